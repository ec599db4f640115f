"""Reads Hit5's tidy CSV with pandas, computes the figures of the page Observers again, and fits a mixed model.

    python docs/analysis/model.py FILE.csv [FILE.csv ...] [--by kind|group] [--json] [--no-model]

--by kind puts people against networks, --by group compares the groups of the column `group`. The mixed model is a
logistic one: whether an image is missed, by kind or group, with observers and stimuli (an image under a condition) as
crossed random effects. Where people saw photos for several times (column exposure_ms), it also fits psychometric functions
over them: threshold, slope and lapse.
"""

import argparse
import json
from itertools import combinations
from math import comb

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import expit
from scipy.stats import norm, t
from statsmodels.genmod.bayes_mixed_glm import BinomialBayesMixedGLM
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

SEED = 2014
MOST_COUNTED = 20_000  # partitions; more are drawn by lot
DRAWS = 19_999
FITS = 200  # bootstrap samples of a psychometric function
ENOUGH_VIEWS = 40  # fewer are fitted together with others only
VB_NOTE = ("The model is fitted by variational Bayes, whose intervals are too narrow: take them as a least width, and "
           "fit the model with model.R for a paper.")


EXPOSURE = r",?\s*\d+(?:\.\d+)?\s*ms$"  # how the condition of a timed view ends
COLUMNS = ["observer", "kind", "image"]


def read_trials(paths: list[str]) -> pd.DataFrame:
    """One row an observer and stimulus that counts: graded, answered without help and shown as asked. `miss` is 1 where it was missed.
    A stimulus is an image under a condition, in whose name upper and lower case and spaces make no difference."""
    said = ["condition", "group", "view_fault", "category_list"]
    text = ["observer", "kind", "image", "truth", *said]
    tables = [pd.read_csv(path, dtype={name: "string" for name in text}, keep_default_na=False) for path in paths]
    for path, table in zip(paths, tables, strict=True):
        missing = [name for name in COLUMNS if name not in table]
        if missing:
            raise ValueError(f"{path} has no column {', '.join(missing)}")
        if "hit5" not in table and "hit1" not in table:
            raise ValueError(f"{path} has no column hit5 or hit1 (1 where the answer was right, 0 where it was not): "
                             "open it on Hit5's page Compare with a file of what is right, and save the tidy CSV there")
    trials = pd.concat(tables, ignore_index=True)
    for name in said:
        trials[name] = trials[name].fillna("") if name in trials else ""
    condition = trials["condition"].str.normalize("NFC").str.split().str.join(" ").str.lower()
    trials["stimulus"] = trials["image"].where(condition == "", trials["image"] + "\n" + condition)
    other = condition.str.replace(EXPOSURE, "", regex=True)
    timed = (condition != "").all() and condition.str.contains(EXPOSURE).all()
    trials["photo"] = trials["image"] + "\n" + other if timed else trials["stimulus"]
    hits = [pd.to_numeric(trials[name], errors="coerce") for name in ("hit5", "hit1") if name in trials]
    hit, first = hits[0], hits[-1]
    # Where somebody could give fewer than five guesses, hit5 is empty, and the first guess of everybody counts; so it does
    # where somebody answered with a short list of categories.
    if (first.notna() & hit.isna()).any() or (trials["category_list"] != "").any():
        hit = first
    helped = pd.to_numeric(trials["assisted"], errors="coerce").fillna(0) if "assisted" in trials else 0
    trials = trials.assign(miss=1 - hit)[hit.notna() & (helped == 0) & (trials["view_fault"] == "")]
    # A network that stands in several people's files is one observer; to each stimulus the first answer counts.
    return trials.drop_duplicates(["observer", "stimulus"]).astype({"miss": int})


def error_rates(trials: pd.DataFrame) -> list[dict]:
    """Each observer's error rate with Wilson's 95 % interval."""
    rows = []
    for observer, own in trials.groupby("observer", sort=False):
        own = once_per_photo(own)
        n, errors = len(own), int(own["miss"].sum())
        low, high = proportion_confint(errors, n, method="wilson")
        rows.append({"name": observer, "kind": own["kind"].iloc[0], "n": n, "errors": errors, "errorRate": errors / n,
                     "wilson": [float(low), float(high)]})
    return rows


def once_per_photo(own: pd.DataFrame) -> pd.DataFrame:
    """A network is asked once a photo: where that answer stands at several exposures, it counts once in its rate."""
    if own["kind"].iloc[0] != "network" or own.groupby("photo")["miss"].nunique().max() > 1:
        return own
    return own.drop_duplicates("photo")


