"""Plain text becomes statements and set-apart lines; nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import plain_text
from workbench.articles.boilerplate import without_boilerplate
from workbench.articles.model import Article, Kind, Label, SetApart, Statement
from workbench.articles.reading import read_articles
from workbench.articles.statements import set_apart, statements
from workbench.articles.wire import agencies

SHARED = Path(__file__).parents[2].parent / "shared/data"


def read(text: str) -> tuple[tuple[Statement, ...], tuple[SetApart, ...]]:
    passages = without_boilerplate(text, plain_text.passages(text))
    return statements("a1", text, passages), set_apart(text, passages)


def check_nothing_is_lost(
    text: str, found: tuple[Statement, ...], apart: tuple[SetApart, ...]
) -> None:
    position = 0
    parts: list[Statement | SetApart] = [*found, *apart]
    for part in sorted(parts, key=lambda part: part.start):
        assert position <= part.start < part.end
        assert part.text == text[part.start : part.end] == part.text.strip()
        assert not text[position : part.start].strip()
        position = part.end
    assert not text[position:].strip()


LINES = st.sampled_from(
    [
        "Bridge closed after the storm",
        "The bridge was closed. “Nobody was hurt. We were lucky,” Mayor Ann Lowe said.",
        "Photo: Bo Ray/Reuters",
        "By Ann Lowe",
        "Subscribe",
        "Read more",
        "Monthly",
        "Dear readers,",
        "We need your support.",
        "Reuters contributed reporting to this article.",
        "\x1b[2J\u202e[sic] [/",
        "×",
        "",
        "\t \xa0",
        "\u2028",
    ]
)


@given(st.text(st.characters()) | st.lists(LINES).map("\n".join))
def test_any_text_keeps_its_spans_and_loses_nothing(text: str) -> None:
    found, apart = read(text)
    check_nothing_is_lost(text, found, apart)
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert bool(found) == bool(text.strip())
    numbers = [int(s.id.removeprefix("a1.")) for s in found]
    first = numbers[0] if numbers else 0
    assert numbers == list(range(first, first + len(numbers)))
    assert all((s.id == "a1.0") == (s is found[0] and s.kind is Kind.HEADING) for s in found)


def test_a_line_of_many_characters_is_read() -> None:
    text = "[/ “x. " * 20_000
    found, apart = read(text)
    check_nothing_is_lost(text, found, apart)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("{ad_slot}", Label.BOILERPLATE),
        ("Advertisement", Label.BOILERPLATE),
        ("Share on Facebook", Label.BOILERPLATE),
        ("Read more: Ferry runs aground", Label.BOILERPLATE),
        ("Sign up for our newsletter", Label.BOILERPLATE),
        ("Listen again | Podcast | Contact us", Label.BOILERPLATE),
        ("© 2024 The Vale Post. All rights reserved.", Label.BOILERPLATE),
        ("Our reporting is free. Please support us with a donation.", Label.BOILERPLATE),
        ("The bridge at noon (Bo Ray/Reuters)", Label.META),
        ("By Ann Lowe and Bo Ray", Label.META),
        ("4 March 2024, 17:42", Label.META),
        ("Read or share this story: https://vale.example/x", Label.BOILERPLATE),
        ("Ferry runs aground on the Vale | Cy Dunn Read more", Label.BOILERPLATE),
        ("[Five things to know about the old bridge]", Label.BOILERPLATE),
        ("Do you know more? Email us at news@vale.example", Label.BOILERPLATE),
        ("Ann Lowe can be reached at ann@vale.example.", Label.BOILERPLATE),
        ("Our standards: How we work", Label.BOILERPLATE),
        ("This story has been updated with the mayor's words.", Label.META),
        ("FILE - In this May 4, 2020 file photo, cars cross the bridge. It is old.", Label.META),
        ("Getty Images The bridge over the Vale at noon on Monday", Label.META),
        ("(Bo Ray/Associated Press)", Label.META),
    ],
)
def test_lines_that_are_not_the_article(line: str, label: Label) -> None:
    found, apart = read(f"Bridge closed after storm\n\n{line}\n\nThe bridge was closed at noon.")
    assert [(part.text, part.label) for part in apart] == [(line, label)]
    assert len(found) == 2


@pytest.mark.parametrize(
    "line",
    [
        "“Please support us,” the mayor said. “We need your donations.”",
        "The senator said the newsletter had cost the company its subscribers.",
        "Voters were told to sign up before March, according to the ministry.",
        "She contributed heavily to the party and shared the article on Facebook.",
        "Reuters reported that the bridge had been closed.",
        "Police in the U.S. asked owners to register their cameras.",
        "More than 20 countries took part",
        "Bridge may fall, officials tell Reuters",
        "You may think that a subscription is dear. But the library paid for it, and the mayor "
        "never asked what it cost the town, which had 400 readers in the year before the storm.",
        "Nobody would pay for it [he later said so], the mayor told the council.",
        "Le 15 Mai",
        "By the river stands the house of Ann Lowe.",
        "橋は月曜日に閉鎖された。市長は理由を述べなかった。再開は未定。(c)AFP",
    ],
)
def test_in_doubt_a_line_stays(line: str) -> None:
    found, apart = read(f"Bridge closed after storm\n\nThe bridge was closed.\n\n{line}")
    assert not apart
    assert found[2].start == found[1].end + 2


def test_an_appeal_above_the_title_goes_as_a_block() -> None:
    text = (
        "You have 2 free articles left\n\nThe Post belongs to nobody but its readers.\n\n"
        "Become a member\n\nWorld\n\nBridge closed after the storm\n\nIt was old, experts say\n\n"
        "Post newsdesk\n4 March 2024\n\nThe bridge was closed at noon."
    )
    found, apart = read(text)
    assert [s.text for s in found] == [
        "Bridge closed after the storm",
        "It was old, experts say",
        "The bridge was closed at noon.",
    ]
    assert [part.reason for part in apart] == [
        "sign-in or subscription",
        "appeal to the reader",
        "sign-in or subscription",
        "section name",
        "byline",
        "date line",
    ]


def test_titles_of_other_articles_go_but_not_the_articles_own_heading() -> None:
    prose = "The mayor read out the names of the council on Monday.\n\n"
    text = (
        f"Bridge closed after storm\n\n{prose}{prose}Related articles\n\nFerry runs aground\n\n"
        f"What comes next\n\n{prose}Most read\n\n1. Council votes\n\n2. School burns"
    )
    found, apart = read(text)
    assert [part.text for part in apart] == [
        "Related articles",
        "Ferry runs aground",
        "Most read",
        "1. Council votes",
        "2. School burns",
    ]
    assert "What comes next" in [s.text for s in found]


def test_captions_of_a_gallery_go_together() -> None:
    prose = "The mayor read out the names of the council on Monday.\n\n"
    names = ("Its first stone", "The storm", "The water", "What is left")
    captions = "\n\n".join(f"The Vale bridge in pictures {name}" for name in names)
    found, apart = read(f"Bridge closed after storm\n\n{prose}{captions}\n\n{prose}")
    assert [part.reason for part in apart] == ["picture gallery"] * 4
    assert len(found) == 3


def test_sentences_that_begin_alike_are_no_gallery() -> None:
    said = "\n\n".join(f"The council of the town says that {n} houses stood." for n in range(9))
    found, apart = read(f"Houses counted\n\n{said}")
    assert not apart
    assert len(found) == 10


def test_the_last_lines_of_a_form_are_set_apart() -> None:
    prose = "The names were read out by the mayor on Monday.\n\n" * 3
    _, apart = read(f"Victims of the storm named\n\n{prose}Weekly\nYearly\nContinue\nPay by card")
    assert [part.text for part in apart] == ["Weekly", "Yearly", "Continue", "Pay by card"]


def test_a_list_of_names_at_the_end_stays() -> None:
    names = "Ann Lowe\nBo Ray\nCy Dunn\nDee Hart\nEve Moss"
    prose = "The names were read out by the mayor on Monday.\n\n" * 3
    _, apart = read(f"Victims of the storm named\n\n{prose}{names}")
    assert not apart


def test_wrapped_lines_are_joined() -> None:
    text = (
        "Bridge closed after storm\n\n"
        "The bridge over the Vale was closed on Monday after the\n"
        "storm had torn away two of its pillars, and nobody could\n"
        "say when it would open. It is old.\n\n"
        "The ferry took the cars of those who had to cross, and it\n"
        "ran until midnight.\n"
    )
    found, _ = read(text)
    assert [s.paragraph for s in found] == [0, 1, 1, 2]
    assert "after the\nstorm" in found[1].text


def test_one_line_is_one_paragraph_without_blank_lines() -> None:
    found, _ = read("Title of it all\nFirst one. And more.\nSecond one.\nThird one.")
    assert [s.paragraph for s in found] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Who knew?", Kind.QUESTION),
        ("“We knew all of it.”", Kind.QUOTE),
        ("“We knew,” he said.", Kind.BODY),
        ("Additional reporting by Reuters", Kind.CREDIT),
    ],
)
def test_kinds(sentence: str, kind: Kind) -> None:
    found, _ = read(f"Bridge closed after storm\n\nThe bridge is shut.\n\n{sentence}")
    assert found[-1].kind is kind


def seed_gold() -> dict[str, list[str]]:
    path = SHARED / "gold/seeds.json"
    if not path.exists():
        pytest.skip(f"the seeds' gold sentences are missing: {path}")
    gold: dict[str, list[str]] = {}
    for key, sentence in json.loads(path.read_text(encoding="utf-8"))["sentences"].items():
        gold.setdefault(key.partition(":")[0], []).append(sentence)
    return gold


def test_the_seeds_are_the_hand_made_list() -> None:
    gold = seed_gold()
    articles: tuple[Article, ...] = read_articles([str(SHARED / "seeds")])
    read_texts = {Path(a.path).stem: [s.text for s in a.statements] for a in articles}
    assert read_texts == gold
    assert [article.wire for article in articles] == [("Reuters",), ()]
    for article in articles:
        check_nothing_is_lost(article.text, article.statements, article.set_apart)


@pytest.mark.parametrize(
    "line",
    [
        "A deal may be reached by Friday, negotiators for both sides said.",
        "The village can be reached by boat only, rescuers said on Tuesday.",
        "You can make a donation at any Red Cross centre, the mayor said.",
        "The views expressed by the minister were not those of the government, his office said.",
        "The minister told parliament that the talks would resume in May. (Reuters)",
        "The rescue was carried out with assistance from the coast guard and 200 soldiers.",
        "With reports of 40 dead, the governor called out the guard on Monday.",
    ],
)
def test_a_sentence_that_sounds_like_clutter_stays(line: str) -> None:
    prose = "The names were read out by the mayor on Monday.\n\n" * 2
    found, apart = read(f"Victims of the storm named\n\n{prose}{line}\n\n{prose}")
    assert not apart
    assert [s.kind for s in found if line.startswith(s.text)][:1] == [Kind.BODY]


def test_an_agency_that_signs_a_paragraph_is_credited() -> None:
    assert agencies(["The talks resume in May, the minister said. (Reuters)"]) == ("Reuters",)
