"""Who won and who lost: A beat B, B won against A; and what is more than what."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims.differences.negation.opposition import weighed_round
from workbench.claims.differences.slots import Pair, apart, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.lexicon import DETERMINERS, PREPOSITIONS, word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_BEATING = word_set(
    """beat beats beaten beating defeated defeats defeating edged thrashed overcame outplayed
    eliminated stunned routed trounced ousted ousts ousting unseated unseats unseating toppled
    dethroned dethrones"""
)
_WINNING = word_set("won win wins winning victory triumph triumphed prevailed")
_LOSING = word_set("lost lose loses defeat")
_VERBS = _BEATING | _WINNING | _LOSING
_DENIED = 4
"""So many words behind "not" it still denies."""
_OVER = frozenset({"against", "over"})
_REACH = 9
_ROLE = 3
_COMPARING = word_set("more less fewer better worse")


def outdone(pair: Pair) -> Difference | None:
    """Return the winners of two statements in which each beats the other."""
    return _won(pair) or _more(pair)


def _won(pair: Pair) -> Difference | None:
    x, y = _victory(pair.a), _victory(pair.b)
    if x is None or y is None:
        return None
    (a_first, a_last), (b_first, b_last) = x, y
    across = _met(pair, a_first, b_last) and _met(pair, a_last, b_first)
    if not across or _met(pair, a_first, b_first):
        return None
    return difference(DifferenceKind.ACTOR, _run(pair.a, a_first), _run(pair.b, b_first))


def _met(pair: Pair, one: range, other: range) -> bool:
    keys = {pair.b[place].key for place in other}
    return any(pair.a[place].key in keys for place in one)


def _run(tokens: Sequence[Token], places: range) -> Sequence[Token]:
    return tokens[places.start : places.stop]


@once
def _victory(tokens: Tokens) -> tuple[range, range] | None:
    """Return the places of the names of who won and who lost, if a statement tells both."""
    words = small(tokens)
    for place, word in enumerate(words):
        if word not in _VERBS or _is_denied(tokens, place):
            continue
        if word in _BEATING:
            passive = words[place + 1 : place + 2] == ("by",)
            before = _first_name(tokens) if word.endswith("ing") else _name_before(tokens, place)
            behind = _name_behind(tokens, place + 1 + passive)
            if before and behind:
                return (behind, before) if passive else (before, behind)
        else:
            joined = {"to"} if word in _LOSING else _OVER
            rest = words[place + 1 : place + 1 + _REACH]
            at = next((n for n, other in enumerate(rest, place + 1) if other in joined), None)
            if at is None:
                continue
            before, behind = _name_before(tokens, place), _name_behind(tokens, at + 1)
            if before and behind:
                return (behind, before) if word in _LOSING else (before, behind)
    return None


def _is_denied(tokens: Sequence[Token], place: int) -> bool:
    return any(token.key in NEGATIONS for token in tokens[max(0, place - _DENIED) : place])


def _name_before(tokens: Sequence[Token], place: int) -> range:
    """Return the places of the nearest name before a verb."""
    end = place
    while end and place - end < _REACH and not tokens[end - 1].name:
        end -= 1
    start = end
    while start and tokens[start - 1].name:
        start -= 1
    return range(start, end)


def _first_name(tokens: Sequence[Token]) -> range:
    """Return the places of the first name: whose `beating` follows somewhere."""
    start = next((place for place, token in enumerate(tokens) if token.name), len(tokens))
    return _name_behind(tokens, start)


def _name_behind(tokens: Sequence[Token], place: int) -> range:
    """Return the places of the name right behind a place, but for a "the"."""
    start = place
    while start < len(tokens) and start - place < _ROLE and _is_of_role(tokens, start):
        start += 1  # the teenager Ines Moreau
    end = start
    while end < len(tokens) and tokens[end].name:
        end += 1
    return range(start, end)


def _is_of_role(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word may stand before a name, as `the` and what somebody is."""
    word = small(tokens)[place]
    if tokens[place].name or word in PREPOSITIONS:
        return False
    return word in DETERMINERS or (tokens[place].sort is Sort.WORD and not apart(tokens, place))


def _more(pair: Pair) -> Difference | None:
    """Return what is more than the other on each side: A waits longer than B, B than A."""
    if "than" not in small(pair.a) or "than" not in small(pair.b):
        return None
    if any(token.key in NEGATIONS for token in (*pair.a, *pair.b)):
        return None
    for link in pair.links:
        word = small(pair.a)[link.a]
        compares = word in _COMPARING or word.endswith("er")
        if compares and word == small(pair.b)[link.b] and weighed_round(pair, link.a, link.b):
            return difference(DifferenceKind.ACTOR, [pair.a[link.a]], [pair.b[link.b]])
    return None
