"""The key table: every key is bound, shown in the help, and unique where it is heard."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.binding import Binding
from textual.keys import Keys, _character_to_key
from textual.screen import Screen

from workbench.tui.keys import ACTIONS, Scope, actions_in, footer_of, shown
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.help import HelpScreen, help_text
from workbench.tui.screens.note import NoteScreen

SCREENS: dict[Scope, type[Screen[None]] | type[NoteScreen]] = {
    Scope.ARTICLES: ArticlesScreen,
    Scope.HELP: HelpScreen,
    Scope.NOTE: NoteScreen,
}


@pytest.mark.parametrize("scope", Scope)
def test_every_key_is_bound_to_an_action_that_exists(scope: Scope) -> None:
    screen = SCREENS[scope]
    bound = {
        key: binding.action
        for binding in screen.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }
    assert bound == {key: action.call for action in actions_in(scope) for key in action.keys}
    for call in bound.values():
        assert hasattr(screen, f"action_{call.partition('(')[0]}"), call


@pytest.mark.parametrize("scope", Scope)
def test_no_key_does_two_things(scope: Scope) -> None:
    counts = Counter(key for action in actions_in(scope) for key in action.keys)
    assert not [key for key, count in counts.items() if count > 1]


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_every_key_has_a_name_that_textual_knows() -> None:
    known = {key.value for key in Keys} | {_character_to_key(chr(code)) for code in range(33, 127)}
    for action in ACTIONS:
        for key in action.keys:
            assert key in known, key


def test_every_action_has_a_line_in_the_help() -> None:
    text = help_text().plain
    for action in actions_in(Scope.ARTICLES):
        assert action.help
        line = next(line for line in text.splitlines() if line.endswith(action.help))
        assert all(shown(key) in line for key in action.keys)


@pytest.mark.parametrize("scope", Scope)
def test_the_footer_stays_short(scope: Scope) -> None:
    assert 1 <= len(footer_of(scope)) <= 8
