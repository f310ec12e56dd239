"""One round of one peer on the samples that PowerLaws.java has drawn; prints task|seconds of CPU|answer.

    powerlaws_peers.py plfit|powerlaw|mrestimator FOLDER
"""

import os
import sys
import time
import warnings
from pathlib import Path

os.environ["NUMBA_NUM_THREADS"] = "1"
warnings.simplefilter("ignore")


def measured(name, task, times=3):
    """Once unmeasured, then the best of some."""
    task()
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        answer = task()
        best = min(best, time.process_time() - start)
    print(f"{name}|{best:.6f}|" + ",".join(repr(float(x)) for x in answer))


def numbers(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()]


def plfit(folder: Path) -> None:
    from igraph._igraph import _power_law_fit

    for n in (100_000, 1_000_000):
        sample = [float(x) for x in numbers(folder / f"sizes-{n}.txt")]

        def scan():
            # it always makes resamples too: one is the least, p_precision 0.5
            _, alpha, xmin, _, distance, _ = _power_law_fit(sample, -1, False, 0.5)
            return alpha, distance, xmin

        measured(f"scan {n}", scan)


def powerlaw(folder: Path) -> None:
    import numpy
    from powerlaw import Fit

    sample = numpy.array(numbers(folder / "sizes-100000.txt"))

    def scan():
        fit = Fit(sample, discrete=True, verbose=0)
        return fit.power_law.alpha, fit.power_law.D, fit.xmin

    measured("scan 100000", scan)


def mrestimator(folder: Path) -> None:
    import numpy
    from mrestimator import coefficients

    trials = numpy.array([numbers(folder / f"activity-{i}.txt") for i in range(10)])
    measured(
        "regression",
        lambda: coefficients(trials, steps=(1, 1000), method="ts", numboot=0).coefficients,
        times=2,
    )


{"plfit": plfit, "powerlaw": powerlaw, "mrestimator": mrestimator}[sys.argv[1]](Path(sys.argv[2]))
