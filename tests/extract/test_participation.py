"""Participation: activities by name, date and group; actions and goals are none."""

from __future__ import annotations

import pytest
from reading import graph
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.participation import participation
from plancheck.model import Medvirkning


def read(text: str) -> tuple[Medvirkning, ...]:
    document = written(f"# Temaplan for kultur 2026–2033\n\nFjordvik kommune\n\n{text}\n")
    meta = read_meta(document)
    return participation(document, outline(document), classify(document, meta))


def test_a_list_in_the_chapter() -> None:
    found = read(
        "## Medvirkning\n\n- Ungdomsrådet, 4. februar 2025\n- Folkemøte på samfunnshuset, 11. mars 2025\n- Gjestebud "
        "i alle grendelag, april 2025\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("Ungdomsrådet", "2025-02-04"),
        ("Folkemøte på samfunnshuset", "2025-03-11"),
        ("Gjestebud i alle grendelag", "2025-04"),
    ]


def test_a_sentence_names_several() -> None:
    found = read(
        "## Om arbeidet\n\nVi hadde et åpent møte på biblioteket 14. november 2024 og fikk 38 svar på en "
        "spørreundersøkelse.\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("åpent møte på biblioteket", "2024-11-14"),
        ("spørreundersøkelse", "2024-11-14"),
    ]


def test_a_range_without_year_keeps_its_words() -> None:
    (found,) = read(
        "## Medvirkning\n\nI perioden 7. – 15. mars inviterte vi innbyggere og frivillige til dialogsamlinger.\n"
    )

    assert (found.text, found.dato, found.date_text) == ("dialogsamlinger", None, "7. – 15. mars")
    assert found.grupper == ("innbyggere", "frivillige")


def test_nynorsk() -> None:
    (found,) = read("## Medverknad\n\nVi heldt folkemøte i bygdehuset 3. mars 2025.\n")

    assert (found.text, found.dato) == ("folkemøte i bygdehuset", "2025-03-03")


def test_actions_are_no_participation() -> None:
    assert (
        read(
            "## Tiltak\n\n- La ungdomsrådet styre 200 000 kroner. Frist: 2027\n"
            "- Holde folkemøte om idrett 1. mars 2027\n"
        )
        == ()
    )


def test_a_meeting_that_was_not_held_is_none() -> None:
    assert read("## Medvirkning\n\nVi holdt ikke folkemøte i 2025.\n") == ()


def test_two_meetings_in_one_sentence() -> None:
    found = read(
        "## Medverknad\n\nVi inviterer til ope møte på Fjordheim onsdag 4. februar 2026 kl. 19.00 og på Nesheim skule "
        "torsdag 5. februar kl. 19.00.\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("ope møte på Fjordheim", "2026-02-04"),
        ("ope møte på Nesheim skule", "2026-02-05"),
    ]


def test_three_meetings_of_one_sort() -> None:
    found = read("## Medvirkning\n\nVi holdt folkemøte i Vik 3. mars 2025, i Sund 5. mars og i Moen 7. mars 2025.\n")

    assert [(one.text, one.dato) for one in found] == [
        ("folkemøte i Vik", "2025-03-03"),
        ("folkemøte i Sund", "2025-03-05"),
        ("folkemøte i Moen", "2025-03-07"),
    ]


def test_each_clause_has_its_own_day_and_groups() -> None:
    found = read(
        "## Medvirkning\n\nVi holdt folkemøte 3. mars 2025 for innvandrere og dialogmøte 5. mai 2025 med eldre.\n"
    )

    assert [(one.text, one.dato, one.grupper) for one in found] == [
        ("folkemøte", "2025-03-03", ("innvandrere",)),
        ("dialogmøte", "2025-05-05", ("eldre",)),
    ]


def test_who_came_is_no_activity_of_its_own() -> None:
    (found,) = read("## Medvirkning\n\nUngdomsrådet og eldrerådet deltok på et verksted 12. november 2025.\n")

    assert (found.text, found.dato, found.grupper) == ("verksted", "2025-11-12", ("ungdomsrådet", "eldrerådet"))


