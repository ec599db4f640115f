"""Reference numbers for src/figures/stats/power.ts, from statsmodels; McNemar's power also counted out over all tables."""

from math import ceil, sqrt

import numpy as np
from fixture import write_fixture
from scipy.stats import binom, chi2
from statsmodels.stats.power import normal_sample_size_one_tail

TABLES = [(1390, 34, 8, 68), (120, 9, 14, 7), (1320, 78, 52, 50), (10, 1, 9, 20), (45_000, 1200, 1500, 2300)]
GOALS = [(0.8, 0.05), (0.9, 0.01)]


def counted_power(share: float, gap: float, images: int, alpha: float) -> float:
    """Chance that chi-squared rejects in the right direction, over all numbers of discordant images and splits."""
    discordant = np.arange(1, images + 1)
    likely = discordant[binom.pmf(discordant, images, share) > 1e-12]
    limit = np.sqrt(chi2.isf(alpha, 1) * likely)  # rejected when more − fewer exceeds this
    fewest = np.floor((likely + limit) / 2)
    return float(np.sum(binom.pmf(likely, images, share) * binom.sf(fewest, likely, (1 + gap / share) / 2)))


def paired() -> list[dict]:
    """Images for McNemar's test, by the general formula that Connor 1987 uses, and the power counted out there."""
    rows = []
    for right, first, second, wrong in TABLES:
        total = right + first + second + wrong
        share, gap = (first + second) / total, abs(second - first) / total
        for power, alpha in GOALS:
            size = ceil(normal_sample_size_one_tail(gap, power, alpha / 2, std_null=sqrt(share),
                                                    std_alternative=sqrt(share - gap**2)))
            rows.append({"table": {"bothRight": right, "onlyFirst": first, "onlySecond": second, "bothWrong": wrong},
                         "power": power, "alpha": alpha, "images": size,
                         "countedPower": counted_power(share, gap, size, alpha)})
    return rows


write_fixture("power", {"paired": paired()})
