"""One notebook as the body of a page, with the filters of nbconvert and a template of our own."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment, FileSystemLoader
from nbconvert.filters import Highlight2HTML, ansi2html

from .. import places
from .course import Lesson
from .prose import prose, with_dois, with_languages, with_pages


def texts(lesson: Lesson, pages: Mapping[str, str]) -> list[str]:
    """Its texts, a cell each; nothing for a cell of code."""
    return [
        prose(cell.source, lesson.place, pages) if cell.cell_type == "markdown" else ""
        for cell in lesson.content.cells
    ]


def body(lesson: Lesson, texts: list[str], pages: Mapping[str, str]) -> str:
    """All its cells: these texts, code as it stands, and what the code showed."""
    parts = Environment(
        loader=FileSystemLoader(places.SITE_PARTS), trim_blocks=True, lstrip_blocks=True
    )
    parts.filters |= {
        "code": Highlight2HTML(pygments_lexer="java"),
        "ansi2html": ansi2html,
        "with_dois": with_dois,
        "with_languages": with_languages,
        "with_pages": lambda text: with_pages(text, lesson.place, pages),
    }
    cells = zip(lesson.content.cells, texts, strict=True)
    return parts.get_template("cells.html.j2").render(cells=cells)
