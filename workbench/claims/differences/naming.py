"""In what two matched statements differ, with both sides' exact words.

Few and precise: what can be the same in other words ("over $300" and "$313.89") isn't named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.differences.actor.actors import actor_differences
from workbench.claims.differences.crediting import attribution_difference
from workbench.claims.differences.date.dates import date_differences
from workbench.claims.differences.date.sequences import order_turned
from workbench.claims.differences.gaps import gaps
from workbench.claims.differences.name.misplacing import misplaced
from workbench.claims.differences.name.names import name_differences
from workbench.claims.differences.name.spellings import spelling_differences
from workbench.claims.differences.negation.attempts import attempted
from workbench.claims.differences.negation.opposition import opposed_in_one_voice
from workbench.claims.differences.negation.polarity import polarity_differences
from workbench.claims.differences.number.figures import NOTHING, Stated
from workbench.claims.differences.number.numbers import number_differences
from workbench.claims.differences.number.quantifiers import quantity_differences
from workbench.claims.differences.number.scores import score_differences
from workbench.claims.differences.slots import Pair
from workbench.claims.model import Attribution, Difference, DifferenceKind
from workbench.claims.speakers.parties import NOBODY, Parties
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Sort, Token, Tokens, once, small

_HEDGES = word_set(
    """reportedly allegedly alleged apparently possibly probably perhaps might may could
    purportedly suspected seemingly likely supposedly presumably"""
)


def differences(
    pair: Pair,
    a_spoken: Attribution,
    b_spoken: Attribution,
    close: bool = True,
    shared: float = 1.0,
    parties: Parties = NOBODY,
    stated: tuple[Stated, Stated] = (NOTHING, NOTHING),
) -> tuple[Difference, ...]:
    """Name the differences of a match, those that a checker must see first.

    Wording and detail are named where the statements are `close`; `shared` is how likely they
    share a claim, `parties` tell who speaks for whom, `stated` are the figures of both articles.
    """
    a, b = pair.a, pair.b
    alike = len(a) == len(b) and all(x.text == y.text for x, y in zip(a, b, strict=True))
    found = [] if alike else _in_words(pair, stated, (a_spoken, b_spoken))
    if not alike and not found and _of_one_speaker(a_spoken, b_spoken, parties):
        opposite = opposed_in_one_voice(pair)
        found = [opposite] if opposite is not None else []
    attribution = attribution_difference(pair, a_spoken, b_spoken, shared, parties)
    if attribution is not None:
        found.append(attribution)
    if close:
        found.extend(gap for gap in gaps(a, b, pair.links) if not _told(gap, found))
    return tuple(found)


def _of_one_speaker(a: Attribution, b: Attribution, parties: Parties) -> bool:
    if a.speaker is None or b.speaker is None:
        return False
    return not parties.marks(a.speaker).isdisjoint(parties.marks(b.speaker))


def _in_words(
    pair: Pair, stated: tuple[Stated, Stated], spoken: tuple[Attribution, Attribution]
) -> list[Difference]:
    denied = list(polarity_differences(pair)) or attempted(pair)
    scores = list(score_differences(pair)) or list(quantity_differences(pair))
    found = [
        *scores,
        *(one for one in number_differences(pair, *stated) if not _told(one, scores)),
        *(list(date_differences(pair)) or order_turned(pair)),
        *(one for one in denied if not _told(one, scores)),
        *actor_differences(pair),
        *_hedges(pair.a, pair.b),
    ]
    names = [*name_differences(pair, *spoken), *spelling_differences(pair)]
    moved = misplaced(pair)
    if moved is not None:
        names.append(moved)
    found.extend(one for one in names if not _told(one, found))
    return found


def _told(gap: Difference, found: Sequence[Difference]) -> bool:
    """Tell whether the words of a gap were named already as what they are."""
    return any(
        _meet(gap.a_span, one.a_span) or _meet(gap.b_span, one.b_span)
        for one in found
        if one.kind is not DifferenceKind.HEDGE
    )


def _meet(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _hedges(a: Sequence[Token], b: Sequence[Token]) -> Iterator[Difference]:
    left, right = _hedging(a), _hedging(b)
    if left and not right:
        yield Difference(DifferenceKind.HEDGE, left[0].text, "", _span(left[0]), None)
    elif right and not left:
        yield Difference(DifferenceKind.HEDGE, "", right[0].text, None, _span(right[0]))


@once
def _hedging(tokens: Tokens) -> list[Token]:
    """Return the words that hedge; the month of May is none."""
    words = zip(tokens, small(tokens), strict=True)
    return [token for token, word in words if word in _HEDGES and token.sort is not Sort.DATE]


def _span(token: Token) -> tuple[int, int]:
    return token.start, token.end
