from __future__ import annotations

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import AlignedKind
from workbench.claims.pairs.alignment import links
from workbench.claims.words.tokenizer import Tokenizer


def spans(one: str, other: str) -> list[tuple[str, str, AlignedKind]]:
    a, b = article(1, one), article(2, other)
    (match,) = compare([a, b]).matches
    return [(a.text[slice(*x.a)], b.text[slice(*x.b)], x.kind) for x in match.aligned]


def test_a_reordered_quotation_is_aligned_in_its_parts() -> None:
    found = spans(
        "When the ferry sank near Skagen, the harbour board closed the channel.",
        "The harbour board closed the channel when the ferry sank near Skagen.",
    )
    same = AlignedKind.SAME
    assert (
        "the harbour board closed the channel",
        "The harbour board closed the channel",
        same,
    ) in found
    assert (
        "When the ferry sank near Skagen",
        "when the ferry sank near Skagen",
        same,
    ) in found


def test_two_spellings_of_a_name_are_forms() -> None:
    found = spans(
        "The aide Sergei Markov closed the harbour channel near Skagen.",
        "The aide Sergey Markov closed the harbour channel near Skagen.",
    )
    assert ("Sergei", "Sergey", AlignedKind.FORM) in found


def test_a_word_is_linked_once() -> None:
    one = article(1, "bridge bridge harbour", "bridge harbour harbour")
    tokens = Tokenizer().tokens(one)
    found = links(tokens["a1.1"], tokens["a1.2"], {})
    assert len({link.a for link in found}) == len({link.b for link in found}) == len(found) == 2


def test_a_text_of_thousands_of_words_is_aligned_too() -> None:
    text = "harbour bridge " * 3000
    assert spans(text, text)
