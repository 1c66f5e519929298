"""`plancheck check`: exit statuses, options, formats and bad input."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from plancheck import outcome
from plancheck.document import Confidence, Span
from plancheck.finding import Finding, Report, Severity

from .conftest import CLEAN, FLAWED, Run

DAY = ("--today", "2026-01-15")


def report(*findings: Finding, **more: object) -> Report:
    return Report("0", "2026-01-01", None, "nb", findings, (), 1, {"tiltak": 1}, **more)  # type: ignore[arg-type]


def finding(severity: str, confidence: str = "probable") -> Finding:
    kind = (Severity(severity), Confidence(confidence))
    return Finding("ANS001", "tiltak-uten-ansvar", *kind, "t", "m", "h", "nb", Span("a.md", 1, 1, 1, 2))


# exit status ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "fail_on", "status"),
    [
        (report(), "error", 0),
        (report(finding("error")), "error", 1),
        (report(finding("warning")), "error", 0),
        (report(finding("warning")), "warning", 1),
        (report(finding("info")), "warning", 0),
        (report(finding("info")), "info", 1),
        (report(finding("error")), "never", 0),
        (report(finding("error", "guess")), "error", 0),
        (report(finding("error", "guess"), finding("error")), "error", 1),
        (report(nothing_judged="ingen_plan"), "never", 3),
        (report(finding("error"), nothing_judged="ingen_maal_og_tiltak"), "error", 3),
        (report(finding("error"), crashed=("ANS001",)), "never", 3),
    ],
)
def test_the_exit_status_follows_the_contract(answer: Report, fail_on: str, status: int) -> None:
    assert outcome.exit_status(answer, fail_on) == status


def test_a_clean_plan_is_0_and_a_flawed_one_is_1(ren: Path, run: Run) -> None:
    assert run("check", *DAY).status == 0
    (ren / "handlingsdel.md").write_text(FLAWED, "utf-8")
    answer = run("check", *DAY)
    assert answer.status == 1
    assert "ANS001" in answer.out
    assert answer.err == ""


def test_fail_on_moves_the_limit_and_severity_options_move_the_finding(feil: Path, run: Run) -> None:
    assert run("check", *DAY, "--fail-on", "never").status == 0
    assert run("check", *DAY, "--warn", "ANS001").status == 0
    assert run("check", *DAY, "--warn", "tiltak-uten-ansvar", "--fail_on=warning").status == 1
    assert run("check", *DAY, "--ignore", "ANS").status == 0
    assert run("check", *DAY, "--select", "FRI,SPO").status == 0
    assert run("check", *DAY, "--select", "ANS001").status == 1


def test_an_empty_folder_could_not_be_checked(mappe: Path, run: Run) -> None:
    assert run("check").status == 3


def test_a_folder_without_plans_could_not_be_checked(mappe: Path, run: Run) -> None:
    (mappe / "README.md").write_text("# Vaffeloppskrift\n\nMel, egg og melk.\n", "utf-8")
    assert run("check", "--fail-on", "never").status == 3


def test_scope_file_without_a_plan_among_the_files_is_0(ren: Path, run: Run) -> None:
    (ren / "README.md").write_text("# Vaffeloppskrift\n\nMel, egg og melk.\n", "utf-8")
    (ren / "kart.yaml").write_text("farge: rød\n", "utf-8")
    assert run("check", "--scope", "file", "README.md", "kart.yaml").status == 0


def test_json_is_printed_with_0_1_and_3(mappe: Path, run: Run) -> None:
    for content, status in ((CLEAN, 0), (FLAWED, 1), ("# Vafler\n", 3)):
        (mappe / "a.md").write_text(content, "utf-8")
        answer = run("check", *DAY, "--format", "json")
        assert answer.status == status
        assert json.loads(answer.out)["schema"] == "plancheck.findings/1"


# what cannot be used ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "--gat", "hoering"), "--gate"),
        (("chek",), "check"),
        (("check", "--gate", "horing"), "hoering"),
        (("check", "--format", "jsn"), "json"),
        (("check", "--select", "SPO00l"), "SPO00"),
        (("check", "--ignore", "tiltak-uten-anvsar"), "tiltak-uten-ansvar"),
        (("check", "--today", "15.1.2026"), "2026-01-31"),
        (("check", "borte.md"), "borte.md"),
        (("check", "--config", "borte.yaml"), "borte.yaml"),
        (("check", "--format", "json", "--format", "text"), "FORMAT=FIL"),
        (("check", "--lang", "no"), "nb"),
        (("check", "--baseline", "borte.json"), "borte.json"),
        (("check", "--gate"), "--gate"),
        (("check", "-o", "finnes-ikke/funn.json", "--format", "json"), "finnes-ikke/funn.json"),
        (("rule", "SPO999"), "SPO999"),
        (("rule",), "REGEL"),
        (("trace", "T99.99"), "T99.99"),
        (("list", "tiltk"), "tiltak"),
        (("schema", "findngs"), "findings"),
        (("completion", "bsh"), "bash"),
        (("completion", "bash", "zsh"), "--help"),
        (("init", "handlingsdel.md"), "handlingsdel.md"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_2(ren: Path, run: Run, arguments: tuple[str, ...], says: str) -> None:
    answer = run(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert says in answer.err
    assert "Traceback" not in answer.err


def test_a_configuration_that_cannot_be_used_is_one_line_and_2(ren: Path, run: Run) -> None:
    for content, says in (
        ("selct: [ALL]\n", "«select»"),
        ("ignore: [FRI01]\n", "FRI0"),
        ("registers: {enheter: borte.csv}\n", "borte.csv"),
        ("exemptions: [{rule: FRX001, item: T1, reason: x}]\n", "FRX001"),
        ("severity: {ANS01: error}\n", "ANS01"),
    ):
        (ren / "plancheck.yaml").write_text(content, "utf-8")
        answer = run("check")
        assert (answer.status, answer.err.count("\n")) == (2, 1), content
        assert says in answer.err


def test_a_fault_of_ours_is_one_honest_line_and_3(ren: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("plancheck.run.find", broken)
    answer = run("check")
    assert answer.status == 3
    assert answer.err.count("\n") == 1
    assert "ZeroDivisionError" in answer.err
    assert "Traceback" not in answer.err


def test_the_fault_is_told_in_the_language_asked_for(ren: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Finn ikkje" in run("check", "borte.md", "--lang", "nn").err
    assert "Cannot find" in run("check", "borte.md", "--lang=en").err
    monkeypatch.setenv("PLANCHECK_LANG", "en")
    assert "Cannot find" in run("check", "borte.md").err


# values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gate", "meant"),
    [
        ("høring", "hoering"),
        ("Høyring", "hoering"),
        ("før høring", "hoering"),
        ("hoering", "hoering"),
        ("kunngjøring", "kunngjoering"),
        ("rullering", "rullering"),
        ("vedtak", "vedtak"),
        ("sluttbehandling", "vedtak"),
    ],
)
def test_gates_are_read_as_people_write_them(ren: Path, run: Run, gate: str, meant: str) -> None:
    answer = run("check", *DAY, "--gate", gate, "--format", "json", "--fail-on", "never")
    assert answer.status == 0
    assert json.loads(answer.out)["gate"] == meant


def test_language_comes_from_option_environment_configuration_and_plan(
    feil: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def language(*more: str) -> str:
        found = json.loads(run("check", *DAY, "--format", "json", *more).out)["findings"]
        return next(entry["lang"] for entry in found if entry["code"] == "ANS001")

    assert language() == "nb"
    (feil / "plancheck.yaml").write_text("lang: nn\n", "utf-8")
    assert language() == "nn"
    monkeypatch.setenv("PLANCHECK_LANG", "en")
    assert language() == "en"
    assert language("--lang", "nb") == "nb"


# several formats and files ----------------------------------------------------------------------------------------


def test_several_formats_at_once(feil: Path, run: Run) -> None:
    answer = run("check", *DAY, "--format", "text", "--format", "json=ut/funn.json")
    assert answer.status == 2  # the folder is not there
    (feil / "ut").mkdir()
    answer = run("check", *DAY, "--format", "text", "--format", "json=ut/funn.json", "--format", "sarif=ut/funn.sarif")
    assert answer.status == 1
    assert "ANS001" in answer.out
    assert json.loads((feil / "ut" / "funn.json").read_text("utf-8"))["findings"]
    assert json.loads((feil / "ut" / "funn.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_o_is_where_the_format_without_a_file_goes(feil: Path, run: Run) -> None:
    answer = run("check", *DAY, "--format", "json", "-o", "funn.json")
    assert (answer.status, answer.out) == (1, "")
    assert (feil / "funn.json").read_bytes().endswith(b"}\n")


def test_the_output_is_the_same_byte_for_byte(feil: Path, run: Run) -> None:
    (feil / "samfunnsdel.md").write_text(CLEAN.replace("Handlingsdel", "Kommuneplanens samfunnsdel"), "utf-8")
    for form in ("json", "text", "sarif"):
        again = run("check", *DAY, "--format", form, "handlingsdel.md", ".")
        assert run("check", *DAY, "--format", form).out == again.out


# paths ------------------------------------------------------------------------------------------------------------


def test_paths_choose_what_is_reported_not_what_is_read(feil: Path, run: Run) -> None:
    (feil / "annen.md").write_text(FLAWED.replace("Handlingsdel", "Temaplan kultur"), "utf-8")
    answer = json.loads(run("check", *DAY, "annen.md", "--format", "json").out)
    assert {entry["file"] for entry in answer["findings"]} == {"annen.md"}
    assert [file["path"] for file in answer["files"]] == ["annen.md"]


def test_standard_input(mappe: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FLAWED.encode())))
    answer = run("check", "-", *DAY, "--stdin-filename", "handlingsdel.md", "--format", "json")
    assert answer.status == 1
    assert {entry["file"] for entry in json.loads(answer.out)["findings"]} == {"handlingsdel.md"}


def test_standard_input_stands_for_the_saved_file(feil: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLEAN.encode())))
    assert run("check", "-", *DAY, "--stdin-filename", "handlingsdel.md").status == 0


# bad input --------------------------------------------------------------------------------------------------------


def test_an_unreadable_file_is_a_finding_beside_the_good_ones(feil: Path, run: Run) -> None:
    (feil / "skadet.md").write_bytes(b"# Plan\x00\x00\n")
    answer = run("check", *DAY, "--format", "json")
    found = json.loads(answer.out)
    assert answer.status == 1
    pairs = {(entry["code"], entry["file"]) for entry in found["findings"]}
    assert {("DOK007", "skadet.md"), ("ANS001", "handlingsdel.md")} <= pairs
    assert {file["path"]: file["status"] for file in found["files"]} == {
        "handlingsdel.md": "checked",
        "skadet.md": "unreadable",
    }


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_access_is_a_finding(ren: Path, run: Run) -> None:
    (ren / "laast.md").write_text(CLEAN, "utf-8")
    (ren / "laast.md").chmod(0)
    assert "DOK007" in run("check", *DAY).out


def test_a_word_file_is_told_and_stops_nothing(ren: Path, run: Run) -> None:
    (ren / "vedlegg.odt").write_bytes(b"PK")
    (ren / "tegning.pptx").write_bytes(b"PK")
    assert run("check", *DAY).status == 0
    answer = run("check", *DAY, "vedlegg.odt", "--format", "json")
    assert answer.status == 3
    assert [(file["path"], file["status"]) for file in json.loads(answer.out)["files"]] == [
        ("vedlegg.odt", "unsupported")
    ]


def test_only_unreadable_files_is_3(mappe: Path, run: Run) -> None:
    (mappe / "skadet.md").write_bytes(b"# Plan\x00\n")
    answer = run("check", *DAY)
    assert answer.status == 3
    assert "DOK007" in answer.out


def test_a_50_mb_file_is_a_finding(ren: Path, run: Run) -> None:
    with (ren / "stor.md").open("wb") as file:
        file.truncate(50_000_000)
    answer = run("check", *DAY, "--format", "json")
    assert [f["code"] for f in json.loads(answer.out)["findings"] if f["file"] == "stor.md"] == ["DOK007"]


def test_a_link_out_of_the_root_is_not_read(ren: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("utenfor") / "hemmelig.md"
    secret.write_text(FLAWED, "utf-8")
    (ren / "lenke.md").symlink_to(secret)
    assert run("check", *DAY).status == 0
    answer = json.loads(run("check", *DAY, "lenke.md", "--format", "json").out)
    assert [(file["path"], file["status"]) for file in answer["files"]] == [("lenke.md", "skipped")]
    assert answer["findings"] == []


BAD = {
    "front.md": "---\nplan: [\n---\n# Plan\n",
    "noekkel.md": "---\nplan: {tittl: x}\n---\n" + CLEAN,
    "bombe.yaml": "plan: {id: x}\na: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{c}: &{c} [{','.join(['*' + p] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)),
    "dyp.yaml": "tiltak: " + "[" * 5000 + "]" * 5000,
    "dyp.md": "".join("  " * n + "- x\n" for n in range(400)) + ">" * 3000 + " x\n",
    "bred.md": "|" + " a |" * 10_000 + "\n|" + "---|" * 10_000 + "\n|" + " b |" * 10_000 + "\n",
    "tom.md": "",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_never_crashes_and_never_stops_the_others(feil: Path, run: Run, name: str) -> None:
    (feil / name).write_text(BAD[name], "utf-8")
    answer = run("check", *DAY, "--format", "json")
    assert answer.status == 1, answer.err
    assert answer.err == ""
    assert ("ANS001", "handlingsdel.md") in {(f["code"], f["file"]) for f in json.loads(answer.out)["findings"]}


# baseline, exemptions, extra sections -----------------------------------------------------------------------------


def test_a_baseline_hides_what_was_known_and_nothing_else(feil: Path, run: Run) -> None:
    assert run("check", *DAY, "--write-baseline", "kjente.json").status == 1
    answer = run("check", *DAY, "--baseline", "kjente.json", "--format", "json")
    assert answer.status == 0
    assert json.loads(answer.out)["summary"]["left_out"]["baselined"] >= 1
    worse = FLAWED.replace("| Opprette et hverdagsmestringsteam | Helse og velferd |", "| Opprette et team | - |")
    (feil / "handlingsdel.md").write_text(worse, "utf-8")
    assert run("check", *DAY, "--baseline", "kjente.json").status == 1


def test_an_exemption_by_id_takes_the_finding_away(feil: Path, run: Run) -> None:
    node = next(
        f["node"] for f in json.loads(run("check", *DAY, "--format", "json").out)["findings"] if f["code"] == "ANS001"
    )
    done = run("exempt", "tiltak-uten-ansvar", node, "--reason", "avklares i økonomiplanen", "--expires", "2026-12-31")
    assert done.status == 0, done.err
    answer = run("check", *DAY, "--format", "json")
    assert answer.status == 0
    assert json.loads(answer.out)["summary"]["left_out"]["exempted"] == 1
    assert run("check", "--today", "2027-01-01").status == 1


def test_the_extra_sections_say_what_was_read_and_what_was_silent(feil: Path, run: Run) -> None:
    (feil / "notat.txt").write_text("Husk kaffe.\n", "utf-8")
    answer = run("check", *DAY, "--show-files", "--show-skipped", "--statistics")
    assert "notat.txt" in answer.out
    assert "ingen plan" in answer.out
    assert "ANS003" in answer.out
    beside = run("check", *DAY, "--show-files", "--format", "json")
    assert "notat.txt" in beside.err
    assert json.loads(beside.out)["files"]


def test_quiet_shows_only_what_must_be_mended(feil: Path, run: Run) -> None:
    loud, quiet = (run("check", *DAY, "--warn", "FRI,SPO", *more) for more in ((), ("--quiet",)))
    assert "ANS001" in quiet.out
    assert len(quiet.out) <= len(loud.out)
    assert quiet.status == loud.status == 1
