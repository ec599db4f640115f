"""Reference numbers for src/figures/stats/paired-table.ts.

No package at hand has Newcombe's method 10, so it is written again, in another way: Wilson's limits as the roots of
their defining equation, the correlation from one row an image. Tango's score interval (Tango 1998) stands beside it.
Both are held against published results first.
"""

from math import sqrt

import numpy as np
from fixture import write_fixture
from scipy.optimize import brentq
from scipy.stats import norm

TABLES = [(1390, 34, 8, 68), (120, 9, 14, 7), (59, 6, 16, 80), (12, 1, 7, 1), (0, 0, 0, 10), (10, 0, 0, 0), (0, 10, 0, 0),
          (5, 5, 0, 0), (3, 20, 15, 2), (45_000, 1200, 1500, 2300), (1, 0, 0, 1), (22, 5, 0, 14), (40, 0, 6, 0),
          (1320, 104, 78, 0)]

ASIDE = 1e-9  # At its edge the observed share solves the equation too, and is not the root that is meant.


def wilson(count: int, total: int, z: float) -> tuple[float, float]:
    """The shares at which the score test of the observed share just reaches z."""
    share = count / total
    score = lambda value: (share - value) ** 2 * total - z**2 * value * (1 - value)  # noqa: E731
    low = 0.0 if count == 0 else brentq(score, 0, share - ASIDE, xtol=1e-15)
    high = 1.0 if count == total else brentq(score, share + ASIDE, 1, xtol=1e-15)
    return low, high


def newcombe(e: int, f: int, g: int, h: int, level: float) -> tuple[float, float]:
    """Method 10 of Newcombe 1998, in the paper's letters: e both, f only the first, g only the second, h neither."""
    n, z = e + f + g + h, norm.isf((1 - level) / 2)
    first = np.repeat([1, 1, 0, 0], [e, f, g, h])
    second = np.repeat([1, 0, 1, 0], [e, f, g, h])
    if first.std() == 0 or second.std() == 0:
        phi = 0.0
    else:
        phi = float(np.corrcoef(first, second)[0, 1])
        correction = 0.5 / (n * first.std() * second.std())  # n/2 over the root of the four margins' product
        phi = max(phi - correction, 0.0) if phi > 0 else phi
    p1, p2 = first.mean(), second.mean()
    (l1, u1), (l2, u2) = wilson(e + f, n, z), wilson(e + g, n, z)
    delta = sqrt(max(0.0, (p1 - l1) ** 2 + (u2 - p2) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2)))
    epsilon = sqrt(max(0.0, (u1 - p1) ** 2 + (p2 - l2) ** 2 - 2 * phi * (u1 - p1) * (p2 - l2)))
    return float(p1 - p2 - delta), float(p1 - p2 + epsilon)


def tango(b: int, c: int, n: int, level: float) -> tuple[float, float]:
    """Tango's score interval for (b − c) / n."""
    z, estimate = norm.isf((1 - level) / 2), (b - c) / n

    def excess(delta: float) -> float:
        slope = -b - c + (2 * n - b + c) * delta
        nuisance = (sqrt(max(0.0, slope**2 + 8 * n * c * delta * (1 - delta))) - slope) / (4 * n)
        variance = n * (2 * nuisance + delta * (1 - delta))
        return (b - c - n * delta) ** 2 - z**2 * variance

    low = -1.0 if estimate == -1 else brentq(excess, -1, estimate - ASIDE)
    high = 1.0 if estimate == 1 else brentq(excess, estimate + ASIDE, 1)
    return low, high


def check_published() -> None:
    """Results that others printed."""
    # Fagerland, Lydersen and Laake 2017, chapter 8, complete response (Cavo 2012), as in their package's tests.
    assert np.round(newcombe(59, 6, 16, 80, 0.95), 4).tolist() == [-0.1186, -0.0046]
    # Tango's interval in the tests of the R package ratesci.
    assert np.round(tango(9, 3, 32, 0.95), 3).tolist() == [-0.027, 0.390]
    assert np.round(tango(0, 1, 44, 0.90), 3).tolist() == [-0.096, 0.037]


def main() -> None:
    """Write every table at two confidences; a difference of error rates, so that the roles of right and wrong swap."""
    check_published()
    rows = []
    for both_right, only_first, only_second, both_wrong in TABLES:
        for level in (0.95, 0.99):
            low, high = newcombe(both_wrong, only_second, only_first, both_right, level)
            images = both_right + only_first + only_second + both_wrong
            tango_low, tango_high = tango(only_second, only_first, images, level)
            rows.append({"table": {"bothRight": both_right, "onlyFirst": only_first, "onlySecond": only_second,
                                   "bothWrong": both_wrong},
                         "confidence": level, "low": low, "high": high, "tangoLow": tango_low, "tangoHigh": tango_high})
    write_fixture("paired-difference", rows)


main()
