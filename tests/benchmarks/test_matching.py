"""How matching grows from 20 to 100,000 statements, beside other ways to compare them all.

Run with `pytest -m benchmark -n 0 -s tests/benchmarks/test_matching.py`; `WORKBENCH_LARGEST=1000`
stops earlier. The statements are real ones where `../shared/data` is there (each copy of an event
with names and numbers of its own, so that copies don't match each other), generated ones else.
Every size runs in a process of its own, which tells its CPU seconds and its peak memory. Figures
are ratios of time passed, and growth exponents of CPU time and memory; where a system would run
for hours its figure is extrapolated by its own quadratic growth and marked so.
"""

from __future__ import annotations

import json
import math
import os
import re
import statistics
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

SIZES = (20, 100, 1_000, 10_000, 100_000)
LARGEST = int(os.environ.get("WORKBENCH_LARGEST", SIZES[-1]))
MEASURED_MOST = {"workbench": 100_000, "token_set_ratio": 1_000, "tf-idf": 10_000}
"""Beyond these sizes a system is extrapolated."""
START, AGAIN = 1_000, 3
"""From this size growth is told, and it is measured so many times, and once more a larger size."""
TIME_GROWS, MEMORY_GROWS, WORST_GROWS = 1.45, 1.1, 1.9
"""The exponents that were reached, and a little."""
SIX = 0.35
"""CPU seconds that six articles may take on a machine that is busy with other things."""

WORKER = Path(__file__).with_name("matching_worker.py")


def measured(system: str, size: int) -> dict[str, float]:
    """Run one system on so many statements in a fresh process."""
    done = subprocess.run(
        [sys.executable, str(WORKER), system, str(size)],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    if done.returncode:
        pytest.fail(done.stderr[-2000:])
    return {key: float(value) for key, value in json.loads(done.stdout).items()}


def exponent(sizes: list[int], seconds: list[float]) -> float:
    """Return the slope of log seconds over log size, by least squares."""
    x, y = [math.log(size) for size in sizes], [math.log(max(s, 1e-4)) for s in seconds]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    above = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return above / sum((a - mean_x) ** 2 for a in x)


@cache
def _measured(system: str) -> dict[int, dict[str, float]]:
    """Measure a system at every size that it is to be run at, and print the figures.

    Growth is told by a ratio to the runs of 1,000 statements, which are short and so uneven: of
    these, some before and one behind each long run, the median counts.
    """
    most = MEASURED_MOST[system]
    sizes = {size for size in SIZES if size <= min(most, LARGEST)}
    if system != "workbench" and most <= LARGEST:
        sizes.add(most)
    runs: dict[int, list[dict[str, float]]] = {}
    for size in sorted(sizes):
        times = AGAIN if system == "workbench" and size == START else 1
        results = [result for _ in range(times) if (result := measured(system, size))]
        if results:
            runs[size] = results
        if results and system == "workbench" and size > START:
            runs[START].append(measured(system, START))
    found = {size: _median(results) for size, results in runs.items()}
    for size, result in found.items():
        sys.stdout.write(
            f"\n{system:16s} {size:7d}  {result['seconds']:9.3f} s  {result['cpu']:9.3f} s CPU"
            f"  {result['megabytes']:7.0f} MB  {result['found']:.0f} matches"
            f"  (median of {len(runs[size])})"
        )
    big = [size for size in found if size >= START]
    if len(big) > 1:
        time, memory = _growth(found)
        sys.stdout.write(
            f"\n{system:16s} grows with n^{time:.2f} in time and n^{memory:.2f} in memory"
            f" from {big[0]} to {big[-1]}\n"
        )
    return found


def _median(runs: list[dict[str, float]]) -> dict[str, float]:
    """Return the median of each figure of several runs."""
    return {what: statistics.median(run[what] for run in runs) for what in runs[0]}


def _growth(found: dict[int, dict[str, float]]) -> tuple[float, float]:
    """Return the exponents with which CPU time and memory grow from 1,000 statements up."""
    big = [size for size in found if size >= START]
    time, memory = (
        exponent(big, [found[size][what] for size in big]) for what in ("cpu", "megabytes")
    )
    return time, memory


@pytest.mark.benchmark
def test_matching_grows_below_quadratic() -> None:
    ours = _measured("workbench")
    if max(ours) <= START:
        pytest.skip(f"growth is told from {START} statements up")
    time, memory = _growth(ours)
    assert time < TIME_GROWS
    assert memory < MEMORY_GROWS


@pytest.mark.benchmark
@pytest.mark.parametrize(("system", "least"), [("token_set_ratio", 1.0), ("tf-idf", 0.1)])
def test_matching_beside_others(system: str, least: float) -> None:
    """Ratios of time passed; `token_set_ratio` is never the faster one, tf-idf judges nothing."""
    theirs = _measured(system)
    if not theirs:
        pytest.skip("what it needs, numpy or scipy, isn't installed")
    ours = _measured("workbench")
    known = max(theirs)
    ratios = []
    for size in [size for size in ours if size >= START]:
        seconds = theirs.get(size, theirs[known])["seconds"]
        mark = ""
        if size not in theirs:
            seconds *= (size / known) ** 2
            mark = f" (extrapolated from {known})"
        ratios.append(seconds / ours[size]["seconds"])
        sys.stdout.write(f"\n{size:7d}: {system} takes {ratios[-1]:.2f} x our time{mark}")
    assert ratios
    assert min(ratios) >= least


@pytest.mark.benchmark
def test_what_pruning_costs() -> None:
    """What is lost between events is what statements of different events share by chance."""
    for size in (size for size in (1_000, 3_000, 10_000) if size <= LARGEST):
        result = measured("pruning", size)
        sys.stdout.write(
            f"\n{size}: of {result['matches']:.0f} matches without pruning recall loss"
            f" {1 - result['all']:.4f}, of those within one event {1 - result['within']:.4f}\n"
        )
        assert result["within"] >= 0.98
        assert result["all"] >= 0.8


@pytest.mark.benchmark
def test_six_articles_are_compared_at_once() -> None:
    runs = [measured("six", 0) for _ in range(5)]
    best = min(run["cpu"] for run in runs)
    sys.stdout.write(f"\nsix articles, the first time after import: {best * 1000:.0f} ms CPU\n")
    assert best < SIX


@pytest.mark.benchmark
def test_statements_of_few_words_dont_explode() -> None:
    sizes = [size for size in (300, 1_000, 3_000) if size <= LARGEST]
    results = [measured("few words", size) for size in sizes]
    time, memory = (exponent(sizes, [r[what] for r in results]) for what in ("cpu", "megabytes"))
    for size, result in zip(sizes, results, strict=True):
        sys.stdout.write(
            f"\n{size} statements of few words: {result['cpu']:.1f} s CPU,"
            f" {result['megabytes']:.0f} MB, {result['found']:.0f} matches"
        )
    sys.stdout.write(f"\ngrowing with n^{time:.2f} in time, n^{memory:.2f} in memory\n")
    assert time < WORST_GROWS


@pytest.mark.benchmark
def test_what_importing_costs() -> None:
    program = "import workbench.claims.comparing"
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(2):  # the first run may have to compile
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", program],
            capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
            env=environment,
        )  # fmt: skip
    last = re.findall(r"\|\s+(\d+) \| workbench\.claims\.comparing", done.stderr)
    sys.stdout.write(f"\nimporting workbench.claims.comparing: {int(last[-1]) / 1000:.0f} ms\n")
    assert "numpy" not in done.stderr
    assert "scipy" not in done.stderr
