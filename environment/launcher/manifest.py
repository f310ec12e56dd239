"""What every captioned figure was made from, collected from the executed notebooks into one table.

Each figure carries its manifest folded beneath it; `figures.csv` beside the notebooks has a row for
each, so that a change of any plotted number is one line of a review.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from html.parser import HTMLParser
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from .names import is_lesson
from .stamps import write_if_changed

NAME = "figures.csv"
FIRST_WORDS = 8
NUMBER = re.compile(r"(Figure|Explorer) (\d+\.\d+)\.\s*")
BEGINS = ('<figure id="figure-', '<figure id="explorer-')


@dataclass(frozen=True)
class Row:
    """One figure; `java` is the release that drew it, on which nothing else may depend."""

    notebook: str
    figure: str
    caption: str
    seeds: str
    made_from: str
    library: str
    java: str
    sha256: str


class Reading(HTMLParser):
    """The caption and the lines of the manifest of a figure, from its HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.caption = ""
        self.lines: dict[str, str] = {}
        self._about = ""
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "th" and ("scope", "row") in attrs:
            self._inside, self._about = "about", ""
        elif tag == "td" and self._about:
            self._inside = "words"
        elif tag == "figcaption":
            self._inside = "caption"

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self._about = ""
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "caption":
            self.caption += data
        elif self._inside == "about":
            self._about += data
        elif self._inside == "words":
            self.lines[self._about] = self.lines.get(self._about, "") + data


def shown(cell: NotebookNode) -> Iterator[Reading]:
    """The captioned figures that a cell shows, those that move among them."""
    for output in cell.get("outputs", []):
        html = output.get("data", {}).get("text/html", "")
        if html.startswith(BEGINS) and (reading := Reading(html)).caption:
            yield reading


def rows(notebook: NotebookNode, name: str) -> list[Row]:
    """A row for each captioned figure of one notebook."""
    return [row(name, reading) for cell in notebook.cells for reading in shown(cell)]


def numbered(found: re.Match[str] | None) -> str:
    """`3.5` for a figure, `explorer 3.2` for one that moves."""
    if found is None:
        return ""
    return found[2] if found[1] == "Figure" else f"explorer {found[2]}"


def row(name: str, reading: Reading) -> Row:
    """The manifest of one figure on one line."""
    number = NUMBER.match(reading.caption)
    words = reading.caption[number.end() if number else 0 :].split()
    more = " …" if len(words) > FIRST_WORDS else ""
    about = ("seed", "made from", "library", "Java", "SHA-256 of the data")
    said = [reading.lines.get(line, "") for line in about]
    return Row(name, numbered(number), " ".join(words[:FIRST_WORDS]) + more, *said)


def text(folder: Path) -> str:
    """The table of a folder; what the solutions show differently has rows of its own."""
    found: list[Row] = []
    for place in filter(is_lesson, sorted(folder.glob("*.ipynb"))):
        own = rows(nbformat.read(place, as_version=4), place.stem)
        solutions = folder / "solutions" / place.name
        there = solutions.is_file()
        filled = rows(nbformat.read(solutions, as_version=4), place.stem) if there else []
        found += own
        for other in filled:
            if other not in own:
                found.append(Row(f"solutions/{place.stem}", *astuple(other)[1:]))
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow([field.name for field in fields(Row)])
    table.writerows(astuple(each) for each in found)
    return out.getvalue()


def collect(folder: Path) -> None:
    """Brings the table of a folder up to date."""
    write_if_changed(folder / NAME, text(folder))


def folder_of(place: Path) -> Path:
    """The folder whose table a notebook's figures stand in: solutions belong to the one above."""
    return place.parent.parent if place.parent.name == "solutions" else place.parent


def changed(place: Path, notebook: NotebookNode) -> list[str]:
    """The figures of an executed notebook that show other numbers than the table says."""
    with (folder_of(place) / NAME).open(encoding="utf-8", newline="") as file:
        known = {
            (line["notebook"].removeprefix("solutions/"), line["figure"], line["sha256"])
            for line in csv.DictReader(file)
        }
    return [
        figure.figure or figure.caption
        for figure in rows(notebook, place.stem)
        if (figure.notebook, figure.figure, figure.sha256) not in known
    ]


def agrees(folder: Path) -> bool:
    """Whether the table says what the notebooks show."""
    place = folder / NAME
    return place.is_file() and place.read_text(encoding="utf-8") == text(folder)
