"""Markdown becomes reading text and passages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.layout import LaidOut
from workbench.articles.markdown_text import read_markdown
from workbench.articles.metadata import Metadata, front_matter
from workbench.articles.model import Kind
from workbench.articles.reading import read_article

SOURCE = """\
---
title: Bridge closed
outlet: "The Vale Post"
date: 2025-03-04
url: https://vale.example/bridge
wire: [Reuters, AP]
---
# Bridge *closed*

The [bridge](https://vale.example/b) was
closed. `Nobody` knew.

> We saw it fall.

- one car
- two lorries

| hour | water |
|------|-------|
| 8    | 2.1 m |

![The bridge at noon](noon.jpg)

<div>Raw <b>words</b></div>
"""


def parts(read: LaidOut) -> list[tuple[str, Kind]]:
    return [(read.text[p.start : p.end], p.kind) for p in read.passages]


def test_every_block_is_a_passage() -> None:
    assert parts(read_markdown(SOURCE)) == [
        ("Bridge closed", Kind.HEADING),
        ("The bridge was closed. Nobody knew.", Kind.BODY),
        ("We saw it fall.", Kind.QUOTE),
        ("one car", Kind.BODY),
        ("two lorries", Kind.BODY),
        ("hour | water", Kind.BODY),
        ("8 | 2.1 m", Kind.BODY),
        ("The bridge at noon", Kind.CAPTION),
        ("Raw words", Kind.BODY),
    ]


def test_link_targets_stand_beside_their_words() -> None:
    read = read_markdown(SOURCE)
    found = [(read.text[k.start : k.end], k.target) for p in read.passages for k in p.links]
    assert ("bridge", "https://vale.example/b") in found


def test_front_matter_gives_the_details() -> None:
    assert read_markdown(SOURCE).metadata == Metadata(
        title="Bridge closed",
        outlet="The Vale Post",
        published="2025-03-04",
        url="https://vale.example/bridge",
        wire=("Reuters", "AP"),
    )


def test_a_title_only_in_front_matter_is_put_before_the_text() -> None:
    read = read_markdown("---\ntitle: 'It''s over: the end'\n---\nText.\n")
    assert parts(read) == [("It's over: the end", Kind.HEADING), ("Text.", Kind.BODY)]


def test_lists_in_front_matter() -> None:
    read = front_matter("authors:\n  - Ann Lowe\n  - Bo Ray  # and others\nlang: en")
    assert (read.author, read.language) == ("Ann Lowe, Bo Ray", "en")


def test_front_matter_never_expands_or_nests() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: [*a, *a, *a]\n" for i in range(50))
    deep = "outlet: " + "[" * 20_000
    assert front_matter(bomb) == Metadata()
    assert front_matter(deep + "\ntitle: x") == front_matter(deep)


@given(st.text(st.characters()) | st.text(st.sampled_from("# >-*`|[]()!<b>\n\t-:1.x")))
def test_any_text_gives_ordered_passages_that_make_up_the_text(source: str) -> None:
    read = read_markdown(source)
    position = 0
    for passage in read.passages:
        assert position <= passage.start < passage.end
        assert not read.text[position : passage.start].strip()
        assert read.text[passage.start : passage.end].strip()
        for link in passage.links:
            assert passage.start - 1 <= link.start <= link.end
        position = passage.end
    assert not read.text[position:].strip()


def test_footnotes_are_text_and_their_links_evidence() -> None:
    source = "It fell.[^1] It was old.\n\n[^1]: See [the log](https://a.example/log)."
    read = read_markdown(source)
    assert [words for words, _ in parts(read)] == ["It fell. It was old.", "See the log."]
    (link,) = read.passages[0].links
    assert read.text[: link.end] == "It fell."
    assert link.target == "https://a.example/log"


@pytest.mark.parametrize(
    "source",
    [
        "---\nThe bridge fell.\n---\nIt was old.",
        "---\n\nThe bridge fell.\n\n---\n\nIt was old.",
        "---\nThe bridge fell.\n\n* * *\n\nIt was old.",
        "---\nThe bridge fell.\n...\nIt was old.",
    ],
)
def test_text_between_two_rules_is_text(source: str) -> None:
    read = read_markdown(source)
    assert read.metadata == Metadata()
    shown = " ".join(words for words, _ in parts(read))
    assert shown.replace(" ... ", " ") == "The bridge fell. It was old."


def test_what_somebody_says_between_two_rules_is_text() -> None:
    source = "---\nAnn Lowe: We saw it fall.\n\nBo Ray: It was old.\n---\nThey told the council."
    assert len(parts(read_markdown(source))) == 3


@pytest.mark.parametrize(
    "head", ["layout: post", "title: x\n# a comment\ntags:\n  - a\n  - b\nnote: |\n  two\n  lines"]
)
def test_details_are_no_text(head: str) -> None:
    assert parts(read_markdown(f"---\n{head}\n---\nIt fell.\n"))[-1:] == [("It fell.", Kind.BODY)]
    assert "layout" not in read_markdown(f"---\n{head}\n---\nIt fell.\n").text


def test_footnotes_that_nothing_refers_to_are_text() -> None:
    source = "It fell.^[Says [Bo](https://a.example/bo).]\n\n[^2]: Nobody was asked.\n"
    read = read_markdown(source)
    assert [words for words, _ in parts(read)] == ["It fell.", "Nobody was asked.", "Says Bo."]
    assert [link.target for link in read.passages[0].links] == ["https://a.example/bo"]


@pytest.mark.parametrize("depth", [9, 12, 30, 300])
@pytest.mark.parametrize("mark", ["- ", "> "])
def test_however_deep_a_list_is_it_is_read(depth: int, mark: str) -> None:
    indent = "  " if mark == "- " else mark
    source = "\n".join(f"{indent * level}{mark}item {level}" for level in range(depth))
    read = read_markdown(source)
    assert all(f"item {level}" in read.text for level in range(depth))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The mayor <unknown> fled.", "The mayor <unknown> fled."),
        (
            "<name withheld> saw <b>it</b> fall.<br>All of it.",
            "<name withheld> saw it fall.\nAll of it.",
        ),
        ("It <i>fell</i> <img src='x' alt> <input disabled>now.", "It fell  now."),
        ("<inaudible>\n\nIt fell.", "<inaudible>\n\nIt fell."),
    ],
)
def test_words_in_angles_stay_and_tags_go(source: str, text: str) -> None:
    assert read_markdown(source).text == text


@pytest.mark.parametrize(
    "unread",
    [
        "<script>\nalert('x');\n\nmore();\n</script>",
        "<style>p { color: red }</style>",
        "<div><script src='x'>alert()</script></div>",
        "It fell. <script>alert()</script>",
        "<script>alert()\n\nnever closed",
    ],
)
def test_scripts_are_not_read(unread: str) -> None:
    read = read_markdown(f"The bridge is shut.\n\n{unread}")
    assert read.text.split()[:4] == ["The", "bridge", "is", "shut."]
    assert read.text.split()[4:] in ([], ["It", "fell."])


def test_a_bullet_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("- The bridge is shut\n- Nobody was hurt\n\nThe bridge was closed on Monday.\n")
    article = read_article(str(path), "a1")
    assert [s.kind for s in article.statements] == [Kind.BODY] * 3
    assert article.title == "a"
