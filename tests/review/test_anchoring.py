"""A verdict is found again where it belongs, and never moves to a lookalike."""

from __future__ import annotations

from tests.review.cases import article
from workbench.articles.model import Article
from workbench.review.anchoring import Anchor, changed, place

COMMENT = "He declined to comment."


def one(*sentences: str) -> Article:
    return article(1, "one.txt", *sentences)


def anchors(old: Article, *numbers: int) -> dict[int, Anchor]:
    return {n: Anchor.of("one.txt", old.text, old.statements[n]) for n in numbers}


def found(
    article: Article, anchors: dict[int, Anchor], old_text: str = "", *, fuzzy: bool = False
) -> dict[int, str]:
    return place(article.text, article.statements, anchors, [old_text], fuzzy=fuzzy)


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
    for fuzzy in (False, True):
        assert found(new, anchors(old, 1), fuzzy=fuzzy) == {}
        assert found(new, anchors(old, 1), old.text, fuzzy=fuzzy) == {}


def test_changed_words_are_not_found_by_their_surroundings() -> None:
    old = one("Title", "Twelve people were hurt.", "The end.")
    new = one("Title", "Eleven people were hurt.", "The end.")
    assert found(new, anchors(old, 1), old.text) == {}
    assert found(new, anchors(old, 1), old.text, fuzzy=True) == {1: "a1.1"}
    assert changed(anchors(old, 1)[1], new.statements[1])


def test_typography_is_no_change() -> None:
    old = one("Title", 'He said "it isn\'t over" - twice...', "The end.")
    new = one("Title", "New.", "He said “it isn’t over” – twice…", "The end.")
    assert found(new, anchors(old, 1), old.text) == {1: "a1.2"}
    assert not changed(anchors(old, 1)[1], new.statements[2])


def test_a_lookalike_that_was_there_before_is_not_what_the_words_became() -> None:
    one_of_two = "The mayor of Brest said on Monday that the bridge was safe."
    other = "The mayor of Lorient said on Monday that the bridge was safe."
    old = one("Title", one_of_two, "More here.", other)
    new = one("Title", "More here.", other)
    assert found(new, anchors(old, 1), old.text, fuzzy=True) == {}


def test_two_equally_likely_successors_are_none() -> None:
    old = one("Title", "The mayor of Brest said the bridge was safe.", "The end.")
    new = one(
        "Another title",
        "Something else.",
        "The mayor of Brest said the bridge was safe now.",
        "Something else.",
        "The mayor of Brest said the bridge was safe too.",
    )
    assert found(new, anchors(old, 1), old.text, fuzzy=True) == {}


def test_words_that_are_cut_otherwise_now_are_found_within_others() -> None:
    old = one("Title", "It rained in the north for days. The river rose.", "The end.")
    new = one("Title", "It rained in the north for days.", "The river rose.", "The end.")
    joined = one("Title", "It rained in the north for days. The river rose. The end.")
    for cut in (new, joined):
        assert found(cut, anchors(old, 1), old.text) == {}
    # The longer part is asked about.
    assert found(new, anchors(old, 1), old.text, fuzzy=True) == {1: "a1.1"}
    assert changed(anchors(old, 1)[1], new.statements[1])
    assert found(joined, anchors(old, 1), old.text, fuzzy=True) == {1: "a1.1"}
    assert changed(anchors(old, 1)[1], joined.statements[1])


def test_words_that_are_cut_and_set_otherwise_are_found_too() -> None:
    old = one("Title", "It rained -- for days.", 'The "river" rose.')
    joined = one("Title", "It rained — for days. The “river” rose.")
    assert found(joined, anchors(old, 2), old.text, fuzzy=True) == {2: "a1.1"}


def test_the_last_one_left_of_those_that_say_the_same_is_found() -> None:
    old = one("Storm", "Rain fell.", "Storm", "Wind blew.")
    new = one("Storm", "Wind blew.", "Hail came.", "Rain fell.", "Storm", "Then it ended.")
    assert found(new, anchors(old, 0, 2), old.text) == {0: "a1.0", 2: "a1.4"}
    # Nothing says which it is while the other has no record, or when there are more now.
    assert found(new, anchors(old, 2), old.text) == {}
    more = one("Storm", "Hard wind blew.", "Storm", "Hail came.", "Storm", "Then it ended.")
    assert found(more, anchors(old, 0, 2), old.text) == {0: "a1.0"}


def test_what_is_said_twice_is_not_taken_for_what_stands_in_its_place_now() -> None:
    """Two paragraphs of one length that end alike change places; verdicts follow their own."""
    said = "No one was hurt."
    old = one("Title", "The ferry sank on Monday.", said, "The train hit on Sunday. ", said)
    new = one("Title", "The train hit on Sunday. ", said, "The ferry sank on Monday.", said)
    assert [s.start for s in old.statements] == [s.start for s in new.statements]
    assert found(new, anchors(old, 2, 4), old.text) == {2: "a1.4", 4: "a1.2"}


def test_what_is_said_twice_stays_missing_where_its_own_place_is_gone() -> None:
    said = "No one was hurt."
    old = one("Title", "The ferry sank on Monday.", said, "The train hit on Tuesday.", said, "End.")
    new = one("Title", "The train hit on Tuesday.", said, "End.")
    assert found(new, anchors(old, 2), old.text) == {}


def test_what_is_said_twice_stays_missing_where_another_may_have_taken_its_place() -> None:
    said = "No one was hurt."
    ferry, train, wind = "The ferry sank on Monday.", "The train hit on Tuesday.", "Then it blew."
    old = one("Title", ferry, said, train, said, wind)
    # One of the two stands behind the ferry: either of them.
    new = one("Title", train, wind, ferry, said, "And so on.", said)
    assert found(new, anchors(old, 2, 4), old.text) == {}
    # And where one came to stand before the other, either is the old one.
    doubled = one("Title", ferry, said, said, train, wind)
    assert found(doubled, anchors(one("Title", ferry, said, train, wind), 2), "") == {}


def test_what_is_said_twice_is_found_beside_an_edit_next_to_it() -> None:
    said = "No one was hurt."
    ferry, train = "The ferry sank on Monday.", "The train hit on Tuesday."
    old = one("Title", ferry, said, train, said, "The end.")
    behind = one("Title", ferry, said, "It was updated.", train, said, "The end.")
    before = one("Title", ferry, "It was updated.", said, train, said, "The end.")
    for new, first in ((behind, "a1.2"), (before, "a1.3")):
        assert found(new, anchors(old, 2, 4), old.text) == {2: first, 4: "a1.5"}
