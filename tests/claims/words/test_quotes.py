from __future__ import annotations

import pytest

from workbench.claims.words.quotes import quoted


@pytest.mark.parametrize(
    ("text", "inside", "words", "still"),
    [
        ("He said “yes” and 'no'.", False, ["yes"], False),
        ('"Well," he said, "fine."', False, ["Well,", "fine."], False),
        ("“It begins here.", False, ["It begins here."], True),
        ("and goes on” he said", True, ["and goes on"], False),
        ("and it ends here,” he said", False, ["and it ends here,"], False),
        ("„Das Wort“, sagte er", False, ["Das Wort"], False),
        ("»Das Wort«, sagte er, »ist«", False, ["Das Wort", "ist"], False),
        ("«Слово», — сказал он", False, ["Слово"], False),
        ("the workers' union's 'bad' plan", False, ["bad"], False),
        ("the '90s and the workers' rights", False, [], False),
        ("‘I can’t do it,’ he said.", False, ["I can’t do it,"], False),
        ("‘It begins here.", False, ["It begins here."], True),
        ("It’s done,’ he said.", True, ["It’s done,"], False),
        ("「語」と言った", False, ["語"], False),
    ],
)
def test_quotations(text: str, inside: bool, words: list[str], still: bool) -> None:
    spans, running = quoted(text, inside)
    assert [text[a:b] for a, b in spans] == words
    assert running is still
