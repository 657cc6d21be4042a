"""Posts of social networks that an article shows in full, signed by their authors."""

from __future__ import annotations

import re

_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?)"
_SIGNATURE = re.compile(
    r"(?:^|(?<=\s))(?:—|–|--|-)\s*(?P<who>[^\W\d_a-z][^—–(@“”\"]{1,40}?)\s*"
    rf"\(\s?@\s?\w{{1,30}}\s?\)(?:\s+{_DATE})?\.?\s*$"
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
