from __future__ import annotations

import pytest

from tests.evaluation import alignment

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(
        not alignment.TEST.is_file(),
        reason="the word alignments are not at ../shared/data/pairs",
    ),
]


@pytest.mark.parametrize(("kind", "floor"), [("link", 0.68), ("marked", 0.78)])
def test_words_are_aligned_better_than_by_difflib_and_by_equal_stems(
    kind: str, floor: float
) -> None:
    some = alignment.pairs(alignment.TEST)
    figures = {
        name: alignment.f1(alignment.score(some, system(some)), kind)
        for name, system in alignment.SYSTEMS.items()
    }
    precision, _, reached = figures.pop("workbench")
    assert reached > max(f1 for _, _, f1 in figures.values())
    assert reached >= floor
    assert precision >= 0.94
