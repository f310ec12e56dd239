"""The networks (a) BRUNEL and (b) COBA by NEST, one second of each.

    nest_networks.py NETWORK     prints network|seconds of CPU|of wall|spikes|wiring|version

NEST has no conductances without delay (the shortest is one step) and no current that rises and decays in
one neuron with jumps of unit area, so (b) has a delay of 0.1 ms and (c) is left out.
"""

import sys
import time

import nest


def brunel():
    nest.SetDefaults(
        "iaf_psc_delta",
        {"tau_m": 20.0, "V_th": 20.0, "V_reset": 10.0, "E_L": 0.0, "V_m": 0.0, "t_ref": 2.0, "C_m": 20.0},
    )
    cells = nest.Create("iaf_psc_delta", 12500, {"V_m": nest.random.uniform(0.0, 20.0)})
    noise = nest.Create("poisson_generator", params={"rate": 20000.0})
    nest.Connect(noise, cells, syn_spec={"weight": 0.1, "delay": 0.1})
    for sources, inputs, weight in (cells[:10000], 1000, 0.1), (cells[10000:], 250, -0.5):
        nest.Connect(sources, cells, {"rule": "fixed_indegree", "indegree": inputs}, {"weight": weight, "delay": 1.5})
    return cells


def coba():
    cells = nest.Create(
        "iaf_cond_exp",
        4000,
        {
            **{"C_m": 200.0, "g_L": 10.0, "E_L": -60.0, "V_th": -50.0, "V_reset": -60.0, "t_ref": 5.0},
            **{"E_ex": 0.0, "E_in": -80.0, "tau_syn_ex": 5.0, "tau_syn_in": 10.0},
            "V_m": nest.random.normal(-65.0, 5.0),
            "g_ex": nest.random.normal(40.0, 15.0),
            "g_in": nest.random.normal(200.0, 120.0),
        },
    )
    for sources, weight in (cells[:3200], 6.0), (cells[3200:], -67.0):
        nest.Connect(sources, cells, {"rule": "pairwise_bernoulli", "p": 0.02}, {"weight": weight, "delay": 0.1})
    return cells


nest.set_verbosity("M_ERROR")
nest.resolution = 0.1
nest.rng_seed = 7
before = time.process_time()
recorder = nest.Create("spike_recorder")
nest.Connect({"brunel": brunel, "coba": coba}[sys.argv[1]](), recorder)
nest.Prepare()
wired, wall = time.process_time(), time.perf_counter()
nest.Run(1000.0)
used, ended = time.process_time() - wired, time.perf_counter()
print(f"{sys.argv[1]}|{used}|{ended - wall}|{recorder.n_events}|{wired - before}|{nest.__version__}")
