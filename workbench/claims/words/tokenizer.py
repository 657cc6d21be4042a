"""Makes the tokens of the statements of an article, by the rules of its language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import Stemmer

from workbench.articles.model import Article, Statement
from workbench.claims.words.irregular import BASE_FORMS
from workbench.claims.words.joining import join, numeral
from workbench.claims.words.languages import FUNCTION_WORDS, STEMMERS, code_of, guess
from workbench.claims.words.lexicon import ADDRESSES, FORENAMES
from workbench.claims.words.numbers import MULTIPLES, WORDS, Number, parse
from workbench.claims.words.places import COUNTRY_KEYS
from workbench.claims.words.tokens import Sort, Token, Tokens
from workbench.claims.words.weights import BACKGROUND

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
_MONTH_NAMES = (
    "january february march april may june july august september october november december"
)
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = {name: f"month:{number}" for number, name in enumerate(_MONTH_NAMES.split(), 1)} | {
    short: f"month:{number}"
    for short, number in {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
        "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    }.items()
}  # fmt: skip
_WEEKDAYS = {name: f"day:{number}" for number, name in enumerate(_DAY_NAMES.split())}
_COMMON = 3
"""In so many sentences of news a word stands that is common: `background.txt` has no names."""
_OPENING = frozenset('.!?:"“„«')
"""Behind these marks a capital needn't be a name's."""
_NOT = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


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
        if language == "en":
            lower |= self._common(found)
        return {
            statement.id: self._tokens(statement, words, language, lower)
            for statement, words in zip(article.statements, found, strict=True)
        }

    def _common(self, statements: Iterable[Sequence[re.Match[str]]]) -> frozenset[str]:
        """Words, in small letters, that open sentences only and are common in English news."""
        inside: set[str] = set()
        opening: set[str] = set()
        for words in statements:
            opens = [True, *(not _follows(*both) for both in pairwise(words)), True]
            capital = [found.group()[0].isupper() for found in words] + [False]
            for place, found in enumerate(words):
                if capital[place]:
                    # `Chase Bank` has no common word
                    named = capital[place + 1] and not opens[place + 1]
                    (opening if opens[place] and not named else inside).add(found.group())
        counts = BACKGROUND[1]
        return frozenset(
            word
            for word in [text.lower() for text in opening - inside]
            if word not in FORENAMES and counts.get(self._stem(word, "en"), 0) >= _COMMON
        )

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
                tokens.append(numeral(text, start, end, number))
            opening = False
        return Tokens(join(tokens))

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
        elif (word in _MONTHS or word in _WEEKDAYS) and capital:
            key = _MONTHS.get(word) or _WEEKDAYS[word]
            yield Token(text, key, start, end, Sort.DATE)
        elif language == "en" and word in WORDS:
            number = Number(WORDS[word], vague=word in MULTIPLES)
            yield numeral(text, start, end, number)
        elif word in little or word in ADDRESSES or (len(word) == 1 and word.isascii()):
            yield Token(text, word, start, end, Sort.FUNCTION)
        else:
            yield Token(text, self._stem(word, language), start, end, Sort.WORD, name)


def _follows(before: re.Match[str], found: re.Match[str]) -> bool:
    """Tell whether a word stands behind another in one sentence: behind but a space."""
    return before.string[before.end() : found.start()] == " "


def _lower_words(words: Iterable[re.Match[str]]) -> frozenset[str]:
    """Words that the article also writes small: such a word isn't a name when it opens."""
    texts = [one.group() for one in words if one.lastgroup in ("plain", "word")]
    return frozenset([text for text in texts if text[0].islower()])
