"""Power laws and regressions here, in plfit (C), powerlaw and mrestimator (Python).

    powerlaws.py install           makes .rheobase/powerlaws from bench/powerlaws.txt, unless it is there
    powerlaws.py measure ROUNDS    interleaved rounds; prints the section of the page

Ends with 1 if a peer is broken or its answer is not ours.
"""

import statistics
import subprocess
import sys
from pathlib import Path

from peers import answer, install

PLACE = Path(".rheobase/powerlaws")
PYTHON = PLACE / "bin" / "python"
WANTED = Path("bench/powerlaws.txt")
SAMPLES = PLACE / "samples"
JAVA = ["java", "-Xmx1g", "-cp", "target/rheobase.jar:target/lib/*", "bench/PowerLaws.java"]
SIDES = {
    "rheobase": [*JAVA, "measure", str(SAMPLES)],
    **{p: [str(PYTHON), "bench/powerlaws_peers.py", p, str(SAMPLES)] for p in ("plfit", "powerlaw", "mrestimator")},
}
PAIRS = [  # peer, task, what is done, least ratio asked for, by how much an answer may differ
    ("plfit", "scan 100000", "every lower cut-off, 10⁵ sizes, `plfit` in C", 60, 1e-5),
    ("plfit", "scan 1000000", "every lower cut-off, 10⁶ sizes, `plfit` in C", 250, 1e-5),
    ("powerlaw", "scan 100000", "every lower cut-off, 10⁵ sizes, Python `powerlaw`", 500, 1e-3),
    ("mrestimator", "regression", "1000 slopes of ten trials of 50 000 steps, `mrestimator`", 20, 1e-9),
]
ALONE = [  # task, what is done, most seconds asked for
    ("bootstrap 1000000", "1000 bootstraps of 10⁶ sizes, cut-off chosen anew", 12),
    ("cutting", "10⁷ spikes of 1000 units into avalanches", 0.5),
]


def measure(rounds: int) -> bool:
    seconds: dict[tuple[str, str], list[float]] = {}
    answers: dict[tuple[str, str], list[float]] = {}
    broken: dict[str, str] = {}
    subprocess.run([*JAVA, "draw", str(SAMPLES)], check=True)
    names = list(SIDES)
    for k in range(rounds):
        print(f"powerlaws: round {k + 1} of {rounds}", file=sys.stderr)
        for name in names[k % len(names):] + names[: k % len(names)]:
            if name in broken:
                continue
            try:
                for line in (line for line in answer(SIDES[name]) if line.count("|") == 2):
                    task, time, numbers = line.split("|")
                    seconds.setdefault((name, task), []).append(float(time))
                    answers[name, task] = [float(x) for x in numbers.split(",")]
            except (RuntimeError, ValueError) as trouble:
                broken[name] = str(trouble)
    print(
        "\nSizes drawn from a discrete power law of exponent 5/2; activity of a branching process of ratio 0.98."
        " One thread, seconds of CPU from numbers in memory to the answer."
        " `plfit` always makes a bootstrap too, here of one replicate, which is in its time."
    )
    print("\n| time of the peer over ours | median | least | greatest | asked for | peer [s] | here [s] | largest difference of an answer |")
    print("|---|---|---|---|---|---|---|---|")
    sound = not broken
    for peer, task, words, asked, most in PAIRS:
        theirs, ours = seconds.get((peer, task)), seconds.get(("rheobase", task))
        if not theirs or not ours:
            print(f"| {words} | did not run | | | {asked} | | | |")
            continue
        ratios = [a / b for a, b in zip(theirs, ours)]
        pairs = list(zip(answers[peer, task], answers["rheobase", task]))
        apart = max(abs(a - b) for a, b in pairs)
        fine = apart <= most
        sound &= fine
        print(
            f"| {words} | {statistics.median(ratios):.0f} | {min(ratios):.0f} | {max(ratios):.0f} | {asked} "
            f"| {statistics.median(theirs):.3g} | {statistics.median(ours):.3g} "
            f"| {apart:.1g}{'' if fine else ': **an error**, not the same answer'} |"
        )
    print("\n| here alone, seconds of CPU | median | least | greatest | asked for |\n|---|---|---|---|---|")
    for task, words, asked in ALONE:
        ours = seconds.get(("rheobase", task))
        if ours:
            print(f"| {words} | {statistics.median(ours):.3g} | {min(ours):.3g} | {max(ours):.3g} | < {asked} |")
    for name, trouble in broken.items():
        print(f"\n**{name} is broken here**: `{trouble}`")
    return sound


if sys.argv[1] == "install":
    install(PLACE, WANTED)
elif not measure(int(sys.argv[2])):
    sys.exit(1)
