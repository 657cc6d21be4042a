"""What one statement says and the other denies: negation, and words of opposite meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.scoring import NEGATIONS
from workbench.claims.slots import Pair
from workbench.claims.tokens import Sort, Token

_CLOSE = 0.5
"""Surroundings less alike than this may deny something else."""
_SCOPE = 4
"""How many words after "not" it still denies."""
_BREAKS = frozenset(
    "but because although though while when if that which who and or only just merely".split()
)
_DENYING = frozenset(
    "deny denies denied denying denial denials decline declines declined declining refuse refuses"
    " refused refusing refusal reject rejects rejected rejecting fail fails failed failing failure"
    " refute refutes refuted refuting dispute disputes disputed disputing rule ruled rules"
    " prevent prevented prevents stop stopped avoid avoided lack lacked lacks unable hardly"
    " barely scarcely".split()
)
"""Words that deny by themselves: beside them the other side's "not" is no contradiction."""
_PERSONS = frozenset({"nobody", "none", "nothing"})

_OPPOSITES = """
accept reject refuse decline
accept deny
approve reject veto disapprove
support oppose
back oppose
confirm deny refute
acknowledge deny
admit deny
agree disagree refuse
allow ban forbid prohibit block bar
allow prevent
permit ban forbid prohibit
legal illegal unlawful
lawful unlawful illegal
guilty innocent
convict acquit
rise fall drop decline
rose fell dropped declined
increase decrease reduce decline fall drop
gain lose loss
grow shrink
higher lower
above below
open close shut
opened closed shut
start end finish stop
begin end finish stop
began ended stopped
win lose
won lost
victory defeat
succeed fail
success failure
pass reject fail
arrive leave depart
enter leave exit
remain leave
stay leave quit
join leave quit
alive dead
survive die
save kill
safe dangerous unsafe
strong weak
strengthen weaken
early late
earlier later
hire fire dismiss
appoint dismiss
buy sell
bought sold
buyer seller
borrow lend
attack defend
praise criticize criticise condemn
love hate
friend enemy
ally enemy
peace war
public private secret
publicly privately secretly
true false
right wrong
correct incorrect wrong
possible impossible
likely unlikely
able unable
known unknown
official unofficial
legitimate illegitimate
successful unsuccessful
include exclude
import export
immigrant emigrant
majority minority
maximum minimum
north south
northern southern
east west
eastern western
left right
inside outside
male female
man woman
men women
husband wife
son daughter
brother sister
father mother
boy girl
tighten loosen ease relax
impose lift
suspend resume
halt resume continue
cancel confirm
free jail imprison
release arrest detain
released arrested detained jailed
upheld overturned struck
uphold overturn
same different
all none
always never
everyone nobody
voluntary mandatory compulsory
temporary permanent
positive negative
optimistic pessimistic
better worse
best worst
improve worsen
improved worsened
expand contract
accelerate slow
raise lower cut
raised lowered cut
hot cold
rich poor
heavy light
heavily lightly
full empty
major minor
domestic foreign
local foreign
friendly hostile
calm violent
peaceful violent
sober drunk
married divorced
healthy sick
unanimous divided
"""


def _opposites() -> dict[str, frozenset[str]]:
    """Map a word to its opposites: the first of a line against all others of it."""
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        first, *others = line.split()
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}


_OPPOSED = _opposites()
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "ly")


def polarity_differences(pair: Pair) -> Iterator[Difference]:
    """Name what one side denies of what both say, at most once, and words that are opposite."""
    found = _denied(pair)
    if found is not None:
        yield found
        return
    yield from _opposed(pair)


def _denied(pair: Pair) -> Difference | None:
    """Find a linked word that is denied on one side and asserted on the other."""
    best: tuple[float, Difference] | None = None
    for one, other, across, here in (
        (pair.a, pair.b, pair.to_b, True),
        (pair.b, pair.a, pair.to_a, False),
    ):
        for position, spot in _negated(one):
            there = across.get(spot)
            if there is None or denied(other, there):
                continue
            alike = pair.closeness(spot, there) if here else pair.closeness(there, spot)
            if alike < _CLOSE or (best is not None and alike <= best[0]):
                continue
            word = _whole(one, position)
            x, y = (word, other[there]) if here else (other[there], word)
            best = alike, _difference(x, y)
    return best[1] if best is not None else None


def _negated(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the places of words that deny, with that of the word they deny."""
    for position, token in enumerate(tokens):
        if token.key not in NEGATIONS:
            continue
        for spot in range(position + 1, min(len(tokens), position + 1 + _SCOPE)):
            one = tokens[spot]
            if one.text.lower() in _BREAKS:
                break
            if one.sort is Sort.WORD and not one.name:
                yield position, spot
                if token.key not in _PERSONS:
                    break


def denied(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether something before a word may deny it."""
    before = tokens[max(0, position - _SCOPE - 1) : position]
    return tokens[position].text.lower() in _DENYING or any(
        token.key in NEGATIONS or token.text.lower() in _DENYING for token in before
    )


def _opposed(pair: Pair) -> Iterator[Difference]:
    """Words of opposite meaning in one slot, neither of which the other side has as well."""
    a_words = {token.text.lower() for token in pair.a}
    b_words = {token.text.lower() for token in pair.b}
    for i, x in enumerate(pair.a):
        against = _against(x)
        if not against or i in pair.to_b or x.text.lower() in b_words:
            continue
        for j, y in enumerate(pair.b):
            if j in pair.to_a or y.text.lower() in a_words or y.text.lower() not in against:
                continue
            if x.name or y.name or denied(pair.a, i) != denied(pair.b, j):
                continue
            if pair.closeness(i, j) >= _CLOSE and pair.beside(i, j):
                yield _difference(x, y)
                return


def _against(token: Token) -> frozenset[str]:
    """Return the opposites of a word in the same ending, irregular ones as they are listed."""
    word = token.text.lower()
    direct = _OPPOSED.get(word, frozenset())
    found = set(direct)
    for ending in _ENDINGS[1:]:
        for base in _bases(word, ending):
            for opposite in _OPPOSED.get(base, ()):
                found.update(_with_ending(opposite, ending))
    return frozenset(found)


def _bases(word: str, ending: str) -> Iterator[str]:
    if not word.endswith(ending) or len(word) - len(ending) < 2:
        return
    stem = word[: -len(ending)]
    yield stem
    if ending in ("ed", "ing"):
        yield stem + "e"
        if len(stem) > 3 and stem[-1] == stem[-2]:
            yield stem[:-1]
    if ending in ("ed", "es") and stem.endswith("i"):
        yield stem[:-1] + "y"


def _with_ending(word: str, ending: str) -> Iterator[str]:
    yield word + ending
    if ending in ("ed", "ing") and word.endswith("e"):
        yield word[:-1] + ending
    if ending in ("ed", "ing") and len(word) > 2:
        yield word + word[-1] + ending
    if ending in ("ed", "es", "s", "d") and word.endswith("y"):
        yield word[:-1] + "i" + ("es" if ending in ("es", "s") else "ed")
    if ending in ("ed", "d", "s", "es"):
        yield word + ("es" if ending in ("s", "es") else "d" if word.endswith("e") else "ed")


def _whole(tokens: Sequence[Token], position: int) -> Token:
    """Return `didn't` for its `n't`."""
    token = tokens[position]
    before = tokens[position - 1] if position else token
    if before.end == token.start:
        return replace(token, text=before.text + token.text, start=before.start)
    return token


def _difference(x: Token, y: Token) -> Difference:
    return Difference(DifferenceKind.NEGATION, x.text, y.text, (x.start, x.end), (y.start, y.end))
