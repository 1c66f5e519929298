"""The answer of a run as text: one small file a format, chosen by a table and imported when used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from plancheck.finding import Report
from plancheck.foedselsnummer import masked
from plancheck.report.style import Style

FORMATS: Mapping[str, str] = {
    "text": "plancheck.report.text",
    "concise": "plancheck.report.concise",
    "grouped": "plancheck.report.grouped",
    "markdown": "plancheck.report.markdown",
    "json": "plancheck.report.json",
    "jsonl": "plancheck.report.jsonl",
    "sarif": "plancheck.report.sarif",
    "github": "plancheck.report.github",
    "gitlab": "plancheck.report.gitlab",
    "junit": "plancheck.report.junit",
    "azure": "plancheck.report.azure",
}
"""Format -> the module whose `render(report, style)` writes it."""
FILES: Mapping[str, str] = {"xlsx": "plancheck.report.xlsx"}
"""Format that is no text -> the module whose `render(report, style)` gives its bytes."""


def render(
    report: Report,
    format: str,
    *,
    lang: str = "nb",
    color: bool = False,
    width: int = 100,
    quiet: bool = False,
    path_of: Callable[[str], str] = str,
    status: int | None = None,
) -> str:
    """The report in one format, ending with a line break where there is anything to say.

    `lang` is the language of the frame (a finding has its own); `color`, `width` and `quiet` concern formats for
    people; `path_of` turns a path below the root into one the reader can open; `status` is the exit
    status of the process, for SARIF. Raises KeyError for another format.
    No identity number gets out (DOK006), whatever field it stood in.
    """
    write: Callable[[Report, Style], str] = import_module(FORMATS[format]).render
    return masked(write(report, Style(lang, color, width, quiet, path_of, status)))


def render_file(report: Report, format: str, *, lang: str = "nb", quiet: bool = False) -> bytes:
    """The report in a format of `FILES`, as the whole file; options as in `render`. Raises KeyError for another."""
    write: Callable[[Report, Style], bytes] = import_module(FILES[format]).render
    return write(report, Style(lang, quiet=quiet))
