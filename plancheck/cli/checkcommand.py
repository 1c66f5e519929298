"""`plancheck check` as a command of click's, for its help, its faults and whatever `options.plain` leaves."""

from __future__ import annotations

from typing import Any

import click

from plancheck.cli import check as job
from plancheck.cli.clicked import options, paths_argument
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.options import CHECK


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Kontrollerer planene i STIER (filer og mapper, ellers mappen du står i; «-» er standard inn).",
    epilog="Avslutter med 0: ingenting må rettes, 1: funn, 2: noe i kommandoen kan ikke brukes, "
    "3: ingenting kunne kontrolleres.",
)
@paths_argument
@options(*CHECK)
def check(**asked: Any) -> int:
    """Check the plans."""
    return job.check(**asked)
