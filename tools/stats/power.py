"""Reference numbers for src/core/stats/power.ts and unpaired-power.ts, from statsmodels; McNemar's power also
counted out over all tables."""

from math import ceil, sqrt

import numpy as np
from fixture import write_fixture
from scipy.stats import binom, chi2
from statsmodels.stats.power import NormalIndPower, normal_sample_size_one_tail
from statsmodels.stats.proportion import power_proportions_2indep, proportion_effectsize
from statsmodels.stats.proportion import samplesize_proportions_2indep_onetail as unpaired_size

RATES = [(0.068, 0.051), (0.051, 0.068), (0.12, 0.068), (0.3, 0.1), (0.5, 0.45), (0.01, 0.0)]
TABLES = [(1390, 34, 8, 68), (120, 9, 14, 7), (1320, 78, 52, 50), (10, 1, 9, 20), (45_000, 1200, 1500, 2300)]
GOALS = [(0.8, 0.05), (0.9, 0.01)]


def unpaired() -> list[dict]:
    """Images a side for the pooled Z test, and the power at 1500, both in the direction of the gap; with Cohen's effect
    size for comparison."""
    rows = []
    for first, second in RATES:
        for power, alpha in GOALS:
            size = unpaired_size(first - second, second, power, alpha=alpha)
            effect = abs(proportion_effectsize(first, second))
            cohen = NormalIndPower().solve_power(effect, power=power, alpha=alpha)
            reached = power_proportions_2indep(abs(first - second), min(first, second), 1500, alpha=alpha / 2,
                                               alternative="larger").power
            rows.append({"first": first, "second": second, "power": power, "alpha": alpha, "images": ceil(size),
                         "cohenImages": ceil(cohen), "powerAt1500": float(reached)})
    return rows


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


write_fixture("power", {"unpaired": unpaired(), "paired": paired()})
