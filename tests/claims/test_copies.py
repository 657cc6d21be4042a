from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Claim, Verdict

LEAD = "The ferry to Skagen sank on Monday near the northern wall with 40 passengers aboard."


def claim(*texts: str) -> Claim:
    """Return the claim that holds the last statement of the first of these articles."""
    articles = [article(number, *text.split("|")) for number, text in enumerate(texts, 1)]
    last = articles[0].statements[-1].id
    return next(one for one in compare(articles).claims if last in one.statements)


def test_one_sentence_of_narration_in_two_articles_is_one_origin() -> None:
    found = claim(LEAD, LEAD)
    assert len(found.origins) == 1
    assert found.suggestion is not None
    assert found.suggestion.verdict is Verdict.SINGLE_SOURCE
    assert "in the same words" in found.suggestion.reason


def test_a_copy_with_another_word_is_not_in_the_same_words() -> None:
    found = claim(LEAD, LEAD.replace("northern", "southern").replace("sank", "burned"))
    assert found.suggestion is not None
    assert "in the same words" not in found.suggestion.reason


def test_two_reports_of_one_thing_in_words_of_their_own_are_two_origins() -> None:
    other = "Near the northern wall the Skagen ferry went down on Monday, 40 passengers aboard."
    assert len(claim(LEAD, other).origins) == 2


@pytest.mark.parametrize("quote", ["“We shall raise the ferry before the winter comes,” {} said."])
def test_one_quotation_is_one_origin_whoever_is_named_beside_it(quote: str) -> None:
    found = claim(quote.format("Ida Holm"), quote.format("Ola Berg"))
    assert len(found.origins) == 1


def test_a_word_or_two_in_common_are_no_copy() -> None:
    found = claim("“It's a disgrace,” Ida Holm said.", "“It's a disgrace,” Ola Berg said.")
    assert len(found.origins) == 2


def test_a_short_sentence_that_stands_so_in_both_is_one_origin() -> None:
    assert len(claim(f"{LEAD}|We saw no boats.", f"{LEAD}|We saw no boats.").origins) == 1


def test_a_quotation_inside_other_words_is_one_origin_whoever_is_said_to_have_spoken() -> None:
    found = claim(
        'Prosecutor Ann Roe called the sentence "a clear signal that office is no cash machine".',
        '"It is a clear signal that office is no cash machine," Judge Tom Hale told the court.',
    )
    assert len(found.statements) == 2
    assert len(found.origins) == 1
