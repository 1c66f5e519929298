"""`plancheck schema NAME`: the JSON Schema of a format."""

from __future__ import annotations

import json

import click

from plancheck.cli.clicked import Typed, output_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import deliver
from plancheck.cli.values import OneOf
from plancheck.schema import NAMES, schema_of


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help=f"Skriver JSON-skjemaet for NAVN: {', '.join(NAMES)}.",
)
@click.argument("name", metavar="NAVN", type=Typed(OneOf(*NAMES)))
@output_option
def schema(name: str, output: str | None) -> int:
    """Print the schema."""
    deliver(json.dumps(schema_of(name), ensure_ascii=False, indent=2), output)
    return 0
