"""The sample cases: what they must hold, so that they stay worth reviewing."""

from __future__ import annotations

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "sample_articles"
CASES = sorted(path for path in SAMPLES.iterdir() if path.is_dir())


def articles_of(case: Path) -> list[Path]:
    return sorted(
        path
        for path in case.iterdir()
        if path.suffix in {".txt", ".md"} and (not path.name.startswith("README"))
    )


def test_there_are_at_least_four_cases() -> None:
    assert len(CASES) >= 4


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_what_is_invented(case: Path) -> None:
    readme = (case / "README.md").read_text(encoding="utf-8")
    assert "invented" in readme
    assert "What a checker should notice" in readme


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_two_to_four_articles_of_realistic_length(case: Path) -> None:
    articles = articles_of(case)
    assert 2 <= len(articles) <= 4
    for path in articles:
        words = len(path.read_text(encoding="utf-8").split())
        assert 300 <= words <= 700, f"{path.name}: {words} words"


def test_some_case_has_markdown_with_front_matter() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*/[0-9]*.md")]
    assert any(text.startswith("---\n") for text in texts)


@pytest.mark.parametrize("piece", ["[sic]", "[/climate]", "🧊", "林美玲", "ليلى حداد", "נועם לביא"])
def test_text_that_terminals_stumble_over_occurs(piece: str) -> None:
    assert any(piece in path.read_text(encoding="utf-8") for path in SAMPLES.glob("*/*.txt"))