def test_a_council_that_was_heard_is_one() -> None:
    found = read("## Medverknad\n\nVi heldt folkemøte 3. mars 2025. Eldrerådet har gitt råd 5. mai 2025.\n")

    assert [(one.text, one.dato) for one in found] == [("folkemøte", "2025-03-03"), ("Eldrerådet", "2025-05-05")]


def test_a_weekday_and_the_dates_of_the_document_give_the_year() -> None:
    told = "Formannskapet vedtok planen 20.01.2026.\n\n## Medvirkning\n\nVi inviterer til åpent møte på rådhuset "

    assert [one.dato for one in read(f"{told}onsdag 4. februar kl. 19.\n")] == ["2026-02-04"]
    assert [one.dato for one in read(f"{told}4. februar kl. 19.\n")] == [None]
    assert [one.dato for one in read(f"{told}søndag 4. februar kl. 19.\n")] == [None]


def test_the_young_meet() -> None:
    found = read("## Medverknad\n\n- Ungdomsting hausten 2024\n- Barneting på Moen skule, 5. mai 2025\n")

    assert [(one.text, one.dato) for one in found] == [
        ("Ungdomsting", "2024"),
        ("Barneting på Moen skule", "2025-05-05"),
    ]


def test_a_row_among_activities_may_name_its_own_by_another_word() -> None:
    found = read(
        "## Medvirkning\n\n| Hva | Hvem | Når |\n|---|---|---|\n| Folkemøte | Alle innbyggere | 4. mars 2026 |\n"
        "| Gårdsbesøk | Bondelaget | april 2026 |\n| Frist for innspill | Alle | 1. mai 2026 |\n"
        "| Postkort til alle | Husstandene | |\n"
    )

    assert [(one.text, one.dato) for one in found] == [("Folkemøte", "2026-03-04"), ("Gårdsbesøk", "2026-04")]


def test_rows_without_a_known_activity_among_them_are_none() -> None:
    assert read("## Medvirkning\n\n| Hva | Når |\n|---|---|\n| Gårdsbesøk | 4. mai 2026 |\n") == ()


def test_a_dated_item_beside_an_activity_is_one_too() -> None:
    """Steps of the process are none."""
    found = read(
        "## Medvirkning\n\n- Gårdsbesøk 4. mai 2025\n- Folkemøte på Vik skole 12. juni 2025\n"
        "- Første utkast 1. juli 2025\n"
    )

    assert {(one.text, one.dato) for one in found} == {
        ("Gårdsbesøk", "2025-05-04"),
        ("Folkemøte på Vik skole", "2025-06-12"),
    }


def test_a_council_that_gave_its_views() -> None:
    found = read("## Medverknad\n\nUngdomsrådet gav innspel 12. mars 2025.\n")

    assert [(one.text, one.dato) for one in found] == [("Ungdomsrådet", "2025-03-12")]


def test_a_council_that_treated_the_plan_and_a_list_of_how_it_was_made() -> None:
    found = read(
        "## Slik har vi arbeidet\n\n- Ungdomsrådet drøftet planen 9. oktober 2024\n- Verksted for alle lag 21. "
        "november 2024\n\n## 3 Prosess\n\nEldrerådet handsama utkastet 5. november 2024. Eldrerådet behandlet "
        "årsmeldingen 3. mars 2025.\n"
    )

    assert [(one.text, one.dato) for one in found] == [
        ("Ungdomsrådet", "2024-10-09"),
        ("Verksted for alle lag", "2024-11-21"),
        ("Eldrerådet", "2024-11-05"),
    ]


