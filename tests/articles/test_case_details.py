"""`case.toml` orders the articles of a folder and tells about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.articles.model import Article
from workbench.articles.reading import read_articles
from workbench.errors import InputError

STORY = "Bridge closed after storm\n\nThe bridge was closed. It is old.\n"
FULL = """\
order = ["c.txt", "a.txt"]
depends = [["a.txt", "c.txt"], ["c.txt", "b.txt"]]

[articles."a.txt"]
title = "A bridge is shut"
outlet = "The Vale Post"
author = "Ann Lowe"
date = 2018-04-02
url = "https://vale.example/bridge"
wire = ["Reuters", "AP"]
language = "en"

[articles."b.txt"]
date = "2 April 2018"
wire = "AFP"
"""


def read(folder: Path, details: str | bytes) -> tuple[Article, ...]:
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(STORY)
    data = details if isinstance(details, bytes) else details.encode()
    (folder / "case.toml").write_bytes(data)
    return read_articles([str(folder)])


def test_what_it_says_holds(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, FULL)
    assert [Path(a.path).name for a in (first, second, third)] == ["c.txt", "a.txt", "b.txt"]
    assert [a.id for a in (first, second, third)] == ["a1", "a2", "a3"]
    assert (second.title, second.outlet) == ("A bridge is shut", "The Vale Post")
    assert (second.author, second.published) == ("Ann Lowe", "2018-04-02")
    assert (second.url, second.wire) == ("https://vale.example/bridge", ("Reuters", "AP"))
    assert (third.published, third.wire) == ("2 April 2018", ("AFP",))
    assert first.depends_on == ("a2", "a3")
    assert (second.depends_on, third.depends_on) == (("a1",), ("a1",))


def test_it_holds_for_its_own_folder_only(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    read(one, FULL)
    (other / "a.txt").write_text(STORY)
    articles = read_articles([f"{one}/", str(other)])
    assert [a.outlet for a in articles] == [None, "The Vale Post", None, None]
    assert articles[3].depends_on == ()


def test_an_empty_one_changes_nothing(tmp_path: Path) -> None:
    articles = read(tmp_path, "\ufeff# nothing yet\n".encode())
    assert [Path(a.path).name for a in articles] == ["a.txt", "b.txt", "c.txt"]


def test_it_may_take_the_wire_away(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{STORY}\nReuters contributed reporting.\n")
    for wire, read_as in (("", ("Reuters",)), ("wire = []", ()), ('wire = ["AP"]', ("AP",))):
        (tmp_path / "case.toml").write_text(f'[articles."a.txt"]\n{wire}\n')
        (article,) = read_articles([str(tmp_path)])
        assert article.wire == read_as


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ("order = 3", "order must be a list of file names"),
        ('order = ["x.txt"]', "order names x.txt, which is no article"),
        ('order = ["../a.txt"]', "no article"),
        ('depends = ["a.txt"]', "depends must be a list of lists"),
        ('depends = [["a.txt", "x.txt"]]', "depends names x.txt"),
        ("articles = 1", "articles must be tables"),
        ('[articles."x.txt"]', "articles names x.txt"),
        ('[articles]\n"a.txt" = 1', r'articles\."a\.txt" must be a table'),
        ('[articles."a.txt"]\noutlet = 5', r'articles\."a\.txt"\.outlet must be text'),
        ('[articles."a.txt"]\ntitle = " "', r"title must be text"),
        ('[articles."a.txt"]\ndate = 7', r"date must be a date"),
        ('[articles."a.txt"]\nwire = [1]', r"wire must be a list of agencies"),
        ('[articles."a.txt"]\nurl = "javascript:x"', r"url must begin with http"),
        ('[articles."a.txt"]\ncolour = "red"', r'articles\."a\.txt"\.colour is not known'),
        ('titel = "x"', "titel is not known: use order, depends, articles"),
        ('depends = [["a.txt"]]', "depends must name two articles"),
        ('depends = [["a.txt", "a.txt"]]', "depends must name two articles"),
        ('[articles."a.txt"]\ndate = "soon"', r"date must be a date"),
        ('[articles."a.txt"]\ndate = "2018-13-45"', r"date must be a date"),
        ('[articles."a.txt"]\nurl = "https://"', r"url must begin with http.* and name a server"),
        ('[articles."a.txt"]\nurl = "https://[x"', r"url must begin"),
        ('[articles."a.txt"]\nurl = "https://a b"', r"url must begin"),
        ("order = 1" + "0" * 10_000, "is not TOML"),
        ("order = 0x1" + "0" * 10_000, "order must be a list"),
        ("order = 1e10000", "order must be a list"),
        ("order = [", "is not TOML"),
        (b"order = \xff", "is not UTF-8"),
        ("x = " + "[" * 5000, "is not TOML"),
    ],
)
def test_what_is_wrong_is_named_in_one_line(
    tmp_path: Path, details: str | bytes, words: str
) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(tmp_path, details)
    assert "case.toml" in str(caught.value)
    assert "\n" not in str(caught.value)
