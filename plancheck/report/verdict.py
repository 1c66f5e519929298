"""The first line and the last ones: is it ready, and what was read, found, left out and skipped."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.document import Confidence
from plancheck.finding import Report, Severity
from plancheck.i18n import text
from plancheck.model import NODE_KINDS
from plancheck.report.clean import one_line
from plancheck.report.style import Style

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_NAMED = 5
"""How many unread files the summary names."""


def counted(key: str, n: int, lang: str) -> str:
    """A counted text: its form for one, or for several."""
    one, several = text(key, lang, n=n).split("|")
    return one if n == 1 else several


def verdict(report: Report, lang: str) -> str:
    """ "Klar for høring: nei, 4 må rettes, 7 bør rettes"; without a gate only what was found.

    Where no plan is at the gate's stage nothing is said to be ready.
    """
    if report.gate is None:
        return _sentence(_found(report, lang) if not _failed(report) else _unchecked(report, lang))
    if report.at_gate == 0 and not _failed(report):
        return ", ".join((text(f"none_at_{report.gate}", lang), *_counts(report, lang, SEVERITIES)))
    answer, why = _ready(report, lang)
    return text(f"ready_{report.gate}", lang, answer=", ".join((answer, *why)))


def summary(report: Report, style: Style) -> Iterator[str]:
    """The lines that always say what was read, found, left out and skipped."""
    lang = style.lang
    yield text("read", lang, what=_read(report, lang))
    yield from _unread(report, style)
    found = [_found(report, lang)]
    hidden = _counts(report, lang, SEVERITIES[1:]) if style.quiet else []
    if hidden:
        found.append(text("not_shown", lang, what=", ".join(hidden)))
    yield text("found", lang, what="; ".join(found))
    if report.guess:
        yield counted("n_guess", report.guess, lang)
    if report.unsaid:
        yield counted("n_unsaid", report.unsaid, lang)
    left = [("n_exempted", report.exempted), ("n_baselined", report.baselined)]
    yield text("left_out", lang, what=", ".join(counted(key, n, lang) for key, n in left if n) or text("nothing", lang))
    silent = len(report.skipped)
    yield text("silent", lang, what=counted("n_silent", silent, lang) if silent else text("none", lang))
    yield from decided(report, lang)
    yield from _trouble(report, lang)


def decided(report: Report, lang: str) -> Iterator[str]:
    """What became of the lists given with `--decisions`: findings that are gone, and words nobody knows."""
    if report.decided.gone:
        yield counted("n_gone", report.decided.gone, lang)
    told = report.decided.told
    for key, params in told[:_NAMED]:
        meant = {"hint": text(f"decided_{params['hint']}", lang)} if params.get("hint") else {}
        yield one_line(text(key, lang, **{**params, **meant}))
    if len(told) > _NAMED:
        yield counted("and_more", len(told) - _NAMED, lang)


def _ready(report: Report, lang: str) -> tuple[str, list[str]]:
    sure = any(one.severity is Severity.ERROR and one.confidence is not Confidence.GUESS for one in report.findings)
    doubtful = sum(1 for one in report.findings if one.severity is Severity.ERROR) if not sure else 0
    if _failed(report):
        return text("undecided", lang), [text(_reason(report), lang)]
    if sure:
        return text("no", lang), [_found(report, lang)]
    unsaid = [text("but_unsaid", lang)] if report.unsaid else []
    if doubtful:
        return text("yes", lang), [counted("but_guess", doubtful, lang), *unsaid]
    rest = _counts(report, lang, SEVERITIES[1:])
    return text("yes", lang), (rest or [text("none_found", lang)]) + unsaid


def _failed(report: Report) -> bool:
    return bool(report.crashed or report.nothing_judged)


def _reason(report: Report) -> str:
    return f"why_{report.nothing_judged}" if report.nothing_judged else "why_crashed"


def _unchecked(report: Report, lang: str) -> str:
    """Why nothing was checked; where a rule failed, what the others found comes after."""
    said = text("not_checked", lang, why=text(_reason(report), lang))
    return ", ".join([said, *_counts(report, lang, SEVERITIES)])


def _counts(report: Report, lang: str, severities: tuple[Severity, ...]) -> list[str]:
    known = ((severity, report.count(severity)) for severity in severities)
    return [counted(f"n_{severity}", n, lang) for severity, n in known if n]


def _found(report: Report, lang: str) -> str:
    return ", ".join(_counts(report, lang, SEVERITIES)) or text("none_found", lang)


def _sentence(line: str) -> str:
    return line[:1].upper() + line[1:]


def _read(report: Report, lang: str) -> str:
    """ "3 filer (1 er ikke en plan), 2 planer: 4 hovedmål, 12 delmål, 48 tiltak"."""
    read = [file for file in report.files if file.kind is not None]
    if not read:
        return text("nothing", lang)
    other = sum(1 for file in read if file.status != "checked")
    files = counted("n_files", len(read), lang) + (f" ({counted('n_no_plan', other, lang)})" if other else "")
    plans = counted("n_plans", report.plans, lang)
    kinds = [kind for kind in NODE_KINDS if report.nodes.get(kind)]
    nodes = ", ".join(counted(f"count_{kind}", report.nodes[kind], lang) for kind in kinds)
    return f"{files}, {plans}" + (f": {nodes}" if nodes else "")


def _unread(report: Report, style: Style) -> Iterator[str]:
    names = [f"{one_line(style.path_of(file.path))} ({text(f'file_{file.status}', style.lang)})"
             for file in report.files if file.kind is None]  # fmt: skip
    if names:
        rest = len(names) - _NAMED
        shown = [*names[:_NAMED], *([counted("and_more", rest, style.lang)] if rest > 0 else [])]
        yield text("unread", style.lang, what=", ".join(shown))
    if any(file.status == "unsupported" for file in report.files):
        yield text("unread_save", style.lang)


def _trouble(report: Report, lang: str) -> Iterator[str]:
    if report.nothing_judged:
        yield text(f"next_{report.nothing_judged}", lang)
    elif not report.plans and not report.crashed:
        judged = any(file.status == "checked" for file in report.files)
        yield text("notice_alone" if judged else "no_plan_among", lang)
    if report.crashed:
        yield text("rule_crashed", lang, codes=", ".join(report.crashed))
