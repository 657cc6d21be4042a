"""Every key of the help does what it says: each action of the key table, by each of its keys."""

from __future__ import annotations

import pytest

from tests.tui import (  # noqa: F401  they say what the keys do
    correcting_keys,
    deciding_keys,
    moving_keys,
    screen_keys,
    seeing_keys,
)
from tests.tui.conftest import reviewing
from tests.tui.effects import EFFECTS, SCREENS, start_anew
from workbench.review.case import Case
from workbench.tui.keys import Group, Scope, actions_in

BLOCKS = [
    pytest.param(scope, group, id=f"{scope.value}: {group.value}")
    for scope in SCREENS
    for group in Group
    if any(action.group is group for action in actions_in(scope))
]


@pytest.mark.slow
@pytest.mark.parametrize(("scope", "group"), BLOCKS)
async def test_every_key_does_what_the_help_says(scope: Scope, group: Group, case: Case) -> None:
    """`quit` comes last in the table, so that everything is tried before it."""
    async with reviewing(case) as review:
        for action in actions_in(scope):
            for key in action.keys if action.group is group else ():
                if not review.app.is_running:
                    continue
                await start_anew(review, scope)
                await EFFECTS[scope, action.id](review, key)
