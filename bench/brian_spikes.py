"""Who fires when in a small COBA network by Brian2: the reference of BrianSpikesTest.

    brian_spikes.py NETWORK SECONDS > SPIKES

NETWORK is what Coba.java has exported: lines `start NEURON V GE GI` and `synapse SOURCE TARGET`, sources
below the number of excitatory neurons, which the line `size EXCITATORY ALL` gives, exciting. Prints NEURON STEP.
"""

import sys

import brian2 as b
import numpy as np

rows = [line.split() for line in open(sys.argv[1])]
excitatory, everyone = next((int(r[1]), int(r[2])) for r in rows if r[0] == "size")
starts = np.array([[float(x) for x in r[2:]] for r in rows if r[0] == "start"])
pairs = np.array([[int(x) for x in r[1:]] for r in rows if r[0] == "synapse"])
b.prefs.codegen.target = "numpy"
b.defaultclock.dt = 0.1 * b.ms
cells = b.NeuronGroup(
    everyone,
    """dv/dt = (-60 - v + ge*(0 - v) + gi*(-80 - v))/(20*ms) : 1 (unless refractory)
    dge/dt = -ge/(5*ms) : 1
    dgi/dt = -gi/(10*ms) : 1""",
    threshold="v > -50",
    reset="v = -60",
    refractory=5 * b.ms,
    method="exponential_euler",
)
cells.v, cells.ge, cells.gi = starts.T
exciting = b.Synapses(cells, cells, on_pre="ge_post += 0.6")
inhibiting = b.Synapses(cells, cells, on_pre="gi_post += 6.7")
for synapses, chosen in (exciting, pairs[:, 0] < excitatory), (inhibiting, pairs[:, 0] >= excitatory):
    synapses.connect(i=pairs[chosen, 0], j=pairs[chosen, 1])
spikes = b.SpikeMonitor(cells)
b.run(float(sys.argv[2]) * b.second)
for neuron, time in zip(spikes.i, spikes.t / (0.1 * b.ms)):
    print(neuron, round(float(time)))
