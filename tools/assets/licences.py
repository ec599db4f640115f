"""What each image of the challenge owes to whom, from the words of candidates.tsv."""

from __future__ import annotations

import re

_CC = "https://creativecommons.org"
_PUBLIC_DOMAIN = {
    "Public domain",
    "Public domain (US Gov)",
    "Public domain (US Navy)",
    "Public domain (Open Clip Art Library)",
    "Public domain (CC PD dedication, package copyright)",
    "Public domain (Commons) / GPL-2+ package",  # the image is in the public domain, the GPL is its package's
}
_UNVERSIONED = f"{_CC}/licenses/by-sa/2.5/"

# Licences that leave a choice, or whose name is not SPDX's: words in the TSV -> the licence we take and its text.
_CHOSEN: dict[str, tuple[str, str | None]] = {
    "GFDL or CC-BY-SA-2.5": ("CC-BY-SA-2.5", f"{_CC}/licenses/by-sa/2.5/"),
    "GFDL / CC-BY-SA / GPL": ("CC-BY-SA (version not stated, used under 2.5)", _UNVERSIONED),
    "GFDL and CC-BY-SA": ("CC-BY-SA (version not stated, used under 2.5)", _UNVERSIONED),
    "CC-BY-SA-2.0-DE": ("CC-BY-SA-2.0-DE", f"{_CC}/licenses/by-sa/2.0/de/"),
    "CC0-1.0": ("CC0-1.0", f"{_CC}/publicdomain/zero/1.0/"),
    "Public domain dedication (PDDL data licence; Getty open content)": (
        "PDDL-1.0",
        "https://opendatacommons.org/licenses/pddl/1-0/",
    ),
}

# Open Clip Art Library: the author is in the file name only.
_CLIP_ART_AUTHORS = {
    "_ganson": "Ganson",
    "jean-victor_bali": "Jean-Victor Balin",
    "susan_park": "Susan Park",
    "leif_lodahl": "Leif Lodahl",
    "architetto_fra": "Francesco Rollandin (Architetto)",
    "archite_": "Francesco Rollandin (Architetto)",
    "jonathan_dietrich": "Jonathan Dietrich",
}

# Tux Paint: where its cut-outs come from, by its docs/CONTRIBUTORS.txt and docs/CHANGES.txt.
_STAMP_ORIGINS = {
    "brass/trumpet.png": "Wikimedia Commons, Trumpet_1.jpg",
    "string/guitar_classical.png": "Wikimedia Commons, Classical_Guitar_two_views.jpg",
    "string/guitar_electric.png": "Wikimedia Commons, E-Gitarre.jpg",
    "insects/Brown_slug.png": "Wikimedia Commons, Brown_snail.jpg",
    "emergency/firetruck.png": "Wikipedia, user LangAM",
    "fish/lobster.png": "NOAA Photo Library",
}


def licence_of(words: str) -> tuple[str, str | None]:
    """The licence's SPDX-like name and the address of its text; none for the public domain."""
    if words in _PUBLIC_DOMAIN:
        return "public domain", None
    if words in _CHOSEN:
        return _CHOSEN[words]
    plain = re.fullmatch(r"CC-(BY(?:-SA)?)-(\d\.\d)", words)
    if not plain:
        raise ValueError(f"unknown licence: {words}")
    return words, f"{_CC}/licenses/{plain[1].lower()}/{plain[2]}/"


def author_and_source(row: dict[str, str]) -> tuple[str, str]:
    """Who made the image, and where it comes from down to the package we took it from."""
    package = row["package"].split(" (")[0]
    author, origin = row["author"], ""
    if bracketed := re.fullmatch(r"(.+) \((.+ Commons|Flickr|publicdomainpictures\.net)\)", author):
        author, origin = " ".join(bracketed[1].split()), bracketed[2]
    if package == "openclipart-png":
        origin = "Open Clip Art Library"
        author = next((name for part, name in _CLIP_ART_AUTHORS.items() if part in row["file_in_package"]), "unknown")
    elif author == "openclipart.org, via Tux Paint":
        author, origin = "unknown", "Open Clip Art Library"
    elif author == "Art4Apps project, art4apps.org":
        author, origin = "Art4Apps project", "art4apps.org"
    elif "(Commons)" in row["licence"]:
        origin = "Wikimedia Commons"
    origin = next((name for end, name in _STAMP_ORIGINS.items() if row["file_in_package"].endswith(end)), origin)
    if flickr := re.search(r"https?://www\.flickr\.com/\S+", row["note"]):
        origin = f"Flickr, {flickr[0]}"
    return author, f"{origin}, by way of {package}" if origin else package


def credit_of(row: dict[str, str], changes: list[str]) -> dict[str, str | None]:
    """The credit of one image, as it stands in the manifest."""
    author, source = author_and_source(row)
    licence, url = licence_of(row["licence"])
    before = []
    if row["package"].startswith("foolbox") and row["width"] == row["height"]:
        before.append("cropped to a square by foolbox")
    if row["package"].startswith("tuxpaint") and row["kind"] == "cut-out":
        before.append("cut out by Tux Paint")
    said = ", ".join(before + changes)
    if licence.startswith("CC-BY-SA"):
        said += "; this version is under the same licence"
    return {"author": author, "licence": licence, "licenceUrl": url, "source": source, "changes": said}
