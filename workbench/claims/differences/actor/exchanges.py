"""Actor and target that change places round one verb: A sued B, B sued A.

Who acts stands right before a verb and whom it hits right behind it, or the other way round where
it is suffered ("was sued by"). What is compared are the heads of both, whatever stands round them:
"union leader Tom Barker" and "Barker, the union leader".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.claims.differences.number.measures import TIMES
from workbench.claims.differences.slots import Pair, apart, difference
from workbench.claims.model import Difference, DifferenceKind
from workbench.claims.pairs.scoring import NEGATIONS
from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    BEING,
    DETERMINERS,
    DOCUMENTS,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)
from workbench.claims.words.tokens import Sort, Token, Tokens, name_places, once, small

_REACH = 8
"""So many words before or behind a verb an actor or a target ends at most."""
_CLOSE = 0.5
"""A verb's surroundings so alike make one act of two, whoever else is named in it."""
_BETWEEN = 4
"""So many words stand between what is suffered and `by` at most: `was hit on Monday by`."""
_THROUGH = frozenset({"to", "at", "against", "on"})
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_IRREGULAR = BASE_FORMS.keys() - {"people"} | word_set(
    "hit cut put beat let set shut bet quit split bid hurt cast bust"
)
"""Forms that tell what was done without ending in `ed`."""
_OWNING = ("'s", "’s", "s'", "s’")
_PARTS = word_set("third half quarter fifth tenth few dozen percent")
_PARTICLES = word_set("over off out up down away back")
_BE = BEING | {"get", "gets", "got"}
_BREAKS = (PREPOSITIONS - {"of"}) | word_set(
    """that who whom which what because but when where while if whether as than to then so or
    not and""" + " " + " ".join(PRONOUNS)
)  # fmt: skip
MUTUAL = word_set(
    """meet marri divorc play face fight join match resembl equal follow date replac becom
    be have includ pass clear remain seem appear speak
    talk appeal belong"""
)
"""Stems of verbs without targets, or whose sides may change places: `the bill passed the House`."""
_ADVERBS = word_set("already also now then still just only again later ever never soon once")
_AIMING = word_set(
    "throw hurl fire shoot lob launch aim point level file bring impos lodg direct open"
)
"""Stems of verbs whose target stands behind their object: threw stones at, filed a suit against."""
_AT = frozenset({"at", "against", "on", "towards", "toward"})
_TRAILING = word_set("twice once dead again repeatedly yesterday today tonight home alone")
"""What may close a phrase behind a verb and isn't its target: shot him twice."""
_RELATIVE = frozenset({"who", "which", "that"})
_NO_ONE = DETERMINERS | {"another", "percent", "percentage", "per"}
_DYING = word_set("die dies died dying drowned perished")
_SAYING = word_set("say tell add report announc write repli respond reveal state declar explain")
"""Behind a quotation who says it stands on either side of these."""


def exchanged(pair: Pair) -> Difference | None:
    """Return the actors of a verb on both sides, where the one is the other's target."""
    a_verbs, b_verbs = _verbs(pair.a), _verbs(pair.b)
    if not a_verbs or not b_verbs:
        return None
    for i, j in [(i, j) for i in a_verbs if (j := pair.to_b.get(i)) in b_verbs]:
        a, b = _roles(pair.a, i), _roles(pair.b, j)
        if a is None or b is None or a.through != b.through:
            continue
        if (small(pair.a)[i] in _DYING) != (small(pair.b)[j] in _DYING):
            continue  # the fever killed 200 people, 200 people died of it
        if _meet(pair, a.actor, b.actor):
            continue
        if is_denied(pair.a, i) != is_denied(pair.b, j):
            continue  # A beat B, and B did not beat A
        owned = _meet(pair, a.actor, b.owner) and _meet(pair, a.owner, b.actor)
        # `two envoys from Chad have been expelled by Mali`
        owned = owned or (_meet(pair, a.actor, b.target) and _meet(pair, a.owner, b.actor))
        owned = owned or (_meet(pair, a.target, b.actor) and _meet(pair, a.actor, b.owner))
        if _meet(pair, a.target, b.target) and not owned:
            continue
        there, back = _meet(pair, a.actor, b.target), _meet(pair, a.target, b.actor)
        if (
            owned
            or (there and back)
            or (
                (there or back)
                and pair.closeness(i, j) >= _CLOSE
                and _are_named(pair, *((a.actor, b.target) if there else (a.target, b.actor)))
            )
        ):
            x, y = _first(pair.a, a.actor), _first(pair.b, b.actor)
            if _can_act(x) and _can_act(y):
                return difference(DifferenceKind.ACTOR, x, y)
    return None


