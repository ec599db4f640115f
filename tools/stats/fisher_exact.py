"""Reference numbers for src/figures/stats/fisher-exact.ts, from scipy."""

from fixture import write_fixture
from scipy.stats import fisher_exact

CASES = [((0, 4), (3, 4)), ((1, 10), (1, 10)), ((0, 24), (6, 24)), ((8, 24), (11, 24)), ((24, 24), (0, 24)),
         ((0, 5), (0, 7)), ((5, 5), (7, 7)), ((21, 60), (18, 60)), ((2, 3), (40, 400)), ((510, 1500), (600, 1500)),
         ((1, 1), (0, 1)), ((120, 25_000), (180, 25_000))]


def main() -> None:
    """Write every case."""
    rows = []
    for (count1, total1), (count2, total2) in CASES:
        table = [[count1, total1 - count1], [count2, total2 - count2]]
        rows.append({"first": {"count": count1, "total": total1}, "second": {"count": count2, "total": total2},
                     "p": float(fisher_exact(table).pvalue)})
    write_fixture("fisher-exact", rows)


main()
