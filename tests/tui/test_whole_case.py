"""A whole review by keys alone: decided, split, linked, unlinked, rejected, undone, exported."""

from __future__ import annotations

from pathlib import Path

from tinydb import TinyDB

from tests.tui.conftest import Review, reviewing
from workbench.claims.model import Match, Verdict
from workbench.review.case import Case
from workbench.store.model import Action

DONE = {Action.SPLIT, Action.LINK, Action.UNLINK, Action.REJECT, Action.VERDICT}


async def to(review: Review, statement: str) -> None:
    """Go to a statement by keys: its article by Tab, then up to the title and down."""
    article = statement.partition(".")[0]
    while review.current.partition(".")[0] != article:
        await review.press("tab")
    await review.press("g")
    ids = [item.id for item in review.app.case.article(article).statements]
    if (down := ids.index(statement)) > 0:
        await review.press(*["j"] * down)
    assert review.current == statement


async def compared(review: Review) -> None:
    """Wait until the suggestions have followed a correction."""
    app = review.app
    await review.until(lambda: app._comparing is None or not app._comparing.running, "the end")
    await review.pilot.pause()


async def test_a_whole_case_is_reviewed_by_keys(folder: Path) -> None:
    case = Case.open([str(folder)], reviewer="Ada")
    async with reviewing(case) as review:
        first_matches = case.comparison.matches

        # Corrections: a split, a link, an unlink, a rejected overlap.
        await to(review, "a1.3")
        await review.press("vertical_line", "enter")
        await review.until(lambda: review.current == "a1.3/1", "the fragments")
        await to(review, "a1.3/1")
        await review.press("m")
        await to(review, "a2.2")
        await review.press("m")
        await compared(review)
        assert pair(case, "a1.3/1", "a2.2").manual
        fire = next(m for m in first_matches if {m.a, m.b} == {"a1.2", "a2.3"})
        await to(review, fire.a)
        assert review.app.place.chosen is not None
        assert review.app.place.chosen.other(fire.a) == fire.b
        await review.press("X")
        await compared(review)
        assert not joined(case, fire.a, fire.b)
        burnt = next(m for m in first_matches if {m.a, m.b} == {"a1.1", "a2.1"})
        await to(review, burnt.a)
        while (
            review.app.place.chosen is not None
            and review.app.place.chosen.other(burnt.a) != burnt.b
        ):
            await review.press("full_stop")
        await review.press("M")
        await compared(review)
        assert not joined(case, burnt.a, burnt.b)

        # A verdict on several at once, after a question.
        await to(review, "a2.0")
        await review.press("space", "space", "s")
        assert case.mark("a2.0").verdict is None
        await review.shows("2 statements: single-source?")
        await review.press("enter")
        await review.until(
            lambda: case.mark("a2.1").verdict is Verdict.SINGLE_SOURCE, "the two verdicts"
        )
        assert case.mark("a2.0").verdict is Verdict.SINGLE_SOURCE

        # Everything else, one key a statement.
        keys = ("c", "d", "x")
        await review.press("n")
        for number in range(case.progress().open):
            await review.press(keys[number % 3])
        assert case.progress().open == 0
        await review.shows("every statement is reviewed")

        # A note, ten undos, ten redos: nothing is lost by them.
        await to(review, "a1.0")
        await review.press("a", "o", "k", "tab", "u", "r", "l", "ctrl+s")
        await review.until(lambda: case.mark("a1.0").note == "ok", "the note")
        before = state(case)
        await review.press(*["u"] * 10)
        await review.until(lambda: state(case) != before, "ten undos")
        undone = state(case)
        assert undone != before
        await review.press(*["ctrl+r"] * 10)
        await review.until(lambda: state(case) == before, "ten redos")
        await compared(review)
        await review.press("w")
        await review.until(lambda: (folder / "report.md").exists(), "the report")
        marks = {item.id: case.mark(item.id) for item in case.statements}
        quotes = {
            item.id: (Path(case.article(item.id).path).name, item.text) for item in case.statements
        }
        await review.press("q")
    case.close()

    # The case file, value by value, as any program would read it.
    with TinyDB(folder / "verdicts.json", access_mode="r") as database:
        rows = database.table("verdicts").all()
        verdicts = {(Path(row["article"]).name, row["quote"]): row for row in rows}
        actions = {row["action"] for row in database.table("ledger").all()}
    assert {action.value for action in DONE} <= actions
    for statement, mark in marks.items():
        row = verdicts[quotes[statement]]
        assert row["verdict"] == str(mark.verdict)
        assert (row["note"], row["evidence"]) == (mark.note, mark.evidence)
        assert (row["reviewer"], row["decided_at"]) == ("Ada", mark.decided_at)
    assert {marks[s].verdict for s in ("a2.0", "a2.1")} == {Verdict.SINGLE_SOURCE}
    assert (marks["a1.0"].note, marks["a1.0"].evidence) == ("ok", "url")

    # The report says the same.
    report = (folder / "report.md").read_text(encoding="utf-8")
    assert "Nothing has been decided" not in report
    assert "ok" in report
    for verdict in ("confirmed", "disputed", "single-source"):
        assert verdict in report

    # And a new review shows it, with the cursor where it was.
    again = Case.open([str(folder)], reviewer="Bo")
    assert {item.id: again.mark(item.id).verdict for item in again.statements} == {
        statement: mark.verdict for statement, mark in marks.items()
    }
    assert again.cursor == "a1.0"
    assert again.undo() is not None
    again.close()


def joined(case: Case, a: str, b: str) -> bool:
    return any({m.a, m.b} == {a, b} for m in case.comparison.matches)


def pair(case: Case, a: str, b: str) -> Match:
    return next(m for m in case.comparison.matches if {m.a, m.b} == {a, b})


def state(case: Case) -> dict[str, tuple[object, str, str]]:
    """Everything that was decided, by statement."""
    marks = {item.id: case.mark(item.id) for item in case.statements}
    return {id_: (mark.verdict, mark.note, mark.evidence) for id_, mark in marks.items()}
