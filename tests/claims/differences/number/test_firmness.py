"""Which figures that differ make a contradiction, and which may be of two things."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Relation

OTHERS = (
    "The harbour of Vale was quiet.", "Fishermen sold their catch.", "It rained at noon.",
    "The mayor is on leave until May.", "A new bakery opens in Mill Lane.",
)  # fmt: skip


def conflicts(one: str, other: str) -> list[tuple[str, str]]:
    """The words of both sides of the numbers in every conflict between two statements."""
    found = compare([article(1, one, *OTHERS), article(2, other, *reversed(OTHERS))]).matches
    return [
        (difference.a, difference.b)
        for match in found
        if match.relation is Relation.CONFLICT
        for difference in match.differences
        if difference.kind == "number"
    ]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The ferry to Vale carried 340 tonnes of steel.",
         "The ferry to Vale carried 390 tonnes of steel.", ("340", "390")),
        ("The strike cost BP 340 jobs in Vale.", "The strike cost BP 390 jobs in Vale.",
         ("340", "390")),
        ("Vale Steel Limited employs 340 workers in Orr.", "Vale Steel employs 390 workers in Orr.",
         ("340", "390")),
        ("The rebels allowed 340 civilians to leave the town of Orr.",
         "The rebels let 390 civilians leave the town of Orr.", ("340", "390")),
        ("Police said the ferry to Vale carried 340 tonnes.",
         "Officials said the ferry to Vale carried 390 tonnes.", ("340", "390")),
        ("The climber fell about 150 metres from the ridge of Mount Orr.",
         "On Friday the climber died after falling about 60 metres from a ridge.", ("150", "60")),
        ("Judge Ann Roe administered the 38-word oath at noon in Vale.",
         "Wearing a grey suit, the mayor took the 35-word oath before Judge Ann Roe.",
         ("38", "35")),
        ("Three workers are in critical condition, the Orr clinic said.",
         "Two of the injured were in critical condition at the Orr clinic on Monday morning.",
         ("Three", "Two")),
        ("A court convicted Tom Hale, 27, of the shooting in Vale.",
         "Tom Hale, 26, is to stand trial for the shooting in Vale.", ("27", "26")),
    ],
)  # fmt: skip
def test_figures_of_one_thing_are_a_conflict(one: str, other: str, differ: tuple[str, str]) -> None:
    assert conflicts(one, other) == [differ]
    assert conflicts(other, one) == [differ[::-1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 1963 a woman in Vale typically made 59 pence for every pound paid to a man.",
         "Women working in Vale earn 78 pence for every pound paid to men, the mayor said."),
        # a model's name, a version, an hour
        ("The navy seized nine AK-47 rifles from the smugglers.",
         "The navy seized nine rifles and AK 74s from the smugglers."),
        ("Polls opened at 0300 GMT across the islands of Orr.",
         "Polls closed at 1300 GMT across the islands of Orr."),
        # other things are counted
        ("Police found a revolver with four bullets at the quay in Vale.",
         "A .38-calibre revolver lay at the quay, police in Vale said."),
        ("More than 80 firemen fought the blaze in Vale.",
         "85 firemen from five stations fought the blaze in Vale."),
        ("Five women were inside the church of Orr as the fire broke out.",
         "Two children were inside the church of Orr as the fire broke out."),
        # of other people
        ("Varga finished with 16 points and nine rebounds in Orr.",
         "Hollis finished the game with 20 points and nine rebounds."),
        ("John Roe, 23, of Newton Street was arrested in Vale on Saturday.",
         "The body of Jane Roe, 20, was found in Newton Street in Vale on Saturday."),
        # what is allowed is not what there was
        ("The permit allows Brack to keep 180 tonnes of paint at the plant.",
         "Brack was keeping 340 tonnes of paint at the plant, inspectors said."),
        # the least of them, or as many as that
        ("Three ladder trucks came to the blaze at the dairy in Vale.",
         "At least two ladder trucks came to the blaze at the dairy in Vale."),
        ("Several hundred strikers marched on the parliament in Orr.",
         "More than 400 strikers marched on the parliament in Orr."),
        # the same in other units
        ("The quake struck at a depth of 10 kilometres (6.2 miles) off Orr.",
         "The quake struck off Orr at a depth of 10 kilometres (6 miles)."),
        # a toll, and what isn't one
        ("A quake of magnitude 6.1 injured dozens in Orr.",
         "At least 50 were injured as a 6.1-magnitude quake shook Orr."),
        ("Nobody was hurt, but two children were inside the church in Vale.",
         "Nobody was hurt, but an estimated one million dollars of damage was done in Vale."),
        ("Varga was spared a death sentence by three jurors.",
         "Varga was sentenced for an attack that left four people dead."),
        ("The gang is accused of killing a mother of 12 in Orr.",
         "Two bystanders were killed by the gang in Orr."),
        ("Ann Roe, 49, is serving a life sentence in Vale.",
         "Ann Roe is serving three life sentences in Vale."),
    ],
)  # fmt: skip
def test_figures_that_may_be_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The union, VBU, said 600 porters had joined in.",
         "Fewer than 400 porters took part, Lynwood Lifts said.", ("600", "400")),
        ("Turnout was 61 percent, the electoral office said.",
         "Turnout was only 46 per cent, by the count of the group Open Ballot, which had watchers"
         " in every hall of the town.", ("61", "46")),
        ("Two members of the Green League, Tom Wray and Lotte Imhof, voted for it.",
         "Only one Green League member, Lotte Imhof, voted for it; Tom Wray did not.",
         ("Two", "one")),
        ("The country's high court on Monday overturned a law banning night work in bakeries, by"
         " seven votes to two.",
         "Judges threw out the ban on night baking in a 5-4 decision on Monday.",
         ("seven votes to two", "5-4")),
        ("It nests above 1,800 metres.", "The bird nests only below 1,500 metres.",
         ("1,800", "1,500")),
    ],
)  # fmt: skip
def test_two_versions_of_a_figure_are_a_conflict_where_little_else_is_shared(
    one: str, other: str, differ: tuple[str, str]
) -> None:
    assert conflicts(one, other) == [differ]
    assert conflicts(other, one) == [differ[::-1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Berit Holm vanished at the age of 16 on her way to work.",
         "Karla Dean vanished at the age of 14."),
        ("Four prisoners fled from Holm Ridge jail on Saturday by cutting through a roof.",
         "Two of the men who fled Holm Ridge jail on Saturday were caught in a barn."),
        ("They signed it in Doravan on Friday after four months of fighting.",
         "It was signed in Doravan on Friday and is to last 30 days."),
        ("The plan sets aside 50 million crowns for new buses in Orr.",
         "It holds 200 million crowns of spending on roads and on a loan for Vale."),
        ("By noon 600 porters had joined in at Vale.",
         "Fewer than 400 porters took part in Orr, Lynwood Lifts said."),
    ],
)  # fmt: skip
def test_figures_of_others_or_of_another_size_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []


def test_what_is_single_here_and_two_there_is_a_conflict() -> None:
    one = "Two doctors and a technician are under suspicion."
    other = "A doctor and two technicians are under suspicion."
    assert conflicts(one, other) == [
        ("Two doctors", "A doctor"),
        ("a technician", "two technicians"),
    ]
    assert (
        conflicts("A doctor saw it.", "Two doctors saw it happen on the night of the fire.") == []
    )


def test_a_count_is_another_than_a_place_in_an_order() -> None:
    one = "The 19-year-old Dane saved two match points in the third set."
    other = "She saved three match points in the deciding set."
    (match,) = compare([article(1, one), article(2, other)]).matches
    assert ("number", "two", "three") in [(d.kind, d.a, d.b) for d in match.differences]
