"""Signs that a statement is an opinion or a prediction: it is marked, never dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.articles.model import Cue
from workbench.text import fold, word_set

_FUTURE = word_set("will won't shall wird werden будет будут voraussichtlich")
# Behind these `will` is what somebody wants: `against his will`.
_OF_WILL = word_set(
    "a the his her their its my our your free good ill own at by political people's"
)
_AWAITED = word_set(
    "going expected likely unlikely predicted projected forecast bound set poised due slated "
    "scheduled"
)
_BE = word_set("is are was were be been am being isn't aren't wasn't weren't not it's he's she's")
_MODAL = word_set("would could may might will")
_FORESEEING = word_set(
    "predict predicts predicted forecast forecasts foresee foresees foresaw expect expects "
    "expected anticipate anticipates anticipated"
)
_WHAT_IS_FORESEEN = word_set("that the a an it to his her their more")
_JUDGING = word_set(
    "should shouldn't ought mustn't unfortunately sadly thankfully fortunately hopefully frankly "
    "regrettably surely obviously ironically disgrace disgraceful shameful outrageous ridiculous "
    "absurd appalling deplorable despicable unacceptable unconscionable horrible horrific terrible "
    "terrific wonderful amazing fantastic brilliant stupid idiotic pathetic reckless hypocritical "
    "leider hoffentlich malheureusement heureusement lamentablemente увы"
)
_BELIEVING = word_set(
    "think believe feel hope doubt suspect fear wish love hate regret admire glaube denke hoffe "
    "думаю считаю надеюсь pense crois espère creo espero"
)
_BELIEVER = word_set("i we ich wir я мы je nous yo")
_BEFORE_BELIEVING = word_set("really do don't not still also honestly truly strongly firmly just")
_VIEW = word_set("view opinion judgment mind meinung мнению avis opinión")
_WHOSE = word_set("my our his her their meiner unserer моему нашему mon notre mi nuestra")

_SIGNS = _FUTURE | _AWAITED | _FORESEEING | _JUDGING | _BELIEVING | _VIEW
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def cues_of(sentence: str) -> tuple[Cue, ...]:
    """Return what the words of a sentence show: opinion, prediction, both or neither."""
    folded = fold(sentence).lower()
    words = _WORD.findall(folded)
    if _SIGNS.isdisjoint(words) and "'ll" not in folded:
        return ()
    found = []
    if any(_is_opinion(words, place) for place in range(len(words))):
        found.append(Cue.OPINION)
    if any(_is_prediction(words, place) for place in range(len(words))):
        found.append(Cue.PREDICTION)
    return tuple(found)


def _is_opinion(words: Sequence[str], place: int) -> bool:
    word = words[place]
    if word in _JUDGING:
        return True
    before = place - 1
    if word in _VIEW:
        return before >= 0 and words[before] in _WHOSE
    if word in _BELIEVING:
        while before >= 0 and (words[before] in _BEFORE_BELIEVING or words[before].endswith("ly")):
            before -= 1
        return before >= 0 and words[before] in _BELIEVER
    return False


def _is_prediction(words: Sequence[str], place: int) -> bool:
    word = words[place]
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word in _FUTURE or word.endswith("'ll"):
        return word != "will" or (before not in _OF_WILL and after != "of")
    if word == "likely" and before in _MODAL:
        return True
    if word in _AWAITED and after == "to" and before in _BE:
        return True
    return word in _FORESEEING and after in _WHAT_IS_FORESEEN and before not in _BE
