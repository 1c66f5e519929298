"""Columns of who and when under headers that say little: what the cells hold decides."""

import pytest
from reading import graph, items, parts

from plancheck.model import Tiltak

_TOP = """# Handlingsplan for friluftsliv 2026–2029
## Hovedmål 1: Flere er ute
### Delmål 1.1: Folk finner fram
"""


def _table(who: str, when: str, units: tuple[str, str] = ("Driftsavdelingen", "Kultur")) -> str:
    first, second = units
    return f"""{_TOP}
| Tiltak | {who} | {when} |
|---|---|---|
| Merke stiene | {first} | 2027 |
| Lage turkart | {second} | innen 1. juni 2028 |
"""


def _actions(text: str) -> list[Tiltak]:
    return [node for node in graph(text).nodes.values() if isinstance(node, Tiltak)]


@pytest.mark.parametrize(
    "header",
    ["Rolle", "Oppfølging", "Oppfylging", "Aktør", "Kontaktperson", "Virksomhetsområde", "Verksemdsområde",
     "Følgjast opp av", "Håndteres av", "Organisatorisk plassering"],
)  # fmt: skip
def test_who_under_a_loose_header(header: str) -> None:
    """Cells that all name units say who, where no other column does."""
    assert [[one.text for one in action.ansvar] for action in _actions(_table(header, "Frist"))] == [
        ["Driftsavdelingen"],
        ["Kultur"],
    ]


@pytest.mark.parametrize("header", ["Etappe", "Termin", "Skjer", "Kalender", "Tidsfase", "Hyppigheit"])
def test_when_under_a_loose_header(header: str) -> None:
    """Cells that all are times say when, where no other column does."""
    assert all(action.frist is not None for action in _actions(_table("Ansvar", header)))


def test_a_header_we_do_not_know_over_units_is_asked_about() -> None:
    """The plan is asked what the column is: nobody can say that the actions have no responsible."""
    text = _table("Tilsvar", "Frist")

    assert [action.unknown for action in _actions(text)] == [("ansvar",), ("ansvar",)]
    assert [header for _, header in parts(text).unclaimed] == ["Tilsvar"]


@pytest.mark.parametrize(
    ("header", "units"),
    [
        ("Målgruppe", ("Skolene", "Barnehagene")),
        ("Sted", ("Nes skole", "Biblioteket")),
        ("Retning", ("Kultur", "Helse")),
        ("Retning", ("Flere turer", "Bedre kart")),
        ("Involverte", ("Skolene", "Barnehagene")),
    ],
)
def test_a_table_without_the_column_still_lacks_it(header: str, units: tuple[str, str]) -> None:
    """Themes, places, those it is for and those who only take part are nobody's responsibility."""
    text = _table(header, "Frist", units)

    assert [(action.ansvar, action.unknown) for action in _actions(text)] == [((), ()), ((), ())]
    assert not parts(text).unclaimed


def test_days_of_what_has_been_are_no_deadlines() -> None:
    assert [action.frist for action in _actions(_table("Ansvar", "Meldt inn"))] == [None, None]


@pytest.mark.parametrize("header", ["Fremdrift", "Framdrift", "Progresjon"])
@pytest.mark.parametrize("time", ["Slutt", "Frist", "Ferdig"])
def test_how_far_an_action_has_come_is_its_status(header: str, time: str) -> None:
    """Not its time, where the cells say "Pågår" and "Ikke startet"."""
    text = f"# Klimaplan for Nes 2026–2029\n\n## Mål 1: Lavere utslipp\n\n| Tiltak | Ansvar | {time} | {header} |\n"
    text += "|---|---|---|---|\n| Kjøpe elbiler | Drift | 30.06.2027 | Pågår |\n"
    text += "| Stille krav | Innkjøp | 2028 | Ikke startet |\n"
    graf = graph(text)
    found = [node for node in graf.nodes.values() if isinstance(node, Tiltak)]

    assert [node.status for node in found] == ["Pågår", "Ikke startet"]
    assert [node.frist and node.frist.end for node in found] == ["2027-06-30", "2028-12-31"]


@pytest.mark.parametrize(
    ("first", "second"), [("Gjennomført våren 2025", "Ikkje påbegynt"), ("Starta 2025", "Ferdig 2024")]
)
def test_the_status_may_tell_since_when(first: str, second: str) -> None:
    text = "# Klimaplan for Nes 2026–2029\n\n## Mål 1: Lågare utslepp\n\n| Tiltak | Ansvar | Når | Framdrift |\n"
    text += (
        f"|---|---|---|---|\n| Kjøpe elbilar | Drift | 2026 | {first} |\n| Stille krav | Innkjøp | 2028 | {second} |\n"
    )
    found = [node for node in graph(text).nodes.values() if isinstance(node, Tiltak)]

    assert [node.status for node in found] == [first, second]
    assert [node.frist_text for node in found] == ["2026", "2028"]


def test_a_time_below_such_a_header_stays_one() -> None:
    text = (
        "# Klimaplan for Nes 2026–2029\n\n## Mål 1: Lavere utslipp\n\n| Tiltak | Ansvar | Fremdrift |\n|---|---|---|\n"
    )

    assert [item.frist for item in items(f"{text}| Kjøpe elbiler | Drift | 2027 |\n", "tiltak")] == ["2027-12-31"]
