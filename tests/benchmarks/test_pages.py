"""Saved pages beside trafilatura's own extraction: token F1, speed, and what is lost.

Run with `pytest -m benchmark -n 0 -s tests/benchmarks/test_pages.py`. The pages with their gold
text are looked for beside the project; WORKBENCH_PAGES names another folder of `x.html`, `x.txt`.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import TypeVar

import pytest

from workbench.articles.model import Article
from workbench.articles.reading import read_article
from workbench.articles.sentences import sentence_spans

PAGES = Path(
    os.environ.get("WORKBENCH_PAGES") or Path(__file__).parents[2].parent / "shared/data/html"
)
_WORD = re.compile(r"\w+")
Result = TypeVar("Result")


def tokens(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def f1(found: str, gold: str) -> float:
    ours, theirs = tokens(found), tokens(gold)
    if not ours and not theirs:
        return 1.0
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def body(article: Article) -> str:
    """The statements without the title, which the gold text lacks."""
    return "\n".join(s.text for s in article.statements if not s.id.endswith(".0"))


def plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def lost(article: Article, gold: str) -> tuple[int, int, int]:
    """Of the gold's sentences: how many are no statements, are set apart, and there are at all."""
    sentences = [
        words
        for line in gold.splitlines()
        for start, end in sentence_spans(line)
        if (words := plain(line[start:end]))
    ]
    kept = plain(" ".join(statement.text for statement in article.statements))
    apart = plain(" ".join(line.text for line in article.set_apart))
    missing = [words for words in sentences if words not in kept]
    return len(missing), sum(1 for words in missing if words in apart), len(sentences)


def timed(read: Callable[[Path], Result], pages: Sequence[Path]) -> tuple[list[Result], float]:
    start = time.process_time()
    results = [read(page) for page in pages]
    return results, len(pages) / (time.process_time() - start)


def trafilaturas(page: Path) -> str:
    from trafilatura import extract

    return extract(page.read_bytes()) or ""


@pytest.mark.benchmark
def test_pages_are_read_no_worse_than_by_trafilatura() -> None:
    pages = sorted(PAGES.rglob("*.html"))
    if not pages:
        pytest.skip(f"the pages are missing: {PAGES}")
    lines = []
    ours_of_all, theirs_of_all = [], []
    for folder in sorted({page.parent for page in pages}):
        here = [page for page in pages if page.parent == folder]
        gold = [page.with_suffix(".txt").read_text(encoding="utf-8") for page in here]
        theirs, their_speed = timed(trafilaturas, here)
        articles, our_speed = timed(lambda page: read_article(str(page), "a1"), here)
        their_f1 = [f1(text, right) for text, right in zip(theirs, gold, strict=True)]
        our_f1 = [f1(body(article), right) for article, right in zip(articles, gold, strict=True)]
        whole_f1 = [f1(article.text, right) for article, right in zip(articles, gold, strict=True)]
        counts = [lost(article, right) for article, right in zip(articles, gold, strict=True)]
        missing, apart, sentences = (sum(column) for column in zip(*counts, strict=True))
        lines += [
            f"{folder.name}, {len(here)} pages",
            f"  trafilatura               F1 {fmean(their_f1):.4f}  {their_speed:5.1f} pages/s",
            f"  statements but the title  F1 {fmean(our_f1):.4f}  {our_speed:5.1f} pages/s",
            f"  title and all that is read F1 {fmean(whole_f1):.4f}",
            f"  of {sentences} article sentences {missing / sentences:.2%} are no statements, "
            f"{apart / sentences:.2%} as they are set apart",
        ]
        ours_of_all += our_f1
        theirs_of_all += their_f1
    lines.append(f"all: {fmean(ours_of_all):.4f}, trafilatura {fmean(theirs_of_all):.4f}")
    sys.stdout.write("\n".join(["", *lines, ""]))
    assert fmean(ours_of_all) >= fmean(theirs_of_all)
