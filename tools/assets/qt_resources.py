"""Reads Qt resource files (*.rcc, format version 2 and 3), as made by `rcc --binary`."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from pathlib import Path

COMPRESSED, DIRECTORY, COMPRESSED_ZSTD = 1, 2, 4


@lru_cache(maxsize=None)
def read_resources(path: Path) -> dict[str, bytes]:
    """All entries of one resource file by their name, such as `/gcompris/src/bee.webp`."""
    raw = path.read_bytes()
    magic, version, tree, data, names = struct.unpack_from(">4s4i", raw)
    if magic != b"qres" or version not in (2, 3):
        raise ValueError(f"{path}: not a Qt resource file of version 2 or 3")

    def name_at(offset: int) -> str:
        at = names + offset
        (length,) = struct.unpack_from(">H", raw, at)
        return raw[at + 6 : at + 6 + 2 * length].decode("utf-16-be")  # between them: a hash of four bytes

    def content_at(offset: int, flags: int) -> bytes:
        at = data + offset
        (length,) = struct.unpack_from(">I", raw, at)
        content = raw[at + 4 : at + 4 + length]
        if flags & COMPRESSED_ZSTD:
            raise ValueError(f"{path}: zstd entries are not supported")
        return zlib.decompress(content[4:]) if flags & COMPRESSED else content  # first four bytes: length unpacked

    found: dict[str, bytes] = {}

    def walk(node: int, prefix: str) -> None:
        at = tree + 22 * node  # name, flags, then (count, first child) or (locale, data), then an 8-byte date
        name, flags = struct.unpack_from(">IH", raw, at)
        full = prefix if node == 0 else f"{prefix}/{name_at(name)}"
        if flags & DIRECTORY:
            count, first = struct.unpack_from(">II", raw, at + 6)
            for child in range(first, first + count):
                walk(child, full)
        elif not flags & COMPRESSED_ZSTD:
            (offset,) = struct.unpack_from(">I", raw, at + 10)
            found[full] = content_at(offset, flags)

    walk(0, "")
    return found
