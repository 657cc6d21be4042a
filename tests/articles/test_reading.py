"""Paths become articles; a folder is a case."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.test_statements import check_nothing_is_lost
from workbench.articles.model import Article
from workbench.articles.reading import read_article, read_articles
from workbench.errors import InputError


def write(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


STORY = "Bridge closed after storm\n\nThe bridge was closed. Mr. Hall said it would open soon.\n"


def texts(article: Article) -> list[str]:
    return [statement.text for statement in article.statements]


def test_a_folder_gives_its_articles_in_natural_order(tmp_path: Path) -> None:
    for name in ("10.txt", "2.txt", "1.txt", "README.md", ".hidden.txt", "report.md", "x.pdf"):
        write(tmp_path, name, STORY)
    articles = read_articles([str(tmp_path)])
    assert [Path(article.path).name for article in articles] == ["1.txt", "2.txt", "10.txt"]
    assert [article.id for article in articles] == ["a1", "a2", "a3"]


def test_only_what_was_written_about_articles_is_passed_over(tmp_path: Path) -> None:
    for name in ("report-april.md", "report.html", "Reporters.txt", "readmes.txt"):
        write(tmp_path, name, STORY)
    articles = read_articles([str(tmp_path)])
    assert sorted(Path(article.path).name for article in articles) == [
        "Reporters.txt",
        "readmes.txt",
    ]


def test_the_title_is_statement_0(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path, "a.txt", STORY)])
    assert article.title == "Bridge closed after storm"
    assert [(s.id, s.text) for s in article.statements] == [
        ("a1.0", "Bridge closed after storm"),
        ("a1.1", "The bridge was closed."),
        ("a1.2", "Mr. Hall said it would open soon."),
    ]


def test_a_path_given_twice_is_one_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    assert len(read_articles([path, str(tmp_path), path])) == 1


def test_an_empty_folder_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no articles in .*: put \.txt, \.md or \.html"):
        read_articles([str(tmp_path)])


def test_a_missing_path_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_articles([str(tmp_path / "none.txt")])


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lowe", "Ann Lowe"),
        ("By Ann Lowe and Bo Ray", "Ann Lowe and Bo Ray"),
        ("By Ann Lowe, science editor", "Ann Lowe"),
        ("BY ANN LOWE - 04/02/18 02:10 PM EDT", "ANN LOWE"),
    ],
)
def test_a_byline_gives_the_author(tmp_path: Path, line: str, author: str) -> None:
    text = f"Bridge closed after storm\n\n{line}\n\nThe bridge was closed."
    (article,) = read_articles([write(tmp_path, "a.txt", text)])
    assert article.author == author


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("PARIS (AP) — The bridge was closed.", ("AP",)),
        ("The bridge was closed.\n\nReuters and AFP contributed reporting.", ("Reuters", "AFP")),
        ("The bridge was closed.\n\n(Additional reporting by the Vale news agency)", ("Vale",)),
        ("It was closed.\n\nCopyright 2020 The Associated Press. All rights reserved.", ("AP",)),
        ("Reuters said that AFP had contributed to the fund.", ()),
    ],
)
def test_the_wire_is_read(tmp_path: Path, text: str, wire: tuple[str, ...]) -> None:
    (article,) = read_articles([write(tmp_path, "a.txt", text)])
    assert article.wire == wire


@pytest.mark.parametrize(
    ("below", "outlet", "author"),
    [
        (("The Vale Echo", "By Ann Lowe", "11 September 2024"), "The Vale Echo", "Ann Lowe"),
        (("Vale Chronicle", "11 September 2024", "By Bo Ray and agencies"), "Vale Chronicle",
         "Bo Ray"),
        (("Ward & Clinic", "11 September 2024", "Una Lind, health editor"), "Ward & Clinic",
         "Una Lind"),
        (("Vale Tagblatt", "By Ann Lowe", "11 September 2024"), "Vale Tagblatt", "Ann Lowe"),
        (("Ann Lowe", "11 September 2024"), None, "Ann Lowe"),
    ],
)  # fmt: skip
def test_the_outlet_may_stand_below_the_title(
    tmp_path: Path, below: tuple[str, ...], outlet: str | None, author: str
) -> None:
    head = "\n".join(below)
    text = f"Bridge in Vale closes for a year\n\n{head}\n\nThe bridge in Vale is shut from May.\n"
    (article,) = read_articles([write(tmp_path, "a.txt", text)])
    assert (article.outlet, article.author) == (outlet, author)
    assert texts(article) == [
        "Bridge in Vale closes for a year",
        "The bridge in Vale is shut from May.",
    ]


@pytest.mark.parametrize(
    ("above", "title", "byline", "outlet"),
    [
        ("Orr Newswire", "Bridge in Vale closes for a year", "By Ann Lowe", "Orr Newswire"),
        ("Channel Nine", "Bridge in Vale closes for a year", "By Ann Lowe", "Channel Nine"),
        ("OrrNow", "Bridge in Vale closes for a year", "By Ann Lowe", "OrrNow"),
        ("The Orr Bay Courier", "'It was ours': Vale bridge is shut, year of detours ahead",
         "By Ann Lowe and Bo Ray", "The Orr Bay Courier"),
        ("The Orr Daily Post", "Bridge in Vale closes for a year", "By our transport correspondent",
         "The Orr Daily Post"),
        ("Orr Television", "Bridge in Vale closes for a year", "By the Orr news desk",
         "Orr Television"),
        # the name of a section, or what the article is about
        ("Middle East", "Bridge in Vale closes for a year", "By Ann Lowe", None),
        ("Vale Bridge", "Bridge in Vale closes for a year", "By Ann Lowe", None),
        ("BREAKING", "Bridge in Vale closes for a year", "By Ann Lowe", None),
    ],
)  # fmt: skip
def test_the_outlet_may_stand_above_the_title(
    tmp_path: Path, above: str, title: str, byline: str, outlet: str | None
) -> None:
    text = f"{above}\n{title}\n{byline}\n11 September 2024\n\nThe Vale Bridge is shut from May.\n"
    (article,) = read_articles([write(tmp_path, "a.txt", text)])
    assert article.outlet == outlet
    assert texts(article) == [title, "The Vale Bridge is shut from May."]


def test_a_file_named_with_an_unknown_suffix_is_read_as_text(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path, "wire.copy", STORY)])
    assert len(article.statements) == 3


def test_markdown_is_read_with_its_details(tmp_path: Path) -> None:
    source = "---\noutlet: The Vale Post\ndate: 2024-03-04\n---\n# Bridge *closed*\n\nIt is shut.\n"
    (article,) = read_articles([write(tmp_path, "a.md", source)])
    assert (article.name, article.published) == ("The Vale Post", "2024-03-04")
    assert article.title == "Bridge closed"
    assert [s.text for s in article.statements] == ["Bridge closed", "It is shut."]


def test_files_without_text_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no text in"):
        read_articles([write(tmp_path, "a.txt", " \n\t\n")])


def test_an_empty_file_beside_articles_is_told(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", STORY)
    write(tmp_path, "2.txt", "")
    first, second = read_articles([str(tmp_path)])
    assert first.notices == ()
    assert second.notices == ("no text in it",)


PIECES = st.sampled_from(
    [
        *("Bridge closed after storm", "The bridge was closed. “Nobody was hurt,” Ann Lowe said."),
        *(
            "By Ann Lowe",
            "2 April 2018",
            "Subscribe",
            "Read more",
            "Home | News",
            "[^1]",
            "# ",
            "> ",
        ),
        *(
            "---",
            "title: x",
            "| a | b |",
            "|---|---|",
            "<p>",
            "</p>",
            "<h1>",
            "<br>",
            "&amp;",
            "- ",
        ),
        *(
            "\n",
            "\n\n",
            "\x1b[2J",
            "\u202e",
            "\u2028",
            "\ufeff",
            "“",
            "…",
            "。",
            "[x](http://a.b/c)",
        ),
        *(
            "— Bo Ray, engineer",
            "(AP)",
            "Reuters contributed reporting.",
            "https://vale.example/x?y",
        ),
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.lists(PIECES, max_size=30).map("".join),
    st.sampled_from([".txt", ".md", ".html"]),
)
def test_of_any_file_nothing_is_lost(text: str, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_text(text.replace("\0", ""), encoding="utf-8", newline="")
        article = read_article(str(path), "a1")
        assert read_article(str(path), "a1") == article
    check_nothing_is_lost(article.text, article.statements, article.set_apart)
    assert [s.start for s in article.statements] == sorted(s.start for s in article.statements)
    assert len({s.id for s in article.statements}) == len(article.statements)
    assert article.title


@pytest.mark.parametrize("run", ["U.S.", "A", "ACGT", "A.B.", "A-B'", "A B "])
def test_endless_capitals_are_read_like_other_words(tmp_path: Path, run: str) -> None:
    """They could all name the speaker of a transcript, which took n^4 steps to deny."""
    path = write(tmp_path, "a.txt", f"Storm\n\n{run * 2000}\n\nThe bridge was closed.\n")
    article = read_article(path, "a1")
    assert "".join(texts(article)[1:-1]).replace(" ", "") == (run * 2000).replace(" ", "")
    assert texts(article)[-1] == "The bridge was closed."


def test_a_page_copied_with_its_menu_has_its_title_and_outlet(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "Skip to content\nCoastWire\nMenu\nNews Sport Weather Shipping\n\n"
        "Ferry crash in Varnholt leaves 14 injured\nBy Hanne Falk\nCoastWire\n"
        "Published 3 March 2026, 22:15\n\nShare\nFacebook\nX\nEmail\n\n"
        "A ferry with more than 200 passengers crashed into a pier on Tuesday evening.\n"
    )
    article = read_article(str(path), "a1")
    assert (article.title, article.outlet) == (
        "Ferry crash in Varnholt leaves 14 injured",
        "CoastWire",
    )
    assert [one.text[:7] for one in article.statements] == ["Ferry c", "A ferry"]


def test_the_folder_above_the_cases_says_which_folder_to_name(tmp_path: Path) -> None:
    (tmp_path / "harbour").mkdir()
    (tmp_path / "harbour" / "one.txt").write_text("A fire.\n\nThe harbour burned.\n")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"no articles in .*, but in folders within it: .*harbour"):
        read_articles([str(tmp_path)])
