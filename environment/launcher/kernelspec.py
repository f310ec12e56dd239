"""The kernel that opens our notebooks: JJava, started directly by an absolute path to Java.

The spec is named `java`, as IJava's is, so the same notebooks open under either; it carries the
settings of both. The jars are copied to `.rheobase/lib`, because a running kernel must not lose
them to a `mvn clean`, and a class path in a missing directory would stop JJava at its start.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from . import places
from .java import Java
from .stamps import write_if_changed
from .trouble import Trouble

KERNEL_JAR = places.VENV / "share" / "jupyter" / "kernels" / "java" / "jjava.jar"


def copy_jars() -> None:
    """Brings `.rheobase/lib` up to date; a file in use is replaced whole, never written into."""
    fresh = {jar.name: jar for jar in (places.JAR, *sorted(places.JARS_BESIDE.glob("*.jar")))}
    places.LIB.mkdir(parents=True, exist_ok=True)
    for name, jar in fresh.items():
        target = places.LIB / name
        if target.exists() and same(jar, target):
            continue
        draft = places.LIB / f".{name}.{os.getpid()}"
        shutil.copy2(jar, draft)
        draft.replace(target)
    for old in places.LIB.iterdir():
        if old.name not in fresh:
            old.unlink()


def same(one: Path, other: Path) -> bool:
    """Whether a copy made earlier is still the file it was made from."""
    a, b = one.stat(), other.stat()
    return a.st_size == b.st_size and int(a.st_mtime) == int(b.st_mtime)


def heap() -> str:
    """How much memory a notebook's own values may take; RHEOBASE_HEAP=4g ./rheobase lab for more."""
    return os.environ.get("RHEOBASE_HEAP", "1g")


def quiet(java: Java) -> list[str]:
    """Keeps newer Javas from warning readers about a library's old habit at their first table."""
    return ["--sun-misc-unsafe-memory-access=allow"] if java.feature >= 23 else []


def vectors(java: Java) -> list[str]:
    """Lets networks compute in vectors, which is faster from Java 25 on, where a Java has the module."""
    module = "jdk.incubator.vector"
    return ["--add-modules", module] if java.feature >= 25 and module in java.modules else []


def spec(java: Java) -> dict[str, object]:
    """The kernel's command line and environment."""
    jars = str(places.LIB / "*.jar")
    return {
        "argv": [
            str(java.command),
            "--add-opens",
            "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            f"-Djava.util.logging.config.file={places.KERNEL_LOGGING}",
            "-XX:+UseSerialGC",
            f"-Xmx{heap()}",
            *quiet(java),
            *vectors(java),
            "-jar",
            str(KERNEL_JAR),
            "{connection_file}",
        ],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {
            "JJAVA_CLASSPATH": jars,
            "IJAVA_CLASSPATH": jars,
            "IJAVA_STARTUP_SCRIPTS_PATH": str(places.IJAVA_STARTUP),
        },
    }


def write(java: Java) -> None:
    """Writes the spec for this machine."""
    if not KERNEL_JAR.is_file():
        raise Trouble(f"{places.short(KERNEL_JAR)} is missing: remove .rheobase and run this again.")
    write_if_changed(places.KERNELSPEC, json.dumps(spec(java), indent=2) + "\n")
