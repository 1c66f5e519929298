"""`plancheck check`: the main job."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from plancheck import baseline, run
from plancheck.asked import Asked, settings_for
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.look import Look, read_outputs, said_beside, screen_is_text, section
from plancheck.cli.options import config_option, lang_option, output_option, paths_argument, today_option
from plancheck.cli.output import deliver, emit, save, tell
from plancheck.cli.progress import Progress
from plancheck.cli.values import FilePath, OneOf, codes
from plancheck.i18n import text
from plancheck.outcome import exit_status
from plancheck.report import FILES, FORMATS
from plancheck.settings import FAIL_ON, GATES, SCOPES, gate_word
from plancheck.source import STDIN, root_of

CODES = "KODER"


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Kontrollerer planene i STIER (filer og mapper, ellers mappen du står i; «-» er standard inn).",
    epilog="Avslutter med 0: ingenting må rettes, 1: funn, 2: noe i kommandoen kan ikke brukes, "
    "3: ingenting kunne kontrolleres.",
)
@paths_argument
@click.option(
    "--gate",
    "-g",
    type=OneOf(*GATES, read=gate_word),
    help="Kontrollpunktet planen står foran.",
)
@click.option(
    "--select", multiple=True, metavar=CODES, help="Bare disse reglene: koder, navn, begynnelser (SPO, HOR00)."
)
@click.option("--ignore", multiple=True, metavar=CODES, help="Ikke disse reglene.")
@click.option("--warn", multiple=True, metavar=CODES, help="Disse reglene gir «bør rettes».")
@click.option("--error", multiple=True, metavar=CODES, help="Disse reglene gir «må rettes».")
@click.option("--fail-on", type=OneOf(*FAIL_ON), help="Det minst alvorlige som gir avslutning med 1 (error).")
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    metavar="FORMAT[=FIL]",
    help=f"{', '.join((*FORMATS, *FILES))}. Kan gis flere ganger.",
)
@output_option
@click.option(
    "--scope", type=OneOf(*SCOPES), default="repo", help="file: les bare STIER, og bruk bare regler for én fil."
)
@today_option
@config_option
@lang_option
@click.option("--stdin-filename", metavar="FIL", default="", help="Navnet på filen som kommer inn på standard inn.")
@click.option("--baseline", type=FilePath(), metavar="FIL", help="Kjente funn som ikke skal vises.")
@click.option(
    "--decisions",
    multiple=True,
    type=FilePath(),
    metavar="FIL",
    help="En funnliste (--format xlsx) der dere har skrevet beslutninger. Kan gis flere ganger.",
)
@click.option(
    "--write-baseline",
    "write_to",
    type=FilePath(),
    metavar="FIL",
    help="Skriver dagens funn som kjente funn.",
)
@click.option("--statistics", is_flag=True, help="Viser antall funn for hver regel.")
@click.option("--show-files", is_flag=True, help="Viser hvilke filer som er lest, og som hva.")
@click.option("--show-skipped", is_flag=True, help="Viser hvilke regler som ikke kunne si noe, og hvorfor.")
@click.option("--quiet", "-q", is_flag=True, help="Viser bare det som må rettes.")
@click.option("--color", type=OneOf("auto", "always", "never"), default="auto", help="Farger (auto).")
def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    write_to: Path | None,
    statistics: bool,
    show_files: bool,
    show_skipped: bool,
    quiet: bool,
    color: str,
    **asked: Any,
) -> int:
    """Check the plans, write the answer in every format asked for, and give the exit status."""
    outputs = read_outputs(formats, output)
    written = tuple(Path(path) for path in (write_to, *(path for _, path in outputs)) if path)
    settings = settings_for(paths, _asked(paths, {**asked, "outputs": written}))
    with Progress(settings.lang or "nb") as progress:
        report = run.run(paths, settings, progress.step)
    if report.crashed:
        traces = report.tracebacks.values() if os.environ.get("PLANCHECK_DEBUG") else ()
        tell("\n".join((text("rule_crashed", settings.lang or report.lang, codes=", ".join(report.crashed)), *traces)))
    if write_to is not None:
        save(baseline.write(report.findings), str(write_to))
    status = exit_status(report, settings.fail_on)
    look = Look(report.lang, color, quiet, root_of(paths, settings.config.file), status)
    for name, path in outputs:
        deliver(look.render(report, name, path), path)
    for line in said_beside(report, outputs, look.lang):
        tell(line)
    shown = [show_files and "files", show_skipped and "skipped", statistics and "statistics"]
    extra = "".join(section(report, kind, look.lang) for kind in shown if kind)
    if extra:
        (emit if screen_is_text(outputs) else tell)(extra.rstrip())
    return status


def _asked(paths: Sequence[str], given: dict[str, Any]) -> Asked:
    """The options in the words of the API."""
    words: dict[str, Any] = {name: codes(given.pop(name)) for name in ("select", "ignore", "warn", "error")}
    stdin = sys.stdin.buffer.read() if STDIN in paths else None
    return Asked(**words, **given, stdin=stdin)
