"""What a sentence or a line tells of the plan itself: its type, its status, and who took part in it."""

from __future__ import annotations

import pytest
from reading import parts

MORE = "\n\n## Mål\n\nHovedmål: Alle har det bra.\n"


@pytest.mark.parametrize(
    "said",
    [
        "Meldingen er en temaplan og bygger på samfunnsdelen.",
        "Meldinga er ein temaplan.",
        "Programmet er en temaplan.",
        "Frivillighetsmeldingen er kommunens temaplan for frivillighet.",
    ],
)
def test_a_plan_called_something_else_says_its_type(said: str) -> None:
    assert parts(f"# Frivillighetsmelding 2026–2029\n\n## Bakgrunn\n\n{said}{MORE}").meta.type == "temaplan"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Kommunestyret i Sundvik vedtok planen 27. februar 2025 (sak 9/25).", "vedtatt"),
        ("Kommunestyret i Sundvik kommune godkjente planen 27. februar 2025.", "vedtatt"),
        ("Heradsstyret i sak 9/25 vedtok denne planen 27. februar 2025.", "vedtatt"),
        ("Planframlegg til høyring, 19. januar 2026. Frist for merknader: 9. mars 2026.", "hoeringsutkast"),
        ("Planforslag til høring", "hoeringsutkast"),
        ("Planutkast til offentlig ettersyn, januar 2026", "hoeringsutkast"),
        ("Framlegg til offentleg ettersyn, formannskapet 10.11.2026, sak 44/26", "hoeringsutkast"),
        ("Forslag til 1. gangs offentlig ettersyn", "hoeringsutkast"),
        ("Planforslag, januar 2026", "utkast"),
        ("Kommunestyret i Sundvik vedtok samfunnsdelen 27. februar 2025.", None),
    ],
)
def test_the_status_in_a_line(line: str, status: str | None) -> None:
    assert parts(f"# Næringsplan for Sundvik 2026–2029\n\n{line}{MORE}").meta.status == status


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Elevane på 9. trinn arbeidde med «garden i 2040».", True),
        ("Ungdommene tegnet sin egen bygd.", True),
        ("4H-klubben laga eigne innspel.", True),
        ("Speiderne kom med innspill.", True),
        ("Planen skal sikre at barn får plass.", False),
        ("Elevane skal ikkje ha arbeidd med planen.", False),
        ("Det bor 400 barn i bygda.", False),
    ],
)
def test_children_in_a_chapter_on_the_process(said: str, counts: bool) -> None:
    read = parts(f"# Kommunedelplan for landbruk 2026–2037\n\n### 1.1 Prosess\n\nDet vart halde tre møte. {said}{MORE}")

    assert ("barn_og_unge" in {sign.concept for sign in read.signs}) is counts


_ADOPTED = ("kommunestyret", "2026-06-18", "47/26")


@pytest.mark.parametrize(
    "page",
    [
        "Temaplan\n\nLyngvik kommune – temaplan vedtatt av kommunestyret 18. juni 2026, sak 47/26\n\n"
        "Erstatter Kulturplan 2018–2022",
        "Temaplan\n\n18. juni 2026: Vedtatt av kommunestyret (sak 47/26)\n\nPlanen tar over for Kulturplan 2018–2022.",
        "## Om dokumentet\n\n**Dokumenttype:** Temaplan\n**Gyldighet:** 2026–2030\n"
        "**Vedtatt av kommunestyret:** 18.06.2026, sak 47/26\n**Erstatter:** Kulturplan 2018–2022",
        "- **Status:** Vedtatt\n- **Periode:** 2026–2030\n- **Vedtatt:** 18. juni 2026, kommunestyret, sak 47/26\n"
        "- **Avløser:** Kulturplan 2018–2022",
        "Status: Vedtatt. Planperiode: 2026–2030. Vedtatt av: Kommunestyret. Vedtaksdato: 18.06.2026. "
        "Saksnummer: 47/26. Erstatter: Kulturplan 2018–2022.",
        "| | |\n|---|---|\n| Status | Vedtatt |\n| Gjelder for perioden | 2026–2030 |\n| Vedtaksdato | 18.06.2026 |\n"
        "| Vedtatt av | Kommunestyret |\n| Saksnummer | 47/26 |\n| Forrige plan | Kulturplan 2018–2022 |",
        "## Innledning\n\nKommunestyret 18.06.2026 – sak 47/26 – vedtatt.\n\nTemaplanen gjelder 2026–2030 og kommer i "
        "stedet for Kulturplan 2018–2022.",
    ],
)
def test_the_facts_of_an_adopted_plan(page: str) -> None:
    title = "Kulturplan for Lyngvik" + (" 2026–2030" if "2026–2030" not in page else "")
    told = parts(f"# {title}\n\n{page}{MORE}")
    meta = told.meta
    (adopted,) = told.vedtak
    assert (meta.status, meta.type, meta.period) == ("vedtatt", "temaplan", ("2026", "2030"))
    assert ((adopted.organ or "").lower(), adopted.dato, adopted.sak) == _ADOPTED
    assert [name for name, _ in meta.erstatter] == ["Kulturplan 2018–2022"]


