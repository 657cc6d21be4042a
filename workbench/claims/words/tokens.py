"""Words with their exact places in the article, and the key under which they are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import wraps
from itertools import chain, pairwise
from typing import TypeVar

import Stemmer

from workbench.articles.model import Article, Statement
from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.languages import FUNCTION_WORDS, STEMMERS, code_of, guess
from workbench.claims.words.lexicon import FORENAMES
from workbench.claims.words.numbers import (
    MULTIPLES,
    PIECES,
    SCALES,
    UNITS_OF_WORD,
    WORDS,
    Number,
    parse,
)
from workbench.claims.words.places import COUNTRY_KEYS, COUNTRY_PAIRS, is_country

_TOKEN = re.compile(
    r"(?P<plain>[A-Za-z]++(?=[ ,]))"  # most words are: so they are found at once
    r"|(?P<dotted>(?:[^\W\d_]\.){2,})"
    r"|(?P<fraction>(?:[½⅓⅔¼¾]|(?<![\d/])(?:[12]/3|1/2|[13]/4)(?![\d/]))(?![^\W_]))"
    r"|(?P<number>\d+(?:[.,]\d+)*)(?P<part>[ -]?(?:[½⅓⅔¼¾]|(?:[12]/3|1/2|[13]/4)(?![\d/])))?"
    r"(?P<suffix>st|nd|rd|th|bn|mn|tn|m|k)?(?![^\W_])"
    r"|(?P<single>[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]"
    r"(?=(?P<next>[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff])?))"
    r"|(?P<word>[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’][^\W\d_]+)*)"
    r"|(?P<digits>\d+)"
    r"|(?P<symbol>[%$€£¥₽])"
)
_WORDS = frozenset({"plain", "word", "dotted"})
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS = {name: f"month:{number}" for number, name in enumerate(_MONTHS.split(), 1)} | {
    short: f"month:{number}"
    for short, number in {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
        "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    }.items()
}  # fmt: skip
WEEKDAYS = {name: f"day:{number}" for number, name in enumerate(_DAYS.split())}
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "dame", "prof", "rev"})
_OPENING = frozenset('.!?:"“„«')
"""Behind these marks a capital needn't be a name's."""
_CURRENCIES = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₽": "₽"}
_FIRST_OF_PAIRS = frozenset(
    [form for word, _ in COUNTRY_PAIRS for form in (word.capitalize(), word.upper())]
)
_JOINING = PIECES.keys() | {
    "cent",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
}
"""Words that may make one number with what stands before them, see `_pieced`."""
_VAGUE_OF = frozenset({"hundred", "thousand", "dozen"})
_SEVERAL = frozenset({"several", "few", "many"})
"""Before a hundred these leave open how many: several hundred."""
_LEADS = {
    ("third", "of", "a"): 1 / 3,
    ("quarter", "of", "a"): 0.25,
    ("half", "a"): 0.5,
    ("half",): 0.5,
    ("a",): 1.0,
}
"""What may stand before a million, the longest first, and how much of it that is."""
_DATING = frozenset({"in", "since", "until", "circa"})
"""Before these numbers are years also of centuries ago."""
_NOT = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    FUNCTION = "function"
    NUMBER = "number"
    DATE = "date"
    SYMBOL = "symbol"


_BARE = (Sort.FUNCTION, Sort.SYMBOL)
"""Sorts of tokens that carry nothing."""


@dataclass(slots=True)
class Token:
    """A word of a statement; `start` and `end` count characters in the article's text.

    `key` is what is compared: a stem, a number's value, a country, a month or a weekday.
    `name` tells that it is written as a proper name where it stands. Never changed once made, but
    not frozen: there are thousands, and freezing triples what making one costs.
    """

    text: str
    key: str
    start: int
    end: int
    sort: Sort
    name: bool = False
    number: Number | None = None

    @property
    def content(self) -> bool:
        """Whether the token can carry a claim."""
        return self.sort not in _BARE


class Tokens(tuple[Token, ...]):
    """The tokens of a statement, and what was read of them once: see `once`."""


Read = TypeVar("Read")


def once(read: Callable[[Tokens], Read]) -> Callable[[Sequence[Token]], Read]:
    """Let a function read the tokens of a statement once, in however many pairs it stands.

    What was read is kept with the tokens and goes when they go; it mustn't be changed.
    """
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def known(tokens: Sequence[Token]) -> Read:
        try:
            return tokens.__dict__[name]  # type: ignore[no-any-return]
        except KeyError:
            found = tokens.__dict__[name] = read(tokens)  # type: ignore[arg-type]
            return found
        except AttributeError:  # a plain sequence keeps nothing
            return read(Tokens(tokens))

    return known


@once
def small(tokens: Tokens) -> tuple[str, ...]:
    """Return the words of a statement in small letters."""
    return tuple([token.text.lower() for token in tokens])


@once
def keys(tokens: Tokens) -> list[str]:
    """Return the keys of a statement's words."""
    return [token.key for token in tokens]


@once
def carrying(tokens: Tokens) -> tuple[bool, ...]:
    """Return for each token whether it can carry a claim."""
    return tuple([token.sort not in _BARE for token in tokens])


