"""Which words of two matched statements say the same: spans for the highlight.

Greedy string tiling (Wise 1993): the heaviest common run of keys is taken first, wherever it
stands on either side, until none with a content word is left. Among the rest, forms of one word
or name are linked, then words and phrases of one concept, then little words that stand beside
what is linked already. Names are never linked to other names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.model import Aligned, AlignedKind
from workbench.claims.pairs.scoring import PREFIX, likeness
from workbench.claims.words.concepts import meanings
from workbench.claims.words.tokens import Sort, Token, Tokens, carrying, content_places, keys, once

_LITTLE = 0.05
"""What a word without weight adds to a run, so that longer runs win."""
LONGEST = 300
"""Tokens of a statement that are aligned; a text without a full stop may have thousands."""
_NEAR = 5
"""So many words off, a link still vouches for a little word."""
_FAR = 10 * LONGEST
"""The shift of a word without a partner, off any other."""
_FORMS = {
    form: forms[0]
    for forms in (
        ("be", "is", "are", "was", "were", "been", "being", "am"),
        ("have", "has", "had", "having"),
        ("do", "does", "did"),
        ("will", "would", "shall"),
        ("a", "an"),
        ("this", "these"),
        ("that", "those"),
        ("he", "him", "his"),
        ("she", "her", "hers"),
        ("they", "them", "their"),
        ("who", "whom", "whose"),
    )
    for form in forms
}
"""Little words of English that are forms of one another."""

Run = tuple[float, float, int, str, int, int, int]


class Link(NamedTuple):
    """Two linked tokens, by their positions in their statements."""

    a: int
    b: int
    kind: AlignedKind


def links(a: Sequence[Token], b: Sequence[Token], weights: Mapping[str, float]) -> tuple[Link, ...]:
    """Link the tokens of two statements, in the order of `a`.

    One to one, but for phrases of unlike length that say the same ("step down", "resign").
    """
    return _Linking(_start(a), _start(b), weights).found()


def _start(tokens: Sequence[Token]) -> Tokens:
    if isinstance(tokens, Tokens) and len(tokens) <= LONGEST:
        return tokens
    return Tokens(tokens[:LONGEST])


class _Linking:
    def __init__(self, a: Tokens, b: Tokens, weights: Mapping[str, float]) -> None:
        self._a, self._b = a, b
        self._keys_a, self._keys_b = keys(a), keys(b)
        self._carries = carrying(a)
        self._weights = weights
        self._partner = [-1] * len(a)
        self._taken = [False] * len(b)
        self._shifts = [_FAR] * len(a)
        self._links: list[Link] = []

    def found(self) -> tuple[Link, ...]:
        self._tile()
        self._link_forms()
        self._link_concepts()
        self._link_little()
        return tuple(sorted(self._links))

    def _link(self, i: int, j: int, kind: AlignedKind) -> None:
        self._partner[i] = j
        self._shifts[i] = j - i
        self._taken[j] = True
        self._links.append(Link(i, j, kind))

    def _free(self, i: int, j: int) -> bool:
        return self._partner[i] < 0 and not self._taken[j]

    def _off(self, i: int, j: int) -> float:
        return abs(i / len(self._a) - j / len(self._b))

    def _tile(self) -> None:
        partner, taken = self._partner, self._taken
        runs = self._runs()
        heapify(runs)
        while runs:
            *_, i, j, length = heappop(runs)
            if max(partner[i : i + length]) < 0 and not any(taken[j : j + length]):
                for step in range(length):
                    self._link(i + step, j + step, AlignedKind.SAME)
                continue
            free = [partner[i + step] < 0 and not taken[j + step] for step in range(length)]
            start = 0
            for step in range(length + 1):
                if step == length or not free[step]:
                    part = self._run(i + start, j + start, step - start)
                    if part is not None:
                        heappush(runs, part)
                    start = step + 1

    def _runs(self) -> list[Run]:
        """Return the longest runs of equal keys, on every diagonal."""
        a, b = self._keys_a, self._keys_b
        where = _places(self._b)
        runs: list[Run] = []
        ends: dict[int, int] = {}
        for place in content_places(self._a):
            key = a[place]
            if key not in where:
                continue
            for j in where[key]:
                if place < ends.get(place - j, 0):
                    continue  # in the run before on this diagonal
                i = place
                while i and j and a[i - 1] == b[j - 1]:
                    i, j = i - 1, j - 1
                length = place - i + 1
                while (
                    i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]
                ):
                    length += 1
                ends[i - j] = i + length
                run = self._run(i, j, length)
                if run is not None:
                    runs.append(run)
        return runs

    def _run(self, i: int, j: int, length: int) -> Run | None:
        keys, carries, weights = self._keys_a, self._carries, self._weights
        heavy = [weights.get(keys[at], 0.0) for at in range(i, i + length) if carries[at]]
        if not heavy:
            return None
        weight = length * _LITTLE + sum(heavy)
        # by the key of its first word a run stands where it does whichever side comes first
        return -weight, self._off(i, j), i + j, keys[i], i, j, length

    def _link_forms(self) -> None:
        a_starts, b_starts = _starts(self._a), _starts(self._b)
        partner, taken = self._partner, self._taken
        forms = [
            (-similarity, self._off(i, j), i, j)
            for start in a_starts.keys() & b_starts.keys()
            for i in a_starts[start]
            if partner[i] < 0
            for j in b_starts[start]
            if not taken[j] and (similarity := likeness(self._a[i], self._b[j]))
        ]
        for _, _, i, j in sorted(forms):
            if self._free(i, j):
                self._link(i, j, AlignedKind.FORM)

    def _link_concepts(self) -> None:
        partner, taken = self._partner, self._taken
        left, right = _by_group(self._a), _by_group(self._b)
        pairs = {
            (-(length + other), not self._vouched(i, j), self._off(i, j), i, j, length, other)
            for group in left.keys() & right.keys()
            for i, length in left[group]
            if max(partner[i : i + length]) < 0
            for j, other in right[group]
            if not any(taken[j : j + other])
        }
        for _, _, _, i, j, length, other in sorted(pairs):
            steps = range(max(length, other))
            both = [(i + min(s, length - 1), j + min(s, other - 1)) for s in steps]
            if all(self._free(x, y) for x, y in both):
                for x, y in both:
                    self._link(x, y, AlignedKind.SYNONYM)

    def _vouched(self, i: int, j: int) -> bool:
        """Tell whether a link close by leads from around `i` to two words off `j` or less."""
        shift = j - i
        near = {shift - 2, shift - 1, shift, shift + 1, shift + 2}
        return not near.isdisjoint(self._shifts[i - _NEAR if i > _NEAR else 0 : i + _NEAR + 1])

    def _link_little(self) -> None:
        left, right = _little(self._a), _little(self._b)
        pairs = [
            (self._keys_a[i] != self._keys_b[j], self._off(i, j), i, j)
            for form in left.keys() & right.keys()
            for i in left[form]
            if self._partner[i] < 0
            for j in right[form]
            if not self._taken[j] and self._vouched(i, j)
        ]
        for other, _, i, j in sorted(pairs):
            if self._free(i, j):
                self._link(i, j, AlignedKind.FORM if other else AlignedKind.SAME)


@once
def _places(tokens: Tokens) -> dict[str, list[int]]:
    """Return where each key stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys(tokens)):
        places[key].append(place)
    return places


