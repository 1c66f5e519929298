"""A municipality's short page on a plan is a notice or an article, and never judged as if it were the plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plancheck.api import build_graph, check

NOTICES = {
    "name of the plan as title, the proposal out": (
        "# Kulturminneplan\n\nPlanprogrammet legges ut til høring samtidig som oppstart av planarbeidet meldes.\n\n"
        "Planprogrammet finner du under. Innspill meldes inn via eget skjema innen fredag 10. april 2026."
    ),
    "the deadline is moved": (
        "# Utvida frist for høyringsinnspel til kommunedelplan for omsorg\n\nKommunedelplan for omsorg har vore ute på "
        "høyring i tida 13.08.2025–14.09.2025.\n\nDet kom få innspel, så komiteen tek imot innspel t.o.m. 26.10.2025."
    ),
    "a hearing that is over": (
        "# Kommunedelplan omsorg 2024–2034\n\nPlanen skal avløse kommunedelplan for omsorg 2015–2025. Planutkastet har "
        "vært ute på høring og var lagt ut til offentlig ettersyn i perioden 18. april til 3. juni 2024.\n\nFramdrift "
        "og saksgang står på kommunens sider."
    ),
    "a proposal for a planprogram, with links": (
        "# Høyringsforslag til planprogram for klima- og miljøplan 2026–2036\n\nUtval for utvikling godkjende i møte "
        "23.06.2025 å leggja høyringsforslag til planprogram ut på høyring.\n\nHøyringsfrist er 15. september 2025.\n\n"
        "Les plandokumenta:"
    ),
    "work begins, and a file to read": (
        "# Kulturplan\n\nVi skal i 2026 lage kommunedelplan for kultur.\n\nHøringsutkast planprogram – "
        "høringsfrist 25. januar 2026 (PDF, 2 MB)\n\n## Planprosessen\n\n- Januar: offentlig ettersyn\n- Oktober: "
        "planen vedtas i kommunestyret"
    ),
    "revision, and where to send what one thinks": (
        "# Revidering av trafikksikkerhetsplan for Solvik 2026–2029\n\nSolvik kommune skal revidere sin "
        "trafikksikkerhetsplan og inviterer alle til å komme med innspill.\n\nGjeldende plan finner du her. Innspill "
        "sendes til post@solvik.example eller til Solvik kommune innen 17.12.2025."
    ),
}
ENDS = ("2026-04-10", "2025-10-26", "2024-06-03", "2025-09-15", "2026-01-25", "2025-12-17")


@pytest.mark.parametrize(("page", "end"), list(zip(NOTICES.values(), ENDS, strict=True)), ids=list(NOTICES))
def test_a_page_on_a_hearing_is_a_notice(tmp_path: Path, page: str, end: str) -> None:
    (tmp_path / "side.md").write_text(page, "utf-8")
    report = check([tmp_path], today=date(2026, 1, 15))
    assert not [finding.code for finding in report.findings if not finding.code.startswith("HOR")]
    assert not [finding.code for finding in report.findings if finding.severity == "error"]
    graph = build_graph([tmp_path])
    assert end in [node.end for node in graph.nodes.values() if node.kind == "hoering"]


def test_a_page_that_only_leads_to_the_plan_is_no_plan(tmp_path: Path) -> None:
    page = (
        "# Folkehelseplan\n\nKommunestyret vedtok 13. desember 2024 å starte arbeidet med planen for 2026–2029.\n\n"
        "## Aktuelle dokument\n\nDet er mulig å melde inn ønsker i elektronisk skjema."
    )
    (tmp_path / "side.md").write_text(page, "utf-8")
    assert not check([tmp_path], today=date(2026, 1, 15)).findings


EXPLAINED = (
    "# Kommuneplan\n\nKommuneplanen skal være kommunens overordnede styringsdokument. Alle kommuner skal ha en "
    "kommuneplan.\n\nDen omfatter samfunnsdel med handlingsdel og arealdel.\n\n## Kommuneplanens samfunnsdel\n\n"
    "## Bestemmelser og retningslinjer\n\n## Planbeskrivelse\n",
    "# Kommuneplanen sin samfunnsdel\n\n## Korleis gje innspel til samfunnsdelen\n\nSamfunnsdelen styrer "
    "samfunnsutviklinga i heile kommunen, og alle kan ta del.\n\n## Samfunnsdelen til kommuneplanen\n\nKommuneplanen "
    "er kommunen sitt overordna styringsdokument.\n\n## Oversikt over kommunalt plansystem\n",
    "# Revidering av samfunnsdelen 2026–2038\n\nHva er kommuneplanens samfunnsdel?\n\nKommuneplanens "
    "samfunnsdel skal ta stilling til utfordringer, mål og strategier.\n\n## Kontakt\n\nSaksbehandler plan",
    "# Kommuneplanen – samfunnsdel\n\nKommuneplanen er det overordna styringsdokumentet og har ein samfunnsdel og ein "
    "arealdel.\n\nHovudmålet for kommuneplanen er vekst og bulyst. For å nå hovudmålet skal det leggjast vekt på dei "
    "tre satsingsområda:\n\n- Folkehelse\n- Næringsliv\n- Bustader\n",
)


@pytest.mark.parametrize("page", EXPLAINED)
def test_a_page_that_tells_what_such_plans_are_is_no_plan(tmp_path: Path, page: str) -> None:
    (tmp_path / "side.md").write_text(page, "utf-8")
    assert not check([tmp_path], today=date(2026, 1, 15)).findings


def test_steps_of_the_plan_work_are_no_hearings_and_roles_no_actions(tmp_path: Path) -> None:
    page = (
        "# Trafikksikkerhetsplanen 2026–2029\n\n## Planprosessen\n\n- November/desember 2025, januar 2026: Medvirkning "
        "og innspill fra innbyggere\n- November–februar 2026: bearbeide innkomne innspill\n\n## Kommunens rolle\n\n"
        "Kommunen har flere roller og oppgaver, som:\n\n- planmyndighet\n- arbeidsgiver\n\n## Mål og tiltak\n\n"
        "Hovedmål: Ingen blir drept i trafikken.\n\n- Bygge gangvei (Teknisk, 2027)\n"
    )
    (tmp_path / "plan.md").write_text(page, "utf-8")
    nodes = build_graph([tmp_path]).nodes.values()
    assert not [node for node in nodes if node.kind == "hoering"]
    assert [node.text for node in nodes if node.kind == "tiltak"] == ["Bygge gangvei"]


def test_a_short_plan_without_goals_is_still_a_plan(tmp_path: Path) -> None:
    plan = (
        "# Temaplan for kultur 2026–2030\n\nSolvik kommune\n\n## Innledning\n\nKulturlivet er viktig for folk.\n\n"
        "## Status i Solvik\n\nBiblioteket er åpent hver dag.\n\n## Økonomi\n\nPlanen har ingen egen ramme."
    )
    (tmp_path / "plan.md").write_text(plan, "utf-8")
    assert "DOK008" in {finding.code for finding in check([tmp_path], today=date(2026, 1, 15)).findings}


def test_a_time_about_when_it_is_sent_out_is_no_deadline(tmp_path: Path) -> None:
    page = (
        "# Fastsatt planprogram for omsorgsplan 2026–2030\n\nForslag til planprogram har vært ute på høring med "
        "høringsfrist 31.07.2025. Styret har fastsatt planprogrammet.\n\nSelve planen vil bli sendt ut på høring rundt "
        "årsskiftet 2025/2026."
    )
    (tmp_path / "side.md").write_text(page, "utf-8")
    hearings = [node for node in build_graph([tmp_path]).nodes.values() if node.kind == "hoering"]
    assert [one.end for one in hearings] == ["2025-07-31"]


def test_a_title_in_which_the_municipality_speaks_is_news(tmp_path: Path) -> None:
    page = (
        "# Vi er i gang med frivillighetsplan\n\nKom gjerne med tanker allerede nå.\n\n## Bakgrunn\n\nKommunestyret i "
        "Solvik ba om en plan i sak 74/24.\n\nHovedmålet med en frivillighetsplan er å øke innsatsen.\n\n"
        "## Foreløpig tidsplan\n\nOppstart i mars.\n"
    )
    (tmp_path / "side.md").write_text(page, "utf-8")
    assert not check([tmp_path], today=date(2026, 1, 15)).findings


ABOUT_PLANS = (
    "# Planer og styringsdokumenter\n\n## Kommuneplan\n\n- Kommuneplanens samfunnsdel 2023–2035\n\n## Temaplaner\n\n"
    "- Temaplan folkehelse\n\n## Høringer\n\nDet er ingen planer på høring akkurat nå.\n",
    "# Kva er kommuneplanen sin samfunnsdel?\n\nSamfunnsdelen tek stilling til mål og strategiar.\n\n"
    "**Hovudmål:** seier kva tilstand vi ønskjer\n\n**Delmål:** gjer hovudmålet meir konkret\n",
)


@pytest.mark.parametrize("page", ABOUT_PLANS)
def test_a_page_of_plans_or_of_what_they_are_is_no_plan(tmp_path: Path, page: str) -> None:
    (tmp_path / "side.md").write_text(page, "utf-8")
    assert not check([tmp_path], today=date(2026, 1, 15)).findings
