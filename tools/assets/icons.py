"""Renders assets/icons/icon.svg to the PNG icons of the installed app."""

from __future__ import annotations

from pathlib import Path

import resvg_py

ICONS = Path(__file__).parents[2] / "assets" / "icons"
TILE = '<rect width="512" height="512" rx="96" fill="#faf8f3"/>'


def maskable(svg: str) -> str:
    """The mark within the inner 80 % that every mask leaves visible, on a tile without corners."""
    if TILE not in svg:
        raise ValueError("icon.svg no longer has the tile that a maskable icon widens")
    start, rest = svg.split(TILE)
    body, end = rest.rsplit("</svg>", 1)
    square = TILE.replace(' rx="96"', "")
    return f'{start}{square}<g transform="translate(72 72) scale(0.71875)">{body}</g></svg>{end}'


def main() -> None:
    svg = (ICONS / "icon.svg").read_text("utf-8")
    for size in (192, 512):
        for name, content in (("icon", svg), ("maskable", maskable(svg))):
            png = bytes(resvg_py.svg_to_bytes(svg_string=content, width=size, height=size))
            (ICONS / f"{name}-{size}.png").write_bytes(png)


if __name__ == "__main__":
    main()
