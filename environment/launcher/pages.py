"""Builds the notebooks readers open from the Markdown we edit: `notebooks/source/NN-name.md`."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from . import glossary, places
from .editions import EDITIONS, Edition, belongs, in_edition
from .names import asked_for, is_lesson
from .stamps import digest, write_if_changed
from .tidy import METADATA, as_text
from .trouble import Trouble

EXPLICIT_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def sources(folder: Path, names: list[str]) -> list[Path]:
    """The sources that the names ask for; all of them when there are none."""
    there = sorted(file for file in (folder / "source").glob("*.md") if is_lesson(file))
    if not names:
        return there
    chosen = [file for file in there if any(asked_for(file.stem, name) for name in names)]
    unknown = [name for name in names if not any(asked_for(file.stem, name) for file in there)]
    if unknown:
        raise Trouble(f"no source is named {', '.join(unknown)} in {places.short(folder)}/source.")
    return chosen


def identities(name: str, cells: list[NotebookNode]) -> list[str]:
    """An id for every cell that survives edits elsewhere: its own, or one from its first line."""
    seen: Counter[str] = Counter()
    result = []
    for cell in cells:
        given = cell.metadata.get("id")
        if given is not None and not EXPLICIT_ID.fullmatch(str(given)):
            raise Trouble(f"{name}: the cell id '{given}' may hold letters, digits, - and _ only.")
        first = next((line for line in cell.source.splitlines() if line.strip()), "")
        identity = str(given) if given else digest(name, cell.cell_type, first)[:8]
        seen[identity] += 1
        if given and seen[identity] > 1:
            raise Trouble(f"{name}: two cells have the id '{given}'.")
        result.append(identity if seen[identity] == 1 else f"{identity}-{seen[identity]}")
    return result


def page(source: Path, edition: Edition) -> NotebookNode:
    """One edition of one notebook, not yet executed."""
    read = jupytext.read(source, fmt="md")
    notebook = new_notebook(metadata=METADATA)
    terms = glossary.read(source.parent.parent)
    met: set[str] = set()
    way = "../" if edition == "solutions" else ""
    for cell, identity in zip(read.cells, identities(source.stem, read.cells), strict=True):
        tags = list(cell.metadata.get("tags", []))
        if not belongs(tags, edition):
            continue
        kept = {"tags": tags} if tags else {}
        if cell.cell_type == "code":
            text = in_edition(cell.source, tags, edition)
            notebook.cells.append(new_code_cell(text, id=identity, metadata=kept))
        else:
            text = glossary.linked(cell.source, terms, met, way)
            notebook.cells.append(new_markdown_cell(text, id=identity, metadata=kept))
    return notebook


def keep_outputs(notebook: NotebookNode, before: NotebookNode) -> None:
    """Takes over the outputs up to the first code cell that changed: later ones depend on it."""
    old = [cell for cell in before.cells if cell.cell_type == "code"]
    new = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for earlier, cell in zip(old, new, strict=False):
        if (earlier.id, earlier.source) != (cell.id, cell.source):
            break
        cell.outputs, cell.execution_count = earlier.outputs, earlier.execution_count


def target(source: Path, edition: Edition) -> Path:
    """Where the built notebook stands: beside the folder of the sources, or in solutions/."""
    folder = source.parent.parent / ("solutions" if edition == "solutions" else "")
    return folder / f"{source.stem}.ipynb"


def build(folder: Path, names: list[str]) -> int:
    """Builds both editions of the sources in a folder, and the page of the glossary."""
    for source in sources(folder, names):
        for edition in EDITIONS:
            place = target(source, edition)
            if write_if_changed(place, fresh(source, edition)):
                print(f"built {places.short(place)}")
    terms = glossary.read(folder)
    if terms and write_if_changed(folder / glossary.PAGE, glossary.page(folder, terms)):
        print(f"built {places.short(folder / glossary.PAGE)}")
    return 0


def fresh(source: Path, edition: Edition) -> str:
    """What a built notebook should read, with the outputs it may keep."""
    notebook = page(source, edition)
    place = target(source, edition)
    if place.is_file():
        keep_outputs(notebook, nbformat.read(place, as_version=4))
    return as_text(notebook)