def pairs(trials: pd.DataFrame) -> list[dict]:
    """McNemar's exact test for each two observers, on the stimuli that both answered, and Holm's p among them."""
    misses = wide(trials)
    rows = []
    for first, second in combinations(trials["observer"].unique(), 2):
        both = misses[[first, second]].dropna().astype(int)
        if both.empty:
            continue
        table = pd.crosstab(both[first], both[second]).reindex(index=[0, 1], columns=[0, 1], fill_value=0).to_numpy()
        rows.append({"first": first, "second": second, "n": len(both), "onlyFirst": int(table[0, 1]),
                     "onlySecond": int(table[1, 0]), "mcnemarExact": float(mcnemar(table, exact=True).pvalue)})
    adjusted = multipletests([row["mcnemarExact"] for row in rows], method="holm")[1] if rows else []
    return [{**row, "holm": float(p)} for row, p in zip(rows, adjusted, strict=True)]


def wide(trials: pd.DataFrame) -> pd.DataFrame:
    """Stimuli down, observers across; not a number where there is no answer."""
    return trials.pivot(index="stimulus", columns="observer", values="miss")


def permutation_p(first: np.ndarray, second: np.ndarray) -> float:
    """Two-sided permutation test of two means: all partitions where they are few, else drawn ones with (b + 1) / (m + 1)."""
    everybody, size = np.concatenate([first, second]), len(first)

    def gap(chosen: np.ndarray) -> float:
        return abs(everybody[chosen].mean() - np.delete(everybody, chosen).mean())

    seen = gap(np.arange(size)) - 1e-10
    ways = comb(len(everybody), size)
    if ways <= MOST_COUNTED:
        return sum(gap(np.array(chosen)) >= seen for chosen in combinations(range(len(everybody)), size)) / ways
    random = np.random.default_rng(SEED)
    as_far = sum(gap(random.permutation(len(everybody))[:size]) >= seen for _ in range(DRAWS))
    return (as_far + 1) / (DRAWS + 1)


def parts(misses: np.ndarray) -> tuple[float, tuple[float, int], np.ndarray, tuple[float, int]]:
    """Of a group, images by observers: its mean, and what observers, each image and the rest add to its variance."""
    count = misses.shape[1]
    rates, answered = np.nanmean(misses, axis=0), np.sum(~np.isnan(misses), axis=0)
    away = (misses - rates) / (count * answered)
    by_image = np.where(np.all(np.isnan(misses), axis=1), np.nan, np.nansum(away, axis=1))
    if count == 1:
        return float(rates.mean()), (0.0, 0), by_image, (0.0, 0)
    off = (misses - rates)[~np.all(np.isnan(misses), axis=1)]
    left = (off - np.nanmean(off, axis=1, keepdims=True)) / (count * answered)
    cells = int(answered.sum())
    freedom = cells - count - int(np.sum(~np.isnan(by_image))) + 1
    rest = (float(np.nansum(left**2)) * cells / freedom, freedom) if freedom > 0 else (0.0, 0)
    return float(rates.mean()), (float(np.var(rates, ddof=1)) / count, count - 1), by_image, rest


