"""One notebook, executed from top to bottom in a kernel of its own, which keeps no progress."""

from __future__ import annotations

import atexit
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from . import memory
from .progress import first_line, passing

START_SECONDS = 120
CELL_SECONDS = 600
BUDGET_SECONDS = 60
BUDGET_MB = 700


@dataclass(frozen=True)
class Outcome:
    """What became of one notebook."""

    notebook: Path
    seconds: float
    megabytes: float
    complaint: str | None

    def over_budget(self) -> str | None:
        """Which limit of the course it passed, if any."""
        if self.seconds > BUDGET_SECONDS:
            return f"over {BUDGET_SECONDS} s"
        return f"over {BUDGET_MB} MB" if self.megabytes > BUDGET_MB else None

    def verdict(self) -> str:
        """One word, or what went wrong."""
        return self.complaint or self.over_budget() or "ok"


class Execution:
    """Runs the cells in a thread beside ours, which meanwhile watches memory and hears Ctrl-C."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.notebook = nbformat.read(place, as_version=4)
        self._cell = -1
        self._complaint: str | None = None
        self._failure: BaseException | None = None
        self._done = threading.Event()  # an interrupted join() takes a living thread for ended

    def outcome(self) -> Outcome:
        """Executes, and says how it went."""
        begun = time.monotonic()
        peak = 0.0
        client = self._client()
        threading.Thread(target=self._work, args=[client]).start()
        try:
            while not self._done.wait(0.2):
                peak = max(peak, memory.resident_megabytes())
        except KeyboardInterrupt:
            memory.end_children()
            while not self._done.wait(0.2):  # a kernel that was about to start is ended too
                memory.end_children()
            atexit.unregister(client._cleanup_kernel)  # else it looks for the ended kernel at exit
            raise
        if self._failure is not None:
            raise self._failure
        return Outcome(self.place, time.monotonic() - begun, peak, self._complaint)

    def _work(self, client: NotebookClient) -> None:
        try:
            client.execute(env={**os.environ, "RHEOBASE_PROGRESS": "off"})
        except CellExecutionError as error:
            self._complaint = f"{self._where()} throws {error.ename}: {first_line(error.evalue)}"
        except CellTimeoutError:
            self._complaint = f"{self._where()} takes longer than {CELL_SECONDS} s"
        except DeadKernelError:
            self._complaint = f"the kernel died in {self._where()}"
        except RuntimeError as error:
            self._complaint = f"the kernel does not start: {first_line(str(error))}"
        except BaseException as error:  # a cancelled task too; raised again where the reader sees it
            self._failure = error
        finally:
            self._done.set()

    def _client(self) -> NotebookClient:
        return NotebookClient(
            self.notebook,
            kernel_name="java",
            startup_timeout=START_SECONDS,
            timeout=CELL_SECONDS,
            record_timing=False,
            coalesce_streams=True,
            shutdown_kernel="immediate",
            resources={"metadata": {"path": str(self.place.parent)}},
            on_cell_start=self._begin,
        )

    def _begin(self, cell: nbformat.NotebookNode, cell_index: int) -> None:
        self._cell = cell_index
        passing(f"  cell {cell_index + 1} of {len(self.notebook.cells)}")

    def _where(self) -> str:
        """Which cell, in words a reader can find it by."""
        if self._cell < 0:
            return "no cell yet"
        cell = self.notebook.cells[self._cell]
        return f"cell {self._cell + 1} [{cell.get('id', '')}] {first_line(cell.source, 60)!r}"
