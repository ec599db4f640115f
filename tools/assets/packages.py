"""Fetches the packages that hold our sources through their own clients, once, into a cache folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

CACHE = Path(os.environ.get("HIT5_ASSET_CACHE", Path.home() / ".cache" / "hit5-assets"))


def debian(name: str) -> Path:
    """The unpacked files of a Debian package; nothing is installed. `apt-get update` may be needed before."""
    return _unpacked("deb", name, lambda into: _run(["apt-get", "download", name], into))


def pypi(requirement: str) -> Path:
    """The unpacked files of a wheel, for a pinned requirement such as `foolbox==3.3.4`."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", requirement]
    return _unpacked("pypi", requirement, lambda into: _run(command, into))


def npm(package: str) -> Path:
    """The unpacked files of an npm package, for a pinned name such as `left-pad@1.3.0`."""
    return _unpacked("npm", package, lambda into: _run(["npm", "pack", "--silent", package], into))


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _unpacked(kind: str, name: str, download) -> Path:
    folder = CACHE / kind / name.replace("/", "_")
    files, done = folder / "files", folder / "done"
    if done.exists():
        return files
    files.mkdir(parents=True, exist_ok=True)
    download(folder)
    archives = [path for path in folder.iterdir() if path.suffix in (".deb", ".whl", ".tgz")]
    if len(archives) != 1:
        raise FileNotFoundError(f"{name}: expected one downloaded archive in {folder}, found {len(archives)}")
    match archives[0].suffix:
        case ".deb":
            subprocess.run(["dpkg-deb", "-x", archives[0], files], check=True)
        case ".whl":
            zipfile.ZipFile(archives[0]).extractall(files)
        case _:
            tarfile.open(archives[0]).extractall(files, filter="data")
    done.touch()
    return files
