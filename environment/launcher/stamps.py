"""Remembers what a step was made from, so that it is done again only when that has changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from . import places


def digest(*parts: str | bytes | Path) -> str:
    """One fingerprint of texts and of the contents of files."""
    whole = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part
        content = content.encode() if isinstance(content, str) else content
        whole.update(len(content).to_bytes(8, "big"))
        whole.update(content)
    return whole.hexdigest()


def is_current(step: str, fingerprint: str) -> bool:
    """Whether this step was last completed with the same fingerprint."""
    stamp = places.STAMPS / step
    return stamp.is_file() and stamp.read_text() == fingerprint


def complete(step: str, fingerprint: str) -> None:
    """Notes that the step is done; called last, so that an interrupted step is done again."""
    write_if_changed(places.STAMPS / step, fingerprint)


def write_if_changed(path: Path, text: str) -> bool:
    """Writes the whole file or nothing, and says whether it had to."""
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
    return True
