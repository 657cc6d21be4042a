"""Reviewed cases written by hand, as the exports receive them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.articles.model import Article, Label, SetApart, Statement
from workbench.claims.model import (
    Attribution,
    Claim,
    Comparison,
    Difference,
    DifferenceKind,
    Match,
    Mode,
    Origin,
    Relation,
    Suggestion,
    Verdict,
)
from workbench.review.model import Mark, Progress, ReviewedCase, in_conflict


def article(id_: str, sentences: Sequence[str], **details: object) -> Article:
    """An article of one sentence a line, and a subscription appeal that is set apart."""
    appeal = "Subscribe now."
    statements = []
    text = ""
    for number, sentence in enumerate(sentences, start=1):
        statements.append(
            Statement(f"{id_}.{number}", sentence, len(text), len(text) + len(sentence), number)
        )
        text += sentence + "\n"
    apart = SetApart(appeal, len(text), len(text) + len(appeal), Label.BOILERPLATE, "an appeal")
    known = {"title": "A title", "path": f"case/{id_}.txt", **details}
    return Article(
        id=id_,
        sha256="",
        text=text + appeal,
        statements=tuple(statements),
        set_apart=(apart,),
        **known,  # type: ignore[arg-type]
    )


def reviewed(
    articles: Sequence[Article],
    comparison: Comparison,
    marks: Mapping[str, Mark] | None = None,
    title: str = "harbour-fire",
) -> ReviewedCase:
    """A whole value with its counts, as a review hands it on."""
    marks = marks or {}
    statements = tuple(statement for one in articles for statement in one.statements)
    verdicts = [mark.verdict for mark in marks.values() if mark.verdict]
    case = ReviewedCase(
        title=title,
        articles=tuple(articles),
        statements=statements,
        comparison=comparison,
        marks=marks,
        progress=Progress(0, 0, 0, {}, 0, 0),
    )
    progress = Progress(
        articles=len(articles),
        statements=len(statements),
        reviewed=len(verdicts),
        verdicts={verdict: verdicts.count(verdict) for verdict in set(verdicts)},
        conflicts_open=len(case.open_conflicts()),
        claims_in_conflict=len(in_conflict(case.open_conflicts(), comparison)),
    )
    return ReviewedCase(case.title, case.articles, case.statements, comparison, marks, progress, ())


def harbour(
    first: str = "Sixty workers were hurt in the harbour fire.",
    second: str = "Dozens were hurt in the fire, the port said.",
    *,
    note: str = "",
    evidence: str = "",
    title: str = "harbour-fire",
    outlet: str = "The Quay",
    url: str | None = "https://quay.example/fire",
    decided: bool = False,
) -> ReviewedCase:
    """Two articles, one conflict, one claim confirmed, one statement that stands alone."""
    articles = (
        article(
            "a1",
            [first, "The fire began at noon.", "Nobody has been charged."],
            outlet=outlet,
            published="2026-03-04",
            url=url,
            wire=("Reuters",),
        ),
        article(
            "a2", [second, "It began at noon on Tuesday."], outlet="Daily Pier", wire=("Reuters",)
        ),
    )
    comparison = Comparison(
        matches=(
            Match(
                "a1.1",
                "a2.1",
                Relation.CONFLICT,
                0.61,
                differences=(Difference(DifferenceKind.NUMBER, "Sixty", "Dozens"),),
            ),
            Match("a1.2", "a2.2", Relation.OVERLAP, 0.58),
        ),
        claims=(
            Claim(
                "c1",
                ("a1.1", "a2.1"),
                (Origin(None), Origin("the port", ("Reuters",))),
                Suggestion(Verdict.DISPUTED, "the figures differ", ("who counted",)),
            ),
            Claim("c2", ("a1.2", "a2.2"), (Origin(None),)),
            Claim("c3", ("a1.3",), (Origin(None),)),
        ),
        attributions={"a2.1": Attribution("the port", None, Mode.INDIRECT)},
    )
    at = "2026-03-05T09:30:00+00:00"
    marks = {
        "a1.1": Mark(Verdict.DISPUTED, note, evidence, "Ann", at),
        "a1.2": Mark(Verdict.CONFIRMED, "", "", "Ben", "2026-03-05T10:00:00+00:00"),
        "a2.2": Mark(Verdict.CONFIRMED, "", "", "Ben", "2026-03-05T10:00:00+00:00"),
    }
    if decided:
        marks["a2.1"] = Mark(Verdict.DISPUTED, "", "", "Ann", at)
    return reviewed(articles, comparison, marks, title)
