"""What a number counts: money, a span of time, an age, the killed and the hurt, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.claims.differences.date.clocks import timed
from workbench.claims.differences.number.bounds import way
from workbench.claims.differences.number.measures import TIMES
from workbench.claims.words.lexicon import word_set
from workbench.claims.words.tokens import Token, Tokens, once, small

_KILLED = word_set(
    """kill kills killed killing die dies died dead death deaths fatal fatally fatality fatalities
    lives perish perished toll slain"""
)
_WEAK = frozenset({"lives", "toll", "fatal"})
_TAKEN = word_set(
    """lose loses losing lost claim claims claimed claiming take takes took taken cost costs death
    deaths killed rise rises rose risen rising stands stood reach reaches reached climbed crash
    accident shooting attack fire"""
)
_HURT = word_set(
    """injure injures injured injuring injury injuries wound wounded wounds hurt harmed
    hospitalised hospitalized"""
)
_MISSING = frozenset({"missing", "unaccounted"})
SUFFERED = {"killed": _KILLED - _WEAK, "hurt": _HURT | {"harm"}, "missing": _MISSING}
"""What befell people, by the words that tell it."""
_MISSING_IT = frozenset({("the",), ("a",), ("an",), ("its",), ("his",), ("her",), ("their",)})
"""Behind "missing" these tell what was missed."""
_SAVED = word_set("survived survive survivors survivor escaped rescued saved unhurt unharmed")
_AND = frozenset({"and", "but", "while", "whereas"})
_PENALTIES = word_set("sentence sentences penalty row threat threats certificate")
_PARTS_OF = word_set("one some most all none half each many several any")
VICTIMS = frozenset({"killed", "hurt", "missing"})
_PRISON = word_set(
    "prison jail jailed bars sentence sentences sentenced imprisonment imprisoned incarcerated"
)
_LEADING = frozenset({"to", "for", "of", "with"})
"""What may lead from a sentence to its years."""
PEOPLE = word_set(
    """people persons residents workers employees staff passengers protesters demonstrators
    students pupils patients guests visitors soldiers troops officers migrants refugees children
    crew women men members suspects families households inhabitants citizens"""
)
_CRITICAL = (("critical", "condition"), ("intensive", "care"))
_JOBS = word_set("jobs posts redundancies layoffs")
_STAFF = word_set("workers employees people staff")
JOB_LOSS = word_set(
    """lose loses losing lost loss losses cut cuts cutting axe axes axed axing shed sheds shedding
    slash slashes slashed slashing cost costs redundancies layoffs eliminate eliminates eliminated
    go disappear"""
)
"""What tells that jobs are lost."""
_CROWD = word_set(
    """march marched marching gather gathered gathering rally rallied rallying demonstrate
    demonstrated demonstrating protest protested protesting attended attend demonstration
    demonstrators protesters marchers"""
)
_TAKING_PART = frozenset({("took", "part"), ("taken", "part"), ("take", "part"), ("turned", "out")})
_GATHERED = PEOPLE | word_set("marchers mourners spectators fans supporters")
_SEIZED = word_set("arrested detained held seized charged fined jailed injured hurt wounded killed")
_CARRYING = frozenset({"carrying", "carried"})
_PASSENGERS = frozenset({"people", "persons", "passengers"})
TOLLS = VICTIMS | {"critical", "prison", "jobs", "crowd", "aboard", "passengers"}
"""Sorts of figures of which an event has one."""
_OTHER_EVENTS = word_set(
    "earlier previous previously ago past history worst deadliest similar another also"
)
"""Words with which an article speaks of other events than its own."""
_ACCOUNTS = word_set("report reports figure figures statement statements account accounts")
_EVENTS = word_set(
    """attack blast bombing explosion crash accident strike raid shooting fire quake earthquake
    flood incident school hospital village town city district building site"""
)
"""Behind "another" these are other events, or the places of such."""
_PARTS = word_set(
    "serious seriously critical critically slight slightly minor others them whom alone"
)
"""Words that say that a figure is a part of the toll."""
_BEFALLEN = _KILLED | _HURT
_TOLD = PEOPLE | _BEFALLEN | _MISSING
_OLDEST = 110
_AGED = word_set("age aged ages")
_REST = word_set("other others another more additional further extra remaining")
"""Words beside a figure that say that it comes on top of others."""
_PARENTS = word_set(
    "mother father mom mum dad parent parents grandmother grandfather widow widower"
)
_YOUNG = word_set("girl boy child toddler baby man woman teenager youth pensioner")
_MODELS = frozenset({"AK", "MP", "RPG", "SU", "MI", "MIG", "KC", "UH", "AH", "CH", "HK", "IE"})
"""Before a number these, or a single capital, name a model: AK 47."""
_OF_CLOCKS = frozenset({"am", "pm", "o'clock", "gmt", "utc", "bst", "est", "edt", "cet", "hrs"})
_OLDER = frozenset({("older", "than"), ("younger", "than"), ("aged", "over"), ("aged", "under")})
_NUMBERED = word_set(
    """game games chapter section page round phase level number no route highway line room gate
    flight channel volume episode grade group district part act paragraph version versions"""
)
SPAN = 6
"""How many words away a word such as "killed" still tells what a number counts."""
_NEXT = 5
"""So many words behind a word such as "wounded" stands the number that it tells of, if it does."""


def sort_of(tokens: Sequence[Token], position: int, unit: str) -> str:
    """Return what a number counts: a unit, `time`, `age`, a toll; empty for anything else."""
    words = [token.text.lower() for token in tokens[position + 1 : position + 3]]
    # in the 12th minute, after 12 minutes
    if unit and not (unit == "ordinal" and words[:1] and words[0] in TIMES):
        return unit
    if words[:1] and words[0] in TIMES:
        if words[1:] and words[1] in ("old", "olds"):
            return "age"
        if words[0] not in ("year", "years") or way(tokens, position) == "by":
            return "time"
        return "prison" if _is_sentence(tokens, position) else "time"
    if _is_age(tokens, position):
        return "age"
    near = small(tokens)[max(0, position - 2) : position]
    if near[1:] == ("of",) and near[0] in _PARENTS:
        return "children"  # a mother of 12
    if near[1:] == ("of",) and near[0] in _YOUNG:
        return "age"  # a girl of six
    if "magnitude" in (*words[:1], *near[1:]) or near[1:] == ("measuring",):
        return "magnitude"
    if _is_critical(tokens, position):
        return "critical"
    if not _SAVED.isdisjoint(words) or is_total(tokens, position):
        return ""
    return _toll_of(tokens, position) or _told_of(tokens, position)


def _toll_of(tokens: Sequence[Token], position: int) -> str:
    """Return whether a number counts the killed, the hurt or the missing; else empty."""
    best: tuple[int, str] | None = None
    for sort, cues in (("killed", _KILLED), ("hurt", _HURT), ("missing", _MISSING)):
        for other in range(max(0, position - SPAN), min(len(tokens), position + SPAN + 1)):
            if tokens[other].text.lower() not in cues:
                continue
            # what follows a number tells what it counts, rather than what stands before
            away = other - position if other > position else 2 * (position - other)
            crossed = any(
                tokens[k].number is not None
                for k in range(min(other, position) + 1, max(other, position))
            )
            if sort == "missing" and small(tokens)[other + 1 : other + 2] in _MISSING_IT:
                continue
            if other < position and not _AND.isdisjoint(small(tokens)[other + 1 : position]):
                continue  # was killed and ten houses were damaged
            if small(tokens)[other + 1 : other + 2] and small(tokens)[other + 1] in _PENALTIES:
                continue  # a death sentence
            if tokens[other].text.lower() in _WEAK and _TAKEN.isdisjoint(
                small(tokens)[max(0, other - SPAN) : other + SPAN]
            ):
                continue
            if other > position and _does_next(tokens, other):
                continue  # shot three, killing one
            if other > position and _is_of_next(tokens, position, other, cues):
                continue
            if not crossed and (best is None or away < best[0]):
                best = away, sort
    return best[1] if best is not None else ""


def _is_sentence(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether years are of a sentence: jailed for ten years, ten years in prison."""
    words = small(tokens)
    if not _PRISON.isdisjoint(words[position + 2 : position + 2 + _NEXT]):
        return True
    place = position
    while place and words[place - 1] not in _LEADING and position - place < _NEXT:
        place -= 1
    return bool(place) and not _PRISON.isdisjoint(words[max(0, place - _NEXT) : place])


