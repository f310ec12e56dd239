"""Whether the committed notebooks are in order: made from their source, executed, not too large."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from . import glossary, manifest, places, seeds
from .editions import EDITIONS
from .names import is_lesson
from .pages import fresh, sources, target
from .trouble import Trouble

LARGEST = 1_000_000


def inspect(folder: Path, names: list[str]) -> int:
    """Prints what is not in order; trouble if anything is not."""
    wrong = [
        f"{places.short(place)}: {complaint}"
        for source in sources(folder, names)
        for edition in EDITIONS
        for place in [target(source, edition)]
        for complaint in complaints(place, fresh(source, edition))
    ]
    if not manifest.agrees(folder):
        wrong.append(f"{places.short(folder / manifest.NAME)}: differs from what the figures say")
    if not names:
        wrong += [f"{places.short(place)}: has no source" for place in orphans(folder)]
    wrong += [*glossary.complaints(folder), *glossary_page(folder)]
    print("\n".join(wrong) or "every notebook is in order")
    if wrong:
        raise Trouble("run ./rheobase build, then ./rheobase run --write, and look at the pages.")
    return 0


def glossary_page(folder: Path) -> Iterator[str]:
    """Whether the page of the glossary is made from its table."""
    terms = glossary.read(folder)
    place = folder / glossary.PAGE
    text = place.read_text(encoding="utf-8") if place.is_file() else ""
    if terms and text != glossary.page(folder, terms):
        yield f"{places.short(place)}: differs from {glossary.SOURCE}"


def orphans(folder: Path) -> Iterator[Path]:
    """Notebooks of the course that no source makes."""
    made = {source.stem for source in sources(folder, [])}
    for place in sorted([*folder.glob("*.ipynb"), *(folder / "solutions").glob("*.ipynb")]):
        if is_lesson(place) and place.stem not in made:
            yield place


def complaints(place: Path, expected: str) -> Iterator[str]:
    """Everything wrong with one notebook."""
    if not place.is_file():
        yield "is not built"
        return
    if place.read_text(encoding="utf-8") != expected:
        yield "differs from its source"
    if place.stat().st_size > LARGEST:
        yield f"is larger than {LARGEST:,} bytes"
    notebook = nbformat.read(place, as_version=4)
    followed = seeds.Seeds()
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code" and cell.source.strip():
            needed = followed.of_figures(cell.source)
            for complaint in [*cell_complaints(cell), *manifest_complaints(cell, needed)]:
                yield f"cell {number} [{cell.id}] {complaint}"


def is_figure(data: NotebookNode) -> bool:
    """Whether an output is a figure: a still one with a plain picture beside it, or one that moves."""
    html = data.get("text/html", "")
    return "<figure" in html and ("image/png" in data or " data-explorer=" in html)


def cell_complaints(cell: NotebookNode) -> Iterator[str]:
    """Everything wrong with one executed cell."""
    if cell.execution_count is None:
        yield "was not executed"
        return
    if any(output.output_type == "error" for output in cell.outputs):
        yield "shows an error"
    shown = [output.get("data", {}) for output in cell.outputs]
    if ".caption(" in cell.source and not any(is_figure(data) for data in shown):
        yield "has a caption but shows no figure (text/html, with image/png beside it if still)"


def manifest_complaints(cell: NotebookNode, needed: set[str]) -> Iterator[str]:
    """What the captioned figures of a cell leave unsaid about where they come from."""
    figures = list(manifest.shown(cell))
    listed = {seed for figure in figures for seed in figure.lines.get("seed", "").split(", ") if seed}
    if any("made from" not in figure.lines and "seed" not in figure.lines for figure in figures):
        yield "does not say what its figure was made from: add .madeFrom(…), or .madeFrom() for formulas"
    for seed in sorted(needed - listed) if figures else []:
        if seed != seeds.UNKNOWN or not listed:
            yield f"shows a figure that depends on a seed ({seed}) missing in its manifest: .madeFrom(…)"
