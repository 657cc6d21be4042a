"""Names that are written almost alike: somebody else, or another spelling."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare


def named(one: str, other: str) -> list[tuple[str, str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    return [(d.kind.value, d.a, d.b) for d in match.differences]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bremen", "Bergen"),
        ("Professor Ida Dahl", "Professor Ida Dahlberg"),
        ("Captain Mark Webb", "Captain Mark Wells"),
        ("Senator Ann Warner", "Senator Ann Warren"),
        ("treasurer Ann Carter", "treasurer Ann Cartwright"),
        ("the University of Lund", "the University of Graz"),
        ("Mayor Ann Hill", "Mayor Ann Lee"),
    ],
)
def test_another_name_is_a_warning_however_alike(one: str, other: str) -> None:
    sentence = "The mill was sold by {} in the autumn."
    ((kind, a, b),) = named(sentence.format(one), sentence.format(other))
    assert kind == "name"
    assert one.endswith(a)
    assert other.endswith(b)


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("Judge Karen Hale", "Judge Karen Hall", "Hale", "Hall"),
        ("Yuri Orlov", "Yury Orlov", "Yuri", "Yury"),
        ("Kathryn Doyle", "Katherine Doyle", "Kathryn", "Katherine"),
        ("Krasnodar", "Kransodar", "Krasnodar", "Kransodar"),
    ],
)
def test_another_spelling_is_told_but_is_no_warning(one: str, other: str, a: str, b: str) -> None:
    sentence = "The mill was sold by {} in the autumn."
    assert named(sentence.format(one), sentence.format(other)) == [("wording", a, b)]


def test_short_first_names_that_sound_alike_are_two() -> None:
    found = named("Police arrested John Carter in Leeds.", "Police arrested Jane Carter in Leeds.")
    assert found == [("name", "John", "Jane")]


def test_the_first_names_of_a_man_and_a_woman_are_two() -> None:
    found = named("The mill hired Martin Fischer.", "The mill hired Martina Fischer.")
    assert found == [("name", "Martin", "Martina")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Islamist", "Islamic"), ("O'Neill's", "ONeills"), ("Mike Roe", "Michael Roe")],
)
def test_forms_of_one_name_are_no_warning(one: str, other: str) -> None:
    sentence = "The mill was sold to {} friends in the autumn."
    found = named(sentence.format(one), sentence.format(other))
    assert "name" not in {kind for kind, _, _ in found}
