"""Verdicts on articles that the outlet rewrote: at their place, asked about, or orphans.

Every statement of a real article gets a record; a script edits the article; each record must then
stand on its own words, be asked about on what those words have become, or be an orphan. A record
that stands on other words than those decided about, without being asked about, moved silently.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.articles.model import Article, Kind
from workbench.articles.reading import read_article
from workbench.claims.model import Verdict
from workbench.review.anchoring import normal
from workbench.review.case import Case
from workbench.review.model import Mark

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "sample_articles"
CLUSTERS = ROOT.parent / "shared" / "data" / "clusters"


@dataclass
class Edit:
    """A new text; what a sentence became, and what was removed."""

    text: str
    became: dict[str, str]
    removed: frozenset[str] = frozenset()


def one_of(article: Article, pattern: str = r"\w") -> str | None:
    """A sentence that stands in the article once and has something of this pattern."""
    found = [
        s.text
        for s in article.statements
        if s.kind is Kind.BODY
        and len(s.text.split()) > 5
        and article.text.count(s.text) == 1
        and re.search(pattern, s.text)
    ]
    return random.choice(found) if found else None


Editor = Callable[[Article], Edit | None]


def changing(pattern: str, change: Callable[[re.Match[str]], str]) -> Editor:
    def edit(article: Article) -> Edit | None:
        sentence = one_of(article, pattern)
        if sentence is None:
            return None
        match = random.choice(list(re.finditer(pattern, sentence)))
        new = sentence[: match.start()] + change(match) + sentence[match.end() :]
        if normal(new) == normal(sentence):
            return None
        return Edit(article.text.replace(sentence, new), {sentence: new})

    return edit


def typo(match: re.Match[str]) -> str:
    word = match[0]
    at = random.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def number(match: re.Match[str]) -> str:
    return str(int(match[0]) + random.randrange(1, 9))


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


def inserted(article: Article) -> Edit | None:
    parts = paragraphs(article)
    parts.insert(random.randrange(len(parts) + 1), "The story was updated with a new paragraph.")
    return Edit("\n\n".join(parts), {})


def removed(article: Article) -> Edit | None:
    parts = paragraphs(article)
    if len(parts) < 4:
        return None
    gone = parts.pop(random.randrange(1, len(parts)))
    return Edit("\n\n".join(parts), {}, frozenset({gone}))


def reordered(article: Article) -> Edit | None:
    parts = paragraphs(article)
    rest = parts[1:]
    random.shuffle(rest)
    return Edit("\n\n".join([*parts[:1], *rest]), {})


def lookalike(article: Article) -> Edit | None:
    """A sentence goes, and one that is like it but says another thing stands elsewhere."""
    sentence = one_of(article, r"\b[a-z]{4,}\b")
    if sentence is None:
        return None
    words = sentence.split()
    at = random.randrange(1, len(words))
    words[at] = "otherwise"
    parts = paragraphs(Article("a1", "", "", article.text.replace(sentence, ""), "", ()))
    parts.insert(random.randrange(1, len(parts) + 1), " ".join(words))
    return Edit("\n\n".join(parts), {sentence: " ".join(words)}, frozenset({sentence}))


def doubled(article: Article) -> Edit | None:
    """The same sentence comes once more, earlier."""
    sentence = one_of(article)
    if sentence is None:
        return None
    parts = paragraphs(article)
    parts.insert(1, sentence)
    return Edit("\n\n".join(parts), {})


def typeset(article: Article) -> Edit | None:
    text = article.text.replace("'", "’").replace(" - ", " – ").replace("...", "…")
    return Edit(re.sub(r'"([^"\n]*)"', r"“\1”", text), {})


EDITS: dict[str, Editor] = {
    "typo fixed": changing(r"\b[a-z]{4,}\b", typo),
    "number changed": changing(r"\b\d{1,4}\b", number),
    "name changed": changing(r"(?<=[a-z] )[A-Z][a-z]{2,}", lambda _: "Kowalsky"),
    "not put in": changing(r"\b(?:is|was|are|were|has|had|will)\b", lambda m: f"{m[0]} not"),
    "typeset": typeset,
    "paragraph put in": inserted,
    "paragraph removed": removed,
    "paragraphs reordered": reordered,
    "lookalike": lookalike,
    "doubled": doubled,
}


def decided(path: Path, text: str) -> Article:
    """Write an article and give every statement of it a verdict, with its number for a note."""
    path.write_text(text, encoding="utf-8")
    case = Case.open([str(path.parent)], reviewer="Ada")
    case.take_over(
        {s.id: Mark(Verdict.CONFIRMED, note=str(n)) for n, s in enumerate(case.statements)}
    )
    (article,) = case.articles
    case.close()
    return article


def outcome(folder: Path, old_text: str, edit: Edit) -> Counter[str]:
    """Count what became of the verdicts on all statements."""
    folder.mkdir()
    path = folder / "article.txt"
    old = decided(path, old_text)
    path.write_text(edit.text, encoding="utf-8")
    with closing(Case.open([str(folder)], read_only=True)) as case:
        new = case.reviewed()
    now = {mark.note: new.statement(statement).text for statement, mark in new.marks.items()}
    asked = {recheck.mark.note for recheck in new.rechecks}
    lost = {orphan.mark.note for orphan in new.orphans}
    counts: Counter[str] = Counter()
    for number, statement in enumerate(old.statements):
        note, quote = str(number), statement.text
        assert (note in now) != (note in lost)
        if note in lost:
            gone = quote in edit.became or any(quote in one for one in edit.removed)
            still = normal(quote) in normal(edit.text)
            counts["orphan though still there" if still and not gone else "orphan"] += 1
        elif note in asked:
            words = normal(edit.became.get(quote, quote))
            right = normal(now[note]) in words or words in normal(now[note])
            counts["asked about" if right else "asked about elsewhere"] += 1
        elif quote in edit.became or normal(quote) != normal(now[note]):
            counts["MOVED SILENTLY"] += 1
        else:
            counts["kept"] += 1
    return counts


def sources(real: bool) -> list[Path]:
    if not real:
        return sorted(p for p in SAMPLES.rglob("*.txt") if not p.name.startswith("README"))
    if not CLUSTERS.is_dir():
        pytest.skip("the clusters of real articles are not here (../shared/data)")
    return sorted(CLUSTERS.rglob("*.txt"))


@pytest.mark.parametrize(
    ("versions", "real", "seed"),
    [
        *((40, False, seed) for seed in (1, 2, 3)),
        *(pytest.param(500, True, seed, marks=pytest.mark.slow) for seed in (1, 2)),
    ],
)
def test_edited_articles(versions: int, real: bool, seed: int, tmp_path: Path) -> None:
    # The bounds are rates: a run makes the same edits each time.
    random.seed(seed)
    paths = sources(real)
    totals: dict[str, Counter[str]] = {name: Counter() for name in EDITS}
    done = 0
    while done < versions:
        name = list(EDITS)[done % len(EDITS)]
        old = read_article(str(random.choice(paths)), "a1")
        edit = EDITS[name](old) if len(old.statements) > 5 else None
        if edit is None:
            continue
        totals[name] += outcome(tmp_path / str(done), old.text, edit)
        done += 1
    for name, counts in totals.items():
        sys.stdout.write(f"{name:22} {dict(sorted(counts.items()))}\n")
    summed = sum(totals.values(), Counter[str]())
    assert summed["MOVED SILENTLY"] == 0
    assert summed["kept"] > 5 * versions
    assert summed["asked about"] > 0
    for name in ("paragraph put in", "paragraphs reordered", "typeset"):
        # Nothing was taken away there.
        assert totals[name]["kept"] >= 0.99 * totals[name].total(), name
