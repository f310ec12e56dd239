"""A notebook as one web page that needs nothing else: no server, no kernel, no network."""

from __future__ import annotations

from pathlib import Path

import nbformat
from jinja2 import DictLoader
from nbconvert import HTMLExporter

from . import places
from .runner import chosen
from .stamps import write_if_changed

# Jupyter's own page less the four scripts that it would fetch; formulas stay as they are written,
# and what was too pale to read or told from text by colour alone is not any more.
TEMPLATE = """
{%- extends "lab/index.html.j2" -%}
{%- block html_head_js_requirejs -%}{%- endblock -%}
{%- block html_head_js_mathjax -%}{%- endblock -%}
{%- block html_head_js_mermaidjs -%}{%- endblock -%}
{%- block jupyter_widgets -%}{%- endblock -%}
{%- block html_head_css -%}
<style>
  body { --jp-cell-prompt-not-active-font-color: #616161; --jp-cell-prompt-not-active-opacity: 1; }
  body { --jp-mirror-editor-number-color: #007000; --jp-mirror-editor-comment-color: #306868; }
  .jp-Notebook a:link { text-decoration: underline; }
</style>
{%- endblock -%}
"""


def page(notebook: Path) -> str:
    """The page, titled with the notebook's heading."""
    content = nbformat.read(notebook, as_version=4)
    content.metadata.title = heading(content) or notebook.stem
    exporter = HTMLExporter(
        extra_loaders=[DictLoader({"page.html.j2": TEMPLATE})], template_file="page.html.j2"
    )
    text, _ = exporter.from_notebook_node(content)
    return str(text)


def heading(notebook: nbformat.NotebookNode) -> str:
    """The first heading of a notebook, as plain text."""
    lines = (line for cell in notebook.cells for line in cell.source.splitlines())
    return next((line[2:].strip() for line in lines if line.startswith("# ")), "")


def export(names: list[str], folder: Path) -> int:
    """Writes the student edition of each notebook that is asked for; all without a name."""
    for notebook in chosen(names, "student"):
        place = folder / f"{notebook.stem}.html"
        write_if_changed(place, page(notebook))
        print(places.short(place))
    return 0
