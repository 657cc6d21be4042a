"""What caused it in one article and is ruled out in another."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("She said an overheated heater was the most likely cause.",
         "Investigators have ruled out a heater and are now looking at the wiring.",
         ("heater", "ruled out a heater")),
        ("The leak was caused by a worn valve, the plant's owner said.",
         "It was not caused by a valve, an inspector said after a day at the site.",
         ("valve", "caused by a valve")),
        ("The fire was started by lightning, the owner said.",
         "Lightning was ruled out, a fire officer said.", ("lightning", "Lightning was ruled out")),
        ("A gas leak caused the blast, the mayor said.", "Experts ruled out a gas leak.",
         ("leak", "ruled out a gas leak")),
    ],
)  # fmt: skip
def test_a_cause_that_is_ruled_out_elsewhere_is_a_conflict(
    one: str, other: str, told: tuple[str, str]
) -> None:
    assert told in conflicts(one, other)
    assert told[::-1] in conflicts(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cause of the blaze is a worn cable.", "Investigators have ruled out a heater."),
        ("Investigators have not ruled out a heater.", "A heater was the most likely cause."),
        ("A heater was found in the hall.", "Investigators have ruled out a heater."),
        ("An oven started the blaze, police said.", "Arson was ruled out, police said."),
        ("The fire started in the kitchen.", "They ruled out arson, not a fault in the kitchen."),
        ("The talks started on Monday.", "The ministry ruled out talks with rebels."),
        ("A battery started the fire.", "The plant's owner ruled out a battery recall."),
        ("A gas leak may have caused the blast.", "Experts have ruled out a gas leak."),
        ("Rumours blamed arson on Monday.", "Police ruled out arson."),
        ("The flight was late because of fog.", "The crash was not due to fog."),
    ],
)
def test_other_causes_and_what_is_not_ruled_out_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []
