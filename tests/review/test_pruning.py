"""What is left of a comparison: what can be reviewed, and what still stands."""

from __future__ import annotations

from workbench.articles.model import Kind, Statement
from workbench.claims.model import Claim, Comparison, Corrections, Match, Relation
from workbench.review.pruning import pruned

STATEMENTS = tuple(
    Statement(id_, f"Words of {id_}.", 0, 9, 0, kind)
    for id_, kind in (
        ("a1.0", Kind.HEADING),
        ("a1.1", Kind.BODY),
        ("a1.2", Kind.CAPTION),
        ("a1.3", Kind.CREDIT),
        ("a2.0", Kind.HEADING),
        ("a2.1", Kind.BODY),
        ("a2.2", Kind.CAPTION),
    )
)
NOTHING = Corrections()


def test_a_caption_or_credit_line_alone_is_no_claim() -> None:
    claims = (Claim("c1", ("a1.1", "a2.1")), Claim("c2", ("a1.2",)), Claim("c3", ("a1.3",)))
    found = pruned(Comparison((), claims), STATEMENTS, NOTHING)
    assert found.claims == claims[:1]
    # Nor does it become one when the comparison is cut down again.
    assert pruned(found, STATEMENTS, NOTHING) is found


def test_a_caption_that_two_articles_share_is_one() -> None:
    shared = Claim("c2", ("a1.2", "a2.2"))
    match = Match("a1.2", "a2.2", Relation.SAME, 1.0)
    comparison = Comparison((match,), (Claim("c1", ("a1.1",)), shared, Claim("c3", ("a2.1",))))
    assert pruned(comparison, STATEMENTS, NOTHING) is comparison
    parted = pruned(comparison, STATEMENTS, Corrections(unlinked=frozenset({("a1.2", "a2.2")})))
    assert parted.matches == ()
    assert [claim.id for claim in parted.claims] == ["c1", "c2", "c3"]


def test_a_new_statement_is_a_claim_of_its_own_unless_it_needs_no_verdict() -> None:
    comparison = Comparison((), (Claim("c1", ("a1.1",)),))
    found = pruned(comparison, STATEMENTS, NOTHING)
    assert [claim.statements for claim in found.claims] == [("a1.1",), ("a2.1",)]


def test_headings_alone_are_no_claim_unless_they_contradict_or_were_linked() -> None:
    titles, whole = Claim("c1", ("a1.0", "a2.0")), Claim("c2", ("a1.1", "a2.1"))

    def left(relation: Relation, *, manual: bool = False) -> tuple[Claim, ...]:
        match = Match("a1.0", "a2.0", relation, 0.9, manual=manual)
        found = pruned(Comparison((match,), (titles, whole)), STATEMENTS, NOTHING)
        assert found.matches == (match,)
        assert pruned(found, STATEMENTS, NOTHING) == found
        return found.claims

    assert left(Relation.SAME) == left(Relation.OVERLAP) == (whole,)
    assert left(Relation.CONFLICT) == (titles, whole)
    assert left(Relation.OVERLAP, manual=True) == (titles, whole)


def test_a_heading_that_an_article_bears_out_stands_in_its_claim() -> None:
    claims = (Claim("c1", ("a1.0", "a2.1")), Claim("c2", ("a1.1",)))
    assert pruned(Comparison((), claims), STATEMENTS, NOTHING).claims == claims
