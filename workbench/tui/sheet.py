"""The check sheet as plain rows: a row a claim, a cell an article; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from workbench.articles.model import Kind, article_of
from workbench.claims.model import Claim, Relation
from workbench.review.case import Case
from workbench.review.model import NOT_COUNTED


class Order(StrEnum):
    """How the rows of the check sheet can stand."""

    READING = "in reading order"
    CONFLICTS = "conflicts first"
    LEFT = "most left to check first"
    ARTICLES = "in most articles first"
    ORIGINS = "fewest origins first"


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: `cells` holds the statements of each article, empty where it's silent.

    `near` names for each article the statement of another claim that overlaps with this one most,
    empty where there is none.
    """

    claim: Claim
    cells: tuple[tuple[str, ...], ...]
    near: tuple[str, ...]
    relation: Relation | None

    @property
    def carried(self) -> int:
        """How many articles carry the claim."""
        return sum(map(bool, self.cells))


def rows_of(case: Case) -> tuple[Row, ...]:
    """Return a row for every claim of the case, in reading order."""
    column = {article.id: place for place, article in enumerate(case.articles)}
    rows = []
    for claim in case.comparison.claims:
        cells: list[list[str]] = [[] for _ in case.articles]
        matches = []
        for statement in claim.statements:
            cells[column[article_of(statement)]].append(statement)
            found = case.comparison.matches_of(statement)
            matches += [(match.score, match.other(statement), match.relation) for match in found]
        relations = {relation for _, _, relation in matches}
        strongest = next((relation for relation in _STRENGTH if relation in relations), None)
        near = [""] * len(cells)
        for _, other, _ in sorted(matches):
            if other not in claim.statements:
                near[column[article_of(other)]] = other
        rows.append(Row(claim, tuple(map(tuple, cells)), tuple(near), strongest))
    return tuple(rows)


_STRENGTH = (Relation.CONFLICT, Relation.SAME, Relation.OVERLAP)


def still_open(case: Case, row: Row) -> tuple[str, ...]:
    """Return the statements of a claim that are still to be reviewed."""
    return tuple(
        item
        for item in row.claim.statements
        if case.mark(item).verdict is None and case.statement(item).kind not in NOT_COUNTED
    )


def shown_of(case: Case, statements: Sequence[str], current: str | None) -> str:
    """Return which of the statements of a cell stands in it: the one under the cursor.

    Elsewhere what was decided comes first, and last a heading, which its article bears out.
    """
    if current is not None and current in statements:
        return current
    decided = (one for one in statements if case.mark(one).verdict is not None)
    told = (one for one in statements if case.statement(one).kind is not Kind.HEADING)
    return next(chain(decided, told), statements[0])


def left(case: Case, row: Row) -> int:
    """Return how many statements of a claim are still to be reviewed."""
    return len(still_open(case, row))


def ordered(case: Case, rows: tuple[Row, ...], order: Order) -> tuple[Row, ...]:
    """Return the rows in an order; reading order decides between equals."""
    keys: Mapping[Order, Callable[[Row], int]] = {
        Order.READING: lambda _: 0,
        Order.CONFLICTS: lambda row: row.relation is not Relation.CONFLICT,
        Order.LEFT: lambda row: -left(case, row),
        Order.ARTICLES: lambda row: -row.carried,
        Order.ORIGINS: lambda row: len(row.claim.origins),
    }
    return tuple(sorted(rows, key=keys[order]))
