"""Reference numbers for src/figures/stats/percentile-bootstrap.ts and quantile.ts, from numpy and scipy."""

import numpy as np
from fixture import write_fixture
from scipy.stats import bootstrap

SHARES = [0, 0.025, 0.1, 0.5, 0.9, 0.975, 1]


def main() -> None:
    """Write a skewed sample of response times with its quantiles, and the intervals of its mean and median."""
    random = np.random.default_rng(2014)
    values = np.round(random.lognormal(3.5, 0.9, 80), 2)
    rows = []
    for name, statistic in (("mean", np.mean), ("median", np.median)):
        for confidence in (0.95, 0.8):
            interval = bootstrap((values,), statistic, n_resamples=200_000, batch=10_000, confidence_level=confidence,
                                 method="percentile", rng=random).confidence_interval
            rows.append({"statistic": name, "confidence": confidence, "low": float(interval.low),
                         "high": float(interval.high)})
    quantiles = [{"share": share, "value": float(np.quantile(values, share))} for share in SHARES]
    write_fixture("percentile-bootstrap", {"values": values.tolist(), "quantiles": quantiles, "intervals": rows})


main()
