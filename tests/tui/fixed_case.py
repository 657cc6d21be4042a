"""A small case whose comparison is written by hand, so that no picture depends on matching."""

from __future__ import annotations

from pathlib import Path

from workbench.claims.model import (
    Aligned,
    AlignedKind,
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
from workbench.review.case import Case

LEFT = """Harbour fire leaves 12 injured

A fire at the Northport harbour injured 12 workers on Tuesday, the port authority said.

Firefighters needed six hours to bring the blaze in the grain terminal under control.

The terminal will stay closed until Friday.

Subscribe now
"""
RIGHT = """Grain terminal burns in Northport

A fire at the Northport harbour injured 20 workers on Tuesday, a union leader said.

"Everybody here [sic] should keep their windows shut," she added.

Firefighters needed six hours to bring the blaze in the grain terminal under control.
"""
MOMENT = "2026-03-05T09:30:00+00:00"


def write_case(folder: Path) -> Path:
    """Write the articles into a folder of the case's name."""
    case = folder / "harbour-fire"
    case.mkdir()
    (case / "port-news.txt").write_text(LEFT, encoding="utf-8")
    (case / "daily-record.txt").write_text(RIGHT, encoding="utf-8")
    (case / "case.toml").write_text('order = ["port-news.txt", "daily-record.txt"]\n')
    return case


def comparison(case: Case) -> Comparison:
    """Return what is said to have been found between the articles of that case."""

    def span(statement: str, words: str) -> tuple[int, int]:
        found = case.statement(statement)
        start = found.start + found.text.index(words)
        return start, start + len(words)

    def aligned(a: str, b: str, *words: str) -> tuple[Aligned, ...]:
        return tuple(Aligned(span(a, w), span(b, w), AlignedKind.SAME) for w in words)

    number = Difference(DifferenceKind.NUMBER, "12", "20", span("a1.1", "12"), span("a2.1", "20"))
    speaker = Difference(
        DifferenceKind.ATTRIBUTION,
        "the port authority",
        "a union leader",
        span("a1.1", "the port authority"),
        span("a2.1", "a union leader"),
    )
    fire = aligned("a1.1", "a2.1", "A fire at the Northport harbour injured", "workers on Tuesday")
    whole = "Firefighters needed six hours to bring the blaze in the grain terminal under control"
    authority = Origin("the port authority", ("port-news",))
    union = Origin("a union leader", ("daily-record",))
    left, right = Origin(None, ("port-news",)), Origin(None, ("daily-record",))

    def suggestion(verdict: Verdict, reason: str) -> Suggestion:
        return Suggestion(verdict, reason, ("whether either figure is right",))

    return Comparison(
        matches=(
            Match("a1.2", "a2.3", Relation.SAME, 1.6, aligned("a1.2", "a2.3", whole)),
            Match("a1.1", "a2.1", Relation.CONFLICT, 1.2, fire, (number, speaker)),
        ),
        claims=(
            Claim("c1", ("a1.0",), (left,), suggestion(Verdict.SINGLE_SOURCE, "one origin")),
            Claim(
                "c2",
                ("a1.1", "a2.1"),
                (authority, union),
                suggestion(Verdict.DISPUTED, "the figures differ: 12 | 20"),
            ),
            Claim(
                "c3",
                ("a1.2", "a2.3"),
                (left, right),
                suggestion(Verdict.CONFIRMED, "2 independent origins"),
            ),
            Claim("c4", ("a1.3",), (left,), suggestion(Verdict.SINGLE_SOURCE, "one origin")),
            Claim("c5", ("a2.0",), (right,), suggestion(Verdict.SINGLE_SOURCE, "one origin")),
            Claim("c6", ("a2.2",), (union,), suggestion(Verdict.SINGLE_SOURCE, "one origin")),
        ),
        attributions={
            "a1.1": Attribution("the port authority", None, Mode.INDIRECT),
            "a2.1": Attribution("a union leader", None, Mode.INDIRECT),
            "a2.2": Attribution("a union leader", None, Mode.DIRECT),
        },
    )


def decide(case: Case) -> None:
    """Give some statements of the case every kind of verdict, and one a note."""
    case.decide(["a1.0"], Verdict.SINGLE_SOURCE)
    case.decide(["a1.2", "a2.3"], Verdict.CONFIRMED)
    case.decide(["a2.1"], Verdict.DISPUTED)
    case.decide(["a2.2"], Verdict.NOTHING_TO_CHECK)
    case.write_note("a1.3", "The harbour master confirms it.", "call at 9:15")
