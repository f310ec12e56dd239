"""Everything that must stand before a notebook opens; each step is skipped when nothing changed."""

from __future__ import annotations

from . import java, jupyter, kernelspec, maven, private_python, trust


def set_up(build: bool = True) -> None:
    """Library, private Python environment, kernel, trust; under a second when all of it is there."""
    chosen = java.find()
    if build:
        maven.build(chosen)
    private_python.make()
    kernelspec.copy_jars()
    kernelspec.write(chosen)
    jupyter.settle()
    trust.trust_committed()
