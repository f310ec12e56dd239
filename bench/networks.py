"""Networks here, in Brian2 and in NEST: the same work, round by round.

    networks.py ROUNDS JAVA…     interleaved rounds on each Java; prints the section of the page

A program of a peer is compiled once a checkout. Ends with 1 if a peer is broken, a rate is not ours, or
the spikes depend on threads or Java.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

from peers import PROGRAMS, PYTHON, answer

NETWORKS = {"brunel": "(a) BRUNEL, 1 s", "coba": "(b) COBA, 10 s", "ei": "(c) EI-2500, 10 s"}
ASKED = {  # network, threads, on which of our sides (0 this Java, 1 the newest without vectors, 2 with): so many times faster
    ("brunel", 1, 2): 30, ("brunel", 2, 2): 45, ("brunel", 1, 0): 7,
    ("coba", 1, 2): 8, ("coba", 1, 1): 4.5, ("coba", 1, 0): 1.5, ("ei", 1, 2): 20, ("ei", 1, 0): 4,
}  # fmt: skip
# by which a rate may differ: each draws its own wiring, and those of (c) give 5.5 to 7.8 Hz here, 6.1 to 8.3 in Brian2
MOST = {"brunel": 0.15, "coba": 0.15, "ei": 0.4}
ROWS = 12500 / 8  # bytes that a spike of (a) is worth
ARITHMETIC = 0.022  # seconds for one of (a): five cycles of a 512-bit vector of eight neurons a step
CLASSES = ["-Xmx2g", "-cp", "target/rheobase.jar:target/lib/*"]
VECTORS = "jdk.incubator.vector"
PLAIN = "-Drheobase.vectors=false"


def program(network: str, threads: int) -> Path:
    return PROGRAMS / f"{network}-{threads}"


class Side:
    """What one simulator did with one network on so many threads, round by round."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self.wall: list[float] = []
        self.wiring: list[float] = []
        self.spikes = 0

    def take(self, cells: list[str]) -> None:
        self.cpu.append(float(cells[1]))
        self.wall.append(float(cells[2]))
        self.spikes = int(cells[3])
        self.wiring.append(float(cells[4]))

    def seconds(self, threads: int) -> list[float]:
        """CPU time of one thread; with more, what one waits for."""
        return self.cpu if threads == 1 else self.wall


