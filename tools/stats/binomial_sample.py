"""Reference numbers for src/figures/stats/binomial-sampler.ts: how often a binomial number falls into some ranges."""

import numpy as np
from fixture import write_fixture
from scipy.stats import binom, chi2

CASES = [
    (1, 0.3),
    (20, 0.3),
    (40, 0.25),
    (1500, 0.0053),
    (258, 0.88),
    (50_000, 0.5),
    (50_000, 0.9),
    (50_000, 0.00004),
]


def main() -> None:
    """Write, for each case, the upper ends of about 20 ranges, their chances, and chi-squared's 99.9 % point."""
    rows = []
    for trials, share in CASES:
        ends = np.unique(binom.ppf(np.append(np.arange(1, 20) / 20, 1), trials, share)).astype(int)
        chances = np.diff(np.append(0, binom.cdf(ends, trials, share)))
        rows.append({"trials": trials, "share": share, "ends": ends.tolist(), "chances": chances.tolist(),
                     "limit": float(chi2.ppf(0.999, len(ends) - 1))})
    write_fixture("binomial-sample", rows)


main()
