"""A verdict is found again where it belongs, and never moves to a lookalike."""

from __future__ import annotations

from tests.review.cases import article
from workbench.articles.model import Article
from workbench.review.anchoring import Anchor, place

COMMENT = "He declined to comment."


def one(*sentences: str) -> Article:
    return article(1, "one.txt", *sentences)


def anchors(old: Article, *numbers: int) -> dict[int, Anchor]:
    return {n: Anchor.of("one.txt", old.text, old.statements[n]) for n in numbers}


def found(
    article: Article, anchors: dict[int, Anchor], old_text: str | None = None
) -> dict[int, str]:
    return place(article.text, article.statements, anchors, old_text)


def test_an_unchanged_article_keeps_everything_also_lookalikes() -> None:
    old = one("Title", COMMENT, "More.", COMMENT)
    assert found(old, anchors(old, 0, 1, 2, 3)) == {
        0: "a1.0",
        1: "a1.1",
        2: "a1.2",
        3: "a1.3",
    }


def test_an_inserted_paragraph_moves_everything_behind_it() -> None:
    old = one("Title", COMMENT, "The mayor had said so before.", COMMENT, "The end is near now.")
    new = one("Title", "New here.", *(s.text for s in old.statements[1:]))
    assert found(new, anchors(old, 2, 3, 4)) == {
        2: "a1.3",
        3: "a1.4",
        4: "a1.5",
    }


def test_reordered_paragraphs_are_followed_when_the_words_are_unique() -> None:
    old = one("Title", "First of all there was rain.", "Then there was some wind.", "Then snow.")
    new = one("Title", "Then snow.", "First of all there was rain.", "Then there was some wind.")
    assert found(new, anchors(old, 1, 2, 3), old.text) == {
        1: "a1.2",
        2: "a1.3",
        3: "a1.1",
    }


def test_a_verdict_doesnt_move_to_a_lookalike_when_its_own_statement_is_gone() -> None:
    old = one(
        "Title", "The mayor was asked on Monday.", COMMENT, "The minister was asked.", COMMENT
    )
    new = one("Title", "The minister was asked in the evening.", COMMENT, "So it was left open.")
    assert found(new, anchors(old, 2), old.text) == {}


def test_two_equally_good_places_are_none() -> None:
    old = one("Title", COMMENT, "Wait.", "Something in between that is long.")
    new = one("Another title", COMMENT, "One.", COMMENT, "Two.")
    assert found(new, anchors(old, 1)) == {}


def test_changed_words_are_not_found_by_their_surroundings() -> None:
    old = one("Title", "Twelve people were hurt.", "The end.")
    new = one("Title", "Eleven people were hurt.", "The end.")
    assert found(new, anchors(old, 1), old.text) == {}
