"""The sample cases: what they must hold, so that they stay worth reviewing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from workbench.articles.model import Article, Statement
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.model import Comparison, DifferenceKind, Match, Relation, Verdict

SAMPLES = Path(__file__).parent.parent / "sample_articles"
CASES = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
WHITE_HOUSE = "white-house-invitation"
MARKET_HALL = "market-hall-collapse"
TAKEOVER = "norrbeck-castellan"
ICE_CORE = "kestrel-ice-core"


def articles_of(case: Path) -> list[Path]:
    return sorted(
        path
        for path in case.iterdir()
        if path.suffix in {".txt", ".md"} and (not path.name.startswith("README"))
    )


def test_there_are_at_least_four_cases() -> None:
    assert len(CASES) >= 4


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_what_is_invented(case: Path) -> None:
    readme = (case / "README.md").read_text(encoding="utf-8")
    assert "invented" in readme
    assert "What a checker should notice" in readme


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_two_to_four_articles_of_realistic_length(case: Path) -> None:
    articles = articles_of(case)
    assert 2 <= len(articles) <= 4
    for path in articles:
        words = len(path.read_text(encoding="utf-8").split())
        assert 300 <= words <= 700, f"{path.name}: {words} words"


def test_some_case_has_markdown_with_front_matter() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES.glob("*/[0-9]*.md")]
    assert any(text.startswith("---\n") for text in texts)


@pytest.mark.parametrize("piece", ["[sic]", "[/climate]", "🧊", "林美玲", "ليلى حداد", "נועם לביא"])
def test_text_that_terminals_stumble_over_occurs(piece: str) -> None:
    assert any(piece in path.read_text(encoding="utf-8") for path in SAMPLES.glob("*/*.txt"))


@cache
def read(case: str) -> dict[str, Article]:
    articles = read_articles([str(SAMPLES / case)])
    return {Path(article.path).name[0]: article for article in articles}


@cache
def compared(case: str) -> Comparison:
    return compare(tuple(read(case).values()))


def match_between(case: str, one: tuple[str, str], other: tuple[str, str]) -> Match | None:
    ids = {statement_with(case, *one).id, statement_with(case, *other).id}
    return next((match for match in compared(case).matches if {match.a, match.b} == ids), None)


def statement_with(case: str, article: str, words: str) -> Statement:
    """The one statement of an article that holds these words."""
    found = [item for item in read(case)[article].statements if words in item.text]
    assert len(found) == 1, f"{case} {article}: {len(found)} statements hold {words!r}"
    return found[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_article_reads_with_its_title_and_enough_to_review(case: Path) -> None:
    articles = read(case.name)
    assert [Path(article.path).name for article in articles.values()] == [
        path.name for path in articles_of(case)
    ]
    for article in articles.values():
        words = sum(len(statement.text.split()) for statement in article.statements)
        assert 300 <= words <= 700, f"{article.name}: {words} words of statements"
        assert len(article.statements) >= 15


@pytest.mark.parametrize(
    ("case", "article", "title"),
    [
        (WHITE_HOUSE, "1", "Kremlin aide: Trump offered Putin the White House for a first summit"),
        (WHITE_HOUSE, "2", "Trump proposed White House talks in Putin call, Moscow says"),
        (MARKET_HALL, "1", "One dead as roof of Brennick's old market hall comes down"),
        (MARKET_HALL, "2", "Three dead in Brennick market hall, explosion suspected"),
        (
            MARKET_HALL,
            "3",
            "Brennick: two dead, not three — and no explosion, gas company says",
        ),
        (
            TAKEOVER,
            "1",
            "Castellan in talks to buy sensor maker Norrbeck for €2.4 billion, sources say",
        ),
        (TAKEOVER, "2", "Norrbeck denies takeover talks with Castellan; shares give up gains"),
        (TAKEOVER, "3", "Castellan already owns almost a tenth of Norrbeck, filing shows"),
        (ICE_CORE, "1", "Drillers bring up ice that is 1.3 million years old"),
        (ICE_CORE, "2", "The oldest air in the world has reached the surface"),
        (ICE_CORE, "3", "LIVE BLOG: Record ice core at Dome Kestrel 🧊"),
    ],
)
def test_the_title_is_found(case: str, article: str, title: str) -> None:
    assert read(case)[article].title == title


@pytest.mark.parametrize(
    ("case", "article", "line"),
    [
        (WHITE_HOUSE, "1", "You have 2 free articles left this month"),
        (WHITE_HOUSE, "1", "has no owner but its readers"),
        (WHITE_HOUSE, "1", "Become a member"),
        (WHITE_HOUSE, "1", "Already a member? Sign in"),
        (WHITE_HOUSE, "1", "World"),
        (WHITE_HOUSE, "1", "By Marta Lindqvist"),
        (WHITE_HOUSE, "1", "Share Tweet Email"),
        (WHITE_HOUSE, "1", "Photo: Press service"),
        (WHITE_HOUSE, "1", "{{ad:article-inline-2}}"),
        (WHITE_HOUSE, "1", "READ MORE:"),
        (WHITE_HOUSE, "1", "Sign up to Courier Dispatch"),
        (WHITE_HOUSE, "1", "© 2018"),
        (WHITE_HOUSE, "2", "BY DANA OKAFOR - 04/02/18 02:10 PM EDT"),
        (WHITE_HOUSE, "2", "TAGS: DONALD TRUMP"),
        (WHITE_HOUSE, "2", "View the discussion thread."),
        (WHITE_HOUSE, "2", "More Foreign Affairs news"),
        (WHITE_HOUSE, "2", "[ADVERTISEMENT]"),
        (WHITE_HOUSE, "2", "Related:"),
        (WHITE_HOUSE, "2", "Share to Twitter"),
        (MARKET_HALL, "1", "Home › News"),
        (MARKET_HALL, "1", "Picture: Lotte Amsel"),
        (MARKET_HALL, "1", "Gazette newsdesk"),
        (MARKET_HALL, "1", "Have you got pictures or information?"),
        (MARKET_HALL, "1", "Most read"),
        (MARKET_HALL, "1", "2. Council to vote on parking fees"),
        (MARKET_HALL, "2", "By Tomasz Wieland"),
        (MARKET_HALL, "2", "Listen again | Podcast | Contact us"),
        (MARKET_HALL, "3", "From our correspondent Helga Brandt"),
        (MARKET_HALL, "3", "Print this article"),
        (MARKET_HALL, "3", "Also in this section:"),
        (MARKET_HALL, "2", "ADVERTISEMENT"),
        (TAKEOVER, "1", "3 min read"),
        (TAKEOVER, "1", "Our standards:"),
        (TAKEOVER, "1", "Follow us on LinkedIn"),
        (TAKEOVER, "2", "Exchange Post staff, 3 June 2024, 16:20"),
        (TAKEOVER, "2", "ADVERTISEMENT - CONTINUE READING BELOW"),
        (TAKEOVER, "2", "Castellan wins signalling order in Portugal"),
        (TAKEOVER, "2", "Comments (41)"),
        (TAKEOVER, "3", "By Samuel Iversen"),
        (TAKEOVER, "3", "[Photo gallery:"),
        (TAKEOVER, "3", "Support local journalism."),
        (ICE_CORE, "1", "By Claire Whitcombe, science editor"),
        (ICE_CORE, "1", "Sign up now"),
        (ICE_CORE, "2", "— Noam Lavi, geochemist"),
        (ICE_CORE, "2", "Subscribe"),
        (ICE_CORE, "3", "Compiled by Aarav Mehta"),
        (ICE_CORE, "3", "Tags: [science]"),
        (ICE_CORE, "3", "Share this post"),
        (ICE_CORE, "3", "↩ Reply"),
        (ICE_CORE, "3", "Load more comments"),
    ],
)
def test_what_is_not_the_article_is_set_apart(case: str, article: str, line: str) -> None:
    assert any(line in item.text for item in read(case)[article].set_apart)
    assert not any(line in item.text for item in read(case)[article].statements)


@pytest.mark.parametrize(
    ("case", "article", "author", "published", "wire"),
    [
        (WHITE_HOUSE, "1", "Marta Lindqvist", "2018-04-02", ("Reuters",)),
        (WHITE_HOUSE, "2", "DANA OKAFOR", "2018-04-02", ()),
        (MARKET_HALL, "1", "Gazette newsdesk", "2025-10-14", ()),
        (MARKET_HALL, "2", "Tomasz Wieland", "2025-10-14", ()),
        (MARKET_HALL, "3", "Helga Brandt", "2025-10-14", ("Nordpress",)),
        (TAKEOVER, "1", "Priya Raman and Joost Verhagen", "2024-06-03", ()),
        (TAKEOVER, "2", "Exchange Post staff", "2024-06-03", ("Kontor",)),
        (TAKEOVER, "3", "Samuel Iversen", "2024-06-05", ()),
        (ICE_CORE, "1", "Claire Whitcombe", "2025-01-22", ("Polarpress",)),
        (ICE_CORE, "2", "Sofia Aldana", "2025-01-21", ()),
        (ICE_CORE, "3", "Aarav Mehta", "2025-01-21", ()),
    ],
)
def test_who_wrote_when_and_with_which_agency(
    case: str, article: str, author: str, published: str, wire: tuple[str, ...]
) -> None:
    found = read(case)[article]
    assert (found.author, found.published, found.wire) == (author, published, wire)
    assert found.language == "en"


@pytest.mark.parametrize(
    ("case", "article", "words"),
    [
        (WHITE_HOUSE, "1", "“In that conversation Trump raised the idea"),
        (WHITE_HOUSE, "1", "Sooner or later a serious dialogue has to start... we would"),
        (WHITE_HOUSE, "1", "its U.S. counterpart in St. Petersburg, the consulate general"),
        (WHITE_HOUSE, "2", "Sen. John McCain (R-Ariz.) said that day"),
        (WHITE_HOUSE, "2", "With all that has happened since"),
        (MARKET_HALL, "1", "taken to St. Aldhelm's Hospital, which declared"),
        (MARKET_HALL, "1", "The alarm was raised at 6:40 a.m., as stallholders"),
        (MARKET_HALL, "2", "Everyone we were looking for has been found or has rung us up"),
        (MARKET_HALL, "3", "said its head, Dr. Yusuf Demirel"),
        (MARKET_HALL, "3", "before 6.52 a.m., when the roof came down and tore a pipe"),
        (TAKEOVER, "1", "“Olivia wants Norrbeck, and she wants it before the summer,”"),
        (TAKEOVER, "2", "There are no negotiations, there is no offer"),
        (TAKEOVER, "3", "reserves the right to increase its holding"),
        (ICE_CORE, "1", "“We have been waiting for this day for six summers"),
        (ICE_CORE, "2", "For the first time we can measure the air from that time"),
        (ICE_CORE, "2", "23 scientists and technicians from eleven countries"),
        (ICE_CORE, "3", "We are thru [sic]"),
        (ICE_CORE, "3", "«الجليد لا ينسى»"),
        (ICE_CORE, "3", "docs/[2024]/report.pdf"),
    ],
)
def test_what_was_said_is_one_statement(case: str, article: str, words: str) -> None:
    statement_with(case, article, words)


@pytest.mark.parametrize(
    ("case", "one", "other"),
    [
        (
            WHITE_HOUSE,
            ("1", "With all that has happened since"),
            ("2", "With all that has happened since"),
        ),
        (WHITE_HOUSE, ("1", "In that conversation Trump"), ("2", "During the call the American")),
        (
            WHITE_HOUSE,
            ("1", "Washington ordered 60 Russian"),
            ("2", "the Trump administration gave"),
        ),
        (WHITE_HOUSE, ("1", "It expelled 60 American"), ("2", "ordering 58 American")),
        (
            MARKET_HALL,
            ("1", "One person was killed"),
            ("3", "Two people lost their lives"),
        ),
        (MARKET_HALL, ("2", "has risen to three"), ("3", "had earlier said that three had died")),
        (MARKET_HALL, ("1", "About 200 residents"), ("2", "She is one of roughly 350")),
        (MARKET_HALL, ("2", "two were flown to the burns unit"), ("3", "no one was flown")),
        (TAKEOVER, ("1", "Castellan has offered €41.50"), ("2", "ready to pay 41.50 euros")),
        (TAKEOVER, ("1", "In 2021 Norrbeck tried to buy"), ("2", "Three years ago Norrbeck")),
        (TAKEOVER, ("1", "The Norrbeck family foundation"), ("2", "the family foundation, which")),
        (TAKEOVER, ("2", "Norrbeck Systems is not in talks"), ("3", "On Monday Norrbeck denied")),
        (ICE_CORE, ("1", "For the first time we can"), ("2", "For the first time we can")),
        (ICE_CORE, ("1", "1.3 million years ago"), ("3", "contain ice from the last 1.3")),
        (ICE_CORE, ("1", "The project has cost 38"), ("2", "36 million euros spent")),
        (ICE_CORE, ("1", "a journey of 1,100 kilometres"), ("2", "1,100 kilometres by tractor")),
    ],
)
def test_known_counterparts_are_matched(
    case: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert match_between(case, one, other) is not None


@pytest.mark.parametrize(
    ("case", "one", "other", "figures"),
    [
        (
            WHITE_HOUSE,
            ("1", "It expelled 60 American"),
            ("2", "ordering 58 American"),
            ("60", "58"),
        ),
        (
            MARKET_HALL,
            ("1", "put off a repair"),
            ("3", "It would have cost 1.4"),
            ("1.2 million", "1.4 million"),
        ),
        (
            ICE_CORE,
            ("1", "The project has cost 38"),
            ("2", "36 million euros spent"),
            ("38 million", "36 million"),
        ),
    ],
)
def test_figures_that_differ_are_shown(
    case: str, one: tuple[str, str], other: tuple[str, str], figures: tuple[str, str]
) -> None:
    match = match_between(case, one, other)
    assert match is not None
    assert figures in {
        (difference.a, difference.b)
        for difference in match.differences
        if difference.kind is DifferenceKind.NUMBER
    }


@pytest.mark.parametrize(
    ("case", "one", "other"),
    [
        (TAKEOVER, ("1", "is in advanced talks"), ("2", "Norrbeck Systems is not in talks")),
    ],
)
def test_a_denial_is_a_conflict(case: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    match = match_between(case, one, other)
    assert match is not None
    assert match.relation is Relation.CONFLICT


def test_one_remark_through_one_wire_is_one_origin() -> None:
    remark = statement_with(WHITE_HOUSE, "1", "With all that has happened since")
    claim = compared(WHITE_HOUSE).claim_of(remark.id)
    assert claim is not None
    assert len(claim.statements) == 2
    assert len(claim.origins) == 1
    assert claim.suggestion is not None
    assert claim.suggestion.verdict is Verdict.SINGLE_SOURCE
