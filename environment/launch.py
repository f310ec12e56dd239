"""The door of the launcher: `./rheobase COMMAND` arrives here."""

import sys

if sys.version_info < (3, 10):
    sys.exit("rheobase: Python 3.10 or newer is needed.")

from launcher.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
