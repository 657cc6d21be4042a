"""Who stands behind what two statements share, and whether a checker has to see that it differs.

Most claims that two articles share are credited to different people somewhere, or to somebody
here and to nobody there; only where the claim is contested, or the two sources are independent,
does it matter. The decision is a logistic regression over what can be seen of the pair; its
weights stand in `crediting.txt` and come from `tests/evaluation/crediting.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from workbench.claims.differences.slots import Pair
from workbench.claims.model import Attribution, Difference, DifferenceKind, Mode
from workbench.claims.speakers.channels import AGENCIES
from workbench.claims.speakers.parties import NOBODY, Parties, last_name
from workbench.claims.words.tokens import Tokens, carrying, once, small

LEAST_OF_TWO = 0.1
LEAST_OF_ONE = 0.4
"""How likely a checker has to see it at least: that two parties stand behind a claim, or that
one side credits it and the other doesn't. Labellers want nearly all of the former."""
_DIRECT = Mode.DIRECT
_UNNAMED = re.compile(
    r"\b(?:people|sources?|officials?|someone|aides?|person|some|experts|authorities|critics"
    r"|lawmakers|police|family)\b",
    re.IGNORECASE,
)
_CONTESTED = re.compile(
    r"\b(?:accus|alleg|blam|critici[sz]|claim|charg|indict|suspect|assault|attack|guilt|fraud"
    r"|wrong|illegal|crim|violat|lied|lying|hack|racis|threat|investigat|fired|scandal)"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ial)|refus|reject|declin|refut|disput|dismiss|contradict|false|untrue"
    r"|innocen)"
)
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|without)\b|n['’]t\b")
_AHEAD = re.compile(r"\b(?:will|would|plans?|planned|expected|intends?|set to|going to|poised)\b")
_LIMITED = re.compile(
    r"\b(?:among other|one of|several|a number of|only|all|first|many|some|most)\b"
)
_CUES = {
    "contested": _CONTESTED,
    "denied": _DENIED,
    "negated": _NEGATED,
    "ahead": _AHEAD,
    "limited": _LIMITED,
}


def attribution_difference(
    pair: Pair, a: Attribution, b: Attribution, parties: Parties = NOBODY
) -> Difference | None:
    """Name the speakers, or the agencies, of two statements where a checker has to see both."""
    if speakers_differ(a, b, parties):
        least = LEAST_OF_TWO if a.speaker and b.speaker else LEAST_OF_ONE
        if likelihood(features(pair, a, b)) < least:
            return None
        return Difference(DifferenceKind.ATTRIBUTION, a.speaker or "", b.speaker or "")
    agencies = [one.channel if one.channel in AGENCIES else None for one in (a, b)]
    if a.speaker and agencies[0] != agencies[1] and (all(agencies) or a.mode is b.mode is _DIRECT):
        return Difference(DifferenceKind.ATTRIBUTION, agencies[0] or "", agencies[1] or "")
    return None


def speakers_differ(a: Attribution, b: Attribution, parties: Parties = NOBODY) -> bool:
    """Tell whether two statements are credited to different parties, or only one of them is."""
    if a.speaker is None and b.speaker is None:
        return False
    if a.speaker is None or b.speaker is None:
        return True
    return parties.marks(a.speaker).isdisjoint(parties.marks(b.speaker))


def features(pair: Pair, a: Attribution, b: Attribution) -> dict[str, float]:
    """Return what is seen of a pair whose speakers differ; the order of the two doesn't matter."""
    left, right = _text(pair.a), _text(pair.b)
    both = a.speaker is not None and b.speaker is not None
    modes = (a.mode, b.mode)
    counts = [sum(carrying(side)) or 1 for side in (pair.a, pair.b)]
    carries = carrying(pair.a)
    linked = sum(carries[link.a] for link in pair.links)
    found = {
        "both": both,
        "elsewhere": _speaks_of(a, right) or _speaks_of(b, left),
        "unnamed": any(s.speaker and _UNNAMED.search(s.speaker) for s in (a, b)),
        "direct": Mode.DIRECT in modes,
        "both direct": both and modes == (Mode.DIRECT, Mode.DIRECT),
        "indirect": Mode.INDIRECT in modes,
        "covered": linked / min(counts),
        "covered of both": both * linked / min(counts),
        "covered of the longer": linked / max(counts),
        "words": math.log(sum(counts)),
    }
    for name, x, y in zip(_CUES, _cued(pair.a), _cued(pair.b), strict=True):
        found[f"{name} once"] = x != y
        found[f"{name} twice"] = x and y
    return {name: float(value) for name, value in found.items()}


def likelihood(found: Mapping[str, float]) -> float:
    """Return how likely it is that a checker has to see the difference, 0 to 1."""
    weights = _weights()
    total = weights["bias"] + math.fsum(weights[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


@once
def _text(tokens: Tokens) -> str:
    return " ".join(small(tokens))


@once
def _cued(tokens: Tokens) -> list[bool]:
    """Return for each of `_CUES` whether a statement has it."""
    text = _text(tokens)
    return [cue.search(text) is not None for cue in _CUES.values()]


def _speaks_of(spoken: Attribution, other: str) -> bool:
    """Tell whether the other statement speaks of the one who speaks here."""
    return spoken.speaker is not None and last_name(spoken.speaker) in other


@cache
def _weights() -> dict[str, float]:
    text = (
        files("workbench.claims.differences").joinpath("crediting.txt").read_text(encoding="utf-8")
    )
    rows = (line.rsplit(None, 1) for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in rows}
