"""Bytes become text."""

from __future__ import annotations

import hashlib

import pytest

from workbench.articles.decoding import decode, decode_html
from workbench.errors import InputError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_bom_is_honoured_and_gone(encoding: str) -> None:
    source = decode("Żółw – “ok”\n".encode(encoding), "it")
    assert source.text == "Żółw – “ok”\n"
    assert source.notices == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_orders_of_utf_16(encoding: str) -> None:
    assert decode("\ufeffBrücke".encode(encoding), "it").text == "Brücke"


def test_a_guessed_encoding_is_told() -> None:
    words = "Мэр города сообщил, что мост закрыт до конца недели из-за паводка. " * 5
    source = decode(words.encode("cp1251"), "it")
    assert source.text == words
    assert len(source.notices) == 1
    assert "cp1251" in source.notices[0]


def test_newlines_of_every_style_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "it").text == "a\nb\nc\n"


def test_the_hash_is_that_of_the_bytes() -> None:
    data = b"\xef\xbb\xbfa\r\n"
    assert decode(data, "it").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04docx",
        b"\x89PNG\r\n",
        b"text\x00more",
        b"\xff\xfea\x00\x00\x00",
    ],
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(data, "it")


def test_broken_utf_16_is_refused() -> None:
    with pytest.raises(InputError, match="save it as UTF-8"):
        decode(b"\xff\xfea\x00\x00\xd8a", "it")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_guessed(encoding: str) -> None:
    words = "Мост закрыт, сказал мэр.\nThe bridge is shut.\n"
    source = decode(words.encode(encoding), "it")
    assert source.text == words
    assert encoding in source.notices[0]


@pytest.mark.parametrize(
    ("words", "encoding", "guess"),
    [
        ("El año pasado señaló que la situación mejoraría en España.", "latin-1", "cp1252"),
        ("Burmistrz powiedział, że most będzie zamknięty do końca tygodnia.", "cp1250", "cp1250"),
        ("Le maire a déclaré que le pont resterait fermé, à cause des dégâts.", "cp1252", "cp1252"),
        ("Мэр города сообщил, что мост закрыт до конца недели.", "koi8-r", "koi8-r"),
    ],
)
def test_short_texts_are_guessed_right(words: str, encoding: str, guess: str) -> None:
    source = decode(words.encode(encoding), "it")
    assert source.text == words
    assert guess in source.notices[0]


def test_one_broken_place_does_not_make_another_encoding() -> None:
    source = decode("Żółw – “ok” – ążź.".encode() * 100 + b"\xff.", "it")
    assert source.text == "Żółw – “ok” – ążź." * 100 + "\ufffd."
    assert "1 place" in source.notices[0]


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        ('<meta charset="windows-1251"><p>Мост</p>'.encode("cp1251"), None),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">Мост'.encode(
                "koi8-r"
            ),
            None,
        ),
        ("<?xml version='1.0' encoding='windows-1251'?><p>Мост".encode("cp1251"), None),
        ("<p>Мост".encode("cp1251"), "windows-1251"),
        ('<meta charset="utf-8"><p>Мост'.encode("cp1251"), "cp1251"),
        ('<meta charset="utf-16"><p>Мост'.encode(), None),
        ('<meta charset="rot13"><p>Мост'.encode(), "zip"),
        ("\ufeff<meta charset='koi8-r'><p>Мост".encode(), "cp1251"),
    ],
)
def test_a_page_says_its_encoding(page: bytes, charset: str | None) -> None:
    source = decode_html(page, "it", charset)
    assert "Мост" in source.text
    assert source.notices == ()


@pytest.mark.parametrize("charset", ["latin-1", "utf-8", "windows-1251", None])
@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 9, b"\0\1\2\3a" * 99]
)
def test_a_declaration_makes_no_page_of_a_binary_file(data: bytes, charset: str | None) -> None:
    with pytest.raises(InputError, match="not text"):
        decode_html(data, "it", charset)


def test_a_stray_control_is_a_fault_of_a_page() -> None:
    page = "<meta charset=utf-8><p>The bridge\x00 is shut.</p>"
    assert decode_html(page.encode(), "it").text == page


def test_latin_1_of_a_page_means_what_browsers_make_of_it() -> None:
    page = "<meta charset=iso-8859-1><p>“Ça va”".encode("cp1252")
    assert "“Ça va”" in decode_html(page, "it").text


def test_a_stray_zero_makes_no_other_encoding_of_a_text() -> None:
    data = b"A title\n\nThe mayor said\0 60 died on Monday.\n"
    with pytest.raises(InputError, match="binary"):
        decode(data + b"x" * (len(data) % 2), "a.txt")


def test_controls_that_are_marks_of_windows_are_read_as_these() -> None:
    data = "Al Qaeda\x92s branch \x93claimed\x94 it \x96 twice\x85".encode()
    assert decode(data, "page.txt").text == "Al Qaeda’s branch “claimed” it – twice…"
