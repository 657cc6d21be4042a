"""English words whose forms don't share a stem: verbs, and a few nouns."""

from __future__ import annotations

_FORMS = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began
begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken;
breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen;
cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink
drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight
fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; foresee
foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got
gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide
hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant;
learn learnt; leave left; lend lent; light lit; lose lost; make made; mean meant; meet met;
mislead misled; mistake mistook mistaken; misunderstand misunderstood; outdo outdid outdone;
overcome overcame; override overrode overridden; oversee oversaw overseen; overtake overtook
overtaken; overthrow overthrew overthrown; pay paid; prove proven; repay repaid; ride rode ridden;
ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send
sent; sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk;
sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped;
spell spelt; spend spent; spill spilt; spin spun; spring sprang sprung; stand stood; steal stole
stolen; stick stuck; sting stung; strike struck stricken; string strung; strive strove striven;
swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach
taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore
worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold
withheld; withstand withstood; write wrote written; child children; man men; woman women; person
people; foot feet; tooth teeth; mouse mice; wife wives; life lives; knife knives; leaf leaves;
half halves; policeman policemen; policewoman policewomen; congressman congressmen; gunman gunmen;
lawman lawmen; fireman firemen; fisherman fishermen; spokesman spokesmen; businessman businessmen;
worse worst; better best; die dying; lie lying; tie tying
"""

_AMBIGUOUS = frozenset(["ground", "wound", "leaves", "lives", "bore", "saw", "rose", "spoke"])
"""Forms that are as often another word."""

_NOUNS = frozenset(
    """children men women people feet teeth mice wives lives knives leaves halves policemen
    policewomen congressmen gunmen lawmen firemen fishermen spokesmen businessmen worst best
    dying lying tying""".split()  # noqa: SIM905
)
_ALSO_PAST = frozenset(
    "cut put hit set shut let quit spread burst split hurt rose spoke saw bore".split()  # noqa: SIM905
)
"""Past forms that are those of the present, or another word as well."""

BASE_FORMS: dict[str, str] = {
    form: base
    for base, *forms in (entry.split() for entry in _FORMS.split(";"))
    for form in forms
    if form not in _AMBIGUOUS
}
"""Irregular form, in lower case, to the form under which a dictionary lists it."""


def is_past(word: str) -> bool:
    """Tell whether a word in lower case looks like the past of a verb: closed, fled, put."""
    return word.endswith("ed") or word in _ALSO_PAST or (word in BASE_FORMS and word not in _NOUNS)
