"""Reference numbers for src/figures/stats/exact-power.ts: the power of McNemar's exact test, counted out over
all tables of a trinomial with scipy. No step is shared with the code under test: it sums over numbers of differing images."""

import numpy as np
from fixture import write_fixture
from scipy.stats import binom, multinomial

STUDIES = [(1.0, 1.0, 0.05), (1.0, 0.5, 0.05), (0.5, 0.5, 0.05), (17 / 120, 5 / 120, 0.05), (0.35, 16 / 120, 0.05),
           (0.2, 0.0, 0.05), (0.1, 0.08, 0.01), (0.02, 0.02, 0.05)]
IMAGES = [0, 1, 4, 5, 6, 7, 12, 40, 120, 300]


def exact_power(images: int, share: float, gap: float, alpha: float) -> float:
    """Chance of a two-sided exact p below alpha with the gap in its own direction."""
    more, fewer = np.meshgrid(np.arange(images + 1), np.arange(images + 1), indexing="ij")
    more, fewer = (side[more + fewer <= images] for side in (more, fewer))
    same = images - more - fewer
    p = np.minimum(1, 2 * binom.cdf(fewer, more + fewer, 0.5))
    found = (more > fewer) & (p < alpha)
    likely = multinomial.pmf(np.stack([more, fewer, same], -1), images,
                             [(share + gap) / 2, (share - gap) / 2, 1 - share])
    return float(np.sum(np.atleast_1d(likely)[found]))


def fewest_images(share: float, gap: float, alpha: float, power: float, most: int) -> int:
    """The fewest images from which on the power is reached, up to `most`."""
    return 1 + max(n for n in range(most + 1) if exact_power(n, share, gap, alpha) < power)


rows = [{"discordantShare": share, "difference": gap, "alpha": alpha, "images": n,
         "power": exact_power(n, share, gap, alpha)} for share, gap, alpha in STUDIES for n in IMAGES]
needed = [{"discordantShare": share, "difference": gap, "alpha": alpha, "power": power,
           "images": fewest_images(share, gap, alpha, power, 250)}
          for share, gap, alpha, power in [(1.0, 1.0, 0.05, 0.8), (1.0, 0.5, 0.05, 0.8), (1.0, 0.4, 0.05, 0.9),
                                           (0.5, 0.5, 0.05, 0.8), (0.35, 16 / 120, 0.05, 0.8), (0.9, 0.3, 0.05, 0.8)]]
write_fixture("exact-power", {"power": rows, "images": needed})
