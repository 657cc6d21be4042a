"""Denials that are differences and no conflicts, and those that are."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.differences.negation.attempts import attempted
from workbench.claims.differences.negation.polarity import polarity_differences
from workbench.claims.differences.negation.refutation import refutes
from workbench.claims.differences.slots import Pair
from workbench.claims.matching import matching
from workbench.claims.model import DifferenceKind, Relation
from workbench.claims.pairs.alignment import links

FILLER = (
    "The harbour bridge was closed to lorries all winter.",
    "A bakery in Skagen won the regional bread prize.",
    "Snow is forecast for the northern valleys.",
)


def relation(one: str, other: str) -> Relation | None:
    comparison = compare([article(1, one, *FILLER), article(2, other)])
    return next(
        (m.relation for m in comparison.matches if (m.a, m.b) == ("a1.1", "a2.1")),
        None,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“The harbour council is a foe of ours, the way they treat the ferry,” Ida Holm told"
            " the radio on Sunday.",
            "“You wouldn't think of the harbour council, but they're a foe,” Ida Holm said of the"
            " ferry.",
        ),
        (
            "Ida Holm demanded that the ministry say whether or not the police had infiltrated"
            " the harbour union for political ends.",
            "Ida Holm asks if the police infiltrated the harbour union for political ends.",
        ),
        (
            "The ferry line needs the 1,237 votes to win the harbour board at the meeting.",
            "Two rivals joined to deny the ferry line the 1,237 votes it needs to win the"
            " harbour board.",
        ),
        (
            "The harbour board denied the unusual request for a second ferry licence on Monday.",
            "The ferry line had made an unusual request for a second licence from the board.",
        ),
        (
            "According to the Skagen Post, the self-declared Free Harbour (once known as the"
            " Harbour League of Skagen and the Vale) demanded a ransom of 100 coins for Mr. Berg,"
            " which the town refused to pay.",
            "Citing a friend of Berg's family and a former captive, the Skagen Post reported that"
            " men of the league had pressed the town to pay a ransom of 100 coins in exchange for"
            " Berg's release.",
        ),
    ],
)
def test_a_denial_of_something_else_is_no_conflict(one: str, other: str) -> None:
    assert relation(one, other) is not Relation.CONFLICT
    assert relation(other, one) is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kelly denied that the company had paid bribes to officials.",
            "The company paid bribes to officials, prosecutors said.",
        ),
        (
            "The ministry denied the company paid bribes to officials in Skagen.",
            "The company paid bribes to officials in Skagen, prosecutors said.",
        ),
        (
            "The company's lawyer rejected claims that it had paid bribes to officials.",
            "The minister said the company had paid bribes to officials.",
        ),
        (
            "The army has never used gas against civilians, the president said.",
            "The army first used gas against civilians in 2013, inspectors found.",
        ),
        (
            "If residents had been warned, many would live, but the council did not warn residents"
            " of the flood.",
            "The council warned residents of the flood two hours before, the mayor said.",
        ),
        (
            "A single gunman opened fire, police said.",
            "Several gunmen opened fire, witnesses said.",
        ),
        (
            "Holm beat Berg by 43 percent to 40 percent, with 17 percent undecided.",
            "Berg beat Holm by 43 percent to 40 percent, with 17 percent undecided.",
        ),
        (
            "In August, Valecorp reported a loss of $40 million.",
            "Valecorp reported a loss of $60 million.",
        ),
        (
            "Castell is in advanced talks to buy Norrbeck Ferries, three people familiar with the"
            " matter said.",
            "Norrbeck Ferries is not in talks about a sale to Castell or anyone else, it said.",
        ),
        (
            "The harbour regime has denied any use of poison gas against the rebels in Skagen.",
            "Rebels said that the harbour regime used poison gas against villagers near Skagen.",
        ),
        (
            "Although the mayor fired Ola Berg in August, Lund stayed with the harbour board.",
            "Ola Berg, who resigned from the harbour board in August, was seen with Lund.",
        ),
    ],
)
def test_a_denial_of_what_is_said_is_a_conflict(one: str, other: str) -> None:
    assert relation(one, other) is Relation.CONFLICT
    assert relation(other, one) is Relation.CONFLICT


def test_one_figure_of_many_is_no_conflict() -> None:
    poll = [
        "In the harbour poll Ida Holm leads with 48 percent among women in Skagen.",
        "Among men in Skagen it is 41 percent for Holm, the harbour poll found.",
        "Some 36 percent of the fishermen want neither.",
        "Of the young 52 percent would vote for a ferry.",
    ]
    other = [
        "Ida Holm has 44 percent in the harbour poll among all voters in Skagen.",
        "For Ola Berg it is 39 percent of the bakers.",
        "Another 17 percent have no view of the bread.",
        "Snow worries 61 percent in the valleys.",
    ]
    comparison = compare([article(1, *poll), article(2, *other)])
    numbers = [
        match
        for match in comparison.matches
        if any(one.kind is DifferenceKind.NUMBER for one in match.differences)
    ]
    assert numbers
    assert all(match.relation is not Relation.CONFLICT for match in numbers)


def refuted(one: str, other: str, in_one_voice: bool = False) -> bool:
    """Tell whether what differs, and something must, makes a conflict."""
    known = matching([article(1, one), article(2, other)], {}).reading
    a, b = (known.bags[statement].tokens for statement in ("a1.1", "a2.1"))
    pair = Pair(a, b, links(a, b, known.weights.both))
    told = [*polarity_differences(pair), *attempted(pair)][0]
    return refutes(pair, told, in_one_voice)


CLOSED = "The mayor {} the ferry line to Skagen after a storm had torn its pier away."
NOT_CLOSED = "In a letter on Monday the mayor did not close the ferry line, a clerk told the radio."


def test_what_is_denied_is_what_was_done() -> None:
    assert refuted(CLOSED.format("closed"), NOT_CLOSED)
    assert not refuted(CLOSED.format("would close"), NOT_CLOSED)


def test_one_voice_refutes_nothing() -> None:
    assert not refuted(CLOSED.format("closed"), NOT_CLOSED, in_one_voice=True)


def test_a_word_of_one_meaning_is_not_what_is_denied() -> None:
    coats = "The ferry line {} its crews coats in Skagen, according to a memo of the bank."
    boots = "The ferry line doesn't provide its crews with boots, an editor in Vale wrote."
    assert refuted(coats.format("provides"), boots)
    assert not refuted(coats.format("offers"), boots)


def test_an_attempt_may_have_been_all_that_was_done() -> None:
    opened = "The crew opened the bow doors before the storm, according to a memo of the bank."
    tried = "The crew attempted to open the bow doors in Skagen, an editor wrote on Monday."
    assert not refuted(opened, tried)
