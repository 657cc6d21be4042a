"""Statements that carry the same words: one rests on the other, or both on one source.

Nobody says a sentence twice word for word to two outlets, and no two reporters write one. So two
renderings of one quotation are one origin whoever is named beside them, and so are two equal
sentences of narration: both are an agency's, or one article's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.claims.model import OWN_WORDS, AlignedKind, Attribution, Match, Mode
from workbench.claims.pairs.scoring import Bag
from workbench.claims.words.tokens import Tokens, keys

QUOTED, TOLD = (4, 0.6), (10, 0.85)
"""Of a quotation and of narration: so many words are no coincidence, where so much of the shorter
statement stands in the other (beside a quotation stands who said it)."""
REPEATED = 7
"""So many words of a quotation in one piece are no coincidence, whatever stands around them."""
IN_ONE = 0.5
"""So much of the shorter one must stand there in one piece."""


def copies(
    matches: Iterable[Match], bags: Mapping[str, Bag], spoken: Mapping[str, Attribution]
) -> list[Match]:
    """Return the matches of which one statement stands in the other word for word."""
    return [one for one in matches if _is_copy(one, bags, spoken)]


def verbatim(matches: Iterable[Match], bags: Mapping[str, Bag]) -> bool:
    """Tell whether in each of these matches the whole of one statement stands in the other."""
    return all(
        any(
            one.kind is AlignedKind.SAME and tokens and span == (tokens[0].start, tokens[-1].end)
            for one in match.aligned
            for tokens, span in ((bags[match.a].tokens, one.a), (bags[match.b].tokens, one.b))
        )
        for match in matches
    )


def _is_copy(match: Match, bags: Mapping[str, Bag], spoken: Mapping[str, Attribution]) -> bool:
    a, b = bags[match.a].tokens, bags[match.b].tokens
    first = (len(a), _width(a)) <= (len(b), _width(b))
    shorter = a if first else b
    quoted = all(spoken[one].mode is Mode.DIRECT for one in (match.a, match.b))
    words, least = QUOTED if quoted else TOLD
    if len(a) == len(b) >= QUOTED[0] and keys(a) == keys(b):
        return True
    if len(shorter) < words:
        return False
    whole = shorter[-1].end - shorter[0].start
    spans = [one.a if first else one.b for one in match.aligned if one.kind is AlignedKind.SAME]
    if all(spoken[one].mode in OWN_WORDS for one in (match.a, match.b)):
        # who speaks stands outside the quotation
        speakers = " ".join([spoken[one].speaker or "" for one in (match.a, match.b)])
        named = {word.lower() for word in speakers.split() if word[0].isupper()}
        for start, end in spans:
            said = [token.text.lower() for token in shorter if start <= token.start < end]
            if len(said) >= REPEATED and named.isdisjoint(said):
                return True
    shared = [end - start for start, end in spans]
    return sum(shared) >= least * whole and max(shared, default=0) >= IN_ONE * whole


def _width(tokens: Tokens) -> int:
    """Return how many characters a statement has, from its first word to its last."""
    return tokens[-1].end - tokens[0].start if tokens else 0
