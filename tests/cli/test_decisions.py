"""The list of findings there and back again: written, filled in, shuffled, saved by other programs, and read."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from plancheck.settings import LANGUAGES

from . import conftest
from .conftest import Run

OF_THE_SAMFUNNSDEL = "2026–2029\n\nHandlingsdelen følger opp samfunnsdelen.\n"
CLEAN = conftest.CLEAN.replace("2026–2029\n", OF_THE_SAMFUNNSDEL)
FLAWED = conftest.FLAWED.replace("2026–2029\n", OF_THE_SAMFUNNSDEL)
DAY = ("--today", "2026-01-15")
LIST = "funn.xlsx"
REASON = "avklares i økonomiplanen"
NO_UNIT = """\
# Handlingsdel 2026–2029

Handlingsdelen følger opp samfunnsdelen.

## Hovedmål 1: Alle har en trygg hverdag

### Delmål 1.1: Flere mestrer egen hverdag

| Tiltak | Frist |
|---|---|
| Opprette et hverdagsmestringsteam | 2027 |
| Utvide dagtilbudet | 2028 |
| Åpne en møteplass | 2028 |
"""


@pytest.fixture
def feil(mappe: Path) -> Path:
    """A planmappe with one fault."""
    (mappe / "handlingsdel.md").write_text(FLAWED, "utf-8")
    return mappe


def write_list(run: Run, *asked: str) -> None:
    assert run("check", *DAY, "--format", "xlsx", "-o", LIST, *asked).status in (0, 1)


def column(sheet: Worksheet, *names: str) -> int:
    return next(int(cell.column) for row in sheet.iter_rows() for cell in row if cell.value in names)


def fill(
    word: str, reason: str | None = REASON, row: int = 2, change: Callable[[Workbook], None] | None = None
) -> None:
    """Write a decision as somebody would, and save."""
    book = load_workbook(LIST)
    sheet = book.worksheets[0]
    sheet.cell(row, column(sheet, "Beslutning", "Avgjerd", "Decision"), word)
    sheet.cell(row, column(sheet, "Begrunnelse", "Grunngiving", "Reason"), reason)
    if change:
        change(book)
    book.save(LIST)


def checked(run: Run, *lists: str) -> dict[str, Any]:
    given = [word for name in lists or (LIST,) for word in ("--decisions", name)]
    answer = run("check", *DAY, *given, "--format", "json")
    assert answer.status in (0, 1), answer
    found: dict[str, Any] = json.loads(answer.out)
    return found


def codes(answer: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in answer["findings"]]


def assert_accepted(run: Run, *lists: str) -> None:
    answer = checked(run, *lists)
    assert codes(answer) == []
    assert answer["summary"]["left_out"]["exempted"] == 1


@pytest.mark.parametrize(
    "word", ["godtatt", "Godtatt", " GODTATT ", "god tatt", "Godtatt.", "godteke", "Godteken", "accepted"]
)
def test_what_is_accepted_with_a_reason_is_exempt(run: Run, feil: Path, word: str) -> None:
    write_list(run)
    fill(word)
    assert_accepted(run)
    answer = run("check", *DAY, "--decisions", LIST)
    assert answer.status == 0
    assert "Holdt utenfor: 1 godtatt avvik" in answer.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_list_in_any_language_is_read(run: Run, feil: Path, lang: str) -> None:
    write_list(run, "--lang", lang)
    fill("accepted")
    assert_accepted(run)


def test_the_reason_may_stand_after_the_word(run: Run, feil: Path) -> None:
    write_list(run)
    fill("Godtatt: avklart i møtet", None)
    assert_accepted(run)


@pytest.mark.parametrize("word", ["rettes", "Ikke aktuelt", "", "vet ikke"])
def test_other_words_exempt_nothing(run: Run, feil: Path, word: str) -> None:
    write_list(run)
    fill(word)
    assert codes(checked(run)) == ["ANS001"]


@pytest.mark.parametrize("reason", [None, "  "])
def test_accepted_without_a_reason_exempts_nothing_and_is_told_at_the_cell(
    run: Run, feil: Path, reason: str | None
) -> None:
    write_list(run)
    fill("godtatt", reason)
    answer = checked(run)
    assert sorted(codes(answer)) == ["ANS001", "DOK011"]
    told = next(finding for finding in answer["findings"] if finding["code"] == "DOK011")
    assert (told["file"], told["sheet"], told["cell"], told["place"]) == (LIST, "Funn", "K2", "Funn › rad 2")
    assert told["message"] == "Avviket fra ANS001 er godtatt uten begrunnelse, og er derfor ikke godtatt ennå."
    assert told["help"] == "Skriv hvorfor avviket er godtatt, i kolonnen «Begrunnelse»."


def test_an_unknown_word_is_told_with_what_was_meant(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtat")
    assert (
        "Ukjent beslutning «godtat» (funn.xlsx, Funn J2). Mente du «godtatt»?"
        in run("check", *DAY, "--decisions", LIST).out
    )
    fill("må drøftes")
    said = run("check", *DAY, "--decisions", LIST).out
    assert "Ukjent beslutning «må drøftes» (funn.xlsx, Funn J2). Bruk godtatt, rettes eller ikke aktuelt." in said


def test_what_is_not_found_any_more_is_counted_and_nothing_else(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtatt", None)
    (feil / "handlingsdel.md").write_text(CLEAN, "utf-8")
    answer = run("check", *DAY, "--decisions", LIST)
    assert "Fra funnlisten: 1 avvik ble ikke funnet nå" in answer.out
    assert codes(checked(run)) == []


@pytest.mark.parametrize("asked", [("--select", "FRI"), ("--scope", "file", "handlingsdel.md")])
def test_what_was_not_looked_for_is_not_said_to_be_gone(run: Run, feil: Path, asked: tuple[str, ...]) -> None:
    write_list(run)
    (feil / "handlingsdel.md").write_text(CLEAN, "utf-8")
    assert "Fra funnlisten" not in run("check", *DAY, "--decisions", LIST, *asked).out


def test_one_row_exempts_a_finding_that_speaks_for_a_whole_table(run: Run, mappe: Path) -> None:
    (mappe / "handlingsdel.md").write_text(NO_UNIT, "utf-8")
    write_list(run)
    sheet = load_workbook(LIST).worksheets[0]
    assert sheet.max_row == 2
    fill("godtatt")
    assert_accepted(run)


def test_decisions_follow_the_finding_when_lines_move(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtatt")
    (feil / "handlingsdel.md").write_text(FLAWED.replace("\n## ", "\nEt avsnitt til.\n\n## ", 1), "utf-8")
    assert_accepted(run)


def hide_key(book: Workbook) -> None:
    sheet = book.worksheets[0]
    for letter in "LMN":
        sheet.column_dimensions[letter].hidden = True


def hide_rows(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet.auto_filter.ref = None
    sheet.row_dimensions[2].hidden = True


def hide_sheet(book: Workbook) -> None:
    book.active = 1
    book.worksheets[0].sheet_state = "hidden"


def move_header(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet.insert_rows(1, 4)
    sheet["A1"] = "Gjennomgått i plangruppa"


def move_and_hide(book: Workbook) -> None:
    move_header(book)
    hide_key(book)


def own_columns(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet.insert_cols(1, 2)
    sheet.insert_cols(12, 1)
    sheet["A1"], sheet["B1"], sheet["L1"] = "Nr", "Saksbehandler", "Merknad"
    sheet["A2"] = 1


def sort_downwards(book: Workbook) -> None:
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for at, row in enumerate([rows[0], *reversed(rows[1:])], 1):
        for column_at, value in enumerate(row, 1):
            sheet.cell(at, column_at).value = value


def several_lines(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet["K2"] = "Avklares\ni økonomiplanen"
    sheet["J1"] = " Beslutning \n"


def merge_down(book: Workbook) -> None:
    sheet = book.worksheets[0]
    for name in ("J", "K"):
        sheet.merge_cells(f"{name}2:{name}3")


def rename(book: Workbook) -> None:
    book.worksheets[0].title = "Plangruppa"
    del book["Om kontrollen"]


CHANGES = [hide_key, hide_rows, hide_sheet, move_header, own_columns, several_lines, rename]


@pytest.mark.parametrize("change", CHANGES)
def test_a_list_somebody_worked_in_is_read(run: Run, feil: Path, change: Callable[[Workbook], None]) -> None:
    write_list(run)
    fill("godtatt", change=change)
    assert_accepted(run)


@pytest.mark.parametrize(("change", "left"), [(sort_downwards, 1), (merge_down, 0)])
def test_rows_that_change_places_or_share_a_decision(
    run: Run, feil: Path, change: Callable[[Workbook], None], left: int
) -> None:
    (feil / "handlingsdel.md").write_text(
        FLAWED.replace("Utvide dagtilbudet | | 2028", "Utvide dagtilbudet | | 2031"), "utf-8"
    )
    write_list(run)
    fill("godtatt", change=change)
    answer = checked(run)
    assert len(answer["findings"]) == left
    assert answer["summary"]["left_out"]["exempted"] == 2 - left


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), (";", "cp1252"), ("\t", "utf-8")]
)
def test_a_list_saved_as_csv_is_read(run: Run, feil: Path, delimiter: str, encoding: str) -> None:
    write_list(run)
    fill("godtatt", "avklart; i økonomiplanen,\nsak 12")
    rows = load_workbook(LIST).worksheets[0].iter_rows(values_only=True)
    with open("funn.csv", "w", encoding=encoding, newline="", errors="replace") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    Path(LIST).unlink()
    assert_accepted(run, "funn.csv")


def test_a_list_in_the_planmappe_is_never_read_as_a_plan(run: Run, feil: Path) -> None:
    write_list(run)
    fill("rettes", change=move_and_hide)
    answer = json.loads(run("check", *DAY, "--format", "json").out)
    assert [file["path"] for file in answer["files"]] == ["handlingsdel.md"]
    assert codes(answer) == ["ANS001"]
    graph = json.loads(run("graph", "--format", "json").out)
    assert [plan["id"] for plan in graph["plans"]] == ["handlingsdel"]
    alone = run("check", *DAY, LIST, "--show-files")
    assert alone.status == 3
    assert "funn.xlsx  ikke kontrollert" in alone.out


def test_several_lists_are_read_and_a_no_beats_a_yes(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtatt")
    Path(LIST).rename("a.xlsx")
    write_list(run)
    Path(LIST).rename("b.xlsx")
    assert_accepted(run, "a.xlsx", "b.xlsx")
    Path("b.xlsx").rename(LIST)
    fill("rettes", "haster")
    assert codes(checked(run, "a.xlsx", LIST)) == ["ANS001"]
    said = run("check", *DAY, "--decisions", "a.xlsx", "--decisions", LIST).out
    assert "Samme funn er både godtatt (a.xlsx, Funn J2) og ikke (funn.xlsx, Funn J2), og er derfor ikke godtatt." in (
        " ".join(said.split())
    )


def test_the_next_list_keeps_what_was_decided(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtatt")
    answer = run("check", *DAY, "--decisions", LIST, "--format", "xlsx", "-o", "ny.xlsx")
    assert (answer.status, answer.out, answer.err) == (0, "", "Skrev ny.xlsx. Ingen funn\n")
    assert_accepted(run, "ny.xlsx")


def test_decisions_are_never_written_over(run: Run, feil: Path) -> None:
    write_list(run)
    write_list(run)
    fill("rettes")
    before = Path(LIST).read_bytes()
    for given in ((), ("--decisions", LIST)):
        answer = run("check", *DAY, *given, "--format", f"xlsx={LIST}")
        assert (answer.status, answer.out) == (2, "")
        assert answer.err == (
            "plancheck: Noen har skrevet beslutninger i funn.xlsx, og de ville gått tapt. "
            "Skriv: plancheck check --decisions funn.xlsx --format xlsx -o funn-ny.xlsx\n"
        )
    assert Path(LIST).read_bytes() == before


def test_what_is_said_of_a_list_is_said_beside_an_answer_for_programs(run: Run, feil: Path) -> None:
    write_list(run)
    fill("godtat")
    answer = run("check", *DAY, "--decisions", LIST, "--format", "json")
    assert answer.err == "Ukjent beslutning «godtat» (funn.xlsx, Funn J2). Mente du «godtatt»?\n"


def test_a_file_does_not_go_to_the_screen(run: Run, feil: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: True)
    answer = run("check", *DAY, "--format", "xlsx")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == (
        "plancheck: Formatet xlsx er en fil, og vises ikke på skjermen. "
        "Skriv: plancheck check --format xlsx -o funn.xlsx\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nei.xlsx", None, "Finner ikke nei.xlsx."),
        ("plan.md", b"# Plan\n", "plan.md leses ikke som funnliste. Lagre den som .xlsx, .ods eller .csv."),
        ("gammel.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "gammel.xlsx leses ikke som funnliste. Lagre den som"),
        ("skadet.xlsx", b"PK\x03\x04tull", "skadet.xlsx kan ikke leses: filen er skadet, for stor eller låst"),
        ("tom.ods", b"", "tom.ods kan ikke leses"),
        ("tiltak.csv", b"Tiltak;Ansvar\nA;B\n", "tiltak.csv er ikke en funnliste: fant ikke kolonnene «Beslutning» og"),
    ],
)
def test_what_is_no_list_is_told_in_one_line(run: Run, feil: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    answer = run("check", *DAY, "--decisions", name)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"plancheck: {said}")
    assert answer.err.count("\n") == 1