@once
def content_places(tokens: Tokens) -> list[int]:
    """Return the places of the words that can carry a claim."""
    return [place for place, carries in enumerate(carrying(tokens)) if carries]


@once
def name_places(tokens: Tokens) -> tuple[int, ...]:
    """Return the places of the names in a statement."""
    return tuple([place for place, token in enumerate(tokens) if token.name])


class Tokenizer:
    """Makes the tokens of statements; not to be shared between threads (its stemmers aren't)."""

    def __init__(self) -> None:
        # stemmers without a cache of theirs: each word is asked for once
        self._stemmers: dict[str, Stemmer.Stemmer] = {}
        self._known: dict[str, dict[str, tuple[Token, ...]]] = defaultdict(dict)
        """What was read of a word inside a sentence, by language, as if it stood at 0."""

    def tokens(self, article: Article) -> dict[str, Tokens]:
        """Return the tokens of every statement of an article, by statement id."""
        language = code_of(article.language) or guess(article.text)
        found = [list(_TOKEN.finditer(statement.text)) for statement in article.statements]
        lower = _lower_words(chain.from_iterable(found))
        return {
            statement.id: self._tokens(statement, words, language, lower)
            for statement, words in zip(article.statements, found, strict=True)
        }

    def _stem(self, word: str, language: str) -> str:
        stemmer = self._stemmers.get(language)
        if stemmer is None:
            name = STEMMERS.get(language)
            if name is None:
                return word
            stemmer = self._stemmers[language] = Stemmer.Stemmer(name, 0)
        base = BASE_FORMS.get(word, word) if language == "en" else word
        return str(stemmer.stemWord(base))

    def _tokens(
        self,
        statement: Statement,
        words: Iterable[re.Match[str]],
        language: str,
        lower: frozenset[str],
    ) -> Tokens:
        """Read a statement; words in `lower` may be no names though they open a sentence."""
        known = self._known[language]
        whole = statement.text
        tokens: list[Token] = []
        opening = True
        last = 0
        for found in words:
            first, past = found.span()
            between = whole[last:first]
            opening = opening or (between != " " and not _OPENING.isdisjoint(between))
            last = past
            start, end = statement.start + first, statement.start + past
            text = found.group()
            kind = found.lastgroup
            if kind in _WORDS:
                read = known.get(text) if not opening else tuple(self._words(text, language, lower))
                if read is None:
                    read = known[text] = tuple(self._words(text, language))
                for one in read:
                    tokens.append(
                        Token(one.text, one.key, start + one.start, start + one.end,
                              one.sort, one.name, one.number)
                    )  # fmt: skip
            elif kind == "symbol":
                tokens.append(Token(text, text, start, end, Sort.SYMBOL))
            elif kind == "single":
                pair = text + (found["next"] or "")
                tokens.append(Token(pair, pair, start, start + len(pair), Sort.WORD))
            else:
                part = found["part"] or found["fraction"] or ""
                digits = found["number"] or ("0" if part else text)
                number = parse(digits, found["suffix"] or "", language, part)
                tokens.append(_numeral(text, start, end, number))
            opening = False
        return Tokens(_join(tokens))

    def _words(
        self,
        text: str,
        language: str,
        doubtful: frozenset[str] = frozenset(),
    ) -> Iterable[Token]:
        """Read a word; a capital makes no name of one that is `doubtful`."""
        little = FUNCTION_WORDS.get(language, frozenset())
        start, end = 0, len(text)
        word = text.replace("’", "'").lower().rstrip(".")
        if word in _NOT or word.endswith("n't"):
            verb = _NOT.get(word, word[:-3])
            yield Token(text[:-3], verb, start, end - 3, Sort.FUNCTION)
            yield Token(text[-3:], "not", end - 3, end, Sort.FUNCTION)
            return
        if word.endswith(("'s", "s'")):
            word = word[:-2] if word.endswith("'s") else word[:-1]
        elif "'" in word:
            head, _, tail = word.partition("'")
            # l'homme, d'État: the word is what follows; they've, we'd: what stands before
            word = tail if language in ("fr", "it") and len(head) <= 2 else head
        if "." in word and word not in COUNTRY_KEYS:
            word = word.replace(".", "")
        capital = text[:1].isupper()
        name = capital and word not in doubtful and word not in little
        if text == "US" or (word in COUNTRY_KEYS and capital):
            yield Token(text, COUNTRY_KEYS.get(word, "us#"), start, end, Sort.WORD, True)
        elif (word in MONTHS or word in WEEKDAYS) and capital:
            key = MONTHS.get(word) or WEEKDAYS[word]
            yield Token(text, key, start, end, Sort.DATE)
        elif language == "en" and word in WORDS:
            number = Number(WORDS[word], vague=word in MULTIPLES)
            yield _numeral(text, start, end, number)
        elif word in little or word in _TITLES or (len(word) == 1 and word.isascii()):
            yield Token(text, word, start, end, Sort.FUNCTION)
        else:
            yield Token(text, self._stem(word, language), start, end, Sort.WORD, name)


