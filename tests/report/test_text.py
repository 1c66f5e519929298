"""What a person reads: verdict, faults told once, summary."""

from __future__ import annotations

import re
from dataclasses import replace
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.document import Confidence, Span
from plancheck.finding import FileStatus, RelatedPlace, Report, Severity
from plancheck.report import render
from plancheck.report.text import folded

from .made import FULL, finding, info, report, warning


def text(made: Report, **how: object) -> str:
    return render(made, "text", **how)  # type: ignore[arg-type]


def first(made: Report, **how: object) -> str:
    return text(made, **how).partition("\n")[0]


GUESSED = finding(confidence=Confidence.GUESS)


@pytest.mark.parametrize(
    ("made", "lang", "line"),
    [
        (report(), "nb", "Ingen funn"),
        (report(), "en", "No findings"),
        (FULL, "nb", "1 må rettes, 1 bør rettes, 1 til vurdering"),
        (FULL, "nn", "1 må rettast, 1 bør rettast, 1 til vurdering"),
        (FULL, "en", "1 must be fixed, 1 should be fixed, 1 to consider"),
        (report(gate="hoering"), "nb", "Klar for høring: ja, ingen funn"),
        (report(warning(), gate="hoering"), "nb", "Klar for høring: ja, 1 bør rettes"),
        (replace(FULL, gate="hoering"), "nb", "Klar for høring: nei, 1 må rettes, 1 bør rettes, 1 til vurdering"),
        (replace(FULL, gate="hoering"), "nn", "Klar for høyring: nei, 1 må rettast, 1 bør rettast, 1 til vurdering"),
        (report(finding(), gate="vedtak"), "en", "Ready for the final decision: no, 1 must be fixed"),
        (report(finding(), gate="kunngjoering"), "nb", "Klar for kunngjøring: nei, 1 må rettes"),
        (report(finding(), gate="rullering"), "nn", "Klar for rullering: nei, 1 må rettast"),
        (report(GUESSED, gate="hoering"), "nb", "Klar for høring: ja, men 1 funn er usikkert lest og må ses på"),
        (report(nothing_judged="ingen_plan"), "nb", "Ikke kontrollert: ingen plan er lest"),
        (
            report(nothing_judged="ingen_plan", gate="hoering"),
            "nb",
            "Klar for høring: ikke avgjort, ingen plan er lest",
        ),
        (
            report(finding(), crashed=("SPO001",), gate="hoering"),
            "nb",
            "Klar for høring: ikke avgjort, plancheck sviktet",
        ),
        (
            report(gate="hoering", at_gate=0),
            "nb",
            "Kontrollpunktet før høring: ingen plan er på dette trinnet",
        ),
        (
            report(finding(), gate="vedtak", at_gate=0),
            "nn",
            "Kontrollpunktet før sluttbehandling: ingen plan er på dette trinnet, 1 må rettast",
        ),
        (report(gate="kunngjoering", at_gate=1), "en", "Ready for announcement: yes, no findings"),
        (report(finding(), crashed=("SPO001",)), "nb", "Ikke kontrollert: plancheck sviktet, 1 må rettes"),
    ],
)
def test_the_first_line_is_the_verdict(made: Report, lang: str, line: str) -> None:
    assert first(made, lang=lang) == line


def test_a_fault_has_place_line_caret_message_next_step_and_rule() -> None:
    assert text(report(finding())).split("\n\n")[1] == (
        "Må rettes: Tiltak uten ansvarlig\n"
        "  handlingsdel.md:5:3 (Handlingsdel › Tabell 1 › rad 1)\n"
        "     5 | | Åpne møteplass på Øya | | 2027 |\n"
        "       |   ^^^^^^^^^^^^^^^^^^^^^\n"
        "  Tiltaket «Åpne møteplass på Øya» har ingen ansvarlig: feltet er tomt.\n"
        "  Neste steg: Skriv hvilken enhet eller rolle som har ansvaret.\n"
        "  Mer om regelen: plancheck rule ANS001"
    )


def test_equal_faults_are_told_once_with_all_their_places() -> None:
    made = report(finding(), finding("Utvide dagtilbudet", 6), finding("Ny gangvei", 7))
    said = text(made)
    assert said.count("Neste steg:") == said.count("har ingen ansvarlig") == said.count("plancheck rule ANS001") == 1
    assert "Må rettes: Tiltak uten ansvarlig (3 steder)\n" in said
    assert "    handlingsdel.md:6:3: «Utvide dagtilbudet» (rad 2)\n" in said
    assert "    handlingsdel.md:7:3: «Ny gangvei» (rad 3)\n" in said


def test_faults_that_differ_in_more_than_their_words_keep_their_messages() -> None:
    one, other = (
        finding(text=name, message=f"Tiltaket «{name}» har frist {year}, men perioden slutter i 2029.")
        for name, year in (("Ny gangvei", "2031"), ("Utvide dagtilbudet", "31. desember 2032"))
    )
    said = text(report(one, other))
    assert "(2 steder)" in said
    assert "«Ny gangvei» har frist 2031" in said
    assert "«Utvide dagtilbudet» har frist 31. desember 2032" in " ".join(said.split())


def test_faults_of_one_rule_that_say_different_things_are_told_apart() -> None:
    said = text(report(finding(), finding("Ny gangvei", 7, message="Tabellen har ingen kolonne for ansvar.")))
    assert said.count("Må rettes: Tiltak uten ansvarlig\n") == 2


def test_the_gravest_come_first() -> None:
    said = text(report(info(), warning(), finding()))
    heads = re.findall(r"^(Må rettes|Bør rettes|Til vurdering):", said, re.MULTILINE)
    assert heads == ["Må rettes", "Bør rettes", "Til vurdering"]


