"""A case that was exported and imported is the same case, to the byte."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from tests.export.harbour import FIRST, SECOND, decided, exported, harbour, imported, make
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.carrying import safe_name
from workbench.review.case import Case
from workbench.review.model import Mark

CLOCK = "2026-03-05T09:30:00Z"


def test_nothing_is_lost(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    first = exported([str(folder)])
    result = imported(first, tmp_path / "copy")
    assert (result.articles, result.entries) == (2, 6)
    assert exported([str(tmp_path / "copy")]) == first
    assert sorted(os.listdir(tmp_path / "copy")) == ["first.txt", "second.txt", "verdicts.json"]
    with TinyDB(tmp_path / "copy" / "verdicts.json", access_mode="r") as database:
        assert {row["reviewer"] for row in database.table("ledger")} == {"Ann"}
    # The copy goes on where the case was: also what was done before can be undone.
    case = Case.open([str(tmp_path / "copy")], reviewer="Ben")
    assert case.undo() is not None
    case.close()


def test_the_json_can_be_read_without_importing(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    found = json.loads(exported([str(folder)]))
    assert (found["format"], found["schema"], found["title"]) == ("workbench case", 1, "harbour")
    statements = [s for article in found["articles"] for s in article["statements"]]
    assert [s["verdict"] for s in statements if s["verdict"]] == ["disputed"]
    assert found["articles"][0]["outlet"] == "The Quay"
    assert str(tmp_path) not in json.dumps(found)


def test_files_named_in_an_order_and_from_several_folders_keep_it(tmp_path: Path) -> None:
    one = make(tmp_path / "one", {"b.txt": FIRST.encode()})
    two = make(tmp_path / "two", {"a.txt": SECOND.encode(), "b.txt": b"Another one.\n"})
    paths = [str(one / "b.txt"), str(two / "b.txt"), str(two / "a.txt")]
    place = str(tmp_path / "case.json")
    case = Case.open(paths, case_file=place, reviewer="Ann")
    case.decide([statement.id for statement in case.statements], Verdict.SINGLE_SOURCE)
    case.close()
    first = exported(paths, place)
    imported(first, tmp_path / "copy")
    assert exported([str(tmp_path / "copy")]) == first
    assert sorted(os.listdir(tmp_path / "copy")) == [
        "a.txt",
        "b-2.txt",
        "b.txt",
        "case.toml",
        "verdicts.json",
    ]


def test_verdicts_are_taken_over_where_nothing_is_decided(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    text = exported([str(folder)])
    other = make(
        tmp_path / "other",
        {"1.txt": SECOND.encode(), "first.txt": f"A kicker\n\n{FIRST}".encode()},
    )
    result = imported(text, other, "Ben")
    assert (result.articles, result.taken, result.kept, result.missing) == (0, 1, 0, 0)
    case = Case.open([str(other)], reviewer="Ben")
    taken = [(s.text, case.mark(s.id)) for s in case.statements if case.mark(s.id) != Mark()]
    assert [(text, mark.verdict, mark.reviewer) for text, mark in taken] == [
        (
            "The fire in the harbour hurt 60 workers on Tuesday, the fire brigade said.",
            Verdict.DISPUTED,
            "Ann",
        )
    ]
    entry = case.reviewed().ledger[-1]
    assert (entry.action, entry.how, entry.reviewer) == ("import", "import", "Ben")
    hurt = case.affected(entry)[0]
    case.decide([hurt], Verdict.CONFIRMED)
    case.close()
    result = imported(text, other, "Ben")
    assert (result.taken, result.kept) == (0, 1)
    case = Case.open([str(other)], read_only=True)
    assert case.mark(hurt).verdict is Verdict.CONFIRMED
    case.close()


def test_verdicts_follow_words_that_stand_elsewhere_in_the_other_case(tmp_path: Path) -> None:
    words = [f"The {what} was closed by the mayor on Monday." for what in ("port", "road", "mill")]
    folder = make(tmp_path / "one", {"a.txt": "\n\n".join(["A title", *words]).encode()})
    case = Case.open([str(folder)], reviewer="Ann")
    case.decide([s.id for s in case.statements], Verdict.CONFIRMED)
    case.close()
    text = exported([str(folder)])
    moved = [words[2], "Nobody was hurt, the police said.", words[0], "It rained.", words[1]]
    other = make(tmp_path / "other", {"a.txt": "\n\n".join(["A title", *moved]).encode()})
    result = imported(text, other, "Ben")
    assert (result.taken, result.missing) == (4, 0)
    case = Case.open([str(other)], read_only=True)
    assert {s.text for s in case.statements if case.mark(s.id).verdict} == {"A title", *words}
    case.close()


def test_what_is_there_is_never_replaced(tmp_path: Path) -> None:
    text = exported([str(harbour(tmp_path / "harbour"))])
    # A file that is no article, so the folder looks empty; one of the case has its name.
    folder = make(tmp_path / "folder", {"keep.pdf": b"mine"})
    (folder / "second.txt").mkdir()
    with pytest.raises(InputError, match="exists"):
        imported(text, folder)
    assert sorted(os.listdir(folder)) == ["keep.pdf", "second.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        "[" * 100_000,
        '{"format": "workbench case", "schema": 2}',
        '{"format": "workbench case", "schema": 1}',
        '{"format": "workbench case", "schema": 1, "case": {"articles": 3}}',
    ],
)
def test_what_is_no_export_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the export") as error:
        imported(text, tmp_path / "copy")
    assert "\n" not in str(error.value)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("table", ["meta", "articles", "verdicts", "links", "ledger"])
@pytest.mark.parametrize("row", [{}, {"verdict": "true"}, {"number": 7}, [], 3])
def test_a_damaged_record_leaves_nothing_behind(table: str, row: object, tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    found = json.loads(exported([str(folder)]))
    found["case"]["tables"][table]["99"] = row
    refused = False
    try:
        imported(json.dumps(found), tmp_path / "copy")
    except InputError:
        refused = True
    assert os.listdir(tmp_path) == ["harbour"] if refused else os.listdir(tmp_path / "copy")


@pytest.mark.parametrize(
    "name",
    [
        "../../escaped.txt",
        "/etc/escaped.txt",
        "..\\escaped.txt",
        "C:\\escaped.txt",
        ".hidden.txt",
        "verdicts.json",
        "case.toml",
        "README.md",
        "con.txt",
        "a\0b.txt",
        "",
        "..",
        "x" * 300 + ".txt",
    ],
)
def test_no_name_leaves_the_folder(name: str, tmp_path: Path) -> None:
    folder = harbour(tmp_path / "harbour")
    decided(folder)
    found = json.loads(exported([str(folder)]))
    found["case"]["articles"][0]["name"] = name
    imported(json.dumps(found), tmp_path / "copy")
    assert sorted(os.listdir(tmp_path)) == ["copy", "harbour"]
    assert len(Case.open([str(tmp_path / "copy")], read_only=True).articles) == 2


@given(st.text(st.characters(exclude_categories=()), max_size=150))
@example("readme")
@example("..txt")
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert safe_name(safe) == safe
    assert not set(safe) & set('/\\\0:*?"<>|\n')
    assert not safe.startswith((".", "verdicts.json", "case.toml"))
    assert len(safe.encode()) <= 120


WORDS = st.sampled_from(
    (
        *("The", "fire", "in", "harbour", "hurt", "60", "dozens", "workers", "on", "Tuesday,"),
        *("said.", "“Nobody”", "was", "charged!\n\n", "\r\n", "Óscar", "火", "\u202e", "\u200b"),
        *("-", "•", "(Reuters)", "[sic]", "<b>", "&", "By Ann Lind\n", "2 April 2018\n"),
    )
)
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80),
)
NAMES = st.sampled_from(("one", "Two", "10", "9", "naïve: a?", "x y"))
FORMATS = st.sampled_from((".txt", ".md", ".html"))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("decide", "note", "undo", "redo", "merge", "apart", "link", "details")),
        st.integers(0, 30),
        st.integers(0, 30),
        TEXTS,
    ),
    max_size=8,
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, bytes], list[tuple[str, int, int, str]]]:
    stems = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    encoding = st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
    files = {stem + draw(FORMATS): draw(TEXTS).encode(draw(encoding), "replace") for stem in stems}
    return files, draw(STEPS)


def step(case: Case, what: str, one: int, two: int, text: str) -> None:
    ids = [statement.id for statement in case.statements]
    first, second = ids[one % len(ids)], ids[two % len(ids)]
    try:
        if what == "decide":
            case.decide(sorted({first, second}), [*Verdict, None][one % 5])
        elif what == "note":
            case.write_note(first, text, text[:10])
        elif what == "undo":
            case.undo()
        elif what == "redo":
            case.redo()
        elif what == "merge":
            case.merge(first)
        elif what == "apart":
            case.set_apart(first)
        elif what == "link":
            case.link(first, second)
        else:
            case.edit_details(case.articles[one % len(case.articles)].id, outlet=text or None)
    except InputError:
        pass  # not everything can be done everywhere


def carries_without_loss(files: dict[str, bytes], steps: list[tuple[str, int, int, str]]) -> None:
    root = Path(tempfile.mkdtemp())
    try:
        folder = make(root / "case", files)
        try:
            case = Case.open([str(folder)], reviewer="Ann")
        except InputError:
            return  # nothing in it that could be reviewed
        try:
            for one in steps:
                if case.statements:
                    step(case, *one)
        finally:
            case.close()
        first = exported([str(folder)])
        imported(first, root / "copy")
        assert exported([str(root / "copy")]) == first
    finally:
        shutil.rmtree(root)


@settings(max_examples=200, deadline=None)
@given(cases())
def test_any_case_comes_back(case: tuple[dict[str, bytes], list[Any]]) -> None:
    carries_without_loss(*case)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(cases())
def test_ten_thousand_cases_come_back(case: tuple[dict[str, bytes], list[Any]]) -> None:
    carries_without_loss(*case)
