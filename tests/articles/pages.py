"""A web server of the test's own, whose answers are as odd as those of the real web."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Bridge closed after storm - The Vale Post</title>
<meta property="og:title" content="Bridge closed after storm">
<meta property="og:site_name" content="The Vale Post">
<meta name="author" content="Ann Lowe">
<meta property="article:published_time" content="2024-03-04T09:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge closed after storm</h1>
<p>The bridge over the Vale was closed on Monday after the storm had torn away two of its pillars,
the council said in a statement.</p>
<p>“Nobody was hurt, and we were lucky,” Mayor Bo Ray told reporters at the town hall, adding that
<a href="https://vale.example/survey">a survey</a> would begin within a week.</p>
<h2>What comes next</h2>
<p>The ferry takes the cars of those who have to cross. It runs until midnight, and it costs two
crowns for each of them, according to its owner.</p>
<script>document.title = "hacked"</script></article>
<footer>© 2024 The Vale Post. Cookies. Privacy.</footer></body></html>
"""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        answer = getattr(self, f"_{self.path.strip('/').split('/')[0]}", self._missing)
        with suppress(BrokenPipeError, ConnectionResetError):
            answer()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, data: bytes, **headers: str) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def _missing(self) -> None:
        self.send_error(404)

    def _page(self) -> None:
        self._answer(PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def _cyrillic(self) -> None:
        words = "<title>Мост</title><p>Мост закрыт, сообщил мэр города в понедельник утром.</p>"
        self._answer(words.encode("koi8-r"), Content_Type="text/html; charset=koi8-r")

    def _packed(self) -> None:
        packed = gzip.compress(PAGE.encode())
        self._answer(packed, Content_Type="text/html", Content_Encoding="gzip")

    def _bomb(self) -> None:
        packed = gzip.compress(b" " * 20_000_000)
        self._answer(packed, Content_Type="text/html", Content_Encoding="gzip")

    def _plain(self) -> None:
        self._answer(b"Bridge closed\n\nThe bridge is shut.\n", Content_Type="text/plain")

    def _pdf(self) -> None:
        self._answer(b"%PDF-1.7", Content_Type="application/pdf")

    def _disguised(self) -> None:
        self._answer(b"\x89PNG\r\n\x1a\n", Content_Type="text/html; charset=latin-1")

    def _blank(self) -> None:
        self._answer(b"<html><body><div id=app></div></body></html>", Content_Type="text/html")

    def _moved(self) -> None:
        self._redirect("/page")

    def _file(self) -> None:
        self._redirect("file:///etc/hostname")

    def _ftp(self) -> None:
        self._redirect("ftp://127.0.0.1/page")

    def _circle(self) -> None:
        self._redirect(f"/circle/{len(self.server.asked)}")

    def _slow(self) -> None:
        self.server.over.wait()

    def _trickle(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"X: y\r\nX")

    def _drip(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"<p>")
            self.wfile.flush()

    def _endless(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not self.server.over.is_set():
            self.wfile.write(b"<p>word</p>" * 10_000)

    def _broken(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b"<p>half")


class Server(ThreadingHTTPServer):
    """Serves until its test is over; `asked` are the paths that were asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.over = threading.Event()

    def url(self, path: str) -> str:
        """The address of `path` here."""
        return f"http://127.0.0.1:{self.server_address[1]}/{path}"


@contextmanager
def serving() -> Iterator[Server]:
    """A server for the time of a block."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
