"""Who was hurt in one article and unhurt in another."""

from __future__ import annotations

import pytest

from tests.claims.texts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The driver suffered a broken rib and was taken home.",
         "The tram driver was unharmed.", ("suffered a broken rib", "unharmed")),
        ("Kessler was not hurt.", "Mia Kessler sustained burns.", ("not hurt", "sustained burns")),
        ("A night porter was locked in but not injured.",
         "The porter suffered a fractured wrist, a nurse said.",
         ("not injured", "suffered a fractured wrist")),
        ("A waitress suffered burns to both hands.", "The waitress was taken home unharmed.",
         ("suffered burns", "unharmed")),
        ("The skipper came away without a scratch.", "The skipper was slightly injured.",
         ("without a scratch", "injured")),
    ],
)  # fmt: skip
def test_who_was_hurt_here_and_unhurt_there_is_a_conflict(
    one: str, other: str, told: tuple[str, str]
) -> None:
    assert told in conflicts(one, other)
    assert told[::-1] in conflicts(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bus driver was unharmed.", "The lorry driver suffered a broken leg."),
        ("Kessler was unharmed.", "Brandt suffered a broken leg."),
        ("The driver was unharmed.", "The cyclist suffered a broken leg."),
        ("The driver in Vale was unharmed.", "A cyclist in Vale was injured."),
        ("The driver was not seriously hurt.", "The driver was slightly hurt."),
        ("The driver was unharmed on Monday.", "The driver was injured on Friday."),
        ("The drivers were unharmed.", "The drivers suffered cuts."),
        ("The driver lost control and nine shoppers were injured.", "The driver was unhurt."),
        ("The teacher led them out, and none was hurt.", "The teacher suffered burns."),
        ("The owner said his shop was unscathed.", "The owner was injured by glass."),
        ("The child's father was injured.", "The child was unhurt."),
        ("Anna Kessler was unharmed.", "Her brother Karl Kessler suffered burns."),
        ("The minister suffered deep cuts to his budget.", "The minister was unhurt."),
        ("The striker was hurt by the criticism.", "The striker was unhurt after the crash."),
        ("The rider broke her arm in 2019.", "The rider was unhurt in the fall."),
        ("The player broke his leg last season.", "The player was unhurt after the fall."),
        ("A passenger who sat in front was unhurt.", "A passenger suffered burns."),
    ],
)  # fmt: skip
def test_of_others_at_another_time_or_less_badly_it_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
    assert conflicts(other, one) == []
