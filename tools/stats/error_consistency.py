"""Reference numbers for src/figures/stats/error-consistency.ts and paired-bootstrap.ts: Cohen's kappa from statsmodels,
the bootstrap over the images of kappa and of the difference of the error rates from numpy's multinomial draws, many of
them."""

import numpy as np
from fixture import write_fixture
from statsmodels.stats.inter_rater import cohens_kappa

TABLES = [(1390, 34, 8, 68), (120, 9, 14, 7), (59, 6, 16, 80), (10, 20, 15, 5), (45_000, 1200, 1500, 2300), (20, 5, 5, 10)]
SAMPLES = 1_000_000


def kappas(counts: np.ndarray) -> np.ndarray:
    """Cohen's kappa of one table a row."""
    shares = counts / counts.sum(axis=1, keepdims=True)
    right, first, second, wrong = shares.T
    chance = (right + first) * (right + second) + (wrong + second) * (wrong + first)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(first + second == 0, 1, (right + wrong - chance) / (1 - chance))


def main() -> None:
    """Write every table."""
    random = np.random.default_rng(2014)
    rows = []
    for table in TABLES:
        right, first, second, wrong = table
        kappa = cohens_kappa([[right, first], [second, wrong]], return_results=True)
        drawn = random.multinomial(sum(table), np.array(table) / sum(table), SAMPLES)
        low, high = np.quantile(kappas(drawn), [0.025, 0.975])
        apart = np.quantile((drawn[:, 2] - drawn[:, 1]) / sum(table), [0.025, 0.975])
        rows.append({"table": {"bothRight": right, "onlyFirst": first, "onlySecond": second, "bothWrong": wrong},
                     "kappa": float(kappa.kappa), "low": float(low), "high": float(high),
                     "difference": {"low": float(apart[0]), "high": float(apart[1])}})
    write_fixture("error-consistency", rows)


main()
