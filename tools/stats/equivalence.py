"""Reference numbers for src/figures/scoring/equivalence.ts: the two one-sided tests of statsmodels beside the 90 % interval
that statsmodels gives for the same two samples."""

import numpy as np
from fixture import write_fixture
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

BOUNDS = [0.02, 0.05, 0.1, 0.2]


def main() -> None:
    """Write samples of several sizes and gaps, at several bounds."""
    random = np.random.default_rng(2014)
    rows = []
    for size, gap in ((8, 0.0), (20, 0.01), (20, 0.04), (60, 0.0), (60, -0.03), (200, 0.005)):
        means = CompareMeans(DescrStatsW(random.normal(0.3 + gap, 0.06, size)), DescrStatsW(random.normal(0.3, 0.06, size)))
        low, high = means.tconfint_diff(alpha=0.1)
        for bound in BOUNDS:
            rows.append({"low": float(low), "high": float(high), "bound": bound,
                         "p": float(means.ttost_ind(-bound, bound)[0])})
    write_fixture("equivalence", rows)


main()