class Race:
    def __init__(self, javas: list[str]) -> None:
        self.javas = {name(java): [java, *flags(java)] for java in javas[:1]}
        for java in javas[1:]:
            self.javas[name(java) + ", plain"] = [java, *flags(java), PLAIN]
            self.javas[name(java)] = [java, *flags(java)]
        self.sides: dict[tuple[str, str, int], Side] = {}
        self.hashes: dict[str, set[str]] = {}
        self.broken: dict[str, str] = {}
        self.notes: list[str] = []

    def take(self, who: str, threads: int, command: list[str]) -> list[list[str]]:
        rows = []
        try:
            for line in answer(command):
                cells = line.split("|")
                self.sides.setdefault((who, cells[0], threads), Side()).take(cells)
                rows.append(cells)
        except (RuntimeError, ValueError, IndexError) as trouble:
            self.broken[f"{who}, {threads} thread(s), {command[-1]}"] = str(trouble)
        return rows

    def build(self) -> None:
        for network in NETWORKS:
            for threads in 1, 2:
                if (program(network, threads) / "main").exists():
                    continue
                command = [str(PYTHON), "bench/brian_networks.py", "build", network, str(threads)]
                try:
                    seconds, version, flags = answer([*command, str(program(network, threads))])[-1].split("|")
                except RuntimeError as trouble:
                    self.broken[f"Brian2, {network}, {threads}"] = str(trouble)
                    continue
                self.notes.append(f"{network} on {threads}: {seconds} s to generate and compile (Brian2 {version}, `{flags}`)")

    def round(self, first: int) -> None:
        jobs = [
            ("Brian2", threads, [str(PYTHON), "bench/brian_networks.py", "run", str(program(network, threads))])
            for network in NETWORKS
            for threads in (1, 2)
        ]
        jobs += [
            (who, threads, [*java, *CLASSES, "bench/Networks.java", str(threads), *NETWORKS])
            for who, java in self.javas.items()
            for threads in (1, 2)
        ]
        for who, threads, command in jobs[first % len(jobs) :] + jobs[: first % len(jobs)]:
            for cells in self.take(who, threads, command):
                if who in self.javas:
                    self.hashes.setdefault(cells[0], set()).add(cells[5])

    def ratios(self, who: str, network: str, threads: int) -> list[float]:
        ours, peer = self.sides.get((who, network, threads)), self.sides.get(("Brian2", network, threads))
        return [p / o for p, o in zip(peer.seconds(threads), ours.seconds(threads))] if ours and peer else []

    def table(self) -> bool:
        sound = True
        print("\n| network | threads | here on | times faster than Brian2: median | least | greatest | asked for | rates differ by |")
        print("|---|---|---|---|---|---|---|---|")
        for network, title in NETWORKS.items():
            for threads in 1, 2:
                for place, who in enumerate(self.javas):
                    ratios = self.ratios(who, network, threads)
                    if not ratios:
                        print(f"| {title} | {threads} | {who} | did not run | | | | |")
                        continue
                    peer, ours = (self.sides[side, network, threads].spikes for side in ("Brian2", who))
                    apart = abs(peer - ours) / max(peer, ours)
                    asked = ASKED.get((network, threads, place), "")
                    verdict = f"{100 * apart:.2g} %" + ("" if apart <= MOST[network] else ": **an error**, not the same work")
                    sound &= apart <= MOST[network]
                    numbers = f"{statistics.median(ratios):.3g} | {min(ratios):.3g} | {max(ratios):.3g}"
                    print(f"| {title} | {threads} | {who} | {numbers} | {asked and f'≥ {asked}'} | {verdict} |")
        print("\n| network | who | threads | seconds | wiring |\n|---|---|---|---|---|")
        for (who, network, threads), side in sorted(self.sides.items()):
            if network in NETWORKS:
                seconds, wiring = statistics.median(side.seconds(threads)), statistics.median(side.wiring)
                print(f"| {network} | {who} | {threads} | {seconds:.3g} | {wiring:.2g} |")
        for network, hashes in self.hashes.items():
            same = len(hashes) == 1
            sound &= same
            print(f"\nSpikes of {network} on one thread and two, {', '.join(self.javas)}: {'the same ones' if same else '**not the same**'}.")
        return sound


def scaling(race: Race) -> None:
    """(d): the same network with more neurons, a fifth of a second of each, on the newest Java."""
    who, java = list(race.javas.items())[-1]
    print(f"\n| (d) neurons, {who}, one thread | synapses | ns a synaptic event | ns a neuron and step | bytes a synapse | wiring [s] |")
    print("|---|---|---|---|---|---|")
    for neurons in 12500, 25000, 50000, 100000:
        memory = ["-Xmx3g", *CLASSES[1:]]
        command = [*java, *memory, "bench/Networks.java", "1", f"twice:d{neurons}"]
        for cells in race.take(who, 1, command):
            seconds, spikes = float(cells[1]), int(cells[3])
            events, steps = spikes * 1250, neurons * 2000
            size = int(cells[7]) / int(cells[6])
            costs = f"{1e9 * seconds / events:.2f} | {1e9 * seconds / steps:.2f} | {size:.2f} | {float(cells[4]):.1f}"
            print(f"| {neurons} | {int(cells[6])} | {costs} |")
    print("\nAsked for at 100,000 neurons: ≤ 1.6 ns an event, all of a step counted in, and ≤ 2.3 bytes a synapse.")


def once(race: Race, *words: str) -> list[str]:
    """The cells that one run on the newest Java prints; zeros if it breaks."""
    who, java = list(race.javas.items())[-1]
    try:
        return answer([*java, *words[:-2], *CLASSES, "bench/Networks.java", *words[-2:]])[-1].split("|")
    except RuntimeError as trouble:
        race.broken[f"{who}, {' '.join(words)}"] = str(trouble)
        return ["0"] * 11


