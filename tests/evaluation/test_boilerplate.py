"""Lines set apart, against sentences that are known to be the article and lines that are not.

Run with `pytest -n 0 -s -m evaluation tests/evaluation/test_boilerplate.py`; the environment's
WORKBENCH_LABELS may name a folder of more labels.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from workbench.articles.model import Article
from workbench.articles.reading import read_article

SHARED = Path(__file__).parents[2].parent / "shared/data"
MOST_LOST = 0.005
# Three outlets, an event, every line of them an article's sentence.
CLEAN = re.compile(r"\d{4}_[0-9a-f]{8}_")


def plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def lost_lines(article: Article, known: set[str] | None) -> list[str]:
    """The set-apart lines that are known to be article text: all of them where `known` is None."""
    found = []
    for line in article.set_apart:
        words = plain(line.text)
        if known is None or any(words and words in sentence for sentence in known):
            found.append(f"{line.reason}: {' '.join(line.text.split())[:150]}")
    return found


def labels() -> dict[str, dict[str, Any]]:
    """The hand-made labels of clusters, by the cluster's name."""
    folders = [SHARED / "gold"]
    if more := os.environ.get("WORKBENCH_LABELS"):
        folders.append(Path(more))
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted(folder.glob("*.json"))
    }


@pytest.mark.evaluation
def test_hardly_a_sentence_of_the_article_is_set_apart() -> None:
    if not (SHARED / "clusters").exists():
        pytest.skip(f"the clusters are missing: {SHARED / 'clusters'}")
    known = {
        name: {plain(text) for text in held["sentences"].values()}
        for name, held in labels().items()
    }
    sentences = 0
    lost: list[str] = []
    for path in sorted((SHARED / "clusters").glob("*/*.txt")):
        cluster = path.parent.name
        clean = CLEAN.match(cluster) is not None
        if not clean and cluster not in known:
            continue
        article = read_article(str(path), "a1")
        sentences += len(article.statements)
        found = lost_lines(article, None if clean else known[cluster])
        lost += [f"{cluster[:24]}/{path.stem}: {line}" for line in found]
    share = len(lost) / sentences
    lines = [*lost, f"{len(lost)} of {sentences} article sentences set apart: {share:.2%}"]
    sys.stdout.write("\n".join(["", *lines, ""]))
    assert share <= MOST_LOST


@pytest.mark.evaluation
def test_every_line_of_clutter_in_the_seeds_is_set_apart() -> None:
    found: dict[str, tuple[int, int]] = {}
    left: list[str] = []
    for name, held in labels().items():
        folder = SHARED / "seeds" if name == "seeds" else SHARED / "clusters" / name
        for file, clutter in held.get("boilerplate", {}).items():
            if clutter and (folder / file).exists():
                apart = {
                    plain(line.text) for line in read_article(str(folder / file), "a1").set_apart
                }
                missed = [line for line in clutter if plain(line) not in apart]
                left += [f"left in {name[:24]}/{file}: {line[:150]}" for line in missed]
                done, wanted = found.get(name, (0, 0))
                found[name] = (done + len(clutter) - len(missed), wanted + len(clutter))
    if "seeds" not in found:
        pytest.skip(f"the seeds' labels are missing: {SHARED / 'gold/seeds.json'}")
    counts = [f"{name}: {done} of {wanted} set apart" for name, (done, wanted) in found.items()]
    sys.stdout.write("\n".join(["", *left, *counts, ""]))
    done, wanted = found["seeds"]
    assert done == wanted
