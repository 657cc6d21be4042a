"""Words that change places where all else stands as it stood."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare


def named(one: str, other: str) -> list[tuple[str, str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    kinds = ("name", "actor", "wording")
    return [(d.kind.value, d.a, d.b) for d in match.differences if d.kind.value in kinds]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "The train from Leeds to Hull was late.",
            "The train from Hull to Leeds was late.",
            ("name", "Leeds", "Hull"),
        ),
        (
            "The firm moved from New Vale to Brennick in May.",
            "The firm moved from Brennick to New Vale in May.",
            ("name", "New Vale", "Brennick"),
        ),
        (
            "Ann Roe will be head of the new firm and Jon Doe its chairman.",
            "Jon Doe will be head of the new firm and Ann Roe its chairman.",
            ("name", "Ann Roe", "Jon Doe"),
        ),
        (
            "The old mill lies behind the new school.",
            "The new mill lies behind the old school.",
            ("wording", "old", "new"),
        ),
    ],
)
def test_what_changes_places_is_told(one: str, other: str, found: tuple[str, str, str]) -> None:
    assert named(one, other) == [found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trade between Vale and Brennick grew.", "Trade between Brennick and Vale grew."),
        ("Ann Lowe, Bo Ray and Carl Boone sang.", "Carl Boone, Bo Ray and Ann Lowe sang."),
        ("He lived in Vale for Ann Lowe.", "He lived for Ann Lowe in Vale."),
        ("She was born in Vale in 1863.", "She was born in 1863 in Vale."),
        ("Ann Lowe was helped by Bo Ray.", "Bo Ray helped Ann Lowe."),
        ("On Monday the mill in Vale closed.", "The mill in Vale closed on Monday."),
    ],
)
def test_a_free_order_is_no_difference(one: str, other: str) -> None:
    assert named(one, other) == []
