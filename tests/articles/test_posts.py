"""Posts that an article shows in full."""

from __future__ import annotations

import pytest

from tests.articles.test_statements import check_nothing_is_lost, read
from workbench.articles.model import Kind
from workbench.articles.posts import network, signature_start, signer

TITLE = "Bridge moved\n\n"


@pytest.mark.parametrize(
    "signature",
    [
        "— Ida Holm (@idaholm) May 3, 2018",
        "— Ida J. Holm (@ idaholm) May 3, 2018",
        "-- Ida Holm (@ida_holm)",
        "— Ida Holm (@idaholm.bsky.social) May 3, 2024",
        "— Ida Holm (@idaholm@vale.social)",
    ],
)
def test_the_signature_of_a_post_is_a_credit(signature: str) -> None:
    text = f"{TITLE}The bridge has moved, and nobody asked! {signature}\n\nIt had stood long.\n"
    found, apart = read(text)
    check_nothing_is_lost(text, found, apart)
    assert [(one.text, one.kind) for one in found[-3:]] == [
        ("The bridge has moved, and nobody asked!", Kind.BODY),
        (signature, Kind.CREDIT),
        ("It had stood long.", Kind.BODY),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge (see @idaholm) has moved.",
        "It moved — Holm (39) was there.",
        "- Vale Police (@valepolice) closed the bridge",
        "The bridge fell – and Ida Holm (@idaholm) saw it",
        "The bridge will close, Joe King said – he posts as the Bridgeman (@jk)",
        "“It is great — thanks Ida Holm (@idaholm)”",
        "Write to us - News (@vale.example)",
        "Write to us - news (at) paper.example",
        "",
    ],
)
def test_what_is_no_signature(sentence: str) -> None:
    assert signature_start(sentence) is None
    assert signer(sentence) is None


def test_who_signs() -> None:
    assert signer("— Ida Holm (@idaholm) May 3, 2018") == "Ida Holm"


@pytest.mark.parametrize(
    ("signature", "where"),
    [
        ("— Ida Holm (@idaholm) May 3, 2018", "Twitter"),
        ("— Ida Holm (@idaholm.bsky.social) May 3, 2024", "Bluesky"),
        ("— Ida Holm (@idaholm@vale.social)", "Mastodon"),
    ],
)
def test_the_name_of_its_author_tells_where_a_post_stands(signature: str, where: str) -> None:
    assert network(signature) == where
