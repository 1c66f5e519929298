"""`plancheck annotate`: the findings as Word comments in a copy of the plan."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

import click

from plancheck import run
from plancheck.annotate import Annotated, annotate, comments_of_people
from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import config_option, lang_option, options, today_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.options import GATE
from plancheck.cli.output import tell
from plancheck.cli.progress import Progress
from plancheck.cli.values import codes
from plancheck.finding import Report
from plancheck.i18n import text
from plancheck.outcome import CLEAN, COULD_NOT_CHECK
from plancheck.read import MB, OFFICE_LIMIT, SAVE_AS
from plancheck.read.package import Refused
from plancheck.read.word import WordFile, open_word
from plancheck.rulebook import load_rulebook
from plancheck.selection import runs
from plancheck.settings import Settings
from plancheck.source import root_of
from plancheck.usage import UsageError

_SUFFIX = ".docx"
CODES = "KODER"


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Skriver funnene som kommentarer i en kopi av Word-planen FIL. Planen selv blir aldri endret, og kommentarer "
    "og svar fra andre blir stående. Kontrolleres en fil som er merket før, står kommentarene fra plancheck som "
    "fortsatt gjelder, og de andre merkes som løst. Et svar som begynner med «Godtatt:», godtar funnet.",
    epilog="Avslutter med 0: kopien er skrevet, 2: noe i kommandoen eller filen kan ikke brukes, "
    "3: planen kunne ikke kontrolleres. «plancheck check» sier om noe må rettes.",
)
@click.argument("path", metavar="FIL")
@click.option("--output", "-o", required=True, metavar="FIL", help="Word-filen som skal lages.")
@options(GATE)
@click.option("--select", multiple=True, metavar=CODES, help="Bare disse reglene: koder, navn, begynnelser.")
@click.option("--ignore", multiple=True, metavar=CODES, help="Ikke disse reglene.")
@click.option("--warn", multiple=True, metavar=CODES, help="Disse reglene gir «bør rettes».")
@click.option("--error", multiple=True, metavar=CODES, help="Disse reglene gir «må rettes».")
@today_option
@config_option
@lang_option
def command(path: str, output: str, **asked: Any) -> int:
    """Check the folder the plan is in, and write the copy with what was found in the plan."""
    data = _read(path)
    _guard(path, output)
    _guard_people(_opened(path, data), output)
    words: dict[str, Any] = {name: codes(asked.pop(name)) for name in ("select", "ignore", "warn", "error")}
    settings = settings_for((path,), Asked(**words, **asked, outputs=(output,)))
    with Progress(settings.lang or "nb") as progress:
        report = run.run((path,), settings, progress.step)
    lang = settings.lang or report.lang
    if report.crashed:
        tell(text("rule_crashed", lang, codes=", ".join(report.crashed)))
    if report.nothing_judged:
        tell(text("prefix", lang) + text("not_checked", lang, why=text(f"why_{report.nothing_judged}", lang)) + ".")
    if report.nothing_judged == "ingen_plan":
        return COULD_NOT_CHECK
    made = _annotated(path, data, report, settings)
    _write(made.data, output)
    _tell(made, path, output, lang)
    return COULD_NOT_CHECK if report.crashed or report.nothing_judged else CLEAN


def _read(path: str) -> bytes:
    """The Word file. Raises UsageError where it is none or cannot be opened."""
    suffix = os.path.splitext(path)[1].lower()
    if not os.path.exists(path):
        raise UsageError("path_missing", path=path)
    if suffix != _SUFFIX or os.path.isdir(path):
        raise UsageError("annotate_old" if SAVE_AS.get(suffix) == _SUFFIX else "annotate_format", path=path)
    try:
        if os.path.getsize(path) > OFFICE_LIMIT:
            raise UsageError("annotate_for_stor", path=path, limit=OFFICE_LIMIT // MB)
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError("annotate_closed", path=path) from error


def _guard(path: str, output: str) -> None:
    """Raises UsageError where the output is the plan itself, by whatever name, or is no Word file."""
    stem = os.path.splitext(path)[0]
    target = os.path.realpath(output)
    same = os.path.exists(output) and os.path.samefile(path, output)
    if same or target == os.path.realpath(path):
        raise UsageError("annotate_input", path=output, new=f"{stem}-merket{_SUFFIX}")
    if os.path.splitext(target)[1].lower() != _SUFFIX:
        raise UsageError("annotate_output", path=output)
    if os.path.isdir(target):
        raise UsageError("cannot_write", path=output)


def _guard_people(plan: WordFile, output: str) -> None:
    """Raises UsageError where the output holds comments of people that the plan does not."""
    if not os.path.isfile(output) or os.path.getsize(output) > OFFICE_LIMIT:
        return
    try:
        there = open_word(Path(output).read_bytes(), output)
    except Refused:
        return  # what nobody can open holds nothing that could get lost
    except OSError as error:
        raise UsageError("cannot_write", path=output) from error
    if comments_of_people(there) - comments_of_people(plan):
        stem = os.path.splitext(output)[0]
        raise UsageError("annotate_people", path=output, new=f"{stem}-ny{_SUFFIX}")


def _opened(path: str, data: bytes) -> WordFile:
    """The Word file, read. Raises UsageError where it cannot be."""
    try:
        return open_word(data, path)
    except Refused as refused:
        raise _unreadable(path, refused) from refused


def _unreadable(path: str, refused: Refused) -> UsageError:
    key = "old" if refused.key == "format" else refused.key
    known = key in ("old", "kryptert", "zip", "for_stor", "uten_avsnitt")
    return UsageError(f"annotate_{key}" if known else "annotate_skadet", **{**refused.params, "path": path})


def _annotated(path: str, data: bytes, report: Report, settings: Settings) -> Annotated:
    root = root_of((path,), settings.config.file)
    name = os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
    own = [finding for finding in report.findings if finding.file == name]
    try:
        return annotate(data, name, own, _judged(report, settings), settings.today)
    except Refused as refused:
        raise _unreadable(path, refused) from refused


def _judged(report: Report, settings: Settings) -> Collection[str]:
    """Codes of the rules that were asked, also those that found nothing to judge."""
    book = load_rulebook((*settings.config.rules, *settings.rules))
    mechanism = {rule.code for rule in book.rules if rule.made_by and runs(rule, settings)}
    asked = {str(rule["code"]) for rule in report.rules} | {rule.code for rule in report.skipped}
    return (mechanism | asked) - set(report.crashed)


def _write(data: bytes, output: str) -> None:
    """Write the copy; a copy that cannot be finished leaves what stood there."""
    target = Path(os.path.realpath(output))
    draft = target.with_name(f".{target.name}.ny")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UsageError("cannot_write", path=output) from error


def _tell(made: Annotated, path: str, output: str, lang: str) -> None:
    counts = {"new": made.new, "kept": made.kept, "resolved": made.resolved}
    tell(text("annotate_done" if any(counts.values()) else "annotate_nothing", lang, path=output, **counts))
    if made.signed:
        tell(text("prefix", lang) + text("annotate_signed", lang, path=path))
