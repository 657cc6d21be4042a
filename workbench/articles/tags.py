"""HTML tags within Markdown: they go, words in angles that are no tag stay."""

from __future__ import annotations

import re

from workbench.text import word_set

_NAMES = word_set(
    """
    a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button
    canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div
    dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu
    meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q
    rp rt ruby s samp script search section select slot small source span strike strong style sub
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
    var video wbr path g circle rect
    """
)
_FLAGS = word_set(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled hidden inert "
    "ismap loop multiple muted nomodule novalidate open playsinline readonly required reversed "
    "selected"
)
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>|</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>[^<>]*)>", re.DOTALL
)
_UNREAD = ("script", "style", "template")
_OPENED = re.compile(rf"<({'|'.join(_UNREAD)})\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)


def without_tags(html: str) -> str:
    """Return the words of `html`, with a line break for each `<br>`; nothing of its scripts."""
    return _TAG.sub(_kept, _BREAK.sub("\n", _without_scripts(html)))


def opens_unread(tag: str) -> str:
    """Return the name of the tag if what stands in it isn't to be read, else ""."""
    opened = _OPENED.fullmatch(tag)
    return opened[1].lower() if opened else ""


def _without_scripts(html: str) -> str:
    """In one pass: a script that isn't closed goes on to the end."""
    kept = []
    position = 0
    while opened := _OPENED.search(html, position):
        kept.append(html[position : opened.start()])
        closed = re.compile(rf"</{opened[1]}\s*>", re.IGNORECASE).search(html, opened.end())
        position = closed.end() if closed else len(html)
    return "".join((*kept, html[position:]))


def _kept(match: re.Match[str]) -> str:
    """Nothing of a tag; words in angles, such as `<name withheld>`, as they are."""
    name = match["name"]
    if name is None:
        return ""
    rest = match["rest"].strip().rstrip("/")
    told = "=" in rest or all(word.lower() in _FLAGS for word in rest.split())
    return "" if name.lower() in _NAMES and told else match.group()
