"""Who stands behind what two statements share, and whether a checker has to see that it differs.

Two parties behind one claim always matter: either may be wrong. That one article credits what
the other tells as plain fact matters where the claim is contested: an accusation, a suspicion.
"""

from __future__ import annotations

import re

from workbench.claims.differences.slots import Pair
from workbench.claims.model import Attribution, Difference, DifferenceKind, Mode
from workbench.claims.speakers.channels import AGENCIES
from workbench.claims.speakers.parties import NOBODY, Parties
from workbench.claims.words.tokens import Tokens, once, small

OF_TWO, OF_ONE = 0.6, 0.9
"""So likely a claim must be shared that it matters that two parties stand behind it, or one and
none: else they say other things."""
_CONTESTED = re.compile(
    r"\b(?:accus|alleg|blam|critici[sz]|claim|charg|indict|suspect|assault|attack|guilt|fraud"
    r"|wrong|illegal|crim(?:e\b|es\b|inal)|violat|lied|lying|hack|racis|threat|investigat|fired|scandal)"
)


def attribution_difference(
    pair: Pair, a: Attribution, b: Attribution, shared: float = 1.0, parties: Parties = NOBODY
) -> Difference | None:
    """Name the speakers, or the agencies, of two statements where a checker has to see both.

    `shared` is how likely the two share a claim, from 0 to 1.
    """
    if shared < OF_TWO:
        return None
    if speakers_differ(a, b, parties):
        credited = a if a.speaker else b
        if (a.speaker and b.speaker) or (shared >= OF_ONE and _told_as_fact(pair, credited)):
            return Difference(DifferenceKind.ATTRIBUTION, a.speaker or "", b.speaker or "")
        return None
    agencies = [one.channel if one.channel in AGENCIES else None for one in (a, b)]
    quoted = a.mode is b.mode is Mode.DIRECT
    if a.speaker and agencies[0] != agencies[1] and (all(agencies) or quoted):
        return Difference(DifferenceKind.ATTRIBUTION, agencies[0] or "", agencies[1] or "")
    return None


def speakers_differ(a: Attribution, b: Attribution, parties: Parties = NOBODY) -> bool:
    """Tell whether two statements are credited to different parties, or only one of them is."""
    if a.speaker is None and b.speaker is None:
        return False
    if a.speaker is None or b.speaker is None:
        return True
    if parties.may_be_named(a.speaker, b.speaker):
        return False
    return parties.marks(a.speaker).isdisjoint(parties.marks(b.speaker))


def _told_as_fact(pair: Pair, credited: Attribution) -> bool:
    """Tell whether one side reports what somebody alleges, and the other just tells it."""
    return credited.mode is Mode.INDIRECT and _is_contested(pair.a) and _is_contested(pair.b)


@once
def _is_contested(tokens: Tokens) -> bool:
    return _CONTESTED.search(" ".join(small(tokens))) is not None
