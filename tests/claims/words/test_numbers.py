from __future__ import annotations

import pytest

from workbench.claims.words.numbers import parse


@pytest.mark.parametrize(
    ("digits", "suffix", "language", "value"),
    [
        ("1,200", "", "en", 1200),
        ("3.5", "", "en", 3.5),
        ("1.200", "", "de", 1200),
        ("3,5", "", "de", 3.5),
        ("3.5", "", "fr", 3.5),
        ("2", "bn", "en", 2e9),
        ("1.92", "mn", "en", 1.92e6),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(
    digits: str, suffix: str, language: str, value: float
) -> None:
    assert parse(digits, suffix, language).value == value
