"""Who does it to whom: actors and targets that change places."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import DifferenceKind, Relation, Verdict

EXCHANGED = [
    (
        "Mill owner Ada Finch sued the town over the weir.",
        "The town sued Ada Finch, the mill owner.",
    ),
    ("The judge scolded the lawyer for the delay.", "The lawyer scolded the judge for the delay."),
    ("Brandt Foods will take over Oslo Fish.", "Oslo Fish will take over Brandt Foods."),
    ("A tram hit a taxi near the market.", "A tram was hit near the market by a taxi."),
    ("Norway beat Malta 3-1 in the rain.", "Malta beat Norway 3-1 in the rain."),
    ("One of the guards bit a thief.", "A thief bit one of the guards."),
    ("Sergeant Hill saved the boy's life.", "The boy saved Sergeant Hill's life."),
    ("The senator's aide thanked the mayor.", "The mayor thanked the senator's aide."),
    (
        "Ada Finch defeated Eva Lund in two sets on Monday.",
        "Eva Lund reached the final by beating Ada Finch in two sets on Monday.",
    ),
    (
        "Vale Rail is suing the builder over the delays.",
        "Vale Rail is being sued by the builder over the delays.",
    ),
    ("Oslo Fish is to be taken over by Brandt Foods.", "Oslo Fish is to take over Brandt Foods."),
    (
        "Top seed Clara Nova was beaten by the teenager Ines Mora in Graz.",
        "Top seed Clara Nova defeated teenager Ines Mora in Graz.",
    ),
    ("Chad has expelled two envoys from Mali.", "Two envoys from Chad have been expelled by Mali."),
    ("He wrote to the auditors, who alerted the police.", "The police alerted the auditors."),
    ("Lund beat Graz 2-1 in the first leg.", "Graz won the first leg 2-1 against Lund."),
    ("Ida Keller succeeded Hans Brandt in May.", "Hans Brandt succeeded Ida Keller in May."),
    ("Fans threw bottles at stewards in Lund.", "Stewards threw bottles at fans in Lund."),
    ("The guard shot at the driver twice.", "The driver shot at the guard twice."),
    ("The mill filed a suit against the town.", "The town filed a suit against the mill."),
    (
        "Mayor Ida Lund beat Aino Holm at the polls in Vale.",
        "Aino Holm ousted Mayor Ida Lund at the polls in Vale.",
    ),
    ("Farmers wait longer than bakers for a loan.", "Bakers wait longer than farmers for a loan."),
]
ALIKE = [
    ("A tram hit a taxi near the market.", "A taxi was hit near the market by the tram."),
    ("The judge scolded the lawyer.", "The lawyer was scolded by the judge."),
    ("Ada Finch married Carl Boone in May.", "Carl Boone married Ada Finch in May."),
    ("The bill passed the senate on Friday.", "The senate passed the bill on Friday."),
    ("The tram collided with a taxi.", "A taxi collided with the tram."),
    ("Lund beat Graz 2-1 in the first leg.", "Graz lost the first leg 2-1 to Lund."),
    ("The auditors, who alerted the police, were praised.", "The auditors alerted the police."),
    ("Sales of cars dropped by a third last year.", "Last year sales of cars fell 33 percent."),
    ("Lund beat Graz in the rain.", "Graz did not beat Lund in the rain."),
    ("The ferry is longer than any other.", "No other is longer than the ferry."),
    ("Prices fell again by four percent.", "Again prices have fallen four percent."),
    ("The mill filed a suit against the town.", "A suit was filed against the town by the mill."),
    ("Finch said the town broke its word.", "The town broke its word, said Finch."),
]


@pytest.mark.parametrize(("one", "other"), EXCHANGED)
def test_who_does_it_and_who_suffers_it_is_disputed_where_both_change_places(
    one: str, other: str
) -> None:
    comparison = compare([article(1, one), article(2, other)])
    (match,) = comparison.matches
    assert match.relation is Relation.CONFLICT
    assert DifferenceKind.ACTOR in {difference.kind for difference in match.differences}
    (claim,) = comparison.claims
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.DISPUTED
    assert claim.suggestion.reason.startswith("who does it to whom differs")


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_said_the_other_way_round_is_no_difference(one: str, other: str) -> None:
    (match,) = compare([article(1, one), article(2, other)]).matches
    assert DifferenceKind.ACTOR not in {difference.kind for difference in match.differences}


def test_a_sentence_that_breaks_off_is_read() -> None:
    assert compare([article(1, "A mill was sold by a"), article(2, "Ada sold by a mill")])


def relation(one: str, other: str) -> Relation:
    (match,) = compare([article(1, one), article(2, other)]).matches
    return match.relation


def test_what_is_released_is_no_actor() -> None:
    one = "Emails released this month show Ida Holm accepted the meeting with the bank."
    other = "Ida Holm has released emails that show she welcomed the meeting with the bank."
    assert relation(one, other) is Relation.SAME


def test_of_a_poll_each_part_tells_something_else() -> None:
    men = "Holm leads Berg among men in Ohio, 51 percent to 36 percent"
    all_voters = "In Ohio, Berg leads Holm 43 percent to 39 percent"
    assert relation(f"{men}.", f"{all_voters}.") is Relation.CONFLICT
    parts = (
        f"{men}, while women prefer Berg 43 percent to 36.",
        f"{all_voters}, and 9 percent left.",
    )
    assert relation(*parts) is Relation.OVERLAP
