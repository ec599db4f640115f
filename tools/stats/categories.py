"""Reference numbers for src/core/classes/category-list.ts: probabilities by category as model-vs-human computes them, from numpy.

Reads what lies in the data folder beside the repository: 1000 probabilities of the PyTorch network for each of some
crops, the wnids in the network's order, and the 16 categories with their classes.
"""

from pathlib import Path

import numpy as np
from fixture import write_fixture

DATA = Path(__file__).resolve().parents[3] / "shared/data"
CROPS = ["020", "144", "206", "268"]

wnids = (DATA / "imagenet-meta/wnids.txt").read_text().split()
index = {wnid: at for at, wnid in enumerate(sorted(wnids))}

categories: dict[str, list[int]] = {}
for line in (DATA / "categories/16-class-imagenet.tsv").read_text().splitlines()[1:]:
    category, wnid = line.split("\t")
    categories.setdefault(category, []).append(index[wnid])


def by_category(probabilities):
    """The mean of each category's classes, as a share of the sum of these means, the likeliest first."""
    means = np.array([np.mean(probabilities[classes]) for classes in categories.values()])
    order = np.argsort(-means, kind="stable")
    names = list(categories)
    return [[names[at], float(means[at] / means.sum())] for at in order]


cases = []
for crop in CROPS:
    # Seven digits are what a float32 has.
    whole = np.fromfile(DATA / f"reference/lite0/{crop}.f32", dtype="<f4")
    probabilities = np.array([float(f"{value:.7g}") for value in whole])
    cases.append({"crop": crop, "probabilities": probabilities.tolist(), "guesses": by_category(probabilities)})

write_fixture("categories", cases)
