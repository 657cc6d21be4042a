"""The report says what was decided, and no text of an article can change its shape."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings

from tests.export.cases import article, harbour, reviewed
from tests.export.rendering import headings, rendered, tables
from tests.export.test_escaping import HOSTILE, as_shown
from workbench.claims.model import Comparison, Verdict
from workbench.export.markdown import markdown
from workbench.review.model import Mark

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
        "Claims",
        "Claim 2: confirmed",
        "Still open",
        "Set apart",
        "Method",
    ]


def test_a_conflict_that_is_decided_moves_to_the_disputed() -> None:
    report = markdown(harbour(decided=True))
    assert "No conflict is open." in section(report, "Open conflicts")
    assert "### Claim 1: disputed" in section(report, "Disputed")


def test_the_articles_are_listed_with_outlet_date_title_and_link() -> None:
    report = markdown(harbour())
    assert tables(report)[0] == [
        ["article", "outlet", "date", "title", "wire"],
        ["1", "The Quay", "2026-03-04", "A title", "Reuters"],
        ["2", "Daily Pier", "–", "A title", "Reuters"],
    ]
    assert "[A title](https://quay.example/fire)" in report


def test_the_summary_counts() -> None:
    counts = dict(tables(markdown(harbour()))[1][1:])
    assert counts == {
        "articles": "2",
        "claims": "3",
        "claims in several articles": "2",
        "statements": "5",
        "reviewed": "3",
        "confirmed": "2",
        "disputed": "1",
        "single-source": "0",
        "nothing to check": "0",
        "open": "2",
        "conflicts": "1",
        "conflicts open": "1",
        "to check again": "0",
        "no longer in the articles": "0",
    }


def test_a_claim_has_its_quotes_side_by_side_and_what_was_decided() -> None:
    report = markdown(harbour(note="Counted by the port", evidence="https://port.example/list"))
    claim = section(report, "Open conflicts")
    assert tables(claim) == [
        [
            ["outlet", "quote", "verdict"],
            ["1.1 The Quay", FIRST, "disputed"],
            ["2.1 Daily Pier", SECOND, "open"],
        ]
    ]
    for line in (
        "- in conflict (1.1 | 2.1)",
        "- differs in number: Sixty | Dozens (1.1 | 2.1)",
        "- origins: none named; the port through Reuters",
        "- shared wire: Reuters (1 The Quay, 2 Daily Pier)",
        "- 1.1 The Quay: disputed, by Ann, 2026-03-05 09:30 UTC",
        "  - note: Counted by the port",
        "  - where checked: <https://port.example/list>",
        "- suggested, not decided: disputed: the figures differ (not checked: who counted)",
    ):
        assert line in claim.splitlines()


def test_reviewers_and_the_time_of_their_work_are_named() -> None:
    report = markdown(harbour())
    assert "Reviewed by Ann, Ben, from 2026-03-05 09:30 UTC to 2026-03-05 10:00 UTC." in report


def test_what_is_open_is_listed_once() -> None:
    report = markdown(harbour())
    still_open = section(report, "Still open")
    assert "2 statements are open, 1 of them in the claims above." in still_open
    assert tables(still_open) == [
        [["outlet", "quote"], ["1.3 The Quay", "Nobody has been charged."]]
    ]
    assert report.count("Nobody has been charged.") == 1


def test_what_was_set_apart_is_counted() -> None:
    assert tables(section(markdown(harbour()), "Set apart"))[0][1:] == [
        ["1 The Quay", "1"],
        ["2 Daily Pier", "1"],
    ]


def test_a_suggestion_on_a_reviewed_claim_is_not_repeated() -> None:
    assert "suggested" not in section(markdown(harbour(decided=True)), "Disputed")


def test_a_case_without_decisions_or_matches_is_reported_as_open() -> None:
    case = reviewed([article("a1", ["One.", "Two."])], Comparison())
    report = markdown(case)
    assert "Nothing has been decided yet." in report
    assert "2 statements are open." in report
    assert tables(section(report, "Still open"))[0][1:] == [
        ["1.1 a1.txt", "One."],
        ["1.2 a1.txt", "Two."],
    ]


def test_a_verdict_and_a_note_outside_every_claim_are_reported() -> None:
    marks = {"a1.1": Mark(Verdict.SINGLE_SOURCE, reviewer="Ann"), "a1.2": Mark(note="Ask again")}
    report = markdown(reviewed([article("a1", ["One.", "Two."])], Comparison(), marks))
    assert headings(section(report, "Claims")) == [
        "Statement a1.1: single-source",
        "Statement a1.2: open",
    ]
    assert "  - note: Ask again" in report.splitlines()


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
    assert [row[1] for row in quotes] == [as_shown(first), as_shown(second)]
    assert f"note: {as_shown(note)}" in result.texts
    assert f"where checked: {as_shown(evidence)}" in result.texts
    assert result.texts[0] == f"Fact-check report: {as_shown(title)}"
