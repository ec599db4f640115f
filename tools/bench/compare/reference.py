"""The figures of a comparison by pandas, statsmodels and numpy: what Hit5's are timed against, and checked against.

python tools/bench/compare/reference.py --truth truth.csv FILE FILE…

reads tidy CSVs and ImageNet-X predictions, and prints one JSON object: `figures` (`observers` and `pairs`, named as
`npm run compare -- --json` names them, people as one, and how many images whole groups missed), `seconds` (from the files to the figures) and `importSeconds` (loading the
packages). It is written as these packages want it: whole columns at a time, no loop over images, and the bootstrap as
one call that draws all samples of a pair from the multinomial distribution of its four counts, which is what drawing
images with replacement comes to and what Hit5 does too.
"""

import argparse
import json
import sys
import time
from pathlib import Path

started = time.perf_counter()
import numpy as np
import pandas as pd
from scipy.stats import binom
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint, proportions_ztest

import_seconds = time.perf_counter() - started

GUESSES = [f"guess{slot}" for slot in range(1, 6)]
TOP = {"top5_classes": np.int16, "top5_probabilities": float}


def class_indices():
    """From the wnid to the class index: the position in sorted order."""
    wnids = Path(__file__).parents[2].joinpath("assets/wnids.txt").read_text().split()
    return {wnid: index for index, wnid in enumerate(sorted(wnids))}


def read_answers(path, indices):
    """One observer's kind, and the guesses as class indices, five or one an image; the whole file is loaded, as Hit5 does."""
    table = pd.read_csv(path)
    if "observer" in table:
        guesses = table[GUESSES].apply(lambda column: column.map(indices)).astype(np.int16)
        return table["kind"].iloc[0], guesses.set_index(table["image"])
    index = table["file_name"]
    if "top5_classes" not in table:
        return "network", table[["predicted_class"]].astype(np.int16).set_index(index)
    classes, _probabilities = (
        np.array(" ".join(table[name]).split(" "), dtype=kind).reshape(len(table), -1) for name, kind in TOP.items()
    )
    return "network", pd.DataFrame(classes, index=index)


def observer_figures(name, right):
    n, errors = len(right), int((~right).sum())
    low, high = proportion_confint(errors, n, method="wilson")
    return {"name": name, "n": n, "errors": errors, "errorRate": errors / n, "wilson": [low, high]}


def newcombe(table, n):
    """Newcombe 1998, method 10; statsmodels has it for independent samples only."""
    (both_right, only_first), (only_second, both_wrong) = table
    p1, p2 = (only_second + both_wrong) / n, (only_first + both_wrong) / n
    low1, high1 = proportion_confint(only_second + both_wrong, n, method="wilson")
    low2, high2 = proportion_confint(only_first + both_wrong, n, method="wilson")
    cross = float(both_right * both_wrong - only_first * only_second)
    cross = max(0.0, cross - n / 2) if cross > 0 else cross
    margins = np.prod([*table.sum(axis=0), *table.sum(axis=1)], dtype=float)
    phi = cross / np.sqrt(margins) if margins > 0 else 0.0

    def reach(one, other):
        return np.sqrt(max(0.0, one**2 - 2 * phi * one * other + other**2))

    return [
        max(-1.0, p1 - p2 - reach(p1 - low1, high2 - p2)),
        min(1.0, p1 - p2 + reach(high1 - p1, p2 - low2)),
    ]


def kappa(counts):
    """Cohen's κ of right and wrong, for many tables at once: the four counts in the last axis."""
    both_right, only_first, only_second, both_wrong = np.moveaxis(counts / counts.sum(axis=-1, keepdims=True), -1, 0)
    first, second = both_right + only_first, both_right + only_second
    expected = first * second + (1 - first) * (1 - second)
    agree = only_first + only_second == 0
    return np.where(agree, 1.0, (both_right + both_wrong - expected) / np.where(agree, 1.0, 1 - expected))


