"""In what two matched statements differ, with both sides' exact words.

Few and precise: what can be the same in other words ("over $300" and "$313.89") isn't named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.claims.alignment import Link
from workbench.claims.gaps import gaps, replaced
from workbench.claims.model import Attribution, Difference, DifferenceKind, Mode
from workbench.claims.origins import speaker_key
from workbench.claims.places import is_country
from workbench.claims.scoring import NEGATIONS
from workbench.claims.speakers import HEADS
from workbench.claims.tokens import Sort, Token

_ABOUT = frozenset(
    [
        "about",
        "approximately",
        "around",
        "roughly",
        "nearly",
        "almost",
        "some",
        "over",
        "more",
        "least",
        "up",
        "under",
        "below",
        "above",
        "fewer",
        "less",
        "than",
        "most",
        "exceeding",
    ]
)
_ROOM = 0.1
"""How far a rounded number may lie from an exact one."""
_HEDGES = frozenset(
    [
        "reportedly",
        "allegedly",
        "alleged",
        "apparently",
        "possibly",
        "probably",
        "perhaps",
        "might",
        "may",
        "could",
        "purportedly",
        "suspected",
        "seemingly",
        "likely",
    ]
)
_RANKS = HEADS | {"rep", "sen", "gov", "representative", "prime", "sir", "king", "queen", "gen"}
_DENYING = frozenset(
    [
        "deny",
        "denies",
        "denied",
        "denying",
        "decline",
        "declines",
        "declined",
        "declining",
        "refuse",
        "refuses",
        "refused",
        "refusing",
        "reject",
        "rejects",
        "rejected",
        "rejecting",
        "fail",
        "fails",
        "failed",
        "failing",
        "refute",
        "refutes",
        "refuted",
        "refuting",
        "dispute",
        "disputes",
        "disputed",
        "disputing",
    ]
)
"""Verbs that deny by themselves: with them the other side's "not" is no contradiction."""
_NEAR = 3
"""How many words away a linked word still gives a number its context."""


def differences(
    a: Sequence[Token],
    b: Sequence[Token],
    linked: Sequence[Link],
    a_spoken: Attribution,
    b_spoken: Attribution,
    close: bool = True,
    same: bool = True,
) -> tuple[Difference, ...]:
    """Name the differences of a match, those that a checker must see first.

    Only statements that say the `same` can differ in their speaker; wording and detail are
    named where the statements are `close`.
    """
    found = [
        *_numbers(a, b, linked),
        *_dates(a, b),
        *_negation(a, b, linked),
        *_actors(a, b, linked),
        *_hedges(a, b),
        *_names(a, b, linked),
    ]
    attribution = _attribution(a_spoken, b_spoken)
    if same and attribution is not None:
        found.append(attribution)
    if close:
        found.extend(gap for gap in gaps(a, b, linked) if not _told(gap, found))
    return tuple(found)


def _told(gap: Difference, found: Sequence[Difference]) -> bool:
    """Tell whether the words of a gap were named already as what they are."""
    return any(
        _meet(gap.a_span, one.a_span) or _meet(gap.b_span, one.b_span)
        for one in found
        if one.kind is not DifferenceKind.HEDGE
    )


