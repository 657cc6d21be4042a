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
    ],
)
def test_other_causes_and_what_is_not_ruled_out_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []
