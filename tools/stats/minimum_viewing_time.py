"""Reference numbers for src/figures/stats/minimum-viewing-time.ts: the shortest exposure from which on most answers are right
(Mayo et al. 2023), by numpy's accumulated "and" over the exposures from the longest to the shortest."""

import numpy as np
from fixture import write_fixture

EXPOSURES = np.array([17, 50, 100, 150, 250, 10_000])
ENOUGH = 3
IMAGES = 60


def viewing_time(right: np.ndarray, answers: np.ndarray) -> int | str:
    """Milliseconds, never, or untold where too few answered at an exposure that decides."""
    few = answers < ENOUGH
    most = np.where(few, False, right / np.maximum(answers, 1) > 0.5)
    # Open: from the longest exposure down, all that were told so far have most answers right.
    is_open = np.logical_and.accumulate((most | few)[::-1])[::-1]
    decides = np.append(is_open[1:], True)
    if np.any(few & decides):
        return "untold"
    return int(EXPOSURES[is_open].min()) if is_open.any() else "never"


def main() -> None:
    """Write images that most people see at once, late, never, and of which too little is known."""
    random = np.random.default_rng(2023)
    rows = []
    for image in range(IMAGES):
        needed = 10 ** random.uniform(0.5, 5)
        answers = random.integers(2 if image % 3 == 0 else 3, 9, len(EXPOSURES))
        right = random.binomial(answers, EXPOSURES / (EXPOSURES + needed))
        shown = [
            {"exposure": int(exposure), "right": int(hits), "answers": int(count)}
            for exposure, hits, count in zip(EXPOSURES, right, answers, strict=True)
        ]
        rows.append({"shown": shown, "time": viewing_time(right, answers)})
    write_fixture("minimum-viewing-time", rows)


main()
