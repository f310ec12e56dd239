"""Puts what one part of bench/run has measured into its section of docs/benchmarks.md."""

import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

PAGE = Path("docs/benchmarks.md")
HEAD = """# Benchmarks

Made by `bench/run`; how is said in [bench/README.md](../bench/README.md).
"""
TITLES = {
    "foundation": "Library and kernel",
    "peers": "Against Brian2 and NEURON",
    "networks": "Networks against Brian2 and NEST",
    "notebooks": "Notebooks",
}
LIMITS = {
    "kernel ready, imports done": "< 3 s",
    "trivial cell, median of 20": "< 0.3 s",
    "10⁷ spikes from an NPY pair": "< 5 s within 1 GB",
    "CV and Fano of 10⁷ spikes in 10³ trains": "< 1 s",
    "raster of 10⁶ spikes, PNG": "< 1 s",
    "raster of 10⁶ spikes, size of the SVG": "< 300 kB",
    "1 s of Hodgkin–Huxley, step 0.01 ms, traces kept": "< 15 ms",
    "phase portrait of I_Na,p + I_K, two basins, PNG": "< 500 ms",
    "phase portrait of Morris–Lecar, two basins, PNG": "< 500 ms",
    "bifurcation diagram of I_Na,p + I_K with cycles, PNG": "< 2000 ms",
    "gallery of 20 firing patterns, PNG": "< 1000 ms",
}


def cpu() -> str:
    """The processor's name, where the system tells."""
    info = Path("/proc/cpuinfo")
    names = [l.split(":")[1].strip() for l in info.read_text().splitlines() if "model name" in l] if info.exists() else []
    return names[0] if names else platform.processor()


def circumstances(rounds: int) -> str:
    """Under what all of a section was measured."""
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    return (
        f"{os.cpu_count()} cores ({cpu()}), {java}, JVM flags `-Xmx1g`, load average at the end {load}, "
        f"{rounds} round{'' if rounds == 1 else 's'}."
    )


def spread(numbers: list[float], unit: str = "") -> str:
    """Median, least and greatest, as three cells of a table."""
    middle = f"{statistics.median(numbers):.3g}{unit and ' ' + unit}"
    return f"{middle} | {min(numbers):.3g} | {max(numbers):.3g}"


def foundation(lines: list[str], rounds: int) -> list[str]:
    """Lines task|number|unit."""
    tasks: dict[str, tuple[list[float], str]] = {}
    for line in lines:
        task, number, unit = line.split("|")
        tasks.setdefault(task, ([], unit))[0].append(float(number))
    return [
        circumstances(rounds),
        "",
        "| task | median | least | greatest | asked for |\n|---|---|---|---|---|",
        *(f"| {task} | {spread(numbers, unit)} | {LIMITS.get(task, '')} |" for task, (numbers, unit) in tasks.items()),
    ]


def peers(lines: list[str], rounds: int) -> list[str]:
    """The words and the tables that peers.py or networks.py has printed."""
    return [circumstances(rounds), *lines]


def notebooks(lines: list[str], rounds: int) -> list[str]:
    """The table of `./rheobase run`."""
    asked = "One run of `./rheobase run`; asked for: less than 60 s and 700 MB each."
    return [circumstances(rounds), "", asked, "", "```", *lines, "```"]


def sections() -> dict[str, str]:
    """The page as it stands, by the titles of its sections."""
    text = PAGE.read_text() if PAGE.exists() else ""
    parts = [part.partition("\n") for part in ("\n" + text).split("\n## ")[1:]]
    return {title: body.strip() for title, _, body in parts}


def main(part: str, results: str, rounds: str) -> None:
    measure = {"foundation": foundation, "peers": peers, "networks": peers, "notebooks": notebooks}[part]
    found = sections()
    found[TITLES[part]] = "\n".join(measure(Path(results).read_text().splitlines(), int(rounds))).strip()
    known = [f"## {title}\n\n{found[title]}\n" for title in TITLES.values() if title in found]
    PAGE.write_text("\n".join([HEAD, *known]))


main(*sys.argv[1:])
