"""Score the aligned words of a pair: `python -m tests.evaluation.alignment`.

Gold: the MTRef part of MultiMWA, 800 + 800 pairs of translations of one news sentence with hand
alignments (sure and possible ones counted alike). Words without a letter or a digit are left out
of everything. Link: a pair of words is right when it is aligned in the gold. Marked: a word is
right when it is aligned to anything in the gold, which is what the highlight shows. Beside the
product stand difflib's matching blocks on lower-case words and all equal stems, each linked to
the nearest in relative position.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import Stemmer

from tests.evaluation.matching import SHARED
from workbench.articles.model import Article, Statement
from workbench.claims.pairs.alignment import links
from workbench.claims.words.tokenizer import Tokenizer
from workbench.claims.words.tokens import Token
from workbench.claims.words.weights import weights

PAIRS = SHARED / "data" / "pairs"
DEV = PAIRS / "multimwa_mtref_dev.tsv"
TEST = PAIRS / "multimwa_mtref_test.tsv"

Links = set[tuple[int, int]]


@dataclass(frozen=True)
class Pair:
    """Two sentences as words, with the gold alignment by their positions."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    gold: frozenset[tuple[int, int]]


def pairs(file: Path) -> list[Pair]:
    """Read a MultiMWA file: id, sentence, -, sentence, -, n, n, sure links, possible links."""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        a, b = tuple(cells[1].split()), tuple(cells[3].split())
        linked = {
            (int(x), int(y))
            for cell in cells[7:9]
            for x, y in (one.split("-") for one in cell.split())
            if re.search(r"\w", a[int(x)]) and re.search(r"\w", b[int(y)])
        }
        found.append(Pair(a, b, frozenset(linked)))
    return found


def ours(some: list[Pair]) -> Iterator[Links]:
    """Align with the product; the statements of the whole file are the local background."""
    sides = []
    for side in ("a", "b"):
        statements = []
        position = 0
        for number, pair in enumerate(some):
            text = " ".join(getattr(pair, side))
            end = position + len(text)
            statements.append(Statement(f"{side}.{number}", text, position, end, number))
            position = end + 1
        whole = "\n".join(statement.text for statement in statements)
        sides.append(Article(side, side, "", whole, "", tuple(statements), language="en"))
    tokenizer = Tokenizer()
    tokens = [tokenizer.tokens(side) for side in sides]
    weight = weights([*tokens[0].values(), *tokens[1].values()]).both
    for number, pair in enumerate(some):
        one, other = tokens[0][f"a.{number}"], tokens[1][f"b.{number}"]
        words = (
            _places(one, pair.a, sides[0].statements[number].start),
            _places(other, pair.b, sides[1].statements[number].start),
        )
        found: Links = set()
        for link in links(one, other, weight):
            x, y = words[0][link.a], words[1][link.b]
            found |= (
                set(zip(x, y, strict=False)) if len(x) == len(y) else {(i, j) for i in x for j in y}
            )
        yield found


def _places(tokens: tuple[Token, ...], words: tuple[str, ...], start: int) -> list[list[int]]:
    """Return for every token the positions of the words that it covers."""
    spans = []
    for word in words:
        spans.append((start, start + len(word)))
        start += len(word) + 1
    return [
        [i for i, (first, last) in enumerate(spans) if token.start < last and token.end > first]
        for token in tokens
    ]


def with_difflib(some: list[Pair]) -> Iterator[Links]:
    """Link the words of difflib's matching blocks."""
    for pair in some:
        matcher = SequenceMatcher(None, pair.a, pair.b, autojunk=False)
        yield {
            (block.a + step, block.b + step)
            for block in matcher.get_matching_blocks()
            for step in range(block.size)
        }


def with_stems(some: list[Pair]) -> Iterator[Links]:
    """Link equal stems one to one, nearest relative positions first."""
    stemmer = Stemmer.Stemmer("english")
    for pair in some:
        a, b = stemmer.stemWords(list(pair.a)), stemmer.stemWords(list(pair.b))
        candidates = sorted(
            (abs(i / len(a) - j / len(b)), i, j)
            for i, x in enumerate(a)
            for j, y in enumerate(b)
            if x == y
        )
        found: Links = set()
        for _, i, j in candidates:
            if all(i != x and j != y for x, y in found):
                found.add((i, j))
        yield found


def score(some: list[Pair], found: Iterator[Links]) -> Counter[str]:
    """Count right, found and gold links and marked words."""
    counts: Counter[str] = Counter()
    for pair, linked in zip(some, found, strict=True):
        linked = {
            (i, j) for i, j in linked if re.search(r"\w", pair.a[i]) and re.search(r"\w", pair.b[j])
        }
        counts["link right"] += len(linked & pair.gold)
        counts["link found"] += len(linked)
        counts["link gold"] += len(pair.gold)
        for side in (0, 1):
            marked = {link[side] for link in linked}
            gold = {link[side] for link in pair.gold}
            counts["marked right"] += len(marked & gold)
            counts["marked found"] += len(marked)
            counts["marked gold"] += len(gold)
    return counts


def f1(counts: Counter[str], kind: str) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right = counts[f"{kind} right"]
    precision = right / max(1, counts[f"{kind} found"])
    recall = right / max(1, counts[f"{kind} gold"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


SYSTEMS: dict[str, Callable[[list[Pair]], Iterator[Links]]] = {
    "workbench": ours,
    "difflib": with_difflib,
    "equal stems": with_stems,
}


def report() -> list[str]:
    """Return a line for each system and file."""
    lines = []
    for file in (DEV, TEST):
        some = pairs(file)
        for name, system in SYSTEMS.items():
            start = time.process_time()
            counts = score(some, system(some))
            micros = (time.process_time() - start) / len(some) * 1e6
            figures = "  ".join(
                f"{kind} P {p:.3f} R {r:.3f} F1 {f:.3f}"
                for kind in ("link", "marked")
                for p, r, f in [f1(counts, kind)]
            )
            lines.append(f"{file.stem[-4:]:4} {name:12} {figures}  {micros:6.0f} us a pair in all")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
