"""Pictures as files of their own, fetched when they come into sight, and what the atlas says of each."""

from __future__ import annotations

import base64
import html
import re
import struct
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from nbformat import NotebookNode

from ..manifest import NUMBER, Reading

EMBEDDED = re.compile(r'<img src="data:image/(png|svg\+xml);([^,]*),([^"]+)"( width="\d+")?')
SVG_SIZE = re.compile(rb"<svg [^>]*width='([\d.]+)' height='([\d.]+)'")
FIGURE = re.compile(r'<figure id="([^"]+)".*?</figure>', re.DOTALL)
ALT = re.compile(r' alt="([^"]*)"')
FOLDER = "pictures"


@dataclass(frozen=True)
class Figure:
    """A captioned figure: its name such as `Figure 3.5`, and where its picture and its place are."""

    name: str
    caption: str
    alt: str
    picture: str
    address: str


class Pictures:
    """Takes the pictures out of outputs and into a folder, and keeps a list of the figures."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.figures: list[Figure] = []

    def taken_out(self, notebook: NotebookNode, address: str) -> None:
        """Replaces every embedded picture of a notebook by a file."""
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                if "text/html" in data:
                    data["text/html"] = FIGURE.sub(lambda f: self._figure(f, address), data["text/html"])

    def _figure(self, found: re.Match[str], address: str) -> str:
        identity, caption = found[1], Reading(found[0]).caption
        number = NUMBER.match(caption)
        stem = number[0].strip(" .").lower().replace(" ", "-") if number else identity
        files: list[str] = []

        def file(image: re.Match[str]) -> str:
            kind, coding, text, width = image.groups()
            coded = html.unescape(text)
            content = base64.b64decode(coded) if coding == "base64" else unquote_to_bytes(coded)
            files.append(f"{FOLDER}/{stem}{f'-{len(files)}' if files else ''}.{kind[:3]}")
            (self._folder / FOLDER).mkdir(parents=True, exist_ok=True)
            (self._folder / files[-1]).write_bytes(content)
            wide, high = size(content)
            shown = int(re.sub(r"\D", "", width)) if width else wide
            box = f'width="{shown}" height="{shown * high / wide:.0f}"'
            return f'<img loading="lazy" src="{files[-1]}" {box}'

        text = EMBEDDED.sub(file, found[0])
        if number and files:
            alt = ALT.search(found[0])
            words = html.unescape(alt[1]) if alt else ""
            name, rest = number[0].strip(" ."), caption[number.end() :]
            self.figures.append(Figure(name, rest, words, files[0], f"{address}#{identity}"))
        return text


def size(picture: bytes) -> tuple[float, float]:
    """Width and height of a PNG or of one of our SVGs."""
    if found := SVG_SIZE.match(picture):
        return float(found[1]), float(found[2])
    width, height = struct.unpack(">II", picture[16:24])
    return width, height
