"""Reference numbers for src/figures/stats/wilson.ts, from statsmodels: tests/fixtures/stats/wilson.json."""

import json
from pathlib import Path

from statsmodels.stats.proportion import proportion_confint

COUNTS = [(0, 1), (1, 1), (0, 10), (3, 10), (10, 10), (14, 120), (9, 120), (76, 1500), (102, 1500), (31, 258), (15, 258),
          (6, 50_000), (25_000, 50_000)]
FILE = Path(__file__).parents[2] / "tests/fixtures/stats/wilson.json"


def main() -> None:
    """Write every case at two confidences."""
    rows = []
    for count, total in COUNTS:
        for confidence in (0.95, 0.99):
            low, high = proportion_confint(count, total, alpha=1 - confidence, method="wilson")
            rows.append({"count": count, "total": total, "confidence": confidence, "low": low, "high": high})
    FILE.write_text(json.dumps(rows, indent=1) + "\n")


main()
