"""Who speaks in a sentence: reporting verbs, "according to" and the like, with their subjects.

Every function takes a text from which quotations are blanked out (their marks stay), so that
what a speaker says about others isn't read as theirs.
"""

from __future__ import annotations

from collections.abc import Container
from itertools import pairwise

from workbench.claims.speakers.citing import Place, Report, cited_in, claimed_in
from workbench.claims.speakers.clauses import (
    DASHES,
    ENDS,
    MARKS,
    across_apposition,
    clause_subject,
    stretch_before,
)
from workbench.claims.speakers.conditions import can_report, trailing
from workbench.claims.speakers.following import phrase_after
from workbench.claims.speakers.inverted import speaker_behind
from workbench.claims.speakers.phrases import NAMED, Phrase, Sort, is_plural, speaks
from workbench.claims.speakers.reporting import VERBS, Form, Need, Verb
from workbench.claims.speakers.subjects import phrase_before
from workbench.claims.speakers.verb_groups import BE, step_back
from workbench.claims.speakers.words import (
    Word,
    Words,
    bare_name,
    is_adverb,
    plain_text,
    strip_leading,
    words_of,
)
from workbench.claims.words.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    DOCUMENTS,
    FORENAMES,
    HEADS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    word_set,
)

_SIDE = word_set("when though although while as if because since unlike whereas")
_BESIDE = _SIDE | {"after", "before", "where"}
_DECLARED = frozenset({"a", "an", "war", "victory", "bankruptcy", "independence", "martial"})
_DECIDING = frozenset({"reject", "dismiss"})
_DECIDED = word_set(
    """case cases plan plans proposal proposals bill motion lawsuit suit appeal bid offer petition
    application request budget deal contract scheme law amendment resignation charges nomination
    indictment treaty constitution referendum merger takeover measure resolution"""
)
"""Who rejects one of these decides, and says nothing: a plan, but not a claim."""
_REFUSED = word_set(
    """request requests application applications petition motion bid bail entry access permission
    visa visas asylum parole"""
)
"""Who denies one of these decides, too."""
_ISSUING = word_set(
    """released issued published sent gave posted wrote made signed filed put read circulated
    tweeted releases issues sends posts"""
)
_OFFICES = word_set(
    """department departments ministry ministries office offices agency committee centers centres
    universities governments committees bureau institute"""
)
"""Whose names may have an "and": the Department of Ports and Justice."""
_CAUGHT = word_set("recorded heard seen filmed shown caught overheard")
"""`Roe is recorded saying`: Roe says it."""
_LACKED = frozenset({"missing", "dead", "stolen", "lost", "hurt", "injured"})
_NO_VERBS = HEADS | DETERMINERS | PRONOUNS
_OBJECT = 6


def reports(bare: str, title: bool = False) -> list[Report]:
    """Return everybody who may speak in a sentence, the likeliest first.

    `title` tells that capitals mean nothing, as in headlines.
    """
    words = words_of(bare)
    found = list(cited_in(bare))
    first = True
    for index in [place for place, word in enumerate(words) if word.lower in VERBS]:
        word = words[index]
        if word.capital and not title and index and words[index - 1].is_word:
            continue
        verb, form = VERBS[word.lower]
        if word.capital and not title and form is not Form.ING:
            continue
        report = _report(words, index, verb, form, title)
        if report is None:
            continue
        rank = report.rank + (0.5 if first else 0.0)
        if _opens_quote(words, index):
            rank = max(rank, Place.MAIN) + 2.0
        elif _closes(words, index):
            rank += 2.0
        elif _beside_quote(words, index):
            rank += 1.5
        if verb.judging or verb.lemma in ("describe", "put"):
            rank -= 0.75
        first = False
        found.append(
            Report(report.phrase, report.lemma, word.start, rank, verb.judging, report.document)
        )
    found.extend(claimed_in(words))
    return sorted(found, key=lambda report: (-report.rank, report.position))


def subject(bare: str) -> Phrase | None:
    """Return the noun phrase that the sentence is about: its first clause's subject."""
    return clause_subject(words_of(bare))


