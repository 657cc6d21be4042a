from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.articles.passages import Passage
from workbench.articles.statements import statements
from workbench.articles.teasers import plain, without_teasers

TEASER = " Ann (Annie) Mary HolmBridge to close? Council meets. Five things to know MORE"


@pytest.mark.parametrize("behind", [" resigned.", ", the mayor, resigned.", "'s office closed."])
def test_a_teaser_behind_a_name_is_blanked_out(behind: str) -> None:
    text = f"Mayor Ida Holm{TEASER}{behind}"
    bare = without_teasers(text)
    assert len(bare) == len(text)
    assert " ".join(bare.split()).replace("Holm ,", "Holm,") in (
        f"Mayor Ida Holm{behind}", f"Mayor Ida Holm {behind}",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Holm said MORE money was needed.",
        "Ida Holm met Ola Holm. READ MORE",
        "Ida Holm Ida HolmBridge to close",
        "Ida Holm Ola BergBridge to close MORE",
    ],
)
def test_what_is_no_teaser_stays(text: str) -> None:
    assert without_teasers(text) == text


def test_a_teaser_ends_no_sentence() -> None:
    text = f"Mayor Ida Holm{TEASER} resigned. She left at once."
    found = statements("a1", text, [Passage(0, len(text))])
    assert [one.text for one in found] == [text.partition(" She")[0], "She left at once."]


def test_only_what_an_article_says_itself_is_left_of_it() -> None:
    one = article(1, f"Mayor Ida Holm{TEASER} resigned.")
    bare = plain(one)
    assert "Council" not in bare.text + bare.statements[0].text
    assert [(s.id, s.start, s.end) for s in bare.statements] == [
        (s.id, s.start, s.end) for s in one.statements
    ]
    assert plain(bare) is bare
