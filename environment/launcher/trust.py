"""Which notebooks JupyterLab trusts, so that their figures move before a cell has been run.

The course's own: as they were committed, or as our own run has just written them. Trust is a
signature of the content in our private state; whatever else lies in the folder gets none.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from . import jupyter, places
from .names import is_lesson
from .stamps import complete, digest, is_current
from .trouble import Trouble

SIGNER = places.VENV / "bin" / "jupyter-trust"
SIGNATURES = places.PRIVATE / "state" / "data" / "nbsignatures.db"


def trust_committed() -> None:
    """Signs the notebooks that are as the last commit has them; nothing where git cannot say."""
    notebooks = unchanged(places.ROOT)
    fingerprint = digest(*notebooks, str(places.ROOT))
    if not notebooks or (is_current("trust", fingerprint) and SIGNATURES.is_file()):
        return
    sign(notebooks)
    complete("trust", fingerprint)


def unchanged(root: Path) -> list[Path]:
    """The course's notebooks whose content is the one of the last commit."""
    listed = git(root, "ls-tree", "-r", "-z", "HEAD", "--", "notebooks").split("\0")
    committed: dict[str, str] = {}
    for line in filter(None, listed):
        kind, name = line.split("\t", 1)
        if name.endswith(".ipynb") and is_lesson(Path(name)) and (root / name).is_file():
            committed[name] = kind.split()[2]
    if not committed:
        return []
    present = git(root, "hash-object", "--", *committed).split()
    pairs = zip(committed.items(), present, strict=False)
    return [root / name for (name, then), now in pairs if then == now]


def git(root: Path, *words: str) -> str:
    """What git answers; nothing where there is no git, no repository or no commit."""
    try:
        reply = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return reply.stdout if reply.returncode == 0 else ""


def sign(notebooks: list[Path]) -> None:
    """Has Jupyter sign them, with the key that our JupyterLab reads."""
    command = [str(places.VENV_PYTHON), str(SIGNER), *map(str, notebooks)]
    reply = subprocess.run(command, env=jupyter.surroundings(), capture_output=True, text=True)
    if reply.returncode != 0:
        said = reply.stderr.strip().splitlines() or ["no word"]
        raise Trouble(f"the notebooks could not be marked as trusted: {said[-1]}")


def sign_own_run(notebook: Path) -> None:
    """Signs what this very program has just executed; for use inside the private environment."""
    import nbformat
    from nbformat.sign import NotebookNotary

    NotebookNotary().sign(nbformat.read(notebook, as_version=4))
