"""The tree of a web page: what of it nobody sees, how deep it is, what stands above what.

lxml is loaded only here and beside trafilatura: starting must not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from workbench.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SOME_HEADINGS = re.compile(r"<h[2-6]\b", re.IGNORECASE)
_FEWEST_CARDS = 3
_TEMPLATE = re.compile(r"<template\b", re.IGNORECASE)
_LONGEST_HEADING = 300
_BOX = re.compile(
    r"<(/?)(?:div|span|section|center|font|article|main|ul|li|table)\b", re.IGNORECASE
)
_DEEP = 150
"""So many boxes in each other: the libraries leave out what is deeper than 256."""

_BOXES = ("div", "span", "section", "center", "font")


def tree_of(source: str) -> HtmlElement | None:
    """Return the tree of the page, however deep; None where there is none."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=True)
    try:
        return document_fromstring(source.encode(errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def tidied(source: str) -> str | HtmlElement | None:
    """Return what trafilatura is to read: a page without templates, which a browser doesn't show.

    A deep page comes without the boxes that hold nothing but another box, or as None if it is too
    deep nevertheless; any other as it is.
    """
    templates, deep = _TEMPLATE.search(source), _is_deep(source)
    tree = tree_of(source) if templates or deep else None
    if tree is None:
        return source
    for template in list(tree.iter("template")):
        # With this attribute it is shown.
        if "shadowrootmode" not in template.attrib:
            template.drop_tree()
    if deep:
        _flatten(tree)
        if _depth(tree) > _DEEP:
            return None
    return tree


def _depth(tree: HtmlElement) -> int:
    depths: dict[HtmlElement | None, int] = {None: 0}
    for element in tree.iter():
        depths[element] = depths[element.getparent()] + 1
    return max(depths.values())


def _is_deep(source: str) -> bool:
    depth = 0
    for box in _BOX.finditer(source):
        depth += -1 if box[1] else 1
        if depth > _DEEP:
            return True
    return False


def _flatten(tree: HtmlElement) -> None:
    for box in list(tree.iter(*_BOXES)):
        parent = box.getparent()
        if (
            parent is not None
            and parent.tag in _BOXES
            and len(parent) == 1
            and not (parent.text or "").strip()
            and not (box.tail or "").strip()
        ):
            box.attrib.update({**parent.attrib, **box.attrib})
            parent.drop_tag()


def headings_above(source: str, known: Collection[str]) -> dict[str, str]:
    """Return the headings that stand right above a paragraph, by the paragraph's plain words.

    Of headings those of cards, which have several of one rank, whose plain words aren't `known`;
    of paragraphs those that are.
    """
    fewest = _FEWEST_CARDS
    if len(_SOME_HEADINGS.findall(source)) < fewest or (tree := tree_of(source)) is None:
        return {}
    found: dict[str, dict[str, str]] = {}
    rank = heading = ""
    for element in tree.iter(*_HEADINGS, "p", "li"):
        words = " ".join("".join(element.itertext()).split())
        if element.tag in _HEADINGS:
            rank, heading = element.tag, words if len(words) <= _LONGEST_HEADING else ""
        elif words:
            plain = plain_words(words)
            if heading and plain in known and rank != "h1":
                found.setdefault(rank, {}).setdefault(plain, heading)
            heading = ""
    return {
        paragraph: heading
        for cards in found.values()
        if len(cards) >= fewest
        for paragraph, heading in cards.items()
        if plain_words(heading) not in known
    }


def plain_words(words: str) -> str:
    """The words as they are compared: without marks, in small letters."""
    return " ".join(re.findall(r"\w+", fold(words).casefold()))
