"""Posts of social networks that an article shows in full, signed by their authors."""

from __future__ import annotations

import re

_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?)"
_SERVER = r"\.bsky\.social|@[\w-]+(?:\.[\w-]+)+"
"""What names of Bluesky and of Mastodon have behind them; those of Twitter stand alone."""
_SIGNATURE = re.compile(
    r"(?:^|(?<=\s))(?:—|–|--|-)\s*(?P<who>[^\W\d_a-z][^—–(@“”\"]{1,40}?)\s*"
    rf"\(\s?@\s?\w{{1,30}}(?P<server>{_SERVER})?\s?\)(?:\s+{_DATE})?\.?\s*$"
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


def network(signature: str) -> str:
    """Return the network of a post, by the name with which its author signs it."""
    found = _SIGNATURE.search(signature)
    server = found["server"] if found is not None else None
    if server is None:
        return "Twitter"
    return "Mastodon" if server.startswith("@") else "Bluesky"
