"""Where things stand in a checkout; everything we make ourselves is under `.rheobase/`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "environment"
REQUIREMENTS = ENVIRONMENT / "requirements.txt"
KERNEL_LOGGING = ENVIRONMENT / "kernel-logging.properties"
IJAVA_STARTUP = ENVIRONMENT / "ijava-startup.jshell"

NOTEBOOKS = ROOT / "notebooks"
SOLUTIONS = NOTEBOOKS / "solutions"

JAR = ROOT / "target" / "rheobase.jar"
JARS_BESIDE = ROOT / "target" / "lib"
PAGES = ROOT / "target" / "pages"
SITE = ROOT / "target" / "site"
SITE_PARTS = ENVIRONMENT / "site"

PRIVATE = ROOT / ".rheobase"
VENV = PRIVATE / "venv"
VENV_PYTHON = VENV / "bin" / "python"
LIB = PRIVATE / "lib"
JUPYTER = PRIVATE / "jupyter"
KERNELSPEC = JUPYTER / "kernels" / "java" / "kernel.json"
STAMPS = PRIVATE / "stamps"


def short(path: Path) -> str:
    """The path as a reader standing in the checkout would write it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
