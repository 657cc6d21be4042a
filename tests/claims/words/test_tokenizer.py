from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.words.numbers import Number
from workbench.claims.words.tokenizer import Tokenizer
from workbench.claims.words.tokens import Sort, Token


def tokens(sentence: str, language: str = "en") -> tuple[Token, ...]:
    one = article(1, sentence, language=language)
    return Tokenizer().tokens(one)["a1.1"]


def keys(sentence: str, language: str = "en") -> list[str]:
    return [token.key for token in tokens(sentence, language)]


def test_spans_are_those_of_the_article() -> None:
    one = article(1, "First line.", "The mayor’s aides can't recall “it”.")
    for token in Tokenizer().tokens(one)["a1.2"]:
        assert one.text[token.start : token.end] == token.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("expelled", "expelling"),
        ("twelve ships", "12 ships"),
        ("twenty-one ships", "21 ships"),
        ("$4.1 billion", "$4.1bn"),
        ("€184 million", "€184mn"),
        ("1,200 people", "1200 people"),
        ("12 percent", "12%"),
        ("the American embassy", "the U.S. embassy"),
        ("the United States embassy", "the US embassy"),
        ("on Sept. 3", "on September 3"),
        ("agents of the FBI", "agents of the F.B.I."),
        ("the mayor’s house", "the mayor's houses"),
    ],
)
def test_the_same_in_other_letters_has_the_same_keys(one: str, other: str) -> None:
    assert set(keys(one)) - {"%", "percent"} == set(keys(other)) - {"%", "percent"}


def test_a_pronoun_is_no_country() -> None:
    assert "us#" not in keys("They told us about it.")


def test_negation_is_taken_off_its_verb() -> None:
    assert keys("They didn’t go")[:3] == ["they", "did", "not"]


def test_little_words_carry_no_content() -> None:
    assert [t.text for t in tokens("He was in the harbour") if t.content] == ["harbour"]


def test_months_and_weekdays_are_dates() -> None:
    found = [t for t in tokens("It met on Monday, March 20.") if t.sort is Sort.DATE]
    assert [t.key for t in found] == ["day:0", "month:3"]
    assert [t.number.unit for t in tokens("on March 20") if t.number] == ["day"]


def test_vague_counts_are_told_apart_from_exact_ones() -> None:
    (token,) = (t for t in tokens("dozens of ships") if t.number)
    assert token.number == Number(24, vague=True)


def test_scripts_without_spaces_become_overlapping_pairs_of_signs() -> None:
    assert keys("東京で会談", "ja") == ["東京", "京で", "で会", "会談", "談"]


def test_russian_words_are_stemmed() -> None:
    assert keys("переговоры", "ru") == keys("переговорах", "ru")


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (["Shares in the chain rose."], False),
        (["The union spoke.", "“Schools will open,” it said."], False),
        # nothing tells that it is no name
        (["Turnout was high."], True),
        (["The turnout was high.", "Turnout rose."], False),
        # inside a sentence the article writes it as one
        (["The aide Carter Page resigned.", "Page was in Vale."], True),
        (["Chase Bank rose."], True),
        (["Mark was in Vale."], True),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(sentences: list[str], name: bool) -> None:
    found = Tokenizer().tokens(article(1, *sentences, language="en"))[f"a1.{len(sentences)}"]
    first = next(token for token in found if token.sort is Sort.WORD)
    assert first.name is name
