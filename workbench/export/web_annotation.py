"""Verdicts and notes as annotations of the articles: the W3C Web Annotation Data Model.

Each annotation points at its statement by the exact words with their surroundings and by their
place; positions count characters of the article's text as it was read.
"""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import quote

from workbench.articles.model import Article, Statement
from workbench.export.comparison import json_text
from workbench.export.escaping import web_address
from workbench.export.wording import verdict_words
from workbench.review.model import Mark, ReviewedCase

Node = dict[str, Any]

CONTEXT = 32
"""How many characters before and after a statement go with it."""
_NAMESPACE = uuid.UUID("5b8f2a4e-0c53-5d0b-9a55-3f1f0c9a6f5e")


def web_annotation(case: ReviewedCase) -> str:
    """Return the marks of a case as an annotation collection in JSON-LD, in reading order."""
    items = [
        _annotation(case, statement, case.marks[statement.id])
        for statement in case.statements
        if statement.id in case.marks
    ]
    name = _name(case.title, *(article.sha256 for article in case.articles))
    collection: Node = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "AnnotationCollection",
        "label": case.title,
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": _name(name, "page"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return json_text(collection)


def _annotation(case: ReviewedCase, statement: Statement, mark: Mark) -> Node:
    article = case.article(statement.id)
    source = _source(article)
    annotation: Node = {
        "id": _name(case.title, source, str(statement.start), statement.text),
        "type": "Annotation",
        "motivation": "assessing" if mark.verdict else "commenting",
    }
    if mark.decided_at:
        annotation["created"] = mark.decided_at
    if mark.reviewer:
        annotation["creator"] = {"type": "Person", "name": mark.reviewer}
    bodies = []
    if mark.verdict:
        bodies.append(_words(verdict_words(mark.verdict), "classifying"))
    if mark.note.strip():
        bodies.append(_words(mark.note, "commenting"))
    if mark.evidence.strip():
        address = web_address(mark.evidence)
        bodies.append(
            {"type": "SpecificResource", "source": address, "purpose": "linking"}
            if address
            else _words(mark.evidence, "linking")
        )
    annotation["body"] = bodies
    annotation["target"] = {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": statement.text,
                "prefix": article.text[max(0, statement.start - CONTEXT) : statement.start],
                "suffix": article.text[statement.end : statement.end + CONTEXT],
            },
            {"type": "TextPositionSelector", "start": statement.start, "end": statement.end},
        ],
    }
    return annotation


def _words(text: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}


def _source(article: Article) -> str:
    """Return the article's address, or its file's name as a relative one."""
    address = web_address(article.url) if article.url else None
    name = article.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return address or quote(name.encode("utf-8", "replace"))


def _name(*parts: str) -> str:
    """Return an identifier that is the same for the same parts."""
    joined = "\0".join(parts).encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, joined)}"