def _meet(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _difference(kind: DifferenceKind, x: Token | None, y: Token | None) -> Difference:
    return Difference(
        kind,
        x.text if x else "",
        y.text if y else "",
        (x.start, x.end) if x else None,
        (y.start, y.end) if y else None,
    )


def _numbers(
    a: Sequence[Token], b: Sequence[Token], linked: Sequence[Link]
) -> Iterator[Difference]:
    """Numbers of one unit that stand beside linked words and can't both be right."""
    a_left = _unpaired(a, b)
    b_left = _unpaired(b, a)
    used: set[int] = set()
    for i in a_left:
        for j in b_left:
            if j in used or not _comparable(a, b, i, j, linked):
                continue
            used.add(j)
            if not _compatible(a, i, b, j):
                yield _difference(DifferenceKind.NUMBER, a[i], b[j])
            break


def _unpaired(one: Sequence[Token], other: Sequence[Token]) -> list[int]:
    keys = {token.key for token in other}
    return [
        i
        for i, token in enumerate(one)
        if token.number is not None and token.number.unit != "day" and token.key not in keys
    ]


def _comparable(
    a: Sequence[Token], b: Sequence[Token], i: int, j: int, linked: Sequence[Link]
) -> bool:
    x, y = a[i].number, b[j].number
    if x is None or y is None or x.unit != y.unit:
        return False
    return any(
        0 < abs(link.a - i) <= _NEAR
        and 0 < abs(link.b - j) <= _NEAR
        and a[link.a].content
        and (link.a > i) == (link.b > j)
        for link in linked
    )


def _compatible(a: Sequence[Token], i: int, b: Sequence[Token], j: int) -> bool:
    x, y = a[i].number, b[j].number
    if x is None or y is None:
        return True
    if x.vague and y.vague:
        return x.value == y.value
    rounded = _rounded(a, i) or _rounded(b, j)
    return rounded and abs(x.value - y.value) <= _ROOM * max(abs(x.value), abs(y.value))


def _rounded(tokens: Sequence[Token], i: int) -> bool:
    return any(token.key in _ABOUT for token in tokens[max(0, i - 3) : i])


def _dates(a: Sequence[Token], b: Sequence[Token]) -> Iterator[Difference]:
    """Weekdays, or days of a month, that differ where each side names just one."""
    for prefix in ("day:", "month:"):
        left = {token.key: token for token in a if token.key.startswith(prefix)}
        right = {token.key: token for token in b if token.key.startswith(prefix)}
        if len(left) == len(right) == 1 and left.keys() != right.keys():
            yield _difference(
                DifferenceKind.DATE, next(iter(left.values())), next(iter(right.values()))
            )
            return
    if {t.key for t in a if t.key.startswith("month:")} & {
        t.key for t in b if t.key.startswith("month:")
    }:
        days_a = {t.key: t for t in a if t.number and t.number.unit == "day"}
        days_b = {t.key: t for t in b if t.number and t.number.unit == "day"}
        if len(days_a) == len(days_b) == 1 and days_a.keys() != days_b.keys():
            yield _difference(
                DifferenceKind.DATE, next(iter(days_a.values())), next(iter(days_b.values()))
            )


def _negation(
    a: Sequence[Token], b: Sequence[Token], linked: Sequence[Link]
) -> Iterator[Difference]:
    """A word that denies on one side only, right before a word that both sides share."""
    a_no = [i for i, token in enumerate(a) if token.key in NEGATIONS]
    b_no = [j for j, token in enumerate(b) if token.key in NEGATIONS]
    if bool(a_no) == bool(b_no):
        return
    if any(token.text.lower() in _DENYING for token in (b if a_no else a)):
        return
    one, positions = (a, a_no) if a_no else (b, b_no)
    for link in linked:
        spot = link.a if a_no else link.b
        for position in positions:
            if 0 < spot - position <= 2 and one[spot].sort is Sort.WORD and not one[spot].name:
                token = _whole(one, position)
                yield _difference(
                    DifferenceKind.NEGATION,
                    token if a_no else a[link.a],
                    b[link.b] if a_no else token,
                )
                return


def _whole(tokens: Sequence[Token], position: int) -> Token:
    """Return `didn't` for its `n't`."""
    token = tokens[position]
    before = tokens[position - 1] if position else token
    if before.end == token.start:
        return replace(token, text=before.text + token.text, start=before.start)
    return token


def _actors(a: Sequence[Token], b: Sequence[Token], linked: Sequence[Link]) -> Iterator[Difference]:
    """Different countries right before one and the same word: Russian diplomats, U.S. diplomats."""
    for link in linked:
        if not link.a or not link.b:
            continue
        x, y = a[link.a - 1], b[link.b - 1]
        if (
            is_country(x.key)
            and is_country(y.key)
            and x.key != y.key
            and not is_country(a[link.a].key)
        ):
            yield _difference(DifferenceKind.ACTOR, x, y)


def _names(a: Sequence[Token], b: Sequence[Token], linked: Sequence[Link]) -> Iterator[Difference]:
    """Different names in one and the same slot, between linked words on both sides."""
    a_keys, b_keys = {token.key for token in a}, {token.key for token in b}
    for left, right in replaced(linked):
        x, y = a[left[0] : left[1]], b[right[0] : right[1]]
        if not all(token.name and not is_country(token.key) for token in (*x, *y)):
            continue
        if any(token.text.lower() in _RANKS for token in (*x, *y)):
            continue
        if any(t.key in b_keys for t in x) or any(t.key in a_keys for t in y):
            continue
        yield Difference(
            DifferenceKind.NAME,
            " ".join(token.text for token in x),
            " ".join(token.text for token in y),
            (x[0].start, x[-1].end),
            (y[0].start, y[-1].end),
        )


def _hedges(a: Sequence[Token], b: Sequence[Token]) -> Iterator[Difference]:
    left = [token for token in a if token.text.lower() in _HEDGES]
    right = [token for token in b if token.text.lower() in _HEDGES]
    if left and not right:
        yield _difference(DifferenceKind.HEDGE, left[0], None)
    elif right and not left:
        yield _difference(DifferenceKind.HEDGE, None, right[0])


def _attribution(a: Attribution, b: Attribution) -> Difference | None:
    """Two named speakers for one thing; "a Kremlin aide" and "the Kremlin" are no contradiction."""
    if a.speaker is None or b.speaker is None or {a.mode, b.mode} & {Mode.NONE}:
        return None
    if speaker_key(a.speaker) == speaker_key(b.speaker):
        return None
    return Difference(DifferenceKind.ATTRIBUTION, a.speaker, b.speaker)
