"""What the site is made of: the notebooks of one edition in their parts, and the documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from .. import places
from ..runner import chosen
from ..trouble import Trouble

SYLLABUS = "notebooks/source/syllabus.tsv"
DOCUMENT = re.compile(r"\]\((?:docs/)?([a-z-]+)\.md[)#]")
FIRST_DOCUMENT = "reading-group"


@dataclass(frozen=True)
class Part:
    """A part of the course, by its Roman number."""

    numeral: str
    words: str


@dataclass(frozen=True)
class Lesson:
    """A notebook: its question in two languages, its part, and the numbers of those it rests on."""

    place: Path
    content: NotebookNode
    part: Part
    rests_on: tuple[str, ...]

    @property
    def number(self) -> str:
        return self.place.stem[:2]

    @property
    def address(self) -> str:
        """Its page."""
        return f"{self.place.stem}.html"

    @property
    def question(self) -> str:
        return self._heading("# ")

    @property
    def chinese(self) -> str:
        return self._heading("## ")

    def _heading(self, mark: str) -> str:
        lines = self.content.cells[0].source.splitlines()
        return next((line[len(mark) :].strip() for line in lines if line.startswith(mark)), "")


def lessons(edition: str) -> list[Lesson]:
    """All notebooks of an edition; parts and arrows are those of the map in notebook 00."""
    rows = (places.ROOT / SYLLABUS).read_text(encoding="utf-8").splitlines()[1:]
    entries: dict[str, tuple[Part, tuple[str, ...]]] = {}
    for row in rows:
        number, numeral, words, before, *_ = row.split("\t")
        entries[number] = Part(numeral, words), tuple(before.split())
    there = chosen([], edition)
    if missing := [place.stem for place in there if place.stem[:2] not in entries]:
        raise Trouble(f"{', '.join(missing)} is missing from the map of the course, {SYLLABUS}.")
    return [Lesson(place, nbformat.read(place, as_version=4), *entries[place.stem[:2]]) for place in there]


def documents() -> list[Path]:
    """The pages of docs/ for readers: the reading group's, what README names, and what those name."""
    docs = places.ROOT / "docs"
    waiting = [FIRST_DOCUMENT]
    waiting += DOCUMENT.findall((places.ROOT / "README.md").read_text(encoding="utf-8"))
    found: list[Path] = []
    while waiting:
        place = docs / f"{waiting.pop(0)}.md"
        if place.is_file() and place not in found:
            found.append(place)
            waiting += DOCUMENT.findall(place.read_text(encoding="utf-8"))
    return found