@once
def _starts(tokens: Tokens) -> dict[str, list[int]]:
    """Return where words stand that can have other forms, by their first letters."""
    starts: dict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(tokens):
        if token.sort is Sort.WORD:
            starts[token.key[:PREFIX]].append(place)
    return starts


@once
def _little(tokens: Tokens) -> dict[str, list[int]]:
    """Return the places of little words, by what their forms have in common."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, (key, content) in enumerate(zip(keys(tokens), carrying(tokens), strict=True)):
        if not content:
            places[_FORMS.get(key, key)].append(place)
    return places


@once
def _by_group(tokens: Tokens) -> dict[str, list[tuple[int, int]]]:
    """Return the words and phrases of each concept that begin with no name: place and length."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, length, groups in meanings(tokens):
        if not tokens[place].name:
            for group in groups:
                found[group].append((place, length))
    return found


def aligned(a: Sequence[Token], b: Sequence[Token], found: Sequence[Link]) -> tuple[Aligned, ...]:
    """Join neighbouring links into spans of the article texts."""
    ends = [at for at in range(1, len(found)) if not _go_on(*found[at - 1], *found[at])]
    spans = []
    for start, end in pairwise([0, *ends, len(found)]) if found else ():
        first, last = found[start], found[end - 1]
        spans.append(
            Aligned(
                (a[first.a].start, a[last.a].end), (b[first.b].start, b[last.b].end), first.kind
            )
        )
    return tuple(spans)


def _go_on(i: int, j: int, kind: AlignedKind, x: int, y: int, other: AlignedKind) -> bool:
    """Tell whether a link stands right behind another on both sides, of the same kind."""
    if kind is AlignedKind.SYNONYM:
        return other is kind and x - i in (0, 1) and y - j in (0, 1)
    return x - i == 1 == y - j and other is kind
