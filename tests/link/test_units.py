"""Who is responsible: names split and kept together, abbreviations written out, leads and partners told apart."""

from __future__ import annotations

import pytest
from reading import graph

from plancheck.graph import Plangraf
from plancheck.model import Enhet, Tiltak


def people(
    cell: str, *others: str, units: dict[str, str] | None = None, before: str = ""
) -> tuple[list[str], list[str]]:
    """(ansvar, medansvar) of an action with this responsibility cell, `others` being cells of the rows below."""
    found = next(table(cell, *others, units=units, before=before).alle(Tiltak))
    return [name.text for name in found.ansvar], [name.text for name in found.medansvar]


def table(cell: str, *others: str, units: dict[str, str] | None = None, before: str = "") -> Plangraf:
    """A plan with one action for each cell."""
    lines = [f"| Tiltak nummer {n} | {text} |" for n, text in enumerate((cell, *others), 1)]
    rows = "\n".join(["| Tiltak | Ansvar |", "|---|---|", *lines])
    return graph(f"# Temaplan for Solvik\n\n{before}## Tiltak\n\n{rows}\n", units=units)


@pytest.mark.parametrize(
    ("cell", "ansvar", "medansvar"),
    [
        ("Teknisk", ["Teknisk"], []),
        ("Teknisk, Kultur", ["Teknisk", "Kultur"], []),
        ("Teknisk/Kultur", ["Teknisk", "Kultur"], []),
        ("Teknisk; Kultur", ["Teknisk", "Kultur"], []),
        ("Teknisk i samspill med Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk + Kultur", ["Teknisk", "Kultur"], []),
        ("Helse og velferd", ["Helse og velferd"], []),
        ("Helse og velferd, Kultur", ["Helse og velferd", "Kultur"], []),
        ("Teknisk i samarbeid med Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk i samarbeid med Kultur, NAV", ["Teknisk"], ["Kultur", "NAV"]),
        ("Teknisk saman med Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk i lag med Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk med hjelp av Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk (i samarbeid med Kultur)", ["Teknisk"], ["Kultur"]),
        ("Ansvarlig: Teknisk. Samarbeidspartnere: Kultur", ["Teknisk"], ["Kultur"]),
        ("Teknisk, Teknisk", ["Teknisk"], []),
        ("Kommunalsjef for oppvekst, kultur og idrett", ["Kommunalsjef for oppvekst, kultur og idrett"], []),
        ("Plan-, bygg- og miljøutvalget, NAV", ["Plan-, bygg- og miljøutvalget", "NAV"], []),
        ("Enhetsleder barnehage, skole og SFO", ["Enhetsleder barnehage, skole og SFO"], []),
        ("Rektor, kommunalsjef oppvekst, kultur og idrett", ["Rektor", "kommunalsjef oppvekst, kultur og idrett"], []),
        ("Einingsleiar skule, rektor og PPT", ["Einingsleiar skule", "rektor og PPT"], []),
        ("Enhetsleder skole, helsestasjonen og kultur", ["Enhetsleder skole", "helsestasjonen og kultur"], []),
        ("Sektor for helse, omsorg og velferd, Teknisk", ["Sektor for helse, omsorg og velferd", "Teknisk"], []),
        ("Eining for bygg og anlegg, hamnestyret", ["Eining for bygg og anlegg", "hamnestyret"], []),
        ("Skole, barnehage", ["Skole", "barnehage"], []),
        ("Plan, bygg og miljø", ["Plan, bygg og miljø"], []),
        ("Kultur, idrett og fritid, NAV", ["Kultur, idrett og fritid", "NAV"], []),
        ("NAV, Helse, omsorg og velferd", ["NAV", "Helse, omsorg og velferd"], []),
        ("Helse, Oppvekst og Kultur", ["Helse", "Oppvekst og Kultur"], []),
        ("Kultur, rektor og miljø", ["Kultur", "rektor og miljø"], []),
        ("Teknisk<br>drift", ["Teknisk drift"], []),
        ("Teknisk<br>Kultur", ["Teknisk", "Kultur"], []),
        ("teknisk<br>kultur", ["teknisk", "kultur"], []),
        ("Rektor v/ Haug skole", ["Rektor v/ Haug skole"], []),
        ("Rektor v/Haug skule, NAV", ["Rektor v/Haug skule", "NAV"], []),
        ("NAV/Helse", ["NAV", "Helse"], []),
        ("Helse m/ NAV", ["Helse"], ["NAV"]),
        ("Helse m/NAV og Kultur", ["Helse"], ["NAV og Kultur"]),
        ("H: Oppvekst, M: Helse", ["Oppvekst"], ["Helse"]),
        ("Oppvekst, bistand: Helse", ["Oppvekst"], ["Helse"]),
        ("Bustadkontoret, med helsestasjonen", ["Bustadkontoret"], ["helsestasjonen"]),
        ("Bustadkontoret (med NAV)", ["Bustadkontoret"], ["NAV"]),
        ("Utviklingsteam: Nord", ["Utviklingsteam: Nord"], []),
        ("-", [], []),
        ("–", [], []),
        ("?", [], []),
        ("", [], []),
    ],
)
def test_a_responsibility_cell(cell: str, ansvar: list[str], medansvar: list[str]) -> None:
    """Commas and slashes part units, "og" does not, and what follows "i samarbeid med" is a partner."""
    assert people(cell) == (ansvar, medansvar)


