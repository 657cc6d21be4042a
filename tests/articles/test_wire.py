"""Credit lines name the agencies; sentences that begin like them are the article's."""

from __future__ import annotations

import pytest

from tests.articles.article_lines import ARTICLE
from workbench.articles.wire import agencies, is_credit

CREDITS = """\
(Reporting by Ann Lowe; Editing by Bo Ray)
Reporting by Ann Lowe in Vale; editing by Bo Ray
Additional reporting by Ann Lowe in Vale and Bo Ray
Ann Lowe in Vale contributed to this report.
AP science writer Ann Lowe in Vale contributed to this report.
Associated Press writer Ann Lowe contributed.
The Associated Press contributed to this report.
Reuters and AFP contributed reporting.
With reporting from AFP
With files from The Canadian Press
With agencies
With Reuters
jm/dm (AFP, dpa)
cd (Reuters)
This story was supplied by AAP.
This article was produced in partnership with the Vale News Service.
This report includes material from Reuters.
Compiled by Ann Lowe from wire reports
The Associated Press
(AFP)""".splitlines()
SENTENCES = """\
Edited by Ann Lowe, the book sold well.
Compiled by the ministry, the list has 40 names.
Reporting by banks must improve.
Editing by hand takes weeks.
The union contributed.
This report was produced by two former judges.
This story is supplied with footnotes.
This report contains information from the ministry that was secret.
With information from both sides, the judge ruled.
With materials by Norbank, the bridge was built.
She is (not) here.
is (not)""".splitlines()


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_that_begin_like_credits(line: str) -> None:
    assert not is_credit(line)


def test_hardly_a_line_of_an_article_is_a_credit() -> None:
    assert [line for line in ARTICLE if is_credit(line)] == ["The Associated Press"]


def test_the_credits_name_the_agencies() -> None:
    assert agencies(CREDITS) == ("AP", "Reuters", "AFP", "Canadian Press", "dpa", "AAP")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("BRENNICK (KPA) - A court sentenced Ida Holm on Monday.", "KPA"),
        ("March 11 (Interval) - Brandt said it would buy Vale.", "Interval"),
        ("(KPA)", "KPA"),
    ],
)
def test_an_agency_that_is_not_known_is_told_by_where_it_stands(line: str, agency: str) -> None:
    assert agencies([line]) == (agency,)


@pytest.mark.parametrize(
    "line",
    [
        "Brandt Group (BRG) - the maker of mills - rose by a tenth.",
        "The party (Greens) – which rules in Vale – lost.",
        "(is)",
    ],
)
def test_a_name_in_brackets_elsewhere_is_no_agency(line: str) -> None:
    assert agencies([line]) == ()
