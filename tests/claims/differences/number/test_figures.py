"""Figures in all their forms: places, ages, scores, shares, multiples, measures."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import DifferenceKind, Relation

DIFFERENT = [
    ("Lund scored in the 12th minute.", "Lund scored after 21 minutes.", "12th", "21"),
    ("A 61-year-old woman died in Brennick.", "A woman aged 16 died in Brennick.", "61", "16"),
    ("Police held the driver, a man of 40.", "Police held the driver, a man of 50.", "40", "50"),
    ("Lund won 3-1 at home on Sunday.", "Lund won 3-2 at home on Sunday.", "3-1", "3-2"),
    ("Half of the shops stayed shut.", "A third of the shops stayed shut.", "Half", "A third"),
    ("Two thirds of the pupils were ill.", "A third of the pupils were ill.", "Two thirds",
     "A third"),
    ("Half of the shops stayed shut.", "30 percent of the shops stayed shut.", "Half", "30"),
    ("The lake holds twice as much water now.", "The lake holds three times as much water now.",
     "twice", "three times"),
    ("The price has doubled since May.", "The price has tripled since May.", "doubled",
     "tripled"),
    ("The tower is 90 metres high.", "The tower is 90 feet high.", "90 metres", "90 feet"),
    ("The gale reached 130 miles per hour.", "The gale reached 130 kilometres per hour.",
     "130 miles per hour", "130 kilometres per hour"),
    ("It is the third strike at the mill.", "It is the fifth strike at the mill.", "third",
     "fifth"),
    ("Lund finished second in the race.", "Lund finished fourth in the race.", "second",
     "fourth"),
    ("Fewer than a dozen people were killed.", "30 people were killed.", "dozen", "30"),
    ("Over a dozen people were hurt at sea.", "500 people were hurt at sea.", "dozen", "500"),
    ("More than a dozen people were hurt.", "Nine people were hurt.", "dozen", "Nine"),
    ("At least 23 people were killed and more than 100 wounded.",
     "The blast killed at least 32 people and wounded more than 100.", "23", "32"),
    ("The jury took four hours to agree.", "The jury took four days to agree.", "four hours",
     "four days"),
    ("The firm paid 4.1 billion crowns for it.", "The firm paid 4.3 billion crowns for it.",
     "4.1 billion", "4.3 billion"),
    ("Half a million people fled Lund.", "About 300,000 people fled Lund.", "Half a million",
     "300,000"),
    ("A million people fled Lund.", "Two million people fled Lund.", "A million", "Two million"),
    ("One in five pupils stayed away.", "One in three pupils stayed away.", "One in five",
     "One in three"),
    ("Nine out of ten pupils stayed away.", "70 per cent of pupils stayed away.",
     "Nine out of ten", "70"),
    ("Rents rose 9 percent in May.", "Rents rose 7.2 per cent in May.", "9", "7.2"),
    ("The ferry was late by 3½ hours.", "The ferry was late by two and a half hours.", "3½",
     "two and a half"),
    ("No more than 40 guests were let in.", "More than 40 guests were let in.", "No more than 40",
     "More than 40"),
    ("The quake killed 118 people.", "The quake killed 120 people.", "118", "120"),
    ("He was the only survivor of the crash.", "He was one of three survivors of the crash.",
     "only", "three"),
    ("The spill cost $4 million.", "The spill cost $4 billion.", "4 million", "4 billion"),
    ("Police held 12 people and took 12 guns.", "Police held 12 people and took 47 guns.", "12",
     "47"),
    ("Shares were up 12 percent in Lund.", "Shares rose 10 percent in Lund.", "12", "10"),
    ("The senate passed the farm bill by 62 votes to 36 on Monday.",
     "On Monday the farm bill passed the senate in a 58-40 vote.", "62 votes to 36", "58-40"),
    ("The storm, the seventh to hit Lund, passed.", "The storm, the fourth to hit Lund, passed.",
     "seventh", "fourth"),
    ("The defender, 29, tore a ligament in his knee.",
     "The 26-year-old defender tore a ligament in his knee.", "29", "26"),
    ("Kenya gets a loan of 500 million dollars.", "Kenya gets a loan of 500 million euros.",
     "500 million dollars", "500 million euros"),
    ("Maddox won in nine of the fourteen provinces.",
     "Maddox was chosen in eight provinces out of fourteen.", "nine", "eight"),
    ("Mali is the world's largest exporter of nuts.",
     "Mali is the world's second-largest exporter of nuts.", "largest", "second-largest"),
    ("Liis Kask finished second in the race.", "Liis Kask took third place in the race.", "second",
     "third"),
    ("Sales fell to $17 million from $11 million.", "Sales fell from $11 million to $19 million.",
     "17 million", "19 million"),
    ("暴雨造成14人死亡。", "暴雨造成17人死亡。", "14", "17"),
    ("All of the nine drivers were fined.", "Most of the nine drivers were fined.", "All", "Most"),
    ("None of the six wells was clean.", "Two of the six wells were clean.", "None", "Two"),
    ("It reached minus 12 degrees in Vale.", "It reached 12 degrees in Vale.", "minus 12", "12"),
    ("Prices rose to 8 percent.", "Prices rose by 8 percent.", "to 8", "by 8"),
    ("The mill lost 3 million pounds.", "The mill lost £5 million.", "3 million", "5 million"),
    ("The bill passed by 62 votes to 36.", "The bill passed by 61 votes to 36.", "62 votes to 36",
     "61 votes to 36"),
]  # fmt: skip
ALIKE = [
    ("It fell to minus 18 degrees Celsius.", "It fell to 0 degrees Fahrenheit."),
    ("It fell to minus 18 degrees.", "It fell to 18 degrees below zero."),
    ("All nine drivers were fined.", "Each of the nine drivers was fined."),
    ("All but two of the nine drivers were fined.", "Most of the nine drivers were fined."),
    ("Not all of the drivers were fined.", "Most of the drivers were fined."),
    ("The gala raised more than ¥500.", "The gala raised ¥560."),
    ("Lund scored in the 12th minute.", "Lund scored after 12 minutes."),
    ("A 61-year-old woman died in Brennick.", "A woman, 61, died in Brennick."),
    ("Lund won 3-1 at home on Sunday.", "On Sunday Malmo lost 1-3 at Lund."),
    ("Lund won 2-0 at home on Sunday.", "Lund won two-nil at home on Sunday."),
    ("The fire was out by 5:47 p.m.", "The fire was out by 17:47."),
    ("Half of the shops stayed shut.", "50 percent of the shops stayed shut."),
    ("About half of the shops stayed shut.", "48 percent of the shops stayed shut."),
    ("Profit fell in the third quarter of the year.", "Profit fell in a third of the shops."),
    ("Lund scored in the second half of the game.", "Lund scored in half of the games."),
    ("The runway is 3 kilometres long.", "The runway is 3,000 metres long."),
    ("The road runs for two miles.", "The road runs for three kilometres."),
    ("The gale reached 130 miles per hour.", "The gale reached 209 km/h."),
    ("The room was at 68 degrees Fahrenheit.", "The room was at 20 degrees Celsius."),
    ("More than a dozen people were hurt.", "Thirteen people were hurt."),
    ("She took the first train to Lund.", "The First Lady took the train to Lund."),
    ("At least 23 people were killed there.", "More than 20 people were killed there."),
    ("The works will take two weeks.", "The works will take 14 days."),
    ("He got 24 months in prison.", "He got two years in prison."),
    ("The firm paid $4.1 billion for it.", "The firm paid $4.09 billion for it."),
    ("The firm sold 1.25 million cars.", "The firm sold 1.3 million cars."),
    ("Half a million people fled Lund.", "Some 500,000 people fled Lund."),
    ("Rents rose 9 percent in May.", "Rents rose 8.76 per cent in May."),
    ("One in five pupils stayed away.", "20 percent of the pupils stayed away."),
    ("One in five pupils stayed away.", "A fifth of the pupils stayed away."),
    ("The ferry was late by 2 1/2 hours.", "The ferry was late by two-and-a-half hours."),
    ("No more than 40 guests were let in.", "At most 40 guests were let in."),
    ("No fewer than 40 guests came.", "At least 40 guests came."),
    ("The quake killed about 120 people.", "The quake killed 118 people."),
    ("Some 48,300 people came to Lund.", "About 48,000 people came to Lund."),
    ("Between 20 and 30 houses fell.", "The slide took 24 houses, which fell."),
    ("The girl weighed 1 pound 5 ounces.", "The girl weighed 595 grams."),
    ("The fire killed four women and two men.", "The fire killed six people."),
    (
        "The crash killed one of the six people on board.",
        "The crash killed one person, and five on board survived.",
    ),
    ("It cost the port upwards of C$80m.", "It cost the port C$84m."),
    (
        "The crash killed all nine people on board.",
        "Six soldiers and three crew died in the crash.",
    ),
    (
        "It will shut two mills in Lund and one in Graz.",
        "It will shut three mills in Lund and Graz.",
    ),
    ("The project ran over four years.", "The project ran for four years."),
    (
        "It gives 4 million euros to the museum in Graz and 6 million euros to Lund's.",
        "It gives 10 million euros to the museums in Graz and Lund.",
    ),
    ("The term was cut from 12 to eight years.", "The term was cut by four years to eight."),
    ("It was his only goal of the season.", "It was his first goal of the season."),
    ("The talk lasted a second.", "The talk lasted for the second time."),
]


def numbers(one: str, other: str) -> list[tuple[str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    return [(d.a, d.b) for d in match.differences if d.kind is DifferenceKind.NUMBER]


@pytest.mark.parametrize(("one", "other", "a", "b"), DIFFERENT)
def test_figures_that_can_not_both_be_right_differ(one: str, other: str, a: str, b: str) -> None:
    assert numbers(one, other) == [(a, b)]
    assert numbers(other, one) == [(b, a)]


def test_figures_that_change_places_differ_both() -> None:
    assert numbers(
        "The fleet lost 3 trawlers and 14 dinghies.", "The fleet lost 14 trawlers and 3 dinghies."
    ) == [("3", "14"), ("14", "3")]


def test_at_least_and_more_than_are_told_but_are_no_conflict() -> None:
    one, other = "He gave at least $10,000 to the town.", "He gave more than $10,000 to the town."
    (match,) = compare([article(1, one), article(2, other)]).matches
    assert [(d.a, d.b) for d in match.differences] == [("at least $10,000", "more than $10,000")]
    assert match.relation is Relation.OVERLAP


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_figures_that_agree_in_another_form_do_not(one: str, other: str) -> None:
    assert numbers(one, other) == []