def _report(words: Words, index: int, verb: Verb, form: Form, title: bool) -> Report | None:
    if not can_report(words, index, verb, form):
        return None
    at, passive = step_back(words, index)
    if passive and form is not Form.ING:
        return _by_agent(words, index, verb)
    if form is Form.ING and not passive:
        return _participle(words, index, verb)
    following = words[index + 1] if index + 1 < len(words) else None
    if verb.judging and following is not None and following.lower in ("of", "by", "for", "as"):
        return None
    if verb.lemma == "tell" and following is not None and following.lower == "to":
        return None  # `Hospitals told to close`: they were told
    if verb.lemma == "declare" and following is not None and following.lower in _DECLARED:
        rest = [word.lower for word in words[index + 1 : index + 1 + _OBJECT]]
        if BE.isdisjoint(rest):
            return None  # declared a state of emergency
    decided = _REFUSED if verb.lemma == "deny" else _DECIDED if verb.lemma in _DECIDING else None
    if decided is not None and _decides(words[index + 1 :], decided):
        return None
    inverted = speaker_behind(words, index, verb, title)
    if inverted is not None:
        return inverted
    report = _subject_before(words, index, at, verb, title)
    helped = any(
        word.lower in AUXILIARIES or word.lower.endswith(("n't", "n’t"))
        for word in words[at + 1 : index]
    )
    if form is Form.BASE and not helped and report is not None:
        phrase = report.phrase
        names = phrase.name is not None and (" and " in phrase.name or phrase.name == "they")
        if not (names or is_plural(phrase.head)):
            return None
    return report


def _decides(rest: Words, decided: Container[str]) -> bool:
    """Tell whether something that is decided upon is the object, up to the next preposition.

    Not where the decision is explained: `rejected the plan, saying it cost too much`.
    """
    if any(word.lower in VERBS and VERBS[word.lower][1] is Form.ING for word in rest):
        return False
    for place, word in enumerate(rest[:_OBJECT]):
        if not word.is_word or word.lower in PREPOSITIONS or word.lower == "that":
            return False
        if word.lower in decided:
            behind = rest[place + 1 : place + 2]
            # `dismissed the case as a hoax` says something of it
            return not behind or behind[0].lower not in AUXILIARIES | {"as"}
    return False


def _by_agent(words: Words, index: int, verb: Verb) -> Report | None:
    """Read `was first reported on Saturday by the Vale Observer`."""
    if verb.lemma not in ("report", "announce", "reveal", "disclose", "confirm"):
        return None
    for place, word in enumerate(words[index + 1 : index + 5], index + 1):
        if word.lower in _LACKED:
            return None  # `reported missing by his mother`
        if word.lower == "by":
            return _spoken(phrase_after(words[place + 1 :]), verb, index, Place.PARTICIPLE)
    return None


def _opens_quote(words: Words, index: int) -> bool:
    """Tell whether a quotation begins right behind a verb: `to which Roe responded: “No.”`."""
    behind = words[index + 1 : index + 3]
    return len(behind) > 1 and behind[0].text in (":", ",") and behind[1].text in MARKS


def _closes(words: Words, index: int) -> bool:
    """Tell whether a verb with its subject closes a sentence behind a comma: `…, Mr. Roe said.`."""
    before = [word.text for word in stretch_before(words[:index])]
    comma = index - len(before) - 1
    if comma > 1 and words[comma].text in MARKS:
        comma -= 1
    ends = [word for word in words[index + 1 :] if word.text not in ENDS]
    return not ends and 0 < len(before) <= _OBJECT and comma > 0 and words[comma].text == ","


def _beside_quote(words: Words, index: int) -> bool:
    before = words[max(0, index - 1) : index]
    after = words[index + 1 : index + 4]
    return any(word.text in MARKS for word in [*before, *after])


