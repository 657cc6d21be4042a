"""Score warnings on labelled pairs taken as given.

`python -m tests.evaluation.differing [LABELS...]` prints the figures.

The pairs are linked as a checker would link them, so that differences and relations are measured
apart from the finding of pairs. LABELS are more folders or files in the format of the gold.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.evaluation import matching
from workbench.claims.comparing import compare
from workbench.claims.model import WARNINGS, Corrections, Match, Relation


def clusters(more: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Return the labelled clusters by name: the gold, and those of `more` folders or files."""
    found = matching.clusters()
    for name in more:
        path = Path(name)
        for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
            found[file.stem] = json.loads(file.read_text(encoding="utf-8"))
    return found


def labelled(
    gold: dict[str, Any],
) -> tuple[dict[frozenset[str], dict[str, Any]], dict[frozenset[str], dict[str, Any]]]:
    """Return the pairs that count and the optional ones, by the ids of their statements."""
    outlets: dict[str, str] = {}
    for key in gold["sentences"]:
        outlets.setdefault(key.split(":")[0], f"a{len(outlets) + 1}")

    def statement(key: str) -> str:
        outlet, number = key.split(":")
        return f"{outlets[outlet]}.{number}"

    firm: dict[frozenset[str], dict[str, Any]] = {}
    loose: dict[frozenset[str], dict[str, Any]] = {}
    for pair in gold["pairs"]:
        key = frozenset((statement(pair["a"]), statement(pair["b"])))
        (loose if pair["level"] == "optional" else firm)[key] = pair
    return firm, loose


def given(gold: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Match]]:
    """Yield every pair of a cluster that counts, with the match that was made of it."""
    firm, _ = labelled(gold)
    linked = frozenset((a, b) for a, b in map(sorted, firm))
    comparison = compare(matching.articles_of(gold), Corrections(linked=linked))
    for match in comparison.matches:
        pair = firm.get(frozenset((match.a, match.b)))
        if pair is not None:
            yield pair, match


def expected(pair: dict[str, Any]) -> bool:
    """Tell whether the labeller wants a warning."""
    return pair.get("flag_expected") in (True, "true")


def counted(gold: dict[str, Any]) -> Counter[str]:
    """Count warnings that were wanted, given, and both; and conflicts wanted and shown."""
    counts: Counter[str] = Counter()
    for pair, match in given(gold):
        kinds = {difference.kind for difference in match.differences} & WARNINGS
        conflict = match.relation is Relation.CONFLICT
        said = bool(kinds) or conflict
        counts["wanted"] += expected(pair)
        counts["said"] += said
        counts["both"] += said and expected(pair)
        if pair["relation"] == "conflict":
            counts["conflicts"] += 1
            counts["shown"] += said
            counts["conflicts_both"] += conflict
        counts["conflicts_said"] += conflict
        for kind in kinds:
            counts[f"{kind} said"] += 1
            counts[f"{kind} both"] += expected(pair)
    return counts


def line(name: str, counts: Counter[str]) -> str:
    """Word the counts of a cluster."""
    precision = counts["both"] / (counts["said"] or 1)
    recall = counts["both"] / (counts["wanted"] or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return (
        f"{name[:34]:34} warnings P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        f" ({counts['both']}/{counts['said']}/{counts['wanted']})"
        f" | conflicts shown {counts['shown']}/{counts['conflicts']}"
        f", said {counts['conflicts_both']}/{counts['conflicts_said']}"
    )


def main(more: Sequence[str]) -> None:
    """Print a line for each cluster, the pooled figures, and those of each kind."""
    total: Counter[str] = Counter()
    lines = []
    for name, gold in clusters(more).items():
        counts = counted(gold)
        total += counts
        lines.append(line(name, counts))
    lines.append(line("pooled", total))
    lines.extend(
        f"  {kind.value:12} right {total[f'{kind} both']} of {total[f'{kind} said']}"
        for kind in sorted(WARNINGS)
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
