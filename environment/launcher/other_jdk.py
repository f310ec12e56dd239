"""Which second JDK the unit tests also run on: the newest this machine has, besides Maven's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from . import java, kernelspec
from .stamps import write_if_changed

USUAL_PLACES = (
    ("/usr/lib/jvm", "*"),
    ("/usr/local/lib/jvm", "*"),
    ("/opt", "*jdk*"),
    ("/opt/java", "*"),
    ("/Library/Java/JavaVirtualMachines", "*/Contents/Home"),
    ("/opt/homebrew/opt", "openjdk*"),
    ("~/Library/Java/JavaVirtualMachines", "*/Contents/Home"),
    ("~/.sdkman/candidates/java", "*"),
    ("~/.jdks", "*"),
    ("~/.asdf/installs/java", "*"),
)


def homes() -> Iterator[Path]:
    """Every directory that might be a JDK; CI machines name theirs in JAVA_HOME_21_X64 and the like."""
    for name, value in sorted(os.environ.items()):
        if name.startswith("JAVA_HOME") and value:
            yield Path(value)
    for place, pattern in USUAL_PLACES:
        yield from sorted(Path(place).expanduser().glob(pattern))


def choose(found: list[java.Java], own: int) -> java.Java | None:
    """The newest of another version than Maven's; nothing where there is no other."""
    others = [jdk for jdk in found if jdk.feature != own]
    return max(others, key=lambda jdk: jdk.feature, default=None)


def usable() -> list[java.Java]:
    """The JDKs on this machine that will do, each once; the one that runs the kernel among them."""
    commands = {(home / "bin" / "java").resolve() for home in homes()}
    commands.add(java.find().command.resolve())
    answers = [java.ask(command) for command in sorted(commands) if command.is_file()]
    return [jdk for jdk in answers if jdk is not None and jdk.objection() is None]


def note(own: int, place: Path) -> None:
    """Writes the choice where the build reads it, and says it."""
    other = choose(usable(), own)
    if other is None:
        print(f"No JDK besides {own} was found: the unit tests run on that one only.")
        text = "newest.java=\nnewest.skip=true\nnewest.flags=\n"
    else:
        print(f"The unit tests run on Java {own}, then on {other.version} ({other.home}).")
        flags = " ".join(kernelspec.vectors(other))  # what the kernel gets too
        text = f"newest.java={other.command}\nnewest.skip=false\nnewest.flags={flags}\n"
    write_if_changed(place, text)
