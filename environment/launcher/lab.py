"""Opens JupyterLab on the notebooks; token, port and loopback stay as Jupyter has them."""

from __future__ import annotations

import os
import sys

from . import jupyter, places


def open_lab(arguments: list[str]) -> None:
    """Becomes JupyterLab, so that Ctrl-C reaches it directly; further arguments are its own."""
    places.NOTEBOOKS.mkdir(exist_ok=True)
    command = [str(places.VENV_PYTHON), "-m", "jupyterlab", *arguments]
    command.append("--LanguageServerManager.autodetect=False")  # or it looks for them at every start
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    sys.stdout.flush()
    os.chdir(places.NOTEBOOKS)
    os.execve(places.VENV_PYTHON, command, jupyter.surroundings())
