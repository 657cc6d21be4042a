"""The verbs with which texts report what somebody said, by language, with all their forms.

Lists of general vocabulary; English forms are built by rule, other languages list the forms
that stand in news.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.claims.words.lexicon import word_set


class Need(StrEnum):
    """What a verb needs beside a subject before it counts as reporting."""

    NOTHING = "nothing"
    CLAUSE = "clause"
    """A quotation, a clause that follows, or the end of the sentence: not just an object."""
    QUOTE = "quote"
    """A quotation in the sentence."""
    AFTER = "after"
    """One of certain words right behind it: `pointed out`, `declined to`."""
    DOCUMENT = "document"
    """A document or a study as its subject, or a quotation."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb; `judging` verbs take what they speak of as their object."""

    lemma: str
    need: Need = Need.NOTHING
    judging: bool = False


class Form(StrEnum):
    """The form in which a verb stands."""

    FINITE = "finite"
    BASE = "base"
    ING = "ing"


_SAY = """say tell announce claim argue insist warn explain acknowledge admit confirm deny declare
    tweet testify assert allege disclose concede contend reiterate proclaim recount exclaim caution
    lament opine quip remark comment maintain stress emphasize emphasise speculate imply
    hint inform assure advise marvel affirm attest aver complain joke brag clarify elaborate
    apologize apologise surmise retort retweet posit rail"""
_CLAUSE = """add note suggest reveal mention predict estimate recall conclude observe believe think
    fear worry agree counter respond reply promise vow pledge threaten signal state write post
    indicate disagree guarantee swear reason report detail express voice cite
    specify stipulate propose protest reckon"""
_QUOTE = """continue call repeat ask wonder shout yell scream sneer whisper mutter cry read answer
    begin describe put label dub refer characterize characterise brand demand offer request
    interject chime tease gush muse snap urge joke crow recite boast wish hope"""
_DOCUMENT = "show find indicate read list"
_JUDGE = """accuse blame criticize criticise condemn denounce assail blast slam castigate rebuke
    chide scold mock ridicule praise commend laud applaud congratulate hail decry deplore deride
    lambaste lambast disparage rip fault dismiss downplay question dispute rebut refute urge
    disavow credit thank berate reject endorse defend excoriate vilify welcome bemoan object"""
_AFTER = {
    "point": "out",
    "decline": "to",
    "refuse": "to",
    "make": "clear no",
    "go": "on",
    "speak": "out of",
    "lash": "out at",
    "take": "to",
    "issue": "a an the his her its their",
    "release": "a",
    "identify": "the him her a",
    "lay": "out",
    "single": "out",
    "play": "down",
    "tamp": "down",
    "rule": "out",
    "hit": "back out",
    "fire": "back",
    "shoot": "back",
    "call": "on for him her it them",
    "spell": "out",
    "raise": "concerns questions doubts",
}
_IRREGULAR = {
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote writing",
    "read": "reads read reading", "think": "thinks thought thinking",
    "swear": "swears swore swearing", "find": "finds found finding", "show":
    "shows showed showing", "make": "makes made making", "go": "goes went going",
    "speak": "speaks spoke speaking", "take": "takes took taking", "lay": "lays laid laying",
    "hit": "hits hit hitting", "shoot": "shoots shot shooting", "put": "puts put putting",
    "begin": "begins began beginning", "spell": "spells spelled spelling",
}  # fmt: skip
_DOUBLED = word_set("admit refer rebut quip rip slam brag")