@pytest.mark.parametrize(
    "chapter",
    [
        "## Kolofon\n\nUtgiver: Lyngvik kommune. Vedtatt av kommunestyret 18. juni 2026 (sak 47/26). Foto: Kari Lie.",
        "## Politisk behandling\n\n| Organ | Dato | Sak | Vedtak |\n|---|---|---|---|\n"
        "| Formannskapet | 10.02.2026 | 12/26 | Lagt ut på høring |\n| Kommunestyret | 18.06.2026 | 47/26 | Vedtatt |",
    ],
)
def test_a_chapter_last_in_the_plan_says_that_it_is_adopted(chapter: str) -> None:
    told = parts(f"# Kulturplan for Lyngvik 2026–2030{MORE}\n{chapter}\n")
    (adopted,) = told.vedtak
    assert told.meta.status == "vedtatt"
    assert ((adopted.organ or "").lower(), adopted.dato, adopted.sak) == _ADOPTED


@pytest.mark.parametrize(
    "said",
    [
        "## Saksgang\n\n| Organ | Dato | Sak | Vedtak |\n|---|---|---|---|\n"
        "| Formannskapet | 10.02.2026 | 12/26 | Vedtatt |",
        "## Saksgang\n\nPlanprogrammet ble vedtatt av formannskapet 3. februar 2026, sak 3/26.",
        "## Kolofon\n\nErstatter Kulturplan 2018–2022, vedtatt av kommunestyret 12. mai 2018, sak 30/18.",
        "## Om planen\n\nPlanen bygger på samfunnsdelen, vedtatt av kommunestyret 12. mai 2023, sak 30/23.",
        "## Om planen\n\nPlanen følger planprogram vedtatt av formannskapet 3. februar 2025, sak 3/25.",
    ],
)
def test_what_another_body_or_plan_did_adopts_nothing(said: str) -> None:
    told = parts(f"# Kulturplan for Lyngvik 2026–2030\n\n{said}{MORE}")
    assert told.meta.status is None
    assert [one.slag for one in told.vedtak if one.slag in ("vedtak", "sluttbehandling")] == []


def test_an_adoption_in_a_text_without_headings() -> None:
    assert (
        parts("Planen er vedtatt av kommunestyret.\n\nTekst uten overskrifter.\n", "notat.txt").meta.status is not None
    )
    assert parts("Vi godkjenner dette.\n\nTekst.\n", "notat.txt").meta.status is None


@pytest.mark.parametrize(
    "page",
    [
        "Formannskapet: 9. juni 2026 (sak 61/26)\n\nKommunestyret: 18. juni 2026 (sak 47/26)\n\nStatus: Vedtatt",
        "Første gang vedtatt 12. mai 2018. Revidert og vedtatt av kommunestyret 18. juni 2026, sak 47/26.",
    ],
)
def test_the_councils_own_day_among_others(page: str) -> None:
    told = parts(f"# Kulturplan for Lyngvik 2026–2030\n\nTemaplan\n\n{page}{MORE}")
    (adopted,) = told.vedtak
    assert told.meta.status == "vedtatt"
    assert ((adopted.organ or "").lower(), adopted.dato, adopted.sak) == _ADOPTED


def test_a_draft_says_what_it_is_to_replace() -> None:
    told = parts(f"# Kulturplan for Lyngvik 2026–2030\n\nUtkast\n\nSkal erstatte Kulturplan 2018–2022{MORE}")
    assert [name for name, _ in told.meta.erstatter] == ["Kulturplan 2018–2022"]


@pytest.mark.parametrize(
    "told",
    [
        "Høringsutkastet ble sendt på høring 1. april 2026.",
        "Første utkast til plan ble drøftet i utvalget 3. februar 2026.",
        "Forslag til plan lå ute til offentlig ettersyn fra 1. april 2026 til 15. mai 2026.",
    ],
)
def test_what_became_of_the_draft_of_an_adopted_plan_is_history(told: str) -> None:
    page = f"Vedtatt i kommunestyret 18. juni 2026, sak 47/26\n\n{told}"
    meta = parts(f"# Kulturplan for Lyngvik 2026–2030\n\n{page}{MORE}").meta
    assert {status for status, _ in meta.statuses} == {"vedtatt"}


@pytest.mark.parametrize(
    "line",
    [
        "Høringsutkast – vedtatt lagt ut av formannskapet 12. november 2026, sak 71/26",
        "*Høyringsframlegg – vedteke utlagt av formannskapet 12. november 2026, sak 71/26*",
    ],
)
def test_a_draft_that_was_decided_to_go_out_is_not_adopted(line: str) -> None:
    meta = parts(f"# Trafikkplan for Lundvik kommune 2027–2031\n\n{line}\n\n## Mål\n\nHovedmål: Alle er trygge\n").meta
    assert [status for status, _ in meta.statuses if status == "vedtatt"] == []
    assert meta.status == "hoeringsutkast"