def machine(race: Race) -> None:
    """What wiring, memory, the first spike and narrower vectors cost, and how far the limit is."""
    who = list(race.javas)[-1]
    ours, two = (race.sides.get((who, "brunel", threads)) for threads in (1, 2))
    if not ours or not two:
        return
    cells = once(race, "1", "once:brunel")
    triad, rows = (float(cell) for cell in once(race, "1", "memory")[1:3])
    taken = statistics.median(ours.cpu)
    narrow = [once(race, "-XX:UseAVX=2", *how, "1", "brunel") for how in ([], [PLAIN])]
    ratio = float(narrow[1][1]) / float(narrow[0][1]) if float(narrow[0][1]) else 0
    print(f"\n| (a) on {who} | here | asked for |\n|---|---|---|")
    print(f"| wiring 15.6 million synapses on two threads | {min(two.wiring):.2f} s | ≤ 0.5 s |")
    print(f"| from the start of Java to the first spikes, wiring and compiling included | {float(cells[8]):.1f} s | |")
    print(f"| from the first step to the first spikes, nothing compiled yet | {1000 * float(cells[9]):.0f} ms | |")
    print(f"| largest resident memory | {cells[10]} MB | |")
    print(f"| with 256-bit vectors (`-XX:UseAVX=2`), times as fast as without vectors | {ratio:.2f} | ≥ 0.9 |")
    bits = ours.spikes * ROWS / 1e9
    for speed, how, asked in (triad, "a triad", "≥ 30 %"), (rows, "such rows in random order", ""):
        share = 100 * (bits / speed + ARITHMETIC) / taken if speed else 0
        print(
            f"| share of the machine's limit: {bits:.2f} GB of bits at {speed:.1f} GB/s ({how})"
            f" and {1000 * ARITHMETIC:.0f} ms of arithmetic | {share:.0f} % | {asked} |"
        )


def neighbours(race: Race) -> None:
    """Two other programs that compute all the time: two threads must not wait for ever for one another."""
    java = list(race.javas.values())[-1]
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        walls = {}
        for threads in 1, 2:
            command = [*java, *CLASSES, "bench/Networks.java", str(threads), "brunel"]
            walls[threads] = float(answer(command)[-1].split("|")[2])
        print(f"\nBeside two busy neighbours, (a) on two threads takes {walls[2] / walls[1]:.2f} of the time of one (asked for: ≤ 1.3).")
    except RuntimeError as trouble:
        race.broken["busy neighbours"] = str(trouble)
    finally:
        for neighbour in busy:
            neighbour.kill()


def nest(race: Race) -> None:
    print("\n| NEST, one second | seconds of CPU | wiring | rate over ours |\n|---|---|---|---|")
    for network in "brunel", "coba":
        for cells in race.take("NEST", 1, [str(PYTHON), "bench/nest_networks.py", network]):
            ours = race.sides.get((list(race.javas)[0], network, 1))
            share = int(cells[3]) / ours.spikes * (10 if network == "coba" else 1) if ours else float("nan")
            print(f"| {network} (NEST {cells[5]}) | {float(cells[1]):.3g} | {float(cells[4]):.2g} | {share:.3f} |")


def name(java: str) -> str:
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    return "Java " + said.split('"')[1].split(".")[0]


def flags(java: str) -> list[str]:
    """What lets a newer Java compute in vectors; an older one is better without."""
    return ["--add-modules", VECTORS] if int(name(java).split()[1]) >= 25 else []


def main(rounds: int, javas: list[str]) -> bool:
    race = Race(javas)
    race.build()
    for k in range(rounds):
        print(f"networks: round {k + 1} of {rounds}, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
        race.round(k)
    print(
        "\nThe simulation alone: on one thread seconds of CPU, on two seconds of the clock; spikes are recorded."
        " What the networks are, and what differs, stands in [bench/README.md](../bench/README.md)."
    )
    sound = race.table()
    scaling(race)
    machine(race)
    neighbours(race)
    nest(race)
    if race.notes:
        print("\nCompiled: " + "; ".join(race.notes) + ".")
    for who, trouble in race.broken.items():
        print(f"\n**{who} is broken here**: `{trouble}`")
    return sound and not race.broken


if not main(int(sys.argv[1]), sys.argv[2:]):
    sys.exit(1)
