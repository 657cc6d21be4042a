"""Measure differences on planted ones and on public pairs.

`python -m tests.evaluation.contrasting` prints the figures.

Planted: real sentences of the labelled and unlabelled clusters with one thing changed, and the
same in one side of real paraphrases. Public pairs: how often a warning is given where two
sentences say the same (double translations, paraphrases, entailment) and where they don't.
"""

from __future__ import annotations

import csv
import random
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.claims.texts import article
from tests.evaluation import matching, planting
from workbench.claims.comparing import compare
from workbench.claims.model import WARNINGS, Corrections, DifferenceKind, Match, Relation

DATA = matching.SHARED / "data"
PAIRS = DATA / "pairs"
_KINDS = frozenset(kind.value for kind in WARNINGS - {DifferenceKind.ATTRIBUTION})
_BLOCK = 40
"""How many pairs are compared at a time; matching weighs words by their neighbours."""


def compared(pairs: Sequence[tuple[str, str]]) -> Iterator[Match]:
    """Yield the match of each pair, in order; a pair is linked as a checker would link it."""
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        articles = (article(1, *(a for a, _ in block)), article(2, *(b for _, b in block)))
        ids = [(f"a1.{n}", f"a2.{n}") for n in range(1, len(block) + 1)]
        comparison = compare(articles, Corrections(linked=frozenset(ids)))
        found = {(match.a, match.b): match for match in comparison.matches}
        yield from (found[one] for one in ids)


def kinds(match: Match) -> set[str]:
    """Return the kinds of warning that a match carries, attribution left out."""
    return {difference.kind.value for difference in match.differences} & _KINDS


def real_sentences(most: int = 1200) -> list[str]:
    """Return sentences of the labelled clusters, in a fixed random order."""
    found = {
        sentence.strip()
        for gold in matching.clusters().values()
        for sentence in gold["sentences"].values()
        if len(sentence) > 40
    }
    for path in sorted((DATA / "clusters").glob("*/*.txt"))[:90]:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            found.update(s for s in re.split(r"(?<=[a-z]\.) (?=[A-Z])", line) if 60 < len(s) < 400)
    ordered = sorted(found)
    random.Random(1).shuffle(ordered)
    return ordered[:most]


def paraphrases() -> list[tuple[str, str, bool]]:
    """Return the pairs of MRPC's test part, with whether they say the same."""
    with (PAIRS / "mrpc_test.txt").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(row[3], row[4], row[0] == "1") for row in rows]


def planted(pairs: Sequence[tuple[str, str]]) -> dict[str, Counter[str]]:
    """Plant each kind in the second side and count what is said of it.

    For each kind: `wanted` pairs, `found` with a warning of that kind; `said` counts warnings of
    the kind over all pairs, planted or not, and `right` those that were planted.
    """
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in sorted(_KINDS)}
    for kind, make in planting.PLANTERS.items():
        chance = random.Random(2)
        changed = [(a, new) for a, b in pairs if (new := make(b, chance)) is not None and new != b]
        for match in compared(changed):
            said = kinds(match)
            # another name or another people in one place is the same thing to a reader
            near = {"name", "actor"} if kind in ("name", "actor") else {kind}
            counts[kind]["wanted"] += 1
            counts[kind]["found"] += bool(said & near)
            for one in said:
                counts[one]["said"] += 1
                counts[one]["right"] += one in near
    for match in compared(pairs):
        for one in kinds(match):
            counts[one]["said"] += 1
            counts[one]["unplanted"] += 1
    return counts


def false_alarms(pairs: Sequence[tuple[str, str]]) -> tuple[int, Counter[str]]:
    """Return how many pairs carry a warning, and how many of each kind."""
    count, each = 0, Counter[str]()
    for match in compared(pairs):
        found = kinds(match)
        count += bool(found) or match.relation is Relation.CONFLICT
        each.update(found)
    return count, each


def translations() -> list[tuple[str, str]]:
    """Return the double translations: two people's English for one Russian sentence."""
    one, other = (
        (PAIRS / f"wmt21_ru-en.ref{ref}.txt").read_text(encoding="utf-8").splitlines()
        for ref in "AB"
    )
    return [(a, b) for a, b in zip(one, other, strict=True) if a and b]


def entailment(name: str) -> list[tuple[str, str, bool]]:
    """Return RTE-3 pairs with whether the first entails the second."""
    root = ElementTree.parse(PAIRS / f"rte3_{name}.xml").getroot()
    return [
        (pair.findtext("t", ""), pair.findtext("h", ""), pair.get("entailment") == "ENTAILMENT")
        for pair in root
    ]


def exchanged(most: int = 1600) -> list[tuple[str, str, bool]]:
    """Return PAWS pairs, in a fixed random order, with whether they say the same.

    Nearly all have the same words; in those that don't say the same, some change places.
    """
    with (PAIRS / "paws_test.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    random.Random(1).shuffle(rows)
    return [(row["sentence1"], row["sentence2"], row["label"] == "1") for row in rows[:most]]


def negated(name: str) -> list[tuple[str, str, str]]:
    """Return the pairs of a negation set with their label."""
    with (PAIRS / f"negation_{name}.txt").open(encoding="cp1252", errors="replace") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(row[1], row[2], row[3]) for row in rows if len(row) > 3]


def report() -> list[str]:
    """Word all figures, a line each."""
    lines = []
    sentences = real_sentences()
    copies = [(s, s) for s in sentences]
    same = [(a, b) for a, b, alike in paraphrases() if alike]
    for title, pairs in (("copies", copies), ("paraphrases", same)):
        for kind, c in planted(pairs).items():
            recall = c["found"] / (c["wanted"] or 1)
            precision = c["right"] / (c["said"] or 1)
            lines.append(
                f"planted in {title:12} {kind:9} P {precision:.3f} R {recall:.3f}"
                f" (n {c['wanted']}; unplanted {c['unplanted']})"
            )
    other = [(a, b) for a, b, alike in paraphrases() if not alike]
    sets = [
        ("copies", copies),
        ("wmt21 translations", translations()),
        ("mrpc paraphrases", same),
        ("mrpc others", other),
    ]
    for title, label in (("paws paraphrases", True), ("paws others", False)):
        sets.append((title, [(a, b) for a, b, alike in exchanged() if alike is label]))
    for part in ("dev", "test"):
        for label in (True, False):
            rows = [(a, b) for a, b, entailed in entailment(part) if entailed is label]
            sets.append((f"rte3 {part} {'entailed' if label else 'not entailed'}", rows))
    for name in ("mnli", "rte"):
        negations = negated(name)
        for gold in sorted({row[2] for row in negations}):
            rows = [(a, b) for a, b, one in negations if one == gold]
            sets.append((f"negation {name} {gold}", rows))
    for title, pairs in sets:
        count, each = false_alarms(pairs)
        worded = ", ".join(f"{kind} {n}" for kind, n in sorted(each.items()))
        lines.append(f"{title:28} {count} of {len(pairs)} = {count / len(pairs):.3f} ({worded})")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
