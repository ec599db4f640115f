"""Checks on assets/challenge as it is on disk: `python -m unittest` in this folder."""

from __future__ import annotations

import hashlib
import json
import re
import unittest
from pathlib import Path

from PIL import Image

ASSETS = Path(__file__).parents[2] / "assets"
CHALLENGE = ASSETS / "challenge"
IMAGES = json.loads((CHALLENGE / "manifest.json").read_text("utf-8"))["images"]


class ChallengeTest(unittest.TestCase):
    def test_every_image_is_the_file_that_the_manifest_describes(self) -> None:
        for entry in IMAGES:
            content = (CHALLENGE / entry["file"]).read_bytes()
            self.assertEqual(hashlib.sha256(content).hexdigest(), entry["sha256"])
            self.assertEqual(entry["sha256"][:8], entry["id"])
            with Image.open(CHALLENGE / entry["file"]) as image:
                self.assertEqual(image.size, (entry["width"], entry["height"]))
                self.assertEqual((image.format, image.mode), ("JPEG", "RGB"))
                self.assertLessEqual(max(image.size), 640)
                self.assertTrue({"exif", "icc_profile", "comment", "xmp"}.isdisjoint(image.info))

    def test_ids_are_unique_and_sorted_and_no_file_is_left_over(self) -> None:
        ids = [entry["id"] for entry in IMAGES]
        self.assertEqual(ids, sorted(set(ids)))
        on_disk = {f"images/{path.name}" for path in (CHALLENGE / "images").iterdir()}
        self.assertEqual(on_disk, {entry["file"] for entry in IMAGES})
        self.assertLessEqual(sum(path.stat().st_size for path in (CHALLENGE / "images").iterdir()), 10_000_000)

    def test_every_truth_is_a_class_and_every_image_is_credited(self) -> None:
        wnids = {c["wnid"] for c in json.loads((ASSETS / "classes.json").read_text("utf-8"))["classes"]}
        credits_text = (CHALLENGE / "CREDITS.md").read_text("utf-8")
        for entry in IMAGES:
            credit = entry["credit"]
            self.assertIn(entry["wnid"], wnids)
            self.assertIn(entry["kind"], ("photo", "cut-out", "drawing", "painting"))
            self.assertTrue(credit["author"] and credit["licence"] and credit["source"] and credit["changes"])
            self.assertEqual(credit["licenceUrl"] is None, credit["licence"] == "public domain")
            self.assertIn(f"| {entry['file']} |", credits_text)
            if re.match("CC-BY-SA", credit["licence"]):
                self.assertIn("same licence", credit["changes"])


if __name__ == "__main__":
    unittest.main()
