from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import WARNINGS, Match, Relation


def match(one: str, other: str) -> Match:
    (found,) = compare([article(1, one), article(2, other)]).matches
    return found


def warnings(one: str, other: str) -> list[tuple[str, str, str]]:
    return [(d.kind.value, d.a, d.b) for d in match(one, other).differences if d.kind in WARNINGS]


BASE = "The ferry to Skagen sank on Monday with 40 passengers near the northern harbour wall."


def test_equal_statements_differ_in_nothing() -> None:
    assert match(BASE, BASE).differences == ()
    assert match(BASE, BASE).relation is Relation.SAME


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("40", "60", "number"),
        ("40", "dozens of", "number"),
        ("Monday", "Friday", "date"),
        ("Skagen", "Aalborg", "name"),
    ],
)
def test_one_planted_difference_is_named(old: str, new: str, kind: str) -> None:
    said = "dozens" if new == "dozens of" else new
    assert warnings(BASE, BASE.replace(old, new)) == [(kind, old, said)]
    assert warnings(BASE.replace(old, new), BASE) == [(kind, said, old)]


def test_negation_is_a_conflict() -> None:
    one = "The council did approve the new harbour bridge plan for Skagen last week."
    other = "The council did not approve the new harbour bridge plan for Skagen last week."
    found = match(one, other)
    assert found.relation is Relation.CONFLICT
    assert [d.kind.value for d in found.differences] == ["negation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about 300 kroner", "313 kroner"),
        ("twelve ships", "12 ships"),
        ("$1.2 billion", "$1.2bn"),
    ],
)
def test_compatible_figures_are_no_warning(one: str, other: str) -> None:
    text = "Each owner of a harbour berth in Skagen paid {} to the ferry company."
    assert warnings(text.format(one), text.format(other)) == []


def test_other_words_in_one_slot_are_wording() -> None:
    found = match(BASE, BASE.replace("sank", "capsized")).differences
    assert [(d.kind.value, d.a, d.b) for d in found] == [("wording", "sank", "capsized")]
