"""Whose the posts are that an article shows."""

from __future__ import annotations

from dataclasses import replace

from tests.claims.texts import article
from workbench.articles.model import Kind
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.attribution import attributions


def test_what_is_told_beside_a_post_is_not_its_authors() -> None:
    one = article(
        1,
        "The mayor said the bridge would close.",
        "“It moved!”",
        "— Ida Holm (@idaholm) May 3, 2018",
        kinds={2: Kind.CREDIT},
    )
    one = replace(one, statements=tuple(replace(s, paragraph=0) for s in one.statements))
    found = attributions(one)
    assert found["a1.1"].speaker == "The mayor"
    assert found["a1.2"].speaker == "Ida Holm"


def test_a_post_is_by_whoever_signs_it() -> None:
    one = article(
        1,
        "Ida Holm was quick to answer.",
        "The bridge has moved.",
        "— Ida Holm (@idaholm) May 3, 2018",
        "Nobody had asked.",
        kinds={2: Kind.CREDIT},
    )
    found = attributions(one)
    assert found["a1.2"] == Attribution("Ida Holm", "Twitter", Mode.DIRECT)
    assert found["a1.4"] == Attribution()


def test_a_post_has_the_network_as_its_channel_that_its_signature_tells() -> None:
    signature = "— Ida Holm (@idaholm.bsky.social) May 3, 2024"
    found = attributions(article(1, "The bridge has moved.", signature, kinds={1: Kind.CREDIT}))
    assert found["a1.2"] == Attribution("Ida Holm", "Bluesky", Mode.DIRECT)


def test_a_post_is_signed_by_a_person_whatever_she_is() -> None:
    signature = "— Mayor Ida Holm (@MayorHolm) May 3, 2018"
    found = attributions(article(1, "The bridge has moved.", signature, kinds={1: Kind.CREDIT}))
    assert found["a1.1"].speaker == "Ida Holm"
