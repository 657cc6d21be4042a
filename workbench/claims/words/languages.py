"""Which language a text is in, as far as matching needs it: a stemmer and its little words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""The Snowball stemmer of each language, by ISO 639-1 code."""

_FUNCTION_WORDS = {
    "en": """a about above after again against all also am an and any are as at be because been
        before being below between both but by can could did do does doing down during each else
        ever few for from further had has have having he her here hers herself him himself his how
        i if in into is it its itself just let many may me might more most much must my myself no
        nor not now of off on once only or other our ours ourselves out over own per rather same
        shall she should since so some still such than that the their theirs them themselves then
        there these they this those though through to too toward towards under until up upon us
        very via was we were what when where whether which while who whom whose why will with
        within without would yet you your yours yourself yourselves""",
    "de": """aber als am an auch auf aus bei bis da dann das dass dem den der des die doch du durch
        ein eine einem einen einer eines er es für gegen habe haben hat hatte hatten ich ihm ihn
        ihr ihre ihrem ihren ihrer im in ist ja kann kein keine können man mehr mit nach nicht noch
        nun nur ob oder ohne schon sehr sei seien sein seine seinem seinen seiner seit sich sie
        sind so über um und uns unter vom von vor war waren was weil wenn werden wie wieder wir
        wird wo worden wurde wurden zu zum zur zwischen
        sagte sagten sagt erklärte erklärten teilte teilten berichtete laut zufolge angaben""",
    "es": """a al algo ante antes aunque bajo cada como con contra cual cuando de del desde donde
        durante e el ella ellos en entre era eran es esa ese eso esta estaba estar este esto fue
        fueron ha había han hasta hay la las le les lo los más me mientras muy ni no nos o otra
        otro para pero por porque que quien se según ser si sin sobre son su sus también tan tras
        un una uno unos y ya
        dijo dijeron afirmó declaró informó anunció señaló añadió aseguró contó dice""",
    "fr": """à afin ainsi alors après au aucun aussi autre aux avant avec avoir c ce cela ces cet
        cette ceux chez comme contre d dans de depuis des donc dont du elle elles en encore entre
        est et était étaient être eu fait fut il ils j l la le les leur leurs lors lui mais même n
        ne ni nous on ont ou où par pas pendant plus pour qu que qui quand s sa sans se selon ses
        si son sont sous sur tous tout très un une vers vous y
        déclaré dit affirmé annoncé indiqué ajouté expliqué raconté précisé""",
    "it": """a ad al alla alle anche c che chi ci come con contro da dal dalla dei del della delle
        di dopo e è ed era fra gli ha hanno i il in io l la le lo ma mentre nei nel nella non o per
        perché più quando questa questo se sono stato su sua sul sulla suo tra un una uno""",
    "nl": """aan af al als bij dat de der deze die dit door een en er ge geen had hebben heeft het
        hij hun ik in is je kan maar meer met na naar niet nog nu of om onder ook op over te tegen
        tot uit van veel voor was wat we werd wordt worden ze zich zij zijn zo zou""",
    "pt": """a ao aos as até com como contra da das de depois do dos e é ela ele em entre era essa
        esse esta este eu foi foram há isso já lhe mais mas na não nas no nos o os ou para pela
        pelo por porque que quem se sem ser seu sua são também tem um uma""",
    "ru": """а без более бы был была были было быть в вам вас весь во вот все всё всех вы где да
        даже для до его ее её если есть еще ещё же за и из или им их к как когда который которая
        которые которого кто ли мне много может мы на над не него нее нет ни но о об он она они
        оно от перед по под после при про с сам себя со так также там то тоже только том ты у уже
        хотя чем что чтобы эта эти это этого этой этот я""",
}

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split()) for code, words in _FUNCTION_WORDS.items()
}
"""Little words that carry no claim of their own, by ISO 639-1 code.

For languages without background figures also the commonest verbs of saying.
"""

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_SAMPLE = 4000


def code_of(language: str | None) -> str | None:
    """Return the two-letter code of a language tag such as `en-GB`; None where there is none."""
    return language.replace("_", "-").partition("-")[0].lower() if language else None


@lru_cache(maxsize=256)
def guess(text: str) -> str:
    """Guess the language of a text from its little words; English where nothing speaks."""
    sample = text[:_SAMPLE].lower()
    counts: Counter[str] = Counter()
    for word in _WORD.findall(sample):
        for code, words in FUNCTION_WORDS.items():
            if word in words:
                counts[code] += 1
    if not counts:
        return "ru" if _CYRILLIC.search(sample) else "en"
    best = max(counts.values())
    return min((code for code in counts if counts[code] == best), key=lambda code: code != "en")
