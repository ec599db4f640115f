"""Builds assets/classes.json: the 1000 ILSVRC classes in depth-first order of a tree made from WordNet 3.0."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from hierarchy import BRANCHES, DROPPED_HEADINGS, LABELS, ORDER, PARENT, SENSES
from packages import debian

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "assets"
ROOT = "n00001740"
SOURCE = "WordNet 3.0, Copyright 2006 by Princeton University (licences/wordnet.txt); class order of ILSVRC 2012"


@dataclass(frozen=True)
class Synset:
    """One WordNet noun synset; `hypernyms` are wnids, the first being WordNet's own first."""

    wnid: str
    synonyms: list[str]
    hypernyms: list[str]
    gloss: str


@dataclass
class Node:
    """One synset in the tree; a class has an index and no children."""

    wnid: str
    children: list[Node] = field(default_factory=list)


def read_wordnet(path: Path) -> tuple[dict[str, Synset], str]:
    """All noun synsets by wnid, and the licence that heads the file (format: man wndb)."""
    synsets: dict[str, Synset] = {}
    licence: list[str] = []
    for line in path.read_text("ascii").splitlines():
        if line.startswith("  "):
            licence.append(line.split(maxsplit=1)[1].rstrip() if len(line.split()) > 1 else "")
            continue
        record, _, gloss = line.partition(" | ")
        fields = record.split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
        start = 5 + 2 * count
        pointers = [fields[start + 4 * i : start + 4 * i + 3] for i in range(int(fields[start - 1]))]
        hypernyms = [f"n{offset}" for kind, offset, part in pointers if kind in ("@", "@i") and part == "n"]
        wnid = f"n{fields[0]}"
        synsets[wnid] = Synset(wnid, words, hypernyms, definition(gloss))
    return synsets, "\n".join(licence) + "\n"


def definition(gloss: str) -> str:
    """A gloss without its quoted example sentences."""
    return gloss.split('; "')[0].strip().rstrip(";")


def hypernym_closure(synsets: dict[str, Synset], wnid: str) -> set[str]:
    """All that WordNet has above a synset, along every hypernym, instance hypernyms included."""
    above: set[str] = set()
    todo = [wnid]
    while todo:
        new = set(synsets[todo.pop()].hypernyms) - above
        above |= new
        todo += new
    return above


def build_tree(synsets: dict[str, Synset], index: dict[str, int]) -> Node:
    """One path for each class: PARENT, else the first hypernym; headings dropped or with a single child collapse."""
    untrue = [child for child, parent in PARENT.items() if parent not in hypernym_closure(synsets, child)]
    if untrue:
        raise ValueError(f"PARENT names what WordNet does not have above these synsets: {untrue}")
    children: dict[str, list[str]] = defaultdict(list)
    for wnid in index:
        child = wnid
        while child != ROOT:
            parent = PARENT.get(child) or synsets[child].hypernyms[0]
            while parent in DROPPED_HEADINGS:
                parent = PARENT.get(parent) or synsets[parent].hypernyms[0]
            if child in children[parent]:
                break
            children[parent].append(child)
            child = parent

    def grow(wnid: str) -> Node:
        grown = [grow(child) for child in children.get(wnid, [])]
        if wnid in index and grown:
            raise ValueError(f"{wnid} is a class and has classes below it")
        if len(grown) == 1 and wnid != ROOT:
            return grown[0]
        return Node(wnid, grown)

    rank = {wnid: i for i, wnid in enumerate(ORDER)}

    def lowest(node: Node) -> int:
        return min((lowest(child) for child in node.children), default=index.get(node.wnid, len(index)))

    def sort(node: Node) -> None:
        """By ORDER; where it says nothing, a heading's own classes first, so that the heading appears once."""
        node.children.sort(key=lambda n: (rank.get(n.wnid, rank["*"]), bool(n.children), lowest(n)))
        for child in node.children:
            sort(child)

    root = grow(ROOT)
    sort(root)
    unused = (set(PARENT) - {child for group in children.values() for child in group}) - DROPPED_HEADINGS
    if unused:
        raise ValueError(f"PARENT names synsets that are not in the tree: {sorted(unused)}")
    return root


def build(synsets: dict[str, Synset], wnids: list[str], ilsvrc_ids: dict[str, int]) -> dict[str, object]:
    """The content of classes.json."""
    index = {wnid: i for i, wnid in enumerate(wnids)}
    branch_of = {wnid: branch for branch, (_, nodes) in BRANCHES.items() for wnid in nodes.split()}
    nodes: list[dict[str, object]] = []
    classes: list[dict[str, object]] = []

    def walk(node: Node, parent: str | None, branch: str | None) -> None:
        branch = branch_of.get(node.wnid, branch)
        synset = synsets[node.wnid]
        label = LABELS.get(node.wnid, synset.synonyms[0])
        if node.children:
            nodes.append({"wnid": node.wnid, "name": label, "parent": parent})
            for child in node.children:
                walk(child, node.wnid, branch)
            return
        if branch is None:
            raise ValueError(f"BRANCHES has no place for {node.wnid}")
        classes.append({
            "wnid": node.wnid,
            "index": index[node.wnid],
            "ilsvrcId": ilsvrc_ids[node.wnid],
            "label": label,
            "synonyms": synset.synonyms,
            "gloss": synsets[SENSES.get(node.wnid, node.wnid)].gloss,
            "parent": parent,
            "branch": branch,
        })

    walk(build_tree(synsets, index), None, None)
    known = {str(record["wnid"]) for record in (*nodes, *classes)}
    stray = {*ORDER, *branch_of, *LABELS} - {"*"} - known
    if stray:
        raise ValueError(f"ORDER, BRANCHES or LABELS names synsets that are not in the tree: {sorted(stray)}")
    runs = [(branch, len(list(run))) for branch, run in groupby(str(c["branch"]) for c in classes)]
    longest = {branch: max(n for b, n in runs if b == branch) for branch in BRANCHES}
    seen = dict.fromkeys(branch for branch, n in runs if n == longest[branch])
    return {
        "format": "hit5-classes",
        "version": 1,
        "source": SOURCE,
        "branches": [{"id": branch, "label": BRANCHES[branch][0]} for branch in seen],
        "nodes": nodes,
        "classes": classes,
    }


def write_json(path: Path, content: dict[str, object]) -> None:
    """One record a line, so that a change shows as a readable diff."""
    parts = []
    for key, value in content.items():
        if isinstance(value, list):
            rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f" {json.dumps(key)}: [\n{rows}\n ]")
        else:
            parts.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


def main() -> None:
    wordnet = debian("wordnet-base") / "usr/share/wordnet/data.noun"
    synsets, licence = read_wordnet(wordnet)
    rows = [line.split("\t") for line in (HERE / "ilsvrc2012_id_map.tsv").read_text().splitlines()[1:]]
    wnids = (HERE / "wnids.txt").read_text().split()
    write_json(ASSETS / "classes.json", build(synsets, wnids, {wnid: int(i) for i, wnid, _ in rows}))
    (ASSETS / "licences").mkdir(exist_ok=True)
    (ASSETS / "licences/wordnet.txt").write_text(licence)


if __name__ == "__main__":
    main()
