"""Reference numbers for src/figures/stats/people-interval.ts: intervals over people and images by numpy and scipy, from the
textbook's mean squares, and how often such intervals hold the truth when people and images are drawn again and again."""

import numpy as np
from fixture import write_fixture
from scipy import special, stats

PEOPLE_SD, IMAGE_SD = 0.6, 1.5
BASE, GAP = -2.0, 0.6
REPEATS = 2000


def expected(base: float) -> float:
    """The mean error rate of all people on all images: the log odds are normal."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    return float(np.sum(special.expit(base + np.hypot(PEOPLE_SD, IMAGE_SD) * nodes) * weights) / np.sum(weights))


def errors(random: np.random.Generator, people: int, base: float, images: np.ndarray) -> np.ndarray:
    """1 where a person errs, people by images."""
    odds = base + random.normal(0, PEOPLE_SD, people)[:, None] + images[None, :]
    return (random.random(odds.shape) < special.expit(odds)).astype(float)


def squares(table: np.ndarray) -> tuple[float, np.ndarray, float]:
    """Variance of the mean by people, the images' parts in it, and the rest, from the two-way mean squares."""
    people, images = table.shape
    mean = table.mean()
    rows, columns = table.mean(1), table.mean(0)
    by_people = images * np.sum((rows - mean) ** 2) / (people - 1)
    rest = np.sum((table - rows[:, None] - columns[None, :] + mean) ** 2) / ((people - 1) * (images - 1))
    return by_people / (people * images), (columns - mean) / images, rest / (people * images)


def spread(tables: list[np.ndarray]) -> tuple[float, float]:
    """Variance and Satterthwaite's degrees of freedom of a group's mean, or of the difference of two."""
    images = tables[0].shape[1]
    parts = [squares(table) for table in tables]
    moved = parts[0][1] if len(parts) == 1 else parts[0][1] - parts[1][1]
    by_images = np.sum(moved**2) * images / (images - 1)
    by_people, rest = sum(part[0] for part in parts), sum(part[2] for part in parts)
    variance = max(by_people + by_images - rest, by_people, by_images)
    uncertain = by_images**2 / (images - 1) + sum(
        part[0] ** 2 / (len(table) - 1) + part[2] ** 2 / ((len(table) - 1) * (images - 1))
        for part, table in zip(parts, tables, strict=True)
    )
    return variance, variance**2 / uncertain if uncertain > 0 else 1.0


def group_interval(table: np.ndarray, confidence: float = 0.95) -> tuple[float, float]:
    """On the scale of the log odds."""
    mean = table.mean()
    if mean in (0, 1):
        images = table.shape[1]
        found = stats.binomtest(int(mean * images), images).proportion_ci(confidence, method="wilson")
        return found.low, found.high
    variance, freedom = spread([table])
    half = stats.t.ppf((1 + confidence) / 2, freedom) * np.sqrt(variance) / (mean * (1 - mean))
    return special.expit(special.logit(mean) - half), special.expit(special.logit(mean) + half)


def difference_interval(one: np.ndarray, other: np.ndarray, confidence: float = 0.95) -> tuple[float, float]:
    """Of two groups on the same images."""
    variance, freedom = spread([one, other])
    half = stats.t.ppf((1 + confidence) / 2, freedom) * np.sqrt(variance)
    difference = one.mean() - other.mean()
    return max(-1, difference - half), min(1, difference + half)


def bootstrap_ends(values: np.ndarray, random: np.random.Generator, is_expanded: bool) -> tuple[float, float]:
    """Percentile interval over people, as it is or expanded (Hesterberg 2015, section 3.2)."""
    count = len(values)
    means = values[random.integers(0, count, (400, count))].mean(1)
    tail = 0.025
    if is_expanded:
        tail = stats.norm.cdf(-np.sqrt(count / (count - 1)) * stats.t.ppf(0.975, count - 1))
    return np.quantile(means, tail), np.quantile(means, 1 - tail)


def holds(ends: tuple[float, float], truth: float) -> bool:
    return ends[0] - 1e-12 <= truth <= ends[1] + 1e-12


def coverage(people: int, images: int) -> dict[str, float]:
    """How often each interval holds the truth."""
    random = np.random.default_rng(2014 + 1000 * people + images)
    repeats = max(400, min(REPEATS, 5_000_000 // (people * images)))
    truth, gap = expected(BASE), expected(BASE) - expected(BASE - GAP)
    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    found = np.zeros(5)
    for _ in range(repeats):
        drawn = random.normal(0, IMAGE_SD, images)
        one, other = errors(random, people, BASE, drawn), errors(random, people, BASE - GAP, drawn)
        network = errors(random, 1, BASE - GAP, drawn)[0].mean()
        # On these images, with other people.
        others = special.expit(BASE + PEOPLE_SD * nodes[:, None] + drawn[None, :]).mean(1) @ weights / weights.sum()
        above = one.mean(1) - network
        student = stats.t.ppf(0.975, people - 1) * above.std(ddof=1) / np.sqrt(people)
        found += [
            holds((above.mean() - student, above.mean() + student), others - network),
            holds(group_interval(one), truth),
            holds(difference_interval(one, other), gap),
            holds(bootstrap_ends(above, random, False), others - network),
            holds(bootstrap_ends(above, random, True), others - network),
        ]
    names = ("peopleOnTheseImages", "groupMean", "groupDifference", "percentile", "expandedPercentile")
    return {"people": people, "images": images, "repeats": repeats,
            **{name: round(float(share), 4) for name, share in zip(names, found / repeats, strict=True)}}


def main() -> None:
    """Write intervals of some groups, and the coverage over many draws."""
    random = np.random.default_rng(2014)
    groups = []
    for first, second, images in ((6, 5, 40), (2, 2, 1280), (3, 12, 80), (30, 4, 20)):
        drawn = random.normal(0, IMAGE_SD, images)
        one, other = errors(random, first, BASE, drawn), errors(random, second, BASE - GAP, drawn)
        rates = one.mean(1)
        groups.append({
            "first": (1 - one).astype(int).tolist(), "second": (1 - other).astype(int).tolist(),
            "mean": group_interval(one), "mean90": group_interval(one, 0.9), "difference": difference_interval(one, other),
            "people": stats.t.interval(0.95, first - 1, rates.mean(), stats.sem(rates)),
        })
    table = [coverage(people, images) for people in (2, 3, 4, 6, 10, 30) for images in (20, 80, 320, 1280)]
    write_fixture("people-interval", {"groups": groups, "coverage": table})


main()
