"""The whole flow: paths -> sources -> documents -> parts -> graph -> findings -> report. Read this file first."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plancheck import registers, source
from plancheck.baseline import BaselineError
from plancheck.document import Document, Unreadable
from plancheck.extract import extract
from plancheck.finding import Report
from plancheck.graph import Context, Plangraf
from plancheck.link import link
from plancheck.outcome import Seen, report_of
from plancheck.read import read
from plancheck.rulebook import UnknownRuleError, load_rulebook
from plancheck.rulepage import PageError
from plancheck.settings import Settings
from plancheck.usage import UsageError


def run(paths: Sequence[str], settings: Settings) -> Report:
    """Read the root the PATHS stand in, judge it, and report on PATHS.

    Raises UsageError where a path, a rule's name, a register or a rule folder cannot be used.
    """
    return run_in(find(paths, settings), settings)


def run_in(folder: source.Folder, settings: Settings) -> Report:
    """`run` for files already found."""
    known = registers.load(settings.config.registers, folder.root)
    documents = [read_source(item) for item in folder.sources]
    graf = build(documents, folder, known, settings)
    try:
        book = load_rulebook((*settings.config.rules, *settings.rules))
        return report_of(Seen(folder, documents, graf, known.problems), book, settings)
    except UnknownRuleError as error:
        raise UsageError("unknown_rule", word=error.word, hint=error.guess or "") from error
    except (BaselineError, OSError) as error:
        raise UsageError("bad_baseline", path=str(settings.baseline), what=str(error)) from error
    except PageError as error:
        raise UsageError("bad_page", page=error.page, line=error.line, what=error.message) from error


def graph(paths: Sequence[str], settings: Settings) -> Plangraf:
    """The linked goal graph of the root the PATHS stand in. Raises UsageError as `run` does."""
    folder = find(paths, settings)
    known = registers.load(settings.config.registers, folder.root)
    return build([read_source(item) for item in folder.sources], folder, known, settings)


def find(paths: Sequence[str], settings: Settings) -> source.Folder:
    """The files of this run."""
    config = settings.config
    root = source.root_of(paths, None if config.file is None else str(config.file))
    stdin = None
    if settings.stdin is not None:
        stdin = source.Source("", _stdin_name(settings.stdin_filename, root), settings.stdin)
    left_out = [str(path) for path in (*config.registers.values(), *config.rules, *config.vocabulary, *settings.rules)]
    return source.find(paths, root, left_out=left_out, only_paths=settings.scope == "file", stdin=stdin)


def read_source(item: source.Source) -> Document | Unreadable:
    """Read one file, or what standard input held."""
    return read(Path(item.path), item.name, text=item.content)


def build(
    documents: Sequence[Document | Unreadable], folder: source.Folder, known: registers.Registers, settings: Settings
) -> Plangraf:
    """Extract every document and link what was found."""
    words = tuple(str(path) for path in settings.config.vocabulary)
    parts = [extract(document, words) for document in documents if isinstance(document, Document)]
    context = Context(
        today=settings.today,
        gate=settings.gate,
        enheter=known.enheter,
        has_enheter=known.has_enheter,
        planoversikt=known.planoversikt,
        has_planoversikt=known.has_planoversikt,
        themes=settings.config.themes,
        existing=folder.existing,
        is_file=lambda name: os.path.isfile(os.path.join(folder.root, name)),
    )
    return link(parts, settings.config.plans, context, folder.reported)


def _stdin_name(name: str, root: str) -> str:
    """The name standard input goes by: below the root, so that it stands for the file of that name."""
    full = os.path.abspath(name or "stdin.md")
    return (
        os.path.relpath(full, root).replace(os.sep, "/") if full.startswith(root + os.sep) else os.path.basename(full)
    )
