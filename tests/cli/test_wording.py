"""What the command line says where something is missing, unknown or done: each line, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import CLEAN, Run

DAY = ("--today", "2026-01-15")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("exempt", "FRI004", "T1"), "Mangler --reason: skriv hvorfor avviket er godtatt."),
        (("rule",), "Mangler REGEL."),
        (("trace", "T9"), "Fant ikke «T9» i planene. «plancheck list tiltak» viser id-ene."),
        (("rule", "SPO999"), "Ingen regel heter «SPO999». Mente du «SPO018»? «plancheck rules» viser alle."),
        (("check", "--baseline", "X.json"), "Finner ikke X.json. Lag den med --write-baseline X.json."),
    ],
)
def test_a_fault_of_use_says_the_next_step(run: Run, ren: Path, asked: tuple[str, ...], said: str) -> None:
    answer = run(*asked)
    assert (answer.status, answer.out, answer.err) == (2, "", f"plancheck: {said}\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("list", "tull"), "«tull» er ikke et slag som kan listes. Velg mellom: plan, visjon, "),
        (("schema", "tull"), "Ikke noe skjema heter «tull». Velg mellom: findings, "),
        (("completion", "tull"), "«tull» er ikke et skall plancheck kan fullføre for. Velg mellom: "),
    ],
)
def test_an_unknown_word_is_told_what_it_is_not(run: Run, ren: Path, asked: tuple[str, ...], said: str) -> None:
    answer = run(*asked)
    assert answer.status == 2
    assert answer.err.startswith(f"plancheck: {said}")


def test_a_baseline_that_is_no_text_is_said_so(run: Run, ren: Path) -> None:
    Path("kjent.json").write_bytes(b"\xff\xfe\x00")
    answer = run("check", "--baseline", "kjent.json")
    assert answer.status == 2
    assert answer.err.startswith("plancheck: Kan ikke bruke kjent.json som kjente funn:")


def test_help_marks_what_must_be_given_in_bokmaal(run: Run) -> None:
    out = run("exempt", "--help").out
    assert "[må oppgis]" in out
    assert "required" not in out


def test_init_counts_one_plan(run: Run, ren: Path) -> None:
    assert run("init").err == "Laget plancheck.yaml (1 plan funnet). Kjør «plancheck check» for å kontrollere dem.\n"


def test_the_law_is_cited_and_not_named_by_key(run: Run, mappe: Path) -> None:
    for lang, cited in (("nb", "plan- og bygningsloven § 11-14"), ("en", "Planning and Building Act § 11-14")):
        out = run("rule", "HOR002", "--lang", lang).out
        assert cited in out
        assert "pbl-11-14" not in out


def test_headings_of_the_catalogue_are_spelt_in_the_language(run: Run, mappe: Path) -> None:
    for lang, heading in (("nb", "Høring"), ("nn", "Høyring"), ("en", "Hearing")):
        assert heading in run("rules", "--lang", lang).out.splitlines()


def test_nynorsk_has_no_bokmaal_in_its_reasons(run: Run, ren: Path) -> None:
    answer = run("check", *DAY, "--lang", "nn", "--show-skipped")
    assert "Har lese: 1 fil" in answer.out
    assert "registeret «einingar» er ikkje sett opp" in answer.out
    assert "ikke" not in answer.out


def test_reasons_follow_the_language_of_the_plans(run: Run, mappe: Path) -> None:
    own = CLEAN.replace("Hovedmål 1: Alle har en trygg hverdag", "Hovudmål 1: Alle har ein trygg kvardag")
    own = own.replace("Flere mestrer egen hverdag", "Fleire meistrar eigen kvardag og veit kvar dei får hjelp")
    (mappe / "handlingsdel.md").write_text(own, "utf-8")
    assert "er ikkje sett opp" in run("check", *DAY, "--show-skipped").out


def test_a_word_file_that_cannot_be_read_has_no_line(run: Run, mappe: Path) -> None:
    Path("a.docx").write_bytes(b"not a zip")
    out = run("check", "a.docx", "--format", "concise").out
    assert out.startswith("a.docx: DOK007 ")


def test_a_deadline_is_lower_case_inside_the_sentence(run: Run, mappe: Path) -> None:
    (mappe / "handlingsdel.md").write_text(CLEAN.replace("| 2027 |", "| Juni 2026 |"), "utf-8")
    out = run("check", "--today", "2027-01-15", "--format", "concise").out
    assert "hadde frist juni 2026, og" in out


def test_hearing_periods_are_compared_as_periods(run: Run, mappe: Path) -> None:
    (mappe / "plan.md").write_text(
        "---\nplan: {tittel: Temaplan mestring, type: temaplan, status: på høring, planperiode: 2026-2029}\n"
        "hoering: {start: 2026-01-26, slutt: 2026-03-13}\n---\n# Temaplan mestring\n## Høring\n"
        "Temaplanen er på høring i perioden 26. januar – 20. mars 2026.\n",
        "utf-8",
    )
    out = run("check", *DAY, "--format", "concise", "--select", "HOR004").out
    assert "Her er høringsperioden 26. januar–20. mars 2026, et annet sted 26. januar–13. mars 2026." in out


def test_a_finding_that_is_not_there_is_not_exempted(run: Run, feil: Path) -> None:
    rows = run("list", "tiltak", "--format", "csv").out.splitlines()[1:]
    item = next(row.partition(";")[0] for row in rows if "hverdagsmestringsteam" in row)
    answer = run("exempt", "ANS001", item, "--reason", "avklares i økonomiplanen")
    assert (answer.status, answer.err.splitlines()) == (
        2,
        [f"plancheck: {item} har ikke funnet ANS001 nå, så det er ikke noe å godta. Ingenting er skrevet."],
    )
    assert not Path("plancheck.yaml").exists()
