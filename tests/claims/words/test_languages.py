from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import Mode
from workbench.claims.speakers.attribution import attributions
from workbench.claims.words.languages import guess
from workbench.claims.words.quotes import quoted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke ist seit Montag gesperrt, weil sie nicht sicher ist.", "de"),
        ("Le pont est fermé depuis lundi parce qu’il n’est pas sûr.", "fr"),
        ("El puente está cerrado desde el lunes porque no es seguro.", "es"),
        ("Мост закрыт с понедельника, потому что он не безопасен.", "ru"),
        ("The bridge has been closed since Monday because it isn't safe.", "en"),
    ],
)
def test_the_language_is_guessed_from_little_words(text: str, language: str) -> None:
    assert guess(text) == language


@pytest.mark.parametrize(
    ("language", "sentence", "speaker", "mode"),
    [
        ("de", "„Wir haben keine Wahl“, sagte Bürgermeisterin Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("de", "Laut Polizei wurden drei Menschen verletzt.", "Polizei", Mode.INDIRECT),
        ("de", "Die Brücke wurde am Montag gesperrt.", None, Mode.NONE),
        ("fr", "« Nous n’avons pas le choix », a déclaré Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("fr", "Selon la police, trois personnes ont été blessées.", "la police", Mode.INDIRECT),
        ("fr", "Le pont a été fermé lundi.", None, Mode.NONE),
        ("es", "«No tenemos otra opción», dijo la alcaldesa Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("es", "El ministro Juan Pérez afirmó que es seguro.", "Juan Pérez", Mode.INDIRECT),
        ("es", "El puente fue cerrado el lunes.", None, Mode.NONE),
        ("ru", "«У нас нет выбора», — сказала мэр Ида Хольм.", "Ида Хольм", Mode.DIRECT),
        ("ru", "Министр Иван Петров заявил, что мост безопасен.", "Иван Петров", Mode.INDIRECT),
        ("ru", "Мост закрыли в понедельник.", None, Mode.NONE),
    ],
)
def test_speakers_in_other_languages(
    language: str, sentence: str, speaker: str | None, mode: Mode
) -> None:
    found = attributions(article(1, sentence, language=language))["a1.1"]
    assert (found.speaker, found.mode) == (speaker, mode)


SCRIPTS = st.lists(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("“”„«»\"'‘’「」.,:;—-() \u200b\u202e\u0301東京กรუქართሀהא"),
        st.sampled_from(["said ", "he ", "According to ", "Jane Roe ", "told ", "the mayor "]),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(SCRIPTS, min_size=1, max_size=4), st.lists(SCRIPTS, min_size=1, max_size=4))
def test_any_script_is_compared_without_trouble(one: list[str], other: list[str]) -> None:
    a, b = article(1, *one), article(2, *other)
    comparison = compare([a, b])
    for match in comparison.matches:
        for span in match.aligned:
            assert 0 <= span.a[0] < span.a[1] <= len(a.text)
            assert 0 <= span.b[0] < span.b[1] <= len(b.text)
    assert len(comparison.attributions) == len(one) + len(other)


@settings(max_examples=100, deadline=None)
@given(SCRIPTS, st.booleans())
def test_quotations_are_spans_of_the_text_in_order(text: str, inside: bool) -> None:
    spans, _ = quoted(text, inside)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


def test_the_same_sentence_in_an_unknown_script_is_matched_by_its_exact_words() -> None:
    text = "ხიდი ორშაბათს დაიკეტა უსაფრთხოების მიზეზით"
    (match,) = compare([article(1, text), article(2, text)]).matches
    (span,) = match.aligned
    assert text[slice(*span.a)] == text
