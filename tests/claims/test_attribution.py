from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.articles.model import Kind
from workbench.claims.attribution import attributions
from workbench.claims.model import Attribution, Mode
from workbench.claims.quotes import quoted


def attribution(sentence: str, *before: str) -> Attribution:
    one = article(1, *before, sentence)
    return attributions(one)[f"a1.{len(before) + 1}"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "mode"),
    [
        ("“The bridge will close for good,” Ida Holm said.", "Ida Holm", Mode.DIRECT),
        ("“The bridge will close for good,” said engineer Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("Ida Holm, the chief engineer, said the bridge would close.", "Ida Holm", Mode.INDIRECT),
        ("The bridge will close, according to the police.", "the police", Mode.INDIRECT),
        ("A city official said the bridge would close.", "A city official", Mode.INDIRECT),
        ("Holm called the plan “a very sad joke” at the weekend.", "Holm", Mode.PARTIAL),
        ("The bridge closed on Monday.", None, Mode.NONE),
        ("It was revealed that the bridge closed.", None, Mode.NONE),
    ],
)
def test_speaker_and_mode(sentence: str, speaker: str | None, mode: Mode) -> None:
    found = attribution(sentence)
    assert (found.speaker, found.mode) == (speaker, mode)


def test_he_added_is_the_speaker_before() -> None:
    before = "“The bridge will close for good,” Ola Berg said."
    assert attribution("“We have no choice left,” he added.", before).speaker == "Ola Berg"


def test_a_surname_gets_its_full_name() -> None:
    before = "Mayor Ola Berg opened the bridge."
    assert attribution("Berg said it was safe.", before).speaker == "Ola Berg"


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("“The bridge will close,” Ola Berg said, according to Reuters.", "Reuters"),
        ("“The bridge will close,” Interfax cited Ola Berg as saying.", "Interfax"),
        ("Ola Berg told reporters that the bridge would close.", "briefing"),
        ("Ola Berg said in a statement that the bridge would close.", "statement"),
        ("Ola Berg told CNN that the bridge would close.", "CNN"),
    ],
)
def test_channel(sentence: str, channel: str) -> None:
    found = attribution(sentence)
    assert (found.speaker, found.channel) == ("Ola Berg", channel)


def test_a_credit_line_names_a_channel_and_no_speaker() -> None:
    one = article(1, "Reuters contributed to this report.", kinds={0: Kind.CREDIT})
    assert attributions(one)["a1.1"] == Attribution(None, "Reuters", Mode.NONE)


@pytest.mark.parametrize(
    ("text", "inside", "words", "still"),
    [
        ("He said “yes” and 'no'.", False, ["yes"], False),
        ('"Well," he said, "fine."', False, ["Well,", "fine."], False),
        ("“It begins here.", False, ["It begins here."], True),
        ("and goes on” he said", True, ["and goes on"], False),
        ("and it ends here,” he said", False, ["and it ends here,"], False),
        ("„Das Wort“, sagte er", False, ["Das Wort"], False),
    ],
)
def test_quotations(text: str, inside: bool, words: list[str], still: bool) -> None:
    spans, running = quoted(text, inside)
    assert [text[a:b] for a, b in spans] == words
    assert running is still
