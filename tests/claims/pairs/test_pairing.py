"""Which pairs of statements match."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.pairs.likelihood import Model

FIRE = "More than 80 firefighters fought the blaze, according to fire chief Marten Berg."


def matched(one: str, other: str) -> bool:
    return bool(compare([article(1, one), article(2, other)]).matches)


def test_statements_that_share_only_the_speaker_dont_match() -> None:
    assert not matched(FIRE, "Fire chief Marten Berg declined to comment on the sprinklers.")
    assert not matched(
        "Interior Minister Pavel Kral told reporters that 34 people were missing.",
        "The sirens sounded in time, according to Interior Minister Pavel Kral.",
    )


def test_statements_of_one_speaker_match_by_what_he_says() -> None:
    assert matched(FIRE, "Fire chief Marten Berg said that 85 firefighters came.")
    assert matched("Inflation will rise, Roe said.", "Inflation will fall, Roe said.")
    assert matched("Ann Roe said Hale was guilty.", "Ann Roe said Hale was innocent.")


def test_a_figure_of_several_digits_ties_what_the_model_would_leave_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Model, "probability", lambda *_: 0.1)
    assert matched("The works has 340 on its payroll.", "A workforce of 340 is idle, he said.")
    assert not matched("The works has dozens on its payroll.", "A workforce of dozens is idle.")
