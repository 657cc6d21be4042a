"""Where the checker is: filters, search, jumps and several statements at once, without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.articles.model import Kind
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.tui.filters import By, Filter, passing
from workbench.tui.place import Place
from workbench.tui.settings import Settings, read_settings
from workbench.tui.sheet import Order, left, ordered, rows_of
from workbench.tui.sources import quotation


@pytest.fixture
def place(case: Case) -> Place:
    case.adopt(case.match())
    place = Place(case)
    place.compared()
    return place


def test_filters_choose_statements(place: Place) -> None:
    case = place.case
    case.decide(["a1.2"], Verdict.DISPUTED)
    assert passing(case, Filter(By.DISPUTED)) == ("a1.2",)
    assert "a1.2" not in passing(case, Filter(By.OPEN))
    assert set(passing(case, Filter(By.NUMBER))) == {"a1.0", "a1.1", "a2.1"}
    assert set(passing(case, Filter(By.CONFLICT))) == set(place.conflicts)
    assert set(passing(case, Filter(By.OVERLAP))) == set(place.overlaps)
    assert "a1.3" in passing(case, Filter(By.ONLY_HERE, "a1"))
    assert all(item.startswith("a1") for item in passing(case, Filter(By.ONLY_HERE, "a1")))
    attributed = case.comparison.attribution_of("a2.1").speaker
    assert attributed
    assert passing(case, Filter(By.SPEAKER, attributed)) == ("a2.1",)


def test_a_filter_follows_the_verdicts(place: Place) -> None:
    place.set_filter(Filter(By.OPEN))
    place.case.decide(["a1.0"], Verdict.CONFIRMED)
    place.decided()
    assert "a1.0" not in place.shown
    place.current = "a1.1"
    assert place.next_in_article(-1) is None


def test_a_search_ignores_case_quotes_and_dashes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "A headline of its own\n\nHe called it a “Groß-Aufgabe” on Tuesday.\n\nNothing else.\n",
        encoding="utf-8",
    )
    case = Case.open([str(tmp_path)], reviewer="Ada")
    place = Place(case)
    for query in ('a "groß', "GROß", "groß–aufgabe", "tuesday"):
        place.search(query)
        found = [case.statement(item).text for item in place.hits]
        assert found == ["He called it a “Groß-Aufgabe” on Tuesday."], query
    place.search("tuesday")
    (span,) = place.found[place.hits[0]]
    assert case.articles[0].text[span.start : span.end] == "Tuesday"
    place.search("  ")
    assert place.hits == ()
    case.close()


def test_jumps_are_taken_back_and_made_again(place: Place) -> None:
    place.go("a1.3", jump=True)
    place.go("a2.2", jump=True)
    assert place.jump(-1)
    assert place.current == "a1.3"
    assert place.jump(1)
    assert place.current == "a2.2"
    assert not place.jump(1)


def test_a_counterpart_is_shown_once_the_comparison_has_it(place: Place) -> None:
    place.go("a1.1")
    place.choose_counterpart("a2.3")
    assert place.chosen is None or place.chosen.other("a1.1") != "a2.3"
    place.case.link("a1.1", "a2.3")
    place.case.adopt(place.case.match())
    place.compared()
    assert place.chosen is not None
    assert place.chosen.other("a1.1") == "a2.3"


def test_a_range_and_marks_are_one(place: Place) -> None:
    place.marked = frozenset({"a2.3"})
    place.range_from = "a1.0"
    place.go("a1.2")
    assert place.targets() == ("a1.0", "a1.1", "a1.2", "a2.3")
    place.unmark()
    assert place.targets() == ("a1.2",)


def test_a_correction_moves_everything_along(place: Place) -> None:
    place.go("a1.3")
    place.marked = frozenset({"a1.3"})
    place.link_from = "a1.3"
    place.case.split("a1.3", [place.case.word_starts("a1.3")[1]])
    place.cut_anew()
    assert place.current == "a1.3/1"
    assert place.marked == {"a1.3/1"}
    assert place.link_from == "a1.3/1"
    place.case.undo()
    place.cut_anew()
    assert place.current == "a1.3"


def test_the_check_sheet_shows_holes_and_what_is_left(place: Place) -> None:
    case = place.case
    rows = rows_of(case)
    shown = {item for row in rows for cell in row.cells for item in cell}
    left_out = [item for item in case.statements if item.id not in shown]
    assert [item.kind for item in left_out] == [Kind.HEADING]
    assert any(row.carried == 1 for row in rows)
    shared = next(row for row in rows if row.carried == 2)
    assert left(case, shared) == len(shared.claim.statements)
    case.decide(shared.claim.statements, Verdict.CONFIRMED)
    assert left(case, shared) == 0
    for order in Order:
        assert sorted(r.claim.id for r in ordered(case, rows, order)) == sorted(
            r.claim.id for r in rows
        )
    assert ordered(case, rows, Order.ARTICLES)[0].carried == 2
    assert left(case, ordered(case, rows, Order.LEFT)[-1]) == 0


def test_a_statement_is_copied_with_its_source(case: Case) -> None:
    words = quotation(case.articles[0], case.statement("a1.3"))
    assert words.startswith("“The terminal will stay closed until Friday.” (left,")


def test_settings_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("WORKBENCH_CONFIG", str(path))
    assert read_settings() == Settings()
    path.write_text('theme = "light"\nadvance = false\n[keys]\nconfirm = "k"\nup = ["K", "up"]\n')
    with pytest.raises(InputError, match="K would be both"):
        read_settings()
    path.write_text('theme = "light"\nadvance = false\n[keys]\nexport = ["e", "ctrl+e"]\n')
    with pytest.raises(InputError, match="e would be both"):
        read_settings()
    path.write_text('theme = "light"\nadvance = false\n[keys]\nexport = "ctrl+e"\n')
    assert read_settings() == Settings("light", False, {"export": ("ctrl+e",)})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("theme = 3", "theme must be one of"),
        ("advance = 1", "advance must be true or false"),
        ("colour = 1", "there is no setting colour"),
        ("keys = 1", "keys must be a table"),
        ("[keys]\nquit = []", "quit needs a key"),
        ("[keys]\nquit = 3", "quit must be a key"),
        ("[keys", "config.toml"),
    ],
)
def test_settings_that_cannot_hold_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=reason) as caught:
        read_settings(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
