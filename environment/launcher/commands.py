"""Which word after `./rheobase` does what."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from . import (
    binder_rehearsal,
    doctor,
    lab,
    other_jdk,
    places,
    private_python,
    repo2docker,
    setting_up,
)
from .trouble import Trouble

NOTES = """
Everything made on this machine is kept in .rheobase/ (remove it to start afresh).
RHEOBASE_HEAP=4g ./rheobase lab gives the kernel more memory; JAVA_HOME chooses the Java.
"""


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="./rheobase",
        description="Computational neuroscience in Java notebooks.",
        epilog=NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", metavar="command")

    commands.add_parser("lab", help="open the notebooks in JupyterLab, which takes further options")

    run = commands.add_parser("run", help="execute notebooks and report time, memory, verdict")
    run.add_argument("names", nargs="*", help="03, 03-spike-trains or a path; all without")
    run.add_argument("--edition", choices=["student", "solutions", "both"], default="both")
    run.add_argument("--write", action="store_true", help="store the outputs in the notebooks")
    run.add_argument("--strict", action="store_true", help="over 60 s or 700 MB is a failure too")
    run.add_argument(
        "--compare", action="store_true", help="other numbers than in figures.csv are a failure too"
    )
    run.add_argument("--no-build", action="store_true", help="leave the library's jar as it is")
    run.add_argument(
        "--here", action="store_true", help="with the Python and kernel that are active, as on Binder"
    )

    build = commands.add_parser("build", help="make both editions from notebooks/source")
    build.add_argument("names", nargs="*", help="numbers or names; all without")
    build.add_argument("--check", action="store_true", help="write nothing; say what is not in order")
    build.add_argument("--folder", type=Path, default=places.NOTEBOOKS, help=argparse.SUPPRESS)

    page = commands.add_parser("page", help="write notebooks as web pages that need no network")
    page.add_argument("names", nargs="*", help="03, 03-spike-trains or a path; all without")
    page.add_argument("--to", type=Path, default=places.PAGES, help="the folder; target/pages without")

    site = commands.add_parser("site", help="write the whole course as a web site that needs no network")
    site.add_argument("--edition", choices=["student", "solutions"], default="student")
    site.add_argument("--to", type=Path, default=places.SITE, help="the folder; target/site without")

    commands.add_parser("doctor", help="say what works on this machine and what to do")
    setup = commands.add_parser("setup", help="prepare everything and open nothing")
    setup.add_argument("--no-build", action="store_true", help="leave the library's jar as it is")
    commands.add_parser("help", help="show this page")

    # Without a line in the help: the doctor's question from inside the private environment,
    # the build's question after a second JDK to test on, and two for the tests of the Binder recipe.
    commands.add_parser("kernel-reply")
    other = commands.add_parser("other-jdk")
    other.add_argument("own", type=int)
    other.add_argument("place", type=Path)
    commands.add_parser("dockerfile").add_argument("repository", type=Path)
    rehearsal = commands.add_parser("binder-rehearsal")
    rehearsal.add_argument("step", choices=["prepare", "post-build", "notebooks"])
    rehearsal.add_argument("place", type=Path)
    rehearsal.add_argument("names", nargs="*")
    return top


def carry_out(options: argparse.Namespace, arguments: list[str]) -> int:
    """Does what the command says and returns the exit code."""
    match options.command:
        case "lab":
            setting_up.set_up()
            lab.open_lab(options.further)
        case "setup":
            setting_up.set_up(build=not options.no_build)
        case "run" if not (options.here or private_python.inside()):
            setting_up.set_up(build=not options.no_build)
            private_python.enter(arguments)
        case "build" | "page" | "site" if not private_python.inside():
            private_python.make()
            private_python.enter(arguments)
        case "run":
            from . import pages, runner

            lessons = [name for name in options.names if not name.endswith(".ipynb")]
            if options.write and (lessons or not options.names):
                pages.build(places.NOTEBOOKS, lessons)  # what is stored is what the source says
            return runner.run(
                options.names, options.edition, options.write, options.strict, options.compare
            )
        case "build":
            from . import inspection, pages

            work = inspection.inspect if options.check else pages.build
            return work(options.folder.resolve(), options.names)
        case "page":
            from . import web

            return web.export(options.names, options.to.resolve())
        case "site":
            from .site import build

            return build.build(options.to.resolve(), options.edition)
        case "other-jdk":
            other_jdk.note(options.own, options.place)
        case "dockerfile":
            print(repo2docker.dockerfile(options.repository), end="")
        case "binder-rehearsal":
            rehearsal = binder_rehearsal.Rehearsal(options.place)
            match options.step:
                case "prepare":
                    rehearsal.prepare()
                case "post-build":
                    rehearsal.post_build()
                case _:
                    rehearsal.notebooks(options.names)
        case "kernel-reply":
            from . import kernel_reply

            print(kernel_reply.ask())
        case "doctor":
            return doctor.examine()
        case _:
            parser().print_help()
    return 0


def main(arguments: list[str]) -> int:
    """Runs one command; trouble is one line, and Ctrl-C is no trouble."""
    options, further = parser().parse_known_args(arguments)
    if further and options.command != "lab":
        parser().error(f"unknown: {' '.join(further)}")
    options.further = further
    try:
        return carry_out(options, arguments)
    except Trouble as trouble:
        print(f"rheobase: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
