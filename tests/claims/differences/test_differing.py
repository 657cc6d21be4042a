"""What is named as a difference, and what isn't: figures, dates, names, denials, actors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.texts import article
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.model import WARNINGS, Corrections, DifferenceKind, Match

SAMPLES = Path(__file__).resolve().parents[3] / "sample_articles"
LINKED = Corrections(linked=frozenset({("a1.1", "a2.1")}))


def match(one: str, other: str) -> Match:
    """Compare two statements that the checker linked."""
    (found,) = compare([article(1, one), article(2, other)], LINKED).matches
    return found


def warned(one: str, other: str) -> list[tuple[str, str, str]]:
    found = match(one, other).differences
    kinds = WARNINGS - {DifferenceKind.ATTRIBUTION}
    return [(d.kind.value, d.a, d.b) for d in found if d.kind in kinds]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("One person was killed in the fire.", "The fire's toll has risen to three.", "One",
         "three"),
        ("Two people lost their lives in Brennick.", "Three people were killed in Brennick.",
         "Two", "Three"),
        ("The ferry sank with 40 passengers.", "The ferry sank with dozens of passengers.", "40",
         "dozens"),
        ("The inquiry took two years.", "The inquiry took more than two years.", "two",
         "more than two"),
        ("The town has 3,900 residents today.", "The town has 3,700 residents today.", "3,900",
         "3,700"),
        ("Norrbeck, founded in 1978, employs 3,900 people in Lund.",
         "The company in Lund has about 3,400 employees.", "3,900", "3,400"),
        ("About 200 residents had to go to the sports hall of the Mill Lane school.",
         "Roughly 350 people have been brought to the Mill Lane sports hall.", "200", "350"),
        ("The deal is worth $2.4 billion.", "The $2.1 billion deal was announced.", "2.4 billion",
         "2.1 billion"),
        ("Ann Lowe, 34, was arrested on Monday.", "Police arrested Ann Lowe, 43, at her home.",
         "34", "43"),
        ("The kit costs $7, a cable $3 and a lamp $9.",
         "The kit costs $7, a cable $4 and a lamp $9.", "3", "4"),
    ],
)  # fmt: skip
def test_figures_of_one_thing_differ(one: str, other: str, a: str, b: str) -> None:
    assert warned(one, other) == [("number", a, b)]
    assert warned(other, one) == [("number", b, a)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The repair cost over $300.", "The repair cost $313.89."),
        ("About 200 people came to the square.", "The square drew 195 people."),
        ("The court sits at 7 a.m. on Thursday.", "The court sits on Thursday at 10."),
        ("2. The council counted eleven votes.", "The council counted eleven votes."),
        ("A 16-year-old faces trial in Skagen.", "The girl faces 14 years in prison in Skagen."),
        ("The bank paid $4.1bn to Skagen.", "The bank paid 4.1 billion dollars to Skagen."),
        (
            "The court ordered 23 of the defendants, Marek Holm among them, to pay.",
            "The court ordered Marek Holm and 22 other defendants to pay.",
        ),
        (
            "The storm brought 34 inches of snow to Eastry.",
            "Another 24 inches of snow fell in Eastry.",
        ),
        (
            "A 17-year-old bear dragged a boy at the zoo.",
            "A three-year-old boy was dragged by a bear at the zoo.",
        ),
        (
            "A four-year-old boy fell into the moat of the zoo.",
            "In 2013 a 2-year-old boy fell into the moat of another zoo.",
        ),
    ],
)
def test_figures_that_agree_or_count_something_else_are_no_warning(one: str, other: str) -> None:
    assert [kind for kind, *_ in warned(one, other) if kind == "number"] == []


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("The show ran from May to July.", "The show ran from May to August.", "July", "August"),
        ("He led it from 2004 to 2010.", "He led it from 2003 to 2010.", "2004", "2003"),
    ],
)
def test_spans_that_share_one_end_differ_in_the_other(one: str, other: str, a: str, b: str) -> None:
    assert warned(one, other) == [("date", a, b)]


@pytest.mark.parametrize(
    ("one", "other", "kind", "a", "b"),
    [
        (
            "A judge in Lund sentenced former treasurer Linda Marsh to six years for fraud.",
            "Former assessor Paul Deering was sentenced to six years for fraud by a judge in Lund.",
            "name", "Linda Marsh", "Paul Deering",
        ),
        (
            "The suspect was arrested at a hotel in Lisbon eleven days after the robbery.",
            "Eleven days after the robbery the suspect was arrested in a flat in Madrid.",
            "name", "Lisbon", "Madrid",
        ),
        (
            "The transport minister, Paolo Reinders, visited the site in the afternoon.",
            "Prime minister Erika Salden visited the scene on Thursday afternoon.",
            "name", "Paolo Reinders", "Erika Salden",
        ),
        (
            "Substitute Marta Keller headed in the winner to send Malta into the final.",
            "Malta reached the final after a winner that substitute Livia Brunner headed in.",
            "name", "Marta Keller", "Livia Brunner",
        ),
        (
            "The striker was born in Lisbon and has played five times for Malta.",
            "Okonjo was born in Lagos and moved to Malta.",
            "name", "Lisbon", "Lagos",
        ),
        (
            "The founder stepped down as chairman in February after an internal inquiry.",
            "After an internal inquiry the founder in June stepped down as chairman.",
            "date", "February", "June",
        ),
    ],
)  # fmt: skip
def test_what_is_left_over_on_both_sides_of_almost_one_statement_differs(
    one: str, other: str, kind: str, a: str, b: str
) -> None:
    assert warned(one, other) == [(kind, a, b)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The launch is set for 6 p.m. GMT on Sunday.",
            "The launch is set for 1 p.m. EST on Sunday.",
        ),
        ("It begins at 6 p.m. local time.", "It begins at 9 p.m. Moscow time."),
        ("The ferry left shortly after 4am.", "The ferry left at 4.10am."),
        ("The ferry left at about 11am.", "The ferry left at 11.05am."),
        ("The ferry left at 12:30 a.m. GMT.", "The ferry left at 2:30 a.m. CEST."),
        ("He will speak at 8 p.m. Moscow time.", "He will speak at 1700 GMT."),
    ],
)
def test_one_time_in_two_zones_is_no_difference(one: str, other: str) -> None:
    assert warned(one, other) == []


def test_times_that_are_not_one_in_any_zone_differ() -> None:
    one, other = "The launch is set for 6 p.m. GMT.", "The launch is set for 3 p.m. EST."
    assert warned(one, other) == [("date", "6 p.m.", "3 p.m.")]


def test_a_time_that_is_not_exact_may_still_be_another() -> None:
    one, other = "The system failed shortly after 4am.", "The system failed at 5.20am."
    assert warned(one, other) == [("date", "4am", "5.20am")]


def test_dates_are_told_with_what_they_are_of() -> None:
    one, other = "The bank will vote next week.", "The bank will vote next month."
    assert warned(one, other) == [("date", "next week", "next month")]


def test_ages_of_one_child_differ() -> None:
    one = "A four-year-old boy fell into the moat of the zoo on Saturday."
    other = "The keepers shot the bear to save a 3-year-old boy."
    assert warned(one, other) == [("number", "four", "3")]


def test_a_figure_that_both_articles_state_is_of_something_else() -> None:
    first, offer = (
        "In a letter of May, Castellan had offered owners $70 a share, which made them laugh.",
        "Castellan has now offered $82 a share for all ships of Norrbeck.",
    )
    (found,) = compare([article(1, first), article(2, offer)], LINKED).matches
    assert [(d.kind, d.a, d.b) for d in found.differences if d.kind == "number"] == [
        ("number", "70", "82")
    ]
    both = compare([article(1, first, offer), article(2, offer)], LINKED)
    (found,) = (one for one in both.matches if (one.a, one.b) == ("a1.1", "a2.1"))
    assert DifferenceKind.NUMBER not in {d.kind for d in found.differences}


def test_a_slip_in_a_copy_is_told_though_the_figure_stands_elsewhere() -> None:
    one = "Castellan has now offered $82 a share for all ships of Norrbeck."
    other = one.replace("82", "70")
    compared = compare([article(1, one, "It began with $70 a share."), article(2, other)], LINKED)
    (found,) = (match for match in compared.matches if (match.a, match.b) == ("a1.1", "a2.1"))
    assert DifferenceKind.NUMBER in {d.kind for d in found.differences}


def test_the_day_of_one_event_differs_but_not_that_of_another() -> None:
    one = "The mayor resigned on Monday over the harbour contract."
    assert warned(one, one.replace("Monday", "Friday")) == [("date", "Monday", "Friday")]
    other = "Over the harbour contract prosecutors searched the town hall on Friday."
    found = [
        d for m in compare([article(1, one), article(2, other)]).matches for d in m.differences
    ]
    assert DifferenceKind.DATE not in {d.kind for d in found}
    # whoever links them knows better
    assert warned(one, other) == [("date", "Monday", "Friday")]


def test_the_halves_of_a_day_differ() -> None:
    sentence = "The quake shook Brennick at 4:12 {} local time."
    found = warned(sentence.format("a.m."), sentence.format("p.m."))
    assert found == [("date", "a.m.", "p.m.")]
    assert not warned("It shook Brennick at 4:12 p.m.", "It shook Brennick at 16:12.")


def test_a_date_before_another_is_not_on_it() -> None:
    assert not warned("The mill closes by the end of March.", "The mill closes before April.")


def test_a_month_is_no_hedge() -> None:
    found = match("The bridge opens in May.", "The bridge opens in June.").differences
    assert DifferenceKind.HEDGE not in {difference.kind for difference in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ken Fredette opposed the session.", "Kenneth Fredette opposed the session."),
        ("Yury Ushakov praised the plan.", "Yuri Ushakov praised the plan."),
        ("The FBI searched the house.", "The Federal Bureau of Investigation searched the house."),
        ("Anselm Kovář praised the crews.", "Anselm Kovar praised the crews."),
        ("Holm praised the crews.", "Ida Holm praised the crews."),
        (
            "The roof of the market on Tanner Street collapsed early on Tuesday.",
            "The roof of the market in Brennick collapsed early on Tuesday.",
        ),
    ],
)
def test_one_name_in_two_spellings_is_no_warning(one: str, other: str) -> None:
    assert warned(one, other) == []


def test_another_name_in_the_slot_is_a_warning() -> None:
    one = "The council chose Ida Holm as the new director of the port."
    assert warned(one, one.replace("Ida Holm", "Piotr Wolny")) == [
        ("name", "Ida Holm", "Piotr Wolny")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council approved the tram line.", "The council rejected the tram line."),
        ("The council did approve the tram line.", "The council did not approve the tram line."),
        ("The museum opened its doors on Friday.", "The museum closed its doors on Friday."),
        (
            "The jury found the mayor guilty of fraud.",
            "The jury found the mayor innocent of fraud.",
        ),
    ],
)
def test_what_one_side_denies_is_a_warning(one: str, other: str) -> None:
    assert [kind for kind, *_ in warned(one, other)] == ["negation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Castellan did not accept the offer.", "Castellan declined to accept the offer."),
        ("The firm not only sold the ships.", "The firm sold the ships and more."),
        ("Trams stop at Central Station.", "Trams from Tanner Street don't run on Sunday."),
        (
            "The council urged the mayor not to sell the harbour.",
            "The mayor sold the harbour to Norrbeck.",
        ),
        (
            "Norrbeck said it required no further tests of its engines.",
            "Norrbeck halted the tests of its engines.",
        ),
        ("Holm did not say when the bridge opens.", "Holm said the bridge opens in May."),
        (
            "The report calls the allegations of improper payments baseless.",
            "There were no improper payments, the report says.",
        ),
    ],
)
def test_denials_that_agree_are_no_warning(one: str, other: str) -> None:
    assert [kind for kind, *_ in warned(one, other) if kind == "negation"] == []


def test_a_word_that_denies_on_both_sides_answers_to_nothing() -> None:
    one = "The council did ban the sale of fireworks in the old town."
    other = "The council did ban the sale of fireworks not only in the old town."
    assert warned(one, other) == []
    failed = "The council failed to close the harbour, and the port does pay for the wall."
    assert [kind for kind, *_ in warned(failed, failed.replace("does", "does not"))] == ["negation"]


def test_actor_and_target_that_change_places_are_a_warning() -> None:
    one, other = (
        "Castellan sued Norrbeck over the ships.",
        "Norrbeck sued Castellan over the ships.",
    )
    assert [kind for kind, *_ in warned(one, other)] == ["actor"]
    passive = "Norrbeck was sued by Castellan over the ships."
    assert warned(one, passive) == []
    store = "The Vale app was removed from Norrbeck's store on Friday."
    assert warned("Norrbeck removed the Vale app on Friday.", store) == []


def test_another_people_before_the_word_is_a_warning() -> None:
    one = "The ministry expelled 60 Russian diplomats last week."
    assert warned(one, one.replace("Russian", "American")) == [("actor", "Russian", "American")]


VOCABULARY = """the harbour 40 not Ida Holm Monday said more than dozens of Russian denied may 12%
    $3 . “ ” two May before never"""
WORDS = st.lists(
    st.sampled_from(VOCABULARY.split()),
    min_size=1,
    max_size=25,
).map(" ".join)


@given(WORDS)
def test_one_statement_in_two_articles_never_differs(sentence: str) -> None:
    found = compare([article(1, sentence), article(2, sentence)], LINKED).matches
    assert all(match.differences == () for match in found)


@given(WORDS, WORDS)
def test_differences_are_the_same_from_both_sides(one: str, other: str) -> None:
    there = sorted((k, b, a) for k, a, b in warned(one, other) if k != "name")
    assert sorted(one for one in warned(other, one) if one[0] != "name") == there


@pytest.mark.parametrize("case", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_a_copy_of_an_article_differs_in_nothing(case: str) -> None:
    original = read_articles([str(SAMPLES / case)])[0]
    statements = tuple(
        replace(one, id=one.id.replace(f"{original.id}.", "copy.")) for one in original.statements
    )
    copy = replace(original, id="copy", statements=statements)
    matches = compare([original, copy]).matches
    twins = [m for m in matches if m.a.partition(".")[2] == m.b.partition(".")[2]]
    assert twins
    assert all(match.differences == () for match in twins)
