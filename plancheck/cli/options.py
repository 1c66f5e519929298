"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from plancheck.cli.values import Day, FilePath, OneOf

F = TypeVar("F", bound=Callable[..., Any])


def paths_argument(command: F) -> F:
    """[STIER]…: files and folders."""
    return click.argument("paths", nargs=-1, metavar="[STIER]…")(command)


def today_option(command: F) -> F:
    return click.option("--today", type=Day(), help="Dagen kontrollen gjelder (ellers i dag).")(command)


def config_option(command: F) -> F:
    return click.option("--config", type=FilePath(), metavar="FIL", help="Konfigurasjonen som skal brukes.")(command)


def lang_option(command: F) -> F:
    return click.option(
        "--lang", type=OneOf("nb", "nn", "en", "auto"), help="Språket i svaret (ellers planens egen målform)."
    )(command)


def output_option(command: F) -> F:
    return click.option("--output", "-o", metavar="FIL", help="Skriver til en fil i stedet for skjermen.")(command)
