"""`workbench compare` as a shell sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.cli import run


def test_compare_writes_json_to_a_file(case: Path, tmp_path: Path) -> None:
    output = tmp_path / "comparison.json"
    assert run(["compare", str(case), "--format", "json", "-o", str(output)]) == 0
    found = json.loads(output.read_text(encoding="utf-8"))
    assert [Path(article["path"]).name for article in found["articles"]] == [
        "first.txt",
        "second.txt",
    ]
    texts = {s["id"]: s["text"] for article in found["articles"] for s in article["statements"]}
    pairs = [(texts[match["a"]], texts[match["b"]]) for match in found["matches"]]
    assert any("60 workers on" in a and "dozens" in b for a, b in pairs)


def test_compare_says_that_one_article_has_nothing_beside_it(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", str(case / "first.txt")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("1 article, ")
    assert err.startswith("workbench: only one article: ")
    assert run(["compare", str(case)]) == 0
    assert capsys.readouterr().err == ""


def test_compare_says_that_one_article_was_named_twice(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = str(case / "first.txt")
    for command in ("compare", "status"):
        assert run([command, first, first]) == 0
        told = "one article was named twice: name the others about the event"
        assert capsys.readouterr().err == f"workbench: {told}\n"


def test_compare_reads_several_files(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(case / "second.txt"), str(case / "first.txt")]) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 articles, ")
    assert out.index("1  second") < out.index("2  first")
