"""`plancheck convert`: a plan in Word, Excel, HTML or PDF as the Markdown of a planmappe."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import config_option, lang_option, output_option, today_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import deliver, tell
from plancheck.convert import as_markdown
from plancheck.document import Document
from plancheck.i18n import text
from plancheck.outcome import CLEAN
from plancheck.read import READERS, SAVE_AS, read
from plancheck.rulebook import load_rulebook
from plancheck.source import root_of
from plancheck.usage import UsageError


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Skriver planen i FIL (Word, Excel, HTML, PDF) som Markdown for en planmappe: teksten, tabellene, fakta om "
    "planen øverst, og et forslag til id på hvert mål og tiltak. FIL blir ikke endret.",
)
@click.argument("path", metavar="FIL")
@output_option
@click.option("--no-ids", is_flag=True, help="Foreslå ingen id-er.")
@today_option
@config_option
@lang_option
def command(path: str, output: str | None, no_ids: bool, **asked: Any) -> int:
    """Read the plan with the folder it stands in, and write it as Markdown."""
    _guard(path, output)
    settings = settings_for((path,), Asked(**asked, outputs=(output,) if output else ()))
    name = os.path.relpath(os.path.abspath(path), root_of((path,), settings.config.file)).replace(os.sep, "/")
    document = _document(path, name, settings.lang or "nb")
    deliver(as_markdown(document, run.graph((path,), settings), ids=not no_ids), output)
    if output:
        tell(text("convert_done", settings.lang or "nb", path=output, source=path))
    return CLEAN


def _guard(path: str, output: str | None) -> None:
    """Raises UsageError where the file is missing or of a kind that is not read, or the output is the file itself."""
    if not os.path.isfile(path):
        raise UsageError("path_missing", path=path)
    suffix = os.path.splitext(path)[1].lower()
    if suffix in SAVE_AS:
        raise UsageError("convert_old", path=path, til=SAVE_AS[suffix])
    if suffix not in READERS:
        raise UsageError("convert_format", path=path)
    if output and os.path.exists(output) and os.path.samefile(path, output):
        raise UsageError("convert_input", path=output)


def _document(path: str, name: str, lang: str) -> Document:
    """The file as it is read. Raises UsageError where it cannot be: why and what to do, in the words of DOK007."""
    found = read(Path(path), name)
    if isinstance(found, Document):
        return found
    rule = load_rulebook().find("DOK007")
    messages, steps = rule.texts[lang]["message"], rule.texts[lang]["help"]
    said = (messages[found.key], steps.get(found.key, steps["default"]))
    why = " ".join(one.format(**found.params) for one in said)
    raise UsageError("convert_unreadable", path=path, why=why)
