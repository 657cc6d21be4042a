"""Who speaks in a sentence that isn't English: verbs of saying with the name beside them.

Much simpler than what is done for English: names and short noun phrases right before or right
behind a verb of saying, and what stands for "according to".
"""

from __future__ import annotations

import re

from workbench.claims.speakers.citing import Place, Report
from workbench.claims.speakers.phrases import Phrase, Sort
from workbench.claims.speakers.reporting import FOREIGN
from workbench.claims.speakers.words import Word, Words, words_of
from workbench.claims.words.lexicon import word_set

_ENDS = frozenset(",;:.!?()—–―“”\"„«»‘’'")
_PRONOUNS = {
    "er": "he", "il": "he", "él": "he", "он": "he", "lui": "he", "ele": "he", "hij": "he",
    "sie": "she", "elle": "she", "ella": "she", "она": "she", "lei": "she", "ela": "she",
    "zij": "she",
}  # fmt: skip
_ACCORDING = {
    "de": r"\b(?:[Ll]aut|[Nn]ach Angaben(?: von| der| des| aus)?|[Nn]ach Aussagen?(?: von| der"
    r"| des)?|[Ss]o)\s+(?=[A-ZÄÖÜ]|de[rmns]\b|eine)",
    "fr": r"\b(?:[Ss]elon|[Dd][’']après)\s+",
    "es": r"\b(?:[Ss]egún|[Dd]e acuerdo con)\s+",
    "it": r"\b[Ss]econdo\s+",
    "pt": r"\b(?:[Ss]egundo|[Dd]e acordo com)\s+",
    "nl": r"\b[Vv]olgens\s+",
    "ru": r"\b(?:[Пп]о (?:словам|данным|информации|сообщению|мнению|версии)|[Сс]огласно)\s+",
}
_DETERMINERS = word_set(
    """der die das den dem des ein eine einer eines le la les l un une des du el los las unos unas
    lo gli i uno o os as um uma de het een"""
)
_STOPS = word_set(
    """dass daß que qu che dat что wie als wenn weil und et y и e en in im am an auf bei mit vor
    nach zu zum zur à au aux dans lors sur par pour avec después durante al en con por para ante
    в на во о об при перед после со с из для к sur ce cette esta este diesen dieser heute gestern
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
    wurde wurden war waren ist sind sei seien hat haben werden wird этом это этого
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    hier aujourd’hui ayer hoy вчера
    сегодня gegenüber am qui quien der die das welche который которая"""
)
_AUXILIARIES = word_set(
    """a ont ha han hat haben hatte hatten habe avait avaient había hanno ont è wurde sich se s’est
    auch également ebenfalls también aussi également также уже позже später plus tard hinzu dazu
    lui leur le les me te nous ihm ihnen"""
)
_ROLE_ENDS = (
    "sprecher", "sprecherin", "minister", "ministerin", "präsident", "präsidentin", "chef",
    "chefin", "kanzler", "kanzlerin", "leiter", "leiterin", "vorsitzende", "vorsitzender",
    "bürgermeister", "bürgermeisterin", "anwalt", "anwältin", "experte", "expertin",
    "direktor", "direktorin", "professor", "professorin", "министр", "мэр", "президент",
    "представитель", "глава", "премьер", "губернатор", "секретарь", "депутат", "директор",
)  # fmt: skip
_PREPOSITIONS = word_set(
    """in im am an auf bei mit vor nach zu zum zur von vom gegenüber aus à au aux dans lors sur par
    pour avec après en con por para ante durante в на о об при перед после со с из для к"""
)
_MODALS = word_set(
    """kann können könne könnte will wollen wolle muss müssen müsse möchte soll sollen sollte zu
    würde würden wird werden"""
)
_NOBODY = word_set("es das dies man wir ich eux on nous je это dies dieses")
_SUFFIX = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on)$")
_LONGEST = 7


def foreign_reports(bare: str, language: str) -> list[Report]:
    """Return who may speak in a sentence of another language, the likeliest first."""
    verbs = FOREIGN.get(language)
    if verbs is None:
        return []
    words = words_of(bare)
    found: list[Report] = []
    for index, word in enumerate(words):
        plain = _SUFFIX.sub("", word.text)
        if plain not in verbs or not _is_verb(words, index, language):
            continue
        phrase = None
        if plain != word.text:
            phrase = Phrase(Sort.PRONOUN, "she" if "elle" in word.text else "he")
        rank = Place.TRAILING
        if phrase is None and _inverted(words, index):
            phrase = _after(words[index + 1 :])
        if phrase is None:
            rank = Place.MAIN
            phrase = _before(words[:index])
        if phrase is None and language in ("de", "es", "ru"):
            rank = Place.JOINED
            phrase = _after(words[index + 1 :])
        if phrase is not None:
            found.append(Report(phrase, plain, word.start, rank))
    pattern = _ACCORDING.get(language)
    for according in re.finditer(pattern, bare) if pattern else ():
        phrase = _after(words_of(bare[according.end() : according.end() + 120]))
        if phrase is not None:
            found.append(Report(phrase, "according", according.start(), Place.ACCORDING))
    if language == "de":
        for place in re.finditer(r"([^,.;:“”„»«]{2,60}?)\s+zufolge\b", bare):
            phrase = _before(words_of(place[1]))
            if phrase is not None:
                found.append(Report(phrase, "according", place.start(), Place.ACCORDING))
    return sorted(found, key=lambda report: (-report.rank, report.position))


