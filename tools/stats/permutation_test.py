"""Reference numbers for src/figures/stats/permutation-test.ts, from scipy: over all partitions, or very many drawn ones."""

from math import comb

import numpy as np
from fixture import write_fixture
from scipy.stats import permutation_test

ALL = [
    ([0.3, 0.4, 0.5], [0.1, 0.15, 0.2]),
    ([0.1, 0.2, 0.3], [0.1, 0.2, 0.3]),
    ([0.05, 0.06], [0.2, 0.3, 0.25, 0.4, 0.35]),
    ([0.5, 0.1], [0.1, 0.2, 0.3, 0.15, 0.25, 0.35]),
    ([0.25, 0.25, 0.3, 0.3], [0.25, 0.3, 0.35, 0.35]),
    ([0.21, 0.33, 0.28, 0.19, 0.24], [0.31, 0.42, 0.29, 0.36, 0.27, 0.4, 0.33, 0.22]),
    ([0.2, 0.3, 0.25, 0.275, 0.325, 0.225, 0.15, 0.35], [0.2, 0.25, 0.175, 0.3, 0.125, 0.225, 0.1, 0.275]),
]
DRAWN = [(12, 12, 0.05), (6, 30, 0.08), (20, 15, 0.0), (24, 23, 0.12)]


def apart(first: np.ndarray, second: np.ndarray, axis: int) -> np.ndarray:
    """How far apart two means lie; what rounding makes differ is made the same."""
    return np.round(np.abs(first.mean(axis=axis) - second.mean(axis=axis)), 10)


def p_of(first: list[float], second: list[float], resamples: float, random: np.random.Generator) -> float:
    """Two-sided p: the share of partitions that lie as far apart."""
    found = permutation_test((first, second), apart, permutation_type="independent", vectorized=True,
                             n_resamples=resamples, alternative="greater", rng=random)
    return float(found.pvalue)


def main() -> None:
    """Write every case."""
    random = np.random.default_rng(2014)
    counted = [{"first": first, "second": second, "partitions": comb(len(first) + len(second), len(first)),
                "p": p_of(first, second, np.inf, random)} for first, second in ALL]
    drawn = []
    for size1, size2, gap in DRAWN:
        first = np.round(random.normal(0.3 + gap, 0.08, size1), 3).tolist()
        second = np.round(random.normal(0.3, 0.08, size2), 3).tolist()
        drawn.append({"first": first, "second": second, "p": p_of(first, second, 100_000, random)})
    write_fixture("permutation-test", {"counted": counted, "drawn": drawn})


main()
