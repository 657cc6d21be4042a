"""Which statements are near by their words, and which share a figure that tells."""

from __future__ import annotations

import pytest

from workbench.claims.pairs.vectors import Index, Near

FIRE = dict.fromkeys(("blaze", "tore", "mattress", "factori", "edg", "town"), 5.0)
LEFT = dict.fromkeys(("famili", "half", "mile", "told", "leav", "count"), 5.0)


def near(key: str, times: int = 1) -> list[Near]:
    """What is near in two articles whose statements share one key, so many times."""
    one = [{**FIRE, key: 5.0}]
    other = [{**LEFT, key: 5.0}, *[{f"other{n}": 5.0, key: 5.0} for n in range(times - 1)]]
    ((_, block),) = Index([one, other]).blocks(0, {1}, least=2.0)
    return block.near


@pytest.mark.parametrize("key", ["=340", "=1900000000", "=13.5%", "=54.2", "=2500000$"])
def test_a_figure_of_several_digits_makes_statements_worth_judging(key: str) -> None:
    (pair,) = near(key)
    assert pair.figure
    assert pair.whole < 1.0


@pytest.mark.parametrize("key", ["roof", "=34", "=100", "=1000000$", "=200+", "=2014year", "=5%"])
def test_what_many_things_count_and_other_words_dont(key: str) -> None:
    assert near(key) == []


def test_a_figure_that_many_statements_have_doesnt_either() -> None:
    assert near("=340", times=20) == []
