"""Sentence boundaries against hand-checked paragraphs; every wrong one is listed.

Run with `pytest -n 0 -s -m evaluation tests/evaluation/test_sentences.py`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from workbench.articles.sentences import sentence_spans

GOLD = Path(__file__).parents[2].parent / "shared/data/sentences/hand_checked.json"
LEAST_F1 = 0.99


def boundaries(paragraph: str) -> set[int]:
    """The numbers of non-space characters before each boundary within the paragraph."""
    ends = [end for _, end in sentence_spans(paragraph)][:-1]
    return {len("".join(paragraph[:end].split())) for end in ends}


def shown(paragraph: str, boundary: int) -> str:
    """The words around a boundary, with a bar where it stands."""
    seen = 0
    for position, char in enumerate(paragraph):
        if seen == boundary:
            return f"{paragraph[max(0, position - 45) : position]}|{paragraph[position:][:45]}"
        seen += not char.isspace()
    return paragraph


@pytest.mark.evaluation
def test_hand_checked_sentence_boundaries() -> None:
    if not GOLD.exists():
        pytest.skip(f"the hand-checked paragraphs are missing: {GOLD}")
    lines: list[str] = []
    right = wrong = missed = 0
    for entry in json.loads(GOLD.read_text(encoding="utf-8")):
        paragraph = entry["paragraph"]
        neutral = set(entry["neutral"])
        expected = set(entry["boundaries"]) - neutral
        found = boundaries(paragraph) - neutral
        right += len(expected & found)
        wrong += len(found - expected)
        missed += len(expected - found)
        for boundary in sorted(found - expected):
            lines.append(f"wrong  [{entry['source']}] {shown(paragraph, boundary)}")
        for boundary in sorted(expected - found):
            lines.append(f"missed [{entry['source']}] {shown(paragraph, boundary)}")
    f1 = 2 * right / (2 * right + wrong + missed)
    lines.append(f"right {right}, wrong {wrong}, missed {missed}, F1 {f1:.4f}")
    sys.stdout.write("\n".join(["", *lines, ""]))
    assert f1 >= LEAST_F1