@pytest.mark.parametrize(
    ("cell", "others", "units", "ansvar"),
    [
        ("Teknisk og Kultur", ["Teknisk", "Kultur"], {}, ["Teknisk", "Kultur"]),
        ("Teknisk og Kultur", ["Teknisk"], {}, ["Teknisk og Kultur"]),
        ("Teknisk og Kultur", [], {"Teknisk": "Teknisk", "Kultur": "Kultur"}, ["Teknisk", "Kultur"]),
        ("Helse og velferd", ["Helse", "Helse og velferd"], {}, ["Helse og velferd"]),
        ("Eiendom og Kultur og fritid", ["Eiendom", "Kultur og fritid"], {}, ["Eiendom", "Kultur og fritid"]),
        ("Eiendom og Kultur og fritid", ["Eiendom"], {}, ["Eiendom og Kultur og fritid"]),
        ("Voksenopplæringen og NAV", ["Voksenopplæringen"], {}, ["Voksenopplæringen", "NAV"]),
        ("PPT og NAV", [], {}, ["PPT", "NAV"]),
        ("Bolig og NAV", ["Helse"], {}, ["Bolig og NAV"]),
        ("NAV og integrering", ["Helse"], {}, ["NAV og integrering"]),
        ("Plan, bygg og vei og drift", ["Plan", "Bygg og vei"], {}, ["Plan", "bygg og vei og drift"]),
        (
            "Helse og velferd",
            ["Helse", "Velferd"],
            {"Helse og velferd": "Helse og velferd"},
            ["Helse og velferd"],
        ),
    ],
)
def test_og_parts_two_units_only_where_both_are_known(
    cell: str, others: list[str], units: dict[str, str], ansvar: list[str]
) -> None:
    """ "A og B" is one unit, unless register or other rows know A and B on their own."""
    assert people(cell, *others, units=units)[0] == ansvar


def test_abbreviations_from_a_legend_and_from_the_register() -> None:
    """An abbreviation that a legend or the register explains is written out; one that nothing explains stays."""
    legend = "## Forkortelser\n\n- HV: Helse og velferd\n\n"

    assert people("HV, SK", before=legend)[0] == ["Helse og velferd", "SK"]
    assert people("HV, SK", units={"HV": "Helse og velferd", "Helse og velferd": "Helse og velferd"})[0] == [
        "Helse og velferd",
        "SK",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Teknisk (leder), Kultur",
        "Teknisk (leiar), Kultur",
        "Teknisk (hovedansvar), Kultur",
        "Hovedansvar: Teknisk, Kultur",
        "Leder: Teknisk, Kultur",
    ],
)
def test_the_lead_among_several(cell: str) -> None:
    """One of several can be marked as the one who leads."""
    found = next(table(cell).alle(Tiltak))

    assert [(name.text, name.lead) for name in found.ansvar] == [("Teknisk", True), ("Kultur", False)]


