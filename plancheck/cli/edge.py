"""The edge of the program: every fault of use becomes one line and a status, every fault of ours one honest line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from plancheck.cli.options import plain
from plancheck.cli.output import tell, use_utf8
from plancheck.i18n import text
from plancheck.modulecode import load_group
from plancheck.read import load
from plancheck.settings import LANGUAGES
from plancheck.usage import UsageError

UNUSABLE = 2
COULD_NOT_CHECK = 3
INTERRUPTED = 130


def run_command_line(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit status (contract, section 2)."""
    use_utf8()
    lang = _language(arguments)
    try:
        return _run(arguments)
    except UsageError as fault:
        tell(text("prefix", lang) + _fault_line(fault, lang))
        return UNUSABLE
    except KeyboardInterrupt:
        tell(text("interrupted", lang))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the CLI edge: a fault of ours is said in one line, never a traceback
        if os.environ.get("PLANCHECK_DEBUG"):
            sys.excepthook(type(error), error, error.__traceback__)
        tell(text("our_fault", lang, kind=type(error).__name__, message=" ".join(str(error).split())[:200]))
        return COULD_NOT_CHECK


def _run(arguments: Sequence[str]) -> int:
    """A plain `check` at once; everything else by click, which takes as long to load as a plan to read."""
    asked = plain(arguments[1:]) if arguments[:1] == ["check"] else None
    if asked is None:
        status: int = load("plancheck.cli.clickrun:run")(arguments)
    else:
        load_group("check")
        status = load("plancheck.cli.check:check")(**asked)
    return status


def _language(arguments: Sequence[str]) -> str:
    """The language of messages about the command line itself: --lang, PLANCHECK_LANG, else bokmål."""
    for at, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return _known(argument.partition("=")[2])
        if argument == "--lang" and at + 1 < len(arguments):
            return _known(arguments[at + 1])
    return _known(os.environ.get("PLANCHECK_LANG", ""))


def _known(lang: str) -> str:
    return lang if lang in LANGUAGES else "nb"


def _fault_line(fault: UsageError, lang: str) -> str:
    """The fault, what may have been meant, and where to look."""
    hint = fault.params.get("hint")
    line = text(fault.key, lang, **fault.params)
    line += " " + text("did_you_mean", lang, hint=hint) if hint else ""
    return line + (" " + text("all_rules", lang) if fault.key == "unknown_rule" else "")
