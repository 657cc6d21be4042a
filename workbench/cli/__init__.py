"""The commands; thin. Nothing here imports the terminal until a review really opens."""

from workbench.cli.running import main, run

__all__ = ["main", "run"]
