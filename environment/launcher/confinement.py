"""Runs a command as Binder would let it run: no network, 2 GB, one processor, an ordinary user.

Each limit is set where this machine allows it; where it does not, that is said, never passed over.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import pwd
import socket
import struct
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MEMORY_BYTES = 2 << 30
CLONE_NEWNET = 0x40000000
SIOCSIFFLAGS = 0x8914
IFF_UP = 0x1


@dataclass
class Confinement:
    """Which limits hold here; `notes` says so a line each."""

    user: pwd.struct_passwd | None = None
    cgroup: Path | None = None
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of_this_machine(cls) -> Confinement:
        """Finds out what can be limited here."""
        it = cls()
        root = os.geteuid() == 0
        it.user = pwd.getpwnam("nobody") if root else None
        it.notes.append(f"user: {'nobody' if root else pwd.getpwuid(os.getuid()).pw_name}")
        it.notes.append("network: off" if root else "network: NOT off (needs root)")
        one = hasattr(os, "sched_setaffinity")
        it.notes.append("processors: 1" if one else "processors: NOT limited (not Linux)")
        return it

    def run(self, command: list[str], cwd: Path, environment: Mapping[str, str]) -> int:
        """Runs the command within the limits and notes how much memory it took at most."""
        self.cgroup = new_cgroup() if self.user else None
        try:
            done = subprocess.run(command, cwd=cwd, env=environment, preexec_fn=self._enter)
        finally:
            if self.cgroup:
                most = taken(self.cgroup) // 1_000_000
                self.notes.append(f"memory: 2 GB, of which it took {most} MB at most")
                self.cgroup.rmdir()
            else:
                self.notes.append("memory: NOT limited (no memory cgroup to write)")
        return done.returncode

    def _enter(self) -> None:
        """In the new process, before the command: take on the limits, the user last."""
        if self.cgroup:
            (self.cgroup / "cgroup.procs").write_text(str(os.getpid()))
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        if self.user:
            leave_network()
            become(self.user)


def become(user: pwd.struct_passwd) -> None:
    """Gives up root for good."""
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)


def leave_network() -> None:
    """A network of our own in which only the loopback is up."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "a network of its own was refused")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        fcntl.ioctl(door, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def new_cgroup() -> Path | None:
    """A memory group with the limit set, under either version of cgroups; nothing if refused."""
    for base, limit in (
        (Path("/sys/fs/cgroup/memory"), "memory.limit_in_bytes"),
        (Path("/sys/fs/cgroup"), "memory.max"),
    ):
        group = base / f"rheobase-{os.getpid()}"
        try:
            group.mkdir()
            (group / limit).write_text(str(MEMORY_BYTES))
            return group
        except OSError:
            if group.is_dir():
                group.rmdir()
    return None


def taken(group: Path) -> int:
    """The most memory the group held at one time, in bytes, file cache included."""
    for name in ("memory.max_usage_in_bytes", "memory.peak"):
        if (group / name).is_file():
            return int((group / name).read_text())
    return 0
