"""Score who speaks, and how, on the labelled clusters: `python -m tests.evaluation.attribution`.

Each gold sentence is one statement of an article; paragraphs are those of the article's file.
Arguments are label files or folders of them (default: the given gold); the texts of a cluster
are sought beside its labels and in `../shared/data/clusters`.

A speaker is right when it names the same person or body as one of the names that the label
gives ("Grimm's lawyer (William McGinley)" gives two): after titles, articles, dots and what
hangs on prepositions are dropped, the last names agree, else the last nouns. A label without a
name needs a speaker of the same kind: "two people familiar with it" is right for "people".
A mode is right when it is the label's. Sentences that have no label should get no speaker.
Labels that give no mode of the four (analysis, credit lines) are left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tests.evaluation.matching import GOLD, SHARED
from workbench.articles.model import Article, Kind, Statement
from workbench.claims.attribution import attributions
from workbench.claims.lexicon import word_set
from workbench.claims.model import Attribution, Mode

CLUSTERS = SHARED / "data" / "clusters"
SEEDS = SHARED / "data" / "seeds"
_DROPPED = word_set(
    """a an the some several two three both many most other another his her its their this that
    mr mrs ms dr sen rep gov president minister senator representative governor former then
    unnamed unspecified separate second"""
)
_STOPS = re.compile(
    r"\b(?:of|for|in|at|on|with|by|to|from|who|which|briefed|familiar|hired|close|near|through"
    r"|contacted|interviewed|over|and elsewhere|reported)\b.*"
)
_SHARE = re.compile(r"^(?:(?:a|the|some|several|many|most|two|three) ?(?:majority|of)? ?)+of ")
_NOBODY = word_set("the a an both some other others")
_POSSESSOR = re.compile(r"\b(?:[\w.]+['’]s?|[\w.]+s['’])(?=\s)\s+")


def articles_of(gold: dict[str, Any], folder: Path | None) -> dict[str, Article]:
    """Build the articles of a labelled cluster, with their paragraphs, by outlet."""
    kinds = gold.get("kind", {})
    texts: dict[str, list[tuple[str, str]]] = {}
    for key, sentence in gold["sentences"].items():
        texts.setdefault(key.split(":")[0], []).append((key, sentence))
    articles = {}
    for number, (outlet, sentences) in enumerate(texts.items(), 1):
        file = folder / f"{outlet}.txt" if folder else None
        raw = file.read_text(encoding="utf-8") if file and file.is_file() else ""
        paragraphs = _paragraphs(raw, [sentence for _, sentence in sentences])
        statements = []
        position = 0
        for (key, sentence), paragraph in zip(sentences, paragraphs, strict=True):
            index = int(key.split(":")[1])
            kind = Kind.HEADING if index == 0 and len(sentence) < 120 else Kind.BODY
            if kinds.get(key) == "credit":
                kind = Kind.CREDIT
            end = position + len(sentence)
            statements.append(
                Statement(f"a{number}.{index}", sentence, position, end, paragraph, kind)
            )
            position = end + 1
        text = "\n".join(sentence for _, sentence in sentences)
        articles[outlet] = Article(
            f"a{number}", f"{outlet}.txt", "", text, sentences[0][1], tuple(statements)
        )
    return articles


def _paragraphs(raw: str, sentences: list[str]) -> list[int]:
    """Return the paragraph of each sentence: the line of the file that it stands in."""
    squeezed = re.sub(r"[^\S\n]+", " ", raw)
    found: list[int] = []
    position = 0
    for number, sentence in enumerate(sentences):
        where = squeezed.find(" ".join(sentence.split()), position)
        if where < 0:
            found.append(found[-1] if found else number)
            continue
        position = where + 1
        found.append(squeezed.count("\n", 0, where))
    return found


def cores(speaker: str) -> set[str]:
    """Return the last word of every name that a label or an attribution gives."""
    found = set()
    for part in re.split(r"[(),;]| and ", speaker.replace("unnamed here; is ", "(")):
        plain = _POSSESSOR.sub("", part.replace("’", "'")).replace(".", "").lower().strip()
        plain = _SHARE.sub("", plain)
        words = re.findall(r"[\w'-]+", _STOPS.sub("", plain))
        while words and words[0] in _DROPPED and len(words) > 1:
            words = words[1:]
        if words and words[-1] not in _NOBODY:
            found.add(_singular(words[-1]))
    return found


def _singular(word: str) -> str:
    word = {"spokesmen": "spokesman", "spokeswoman": "spokesman", "spokesperson": "spokesman"}.get(
        word, word
    )
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def same_speaker(label: str, found: str | None) -> bool:
    """Tell whether a speaker is the one of the label, by the rule above."""
    return found is not None and bool(cores(label) & cores(found))


def mode_of(label: str) -> Mode | None:
    """Return the mode that the words of a label stand for."""
    for start, mode in (
        ("direct", Mode.DIRECT),
        ("partial", Mode.PARTIAL),
        ("document quote", Mode.PARTIAL),
        ("indirect", Mode.INDIRECT),
    ):
        if label.startswith(start):
            return mode
    return None


def score(
    gold: dict[str, Any], articles: dict[str, Article]
) -> tuple[Counter[str], list[tuple[str, dict[str, Any] | None, Attribution, str]]]:
    """Count what is right in one cluster; also return what isn't, for reading."""
    counts: Counter[str] = Counter()
    wrong = []
    for outlet, article in articles.items():
        found = attributions(article)
        for statement in article.statements:
            key = f"{outlet}:{statement.id.partition('.')[2]}"
            label = gold["attribution"].get(key)
            one = found[statement.id]
            if label is None:
                if statement.kind is Kind.CREDIT:
                    continue
                right = one.speaker is None and one.mode is Mode.NONE
                counts["unlabelled"] += 1
                counts["rightly without"] += right
            else:
                mode = mode_of(label["mode"])
                if mode is None:
                    continue
                speaker_right = same_speaker(label["speaker"], one.speaker)
                counts["labelled"] += 1
                counts["speaker"] += speaker_right
                counts["mode"] += one.mode is mode
                counts["both"] += speaker_right and one.mode is mode
                right = speaker_right and one.mode is mode
            if not right:
                wrong.append((key, label, one, statement.text))
    return counts, wrong


