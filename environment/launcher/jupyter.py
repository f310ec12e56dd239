"""What Jupyter is told: to find our kernel, and to keep its own files inside the checkout."""

from __future__ import annotations

import json
import os

from . import places
from .stamps import write_if_changed


def surroundings() -> dict[str, str]:
    """The environment for every Jupyter tool we start; the reader's own settings stay untouched."""
    state = places.PRIVATE / "state"
    return os.environ | {
        "JUPYTER_PATH": str(places.JUPYTER),
        "JUPYTER_CONFIG_DIR": str(state / "config"),
        "JUPYTER_DATA_DIR": str(state / "data"),
        "JUPYTER_RUNTIME_DIR": str(state / "runtime"),
        "IPYTHONDIR": str(state / "ipython"),
    }


def settle() -> None:
    """JupyterLab's question about news would be its only call to the network: not asked."""
    page = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
    place = places.PRIVATE / "state" / "config" / "labconfig" / "page_config.json"
    if not place.exists():
        write_if_changed(place, json.dumps(page, indent=2) + "\n")
