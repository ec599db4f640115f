"""A small data set like those of Geirhos and others (model-vs-human), and its figures: images under conditions, people
who see each image under one of them, observers in several session files, networks with one guess an image, and answers
with five guesses. Writes the files of answers to tests/fixtures/stats/stimuli, reads them again as files, and writes what
they come to: pairs by stimulus, the permutation test of observers and of files, kappa within conditions and pooled, and
rates by the first guess and by five."""

import csv
from collections import defaultdict
from itertools import combinations
from math import isnan

import numpy as np
from fixture import FOLDER, write_fixture
from scipy.stats import permutation_test, t
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa

DATA = FOLDER / "stimuli"
CATEGORIES = ["dog", "cat", "car", "clock"]
CONDITIONS = ["0", "3", "10"]
IMAGES = [(f"im{number:02d}", CATEGORIES[number % 4]) for number in range(40)]
HARD = {"0": 0.0, "3": 0.25, "10": 0.55}
NETWORKS = {"resnet50": 0.08, "cornet-s": 0.1, "alexnet": 0.3, "vgg16": 0.12}
PEOPLE = {"subject-01": 0.06, "subject-02": 0.1, "subject-03": 0.05, "subject-04": 0.12}
SAMPLES = 200_000


def draw_trials(random: np.random.Generator, skill: float, is_person: bool, stimuli: list, easy: dict) -> list:
    """One trial a stimulus; networks share what is hard for them, so that they err on the same images."""
    trials = []
    for image, category, condition in stimuli:
        chance = min(0.95, skill + HARD[condition] * (0.55 if is_person else 1) + (0 if is_person else easy[image]))
        wrong = [other for other in CATEGORIES if other != category]
        said = wrong[random.integers(3)] if random.random() < chance else category
        trials.append((image, category, condition, said, round(float(random.uniform(0.4, 2)), 3) if is_person else "NaN"))
    return trials


