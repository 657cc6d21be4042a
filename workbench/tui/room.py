"""How much room a review needs. Pure, so that the command line can ask before it opens one."""

from __future__ import annotations

LEAST_WIDTH, LEAST_HEIGHT = 50, 14
"""The smallest terminal, in characters, in which an article and its counterpart can be read."""

NEED = f"{LEAST_WIDTH}x{LEAST_HEIGHT}"


def fits(width: int, height: int) -> bool:
    """Whether a review fits; a terminal that doesn't know its size says 0."""
    return not (0 < width < LEAST_WIDTH or 0 < height < LEAST_HEIGHT)
