"""Reference numbers for src/figures/stats/mcnemar.ts, from statsmodels and, for the mid-p, exact whole numbers."""

from fractions import Fraction
from math import comb

from fixture import write_fixture
from statsmodels.stats.contingency_tables import mcnemar

CASES = [(1, 0), (1, 1), (0, 5), (3, 3), (7, 1), (6, 16), (16, 6), (10, 25), (60, 60), (130, 95), (500, 620), (0, 900),
         (12_300, 12_700), (24_800, 25_200), (25_000, 25_000), (24_000, 26_000), (1, 20_000)]


def mid_p(only_first: int, only_second: int) -> float:
    """Chance of a more uneven split, and half the chance of one as uneven, over all splits as whole numbers."""
    n, gap = only_first + only_second, abs(only_first - only_second)
    more = equal = 0
    ways = 1
    for k in range(n // 2 + 1):
        both_ends = ways if 2 * k == n else 2 * ways
        if n - 2 * k > gap:
            more += both_ends
        elif n - 2 * k == gap:
            equal = both_ends
            break
        ways = ways * (n - k) // (k + 1)
    assert n > 1000 or ways == comb(n, min(only_first, only_second))
    return float(Fraction(2 * more + equal, 2 ** (n + 1)))


def main() -> None:
    """Write every case."""
    rows = []
    for only_first, only_second in CASES:
        table = [[5, only_first], [only_second, 5]]
        plain = mcnemar(table, exact=False, correction=False)
        rows.append({"onlyFirst": only_first, "onlySecond": only_second,
                     "exact": float(mcnemar(table, exact=True).pvalue), "midP": mid_p(only_first, only_second),
                     "chi2": float(plain.statistic)})
    write_fixture("mcnemar", rows)


main()
