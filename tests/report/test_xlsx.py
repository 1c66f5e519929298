"""The list a planner works from, opened with openpyxl: what each column says, that it is safe and always the same."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from plancheck.document import Span
from plancheck.finding import Decided, Decision, Report
from plancheck.i18n import text
from plancheck.ownoutput import LIST_HEADINGS, heading
from plancheck.report import render_file
from plancheck.settings import LANGUAGES

from .made import FULL, finding, info, report, warning

IDENTITY = "15088512313"
HEADINGS = [
    "Plan", "Kapittel", "Side", "Tabell og rad", "Tekst", "Hva er feil", "Hva må gjøres", "Enhet", "Alvorlighet",
    "Beslutning", "Begrunnelse", "Fil", "Regel", "Nøkkel (la stå)",
]  # fmt: skip


def book(made: Report, lang: str = "nb", **options: bool) -> Workbook:
    return load_workbook(BytesIO(render_file(made, "xlsx", lang=lang, **options)))


def rows(made: Report, **options: bool) -> list[dict[str, object]]:
    sheet: Worksheet = book(made, **options).worksheets[0]
    head, *rest = sheet.iter_rows(values_only=True)
    assert list(head) == HEADINGS
    return [dict(zip(HEADINGS, row, strict=True)) for row in rest]


def test_each_column_says_what_its_heading_promises() -> None:
    made = replace(FULL, titles={"handlingsdel": "Handlingsdel 2026–2029"}, units={"handlingsdel#T1": "Helse"})
    first, doubtful, guessed = rows(made)
    assert first == {
        "Plan": "Handlingsdel 2026–2029",
        "Kapittel": "Handlingsdel",
        "Side": None,
        "Tabell og rad": "Tabell 1, rad 1",
        "Tekst": "Åpne møteplass på Øya",
        "Hva er feil": "Tiltaket «Åpne møteplass på Øya» har ingen ansvarlig: feltet er tomt.",
        "Hva må gjøres": "Skriv hvilken enhet eller rolle som har ansvaret.",
        "Enhet": "Helse",
        "Alvorlighet": "må rettes",
        "Beslutning": None,
        "Begrunnelse": None,
        "Fil": "handlingsdel.md:5",
        "Regel": "ANS001",
        "Nøkkel (la stå)": first["Nøkkel (la stå)"],
    }
    assert first["Nøkkel (la stå)"] == FULL.findings[0].fingerprint
    assert doubtful["Alvorlighet"] == "bør rettes"
    assert doubtful["Hva er feil"] == "Fristen er 2. mai 2026 her.\nSe også: Høring: Her står 1. mai 2026"
    assert (guessed["Alvorlighet"], guessed["Side"], guessed["Fil"]) == ("til vurdering", 7, "vedlegg/plan nr 1.docx")
    assert (guessed["Kapittel"], guessed["Tabell og rad"]) == ("3 Tiltak", "Tabell 2, rad 4")
    assert str(guessed["Hva er feil"]).endswith(
        "Usikkert lest. Se i planen om det stemmer; dette stopper ikke noe alene."
    )


def test_a_place_in_a_spreadsheet_names_sheet_and_cell() -> None:
    (row,) = rows(report(finding(span=Span("liste.xlsx", place="Tiltak › rad 5", sheet="Tiltak", cell="B5"))))
    assert (row["Kapittel"], row["Tabell og rad"]) == ("Tiltak", "rad 5 (Tiltak B5)")


def test_a_grouped_finding_is_one_row_with_the_units_of_what_it_covers() -> None:
    units = {f"handlingsdel#T{n}": name for n, name in enumerate(("Helse", "Helse", "Kultur"), 1)}
    (row,) = rows(report(finding(node="", covers=tuple(units)), units=units))
    assert row["Enhet"] == "Helse; Kultur"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", '=HYPERLINK("http://x.example")', "\t="])
def test_text_stays_text(start: str) -> None:
    words = f"{start}1+1"
    sheet = book(report(finding(words, message=words))).worksheets[0]
    for cell in (sheet["E2"], sheet["F2"]):
        assert cell.data_type == "s"
        assert cell.value == words.strip()
        assert cell.quotePrefix or words.startswith("\t")
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_no_control_character_and_no_overlong_text_breaks_the_file() -> None:
    (row,) = rows(report(finding("a\x00\x0b_x0041_ \u202e" + "æ" * 40_000)))
    assert str(row["Tekst"]).startswith("a\ufffd\ufffd_x0041_ \ufffdæ")
    assert len(str(row["Tekst"])) <= 2000


def test_no_identity_number_gets_out() -> None:
    made = render_file(
        report(finding(IDENTITY, message=f"«{IDENTITY}» står her."), titles={"handlingsdel": IDENTITY}), "xlsx"
    )
    with ZipFile(BytesIO(made)) as packed:
        assert not any(IDENTITY.encode() in packed.read(name) for name in packed.namelist())
    assert rows(report(finding(IDENTITY)))[0]["Tekst"] != IDENTITY


def test_the_same_report_gives_the_same_bytes_without_a_clock() -> None:
    made = render_file(FULL, "xlsx")
    assert made == render_file(FULL, "xlsx")
    with ZipFile(BytesIO(made)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-01-15T00:00:00Z" in packed.read("docProps/core.xml")


def test_the_sheet_is_made_for_work_and_for_paper() -> None:
    sheet = book(FULL).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:N4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert all(cell.font.b for cell in sheet[1])
    assert all(cell.alignment.wrap_text for cell in sheet[2][:11])
    choice = next(one for one in sheet.data_validations.dataValidation if one.type == "list")
    assert (str(choice.sqref), choice.formula1) == ("J2:J4", '"godtatt,rettes,ikke aktuelt"')
    assert choice.errorStyle == "warning"


def test_rows_grow_with_what_is_written_in_them() -> None:
    with ZipFile(BytesIO(render_file(FULL, "xlsx"))) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert "customHeight" not in sheet
    heights = [float(row.split('"')[0]) for row in sheet.split(' ht="')[1:]]
    assert len(heights) == 4
    assert heights[2] < heights[3], "the doubtful one says more"


def test_the_second_sheet_says_verdict_day_what_was_read_and_how_the_list_is_used() -> None:
    lines = [row[0] for row in book(FULL).worksheets[1].iter_rows(values_only=True)]
    assert lines[0] == "1 må rettes, 1 bør rettes, 1 til vurdering"
    assert lines[1] == "Kontrollert 15. januar 2026 med plancheck 0.1.0."
    assert "Holdt utenfor: 2 godtatte avvik, 1 kjent funn" in lines
    assert "handlingsdel.md: kontrollert, handlingsdel" in lines
    assert "skadet.docx: kunne ikke leses" in lines
    assert "ANS003: registeret «enheter» er ikke satt opp" in lines
    assert any("--decisions funn.xlsx" in str(line) for line in lines)


def test_an_empty_list_says_why_it_is_empty() -> None:
    assert [row["Plan"] for row in rows(report())] == ["Ingen funn"]
    nothing = rows(report(nothing_judged="ingen_plan"))
    assert [row["Plan"] for row in nothing] == ["Ikke kontrollert: ingen plan er lest"]


def test_quiet_lists_only_what_must_be_fixed() -> None:
    assert [row["Regel"] for row in rows(report(finding(), warning(), info()), quiet=True)] == ["ANS001"]


def test_what_was_decided_stands_in_the_next_list_too() -> None:
    accepted = warning()
    decisions = {
        finding().fingerprint: Decision("", "spør Kultur", ""),
        accepted.fingerprint: Decision("godtatt", "GODTATT", "avklart"),
    }
    open_one, done = rows(report(finding(), decided=Decided(decisions, (accepted,))))
    assert (open_one["Beslutning"], open_one["Begrunnelse"]) == ("spør Kultur", None)
    assert (done["Regel"], done["Beslutning"], done["Begrunnelse"]) == ("HOR004", "godtatt", "avklart")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_headings_are_those_a_list_is_known_by(lang: str) -> None:
    sheet = book(FULL, lang).worksheets[0]
    known = {LIST_HEADINGS.get(heading(str(cell.value))) for cell in sheet[1]} - {None}
    assert known == {"beslutning", "begrunnelse", "feil", "regel", "noekkel"}
    assert sheet["I2"].value == text("severity_error", lang)
