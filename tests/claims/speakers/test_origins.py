from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import (
    Attribution,
    Difference,
    DifferenceKind,
    Match,
    Mode,
    Origin,
    Relation,
    Verdict,
)
from workbench.claims.speakers.origins import origins
from workbench.claims.speakers.parties import NOBODY, Parties
from workbench.claims.suggestions import suggest

ONE = article(1, "The bridge closed.", outlet="Herald")
TWO = article(2, "The bridge closed.", outlet="Post")
PLAIN = {"a1": ONE, "a2": TWO}
BOTH = ("a1.1", "a2.1")


def said(speaker: str | None, channel: str | None = None) -> Attribution:
    return Attribution(speaker, channel, Mode.DIRECT if speaker else Mode.NONE)


def test_one_speaker_through_two_agencies_is_one_origin() -> None:
    spoken = {"a1.1": said("Ida Holm", "Interfax"), "a2.1": said("Holm", "RIA Novosti")}
    assert origins(BOTH, spoken, PLAIN) == (Origin("Ida Holm", ("Interfax", "RIA Novosti")),)


def test_two_outlets_without_a_named_source_are_two_origins() -> None:
    assert len(origins(BOTH, {}, PLAIN)) == 2


def test_a_shared_wire_is_one_origin() -> None:
    wired = {
        "a1": article(1, "The bridge closed.", outlet="Herald", wire=("Reuters",)),
        "a2": article(2, "The bridge closed.", outlet="Post", wire=("Reuters",)),
    }
    assert origins(BOTH, {}, wired) == (Origin(None, ("Reuters",)),)


def test_an_agency_s_own_article_and_one_that_credits_it_are_one_origin() -> None:
    agency = replace(ONE, outlet="Northern Wire Service")
    credited = replace(TWO, wire=("NWS",))
    assert len(origins(BOTH, {}, {"a1": agency, "a2": credited})) == 1
    assert len(origins(BOTH, {}, {"a1": agency, "a2": replace(TWO, outlet="New World Sun")})) == 2


def test_two_whom_a_credited_agency_quotes_are_two_origins() -> None:
    credited = replace(TWO, wire=("NWS",))
    agency = article(1, "The bridge closed.", "The bridge is shut.", outlet="Northern Wire Service")
    spoken = {"a1.1": said("Ida Holm"), "a1.2": said("Bo Kern")}
    found = origins(("a1.1", "a1.2"), spoken, {"a1": agency, "a2": credited})
    assert [one.speaker for one in found] == ["Ida Holm", "Bo Kern"]


def test_a_cited_wire_and_a_credited_one_are_one_origin() -> None:
    wired = {**PLAIN, "a2": article(2, "The bridge closed.", outlet="Post", wire=("Reuters",))}
    assert len(origins(BOTH, {"a1.1": said(None, "Reuters")}, wired)) == 1


def test_an_agency_and_whom_it_quoted_are_one_origin() -> None:
    spoken = {"a1.1": said("Ola Berg", "Reuters"), "a2.1": said("Reuters")}
    assert len(origins(BOTH, spoken, PLAIN)) == 1
    spoken = {"a1.1": said("Ola Berg", "Reuters"), "a2.1": said("AFP")}
    assert len(origins(BOTH, spoken, PLAIN)) == 2


def test_declared_dependence_is_one_origin() -> None:
    assert len(origins(BOTH, {}, PLAIN, frozenset({("a2", "a1")}))) == 1


def test_an_aide_speaks_for_the_house() -> None:
    marks = [NOBODY.marks(one) for one in ("a Kremlin aide", "Kremlin", "Kremlin readout")]
    assert marks[0] & marks[1] & marks[2]
    assert not NOBODY.marks("a city official") & NOBODY.marks("the police")


HOLM = Origin("Ida Holm", ("Herald",), ("a1.1",))
BERG = Origin("Ola Berg", ("Post",), ("a2.1",))


def verdict(found: tuple[Origin, ...], *matches: Match) -> Verdict:
    return suggest(BOTH, found, matches).verdict


def matched(relation: Relation) -> Match:
    return Match("a1.1", "a2.1", relation, 0.9)


def test_two_origins_confirm_and_one_does_not() -> None:
    same = matched(Relation.SAME)
    assert verdict((HOLM, BERG), same) is Verdict.CONFIRMED
    assert verdict((HOLM,), same) is Verdict.SINGLE_SOURCE


def test_the_one_word_that_is_not_the_same_is_told() -> None:
    word = Difference(DifferenceKind.WORDING, "quay", "pier", (0, 4), (0, 4))
    more = Difference(DifferenceKind.DETAIL, "at noon on Friday", "", (5, 20), None)
    same = replace(matched(Relation.SAME), differences=(word,))
    assert suggest(BOTH, (HOLM, BERG), (same,)).reason.endswith("; but worded quay | pier")
    loose = replace(same, differences=(word, more))
    assert "worded" not in suggest(BOTH, (HOLM, BERG), (loose,)).reason


def test_two_origins_that_only_touch_on_a_thing_do_not_confirm_it() -> None:
    loose = matched(Relation.OVERLAP)
    assert verdict((HOLM, BERG), loose) is Verdict.SINGLE_SOURCE
    assert verdict((HOLM, BERG), replace(loose, manual=True)) is Verdict.CONFIRMED


def test_what_the_two_origins_say_must_itself_agree() -> None:
    """That a third statement, of one of the two, says the same confirms nothing."""
    both = replace(HOLM, statements=("a1.1", "a2.1"))
    other = replace(BERG, statements=("a1.2",))
    found = suggest(("a1.1", "a1.2", "a2.1"), (both, other), (matched(Relation.SAME),))
    assert found.verdict is Verdict.SINGLE_SOURCE


