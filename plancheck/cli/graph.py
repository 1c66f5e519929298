"""`plancheck graph`: the goal graph."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import Typed, config_option, lang_option, output_option, paths_argument, today_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import deliver
from plancheck.cli.values import OneOf
from plancheck.views import FORMATS, render
from plancheck.views.scope import asked_about


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Skriver målgrafen: planene, målene, tiltakene og koblingene mellom dem.",
)
@paths_argument
@click.option(
    "--format", "-f", "fmt", type=Typed(OneOf(*FORMATS)), default="json", help="Hvordan grafen skrives (json)."
)
@output_option
@today_option
@config_option
@lang_option
def graph(
    paths: tuple[str, ...],
    fmt: str,
    output: str | None,
    today: date | None,
    config: Path | None,
    lang: str | None,
) -> int:
    """Build the graph and write it."""
    settings = settings_for(paths, Asked(today=today, config=config, lang=lang))
    deliver(render(asked_about(run.graph(paths, settings)), fmt, lang=settings.lang or "nb"), output)
    return 0
