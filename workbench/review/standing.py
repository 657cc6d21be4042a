"""What the records of corrections come to for the statements that are there now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.claims.model import Attribution, Corrections
from workbench.review.corrections import PAIRS, Correction
from workbench.review.layout import Layout
from workbench.store.model import Action

Pair = frozenset[str]


@dataclass(slots=True)
class Standing:
    """The corrections that hold now, and which record says so.

    A rejection of a statement holds for its fragments too, a link for what it was merged into;
    what was said of the fragment or the merged statement itself comes first.
    """

    corrections: Corrections = field(default_factory=Corrections)
    pairs: dict[Pair, int] = field(default_factory=dict)
    attributions: dict[str, int] = field(default_factory=dict)
    details: dict[str, int] = field(default_factory=dict)
    dependent: dict[Pair, int] = field(default_factory=dict)


def standing(
    corrections: Mapping[int, Correction],
    layouts: Mapping[str, Layout],
    ids: Mapping[str, str],
) -> Standing:
    """Work out what holds; `layouts` is by article id, `ids` are those by names of articles."""
    found = Standing()
    inherited: dict[Pair, Action] = {}
    direct: dict[Pair, Action] = {}
    spoken: dict[str, Attribution] = {}
    own: dict[str, Attribution] = {}
    dependent: set[tuple[str, str]] = set()

    def located(correction: Correction) -> tuple[tuple[Layout, str], ...]:
        places = []
        for end in correction.ends:
            layout = layouts.get(ids.get(end.article, ""))
            if layout is None:
                continue
            # A match that was rejected may be one when the words have changed.
            lasting = correction.kind in (Action.LINK, Action.ATTRIBUTION)
            statement = layout.find(end, fuzzy=lasting)
            if statement is not None:
                places.append((layout, statement.id))
        return tuple(places) if len(places) == len(correction.ends) else ()

    for record, correction in sorted(corrections.items()):
        kind = correction.kind
        if kind in PAIRS and (places := located(correction)):
            (one, a), (other, b) = places
            through = Action.MERGE if kind is Action.LINK else Action.SPLIT
            for x in one.present(a, through):
                for y in other.present(b, through):
                    (direct if (x, y) == (a, b) else inherited)[frozenset((x, y))] = kind
            if frozenset((a, b)) in direct:
                found.pairs[frozenset((a, b))] = record
        elif kind is Action.ATTRIBUTION and (places := located(correction)):
            layout, statement = places[0]
            for part in (
                *layout.present(statement, Action.SPLIT),
                *layout.present(statement, Action.MERGE),
            ):
                (own if part == statement else spoken)[part] = correction.attribution()
            if statement in own:
                found.attributions[statement] = record
        elif kind is Action.DETAILS and correction.articles[0] in ids:
            found.details[ids[correction.articles[0]]] = record
        elif kind is Action.DEPENDENT and all(key in ids for key in correction.articles):
            x, y = (ids[key] for key in correction.articles)
            found.dependent[frozenset((x, y))] = record
            if correction.values.get("dependent"):
                dependent.add((x, y))

    pairs = {tuple(sorted(pair)): kind for pair, kind in (inherited | direct).items()}
    found.corrections = Corrections(
        linked=frozenset((a, b) for (a, b), kind in pairs.items() if kind is Action.LINK),
        unlinked=frozenset((a, b) for (a, b), kind in pairs.items() if kind is not Action.LINK),
        attributions=spoken | own,
        dependent=frozenset(dependent),
    )
    return found
