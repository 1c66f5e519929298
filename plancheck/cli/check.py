"""`plancheck check`: the main job. Its options stand in `options`, its command in `checkcommand`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from plancheck import baseline, run
from plancheck.asked import Asked, settings_for
from plancheck.cli.look import Look, read_outputs, said_beside, screen_is_text, section
from plancheck.cli.output import deliver, emit, save, tell
from plancheck.cli.progress import Progress
from plancheck.cli.values import codes
from plancheck.compiled import NO_CACHE
from plancheck.i18n import text
from plancheck.outcome import exit_status
from plancheck.source import STDIN, root_of

if TYPE_CHECKING:
    from pathlib import Path


def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    write_to: Path | None,
    no_cache: bool,
    statistics: bool,
    show_files: bool,
    show_skipped: bool,
    quiet: bool,
    color: str,
    **asked: Any,
) -> int:
    """Check the plans, write the answer in every format asked for, and give the exit status."""
    if no_cache:
        os.environ[NO_CACHE] = "1"
    outputs = read_outputs(formats, output)
    written = tuple(str(path) for path in (write_to, *(path for _, path in outputs)) if path)
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
