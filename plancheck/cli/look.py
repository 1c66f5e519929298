"""How the answer of `check` looks: formats and files, colour and width, and the extra sections asked for."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.cli.output import WIDTH, columns, wants_color
from plancheck.cli.values import unknown_value
from plancheck.finding import Report
from plancheck.i18n import text
from plancheck.read import load
from plancheck.record import dataclass
from plancheck.report import FILES, FORMATS, render, render_file
from plancheck.report.verdict import decided, verdict
from plancheck.settings import ascii_key
from plancheck.usage import UsageError

TEXT_FORMATS = frozenset({"text", "concise", "grouped"})
"""Formats made for a person at a screen."""
_WITH_SUMMARY = frozenset({"text", "grouped", "markdown"})


@dataclass(frozen=True, slots=True)
class Look:
    lang: str
    color: str
    """auto | always | never"""
    quiet: bool
    root: str
    """What the paths of the report are relative to."""
    status: int
    """The exit status to come."""

    def render(self, report: Report, name: str, path: str | None) -> str | bytes:
        """The report in one format. A file is never coloured unless colour was asked for outright."""
        if name in FILES:
            return render_file(report, name, lang=self.lang, quiet=self.quiet)
        on_screen = path is None
        return render(
            report,
            name,
            lang=self.lang,
            color=wants_color(self.color) if on_screen else self.color == "always",
            width=columns() if on_screen else WIDTH,
            quiet=self.quiet,
            path_of=self.path_of,
            status=self.status,
        )

    def path_of(self, name: str) -> str:
        """The path from the folder we stand in, so that a click on it opens the file."""
        return os.path.relpath(os.path.join(self.root, name)).replace(os.sep, "/")


def read_outputs(formats: Sequence[str], output: str | None) -> list[tuple[str, str | None]]:
    """(format, file or None) of every `--format FORMAT[=FILE]`, with `-o` for the one without a file."""
    outputs: list[tuple[str, str | None]] = []
    for given in formats or ("text",):
        name, _, path = given.partition("=")
        known = ascii_key(name)
        if known not in FORMATS and known not in FILES:
            raise unknown_value("--format", name, (*FORMATS, *FILES))
        outputs.append((known, path or None))
    bare = [at for at, (_, path) in enumerate(outputs) if path is None]
    if len(bare) > 1:
        raise UsageError("several_to_stdout")
    if output is not None and not bare:
        raise UsageError("output_without_format")
    if output is not None and output != "-":
        outputs[bare[0]] = (outputs[bare[0]][0], output)
    for name, target in outputs:
        _guard_file(name, target, asked=output == "-")
    return outputs


def _guard_file(name: str, path: str | None, *, asked: bool) -> None:
    """Refuse to fill a screen with what is no text, and to write over what somebody has decided."""
    if name not in FILES:
        return
    if path is None and not asked and sys.stdout.isatty():
        raise UsageError("needs_file", format=name)
    if path is not None and os.path.isfile(path) and load("plancheck.decisionlist:holds_decisions")(path):
        stem, suffix = os.path.splitext(path)
        typed, new = (f'"{name}"' if " " in name else name for name in (path, f"{stem}-ny{suffix}"))
        raise UsageError("would_lose_decisions", path=typed, new=new)


def screen_is_text(outputs: Sequence[tuple[str, str | None]]) -> bool:
    """Whether standard output is free for sections made for a person."""
    return all(path is not None or name in TEXT_FORMATS for name, path in outputs)


def said_beside(report: Report, outputs: Sequence[tuple[str, str | None]], lang: str) -> Iterator[str]:
    """Lines for what the answer itself does not show on the screen: files that are no text, and lists read back."""
    written = [path for name, path in outputs if name in FILES and path is not None]
    if written:
        yield text("file_written", lang, path=", ".join(written), verdict=verdict(report, lang))
    if not any(path is None and name in _WITH_SUMMARY for name, path in outputs):
        yield from decided(report, lang)


def section(report: Report, kind: str, lang: str) -> str:
    """An extra section: "files", "skipped" or "statistics"."""
    rows = {"files": _files, "skipped": _skipped, "statistics": _statistics}[kind](report, lang)
    if not rows:
        return "\n" + text(f"no_{kind}", lang) + "\n"
    width = max(len(left) for left, _ in rows)
    body = "".join(f"  {left:<{width}}  {right}".rstrip() + "\n" for left, right in rows)
    return f"\n{text(f'show_{kind}', lang)}\n{body}"


def _files(report: Report, lang: str) -> list[tuple[str, str]]:
    rows = []
    for file in report.files:
        about = [text(f"file_{file.status}", lang)]
        if file.kind:
            about.append(text(f"kind_{file.kind}", lang))
        if file.plan and file.status == "checked":
            about.append(text("of_plan", lang, plan=file.plan))
        rows.append((file.path, ", ".join(about)))
    return rows


def _skipped(report: Report, lang: str) -> list[tuple[str, str]]:
    return [(rule.code, rule.reason) for rule in report.skipped]


def _statistics(report: Report, lang: str) -> list[tuple[str, str]]:
    counts = Counter((finding.code, finding.title) for finding in report.findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(f"{count:>4}  {code}", title) for (code, title), count in ordered]
