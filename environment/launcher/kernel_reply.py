"""Starts the kernel and asks it what 1 + 1 is: the shortest proof that a notebook would run."""

from __future__ import annotations

import time

from jupyter_client.manager import start_new_kernel

from .trouble import Trouble


def ask() -> str:
    """The kernel's answer with its times, or trouble."""
    begun = time.monotonic()
    try:
        manager, client = start_new_kernel(kernel_name="java", startup_timeout=120)
    except RuntimeError as error:
        raise Trouble(f"the kernel does not start: {error}") from error
    ready = time.monotonic()
    answers: list[str] = []

    def hear(message: dict) -> None:
        if message["msg_type"] == "execute_result":
            answers.append(message["content"]["data"]["text/plain"])
        elif message["msg_type"] == "error":
            answers.append(message["content"]["evalue"])

    try:
        client.execute_interactive("1 + 1", timeout=60, output_hook=hear)
    except TimeoutError as error:
        raise Trouble("the kernel started but did not answer within 60 s.") from error
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    if answers != ["2"]:
        raise Trouble(f"the kernel answers {' '.join(answers) or 'nothing'} to 1 + 1.")
    return f"1 + 1 = 2; ready in {ready - begun:.1f} s, answer in {time.monotonic() - ready:.1f} s"
