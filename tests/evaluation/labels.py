"""Our own labels of event clusters, beside those that came with the data.

The files in `labels/` hold positions and judgements only, no article text: for each outlet the
spans of its sentences in the outlet's file, then pairs `[a, b, relation, level, flag_expected]`
and attributions `[speaker, via, mode]` by sentence id (`outlet:number`, 0 is the title). They were
labelled by reading, with the policy of the given gold, one labeller a cluster. The texts
lie in `../shared/data/clusters` beside the checkout, where they are there at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LABELS = Path(__file__).parent / "labels"
CLUSTERS = Path(__file__).parent.parent.parent.parent / "shared" / "data" / "clusters"


def names() -> list[str]:
    """Return the names of the labelled clusters."""
    return sorted(path.stem for path in LABELS.glob("*.json"))


def available() -> bool:
    """Tell whether the texts are at hand."""
    return CLUSTERS.is_dir()


def cluster(name: str) -> dict[str, Any]:
    """Return one cluster in the format of the given gold: sentences by id, pairs, attribution."""
    labels = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    sentences: dict[str, str] = {}
    for outlet, spans in labels["sentences"].items():
        text = (CLUSTERS / name / f"{outlet}.txt").read_text(encoding="utf-8")
        for number, (start, end) in enumerate(spans):
            sentences[f"{outlet}:{number}"] = text[start:end]
    fields = ("a", "b", "relation", "level", "flag_expected")
    return {
        "cluster": labels["cluster"],
        "labeller": labels["labeller"],
        "outlets": list(labels["sentences"]),
        "sentences": sentences,
        "pairs": [dict(zip(fields, pair, strict=True)) for pair in labels["pairs"]],
        "attribution": {
            sentence: {"speaker": speaker, "via": via, "mode": mode}
            for sentence, (speaker, via, mode) in labels["attribution"].items()
        },
    }
