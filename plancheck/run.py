"""The whole flow: paths -> sources -> documents -> parts -> graph -> findings -> report. Read this file first."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from plancheck import ownoutput, registers, source
from plancheck.baseline import BaselineError
from plancheck.decisions import ListRow
from plancheck.document import Document, Unreadable
from plancheck.extract import extract
from plancheck.finding import Report
from plancheck.graph import Context, Plangraf
from plancheck.link import link
from plancheck.link.plans import setting_for
from plancheck.markedcopy import set_aside
from plancheck.outcome import Seen, report_of
from plancheck.pageerror import PageError
from plancheck.parts import Parts
from plancheck.plansetting import PlanSetting
from plancheck.read import load, read
from plancheck.record import replace
from plancheck.rulebook import UnknownRuleError, load_rulebook
from plancheck.settings import Settings
from plancheck.usage import UsageError

Progress = Callable[[int, int], None]
"""Called before each file with its number and how many there are."""


def run(paths: Sequence[str], settings: Settings, progress: Progress | None = None) -> Report:
    """Read the root the PATHS stand in, judge it, and report on PATHS.

    Raises UsageError where a path, a rule's name, a register or a rule folder cannot be used.
    """
    return run_in(find(paths, settings), settings, progress)


def run_in(folder: source.Folder, settings: Settings, progress: Progress | None = None) -> Report:
    """`run` for files already found."""
    known = registers.load(settings.config.registers, folder.root)
    decided = _decided(settings, folder.root)
    documents, parts, plans = read_all(folder, settings, progress)
    folder = _without_lists(folder, documents)
    graf = link(parts, plans, context(folder, known, settings), folder.reported)
    try:
        book = load_rulebook((*settings.config.rules, *settings.rules))
        return report_of(Seen(folder, documents, graf, known.problems, decided), book, settings)
    except UnknownRuleError as error:
        raise UsageError("unknown_rule", word=error.word, hint=error.guess or "") from error
    except FileNotFoundError as error:
        raise UsageError("missing_baseline", path=str(settings.baseline)) from error
    except (BaselineError, OSError, UnicodeDecodeError) as error:
        raise UsageError("bad_baseline", path=str(settings.baseline), what=str(error)) from error
    except PageError as error:
        raise UsageError("bad_page", page=error.page, line=error.line, what=error.message) from error


def graph(paths: Sequence[str], settings: Settings) -> Plangraf:
    """The linked goal graph of the root the PATHS stand in. Raises UsageError as `run` does."""
    folder = find(paths, settings)
    known = registers.load(settings.config.registers, folder.root)
    documents, parts, plans = read_all(folder, settings)
    folder = _without_lists(folder, documents)
    return link(parts, plans, context(folder, known, settings), folder.reported)


def find(paths: Sequence[str], settings: Settings) -> source.Folder:
    """The files of this run."""
    config = settings.config
    root = source.root_of(paths, config.file)
    stdin = None
    if settings.stdin is not None:
        stdin = source.Source("", _stdin_name(settings.stdin_filename, root), settings.stdin)
    own = (*settings.outputs, *settings.decisions, *((settings.baseline,) if settings.baseline else ()))
    known = (*config.registers.values(), *config.rules, *config.vocabulary, *settings.rules)
    left_out = [str(path) for path in (*known, *own)]
    return source.find(paths, root, left_out=left_out, only_paths=settings.scope == "file", stdin=stdin)


def read_all(
    folder: source.Folder, settings: Settings, progress: Progress | None = None
) -> tuple[list[Document | Unreadable], list[Parts], tuple[PlanSetting, ...]]:
    """Every file of the folder but lists of findings and marked copies, what each readable one says, and which files
    make one plan by the configuration or as pages of one publication."""
    words = tuple(str(path) for path in settings.config.vocabulary)
    documents: list[Document | Unreadable] = []
    parts: list[Parts] = []
    for number, item in enumerate(folder.sources, 1):
        if progress is not None:
            progress(number, len(folder.sources))
        document = read(item.path, item.name, text=item.content)
        if isinstance(document, Document) and ownoutput.is_list(document):
            continue
        documents.append(document)
    copies = set_aside(documents, folder.reported)
    plans = (*settings.config.plans, *_published(documents, settings))
    for document in documents:
        if isinstance(document, Document) and document.path not in copies:
            named = setting_for(document.path, plans) is not None
            parts.append(extract(document, words, configured=named))
    return [document for document in documents if document.path not in copies], parts, plans


def _published(documents: Sequence[Document | Unreadable], settings: Settings) -> tuple[PlanSetting, ...]:
    """The plans that are several web pages; a folder with fewer than two pages loads nothing for it."""
    pages = [one for one in documents if isinstance(one, Document) and one.format == "html"]
    if len(pages) < 2:
        return ()
    found: tuple[PlanSetting, ...] = load("plancheck.webplans:published")(pages, settings.config.plans)
    return found


def _decided(settings: Settings, root: str) -> tuple[ListRow, ...]:
    """What people have decided in the lists given; a plain check loads no reader of lists."""
    if not settings.decisions:
        return ()
    rows: tuple[ListRow, ...] = load("plancheck.decisionlist:load")(settings.decisions, root)
    return rows


def _without_lists(folder: source.Folder, documents: Sequence[Document | Unreadable]) -> source.Folder:
    """The folder without its lists of findings and marked copies, told as skipped: lists where nothing else is left."""
    lists = folder.reported - {document.path for document in documents}
    if not lists:
        return folder
    rest = folder.reported - lists
    told = {name for name in lists if not rest or name.lower().endswith(".docx")}
    return replace(folder, reported=rest, skipped=(*folder.skipped, *sorted(told)))


def context(folder: source.Folder, known: registers.Registers, settings: Settings) -> Context:
    """What the user and the folder bring to the graph."""
    return Context(
        today=settings.today,
        enheter=known.enheter,
        has_enheter=known.has_enheter,
        planoversikt=known.planoversikt,
        has_planoversikt=known.has_planoversikt,
        themes=settings.config.themes,
        gate=settings.gate,
        existing=folder.existing,
        is_file=lambda name: os.path.isfile(os.path.join(folder.root, name)),
    )


def _stdin_name(name: str, root: str) -> str:
    """The name standard input goes by: below the root, so that it stands for the file of that name."""
    full = os.path.abspath(name or "stdin.md")
    return (
        os.path.relpath(full, root).replace(os.sep, "/") if full.startswith(root + os.sep) else os.path.basename(full)
    )
