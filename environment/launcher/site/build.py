"""Writes the site: reads the course once, makes every page, and the index of all."""

from __future__ import annotations

import time
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import glossary, places
from ..stamps import write_if_changed
from . import course, mathjax, search
from . import lesson as lesson_page
from .pictures import Pictures
from .prose import headings, plain, prose

ASSETS = ("site.css", "site.js")
MAP = "Figure 0.2"  # the course, drawn


class Site:
    """A folder of pages in the making."""

    def __init__(self, folder: Path, edition: str) -> None:
        self._folder = folder
        self._lessons = course.lessons(edition)
        self._documents = {place: document_title(place) for place in course.documents()}
        self._entries: list[search.Entry] = []
        self._pictures = Pictures(folder)
        self._parts = Environment(
            loader=FileSystemLoader(places.SITE_PARTS),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._pages = {f"notebooks/{each.place.stem}.ipynb": each.address for each in self._lessons}
        self._pages |= {key.replace("/", "/solutions/", 1): page for key, page in self._pages.items()}
        self._pages |= {f"docs/{place.stem}.md": f"{place.stem}.html" for place in self._documents}
        self._pages |= {f"notebooks/{glossary.PAGE}": "glossary.html", "README.md": "index.html"}

    def write(self) -> int:
        """Writes everything and returns the number of pages."""
        self._folder.mkdir(parents=True, exist_ok=True)
        texts = {each.number: self._lesson(place, each) for place, each in enumerate(self._lessons)}
        self._glossary(texts)
        for place, title in self._documents.items():
            self._document(place, title)
        figures = self._pictures.figures
        self._page("figures.html", "Atlas of figures", figures=figures, lessons=self._lessons)
        self._entries += search.of_figures(figures)
        plans = [each for each in figures if each.name == MAP]
        self._page("index.html", "Rheobase", lessons=self._lessons, plans=plans)
        write_if_changed(self._folder / search.NAME, search.script(self._entries))
        for name in ASSETS:
            text = (places.SITE_PARTS / name).read_text(encoding="utf-8")
            write_if_changed(self._folder / name, text)
        mathjax.copy(self._folder)
        return len(self._lessons) + len(self._documents) + 3

    def _page(self, address: str, title: str, /, **content: object) -> None:
        """One page from the template of its kind, in the frame that all have."""
        names = [f"{Path(address).stem}.html.j2", "text.html.j2"]
        documents = [(f"{place.stem}.html", words) for place, words in self._documents.items()]
        template = self._parts.select_template(names)
        text = template.render(address=address, title=title, documents=documents, **content)
        write_if_changed(self._folder / address, text)

    def _lesson(self, place: int, lesson: course.Lesson) -> str:
        self._pictures.taken_out(lesson.content, lesson.address)
        texts = lesson_page.texts(lesson, self._pages)
        text = lesson_page.body(lesson, texts, self._pages)
        title = f"{lesson.number} · {lesson.question}"
        part = f" · Part {lesson.part.numeral}, {lesson.part.words}" if lesson.rests_on else ""
        self._entries += search.sections(lesson.address, title, "".join(texts))
        self._page(
            lesson.address,
            title,
            kicker=f"Notebook {lesson.number}{part}",
            body=text,
            marks=headings(text),
            before=self._lessons[place - 1] if place > 0 else None,
            after=self._lessons[place + 1] if place + 1 < len(self._lessons) else None,
        )
        return text

    def _document(self, place: Path, title: str) -> None:
        address = f"{place.stem}.html"
        text = prose(place.read_text(encoding="utf-8"), place, self._pages)
        self._entries += search.sections(address, title, text)
        self._page(
            address, title, kicker="", body=text, marks=headings(text), before=None, after=None
        )

    def _glossary(self, texts: dict[str, str]) -> None:
        terms = sorted(glossary.read(places.NOTEBOOKS), key=lambda term: term.english.lower())
        places_of = {
            term: f"{lesson.address}#term-{term.anchor}"
            for lesson in self._lessons
            for term in terms
            if term.notebook == lesson.number and f'id="term-{term.anchor}"' in texts[lesson.number]
        }
        chinese = sorted(terms, key=lambda term: term.chinese)
        self._page("glossary.html", "Glossary", terms=terms, chinese=chinese, places=places_of)
        self._entries += search.of_terms(terms)


def document_title(place: Path) -> str:
    """The first heading of a document."""
    lines = place.read_text(encoding="utf-8").splitlines()
    return plain(next(line[2:] for line in lines if line.startswith("# ")))


def build(folder: Path, edition: str) -> int:
    """Writes the site of an edition into a folder."""
    start = time.monotonic()
    pages = Site(folder, edition).write()
    seconds = time.monotonic() - start
    print(f"{places.short(folder / 'index.html')} and {pages - 1} more pages, {seconds:.0f} s")
    return 0