def test_an_activity_has_the_next_date_of_its_sentence() -> None:
    text = (
        "## Medverknad\n\nDet vart halde dialogmøte med lag i mai 2025, og ungdomsrådet og "
        "eldrerådet drøfta måla i september 2025.\n"
    )
    found = read(text)
    assert [(one.text, one.dato) for one in found] == [
        ("dialogmøte med lag", "2025-05"),
        ("ungdomsrådet", "2025-09"),
        ("eldrerådet", "2025-09"),
    ]


def test_a_meeting_in_two_places_keeps_both_names() -> None:
    (found,) = read("## Medverknad\n\nMe hadde grendemøte i Indre og Ytre Hjartnes i september 2025.\n")

    assert (found.text, found.dato) == ("grendemøte i Indre og Ytre Hjartnes", "2025-09")


def test_councils_that_came_with_their_views_outside_the_chapter() -> None:
    said = "## Prosess\n\nEldrerådet og ungdomsrådet {} i møte 3. oktober 2024.\n"

    for verb in ("kom med innspel", "har kommet med innspill", "kom med gode råd"):
        found = read(said.format(verb))
        assert [(one.text.lower(), one.dato) for one in found] == [
            ("eldrerådet", "2024-10-03"),
            ("ungdomsrådet", "2024-10-03"),
        ]
    assert read(said.format("kan komme med innspill")) == ()


def test_a_school_year_is_not_part_of_an_activitys_name() -> None:
    (found,) = read("## Medvirkning\n\nI mai 2026 hadde vi en spørreundersøkelse i 5.–10. klasse.\n")
    assert found.text == "spørreundersøkelse"


def test_an_activity_in_its_own_words_on_several_days_is_named_without_them() -> None:
    told = "Referansegruppa var samla 9. januar, 30. januar og 13. februar 2025."
    assert [(one.text, one.dato) for one in read(f"# Plan\n\n## Medverknad\n\n{told}\n")] == [
        ("Referansegruppa var samla", "2025-01-09")
    ]


def test_a_known_activity_on_two_days_is_told_once() -> None:
    told = "Det var opne møte i samfunnshuset 4. mars og 12. mai 2026."
    assert [one.text for one in read(f"# Plan\n\n## Medverknad\n\n{told}\n")] == ["opne møte i samfunnshuset"]


@pytest.mark.parametrize(
    "line",
    [
        "- Hatt dialogmøte med tillitsvalgte 3. september 2026",
        "Vi har hatt dialogmøte med innbyggerne 3. september 2026.",
        "Skoler, barnehager, FAU og eldrerådet ga innspill i mars 2026.",
    ],
)
@pytest.mark.parametrize(
    ("heading", "told"), [("Hva har vi gjort så langt", True), ("Evaluering av førre plan", False)]
)
def test_what_was_done_so_far_is_work_with_this_plan(line: str, heading: str, told: bool) -> None:
    text = f"# Kompetanseplan for Lauvdal 2027–2030\n\n## {heading}\n\n{line}\n"

    held = [node.text for node in graph(text).nodes.values() if isinstance(node, Medvirkning)]
    assert bool(held) is told
    assert not any(name.startswith("Hatt") for name in held)


def test_meetings_over_breakfast_and_workshops_each_on_their_day() -> None:
    nynorsk = read(
        "# Kulturplan 2026–2030\n\n## Medverknad\n\nDet vart halde høyringsmøte 12. mars 2026, idéverkstad 3. "
        "april 2026 og gjestebod 4. mai 2026. Kommunen arrangerte frukostmøte med næringslivet 5. mai 2026.\n"
    )
    bokmaal = read("# Kulturplan 2026–2030\n\n## Medvirkning\n\nDet ble holdt to idéverksteder i mai 2026.\n")

    assert [(one.text, one.dato) for one in nynorsk] == [
        ("høyringsmøte", "2026-03-12"),
        ("idéverkstad", "2026-04-03"),
        ("gjestebod", "2026-05-04"),
        ("frukostmøte med næringslivet", "2026-05-05"),
    ]
    assert [one.dato for one in bokmaal] == ["2026-05"]
