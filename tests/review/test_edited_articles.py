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
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class Piece:
    """A stretch of an edited text, and where it stood before: None for what was put in.

    `old` is what it was, where that isn't what it is.
    """

    text: str
    start: int | None = None
    old: str | None = None

    @property
    def end(self) -> int:
        assert self.start is not None
        return self.start + len(self.text if self.old is None else self.old)


@dataclass(frozen=True)
class Edit:
    """A new text, as pieces in their new order. What is in none of them was removed."""

    pieces: Sequence[Piece]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def place(self, start: int, end: int) -> tuple[int, int, bool] | None:
        """Return where a stretch stands now, and whether its words are what they were.

        None when it was removed.
        """
        first, last = self._offset(start), self._offset(end - 1)
        if first is None or last is None:
            return None
        same = all(
            piece.old is None or normal(piece.old) == normal(piece.text)
            for piece in self.pieces
            if piece.start is not None and piece.start < end and start < piece.end
        )
        return first, last + 1, same

    def _offset(self, old: int) -> int | None:
        at = 0
        for piece in self.pieces:
            if piece.start is not None and piece.start <= old < piece.end:
                return at + min(old - piece.start, len(piece.text) - 1)
            at += len(piece.text)
        return None


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


def with_twins(article: Article) -> Article | None:
    """The article with one of its sentences said again, in paragraphs of its own."""
    sentence = one_of(article)
    if sentence is None:
        return None
    parts = article.text.split("\n\n")
    for _ in range(random.randrange(2, 5)):
        parts.insert(random.randrange(1, len(parts) + 1), sentence)
    return replace(article, text="\n\n".join(parts))


def replaced(text: str, start: int, end: int, new: str) -> list[Piece]:
    """A text with other words from `start` to `end`."""
    pieces = [
        Piece(text[:start], 0),
        Piece(new, start, text[start:end]),
        Piece(text[end:], end),
    ]
    return [piece for piece in pieces if piece.text]


def changing(pattern: str, change: Callable[[re.Match[str]], str]) -> Editor:
    def edit(article: Article) -> Edit | None:
        sentence = one_of(article, pattern)
        if sentence is None:
            return None
        match = random.choice(list(re.finditer(pattern, sentence)))
        new = sentence[: match.start()] + change(match) + sentence[match.end() :]
        if normal(new) == normal(sentence):
            return None
        start = article.text.index(sentence)
        return Edit(replaced(article.text, start, start + len(sentence), new))

    return edit


def typo(match: re.Match[str]) -> str:
    word = match[0]
    at = random.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def number(match: re.Match[str]) -> str:
    return str(int(match[0]) + random.randrange(1, 9))


def paragraphs(text: str) -> list[Piece]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append(Piece(part, at))
        at += len(part) + 2
    return found


def joined(parts: Sequence[Piece]) -> list[Piece]:
    """Paragraphs with an empty line between each two."""
    return [piece for part in parts for piece in (part, Piece("\n\n"))][:-1]


def unedited(article: Article) -> Edit:
    return Edit([Piece(article.text, 0)])


def inserted(article: Article) -> Edit | None:
    parts = paragraphs(article.text)
    new = Piece("The story was updated with a new paragraph.")
    parts.insert(random.randrange(len(parts) + 1), new)
    return Edit(joined(parts))


def removed(article: Article) -> Edit | None:
    parts = paragraphs(article.text)
    if len(parts) < 4:
        return None
    parts.pop(random.randrange(1, len(parts)))
    return Edit(joined(parts))


def reordered(article: Article) -> Edit | None:
    parts = paragraphs(article.text)
    rest = parts[1:]
    random.shuffle(rest)
    return Edit(joined([*parts[:1], *rest]))


def lookalike(article: Article) -> Edit | None:
    """A sentence goes, and one that is like it but says another thing stands elsewhere."""
    sentence = one_of(article, r"\b[a-z]{4,}\b")
    if sentence is None:
        return None
    words = sentence.split()
    at = random.randrange(1, len(words))
    words[at] = "otherwise"
    start = article.text.index(sentence)
    parts: list[list[Piece]] = []
    for part in paragraphs(article.text):
        assert part.start is not None
        if part.start <= start < part.end:
            here = start - part.start
            kept = [Piece(part.text[:here], part.start)]
            kept.append(Piece(part.text[here + len(sentence) :], start + len(sentence)))
            parts.append([piece for piece in kept if piece.text])
        else:
            parts.append([part])
    parts.insert(random.randrange(1, len(parts) + 1), [Piece(" ".join(words), start, sentence)])
    between = Piece("\n\n")
    pieces = [piece for part in parts for piece in (*part, between)][:-1]
    return Edit(pieces)


