"""A case of two articles about one fire."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.harbour import written


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return written(tmp_path / "harbour")