_FOREIGN = {
    "de": """sagte sagt sagten sagen erklärte erklärt erklärten betonte betont teilte
        teilten kündigte kündigt kündigten berichtete berichtet berichteten meldete meldet meldeten
        warnte warnt warnten forderte fordert forderten kritisierte kritisiert schrieb schreibt
        behauptete behauptet bestätigte bestätigt bestritt bestreitet dementierte
        räumte fügte äußerte nannte nennt meinte meint sprach wies versicherte unterstrich mahnte
        verkündete bekräftigte entgegnete antwortete""",
    "fr": """déclaré dit affirmé annoncé indiqué expliqué ajouté précisé estimé assuré rappelé
        souligné confirmé démenti reconnu accusé averti dénoncé écrit raconté répondu insisté
        déclare affirme annonce indique explique ajoute précise estime assure rappelle souligne
        confirme dément reconnaît avertit dénonce raconte déclarait affirmait disait expliquait
        déclara ajouta""",
    "es": """dijo dijeron afirmó afirmaron declaró anunció anunciaron señaló aseguró aseguraron
        explicó añadió agregó indicó indicaron informó informaron confirmó confirmaron negó advirtió
        sostuvo destacó reconoció acusó comentó expresó manifestó subrayó dice afirma asegura
        explica añade señala indica recordó respondió escribió denunció criticó dicho afirmado
        declarado anunciado""",
    "it": """detto dichiarato affermato annunciato spiegato aggiunto ha sottolineato dice afferma
        spiega disse confermato smentito ricordato""",
    "pt": """disse afirmou declarou anunciou explicou acrescentou informou confirmou negou
        ressaltou destacou diz afirma""",
    "nl": """zei zegt zeiden verklaarde meldde meldt schreef bevestigde ontkende waarschuwde
        benadrukte vertelde""",
    "ru": """сказал сказала сказали заявил заявила заявили заявило сообщил сообщила сообщили
        сообщило сообщает отметил отметила отметили подчеркнул подчеркнула подчеркнули добавил
        добавила добавили объяснил объяснила пояснил пояснила рассказал рассказала рассказали
        уточнил уточнила уточнили утверждает утверждают утверждал заявляет говорит говорят считает
        подтвердил подтвердила подтвердили опроверг опровергла опровергли отрицает обвинил обвинила
        написал написала напомнил напомнила признал признала призвал призвала предупредил
        предупредила передает передаёт пишет""",
}
FOREIGN: dict[str, frozenset[str]] = {
    language: frozenset(forms.split()) for language, forms in _FOREIGN.items()
}
"""The forms of reporting verbs of other languages, by ISO 639-1 code."""


def _forms(lemma: str) -> list[tuple[str, Form]]:
    if lemma in _IRREGULAR:
        third, past, ing = _IRREGULAR[lemma].split()
    else:
        if lemma.endswith("y") and lemma[-2] not in "aeiou":
            third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
        else:
            hiss = lemma.endswith(("s", "sh", "ch", "x", "z"))
            third = lemma + ("es" if hiss else "s")
            past = lemma + ("d" if lemma.endswith("e") else "ed")
        ing = (lemma[:-1] if lemma.endswith("e") else lemma) + "ing"
        if lemma in _DOUBLED:
            past, ing = lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    return [
        (lemma, Form.BASE), (third, Form.FINITE), (past, Form.FINITE), (ing, Form.ING),
    ]  # fmt: skip


def _table() -> dict[str, tuple[Verb, Form]]:
    table: dict[str, tuple[Verb, Form]] = {}
    for words, need, judging in (
        (_DOCUMENT, Need.DOCUMENT, False),
        (_QUOTE, Need.QUOTE, False),
        (" ".join(_AFTER), Need.AFTER, False),
        (_JUDGE, Need.NOTHING, True),
        (_CLAUSE, Need.CLAUSE, False),
        (_SAY, Need.NOTHING, False),
    ):
        for lemma in words.split():
            for text, form in _forms(lemma):
                table[text] = Verb(lemma, need, judging), form
    return table


VERBS: dict[str, tuple[Verb, Form]] = _table()
"""English reporting verbs by the form in which they stand."""

FOLLOWERS: dict[str, frozenset[str]] = {
    lemma: frozenset(words.split()) for lemma, words in _AFTER.items()
}
"""By lemma, the words one of which must stand right behind."""

QUOTING = frozenset(_QUOTE.split())
"""Lemmas that also report with no more than a quotation beside them."""

NOUNS = word_set(
    """report reports claim claims call calls state states note notes post posts cry demand demands
    request requests promise promises warning comment comments mention question questions answer
    answers estimate estimates address welcome release releases issue issues point points list
    lists blame praise fault threat fear fears hope hopes worry dispute signal offer offers repeat
    respect reason reasons brand label joke jokes vow pledge pledges voice reply objects object
    finding findings reading saying meaning beginning writing posting thought tweet tweets
    retweet caution shows find cite detail details credit protest protests thanks
    shouts shout cries yells screams whispers boasts boast jokes"""
)
"""Forms that are nouns behind an article, an adjective or a name in the possessive."""
