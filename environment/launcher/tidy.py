"""One way to write a notebook down, so that two runs differ only where an output differs."""

from __future__ import annotations

import nbformat
from nbformat import NotebookNode

METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {
        "codemirror_mode": "java",
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "java",
        "pygments_lexer": "java",
    },
}


WIDGET = "application/vnd.jupyter.widget-view+json"


def lasts(output: NotebookNode) -> bool:
    """Not a widget, which dies with its kernel, nor a bar that says how long this machine took."""
    data = output.get("data", {})
    return WIDGET not in data and "rheobase-progress" not in data.get("text/html", "")


def tidy(notebook: NotebookNode) -> NotebookNode:
    """Drops what changes from run to run without meaning: times, versions, counters."""
    notebook.metadata = nbformat.from_dict(METADATA)
    count = 0
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict(
            {"tags": cell.metadata.tags} if cell.metadata.get("tags") else {}
        )
        if cell.cell_type != "code":
            continue
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        cell.outputs = [output for output in cell.outputs if lasts(output)]
        for output in cell.outputs:
            output.pop("transient", None)
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count
    return notebook


def as_text(notebook: NotebookNode) -> str:
    """The notebook's file, validated."""
    nbformat.validate(notebook)
    return str(nbformat.writes(tidy(notebook), version=4)).rstrip("\n") + "\n"
