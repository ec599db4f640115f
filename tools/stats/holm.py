"""Reference numbers for src/core/stats/holm.ts, from statsmodels."""

from fixture import write_fixture
from statsmodels.stats.multitest import multipletests

CASES = [[0.01], [0.01, 0.04, 0.03, 0.005], [0.2, 0.2, 0.9], [0.5, 0.001, 0.02, 0.02, 1.0, 0.011], [0.04, 0.6, 0.7]]

write_fixture("holm", [{"p": case, "adjusted": multipletests(case, method="holm")[1].tolist()} for case in CASES])
