"""`plancheck list`: the everyday question, as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import Typed, config_option, lang_option, output_option, paths_argument, today_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import deliver
from plancheck.cli.trace import where
from plancheck.cli.values import OneOf
from plancheck.foedselsnummer import masked
from plancheck.graph import Plangraf
from plancheck.i18n import text
from plancheck.model import NODE_KINDS, Enhet, Frist, Node, Tiltak
from plancheck.nearest import nearest
from plancheck.usage import UsageError

_WIDEST = 60


@click.command(
    "list",
    cls=Kommando,
    context_settings=CONTEXT,
    help="Lister alt av ett SLAG (tiltak, delmaal, hoering …) som tabell, for eksempel «plancheck list tiltak "
    "--unit Velferd --due 2026».",
)
@click.argument("kind", metavar="SLAG", type=Typed(OneOf(*NODE_KINDS)))
@paths_argument
@click.option("--unit", metavar="ENHET", help="Bare det denne enheten har ansvar for.")
@click.option("--due", metavar="ÅÅÅÅ[-MM[-DD]]", help="Bare det som har frist dette året, denne måneden eller dagen.")
@click.option("--plan", metavar="PLAN", help="Bare fra denne planen (id eller tittel).")
@click.option(
    "--format", "-f", "fmt", type=Typed(OneOf("table", "csv")), default="table", help="table eller csv (table)."
)
@output_option
@today_option
@config_option
@lang_option
def listing(
    kind: str,
    paths: tuple[str, ...],
    unit: str | None,
    due: str | None,
    plan: str | None,
    fmt: str,
    output: str | None,
    today: date | None,
    config: Path | None,
    lang: str | None,
) -> int:
    """Pick the nodes and write them as a table."""
    settings = settings_for(paths, Asked(today=today, config=config, lang=lang))
    graf = run.graph(paths, settings)
    nodes = [node for node in graf.nodes.values() if node.kind == kind]
    if plan is not None:
        chosen = _plan(graf, plan)
        nodes = [node for node in nodes if node.plan == chosen]
    if unit is not None:
        ids = _unit(graf, unit)
        nodes = [
            node for node in nodes if any(edge.target in ids for edge in graf.ut(node.id, "ansvarlig", "medansvarlig"))
        ]
    if due is not None:
        nodes = [node for node in nodes if _due(node, due)]
    header, rows = _table(nodes, kind, settings.lang or "nb")
    said = _csv(header, rows) if fmt == "csv" else _lines(header, rows, settings.lang or "nb")
    deliver(masked(said), output)
    return 0


def _plan(graf: Plangraf, wanted: str) -> str:
    for plan in graf.plans.values():
        if wanted.casefold() in (plan.id.casefold(), plan.title.casefold()):
            return plan.id
    names = [name for plan in graf.plans.values() for name in (plan.id, plan.title) if name]
    raise UsageError("plan_unknown", plan=wanted, hint=nearest(wanted, names) or "")


def _unit(graf: Plangraf, wanted: str) -> set[str]:
    units = list(graf.alle(Enhet))
    low = wanted.casefold()
    found = {unit.id for unit in units if low in (unit.text.casefold(), (unit.forkortelse or "").casefold(), unit.id)}
    if not found:
        names = [name for unit in units for name in (unit.text, unit.forkortelse) if name]
        raise UsageError("unit_unknown", unit=wanted, hint=nearest(wanted, names) or "")
    return found


def _due(node: Node, due: str) -> bool:
    frist = getattr(node, "frist", None)
    end = frist.end if isinstance(frist, Frist) else getattr(node, "end", None) or getattr(node, "dato", None)
    return isinstance(end, str) and end.startswith(due)


def _table(nodes: Sequence[Node], kind: str, lang: str) -> tuple[list[str], list[list[str]]]:
    columns = ["nr", "text", *(("ansvar", "frist") if kind == "tiltak" else ()), "plan", "place"]
    header = [text(f"column_{column}", lang) for column in columns]
    return header, [[_cell(node, column) for column in columns] for node in nodes]


def _cell(node: Node, column: str) -> str:
    if column == "nr":
        return node.local or node.id
    if column == "text":
        return " ".join(node.text.split())
    if column == "plan":
        return node.plan
    if column == "ansvar" and isinstance(node, Tiltak):
        return ", ".join(name.text for name in node.ansvar)
    if column == "frist" and isinstance(node, Tiltak):
        return node.frist.text if node.frist is not None else ""
    return where(node.span)


def _lines(header: Sequence[str], rows: Sequence[Sequence[str]], lang: str) -> str:
    if not rows:
        return text("list_empty", lang)
    cut = [[_short(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(row[at]) for row in cut) for at in range(len(header))]
    drawn = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cut]
    drawn.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join((*drawn, "", text("list_count", lang, count=len(rows))))


def _short(cell: str) -> str:
    return cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1].rstrip() + "…"


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerows((header, *rows))
    return out.getvalue()
