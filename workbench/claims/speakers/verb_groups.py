"""What stands between a subject and its verb: auxiliaries, adverbs, times."""

from __future__ import annotations

from workbench.claims.speakers.conditions import AHEAD
from workbench.claims.speakers.words import Words, is_adverb
from workbench.claims.words.lexicon import CALENDAR, word_set

BE = word_set(
    """is are was were be been being am 's gets got feel feels felt feeling seem seems seemed remain
    remains remained become becomes became"""
)
"""Behind these a form in "ed" is a passive, or tells a state."""
_SKIPPED = word_set(
    """has have had having also later previously then not never did do does didn't doesn't don't
    hasn't haven't hadn't won't wouldn't couldn't can't cannot will would could can may might must
    should shall still now earlier first even again once just too himself herself itself themselves
    all both each today yesterday tomorrow went n't twice always often thus ever soon recently
    since there ’s 's"""
)
_TIME = word_set("on late early last this next that in mid the over past during few two three")


def step_back(words: Words, index: int) -> tuple[int, bool]:
    """Return the place before the group of the verb at `index`, -1 at the start; tell a passive.

    Steps back over auxiliaries, adverbs and times: `was first reported on Saturday`.
    """
    at = index - 1
    passive = False
    if at > 0 and words[at].lower == "to" and words[at - 1].lower in AHEAD:
        at -= 2
        while at >= 0 and (words[at].lower in BE or words[at].lower in _SKIPPED):
            at -= 1
        return at, False
    while at >= 0:
        low = words[at].lower
        if low in BE or (low.endswith(("n't", "n’t")) and low[:-3] in BE):
            passive = True
        elif low in CALENDAR or low.isdigit():
            at -= 1
            while at > 0 and (words[at].lower in _TIME or words[at].lower in CALENDAR):
                at -= 1
            continue
        elif not (
            low in _SKIPPED
            or low.endswith(("n't", "n’t"))
            or (is_adverb(words[at]) and low != "only")
        ):
            break
        at -= 1
    return at, passive
