"""Our own labels fit the texts that they were made for."""

from __future__ import annotations

import pytest

from tests.evaluation import labels


@pytest.mark.skipif(not labels.available(), reason="../shared/data/clusters is not here")
@pytest.mark.parametrize("name", labels.names())
def test_labels_name_sentences_that_are_there(name: str) -> None:
    cluster = labels.cluster(name)
    sentences = cluster["sentences"]
    assert all(text == text.strip() != "" for text in sentences.values())
    for pair in cluster["pairs"]:
        assert pair["a"] in sentences
        assert pair["b"] in sentences
        assert pair["a"].rpartition(":")[0] != pair["b"].rpartition(":")[0]
        assert pair["relation"] in {"same", "overlap", "conflict"}
        assert pair["level"] in {"core", "secondary", "optional"}
    assert set(cluster["attribution"]) <= set(sentences)