def doubled(article: Article) -> Edit | None:
    """The same sentence comes once more, earlier."""
    sentence = one_of(article)
    if sentence is None:
        return None
    parts = paragraphs(article.text)
    parts.insert(1, Piece(sentence))
    return Edit(joined(parts))


def typeset(article: Article) -> Edit | None:
    pieces, end = [], 0
    # a pair of straight marks round a curved one isn't a quotation: `“I am,” he said. "So`
    for match in re.finditer(r"'| - |\.\.\.|\"[^\"“”\n]*\"", article.text):
        pieces.append(Piece(article.text[end : match.start()], end))
        words = match[0]
        new = {"'": "’", " - ": " – ", "...": "…"}.get(words)
        if new is None:
            pieces.append(Piece("“", match.start(), '"'))
            pieces.append(Piece(words[1:-1], match.start() + 1))
            pieces.append(Piece("”", match.end() - 1, '"'))
        else:
            pieces.append(Piece(new, match.start(), words))
        end = match.end()
    pieces.append(Piece(article.text[end:], end))
    return Edit([piece for piece in pieces if piece.text])


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
    "twins, nothing edited": unedited,
    "twins, typeset": typeset,
    "twins, paragraph put in": inserted,
    "twins, paragraph removed": removed,
    "twins, paragraphs reordered": reordered,
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
    """Count what became of the verdicts on all statements, by the very place they stand at."""
    folder.mkdir()
    path = folder / "article.txt"
    old = decided(path, old_text)
    path.write_text(edit.text, encoding="utf-8")
    with closing(Case.open([str(folder)], read_only=True)) as case:
        new = case.reviewed()
    assert new.articles[0].text == edit.text
    now = {mark.note: new.statement(statement) for statement, mark in new.marks.items()}
    asked = {recheck.mark.note for recheck in new.rechecks}
    lost = {orphan.mark.note for orphan in new.orphans}
    said = Counter(statement.text for statement in old.statements)
    counts: Counter[str] = Counter()
    for number, statement in enumerate(old.statements):
        note = str(number)
        place = edit.place(statement.start, statement.end)
        assert (note in now) != (note in lost)
        if note in lost:
            still = place is not None and place[2]
            twice = said[statement.text] > 1 or edit.text.count(statement.text) > 1
            what = "orphan though still there" + (" among its like" if twice else "")
            counts[what if still else "orphan"] += 1
            continue
        start, end = now[note].start, now[note].end
        if note in asked:
            right = place is not None and start < place[1] and place[0] < end
            counts["asked about" if right else "asked about elsewhere"] += 1
        elif place is not None and place[2] and start == place[0]:
            counts["kept"] += 1
        elif around(edit.text, start, end) == around(old_text, statement.start, statement.end):
            # One of its like came to stand where it stood, and nobody can tell the two.
            counts["kept where all reads the same"] += 1
        else:
            counts["MOVED SILENTLY"] += 1
    return counts


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """A stretch, and what stands right before and after it."""
    parts = text[max(0, start - 40) : start], text[start:end], text[end : end + 40]
    before, words, after = (normal(part) for part in parts)
    return before[-24:], words, after[:24]


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
        if name.startswith("twins"):
            old = with_twins(old) or old
        edit = EDITS[name](old) if len(old.statements) > 5 else None
        if edit is None:
            continue
        totals[name] += outcome(tmp_path / str(done), old.text, edit)
        done += 1
    for name, counts in totals.items():
        sys.stdout.write(f"{name:27} {dict(sorted(counts.items()))}\n")
    summed = sum(totals.values(), Counter[str]())
    assert summed["MOVED SILENTLY"] == 0
    assert summed["kept"] > 5 * versions
    assert summed["asked about"] > 0
    for name in ("paragraph put in", "paragraphs reordered", "typeset"):
        # Nothing was taken away there.
        assert totals[name]["kept"] >= 0.99 * totals[name].total(), name
