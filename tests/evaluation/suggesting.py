"""Compare suggestions on the seeds with what a labeller expects.

`python -m tests.evaluation.suggesting` prints a line for each expected claim.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from tests.evaluation import matching
from workbench.articles.model import Article
from workbench.claims.comparing import compare
from workbench.claims.model import Claim, Corrections


def claims() -> Iterator[tuple[dict[str, Any], Claim]]:
    """Yield each expected suggestion with the claim that its statements make.

    The statements are linked as a checker would link them, so that grouping isn't measured.
    """
    gold = matching.clusters()["seeds"]
    articles = matching.articles_of(gold)
    for expected in gold["suggestions"]:
        ids = [_statement(key, articles) for key in expected["sentences"]]
        ours = [one for one in ids if one.startswith("a1.")]
        theirs = [one for one in ids if not one.startswith("a1.")]
        linked = frozenset((a, b) for a in ours for b in theirs)
        rest = frozenset(
            (match.a, match.b)
            for match in compare(articles).matches
            if (match.a in ids) != (match.b in ids)
        )
        claim = compare(articles, Corrections(linked=linked, unlinked=rest)).claim_of(ids[0])
        assert claim is not None
        yield expected, claim


def _statement(key: str, articles: tuple[Article, ...]) -> str:
    outlet, number = key.split(":")
    article = next(one for one in articles if one.path == f"{outlet}.txt")
    return f"{article.id}.{number}"


if __name__ == "__main__":
    for expected, claim in claims():
        suggestion = claim.suggestion
        assert suggestion is not None
        sys.stdout.write(
            f"{expected['suggest']:14} {suggestion.verdict:14} {expected['claim'][:48]:48}"
            f" | {suggestion.reason} | {[(o.speaker, *o.channels) for o in claim.origins]}\n"
        )
