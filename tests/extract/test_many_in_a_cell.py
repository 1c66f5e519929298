"""Rows and headers that hold more than one: a line for each action, "Ansvar" over its parts, sums in their words."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.graph import Plangraf
from plancheck.model import Maal, Tiltak

HEAD = "# Temaplan for Solvik 2026–2029\n\n## Delmål 1: Flere er med\n\n"


def actions(table: str) -> list[Tiltak]:
    read: Plangraf = graph(HEAD + table)
    return list(read.alle(Tiltak))


def told(found: list[Tiltak]) -> list[tuple[list[str], list[str]]]:
    return [([name.text for name in one.ansvar], [name.text for name in one.medansvar]) for one in found]


def test_as_many_lines_as_actions_are_one_each():
    found = actions(
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
        "| - Felles nettportal<br>- Dag på torget<br>- Velkomstpakke | Kultur<br>Frivilligsentralen<br>NAV "
        "| 2026<br>årlig<br>2027 |\n"
    )
    assert told(found) == [(["Kultur"], []), (["Frivilligsentralen"], []), (["NAV"], [])]
    assert [one.frist.text for one in found if one.frist] == ["2026", "årlig", "2027"]


@pytest.mark.parametrize(
    ("who", "units"),
    [
        ("Kultur", ["Kultur"]),
        ("Kultur<br>NAV<br>Helse", ["Kultur", "NAV", "Helse"]),
        ("Teknisk<br>drift", ["Teknisk drift"]),
    ],
)
def test_another_number_of_lines_is_shared(who: str, units: list[str]):
    found = actions(f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| - Nettportal<br>- Dag på torget | {who} | 2026 |\n")
    assert told(found) == [(units, []), (units, [])]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Hoved", "Med"), ("Hovud", "Samarbeid"), ("Leder", "Deltar"), ("Hovedansvar", "Medansvar"), ("H", "M")],
)
def test_the_parts_of_a_column_of_responsibility(first: str, second: str):
    found = actions(
        "| Nr | Tiltak | Ansvar | | Frist |\n|---|---|---|---|---|\n"
        f"| | | {first} | {second} | |\n"
        "| 1 | Felles nettportal | Kultur | NAV | 2026 |\n"
        "| 2 | Dag på torget | Helse | | 2027 |\n"
    )
    assert [one.text for one in found] == ["Felles nettportal", "Dag på torget"]
    assert told(found) == [(["Kultur"], ["NAV"]), (["Helse"], [])]


def test_merged_header_cells_carry_down():
    html = (
        "<h1>Temaplan for Solvik</h1><h2>Delmål 1: Flere er med</h2><table><thead>"
        "<tr><th rowspan=2>Tiltak</th><th colspan=2>Ansvar</th><th rowspan=2>Frist</th></tr>"
        "<tr><th>Kommunalt</th><th>Frivillig</th></tr></thead>"
        "<tr><td>Felles nettportal</td><td>Kultur</td><td>Idrettsrådet</td><td>2026</td></tr></table>"
    )
    found = list(graph({"plan.html": html}).alle(Tiltak))
    assert told(found) == [(["Kultur", "Idrettsrådet"], [])]


def test_a_first_action_is_no_second_header():
    found = actions(
        "| Nr | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n| 1 | Felles nettportal | Andre | 2026 |\n"
        "| 2 | Dag på torget | Helse | 2027 |\n"
    )
    assert [one.text for one in found] == ["Felles nettportal", "Dag på torget"]


@pytest.mark.parametrize("words", ["Sum kutt", "Sum tonn CO2", "Totalt utslippskutt", "I alt for alle", "Samla effekt"])
def test_a_sum_in_the_plans_own_words_is_no_action(words: str):
    found = actions(
        "| Tiltak | Kutt | Ansvar | Frist |\n|---|---|---|---|\n| Elbiler | 465 | Teknisk | 2026 |\n"
        f"| {words} | 465 | | |\n"
    )
    assert [one.text for one in found] == ["Elbiler"]


@pytest.mark.parametrize("words", ["Total rehabilitering av Åsen skole", "Samlet plan for vann", "Sumpskogen vernes"])
def test_an_action_that_begins_like_a_sum(words: str):
    found = actions(f"| Tiltak | Kostnad | Ansvar |\n|---|---|---|\n| Elbiler | 465 | Teknisk |\n| {words} | 465 | |\n")
    assert [one.text for one in found] == ["Elbiler", words]


def test_lines_without_dots_part_where_the_cells_beside_them_do():
    found = actions(
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
        "| Bygge park<br>Åpne klubb | Teknisk<br>Kultur | 2026<br>2027 |\n"
        "| Merke stien<br>Med benker | Teknisk | 2026 |\n"
    )
    assert [one.text for one in found] == ["Bygge park", "Åpne klubb", "Merke stien Med benker"]
    assert told(found) == [(["Teknisk"], []), (["Kultur"], []), (["Teknisk"], [])]


def test_lines_of_one_word_part_where_two_columns_do():
    found = actions(
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
        "| Ungdomsråd<br>Klubb<br>Moped | Teknisk<br>Skolene<br>Skolene | 2026<br>2027<br>Årlig |\n"
    )
    assert [one.text for one in found] == ["Ungdomsråd", "Klubb", "Moped"]
    assert told(found) == [(["Teknisk"], []), (["Skolene"], []), (["Skolene"], [])]


def test_lines_that_each_say_who_and_when_part():
    found = actions(
        "| Tiltak | Mål |\n|---|---|\n| Kontroll (Politiet, 2026)<br>Kampanje (Skolene, 2027) | 1 |\n"
        "| Bygge hall (Moen)<br>Med garderober (nye) | 1 |\n"
    )
    assert [one.text for one in found][:2] == ["Kontroll", "Kampanje"]
    assert told(found)[:2] == [(["Politiet"], []), (["Skolene"], [])]
    assert len(found) == 3


def test_a_header_word_broken_by_hand():
    found = actions("| Tiltak | Ansvar-<br>lig | Tids-<br>frist |\n|---|---|---|\n| Bygge park | Teknisk | 2026 |\n")
    assert told(found) == [(["Teknisk"], [])]
    assert found[0].frist is not None


@pytest.mark.parametrize(
    "note",
    [
        "Merk: tiltak uten frist avklares i økonomiplanen.",
        "\\* Avhenger av tilskudd",
        "Oppdatert 12.01.2026",
        "NB! Utkast",
    ],
)
def test_a_note_below_the_rows_is_no_action(note: str):
    found = actions(f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bygge park | Teknisk | 2026 |\n| {note} | | |\n")
    assert [one.text for one in found] == ["Bygge park"]


@pytest.mark.parametrize("words", ["Netto", "Rest", "Avsatt i budsjett"])
def test_what_is_left_is_no_action(words: str):
    found = actions(f"| Tiltak | Kostnad | Ansvar |\n|---|---|---|\n| Elbiler | 465 | Teknisk |\n| {words} | 65 | |\n")
    assert [one.text for one in found] == ["Elbiler"]


def test_lines_that_each_begin_as_an_action_share_who_and_when():
    found = actions(
        "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Lage sykkelvei<br>Bygge bro<br>Merke stier | Teknisk | 2027 |\n"
    )
    assert [one.text for one in found] == ["Lage sykkelvei", "Bygge bro", "Merke stier"]
    assert told(found) == [(["Teknisk"], [])] * 3
    assert {one.frist.end for one in found if one.frist} == {"2027-12-31"}


@pytest.mark.parametrize(
    "cell",
    ["Sykkelvei<br>Bygge ny vei langs elva", "Etablere team.<br>Rekruttere folk.", "Lage plan<br>Teamet skal se den"],
)
def test_a_name_and_what_it_is_are_one_action(cell: str):
    found = actions(f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| {cell} | Teknisk | 2027 |\n")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("cell", "goals"),
    [
        ("1.1 Flere bor hjemme<br>1.2 Færre trenger hjelp", ["Flere bor hjemme", "Færre trenger hjelp"]),
        ("Delmål 1.1: Flere bor hjemme<br>Delmål 1.2: Færre er alene", ["Flere bor hjemme", "Færre er alene"]),
        ("1.1 Flere bor<br>hjemme lenger<br>1.2 Færre er alene", ["Flere bor hjemme lenger", "Færre er alene"]),
        ("Mindre bilkjøring<br>Lavere forbruk", ["Mindre bilkjøring", "Lavere forbruk"]),
        ("Alle bor trygt<br>Flere har jobb<br>Færre er alene", ["Alle bor trygt", "Flere har jobb", "Færre er alene"]),
        ("Trygge nærmiljø<br>Alle skal føle seg trygge", ["Trygge nærmiljø Alle skal føle seg trygge"]),
        ("Flere deltar i<br>Solvik frivilligsentral", ["Flere deltar i Solvik frivilligsentral"]),
        ("Flere har en trygg<br>og god hverdag", ["Flere har en trygg og god hverdag"]),
        (
            "Færre biler på veien<br>Mindre avfall<br>Alle hus er tette",
            ["Færre biler på veien", "Mindre avfall", "Alle hus er tette"],
        ),
        ("1a Mindre bilkjøring<br>1b Lavere forbruk", ["Mindre bilkjøring", "Lavere forbruk"]),
        ("a) Mindre bilkjøring<br>b) Lavere forbruk", ["Mindre bilkjøring", "Lavere forbruk"]),
        ("D1.1 Mindre bilkjøring<br>D1.2 Lavere forbruk", ["Mindre bilkjøring", "Lavere forbruk"]),
        ("1.1 Utslippene er halvert, med<br>50 prosent", ["Utslippene er halvert, med 50 prosent"]),
    ],
)
def test_goals_counted_in_one_cell_are_one_each(cell, goals):
    read = graph(
        "# Temaplan for Solvik 2026–2029\n\n## Mål\n\n| Hovedmål | Delmål |\n|---|---|\n"
        f"| 1 Alle mestrer livet | {cell} |\n| 2 Tjenestene er gode | 2.1 Vi har nok folk |\n"
    )
    assert [one.text for one in read.alle(Maal, "delmaal")] == [*goals, "Vi har nok folk"]


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [("2026", "31.12.2028", "31.12.2028"), ("2026", "", "to ganger i året"), ("", "2027", "2027")],
)
def test_a_column_of_the_end_outdoes_how_often_the_action_says(begins, ends, said):
    found = actions(
        "| Tiltak | Ansvar | Startdato | Sluttdato |\n|---|---|---|---|\n"
        f"| Gjennomføre trivselsundersøkelse to ganger i året | Skole | {begins} | {ends} |\n"
        "| Bygge klubb | Kultur | 2026 | 2027 |\n"
    )
    assert found[0].frist is not None
    assert found[0].frist.text == said
