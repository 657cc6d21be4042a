"""A case of two articles about one fire."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.harbour import FIRST, SECOND


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder
