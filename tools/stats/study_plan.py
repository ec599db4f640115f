"""Reference numbers for tools/compare/study-plan.ts: images and κ's standard error by statsmodels, people by its noncentral t."""

from math import ceil, sqrt

import numpy as np
from fixture import write_fixture
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.power import TTestPower, normal_sample_size_one_tail

rows = []
for first, second, kappa, spread in ((0.068, 0.051, 0.4, 0.05), (0.3, 0.2, 0.3, 0.12), (0.12, 0.051, 0.5, 0.08), (0.5, 0.4, 0.0, 0.2)):
    chance = first * second + (1 - first) * (1 - second)
    differing = (1 - kappa) * (1 - chance)
    both = (first + second - differing) / 2
    table = np.array([[both, first - both], [second - both, 1 - first - second + both]])
    # statsmodels takes counts: so many that rounding is nothing.
    found = cohens_kappa(table * 1e9)
    variance = found.std_kappa**2 * 1e9
    # The general formula, with Connor's spreads.
    images = ceil(normal_sample_size_one_tail(abs(first - second), 0.8, 0.025, std_null=sqrt(differing),
                                              std_alternative=sqrt(differing - (first - second)**2)))
    people = TTestPower().solve_power(abs(first - second) / spread, power=0.8, alpha=0.05)
    rows.append({"errors": [first, second], "kappa": kappa, "spread": spread, "discordantShare": differing, "images": images,
                 "imagesForKappa": variance * (stats.norm.ppf(0.975) / 0.1) ** 2, "people": people})
write_fixture("study-plan", rows)
