"""A proposed verdict for a claim, with its reason and what was not checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.articles.model import article_of
from workbench.claims.model import (
    DECISIVE,
    Difference,
    DifferenceKind,
    Match,
    Origin,
    Relation,
    Suggestion,
    Verdict,
)
from workbench.claims.words.irregular import is_past

_TRUTH = "whether it is true"
_INDEPENDENCE = "whether unnamed sources are one"
_MEANING = "whether both mean the same"
_SHOWN = 2
"""How many origins, and channels of each, a reason names."""

_GRAVE = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.NEGATION})
"""Differences of which one is enough; of the others a match without them outweighs them."""
_CREDITED = frozenset({DifferenceKind.ATTRIBUTION})
_THE = frozenset({"The", "A", "An"})
_HEDGED = frozenset({DifferenceKind.HEDGE})
_IN_WORDS = frozenset({DifferenceKind.WORDING, DifferenceKind.DETAIL})
_WORDED = {
    DifferenceKind.NUMBER: "the figures differ",
    DifferenceKind.DATE: "when it happens differs",
    DifferenceKind.NAME: "the names differ",
    DifferenceKind.NEGATION: "one contradicts the other",
    DifferenceKind.ACTOR: "who does it to whom differs",
}


def _are_two(one: str, other: str) -> bool:
    """Tell whether two are named in full: `the mayor` or `Holm` may be another name of one."""
    names = one.split(), other.split()
    full = all(
        len(words) > 1 and all(word[:1].isupper() for word in words) and words[0] not in _THE
        for words in names
    )
    return full and set(names[0]).isdisjoint(names[1])


def suggest(
    statements: Sequence[str],
    origins: Sequence[Origin],
    matches: Sequence[Match],
    elsewhere: bool = False,
    copied: bool = False,
    whole: bool = False,
    against: Match | None = None,
    contradicting: Match | None = None,
) -> Suggestion:
    """Propose a verdict for a claim; `matches` are those between its statements.

    Disputed where they contradict each other; confirmed where statements of two origins say the
    same and no figure or denial stands against it; single-source otherwise. `elsewhere` tells
    that statements of other claims say a part of it, `copied` that articles have much of it in
    the same words, `whole` that they have all of it. Of matches with statements of other claims,
    `contradicting` is one that disputes it, `against` one that may.
    """
    found = _agreed(statements, origins, matches, elsewhere, copied, whole)
    if found.verdict is Verdict.DISPUTED:
        return found
    if contradicting is not None and (told := _first(contradicting, DECISIVE)) is not None:
        reason = f"{_worded(told)}, in another claim"
        return Suggestion(Verdict.DISPUTED, reason, (_TRUTH, _MEANING))
    if against is None:
        return found
    told = _first(against, DECISIVE)
    words = f": {told.a or 'nothing'} | {told.b or 'nothing'}" if told else ""
    return replace(found, reason=f"{found.reason}; another claim may contradict it{words}")


def _agreed(
    statements: Sequence[str],
    origins: Sequence[Origin],
    matches: Sequence[Match],
    elsewhere: bool,
    copied: bool,
    whole: bool,
) -> Suggestion:
    """Propose a verdict by the statements of a claim alone."""
    outlets = len({article_of(statement) for statement in statements})
    conflicts = [match for match in matches if match.relation is Relation.CONFLICT]
    if conflicts:
        found = _first(conflicts[0], DECISIVE)
        reason = _worded(found) if found else "the statements contradict each other"
        return Suggestion(Verdict.DISPUTED, reason, (_TRUTH, _MEANING))
    if outlets == 1:
        source = f", from {_named(origins[0])}" if len(origins) == 1 else ""
        alone = (
            "another article says only a part of it" if elsewhere else "only one article says so"
        )
        return Suggestion(Verdict.SINGLE_SOURCE, f"{alone}{source}", (_TRUTH,))
    apart = _dissenting(statements, matches)
    unresolved = _unresolved(matches, apart)
    if unresolved is not None:
        reason = f"not the same in both: {_worded(unresolved)}"
        return Suggestion(Verdict.SINGLE_SOURCE, reason, (_TRUTH, _MEANING))
    if len(origins) < 2:
        return _of_one_origin(statements, origins, matches, copied, whole)
    rests_on = {s: number for number, one in enumerate(origins) for s in one.statements}
    agreed = [
        match
        for match in matches
        if {match.a, match.b} <= rests_on.keys() - apart
        and rests_on[match.a] != rests_on[match.b]
        and (match.manual or match.relation is Relation.SAME)
    ]
    same = [m for m in agreed if not (m.parted or (_first(m, _HEDGED) and not m.manual))]
    if not same:
        unlike = (
            "share a part of it, and each tells what no other does"
            if agreed
            else "touch on it, but don't clearly say the same"
        )
        reason = f"{outlets} articles {unlike}"
        if agreed and (words := _reworded(agreed[0])):
            reason += f": {words}"
        return Suggestion(Verdict.SINGLE_SOURCE, reason, (_TRUTH, _MEANING))
    return _confirmed(origins, matches, same, apart)


def _of_one_origin(
    statements: Sequence[str],
    origins: Sequence[Origin],
    matches: Sequence[Match],
    copied: bool,
    whole: bool,
) -> Suggestion:
    """Word what several articles say by one origin, or by none that they name."""
    outlets = len({article_of(statement) for statement in statements})
    only = _named(origins[0]) if origins else "none named"
    alike = ", in the same words" if whole else ""
    reason = f"{outlets} articles{alike}, one origin: {only}{_silent(statements, origins)}"
    credited = next((one for m in matches if (one := _first(m, _CREDITED)) is not None), None)
    if copied and credited is not None and _are_two(credited.a, credited.b):
        reason = f"the same words, but said by others: {credited.a} | {credited.b}"
    return Suggestion(Verdict.SINGLE_SOURCE, reason + _but(matches), (_TRUTH, _MEANING))


def _confirmed(
    origins: Sequence[Origin],
    matches: Sequence[Match],
    same: Sequence[Match],
    apart: frozenset[str],
) -> Suggestion:
    """Word on what a confirmation rests; of the matches, `same` are those that agree.

    The statements `apart` differ from the others.
    """
    agreeing = {statement for match in same for statement in (match.a, match.b)}
    every = [one for one in origins if not apart.issuperset(one.statements)]
    origins = [one for one in every if not agreeing.isdisjoint(one.statements)]
    unnamed = any(origin.speaker is None for origin in origins)
    named = " and ".join(_named(origin) for origin in origins[:_SHOWN])
    more = f" and {len(origins) - _SHOWN} more" if len(origins) > _SHOWN else ""
    if all(origin.speaker is None for origin in origins):
        reason = f"{len(origins)} articles say so, none names a source: {named}{more}"
    else:
        reason = f"{len(origins)} independent origins: {named}{more}"
    if len(every) > len(origins):
        reason += f"; {len(every) - len(origins)} more only touch on it"
    if all(match.manual for match in same):
        reason += "; linked by hand"
    reworded = [_reworded(match) for match in same]
    if all(reworded):
        reason += f"; but worded {reworded[0]}"
    if apart:
        reason += _but(matches)
    unchecked = (_TRUTH, _INDEPENDENCE if unnamed else _MEANING)
    return Suggestion(Verdict.CONFIRMED, reason, unchecked)


def _silent(statements: Sequence[str], origins: Sequence[Origin]) -> str:
    """Tell how many articles name nobody where another names who says so; empty if all do."""
    if not origins or origins[0].speaker is None:
        return ""
    naming = {article_of(statement) for statement in origins[0].statements}
    silent = len({article_of(statement) for statement in statements} - naming)
    return f"; {silent} of them name{'s' * (silent == 1)} nobody" if silent and naming else ""


def _but(matches: Sequence[Match]) -> str:
    """Return what differs between any two statements, to go behind a reason; empty if nothing."""
    found = (one for match in matches if (one := _first(match, DECISIVE)) is not None)
    told = next(found, None)
    return f"; but not in all: {_worded(told)}" if told is not None else ""


def _dissenting(statements: Sequence[str], matches: Sequence[Match]) -> frozenset[str]:
    """Return the statements that differ where it counts from every other that they match.

    None where all do, or where no two agree.
    """
    differing: list[Match] = []
    agreeing: set[str] = set()
    for match in matches:
        if _first(match, DECISIVE) is not None:
            differing.append(match)
        else:
            agreeing |= {match.a, match.b}
    if not agreeing:
        return frozenset()
    return frozenset({s for match in differing for s in (match.a, match.b)} - agreeing)


def _unresolved(matches: Sequence[Match], apart: frozenset[str]) -> Difference | None:
    """Return the difference that keeps a claim from being confirmed, if any does."""
    for match in matches:
        found = _first(match, _GRAVE)
        if found is not None:
            return found
    among = [match for match in matches if apart.isdisjoint((match.a, match.b))]
    differing = [found for match in among if (found := _first(match, DECISIVE)) is not None]
    return differing[0] if differing and len(differing) == len(among) else None


def _reworded(match: Match) -> str:
    """Return what may not mean the same on both sides, though it stands in one slot.

    The one word or phrase that isn't the same, as a blue car and a red one; or what happens.
    """
    found = [one for one in match.differences if one.kind in _IN_WORDS]
    worded = [one for one in found if one.kind is DifferenceKind.WORDING]
    acts = [one for one in worded if _tells_act(one.a) and _tells_act(one.b)]
    told = worded if len(found) == 1 else acts
    return f"{told[0].a} | {told[0].b}" if told else ""


def _tells_act(words: str) -> bool:
    return any(map(is_past, words.lower().split()))


def _first(match: Match, kinds: frozenset[DifferenceKind]) -> Difference | None:
    return next((one for one in match.differences if one.kind in kinds), None)


def _worded(difference: Difference) -> str:
    a, b = difference.a or "nothing", difference.b or "nothing"
    return f"{_WORDED.get(difference.kind, f'differs in {difference.kind}')}: {a} | {b}"


def _named(origin: Origin) -> str:
    through = ", ".join(origin.channels[:_SHOWN])
    if origin.speaker is None:
        return through or "no named source"
    return f"{origin.speaker} ({through})" if through else origin.speaker
