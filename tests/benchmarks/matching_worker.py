"""One measurement of `test_matching.py`: `python matching_worker.py SYSTEM SIZE`."""

from __future__ import annotations

import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from workbench.articles.model import Article, Statement  # noqa: E402
from workbench.articles.sentences import sentence_spans  # noqa: E402

CLUSTERS = ROOT.parent / "shared" / "data" / "clusters"
SUBJECTS = ("council court minister union police school company hospital bank player").split()  # noqa: SIM905
VERBS = ("rejected approved closed opened sued praised inspected sold delayed visited").split()  # noqa: SIM905
OBJECTS = ("bridge budget tunnel contract report stadium ferry market museum harbour").split()  # noqa: SIM905
PLACES = ("Arden Belcombe Corvale Dunmere Eastry Farrow Glenby Holt Ivers Jarrow").split()  # noqa: SIM905


def events() -> list[list[list[str]]]:
    """Return events as articles as sentences."""
    found = []
    for folder in sorted(CLUSTERS.iterdir()) if CLUSTERS.is_dir() else ():
        articles = []
        for path in sorted(folder.glob("*.txt")):
            text = path.read_text(encoding="utf-8", errors="replace")
            lines = [line for line in text.splitlines() if line.strip()]
            sentences = [line[a:b].strip() for line in lines for a, b in sentence_spans(line)]
            articles.append([s for s in sentences if s][:60])
        found.append(articles[:6])
    return found or [generated(seed) for seed in range(40)]


def generated(seed: int) -> list[list[str]]:
    """Return an event of three articles that report much the same in other words."""
    chance = random.Random(seed)
    facts = [
        (chance.choice(PLACES), chance.choice(SUBJECTS), chance.choice(VERBS),
         chance.choice(OBJECTS), chance.randint(2, 900))
        for _ in range(20)
    ]  # fmt: skip
    return [
        [
            f"In {place} the {who} {did} the {what} after {count} days, officials said."
            if article % 2
            else f"The {what} was {did} by the {who} of {place}, {count} days later."
            for place, who, did, what, count in chance.sample(facts, 15)
        ]
        for article in range(3)
    ]


def articles(size: int) -> list[Article]:
    """Return articles with so many statements in all, each copy of an event a little changed."""
    found: list[Article] = []
    known = events()
    left, copy = size, 0
    while left > 0:
        for event in known:
            for sentences in event:
                if left <= 0:
                    break
                chosen = [changed(sentence, copy) for sentence in sentences[:left]]
                left -= len(chosen)
                found.append(article(len(found) + 1, chosen))
        copy += 1
    return found


def changed(sentence: str, copy: int) -> str:
    """Give a copy's names and numbers forms of their own."""
    if not copy:
        return sentence
    suffix = "".join(chr(97 + int(digit)) for digit in str(copy))
    sentence = re.sub(r"\b([A-Z][a-z]{3,})\b", rf"\1{suffix}", sentence)
    return re.sub(r"\b(\d+)\b", lambda m: str(int(m[1][:6]) + copy), sentence)


def article(number: int, sentences: list[str]) -> Article:
    """Make an article with a statement a sentence."""
    statements, start = [], 0
    for index, sentence in enumerate(sentences):
        end = start + len(sentence)
        statements.append(Statement(f"a{number}.{index}", sentence, start, end, index))
        start = end + 1
    text = "\n".join(sentences)
    return Article(f"a{number}", f"{number}.txt", "", text, "", tuple(statements), language="en")


def workbench(many: list[Article]) -> Callable[[], int]:
    """Find matches as `compare` does, without what is told of each match afterwards."""
    from workbench.claims.attribution import attributions
    from workbench.claims.pairing import judged
    from workbench.claims.scoring import bag
    from workbench.claims.tokens import Tokenizer
    from workbench.claims.weights import weights

    def run() -> int:
        tokenizer = Tokenizer()
        tokens = {key: held for one in many for key, held in tokenizer.tokens(one).items()}
        weight = weights(tokens.values())
        bags = {
            s.id: bag(s.id, number, tokens[s.id], weight.both)
            for number, one in enumerate(many)
            for s in one.statements
        }
        spoken = {key: held for one in many for key, held in attributions(one).items()}
        return len(judged(many, bags, weight, spoken, english=True))

    return run


def token_set_ratio(many: list[Article]) -> Callable[[], int]:
    """All pairs by rapidfuzz, as its matrix of bytes."""
    import numpy as np
    from rapidfuzz.fuzz import token_set_ratio as scorer
    from rapidfuzz.process import cdist

    texts = [s.text.lower() for one in many for s in one.statements]

    def run() -> int:
        found = 0
        for start in range(0, len(texts), 2_000):
            block = cdist(texts[start : start + 2_000], texts, scorer=scorer, score_cutoff=60,
                          dtype=np.uint8, workers=-1)  # fmt: skip
            found += int((block > 0).sum())
        return found

    return run


def tf_idf(many: list[Article]) -> Callable[[], int]:
    """All pairs by the product of sparse matrices of weighted stems."""
    import numpy as np
    from scipy.sparse import csr_matrix

    from workbench.claims.tokens import Tokenizer

    def run() -> int:
        tokenizer = Tokenizer()
        rows: list[int] = []
        columns: list[int] = []
        places: dict[str, int] = {}
        texts = [held for one in many for held in tokenizer.tokens(one).values()]
        for row, tokens in enumerate(texts):
            for key in {token.key for token in tokens}:
                rows.append(row)
                columns.append(places.setdefault(key, len(places)))
        matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), (len(texts), len(places)))
        counts = np.asarray((matrix > 0).sum(axis=0)).ravel()
        matrix = matrix.multiply(np.log(len(texts) / counts)).tocsr()
        norms = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1 + 1e-9
        matrix = matrix.multiply(1 / norms[:, None]).tocsr()
        found = 0
        for start in range(0, len(texts), 2_000):
            found += int(((matrix[start : start + 2_000] @ matrix.T) >= 0.18).nnz)
        return found

    return run


def pruning(size: int) -> dict[str, float]:
    """Count the matches with and without leaving common keys out."""
    from workbench.claims import vectors

    many = articles(size)
    pruned = workbench(many)()
    vectors.COMMON = 10**9
    return {"all": float(workbench(many)()), "kept": float(pruned)}


def main(system: str, size: int) -> dict[str, float]:
    """Measure one system; empty where what it needs isn't installed."""
    if system == "pruning":
        return pruning(size)
    many = articles(size)
    systems = {"workbench": workbench, "token_set_ratio": token_set_ratio, "tf-idf": tf_idf}
    try:
        run = systems[system](many)
    except ImportError:
        return {}
    began = time.process_time(), time.perf_counter()
    found = run()
    seconds = time.perf_counter() - began[1]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cpu = time.process_time() - began[0]
    return {"seconds": seconds, "cpu": cpu, "megabytes": peak, "found": found}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
