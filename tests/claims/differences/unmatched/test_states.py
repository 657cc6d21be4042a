"""A thing that is in one state in one article and in its opposite in another."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("“The barriers were down and the lights were flashing,” said the railway’s Rolf Stein.",
         "He told officers that the barriers had been open, his lawyer said.", ("down", "open")),
        ("The bureau said the recorder showed that the barriers at the crossing had been closed.",
         "He told officers that the barriers had been open, his lawyer said.",
         ("closed", "open")),
        ("Divers found a cracked hatch at the stern.", "The hatch was intact, she added.",
         ("cracked", "intact")),
        ("At the time of the crash the road was wet, police said.",
         "A motorist who stopped to help told us the road was dry.", ("wet", "dry")),
    ],
)  # fmt: skip
def test_opposite_states_of_a_thing_are_a_conflict(
    one: str, other: str, differ: tuple[str, str]
) -> None:
    assert conflicts(one, other) == [differ]
    assert conflicts(other, one) == [differ[::-1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("After the crash the crossing was closed.", "Rolf Stein said the crossing is open again."),
        ("On Monday the road was wet.", "The road was dry, Rolf Stein said on Friday."),
        ("Rolf Stein asked if the barriers were down.", "The barriers were open at noon."),
        ("The barriers were not down.", "It was said that the barriers were open."),
        ("Divers found a cracked hatch cover.", "The hatch was intact, she added."),
        ("31 people were killed in the blast.", "200 people were hurt in the blast."),
        ("The barriers were down.", "It was said that the windows were open."),
    ],
)
def test_what_may_both_be_so_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
