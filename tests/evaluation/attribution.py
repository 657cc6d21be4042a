"""Score who speaks, and how, on the labelled clusters: `python -m tests.evaluation.attribution`.

Each gold sentence is one statement of an article; paragraphs are those of the article's file.
Three groups: the given gold; own labels that the rules were developed on; own labels that were
held out, of which no sentence was looked at. `--details` prints what is wrong in the first two.

A speaker is right when it names the same person or body as one of the names that the label
gives ("Grimm's lawyer (William McGinley)" gives two): after titles, articles, dots and what
hangs on prepositions are dropped, the last names agree, else the last nouns. A label without a
name needs a speaker of the same kind: "two people familiar with it" is right for "people".
A mode is right when it is the label's. Sentences that have no label should get no speaker.
Labels that give no mode of the four (analysis, credit lines) are left out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tests.evaluation import labels, matching
from tests.evaluation.matching import GOLD, SHARED
from workbench.articles.model import Article, Kind, Statement
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.attribution import attributions
from workbench.claims.words.lexicon import word_set

CLUSTERS = SHARED / "data" / "clusters"
HELD_OUT = frozenset(
    (
        "2016_7a97de89_Paul_LePage_remains_in_office",
        "2017_df6a55fb_House_Intelligence_committee_prepares_to",
        "2018_2a3fde8a_Trump_critic_Peter_Strzok_fired_from_FBI",
        "nyc_subway_work_trains_collide_in_tunnel_1_worker_injured",
        "tourist_boat_hits_bridge_in_germany",
    )
)
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
_FULL = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+)")
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
    if found is None or not cores(label) & cores(found):
        return False
    ours = _FULL.findall(found)
    theirs = [name for name in _FULL.findall(label) if ours and name[1] == ours[-1][1]]
    # Melania isn't Donald; Yury is Yuri.
    return not theirs or any(first[:2] == ours[-1][0][:2] for first, _ in theirs)


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


def folder_of(name: str, file: Path) -> Path | None:
    """Return the folder with the texts of a cluster."""
    if name == "seeds":
        return SEEDS
    for folder in (file.parent / name, CLUSTERS / name):
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


def groups() -> dict[str, list[tuple[str, dict[str, Any], Path | None]]]:
    """Return the labelled clusters by group: name, labels, folder with the texts."""
    given = [
        (name, gold, folder_of(name, GOLD / f"{name}.json"))
        for name, gold in matching.clusters().items()
    ]
    found: dict[str, list[tuple[str, dict[str, Any], Path | None]]] = {"given": given}
    for name in labels.names() if labels.available() else ():
        group = "held out" if name in HELD_OUT else "developed on"
        found.setdefault(group, []).append((name, labels.cluster(name), labels.CLUSTERS / name))
    return found


def scored(group: str, details: bool = False) -> tuple[list[str], Counter[str]]:
    """Return a line for each cluster of a group, and the pooled counts."""
    total: Counter[str] = Counter()
    lines = []
    for name, gold, folder in groups().get(group, ()):
        counts, wrong = score(gold, articles_of(gold, folder))
        total += counts
        lines.append(line(name, counts))
        for key, label, found, text in wrong if details and group != "held out" else ():
            wanted = f"{label['speaker']} | {label['mode']}" if label else "nobody"
            lines.append(f"  {key} [{wanted}] got [{found.speaker} | {found.mode}] {text}")
    lines.append(line(f"pooled: {group}", total))
    return lines, total


if __name__ == "__main__":
    for which in groups():
        output, _ = scored(which, "--details" in sys.argv)
        sys.stdout.write("\n".join(output) + "\n")
