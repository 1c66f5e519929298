"""`plancheck init`: look at the folder and propose a commented `plancheck.yaml`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from plancheck import registers, run
from plancheck.asked import Asked, settings_for
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import emit, save, tell
from plancheck.graph import Plangraf
from plancheck.i18n import text
from plancheck.report.verdict import counted
from plancheck.source import CONFIG_NAME
from plancheck.usage import UsageError

_REGISTER_SUFFIXES = (".csv", ".yaml", ".yml")


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Ser på planene i MAPPE (ellers mappen du står i) og lager et forslag til plancheck.yaml. "
    "En fil som finnes, blir ikke rørt.",
)
@click.argument("folder", metavar="[MAPPE]", default=".", type=click.Path(path_type=Path))
@click.option("--print", "only_print", is_flag=True, help="Viser forslaget uten å skrive filen.")
def init(folder: Path, only_print: bool) -> int:
    """Write the proposal, or show it."""
    if not folder.is_dir():
        raise UsageError("not_a_folder", path=str(folder))
    target = folder / CONFIG_NAME
    if target.exists() and not only_print:
        raise UsageError("init_exists", path=str(target))
    graf = run.graph((str(folder),), settings_for((str(folder),), Asked()))
    proposal = propose(graf, folder)
    if only_print:
        emit(proposal)
        return 0
    save(proposal, str(target))
    lang = _lang(graf)
    plans = counted("n_plans", len(_own_plans(graf, folder)), lang)
    tell(text("init_written", lang, path=os.path.relpath(target), plans=plans))
    return 0


def propose(graf: Plangraf, folder: Path) -> str:
    """The text of a configuration file that fits the plans and registers found in the folder."""
    lang = _lang(graf)
    lines = [text("init_head", lang), "", f"lang: {lang}", ""]
    lines += [f"# {line}" for line in text("init_plans", lang).splitlines()]
    plans = _own_plans(graf, folder)
    lines += ["# plans:", *(f"#   - {entry}" for entry in plans)] if plans else [f"# {text('init_no_plans', lang)}"]
    found = dict(_find_registers(folder))
    lines += ["", *(f"# {line}" for line in text("init_registers", lang).splitlines())]
    if found:
        lines += ["registers:", *(f"  {kind}: {name}" for kind, name in found.items())]
    else:
        lines += ["# registers:", "#   enheter: register/enheter.csv"]
    lines += ["", *(f"# {line}" for line in text("init_gates", lang).splitlines())]
    lines += ["# fail_on: error", "# severity: {FRI001: error}"]
    lines += ["", *(f"# {line}" for line in text("init_exemptions", lang).splitlines())]
    example = text("init_reason", lang)
    lines.append(f'# exemptions: [{{rule: FRI001, item: T1.2.3, reason: "{example}", expires: {_next_year()}-12-31}}]')
    return "\n".join(lines) + "\n"


def _lang(graf: Plangraf) -> str:
    counts = Counter(plan.maalform for plan in graf.plans.values())
    return min(counts, key=lambda lang: (-counts[lang], lang)) if counts else "nb"


def _own_plans(graf: Plangraf, folder: Path) -> list[str]:
    """One YAML entry for each plan that stands in the folder."""
    entries = []
    for plan in graf.plans.values():
        names = [name for name in plan.files if (folder / name).is_file()]
        if names:
            kind = f", type: {plan.type}" if plan.type else ""
            entries.append(f"{{id: {plan.id}, files: [{', '.join(_quoted(name) for name in names)}]{kind}}}")
    return entries


def _quoted(name: str) -> str:
    plain = all(char.isalnum() or char in "/._-" for char in name)
    return name if plain else '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _find_registers(folder: Path) -> Iterator[tuple[str, str]]:
    """(register, name below the folder) of the files that look like one."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here, name)
            if path.suffix.lower() in _REGISTER_SUFFIXES and name != CONFIG_NAME:
                kind = registers.kind_of(path)
                if kind:
                    yield kind, path.relative_to(folder).as_posix()


def _next_year() -> int:
    return date.today().year + 1
