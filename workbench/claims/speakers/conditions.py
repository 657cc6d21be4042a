"""Whether a form of a reporting verb reports where it stands."""

from __future__ import annotations

from workbench.claims.speakers.clauses import ENDS, MARKS
from workbench.claims.speakers.reporting import FOLLOWERS, NOUNS, QUOTING, VERBS, Form, Need, Verb
from workbench.claims.speakers.words import Words
from workbench.claims.words.lexicon import (
    CALENDAR,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    word_set,
)
from workbench.claims.words.numbers import WORDS

_AFTERWARDS = (
    word_set(
        """on in at during via through to last earlier later this late early after before when while
        who in from outside inside under again today yesterday afterward afterwards as by for
        reporters recently separately with via about of and but"""
    )
    | CALENDAR
)
OPENERS = word_set(
    """that it he she they there we i you his her its their how what why whether if there's it's
    that's he's she's they're no nothing not nobody only such"""
)
AHEAD = word_set("expected scheduled set due planned planning")
"""`is expected to say`: who will report."""
_FINITE = word_set(
    """is are was were be been has have had do does did will would could can may might must should
    isn't wasn't aren't weren't won't wouldn't hasn't haven't hadn't don't doesn't didn't"""
)
_OBJECTS = frozenset({"him", "her", "them", "it", "me", "us", "you"})
_CALENDAR = CALENDAR | {"day", "night", "morning", "evening", "hour"}
_RELEASED = word_set(
    "statement apology denial warning letter response readout clarification communique retraction"
)
_ARTICLES = POSSESSIVES | word_set("a an the this that these those every no")
_NOT_TO = PREPOSITIONS - {"to"}
_RELATIVE = frozenset({"whom", "which", "what", "who"})
_REACH = 7
"""So many words before a verb, and twice as many behind it, a quotation belongs to it."""


def can_report(words: Words, index: int, verb: Verb, form: Form) -> bool:
    """Tell whether a form is a verb here, and has beside it what it needs to report."""
    before = words[index - 1] if index else None
    low = words[index].lower
    if before is not None and before.is_word:
        if before.lower in _ARTICLES or (before.lower in _NOT_TO and form is not Form.ING):
            return False
        if low.startswith(("tweet", "post", "retweet")) and any(
            other.lower in ("link", "photo", "picture", "video", "photos", "image")
            for other in words[index + 1 : index + 5]
        ):
            return False
        far = words[index - 2] if index > 1 else None
        if low in NOUNS and (
            before.possessive
            or (far is not None and far.lower in _NOT_TO and not before.capital)
            or before.lower in DETERMINERS
            or before.lower in ("own", "new", "official")
            or (low.endswith("s") and before.lower.endswith("ed"))
        ):
            return False
        if low == "states" and before.capital and index > 1 and words[index - 2].lower == "the":
            return False  # the Baltic states
        after = words[index + 1] if index + 1 < len(words) else None
        if low == "said" and [w.lower for w in words[index + 1 : index + 3]] in (
            ["to", "be"],
            ["to", "have"],
        ):
            return False  # the bridge said to be the longest
        if low in ("mentioned", "cited") and after is not None and after.lower == "as":
            return False
    if before is not None and before.lower == "to":
        ahead = index > 1 and words[index - 2].lower in AHEAD
        return ahead and _needs_met(words, index, verb)
    if _is_no_speech(words, index, verb):
        return False
    return _needs_met(words, index, verb)


def _is_no_speech(words: Words, index: int, verb: Verb) -> bool:
    """Tell whether a verb is used without saying anything: believe her, call on the first day."""
    rest = [word.lower for word in words[index + 1 : index + 6]]
    if verb.lemma in ("believe", "think", "fear") and rest[:1] and rest[0] in _OBJECTS:
        return True
    if verb.lemma == "testify" and rest[:1] and rest[0] in ("by", "until", "against"):
        # `they had testified by Friday`; in `it was so, she testified on Friday` she is quoted
        return not any(word.text == "," or word.text in MARKS for word in words[:index])
    if verb.lemma == "argue" and rest[:1] and rest[0] in ("about", "over", "with"):
        return True
    if verb.lemma == "claim":
        lives = next((at for at, word in enumerate(rest) if word in ("life", "lives")), 0)
        if lives and all(word in WORDS or word[:1].isdigit() for word in rest[:lives]):
            return True  # the storm has claimed nine lives
        return rest[:3] in (["the", "lives", "of"], ["the", "life", "of"])
    return verb.lemma == "call" and rest[:1] == ["on"] and not _CALENDAR.isdisjoint(rest[1:4])


