"""What the checker corrects holds at once, can be undone, and is there after coming back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.review.cases import article, open_case, two_articles
from workbench.articles.model import Article, Kind, Label, SetApart
from workbench.claims.model import Attribution, Mode, Verdict
from workbench.errors import InputError
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED, Mark
from workbench.store.model import Action, Entry


class Desk:
    """A case that can be left and come back to."""

    def __init__(self, folder: Path, articles: Callable[[Path], tuple[Article, ...]]) -> None:
        self.folder = folder
        self.articles = articles
        self.case = open_case(folder, articles(folder))

    def come_back(self) -> Case:
        self.case.close()
        self.case = open_case(self.folder, self.articles(self.folder))
        return self.case

    def texts(self, article: str = "a1") -> dict[str, str]:
        found = self.case.article(article)
        for statement in found.statements:
            assert found.text[statement.start : statement.end] == statement.text
        return {s.id: s.text for s in found.statements}


def with_lines(folder: Path) -> tuple[Article, ...]:
    """The two articles, with two lines set apart in the first."""
    one, other = two_articles(folder)
    text = f"Read more here. It is free.\n\n{one.text}\n\nBy our own staff"
    moved = Article(
        id=one.id,
        path=one.path,
        sha256="",
        text=text,
        title=one.title,
        statements=tuple(
            type(s)(s.id, s.text, s.start + 29, s.end + 29, s.paragraph, s.kind)
            for s in one.statements
        ),
        set_apart=(
            SetApart("Read more here. It is free.", 0, 27, Label.BOILERPLATE, "an appeal"),
            SetApart("By our own staff", len(text) - 16, len(text), Label.META, "a byline"),
        ),
    )
    return moved, other


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    here = Desk(tmp_path, with_lines)
    yield here
    here.case.close()


def done(entry: Entry | None) -> Entry:
    assert entry is not None
    return entry


def matches(case: Case) -> set[tuple[str, str]]:
    return {(m.a, m.b) for m in case.match().matches}


def test_a_rejected_match_is_never_suggested_again(desk: Desk) -> None:
    assert ("a1.1", "a2.1") in matches(desk.case)
    first = next(m for m in desk.case.match().matches if m.a == "a1.1")
    desk.case.adopt(desk.case.match())
    entry = done(desk.case.reject(first))
    assert (entry.action, desk.case.affected(entry)) == (Action.REJECT, ("a1.1", "a2.1"))
    assert desk.case.needs_matching(entry)
    assert "a2.1" not in {m.other("a1.1") for m in desk.case.comparison.matches_of("a1.1")}
    claim = desk.case.comparison.claim_of("a1.1")
    assert claim is not None
    assert claim.suggestion is None
    assert desk.case.reject(first) is None
    assert desk.case.unlink(first.b, first.a) is None
    assert ("a1.1", "a2.1") not in matches(desk.come_back())
    done(desk.case.undo())
    assert ("a1.1", "a2.1") in matches(desk.case)
    done(desk.come_back().redo())
    assert ("a1.1", "a2.1") not in matches(desk.case)
    done(desk.case.link("a2.1", "a1.1"))
    assert ("a1.1", "a2.1") in matches(desk.come_back())


def test_what_was_linked_is_a_match_whatever_was_found(desk: Desk) -> None:
    assert ("a1.3", "a2.1") not in matches(desk.case)
    entry = done(desk.case.link("a2.1", "a1.3"))
    assert desk.case.affected(entry) == ("a2.1", "a1.3")
    assert desk.case.layout_changed(entry) == frozenset()
    found = desk.come_back().match()
    assert [m.manual for m in found.matches_of("a1.3")] == [True]
    assert found.claim_of("a1.3") == found.claim_of("a2.1")
    assert [e.action for e in desk.case.history("a1.3")] == [Action.LINK]
    assert desk.case.link("a1.3", "a2.1") is None
    with pytest.raises(InputError, match="same article"):
        desk.case.link("a1.3", "a1.1")
    done(desk.case.unlink("a1.3", "a2.1"))
    assert ("a1.3", "a2.1") not in matches(desk.case)


def test_links_hold_when_the_articles_are_opened_in_another_order(tmp_path: Path) -> None:
    case = open_case(tmp_path)
    case.link("a1.3", "a2.1")
    case.unlink("a1.1", "a2.1")
    case.close()
    one, other = two_articles(tmp_path)
    turned = (
        article(1, other.path, *(s.text for s in other.statements)),
        article(2, one.path, *(s.text for s in one.statements)),
    )
    case = open_case(tmp_path, turned)
    assert case.corrections().linked == {("a1.1", "a2.3")}
    assert case.corrections().unlinked == {("a1.1", "a2.1")}
    case.close()


def test_fragments_start_open_and_undo_brings_the_verdict_back(desk: Desk) -> None:
    desk.case.decide(["a1.1"], Verdict.CONFIRMED)
    desk.case.write_note("a1.1", "called the port", "https://example.org")
    before = desk.case.mark("a1.1")
    starts = desk.case.word_starts("a1.1")
    text = desk.case.statement("a1.1").text
    assert [text[at:].split()[0] for at in starts] == ["bridge", "was", "closed", "on", "Monday."]
    entry = done(desk.case.split("a1.1", [starts[1], starts[3]]))
    assert desk.texts() == {
        "a1.0": "Bridge closed after storm",
        "a1.1/1": "The bridge",
        "a1.1/2": "was closed",
        "a1.1/3": "on Monday.",
        "a1.2": "Twelve people were hurt.",
        "a1.3": "He declined to comment.",
        "a1.4": "Photo: the harbour.",
    }
    assert desk.case.affected(entry) == ("a1.1/1", "a1.1/2", "a1.1/3")
    assert desk.case.layout_changed(entry) == {"a1"}
    assert desk.case.successor("a1.1") == "a1.1/1"
    assert (desk.case.progress().statements, desk.case.progress().reviewed) == (9, 0)
    assert desk.case.mark("a1.1/1").note == "called the port"
    assert desk.case.next_open("a1.0") == "a1.1/1"
    desk.case.decide(["a1.1/2"], Verdict.DISPUTED)
    desk.come_back()
    assert desk.case.mark("a1.1/2").verdict is Verdict.DISPUTED
    assert desk.case.mark("a1.1/1").evidence == "https://example.org"
    assert [e.action for e in desk.case.history("a1.1/2")] == [
        Action.VERDICT,
        Action.NOTE,
        Action.SPLIT,
        Action.VERDICT,
    ]
    desk.case.undo()
    entry = done(desk.case.undo())
    assert desk.case.affected(entry) == ("a1.1",)
    assert desk.case.mark("a1.1") == before
    assert desk.case.successor("a1.1/3") == "a1.1"
    assert desk.case.progress().reviewed == 1
    desk.come_back()
    desk.case.redo()
    desk.case.redo()
    assert desk.case.mark("a1.1/2").verdict is Verdict.DISPUTED
    assert (desk.case.progress().orphans, desk.case.progress().reviewed) == (0, 1)


@pytest.mark.parametrize("offsets", [[], [0], [26], [32], [40], [-3], [2], [12, 5], [5, 5]])
def test_a_split_inside_a_word_or_outside_the_text_is_refused(
    desk: Desk, offsets: list[int]
) -> None:
    with pytest.raises(InputError, match="between words"):
        desk.case.split("a1.1", offsets)
    assert desk.case.reviewed().ledger == ()


def test_neighbours_are_merged_and_parted_again(desk: Desk) -> None:
    desk.case.decide(["a1.1", "a1.2"], Verdict.CONFIRMED)
    desk.case.write_note("a1.1", "one", "")
    desk.case.write_note("a1.2", "two", "")
    entry = done(desk.case.merge("a1.1"))
    assert desk.case.affected(entry) == ("a1.1+2",)
    assert desk.texts()["a1.1+2"] == "The bridge was closed on Monday.\n\nTwelve people were hurt."
    assert desk.case.mark("a1.1+2").note == "one\ntwo"
    assert desk.case.mark("a1.1+2").verdict is None
    assert list(desk.texts()) == ["a1.0", "a1.1+2", "a1.3", "a1.4"]
    done(desk.case.merge("a1.1+2"))
    desk.case.decide(["a1.1+2+3"], Verdict.DISPUTED)
    assert list(desk.come_back().statements)[1].id == "a1.1+2+3"
    assert desk.case.mark("a1.1+2+3").verdict is Verdict.DISPUTED
    done(desk.case.split("a1.1+2+3", [desk.texts()["a1.1+2+3"].index("He")]))
    assert list(desk.texts()) == ["a1.0", "a1.1+2", "a1.3", "a1.4"]
    done(desk.case.split("a1.1+2", [34]))
    desk.come_back()
    assert list(desk.texts()) == ["a1.0", "a1.1", "a1.2", "a1.3", "a1.4"]
    assert desk.case.mark("a1.1").note == "one\ntwo"
    for _ in range(4):
        desk.case.undo()
    desk.case.undo()
    assert desk.case.mark("a1.1").note == "one"
    assert desk.case.mark("a1.2").verdict is Verdict.CONFIRMED


def test_all_fragments_merged_are_the_statement_again(desk: Desk) -> None:
    desk.case.split("a1.1", [11, 15])
    desk.case.split("a1.1/3", [7])
    desk.case.merge("a1.1/1")
    assert list(desk.texts())[1:4] == ["a1.1/1+1/2", "a1.1/3/1", "a1.1/3/2"]
    desk.case.merge("a1.1/1+1/2")
    desk.case.merge("a1.1/1+1/2+1/3/1")
    assert list(desk.texts())[:3] == ["a1.0", "a1.1", "a1.2"]
    assert list(desk.come_back().reviewed().ledger[-1].changes)
    assert list(desk.texts())[:3] == ["a1.0", "a1.1", "a1.2"]


def test_the_last_statement_and_one_before_a_line_set_apart_cant_be_merged(desk: Desk) -> None:
    with pytest.raises(InputError, match="last statement"):
        desk.case.merge("a2.2")
    desk.case.set_apart("a1.2")
    with pytest.raises(InputError, match="set apart"):
        desk.case.merge("a1.1")


def test_a_restored_line_becomes_statements_and_no_other_id_changes(desk: Desk) -> None:
    before = desk.texts()
    lines = desk.case.article("a1").set_apart
    entry = done(desk.case.restore("a1", lines[0]))
    assert desk.case.affected(entry) == ("a1.s1/1", "a1.s1/2")
    done(desk.case.restore("a1", lines[1]))
    assert desk.texts() == {
        "a1.s1/1": "Read more here.",
        "a1.s1/2": "It is free.",
        **before,
        "a1.s2": "By our own staff",
    }
    assert desk.case.article("a1").set_apart == ()
    paragraphs = [s.paragraph for s in desk.case.article("a1").statements]
    assert paragraphs == [0, 0, 1, 2, 3, 4, 5, 6]
    desk.case.decide(["a1.s2"], Verdict.NOTHING_TO_CHECK)
    assert desk.come_back().mark("a1.s2").verdict is Verdict.NOTHING_TO_CHECK
    with pytest.raises(InputError, match="isn't set apart"):
        desk.case.restore("a1", lines[1])
    desk.case.undo()
    desk.case.undo()
    desk.case.undo()
    assert desk.texts() == before
    assert desk.case.article("a1").set_apart == lines


def test_a_statement_set_apart_comes_back_with_its_verdict(desk: Desk) -> None:
    desk.case.decide(["a1.2", "a1.3"], Verdict.CONFIRMED)
    before = desk.case.mark("a1.2")
    entry = done(desk.case.set_apart("a1.2"))
    assert desk.case.affected(entry) == ("a1.3",)
    assert desk.case.successor("a1.2") == "a1.3"
    lines = desk.come_back().article("a1").set_apart
    assert [(line.text, line.reason) for line in lines][1] == (
        "Twelve people were hurt.",
        "by hand",
    )
    assert "a1.2" not in desk.texts()
    assert (desk.case.progress().reviewed, desk.case.progress().orphans) == (1, 0)
    done(desk.case.restore("a1", lines[1]))
    assert desk.case.mark("a1.2") == before
    assert desk.case.progress().reviewed == 2
    desk.case.undo()
    assert desk.come_back().progress().reviewed == 1


def test_who_speaks_is_what_the_checker_said(desk: Desk) -> None:
    said = Attribution("Ann Port", "Reuters", Mode.INDIRECT)
    entry = done(desk.case.edit_attribution("a1.2", said))
    assert desk.case.affected(entry) == ("a1.2",)
    assert desk.case.edit_attribution("a1.2", said) is None
    assert desk.come_back().match().attribution_of("a1.2") == said
    desk.case.split("a1.2", [7])
    assert desk.case.match().attribution_of("a1.2/2") == said
    desk.case.undo()
    done(desk.case.edit_attribution("a1.2", None))
    assert desk.case.match().attribution_of("a1.2") != said
    assert desk.case.edit_attribution("a1.2", None) is None
    desk.case.undo()
    assert desk.case.match().attribution_of("a1.2") == said


def test_details_are_edited_one_by_one_and_taken_back(desk: Desk) -> None:
    entry = done(desk.case.edit_details("a1", outlet="  The  Herald ", wire=("AP", " ")))
    assert desk.case.layout_changed(entry) == {"a1"}
    done(desk.case.edit_details("a1", published="2018-04-02"))
    found = desk.come_back().article("a1")
    assert (found.outlet, found.published, found.wire) == ("The Herald", "2018-04-02", ("AP",))
    assert desk.case.details_edited("a1") == {"outlet", "published", "wire"}
    assert desk.case.edit_details("a1", outlet="The Herald") is None
    with pytest.raises(InputError, match="title"):
        desk.case.edit_details("a1", title=" ")
    done(desk.case.edit_details("a1", outlet=None, published="", wire=()))
    assert desk.case.details_edited("a1") == frozenset()
    desk.case.undo()
    assert desk.case.article("a1").outlet == "The Herald"


@pytest.mark.parametrize("date", ["3rd March", "ZZZ", "2018-13-45", "2018"])
def test_what_is_no_date_is_refused_as_in_the_details_of_the_case(desk: Desk, date: str) -> None:
    with pytest.raises(InputError, match=f"^{date} is not a date, such as 2018-04-02$"):
        desk.case.edit_details("a1", published=date)
    assert desk.case.details_edited("a1") == frozenset()
    with pytest.raises(InputError, match="is not a link"):
        desk.case.edit_details("a1", url="javascript:alert(1)")
    done(desk.case.edit_details("a1", published="2018-04-02T09:30", url="https://a.example/1"))
    assert desk.case.article("a1").published == "2018-04-02"
    done(desk.case.edit_details("a1", published="3rd March 2018"))


def test_articles_declared_dependent_are_one_origin(desk: Desk) -> None:
    def origins() -> int:
        claim = desk.case.match().claim_of("a1.1")
        assert claim is not None
        assert claim.statements == ("a1.1", "a2.1")
        return len(claim.origins)

    assert origins() == 2
    done(desk.case.declare_dependent("a2", "a1", True))
    assert desk.case.declare_dependent("a1", "a2", True) is None
    desk.come_back()
    assert origins() == 1
    done(desk.case.declare_dependent("a1", "a2", False))
    assert origins() == 2
    assert desk.case.declare_dependent("a1", "a2", False) is None
    desk.case.undo()
    assert origins() == 1


def test_a_rejection_holds_for_the_fragments_and_a_link_for_the_merged(desk: Desk) -> None:
    desk.case.unlink("a1.1", "a2.1")
    desk.case.split("a1.1", [11])
    assert desk.case.corrections().unlinked == {("a1.1/1", "a2.1"), ("a1.1/2", "a2.1")}
    desk.case.link("a1.1/2", "a2.1")
    desk.come_back()
    assert desk.case.corrections().unlinked == {("a1.1/1", "a2.1")}
    assert desk.case.corrections().linked == {("a1.1/2", "a2.1")}
    desk.case.link("a1.2", "a2.2")
    desk.case.merge("a1.2")
    assert ("a1.2+3", "a2.2") in desk.come_back().corrections().linked


def test_a_comparison_that_came_too_late_names_nothing_that_is_gone(desk: Desk) -> None:
    late = desk.case.match()
    desk.case.adopt(late)
    desk.case.split("a1.1", [11])
    desk.case.set_apart("a2.1")
    for _ in range(2):
        ids = {s.id for s in desk.case.statements if s.kind not in NOT_COUNTED}
        titles = {s.id for s in desk.case.statements if s.kind is Kind.HEADING}
        claims = desk.case.comparison.claims
        assert sorted(s for c in claims for s in c.statements) == sorted(ids - titles)
        assert len({claim.id for claim in claims}) == len(claims)
        assert all({m.a, m.b} <= ids for m in desk.case.comparison.matches)
        desk.case.adopt(late)
    fresh = desk.case.match()
    desk.case.adopt(fresh)
    assert desk.case.comparison.matches is fresh.matches


def test_the_mark_of_what_isnt_there_any_more_is_empty(desk: Desk) -> None:
    desk.case.decide(["a1.1"], Verdict.CONFIRMED)
    desk.case.split("a1.1", [11])
    assert desk.case.mark("a1.1") == Mark()
    assert "a1.1" not in desk.case.reviewed().marks
