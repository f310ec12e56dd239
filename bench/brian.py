"""The firing curve of Hodgkin–Huxley by Brian2's C++ standalone mode.

    brian.py build METHOD FOLDER    writes and compiles the program; prints the seconds this took
    brian.py run METHOD FOLDER      one round: once unmeasured, then the best of three processes

The time is that of the simulation alone, in seconds of CPU, taken inside the program.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path

EQUATIONS = """
dv/dt = (I - 120*m**3*h*(v - 50) - 36*n**4*(v + 77) - 0.3*(v + 54.387))/ms : 1
dm/dt = (1/exprel(-(v + 40)/10)*(1 - m) - 4*exp(-(v + 65)/18)*m)/ms : 1
dh/dt = (0.07*exp(-(v + 65)/20)*(1 - h) - 1/(1 + exp(-(v + 35)/10))*h)/ms : 1
dn/dt = (0.1/exprel(-(v + 55)/10)*(1 - n) - 0.125*exp(-(v + 65)/80)*n)/ms : 1
I : 1
"""


def build(method: str, folder: str) -> None:
    """Everything up to a program that can be started: generated code, compiled by default flags."""
    import brian2 as b

    shutil.rmtree(folder, ignore_errors=True)  # or what an earlier run has compiled would be timed
    b.set_device("cpp_standalone", directory=folder, build_on_run=False)
    b.defaultclock.dt = 0.01 * b.ms
    cells = b.NeuronGroup(40, EQUATIONS, threshold="v > 0", refractory="v > 0", method=method)
    cells.v, cells.m, cells.h, cells.n = -65, 0.05293248525724958, 0.5961207535084603, 0.3176769140606974
    cells.I = "1.5*(i + 1)"
    spikes = b.SpikeMonitor(cells)
    b.device.insert_code("before_network_run", "const std::clock_t started = std::clock();")
    count = "\n".join(
        [
            "std::cout << double(std::clock() - started)/CLOCKS_PER_SEC << '|';",
            f"for (int i = 0; i < 40; i++) std::cout << brian::{array(b, spikes)}[i] << (i < 39 ? ',' : '\\n');",
        ]
    )
    b.device.insert_code("after_network_run", count)
    b.run(2 * b.second)
    before = time.perf_counter()
    b.device.build(directory=folder, run=False, compile=True, direct_call=False)
    flags = " ".join(b.prefs["codegen.cpp.extra_compile_args_gcc"] or b.prefs["codegen.cpp.extra_compile_args"] or [])
    print(f"{time.perf_counter() - before:.1f}|{b.__version__}|{flags}")


def array(b, spikes) -> str:
    """The name of the spike counts in the program."""
    return b.device.get_array_name(spikes.variables["count"], access_data=True)


def run(method: str, folder: str) -> None:
    """Fresh processes: a standalone program runs once."""
    lines = [once(folder) for _ in range(4)][1:]
    seconds, counts = min((float(line.split("|")[0]), line.split("|")[1]) for line in lines)
    print(f"{method.replace('_', '-')}|{seconds:.4f}|{counts}")


def once(folder: str) -> str:
    done = subprocess.run(["./main"], cwd=Path(folder), capture_output=True, text=True, check=True)
    return next(line for line in done.stdout.splitlines() if "|" in line)


{"build": build, "run": run}[sys.argv[1]](*sys.argv[2:])
