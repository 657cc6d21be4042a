from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.speakers.parties import NOBODY, Parties

PARTIES = Parties(
    [
        article(
            1,
            "Anselm Kovar, the chief fire officer, praised the crews.",
            "President Ola Berg met Russian President Vladimir Putin in Skagen.",
            "A lawyer for Ms. Holm, Piotr Wolny of Wolny & Sons, rejected the charge.",
            "White House press secretary Jane Roe declined to comment.",
            "Michael O'Dell and Mike O’Dell are one man; Ann Lowe's lawyer is Tom Reed.",
            "Sen. Bea Lind and Mayor Finn Holt spoke. The aide, Una Voss, kept silent.",
            "Kathy Moss and her sister Tilda Moss were there; Kathy Moss spoke first.",
            "Ferrol's chief executive, Hugo Tamm, and Ferrol founder Ines Roth spoke.",
            "Uwe Brandt, head of Germany's police union, and Model Una Lark were there.",
            "Ola Lind, a spokeswoman for the organizers, met Min-su Kim and Kim Min-jun.",
            "Former port director Per Dahl spoke to Cary Lodd, the port director.",
        ),
        article(
            2,
            "Putin aide Yuri Ushakov spoke to reporters.",
            "Yury Ushakov said no more.",
            "It burned on Tuesday, a union leader said.",
            "It burned in Northport, the port authority said.",
            "Igor Lund, a Putin aide and former ambassador, agreed.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anselm Kovar", "the chief fire officer"),
        ("Anselm Kovar", "Kovar"),
        ("Anselm Kovar", "Anselm P. Kovar Jr."),
        ("Yury Ushakov", "Yuri Ushakov"),
        ("Yury Ushakov", "a Kremlin aide"),
        ("the Kremlin", "a Kremlin readout"),
        ("Vladimir Putin", "the Kremlin"),
        ("Piotr Wolny", "Holm's attorney"),
        ("Jane Roe", "the White House"),
        ("Kathy Moss", "Moss"),
        ("Michael O'Dell", "Mike O’Dell"),
        ("Ann Lowe", "Lowe's office"),
        ("Ann Lowe", "Ms. Lowe’s spokeswoman"),
        ("Igor Lund", "the Kremlin"),
        ("Russia", "Moscow"),
        ("a grand jury", "the Justice Department"),
        ("the indictment", "federal prosecutors"),
        ("Ferrol", "Hugo Tamm"),
        ("Ferrol’s board", "Ferrol"),
        ("Ferrol Inc.", "Ferrol"),
        ("Ines Roth", "Ferrol's founder and CEO"),
        ("Ann Lowe", "Lowe's adviser"),
        ("Uwe Brandt", "A German police union boss"),
        ("Kim Min-jun", "Kim Min Jun"),
        ("Kim Min-jun", "Kim"),
        ("Una Lark", "Model Una Lark"),
        ("All Vale Airways", "A spokesperson for All Vale"),
        ("Per Dahl", "the former port director"),
    ],
)
def test_namings_of_one_party_meet(one: str, other: str) -> None:
    assert PARTIES.marks(one) & PARTIES.marks(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anselm Kovar", "Piotr Wolny"),
        ("Jane Roe", "Yury Ushakov"),
        ("the White House", "the Kremlin"),
        ("the police", "a city official"),
        ("Kathy Moss", "Tilda Moss"),
        ("Holm's attorney", "the chief fire officer"),
        ("a union leader", "the port authority"),
        ("Northport", "the port authority"),
        ("Per Dahl", "the port director"),
        ("Vale Airways", "a spokesperson for Skagen Airways"),
    ],
)
def test_different_parties_stay_apart(one: str, other: str) -> None:
    assert not PARTIES.marks(one) & PARTIES.marks(other)


def test_two_of_one_family_name_stay_apart_though_both_are_named_once() -> None:
    known = Parties([article(1, "Ann Lowe left."), article(2, "Tom Lowe stayed.")])
    assert not known.marks("Ann Lowe") & known.marks("Tom Lowe")
    assert known.marks("Ann Lowe") & known.marks("Lowe")