@pytest.mark.parametrize(
    "rule",
    [
        "Den som står først i kolonnen «Ansvar», har hovedansvaret.",
        "Eininga som er nemnd fyrst, har hovudansvaret for tiltaket.",
        "Førstnevnte enhet er ansvarlig for gjennomføringen, de andre medvirker.",
        "Der det står flere, er det den første enheten som leder arbeidet.",
        "Hovedansvarlig enhet er nevnt først.",
    ],
)
def test_the_plan_says_that_the_first_leads(rule: str) -> None:
    """A sentence anywhere in the plan says who leads; a mark at a name goes before it."""
    first, second = list(table("Teknisk, Kultur", "Teknisk, Kultur (leder)", before=f"{rule}\n\n").alle(Tiltak))

    assert [(name.text, name.lead) for name in first.ansvar] == [("Teknisk", True), ("Kultur", False)]
    assert [(name.text, name.lead) for name in second.ansvar] == [("Teknisk", False), ("Kultur", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådmannen er ansvarlig for tiltakene som står først i listen.",
        "Kultur har ansvaret for å kalle inn. Møtet holdes først i uka.",
        "De viktigste tiltakene er nevnt først.",
    ],
)
def test_other_words_on_what_is_first_say_nothing_of_the_lead(sentence: str) -> None:
    found = next(table("Teknisk, Kultur", before=f"{sentence}\n\n").alle(Tiltak))

    assert not any(name.lead for name in found.ansvar)


def test_a_star_marks_the_lead_where_the_plan_says_so() -> None:
    """Else a star at a name is a footnote or a slip, and belongs to the words."""
    told = next(table("Teknisk, Kultur\\*", before="\\* = hovedansvarlig enhet\n\n").alle(Tiltak))
    untold = next(table("Teknisk, Kultur\\*").alle(Tiltak))

    assert [(name.text, name.lead) for name in told.ansvar] == [("Teknisk", False), ("Kultur", True)]
    assert not any(name.lead for name in untold.ansvar)


def test_a_column_of_its_own_for_the_lead_and_for_partners() -> None:
    """Hovedansvar, Ansvar and Samarbeid may be three columns."""
    text = """
# Temaplan for Solvik

## Tiltak

| Tiltak | Hovedansvar | Medansvarlig | Frist |
|---|---|---|---|
| Ruste opp torget | Teknisk | Kultur, NAV | 2027 |
"""
    found = next(graph(text).alle(Tiltak))
    assert [name.text for name in found.ansvar] == ["Teknisk"]
    assert [name.text for name in found.medansvar] == ["Kultur", "NAV"]


@pytest.mark.parametrize(
    "before",
    [
        """
## Tiltak

### Kulturavdelingen

""",
        "## Tiltak\n\nAnsvarlig for alle tiltakene er Kulturavdelingen.\n\n",
    ],
    ids=["heading", "sentence"],
)
def test_responsibility_told_once_for_a_whole_part(before: str) -> None:
    """A unit as heading, or a sentence, holds for actions that have no field of their own."""
    text = f"# Temaplan for Solvik\n\n{before}- Ruste opp torget innen 2027\n- Åpne hallen innen 2027\n"

    assert [[name.text for name in one.ansvar] for one in graph(text).alle(Tiltak)] == [["Kulturavdelingen"]] * 2


def test_each_unit_is_one_node_with_edges_from_its_actions() -> None:
    """Units are nodes; responsible and partner are edges of different kinds."""
    graf = table("Teknisk i samarbeid med Kultur", "Kultur", units={"Kultur": "Kultur"})

    assert {(unit.id, unit.registered) for unit in graf.alle(Enhet)} == {
        ("enhet#teknisk", False),
        ("enhet#kultur", True),
    }
    assert [edge.kind for edge in graf.inn("enhet#kultur")] == ["medansvarlig", "ansvarlig"]


def _of(kommune: str, *cells: str) -> str:
    rows = "\n".join(f"| Tiltak nummer {n} i planen | {text} |" for n, text in enumerate(cells, 1))
    return f"# Temaplan for vei\n\n{kommune}\n\n## Tiltak\n\n| Tiltak | Ansvar |\n|---|---|\n{rows}\n"


def _names(files: dict[str, str]) -> set[str]:
    return {name.text for tiltak in graph(files).alle(Tiltak) for name in tiltak.ansvar}


def test_units_of_another_municipality_split_no_name() -> None:
    other = _of("Fjellvang kommune", "Plan", "Byggesak")
    assert "Plan og byggesak" in _names({"a.md": _of("Solvik kommune", "Plan og byggesak"), "b.md": other})
    assert "Plan og byggesak" not in _names({"a.md": _of("Fjellvang kommune", "Plan og byggesak"), "b.md": other})


def test_units_beside_a_plan_that_names_no_municipality_are_its_own() -> None:
    other = _of("", "Plan", "Byggesak")
    assert "Plan og byggesak" not in _names({"solvik/a.md": _of("", "Plan og byggesak"), "solvik/b.md": other})
    assert "Plan og byggesak" in _names({"solvik/a.md": _of("", "Plan og byggesak"), "fjellvang/b.md": other})
