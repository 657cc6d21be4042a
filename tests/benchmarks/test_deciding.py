"""What a decision costs, from the key to the disk, beside plain TinyDB and SQLite in one run.

`pytest -m benchmark -n 0 -s tests/benchmarks/test_deciding.py` prints the table.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest
from tinydb import TinyDB

from tests.review.cases import article, open_case
from workbench.claims.model import Verdict
from workbench.store.model import How

ROUNDS = 100


def milliseconds(decide: Callable[[int], object], rounds: int = ROUNDS) -> list[float]:
    times = []
    for number in range(rounds):
        start = time.perf_counter()
        decide(number)
        times.append((time.perf_counter() - start) * 1000)
    return times


def ours(folder: Path, records: int) -> Iterator[Callable[[int], object]]:
    sentences = [f"Sentence number {n} says this much and no more." for n in range(records)]
    case = open_case(folder, (article(1, folder / "long.txt", *sentences),))
    case.decide([s.id for s in case.statements], Verdict.CONFIRMED, How.BULK)

    def decide(number: int) -> None:
        verdict = (Verdict.DISPUTED, Verdict.CONFIRMED)[number // records % 2]
        assert case.decide([case.statements[number % records].id], verdict) is not None
        case.progress()
        case.next_open("a1.0")

    yield decide
    case.close()


def tinydb(folder: Path, records: int) -> Iterator[Callable[[int], object]]:
    with TinyDB(folder / "plain.json") as database:
        table = database.table("verdicts")
        table.insert_multiple({"quote": f"Sentence {n}", "verdict": "x"} for n in range(records))
        yield lambda n: table.update({"verdict": str(n)}, doc_ids=[n % records + 1])


def sqlite(folder: Path, records: int) -> Iterator[Callable[[int], object]]:
    database = sqlite3.connect(folder / "verdicts.sqlite", isolation_level=None)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    database.execute("create table verdicts (id integer primary key, quote, verdict)")
    database.executemany(
        "insert into verdicts values (?, ?, 'x')", [(n, f"Sentence {n}") for n in range(records)]
    )
    yield lambda n: database.execute(
        "update verdicts set verdict = ? where id = ?", (str(n), n % records)
    )
    database.close()


@pytest.mark.benchmark
def test_a_decision_costs_the_same_however_many_there_are(tmp_path: Path) -> None:
    medians: dict[tuple[str, int], float] = {}
    for records in (100, 1_000, 10_000):
        for name, contestant in (("ours", ours), ("tinydb", tinydb), ("sqlite", sqlite)):
            folder = tmp_path / f"{name}-{records}"
            folder.mkdir()
            running = contestant(folder, records)
            times = milliseconds(next(running), 20 if name == "tinydb" else ROUNDS)
            next(running, None)
            medians[name, records] = median(times)
            sys.stdout.write(
                f"{records:6} {name:7} median {median(times):7.2f} ms"
                f"  p95 {quantiles(times, n=20)[-1]:7.2f} ms\n"
            )
    assert medians["ours", 10_000] < 5 * medians["ours", 100]
    assert medians["ours", 10_000] < medians["tinydb", 10_000]


@pytest.mark.benchmark
def test_opening_a_long_review(tmp_path: Path) -> None:
    sentences = [f"Sentence number {n} says this much and no more." for n in range(2_000)]
    articles = (article(1, tmp_path / "long.txt", *sentences),)
    case = open_case(tmp_path, articles)
    for number in range(10_000):
        verdict = (Verdict.CONFIRMED, Verdict.DISPUTED)[number // 2_000 % 2]
        case.decide([case.statements[number % 2_000].id], verdict)
    case.close()

    def open_it(_: int) -> None:
        open_case(tmp_path, articles, read_only=True)

    def read_it(_: int) -> None:
        json.loads((tmp_path / "verdicts.json").read_bytes())

    opening, reading = milliseconds(open_it, 10), milliseconds(read_it, 10)
    sys.stdout.write(
        f"opening 10,000 decisions: median {median(opening):.0f} ms;"
        f" json.loads of the file alone {median(reading):.0f} ms\n"
    )
    # Hardly more than reading the file at all.
    assert min(opening) < 3 * min(reading)
