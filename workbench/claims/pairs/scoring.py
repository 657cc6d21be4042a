"""How close two statements are in their wording.

Closeness is a sum: cosine of the weighted words, their Dice coefficient with links between forms
of one word or name, and a little for the sheer amount that is shared; less where numbers or
negation stand on one side only. It has no trained weights. Around 0.65 two statements of one
event usually share a claim, from 1.05 up they mostly say the same.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from rapidfuzz.distance import JaroWinkler

from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, carrying, keys

_LINKED = 0.42
"""Below this score links between forms can't lift a pair to a match, so they aren't sought."""
_FORM = 0.88
PREFIX = 2
"""Forms of one word begin with the same letters: at least so many."""
_SHARED = 0.15
_NUMBERS = 0.1
_NEGATION = 0.1
NEGATIONS = word_set(
    """not no never neither nor without none nobodi noth nicht kein keine nie не ни нет никогда pas
    jamais aucun nunca ningún sin não لم لن لا ليس 没有 没能 未能 未有 未曾 不会 不是 不能 并未 并非
    并没 从未 尚未 无法"""
)
"""Keys that deny; of Chinese, which is read in pairs of signs, those pairs."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of a statement as the score sees them."""

    id: str
    article: int
    tokens: Tokens
    keys: frozenset[str]
    content: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    norm: float
    mass: float


def bag(statement_id: str, article: int, tokens: Tokens, weights: Mapping[str, float]) -> Bag:
    """Gather the words of a statement."""
    every = frozenset(keys(tokens))
    content = frozenset(compress(keys(tokens), carrying(tokens)))
    return Bag(
        id=statement_id,
        article=article,
        tokens=tokens,
        keys=every,
        content=content,
        numbers=frozenset([token.key for token in tokens if token.number is not None]),
        negated=not NEGATIONS.isdisjoint(every),
        norm=math.sqrt(math.fsum([weights[key] ** 2 for key in every])) or 1.0,
        mass=math.fsum([weights[key] for key in content]),
    )


def score(a: Bag, b: Bag, weights: Mapping[str, float]) -> float:
    """Score a pair of statements; the order of the two doesn't matter."""
    if not a.mass or not b.mass:
        return 0.0
    dot = math.fsum(weights[key] ** 2 for key in a.keys & b.keys)
    cosine = dot / (a.norm * b.norm)
    shared = math.fsum(weights[key] for key in a.content & b.content)
    amount = _SHARED * math.log1p(shared)
    dice = 2 * shared / (a.mass + b.mass)
    if cosine + dice + amount >= _LINKED:
        links = math.fsum(
            strength * (weights[x.key] + weights[y.key]) for x, y, strength in forms(a, b)
        )
        dice = min(1.0, (2 * shared + links) / (a.mass + b.mass))
    total = cosine + dice + amount
    if a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        total -= _NUMBERS
    if a.negated != b.negated:
        total -= _NEGATION
    return max(0.0, total)


def forms(a: Bag, b: Bag) -> list[tuple[Token, Token, float]]:
    """Link left-over words one to one that are forms of each other, such as Yury and Yuri."""
    left = _left_over(a, b)
    right = _left_over(b, a)
    found = [
        (-similarity, left[i].key, right[j].key, left[i], right[j])
        for i, j, similarity in alike(left, right)
    ]
    taken_left: set[str] = set()
    taken_right: set[str] = set()
    links = []
    for negative, x_key, y_key, x, y in sorted(
        found, key=lambda link: (link[0], *sorted(link[1:3]))
    ):
        if x_key not in taken_left and y_key not in taken_right:
            taken_left.add(x_key)
            taken_right.add(y_key)
            links.append((x, y, -negative))
    return links


def alike(left: Sequence[Token], right: Sequence[Token]) -> Iterator[tuple[int, int, float]]:
    """Yield the positions of words that can be forms of each other, and how alike they are."""
    starts: dict[str, list[int]] = defaultdict(list)
    for j, y in enumerate(right):
        if y.sort is Sort.WORD:
            starts[y.key[:PREFIX]].append(j)
    for i, x in enumerate(left):
        for j in starts.get(x.key[:PREFIX], ()):
            similarity = likeness(x, right[j])
            if similarity:
                yield i, j, similarity


def likeness(x: Token, y: Token) -> float:
    """Tell how alike two words are written: 0 unless they can be forms of one word or name."""
    if x.sort is not Sort.WORD or y.sort is not Sort.WORD or x.name != y.name:
        return 0.0
    if "#" in x.key or "#" in y.key or min(len(x.key), len(y.key)) < 3:
        return 0.0
    prefix = PREFIX if x.name else min(5, min(len(x.key), len(y.key)) - 1)
    if x.key[:prefix] != y.key[:prefix]:
        return 0.0
    similarity = max(JaroWinkler.similarity(x.key, y.key), JaroWinkler.similarity(y.key, x.key))
    return similarity if similarity > _FORM else 0.0


def _left_over(one: Bag, other: Bag) -> list[Token]:
    seen: dict[str, Token] = {}
    for token in one.tokens:
        if token.sort is Sort.WORD and token.key not in other.keys:
            seen.setdefault(token.key, token)
    return list(seen.values())
