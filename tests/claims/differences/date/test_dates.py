"""On which day it was: when another one contradicts, and when it is of another event."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Arvania and Velt agreed on Tuesday to reopen their frontier on 1 June.",
         "The border between Velt and Arvania will be opened again on 1 July, the two countries"
         " agreed on Tuesday.", ("June", "July")),
        ("The ferry line to Vale opens to lorries on April 5, its owner said in a statement.",
         "Lorries can take the new ferry line to Vale from April 4, according to its owner.",
         ("5", "4")),
    ],
)  # fmt: skip
def test_another_day_of_one_thing_is_a_conflict(
    one: str, other: str, differ: tuple[str, str]
) -> None:
    assert conflicts(one, other) == [differ]
    assert conflicts(other, one) == [differ[::-1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("One boy, aged seven, was still in intensive care on Friday.",
         "The seven-year-old boy left intensive care on Saturday."),
        ("Orla Finch opened the new tram line to Vale on Tuesday.",
         "Karl Brandt opened the new tram line to Orr on Thursday."),
    ],
)  # fmt: skip
def test_another_day_of_what_changed_or_of_others_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []
