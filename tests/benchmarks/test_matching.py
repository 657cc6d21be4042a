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
import subprocess
import sys
from pathlib import Path

import pytest

SIZES = (20, 100, 1_000, 10_000, 100_000)
LARGEST = int(os.environ.get("WORKBENCH_LARGEST", SIZES[-1]))
MEASURED_MOST = {"workbench": 100_000, "token_set_ratio": 1_000, "tf-idf": 10_000}
"""Beyond these sizes a system is extrapolated."""
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


def _measure_again(known: dict[int, dict[str, float]]) -> None:
    """Take the mean of what is measured before and after a long run: machines change pace."""
    after = measured("workbench", 1_000)
    for what in ("seconds", "cpu"):
        known[1_000][what] = (known[1_000][what] + after[what]) / 2


@pytest.mark.benchmark
def test_matching_grows_below_quadratic_and_stays_ahead() -> None:
    lines = []
    ahead = []
    found: dict[str, dict[int, dict[str, float]]] = {}
    for system, most in MEASURED_MOST.items():
        found[system] = {}
        sizes = [size for size in SIZES if size <= min(most, LARGEST)]
        if system != "workbench" and most <= LARGEST:
            sizes.append(most)
        for size in sorted(set(sizes)):
            result = measured(system, size)
            if result and system == "workbench" and size > 1_000:
                _measure_again(found[system])
            if result:
                found[system][size] = result
                note = f"  {result['found']:.0f} matches" if "found" in result else ""
                lines.append(
                    f"{system:16s} {size:7d}  {result['seconds']:9.3f} s"
                    f"  {result['cpu']:9.3f} s CPU  {result['megabytes']:7.0f} MB{note}"
                )
    ours = found["workbench"]
    for system, results in found.items():
        big = [size for size in results if size >= 1_000]
        if len(big) > 1:
            time, memory = (
                exponent(big, [results[size][what] for size in big])
                for what in ("cpu", "megabytes")
            )
            lines.append(
                f"{system:16s} grows with n^{time:.2f} in time and n^{memory:.2f} in memory"
                f" from {big[0]} to {big[-1]}"
            )
    for system in ("token_set_ratio", "tf-idf"):
        results = found[system]
        for size in ours:
            if size < 1_000 or not results:
                continue
            known = max(results)
            seconds = results.get(size, results[known])["seconds"]
            mark = ""
            if size not in results:
                seconds *= (size / known) ** 2
                mark = f" (extrapolated from {known})"
            ratio = seconds / ours[size]["seconds"]
            if system == "token_set_ratio":
                ahead.append(ratio)
            lines.append(f"{size:7d}: {system} takes {ratio:.2f} x our time{mark}")
    sys.stdout.write("\n" + "\n".join(lines) + "\n")
    assert all(ratio >= 1 for ratio in ahead)
    big = [size for size in ours if size >= 1_000]
    if len(big) > 1:
        assert exponent(big, [ours[size]["cpu"] for size in big]) < TIME_GROWS
        assert exponent(big, [ours[size]["megabytes"] for size in big]) < MEMORY_GROWS


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
