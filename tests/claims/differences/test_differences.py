from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import WARNINGS, DifferenceKind, Match, Relation


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


def test_lengths_from_two_places_are_of_two_things() -> None:
    text = "The quake struck {} on Sunday."
    found = match(text.format("13 miles east of Vale"), text.format("5 miles west of Orr"))
    assert DifferenceKind.NUMBER not in {one.kind for one in found.differences}
    found = match(text.format("13 miles east of Vale"), text.format("5 miles east of Vale"))
    assert DifferenceKind.NUMBER in {one.kind for one in found.differences}


def test_other_words_in_one_slot_are_wording() -> None:
    found = match(BASE, BASE.replace("sank", "capsized")).differences
    assert [(d.kind.value, d.a, d.b) for d in found] == [("wording", "sank", "capsized")]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("The two men were carrying knives.", "The two men were carrying guns.", "knives", "guns"),
        ("Wheat made up most of the trade.", "Barley made up most of the trade.", "Wheat",
         "Barley"),
        ("The boy left just before the storm.", "The boy left just after the storm.", "before",
         "after"),
    ],
)  # fmt: skip
def test_the_first_the_last_and_the_weighty_little_word_are_told(
    one: str, other: str, a: str, b: str
) -> None:
    assert [(d.a, d.b) for d in match(one, other).differences] == [(a, b)]


def test_dates_of_one_act_are_compared_however_the_rest_is_worded() -> None:
    one = "A charter plane crashed in Vale on Monday, killing all 75 people aboard, police said."
    other = "A plane carrying 75 people crashed in thick fog in Vale on Thursday, and all died."
    assert ("date", "Monday", "Thursday") in warnings(one, other)


def test_the_day_of_a_report_is_no_date_of_the_act() -> None:
    one = "The plane crashed in fog in Vale, killing 75 people, officials said late on Monday."
    other = "All 75 people in the plane that crashed in Vale died, the airline said Tuesday."
    assert not [kind for kind, _, _ in warnings(one, other) if kind == "date"]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("Hilda Roe", "Ann Lowe", True),
        ("Bo Lund", "Tom Reed", True),
        ("Mike Page", "Jonas Kern", True),
        ("Mike Page", "Michael Page", False),
        ("Saint Olav", "St. Olav", False),
        ("Vale Region", "Vale Oblast", False),
    ],
)
def test_another_name_in_one_slot_is_named(old: str, new: str, wanted: bool) -> None:
    text = (
        "A former Bo Lund adviser heard Mike Page, a clerk, praise Hilda Roe at the church of "
        "Saint Olav in the Vale Region, where Bill Roe had once bought a small red house."
    )
    found = [kind for kind, _, _ in warnings(text, text.replace(old, new))]
    assert ("name" in found) is wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("no one was hurt in the fire", "nobody was hurt in the fire"),
        ("the firm decided against building a new harbour", "the firm decided not to build one"),
        ("the firm has yet to reveal its plans", "the firm hasn't revealed its plans"),
        ("I dont know who built it", "I don't know who built it"),
    ],
)
def test_what_is_denied_in_other_words_is_no_conflict(one: str, other: str) -> None:
    text = "In the town of Skagen on Monday {}, the mayor told reporters after the meeting."
    assert warnings(text.format(one), text.format(other)) == []


def test_a_statement_that_holds_both_sides_does_not_contradict_its_copy() -> None:
    text = "The Kremlin mentioned a summit, while the White House made no mention of the summit."
    assert match(text, text).relation is Relation.SAME


def test_a_state_or_a_party_by_its_short_name_is_the_same_one() -> None:
    one = "The GOP leader Ann Lowe (R-Ky.) said on Monday that the harbour bill would fail."
    other = (
        "The Republican leader Ann Lowe of Kentucky said Monday that the harbour bill will fail."
    )
    assert warnings(one, other) == []
