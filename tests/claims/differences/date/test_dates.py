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
        ("The ferry line to Vale will open to lorries on April 5, its owner said.",
         "According to its owner, the new ferry line to Vale will open to lorries on April 4.",
         ("5", "4")),
        ("Eleven districts are under a red alert until Monday evening.",
         "Eleven districts remain on red alert until Wednesday evening.", ("Monday", "Wednesday")),
        ("The picture, painted in 1662, hung for decades in a dentist's waiting room in Leeds.",
         "The picture, painted in 1626, was found in the waiting room of a dentist in Leeds.",
         ("1662", "1626")),
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
        ("Parliament passed the water bill on Tuesday.",
         "The water bill was debated in parliament on Monday."),
        ("Mediators will meet both sides on Friday.", "Both sides met the mediators on Tuesday."),
        ("Snow closed the mountain road on Monday night.",
         "The mountain road was closed by snow for the third time on Friday."),
        ("The bank will close its branch counters on 1 June.",
         "The bank told staff on 3 April that branch counters would be closed."),
        ("Orla Finch opened the new tram line to Vale on Tuesday.",
         "Karl Brandt opened the new tram line to Orr on Thursday."),
    ],
)  # fmt: skip
def test_another_day_of_what_changed_or_of_others_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []
