"""Paths become articles; a folder is a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.articles.model import Article
from workbench.articles.reading import read_articles
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
    with pytest.raises(InputError, match=r"no articles in .*: put \.txt or \.md files there"):
        read_articles([str(tmp_path)])


def test_a_missing_path_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_articles([str(tmp_path / "none.txt")])