def _subject_before(words: Words, index: int, at: int, verb: Verb, title: bool) -> Report | None:
    rank = Place.MAIN
    if at >= 0 and words[at].lower in ("who", "which", "that"):
        if verb.lemma in ("refuse", "decline") and words[at - 1].text != ",":
            # `guards who refused to answer`: of them it is told, by another
            return None
        at -= 1
        rank = Place.INNER
        if at >= 0 and words[at].text == ",":
            at -= 1
        phrase = phrase_before(stretch_before(words[: at + 1]), inside=True)
        return _spoken(phrase, verb, index, rank)
    if at < 0:
        return None
    if words[at].lower in ("and", "but", "or", "then", "yet") or (
        words[at].text in MARKS and index and words[index - 1].text not in MARKS
    ):
        return _spoken(clause_subject(words[:at]), verb, index, Place.JOINED)
    if words[at].text in MARKS:
        opening = next((i for i in range(at - 1, -1, -1) if words[i].text in MARKS), 0)
        owner = words[opening - 1] if opening else None
        ended = words[at - 1].text in (",", ".", "!", "?")
        if not ended and owner and (owner.possessive or owner.lower in DETERMINERS):
            # `the town's 'Black Monday' claimed …`: the quoted words are the subject
            return None
        return _spoken(clause_subject(words[:at]), verb, index, Place.JOINED)
    if words[at].text == "," or words[at].text in DASHES or words[at].text == ")":
        phrase = across_apposition(words[:at])
        return _spoken(phrase, verb, index, rank)
    stretch = stretch_before(words[: at + 1])
    if len(stretch) > 1 and stretch[-2].lower == "to" and _can_be_done(stretch[-1]):
        return None  # to count rejected ballots
    phrase = phrase_before(stretch)
    start = at + 1 - len(stretch)
    relative = start > 1 and words[start - 1].lower in ("who", "that", "which")
    if relative and (phrase is None or _is_verb(stretch[0]) or _does(stretch)):
        # `a person who took part in them said`
        phrase = phrase_before(stretch_before(words[: start - 1]))
    if phrase is None and start > 1 and words[start - 1].lower == "and" and len(stretch) < 3:
        # `the authorities in Vale and elsewhere said`
        phrase = phrase_before(stretch_before(words[: start - 1]))
    phrase = _with_role_before(words[: at + 1], stretch, phrase)
    phrase = _of_several(words[: at + 1], stretch) or phrase
    if verb.lemma in ("call", "dub", "label") and words[index + 1 : index + 2]:
        # `a plan called “…”`
        inner = len(stretch) > 1 and any(word.lower in PREPOSITIONS for word in stretch[:-1])
        if words[index + 1].text in MARKS and inner:
            return None
    rank = _rank(words, index, stretch, at + 1 - len(stretch))
    return _spoken(phrase, verb, index, rank)


def _rank(words: Words, index: int, stretch: Words, start: int) -> float:
    """Return how firmly the stretch of words from `start` makes its subject the speaker."""
    opener = words[start - 1] if start else None
    if any(word.lower in VERBS and not word.capital for word in stretch[:-1]):
        return Place.INNER
    if stretch and stretch[0].lower in _SIDE:
        return Place.PARTICIPLE
    if trailing(words, index) and opener is not None and opener.text in ENDS:
        return Place.TRAILING
    if opener is not None and opener.lower in ("that", "who", "which", "whom", "what", "than"):
        return Place.INNER
    if opener is not None and opener.lower in _BESIDE:
        return Place.PARTICIPLE
    if trailing(words, index) and not words[index + 1 :]:
        return Place.TRAILING
    return Place.MAIN


def _can_be_done(word: Word) -> bool:
    """Tell whether a word behind "to" is a verb and nobody: to count, and not to police."""
    return word.is_word and not word.capital and not is_plural(word.lower)


def _is_verb(word: Word) -> bool:
    low = word.lower
    return low in VERBS or low in AUXILIARIES or (low.endswith("ed") and low not in HEADS)


def _does(stretch: Words) -> bool:
    """Tell whether a relative clause begins with what its subject does: `that draws crowds`."""
    first = stretch[0]
    third = first.lower.endswith("s") and not first.lower.endswith("ss")
    return third and len(stretch) > NAMED and not first.capital and first.lower not in _NO_VERBS


