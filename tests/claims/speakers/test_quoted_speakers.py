"""Who speaks a quotation, where titles, parties and places stand round the name."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.model import Attribution
from workbench.claims.speakers.attribution import attributions


def attribution(*sentences: str) -> Attribution:
    """Return the attribution of the last sentence."""
    return attributions(article(1, *sentences))[f"a1.{len(sentences)}"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“The bridge has moved,” Kelly said.", "Kelly"),
        ("“The bridge has moved,” Reilly quickly added.", "Reilly"),
        ("Emily Lund said the bridge had moved.", "Emily Lund"),
        ("“The bridge has moved,” said Chief of Staff Ida Holm.", "Ida Holm"),
        ("“The bridge has moved,” said Vale Council press secretary Ida Holm.", "Ida Holm"),
        ("Senator Ida Holm, Kentucky Republican, said the bridge moved.", "Ida Holm"),
        ("Senator Ida Holm, R-South Carolina, told CNN the bridge moved.", "Ida Holm"),
        ("“The bridge has moved,” Sen. Ida Holm, R-Ariz., said.", "Ida Holm"),
        ("“The bridge has moved,” Rep. Ida Holm, R-N.Y., told Fox News.", "Ida Holm"),
        ("Ida Holm, now Vale Council Communications Director, said it moved.", "Ida Holm"),
        ("At a meeting in Ketchikan, Alaska, Ida Holm said it had moved.", "Ida Holm"),
        ("Nasr al-Holm, a leader of the group, said the bridge had moved.", "Nasr al-Holm"),
        (
            "In a video posted online Nasr al-Holm, a leader of the group, said it moved.",
            "Nasr al-Holm",
        ),
        ("Minutes later, Holm repeated that “the bridge has moved a little”.", "Holm"),
        ("The campaign released a statement saying the bridge moved.", "The campaign"),
        ("The bridge moved, according to a memo last week.", "a memo"),
        ("Lund also wrote a “will explaining it all” on his phone, Mr. Holm said.", "Holm"),
        ("Lund “should be forced to leave the bridge,” Holm wrote.", "Holm"),
        ("Lund told Holm so, to which Holm responded: “No, it moved.”", "Holm"),
        ("“The bridge has moved,” shot back Holm.", "Holm"),
        ("“The bridge,” Holm is heard saying on the tape, “has moved.”", "Holm"),
        ("May said the bridge had moved.", "May"),
        ("The envoy to Ukraine Ida Holm said that the bridge had moved.", "Ida Holm"),
        ("Washington, for its part, said the bridge had moved.", "Washington"),
        ("Georgia, a former Soviet republic, said it moved.", "Georgia"),
        ("“It moved,” said E-Trade Financial.", "E-Trade Financial"),
        ("Rep. Ida Holm, D-N.H., said the bridge had moved.", "Ida Holm"),
        ("Roe claimed the victim had attacked him.", "Roe"),
        ("The company claims that no lives were lost.", "The company"),
        ("A Vale spokesman said the bridge had moved.", "A Vale spokesman"),
        ("The company estimates the damage at $30 million.", "The company"),
    ],
)
def test_the_speaker_is_found(sentence: str, speaker: str) -> None:
    assert attribution(sentence).speaker == speaker


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (
            (
                "President Lund’s former campaign chairman Ola Berg was jailed.",
                "Lund spoke of Berg.",
                "“A tough sentence,” the president said.",
            ),
            "Lund",
        ),
        (
            ("Pope Benedict spoke on Monday.", "“I am old,” the 85-year-old pope said."),
            "Benedict",
        ),
        (
            (
                "Senator Ida Holm, the Kentucky Republican, spoke.",
                "The Kentucky Republican said that the bridge had moved.",
            ),
            "Ida Holm",
        ),
        (
            (
                "Ida Holm met Ola Berg.",
                "Holm interrupted at one point, “The bridge has moved, and nobody saw it.”",
            ),
            "Ida Holm",
        ),
        (
            (
                "Nobody asked Ida Holm.",
                "In Rochester, N.H., Holm was firm, saying that the bridge had moved.",
            ),
            "Ida Holm",
        ),
        (
            (
                "Crews complained, Ola Berg said.",
                "The bridge has moved, the harbour authority said.",
            ),
            "the harbour authority",
        ),
        (
            (
                "Spokeswoman Ida Holm said the bridge was safe.",
                "A Vale spokeswoman said that the bridge had moved.",
            ),
            "A Vale spokeswoman",
        ),
    ],
)
def test_who_is_meant_is_found(sentences: tuple[str, ...], speaker: str) -> None:
    assert attribution(*sentences).speaker == speaker


def test_who_says_i_is_not_the_outlet() -> None:
    found = attribution(
        "Ida Holm crossed the bridge.",
        "The Vale Observer reported the apology:",
        "“I used a word that was common on the farm.",
    )
    assert (found.speaker, found.channel) == ("Ida Holm", "Vale Observer")


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm has claimed nine lives.",
        "A truck crossed the bridge for the first time.",
    ],
)
def test_what_says_nothing_is_no_speaker(sentence: str) -> None:
    assert attribution(sentence) == Attribution()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Holm was told, “You are fired.”",
        "Ida Holm was greeted by protesters chanting, “Lock her up now.”",
        "Ida Holm wore a shirt with the words, “Never again, not here.”",
        "Ida Holm heard the officer yell, “Get on the ground.”",
    ],
)
def test_whoever_is_spoken_to_is_no_speaker(sentence: str) -> None:
    assert attribution(sentence).speaker != "Ida Holm"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“I saw the flames from my window,” according to Kelly.", "Kelly"),
        ("“World War I began here,” according to the Vale Observer.", "Vale Observer"),
    ],
)
def test_a_numeral_or_a_surname_hands_nothing_on(sentence: str, speaker: str) -> None:
    before = "Ida Holm, the mayor, said the road was closed."
    assert attribution(before, sentence).speaker == speaker
