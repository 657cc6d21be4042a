"""What was tried or wished here, and done there."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare


def warned(one: str, other: str) -> list[tuple[str, str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    return [(d.kind.value, d.a, d.b) for d in match.differences if d.kind in ("negation", "date")]


@pytest.mark.parametrize(
    ("one", "other", "kind", "a", "b"),
    [
        ("A man tried to set fire to the mill.", "A man set fire to the mill.", "negation",
         "tried to set", "set"),
        ("The court almost doubled the fine.", "The court doubled the fine.", "negation",
         "almost doubled", "doubled"),
        ("The mill is to be pulled down by the council.", "The council has pulled down the mill.",
         "date", "is to be pulled", "pulled"),
        ("Norway is considering leaving the pact.", "Norway has left the pact.", "date",
         "considering leaving", "left"),
        ("The town is considering a ban on diesel cars.", "The town has banned diesel cars.",
         "date", "considering a ban", "banned"),
        ("The town tried hard to sell the mill.", "The town sold the mill.", "negation",
         "tried hard to sell", "sold"),
        ("Roe is considering whether to leave Vale.", "Roe has left Vale.", "date",
         "considering whether to leave", "left"),
        ("Norway wants to join the pact.", "Norway has joined the pact.", "date",
         "wants to join", "joined"),
    ],
)  # fmt: skip
def test_what_was_tried_or_wished_is_not_done(
    one: str, other: str, kind: str, a: str, b: str
) -> None:
    assert warned(one, other) == [(kind, a, b)]
    assert warned(other, one) == [(kind, b, a)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm plans to build a mill.", "The firm wants to build a mill."),
        ("The firm plans to set a fire.", "The firm will set a fire."),
        ("The left failed to block the law on milk.",
         "The law on milk passed despite the left's attempt to block it."),
        ("No feast was planned to mark the day.", "No feast marked the day."),
    ],
)  # fmt: skip
def test_what_nobody_tells_as_done_is_no_difference(one: str, other: str) -> None:
    assert warned(one, other) == []
