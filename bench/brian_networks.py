"""The networks (a) BRUNEL, (b) COBA and (c) EI-2500 by Brian2's C++ standalone mode.

    brian_networks.py build NETWORK THREADS FOLDER   writes and compiles the program; prints the seconds this took
    brian_networks.py run FOLDER                     one process; prints network|seconds of CPU|of wall|spikes|wiring

The seconds are those of the simulation alone, taken inside the program round its loop; what comes before it
(wiring, start values) is "wiring". Spikes are recorded.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path


def brunel(b):
    """Brunel (2000): 12,500 neurons, jumps of the potential, fixed delay."""
    b.defaultclock.dt = 0.1 * b.ms
    cells = b.NeuronGroup(
        12500,
        "dv/dt = -v/(20*ms) : 1 (unless refractory)",
        threshold="v >= 20",
        reset="v = 10",
        refractory=2 * b.ms,
        method="exact",
    )
    cells.v = "20*rand()"
    parts = [
        cells,
        b.PoissonInput(cells, "v", 1000, 20 * b.Hz, weight=0.1),
        *projection(b, cells[:10000], cells, "v_post += 0.1", 0.1, 1.5 * b.ms),
        *projection(b, cells[10000:], cells, "v_post -= 0.5", 0.1, 1.5 * b.ms),
    ]
    return cells, parts, 1


def coba(b):
    """Brette et al. (2007), benchmark 1, without delay."""
    b.defaultclock.dt = 0.1 * b.ms
    cells = b.NeuronGroup(
        4000,
        """dv/dt = (-60 - v + ge*(0 - v) + gi*(-80 - v))/(20*ms) : 1 (unless refractory)
        dge/dt = -ge/(5*ms) : 1
        dgi/dt = -gi/(10*ms) : 1""",
        threshold="v > -50",
        reset="v = -60",
        refractory=5 * b.ms,
        method="exponential_euler",
    )
    cells.v, cells.ge, cells.gi = "-65 + 5*randn()", "4 + 1.5*randn()", "20 + 12*randn()"
    parts = [
        cells,
        *projection(b, cells[:3200], cells, "ge_post += 0.6", 0.02, None),
        *projection(b, cells[3200:], cells, "gi_post += 6.7", 0.02, None),
    ]
    return cells, parts, 10


def ei(b):
    """The EI network of 2,500: currents with a rise and a decay (Brian2 keeps the name xi for noise)."""
    b.defaultclock.dt = 0.05 * b.ms
    cells = b.NeuronGroup(
        2500,
        """dv/dt = (-v + sE - sI)/(20*ms) : 1 (unless refractory)
        dsE/dt = (-sE + xE)/(2*ms) : 1
        dxE/dt = -xE/(0.5*ms) : 1
        dsI/dt = (-sI + xI)/(5*ms) : 1
        dxI/dt = -xI/(0.5*ms) : 1""",
        threshold="v >= 20",
        reset="v = 10",
        refractory=2 * b.ms,
        method="exact",
    )
    cells.v = "20*rand()"
    parts = [
        cells,
        b.PoissonInput(cells, "xE", 1000, 3.8 * b.Hz, weight=0.25 * 20 / 0.5),
        *projection(b, cells[:2000], cells, "xE_post += 10", 0.2, 1 * b.ms),
        *projection(b, cells[2000:], cells, "xI_post += 60", 0.2, 1 * b.ms),
    ]
    return cells, parts, 10


def projection(b, sources, targets, effect, probability, delay):
    """Each pair with one probability; every synapse alike."""
    synapses = b.Synapses(sources, targets, on_pre=effect, delay=delay)
    synapses.connect(p=probability)
    return [synapses]


def build(network: str, threads: str, folder: str) -> None:
    """Everything up to a program that can be started: generated code, compiled by default flags."""
    import brian2 as b

    shutil.rmtree(folder, ignore_errors=True)  # or what an earlier run has compiled would be timed
    b.set_device("cpp_standalone", directory=folder, build_on_run=False)
    b.prefs.devices.cpp_standalone.openmp_threads = 0 if threads == "1" else int(threads)
    b.seed(7)
    cells, parts, seconds = {"brunel": brunel, "coba": coba, "ei": ei}[network](b)
    spikes = b.SpikeMonitor(cells)
    wall = "timespec {0}; clock_gettime(CLOCK_MONOTONIC, &{0});"
    b.device.insert_code("before_network_run", "std::clock_t at = std::clock(); " + wall.format("begun"))
    tell = [
        f'const std::clock_t used = std::clock() - at; {wall.format("ended")}',
        f'std::cout << "{network}|" << double(used)/CLOCKS_PER_SEC << "|"',
        '<< ended.tv_sec - begun.tv_sec + 1e-9*(ended.tv_nsec - begun.tv_nsec) << "|"',
        f'<< brian::{b.device.get_array_name(spikes.variables["N"], access_data=True)}[0] << "|"',
        "<< double(at)/CLOCKS_PER_SEC << std::endl;",
    ]
    b.device.insert_code("after_network_run", "\n".join(tell))
    b.Network(*parts, spikes).run(seconds * b.second)
    before = time.perf_counter()
    b.device.build(directory=folder, run=False, compile=True, direct_call=False)
    flags = " ".join(b.prefs["codegen.cpp.extra_compile_args_gcc"] or b.prefs["codegen.cpp.extra_compile_args"] or [])
    print(f"{time.perf_counter() - before:.1f}|{b.__version__}|{flags}")


def run(folder: str) -> None:
    done = subprocess.run(["./main"], cwd=Path(folder), capture_output=True, text=True, check=True)
    print(next(line for line in done.stdout.splitlines() if "|" in line))


{"build": build, "run": run}[sys.argv[1]](*sys.argv[2:])
