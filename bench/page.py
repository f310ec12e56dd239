"""Turns measured lines (task|number|unit) into docs/benchmarks.md, which goes to standard output."""

import os
import platform
import statistics
import sys
from pathlib import Path

LIMITS = {
    "kernel ready, imports done": "< 3 s",
    "trivial cell, median of 20": "< 0.3 s",
    "10⁷ spikes from an NPY pair": "< 5 s within 1 GB",
    "CV and Fano of 10⁷ spikes in 10³ trains": "< 1 s",
    "raster of 10⁶ spikes, PNG": "< 1 s",
    "raster of 10⁶ spikes, size of the SVG": "< 300 kB",
}


def cpu() -> str:
    """The processor's name, where the system tells."""
    info = Path("/proc/cpuinfo")
    names = [l.split(":")[1].strip() for l in info.read_text().splitlines() if "model name" in l] if info.exists() else []
    return names[0] if names else platform.processor()


def main(results: str, rounds: str, notebooks: str, java: str) -> None:
    tasks: dict[str, tuple[list[float], str]] = {}
    for line in Path(results).read_text().splitlines():
        task, number, unit = line.split("|")
        tasks.setdefault(task, ([], unit))[0].append(float(number))
    print("# Benchmarks\n")
    print("Made by `bench/run`; how is said in [bench/README.md](../bench/README.md).\n")
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    print(f"{os.cpu_count()} cores ({cpu()}), {java}, JVM flags `-Xmx1g`, load average {load}, {rounds} round{'' if rounds == '1' else 's'}.\n")
    print("| task | median | least | greatest | asked for |\n|---|---|---|---|---|")
    for task, (numbers, unit) in tasks.items():
        middle, least, most = statistics.median(numbers), min(numbers), max(numbers)
        print(f"| {task} | {middle:.3g} {unit} | {least:.3g} | {most:.3g} | {LIMITS.get(task, '')} |")
    print("\n## Notebooks\n\nOne run of `./rheobase run`; asked for: less than 60 s and 700 MB each.\n")
    print("```\n" + notebooks + "\n```")


main(*sys.argv[1:])