def _with_role_before(words: Words, stretch: Words, phrase: Phrase | None) -> Phrase | None:
    """Join investigators and bomb experts; both speak."""
    start = len(words) - len(stretch)
    if phrase is None or not start or words[start - 1].lower != "and":
        return phrase
    other = stretch_before(words[: start - 1])
    before = phrase_before(other)
    if before is None or before.sort is not phrase.sort or not other or len(other) > 5:
        return phrase
    if phrase.sort is Sort.ROLE and other[-1].lower in HEADS:
        return Phrase(Sort.ROLE, None, f"{before.role} and {phrase.role}", phrase.head)
    if phrase.sort is Sort.BODY and phrase.name and before.name and bare_name(other):
        return Phrase(Sort.BODY, f"{before.name} and {phrase.name}")
    return phrase


def _of_several(words: Words, stretch: Words) -> Phrase | None:
    """Read `The Ministry of Health and Justice` and `Germany and others`: "and" parts nobody."""
    start = len(words) - len(stretch)
    if start < 2 or words[start - 1].lower != "and":
        return None
    other = strip_leading(stretch_before(words[: start - 1]))
    if stretch[-1].lower == "others" and len(stretch) == 1 and other and bare_name(other):
        return Phrase(Sort.ROLE, None, plain_text([*other, *words[start - 1 :]]), "others")
    of = next((place for place, word in enumerate(other) if word.lower in ("of", "for")), 0)
    person = stretch[0].lower in FORENAMES or (len(stretch) > 1 and stretch[0].lower in TITLES)
    named = bare_name(stretch) and not person
    if of and other[of - 1].lower in _OFFICES and named and bare_name(other[of + 1 :]):
        body = [word for word in other if word.lower != "the"]
        return Phrase(Sort.BODY, plain_text([*body, *words[start - 1 :]]))
    return None


def _spoken(phrase: Phrase | None, verb: Verb, index: int, rank: float) -> Report | None:
    if phrase is None:
        return None
    if verb.need is Need.DOCUMENT and phrase.sort is not Sort.DOCUMENT:
        return None
    if rank <= Place.PARTICIPLE and verb.lemma in ("think", "believe", "fear", "worry", "hope"):
        return None
    if phrase.sort is Sort.DOCUMENT and verb.judging:
        return None
    return Report(phrase, verb.lemma, index, rank)


def _participle(words: Words, index: int, verb: Verb) -> Report | None:
    if (verb.judging and verb.lemma not in ("accuse", "blame")) or verb.lemma == "tell":
        return None
    before = words[index - 1] if index else None
    if before is None or (before.text in MARKS and index == 1):
        phrase = clause_subject(words[index + 1 :])
        return _spoken(phrase, verb, index, Place.PARTICIPLE) if phrase else None
    at = index - 1
    while at and is_adverb(words[at]):
        at -= 1
    if words[at].lower in ("by", "while", "before", "after"):
        return _spoken(clause_subject(words[:at]), verb, index, Place.PARTICIPLE)
    if words[at].lower in _CAUGHT and words[at - 1].lower in BE:
        end = step_back(words, at)[0] + 1
        return _spoken(phrase_before(stretch_before(words[:end])), verb, index, Place.MAIN)
    if before.lower in PREPOSITIONS or (before.is_word and before.lower in DETERMINERS):
        return None
    stretch = stretch_before(words[:index])
    if before.text == "," or before.lower in ("and", "but", "without") or before.text in MARKS:
        return _spoken(clause_subject(words[:index]), verb, index, Place.PARTICIPLE)
    if stretch and stretch[0].lower == "with":
        return _spoken(phrase_before(stretch[1:]), verb, index, Place.PARTICIPLE)
    if before.lower in DOCUMENTS and not _ISSUING.isdisjoint(word.lower for word in stretch):
        # `the campaign released a statement saying`
        issued = _spoken(clause_subject(words[:index]), verb, index, Place.PARTICIPLE)
        if issued is not None:
            return issued
    if speaks(before) or before.capital:
        return _spoken(phrase_before(stretch[: _verb_in(stretch)]), verb, index, Place.INNER)
    return None


def _verb_in(stretch: Words) -> int:
    """Return where a stretch has a verb of its own (`President Roe takes office`), or its end."""
    for place, (before, word) in enumerate(pairwise(stretch[:-1]), 1):
        small = before.capital and not word.capital
        if small and word.lower.endswith("s") and word.lower not in HEADS:
            return place
    return len(stretch)
