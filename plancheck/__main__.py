"""`python -m plancheck` and the `plancheck` command. `--version` is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import sys

from plancheck.version import __version__


def main() -> int:
    """Run the command line; gives the exit status."""
    if sys.argv[1:] in (["--version"], ["-V"], ["version"]):
        sys.stdout.write(f"plancheck {__version__}\n")
        return 0
    gc.disable()  # what a run makes lives until it ends: looking for rubbish would cost a tenth of it
    from plancheck.modulecode import install, load_group

    install()
    load_group("cli")
    from plancheck.cli.edge import run_command_line

    status = run_command_line(sys.argv[1:])
    gc.freeze()  # and the interpreter, on its way out, has nothing to look through either
    return status


if __name__ == "__main__":
    sys.exit(main())