def folder_of(name: str, labels: Path) -> Path | None:
    """Return the folder with the texts of a cluster."""
    if name == "seeds":
        return SEEDS
    for folder in (labels.parent / name, CLUSTERS / name):
        if folder.is_dir():
            return folder
    return None


def line(name: str, counts: Counter[str]) -> str:
    """Return the figures of one cluster in a line."""
    labelled, unlabelled = max(1, counts["labelled"]), max(1, counts["unlabelled"])
    return (
        f"{name[:40]:40} speaker {counts['speaker'] / labelled:.3f}"
        f"  mode {counts['mode'] / labelled:.3f}  both {counts['both'] / labelled:.3f}"
        f"  of {counts['labelled']:4}"
        f"  | rightly without {counts['rightly without'] / unlabelled:.3f}"
        f" of {counts['unlabelled']}"
    )


def files(names: list[str]) -> list[Path]:
    """Return the label files that the arguments name."""
    paths = [Path(name) for name in names] or [GOLD]
    return [
        file
        for path in paths
        for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])
    ]


def scored(paths: list[Path], details: bool = False) -> tuple[list[str], Counter[str]]:
    """Return a line for each cluster and the pooled counts."""
    total: Counter[str] = Counter()
    lines = []
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        counts, wrong = score(gold, articles_of(gold, folder_of(path.stem, path)))
        total += counts
        lines.append(line(path.stem, counts))
        if details:
            for key, label, found, text in wrong:
                wanted = f"{label['speaker']} | {label['mode']}" if label else "nobody"
                lines.append(f"  {key} [{wanted}] got [{found.speaker} | {found.mode}] {text}")
    lines.append(line("pooled", total))
    return lines, total


if __name__ == "__main__":
    given = [name for name in sys.argv[1:] if name != "--details"]
    output, _ = scored(files(given), "--details" in sys.argv)
    sys.stdout.write("\n".join(output) + "\n")
