"""The keys that hold now: those of the table, or what the user gave an action instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from workbench.tui.key_names import CHARACTERS, KNOWN, SAME_BYTE, named
from workbench.tui.keys import ACTIONS, FOOTERS, NEEDED, TYPING, Action, Scope, actions_in, shown


class Keymap:
    """Which keys run which action; made of what `problems` found nothing wrong with."""

    def __init__(self, overrides: Mapping[str, Sequence[str]] | None = None) -> None:
        chosen = {id_: tuple(map(named, keys)) for id_, keys in (overrides or {}).items()}
        self._keys = {action.id: chosen.get(action.id, action.keys) for action in ACTIONS}

    def keys(self, action: Action) -> tuple[str, ...]:
        """Return the keys of an action, the one that is shown first; none for one without."""
        return self._keys[action.id]

    def shown(self, action_id: str) -> str:
        """Return the key of an action as people write it; empty where it has none."""
        keys = self._keys[action_id]
        return shown(keys[0]) if keys else ""

    def named(self, entries: Iterable[tuple[str, str]]) -> tuple[tuple[str, str, str], ...]:
        """Return footer entries for actions by id, with words that fit a mode."""
        return tuple(
            (self.shown(id_), words, _BY_ID[id_].call) for id_, words in entries if self._keys[id_]
        )

    def footer(self, scope: Scope) -> tuple[tuple[str, str, str], ...]:
        """Return the footer's entries: the key as shown, the words, the call; at most eight."""
        return self.named(FOOTERS[scope])


def problems(overrides: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what is wrong with keys that a user chose, one line each; nothing where all is well.

    Known actions, known keys, no key for two actions of one screen, and a way to quit and to
    the help.
    """
    return [
        *_unknown_actions(overrides),
        *_unknown_keys(overrides),
        *_locked_out(overrides),
        *_clashes(overrides),
    ]


def _unknown_actions(overrides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    known = [action.id for action in ACTIONS]
    for id_ in overrides:
        if id_ not in known:
            near = get_close_matches(id_, known, 1)
            hint = f"; did you mean {near[0]}?" if near else "; `workbench keys` lists them"
            yield f"there is no action {id_}{hint}"


def _unknown_keys(overrides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    typing = {action.id for action in ACTIONS if not TYPING.isdisjoint(action.scopes)}
    for id_, keys in overrides.items():
        for key in map(named, keys):
            if key not in KNOWN:
                near = get_close_matches(key, KNOWN, 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                yield f"{id_}: there is no key {key}{hint}"
            elif key in SAME_BYTE:
                yield f"{id_}: a terminal can't tell {shown(key)} from {shown(SAME_BYTE[key])}"
            elif id_ in typing and (key in CHARACTERS or key in ("space", "backspace", "delete")):
                yield f"{id_}: {shown(key)} is written into the field there; take one with Ctrl"


def _locked_out(overrides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for id_ in NEEDED:
        if id_ in overrides and not overrides[id_]:
            yield f"{id_} needs a key: without one nobody gets out"


def _clashes(overrides: Mapping[str, Sequence[str]]) -> Iterator[str]:
    keymap = Keymap({id_: keys for id_, keys in overrides.items() if id_ in _BY_ID})
    told: set[frozenset[str]] = set()
    for scope in Scope:
        holder: dict[str, str] = {}
        for action in actions_in(scope):
            for key in keymap.keys(action):
                other = holder.setdefault(key, action.id)
                pair = frozenset({other, action.id})
                if other != action.id and pair not in told:
                    told.add(pair)
                    yield f"{shown(key)} would be both {other} and {action.id}"


_BY_ID = {action.id: action for action in ACTIONS}
