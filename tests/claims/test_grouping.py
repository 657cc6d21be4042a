from __future__ import annotations

from workbench.claims.grouping import JOINING, groups
from workbench.claims.model import Difference, DifferenceKind, Match, Relation

STATEMENTS = ("a1.1", "a1.2", "a2.1", "a2.2", "a3.1", "a4.1")


def match(a: str, b: str, score: float = 1.5, manual: bool = False) -> Match:
    return Match(a, b, Relation.SAME, score, manual=manual)


def test_statements_without_a_match_stand_alone() -> None:
    assert groups(STATEMENTS, []) == tuple((statement,) for statement in STATEMENTS)


def test_matches_over_three_articles_are_one_claim() -> None:
    found = groups(STATEMENTS, [match("a1.1", "a2.1"), match("a2.1", "a3.1")])
    assert ("a1.1", "a2.1", "a3.1") in found


def test_a_chain_of_overlaps_is_no_claim() -> None:
    chain = [match("a1.1", "a2.1", 1.6), match("a2.1", "a3.1", 1.5), match("a3.1", "a4.1", 1.4)]
    assert ("a1.1", "a2.1", "a3.1", "a4.1") not in groups(STATEMENTS, chain)


def test_a_weak_match_joins_nothing() -> None:
    weak = JOINING - 0.01
    assert ("a1.1", "a2.1") not in groups(STATEMENTS, [match("a1.1", "a2.1", weak)])


def test_what_the_checker_linked_joins_always() -> None:
    assert ("a1.1", "a2.1") in groups(STATEMENTS, [match("a1.1", "a2.1", 0.0, manual=True)])


def test_the_same_of_another_actor_is_another_claim() -> None:
    difference = Difference(DifferenceKind.ACTOR, "Spanish", "Irish")
    mirrored = Match("a1.1", "a2.1", Relation.OVERLAP, 1.5, differences=(difference,))
    assert ("a1.1", "a2.1") not in groups(STATEMENTS, [mirrored])


def test_a_mirror_image_stays_out_of_a_claim_that_others_would_bring_it_into() -> None:
    difference = Difference(DifferenceKind.ACTOR, "Spanish", "Irish")
    mirrored = Match("a1.1", "a3.1", Relation.OVERLAP, 0.95, differences=(difference,))
    found = groups(STATEMENTS, [match("a1.1", "a2.1", 0.97), match("a2.1", "a3.1", 0.96), mirrored])
    assert ("a1.1", "a2.1") in found
    assert ("a3.1",) in found


def test_what_contradicts_is_one_claim_even_where_the_words_are_few() -> None:
    against = Match("a1.1", "a2.1", Relation.CONFLICT, JOINING / 2)
    assert ("a1.1", "a2.1") in groups(STATEMENTS, [against])


PARTS = {("a1.1", "a2.1"): {0: 2.0, 6: 1.0}, ("a1.1", "a3.1"): {20: 2.0, 26: 1.5}}


def held(statement: str, found: Match) -> dict[int, float]:
    """The first statement tells of two things; each of the others of one."""
    return PARTS.get((found.a, found.b), {}) if statement == "a1.1" else {0: 3.0}


def test_two_that_share_unlike_parts_of_a_third_are_two_claims() -> None:
    both = [match("a1.1", "a2.1", 0.97), match("a1.1", "a3.1", 0.95)]
    assert ("a1.1", "a2.1", "a3.1") in groups(STATEMENTS, both)
    found = groups(STATEMENTS, both, held)
    assert ("a1.1", "a2.1") in found
    assert ("a3.1",) in found


def test_two_that_match_each_other_as_well_are_one_claim_whatever_they_share() -> None:
    every = [match("a1.1", "a2.1", 0.97), match("a1.1", "a3.1", 0.95), match("a2.1", "a3.1", 0.8)]
    assert ("a1.1", "a2.1", "a3.1") in groups(STATEMENTS, every, held)


def test_what_the_checker_links_is_one_claim_whatever_it_shares() -> None:
    both = [match("a1.1", "a2.1", 0.97), match("a1.1", "a3.1", 0.95, manual=True)]
    assert ("a1.1", "a2.1", "a3.1") in groups(STATEMENTS, both, held)
