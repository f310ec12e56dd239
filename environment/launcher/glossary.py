"""The glossary: one table in `notebooks/source`, a page for readers, a link at a term's first use.

A notebook introduces a term as `**neural avalanche** (神经雪崩)`; nothing else in Chinese stands
in brackets there. The table says which notebook introduces it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .names import is_lesson
from .trouble import Trouble

SOURCE = "glossary.tsv"
PAGE = "glossary.md"
CHINESE = "\u3400-\u4dbf\u4e00-\u9fff"
BRACKETS = re.compile(rf"\([^()]*[{CHINESE}][^()]*\)")
INTRODUCED = re.compile(rf"\*\*([^*\n]+)\*\*( \(([{CHINESE}·–-]+)\))")


@dataclass(frozen=True)
class Term:
    """A line of the table."""

    english: str
    chinese: str
    notebook: str
    definition: str

    @property
    def anchor(self) -> str:
        """Its name in a link to the page."""
        return re.sub(r"[^a-z0-9]+", "-", self.english.lower()).strip("-")


def read(folder: Path) -> list[Term]:
    """The terms, in the order of the table; none where there is no table."""
    place = folder / "source" / SOURCE
    if not place.is_file():
        return []
    terms = []
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines()[1:], 2):
        cells = line.split("\t")
        if len(cells) != 4 or not all(cells) or not cells[2].isdigit():
            raise Trouble(f"{SOURCE}, line {number}: term, 中文, notebook and definition are needed.")
        terms.append(Term(cells[0], cells[1], f"{int(cells[2]):02}", cells[3]))
    return terms


def linked(text: str, terms: list[Term], met: set[str], way: str) -> str:
    """Text in which the first use of each term that was not yet met is a link to its entry."""
    known = {(term.english.lower(), term.chinese): term for term in terms}

    def link(found: re.Match[str]) -> str:
        term = known.get((found[1].lower(), found[3]))
        if term is None or term.english in met:
            return found[0]
        met.add(term.english)
        return f"[**{found[1]}**]({way}{PAGE}#{term.anchor}){found[2]}"

    return INTRODUCED.sub(link, text)


def page(folder: Path, terms: list[Term]) -> str:
    """The page that readers open: the terms from A to Z, then the Chinese ones."""
    files = {source.stem[:2]: source.stem for source in (folder / "source").glob("*.md")}
    lines = [
        "# Glossary · 词汇表",
        "",
        "The terms of the course from A to Z, each with the notebook that introduces it; "
        "[the Chinese terms](#中文索引) lead to the same entries.",
    ]
    for term in sorted(terms, key=lambda t: t.english.lower()):
        name = files.get(term.notebook)
        place = f"[{term.notebook}]({name}.ipynb)" if name else term.notebook
        entry = f'<a id="{term.anchor}"></a>**{term.english}** · {term.chinese}'
        lines += ["", f"{entry} — {term.definition} *Notebook {place}.*"]
    lines += ["", "## 中文索引", ""]
    by_radical = sorted(terms, key=lambda t: t.chinese)  # the order of Unicode
    lines += [f"- {t.chinese} · [{t.english}](#{t.anchor})" for t in by_radical]
    return "\n".join(lines) + "\n"


def complaints(folder: Path) -> Iterator[str]:
    """What the table and the sources do not agree on."""
    terms = read(folder)
    first: dict[str, str] = {}
    known: dict[str, Term] = {}
    for term in terms:
        for name in {term.english.lower(), term.chinese}:
            if name in known:
                yield f"{SOURCE}: {name} stands there twice"
            known[name] = term
    for source in sorted(file for file in (folder / "source").glob("*.md") if is_lesson(file)):
        text = re.sub(r"(?ms)^```.*?^```", "", source.read_text(encoding="utf-8"))
        for stray in BRACKETS.finditer(INTRODUCED.sub("", text)):
            yield f"{source.name}: {stray[0]} does not stand behind a **term**"
        for found in INTRODUCED.finditer(text):
            entry = known.get(found[1].lower())
            if entry is None:
                yield f"{source.name}: **{found[1]}** ({found[3]}) is missing from {SOURCE}"
            elif entry.chinese != found[3]:
                yield f"{source.name}: {found[1]} is {found[3]} there and {entry.chinese} in {SOURCE}"
            else:
                first.setdefault(entry.english, source.stem[:2])
    for term in terms:
        where = first.get(term.english)
        if where != term.notebook:
            says = f"notebook {where} introduces it" if where else "no notebook introduces it"
            yield f"{SOURCE}: {term.english} claims notebook {term.notebook}, but {says}"
