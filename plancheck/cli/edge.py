"""The edge of the program: every fault of use becomes one line and a status, every fault of ours one honest line."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence

import click

from plancheck.cli.group import plancheck
from plancheck.cli.hints import did_you_mean
from plancheck.cli.output import tell, use_utf8
from plancheck.i18n import text
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
        status = plancheck.main(args=list(arguments), prog_name="plancheck", standalone_mode=False)
    except UsageError as fault:
        return _unusable(_fault_line(fault, lang), lang)
    except click.UsageError as fault:
        return _unusable(_usage_line(fault, lang), lang)
    except click.ClickException as fault:
        return _unusable(fault.format_message(), lang)
    except (KeyboardInterrupt, click.Abort):
        tell(text("interrupted", lang))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the CLI edge: a fault of ours is said in one line, never a traceback
        if os.environ.get("PLANCHECK_DEBUG"):
            traceback.print_exc()
        tell(text("our_fault", lang, kind=type(error).__name__, message=" ".join(str(error).split())[:200]))
        return COULD_NOT_CHECK
    return status if isinstance(status, int) else 0


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


def _unusable(line: str, lang: str) -> int:
    tell(text("prefix", lang) + line)
    return UNUSABLE


def _fault_line(fault: UsageError, lang: str) -> str:
    hint = fault.params.get("hint")
    line = text(fault.key, lang, **fault.params)
    line += " " + text("did_you_mean", lang, hint=hint) if hint else ""
    return line + (" " + text("all_rules", lang) if fault.key == "unknown_rule" else "")


def _missing(param: click.Parameter | None, lang: str) -> str:
    """What must be given and was not: an option by how it is written, an argument by its word in the help."""
    if param is not None and param.name == "reason":
        return text("missing_reason", lang)
    if isinstance(param, click.Option):
        return text("missing_parameter", lang, name=param.opts[0])
    return text("missing_parameter", lang, name="" if param is None else param.human_readable_name)


def _usage_line(fault: click.UsageError, lang: str) -> str:
    """click's own faults in our words."""
    if isinstance(fault, click.NoSuchOption):
        options = [] if fault.ctx is None else [name for param in fault.ctx.command.params for name in param.opts]
        hint = did_you_mean(fault.option_name, options)
        return _fault_line(UsageError("unknown_option", name=fault.option_name, hint=hint), lang)
    if isinstance(fault, click.MissingParameter):
        return _missing(fault.param, lang)
    if isinstance(fault, click.BadOptionUsage):
        return text("option_needs_value", lang, name=fault.option_name)
    if isinstance(fault, click.BadParameter) and fault.param is not None:
        return text("bad_value", lang, name=fault.param.opts[-1], value=fault.message)
    if fault.ctx is None:
        return fault.format_message()
    return text("too_many", lang, command=fault.ctx.command_path)
