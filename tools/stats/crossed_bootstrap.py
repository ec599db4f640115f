"""Reference numbers for src/core/stats/crossed-bootstrap.ts: the same draws by numpy, one copy of the data a sample, and
very many samples. −1 stands where an image does not count for a person."""

import numpy as np
from fixture import write_fixture

SAMPLES = 40_000
SHARES = [0.025, 0.05, 0.5, 0.95, 0.975]


def made_up(random: np.random.Generator, people: int, images: np.ndarray, skill: float, absent: float) -> np.ndarray:
    """People's outcomes on images of some difficulty: 1 right, 0 wrong, −1 where the person has no answer."""
    easy = skill + random.normal(0, 0.6, people)[:, None] + images[None, :]
    right = (random.random((people, len(images))) < 1 / (1 + np.exp(-easy))).astype(int)
    return np.where(random.random(right.shape) < absent, -1, right)


def mean_error(outcomes: np.ndarray) -> float:
    """The mean of the people's error rates; people without an answer have none."""
    answered = (outcomes >= 0).sum(axis=1)
    wrong = (outcomes == 0).sum(axis=1)
    return float(np.mean(wrong[answered > 0] / answered[answered > 0]))


def resampled(outcomes: np.ndarray, images: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """People drawn again, on the images drawn; one person stays."""
    return outcomes[random.integers(0, len(outcomes), len(outcomes))][:, images]


def main() -> None:
    """Write groups of people with quantiles of their means and of the difference."""
    random = np.random.default_rng(2014)
    rows = []
    for size1, size2, images, absent in ((6, 5, 40, 0.0), (4, 8, 60, 0.3), (1, 1, 80, 0.0), (5, 1, 50, 0.1)):
        difficulty = random.normal(0, 1, images)
        first = made_up(random, size1, difficulty, 1.2, absent)
        second = made_up(random, size2, difficulty, 0.7, absent)
        drawn = np.empty((SAMPLES, 2))
        for sample in range(SAMPLES):
            chosen = random.integers(0, images, images)
            drawn[sample] = mean_error(resampled(first, chosen, random)), mean_error(resampled(second, chosen, random))
        quantiles = [np.quantile(values, SHARES).tolist() for values in (drawn[:, 0], drawn[:, 1], drawn[:, 0] - drawn[:, 1])]
        rows.append({"first": first.tolist(), "second": second.tolist(), "shares": SHARES,
                     "quantiles": dict(zip(("first", "second", "difference"), quantiles, strict=True))})
    write_fixture("crossed-bootstrap", rows)


main()
