"""Keys that decide, and that mark what to decide."""

from __future__ import annotations

from tests.tui.conftest import Review
from tests.tui.effects import BURNT, EFFECTS, FIRST, PLAIN, at, effect, in_claims, mark
from workbench.claims.model import Verdict
from workbench.store.model import How
from workbench.tui.keys import Scope
from workbench.tui.screens.claims import ClaimsScreen

VERDICTS = {
    "confirm": Verdict.CONFIRMED,
    "dispute": Verdict.DISPUTED,
    "single-source": Verdict.SINGLE_SOURCE,
    "nothing-to-check": Verdict.NOTHING_TO_CHECK,
}


def verdict_key(id_: str, *, claim: bool, scope: Scope) -> None:
    @effect(f"{id_}-claim" if claim and scope is Scope.ARTICLES else id_, scope=scope)
    async def decides(review: Review, key: str) -> None:
        if scope is Scope.CLAIMS:
            await in_claims(review, BURNT)
        else:
            await at(review, BURNT)
        found = review.app.case.comparison.claim_of(BURNT)
        assert found is not None
        ids = found.statements if claim else (BURNT,)
        await review.press(key)
        assert {mark(review, item) for item in ids} == {VERDICTS[id_]}
        await review.press("u")
        assert {mark(review, item) for item in ids} == {None}


for name in VERDICTS:
    verdict_key(name, claim=False, scope=Scope.ARTICLES)
    verdict_key(name, claim=True, scope=Scope.CLAIMS)
    if name != "nothing-to-check":
        verdict_key(name, claim=True, scope=Scope.ARTICLES)
        EFFECTS[Scope.CLAIMS, f"{name}-claim"] = EFFECTS[Scope.CLAIMS, name]


@effect("accept")
async def accepts(review: Review, key: str) -> None:
    await at(review, BURNT)
    claim = review.app.case.comparison.claim_of(BURNT)
    assert claim is not None
    assert claim.suggestion is not None
    await review.press(key)
    assert mark(review, BURNT) is claim.suggestion.verdict
    assert review.app.case.history(BURNT)[-1].how is How.SUGGESTION


@effect("accept-claim")
async def accepts_the_claim(review: Review, key: str) -> None:
    if isinstance(review.app.screen, ClaimsScreen):
        await in_claims(review, BURNT)
    else:
        await at(review, BURNT)
    claim = review.app.case.comparison.claim_of(BURNT)
    assert claim is not None
    assert claim.suggestion is not None
    await review.press(key)
    assert {mark(review, item) for item in claim.statements} == {claim.suggestion.verdict}


@effect("clear")
async def clears(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    if isinstance(review.app.screen, ClaimsScreen):
        await in_claims(review, PLAIN)
    else:
        await at(review, PLAIN)
    await review.press(key)
    assert mark(review, PLAIN) is None


@effect("undo")
async def undoes(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    await review.press(key)
    assert mark(review, PLAIN) is None


@effect("redo")
async def redoes(review: Review, key: str) -> None:
    review.app.case.decide([PLAIN], Verdict.CONFIRMED)
    review.app.case.undo()
    await review.press(key)
    assert mark(review, PLAIN) is Verdict.CONFIRMED


@effect("mark")
async def marks(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert review.app.place.marked == {FIRST}
    assert review.current == BURNT


@effect("range")
async def marks_a_range(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key, "j", "j")
    assert review.app.place.targets() == ("a1.0", "a1.1", "a1.2")


@effect("mark-all")
async def marks_all(review: Review, key: str) -> None:
    await at(review, FIRST)
    await review.press(key)
    assert len(review.app.place.targets()) == len(review.app.case.articles[0].statements)


@effect("advance")
async def switches_going_on(review: Review, key: str) -> None:
    before = review.app.advance
    await review.press(key)
    assert review.app.advance is not before
