"""The door of the launcher: `./rheobase COMMAND` arrives here."""

import sys

if sys.version_info < (3, 10):
    sys.exit("rheobase: Python 3.10 or newer is needed.")

# What validates notebooks has an optional helper that works out a grammar of web addresses at each
# import, for a second or two; a notebook has none to check.
sys.modules["rfc3987_syntax"] = None

from launcher.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