def test_without_articles_namings_are_compared_by_their_words() -> None:
    assert NOBODY.marks("Ida Holm") == NOBODY.marks("Holm")
    assert NOBODY.marks("") == frozenset()


@pytest.mark.parametrize(
    ("vague", "name", "may"),
    [
        ("The Vale lawmaker", "Bea Lind", True),
        ("A Republican staffer", "Una Voss", True),
        ("A Republican staffer", "Finn Holt", False),
        ("lawmakers", "Bea Lind", False),
        ("Lind's lawyer", "Una Voss", False),
        ("police", "Police in Vale", True),
        ("a statement", "Ferrol", True),
        ("the airline", "All Vale Airways", True),
        ("a government source", "two law enforcement sources", True),
        ("a spokeswoman for the police", "Ola Lind", False),
        ("The Vale lawmaker", "the port authority", False),
        ("a diplomat in Doha", "A Doha diplomat", True),
        ("a diplomat in Doha", "A Vale diplomat", False),
    ],
)
def test_who_is_named_by_a_role_may_be_somebody_known_in_it(
    vague: str, name: str, may: bool
) -> None:
    assert PARTIES.may_be_named(vague, name) is may
    assert PARTIES.may_be_named(name, vague) is may


def test_a_firm_may_be_called_by_its_first_word_and_a_person_not() -> None:
    assert PARTIES.may_be_named("Vale", "Vale Motors")
    assert PARTIES.may_be_named("Vale Motors", "Vale")
    assert not PARTIES.may_be_named("Vale", "Northport Motors")
    assert not PARTIES.may_be_named("Ann", "Ann Lowe")


def test_a_body_is_called_by_its_first_word_where_its_spokeswoman_is_named() -> None:
    parties = Parties([article(1, "Nordsund spokeswoman Greta Holm denied what Lund Bros said.")])
    assert parties.may_be_one("Nordsund Lines", "Greta Holm")
    assert not parties.may_be_one("Lund Lines", "Greta Holm")


def test_a_doctor_and_a_spokesman_are_two() -> None:
    parties = Parties(
        [
            article(1, "Dr. Samir Haddad said that he was stable."),
            article(2, "Police spokesman Tom Ray said that he was stable."),
        ]
    )
    assert not parties.may_be_one("Samir Haddad", "Tom Ray")


def test_an_embassy_is_one_wherever_it_is_said_to_be() -> None:
    assert PARTIES.may_be_one("Brazilian Embassy", "The Brazilian Embassy in the U.S.")
    assert not PARTIES.may_be_one("police in Vale", "police in Northport")


def test_what_begins_a_sentence_is_no_first_name() -> None:
    parties = Parties([article(1, "But Roe said no.", "But Roe left.", "Jo Roe, the mayor, left.")])
    assert parties.may_be_one("Roe", "Jo Roe")


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("A senior Somali official", "A senior Somali intelligence official", True),
        ("A senior Somali official", "A senior Kenyan intelligence official", False),
        ("a Vale air-force pilot", "a Vale air force pilot", True),
        ("A defense attorney for Kovar", "Tom Reed", True),
        ("A defense attorney for Kovar", "Piotr Wolny", False),
    ],
)
def test_one_who_stays_unnamed_may_be_whoever_nothing_tells_apart(
    one: str, other: str, may_be: bool
) -> None:
    parties = Parties(
        [
            article(
                1, "Chairman Anselm Kovar pleaded guilty.", "Holm's lawyer, Piotr Wolny, left."
            ),
            article(2, "Asked about it, defense attorney Tom Reed declined to comment."),
        ]
    )
    assert parties.may_be_one(one, other) is may_be


def test_father_and_son_are_two_where_an_article_names_both() -> None:
    one = article(1, "Ola Berg met Ida Holm.", "Ola Berg Jr. said that he knew nothing of it.")
    other = article(2, "Mayor Ola Berg Jr. opened it.")
    assert Parties([one]).marks("Ola Berg").isdisjoint(Parties([one]).marks("Ola Berg Jr."))
    assert Parties([other]).marks("Ola Berg") & Parties([other]).marks("Ola Berg Jr.")
