"""Keys that correct the machine."""

from __future__ import annotations

from tests.tui.conftest import Review
from tests.tui.effects import BURNT, PLAIN, at, effect
from workbench.store.model import Action as Decided
from workbench.tui.dialogs.split import SplitScreen
from workbench.tui.keys import Scope


@effect("link")
async def links(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    review.screen.go("a2.2")
    await review.press(key)
    matches = review.app.case.comparison.matches_of
    await review.until(lambda: any(m.manual for m in matches(PLAIN)), "the link")
    assert review.app.case.history(PLAIN)[-1].action is Decided.LINK
    place = review.app.place
    await review.until(lambda: place.chosen is not None and place.chosen.manual, "the pair")


def pair_key(id_: str, action: Decided) -> None:
    @effect(id_, scope=Scope.ARTICLES)
    async def takes_a_pair_apart(review: Review, key: str) -> None:
        await at(review, BURNT)
        chosen = review.app.place.chosen
        assert chosen is not None
        await review.press(key)
        pairs = {(m.a, m.b) for m in review.app.case.comparison.matches}
        assert (chosen.a, chosen.b) not in pairs
        assert review.app.case.history(BURNT)[-1].action is action
        assert review.current == BURNT


pair_key("unlink", Decided.UNLINK)
pair_key("reject", Decided.REJECT)


@effect("split")
async def splits(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key)
    await review.until(lambda: isinstance(review.app.screen, SplitScreen), "the split")
    await review.press("enter")
    await review.until(lambda: review.current == f"{PLAIN}/1", "the fragments")


@effect("merge")
async def merges(review: Review, key: str) -> None:
    await at(review, "a1.2")
    await review.press(key)
    await review.until(lambda: review.current == "a1.2+3", "the merged statement")


@effect("set-apart")
async def sets_apart(review: Review, key: str) -> None:
    await at(review, PLAIN)
    await review.press(key, "enter")
    await review.until(
        lambda: PLAIN not in {s.id for s in review.app.case.statements}, "one statement less"
    )
