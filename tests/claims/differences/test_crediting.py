from __future__ import annotations

from tests.claims.texts import article
from workbench.claims.differences.crediting import attribution_difference
from workbench.claims.differences.slots import Pair
from workbench.claims.model import Attribution, Difference, DifferenceKind, Mode
from workbench.claims.words.tokenizer import Tokenizer

ROE = Attribution("Jane Roe", None, Mode.INDIRECT)
LUND = Attribution("Igor Lund", None, Mode.DIRECT)
NOBODY = Attribution()


def difference(a: str, b: str, one: Attribution, other: Attribution) -> Difference | None:
    tokenizer = Tokenizer()
    texts = article(1, a), article(2, b)
    left, right = (next(iter(tokenizer.tokens(text).values())) for text in texts)
    return attribution_difference(Pair(left, right, ()), one, other)


def test_two_parties_behind_one_claim_are_named() -> None:
    found = difference("The bridge is safe.", "The bridge is safe.", ROE, LUND)
    assert found == Difference(DifferenceKind.ATTRIBUTION, "Jane Roe", "Igor Lund")


def test_an_accusation_that_one_side_tells_as_fact_is_named() -> None:
    found = difference("He is accused of fraud.", "The fraud went on for years.", ROE, NOBODY)
    assert found == Difference(DifferenceKind.ATTRIBUTION, "Jane Roe", "")


def test_what_nobody_contests_may_be_told_without_its_source() -> None:
    assert difference("The bridge is closed.", "The bridge is closed.", ROE, NOBODY) is None
    assert difference("He is accused of fraud.", "He left on Monday.", ROE, NOBODY) is None
    assert difference("He is accused of fraud.", "A fraud.", LUND, NOBODY) is None


def test_an_agency_on_one_side_of_a_quotation_is_named() -> None:
    by_wire = Attribution("Igor Lund", "Reuters", Mode.DIRECT)
    found = difference("“It's safe.”", "“It's safe.”", LUND, by_wire)
    assert found == Difference(DifferenceKind.ATTRIBUTION, "", "Reuters")
