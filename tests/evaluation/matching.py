"""Score compare() on the labelled clusters: `python -m tests.evaluation.matching [CLUSTER...]`.

Prints the figures of the given clusters twice: as read from their files, and with each gold
sentence as one statement, so that matching is measured without the reading layer. Then, where
numpy is there, those of leaving each of the given and of our own labelled clusters out of the
fitting of the model (pairs only; figures inside are of clusters that the model has seen).
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from workbench.articles.model import Article, Kind, Statement
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.model import Comparison
from workbench.claims.words.quotes import quoted

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "data" / "gold"
SCORER = SHARED / "tools" / "score_matches.py"


def articles_of(gold: dict[str, Any]) -> tuple[Article, ...]:
    """Build articles from the sentences of a labelled cluster, one statement a sentence."""
    texts: dict[str, list[tuple[str, str]]] = {}
    for key, sentence in gold["sentences"].items():
        texts.setdefault(key.split(":")[0], []).append((key, sentence))
    kinds = gold.get("kind", {})
    articles = []
    for number, (outlet, sentences) in enumerate(texts.items(), 1):
        statements: list[Statement] = []
        position = 0
        wire: tuple[str, ...] = ()
        paragraph = 0
        running = False
        for key, sentence in sentences:
            index = int(key.split(":")[1])
            kind = Kind.HEADING if index == 0 else Kind.BODY
            if kinds.get(key) == "credit":
                kind = Kind.CREDIT
                wire = (sentence.split()[0],)
            end = position + len(sentence)
            statements.append(
                Statement(f"a{number}.{index}", sentence, position, end, paragraph, kind)
            )
            # Quotations run over sentences only inside a paragraph.
            running = quoted(sentence, running)[1]
            paragraph += not running
            position = end + 1
        text = "\n".join(sentence for _, sentence in sentences)
        title = sentences[0][1]
        articles.append(
            Article(f"a{number}", f"{outlet}.txt", "", text, title, tuple(statements), wire=wire)
        )
    return tuple(articles)


def as_json(articles: tuple[Article, ...], comparison: Comparison) -> dict[str, Any]:
    """Return the part of the comparison's JSON that the scorer reads."""
    return {
        "articles": [
            {
                "id": article.id,
                "path": article.path,
                "statements": [
                    {"id": s.id, "text": s.text, "kind": s.kind.value} for s in article.statements
                ],
            }
            for article in articles
        ],
        "matches": [
            {
                "a": match.a,
                "b": match.b,
                "relation": match.relation.value,
                "score": match.score,
                "differences": [{"kind": d.kind.value} for d in match.differences],
            }
            for match in comparison.matches
        ],
    }


def scorer() -> ModuleType:
    """Load the scorer that stands outside the project."""
    spec = importlib.util.spec_from_file_location("score_matches", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def clusters() -> dict[str, dict[str, Any]]:
    """Return the labelled clusters by name."""
    return {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted(GOLD.glob("*.json"))}


def files_of(name: str, gold: dict[str, Any]) -> list[str]:
    """Return the files of a given cluster's labelled outlets."""
    folder = SHARED / "data" / "seeds" if name == "seeds" else GOLD / name
    outlets = {key.rpartition(":")[0] for key in gold["sentences"]}
    return sorted(str(file) for file in folder.iterdir() if file.stem in outlets)


def scored(names: list[str], from_files: bool = False) -> tuple[list[str], Counter[str]]:
    """Return a line for each cluster and the pooled counts."""
    module = scorer()
    total: Counter[str] = Counter()
    lines = []
    for name, gold in clusters().items():
        if names and name not in names:
            continue
        articles = read_articles(files_of(name, gold)) if from_files else articles_of(gold)
        counts = module.score(gold, as_json(articles, compare(articles)))
        total += counts
        lines.append(str(module.report(name, counts)))
    lines.append(str(module.report("pooled", total)))
    return lines, total


def main(names: list[str]) -> None:
    """Print all figures."""
    sys.stdout.write("\n".join(["from the files:", *scored(names, from_files=True)[0]]) + "\n")
    sys.stdout.write("\n".join(["by gold sentence:", *scored(names)[0]]) + "\n")
    if names or importlib.util.find_spec("numpy") is None:
        return
    from tests.evaluation import training

    known = training.clusters()
    lines = training.report(known, training.left_out(known))
    sys.stdout.write("\n".join(["leaving each cluster out:", *lines]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
