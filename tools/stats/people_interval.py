"""Reference numbers for src/figures/stats/people-interval.ts: intervals over people and images by numpy and scipy, from the
textbook's mean squares, and how often such intervals hold the truth when people and images are drawn again and again."""

import numpy as np
from fixture import write_fixture
from scipy import special, stats

PEOPLE_SD, IMAGE_SD = 0.6, 1.5
BASE, GAP = -2.0, 0.6
# About 7 % errors, where −2 makes 20 %.
LOW_BASE = -3.54
REPEATS = 2000
# A variance below this is 0 but for rounding: no interval is told.
NO_SPREAD = 1e-20


def expected(base: float, people_sd: float = PEOPLE_SD) -> float:
    """The mean error rate of all people, or of one (who differs by 0), on all images: the log odds are normal."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    return float(np.sum(special.expit(base + np.hypot(people_sd, IMAGE_SD) * nodes) * weights) / np.sum(weights))


def errors(random: np.random.Generator, bases: np.ndarray, images: np.ndarray) -> np.ndarray:
    """1 where a person errs, people by images."""
    odds = bases[:, None] + images[None, :]
    return (random.random(odds.shape) < special.expit(odds)).astype(float)


def abilities(random: np.random.Generator, people: int, base: float) -> np.ndarray:
    """The log odds of each person's errors on a usual image."""
    return base + random.normal(0, PEOPLE_SD, people)


def squares(table: np.ndarray) -> tuple[float, np.ndarray, float]:
    """Variance of the mean by people, the images' parts in it, and the rest, from the two-way mean squares; one stays."""
    people, images = table.shape
    mean = table.mean()
    if people == 1:
        return 0.0, (table[0] - mean) / images, 0.0
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
        if len(table) > 1
    )
    return variance, variance**2 / uncertain if uncertain > 0 else 1.0


def group_interval(table: np.ndarray, confidence: float = 0.95) -> tuple[float, float] | None:
    """On the scale of the log odds; None where nothing spreads."""
    mean = table.mean()
    if mean in (0, 1):
        images = table.shape[1]
        found = stats.binomtest(int(mean * images), images).proportion_ci(confidence, method="wilson")
        return found.low, found.high
    variance, freedom = spread([table])
    if variance < NO_SPREAD:
        return None
    half = stats.t.ppf((1 + confidence) / 2, freedom) * np.sqrt(variance) / (mean * (1 - mean))
    return special.expit(special.logit(mean) - half), special.expit(special.logit(mean) + half)


def difference_interval(one: np.ndarray, other: np.ndarray, confidence: float = 0.95) -> tuple[float, float] | None:
    """Of two groups on the same images; None where nothing spreads."""
    variance, freedom = spread([one, other])
    if variance < NO_SPREAD:
        return None
    half = stats.t.ppf((1 + confidence) / 2, freedom) * np.sqrt(variance)
    difference = one.mean() - other.mean()
    return max(-1, difference - half), min(1, difference + half)


def student(values: np.ndarray) -> tuple[float, float] | None:
    """Of the mean over people; None where nothing spreads."""
    if values.var(ddof=1) < NO_SPREAD:
        return None
    half = stats.t.ppf(0.975, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values))
    return values.mean() - half, values.mean() + half


def bootstrap_ends(values: np.ndarray, random: np.random.Generator, is_expanded: bool) -> tuple[float, float]:
    """Percentile interval over people, as it is or expanded (Hesterberg 2015, section 3.2)."""
    count = len(values)
    means = values[random.integers(0, count, (400, count))].mean(1)
    tail = 0.025
    if is_expanded:
        tail = stats.norm.cdf(-np.sqrt(count / (count - 1)) * stats.t.ppf(0.975, count - 1))
    return np.quantile(means, tail), np.quantile(means, 1 - tail)


def holds(ends: tuple[float, float] | None, truth: float) -> float:
    """Not a number where no interval is told."""
    if ends is None:
        return np.nan
    return ends[0] - 1e-12 <= truth <= ends[1] + 1e-12


def coverage(people: int, images: int, base: float = BASE, most: int = REPEATS) -> dict[str, float]:
    """How often each interval holds the truth, of the studies in which it is told."""
    random = np.random.default_rng(2014 + 1000 * people + images)
    repeats = max(400, min(most, 5_000_000 // (people * images)))
    truth, gap = expected(base), expected(base) - expected(base - GAP)
    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    found = np.zeros((repeats, 6))
    for study in range(repeats):
        drawn = random.normal(0, IMAGE_SD, images)
        one = errors(random, abilities(random, people, base), drawn)
        other = errors(random, abilities(random, people, base - GAP), drawn)
        # This network, not others like it.
        ability = abilities(random, 1, base - GAP)
        alone = errors(random, ability, drawn)
        network = alone[0].mean()
        # On these images, with other people.
        others = special.expit(base + PEOPLE_SD * nodes[:, None] + drawn[None, :]).mean(1) @ weights / weights.sum()
        above = one.mean(1) - network
        found[study] = [
            holds(student(above), others - network),
            holds(group_interval(one), truth),
            holds(difference_interval(one, other), gap),
            holds(difference_interval(one, alone), truth - expected(ability[0], 0)),
            holds(bootstrap_ends(above, random, False), others - network),
            holds(bootstrap_ends(above, random, True), others - network),
        ]
    names = ("peopleOnTheseImages", "groupMean", "groupDifference", "besideOneNetwork",
             "percentile", "expandedPercentile")
    return {"people": people, "images": images, "repeats": repeats,
            "told": round(float(1 - np.isnan(found[:, 0]).mean()), 4),
            **{name: round(float(share), 4) for name, share in zip(names, np.nanmean(found, 0), strict=True)}}


def main() -> None:
    """Write intervals of some groups, and the coverage over many draws."""
    random = np.random.default_rng(2014)
    groups = []
    for first, second, images in ((6, 5, 40), (2, 2, 1280), (3, 12, 80), (30, 4, 20), (3, 1, 80)):
        drawn = random.normal(0, IMAGE_SD, images)
        one = errors(random, abilities(random, first, BASE), drawn)
        other = errors(random, abilities(random, second, BASE - GAP), drawn)
        rates = one.mean(1)
        groups.append({
            "first": (1 - one).astype(int).tolist(), "second": (1 - other).astype(int).tolist(),
            "mean": group_interval(one), "mean90": group_interval(one, 0.9), "difference": difference_interval(one, other),
            "people": stats.t.interval(0.95, first - 1, rates.mean(), stats.sem(rates)),
        })
    table = [coverage(people, images) for people in (2, 3, 4, 6, 10, 30) for images in (20, 80, 320, 1280)]
    low = [coverage(people, images, LOW_BASE, 1000) for people in (3, 6, 12) for images in (20, 80, 320)]
    write_fixture("people-interval", {"groups": groups, "coverage": table, "coverageAt7": low})


main()