def pair_figures(first, second, one, other, random, samples):
    code = 2 * (~one).astype(np.int8) + (~other).astype(np.int8)
    counts = np.bincount(code, minlength=4)
    both_right, only_first, only_second, both_wrong = (int(count) for count in counts)
    table = counts.reshape(2, 2)
    n = len(one)
    errors = [only_second + both_wrong, only_first + both_wrong]
    z, p_two_sided = proportions_ztest(errors, [n, n])
    exact = mcnemar(table, exact=True).pvalue
    discordant, fewer = only_first + only_second, min(only_first, only_second)
    observed = binom.pmf(fewer, discordant, 0.5)
    drawn = random.multinomial(n, counts / n, size=samples)
    return {
        "first": first,
        "second": second,
        "n": n,
        "bothRight": both_right,
        "onlyFirst": only_first,
        "onlySecond": only_second,
        "bothWrong": both_wrong,
        "z": z,
        "pOneSided": p_two_sided / 2,
        "pTwoSided": p_two_sided,
        "mcnemarExact": exact,
        "mcnemarMidP": 1 - observed / 2 if only_first == only_second else exact - observed,
        "mcnemarChi2": mcnemar(table, exact=False, correction=False).statistic,
        "difference": (only_second - only_first) / n,
        "differenceInterval": newcombe(table, n),
        "kappa": float(kappa(counts)),
        "kappaInterval": list(np.quantile(kappa(drawn), [0.025, 0.975])),
    }


def majority_right(answers, truth):
    """Whether the k classes with the most points (Borda: 5 for a first guess, 1 for a fifth) hold the truth.

    A tie goes to the class put first more often; classes that are then equal all stand at the last place that they take up
    together. `answers`: for each person an array of images × k class indices.
    """
    named = np.concatenate(answers, axis=1)
    depth = answers[0].shape[1]
    points = np.tile(np.arange(5, 5 - depth, -1), len(answers))
    same = named[:, :, None] == named[:, None, :]
    score = (same @ points) * 100 + (same @ (points == 5))
    first_named = ~np.triu(same, 1).any(axis=1)
    truth_score = np.where(first_named & (named == truth[:, None]), score, -1).max(axis=1)
    as_well = (first_named & (score >= truth_score[:, None])).sum(axis=1)
    return (truth_score >= 0) & (as_well <= depth)


def pooled_figures(guesses, right, truth):
    """Several people as one: the mean error rate, the common answer, and what none of them had right."""
    majority = majority_right([one.to_numpy() for one in guesses], truth)
    return {
        "images": len(right),
        "mean": (1 - right.mean()).mean(),
        "majorityErrors": int((~majority).sum()),
        "optimisticErrors": int((~right.any(axis=1)).sum()),
    }


def compare(paths, truth_path, samples, seed):
    indices = class_indices()
    truth = pd.read_csv(truth_path, index_col="file_name")["label"]
    answers = {Path(path).stem: read_answers(path, indices) for path in paths}
    # As many guesses count of everybody as all could give.
    depth = min(one.shape[1] for _, one in answers.values())
    guesses = {name: one.iloc[:, :depth].reindex(truth.index) for name, (_, one) in answers.items()}
    labels = truth.to_numpy()
    right = pd.DataFrame(
        {name: (one.to_numpy() == labels[:, None]).any(axis=1) for name, one in guesses.items()}, index=truth.index
    )
    names = list(answers)
    people = [name for name, (kind, _) in answers.items() if kind == "person"]
    by_people, by_networks = right[people].any(axis=1), right.drop(columns=people).any(axis=1)
    random = np.random.default_rng(seed)
    return {
        "observers": [observer_figures(name, right[name].to_numpy()) for name in names],
        "pairs": [
            pair_figures(first, second, right[first].to_numpy(), right[second].to_numpy(), random, samples)
            for at, first in enumerate(names)
            for second in names[at + 1 :]
        ],
        "pooled": pooled_figures([guesses[name] for name in people], right[people], labels),
        "missedByAll": int((~by_people & ~by_networks).sum()),
        "onlyPeople": int((by_people & ~by_networks).sum()),
        "onlyNetworks": int((by_networks & ~by_people).sum()),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--truth", required=True)
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=2014)
    asked = parser.parse_args()
    begin = time.perf_counter()
    figures = compare(asked.files, asked.truth, asked.samples, asked.seed)
    seconds = time.perf_counter() - begin
    json.dump({"figures": figures, "seconds": seconds, "importSeconds": import_seconds}, sys.stdout, default=float)


if __name__ == "__main__":
    main()
