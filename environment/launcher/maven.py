"""Builds the library with Maven, when its jar is missing or older than what it is made from."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from . import places
from .java import Java
from .trouble import Trouble

OLDEST = (3, 8)
HOW_TO_GET_IT = "install it (Debian, Ubuntu: sudo apt install maven; macOS: brew install maven)"


def ingredients() -> Iterator[Path]:
    """The files the jar is made from."""
    yield places.ROOT / "pom.xml"
    yield places.ROOT / "docs" / "references.bib"
    yield from (file for file in (places.ROOT / "src" / "main").rglob("*") if file.is_file())


def jar_is_current() -> bool:
    """Whether the jar and the jars beside it are there and newer than every ingredient."""
    if not places.JAR.is_file() or not places.JARS_BESIDE.is_dir():
        return False
    made = places.JAR.stat().st_mtime
    return all(file.stat().st_mtime <= made for file in ingredients() if file.exists())


def find() -> str:
    """The Maven command, or one line that says it is missing."""
    maven = shutil.which("mvn")
    if maven is None:
        raise Trouble(f"Maven 3.8 or newer is needed and none was found: {HOW_TO_GET_IT}.")
    return maven


def version(java: Java) -> str:
    """The version Maven reports of itself; refuses one that is too old."""
    reply = subprocess.run(
        [find(), "-v"], capture_output=True, text=True, env=surroundings(java), timeout=60
    )
    found = re.search(r"Apache Maven (\d+)\.(\d+)[\w.-]*", reply.stdout)
    if found is None:
        raise Trouble(f"Maven does not answer ({reply.stderr.strip()[:200]}): {HOW_TO_GET_IT}.")
    if (int(found[1]), int(found[2])) < OLDEST:
        raise Trouble(f"Maven 3.8 or newer is needed, but {found[0]} was found: {HOW_TO_GET_IT}.")
    return found[0].removeprefix("Apache Maven ")


def surroundings(java: Java) -> dict[str, str]:
    """The environment in which Maven runs on the Java we chose."""
    return os.environ | {"JAVA_HOME": str(java.home)}


def build(java: Java) -> None:
    """Packages the library without its tests; says so, because the first time takes minutes."""
    if jar_is_current():
        return
    version(java)
    print("Building the library (the first time fetches what it needs) …", file=sys.stderr)
    skip = ["-Dmaven.test.skip=true", "-Dspotless.check.skip=true"]
    command = [find(), "-q", "-B", "-Dstyle.color=never", *skip, "package"]
    if subprocess.run(command, cwd=places.ROOT, env=surroundings(java)).returncode != 0:
        raise Trouble("the library does not build: Maven's lines above say why.")
    if not jar_is_current():
        places.JAR.touch()
