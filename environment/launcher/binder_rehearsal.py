"""The steps of a Binder image, rehearsed without a container: clean clone, postBuild, launch.

What stands in for the image: a copy of the checkout's own files (nothing ignored by git), an
ordinary user with an empty home, a Python that this user may run with Jupyter at our pinned
versions, and this machine's Java and Maven instead of the image's. The notebooks run on its newest
Java: the build runs them on its own one as well, and both must show the same numbers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import other_jdk, places
from .confinement import Confinement, become
from .trouble import Trouble

QUICK_COMPILER = "-XX:TieredStopAtLevel=1"
NETWORKS = {*(f"{number}" for number in range(11, 18)), "21"}
NEW_ENOUGH = "import sys, ensurepip; sys.exit(sys.version_info < (3, 10))"


class Rehearsal:
    """A place that holds the clone, the home and the Python of the rehearsal."""

    def __init__(self, place: Path) -> None:
        self.place = place.resolve()
        self.clone = self.place / "clone"
        self.home = self.place / "home"
        self.venv = self.place / "python"
        self.limits = Confinement.of_this_machine()

    def prepare(self) -> None:
        """Lays out the clone and makes its Python."""
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=places.ROOT, capture_output=True, check=True).stdout
        for name in filter(None, names.decode().split("\0")):
            source = places.ROOT / name
            if source.is_file():
                target = self.clone / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        self.home.mkdir()
        if self.limits.user:
            for path in (self.place, *self.place.rglob("*")):
                os.chown(path, self.limits.user.pw_uid, self.limits.user.pw_gid)
        self._do(self._python(), "-m", "venv", str(self.venv))
        pip = [str(self.venv / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        self._do(*pip, "--require-hashes", "-r", "environment/requirements.txt")
        self._do(*pip, "-r", "binder/requirements.txt")

    def post_build(self) -> None:
        """Runs the image's build step."""
        self._do("binder/postBuild")

    def notebooks(self, asked: list[str]) -> None:
        """Runs what a reader opens as a launched image would, and compares its figures.

        Only the numbers that are asked for; all without. Where no network runs for seconds, on one
        processor the second compiler takes as long as all else; it is left out there.
        """
        there = sorted(path.name for path in (self.clone / "notebooks").glob("[0-9]*.ipynb"))
        there = [name for name in there if not asked or name[:2] in asked]
        networks = [name for name in there if name[:2] in NETWORKS]
        others = [name for name in there if name[:2] not in NETWORKS]
        newest = max(other_jdk.usable(), key=lambda jdk: jdk.feature)
        code = 0
        for names, options in ((others, QUICK_COMPILER), (networks, "")):
            if names:
                code = self._run(names, newest.home / "bin", options) or code
        print(f"Java {newest.version}")
        print("\n".join(self.limits.notes))
        if code != 0:
            raise Trouble("a notebook fails under Binder's limits.")

    def _run(self, names: list[str], java: Path, options: str) -> int:
        run = [str(self.venv / "bin" / "python"), "environment/launch.py", "run", "--here"]
        run += ["--edition", "student", "--compare", "--write"]
        surroundings = self._surroundings()
        surroundings["PATH"] = f"{java}{os.pathsep}{surroundings['PATH']}"
        surroundings["JDK_JAVA_OPTIONS"] = options
        command = ["binder/start", *run, *(f"notebooks/{name}" for name in names)]
        return self.limits.run(command, self.clone, surroundings)

    def _python(self) -> str:
        """A Python that the ordinary user may run: root's own may lie where nobody else can read."""
        for candidate in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
            if self._as_user([candidate, "-c", NEW_ENOUGH], quiet=True) == 0:
                return candidate
        raise Trouble("no Python 3.10 or newer with venv can be run by an ordinary user here.")

    def _do(self, *command: str) -> None:
        if self._as_user(list(command)) != 0:
            raise Trouble(f"this step fails in a clean clone: {' '.join(command)}")

    def _as_user(self, command: list[str], quiet: bool = False) -> int:
        user = self.limits.user
        try:
            return subprocess.run(
                command,
                cwd=self.clone,
                env=self._surroundings(),
                preexec_fn=(lambda: become(user)) if user else None,
                stderr=subprocess.DEVNULL if quiet else None,
            ).returncode
        except OSError:
            return 127

    def _surroundings(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
        path = f"{self.venv / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
        return own | {"HOME": str(self.home), "PATH": path, "USER": "nobody"}
