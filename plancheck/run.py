"""The whole flow: paths -> sources -> documents -> parts -> graph -> findings -> report. Read this file first."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plancheck import registers, source
from plancheck.document import Document, Unreadable
from plancheck.extract import extract
from plancheck.finding import Report
from plancheck.graph import Context, Plangraf
from plancheck.link import link
from plancheck.outcome import judge
from plancheck.read import read
from plancheck.settings import Settings


def run(paths: Sequence[str], settings: Settings) -> Report:
    """Read the root the PATHS stand in, judge it, and report on PATHS.

    Raises UsageFault where a path, a register or a rule folder cannot be used.
    """
    folder = find(paths, settings)
    documents = [read_source(item) for item in folder.sources]
    graf = build(documents, folder, settings)
    return judge(graf, documents, folder, settings)


def graph(paths: Sequence[str], settings: Settings) -> Plangraf:
    """The linked goal graph of the root the PATHS stand in. Raises UsageFault as `run` does."""
    folder = find(paths, settings)
    return build([read_source(item) for item in folder.sources], folder, settings)


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
    return read(Path(item.path), item.name)


def build(documents: Sequence[Document | Unreadable], folder: source.Folder, settings: Settings) -> Plangraf:
    """Extract every document and link what was found."""
    parts = [extract(document) for document in documents if isinstance(document, Document)]
    config = settings.config
    context = Context(
        today=settings.today,
        gate=settings.gate,
        themes=config.themes,
        existing=folder.existing,
        is_file=lambda name: os.path.isfile(os.path.join(folder.root, name)),
        **registers.load(config.registers),
    )
    return link(parts, config.plans, context, folder.reported)


def _stdin_name(name: str, root: str) -> str:
    """The name standard input goes by: below the root, so that it stands for the file of that name."""
    full = os.path.abspath(name or "stdin.md")
    return os.path.relpath(full, root).replace(os.sep, "/") if full.startswith(root + os.sep) else os.path.basename(full)