def _needs_met(words: Words, index: int, verb: Verb) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    low = following.lower if following is not None else ""
    marks = [place for place, word in enumerate(words) if word.text in MARKS]
    quote = bool(marks)
    near = any(-_REACH <= place - index < 2 * _REACH for place in marks)
    if low == "to" and words[index].lower == "thanks":
        return False
    if verb.lemma in ("blast", "rip") and _strikes(words, index):
        return False
    if verb.lemma in FOLLOWERS and low in FOLLOWERS[verb.lemma]:
        return _goes_on_to_say(words, index, verb, near)
    if verb.need is Need.AFTER and verb.lemma not in QUOTING:
        return False
    if verb.need in (Need.QUOTE, Need.AFTER):
        return near or low == "that" or _judges(words, index, verb)
    if verb.need is Need.DOCUMENT:
        return True
    if verb.need is Need.CLAUSE:
        if verb.lemma == "estimate" and _puts_at(words, index):
            return True
        if low == "to":
            return verb.lemma in ("promise", "vow", "pledge") or (quote and verb.lemma != "agree")
        if following is None or following.text in ENDS or near:
            return True
        if low in OPENERS or (
            low.endswith("ing") and verb.lemma in ("recall", "mention", "report")
        ):
            return True
        ahead = [word.lower for word in words[index + 1 : index + 9]]
        if "that" in ahead and not any(one in ENDS for one in ahead[: ahead.index("that")]):
            return True
        if low in ("by", "about", "up") or (low == "on" and verb.lemma != "report"):
            return False
        if low[:1].isdigit():
            return False
        if verb.lemma == "report" and (following.capital or low in DETERMINERS or low == "on"):
            return True
        if verb.lemma in ("cite", "express", "voice", "detail", "predict", "mention"):
            return True
        return (following.capital or low in DETERMINERS or low in _AFTERWARDS) and any(
            word.lower in _FINITE or (word.lower in VERBS and word.lower.endswith("ed"))
            for word in words[index + 2 : index + 16]
        )
    return True


def _goes_on_to_say(words: Words, index: int, verb: Verb, near: bool) -> bool:
    """Tell whether a verb with the word that makes it one of saying says something: fired back.

    `near` tells that a quotation stands near it.
    """
    low = words[index + 1].lower
    if verb.lemma in ("hit", "fire", "shoot"):
        return near or (index + 2 < len(words) and words[index + 2].lower in ("at", "on"))
    if (
        verb.lemma == "call"
        and words[index + 2 : index + 3]
        and (words[index + 2].lower in ("help", "backup", "assistance", "police"))
    ):
        return False
    if verb.lemma in ("issue", "release"):
        return any(word.lower in _RELEASED for word in words[index + 1 : index + 6])
    if verb.lemma == "go":
        return near or (index + 3 < len(words) and words[index + 3].lower in VERBS)
    if verb.lemma == "take":
        return index + 2 < len(words) and words[index + 2].lower in (
            "twitter", "facebook", "instagram", "social",
        )  # fmt: skip
    if verb.lemma == "make" and low == "no":
        return index + 2 < len(words) and words[index + 2].lower in ("mention", "reference")
    if verb.lemma in ("decline", "refuse"):
        return index + 2 < len(words) and (
            words[index + 2].lower in VERBS or words[index + 2].lower in ("discuss", "name")
        )
    if verb.lemma == "identify":
        return "as" in {word.lower for word in words[index + 1 : index + 8]}
    return True


def _judges(words: Words, index: int, verb: Verb) -> bool:
    """Tell whether somebody says how he sees it: `described it as`, `put the number at 40`."""
    rest = [word.lower for word in words[index + 1 : index + 1 + _REACH]]
    end = next((place for place, word in enumerate(rest) if word in ENDS), len(rest))
    rest = rest[:end]
    if not _RELATIVE.isdisjoint(word.lower for word in words[max(0, index - 3) : index]):
        return False  # envoys whom it described as spies
    if verb.lemma == "describe" and not any(w.endswith(("self", "selves")) for w in rest[:1]):
        return "as" in rest or any(word.endswith("ing") for word in rest[:1])
    return verb.lemma == "put" and _puts_at(words, index)


def _puts_at(words: Words, index: int) -> bool:
    """Tell whether a figure is given: `put the number at 40`, `estimates the damage at $3`."""
    rest = [word.lower for word in words[index + 1 : index + 1 + _REACH]]
    end = next((place for place, word in enumerate(rest) if word in ENDS), len(rest))
    if "at" not in rest[:end]:
        return False
    return any(word[:1].isdigit() or word in WORDS for word in rest[rest.index("at") + 1 :][:4])


def _strikes(words: Words, index: int) -> bool:
    """Tell whether a verb is of sports: `blasted a two-run homer`."""
    rest = words[index + 1 : index + 3]
    return len(rest) == 2 and rest[0].lower in ("a", "an") and "-" in rest[1].text


def trailing(words: Words, index: int) -> bool:
    """Tell whether what follows the verb can't be its content."""
    rest = words[index + 1 :]
    if not rest or rest[0].text in ENDS or rest[0].lower in _AFTERWARDS:
        return True
    if words[index].lower in ("told", "tells", "informed", "assured"):
        return not any(word.lower in ("that", "he", "she", "it", "they") for word in rest[:6])
    return False
