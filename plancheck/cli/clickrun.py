"""The commands by way of click, and click's faults in our words."""

from __future__ import annotations

from collections.abc import Sequence

import click

from plancheck.cli.group import plancheck
from plancheck.cli.hints import did_you_mean
from plancheck.usage import UsageError


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit status. Raises UsageError, and KeyboardInterrupt where someone breaks it off."""
    try:
        status = plancheck.main(args=list(arguments), prog_name="plancheck", standalone_mode=False)
    except click.UsageError as fault:
        raise _fault(fault) from fault
    except click.ClickException as fault:
        raise UsageError("as_said", said=fault.format_message()) from fault
    except click.Abort as broken:
        raise KeyboardInterrupt from broken
    return status if isinstance(status, int) else 0


def _fault(fault: click.UsageError) -> UsageError:
    if isinstance(fault, click.NoSuchOption):
        options = [] if fault.ctx is None else [name for param in fault.ctx.command.params for name in param.opts]
        return UsageError("unknown_option", name=fault.option_name, hint=did_you_mean(fault.option_name, options))
    if isinstance(fault, click.MissingParameter):
        return _missing(fault.param)
    if isinstance(fault, click.BadOptionUsage):
        return UsageError("option_needs_value", name=fault.option_name)
    if isinstance(fault, click.BadParameter) and fault.param is not None:
        return UsageError("bad_value", name=fault.param.opts[-1], value=fault.message)
    if fault.ctx is None:
        return UsageError("as_said", said=fault.format_message())
    return UsageError("too_many", command=fault.ctx.command_path)


def _missing(param: click.Parameter | None) -> UsageError:
    """What must be given and was not: an option by how it is written, an argument by its word in the help."""
    if param is not None and param.name == "reason":
        return UsageError("missing_reason")
    if isinstance(param, click.Option):
        return UsageError("missing_parameter", name=param.opts[0])
    return UsageError("missing_parameter", name="" if param is None else param.human_readable_name)