def test_related_places_are_listed_and_many_are_counted() -> None:
    many = tuple(RelatedPlace(Span("a.md", n, 1, n, 2), f"sted {n}") for n in range(1, 9))
    assert "  Se også:\n    samfunnsdel.md:8:1: Her står 1. mai 2026\n" in text(report(warning()))
    said = text(report(warning(related=many)))
    assert "    a.md:5:1: sted 5\n    og 3 til\n" in said


def test_related_places_without_lines_are_told_in_words() -> None:
    here = Span("liste.xlsx", place="Tiltak › rad 8", sheet="Tiltak", cell="A8")
    beside = RelatedPlace(here._replace(place="Tiltak › rad 4", cell="B4"), "Også her")
    other = RelatedPlace(Span("plan.docx", place="3 Mål › Tabell 1 › rad 2"), "Her står den")
    said = text(report(replace(info(), span=here, related=(beside, other))))
    assert "(Tiltak › rad 8 › A8)\n" in said
    assert "    Tiltak › rad 4 › B4: Også her\n" in said
    assert "    plan.docx, 3 Mål › Tabell 1 › rad 2: Her står den\n" in said


def test_more_of_the_same_without_lines_is_told_in_words() -> None:
    here = Span("plan.docx", place="3 Tiltak › Tabell 2 › rad 4")
    two = (replace(info(), span=here), replace(info(), span=here._replace(place="3 Tiltak › Tabell 2 › rad 7")))
    assert "\n    3 Tiltak › Tabell 2 › rad 7: " in text(report(*two))


def test_a_document_without_lines_is_placed_in_words() -> None:
    said = text(report(info()))
    assert "  vedlegg/plan nr 1.docx, side 7 (3 Tiltak › Tabell 2 › rad 4)\n" in said
    assert " | " not in said
    assert "Usikkert lest" in said


def test_the_summary_says_what_was_read_found_left_out_and_skipped() -> None:
    assert text(FULL).split("\n\n")[-1] == (
        "Lest: 1 fil, 1 plan: 2 delmål, 3 tiltak\n"
        "Ikke lest: skadet.docx (kunne ikke leses)\n"
        "Funn: 1 må rettes, 1 bør rettes, 1 til vurdering\n"
        "Usikkert lest: 1 funn, som ikke stopper noe alene\n"
        "Holdt utenfor: 2 godtatte avvik, 1 kjent funn\n"
        "Regler som ikke kunne si noe: 1 (--show-skipped viser hvorfor)\n"
    )


def test_the_summary_is_there_also_when_all_is_well() -> None:
    assert text(report()) == (
        "Ingen funn\n\n"
        "Lest: 2 filer (1 er ikke en plan), 1 plan: 2 delmål, 3 tiltak\n"
        "Funn: ingen funn\n"
        "Holdt utenfor: ingenting\n"
        "Regler som ikke kunne si noe: ingen\n"
    )


def test_what_could_not_be_checked_has_a_next_step() -> None:
    assert "Oppgi mappen" in text(report(nothing_judged="ingen_plan", plans=0))
    assert "plancheck graph" in text(report(nothing_judged="ingen_maal_og_tiltak"))
    assert "Regelen SPO001, FRI002 sviktet" in text(report(crashed=("SPO001", "FRI002")))
    assert "Ingen plan blant filene" in text(report(plans=0))


def test_many_unread_files_are_counted() -> None:
    files = tuple(FileStatus(f"{n}.docx", "unreadable") for n in range(8))
    assert "4.docx (kunne ikke leses), og 3 til" in " ".join(text(report(files=files)).split())


def test_quiet_lists_only_what_must_be_fixed_and_says_so() -> None:
    said = text(FULL, quiet=True)
    assert "Må rettes:" in said
    assert "Bør rettes:" not in said
    assert first(FULL, quiet=True) == first(FULL)
    assert "ikke vist (--quiet): 1 bør rettes, 1 til vurdering" in said


def test_colour_only_when_asked_for() -> None:
    plain, coloured = text(FULL), text(FULL, color=True)
    assert "\x1b" not in plain
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


@pytest.mark.parametrize("width", [10, 60, 100, 200])
def test_lines_keep_within_the_width(width: int) -> None:
    long = finding(message="Tiltaket mangler noe. " * 30, help="Skriv det. " * 30)
    assert max(map(len, text(report(long), width=width).splitlines())) <= max(width, 50)


def test_paths_are_shown_as_the_reader_can_open_them() -> None:
    said = render(report(warning()), "text", path_of=lambda name: f"planer/{name}")
    assert "  planer/handlingsdel.md:1:3" in said
    assert "    planer/samfunnsdel.md:8:1: " in said
    assert "# Handlingsdel" in said


def test_severity_words_are_those_of_the_planner() -> None:
    for lang, words in (("nb", "Bør rettes:"), ("nn", "Bør rettast:"), ("en", "Should be fixed:")):
        assert words in text(report(finding(severity=Severity.WARNING)), lang=lang)


@given(st.lists(st.text("aø-/", min_size=1, max_size=12), max_size=12).map(" ".join), st.integers(4, 30))
def test_text_is_folded_between_words_as_textwrap_folds_it(line: str, width: int) -> None:
    plain = wrap(
        line, width, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    assert list(folded(line, width, "  ", "    ")) == plain


@pytest.mark.parametrize(("status", "told"), [("unsupported", True), ("unreadable", False)])
def test_how_to_save_a_file_that_is_not_read_is_told_where_there_is_one(status, told):
    said = text(replace(report(), files=(FileStatus("plan.doc", status, None, None, None),)))
    assert "Ikke lest: plan.doc" in said
    assert ("lagre den som .docx, .xlsx eller .pdf" in said) is told
