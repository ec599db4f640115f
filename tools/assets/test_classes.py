"""Checks on assets/classes.json as it is on disk: `python -m unittest` or `pytest` in this folder."""

from __future__ import annotations

import json
import unittest
from collections import Counter
from pathlib import Path

from classes import build, hypernym_closure, read_wordnet
from hierarchy import PARENT as CHOSEN
from hierarchy import SENSES
from packages import CACHE

HERE = Path(__file__).parent
CONTENT = json.loads((HERE.parents[1] / "assets/classes.json").read_text("utf-8"))
NODES, CLASSES = CONTENT["nodes"], CONTENT["classes"]
WORDNET = CACHE / "deb/wordnet-base/files/usr/share/wordnet/data.noun"
PARENT = {node["wnid"]: node["parent"] for node in NODES}


def ancestors(wnid: str | None) -> list[str]:
    """The wnid and all its ancestors up to the root."""
    path = []
    while wnid is not None:
        path.append(wnid)
        wnid = PARENT[wnid]
    return path


def runs(values: list[object]) -> int:
    """How often the value changes along the list, plus one."""
    return sum(1 for i, value in enumerate(values) if i == 0 or values[i - 1] != value)


class ClassesTest(unittest.TestCase):
    def test_there_are_1000_classes_with_the_ids_of_the_devkit(self) -> None:
        rows = [line.split("\t") for line in (HERE / "ilsvrc2012_id_map.tsv").read_text().splitlines()[1:]]
        expected = {(wnid, int(index), int(ilsvrc)) for ilsvrc, wnid, index in rows}
        self.assertEqual({(c["wnid"], c["index"], c["ilsvrcId"]) for c in CLASSES}, expected)
        self.assertEqual(len(CLASSES), 1000)
        self.assertEqual(sorted(c["index"] for c in CLASSES), list(range(1000)))
        self.assertEqual(sorted(c["ilsvrcId"] for c in CLASSES), list(range(1, 1001)))
        wnids = (HERE / "wnids.txt").read_text().split()
        self.assertTrue(all(wnids[c["index"]] == c["wnid"] for c in CLASSES))

    def test_every_parent_exists_and_stands_before_its_children(self) -> None:
        seen: set[str] = set()
        for node in NODES:
            self.assertTrue(node["parent"] in seen if seen else node["parent"] is None)
            seen.add(node["wnid"])
        self.assertEqual(len(seen), len(NODES))
        self.assertTrue(all(c["parent"] in seen for c in CLASSES))
        self.assertTrue(seen.isdisjoint(c["wnid"] for c in CLASSES))

    def test_every_node_has_one_run_of_at_least_two_classes(self) -> None:
        paths = [set(ancestors(c["parent"])) for c in CLASSES]
        for node in NODES:
            below = [i for i, path in enumerate(paths) if node["wnid"] in path]
            self.assertEqual(below, list(range(below[0], below[-1] + 1)), node["name"])
            self.assertGreaterEqual(len(below), 2, node["name"])

    def test_each_heading_appears_once(self) -> None:
        self.assertEqual(runs([c["parent"] for c in CLASSES]), len({c["parent"] for c in CLASSES}))

    def test_labels_are_unique_whatever_the_case(self) -> None:
        twice = [label for label, n in Counter(c["label"].lower() for c in CLASSES).items() if n > 1]
        self.assertEqual(twice, [])
        self.assertTrue(all(c["label"].startswith(c["synonyms"][0]) for c in CLASSES))
        self.assertFalse(any("_" in c["label"] or '"' in c["gloss"] for c in CLASSES))

    def test_groups_that_people_look_for_are_one_run(self) -> None:
        names = {node["wnid"]: node["name"] for node in NODES}
        self.assertEqual(names["n02084071"], "dog")
        self.assertEqual(names["n03791235"], "motor vehicle")
        self.assertEqual(runs([c["branch"] == "dogs" for c in CLASSES]), 3)
        self.assertTrue(all((c["branch"] == "dogs") == ("n02084071" in ancestors(c["parent"])) for c in CLASSES))

    def test_every_branch_is_found_by_its_first_heading(self) -> None:
        """A jump goes to the first heading whose first class is in the branch: most of what is left must follow it."""
        ids = [c["branch"] for c in CLASSES]
        opening: dict[str, int] = {}
        for i, c in enumerate(CLASSES):
            if i == 0 or CLASSES[i - 1]["parent"] != c["parent"]:
                opening.setdefault(c["branch"], i)
        for branch, size in Counter(ids).items():
            start = opening[branch]
            self.assertGreater(2 * ids[start : start + size].count(branch), ids[start:].count(branch), branch)

    def test_branches_stand_in_the_order_of_their_longest_runs(self) -> None:
        starts: dict[str, tuple[int, int]] = {}
        i = 0
        while i < len(CLASSES):
            branch, start = CLASSES[i]["branch"], i
            while i < len(CLASSES) and CLASSES[i]["branch"] == branch:
                i += 1
            starts[branch] = max(starts.get(branch, (0, 0)), (i - start, -start))
        order = [branch["id"] for branch in CONTENT["branches"]]
        self.assertEqual(sorted(starts, key=lambda branch: -starts[branch][1]), order)


@unittest.skipUnless(WORDNET.exists(), "WordNet is not in the cache: run classes.py")
class WordNetTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.synsets, _ = read_wordnet(WORDNET)

    def test_every_parent_is_a_hypernym_in_wordnet(self) -> None:
        links = [(one["wnid"], one["parent"]) for one in (*NODES, *CLASSES) if one["parent"] is not None]
        untrue = [link for link in links if link[1] not in hypernym_closure(self.synsets, link[0])]
        self.assertEqual(len(links), len(NODES) + len(CLASSES) - 1)
        self.assertEqual(untrue, [])

    def test_every_choice_departs_from_the_first_hypernym(self) -> None:
        same = [wnid for wnid, parent in CHOSEN.items() if self.synsets[wnid].hypernyms[0] == parent]
        self.assertEqual(same, [])

    def test_texts_are_those_of_wordnet(self) -> None:
        for c in CLASSES:
            self.assertEqual(c["synonyms"], self.synsets[c["wnid"]].synonyms)
            self.assertEqual(c["gloss"], self.synsets[SENSES.get(c["wnid"], c["wnid"])].gloss)
        for node in NODES:
            self.assertIn(node["name"], self.synsets[node["wnid"]].synonyms)

    def test_the_file_is_what_the_program_builds(self) -> None:
        wnids = (HERE / "wnids.txt").read_text().split()
        ids = {c["wnid"]: c["ilsvrcId"] for c in CLASSES}
        self.assertEqual(build(self.synsets, wnids, ids), CONTENT)


if __name__ == "__main__":
    unittest.main()