def _is_critical(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number counts those in critical condition, the first number before that."""
    words = small(tokens)
    for place in range(position + 1, min(len(tokens), position + 2 + SPAN)):
        if tokens[place].number is not None or words[place] in _AND:
            return False
        if words[place] == "critically" or words[place : place + 2] in _CRITICAL:
            return True
    return False


def _told_of(tokens: Sequence[Token], position: int) -> str:
    """Tell whether a number counts jobs that are lost, or those who gathered; else empty."""
    words = small(tokens)
    behind = words[position + 1 : position + 1 + _NEXT]
    if not behind:
        return ""
    around = words[max(0, position - SPAN) : position + 1 + SPAN]
    counted = behind[:2]
    if not JOB_LOSS.isdisjoint(around) and (
        not _JOBS.isdisjoint(counted)
        or counted == ("job", "losses")
        or counted == ("job", "cuts")
        or (behind[0] in _STAFF and not _JOBS.isdisjoint(words[position : position + 2 * SPAN]))
    ):
        return "jobs"
    if _is_aboard(words, position, counted):
        return "passengers" if counted[:1] == ("passengers",) else "aboard"
    if _GATHERED.isdisjoint(counted) or not _SEIZED.isdisjoint(behind):
        return ""
    gathered = not _CROWD.isdisjoint(behind) or not _TAKING_PART.isdisjoint(pairwise(behind))
    return "crowd" if gathered else ""


def _is_aboard(words: Sequence[str], position: int, counted: Sequence[str]) -> bool:
    """Tell whether a number counts those on a ship, train, plane: 214 people on board."""
    behind = words[position + 1 : position + 1 + _NEXT]
    if counted[:1] != ("passengers",) and "and" in behind and "crew" in behind:
        return False  # three Danes and six crew members
    here = "aboard" in behind or ("on", "board") in pairwise(behind)
    if not _PASSENGERS.isdisjoint(counted):
        return here or not _CARRYING.isdisjoint(words[max(0, position - 2) : position])
    return behind[:1] == ("aboard",) or behind[:2] == ("on", "board")


def is_total(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number is of all of whom a part is told: one of the six, some of 40."""
    words = small(tokens)
    place = position - 1
    if place > 0 and words[place] in ("the", "its", "their", "his", "her"):
        place -= 1
    return (
        place > 0
        and words[place] == "of"
        and (tokens[place - 1].number is not None or words[place - 1] in _PARTS_OF)
    )


def _does_next(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word such as "killing" tells of the number that follows it."""
    after = tokens[place + 1 : place + 2]
    ends = tokens[place].text.lower().endswith("ing")
    return ends and bool(after) and (after[0].number is not None or after[0].key == "one")


def _is_of_next(tokens: Sequence[Token], position: int, other: int, cues: frozenset[str]) -> bool:
    """Tell whether a word tells of the next number: wounded, in `killed 23 and wounded 100`."""
    if not any(token.number is not None for token in tokens[other + 1 : other + _NEXT]):
        return False
    before = tokens[max(0, position - _NEXT) : position]
    return any(token.text.lower() in _BEFALLEN - cues for token in before)


def _is_age(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number tells how old somebody is: `The suspect, 34, was …`, `aged 16`."""
    token = tokens[position]
    if not token.text.isdigit() or position == 0:
        return False
    if any(before.text.lower() in _AGED for before in tokens[max(0, position - 3) : position]):
        return True
    if not 10 <= float(token.text) <= _OLDEST:
        return False
    before = tokens[position - 1]
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    # a dot may stand between, too: `Comeaux Jr., 49, …`
    apart = 2 <= token.start - before.end <= 3 and (after is None or after.start - token.end >= 2)
    return before.content and before.number is None and apart


def is_rest(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a figure comes on top of others: `22 other defendants`, `another 10 inches`."""
    words = small(tokens)
    after = words[position + 1 : position + 3]
    beside = after[1:] if after[:1] == ("of",) else after[:1]
    return not _REST.isdisjoint((*words[max(0, position - 1) : position], *beside))


def is_label(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether a number counts nothing: of a list, of a clock, or glued to a name (`A42`)."""
    token = tokens[position]
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    before = tokens[position - 1] if position else None
    if before is not None and before.text.lower() in _NUMBERED:
        return True
    if after is not None and after.text.lower() in ("time", "block"):
        return True  # the two-time champion
    if small(tokens)[max(0, position - 2) : position] in _OLDER:
        return True  # a line that is drawn, not how old anybody is
    if position in timed(tokens):
        return True
    if not token.text[:1].isdigit():
        return False
    if before is not None and _is_model(before) and token.start - before.end == 1:
        return True
    if position == 0 and after is not None and after.start - token.end >= 2 and len(token.text) < 3:
        return True
    for near in (before, after):
        if near is None:
            continue
        gap = near.start - token.end if near is after else token.start - near.end
        if near.number is not None and near.text[:1].isdigit() and gap == 1:
            return True
        # signs of scripts without capitals stand beside a number without a space
        if near is before and gap == 0 and near.text.lower() != near.text.upper():
            return True
    return after is not None and after.text.lower().replace(".", "") in _OF_CLOCKS


def _is_model(token: Token) -> bool:
    return token.text in _MODELS or (
        len(token.text) == 1 and token.text.isupper() and token.text not in ("A", "I")
    )


def counts_one(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether "one" counts here: "One person was killed", but not "one of" or "one day"."""
    if tokens[position].text.lower() != "one" or position + 1 >= len(tokens):
        return False
    after = tokens[position + 1]
    before = tokens[position - 1].text.lower() if position else ""
    if after.text.lower() == "of" and any(t.number for t in tokens[position + 2 : position + 4]):
        return True
    if before in ("on", "-") or after.text.lower() == "on":
        return False
    if before in ("no", "this", "that", "any", "every", "each", "least", "only", "which"):
        return before in ("least", "only") and after.content
    return after.content and not after.name and after.key not in ("day", "anoth")


def is_added(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether "one" is added to another number: two mills in Ohio and one in Iowa."""
    before = tokens[max(0, position - SPAN) : position]
    joined = small(tokens)[position - 1 : position] == ("and",)
    return joined and any(token.number is not None for token in before)


@once
def tells_own_event(tokens: Tokens) -> bool:
    """Tell whether a toll in a statement is the whole one, of the article's own event."""
    return _PARTS.isdisjoint(small(tokens)) and not tells_another_event(tokens)


@once
def tells_another_event(tokens: Tokens) -> bool:
    """Tell whether a statement speaks of another event than the article's own."""
    words = small(tokens)
    others = [at for at, word in enumerate(words) if word in _OTHER_EVENTS]
    if any(_is_other(tokens, at) for at in others):
        return True
    # the year of a full date is of the event itself: 3 May 2021
    return any(
        token.number is not None
        and token.number.unit == "year"
        and not (place and tokens[place - 1].number is not None)
        and not (place and tokens[place - 1].key.startswith("month:"))
        for place, token in enumerate(tokens)
    )


def _is_other(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word is of another event: not `another 34 are missing`, `it also burned`."""
    words = small(tokens)
    if words[place] == "earlier" and not _ACCOUNTS.isdisjoint(words[place + 1 : place + 2]):
        return False  # contrary to earlier reports
    if words[place] == "another":
        return not _EVENTS.isdisjoint(words[place + 1 : place + 3])
    return words[place] != "also" or not _BEFALLEN.isdisjoint(words[place + 1 : place + 2])


def befell(tokens: Sequence[Token], position: int, sort: str) -> bool:
    """Tell whether a figure stands right beside people, or beside what befell them."""
    near = [token.text.lower() for token in tokens[position + 1 : position + 4]]
    if sort not in VICTIMS:
        return True
    before = [token.text.lower() for token in tokens[max(0, position - 3) : position]]
    return not _TOLD.isdisjoint(near) or not _BEFALLEN.isdisjoint(before)
