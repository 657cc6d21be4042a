from __future__ import annotations

import pytest

from tests.evaluation import languages
from tests.evaluation.matching import SHARED
from workbench.articles.reading import read_articles
from workbench.claims.comparing import compare
from workbench.claims.words.tokenizer import Tokenizer

pytestmark = pytest.mark.evaluation
MULTILINGUAL = SHARED / "data" / "multilingual"


@pytest.mark.parametrize("language", languages.TEXTS)
def test_pairs_in_other_languages_are_sensible(language: str) -> None:
    precision, recall = languages.figures(language)
    assert precision >= 0.7
    assert recall >= 0.7


@pytest.mark.skipif(
    not MULTILINGUAL.is_dir(), reason="the articles are not at ../shared/data/multilingual"
)
def test_real_articles_in_other_scripts_are_compared_without_trouble() -> None:
    files = sorted(str(file) for file in MULTILINGUAL.rglob("*.txt"))
    assert files
    for start in range(0, len(files), 4):
        articles = read_articles(files[start : start + 4])
        comparison = compare(articles)
        ids = {statement.id for article in articles for statement in article.statements}
        assert set(comparison.attributions) == ids
        for article in articles:
            tokens = Tokenizer().tokens(article)
            words = sum(len(found) for found in tokens.values())
            letters = sum(char.isalpha() for s in article.statements for char in s.text)
            # One token for every one to fifteen letters: neither lost nor one long lump.
            assert letters / 15 <= words <= letters + len(article.text)
