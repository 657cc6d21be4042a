"""The annotations keep to the W3C Web Annotation Data Model and point at the exact words."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from tests.export.cases import article, harbour, reviewed
from tests.export.test_escaping import HOSTILE
from workbench.claims.model import Comparison
from workbench.export.web_annotation import CONTEXT, web_annotation

MOTIVATIONS = {"assessing", "commenting", "classifying", "linking"}


def annotated(case: Any) -> list[dict[str, Any]]:
    """The annotations, after checking the MUSTs of sections 3, 4 and 5 of the model."""
    found = json.loads(web_annotation(case))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    assert found["id"].startswith("urn:uuid:")
    if found["total"] == 0:
        assert "first" not in found
        return []
    page = found["first"]
    assert page["type"] == "AnnotationPage"
    items: list[dict[str, Any]] = page["items"]
    assert found["total"] == len(items)
    assert len({item["id"] for item in items} | {found["id"], page["id"]}) == len(items) + 2
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert "bodyValue" not in item
        for body in item["body"]:
            assert body["purpose"] in MOTIVATIONS
            if body["type"] == "TextualBody":
                assert isinstance(body["value"], str)
                assert "source" not in body
            else:
                assert body["type"] == "SpecificResource"
                assert "value" not in body
        quote, place = item["target"]["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert place["type"] == "TextPositionSelector"
        assert 0 <= place["start"] <= place["end"]
        source = item["target"]["source"]
        assert not set(source) & set(' <>"{}|\\^`')
    return items


def test_a_verdict_is_an_annotation_of_its_statement() -> None:
    case = harbour(note="Counted by the port", evidence="https://port.example/list")
    found = annotated(case)
    assert len(found) == 3
    first = found[0]
    assert first["motivation"] == "assessing"
    assert first["created"] == "2026-03-05T09:30:00+00:00"
    assert first["creator"] == {"type": "Person", "name": "Ann"}
    assert [(body["purpose"], body.get("value", body.get("source"))) for body in first["body"]] == [
        ("classifying", "disputed"),
        ("commenting", "Counted by the port"),
        ("linking", "https://port.example/list"),
    ]
    assert first["target"]["source"] == "https://quay.example/fire"
    assert found[2]["target"]["source"] == "a2.txt"


def test_an_open_case_has_no_annotations() -> None:
    assert annotated(reviewed([article("a1", ["One."])], Comparison())) == []


@settings(max_examples=100, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_the_selectors_find_the_words(first: str, note: str, evidence: str, url: str) -> None:
    case = harbour(first, note=note, evidence=evidence, url=url)
    for item in annotated(case):
        quote, place = item["target"]["selector"]
        texts = [
            one.text
            for one in case.articles
            if one.text[place["start"] : place["end"]] == quote["exact"]
            and one.text[: place["start"]].endswith(quote["prefix"])
            and one.text[place["end"] :].startswith(quote["suffix"])
        ]
        assert texts
        assert max(len(quote["prefix"]), len(quote["suffix"])) <= CONTEXT
