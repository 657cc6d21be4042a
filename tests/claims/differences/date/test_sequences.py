"""What came before something here, and after it there."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare


def dates(one: str, other: str) -> list[tuple[str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    return [(d.a, d.b) for d in match.differences if d.kind == "date"]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("The boy left just before the storm.", "The boy left just after the storm.", "before",
         "after"),
        ("Lund signed the pact before the guards were freed.",
         "The pact was signed by Lund after the guards were freed.", "before", "after"),
        ("The firm cut jobs ahead of the merger.", "The firm cut jobs following the merger.",
         "ahead of", "following"),
    ],
)  # fmt: skip
def test_what_came_first_differs(one: str, other: str, a: str, b: str) -> None:
    assert dates(one, other) == [(a, b)]
    assert dates(other, one) == [(b, a)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The boy left before the girl came.", "The girl came after the boy left."),
        ("The boy left after the storm broke.", "After the storm broke the boy left."),
        ("The bell rang before 6 a.m. on Monday.", "The bell rang after 5 a.m. on Monday."),
        ("Even before the storm the boy was gone.", "The boy was gone after the storm."),
    ],
)
def test_the_same_order_told_from_either_end_is_no_difference(one: str, other: str) -> None:
    assert dates(one, other) == []
