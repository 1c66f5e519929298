"""Two ways of telling one hearing: start and deadline apart, the length beside the deadline, days as bare numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import outline, written

from plancheck.api import build_graph, check
from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions
from plancheck.model import Hoering
from plancheck.record import replace

_TITLE = "Kommunedelplan for folkehelse 2026–2037"


def read(text: str) -> tuple[Hoering, ...]:
    document = written(text)
    meta = read_meta(document)
    return hearings(document, outline(document), meta, classify(document, meta))


def plan(sentence: str) -> str:
    return f"# {_TITLE}\n\nBergsund kommune\n\n## Delmål 1: Flere går\n\n## Høring\n\n{sentence}\n"


def notice(sentence: str) -> str:
    return f"# Høring av {_TITLE.lower()}\n\nPlanen er ute til høring.\n\n{sentence}\n"


@pytest.mark.parametrize(
    ("sentence", "start", "end", "days"),
    [
        ("Frist for innspill er 12. mars 2026. Planen legges ut 5. februar 2026.", "2026-02-05", "2026-03-12", 35),
        ("Frist for innspel er 12. mars 2026. Planen vart lagd ut 5. februar 2026.", "2026-02-05", "2026-03-12", 35),
        ("Frist for innspel er 12. mars 2026. Høyringa tok til 5. februar 2026.", "2026-02-05", "2026-03-12", 35),
        ("Høyringa tek til 5. februar 2026. Høyringsfristen er 12. mars 2026.", "2026-02-05", "2026-03-12", 35),
        (
            "Høringsfrist: 5. mars 2026. Planforslaget ble lagt ut på høring og offentlig ettersyn av formannskapet "
            "3. februar 2026, sak PS 12/26.",
            "2026-02-03",
            "2026-03-05",
            30,
        ),
        ("Høringsfrist: 5. mars 2026. Lagt ut 3. februar 2026.", "2026-02-03", "2026-03-05", 30),
        ("Høyringsfrist: 5. mars 2026. Lagd ut 3. februar 2026.", "2026-02-03", "2026-03-05", 30),
        (
            "Den er lagt ut til offentlig ettersyn 10.–28. november 2025 sammen med økonomiplanen.",
            "2025-11-10",
            "2025-11-28",
            18,
        ),
        (
            "Planen er lagd ut til offentleg ettersyn 10.–28. november 2025 saman med økonomiplanen og budsjettet.",
            "2025-11-10",
            "2025-11-28",
            18,
        ),
        ("Planen ble lagt ut 9. februar 2026. Høringsfrist er 13. mars 2026.", "2026-02-09", "2026-03-13", 32),
        ("Utkastet blir sendt ut fredag 6. februar 2026. Høyringsfrist er 20. mars.", "2026-02-06", "2026-03-20", 42),
        ("Høringen starter 5. februar 2026 og fristen er 12. mars 2026.", "2026-02-05", "2026-03-12", 35),
        ("Høyringa startar 5. februar 2026, og fristen er 12. mars 2026.", "2026-02-05", "2026-03-12", 35),
        ("Høringen starter 5. februar 2026. Fristen er 12. mars 2026.", "2026-02-05", "2026-03-12", 35),
        ("Planen er på høring i fem uker, med frist torsdag 12. mars 2026.", None, "2026-03-12", 35),
        ("Planen er på høyring i seks veker med frist 12. mars 2026.", None, "2026-03-12", 42),
        ("Høringsstart: 9. februar 2026. Høringsslutt: 13. mars 2026", "2026-02-09", "2026-03-13", 32),
        ("Høyringsstart: 9. februar 2026, høyringsslutt: 13. mars 2026.", "2026-02-09", "2026-03-13", 32),
        ("Planen er sendt på høring 9. februar 2026 med frist 13. mars.", "2026-02-09", "2026-03-13", 32),
        ("Framlegget er sendt på høyring 9. februar 2026 med frist 13. mars 2026.", "2026-02-09", "2026-03-13", 32),
        ("Høringsperiode 9.2-13.3.26", "2026-02-09", "2026-03-13", 32),
        ("Høyringsperiode: 9.2.–13.3.26", "2026-02-09", "2026-03-13", 32),
        ("Høringsperiode: 9.2 - 13.3.2026", "2026-02-09", "2026-03-13", 32),
    ],
)
@pytest.mark.parametrize("document", [plan, notice])
def test_one_hearing(document: object, sentence: str, start: str | None, end: str, days: int) -> None:
    assert callable(document)
    found = read(document(sentence))

    assert [(one.start, one.end, one.days) for one in found] == [(start, end, days)]


@pytest.mark.parametrize(
    "beside",
    [
        "Kommuneplanens arealdel ble lagt ut 9. februar 2026.",
        "Dokumentene ble lagt ut på nettsiden 9. februar 2026.",
        "Formannskapet vedtok 9. februar 2026 å legge planen ut på høring.",
        "Planforslaget ble vedtatt lagt ut på høring av formannskapet 9. februar 2026.",
        "Biblioteket åpnet 9. februar 2026.",
        "Tomta vart lagd ut for sal 9. februar 2026.",
    ],
)
def test_another_first_day_is_not_the_hearings(beside: str) -> None:
    (found,) = read(plan(f"Høringsfrist er 13. mars 2026. {beside}"))

    assert (found.start, found.end) == (None, "2026-03-13")


@pytest.mark.parametrize("text", ["kapittel 9.2-9.3", "versjon 1.2-1.3.26", "Delmål 1.2 - 1.3"])
def test_numbers_that_are_no_period(text: str) -> None:
    assert read(plan(f"Høringsfrist er 13. mars 2026. Se {text}."))[0].end == "2026-03-13"
    assert len(read(plan(f"Høringsfrist er 13. mars 2026. Se {text}."))) == 1


def test_a_notice_tells_start_and_deadline_under_two_headings() -> None:
    sections = "## Når\n\nPlanen ble lagt ut 9. februar 2026.\n\n## Slik svarer du\n\nHøringsfrist er 13. mars 2026."
    (found,) = read(notice(sections))

    assert (found.start, found.end, found.days) == ("2026-02-09", "2026-03-13", 32)


def test_a_notice_with_two_deadlines_joins_nothing_across_headings() -> None:
    sections = (
        "## Kulturplan\n\nPlanen ble lagt ut 9. februar 2026.\n\n## Idrettsplan\n\nHøringsfrist er 13. mars 2026."
        "\n\n## Bibliotekplan\n\nHøringsfrist er 20. mars 2026."
    )

    assert [one.start for one in read(notice(sections))] == [None, None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Høyringsfrist er 1. mars 2026. Høyringa varer i seks veker frå 18. januar 2026.",
        "Planen ligger ute til høring fra 18. januar til 1. mars 2026. Innspill sendes innen søndag 1. mars.",
        "Framlegget ligg ute til høyring frå 18. januar til 1. mars 2026. Merknader må sendast innan 01.03.2026.",
    ],
)
def test_the_deadline_told_again_is_no_hearing_of_its_own(tmp_path: Path, sentence: str) -> None:
    (tmp_path / "plan.md").write_text(plan(sentence), encoding="utf-8")
    (found,) = [one for one in build_graph([tmp_path]).nodes.values() if isinstance(one, Hoering)]

    assert (found.start, found.end, found.days) == ("2026-01-18", "2026-03-01", 42)
    assert len(found.mentions) == 1


@pytest.mark.parametrize(
    "sentence",
    ["Høringen varer fra 19. januar til 30. februar 2026.", "Høyringsfrist: 30. februar 2026"],
)
def test_an_impossible_deadline_is_told_once(tmp_path: Path, sentence: str) -> None:
    (tmp_path / "plan.md").write_text(plan(sentence), encoding="utf-8")
    codes = [finding.code for finding in check([tmp_path], gate="hoering").findings]

    assert codes.count("FRI003") == 1
    assert "HOR001" not in codes


def test_a_notice_and_a_case_paper_about_one_plan_are_compared(tmp_path: Path) -> None:
    about = "kommunedelplan for helse og omsorg"
    (tmp_path / "kunngjering.md").write_text(
        f"# Høyring: {about}\n\nPlanen ligg ute til høyring. Høyringsfristen er 9. mars 2026.\n", encoding="utf-8"
    )
    paper = (
        f"# Saksframlegg: Framlegg til {about} – utlegging til høyring\n\n## Framlegg til vedtak\n\n"
        "1. Formannskapet legg framlegget ut på høyring.\n2. Høyringsfristen blir sett til {day}. mars 2026.\n\n"
        "## Vurdering\n\nTekst.\n"
    )
    for day, codes in (("9", 0), ("16", 1)):
        (tmp_path / "sak.md").write_text(paper.replace("{day}", day), encoding="utf-8")

        assert [one.code for one in check([tmp_path]).findings].count("HOR004") == codes


def test_papers_about_two_plans_are_not_compared(tmp_path: Path) -> None:
    for name, day in (("kultur", 9), ("idrett", 16)):
        (tmp_path / f"{name}.md").write_text(
            f"# Høring av kommunedelplan for {name}\n\nPlanen er ute til høring. Høringsfristen er {day}. mars 2026.\n",
            encoding="utf-8",
        )

    assert "HOR004" not in [one.code for one in check([tmp_path]).findings]


def test_a_footnote_dates_and_decides_nothing_of_this_plan() -> None:
    text = plan("Høringsfristen er 20. mars.")
    document = written(
        f"{text}\nPlanstrategien ble vedtatt 12.12.2024.\n\nVedtatt av kommunestyret 12.12.2024, sak 98/24.\n"
    )
    blocks = (*document.blocks[:-2], *(replace(block, noise="note") for block in document.blocks[-2:]))
    document = replace(document, blocks=blocks)
    meta = read_meta(document)
    kind = classify(document, meta)
    (found,) = hearings(document, outline(document), meta, kind)

    assert (found.end, found.month_day) == (None, (3, 20))
    assert decisions(document, outline(document), meta, kind) == ()
    assert meta.statuses == ()


def test_the_deadline_said_again_without_its_subject(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(
        "# Planstrategi 2024–2027\n\nStorelva kommune\n\n## Høyring\n\nFramlegget til planprogram ligg ute til høyring "
        "frå 9. september til 28. oktober 2024. Merknader kan sendast til post@storelva.example innan 28.10.2024.\n",
        encoding="utf-8",
    )
    (found,) = [one for one in build_graph([tmp_path]).nodes.values() if isinstance(one, Hoering)]

    assert (found.gjelder, found.start, found.end) == ("planprogram", "2024-09-09", "2024-10-28")


@pytest.mark.parametrize(
    "sentence",
    [
        "Elevrådene ga innspill på verksted 4.–5. november 2025.",
        "Innspillsperioden for ansatte var 4.–12. november 2025.",
        "Ansatte kunne komme med innspill 4.–12. november 2025.",
        "Vi samla innspel på tre verkstader 4.–12. november 2025.",
    ],
)
def test_replies_gathered_before_the_hearing(sentence: str) -> None:
    told = f"{sentence}\n\n## Høring\n\nPlanen er på høring 12. januar–23. februar 2026.\n"
    text = f"# {_TITLE}\n\nBergsund kommune\n\n## Medvirkning\n\n{told}"
    assert [one.end for one in read(text)] == ["2026-02-23"]


def test_two_deadlines_of_a_hearing_that_is_over() -> None:
    told = "Planen var på høring frå 1. september 2025 til 15. oktober 2025. Høyringsfristen var 1. oktober 2025."
    assert [(one.end, one.superseded) for one in read(plan(told))] == [("2025-10-15", False), ("2025-10-01", False)]
    told = "Høringsfristen var 1. oktober 2025. Planen er på høring til 15. oktober 2025."
    assert [(one.end, one.superseded) for one in read(plan(told))] == [("2025-10-01", True), ("2025-10-15", False)]


def test_the_row_in_which_the_council_settles_the_programme() -> None:
    text = (
        "# Planprogram for samfunnsdelen 2027–2039\n\nVik kommune\n\n## Framdrift\n\n| Fase | Tid |\n|---|---|\n"
        "| Kommunestyret fastset planprogrammet | 15. januar 2026 |\n| Kommunestyret vedtek budsjettet | 4. mai 2026|\n"
    )
    document = written(text)
    meta = read_meta(document)
    found = decisions(document, outline(document), meta, classify(document, meta))
    assert [(one.slag, one.dato) for one in found] == [("fastsetting", "2026-01-15")]


def test_two_hearings_told_in_one_sentence_are_two() -> None:
    told = read(
        plan(
            "Planprogrammet låg ute frå 1. februar til 20. mars 2023, og planframlegget var på høyring "
            "frå 8. september til 27. oktober 2023."
        )
    )
    assert [(one.gjelder, one.start, one.end) for one in told] == [
        ("planprogram", "2023-02-01", "2023-03-20"),
        ("plan", "2023-09-08", "2023-10-27"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Framlegget ligg på heimesida til kommunen og på biblioteket i perioden 16. januar – 27. februar 2026.",
        "Planforslaget er tilgjengelig på kommunens nettside i perioden 16. januar til 27. februar 2026.",
    ],
)
def test_a_proposal_that_can_be_seen_for_a_while_is_on_a_hearing(sentence: str) -> None:
    told = read(notice(f"{sentence}\n\n**Høringsfrist: 27. februar 2026**"))
    assert ("2026-01-16", "2026-02-27") in [(one.start, one.end) for one in told]


def test_a_clause_without_a_date_of_its_own_stays_in_its_sentence() -> None:
    told = read(plan("Planen var på høring fra 1. februar til 20. mars 2026, og planforslaget ble endret etterpå."))
    assert [(one.start, one.end) for one in told] == [("2026-02-01", "2026-03-20")]


def test_a_deadline_and_a_start_in_two_clauses_are_one_hearing() -> None:
    told = read(plan("Høyringsfristen var 14. april 2025, og planen låg ute frå 3. mars 2025."))
    assert [(one.start, one.end) for one in told] == [("2025-03-03", "2025-04-14")]


@pytest.mark.parametrize(
    ("sentence", "start", "days"),
    [
        ("Høringen starter i uke 45 og avsluttes 18. desember 2026.", "2026-11-02", 46),
        ("Høyringa startar i veke 45 2026 og blir avslutta 18. desember 2026.", "2026-11-02", 46),
        ("Planen er på høring fra uke 45 til 18. desember 2026.", "2026-11-02", 46),
        ("Høringen starter i november og avsluttes 18. desember 2026.", None, None),
        ("Høringen starter medio november 2026, med frist 18. desember 2026.", None, None),
        ("Planen er på høring fra 9. november til 18. desember 2026.", "2026-11-09", 39),
    ],
)
def test_a_start_told_by_its_week_is_the_monday_and_one_told_by_its_month_no_day(
    sentence: str, start: str | None, days: int | None
) -> None:
    assert [(one.start, one.end, one.days) for one in read(plan(sentence))] == [(start, "2026-12-18", days)]


@pytest.mark.parametrize(
    ("heading", "sentence", "subject"),
    [
        ("Høring av planprogrammet", "Planen er på høring fram til 18. desember 2026.", "planprogram"),
        ("Høyring av planprogrammet", "Planen blir lagd ut til høyring til 18. desember 2026.", "planprogram"),
        ("Høring", "Høringsutkastet er lagt ut til offentlig ettersyn til 18. desember 2026.", "planprogram"),
        ("Høring", "Planforslaget er på høring til 18. desember 2026.", "plan"),
        ("Videre prosess", "Planen sendes på høring 1. november 2026, med frist 18. desember 2026.", "plan"),
    ],
)
def test_a_planprogram_on_a_hearing_may_call_itself_the_plan(heading: str, sentence: str, subject: str) -> None:
    told = read(
        f"# Planprogram for kommuneplanens arealdel\n\nForslag\n\n## {heading}\n\n{sentence}\n\n## Medvirkning\n"
    )
    assert [(one.gjelder, one.end) for one in told] == [(subject, "2026-12-18")]
