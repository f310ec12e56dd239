"""How notebooks are called: `03`, `03-spike-trains`, or the path of a file."""

from __future__ import annotations

import re
from pathlib import Path

NAME = re.compile(r"\d\d-[a-z0-9-]+")


def is_lesson(file: Path) -> bool:
    """Whether a file is one of the course, by its name."""
    return NAME.fullmatch(file.stem) is not None


def asked_for(stem: str, name: str) -> bool:
    """`03` and `03-spike-trains` both ask for 03-spike-trains."""
    return stem == Path(name).stem or stem.startswith(f"{name}-")
