"""The report says what was decided, and no text of an article can change its shape."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from tests.export.cases import article, harbour, reviewed
from tests.export.rendering import headings, rendered, tables
from tests.export.test_escaping import HOSTILE, as_shown
from workbench.claims.model import (
    Claim,
    Comparison,
    Difference,
    DifferenceKind,
    Relation,
    Suggestion,
    Verdict,
)
from workbench.export.markdown import markdown
from workbench.export.model import Arrangement, Only, ReportOptions
from workbench.review.model import Mark, Orphan, Recheck

FIRST = "Sixty workers were hurt in the harbour fire."
SECOND = "Dozens were hurt in the fire, the port said."


def section(report: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return report.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def test_sections_stand_in_the_order_an_editor_needs() -> None:
    assert headings(markdown(harbour())) == [
        "Fact-check report: harbour-fire",
        "Summary",
        "Open conflicts",
        "Claim 1: disputed, open",
        "Disputed",
        "Still open",
        "Settled",
        "Claim 2: confirmed",
        "Statements",
        "1 The Quay: A title",
        "2 Daily Pier: A title",
        "Method",
    ]


def test_a_conflict_that_is_decided_moves_to_the_disputed() -> None:
    report = markdown(harbour(decided=True))
    assert "No conflict that comparing found is open." in section(report, "Open conflicts")
    assert "### Claim 1: disputed" in section(report, "Disputed")


def test_the_articles_are_listed_with_outlet_date_title_and_link() -> None:
    report = markdown(harbour())
    assert tables(report)[0] == [
        ["article", "outlet", "date", "title", "wire"],
        ["1", "The Quay", "2026-03-04", "A title", "Reuters"],
        ["2", "Daily Pier", "–", "A title", "Reuters"],
    ]
    assert "[A title](https://quay.example/fire)" in report


def test_an_article_without_an_outlet_is_called_by_its_file() -> None:
    told = "An article whose outlet isn't known is called by the name of its file."
    case = reviewed([article("a1", ["One.", "Two."])], Comparison())
    named = replace(case, articles=(replace(case.articles[0], outlet="The Quay"),))
    nameless = replace(case, articles=(replace(case.articles[0], outlet=None),))
    assert told not in markdown(named)
    assert told in markdown(nameless)


def test_what_is_open_stands_before_what_is_settled() -> None:
    case = harbour()
    shared = case.comparison.claims[1].statements
    half = {id_: mark for id_, mark in case.marks.items() if id_ != shared[0]}
    report = markdown(replace(case, marks=half))
    assert headings(section(report, "Still open")) == ["Claim 2: confirmed, open"]
    assert section(report, "Settled").strip().startswith("No other claim")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DifferenceKind.HEDGE, "differs in certainty: could | will (1.1 | 2.1)"),
        (DifferenceKind.ACTOR, "differs in who does it to whom: could | will (1.1 | 2.1)"),
    ],
)
def test_differences_are_named_in_an_editors_words(kind: DifferenceKind, words: str) -> None:
    case = harbour()
    match = replace(
        case.comparison.matches[0],
        relation=Relation.OVERLAP,
        differences=(Difference(kind, "could", "will"),),
    )
    comparison = replace(case.comparison, matches=(match, *case.comparison.matches[1:]))
    assert f"- {words}" in markdown(replace(case, comparison=comparison)).splitlines()


def test_the_summary_counts() -> None:
    report = section(markdown(harbour()), "Summary")
    assert (
        "3 of 5 statements reviewed, 2 open. 3 claims, 2 of them in several articles. "
        "1 claim disputed. Comparing found 1 claim in conflict; 1 claim in open conflict." in report
    )
    head, *rows = tables(report)[0]
    counts = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["article"] for row in counts] == ["1 The Quay", "2 Daily Pier", "together"]
    assert counts[2] == {
        "article": "together",
        "confirmed": "2",
        "disputed": "1",
        "single-source": "0",
        "nothing to check": "0",
        "open": "2",
        "statements": "5",
        "set apart": "2",
    }
    for column in head[1:]:
        assert int(counts[0][column]) + int(counts[1][column]) == int(counts[2][column])


def test_a_claim_has_its_quotes_side_by_side_and_what_was_decided() -> None:
    report = markdown(harbour(note="Counted by the port", evidence="https://port.example/list"))
    claim = section(report, "Open conflicts")
    assert tables(claim) == [
        [
            ["no.", "outlet", "date", "statement", "verdict"],
            ["1.1", "The Quay", "2026-03-04", FIRST, "disputed"],
            ["2.1", "Daily Pier", "–", SECOND, "open"],
        ]
    ]
    assert "| [The Quay](https://quay.example/fire) | 2026-03-04 |" in claim
    for line in (
        "- in conflict, number: Sixty | Dozens (1.1 | 2.1)",
        "- 2 origins: no source named; the port through Reuters",
        "- shared wire: Reuters (1 The Quay, 2 Daily Pier)",
        "- 1.1: disputed, by Ann, 2026-03-05 09:30 UTC",
        "  - note: Counted by the port",
        "  - where checked: <https://port.example/list>",
        "- suggested for what is open: disputed (the figures differ)",
    ):
        assert line in claim.splitlines()
    assert "- who counted" in section(report, "Method").splitlines()


def test_statements_that_were_decided_alike_share_a_line() -> None:
    claims = section(markdown(harbour()), "Settled")
    assert "- 1.2, 2.2: confirmed, by Ben, 2026-03-05 10:00 UTC" in claims.splitlines()


def test_a_conflict_between_two_claims_is_told_once() -> None:
    case = harbour()
    apart = replace(
        case.comparison,
        claims=(Claim("c1", ("a1.1",)), Claim("c2", ("a2.1",)), *case.comparison.claims[1:]),
    )
    conflicts = section(markdown(replace(case, comparison=apart)), "Open conflicts")
    assert conflicts.count("in conflict, number: Sixty | Dozens") == 1
    assert [[row[0] for row in table[1:]] for table in tables(conflicts)] == [["1.1", "2.1"]]
    # The other claim is named, so that as many stand there as the summary counts.
    assert conflicts.strip().endswith("### Claim 2: open\n\n- in conflict with 1.1: see claim 1")
    # The list of the other article refers to where it was told.
    listed = tables(section(markdown(replace(case, comparison=apart)), "Statements"))
    assert listed[1][1] == ["2.1", SECOND, "open", "1", "–"]


def test_a_disputed_statement_is_told_with_what_differs_in_another_claim() -> None:
    case = harbour()
    overlapping = [replace(m, relation=Relation.OVERLAP) for m in case.comparison.matches]
    apart = replace(
        case.comparison,
        matches=tuple(overlapping),
        claims=(Claim("c1", ("a1.1",)), Claim("c2", ("a2.1",)), *case.comparison.claims[1:]),
    )
    mark = Mark(Verdict.DISPUTED, "", "", "Ann", "2026-03-05T09:30:00+00:00")
    marks = {**case.marks, "a1.1": mark, "a2.1": Mark()}
    report = markdown(replace(case, comparison=apart, marks=marks))
    assert "- differs in number: Sixty | Dozens (1.1 | 2.1)" in section(report, "Disputed")


def test_a_second_claim_with_more_to_tell_refers_to_the_first() -> None:
    case = harbour()
    apart = replace(
        case.comparison,
        claims=(Claim("c1", ("a1.1",)), Claim("c2", ("a1.2", "a2.1", "a2.2"))),
    )
    conflicts = section(markdown(replace(case, comparison=apart)), "Open conflicts")
    assert conflicts.count("in conflict, number: Sixty | Dozens") == 1
    assert "- in conflict with 1.1: see claim 1" in conflicts.splitlines()
    assert [[row[0] for row in table[1:]] for table in tables(conflicts)] == [
        ["1.1", "2.1"],
        ["1.2", "2.1", "2.2"],
    ]


def test_verdicts_on_words_that_changed_or_are_gone_are_listed() -> None:
    mark = Mark(Verdict.DISPUTED, "Counted | by", "", "Ann", "2026-03-05T09:30:00+00:00")
    case = replace(
        harbour(),
        rechecks=(Recheck("a1.3", mark, "Somebody was charged.", "Nobody has been charged."),),
        orphans=(Orphan("old/gone.txt", "A sentence | that is gone.", mark),),
    )
    report = markdown(case)
    decision = "Counted | by; Ann, 2026-03-05 09:30 UTC"
    assert tables(section(report, "To check again"))[0][1:] == [
        ["1.3", "Somebody was charged.", "Nobody has been charged.", "disputed", decision]
    ]
    assert tables(section(report, "No longer in the articles"))[0][1:] == [
        ["gone.txt", "A sentence | that is gone.", "disputed", decision]
    ]


def test_a_verdict_whose_words_are_gone_names_the_outlet_and_a_note_who_wrote_it() -> None:
    case = harbour()
    first = case.articles[0]
    orphan = Orphan(f"sub/{Path(first.path).name}", "A sentence.", Mark(Verdict.CONFIRMED))
    marks = {"a1.1": Mark(None, "Ask again", "", "Ann", "2026-03-05T09:30:00+00:00")}
    report = markdown(replace(case, orphans=(orphan,), marks=marks))
    assert tables(section(report, "No longer in the articles"))[0][1][0] == first.name
    assert "- 1.1: open, noted by Ann, 2026-03-05 09:30 UTC" in report.splitlines()


def test_in_a_list_no_bar_is_escaped_and_in_a_table_each_is() -> None:
    case = harbour(first="Sixty | 60 hurt.", note="60 | dozens", evidence="list | of the port")
    claim = replace(
        case.comparison.claims[0], suggestion=Suggestion(Verdict.DISPUTED, "they differ: 60 | 12")
    )
    claims = (claim, *case.comparison.claims[1:])
    lines = markdown(replace(case, comparison=replace(case.comparison, claims=claims))).splitlines()
    for line in (
        "- in conflict, number: Sixty | Dozens (1.1 | 2.1)",
        "  - note: 60 | dozens",
        "  - where checked: list | of the port",
        "- suggested for what is open: disputed (they differ: 60 | 12)",
    ):
        assert line in lines
    assert any(r"| Sixty \| 60 hurt. |" in line for line in lines)


def test_reviewers_and_the_time_of_their_work_are_named() -> None:
    report = markdown(harbour())
    assert "Reviewed by Ann, Ben, from 2026-03-05 09:30 UTC to 2026-03-05 10:00 UTC." in report


def test_every_statement_is_in_the_list_of_its_article() -> None:
    lists = tables(section(markdown(harbour()), "Statements"))
    assert lists[0] == [
        ["no.", "statement", "verdict", "claim", "decision"],
        ["1.1", FIRST, "disputed", "1", "Ann, 2026-03-05 09:30 UTC"],
        ["1.2", "The fire began at noon.", "confirmed", "2", "Ben, 2026-03-05 10:00 UTC"],
        ["1.3", "Nobody has been charged.", "open", "–", "–"],
    ]
    assert [row[0] for row in lists[1][1:]] == ["2.1", "2.2"]


@pytest.mark.parametrize(
    ("only", "listed", "headed"),
    [
        (Only.DECIDED, ["1.1", "1.2", "2.2"], ["Claim 1: disputed, open", "Claim 2: confirmed"]),
        (Only.OPEN, ["1.3", "2.1"], ["Claim 1: disputed, open"]),
    ],
)
def test_a_report_can_be_of_what_is_decided_or_open(
    only: Only, listed: list[str], headed: list[str]
) -> None:
    report = markdown(harbour(), ReportOptions(only=only))
    lists = tables(section(report, "Statements"))
    assert [row[0] for rows in lists for row in rows[1:]] == listed
    assert [heading for heading in headings(report) if heading.startswith("Claim ")] == headed
    assert f"This report shows only what {'has been' if only is Only.DECIDED else 'is'}" in report


def test_a_report_of_a_part_says_what_it_leaves_out_and_nothing_false() -> None:
    case = harbour()
    marks = {"a1.3": Mark(Verdict.SINGLE_SOURCE, reviewer="Ann"), "a1.2": Mark(note="Ask again")}
    undecided = replace(case, marks=marks)
    conflicts = section(markdown(undecided, ReportOptions(only=Only.DECIDED)), "Open conflicts")
    assert "No conflict" not in conflicts
    assert "Not shown here: 1 claim of which nothing has been decided." in conflicts
    # The second claim stands in two articles, and is open.
    settled = section(markdown(undecided, ReportOptions(only=Only.DECIDED)), "Settled")
    assert settled.strip().endswith("has a note is settled.")
    opened = markdown(harbour(decided=True), ReportOptions(only=Only.OPEN))
    assert "No conflict that comparing found is open." in section(opened, "Open conflicts")
    assert "Not shown here: 1 claim of which nothing is open." in section(opened, "Disputed")
    assert "No other claim is disputed." not in opened
    assert "Not shown here" not in markdown(case)


def test_a_note_alone_is_not_among_what_has_been_decided() -> None:
    marks = {"a1.1": Mark(Verdict.SINGLE_SOURCE, reviewer="Ann"), "a1.2": Mark(note="Ask again")}
    case = reviewed([article("a1", ["One.", "Two."])], Comparison(), marks)
    report = markdown(case, ReportOptions(only=Only.DECIDED))
    assert "Ask again" not in report
    assert "Statement 1.2" not in report


def test_a_report_can_go_article_by_article() -> None:
    case = harbour(note="Counted by the port", evidence="the harbour master")
    report = markdown(case, ReportOptions(by=Arrangement.ARTICLE))
    assert "## Open conflicts" not in report
    first = tables(section(report, "Statements"))[0]
    assert first[0] == ["no.", "statement", "verdict", "elsewhere", "decision"]
    assert first[1][3:] == [
        "2.1 (in conflict)",
        "Counted by the port; checked: the harbour master; Ann, 2026-03-05 09:30 UTC",
    ]
    assert first[3] == ["1.3", "Nobody has been charged.", "open", "–", "–"]


def test_a_suggestion_on_a_reviewed_claim_is_not_repeated() -> None:
    assert "suggested" not in section(markdown(harbour(decided=True)), "Disputed")


def test_a_case_without_decisions_or_matches_is_reported_as_open() -> None:
    case = reviewed([article("a1", ["One.", "Two."])], Comparison())
    report = markdown(case)
    assert "Nothing has been decided yet." in report
    assert "0 of 2 statements reviewed, 2 open." in report
    assert tables(section(report, "Statements"))[0][1:] == [
        ["1.1", "One.", "open", "–", "–"],
        ["1.2", "Two.", "open", "–", "–"],
    ]


def test_a_note_outside_every_claim_is_reported() -> None:
    marks = {"a1.1": Mark(Verdict.SINGLE_SOURCE, reviewer="Ann"), "a1.2": Mark(note="Ask again")}
    report = markdown(reviewed([article("a1", ["One.", "Two."])], Comparison(), marks))
    # A verdict alone is in the list of the article: there is nothing more to say about it.
    assert headings(section(report, "Still open")) == ["Statement 1.2: open"]
    assert "  - note: Ask again" in report.splitlines()
    assert tables(section(report, "Statements"))[0][1] == [
        "1.1",
        "One.",
        "single-source",
        "–",
        "Ann",
    ]


def test_two_reports_of_one_state_are_equal() -> None:
    case = harbour()
    shuffled = replace(case, marks=dict(reversed(list(case.marks.items()))))
    assert markdown(case) == markdown(shuffled)


@settings(max_examples=150, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
@example("x", "y", "z", "z", "0 #", "0 ##")
@example("| a |\n|---|", "```\n", "\n# x", "<!--", "[x]: y", "</table>")
def test_no_text_changes_the_shape_of_the_report(
    first: str, second: str, note: str, evidence: str, title: str, outlet: str
) -> None:
    # A note, evidence or an outlet of white space alone counts as none.
    note, evidence, outlet = f"n{note}", f"e{evidence}", f"o{outlet}"
    hostile = markdown(
        harbour(first, second, note=note, evidence=evidence, title=title, outlet=outlet)
    )
    plain = rendered(markdown(harbour(note="x", evidence="y")))
    result = rendered(hostile)
    assert result.structure == plain.structure
    assert result.markup == plain.markup
    quotes = tables(section(hostile, "Open conflicts"))[0][1:]
    assert [row[3] for row in quotes] == [as_shown(first), as_shown(second)]
    assert f"note: {as_shown(note)}" in result.texts
    assert f"where checked: {as_shown(evidence)}" in result.texts
    assert result.texts[0] == f"Fact-check report: {as_shown(title)}"