def _numeral(text: str, start: int, end: int, number: Number) -> Token:
    return Token(text, f"={number.key}", start, end, Sort.NUMBER, number=number)


def _lower_words(words: Iterable[re.Match[str]]) -> frozenset[str]:
    """Words that the article also writes small: such a word isn't a name when it opens."""
    texts = [one.group() for one in words if one.lastgroup in ("plain", "word")]
    return frozenset([text for text in texts if text[0].islower()])


def _join(tokens: list[Token]) -> list[Token]:
    """Join what is one value or one country: `4.1 billion`, `twenty-one`, `United States`."""
    joined: list[Token] = []
    numbers = False
    for token in tokens:
        before = joined[-1] if joined else None
        if before is not None and before.text in _FIRST_OF_PAIRS:
            pair = COUNTRY_PAIRS.get((before.text.lower(), token.text.lower()))
            if pair:
                joined[-1] = _spanned((before, token), pair, Sort.WORD, None)
                continue
        if token.text in _JOINING and before is not None:
            pieced = _pieced(joined, token)
            if pieced is not None:
                words, whole = pieced
                joined[-words:] = [whole]
                continue
        if token.text == "May" and before is not None and _bears(before):
            joined.append(replace(token, key="may", sort=Sort.WORD, name=True))
            continue
        if before is not None and token.text in _VAGUE_OF and before.text.lower() in _SEVERAL:
            vague = Number(WORDS[token.text], vague=True)
            joined.append(_numeral(token.text, token.start, token.end, vague))
            continue
        if before is not None and before.number is not None:
            numbers = True
            merged = _merged(before, token)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(token)
    if not numbers and (not joined or joined[-1].number is None):
        return joined
    return [
        token if token.number is None else _with_unit(joined, index)
        for index, token in enumerate(joined)
    ]


def _bears(token: Token) -> bool:
    """Tell whether a family's name follows: Theresa May, Mrs May."""
    word = token.text.lower().rstrip(".")
    return token.text[:1].isupper() and (word in _TITLES or word in FORENAMES)


def _pieced(before: Sequence[Token], token: Token) -> tuple[int, Token] | None:
    """Join a word to what stands before it: `half a million`, `two and a half`, `per cent`.

    Returns how many of the words before are joined, and the whole.
    """
    word = token.text.lower()
    words = tuple([one.text.lower() for one in before[-3:]])
    value = 0.0
    if word == "cent":
        count = 1 if words[-1] == "per" else 0
    elif word in PIECES:
        whole = before[-3].number if words[1:] == ("and", "a") else None
        count = 0 if whole is None or whole.unit or whole.vague else 3
        value = 0.0 if whole is None else whole.value + PIECES[word]
    else:
        leads = [lead for lead in _LEADS if words[-len(lead) :] == lead]
        lead = leads[0] if leads and (word not in WORDS or leads[0] != ("a",)) else ()
        count = len(lead)
        value = _LEADS.get(lead, 0.0) * SCALES[word]
    parts = [*before[-count:], token]
    if not count or any(after.start - one.end > 1 for one, after in pairwise(parts)):
        return None
    if not value:
        return count, _spanned(parts, "percent", Sort.WORD, None)
    number = Number(value)
    return count, _spanned(parts, f"={number.key}", Sort.NUMBER, number)


def _spanned(parts: Sequence[Token], key: str, sort: Sort, number: Number | None) -> Token:
    text = " ".join([part.text for part in parts])
    return Token(text, key, parts[0].start, parts[-1].end, sort, is_country(key), number)


def _merged(before: Token, token: Token) -> Token | None:
    first = before.number
    word = token.text.lower()
    ones = 1.0 if word == "one" else WORDS.get(word, 0.0)
    if first is None or token.start - before.end > 1:
        return None
    scale = SCALES.get(word)
    if scale is not None:
        number = Number(first.value * scale, first.unit, first.vague)
    elif (
        before.text.lower() in WORDS
        and 0 < ones < 10
        and 20 <= first.value < 100
        and first.value % 10 == 0
    ):
        number = Number(first.value + ones)
    else:
        return None
    return _spanned((before, token), f"={number.key}", Sort.NUMBER, number)


def _with_unit(tokens: list[Token], index: int) -> Token:
    token = tokens[index]
    number = token.number
    if number is None or number.unit:
        return token
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    unit = ""
    if before is not None and before.text in _CURRENCIES:
        unit = before.text
    elif after is not None and (after.text in UNITS_OF_WORD or after.text in _CURRENCIES):
        unit = UNITS_OF_WORD.get(after.text, after.text)
    elif (
        before is not None
        and before.key.startswith("month:")
        and token.text.isdigit()  # in February, three days later
        and number.value <= 31
    ) or (after is not None and after.key.startswith("month:") and number.value <= 31):
        unit = "day"
    elif (
        token.text.isdigit()
        and len(token.text) == 4
        and (
            1900 <= number.value <= 2100
            or (number.value >= 1500 and before is not None and before.text.lower() in _DATING)
        )
    ):
        unit = "year"
    if not unit:
        return token
    named = Number(number.value, unit, number.vague)
    return Token(token.text, f"={named.key}", token.start, token.end, Sort.NUMBER, number=named)
