"""What was found between the articles, for programs (JSON) and for a pipe (text)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from workbench import __version__
from workbench.articles.model import Article, SetApart, Statement
from workbench.claims.grouping import JOINING
from workbench.claims.model import Aligned, Claim, Comparison, DifferenceKind, Match, Relation
from workbench.export.wording import counted
from workbench.review.model import NOT_COUNTED, in_conflict
from workbench.review.pruning import reviewable
from workbench.text import display

SCHEMA = 1

_UNSAFE_TO_SHOW = re.compile(
    "[\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)


def json_text(value: object) -> str:
    """Return JSON that is safe to print and to encode, ending with a line break.

    Control, direction and zero-width characters and lone surrogates stand as `\\u` escapes.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _UNSAFE_TO_SHOW.sub(_as_escape, text) + "\n"


def _as_escape(found: re.Match[str]) -> str:
    return json.dumps(found[0]).strip('"')


def comparison_json(articles: Sequence[Article], comparison: Comparison) -> str:
    """Return the comparison in the JSON schema that the README describes."""
    return json_text(
        {
            "workbench": __version__,
            "schema": SCHEMA,
            "articles": [article_document(article, comparison) for article in articles],
            "matches": [match_document(match) for match in comparison.matches],
            "claims": [claim_document(claim) for claim in _claims(articles, comparison)],
        }
    )


def _claims(articles: Sequence[Article], comparison: Comparison) -> tuple[Claim, ...]:
    statements = chain(*(article.statements for article in articles))
    return reviewable(comparison.claims, comparison.matches, statements)


