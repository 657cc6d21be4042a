"""Signs that a statement is an opinion or a prediction: it is marked, never dropped."""

from __future__ import annotations

import re

from workbench.articles.model import Cue
from workbench.text import fold

_PREDICTION = re.compile(
    r"(?<!free )(?<!good )(?<!ill )(?<!own )(?<!at )(?<!political )(?<!the )(?<!his )(?<!her )"
    r"(?<!their )(?<!its )(?<!my )(?<!our )(?<!your )(?<!a )\bwill\b(?! of\b)"
    r"|\bwon't\b|\b\w+'ll\b|\bshall\b"
    r"|\b(?:is|are|was|were|be|been|am|'s|'re|'m) (?:not )?(?:going|expected|likely|unlikely|"
    r"predicted|projected|forecast|bound|set|poised|due|slated|scheduled) to\b(?! (?:the|a|an)\b)"
    r"|\b(?:would|could|may|might) (?:well |probably |very |soon |eventually |ultimately )*"
    r"likely\b"
    r"|\b(?:predict|forecast|foresee|expect|anticipate|project)(?:s|ed)? (?:that|the|a|an|it|to)\b"
    r"|\b(?:wird|werden)\b.{1,80}(?:en|ern|eln)\b[.!?]?$"
    r"|\bvoraussichtlich\b|\bдолжен\b|\bбуд(?:ет|ут)\b",
)
_OPINION = re.compile(
    r"\b(?:I|[Ww]e) (?:\w+ly |really |do |don't |do not |still |also )*"
    r"(?:think|believe|feel|hope|doubt|suspect|fear|wish|love|hate|regret|admire)\b"
    r"|\b[Ii]n (?:my|our|his|her|their) (?:view|opinion|judgment|mind)\b"
    r"|\b(?:should|ought to|shouldn't|must not|mustn't|had better)\b"
    r"|\b(?:[Uu]nfortunately|[Ss]adly|[Tt]hankfully|[Ff]ortunately|[Hh]opefully|[Ff]rankly|"
    r"[Rr]egrettably|[Ss]urely|[Oo]bviously|[Ii]ronically)\b"
    r"|\b(?:disgrace(?:ful)?|shameful|outrageous|ridiculous|absurd|appalling|deplorable|"
    r"despicable|unacceptable|unconscionable|horrible|horrific|terrible|terrific|wonderful|"
    r"amazing|fantastic|brilliant|stupid|idiotic|pathetic|reckless|hypocritical)\b"
    r"|\b(?:leider|unserer Meinung|meiner Meinung|hoffentlich)\b"
    r"|\b(?:к сожалению|по моему мнению|я думаю|я считаю)\b",
)


def cues_of(sentence: str) -> tuple[Cue, ...]:
    """Return what the words of a sentence show: opinion, prediction, both or neither."""
    plain = fold(sentence)
    found = []
    if _OPINION.search(plain):
        found.append(Cue.OPINION)
    if _PREDICTION.search(plain):
        found.append(Cue.PREDICTION)
    return tuple(found)
