"""Which Java runs the kernel: the first that is new enough, from JAVA_HOME, then from PATH."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .trouble import Trouble

OLDEST = 17
NEEDED_MODULES = ("jdk.jshell", "jdk.compiler", "java.desktop")
HOW_TO_GET_IT = (
    "install a JDK (Debian, Ubuntu: sudo apt install openjdk-17-jdk-headless; macOS: brew install"
    " openjdk) or point JAVA_HOME at one, and run this again"
)


@dataclass(frozen=True)
class Java:
    """A `java` command that answered, with its version and modules."""

    command: Path
    version: str
    modules: frozenset[str]

    @property
    def feature(self) -> int:
        """17 for 17.0.15."""
        return int(self.version.split(".")[0].split("-")[0].split("+")[0])

    @property
    def home(self) -> Path:
        """The directory Maven calls JAVA_HOME."""
        return self.command.resolve().parent.parent

    def objection(self) -> str | None:
        """Why this Java will not do, or nothing."""
        if self.feature < OLDEST:
            return f"Java {self.version} at {self.command} is too old"
        missing = [module for module in NEEDED_MODULES if module not in self.modules]
        if missing:
            return f"Java {self.version} at {self.command} lacks {' and '.join(missing)}"
        return None


def ask(command: Path) -> Java | None:
    """Asks a `java` for its modules, which name its version too; older than 9 cannot say."""
    try:
        reply = subprocess.run(
            [command, "--list-modules"], capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if reply.returncode != 0:
        old = "Unrecognized option" in reply.stderr + reply.stdout
        return Java(command, "8", frozenset()) if old else None
    modules = dict(line.strip().partition("@")[::2] for line in reply.stdout.splitlines())
    version = modules.get("java.base", "")
    return Java(command, version, frozenset(modules)) if version[:1].isdigit() else None


def candidates() -> list[Path]:
    """The `java` of JAVA_HOME and the one on PATH, where they exist."""
    found = []
    if home := os.environ.get("JAVA_HOME"):
        found.append(Path(home) / "bin" / "java")
    if on_path := shutil.which("java"):
        found.append(Path(on_path).absolute())
    return [java for java in found if java.is_file()]


def find() -> Java:
    """The Java to use, or one line that says what is missing."""
    objections = []
    for command in candidates():
        java = ask(command)
        objection = java.objection() if java else f"{command} does not answer"
        if java and objection is None:
            return java
        objections.append(objection)
    what = "; ".join(objections) or "no java was found in JAVA_HOME or on PATH"
    raise Trouble(f"Java {OLDEST} or newer with jdk.jshell is needed, but {what}: {HOW_TO_GET_IT}.")
