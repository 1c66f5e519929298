"""The group of commands. A command's module is imported only when that command is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from plancheck.cli.hints import did_you_mean
from plancheck.cli.options import dashes
from plancheck.cli.output import tell
from plancheck.i18n import text
from plancheck.record import NamedTuple
from plancheck.usage import UsageError


class Entry(NamedTuple):
    where: str
    help: str


COMMANDS = {
    "check": Entry("plancheck.cli.checkcommand:check", "Kontrollerer planer og sier hva som ikke henger sammen."),
    "trace": Entry("plancheck.cli.trace:trace", "Følger den røde tråden for ett mål eller tiltak."),
    "list": Entry("plancheck.cli.listing:listing", "Lister tiltak, mål, høringer … som tabell."),
    "annotate": Entry("plancheck.cli.annotate:command", "Skriver funnene som kommentarer i en kopi av Word-planen."),
    "convert": Entry("plancheck.cli.convert:command", "Gjør om en plan fra Word, Excel, HTML eller PDF til Markdown."),
    "graph": Entry("plancheck.cli.graph:graph", "Skriver målgrafen: mål, tiltak og koblingene mellom dem."),
    "rule": Entry("plancheck.cli.rule:rule", "Forklarer en regel."),
    "rules": Entry("plancheck.cli.rules:rules", "Viser alle reglene, eller prøver eksemplene deres."),
    "exempt": Entry("plancheck.cli.exempt:exempt", "Godtar et avvik, med grunn."),
    "init": Entry("plancheck.cli.init:init", "Lager et forslag til plancheck.yaml."),
    "config": Entry("plancheck.cli.config:config", "Viser konfigurasjonen og hvor verdiene kommer fra."),
    "schema": Entry("plancheck.cli.schema:schema", "Skriver JSON-skjemaet for et format."),
    "completion": Entry("plancheck.cli.completion:completion", "Lar skallet fullføre kommandoer og valg."),
}
"""The order is the order in --help."""


def _show_help(ctx: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


class Kommando(click.Command):
    """A command whose help page is in bokmål."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[VALG]")
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Bruk: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for option in self.get_params(ctx) if (record := option.get_help_record(ctx)) is not None]
        given = f"[{text('must_be_given', 'nb')}]"
        records = [(name, told.replace("[required]", given)) for name, told in records]
        with formatter.section("Valg"):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Our own option: click's looks for a translation of its English words first, and loads `locale` for it."""
        names = self.get_help_option_names(ctx)
        if self._help_option is None and names:
            self._help_option = click.Option(
                names, is_flag=True, expose_value=False, is_eager=True, callback=_show_help, help="Viser denne hjelpen."
            )
        return self._help_option


class Gruppe(Kommando, click.Group):
    """Finds commands by the table; lists them without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].where.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0].replace("_", "-")
        if name not in COMMANDS and not ctx.resilient_parsing and not name.startswith("-"):
            raise UsageError("unknown_command", name=args[0], hint=did_you_mean(name, COMMANDS))
        return super().resolve_command(ctx, [name, *args[1:]])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


CONTEXT = {"token_normalize_func": dashes, "max_content_width": 100, "help_option_names": ["-h", "--help"]}


@click.group(
    cls=Gruppe,
    subcommand_metavar="KOMMANDO [VALG] …",
    help="Kontrollerer kommunale planer: rød tråd fra tiltak til mål, ansvar, frister og høring.",
    epilog="«plancheck KOMMANDO --help» viser valgene til en kommando. Vanligst: «plancheck check».",
    context_settings=CONTEXT,
    invoke_without_command=True,
)
@click.option("--version", "-V", is_flag=True, help="Viser versjonen.", expose_value=False)
@click.pass_context
def plancheck(ctx: click.Context) -> int:
    """Without a command: the help, as something that could not be done. `--version` is answered before we get here."""
    if ctx.invoked_subcommand is None:
        tell(ctx.get_help())
        ctx.exit(2)
    return 0
