"""The index that the search of the site reads: every section, figure and term with its words."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass

from ..glossary import Term
from .pictures import Figure
from .prose import HEADING, plain

NAME = "search.js"


@dataclass(frozen=True)
class Entry:
    """A place to go to: its address, its heading, the page it stands on, and what is read there."""

    address: str
    heading: str
    page: str
    text: str


def sections(address: str, title: str, text: str) -> list[Entry]:
    """A page's text, cut at its headings."""
    marks = list(HEADING.finditer(text))
    bounds = [mark.start() for mark in marks] + [len(text)]
    found = [Entry(address, title, "", plain(re.sub(r"<h1.*?</h1>", "", text[: bounds[0]])))]
    for mark, end in zip(marks, bounds[1:], strict=True):
        words = plain(text[mark.end() : end])
        found.append(Entry(f"{address}#{mark[2]}", plain(mark[3]), title, words))
    return found


def of_figures(figures: list[Figure]) -> list[Entry]:
    """The captions."""
    return [Entry(each.address, each.name, "", each.caption) for each in figures]


def of_terms(terms: list[Term]) -> list[Entry]:
    """The glossary in both languages."""
    return [
        Entry(f"glossary.html#{t.anchor}", f"{t.english} · {t.chinese}", "Glossary", t.definition)
        for t in terms
    ]


def script(entries: list[Entry]) -> str:
    """The index as a script: unlike other data, a page read from a file may load that."""
    rows = ",\n".join(json.dumps(astuple(each), ensure_ascii=False) for each in entries)
    return f"window.rheobasePlaces = [\n{rows}\n];\n"