def write_geirhos(name: str, session: int, trials: list) -> None:
    """One session of one subject, as model-vs-human writes it."""
    with open(DATA / f"blur_{name}_session_{session}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["subj", "session", "trial", "rt", "object_response", "category", "condition", "imagename"])
        for trial, (image, category, condition, said, seconds) in enumerate(trials, 1):
            shown = f"{trial:04d}_blur_{name}_{condition}_{category}_00_{image}.png"
            out.writerow([name, session, trial, seconds, said, category, condition, shown])


def make() -> None:
    """Draw all answers, and write their files."""
    random = np.random.default_rng(27)
    DATA.mkdir(exist_ok=True)
    easy = {image: float(random.uniform(-0.2, 0.25)) for image, _ in IMAGES}
    for name, skill in PEOPLE.items():
        stimuli = [(image, category, CONDITIONS[random.integers(3)]) for image, category in IMAGES]
        trials = draw_trials(random, skill, True, stimuli, easy)
        write_geirhos(name, 1, trials[:20])
        write_geirhos(name, 2, trials[20:])
    for name, skill in NETWORKS.items():
        stimuli = [(image, category, condition) for condition in CONDITIONS for image, category in IMAGES]
        if name == "vgg16":
            stimuli = [(image, category, CONDITIONS[random.integers(3)]) for image, category in IMAGES]
        trials = draw_trials(random, skill, False, stimuli, easy)
        third = len(trials) // 3
        if name == "resnet50":
            for session in range(3):
                write_geirhos(name, session + 1, trials[session * third : (session + 1) * third])
        else:
            write_geirhos(name, 1, trials)
    make_guesses(random)


def make_guesses(random: np.random.Generator) -> None:
    """Sixty images of ImageNet: two networks with five guesses, one with a single guess, and the truth."""
    truth = [int(index) for index in random.integers(0, 1000, 60)]
    with open(DATA / "truth.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["file_name", "class_index"])
        out.writerows((f"photo{at:02d}", label) for at, label in enumerate(truth))
    for name, first, among, guesses in [("five-a", 0.6, 0.9, 5), ("five-b", 0.7, 0.85, 5), ("one", 0.75, 0.75, 1)]:
        with open(DATA / f"{name}.csv", "w", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            top = ["top5_classes"] if guesses == 5 else []
            out.writerow(["file_name", "predicted_class", "predicted_probability", *top])
            for at, label in enumerate(truth):
                wrong = [int(one) for one in random.permutation(1000)[:6] if one != label][:5]
                draw = random.random()
                slot = 0 if draw < first else int(random.integers(1, 5)) if draw < among else None
                said = wrong if slot is None else wrong[:slot] + [label] + wrong[slot:4]
                listed = [" ".join(map(str, said[:5]))] if guesses == 5 else []
                out.writerow([f"photo{at:02d}", said[0], 0.5, *listed])


def read_all() -> dict:
    """For each observer, by stimulus, whether the answer was right; and in which file each stimulus stands."""
    answers = defaultdict(dict)
    files = defaultdict(lambda: defaultdict(dict))
    people = set()
    for path in sorted(DATA.glob("blur_*.csv")):
        with open(path, newline="") as file:
            for row in csv.DictReader(file):
                stimulus = (row["imagename"].rsplit("_", 1)[1].removesuffix(".png"), row["condition"])
                hit = row["object_response"] == row["category"]
                assert stimulus not in answers[row["subj"]]
                answers[row["subj"]][stimulus] = hit
                files[row["subj"]][path.name][stimulus] = hit
                if not isnan(float(row["rt"])):
                    people.add(row["subj"])
    return {"answers": answers, "files": files, "people": people}


def counts(first: dict, second: dict, stimuli: list) -> list:
    """Both right, only the first, only the second, both wrong."""
    table = [0, 0, 0, 0]
    for one in stimuli:
        table[(0 if first[one] else 2) + (0 if second[one] else 1)] += 1
    return table


def tells(table: list) -> bool:
    """Whether neither was always right, or always wrong."""
    right, first, second, wrong = table
    return 0 not in (right + first, right + second, second + wrong, first + wrong)


def kappa_rows(tables: np.ndarray) -> np.ndarray:
    """Kappa of each table, NaN where one of the two was always right or always wrong."""
    right, first, second, wrong = np.moveaxis(tables, -1, 0).astype(float)
    total = right + first + second + wrong
    chance = ((right + first) * (right + second) + (second + wrong) * (first + wrong)) / total**2
    with np.errstate(invalid="ignore", divide="ignore"):
        kappa = ((right + wrong) / total - chance) / (1 - chance)
    silent = ((right + first) * (right + second) * (second + wrong) * (first + wrong)) == 0
    return np.where(silent, np.nan, kappa)


def kappa_interval(strata: list, random: np.random.Generator) -> list:
    """The bootstrap over the stimuli within each condition of the mean kappa, without the conditions where it says nothing."""
    drawn = kappa_rows(np.stack([random.multinomial(sum(one), np.array(one) / sum(one), SAMPLES) for one in strata], 1))
    means = np.nanmean(drawn[~np.isnan(drawn).all(axis=1)], axis=1)
    return [float(end) for end in np.quantile(means, [0.025, 0.975])]


def figures_of_pair(first: dict, second: dict, random: np.random.Generator) -> dict:
    """What two observers come to on the stimuli that both answered."""
    common = [one for one in first if one in second]
    seen = [{image for image, _ in answers} for answers in (first, second)]
    paired = {image for image, _ in common}
    table = counts(first, second, common)
    right, only_first, only_second, wrong = table
    test = mcnemar([[right, only_first], [only_second, wrong]], exact=True)
    strata = [counts(first, second, [one for one in common if one[1] == condition]) for condition in CONDITIONS]
    telling = [stratum for stratum in strata if tells(stratum)]
    kappas = [float(cohens_kappa([[a, b], [c, d]], return_results=True).kappa) for a, b, c, d in telling]
    pooled = float(cohens_kappa([[right, only_first], [only_second, wrong]], return_results=True).kappa) if tells(table) else None
    return {"n": len(common), "bothRight": right, "onlyFirst": only_first, "onlySecond": only_second, "bothWrong": wrong,
            "otherConditions": len((seen[0] & seen[1]) - paired), "mcnemarExact": float(min(1, test.pvalue)),
            "kappa": float(np.mean(kappas)) if kappas else None, "kappaConditions": len(kappas), "kappaPooled": pooled,
            "kappaInterval": kappa_interval(telling, random) if len(common) == len(IMAGES) * len(CONDITIONS) else None}


def permutation(people: list, networks: list) -> float:
    """The exact two-sided permutation test of the difference of the mean error rates."""

    def apart(one: np.ndarray, other: np.ndarray, axis: int = -1) -> np.ndarray:
        return np.abs(np.mean(one, axis=axis) - np.mean(other, axis=axis))

    found = permutation_test((people, networks), apart, permutation_type="independent", vectorized=True,
                             n_resamples=np.inf, alternative="greater")
    return float(found.pvalue)


def error_rate(answers: dict) -> float:
    """The share that was wrong."""
    return 1 - sum(answers.values()) / len(answers)


def over_people(values: list) -> dict:
    """The mean of one value a person, and Student's 95 % interval."""
    error = np.std(values, ddof=1) / np.sqrt(len(values))
    return {"mean": float(np.mean(values)),
            "interval": [float(end) for end in t.interval(0.95, len(values) - 1, np.mean(values), error)]}


def beside(person: dict, network: dict) -> float:
    """By how much a person errs more than a network on the stimuli that both answered."""
    common = [one for one in person if one in network]
    return error_rate({one: person[one] for one in common}) - error_rate({one: network[one] for one in common})


def guess_rates() -> dict:
    """Error rates by the first guess, and by up to five, of the files with classes."""
    with open(DATA / "truth.csv", newline="") as file:
        truth = {row["file_name"]: int(row["class_index"]) for row in csv.DictReader(file)}
    found = {}
    for name in ["five-a", "five-b", "one"]:
        with open(DATA / f"{name}.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        first = sum(int(row["predicted_class"]) != truth[row["file_name"]] for row in rows)
        lists = [[int(one) for one in row.get("top5_classes", row["predicted_class"]).split()] for row in rows]
        five = sum(truth[row["file_name"]] not in said for row, said in zip(rows, lists))
        found[name] = {"n": len(rows), "errors1": first, "errors5": five}
    return found


def main() -> None:
    """Make the data and write its figures."""
    make()
    read = read_all()
    random = np.random.default_rng(2014)
    answers, people = read["answers"], read["people"]
    rates = {name: error_rate(own) for name, own in answers.items()}
    of_files = [(name in people, error_rate(own)) for name, files in read["files"].items() for own in files.values()]
    by_condition = {name: [[sum(1 for (_, condition), hit in own.items() if condition == one and not hit),
                            sum(1 for _, condition in own if condition == one)] for one in CONDITIONS]
                    for name, own in answers.items()}
    write_fixture("stimuli", {
        "conditions": CONDITIONS,
        "observers": {name: {"n": len(own), "errors": sum(not hit for hit in own.values()), "files": len(read["files"][name]),
                             "byCondition": by_condition[name]} for name, own in answers.items()},
        "pairs": [{"first": one, "second": other, **figures_of_pair(answers[one], answers[other], random)}
                  for one, other in combinations(answers, 2)],
        "permutation": {
            "observers": permutation([rates[one] for one in rates if one in people],
                                     [rates[one] for one in rates if one not in people]),
            "files": permutation([rate for person, rate in of_files if person],
                                 [rate for person, rate in of_files if not person])},
        "people": {"rates": over_people([rates[one] for one in rates if one in people]),
                   "beside": {name: over_people([beside(answers[one], own) for one in rates if one in people])
                              for name, own in answers.items() if name not in people}},
        "guesses": guess_rates()})


main()
