from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.texts import article
from workbench.articles.model import Article, Kind
from workbench.claims.comparing import Comparer, compare
from workbench.claims.model import (
    Attribution,
    Corrections,
    Mode,
    Relation,
    Verdict,
)

NORTH = article(
    1,
    "The harbour board suspended 40 pilots on Friday over the collision near Skagen.",
    "Storms are expected to reach the coast by the weekend.",
    "“We warned the board about this channel twice,” union leader Ida Holm told reporters.",
    "Reuters contributed to this report.",
    kinds={3: Kind.CREDIT},
    outlet="North Herald",
)
SOUTH = article(
    2,
    "A local bakery won the regional bread prize for the third time.",
    "Over the collision near Skagen, 40 pilots were suspended by the harbour board.",
    "Union leader Ida Holm said: “About this channel we warned the board twice.”",
    "Reuters contributed to this report.",
    kinds={3: Kind.CREDIT},
    outlet="South Post",
)


def test_reordered_statements_are_found() -> None:
    comparison = compare([NORTH, SOUTH])
    pairs = {(match.a, match.b) for match in comparison.matches}
    assert {("a1.1", "a2.2"), ("a1.3", "a2.3")} <= pairs
    assert all("a1.2" not in pair and "a2.1" not in pair for pair in pairs)


def test_credit_lines_match_nothing() -> None:
    comparison = compare([NORTH, SOUTH])
    assert comparison.matches_of("a1.4") == ()


def test_every_statement_is_in_exactly_one_claim() -> None:
    comparison = compare([NORTH, SOUTH])
    claimed = [statement for claim in comparison.claims for statement in claim.statements]
    assert sorted(claimed) == sorted(s.id for one in (NORTH, SOUTH) for s in one.statements)


def test_one_speaker_in_two_outlets_is_one_origin() -> None:
    claim = compare([NORTH, SOUTH]).claim_of("a1.3")
    assert claim is not None
    assert claim.statements == ("a1.3", "a2.3")
    assert [origin.speaker for origin in claim.origins] == ["Ida Holm"]
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.SINGLE_SOURCE


def test_two_outlets_of_their_own_confirm() -> None:
    claim = compare([NORTH, SOUTH]).claim_of("a1.1")
    assert claim is not None
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.CONFIRMED


def test_declared_dependence_makes_one_origin() -> None:
    corrections = Corrections(dependent=frozenset({("a2", "a1")}))
    claim = compare([NORTH, SOUTH], corrections).claim_of("a1.1")
    assert claim is not None
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.SINGLE_SOURCE


def test_corrections_are_respected() -> None:
    corrections = Corrections(
        linked=frozenset({("a2.1", "a1.2")}),
        unlinked=frozenset({("a2.2", "a1.1")}),
        attributions={"a1.2": Attribution("Met Office", None, Mode.INDIRECT)},
    )
    comparison = compare([NORTH, SOUTH], corrections)
    manual = [match for match in comparison.matches if match.manual]
    assert [(match.a, match.b) for match in manual] == [("a1.2", "a2.1")]
    assert comparison.matches_of("a1.1") == ()
    assert comparison.attribution_of("a1.2").speaker == "Met Office"
    claim = comparison.claim_of("a1.2")
    assert claim is not None
    assert "a2.1" in claim.statements


def test_corrections_for_unknown_statements_are_passed_over() -> None:
    corrections = Corrections(linked=frozenset({("a9.1", "a1.1"), ("a1.1", "a1.2")}))
    assert compare([NORTH, SOUTH], corrections) == compare([NORTH, SOUTH])


CORRECTED = (
    Corrections(),
    Corrections(linked=frozenset({("a2.1", "a1.2")})),
    Corrections(linked=frozenset({("a2.2", "a1.1")}), unlinked=frozenset({("a1.3", "a2.3")})),
    Corrections(dependent=frozenset({("a2", "a1")})),
    Corrections(attributions={"a1.2": Attribution("Met Office", None, Mode.INDIRECT)}),
    Corrections(
        linked=frozenset({("a2.1", "a1.2")}),
        attributions={"a1.2": Attribution("Met Office", None, Mode.INDIRECT)},
    ),
    Corrections(),
)


def test_a_comparison_of_what_was_matched_before_is_as_one_from_the_start() -> None:
    comparer = Comparer()
    for corrections in CORRECTED:
        again = comparer.compare([NORTH, SOUTH], corrections)
        assert again == compare([NORTH, SOUTH], corrections)
    other = article(2, "The harbour at Eastry will close on Friday, the council said.")
    assert comparer.compare([NORTH, other]) == compare([NORTH, other])


def test_only_other_articles_or_speakers_are_matched_anew() -> None:
    comparer = Comparer()
    matched = []
    for corrections in CORRECTED:
        told: list[float] = []
        comparer.compare([NORTH, SOUTH], corrections, told.append)
        matched.append(told != [1.0])
    assert matched == [True, False, False, False, True, False, True]


def test_a_mirrored_actor_is_never_the_same() -> None:
    one = article(1, "France expelled 12 Spanish trawlers from its waters and shut the port.")
    two = article(2, "France expelled 12 Irish trawlers from its waters and shut the port.")
    (match,) = compare([one, two]).matches
    assert match.relation is not Relation.SAME
    assert [(d.kind, d.a, d.b) for d in match.differences] == [("actor", "Spanish", "Irish")]


