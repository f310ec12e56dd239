"""A Python environment of our own in `.rheobase/venv`, made only from hash-pinned packages."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import jupyter, places, stamps
from .trouble import Trouble


def make(venv: Path = places.VENV, requirements: Path = places.REQUIREMENTS) -> None:
    """Makes the environment, or makes it anew when its packages or place changed or it is broken."""
    fingerprint = stamps.digest(requirements, str(venv))
    if stamps.is_current(venv.name, fingerprint) and answers(venv):
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise Trouble(
            "this Python cannot make environments: install its venv package"
            " (Debian, Ubuntu: sudo apt install python3-venv) and run this again."
        )
    print(f"Making {places.short(venv)} (once; about a minute) …", file=sys.stderr)
    shutil.rmtree(venv, ignore_errors=True)
    run([sys.executable, "-m", "venv", str(venv)])
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-input"]
    run([*pip, "--disable-pip-version-check", "--require-hashes", "-r", str(requirements)])
    stamps.complete(venv.name, fingerprint)


def answers(venv: Path) -> bool:
    """Whether the environment survives: the Python it was made from may have been replaced."""
    python = venv / "bin" / "python"
    if not python.exists():
        return False
    probe = [str(python), "-c", "import packaging"]
    return subprocess.run(probe, stderr=subprocess.DEVNULL).returncode == 0


def run(command: list[str]) -> None:
    """Runs one step of the installation; what it prints is the explanation if it fails."""
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    if subprocess.run(command, env=clean).returncode != 0:
        raise Trouble(
            "the private Python environment could not be made: the lines above say why"
            " (is there a network?). Running this again starts that step afresh."
        )


def inside() -> bool:
    """Whether this very program already runs in the private environment."""
    return Path(sys.prefix).resolve() == places.VENV.resolve()


def enter(arguments: list[str]) -> None:
    """Starts this program again inside the private environment; does not return."""
    command = [str(places.VENV_PYTHON), str(places.ENVIRONMENT / "launch.py"), *arguments]
    sys.stdout.flush()
    os.execve(places.VENV_PYTHON, command, jupyter.surroundings())
