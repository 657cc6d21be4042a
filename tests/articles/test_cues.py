"""Opinions and predictions are marked."""

from __future__ import annotations

import pytest

from workbench.articles.cues import cues_of
from workbench.articles.language import language_of
from workbench.articles.model import Cue

OPINION, PREDICTION = Cue.OPINION, Cue.PREDICTION


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("The bridge will open in May.", (PREDICTION,)),
        ("“We’ll be back,” she said.", (PREDICTION,)),
        ("It won’t last.", (PREDICTION,)),
        ("Prices are expected to rise.", (PREDICTION,)),
        ("He would likely lose.", (PREDICTION,)),
        ("Analysts predict that it falls.", (PREDICTION,)),
        ("I really think it was a mistake.", (OPINION,)),
        ("The mayor should resign.", (OPINION,)),
        ("It was a disgrace, in her view.", (OPINION,)),
        ("Unfortunately it will rain.", (OPINION, PREDICTION)),
        ("Он сказал, что мост будет открыт.", (PREDICTION,)),
        ("The bridge was closed on Monday.", ()),
        ("She left her money by will, against his will and the will of the people.", ()),
        ("Voters believe the mayor, who thinks of his family.", ()),
        ("The goods were bound for Oslo, and the date is set.", ()),
        ("", ()),
    ],
)
def test_cues(sentence: str, cues: tuple[Cue, ...]) -> None:
    assert cues_of(sentence) == cues


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was closed by the council, and nobody knew why it had been.", "en"),
        ("Die Brücke wurde von der Stadt geschlossen, und niemand wusste, warum.", "de"),
        ("Le pont est fermé et personne ne sait pour quelle raison il a été fermé.", "fr"),
        ("El puente está cerrado y nadie sabe por qué lo han cerrado en el pueblo.", "es"),
        ("Мост закрыт, и никто не знает, почему это было сделано в понедельник.", "ru"),
        ("Міст закрито, і ніхто не знає, чому це було зроблено в понеділок.", "uk"),
        ("橋は閉鎖された。なぜ閉鎖されたのかは誰も知らない。", "ja"),
        ("桥梁已经关闭，没有人知道为什么星期一要关闭这座桥梁。", "zh"),
        ("다리가 폐쇄되었고 그 이유를 아는 사람은 아무도 없었다.", "ko"),
        ("تم إغلاق الجسر يوم الاثنين ولا أحد يعرف السبب.", "ar"),
        ("Bridge", None),
        ("1234 5678 …", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of([text]) == language
