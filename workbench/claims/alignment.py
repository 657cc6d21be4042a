"""Which words of two matched statements say the same: spans for the highlight.

Greedy string tiling (Wise 1993): the heaviest common run of keys is taken first, wherever it
stands on either side, until none with a content word is left. Among the rest, forms of one word
or name are linked, then words and phrases of one concept, then little words that stand beside
what is linked already. Names are never linked to other names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from workbench.claims.concepts import concepts
from workbench.claims.model import Aligned, AlignedKind
from workbench.claims.scoring import alike
from workbench.claims.tokens import Sort, Token

_LITTLE = 0.05
"""What a word without weight adds to a run, so that longer runs win."""
_LONGEST = 300
"""Tokens of a statement that are aligned; a text without a full stop may have thousands."""
_NEAR = 5
"""So many words off, a link still vouches for a little word."""
_SHIFT = 2
"""By so many words more or fewer the two sides may differ in between."""
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

Run = tuple[float, float, int, int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """Two linked tokens, by their positions in their statements."""

    a: int
    b: int
    kind: AlignedKind


def links(a: Sequence[Token], b: Sequence[Token], weights: Mapping[str, float]) -> tuple[Link, ...]:
    """Link the tokens of two statements, in the order of `a`.

    One to one, but for phrases of unlike length that say the same ("step down", "resign").
    """
    return _Linking(a[:_LONGEST], b[:_LONGEST], weights).found()


class _Linking:
    def __init__(
        self, a: Sequence[Token], b: Sequence[Token], weights: Mapping[str, float]
    ) -> None:
        self._a, self._b = a, b
        self._weights = weights
        self._partner = [-1] * len(a)
        self._taken = [False] * len(b)
        self._links: list[Link] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        for j, token in enumerate(b):
            self._where[token.key].append(j)

    def found(self) -> tuple[Link, ...]:
        self._tile()
        self._link_forms()
        self._link_concepts()
        self._link_little()
        return tuple(sorted(self._links, key=lambda link: (link.a, link.b)))

    def _link(self, i: int, j: int, kind: AlignedKind) -> None:
        self._partner[i] = j
        self._taken[j] = True
        self._links.append(Link(i, j, kind))

    def _free(self, i: int, j: int) -> bool:
        return self._partner[i] < 0 and not self._taken[j]

    def _off(self, i: int, j: int) -> float:
        return abs(i / len(self._a) - j / len(self._b))

    def _tile(self) -> None:
        runs = list(self._runs())
        heapify(runs)
        while runs:
            _, _, i, j, length = heappop(runs)
            free = [self._free(i + step, j + step) for step in range(length)]
            if all(free):
                for step in range(length):
                    self._link(i + step, j + step, AlignedKind.SAME)
                continue
            start = 0
            for step in range(length + 1):
                if step == length or not free[step]:
                    part = self._run(i + start, j + start, step - start)
                    if part is not None:
                        heappush(runs, part)
                    start = step + 1

    def _runs(self) -> Iterator[Run]:
        """Yield the longest runs of equal keys, on every diagonal."""
        a, b = self._a, self._b
        for i, token in enumerate(a):
            for j in self._where.get(token.key, ()):
                if i and j and a[i - 1].key == b[j - 1].key:
                    continue
                length = 1
                while (
                    i + length < len(a)
                    and j + length < len(b)
                    and a[i + length].key == b[j + length].key
                ):
                    length += 1
                run = self._run(i, j, length)
                if run is not None:
                    yield run

    def _run(self, i: int, j: int, length: int) -> Run | None:
        weight, content = 0.0, False
        for token in self._a[i : i + length]:
            weight += _LITTLE
            if token.content:
                weight += self._weights.get(token.key, 0.0)
                content = True
        return (-weight, self._off(i, j), i, j, length) if content else None

    def _link_forms(self) -> None:
        left = [i for i, partner in enumerate(self._partner) if partner < 0]
        right = [j for j, taken in enumerate(self._taken) if not taken]
        one, other = [self._a[i] for i in left], [self._b[j] for j in right]
        forms = sorted(
            (-similarity, self._off(left[x], right[y]), left[x], right[y])
            for x, y, similarity in alike(one, other)
        )
        for _, _, i, j in forms:
            if self._free(i, j):
                self._link(i, j, AlignedKind.FORM)

    def _link_concepts(self) -> None:
        left = _meanings(self._a, [partner >= 0 for partner in self._partner])
        right = _meanings(self._b, self._taken)
        if not left or not right:
            return
        by_group: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for j, length, groups in right:
            for group in groups:
                by_group[group].append((j, length))
        pairs = {
            (-(length + other), not self._vouched(i, j), self._off(i, j), i, j, length, other)
            for i, length, groups in left
            for group in groups
            for j, other in by_group.get(group, ())
        }
        for _, _, _, i, j, length, other in sorted(pairs):
            steps = range(max(length, other))
            both = [(i + min(s, length - 1), j + min(s, other - 1)) for s in steps]
            if all(self._free(x, y) for x, y in both):
                for x, y in both:
                    self._link(x, y, AlignedKind.SYNONYM)

    def _vouched(self, i: int, j: int) -> bool:
        """Tell whether a link close by leads from around `i` to around `j`."""
        for x in range(max(0, i - _NEAR), min(len(self._a), i + _NEAR + 1)):
            partner = self._partner[x]
            if partner >= 0 and abs((partner - j) - (x - i)) <= _SHIFT:
                return True
        return False

    def _link_little(self) -> None:
        forms: dict[str, list[int]] = defaultdict(list)
        for j, token in enumerate(self._b):
            if not self._taken[j] and not token.content:
                forms[_FORMS.get(token.key, token.key)].append(j)
        pairs = sorted(
            (token.key != self._b[j].key, self._off(i, j), i, j)
            for i, token in enumerate(self._a)
            if self._partner[i] < 0 and not token.content
            for j in forms.get(_FORMS.get(token.key, token.key), ())
            if self._vouched(i, j)
        )
        for other, _, i, j in pairs:
            if self._free(i, j):
                self._link(i, j, AlignedKind.FORM if other else AlignedKind.SAME)


def _meanings(
    tokens: Sequence[Token], taken: Sequence[bool]
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return the free words and phrases that belong to a concept: place, length, groups."""
    known = concepts()
    found: list[tuple[int, int, tuple[str, ...]]] = []
    keys = [token.key for token in tokens]
    for i, token in enumerate(tokens):
        if taken[i] or token.name:
            continue
        if token.sort is Sort.WORD and (groups := known.words.get(keys[i])):
            found.append((i, 1, groups))
        if i + 1 == len(keys) or taken[i + 1]:
            continue
        for phrase, group in known.phrases.get(keys[i], ()):
            end = i + len(phrase)
            if phrase[1] != keys[i + 1] or any(taken[i + 2 : end]):
                continue
            if tuple(keys[i:end]) == phrase:
                found.append((i, len(phrase), (group,)))
    return found


def aligned(a: Sequence[Token], b: Sequence[Token], found: Sequence[Link]) -> tuple[Aligned, ...]:
    """Join neighbouring links into spans of the article texts."""
    spans: list[Aligned] = []
    last: Link | None = None
    for link in found:
        joins = (
            last is not None
            and link.kind == last.kind
            and link.a - last.a in (0, 1)
            and link.b - last.b in (0, 1)
            and (link.kind is AlignedKind.SYNONYM or (link.a != last.a and link.b != last.b))
        )
        if joins:
            before = spans[-1]
            spans[-1] = Aligned(
                (before.a[0], a[link.a].end), (before.b[0], b[link.b].end), link.kind
            )
        else:
            x, y = a[link.a], b[link.b]
            spans.append(Aligned((x.start, x.end), (y.start, y.end), link.kind))
        last = link
    return tuple(spans)