def test_a_claim_of_one_article_tells_whether_others_say_a_part_of_it() -> None:
    alone = suggest(("a1.1",), (Origin("Ida Holm"),), ())
    partly = suggest(("a1.1",), (Origin("Ida Holm"),), (), elsewhere=True)
    assert alone.verdict is partly.verdict is Verdict.SINGLE_SOURCE
    assert alone.reason == "only one article says so, from Ida Holm"
    assert partly.reason == "another article says only a part of it, from Ida Holm"


@pytest.mark.parametrize("unnamed", ["officials", "a senior official", "a spokesman", "Moscow"])
def test_a_person_of_whom_nothing_is_told_may_be_who_else_spoke(unnamed: str) -> None:
    articles = {
        "a1": article(1, "The bridge closed, Yuri Holm said.", outlet="Herald"),
        "a2": article(2, "The bridge closed.", outlet="Post"),
    }
    spoken = {"a1.1": said("Yuri Holm"), "a2.1": said(unnamed)}
    parties = Parties(articles.values())
    assert len(origins(BOTH, spoken, articles, parties=parties)) == 1


@pytest.mark.parametrize("other", ["Jane Roe", "the police", "Moscow", "Ola Berg", "witnesses"])
def test_speakers_whom_the_articles_tell_apart_are_two_origins(other: str) -> None:
    articles = {
        "a1": article(
            1,
            "White House press secretary Sara Holm spoke.",
            "Jane Roe and Ola Berg were there.",
            outlet="Herald",
        ),
        "a2": article(2, "The bridge closed.", outlet="Post"),
    }
    spoken = {"a1.1": said("Sara Holm"), "a2.1": said(other)}
    parties = Parties(articles.values())
    assert len(origins(BOTH, spoken, articles, parties=parties)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President Taras Holenko said the troops had left Brega.",
         "The troops have left Brega, President Taras Holenkoo said."),
        ("The United Nations said 4 million people needed food.",
         "Four million people need food, the UN said."),
        ("The foreign ministry in Ankara said the ship had been let go.",
         "The ship has been let go, Turkey's foreign ministry said."),
        ("Police said two men had drowned in the lake.",
         "Two men drowned in the lake, officers said."),
        ("Police spokeswoman Jane Hill said three men had been held.",
         "Three men have been held, police said."),
        ("The mayor's office said the bridge would reopen in May.",
         "The bridge will reopen in May, Mayor Ruth Oduya said."),
        ("The fire service said nine people were hurt on Tanner Street.",
         "Nine people were hurt on Tanner Street, fire chief Anselm Kovar said."),
        ("The airline said two engines had failed over Greenland.",
         "Two engines failed over Greenland, a spokesman for Norvik said."),
        ("The regulator said Norvik had broken the rules.",
         "Norvik has broken the rules, the Market Conduct Authority said."),
        ("Ann Roe will resign, her spokesman, Carl Oyelan, said.",
         "Roe said that she would resign."),
        ("The mediators said that the talks were over.",
         "The talks are over, a joint statement from the mediators said."),
        ("The zoo said the boy was well.", "The boy is well, the zoo's director said."),
        ("The company's chief executive, Tom Lund, said sales would fall.",
         "Sales will fall, Norvik said."),
    ],
)  # fmt: skip
def test_one_party_under_two_names_is_one_origin(one: str, other: str) -> None:
    (claim,) = compare([article(1, one), article(2, other)]).claims
    assert len(claim.origins) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police said two men had drowned in the lake.",
         "Two men drowned in the lake, Mayor Ruth Oduya said."),
        ("The company said the mill would close.", "The mill will close, the union said."),
        ("Police said the plane had lost a wing.", "The plane lost a wing, Norvik said."),
        ("The school said the bus was on fire.",
         "The bus was on fire, fire chief Anselm Kovar said."),
        ("Mayor Ruth Oduya said the mill would close.", "The mill will close, the ministry said."),
    ],
)  # fmt: skip
def test_parties_of_two_kinds_are_two_origins(one: str, other: str) -> None:
    (claim,) = compare([article(1, one), article(2, other)]).claims
    assert len(claim.origins) == 2


def test_two_speakers_in_one_article_confirm_nothing() -> None:
    found = (Origin("Ida Holm", ("Herald",)), Origin("Ola Berg", ("Herald",)))
    assert suggest(("a1.1", "a1.2"), found, ()).verdict is Verdict.SINGLE_SOURCE


def test_a_conflict_disputes_and_names_both_sides() -> None:
    difference = Difference(DifferenceKind.NUMBER, "60", "58")
    conflict = Match("a1.1", "a2.1", Relation.CONFLICT, 1.4, differences=(difference,))
    found = suggest(BOTH, (Origin("Ida Holm"), Origin("Ola Berg")), (conflict,))
    assert found.verdict is Verdict.DISPUTED
    assert "60" in found.reason
    assert "58" in found.reason


def test_what_differs_where_it_counts_is_not_confirmed() -> None:
    difference = Difference(DifferenceKind.NUMBER, "60", "dozens")
    overlap = Match("a1.1", "a2.1", Relation.OVERLAP, 1.4, differences=(difference,))
    found = suggest(BOTH, (Origin("Ida Holm"), Origin("Ola Berg")), (overlap,))
    assert found.verdict is Verdict.SINGLE_SOURCE
    assert "dozens" in found.reason