def is_denied(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether right before a verb stands a "not"."""
    return any(token.key in NEGATIONS for token in tokens[max(0, verb - 2) : verb])


def _can_act(phrase: Sequence[Token]) -> bool:
    """Tell whether a phrase can be of who does something: not `last week`, nor `emails`."""
    word = phrase[-1].text.lower()
    return word not in TIMES and not {word, word.removesuffix("s")} & DOCUMENTS


def _are_named(pair: Pair, one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether both phrases are names: then it is enough that one party changes sides."""
    return pair.a[one[-1]].name and pair.b[other[-1]].name


def _meet(pair: Pair, one: Sequence[int], other: Sequence[int]) -> bool:
    keys = {pair.b[j].key for j in other}
    return any(pair.to_b.get(i) in other or pair.a[i].key in keys for i in one)


def _first(tokens: Sequence[Token], places: Sequence[int]) -> Sequence[Token]:
    """Return the words of the first head: the places of the second don't go on those of it."""
    last = next((p for p in places if p + 1 not in places), places[0])
    return tokens[places[0] : last + 1]


class _Roles(NamedTuple):
    """The places of the heads of who acts and whom it hits, and through what: `wrote to her`.

    Of who acts there may be two, before `from the north` and in it; the first is the likelier.
    `owner` is whose the target is: `saved the boy's life`.
    """

    actor: tuple[int, ...]
    target: tuple[int, ...]
    through: str
    owner: tuple[int, ...] = ()

    @property
    def turned(self) -> _Roles:
        """The same where it is suffered: the owner stood in the phrase that now tells who acts."""
        return self._replace(actor=self.target, target=self.actor, owner=())


@once
def _verbs(tokens: Tokens) -> dict[int, None]:
    """Return the places of the verbs that may tell who does it to whom, in their order."""
    words = small(tokens)
    may_be = [
        place
        for place, word in enumerate(words[1:-1], 1)
        if word[-1:] in "ds"
        or word in _IRREGULAR
        or words[place - 1] in AUXILIARIES
        or _is_to_come(words, place)
    ]
    return dict.fromkeys([place for place in may_be if _is_verb(tokens, place)])


def _roles(tokens: Sequence[Token], verb: int) -> _Roles | None:
    """Return who does it to whom by a verb, if a statement tells both."""
    words = small(tokens)
    if words[verb + 1 : verb + 3] in _EACH_OTHER:
        return None
    by = _by(words, verb)
    if by is None and _is_suffered(words, verb):
        return None
    last, through = (verb, "") if by is None else (by, words[by - 1])
    if by is None and words[verb + 1] in _THROUGH and not apart(tokens, verb):
        last, through = verb + 1, words[verb + 1]
    before = _before(tokens, verb)
    behind = _hit(tokens, last) if before else ()
    past = behind[-1] + 1 if behind else len(tokens)
    if by is None and tokens[verb].key in _AIMING and not _AT.isdisjoint(words[past : past + 1]):
        through, behind = words[past], _hit(tokens, past)
    after = _head(tokens, behind)
    if not after:
        return None
    through = through if through in _THROUGH else ""
    roles = _Roles(before, after, through, _owner(tokens, behind) or _origin(tokens, behind))
    return roles if by is None else roles.turned


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.sort is not Sort.WORD or token.name or token.key in MUTUAL:
        return False
    words = small(tokens)
    word = words[place]
    past = word.endswith("ed") or word in _IRREGULAR or words[place - 1] in AUXILIARIES
    past = past or _is_to_come(words, place)
    # `Ford buys Vale`: what ends so is more often a noun
    present = word.endswith("s") and (tokens[place + 1].name or words[place + 1] in DETERMINERS)
    if not past and not present:
        return False
    return not (token.key in _SAYING and tokens[place].start - tokens[place - 1].end > 1)


def _is_to_come(words: Sequence[str], place: int) -> bool:
    """Tell whether a verb tells what is to be done: `is to take over`."""
    return place > 1 and words[place - 1] == "to" and words[place - 2] in _BE


def _is_suffered(words: Sequence[str], verb: int) -> bool:
    if words[verb].endswith("ing"):
        return False  # is suing
    if words[verb - 1] == "to":
        return False
    return not _BE.isdisjoint(words[max(0, verb - 2) : verb])


def _by(words: Sequence[str], verb: int) -> int | None:
    """Return the place of the `by` behind which the actor stands, where a verb is suffered."""
    behind = words[verb + 1 : verb + 2 + (_BETWEEN if _is_suffered(words, verb) else 0)]
    if "by" not in behind:
        return None
    place = verb + 1 + behind.index("by")
    # `dropped by a third`
    measured = words[place + 1 : place + 2] in (("a",), ("an",)) and not _PARTS.isdisjoint(
        words[place + 2 : place + 3]
    )
    return None if measured else place


def _before(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """Return the places of the heads that stand before a verb."""
    words = small(tokens)
    place = verb - 1
    while place > 0 and (
        words[place] in AUXILIARIES
        or words[place] in _ADVERBS
        or words[place].endswith("ly")
        or (words[place] == "to" and words[place - 1] in _BE)
    ):
        place -= 1
    if place and words[place] in _RELATIVE:
        # `wrote to the auditors, who alerted the police`
        return _head(tokens, range(_opening(tokens, place - 1) + 1, place))
    if apart(tokens, place):
        # `Barker, the union leader, accused`: who acts stands before what tells more of him
        opening = place - 1
        while opening >= max(0, place - _REACH) and not apart(tokens, opening):
            opening -= 1
        if opening < max(0, place - _REACH):
            return ()
        place = opening
    first = _opening(tokens, place)
    head = _head(tokens, range(first + 1, place + 1))
    if first > 0 and words[first] in PREPOSITIONS and not apart(tokens, first - 1):
        # `gunmen from the north killed`
        return _head(tokens, range(_opening(tokens, first - 1) + 1, first)) + head
    return head


def _opening(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the word before the phrase that ends at a place."""
    first = place
    while first >= max(0, place - _REACH) and not _breaks(tokens, first):
        if first < place and apart(tokens, first):
            break
        first -= 1
    return first


def _after(tokens: Sequence[Token], verb: int) -> list[int]:
    """Return the places of the words behind a verb that may tell whom it hits."""
    words = small(tokens)
    first = verb + 1
    if apart(tokens, verb):
        return []
    if words[first : first + 1] and words[first] in _PARTICLES and not apart(tokens, first):
        first += 1
    past = first
    while past < min(len(tokens), first + _REACH) and not _breaks(tokens, past):
        past += 1
        if past == len(tokens) or apart(tokens, past - 1):
            break
    return list(range(first, past))


def _hit(tokens: Sequence[Token], verb: int) -> list[int]:
    """Return the places of the words behind a verb, without what only closes the phrase."""
    places = _after(tokens, verb)
    words = small(tokens)
    while places and (words[places[-1]] in _TRAILING or words[places[-1]].endswith("ly")):
        places.pop()
    return places


def _breaks(tokens: Sequence[Token], place: int) -> bool:
    word = small(tokens)[place]
    return (
        word in _BREAKS
        or word in AUXILIARIES
        or (
            tokens[place].sort is Sort.WORD
            and not tokens[place].name
            and (word.endswith("ed") or word in ("said", "says"))
        )
    )


def _owner(tokens: Sequence[Token], places: Sequence[int]) -> tuple[int, ...]:
    """Return the place of the last owner in a phrase, if it has one."""
    return tuple([p for p in places if tokens[p].text.endswith(_OWNING)][-1:])


def _origin(tokens: Sequence[Token], places: Sequence[int]) -> tuple[int, ...]:
    """Return the place of the name whence a phrase's people are: `two envoys from Chad`."""
    end = places[-1] + 1 if places else len(tokens)
    if small(tokens)[end : end + 1] != ("from",) or end + 1 >= len(tokens):
        return ()
    return (end + 1,) if tokens[end + 1].name else ()


def _head(tokens: Sequence[Token], places: Sequence[int]) -> tuple[int, ...]:
    """Return the places of what a phrase is of: its last name, or its last word before `of`."""
    words = small(tokens)
    owner = _owner(tokens, places)
    if owner:
        places = [p for p in places if p > owner[0]]
    of = next((p for p in places if words[p] == "of"), None)
    if of is not None:
        counted = [p for p in places if p < of and tokens[p].content]
        whole = all(tokens[p].number is not None or words[p] == "one" for p in counted)
        places = [p for p in places if (p > of if whole else p < of)]
    places = [p for p in places if tokens[p].sort is Sort.WORD and words[p] not in _NO_ONE]
    if not places:
        return ()
    names = name_places(tokens)
    last = places[-1]
    if last not in names:
        return (last,)
    first = last
    while first - 1 in names and first - 1 in places:
        first -= 1
    return tuple(range(first, last + 1))