def _is_verb(words: Words, index: int, language: str) -> bool:
    low = words[index].lower
    if language == "de" and low in ("sagen", "berichten", "melden"):
        return not any(word.lower in _MODALS for word in words)
    following = words[index + 1].lower if index + 1 < len(words) else ""
    return not (language in ("fr", "es", "it", "pt") and following in ("de", "du", "des", "del"))


def foreign_subject(bare: str) -> Phrase | None:
    """Return the name with which a sentence begins."""
    words = words_of(bare)
    end = 0
    while end < len(words) and words[end].is_word and words[end].capital:
        end += 1
    return _name(words[:end]) if end >= 2 else None


def _inverted(words: Words, index: int) -> bool:
    at = index - 1
    while at >= 0 and words[at].lower in _AUXILIARIES:
        at -= 1
    return at < 0 or words[at].text in _ENDS or words[at].text == "-"


def _after(words: Words) -> Phrase | None:
    while words and words[0].lower in _AUXILIARIES - {"le", "les"}:
        words = words[1:]
    if words and words[0].lower in _PRONOUNS and not words[0].capital:
        return Phrase(Sort.PRONOUN, _PRONOUNS[words[0].lower])
    group: list[Word] = []
    for word in words[:_LONGEST]:
        if not word.is_word or (word.lower in _STOPS and not (not group and word.lower in ("der",
                                "die", "das"))):  # fmt: skip
            break
        group.append(word)
    return _phrase(group)


def _before(words: Words) -> Phrase | None:
    end = len(words)
    while end and words[end - 1].lower in _AUXILIARIES:
        end -= 1
    start = end
    while start and words[start - 1].is_word and words[start - 1].lower not in _STOPS - {
        "der", "die", "das", "le", "la"
    }:  # fmt: skip
        start -= 1
    if start and words[start - 1].lower in _PREPOSITIONS:
        return None
    group = list(words[start:end])
    if group and (glued := _SUFFIX.search(group[-1].text)):
        return Phrase(Sort.PRONOUN, "she" if "elle" in glued.group() else "he")
    if group and group[-1].lower in _PRONOUNS and (len(group) == 1 or not group[-1].capital):
        return Phrase(Sort.PRONOUN, _PRONOUNS[group[-1].lower])
    if group and group[0].lower in _PRONOUNS and not any(word.capital for word in group[1:]):
        return Phrase(Sort.PRONOUN, _PRONOUNS[group[0].lower])
    if len(group) > _LONGEST:
        return None
    return _phrase(group)


def _phrase(group: Words) -> Phrase | None:
    """Read a name with what stands before it, or a short noun phrase."""
    inner = [word for word in group if word.lower not in _DETERMINERS]
    capitals = [word for word in inner if word.capital]
    if not group or not inner or inner[0].lower in _NOBODY or inner[0].lower[:5] == "котор":
        return None
    last = max((i for i, word in enumerate(group) if word.capital), default=-1)
    if len(capitals) >= 2 and group[last - 1].capital and last:
        start = last
        while start and group[start - 1].capital and group[start - 1].lower not in _DETERMINERS:
            start -= 1
        return _name(group[start : last + 1], group[:start])
    if len(capitals) == 1 and len(inner) == 1:
        return Phrase(Sort.PERSON, capitals[0].text)
    if (capitals and group[0].lower in _DETERMINERS) or not capitals:
        text = " ".join(word.text for word in (group[: last + 1] if capitals else group))
        return Phrase(Sort.ROLE, None, text, inner[0].lower)
    return Phrase(Sort.PERSON, capitals[-1].text)


def _name(run: Words, role: Words = ()) -> Phrase | None:
    run = list(run)
    cut = 0
    for index, word in enumerate(run[:-1]):
        if word.lower.endswith(_ROLE_ENDS) or word.lower in _DETERMINERS:
            cut = index + 1
    title = " ".join(w.text for w in [*role, *run[:cut]] if w.lower not in _DETERMINERS)
    name = " ".join(word.text for word in run[cut:])
    return Phrase(Sort.PERSON, name, title or None) if name else None