def test_mirror_images_are_two_claims_in_whatever_words() -> None:
    one = article(
        1,
        "Washington ordered 60 Russian officials to leave and shut the consulate in Seattle.",
        "Moscow expelled 60 American diplomats and shut the consulate in St. Petersburg.",
    )
    two = article(
        2,
        "The administration gave 60 Russian diplomats a week to leave and shut the Seattle office.",
        "Russia hit back by ordering 58 American envoys out and shut the St. Petersburg consulate.",
    )
    comparison = compare([one, two])
    shared = [set(claim.statements) for claim in comparison.claims if len(claim.statements) > 1]
    assert not any({"a1.1", "a2.2"} <= claim or {"a1.2", "a2.1"} <= claim for claim in shared)


def test_progress_rises_to_one() -> None:
    told: list[float] = []
    compare([NORTH, SOUTH], progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_what_is_told_of_progress_may_stop_the_comparison_wherever_it_is() -> None:
    class StoppedError(Exception):
        pass

    def stop_from(share: float) -> Callable[[float], None]:
        def progress(done: float) -> None:
            if done >= share:
                raise StoppedError

        return progress

    for share in (0.0, 0.05, 0.2, 0.5, 0.7, 1.0):
        with pytest.raises(StoppedError):
            compare([NORTH, SOUTH], progress=stop_from(share))


def test_nothing_and_one_article() -> None:
    assert compare([]).claims == ()
    assert compare([NORTH]).matches == ()


WORDS = st.sampled_from(
    [
        "Reuters",
        "said",
        "the",
        "U.S.",
        "mayor",
        "60",
        "dozens",
        "not",
        "Yury",
        "Yuri",
        "“",
        "”",
        '"',
        "Monday",
        "3.5",
        "%",
        "million",
        "he",
        "added,",
        "according",
        "to",
        "$5",
        "May",
        "東京",
        "привет",
        "Ünal’s",
        "don’t",
        "😀",
        "\x1b[31m",
        "\u202e",
        ".",
        ",",
    ]
)
SENTENCE = st.one_of(st.text(min_size=1, max_size=60), st.lists(WORDS, min_size=1).map(" ".join))
SENTENCES = st.lists(SENTENCE, min_size=1, max_size=6)


@given(st.lists(SENTENCES, min_size=1, max_size=3))
@settings(max_examples=80, deadline=None)
def test_any_text_is_compared_whole(texts: list[list[str]]) -> None:
    articles = [article(number, *sentences) for number, sentences in enumerate(texts, 1)]
    by_id = {s.id: s for one in articles for s in one.statements}
    comparison = compare(articles)
    assert comparison == compare(articles)
    claimed = [statement for claim in comparison.claims for statement in claim.statements]
    assert sorted(claimed) == sorted(by_id)
    assert all(claim.suggestion for claim in comparison.claims)
    for match in comparison.matches:
        a, b = by_id[match.a], by_id[match.b]
        for span in match.aligned:
            assert a.start <= span.a[0] < span.a[1] <= a.end
            assert b.start <= span.b[0] < span.b[1] <= b.end
        for difference in match.differences:
            for words, place, of in (
                (difference.a, difference.a_span, match.a),
                (difference.b, difference.b_span, match.b),
            ):
                if place is not None:
                    text = articles[int(of.partition(".")[0][1:]) - 1].text
                    assert text[place[0] : place[1]] == words


@given(SENTENCES, SENTENCES)
@settings(max_examples=80, deadline=None)
def test_the_order_of_articles_changes_no_score(one: list[str], other: list[str]) -> None:
    first, second = article(1, *one), article(2, *other)

    def scores(*articles: Article) -> dict[frozenset[str], float]:
        return {frozenset((m.a, m.b)): m.score for m in compare(articles).matches}

    assert scores(first, second) == scores(second, first)


def test_many_copies_of_one_article_are_compared() -> None:
    said = ("The old harbour bridge was closed.", "Nobody was hurt when the crane fell.")
    comparison = compare([article(n, *said) for n in range(1, 81)])
    assert [len(claim.statements) for claim in comparison.claims] == [80, 80]


def test_a_question_contradicts_nothing() -> None:
    one = article(1, "Did the mayor of Lund resign on Monday?", kinds={0: Kind.QUESTION})
    other = article(2, "The mayor of Lund did not resign on Monday.")
    for claim in compare([one, other]).claims:
        assert claim.suggestion is not None
        assert "contradict" not in claim.suggestion.reason


def test_a_question_makes_no_claim_with_an_answer() -> None:
    one = article(1, "Who was warned of the flood in Lund?", kinds={0: Kind.QUESTION})
    other = article(2, "The town was warned of the flood in Lund.")
    comparison = compare([one, other])
    assert [claim.statements for claim in comparison.claims] == [("a1.1",), ("a2.1",)]


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Ola Berg", "the same words, but said by others: Ida Holm | Ola Berg"),
        ("a harbour master", None),
        ("Holm", None),
    ],
)
def test_one_quotation_of_two_whom_articles_name_in_full(speaker: str, told: str | None) -> None:
    words = "“The bridge has moved by a hand's breadth since the flood, and nobody looked”"
    comparison = compare(
        [article(1, f"Ida Holm told us in Vale: {words}."), article(2, f"{words}, said {speaker}.")]
    )
    claim = next(one for one in comparison.claims if len(one.statements) > 1)
    assert len(claim.origins) == 1
    assert claim.suggestion is not None
    if told is None:
        assert "said by others" not in claim.suggestion.reason
    else:
        assert claim.suggestion.reason == told