def difference_interval(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    """Student's interval over observers and images, with Satterthwaite's degrees of freedom; within -1 to 1."""
    one, other = parts(first), parts(second)
    moved = np.where(np.isnan(one[2]), -other[2], np.where(np.isnan(other[2]), one[2], one[2] - other[2]))
    moved = moved[~np.isnan(moved)]
    images = (float(np.sum(moved**2)) * len(moved) / (len(moved) - 1), len(moved) - 1)
    people, rest = one[1][0] + other[1][0], one[3][0] + other[3][0]
    variance = max(people + images[0] - rest, people, images[0])
    known = [part for part in (one[1], other[1], one[3], other[3], images) if part[1] > 0]
    uncertain = sum(part[0] ** 2 / part[1] for part in known)
    half = t.ppf(0.975, variance**2 / uncertain) * np.sqrt(variance) if uncertain > 0 else 0.0
    return max(one[0] - other[0] - half, -1.0), min(one[0] - other[0] + half, 1.0)


def groups(trials: pd.DataFrame, by: str) -> dict:
    """The mean error rate of each group, and each two of them: difference, interval over observers and images,
    permutation test with the observers as the unit."""
    named = trials[trials[by] != ""]
    if by == "kind":
        named = named[named["kind"].isin(["person", "network"])]
    rates = named.groupby([by, "observer"])["miss"].mean()
    names = sorted(rates.index.get_level_values(0).unique())
    misses = {name: wide(named[named[by] == name]).reindex(named["stimulus"].unique()).to_numpy() for name in names}
    found = []
    for first, second in combinations(names, 2):
        one, other = rates[first].to_numpy(), rates[second].to_numpy()
        interval = None  # a group of two tells next to nothing of others
        if 2 not in (len(one), len(other)):
            interval = [float(end) for end in difference_interval(misses[first], misses[second])]
        found.append({"first": first, "second": second, "difference": float(one.mean() - other.mean()),
                      "differenceInterval": interval,
                      "p": permutation_p(one, other) if min(len(one), len(other)) > 1 else None})
    return {"groups": [{"name": name, "members": len(rates[name]), "mean": float(rates[name].mean())} for name in names],
            "comparisons": found}


def mixed_model(trials: pd.DataFrame, by: str) -> list[dict]:
    """Logistic mixed model, miss ~ kind or group + (1 | observer) + (1 | stimulus), by variational Bayes with the weak
    priors of statsmodels: log odds, where 0 is no difference. With two or three observers a group, what it says of
    observers at large rests on its priors."""
    named = trials[trials[by] != ""].rename(columns={by: "side"})
    model = BinomialBayesMixedGLM.from_formula(
        "miss ~ C(side)", {"observer": "0 + C(observer)", "stimulus": "0 + C(stimulus)"}, named)
    fitted = model.fit_vb()
    rows = [{"name": name, "logOdds": float(mean), "sd": float(sd), "low": float(mean - norm.isf(0.025) * sd),
             "high": float(mean + norm.isf(0.025) * sd)}
            for name, mean, sd in zip(model.exog_names, fitted.fe_mean, fitted.fe_sd, strict=True)]
    spread = [{"name": f"sd of {name}", "logOdds": float(np.exp(mean))}
              for name, mean in zip(["observers", "stimuli"], fitted.vcp_mean, strict=True)]
    return rows + spread


def psychometric(trials: pd.DataFrame) -> list[dict]:
    """Of people together, and of each with enough views: the share right over the exposure, by maximum likelihood,
    chance + (1 - chance - lapse) * logistic(slope * (log10 exposure - log10 threshold)), with lapse from 0 to 0.2 (Wichmann
    and Hill 2001). The threshold, in milliseconds, is where it is half way between chance and its top; its interval is
    by parametric bootstrap, for people together. Their views count alike: of other people it tells less than it says."""
    if "exposure_ms" not in trials:
        return []
    exposure = pd.to_numeric(trials["exposure_ms"], errors="coerce")
    views = trials.assign(exposure=exposure)[(trials["kind"] == "person") & exposure.notna()]
    lists = views["category_list"].unique()
    chance = 1 / len(lists[0].split("|")) if len(lists) == 1 and lists[0] != "" else 0.0
    sides = {"people together": views, **{name: own for name, own in views.groupby("observer") if len(own) >= ENOUGH_VIEWS}}
    random = np.random.default_rng(SEED)
    rows = []
    for name, own in sides.items():
        table = own.groupby("exposure")["miss"].agg(["size", "sum"])
        if len(table) < 3:
            continue
        at, n, hits = np.log10(table.index.to_numpy()), table["size"].to_numpy(), (table["size"] - table["sum"]).to_numpy()
        best = fitted(at, n, hits, chance)
        ends = None
        if own is views:
            drawn = [fitted(at, n, random.binomial(n, curve(best, at, chance)), chance, [best])[0] for _ in range(FITS)]
            ends = [float(10**end) for end in np.quantile(drawn, [0.025, 0.975])]
        rows.append({"name": name, "views": len(own), "chance": chance, "threshold": float(10 ** best[0]), "interval": ends,
                     "slope": float(best[1]), "lapse": float(best[2])})
    return rows


def curve(parameters: np.ndarray, at: np.ndarray, chance: float) -> np.ndarray:
    """The share right at log10 exposures."""
    threshold, slope, lapse = parameters
    return chance + (1 - chance - lapse) * expit(slope * (at - threshold))


def fitted(at: np.ndarray, n: np.ndarray, hits: np.ndarray, chance: float, starts: list | None = None) -> np.ndarray:
    """Threshold (log10), slope and lapse of highest likelihood, from several starts."""
    def cost(parameters: np.ndarray) -> float:
        share = np.clip(curve(parameters, at, chance), 1e-9, 1 - 1e-9)
        return -float(np.sum(hits * np.log(share) + (n - hits) * np.log(1 - share)))

    bounds = [(at[0] - 1, at[-1] + 1), (0.1, 30), (0, 0.2)]
    starts = starts or [(middle, slope, 0.02) for middle in np.quantile(at, [0.25, 0.5, 0.75]) for slope in (2.0, 6.0)]
    return min((minimize(cost, start, method="L-BFGS-B", bounds=bounds) for start in starts), key=lambda found: found.fun).x


def main() -> None:
    """Print the figures, as text or as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--by", choices=["kind", "group"], default="kind")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-model", action="store_true", help="leave the mixed model out")
    asked = parser.parse_args()
    try:
        trials = read_trials(asked.files)
    except (OSError, ValueError) as error:  # pandas' errors of files that are no CSV are ValueErrors
        parser.exit(2, f"Cannot read {', '.join(asked.files)} as Hit5's tidy CSV: {' '.join(str(error).split())}\n")
    found = {"observers": error_rates(trials), "pairs": pairs(trials), **groups(trials, asked.by)}
    curves = psychometric(trials)
    if curves:
        found["psychometric"] = curves
    if not asked.no_model:
        found["model"] = mixed_model(trials, asked.by)
    if asked.json:
        print(json.dumps(found, indent=1))
        return
    for name, rows in found.items():
        print(f"{name}\n{pd.DataFrame(rows).to_string(index=False)}\n")
    if not asked.no_model:
        print(VB_NOTE)


if __name__ == "__main__":
    main()
