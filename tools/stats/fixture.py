"""Where the reference numbers go: tests/fixtures/stats."""

import json
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "tests/fixtures/stats"


def write_fixture(name: str, content: object) -> None:
    """Write one file of reference numbers."""
    (FOLDER / f"{name}.json").write_text(json.dumps(content, indent=1) + "\n")
