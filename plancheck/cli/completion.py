"""`plancheck completion`: the script that lets a shell complete commands, options and codes."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from plancheck.cli.clicked import Typed
from plancheck.cli.group import CONTEXT, Kommando, plancheck
from plancheck.cli.output import emit
from plancheck.cli.values import OneOf
from plancheck.usage import UsageError

SHELLS = ("bash", "zsh", "fish")


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Skriver skriptet som lar skallet fullføre kommandoer og valg. For bash: "
    "«plancheck completion bash >> ~/.bashrc».",
)
@click.argument("shell", metavar="SKALL", type=Typed(OneOf(*SHELLS)))
def completion(shell: str) -> int:
    """Print the shell's script."""
    made_by = get_completion_class(shell)
    if made_by is None:
        raise UsageError("unknown_value", name="SKALL", value=shell, allowed=", ".join(SHELLS))
    emit(made_by(plancheck, {}, "plancheck", "_PLANCHECK_COMPLETE").source())
    return 0
