"""Paragraphs become sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.sentences import LONGEST, sentence_spans

# A bar stands where the sentence ends.
PARAGRAPHS = [
    "The U.S. President came.| He left.",
    "It was sent to the U.S.| It never arrived.",
    "Mr. Hall met Gov. Reed in St. Albans, Mo., on Jan. 4.| Both smiled.",
    "Then-Sen. Lee Ray and ex-Rep. Kim Day spoke at 5 p.m. Friday.| Nobody came.",
    "The talks ended at 5 p.m.| Negotiators went home.",
    "J. R. Stone owns 2.5 percent of Acme Inc.| The rest is Ann B. Cole's.",
    "A C.I.A. report named No. 2 on the list.| It was wrong.",
    "Is that so?| Yes!| No.| He's sure.",
    "We hope that... one day it ends.| We wait…| We wait on.",
    "“We lost the road. We lost the bridge,” she said.| “All of it.”".replace(
        "road. We", "road.| We"
    ),
    '"Who pays?" Mayor Ann Lowe asked.| "We all do."',
    "He said: “It is over.”| The crowd cheered.",
    "‘They keep to it,’ he said.| ’We did it.| ’After that we’ll see.’",
    "(They had met before.)| The second time was shorter.",
    "The board took form.|Hall said it would last.",
    "Read it at example.com or www.Example.org today.| It is free.",
    "Shares of Yahoo! fell.| So did others.",
    "It fell 3.5% to $2.10.| $3 was the target.",
    "He called it “a mess.”| [He later apologized.]| Nobody minded.",
    "他来了。|他走了！|为什么？|没人知道。",
    "「行きます。」と彼は言った。|雨だった。",
    "Он приехал в г. Тверь в 10 ч. утра.| Его встретили.| «Рад».",
    "1. Buy bread.| Then go home.",
    "Помощник мэра Ю. В. Ланин уехал.| В. В. Ланин вернулся.",
    "Ann B. C. Lowe came.| Bo Ray left.",
    "Die 5. Armee zog ab.| Der 3. Senat entschied.| Am 12. Juni kam sie.| Er kam am 5.| Er ging.",
    "Yahoo! Inc. sold it.| Yahoo! Japan did not.| Yahoo!| They had won.| Stop!| Acme fell.",
    "Los EE. UU. callaron.| El Sr. Ruiz no.",
    "The dam broke.| \u202eNobody fled.\u202c| \u200bAll is well.",
    "Il a dit « Non. »| Puis il est parti.| Dr. med. Lang kam.",
]


def cut(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in sentence_spans(paragraph)]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_sentences(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert cut(marked.replace("|", "")) == expected


MARKS = "aB1 .!?…\"'“”’()[]«»。！？」と\n\t\xa0-U.S.Mr"


@given(st.text(st.characters()) | st.text(st.sampled_from(MARKS), max_size=200))
def test_spans_are_exact_ordered_and_lose_nothing(text: str) -> None:
    position = 0
    for start, end in sentence_spans(text):
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(st.text(st.sampled_from(MARKS)), st.text(st.sampled_from(MARKS)))
def test_a_stretch_is_cut_like_a_text_of_its_own(before: str, text: str) -> None:
    whole = before + "\n" + text
    shifted = [
        (start - len(before) - 1, end - len(before) - 1)
        for start, end in sentence_spans(whole, len(before) + 1)
    ]
    assert shifted == list(sentence_spans(text))


def test_what_has_no_full_stop_is_cut_behind_lines_commas_or_words() -> None:
    lines = "\n".join(f"Gate {n} is open all day and all night" for n in range(60))
    assert {line[:5] for line in cut(lines)} == {"Gate "}
    listed = ", ".join(f"{n},500 sheep of one farmer" for n in range(60))
    assert {piece[-6:] for piece in cut(listed)[:-1]} == {"armer,"}
    words = " ".join(["pasture"] * 200)
    assert {word for piece in cut(words) for word in piece.split()} == {"pasture"}
    assert all(LONGEST // 2 <= len(piece) <= LONGEST for piece in cut(words)[:-1])
    endless = "x" * 3000
    assert cut(f"{words} {endless} {words}")[-3:-1] == [endless, cut(words)[0]]


@given(st.text(st.sampled_from(MARKS), min_size=LONGEST + 1, max_size=4 * LONGEST))
def test_no_sentence_of_several_words_is_endless(text: str) -> None:
    spans = list(sentence_spans(text))
    for start, end in spans:
        assert end - start <= LONGEST or len(text[start:end].split()) == 1
    at = 0
    for start, end in spans:
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
