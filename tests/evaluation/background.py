"""Make workbench/claims/words/background.txt: `python -m tests.evaluation.background`.

Counts in how many sentences each key stands, over the unlabelled clusters and public pair sets
of the test data. Only the figures are kept, and no key that stands in fewer than three sentences
or holds a name or a number.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workbench.articles.model import Article, Statement
from workbench.claims.words.tokenizer import Tokenizer
from workbench.claims.words.tokens import Sort

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
TABLE = Path(__file__).resolve().parents[2] / "workbench" / "claims" / "words" / "background.txt"
HEADER = """\
# In how many sentences of English news each key (a Snowball stem or a little word) stands.
# Figures only, counted by tests/evaluation/background.py over public research sets of news:
# BASIL, Giveme5W1H and NewsWCL50 articles (unlabelled clusters), MRPC and RTE-3. Own counts.
"""
LEAST = 3


def sentences() -> Iterator[str]:
    """Yield sentences of news, each text once."""
    seen: set[str] = set()
    for path in sorted((DATA / "clusters").rglob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            for sentence in re.split(r"(?<=[.!?][\s”\"])\s*", line):
                if sentence.strip() and sentence not in seen:
                    seen.add(sentence)
                    yield sentence
    with (DATA / "pairs" / "mrpc_train.txt").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) > 3 and row[3] not in seen:
                seen.add(row[3])
                yield row[3]
    for name in ("rte3_dev.xml", "rte3_test.xml"):
        text = (DATA / "pairs" / name).read_text(encoding="utf-8", errors="replace")
        for sentence in re.findall(r"<t>(.*?)</t>", text, re.DOTALL):
            if sentence not in seen:
                seen.add(sentence)
                yield sentence


def main() -> None:
    """Count and write the table."""
    tokenizer = Tokenizer()
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    total = 0
    for sentence in sentences():
        statement = Statement("a1.0", sentence, 0, len(sentence), 0)
        article = Article("a1", "", "", sentence, "", (statement,), language="en")
        tokens = tokenizer.tokens(article)["a1.0"]
        counts.update({token.key for token in tokens if token.sort is not Sort.NUMBER})
        names.update({token.key for token in tokens if token.name and "#" not in token.key})
        total += 1
    kept = {
        key: count
        for key, count in counts.items()
        if count >= LEAST and names[key] * 2 < count and "\t" not in key
    }
    lines = [f"{key}\t{count}" for key, count in sorted(kept.items())]
    TABLE.write_text(f"{HEADER}sentences\t{total}\n" + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{total} sentences, {len(kept)} keys, {TABLE.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
