"""Executes notebooks through the real kernel and says how it went: time, memory, verdict."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

from . import manifest, places, trust
from .execution import Execution, Outcome
from .names import asked_for, is_lesson
from .progress import first_line, lasting
from .stamps import write_if_changed
from .tidy import as_text
from .trouble import Trouble

FOLDERS = {
    "student": [places.NOTEBOOKS],
    "solutions": [places.SOLUTIONS],
    "both": [places.NOTEBOOKS, places.SOLUTIONS],
}


def there(edition: str) -> list[Path]:
    """The notebooks of an edition."""
    files = (file for folder in FOLDERS[edition] for file in sorted(folder.glob("*.ipynb")))
    return [file for file in files if is_lesson(file)]


def chosen(names: list[str], edition: str) -> list[Path]:
    """The notebooks that the names ask for: numbers, names or paths; all without."""
    if not names:
        if not (everything := there(edition)):
            raise Trouble("there are no notebooks yet: ./rheobase build makes them from their source.")
        return everything
    found: list[Path] = []
    for name in names:
        path = Path(name)
        is_path = path.suffix == ".ipynb" and path.is_file()
        match = [file for file in there(edition) if asked_for(file.stem, name)]
        match = [path.resolve()] if is_path else match
        if not match:
            raise Trouble(f"no notebook is named {name} (edition: {edition}).")
        found += match
    return list(dict.fromkeys(found))


def execute(place: Path, write: bool, compare: bool) -> Outcome:
    """Runs one notebook; with `write`, its outputs are stored when no cell threw.

    With `compare` it also fails where a figure shows other numbers than the table of figures says.
    """
    execution = Execution(place)
    outcome = execution.outcome()
    if write and outcome.complaint is None:
        write_if_changed(place, as_text(execution.notebook))
        trust.sign_own_run(place)
    if compare and outcome.complaint is None:
        if changed := manifest.changed(place, execution.notebook):
            complaint = f"other numbers than {manifest.NAME} says in {', '.join(changed)}"
            return replace(outcome, complaint=complaint)
    return outcome


def table(outcomes: list[Outcome]) -> str:
    """Times, memory and verdicts, a line each."""
    names = [places.short(outcome.notebook) for outcome in outcomes]
    width = max(map(len, [*names, "notebook"]))
    lines = [f"{'notebook':<{width}}  {'time':>8}  {'memory':>8}  verdict"]
    for name, o in zip(names, outcomes, strict=True):
        verdict = first_line(o.verdict(), 60)
        lines.append(f"{name:<{width}}  {o.seconds:6.1f} s  {o.megabytes:5.0f} MB  {verdict}")
    return "\n".join(lines)


def run(names: list[str], edition: str, write: bool, strict: bool, compare: bool) -> int:
    """Executes the notebooks one after another and ends with a table; 1 if any of them failed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    notebooks = chosen(names, edition)
    outcomes: list[Outcome] = []
    for number, place in enumerate(notebooks, 1):
        lasting(f"[{number}/{len(notebooks)}] {places.short(place)}")
        outcomes.append(execute(place, write, compare))
        lasting(f"  {outcomes[-1].verdict()}, {outcomes[-1].seconds:.1f} s")
    print("\n" + table(outcomes))
    if write:
        for folder in {manifest.folder_of(place) for place in notebooks}:
            manifest.collect(folder)
    failed = [o for o in outcomes if o.complaint or (strict and o.over_budget())]
    print(f"{len(outcomes) - len(failed)} of {len(outcomes)} notebooks ran clean")
    return 1 if failed else 0
