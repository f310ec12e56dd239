"""Which seeds a cell's figure depends on: followed from cell to cell through variables.

This reads Java roughly, statement by statement: whatever is made from something that was made from
`seed(36)` is taken to depend on seed 36.
"""

from __future__ import annotations

import re

NOT_CODE = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
SEED = re.compile(r"\bseed\(\s*(-?[\d_]+)?")
NAME = re.compile(r"(?<![.:\w])[A-Za-z_]\w*")
TARGET = re.compile(r"(?<![.\w])([A-Za-z_]\w*)(?:\[[^\]]*\])?\s*[-+*/]?=(?!=)")
CHANGED = re.compile(r"\s*([a-z_]\w*)\.\w+\(")
CAPTION = ".caption("
UNKNOWN = "of its own"  # seed(k): some seed must be listed, which one cannot be read


def statements(source: str) -> list[str]:
    """The statements of a cell, without strings and comments; a block is one with its head."""
    found = [""]
    depth = 0
    for letter in NOT_CODE.sub('""', source):
        depth += (letter in "({[") - (letter in ")}]")
        found[-1] += letter
        if depth == 0 and letter in ";}":
            found.append("")
    return found


class Seeds:
    """The seeds behind every variable of a notebook, as far as it has been read."""

    def __init__(self) -> None:
        self._behind: dict[str, set[str]] = {}

    def of_figures(self, source: str) -> set[str]:
        """Reads the next cell and gives the seeds of what it captions; all that it names count."""
        needed: set[str] = set()
        captioned = False
        for statement in statements(source):
            named = {(m[1] or UNKNOWN).replace("_", "") for m in SEED.finditer(statement)}
            used = named.union(*(self._behind.get(n, set()) for n in NAME.findall(statement)))
            for target in TARGET.findall(statement):
                self._behind[target] = used
            if changed := CHANGED.match(statement):
                self._behind[changed[1]] = self._behind.get(changed[1], set()) | used
            captioned |= CAPTION in statement
            needed |= used if CAPTION in statement else named
        return needed if captioned else set()
