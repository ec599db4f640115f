"""Reference numbers for src/figures/stats/calibration.ts: bins by numpy, after Guo et al. 2017."""

import numpy as np
from fixture import write_fixture


def main() -> None:
    """Write forecasts that are too sure of themselves, with bins and expected error at two numbers of bins."""
    random = np.random.default_rng(2014)
    probability = np.round(random.beta(3, 1.2, 300), 2)
    right = random.random(300) < probability**1.4
    results = []
    for count in (10, 15):
        edges = np.arange(count + 1) / count
        bins = np.clip(np.digitize(probability, edges, right=True) - 1, 0, count - 1)
        rows = []
        for number in range(count):
            inside = bins == number
            rows.append({"images": int(inside.sum()), "confidence": float(probability[inside].mean()) if inside.any() else None,
                         "accuracy": float(right[inside].mean()) if inside.any() else None})
        gaps = [row["images"] * abs(row["accuracy"] - row["confidence"]) for row in rows if row["images"]]
        results.append({"binCount": count, "bins": rows, "expectedError": sum(gaps) / len(probability)})
    forecasts = [{"probability": float(p), "right": bool(r)} for p, r in zip(probability, right, strict=True)]
    write_fixture("calibration", {"forecasts": forecasts, "results": results})


main()
