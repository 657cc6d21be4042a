"""The history tells every decision in words, of statements as they are numbered now."""

from __future__ import annotations

from pathlib import Path

from workbench.claims.model import Verdict
from workbench.export.history import HistoryRow, history_rows
from workbench.review.case import Case
from workbench.store.model import How

WORDS = ["Harbour fire", "It began at noon.", "He declined to comment.", "Twelve people were hurt."]


def rows(folder: Path) -> list[HistoryRow]:
    case = Case.open([str(folder)], read_only=True)
    found = list(history_rows(case.reviewed()))
    case.close()
    return found


def write(folder: Path, *sentences: str) -> Path:
    (folder / "fire.txt").write_text("\n\n".join(sentences) + "\n")
    return folder


def test_what_was_decided_is_told_with_how_and_what_was_taken_back(tmp_path: Path) -> None:
    case = Case.open([str(write(tmp_path, *WORDS))], reviewer="Ann")
    one, other = (s.id for s in case.statements[1:3])
    case.decide([one, other], Verdict.DISPUTED, How.BULK)
    case.decide([one], Verdict.CONFIRMED, How.SUGGESTION)
    case.write_note(one, "Rang\nthe desk", "https://desk.example/1")
    case.undo()
    case.close()
    assert [(row.number, row.action, row.about, row.change) for row in rows(tmp_path)] == [
        (1, "verdict (several at once)", "1.1 It began at noon.", "open → disputed"),
        (1, "verdict (several at once)", "1.2 He declined to comment.", "open → disputed"),
        (2, "verdict (suggestion accepted)", "1.1 It began at noon.", "disputed → confirmed"),
        (
            3,
            "note",
            "1.1 It began at noon.",
            "note: Rang the desk; where checked: https://desk.example/1",
        ),
        (4, "undo of 3", "1.1 It began at noon.", "note taken away; where checked taken away"),
    ]


def test_a_statement_has_its_number_wherever_it_went(tmp_path: Path) -> None:
    case = Case.open([str(write(tmp_path, *WORDS))], reviewer="Ann")
    case.decide([s.id for s in case.statements[1:]], Verdict.CONFIRMED)
    case.close()
    title, noon, comment, hurt = WORDS
    write(tmp_path, title, "Rain fell on Monday.", hurt, comment, "It was dark.", comment)
    assert [row.about for row in rows(tmp_path)] == [
        # It is gone.
        f"fire.txt {noon}",
        # It may be either.
        f"fire.txt {comment}",
        f"1.2 {hurt}",
    ]


def test_a_statement_has_its_number_beside_its_equal_in_another_article(tmp_path: Path) -> None:
    for name, sentence in (("a.txt", "It began at noon."), ("b.txt", "It began at one.")):
        (tmp_path / name).write_text(f"Harbour fire\n\n{sentence}\n")
    case = Case.open([str(tmp_path)], reviewer="Ann")
    case.decide(["a1.0"], Verdict.CONFIRMED)
    case.decide(["a2.0"], Verdict.DISPUTED)
    case.close()
    assert [row.about for row in rows(tmp_path)] == ["1.0 Harbour fire", "2.0 Harbour fire"]
