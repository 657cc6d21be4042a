"""The language of a text: by its script, and among Latin ones by its commonest words.

A guess from a few dozen words a language; it says nothing where the text is short or mixed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

_MOST_CHARACTERS = 4000
_LEAST_WORDS = 3
"""So many common words must be of the language, and clearly more than of the next."""

_LEAD = 1.3
_FEWEST_LETTERS = 20
# The first character of each stretch of Unicode, and the script or language it is of.
_STRETCHES = (
    *(("\0", ""), ("A", "latin"), ("[", ""), ("a", "latin"), ("{", ""), ("\xc0", "latin")),
    *(("\u0250", ""), ("\u0370", "el"), ("\u0400", "cyrillic"), ("\u0530", "hy")),
    *(("\u0590", "he"), ("\u0600", "ar"), ("\u0700", ""), ("\u0900", "hi"), ("\u0980", "bn")),
    *(("\u0a00", ""), ("\u0b80", "ta"), ("\u0c00", ""), ("\u0e00", "th"), ("\u0e80", "")),
    *(("\u1000", "my"), ("\u10a0", "ka"), ("\u1100", ""), ("\u1e00", "latin"), ("\u1f00", "")),
    *(("\u3041", "kana"), ("\u3100", ""), ("\u4e00", "zh"), ("\ua000", ""), ("\uac00", "ko")),
    ("\ud7a4", ""),
)
_FIRST = [first for first, _ in _STRETCHES]
_PERSIAN, _URDU = "پچژگکی", "ٹڈڑےں"
_COMMON = {
    "en": "the of and to in that is was for on with as it by he she at from his her be are have "
    "has had said not but they this which who will were been an or their",
    "de": "der die das und ist nicht ein eine den dem des von mit sich auf für im zu wird werden "
    "auch als bei nach aus hat haben wurde sind war am es sie er noch über",
    "fr": "le la les des et est dans une un du que qui pour pas sur au par avec il elle plus ne "
    "se ce sont été aux ont cette mais ou leur après",
    "es": "el la los las de que y en un una por con para su se del al es no más como lo fue ha "
    "pero sus este esta han entre sobre cuando",
    "it": "il la di che e è un una per non con si dei delle della nel alla sono ha anche come più "
    "gli al dal ma questo stato nella lo",
    "pt": "o a os as de que e em um uma para com não se por do da dos das no na é mais ao foi são "
    "pelo pela também seu sua",
    "nl": "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door "
    "maar naar heeft werd worden uit dit",
    "sv": "och att det som en på är av för med den till inte har om ett han men var sig från vi "
    "så kan man när hade efter ska",
    "da": "og at det som en på er af for med den til ikke har om et han men var sig fra vi så kan "
    "der blev efter skal havde",
    "no": "og at det som en på er av for med den til ikke har om et han men var seg fra vi så kan "
    "ble etter skal hadde",
    "fi": "ja on ei että se oli hän mutta ovat kun myös tai joka sen ole niin kuin mukaan jo nyt",
    "pl": "i w na z do nie się że to jest o jak po od za przez co dla jego ale który tym są przy "
    "był było",
    "cs": "a v se na je že s z do o to i pro za by jako po při jsou ve ale jeho které který bylo "
    "už také",
    "hu": "a az és hogy nem egy is van volt ez meg csak már még de ki szerint mint után lesz el",
    "ro": "și de la în a că cu pe este nu un o din pentru care mai au fost sunt se lui ca prin",
    "tr": "ve bir bu da de için ile olarak çok daha olan ne gibi sonra kadar dedi en ama olduğunu",
    "lv": "un ir ar par no kas ka tas bija kā arī uz viņš lai nav pēc tika jau bet šo",
    "id": "yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah ke juga oleh karena",
    "vi": "và của là có trong được cho không các một người với đã này những",
}
_BY_LETTERS = {"uk": "іїєґ", "be": "ў", "sr": "ђћљњџј", "ru": "ыэё"}
_BULGARIAN = "ъщ"
_WORD = re.compile(r"[^\W\d_]+")


def language_of(texts: Iterable[str]) -> str | None:
    """Return the ISO 639 code of the language that most of `texts` is in, if that is clear."""
    sample = ""
    for text in texts:
        sample += f"{text}\n"
        if len(sample) > _MOST_CHARACTERS:
            break
    sample = sample[: 2 * _MOST_CHARACTERS]
    scripts: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        scripts[_STRETCHES[bisect_right(_FIRST, char) - 1][1]] += count
    del scripts[""]
    if scripts.total() < _FEWEST_LETTERS:
        return None
    if scripts["kana"] > 0.1 * scripts["zh"]:
        scripts["ja"] = scripts.pop("kana") + scripts.pop("zh")
    script, count = scripts.most_common(1)[0]
    if count < 0.5 * scripts.total():
        return None
    if script == "ar":
        return "ur" if _count(_URDU, sample) else "fa" if _count(_PERSIAN, sample) else "ar"
    if script == "cyrillic":
        return _cyrillic(sample.lower())
    return _by_words(sample) if script == "latin" else script


def _cyrillic(sample: str) -> str | None:
    """By letters that one of the languages alone has."""
    found = {name: _count(letters, sample) for name, letters in _BY_LETTERS.items()}
    language, count = max(found.items(), key=lambda item: item[1])
    if found["be"] and language == "uk":
        return "be"
    if count:
        return language
    return "bg" if _count(_BULGARIAN, sample) else None


def _count(letters: str, sample: str) -> int:
    return sum(sample.count(letter) for letter in letters)


def _by_words(sample: str) -> str | None:
    counted = Counter(_WORD.findall(sample.lower()))
    scores = sorted(
        (
            (sum(counted[word] for word in words.split()), language)
            for language, words in _COMMON.items()
        ),
        reverse=True,
    )
    (best, language), (next_best, _) = scores[:2]
    return language if best >= _LEAST_WORDS and best >= _LEAD * next_best else None
