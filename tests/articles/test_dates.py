"""Days and date lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.bylines import author_of, is_byline, is_head_byline
from workbench.articles.dates import day_in, is_date_line


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published 22 January 2025, 7.00am AEDT", "2025-01-22"),
        ("Wednesday, June 5, 2024", "2024-06-05"),
        ("BY ANN LOWE - 04/02/18 02:10 PM EDT", "2018-04-02"),
        ("21.01.2025, 16:05 UTC", "2025-01-21"),
        ("Updated 2024-03-04T09:00", "2024-03-04"),
        ("13/02/2024", "2024-02-13"),
        ("Montag, 3. Oktober 2022", "2022-10-03"),
        ("le 1er mars 2020", "2020-03-01"),
        ("2 апреля 2018", "2018-04-02"),
        ("2024年3月4日", "2024-03-04"),
        ("04/02/2018", None),
        ("31 February 2024", None),
        ("4 apples 2024", None),
        ("99.99.9999", None),
        ("yesterday", None),
    ],
)
def test_the_day_in_words(words: str, day: str | None) -> None:
    assert day_in(words) == day


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 14 October 2025, 08:25 (updated 09:10)",
        "June 3, 2024 — 6:58 a.m.",
        "04/02/18 02:10 PM EDT",
        "Last updated: 5 March 2024 at 11.30 GMT",
        "2018-04-02",
        "Updated 10:45",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    ["The bridge closed on 4 March 2024", "Le 15 Mai", "May", "1984", "March 4", "12 dead", ""],
)
def test_lines_that_tell_more_or_less_than_a_date(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lowe", "Ann Lowe"),
        ("By Ann Lowe and Bo Ray", "Ann Lowe and Bo Ray"),
        ("By Ann Lowe, science editor", "Ann Lowe"),
        ("BY ANN LOWE - 04/02/18 02:10 PM EDT", "ANN LOWE"),
        ("By Ann O’Hara, Bo van den Berg & Cy Dunn in Oslo", None),
        ("Compiled by Ann Lowe · 21.01.2025, 16:05 UTC", "Ann Lowe"),
        ("From our correspondent Ann Lowe, Valeton", "Ann Lowe"),
        ("14 October 2025 | 12:30 | By Ann Lowe", "Ann Lowe"),
        ("Von Ann Lowe", "Ann Lowe"),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert is_byline(line)
    if author:
        assert author_of(line) == author


@pytest.mark.parametrize(
    ("line", "beside_date", "author"),
    [
        ("Gazette newsdesk", False, "Gazette newsdesk"),
        ("Vale Post staff, 3 June 2024, 16:20", False, "Vale Post staff"),
        ("Ann Lowe | 3 June 2024", False, "Ann Lowe"),
        ("Ann Lowe", True, "Ann Lowe"),
    ],
)
def test_bylines_below_a_title(line: str, beside_date: bool, author: str) -> None:
    assert not is_byline(line)
    assert is_head_byline(line, beside_date=beside_date)
    assert author_of(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "By noon the bridge was closed.",
        "By the time he came, it had fallen",
        "By Friday, the water had gone down and the bridge was open. Nobody cheered.",
        "From our side of the river",
        "Police staff were sent home",
    ],
)
def test_lines_that_only_begin_like_a_byline(line: str) -> None:
    assert not is_byline(line)


@given(
    st.text(max_size=200) | st.text(st.sampled_from("By Ann de and,|-. 1/20:\n’'A"), max_size=160)
)
def test_any_line_is_judged(line: str) -> None:
    is_byline(line)
    is_head_byline(line, beside_date=True)
    author_of(line)
    is_date_line(line)
    day_in(line)
