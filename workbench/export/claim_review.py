"""What was decided as ClaimReview, the schema.org type, in JSON-LD.

A review for each claim and verdict; what is open or has nothing to check isn't exported. Ratings
are words and never numbers: the verdicts speak of corroboration, and schema.org's scale is one of
truth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from workbench.articles.model import Article
from workbench.claims.model import Verdict
from workbench.export.comparison import json_text
from workbench.export.entries import checked_claims
from workbench.export.escaping import web_address
from workbench.export.model import CheckedClaim
from workbench.export.wording import counted, one_line
from workbench.review.model import Mark, ReviewedCase

Node = dict[str, Any]

RATINGS = {
    Verdict.CONFIRMED: "Confirmed",
    Verdict.DISPUTED: "Disputed",
    Verdict.SINGLE_SOURCE: "Single source",
}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?!\d)")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*( [\w.'’-]+)* [^\W\d_a-z][\w.'’-]*")
_ROLE = re.compile(
    r"\b(?:\w+(?:er|or|man|woman|person|ist|ant|ent)|aide|official|chief|secretary|witness)$"
)
_BODY = re.compile(
    r"\b(?:House|Organi[sz]ation|Ministry|Department|Office|Party|Committee|Council|Commission"
    r"|Police|Court|University|Institute|Agency|Company|Corporation|Group|Bank|Union|Association"
    r"|Press|News|Times|Post|Hospital|government|department)\b"
)


def claim_review(case: ReviewedCase, page: str = "") -> str:
    """Return the decided claims as one JSON-LD graph.

    `page` is the address under which the report will stand; the claims are `#claim-7` in it.
    """
    graph = [review for checked in checked_claims(case) for review in _reviews(case, checked, page)]
    return json_text({"@context": "https://schema.org", "@graph": graph})


def _reviews(case: ReviewedCase, checked: CheckedClaim, page: str) -> Iterator[Node]:
    by_verdict: dict[Verdict, list[str]] = {}
    for id_ in checked.statements:
        verdict = case.mark(id_).verdict
        if verdict in RATINGS:
            by_verdict.setdefault(verdict, []).append(id_)
    for verdict, ids in by_verdict.items():
        # One claim may be told apart by its statements; each review has an address of its own.
        suffix = f"-{verdict}" if len(by_verdict) > 1 else ""
        anchor = f"{page}#{quote(checked.name.lower().replace(' ', '-'), safe='-./+')}"
        marks = [case.mark(id_) for id_ in ids]
        yield {
            "@type": "ClaimReview",
            "@id": f"{anchor}{suffix}",
            "url": anchor,
            "claimReviewed": one_line(case.statement(ids[0]).text),
            **_dated(max(mark.decided_at for mark in marks)),
            **_authors(marks),
            "reviewRating": {
                "@type": "Rating",
                "alternateName": RATINGS[verdict],
                "ratingExplanation": _explanation(checked, marks),
            },
            "itemReviewed": {
                "@type": "Claim",
                "@id": f"{anchor}{suffix}-claim",
                **_speaker(case, ids),
                "appearance": [_appearance(article) for article in _articles(case, ids)],
            },
        }


def _authors(marks: Sequence[Mark]) -> Node:
    names = list(dict.fromkeys(one_line(mark.reviewer) for mark in marks if mark.reviewer.strip()))
    people = [{"@type": "Person", "name": name} for name in names]
    return {"author": people[0] if len(people) == 1 else people} if people else {}


def _explanation(checked: CheckedClaim, marks: Sequence[Mark]) -> str:
    """Return the checker's notes, or else the ground that the articles give."""
    notes = dict.fromkeys(one_line(mark.note).strip() for mark in marks if mark.note.strip())
    where = dict.fromkeys(
        one_line(mark.evidence).strip() for mark in marks if mark.evidence.strip()
    )
    parts = [*notes, *(f"Checked: {place}" for place in where)]
    if not notes:
        origins = len(checked.claim.origins) if checked.claim else 0
        articles = counted(len(checked.articles), "article")
        parts.insert(0, f"{counted(origins, 'origin')} in {articles}" if origins else articles)
    return "; ".join(parts)


def _speaker(case: ReviewedCase, ids: Sequence[str]) -> Node:
    """Return who said it: the speakers of the statements, never the outlets."""
    speakers = [case.comparison.attribution_of(id_).speaker for id_ in ids]
    names = list(dict.fromkeys(one_line(name) for name in speakers if name and name.strip()))
    nodes = [{"@type": _kind(name), "name": name} for name in names]
    return {"author": nodes[0] if len(nodes) == 1 else nodes} if nodes else {}


def _kind(name: str) -> str:
    """Return what a speaker most likely is; schema.org knows persons and organisations."""
    person = _NAME.fullmatch(name) or _ROLE.search(name)
    return "Person" if person and not _BODY.search(name) else "Organization"


def _articles(case: ReviewedCase, ids: Sequence[str]) -> list[Article]:
    found: Mapping[str, Article] = {case.article(id_).id: case.article(id_) for id_ in ids}
    return list(found.values())


def _appearance(article: Article) -> Node:
    node: Node = {"@type": "NewsArticle", "headline": one_line(article.title)}
    address = web_address(article.url) if article.url else None
    if address:
        node["url"] = address
    if article.outlet:
        node["publisher"] = {"@type": "Organization", "name": one_line(article.outlet)}
    return node | _dated(article.published or "")


def _dated(words: str) -> Node:
    """Return the date in words of ISO 8601; schema.org takes nothing else."""
    found = _DATE.match(words)
    return {"datePublished": found[0]} if found else {}
