"""What stands beside a hearing's own dates: an earlier deadline, an internal hearing, a deadline for another thing."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta

_HEARD = "Høring: 26. oktober–15. desember 2026. "
Dates = list[tuple[str | None, str | None]]


def told(said: str) -> Dates:
    """First and last day of every hearing in force."""
    front = "# Kommunedelplan for vatn 2027–2034\n\nStatus: På høring\n\n## Prosess"
    document = written(f"{front}\n\n{said}\n\n## Hovedmål 1: Rent vatn\n")
    meta = read_meta(document)
    found = hearings(document, outline(document), meta, classify(document, meta))
    return [(one.start, one.end) for one in found if not one.superseded]


@pytest.mark.parametrize(
    "said",
    [
        "Høringsfristen var opprinnelig 30. november 2026, men er utvidet til 15. desember 2026.",
        "Høyringsfristen var opphavleg 30. november, men er utvida til 15. desember 2026.",
        "Høringsfristen var først satt til 30. november 2026, men er nå flyttet til 15. desember 2026.",
        "Høringsfristen, som opprinnelig var 30. november 2026, er utvidet til 15. desember 2026.",
        "Vi har utvidet høringsfristen, som var 30. november 2026, til 15. desember 2026.",
        "Fristen var først 30. november 2026. Den er nå forlenget til 15. desember 2026.",
        "Opprinnelig høringsfrist var 30. november 2026. Den er utvidet til 15. desember 2026.",
    ],
)
def test_the_deadline_that_was_moved_to(said: str) -> None:
    assert told(f"{said} Høringen startet 26. oktober 2026.") == [("2026-10-26", "2026-12-15")]


@pytest.mark.parametrize(
    "said",
    [
        "Planen er på intern høring fra 1. til 14. september 2026.",
        "Planen var på intern høyring frå 1. til 14. september 2026.",
        "Utkastet var på høring internt i organisasjonen 1.–14. september 2026.",
        "Utkastet var på høyring i einingane 1.–14. september 2026.",
        "Frist for å spille inn anleggsønsker var 1. september 2026.",
        "Frist for å spele inn anleggsønske var 1. september 2026.",
        "Fristen for å sende inn forslag til tiltak var 1. september 2026.",
        "Frist for nominasjon til vannprisen er 1. november 2026.",
    ],
)
def test_neither_an_internal_hearing_nor_another_deadline(said: str) -> None:
    assert told(_HEARD + said) == [("2026-10-26", "2026-12-15")]


@pytest.mark.parametrize(
    "said",
    [
        "Etter en intern høring i september ligger planen ute på høring fra 26. oktober til 15. desember 2026.",
        "Planen har vært på intern høring og er på offentlig høring fra 26. oktober til 15. desember 2026.",
        "Planen er på høring i seks uker fra 26. oktober 2026. Høringsfristen er 15. desember 2026.",
    ],
)
def test_the_hearing_itself(said: str) -> None:
    assert told(said) == [("2026-10-26", "2026-12-15")]


@pytest.mark.parametrize(
    "said",
    [
        "Høringsfristen er 11. desember 2026.",
        "Fristen for planen er 11. desember 2026.",
        "Frist for å gi innspill er 11. desember 2026.",
        "Fristen for å si hva du mener er 11. desember 2026.",
        "Frist for å spille inn synspunkter er 11. desember 2026.",
    ],
)
def test_another_day_for_the_same_replies_is_still_told(said: str) -> None:
    assert (None, "2026-12-11") in told(_HEARD + said)


def test_a_length_that_goes_past_the_written_day_is_still_told() -> None:
    said = "Planen er på høring i åtte uker fra 26. oktober 2026. Høringsfristen er 7. desember 2026."
    assert told(said) == [("2026-10-26", "2026-12-21"), (None, "2026-12-07")]


@pytest.mark.parametrize(
    "said",
    [
        "Høringsutkastet ligger ute fra 4. november til 22. desember 2026.",
        "Høringsforslaget lå ute fra 4. november til 22. desember 2026.",
        "Høyringsframlegget ligg ute frå 4. november til 22. desember 2026.",
        "Høringsutkastet var tilgjengelig på nettsiden i perioden 4. november–22. desember 2026.",
        "Offentlig ettersyn: 4.11.2026–22.12.2026 Ungdomsrådet får planen til uttalelse.",
    ],
)
def test_a_draft_that_lies_out(said: str) -> None:
    assert told(said) == [("2026-11-04", "2026-12-22")]


@pytest.mark.parametrize(
    "said",
    [
        "Vi ønsker tilbakemeldinger på utkastet innen 22. desember 2026.",
        "Vi ønskjer kommentarar til utkastet innan 22. desember 2026.",
        "Siste frist for å si din mening: 22. desember 2026.",
        "Siste frist for å seie kva du meiner: 22. desember 2026.",
        "Fristen var først 30. november 2026. Den er nå forlenget til 22. desember 2026.",
    ],
)
def test_a_last_day_told_in_other_words(said: str) -> None:
    assert told(said) == [(None, "2026-12-22")]


@pytest.mark.parametrize(
    "said",
    [
        "Vi fikk tilbakemeldinger fra elevene innen 22. oktober 2026.",
        "Høringsutkastet til samfunnsdelen lå ute fra 4. mars til 22. april 2024.",
        "Frist for tilbakemelding fra FAU på skolebruksplanen var ikke satt.",
    ],
)
def test_no_last_day_of_this_hearing(said: str) -> None:
    assert told(said) == []
