"""Looks at this machine and says, line by line, what works and what to do where it does not."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import java, jupyter, maven, places
from .trouble import Trouble

FONTS = "sudo apt install fontconfig fonts-dejavu-core"
CHINESE = "sudo apt install fonts-noto-cjk"


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    what: str
    value: str
    advice: str = ""
    essential: bool = True

    @property
    def well(self) -> bool:
        return not self.advice

    def line(self) -> str:
        """`ok` or `!!`, what was looked at, what was seen, and what to do."""
        parts = [f"{self.what:<15}", self.value, self.advice]
        return ("ok  " if self.well else "!!  ") + " — ".join(part for part in parts if part)


def examine() -> int:
    """Prints every finding as soon as it is known; 1 if something essential is missing."""
    ill = 0
    for finding in findings():
        print(finding.line(), flush=True)
        ill += finding.essential and not finding.well
    print("Everything the notebooks need works." if ill == 0 else f"{ill} to mend, marked !! above.")
    return 1 if ill else 0


def findings() -> Iterator[Finding]:
    """What we look at, the cheapest and most fundamental first."""
    version = platform.python_version()
    yield Finding("Python", f"{version} at {sys.executable}")
    try:
        chosen = java.find()
    except Trouble as trouble:
        yield Finding("Java", "not usable", str(trouble))
        yield maven_line(None)
    else:
        yield Finding("Java", f"{chosen.version} at {chosen.command}")
        yield Finding("Java modules", ", ".join(java.NEEDED_MODULES))
        yield maven_line(chosen)
        yield from fonts(chosen)
        yield kernel()
    yield memory()


def maven_line(chosen: java.Java | None) -> Finding:
    """Maven is needed only to build; with a jar in place its absence is no harm today."""
    built = places.JAR.is_file()
    try:
        maven.find()
        value = maven.version(chosen) if chosen else "there, but it needs Java to answer"
        return Finding("Maven", value)
    except Trouble as trouble:
        return Finding("Maven", "not usable", str(trouble), essential=not built)


def fonts(chosen: java.Java) -> Iterator[Finding]:
    """Whether Java can draw letters, and one Chinese character."""
    check = places.ENVIRONMENT / "doctor" / "Glyph.java"
    command = [str(chosen.command), "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", str(check)]
    reply = subprocess.run(command, capture_output=True, text=True, timeout=120)
    seen = dict(line.split("\t", 1) for line in reply.stdout.splitlines() if "\t" in line)
    if not seen.get("font"):
        reason = next((line for line in reply.stderr.splitlines() if line.strip()), "no letter drawn")
        yield Finding("fonts", f"Java cannot draw letters ({reason.strip()})", FONTS)
        return
    yield Finding("fonts", seen["font"])
    if seen.get("chinese"):
        yield Finding("Chinese glyph", seen["chinese"])
    else:
        yield Finding("Chinese glyph", "no font has 强", CHINESE, essential=False)


def kernel() -> Finding:
    """Whether the kernel answers."""
    ready = places.KERNELSPEC.is_file() and places.VENV_PYTHON.exists() and places.LIB.is_dir()
    if not ready:
        return Finding("kernel", "not prepared yet", "./rheobase setup prepares it")
    reply = subprocess.run(
        [places.VENV_PYTHON, places.ENVIRONMENT / "launch.py", "kernel-reply"],
        capture_output=True,
        text=True,
        env=jupyter.surroundings(),
        timeout=300,
    )
    if reply.returncode == 0:
        return Finding("kernel", reply.stdout.strip())
    said = reply.stderr.strip().splitlines() or ["no word"]
    return Finding("kernel", said[-1], "remove .rheobase and run ./rheobase setup")


def memory() -> Finding:
    """How much memory a kernel may have; 450 MB is what the smallest public host promises."""
    free = available_megabytes()
    if free is None:
        return Finding("memory", "this system does not say", essential=False)
    value = f"{free:,} MB available"
    if free >= 1000:
        return Finding("memory", value)
    return Finding("memory", value, "close other programs: a notebook may take 700 MB", False)


def available_megabytes() -> int | None:
    """Free memory as the kernel of the system sees it, or the limit of our container."""
    amounts = []
    meminfo = Path("/proc/meminfo")
    if meminfo.is_file():
        lines = dict(line.split(":", 1) for line in meminfo.read_text().splitlines())
        amounts.append(int(lines["MemAvailable"].split()[0]) * 1024)
    elif hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        amounts.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    for limit in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        if Path(limit).is_file() and (text := Path(limit).read_text().strip()).isdigit():
            amounts.append(int(text))
    return min(amounts) // 1_000_000 if amounts else None
