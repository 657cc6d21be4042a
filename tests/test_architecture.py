"""The walls of the house: imports run downwards only, and the terminal stays out of the rest."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "workbench"

# From the top of the house to its ground: a floor may import itself and what stands below it.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("tui",),
    ("export",),
    ("review",),
    ("store",),
    ("claims",),
    ("articles",),
    ("text",),
    ("errors", "__init__"),
)
# The same inside the claims.
CLAIMS = (
    ("comparing",),
    ("suggestions", "grouping", "copies"),
    ("matching",),
    ("differences",),
    ("pairs", "speakers"),
    ("words",),
    ("model", "__init__"),
)
# And inside the differences.
DIFFERENCES = (
    ("naming", "remainders", "two_things"),
    ("unmatched",),
    ("name",),
    ("actor",),
    ("negation",),
    ("number",),
    ("date",),
    ("openings", "periods", "gaps", "crediting"),
    ("slots", "__init__"),
)
LEVEL = {room: level for level, floor in enumerate(reversed(FLOORS)) for room in floor}


def room_of(module: str) -> str:
    """`workbench.articles.model` stands in the room `articles`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imported_modules(path: Path) -> set[str]:
    """Every module of ours that a file imports, wherever in the file the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
            if node.module == "workbench":
                names |= {f"workbench.{alias.name}" for alias in node.names}
    return {name for name in names if name.split(".")[0] == "workbench"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_downwards_only(path: Path) -> None:
    relative = path.relative_to(PACKAGE)
    room = relative.parts[0].removesuffix(".py")
    for name in imported_modules(path):
        target = room_of(name)
        if target == "__version__":  # `from workbench import __version__`
            continue
        assert LEVEL[target] <= LEVEL[room], f"{relative} reaches up to {name}"
        if target != room:
            assert LEVEL[target] < LEVEL[room], f"{relative} reaches sideways to {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_terminal_knows_textual(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] == "tui":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        for name in names:
            assert name.split(".")[0] not in {"textual", "rich"}, f"{path} imports {name}"


def assert_downwards(path: Path, folder: Path, floors: tuple[tuple[str, ...], ...]) -> None:
    """Let a module import from its own room of a folder, and from rooms on floors below."""
    level = {room: level for level, floor in enumerate(reversed(floors)) for room in floor}
    room = path.relative_to(folder).parts[0].removesuffix(".py")
    package = ".".join(("workbench", *folder.relative_to(PACKAGE).parts, ""))
    for name in imported_modules(path):
        if not name.startswith(package):
            continue
        target = name.removeprefix(package).partition(".")[0]
        beside = level[target] == level[room] and target != room
        assert level[target] <= level[room], f"{path.name} reaches up to {name}"
        assert not beside, f"{path.name} reaches over to {name}"


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "claims").rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_inside_the_claims_they_do_so_too(path: Path) -> None:
    assert_downwards(path, PACKAGE / "claims", CLAIMS)


@pytest.mark.parametrize(
    "path",
    sorted((PACKAGE / "claims" / "differences").rglob("*.py")),
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_and_inside_the_differences(path: Path) -> None:
    assert_downwards(path, PACKAGE / "claims" / "differences", DIFFERENCES)
