"""A deadline that stands there in other words and forms: capitals, the line below, a law beside it, a moved day."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import outline, written

from plancheck.api import build_graph
from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.model import Hoering

_PLAN = """# Temaplan for friluft 2027–2034

Furuvik kommune

Høringsutkast

## 1 Innledning

Friluftsliv er for alle. Planen bygger på oversikten over helsetilstanden, og den følger opp kommuneplanen.

Her er bakgrunnen for planen, og hvem som har vært med.

{said}

Kommunen er stor.

## 2 Mål og tiltak

### Hovedmål 1: Alle kan ferdes ute

#### Delmål 1.1: Stiene er merket

| Tiltak | Ansvar | Frist |
|---|---|---|
| Merke stier | Teknisk drift | 2028 |
| Bygge gapahuk | Teknisk drift | 2029 |
"""


def told(said: str) -> list[tuple[str | None, str | None]]:
    """First and last day of every hearing in force."""
    document = written(_PLAN.format(said=said))
    meta = read_meta(document)
    found = hearings(document, outline(document), meta, classify(document, meta))
    return [(one.start, one.end) for one in found if not one.superseded]


@pytest.mark.parametrize(
    "said",
    [
        "HØRINGSFRIST 1. DESEMBER 2026",
        "- HØYRINGSFRIST: 1. DESEMBER 2026",
        "| HØRINGSFRIST | 1. DESEMBER 2026 |\n|---|---|\n| VEDTAK | 2027 |",
        "Høringsfrist:\n1. desember 2026",
        "Høyringsfrist:\n\n1. desember 2026",
        "- Høringsfrist:\n  1. desember 2026",
        "Har du innspill? Du kan sende dem fram til og med tirsdag 1. desember 2026.",
        "Har du innspel til planen? Dei kan du sende innan 1. desember 2026.",
        "Fristen er forlenget fra 24. november 2026 til 1. desember 2026.",
        "- Fristen er forlenga frå 24. november til 1. desember 2026.",
        "Høringa er open til 1. desember 2026.",
        "Høyringa er open fram til 1. desember 2026.",
        "Forslaget ligger til offentlig gjennomsyn til 1. desember 2026.",
        "Planen har vært på to høringer, den siste med frist 1. desember 2026.",
        "Planen har vore på to høyringar, den siste med frist 1. desember 2026.",
        "Ny høringsfrist: 1. desember 2026 (tidligere frist: 24. november 2026).",
        "| Kva | Når |\n|---|---|\n| Ny høyringsfrist | 1. desember 2026 (tidlegare frist: 24. november 2026) |",
        "Frist: 1. desember 2026\n\nInnspill sendes til post@furuvik.kommune.no.",
    ],
)
def test_the_deadline_is_read(said: str) -> None:
    assert told(said) == [(None, "2026-12-01")]


@pytest.mark.parametrize(
    "said",
    [
        "Høring og offentlig ettersyn, jf. pbl. § 11-14: 12.10.2026–01.12.2026",
        "- Høyring og offentleg ettersyn (jf. pbl. § 11-14): 12. oktober – 1. desember 2026",
        "Høringsfristen er 1. desember 2026, og høringen startet 12. oktober 2026.",
        "Høyringsfristen er 1. desember 2026, og planen vart lagd ut 12. oktober 2026.",
        "| Kva | Når |\n|---|---|\n| Høyringsfrist | 1. desember 2026, og høyringa starta 12. oktober 2026 |",
        "| Hva | Når |\n|---|---|\n| Offentlig gjennomsyn | 12. oktober–1. desember 2026 |",
    ],
)
def test_the_period_is_read(said: str) -> None:
    assert told(said) == [("2026-10-12", "2026-12-01")]


@pytest.mark.parametrize(
    "said",
    [
        "Fristen for å søke tilskudd er forlenget til 1. desember 2026.",
        "Frist: 1. desember 2026\n\nSøknader sendes til post@furuvik.kommune.no.",
        "Du kan sende inn forslag til friluftsprisen innen 1. mars 2027.",
        "Planen har vært på to høringer.",
    ],
)
def test_another_deadline_is_not(said: str) -> None:
    assert told(said) == []


def test_the_work_after_the_hearing_does_not_begin_it() -> None:
    said = "Høringsfristen er 1. desember 2026, og arbeidet starter 5. januar 2027."
    assert told(said) == [(None, "2026-12-01")]


def test_a_deadline_alone_above_what_asks_for_replies_whatever_the_status() -> None:
    said = "Frist: 1. desember 2026\n\nUttalelser sendes til post@furuvik.kommune.no."
    document = written(_PLAN.format(said=said).replace("Høringsutkast", "Forslag til plan"))
    meta = read_meta(document)
    (found,) = hearings(document, outline(document), meta, classify(document, meta))
    assert found.end == "2026-12-01"


def test_ut_november_and_its_last_day_are_one_hearing(tmp_path: Path) -> None:
    said = "Høringsperioden går fra 12. oktober og ut november. Siste frist er 30. november 2026."
    (tmp_path / "plan.md").write_text(_PLAN.format(said=said), encoding="utf-8")
    found = [one for one in build_graph([tmp_path]).nodes.values() if isinstance(one, Hoering)]
    assert [(one.start, one.end) for one in found] == [("2026-10-12", "2026-11-30")]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Høyring", "1. juni–1. september 2026, uttalar til post@furuvik.example"),
        ("Høringsperiode", "1. juni–1. september 2026"),
    ],
)
def test_the_table_of_facts_of_a_list_of_actions(label: str, value: str) -> None:
    rows = (
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Merke stier | Drift | 1. mars 2027 |\n| Rydde | Drift | 2028 |\n"
    )
    facts = f"| Plantype | Temaplan |\n|---|---|\n| Status | På høring |\n| {label} | {value} |\n"
    document = written(f"# Tiltaksliste for friluft 2027–2030\n\n{facts}\n## Tiltak\n\n{rows}")
    meta = read_meta(document)
    (found,) = hearings(document, outline(document), meta, "tiltaksliste")
    assert (found.start, found.end) == ("2026-06-01", "2026-09-01")
