"""What stands between the linked words of a match: other words in one slot, or words too many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.differences.slots import difference
from workbench.claims.model import AlignedKind, Difference, DifferenceKind
from workbench.claims.pairs.alignment import Link
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort, Token, small

_LONGEST = 4
"""More words than this in a slot are other information, not other words for it."""
_MOST = 3
"""How many differences of wording, and how many of detail, are named."""

_WEIGHTY = word_set("all most none every each both few many only before after until since without "
                    "never always must")  # fmt: skip
"""Little words that change what is said: all of them, most of them."""
_OPENING = (-1, -1, AlignedKind.SAME)

Span = tuple[int, int]


def replaced(linked: Sequence[Link], ends: tuple[int, int]) -> Iterator[tuple[Span, Span]]:
    """Yield the short stretches of tokens between neighbouring links that stand on both sides.

    `ends` are the lengths of both statements: what opens and what closes them counts, too.
    """
    for (i, j, _), (p, q, _) in pairwise([_OPENING, *linked, (*ends, AlignedKind.SAME)]):
        x, y = (i + 1, p), (j + 1, q)
        if 0 < x[1] - x[0] <= _LONGEST and 0 < y[1] - y[0] <= _LONGEST:
            yield x, y


def gaps(a: Sequence[Token], b: Sequence[Token], linked: Sequence[Link]) -> list[Difference]:
    """Name what is worded otherwise and what only one side says, in the order of the text."""
    found: list[Difference] = []
    used_a = {i for i, _, _ in linked}
    used_b = {j for _, j, _ in linked}
    for x, y in replaced(linked, (len(a), len(b))):
        if not used_b.isdisjoint(range(*y)):
            continue
        left, right = _content(a[slice(*x)]), _content(b[slice(*y)])
        if not (left and right) and not _WEIGHTY.isdisjoint(
            small(a)[slice(*x)] + small(b)[slice(*y)]
        ):
            left, right = a[slice(*x)], b[slice(*y)]
        if left and right and [t.text for t in left] != [t.text for t in right]:
            used_a.update(range(*x))
            used_b.update(range(*y))
            found.append(difference(DifferenceKind.WORDING, left, right))
    found = found[:_MOST]
    for run in _runs(a, used_a)[:_MOST]:
        found.append(Difference(DifferenceKind.DETAIL, _words(run), "", _span(run), None))
    for run in _runs(b, used_b)[:_MOST]:
        found.append(Difference(DifferenceKind.DETAIL, "", _words(run), None, _span(run)))
    return found


def _content(tokens: Sequence[Token]) -> Sequence[Token]:
    """Strip little words from both ends."""
    start, end = 0, len(tokens)
    while start < end and not tokens[start].content:
        start += 1
    while end > start and not tokens[end - 1].content:
        end -= 1
    return tokens[start:end]


def _runs(tokens: Sequence[Token], used: set[int]) -> list[Sequence[Token]]:
    """Return the stretches without a link that hold at least two words of content."""
    runs: list[Sequence[Token]] = []
    start = 0
    for position in range(len(tokens) + 1):
        if position == len(tokens) or position in used:
            if position - start >= 2:
                run = _content(tokens[start:position])
                if sum(token.sort is not Sort.FUNCTION for token in run) >= 2:
                    runs.append(run)
            start = position + 1
    return runs


def _words(run: Sequence[Token]) -> str:
    return " ".join(token.text for token in run)


def _span(run: Sequence[Token]) -> tuple[int, int]:
    return run[0].start, run[-1].end
