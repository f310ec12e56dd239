"""The firing curve of Hodgkin–Huxley here, in Brian2 and in NEURON.

    peers.py install           makes .rheobase/peers from bench/peers.txt, unless it is there
    peers.py measure ROUNDS    interleaved rounds; prints the section of the page

Ends with 1 if a peer is broken or its rates are not ours.
"""

import shutil
import statistics
import subprocess
import sys
from pathlib import Path

PLACE = Path(".rheobase/peers")
PYTHON = PLACE / "bin" / "python"
WANTED = Path("bench/peers.txt")
PROGRAMS = Path(".rheobase/peers/programs")
METHODS = {"brian2 rk4": "rk4", "brian2 exponential-euler": "exponential_euler"}

JAVA = ["java", "-Xmx1g", "-cp", "target/rheobase.jar:target/lib/*", "bench/Squid.java"]
SIDES = {  # what is started in every round; each prints method|seconds|counts
    "rheobase": JAVA,
    **{name: [str(PYTHON), "bench/brian.py", "run", m, str(PROGRAMS / m)] for name, m in METHODS.items()},
    "neuron": [str(PYTHON), "bench/nrn.py"],
}
PAIRS = [  # peer, ours, what is done
    ("brian2 rk4", "rheobase runge-kutta", "classical Runge–Kutta, Brian2"),
    ("brian2 exponential-euler", "rheobase exponential-euler", "exponential Euler, Brian2"),
    ("neuron no-tables", "rheobase exponential-euler", "first order, NEURON computing its rates"),
    ("neuron tables", "rheobase exponential-euler", "first order, NEURON reading rates from tables (its default)"),
    ("neuron tables", "rheobase runge-kutta", "each as it comes: our Runge–Kutta, NEURON's first order from tables"),
]
MOST = 0.15  # by which a rate may differ
FIRING = 10  # spikes in 2 s: below, one spike more is a large share


def install(place: Path, wanted: Path) -> None:
    """A private environment of the newest peers that this Python takes, unless it is there."""
    stamp = place / "made-from.txt"
    if stamp.exists() and stamp.read_text() == wanted.read_text():
        return
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "-r", str(wanted)], check=True)
    stamp.write_text(wanted.read_text())


def answer(command: list[str]) -> list[str]:
    """The lines with numbers that a command prints; its last words if it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise RuntimeError(str(trouble)) from None
    lines = [line for line in done.stdout.splitlines() if "|" in line]
    if done.returncode or not lines:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise RuntimeError(said[-1] if said else f"ended with {done.returncode}")
    return lines


class Race:
    """Seconds and spike counts of every method, round by round."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}
        self.counts: dict[str, list[int]] = {}
        self.broken: dict[str, str] = {}
        self.notes: list[str] = []

    def build(self) -> None:
        for name, method in METHODS.items():
            try:
                line = answer([str(PYTHON), "bench/brian.py", "build", method, str(PROGRAMS / method)])[-1]
            except RuntimeError as trouble:
                self.broken[name] = str(trouble)
                continue
            seconds, version, flags = line.split("|")
            self.notes.append(f"Brian2 {version}, {method}: {seconds} s to generate and compile, with `{flags}`")

    def round(self, first: int) -> None:
        names = list(SIDES)
        for name in names[first % len(names):] + names[: first % len(names)]:
            if name in self.broken:
                continue
            try:
                for line in answer(SIDES[name]):
                    method, seconds, counts, *version = line.split("|")
                    full = name if name in METHODS else f"{name} {method}"
                    self.seconds.setdefault(full, []).append(float(seconds))
                    self.counts[full] = [int(c) for c in counts.split(",")]
                    note = f"NEURON {''.join(version)}"
                    if version and note not in self.notes:
                        self.notes.append(note)
            except (RuntimeError, ValueError) as trouble:
                self.broken[name] = str(trouble)

    def difference(self, peer: str, ours: str) -> float:
        """The largest relative difference of a rate, and that of all spikes together."""
        pairs = list(zip(self.counts[peer], self.counts[ours], strict=True))
        single = [abs(a - b) / max(a, b) for a, b in pairs if max(a, b) >= FIRING]
        return max([*single, abs(sum(a - b for a, b in pairs)) / max(1, sum(b for _, b in pairs))])

    def table(self) -> bool:
        """Prints all comparisons; whether every one of them is sound."""
        sound = not self.broken
        print("\n| seconds of CPU for 80 s of the neuron | median | least | greatest |\n|---|---|---|---|")
        for name, all_of_it in self.seconds.items():
            print(f"| {name} | {statistics.median(all_of_it):.3g} | {min(all_of_it):.3g} | {max(all_of_it):.3g} |")
        print("\n| time of the peer over ours | median | least | greatest | largest difference of a rate |")
        print("|---|---|---|---|---|")
        for peer, ours, words in PAIRS:
            if peer not in self.seconds or ours not in self.seconds:
                print(f"| {words} | did not run | | | |")
                continue
            ratios = [a / b for a, b in zip(self.seconds[peer], self.seconds[ours])]
            apart = self.difference(peer, ours)
            verdict = f"{100 * apart:.2g} %" + ("" if apart <= MOST else ": **an error**, not the same work")
            sound &= apart <= MOST
            print(f"| {words} | {statistics.median(ratios):.2f} | {min(ratios):.2f} | {max(ratios):.2f} | {verdict} |")
        for name, trouble in self.broken.items():
            print(f"\n**{name} is broken here**: `{trouble}`")
        return sound


def measure(rounds: int) -> bool:
    race = Race()
    race.build()
    for k in range(rounds):
        print(f"peers: round {k + 1} of {rounds}", file=sys.stderr)
        race.round(k)
    print(
        "\nForty currents, 1.5, 3 … 60 µA/cm², for 2 s each in steps of 0.01 ms; `modern()` from the gates at rest;"
        " spikes recorded. One thread, seconds of CPU of the simulation alone; what is compared, and what"
        " differs, stands in [bench/README.md](../bench/README.md)."
    )
    if race.notes:
        print("\n" + "; ".join(race.notes) + ".")
    return race.table()


if __name__ == "__main__":
    if sys.argv[1] == "install":
        install(PLACE, WANTED)
    elif not measure(int(sys.argv[2])):
        sys.exit(1)
