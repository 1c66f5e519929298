"""The list a planner works from: one row a finding, with room for what is decided; read back with `--decisions`.

A second sheet holds the verdict, what was read and left out, and how the list is used. The bytes depend on the report
alone: dates are those of the check, and the parts of the file are packed anew without a clock or a platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # has annotations, but no py.typed

from plancheck.dates.when import format_date
from plancheck.decisions import GODTATT, IKKE_AKTUELT, RETTES
from plancheck.document import Confidence, Span
from plancheck.finding import Decision, Finding, Report, Severity
from plancheck.foedselsnummer import masked
from plancheck.i18n import text
from plancheck.record import NamedTuple
from plancheck.report.clean import one_line, safe
from plancheck.report.style import Style
from plancheck.report.verdict import summary, verdict
from plancheck.wording import shorten

_LONGEST = 2000
"""Characters of one cell; more does not fit in the highest row Excel has."""
_RELATED = 3
_UNITS = 3
_TAIL = re.compile(r"(?:Tabell|rad|avsnitt|punkt|linje|celle|side|lysbilde) \d+$", re.IGNORECASE)
"""The part of a place that is no heading."""
_FORMULA = ("=", "+", "-", "@", "\t")
"""A text that begins so would be a formula if somebody edited the cell, were it not marked as text."""
_COLOURS = {Severity.ERROR: "#F8D7DA", Severity.WARNING: "#FFF3CD", Severity.INFO: "#E2EFF8"}
_TO_FILL, _HEAD, _GREY = "#FFF9E5", "#DDE5EC", "#707070"
_LINE, _HIGHEST = 14.5, 400
"""Points of a line, and of the highest row."""
_FULL = 1.1
"""Letters in a column, to the width Excel counts in figures."""
_FIXED_HEIGHT = b' customHeight="1"'
"""Without it a row still grows when somebody writes a long reason."""
_A4 = 9
_INCH = 0.4
_ABOUT_WIDTH = 110


class _Column(NamedTuple):
    name: str
    width: float
    kind: str = ""
    """fill: for people to fill in; key: for the machine; "": to read."""


_COLUMNS = (
    _Column("plan", 16), _Column("kapittel", 22), _Column("side", 6), _Column("rad", 12), _Column("tekst", 28),
    _Column("feil", 36), _Column("gjoer", 30), _Column("enhet", 15), _Column("alvor", 12),
    _Column("beslutning", 13, "fill"), _Column("begrunnelse", 26, "fill"),
    _Column("fil", 18, "key"), _Column("regel", 8, "key"), _Column("noekkel", 10, "key"),
)  # fmt: skip
_PRINTED = sum(column.kind != "key" for column in _COLUMNS)
_AT = {column.name: at for at, column in enumerate(_COLUMNS)}


def render(report: Report, style: Style) -> bytes:
    """The whole file."""
    written = BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime.combine(date.fromisoformat(report.today), time())
    book.set_properties({"title": text("list_title", style.lang), "created": made})
    _Sheets(book, report, style).write()
    book.close()
    return _packed_anew(written)


def _packed_anew(written: BytesIO) -> bytes:
    """The same parts, packed without trace of when and on what system."""
    packed = BytesIO()
    with ZipFile(written) as made, ZipFile(packed, "w") as fixed:
        for name in made.namelist():
            part = ZipInfo(name)
            part.create_system = 0
            part.compress_type = ZIP_DEFLATED
            content = made.read(name)
            fixed.writestr(part, content.replace(_FIXED_HEIGHT, b"") if "/worksheets/" in name else content)
    return packed.getvalue()


class _Sheets:
    """Writes the two sheets of one report."""

    def __init__(self, book: Any, report: Report, style: Style) -> None:
        self.book = book
        self.report = report
        self.style = style
        self.known: dict[tuple[tuple[str, object], ...], Any] = {}

    def write(self) -> None:
        self.findings(self.book.add_worksheet(self.text("list_sheet")))
        self.about(self.book.add_worksheet(self.text("list_about")))

    def text(self, key: str) -> str:
        return text(key, self.style.lang)

    def look(self, **properties: object) -> Any:
        """A cell format; equal ones once."""
        key = tuple(sorted(properties.items()))
        if key not in self.known:
            self.known[key] = self.book.add_format({"valign": "top", **properties})
        return self.known[key]

    def put(self, sheet: Any, row: int, column: int, words: str, **look: object) -> None:
        """A text as text, whatever it begins with, and without any identity number (DOK006); nothing as nothing."""
        if not words:
            sheet.write_blank(row, column, None, self.look(**look))
            return
        marked = {"quote_prefix": True} if words.startswith(_FORMULA) else {}
        sheet.write_string(row, column, masked(words), self.look(**look, **marked))

    def findings(self, sheet: Any) -> None:
        for at, column in enumerate(_COLUMNS):
            sheet.set_column(at, at, column.width)
            fill = _TO_FILL if column.kind == "fill" else _HEAD
            look = {"bold": True, "text_wrap": True, "border": 1, "bg_color": fill}
            self.put(sheet, 0, at, self.text(f"list_{column.name}"), **look)
        quiet = self.style.quiet
        open_ones = [one for one in self.report.findings if one.severity is Severity.ERROR or not quiet]
        rows = [*open_ones, *self.report.decided.accepted]
        for number, finding in enumerate(rows, 1):
            self.row(sheet, number, finding)
        if rows:
            self.choices(sheet, len(rows))
        else:
            self.put(sheet, 1, 0, verdict(self.report, self.style.lang))
        sheet.set_row(0, 2 * _LINE)
        self.page(sheet, len(rows))

    def row(self, sheet: Any, number: int, finding: Finding) -> None:
        words = self.words(finding)
        self.height(sheet, number, ((words[one.name], one.width) for one in _COLUMNS if one.kind != "key"))
        for at, column in enumerate(_COLUMNS):
            look: dict[str, object] = {"text_wrap": column.kind != "key", "border": 1, "border_color": "#BFBFBF"}
            if column.name == "alvor":
                look["bg_color"] = _COLOURS[finding.severity]
                look["bold"] = finding.severity is Severity.ERROR
            elif column.kind == "key":
                look["font_color"] = _GREY
            elif column.kind == "fill":
                look["bg_color"] = _TO_FILL
            if column.name == "side" and words["side"]:
                sheet.write_number(number, at, int(words["side"]), self.look(**look))
            else:
                self.put(sheet, number, at, words[column.name], **look)

    def height(self, sheet: Any, number: int, cells: Iterable[tuple[str, float]]) -> None:
        """Make a row as high as its fullest cell: not every program does so by itself."""
        sheet.set_row(number, min(max(_lines(words, width) for words, width in cells) * _LINE, _HIGHEST))

    def words(self, finding: Finding) -> dict[str, str]:
        """What each column says of a finding."""
        span, report = finding.span, self.report
        chapter, place = _split(span)
        decision = report.decided.decisions.get(finding.fingerprint, Decision("", "", ""))
        said = self.text(f"decided_{decision.kind}") if decision.kind else decision.said
        words = {
            "plan": report.titles.get(finding.plan) or finding.plan or span.file,
            "kapittel": chapter,
            "rad": place,
            "tekst": finding.text,
            "gjoer": finding.help,
            "enhet": self.unit(finding),
            "alvor": self.text(f"severity_{finding.severity}"),
            "beslutning": said,
            "begrunnelse": decision.reason,
            "fil": f"{span.file}:{span.line}" if span.line else span.file,
            "regel": finding.code,
            "noekkel": finding.fingerprint,
        }
        shown = {name: shorten(one_line(value), _LONGEST) for name, value in words.items()}
        return {**shown, "side": str(span.page or ""), "feil": safe("\n".join(self.fault(finding)))[:_LONGEST]}

    def fault(self, finding: Finding) -> Iterator[str]:
        yield one_line(finding.message)
        if finding.confidence is Confidence.GUESS:
            yield self.text("is_guess")
        for other in finding.related[:_RELATED]:
            where = other.span.place or self.style.where(other.span)
            yield f"{self.text('see_also')}: {one_line(where)}: {one_line(other.message)}"
        if len(finding.related) > _RELATED:
            several = text("and_more", self.style.lang, n=len(finding.related) - _RELATED)
            yield several.split("|")[len(finding.related) - _RELATED > 1]

    def unit(self, finding: Finding) -> str:
        """Who is responsible for the item; for a grouped finding, for the items it speaks for."""
        asked = (finding.node, *finding.covers)
        found = list(dict.fromkeys(self.report.units[node] for node in asked if node in self.report.units))
        return "; ".join(found[:_UNITS]) + (" …" if len(found) > _UNITS else "")

    def choices(self, sheet: Any, rows: int) -> None:
        """A list to choose from; another word is warned of, not refused."""
        said, why = _AT["beslutning"], _AT["begrunnelse"]
        choice = {
            "validate": "list",
            "source": [self.text(f"decided_{kind}") for kind in (GODTATT, RETTES, IKKE_AKTUELT)],
            "input_title": self.text("list_beslutning"),
            "input_message": self.text("list_choose"),
            "error_type": "warning",
            "error_title": self.text("list_beslutning"),
            "error_message": self.text("list_other"),
        }
        sheet.data_validation(1, said, rows, said, choice)
        reason = {
            "validate": "any",
            "input_title": self.text("list_begrunnelse"),
            "input_message": self.text("list_reason_hint"),
        }
        sheet.data_validation(1, why, rows, why, reason)

    def page(self, sheet: Any, rows: int) -> None:
        """What stays while scrolling, what can be filtered, and how it is printed."""
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(rows, 1), len(_COLUMNS) - 1)
        sheet.repeat_rows(0)
        sheet.print_area(0, 0, max(rows, 1), _PRINTED - 1)
        self.paper(sheet)

    def paper(self, sheet: Any) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=_INCH, right=_INCH, top=_INCH, bottom=2 * _INCH)
        sheet.set_footer(f"&L{self.text('list_title')} {self.report.today}&R&P / &N")

    def about(self, sheet: Any) -> None:
        sheet.set_column(0, 0, _ABOUT_WIDTH)
        for number, (words, heading) in enumerate(self.lines()):
            look = {"bold": True, "bottom": 1} if heading else {}
            self.height(sheet, number, [(words, _ABOUT_WIDTH)])
            self.put(sheet, number, 0, words, text_wrap=True, **look)
        self.paper(sheet)

    def headed(self, key: str) -> Iterator[tuple[str, bool]]:
        yield "", False
        yield self.text(key), True

    def lines(self) -> Iterator[tuple[str, bool]]:
        """The second sheet, line by line; headings are marked."""
        report, lang = self.report, self.style.lang
        yield one_line(verdict(report, lang)), True
        day = format_date(date.fromisoformat(report.today), lang)
        yield text("list_date", lang, date=day, version=report.version), False
        yield from ((one_line(line), False) for line in summary(report, self.style))
        yield from self.headed("list_how")
        yield from ((line, False) for line in self.text("list_how_text").split("\n"))
        if report.files:
            yield from self.headed("show_files")
        for file in report.files:
            kind = f", {self.text(f'kind_{file.kind}')}" if file.kind else ""
            yield one_line(f"{file.path}: {self.text(f'file_{file.status}')}{kind}"), False
        if report.skipped:
            yield from self.headed("show_skipped")
        yield from ((one_line(f"{rule.code}: {rule.reason}"), False) for rule in report.skipped)


def _lines(words: str, width: float) -> int:
    """How many lines a text takes in a column."""
    room = round(width * _FULL)
    return sum(1 if len(line) <= room else len(wrap(line, room)) for line in words.split("\n"))


def _split(span: Span) -> tuple[str, str]:
    """The chapter of a place, and the table and row in it, with sheet and cell where there are such."""
    parts = span.place.split(" › ") if span.place else []
    head = next((at for at, part in enumerate(parts) if _TAIL.match(part)), len(parts))
    place = ", ".join(parts[head:])
    cell = " ".join(word for word in (span.sheet, span.cell) if word)
    return " › ".join(parts[:head]), f"{place} ({cell})" if place and cell else place or cell