def article_document(article: Article, comparison: Comparison) -> dict[str, Any]:
    """Return an article with its statements as the schema has it."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "wire": list(article.wire),
        "statements": [_statement(statement, comparison) for statement in article.statements],
        "set_apart": [_set_apart(line) for line in article.set_apart],
    }


def _statement(statement: Statement, comparison: Comparison) -> dict[str, Any]:
    attribution = comparison.attribution_of(statement.id)
    return {
        "id": statement.id,
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "paragraph": statement.paragraph,
        "kind": statement.kind.value,
        "attribution": {
            "speaker": attribution.speaker,
            "channel": attribution.channel,
            "mode": attribution.mode.value,
        },
    }


def _set_apart(line: SetApart) -> dict[str, Any]:
    return {
        "text": line.text,
        "start": line.start,
        "end": line.end,
        "label": line.label.value,
        "reason": line.reason,
    }


def _aligned(aligned: Aligned) -> dict[str, Any]:
    return {"a": list(aligned.a), "b": list(aligned.b), "kind": aligned.kind.value}


def match_document(match: Match) -> dict[str, Any]:
    """Return a match as the schema has it."""
    return {
        "a": match.a,
        "b": match.b,
        "relation": match.relation.value,
        "score": round(match.score, 4),
        "aligned": [_aligned(aligned) for aligned in match.aligned],
        "differences": [
            {"kind": difference.kind.value, "a": difference.a, "b": difference.b}
            for difference in match.differences
        ],
    }


def claim_document(claim: Claim) -> dict[str, Any]:
    """Return a claim as the schema has it."""
    suggestion = claim.suggestion
    return {
        "id": claim.id,
        "statements": list(claim.statements),
        "origins": [
            {"speaker": origin.speaker, "channels": list(origin.channels)}
            for origin in claim.origins
        ],
        "suggestion": suggestion
        and {
            "verdict": suggestion.verdict.value,
            "reason": suggestion.reason,
            "not_checked": list(suggestion.not_checked),
        },
    }


def comparison_text(articles: Sequence[Article], comparison: Comparison) -> str:
    """Return the claims that several statements share, one block each, safe to print."""
    return "\n\n".join(_text_blocks(articles, comparison)) + "\n"


def _text_blocks(articles: Sequence[Article], comparison: Comparison) -> Iterator[str]:
    numbers = {s.id: number for number, a in enumerate(articles, start=1) for s in a.statements}
    texts = {s.id: s.text for a in articles for s in a.statements}
    shared = [claim for claim in _claims(articles, comparison) if len(claim.statements) > 1]
    checked = sum(s.kind not in NOT_COUNTED for a in articles for s in a.statements)
    conflicts = len(in_conflict(comparison.matches, comparison))
    yield (
        f"{counted(len(articles), 'article')}, {counted(checked, 'statement')}, "
        f"{counted(len(shared), 'shared claim')}, {counted(conflicts, 'claim')} in conflict"
    )
    yield "\n".join(_article_line(number, a) for number, a in enumerate(articles, start=1))
    for claim in shared:
        yield "\n".join(_claim_lines(claim, comparison, numbers, texts))
    for match in _across(comparison):
        yield "\n".join(_across_lines(match, numbers, texts))


def _article_line(number: int, article: Article) -> str:
    parts = (article.name, article.published, article.title, ", ".join(article.wire))
    return display(f"{number}  " + " · ".join(part for part in parts if part))


def _claim_lines(
    claim: Claim, comparison: Comparison, numbers: dict[str, int], texts: dict[str, str]
) -> Iterator[str]:
    members = set(claim.statements)
    matches = [match for match in comparison.matches if {match.a, match.b} <= members]
    # a conflict is told before a stronger match without one
    first = min(matches, key=lambda m: m.relation is not Relation.CONFLICT, default=None)
    best = f" · {first.relation} {first.score:.2f}" if first else ""
    yield f"claim {claim.id.removeprefix('c')}{best}"
    for id_ in claim.statements:
        yield display(f"  {numbers[id_]}  {texts[id_]}")
    # Statements that several articles repeat differ in the same words again and again.
    yield from dict.fromkeys(
        line for match in matches for line in _difference_lines(match, numbers)
    )
    origins = "; ".join(origin.speaker or "none named" for origin in claim.origins)
    if origins:
        yield display(f"  origins: {origins}")
    if claim.suggestion:
        yield display(f"  suggests {claim.suggestion.verdict}: {claim.suggestion.reason}")


def _across(comparison: Comparison) -> Iterator[Match]:
    """Yield the matches between claims that matter, at most one a statement, conflicts first.

    They make no claim together, but contradict each other, or tell the same of somebody else:
    whoever takes one for the other reads them wrong.
    """
    claim_of = {id_: claim.id for claim in comparison.claims for id_ in claim.statements}
    seen: set[str] = set()
    across = [m for m in comparison.matches if claim_of[m.a] != claim_of[m.b]]
    for match in sorted(across, key=lambda m: m.relation is not Relation.CONFLICT):
        of_others = any(one.kind is DifferenceKind.ACTOR for one in match.differences)
        mirrored = of_others and match.score >= JOINING
        if (mirrored or match.relation is Relation.CONFLICT) and seen.isdisjoint(
            (match.a, match.b)
        ):
            seen |= {match.a, match.b}
            yield match


def _across_lines(match: Match, numbers: dict[str, int], texts: dict[str, str]) -> Iterator[str]:
    conflict = match.relation is Relation.CONFLICT
    title = "in conflict, of two claims" if conflict else "much alike, but of somebody else"
    yield f"{title} · {match.relation} {match.score:.2f}"
    for id_ in (match.a, match.b):
        yield display(f"  {numbers[id_]}  {texts[id_]}")
    yield from _difference_lines(match, numbers)


def _difference_lines(match: Match, numbers: dict[str, int]) -> Iterator[str]:
    sides = f"{numbers[match.a]} | {numbers[match.b]}"
    for difference in match.differences:
        if difference.kind is DifferenceKind.DETAIL:  # seen in the quotes
            continue
        words = f"{difference.a or '(nothing)'} | {difference.b or '(nothing)'}"
        yield display(f"  differs in {difference.kind}: {words} ({sides})")
