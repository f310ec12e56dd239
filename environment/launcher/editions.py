"""Two editions from one source: how a hole is cut out of a solution.

In a code cell tagged `exercise`

    double rate = 1000 / interval;      // hole: double rate = notYet();

the whole line is the solution, and what follows `// hole:` is what the student edition has in its
place. Lines that the student edition has nothing for stand between two markers:

    // solution
    var interval = table.doubleColumn("interval").mean();
    // end

A line that is nothing but `// hole: …` is in the student edition only. A cell tagged
`solution-only` or `student-only` is left out of the other edition altogether.
"""

from __future__ import annotations

from typing import Literal

from .trouble import Trouble

Edition = Literal["student", "solutions"]
EDITIONS: tuple[Edition, ...] = ("student", "solutions")

HOLE = "// hole:"
OPEN = "// solution"
CLOSE = "// end"


def has_markers(source: str) -> bool:
    """Whether any line of the cell is about holes."""
    return any(HOLE in line or line.strip() in (OPEN, CLOSE) for line in source.splitlines())


def belongs(tags: list[str], edition: Edition) -> bool:
    """Whether a cell with these tags is in this edition."""
    other = {"student": "solution-only", "solutions": "student-only"}[edition]
    return other not in tags


def cut(source: str, edition: Edition) -> str:
    """The text of an exercise cell in one edition."""
    kept: list[str] = []
    within = False
    for line in source.splitlines():
        if line.strip() in (OPEN, CLOSE):
            if within == (line.strip() == OPEN):
                raise Trouble(f"'{OPEN}' and '{CLOSE}' do not pair up in the cell\n{source}")
            within = not within
            continue
        solution, marker, hole = line.partition(HOLE)
        if edition == "solutions":
            keep = solution.rstrip() if marker else line
            wanted = bool(solution.strip()) if marker else True
        else:
            indent = line[: len(line) - len(line.lstrip())]
            keep = indent + hole.strip() if marker else line
            wanted = bool(marker) or not within
        if wanted:
            kept.append(keep)
    if within:
        raise Trouble(f"'{OPEN}' without '{CLOSE}' in the cell\n{source}")
    return "\n".join(kept)


def in_edition(source: str, tags: list[str], edition: Edition) -> str:
    """The text of any code cell in one edition; refuses markers where no exercise is declared."""
    if "exercise" not in tags:
        if has_markers(source):
            raise Trouble(f"a hole needs the tag \"exercise\" on its cell:\n{source}")
        return source
    if not has_markers(source):
        raise Trouble(f"a cell tagged \"exercise\" needs a '{HOLE}' line:\n{source}")
    text = cut(source, edition)
    if not text.strip():
        raise Trouble(f"nothing is left of this exercise in the {edition} edition:\n{source}")
    return text
