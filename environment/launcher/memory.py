"""The kernel and its children: how much memory they take, and how to be rid of them."""

from __future__ import annotations

import psutil


def resident_megabytes() -> float:
    """The memory all our child processes hold at this moment."""
    total = 0
    for child in psutil.Process().children(recursive=True):
        try:
            total += child.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / 1e6


def end_children() -> None:
    """Ends every process we started and waits until they are gone."""
    children = psutil.Process().children(recursive=True)
    for child in children:
        try:
            child.kill()
        except psutil.NoSuchProcess:
            continue
    psutil.wait_procs(children, timeout=10)
