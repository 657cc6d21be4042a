"""Tolls that differ between articles are shown, in whatever words they stand."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Relation


def conflicts(one: list[str], other: list[str]) -> set[tuple[str, str]]:
    """The words of both sides of every conflict about a number."""
    comparison = compare([article(1, *one), article(2, *other)])
    return {
        (difference.a, difference.b)
        for match in comparison.matches
        if match.relation is Relation.CONFLICT
        for difference in match.differences
        if difference.kind == "number"
    }


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Police say 27 people are injured.", "Ship hits bridge on the Vale; 25 hurt",
         ("27", "25")),
        ("The crash killed two workers.", "Three men lost their lives at the site.",
         ("two", "Three")),
        ("She faces up to ten years in prison.", "The girl could be jailed for 14 years.",
         ("ten", "14")),
        ("The storm killed 40 people in Leeds on Monday.",
         "The storm killed 45 people in Leeds, a former mill town, on Monday, 3 May 2021.",
         ("40", "45")),
        ("Velmora is to shut its plant with the loss of 640 jobs.", "Tyre giant axes 700 jobs",
         ("640", "700")),
        ("Velmora is to shut its plant, which will cost 640 jobs.",
         "Almost 700 workers are to lose their jobs.", ("640", "700")),
        ("About 2,000 people marched through the town, police said.",
         "Some 5,000 people took part in a protest, organisers said.", ("2,000", "5,000")),
        ("Some 160 people were on board the train.", "The train was carrying 240 people.",
         ("160", "240")),
        ("The jet was carrying 171 passengers and six crew members.",
         "The jet had 164 passengers on board.", ("171", "164")),
        ("No one had been harmed in the blast, police said.",
         "Police said 14 people were wounded by the blast.", ("No one", "14")),
        ("The firm's head said no jobs would be cut.",
         "The union said the merger would cost 1,500 jobs.", ("no jobs", "1,500")),
        ("There were no deaths in the gale, a county spokesman said.",
         "Gale Ulla killed three people on the coast.", ("no deaths", "three")),
        ("The operator said there had been no injuries.",
         "Seven passengers were hurt in the crash.", ("no injuries", "Seven")),
        ("None of the passengers were hurt, the operator said.",
         "Seven passengers were hurt in the crash.", ("None of the passengers", "Seven")),
        ("Nobody knows where 40 missing sailors are.", "Eleven people are still missing.",
         ("40", "Eleven")),
    ],
)  # fmt: skip
def test_tolls_that_differ_are_a_conflict(one: str, other: str, differ: tuple[str, str]) -> None:
    assert conflicts([one], [other]) == {differ}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police say at least 27 people are injured.", "Ship hits bridge; 30 hurt"),
        ("The crash killed two workers.", "In 2011 a crash on the line killed three people."),
        ("The crash killed two workers.", "An earlier crash had killed three people."),
        ("Police say 27 people are injured.", "Four people were seriously injured."),
        ("A zoo killed a 17-year-old ape.", "The ape was killed after four visitors had left."),
        ("The crash killed two workers.", "The crash killed two workers."),
        ("Police say 27 people are injured.", "None of the injuries appeared to be fatal."),
        ("The plant is to shut with the loss of 640 jobs.", "The new mill will create 700 jobs."),
        ("The plant is to shut with the loss of 690 jobs.", "Almost 700 workers lose their jobs."),
        ("The plant is to shut with the loss of 640 jobs.", "The plant has 1,200 workers."),
        ("About 160 people were aboard.", "The ship can take 240 people."),
        ("About 2,000 people marched.", "The town has 5,000 people."),
        (
            "The jet was carrying 171 passengers and six crew members.",
            "All 177 people on board the jet left it by the slides.",
        ),
        ("Several hundred people marched.", "About 600 people took part in the march."),
        ("The strike killed 40 people in Orr.", "Three people died in another strike in Vale."),
        ("Two people are missing in Orr since Monday.", "On Tuesday one man was still missing."),
        ("The gang killed a mother of 12.", "Two bystanders were killed by the gang."),
        ("The crash killed two workers.", "The mayor lives in Dover with his 4 children."),
        ("The crash killed two workers.", "The bridge toll is paid by 500 residents."),
        ("The crash hurt more than a dozen people.", "The crash left 21 people injured."),
        ("The war has killed more than 11,000 people.", "Shells killed two people in Leeds."),
        ("A girl of six died of measles, police said.", "One girl has died of measles in Vale."),
    ],
)
def test_what_can_both_be_right_or_is_of_something_else_is_none(one: str, other: str) -> None:
    assert conflicts([one], [other]) == set()


def test_the_first_toll_of_an_article_stands_for_it() -> None:
    one = ["The fire killed four people.", "At first two deaths were confirmed."]
    assert conflicts(one, ["Four people died in the fire."]) == set()


def test_a_toll_of_another_event_stands_for_nothing_where_the_right_one_follows() -> None:
    one = ["A tram hit a lorry in Lund on Monday, and 14 passengers were injured."]
    other = [
        "A week before, in Graz, 3 people were hurt when a bus caught fire.",
        "Fourteen passengers were injured in Lund on Monday when a tram hit a lorry.",
    ]
    assert conflicts(one, other) == set()


def test_a_toll_that_has_risen_by_another_day_is_no_conflict() -> None:
    assert not conflicts(["Eleven people died in the crash."], ["Crash toll rises to 14 dead."])
    first = "On Tuesday the death toll of the quake stood at 12."
    assert not conflicts([first], ["By Thursday the death toll of the quake had risen to 31."])
    assert conflicts([first], ["On Tuesday the death toll of the quake stood at 31."])
