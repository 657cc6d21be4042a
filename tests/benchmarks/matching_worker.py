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
        for number, event in enumerate(known):
            for sentences in event:
                if left <= 0:
                    break
                chosen = [changed(sentence, copy) for sentence in sentences[:left]]
                left -= len(chosen)
                found.append(article(len(found) + 1, chosen, f"event {copy}.{number}"))
        copy += 1
    return found


def six() -> list[Article]:
    """Return the six articles of one event; halves of three where no real ones are there."""
    real = [event for event in events() if len(event) == 6]
    event = real[0] if real else [half for one in generated(0) for half in (one[::2], one[1::2])]
    return [article(number, sentences, "event") for number, sentences in enumerate(event, 1)]


def few_words(size: int) -> list[Article]:
    """Return five articles of sentences that are all much alike, the worst that can be asked."""
    chance = random.Random(7)
    found = []
    for number in range(1, 6):
        sentences = [
            f"The {chance.choice(SUBJECTS)} {chance.choice(VERBS)} the {chance.choice(OBJECTS)}"
            f" after the {chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.randint(2, 9)}"
            f" of the {chance.choice(OBJECTS)}s."
            for _ in range(size // 5)
        ]
        found.append(article(number, sentences, "event"))
    return found


def changed(sentence: str, copy: int) -> str:
    """Give a copy's names and numbers forms of their own."""
    if not copy:
        return sentence
    suffix = "".join(chr(97 + int(digit)) for digit in str(copy))
    sentence = re.sub(r"\b([A-Z][a-z]{3,})\b", rf"\1{suffix}", sentence)
    return re.sub(r"\b(\d+)\b", lambda m: str(int(m[1][:6]) + copy), sentence)


def article(number: int, sentences: list[str], event: str) -> Article:
    """Make an article with a statement a sentence; its outlet tells the event."""
    statements, start = [], 0
    for index, sentence in enumerate(sentences):
        end = start + len(sentence)
        statements.append(Statement(f"a{number}.{index}", sentence, start, end, index))
        start = end + 1
    text = "\n".join(sentences)
    return Article(
        f"a{number}", f"{number}.txt", "", text, "", tuple(statements), outlet=event, language="en"
    )


def workbench(many: list[Article]) -> Callable[[], int]:
    """Find matches as `compare` does, without what is told of each match afterwards."""
    find = pairs(many)
    return lambda: len(find())


def compared(many: list[Article]) -> Callable[[], int]:
    """The whole of `compare`."""
    from workbench.claims.comparing import compare

    return lambda: len(compare(many).matches)


def pairs(many: list[Article]) -> Callable[[], set[tuple[str, str]]]:
    """Find the pairs of statements that match."""
    from workbench.claims.pairs.pairing import judged
    from workbench.claims.pairs.scoring import bag
    from workbench.claims.speakers.attribution import attributions
    from workbench.claims.words.tokenizer import Tokenizer
    from workbench.claims.words.weights import weights

    def run() -> set[tuple[str, str]]:
        tokenizer = Tokenizer()
        tokens = {key: held for one in many for key, held in tokenizer.tokens(one).items()}
        weight = weights(tokens.values())
        bags = {
            s.id: bag(s.id, number, tokens[s.id], weight.both)
            for number, one in enumerate(many)
            for s in one.statements
        }
        spoken = {key: held for one in many for key, held in attributions(one).items()}
        return {(one.a, one.b) for one in judged(many, bags, weight, spoken, english=True)}

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

    from workbench.claims.words.tokenizer import Tokenizer

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
    """Return which share of the matches is kept: of all, and of those within one event."""
    from workbench.articles.model import article_of
    from workbench.claims.pairs import article_pairs, nearness, vectors

    many = articles(size)
    event = {one.id: one.outlet for one in many}
    kept = pairs(many)()
    vectors.COMMON = nearness.MOST = article_pairs.NEAREST = 10**9
    full = pairs(many)()
    within = {pair for pair in full if len({event[article_of(one)] for one in pair}) == 1}
    return {
        "matches": len(full),
        "all": len(full & kept) / len(full),
        "within": len(within & kept) / len(within),
    }


def main(system: str, size: int) -> dict[str, float]:
    """Measure one system; empty where what it needs isn't installed."""
    if system == "pruning":
        return pruning(size)
    many = (
        six() if system == "six" else few_words(size) if system == "few words" else articles(size)
    )
    systems = {"workbench": workbench, "token_set_ratio": token_set_ratio, "tf-idf": tf_idf}
    try:
        run = systems.get(system, compared)(many)
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
