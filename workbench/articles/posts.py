"""Posts of social networks that an article shows in full, signed by their authors."""

from __future__ import annotations

import re

_SIGNATURE = re.compile(
    r"(?:^|(?<=\s))(?:—|–|--|-)\s*(?P<who>[^—–(@“”\"]{2,40}?)\s*\(\s?@\s?\w{1,30}\s?\)[^.!?]{0,40}$"
)
"""`— Ann Lowe (@annlowe) May 3, 2018`."""


def signature_start(sentence: str) -> int | None:
    """Return where the signature of a post begins at the end of a sentence; None without one."""
    found = _SIGNATURE.search(sentence) if "@" in sentence else None
    return found.start() if found is not None else None


def signer(sentence: str) -> str | None:
    """Return who signs a post with a sentence that is nothing but a signature."""
    found = _SIGNATURE.match(sentence) if "@" in sentence else None
    return found["who"].strip() if found is not None else None
