"""MathJax, from the package that carries it: one file, so that a page fetches it from beside itself."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from .. import places, stamps
from ..private_python import run

NAME = "mathjax.js"
PACKAGE = places.PRIVATE / "mathjax"
SCRIPT = PACKAGE / "mathjax" / "static" / "mathjax" / "es5" / "tex-svg.js"
REQUIREMENTS = places.SITE_PARTS / "mathjax.txt"


def copy(folder: Path) -> None:
    """Puts the script beside the pages; the package is fetched once, by its hash."""
    fingerprint = stamps.digest(REQUIREMENTS, str(PACKAGE))
    if not (stamps.is_current(PACKAGE.name, fingerprint) and SCRIPT.is_file()):
        shutil.rmtree(PACKAGE, ignore_errors=True)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input"]
        pip += ["--disable-pip-version-check", "--no-deps", "--require-hashes"]
        run([*pip, "--target", str(PACKAGE), "-r", str(REQUIREMENTS)])
        stamps.complete(PACKAGE.name, fingerprint)
    shutil.copyfile(SCRIPT, folder / NAME)
