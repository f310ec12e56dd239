"""One round of the firing curve of Hodgkin–Huxley by NEURON, in a fresh process.

Once unmeasured, then the best of three: with the tables from which its mechanism `hh` reads its
rates by default, and without.
"""

import math
import time

import neuron
from neuron import h

AREA = 1e-6  # cm², so that 1 µA/cm² is 0.001 nA


def cell(density: float):
    """A patch of membrane, its electrode and the times of its spikes."""
    patch = h.Section()
    patch.L = 10  # µm
    patch.diam = AREA * 1e8 / (math.pi * patch.L)
    patch.nseg, patch.cm = 1, 1
    patch.insert("hh")
    patch.ena, patch.ek = 50, -77
    channel = patch(0.5).hh
    channel.gnabar, channel.gkbar, channel.gl, channel.el = 0.12, 0.036, 0.0003, -54.387
    electrode = h.IClamp(patch(0.5))
    electrode.delay, electrode.dur, electrode.amp = 0, 1e9, density * AREA * 1e3
    spikes = h.Vector()
    detector = h.NetCon(patch(0.5)._ref_v, None, sec=patch)
    detector.threshold = 0
    detector.record(spikes)
    return patch, electrode, detector, spikes


cells = [cell(1.5 * (k + 1)) for k in range(40)]
h.celsius, h.dt, h.secondorder = 6.3, 0.01, 0
h.CVode().active(False)
context = h.ParallelContext()
context.set_maxstep(10)
for name, tables in (("tables", 1), ("no-tables", 0)):
    h.usetable_hh = tables
    best = math.inf
    for repeat in range(4):
        h.finitialize(-65)
        before = time.process_time()
        context.psolve(2000)
        best = min(best, time.process_time() - before if repeat else math.inf)
    counts = ",".join(str(int(c[-1].size())) for c in cells)
    print(f"{name}|{best:.4f}|{counts}|{neuron.__version__}")
