"""The time that reading takes grows with the length of the text, not faster.

Run with `pytest -m benchmark -n 0 -s tests/benchmarks/test_reading.py`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from workbench.articles.reading import read_article

SHORT, LONG = 100_000, 1_000_000
MOST = 2.0
"""Times the seconds per byte of the short text, at most."""

ROUNDS = 2
# What one line, or each of many lines, is made of again and again.
PIECES = {
    "prose": "The bridge was closed on Monday, Mayor Ann Lowe said. “Nobody was hurt.” ",
    "words": "bridge ",
    "stops": ". ",
    "dots": ".",
    "quotes": "”“\"' ",
    "quotations": "“We ",
    "abbreviations": "U.S. Mr. A. ",
    "spaces": " \t\xa0",
    "appeals": "we need your support and you subscribe ",
    "East Asian": "橋は閉鎖された。",
    "slashes": "a/",
    "brackets": "[(",
    "small": "nobody knew. we asked. ",
    "titles": "Bridge closed after storm\n",
    "menus": "Home | News | Sport\n",
    "comments": "Comments\n",
    "related": "Read more\n",
    "dates": "2 April 2018\n",
    "bylines": "By Ann Lowe and Bo Ray\n",
    "quotes in lines": "“We\n",
    "single quotes": "'we ",
    "speakers": ", he said ",
    "commas": ",\ta ",
    "newsletters": "we sign up to your newsletter ",
    "blank": "\n",
}


def seconds(path: Path) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        read_article(str(path), "a1")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.benchmark
@pytest.mark.parametrize("name", PIECES)
def test_the_time_per_byte_does_not_grow(tmp_path: Path, name: str) -> None:
    taken = []
    for size in (SHORT, LONG):
        text = "Title\n\n" + PIECES[name] * (size // len(PIECES[name].encode())) + "end"
        path = tmp_path / f"{size}.txt"
        path.write_text(text)
        taken.append(seconds(path) / len(text.encode()))
    short, long = taken
    sys.stdout.write(
        f"\n{name:16} {short * 1e9:6.0f} ns a byte at 100 kB, {long * 1e9:6.0f} at 1 MB: "
        f"{long / short:.2f}"
    )
    assert long < MOST * short
