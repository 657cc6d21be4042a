"""What is known of a statement before it is compared with any other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.model import Attribution
from workbench.claims.pairs.alignment import LONGEST
from workbench.claims.pairs.scoring import Bag
from workbench.claims.words.concepts import expressed
from workbench.claims.words.quotes import quoted
from workbench.claims.words.tokens import Sort, carrying, name_places, small
from workbench.claims.words.weights import Weights

_CONCEPT = 0.5
"""A shared group of words counts for so much of the words' own weight."""
_SPEAKER = 0.6
"""So does a speaker who isn't named in the statement itself."""
_FORM = 5
_NAME_FORM = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """The words of a statement from every side that matching looks at.

    Masses are sums of weights. `concepts` are the groups of words it touches, each with the keys
    that do; `stems` maps the first letters of its words to their keys; `steps` tells where one key
    follows another in the sequence of its words; `quote` are the content keys between quotation
    marks.
    """

    bag: Bag
    index: int
    share: float
    heading: bool
    names: frozenset[str]
    names_mass: float
    unnamed_mass: float
    local_mass: float
    general_mass: float
    concepts: Mapping[str, frozenset[str]]
    stems: Mapping[str, str]
    steps: Mapping[tuple[str, str], Sequence[int]]
    quote: frozenset[str]
    quote_mass: float
    quoting: float
    speaker: str
    vector: Mapping[str, float]


def profiles(
    articles: Sequence[Article],
    bags: Mapping[str, Bag],
    weights: Weights,
    spoken: Mapping[str, Attribution],
    english: bool = True,
) -> list[list[Profile]]:
    """Return the profiles of the statements of each article, credit lines left out."""
    told = [[s for s in article.statements if s.kind is not Kind.CREDIT] for article in articles]
    groups = {s.id: expressed(bags[s.id].tokens) if english else {} for many in told for s in many}
    counted = Counter(chain.from_iterable(groups.values()))
    most = math.log(len(groups) + 1)
    rarity = {name: math.log((len(groups) + 1) / (c + 0.5)) / most for name, c in counted.items()}
    found = []
    for many in told:
        tokens = [bags[s.id].tokens for s in many]
        written = {small(t)[at]: t[at].key for t in tokens for at in name_places(t)}
        found.append(
            [
                _profile(s, i / len(many), i, bags[s.id], weights, groups[s.id], rarity,
                         _surname(spoken.get(s.id), written))
                for i, s in enumerate(many)
            ]
        )  # fmt: skip
    return found


def _surname(attribution: Attribution | None, written: Mapping[str, str]) -> str:
    words = (attribution.speaker or "").lower().split() if attribution is not None else []
    return written.get(words[-1], words[-1]) if words else ""


def _profile(
    statement: Statement,
    share: float,
    index: int,
    bag: Bag,
    weights: Weights,
    concepts: Mapping[str, frozenset[str]],
    rarity: Mapping[str, float],
    speaker: str,
) -> Profile:
    weight = weights.both
    weigh = weight.__getitem__
    names = frozenset([bag.tokens[place].key for place in name_places(bag.tokens)])
    spans, _ = quoted(statement.text)
    within = zip(bag.tokens, carrying(bag.tokens), strict=True) if spans else ()
    quote = frozenset(
        token.key
        for token, content in within
        if content and any(a <= token.start - statement.start < b for a, b in spans)
    )
    content = sorted(bag.content)
    return Profile(
        bag=bag,
        index=index,
        share=share,
        heading=statement.kind is Kind.HEADING,
        names=names,
        names_mass=math.fsum(map(weigh, names)),
        unnamed_mass=math.fsum(map(weigh, bag.content - names)),
        local_mass=math.fsum(map(weights.local.__getitem__, content)),
        general_mass=math.fsum(map(weights.general.__getitem__, content)),
        concepts=concepts,
        stems={start: key for key in content if (start := _start(key, key in names))},
        steps=_steps([t.key for t in bag.tokens[:LONGEST] if t.sort is not Sort.SYMBOL]),
        quote=quote,
        quote_mass=math.fsum(map(weigh, quote)),
        quoting=sum(b - a for a, b in spans) / max(1, len(statement.text)),
        speaker=speaker,
        vector=_vector(content, weight, concepts, rarity, speaker),
    )


def _steps(sequence: Sequence[str]) -> Mapping[tuple[str, str], Sequence[int]]:
    steps: dict[tuple[str, str], list[int]] = {}
    for place, step in enumerate(pairwise(sequence)):
        steps.setdefault(step, []).append(place)
    return steps


@lru_cache(maxsize=20_000)
def _start(key: str, name: bool) -> str:
    """Return the first letters that forms of a word have in common; none where it has no forms."""
    if len(key) < _NAME_FORM or not key[0].isalpha() or "#" in key or ":" in key:
        return ""
    return key[:_NAME_FORM] + "~" if name else key[:_FORM]


def _vector(
    content: Sequence[str],
    weight: Mapping[str, float],
    concepts: Mapping[str, frozenset[str]],
    rarity: Mapping[str, float],
    speaker: str,
) -> dict[str, float]:
    vector = {key: weight[key] for key in content}
    for name, keys in concepts.items():
        heaviest = max(map(weight.__getitem__, keys)) if len(keys) > 1 else weight[next(iter(keys))]
        vector[f"{name}:"] = _CONCEPT * rarity[name] * heaviest
    if speaker in weight and speaker not in vector:
        vector[speaker] = _SPEAKER * weight[speaker]
    return vector
