"""Pages are fetched within bounds and kept, so that they can be read again without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.articles.pages import PAGE, Server, serving
from workbench.articles import fetching
from workbench.articles.kept_pages import file_name
from workbench.articles.model import Article
from workbench.articles.reading import read_articles
from workbench.claims.model import Verdict
from workbench.errors import InputError
from workbench.review.case import Case


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def read(url: str, beside: Path) -> Article:
    (article,) = read_articles([url], beside=beside)
    return article


def test_a_page_becomes_an_article(server: Server, tmp_path: Path) -> None:
    article = read(server.url("page"), tmp_path)
    assert article.title == "Bridge closed after storm"
    assert (article.outlet, article.author) == ("The Vale Post", "Ann Lowe")
    assert (article.published, article.language) == ("2024-03-04", "en")
    assert article.url == article.path == server.url("page")
    texts = [statement.text for statement in article.statements]
    assert texts[0] == "Bridge closed after storm"
    assert texts[-2].startswith("The ferry takes the cars")
    assert not any(word in " ".join(texts) for word in ("Sport", "hacked", "Cookies"))
    assert article.statements[2].links == ("https://vale.example/survey",)


def test_a_second_review_needs_no_server(tmp_path: Path) -> None:
    case_file = str(tmp_path / "case.json")
    with serving() as server:
        url = server.url("moved")
        case = Case.open([url], case_file=case_file, reviewer="Ann")
        first = case.articles
        case.decide([case.statements[1].id], Verdict.CONFIRMED)
        case.close()
    again = Case.open([url], case_file=case_file, reviewer="Ann")
    assert again.articles == first
    assert again.mark(again.statements[1].id).verdict is Verdict.CONFIRMED
    again.close()
    page, told = sorted((tmp_path / "fetched").iterdir())
    assert page.read_bytes() == PAGE.encode()
    held = json.loads(told.read_text())
    assert (held["url"], held["final_url"]) == (url, server.url("page"))
    assert held["content_type"] == "text/html"


def test_a_kept_page_is_not_fetched_again_until_it_is_deleted(
    server: Server, tmp_path: Path
) -> None:
    url = server.url("page")
    read(url, tmp_path)
    read(f"{url}#part", tmp_path)
    assert server.asked == ["/page"]
    (tmp_path / "fetched" / f"{file_name(url)}.html").unlink()
    read(url, tmp_path)
    assert server.asked == ["/page", "/page"]


def test_a_kept_page_that_was_changed_is_read_and_told(server: Server, tmp_path: Path) -> None:
    url = server.url("plain")
    read(url, tmp_path)
    (tmp_path / "fetched" / f"{file_name(url)}.txt").write_text("Another text.")
    article = read(url, tmp_path)
    assert article.text == "Another text."
    assert "was changed" in article.notices[0]


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"file": "../../x"}', b"\xff", b"[" * 100_000])
def test_a_damaged_record_is_one_clear_line(server: Server, tmp_path: Path, damage: bytes) -> None:
    url = server.url("page")
    read(url, tmp_path)
    (tmp_path / "fetched" / f"{file_name(url)}.json").write_bytes(damage)
    with pytest.raises(InputError, match="delete it and the page is fetched anew"):
        read(url, tmp_path)


def test_where_a_page_cannot_be_kept_it_is_read_nevertheless(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "fetched").write_text("in the way")
    article = read(server.url("page"), tmp_path)
    assert article.title == "Bridge closed after storm"
    assert "could not be kept" in article.notices[0]


def test_a_page_without_text_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(InputError, match="no text in"):
            read(server.url("blank"), tmp_path)
    assert server.asked == ["/blank"] * 2
    assert not (tmp_path / "fetched").exists()


def test_the_time_that_passed_is_told(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_MOST_SILENCE", 0.2)
    with pytest.raises(InputError, match=r"takes longer than 0\.\d seconds"):
        read(server.url("slow"), tmp_path)


@pytest.mark.parametrize("path", ["packed", "moved"])
def test_packed_and_redirected_pages_are_the_page(
    server: Server, tmp_path: Path, path: str
) -> None:
    read(server.url(path), tmp_path)
    assert next((tmp_path / "fetched").glob("*.html")).read_bytes() == PAGE.encode()


def test_the_servers_encoding_holds(server: Server, tmp_path: Path) -> None:
    article = read(server.url("cyrillic"), tmp_path)
    assert "Мост закрыт" in article.text
    assert article.outlet == "127.0.0.1"
    assert read(server.url("cyrillic"), tmp_path) == article


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", "answers 404"),
        ("pdf", "is application/pdf, not a page"),
        ("disguised", "is a PNG image, not text"),
        ("file", "redirects to a file address"),
        ("ftp", "redirects to a ftp address"),
        ("circle", "redirects too often"),
        ("slow", "takes longer than"),
        ("trickle", "takes longer than"),
        ("drip", "takes longer than"),
        ("endless", "is larger than 5 MB"),
        ("bomb", "is larger than 5 MB"),
        ("broken", "broke off in the middle"),
    ],
)
def test_whatever_is_no_page_gives_one_clear_line(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, words: str
) -> None:
    if words == "takes longer than":
        monkeypatch.setattr(fetching, "MOST_SECONDS", 0.3)
    with pytest.raises(InputError) as caught:
        read(server.url(path), tmp_path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(server.asked) <= fetching.MOST_REDIRECTS + 1
    assert not (tmp_path / "fetched").exists()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("file:///etc/hostname", "only http and https"),
        ("ftp://vale.example/page", "only http and https"),
        ("http://", "names no server"),
        ("http://[::1", "is not a URL"),
        ("http://vale.example:port/", "is not a URL"),
        ("http://ann:secret@vale.example/", "holds a user name"),
    ],
)
def test_addresses_that_are_not_fetched(tmp_path: Path, url: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(url, tmp_path)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_gone_is_one_clear_line(tmp_path: Path) -> None:
    with serving() as server:
        url = server.url("page")
    with pytest.raises(InputError, match="cannot be fetched"):
        read(url, tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "https://vale.example/../../etc/passwd",
        "https://vale.example/CON",
        "https://vale.example/" + "a" * 5000,
        "https://vale.example/\x00\n\u202e?q=/../",
    ],
)
def test_the_name_of_a_kept_page_is_safe(url: str) -> None:
    name = file_name(url)
    assert len(name) < 80
    assert all(char.isascii() and (char.isalnum() or char == "-") for char in name)
