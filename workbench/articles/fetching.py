"""A page is fetched: http and https only, bounded in redirects, time and bytes."""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from typing import IO
from urllib.parse import quote, urlsplit

from workbench import __version__
from workbench.articles.files import MOST_BYTES
from workbench.errors import InputError

MOST_SECONDS = 20.0
"""A page that isn't there by then is given up, however it keeps the connection busy."""

MOST_REDIRECTS = 5
_MOST_SILENCE = 10.0
_CHUNK = 65_536
_SCHEMES = ("http", "https")
_PLAIN = ("text/plain", "text/markdown")
_HTML = ("text/html", "application/xhtml+xml")
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; Workbench/{__version__})",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the page's bytes, unpacked, and what it said about them."""

    data: bytes
    final_url: str
    content_type: str
    """The media type, in lower case."""

    charset: str | None


class _Refused(Exception):
    """Why an answer isn't taken, with what the user can do."""


def fetch(url: str) -> Answer:
    """Fetch a page. Raises InputError, in one line, for whatever comes instead of one."""
    address = address_of(url)
    answers: list[Answer | Exception] = []
    start = time.monotonic()
    deadline = start + MOST_SECONDS

    def get() -> None:
        try:
            answers.append(_get(address, deadline))
        except Exception as error:  # handed to the one who waits
            answers.append(error)

    # A thread of its own, which is left behind at the deadline: looking up a name or a server
    # that trickles its header can't be interrupted otherwise.
    thread = threading.Thread(target=get, daemon=True)
    thread.start()
    thread.join(MOST_SECONDS)
    answer = answers[0] if answers else TimeoutError()
    if isinstance(answer, Answer):
        return answer
    raise InputError(f"{url} {_complaint(answer, time.monotonic() - start)}") from None


def address_of(url: str) -> str:
    """Return `url` with odd characters encoded. Raises InputError for what can't be fetched."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise InputError(f"{url} is not a URL: check it") from None
    if parts.scheme.lower() not in _SCHEMES:
        raise InputError(f"{url} is not fetched: only http and https are, so save the page first")
    if not host:
        raise InputError(f"{url} names no server: check it")
    if "@" in parts.netloc:
        raise InputError(
            f"the URL of {host} holds a user name: take it out, or save the page and name the file"
        )
    try:
        server = (
            parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
        )
    except UnicodeError:
        raise InputError(f"{url} names no server: check it") from None
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return f"{parts.scheme.lower()}://{server}{path}" + (f"?{query}" if query else "")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to http and https only, and not for ever."""

    max_redirections = MOST_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        scheme = urlsplit(newurl).scheme.lower()
        if scheme not in _SCHEMES:
            raise _Refused(
                f"redirects to a {scheme or 'strange'} address, which is not followed: check it"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)

    def http_error_302(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
    ) -> object:
        # The library checks the scheme by itself, but says so in words of its own.
        target = headers.get("location") or headers.get("uri") or ""
        scheme = urlsplit(target).scheme.lower()
        if scheme and scheme not in _SCHEMES:
            raise _Refused(f"redirects to a {scheme} address, which is not followed: check it")
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _opener() -> urllib.request.OpenerDirector:
    # Put together by hand: the usual one also opens files, FTP and data URLs.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener


def _get(address: str, deadline: float) -> Answer:
    request = urllib.request.Request(address, headers=_HEADERS)
    timeout = min(_MOST_SILENCE, MOST_SECONDS)
    with _opener().open(request, timeout=timeout) as response:
        kind = response.headers.get_content_type() if "content-type" in response.headers else ""
        if kind and kind not in _HTML + _PLAIN:
            raise _Refused(f"is {kind}, not a page: save its text and name the file")
        data = _body(response, deadline)
        if not kind:
            kind = "text/html" if data.lstrip()[:1] == b"<" else "text/plain"
        charset = response.headers.get_content_charset()
        return Answer(data, response.geturl(), kind, charset)


def _body(response: http.client.HTTPResponse, deadline: float) -> bytes:
    packed = (response.headers.get("content-encoding") or "identity").strip().lower()
    if packed not in ("identity", "gzip", "x-gzip", ""):
        raise _Refused(f"is packed as {packed}, which is not read: save the page as a file")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed not in ("identity", "") else None
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        if time.monotonic() > deadline:
            raise TimeoutError
        # A small packed page may unpack to a huge one.
        data += unpack.decompress(chunk, MOST_BYTES + 1 - len(data)) if unpack else chunk
        if len(data) > MOST_BYTES:
            raise _Refused(
                f"is larger than {MOST_BYTES // 1_000_000} MB: save the article as a file"
            )
    if response.length or (unpack and not unpack.eof):
        raise _Refused("broke off in the middle: try again or save the page as a file")
    return bytes(data)


def _complaint(error: Exception, seconds: float) -> str:
    """What to tell of a failure after so many `seconds`."""
    if isinstance(error, _Refused):
        return str(error)
    if isinstance(error, urllib.error.HTTPError):
        if error.code in (301, 302, 303, 307, 308):
            return "redirects too often: open it in a browser and save the page"
        reason = f" ({' '.join(error.reason.split())})" if error.reason else ""
        return f"answers {error.code}{reason}: open it in a browser and save the page"
    reason_of = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason_of, TimeoutError):
        passed = f"{seconds:.0f}" if seconds >= 1 else f"{seconds:.1f}"
        return f"takes longer than {passed} seconds: try again or save the page"
    if isinstance(reason_of, zlib.error):
        return "sends a broken answer: try again or save the page as a file"
    words = str(getattr(reason_of, "strerror", None) or reason_of or type(reason_of).__name__)
    return f"cannot be fetched ({' '.join(words.split())}): check the address and the network"
