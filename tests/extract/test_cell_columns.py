"""Columns of who and when under headers that say little: what the cells hold decides."""

import pytest
from reading import graph, parts

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
