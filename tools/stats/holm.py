"""Reference numbers for src/figures/stats/holm.ts and src/figures/observers/holm-of-pairs.ts, from statsmodels."""

from itertools import combinations

import numpy as np
from fixture import write_fixture
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests

CASES = [[0.01], [0.01, 0.04, 0.03, 0.005], [0.2, 0.2, 0.9], [0.5, 0.001, 0.02, 0.02, 1.0, 0.011], [0.04, 0.6, 0.7]]

write_fixture("holm", [{"p": case, "adjusted": multipletests(case, method="holm")[1].tolist()} for case in CASES])

# Three people and three networks on 40 images: which pairs are a family decides what p becomes.
KINDS = ["person", "network", "person", "network", "network", "person"]
rng = np.random.default_rng(2014)
MISSES = [(rng.random(40) < share).astype(int).tolist() for share in (0.1, 0.3, 0.45, 0.15, 0.5, 0.2)]
PAIRS = list(combinations(range(len(KINDS)), 2))


def exact(first, second):
    table = [[sum((a == x) and (b == y) for a, b in zip(MISSES[first], MISSES[second])) for y in (0, 1)] for x in (0, 1)]
    return mcnemar(table, exact=True).pvalue


FAMILIES = {
    "people-networks": lambda first, second: KINDS[first] != KINDS[second],
    "people": lambda first, second: KINDS[first] == KINDS[second] == "person",
    "networks": lambda first, second: KINDS[first] == KINDS[second] == "network",
    "all": lambda first, second: True,
}


def corrected(is_in):
    own = [pair for pair in PAIRS if is_in(*pair)]
    adjusted = dict(zip(own, multipletests([exact(*pair) for pair in own], method="holm")[1].tolist()))
    return [adjusted.get(pair) for pair in PAIRS]


write_fixture(
    "holm-of-pairs",
    {"kinds": KINDS, "misses": MISSES, "corrected": {name: corrected(is_in) for name, is_in in FAMILIES.items()}},
)
