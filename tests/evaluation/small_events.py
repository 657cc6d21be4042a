"""Score compare() on small invented events: `python -m tests.evaluation.small_events [-v]`.

The files in `events/` hold two to four short articles each, with every pair of their sentences
that tell the same, overlap or contradict each other, pairs that only look alike, and suggestions.
They were written for this by people who hadn't seen the program; those of the first three letters
are meant to be hard, as what contradicts is told in quite other words as often as not. All have
been looked at since, while the program was changed: for a fair figure, write new ones.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.articles.model import Article, Kind
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.model import Comparison, Match, Relation

EVENTS = Path(__file__).parent / "events"
_NOT_MATCHED = "none"


@dataclass(frozen=True)
class Event:
    """An event as it was read and compared; pairs are of statement ids, in reading order."""

    name: str
    labels: Mapping[str, Any]
    articles: tuple[Article, ...]
    comparison: Comparison

    def statement(self, sentence: str) -> str:
        """Return the id of a sentence that is named as `1.txt: sentence`."""
        path, _, text = sentence.partition(": ")
        words = " ".join(text.split())
        for article in self.articles:
            if Path(article.path).name == path:
                for one in article.statements:
                    if words in " ".join(one.text.split()):
                        return one.id
        raise KeyError(sentence)

    def pair(self, entry: Mapping[str, Any]) -> tuple[str, str] | None:
        """Return the statements of a labelled pair; None where a sentence was cut otherwise."""
        try:
            found = self.statement(entry["a"]), self.statement(entry["b"])
        except KeyError:
            return None
        order = [s.id for article in self.articles for s in article.statements]
        one, other = sorted(found, key=order.index)
        return one, other


def events(letters: str = "") -> Iterator[Event]:
    """Read and compare the events whose names begin with one of the letters, or all."""
    for file in sorted(EVENTS.glob("*.json")):
        if letters and file.name[0] not in letters:
            continue
        labels = json.loads(file.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            for name, text in labels["articles"].items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            articles = read_articles([folder])
        yield Event(file.stem, labels, articles, compare(articles))


def counted(event: Event) -> Counter[str]:
    """Count what was found, wrongly found and missed: `conflict > overlap`, `trap > none`, ..."""
    found = {(match.a, match.b): match for match in event.comparison.matches}
    headings = {
        s.id for article in event.articles for s in article.statements if s.kind is Kind.HEADING
    }
    counts: Counter[str] = Counter()
    wanted = {}
    for entry in event.labels["pairs"]:
        both = event.pair(entry)
        if both is None:
            counts["cut otherwise"] += 1
        else:
            wanted[both] = entry["label"]
    for both, label in wanted.items():
        counts[f"{label} > {_relation(found.get(both))}"] += 1
    for both, match in found.items():
        # pairs with headlines weren't labelled throughout
        if both not in wanted and headings.isdisjoint(both):
            counts[f"unrelated > {match.relation.value}"] += 1
    for entry in event.labels["traps"]:
        both = event.pair(entry)
        if both is not None:
            counts[f"trap > {_relation(found.get(both))}"] += 1
    for entry in event.labels["suggestions"]:
        claim = event.comparison.claim_of(event.statement(entry["sentences"][0]))
        assert claim is not None
        assert claim.suggestion is not None
        counts[f"{entry['verdict']} suggested {claim.suggestion.verdict.value}"] += 1
    return counts


def _relation(match: Match | None) -> str:
    return _NOT_MATCHED if match is None else match.relation.value


@dataclass(frozen=True)
class Figures:
    """Shares of 1: of pairs, of contradictions graded as conflict, of suggestions that agree."""

    precision: float
    recall: float
    conflicts: float
    wrong_conflicts: int
    suggestions: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def figures(counts: Mapping[str, int]) -> Figures:
    """Sum up the counts of events."""

    def total(*labels: str, to: Sequence[str]) -> int:
        return sum(counts.get(f"{label} > {one}", 0) for label in labels for one in to)

    relations = [relation.value for relation in Relation]
    labels = ("same", "overlap", "conflict")
    right, stray = total(*labels, to=relations), total("unrelated", to=relations)
    every = total("conflict", to=[*relations, _NOT_MATCHED])
    suggested = {key: n for key, n in counts.items() if " suggested " in key}
    agree = [n for key, n in suggested.items() if len(set(key.split(" suggested "))) == 1]
    return Figures(
        precision=right / (right + stray),
        recall=right / (right + total(*labels, to=[_NOT_MATCHED])),
        conflicts=total("conflict", to=["conflict"]) / every,
        wrong_conflicts=total("same", "overlap", "unrelated", to=["conflict"]),
        suggestions=sum(agree) / sum(suggested.values()),
    )


def main() -> None:
    """Print the figures of each set and of all, and with `-v` all counts."""
    sets = sorted({file.name[0] for file in EVENTS.glob("*.json")})
    for letters in [*sets, "".join(sets)]:
        counts = sum((counted(event) for event in events(letters)), Counter[str]())
        f = figures(counts)
        sys.stdout.write(
            f"{letters:8} pairs P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}"
            f" | contradictions graded conflict {f.conflicts:.3f}, {f.wrong_conflicts} wrongly"
            f" | suggestions {f.suggestions:.3f}\n"
        )
        if "-v" in sys.argv[1:]:
            sys.stdout.writelines(f"  {key:40} {n}\n" for key, n in sorted(counts.items()))


if __name__ == "__main__":
    main()
