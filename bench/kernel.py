"""One round of kernel measurements: time until ready, a trivial cell, memory. Run by bench/run."""

import statistics
import sys
import time

import psutil
from jupyter_client.manager import KernelManager

CELLS = 20


def resident_megabytes(pid: int) -> float:
    """The kernel's resident memory, its children included."""
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    return sum(member.memory_info().rss for member in family) / 1e6


def run(client, source: str) -> float:
    """Seconds from sending a cell to its reply."""
    start = time.perf_counter()
    reply = client.execute_interactive(source, timeout=120, output_hook=lambda message: None)
    if reply["content"]["status"] != "ok":
        sys.exit(f"the cell failed: {source}: {reply['content']}")
    return time.perf_counter() - start


def main() -> None:
    manager = KernelManager(kernel_name="java")
    start = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=120)
    print(f"kernel ready, imports done|{time.perf_counter() - start:.3g}|s")
    run(client, "1 + 1")
    print(f"trivial cell, median of {CELLS}|{statistics.median(run(client, f'{i} + 1') for i in range(CELLS)):.3g}|s")
    figure = "trace(simulate(LeakyIntegrateAndFire.textbook(), constant(0.3), seconds(1)))"
    print(f"first figure|{run(client, figure):.3g}|s")
    print(f"second figure|{run(client, figure):.3g}|s")
    print(f"resident after these cells|{resident_megabytes(manager.provisioner.pid):.0f}|MB")
    client.stop_channels()
    manager.shutdown_kernel()


main()
