"""A claim in the report: its quotes side by side, and a line for whatever is known about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.claims.model import WARNINGS, DifferenceKind, Match, Origin, Relation, Verdict
from workbench.export.entries import verdict_of
from workbench.export.escaping import evidence, inline, item, link, table
from workbench.export.model import CheckedClaim
from workbench.export.wording import kind_words, moment, place, verdict_words
from workbench.review.model import Mark, ReviewedCase


class ClaimEntries:
    """The entries of the claims, one after the other.

    What differs between two claims is told with the first of them, with the quotes of both; the
    second tells what is new in it, if anything is, and refers to the first. `told_in` says in
    which claim's entry a statement was quoted first, `not_checked` gathers what the suggestions
    say was not checked.
    """

    def __init__(self, case: ReviewedCase) -> None:
        self.told_in: dict[str, CheckedClaim] = {}
        self._case = case
        self._told: set[tuple[str, str]] = set()
        self._not_checked: dict[str, None] = {}

    @property
    def not_checked(self) -> tuple[str, ...]:
        """What no suggestion so far has checked, each thing once."""
        return tuple(self._not_checked)

    def entry(self, checked: CheckedClaim) -> Iterator[str]:
        """Yield the blocks of a claim: heading, quotes, particulars."""
        matches = [match for match in checked.matches if (match.a, match.b) not in self._told]
        told = [match for match in checked.matches if (match.a, match.b) in self._told]
        ends = {id_ for match in matches for id_ in (match.a, match.b)} | set(checked.statements)
        quoted = [id_ for id_ in checked.quoted if id_ in ends]
        case = self._case
        known = all(id_ in self.told_in for id_ in quoted)
        given = {verdict_of(case, id_) for id_ in checked.statements}
        verdicts = [
            words for verdict in (*Verdict, None) if (words := verdict_words(verdict)) in given
        ]
        yield f"### {checked.name}: {', '.join(verdicts) or 'nothing to decide'}"
        if known:
            yield "\n".join(self._references(checked, told) or self._elsewhere(quoted))
            return
        yield table(
            ("no.", "outlet", "date", "statement", "verdict"),
            (
                (
                    place(id_),
                    link(case.article(id_).name, case.article(id_).url),
                    inline(case.article(id_).published or ""),
                    inline(case.statement(id_).text),
                    verdict_of(case, id_),
                )
                for id_ in quoted
            ),
        )
        lines = [
            *_differences(matches),
            *self._references(checked, told),
            *self._sources(checked),
            *_decisions({id_: case.mark(id_) for id_ in quoted if id_ not in self.told_in}),
            *self._suggestion(checked),
        ]
        if lines:
            yield "\n".join(lines)
        self._told |= {(match.a, match.b) for match in matches}
        for id_ in quoted:
            self.told_in.setdefault(id_, checked)

    def _references(self, checked: CheckedClaim, told: Sequence[Match]) -> list[str]:
        lines = []
        for match in told:
            other = match.b if match.a in checked.statements else match.a
            differs = "in conflict with" if match.relation is Relation.CONFLICT else "differs from"
            lines.append(f"- {differs} {place(other)}: see {self.told_in[other].name.lower()}")
        return lines

    def _elsewhere(self, quoted: Sequence[str]) -> list[str]:
        names = dict.fromkeys(self.told_in[id_].name.lower() for id_ in quoted)
        return [f"- see {name}" for name in names]

    def _sources(self, checked: CheckedClaim) -> Iterator[str]:
        if checked.claim is not None:
            yield f"- {origins(checked.claim.origins)}"
        for wire, articles in checked.shared_wires.items():
            names = ", ".join(
                f"{article.id.removeprefix('a')} {article.name}" for article in articles
            )
            yield f"- shared wire: {item(wire)} ({item(names)})"

    def _suggestion(self, checked: CheckedClaim) -> Iterator[str]:
        suggestion = checked.claim.suggestion if checked.claim is not None else None
        if suggestion is not None and checked.open:
            self._not_checked |= dict.fromkeys(suggestion.not_checked)
            words = f"{suggestion.verdict} ({suggestion.reason})"
            yield f"- suggested for what is open: {item(words)}"


def _differences(matches: Sequence[Match]) -> Iterator[str]:
    """Yield a line for each kind of difference, with the places that differ so; conflicts first.

    A detail that one side lacks is seen in the quotes, which stand side by side.
    """
    # By kind, then by the words of the two sides.
    conflicts: dict[str, dict[str, list[str]]] = {}
    others: dict[str, dict[str, list[str]]] = {}
    for match in matches:
        sides = f"{place(match.a)} | {place(match.b)}"
        conflict = match.relation is Relation.CONFLICT
        if conflict and not any(d.kind in WARNINGS for d in match.differences):
            conflicts.setdefault("", {}).setdefault("", []).append(sides)
        for difference in match.differences:
            if difference.kind is not DifferenceKind.DETAIL:
                found = conflicts if conflict and difference.kind in WARNINGS else others
                words = f"{_side(difference.a)} | {_side(difference.b)}"
                found.setdefault(difference.kind, {}).setdefault(words, []).append(sides)
    for start, by_kind in (("in conflict", conflicts), ("differs in", others)):
        for kind, by_words in by_kind.items():
            told = "; ".join(
                f"{words} ({'; '.join(dict.fromkeys(places))})".lstrip()
                for words, places in by_words.items()
            )
            comma = ", " if kind and start == "in conflict" else " "
            yield f"- {start}{comma}{kind_words(kind)}{': ' if kind else ''}{told}"


def _side(words: str) -> str:
    return item(words) if words.strip() else "(nothing)"


def origins(found: Sequence[Origin]) -> str:
    """Return the origins of a claim in words; an outlet without a named source is one."""
    names = []
    for origin in found:
        channels = item(", ".join(origin.channels)) if origin.channels else ""
        if origin.speaker:
            names.append(item(origin.speaker) + (f" through {channels}" if channels else ""))
        else:
            names.append(f"{channels} (no source named)" if channels else "no source named")
    if not names:
        return "origins: none named"
    return f"{'origin' if len(names) == 1 else f'{len(names)} origins'}: {'; '.join(names)}"


def _decisions(marks: dict[str, Mark]) -> Iterator[str]:
    """Yield what was decided; statements that were decided alike share a line."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for id_, mark in marks.items():
        if mark.verdict is None and not mark.note.strip() and not mark.evidence.strip():
            continue
        by = "by" if mark.verdict else "noted by"
        by = f", {by} {item(mark.reviewer)}" if mark.reviewer else ""
        at = f", {item(moment(mark.decided_at))}" if mark.decided_at else ""
        alike.setdefault(
            (verdict_words(mark.verdict), by + at, mark.note, mark.evidence), []
        ).append(place(id_))
    for (verdict, by_and_at, note, where), places in alike.items():
        yield f"- {', '.join(places)}: {verdict}{by_and_at}"
        if note.strip():
            yield f"  - note: {item(note)}"
        if where.strip():
            yield f"  - where checked: {evidence(where, item)}"
