"""What Binder makes of the recipe: the Dockerfile that repo2docker would build, without building.

No container engine and no network are needed once repo2docker is installed, in an environment of
its own. Names that differ from machine to machine are written the same everywhere, so that the
text can be compared with the one in the tests.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from . import places, private_python
from .trouble import Trouble

VENV = places.PRIVATE / "binder-venv"
REQUIREMENTS = places.ENVIRONMENT / "binder-check.txt"

SAME_EVERYWHERE = (
    (re.compile(r"build_script_files/\S*-2frepo2docker(\S*)-[0-9a-f]{6}"), r"build_script_files/\1"),
    (re.compile(r"linux-(64|aarch64)"), "linux-64"),
    (re.compile(r"linux-2d(64|aarch64)"), "linux-2d64"),
)


def dockerfile(repository: Path) -> str:
    """The Dockerfile for a repository; trouble where repo2docker refuses it."""
    private_python.make(VENV, REQUIREMENTS)
    command = [str(VENV / "bin" / "python"), "-m", "repo2docker", "--no-build", "--debug", "."]
    reply = subprocess.run(command, cwd=repository, capture_output=True, text=True, timeout=300)
    if reply.returncode != 0:
        said = reply.stderr.strip().splitlines() or ["no word"]
        raise Trouble(f"repo2docker refuses {repository}: {said[-1]}")
    text = reply.stdout
    for varying, fixed in SAME_EVERYWHERE:
        text = varying.sub(fixed, text)
    return text.strip() + "\n"
