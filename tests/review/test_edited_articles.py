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
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.articles.model import Article, Kind
from workbench.articles.reading import read_article
from workbench.review.anchoring import Anchor, changed, normal, place

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


def outcome(old: Article, new: Article, edit: Edit) -> Counter[str]:
    """Count what became of the records of all statements."""
    records = {n: Anchor.of("x", old.text, s) for n, s in enumerate(old.statements)}
    found = place(new.text, new.statements, records, [old.text], fuzzy=True)
    by_id = {statement.id: statement for statement in new.statements}
    counts: Counter[str] = Counter()
    for record, anchor in records.items():
        if record not in found:
            gone = anchor.quote in edit.became or any(anchor.quote in one for one in edit.removed)
            still = [s for s in new.statements if normal(s.text) == normal(anchor.quote)]
            counts["orphan" if gone or not still else "orphan though still there"] += 1
            continue
        words = by_id[found[record]].text
        if changed(anchor, by_id[found[record]]):
            now = normal(edit.became.get(anchor.quote, anchor.quote))
            right = normal(words) in now or now in normal(words)
            counts["asked about" if right else "asked about elsewhere"] += 1
        else:
            counts["kept" if anchor.quote not in edit.became else "MOVED SILENTLY"] += 1
    return counts


def sources(real: bool) -> list[Path]:
    if not real:
        return sorted(p for p in SAMPLES.rglob("*.txt") if not p.name.startswith("README"))
    if not CLUSTERS.is_dir():
        pytest.skip("the clusters of real articles are not here (../shared/data)")
    return sorted(CLUSTERS.rglob("*.txt"))


@pytest.mark.parametrize(
    ("versions", "real"), [(60, False), pytest.param(500, True, marks=pytest.mark.slow)]
)
def test_edited_articles(versions: int, real: bool, tmp_path: Path) -> None:
    # The bounds are rates: the small run makes the same edits each time.
    random.seed(versions)
    paths = sources(real)
    totals: dict[str, Counter[str]] = {name: Counter() for name in EDITS}
    done = 0
    while done < versions:
        name = list(EDITS)[done % len(EDITS)]
        old = read_article(str(random.choice(paths)), "a1")
        edit = EDITS[name](old) if len(old.statements) > 5 else None
        if edit is None:
            continue
        path = tmp_path / "edited.txt"
        path.write_text(edit.text, encoding="utf-8")
        totals[name] += outcome(old, read_article(str(path), "a1"), edit)
        totals[name]["versions"] += 1
        done += 1
    for name, counts in totals.items():
        sys.stdout.write(f"{name:22} {dict(sorted(counts.items()))}\n")
    summed = sum(totals.values(), Counter[str]())
    assert summed["MOVED SILENTLY"] == 0
    assert summed["kept"] > 5 * versions
    assert summed["asked about"] > 0
    for name in ("paragraph put in", "paragraphs reordered", "typeset"):
        # Nothing was taken away there.
        assert totals[name]["kept"] > 0.9 * (totals[name].total() - totals[name]["versions"])
