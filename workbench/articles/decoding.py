"""Bytes become text: by a byte order mark, a declaration, as UTF-8, or by a guess that is told."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass

from workbench.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file with the SHA-256 of its bytes; newlines are `\\n`, a BOM is gone."""

    text: str
    sha256: str
    notices: tuple[str, ...] = ()


_META_CHARSET = re.compile(
    rb"<meta\b[^<>]{0,500}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})"
    rb"|<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})",
    re.IGNORECASE,
)
_META_WITHIN = 8192

# What browsers read when a page says one of these.
_READ_AS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "utf8": "utf-8",
    "unicode": "utf-8",
    "utf-16": "utf-8",
}
_MOST_BROKEN = 1000
"""One broken place in so many bytes doesn't make another encoding of a text."""

_LEAST_ZEROS = 0.02
_CONTROLS_WITHIN = 100
"""One control in so many characters is a fault of a page."""

_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")
_NOT_UTF_8 = "not UTF-8: read as {}, a guess; save the file as UTF-8 to be sure"
_GUESSES = (
    *("cp1251", "cp1252", "cp1250", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("cp1258", "iso8859_2", "iso8859_5", "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp874"),
)
"""Encodings that texts of the last decades are met in."""

# Of these two the guess is often a toss-up; the language decides, and letters that only stand
# for others: `powiedzia³`.
_WESTERN, _EASTERN = "cp1252", "cp1250"
_CENTRAL_EUROPEAN = ["Czech", "Polish", "Slovak", "Slovene", "Croatian", "Hungarian", "Romanian"]
_POLISH = re.compile(r"[a-z][³¹¿][a-z\s,.]|\s[¿³][a-z]")


_WINDOWS_MARK = re.compile("[\x85\x91-\x97]")
_WINDOWS_MARKS = {code: bytes([code]).decode("cp1252") for code in (0x85, *range(0x91, 0x98))}
"""What pages mean by controls that are quotation marks and dashes in Windows' own encoding."""


def decode(data: bytes, name: str) -> SourceText:
    """Decode `data`: by its BOM, as UTF-8, else by a guess that a notice tells of.

    Raises InputError for what is no text.
    """
    return _source(data, *_decoded(data, name))


def decode_html(data: bytes, name: str, charset: str | None = None) -> SourceText:
    """Decode a page by its BOM, by the `charset` it came with, as it declares, or as above.

    Raises InputError for what is no text.
    """
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        _refuse_known_binaries(data, name)
        for encoding in filter(None, (_known(charset), _declared(data))):
            try:
                return _source(data, _hardly_controls(data.decode(encoding), name), ())
            except UnicodeDecodeError:
                if broken := _with_broken_places(data, encoding):
                    return _source(data, *broken)
    return _source(data, *_decoded(data, name))


def _source(data: bytes, text: str, notices: tuple[str, ...]) -> SourceText:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _WINDOWS_MARK.search(text):
        text = text.translate(_WINDOWS_MARKS)
    return SourceText(text, hashlib.sha256(data).hexdigest(), notices)


def _declared(data: bytes) -> str | None:
    found = _META_CHARSET.search(data[:_META_WITHIN])
    return _known((found[1] or found[2]).decode()) if found else None


_NO_TEXT = frozenset(
    {"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}
)


def _known(charset: str | None) -> str | None:
    """The encoding that a page means by `charset`, if it is one of texts."""
    name = (charset or "").strip().lower()
    try:
        info = codecs.lookup(_READ_AS.get(name, name))
    except (LookupError, ValueError):
        return None
    # `rot13`, `zip` and the like are codecs too, but not of texts; nor are those listed.
    no_text = info.name in _NO_TEXT or not getattr(info, "_is_text_encoding", True)
    return None if no_text else info.name


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return _text_only(data.decode(encoding), name), ()
            except UnicodeDecodeError:
                raise InputError(
                    f"{name} begins as {encoding.upper()} but does not go on so: save it as UTF-8"
                ) from None
    _refuse_known_binaries(data, name)
    if b"\0" in data:
        return _utf_16_without_bom(data, name)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _with_broken_places(data, "utf-8") or _guessed(data, name)


def _refuse_known_binaries(data: bytes, name: str) -> None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name} is {kind}, not text: save the article as a text file")


def _hardly_controls(text: str, name: str) -> str:
    """The text, which many an encoding makes of any bytes; but then controls are all over it."""
    if len(_CONTROL.findall(text)) > 1 + len(text) // _CONTROLS_WITHIN:
        raise InputError(f"{name} is binary, not text: save the article as a text file")
    return text


def _text_only(text: str, name: str) -> str:
    if "\0" in text:
        raise InputError(f"{name} is binary, not text: save the article as a text file")
    return text


def _utf_16_without_bom(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """UTF-16 shows in that the zeros, of spaces and line ends at least, are all on one side."""
    for side, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = data[side::2].count(0)
        if 4 * zeros < len(data) and data.isascii():
            # Text of one byte a character, with a stray zero in it.
            continue
        if zeros >= _LEAST_ZEROS * len(data) / 2 and not data[1 - side :: 2].count(0):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                break
            if text.isprintable() or not _CONTROL.search(text):
                return text, (_NOT_UTF_8.format(encoding),)
    raise InputError(f"{name} is binary, not text: save the article as a text file")


def _with_broken_places(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]] | None:
    """The text, if so few places are broken that the encoding is right nevertheless."""
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(byte > 0x7F for byte in data)
    if broken > 1 + len(data) // _MOST_BROKEN or beyond_ascii < 4 * broken:
        return None
    places = "1 place is" if broken == 1 else f"{broken} places are"
    return text, (f"{places} broken in its {encoding.upper()}, shown as \ufffd",)


def _guessed(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    # Imported here: its tables cost start-up time and most articles are UTF-8.
    from charset_normalizer import from_bytes

    found = from_bytes(data, cp_isolation=list(_GUESSES))
    best = found.best()
    if best is None:
        raise InputError(f"{name} is not text in any known encoding: save it as UTF-8")
    encoding, text = best.encoding, str(best)
    western = [m for m in found if _WESTERN in m.could_be_from_charset]
    if best.language not in _CENTRAL_EUROPEAN and any(
        (m.chaos, m.coherence) == (best.chaos, best.coherence) for m in western
    ):
        encoding = _EASTERN if _POLISH.search(str(western[0])) else _WESTERN
        text = data.decode(encoding, errors="replace")
    return text, (_NOT_UTF_8.format(encoding.replace("_", "-")),)
