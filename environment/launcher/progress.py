"""Lines for somebody who waits."""

from __future__ import annotations

import sys


def first_line(text: str, longest: int = 160) -> str:
    """The first line that says anything, not longer than a line should be."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= longest else line[: longest - 1] + "…"


def lasting(line: str) -> None:
    """A line that stays."""
    print(("\r\033[K" if sys.stdout.isatty() else "") + line, flush=True)


def passing(line: str) -> None:
    """A line that the next one overwrites; shown only to somebody at a terminal."""
    if sys.stdout.isatty():
        print(f"\r\033[K{line}", end="", flush=True)
