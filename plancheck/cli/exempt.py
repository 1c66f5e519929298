"""`plancheck exempt`: accept a gap by id, with a reason, in the configuration."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.cli.book import book_with
from plancheck.cli.clicked import Typed, config_option, paths_argument
from plancheck.cli.finditem import find_item
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import tell
from plancheck.cli.values import Day
from plancheck.config import load_configuration
from plancheck.exemptfile import Entry, with_entry
from plancheck.graph import Plangraf
from plancheck.i18n import text
from plancheck.record import replace
from plancheck.settings import Settings
from plancheck.source import CONFIG_NAME, root_of
from plancheck.usage import UsageError


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Godtar et avvik: REGEL (kode eller navn) gir ikke lenger funn for ELEMENT. "
    "Skrives under «exemptions:» i plancheck.yaml.",
)
@click.argument("code", metavar="REGEL")
@click.argument("item", metavar="ELEMENT")
@paths_argument
@click.option("--reason", "-r", required=True, metavar="GRUNN", help="Hvorfor avviket er godtatt.")
@click.option("--expires", type=Typed(Day()), help="Siste dag avviket er godtatt.")
@config_option
def exempt(code: str, item: str, paths: tuple[str, ...], reason: str, expires: date | None, config: Path | None) -> int:
    """Write the exemption into the configuration file."""
    if not reason.strip():
        raise UsageError("exempt_reason")
    settings = settings_for(paths, Asked(config=config))
    rule = book_with(code)
    chosen = _id(run.graph(paths, settings), item)
    if not _found_now(paths, settings, rule.code, chosen):
        raise UsageError("exempt_no_finding", code=rule.code, item=chosen)
    entry = Entry(rule.code, chosen, reason.strip(), expires)
    file = settings.config.file or Path(root_of(paths, None)) / CONFIG_NAME
    if file.suffix == ".toml":
        raise UsageError("exempt_toml", path=file.name, line=entry.toml())
    _write(file, entry)
    tell(text("exempt_done", settings.lang or "nb", code=rule.code, item=chosen, path=os.path.relpath(file)))
    return 0


def _found_now(paths: tuple[str, ...], settings: Settings, code: str, item: str) -> bool:
    """Whether the rule says anything of the item today: an exemption of nothing would only be told as unused.

    What is already exempt counts as found.
    """
    report = run.run(paths, replace(settings, select=(code,), config=replace(settings.config, exemptions=())))
    nodes = {name for one in report.findings for name in (one.node, one.plan if not one.node else "", *one.covers)}
    return any(item in (name, name.rpartition("#")[2]) for name in nodes if name)


def _id(graf: Plangraf, item: str) -> str:
    """The id to write: the local one where no other plan has it."""
    if item in graf.plans:
        return item
    node = find_item(graf, item)
    alone = sum(1 for other in graf.nodes.values() if other.local == node.local) == 1
    return node.local if alone and node.local else node.id


def _write(file: Path, entry: Entry) -> None:
    """Add the entry to the file; a file that would not be read back right is left as it was."""
    try:
        before = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("config_unreadable", path=str(file)) from error
    after = with_entry(before, entry)
    draft = file.with_name(f".{file.name}.ny")
    try:
        draft.write_text(after, "utf-8", newline="\n")
        known = load_configuration(draft).exemptions
    except UsageError:
        known = ()
    except OSError as error:
        raise UsageError("cannot_write", path=str(file)) from error
    if not any((one.rule, one.item, one.reason) == (entry.rule, entry.item, entry.reason) for one in known):
        draft.unlink(missing_ok=True)
        raise UsageError("exempt_by_hand", path=file.name, line=entry.yaml())
    draft.replace(file)
