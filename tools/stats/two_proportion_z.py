"""Reference numbers for src/figures/stats/two-proportion-z.ts, from statsmodels."""

from fixture import write_fixture
from statsmodels.stats.proportion import proportions_ztest

CASES = [(102, 1500, 76, 1500), (76, 1500, 102, 1500), (31, 258, 15, 258), (0, 20, 3, 20), (7, 30, 7, 30),
         (5, 10, 40, 1000), (20, 20, 12, 15), (6700, 100_000, 76, 1500), (3000, 50_000, 2500, 50_000)]


def main() -> None:
    """Write every case; the one-sided p is the one in the direction observed."""
    rows = []
    for errors1, images1, errors2, images2 in CASES:
        test = lambda side: proportions_ztest([errors1, errors2], [images1, images2], alternative=side)  # noqa: E731
        z, two_sided = test("two-sided")
        one_sided = min(test("larger")[1], test("smaller")[1])
        rows.append({"errors1": errors1, "images1": images1, "errors2": errors2, "images2": images2, "z": float(z),
                     "pOneSided": float(one_sided), "pTwoSided": float(two_sided)})
    write_fixture("two-proportion-z", rows)


main()
