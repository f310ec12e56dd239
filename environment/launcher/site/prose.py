"""Markdown as the HTML of a page: links that lead within the site, and Chinese that says it is."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from .. import places
from ..glossary import CHINESE

LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
RUN = re.compile(rf"[{CHINESE}][{CHINESE}，。、；：？！（）《》“”·–-]*")
TEXT = re.compile(r">([^<]+)<")
SUBTITLE = re.compile(r"(<h1 .*?</h1>\s*)<h2 id=[^>]*>(.*?)</h2>", re.DOTALL)
ANCHOR = re.compile(r'<a class="anchor-link".*?</a>')
DOI = re.compile(r"doi:(10\.\d{4,}/[^\s<]*[^\s<.,;)])")
HEADING = re.compile(r'<h([23]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)


def rendered(markdown: str) -> str:
    """Plain HTML with a plain anchor on each heading; formulas stay as TeX, for MathJax."""
    text = ANCHOR.sub("", MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(markdown))
    return re.sub(r'(?<=<h[1-6] id=")[^"]*', lambda found: slug(unquote(found[0])), text)


def slug(words: str) -> str:
    """A heading as an anchor: small letters, digits and Chinese, joined by hyphens."""
    return re.sub(rf"[^a-z0-9{CHINESE}]+", "-", words.lower()).strip("-")


def prose(markdown: str, source: Path, pages: Mapping[str, str]) -> str:
    """The HTML of a text that stands in a file of the checkout, whose links lead to these pages."""
    text = SUBTITLE.sub(r'\1<p class="subtitle">\2</p>', rendered(markdown))
    text = with_pages(text, source, pages)
    text = text.replace("<table>", '<div class="scroll"><table>').replace("</table>", "</table></div>")
    return with_languages(with_dois(text))


def with_pages(text: str, source: Path, pages: Mapping[str, str]) -> str:
    """Links that stand in a file of the checkout, leading to these pages."""
    return LINK.sub(led(source, pages), text)


def led(source: Path, pages: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    """Rewrites a link: to a page of the site, or to nothing where the site has none."""
    folder = source.parent.relative_to(places.ROOT).as_posix()

    def lead(found: re.Match[str]) -> str:
        address, rest, words = found.groups()
        if address.startswith(("#", "http:", "https:", "data:")):
            return found[0]
        file, _, anchor = address.partition("#")
        page = pages.get(posixpath.normpath(posixpath.join(folder, unquote(file))))
        if page is None:
            return words
        name = f' id="term-{anchor}"' if page == "glossary.html" and anchor else ""
        return f'<a{name} href="{page}{"#" + anchor if anchor else ""}"{rest}>{words}</a>'

    return lead


def with_languages(text: str) -> str:
    """Marks Chinese between tags, so that it is read aloud and set as such."""
    return TEXT.sub(
        lambda found: ">" + RUN.sub(lambda run: f'<span lang="zh">{run[0]}</span>', found[1]) + "<", text
    )


def with_dois(text: str) -> str:
    """Makes every `doi:10.…` a link."""
    return DOI.sub(r'<a href="https://doi.org/\1">doi:\1</a>', text)


def plain(text: str) -> str:
    """The words alone."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def headings(text: str) -> list[tuple[str, str]]:
    """Anchors and words of the headings of the second level."""
    return [(anchor, plain(words)) for level, anchor, words in HEADING.findall(text) if level == "2"]
