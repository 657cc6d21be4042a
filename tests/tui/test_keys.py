"""The key table: every key is bound, shown in the help, and unique where it is heard."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.keys import Keys, _character_to_key

from workbench.tui.bindings import bindings_for
from workbench.tui.dialogs.choice import ChoiceScreen
from workbench.tui.dialogs.form import FormScreen
from workbench.tui.dialogs.help import help_text
from workbench.tui.dialogs.note import NoteScreen
from workbench.tui.dialogs.question import QuestionScreen
from workbench.tui.dialogs.search import SearchScreen
from workbench.tui.dialogs.split import SplitScreen
from workbench.tui.dialogs.text import TextScreen
from workbench.tui.key_names import KNOWN, named
from workbench.tui.keymap import Keymap, problems
from workbench.tui.keys import ACTIONS, SCREENS, TYPING, Scope, actions_in, shown
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.claims import ClaimsScreen
from workbench.tui.screens.report import ReportScreen

OF_SCOPE: dict[Scope, type] = {
    Scope.ARTICLES: ArticlesScreen,
    Scope.CLAIMS: ClaimsScreen,
    Scope.REPORT: ReportScreen,
    Scope.CHOICE: ChoiceScreen,
    Scope.FORM: FormScreen,
    Scope.NOTE: NoteScreen,
    Scope.QUESTION: QuestionScreen,
    Scope.SEARCH: SearchScreen,
    Scope.SPLIT: SplitScreen,
    Scope.TEXT: TextScreen,
}
KEYMAP = Keymap()


@pytest.mark.parametrize("scope", Scope)
def test_every_key_is_bound_to_an_action_that_exists(scope: Scope) -> None:
    bound = {
        key: binding.action
        for key, bindings in bindings_for(scope, KEYMAP).key_to_bindings.items()
        for binding in bindings
    }
    assert bound == {key: action.call for action in actions_in(scope) for key in action.keys}
    for call in bound.values():
        assert hasattr(OF_SCOPE[scope], f"action_{call.partition('(')[0]}"), call


@pytest.mark.parametrize("scope", Scope)
def test_no_key_does_two_things(scope: Scope) -> None:
    counts = Counter(key for action in actions_in(scope) for key in action.keys)
    assert not [key for key, count in counts.items() if count > 1]


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_every_key_has_a_name_that_textual_knows() -> None:
    known = {key.value for key in Keys} | {_character_to_key(chr(code)) for code in range(33, 127)}
    for action in ACTIONS:
        for key in action.keys:
            assert key in known, key
            assert key in KNOWN, key
    for code in range(33, 127):
        assert named(chr(code)) == _character_to_key(chr(code))


def test_no_letter_is_a_key_where_text_is_written() -> None:
    for scope in TYPING:
        for action in actions_in(scope):
            assert all(len(shown(key)) > 1 for key in action.keys)


def test_the_keys_of_the_table_have_no_problem() -> None:
    assert problems({}) == []
    assert problems({action.id: action.keys for action in ACTIONS}) == []


@pytest.mark.parametrize(
    ("overrides", "reason"),
    [
        ({"quit": []}, "quit needs a key"),
        ({"help": []}, "help needs a key"),
        ({"note-cancel": []}, "note-cancel needs a key"),
        ({"confirm": ["d"]}, "d would be both confirm and dispute"),
        ({"quit": ["c"]}, "c would be both confirm and quit"),
        ({"confrim": ["c"]}, "did you mean confirm"),
        ({"confirm": ["ctrl+é"]}, "there is no key"),
        ({"quit": ["nokey"]}, "there is no key nokey"),
        ({"confirm": ["esc"]}, "did you mean escape"),
        ({"note-save": ["s"]}, "written into the field"),
        ({"confirm": ["ctrl+m"]}, "can't tell Ctrl+M from Enter"),
    ],
)
def test_keys_that_would_not_work_are_refused(overrides: dict[str, list[str]], reason: str) -> None:
    assert any(reason in problem for problem in problems(overrides)), problems(overrides)


def test_two_keys_may_change_places() -> None:
    assert problems({"confirm": ["d"], "dispute": ["c"]}) == []
    assert problems({"mark-all": [], "confirm": ["*"]}) == []


@pytest.mark.parametrize("scope", SCREENS)
def test_every_action_has_a_line_in_the_help(scope: Scope) -> None:
    text = help_text(KEYMAP, scope).plain
    for action in actions_in(scope):
        assert action.help
        line = next(line for line in text.splitlines() if line.endswith(action.help))
        assert all(shown(key) in line for key in action.keys)


@pytest.mark.parametrize("scope", Scope)
def test_the_footer_stays_short(scope: Scope) -> None:
    assert 1 <= len(KEYMAP.footer(scope)) <= 8
