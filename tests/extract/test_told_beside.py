"""Who and when of an action, told below it in its list or in the description beside it."""

from reading import Item, items

_TOP = """# Handlingsplan for friluftsliv 2026–2029
## Hovedmål 1: Flere er ute
### Delmål 1.1: Folk finner fram
"""


def _actions(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(one.ansvar, one.frist) for one in items(_TOP + text, "tiltak") if isinstance(one, Item)]


def test_points_below_an_action_say_who_does_it_and_when() -> None:
    """Sub-points are details of the action; those that say who or when are its fields, the plainest first."""
    told = _actions(
        """
Tiltak:

- Merke stiene (Teknisk, 2027)
- Lage turkart
    - Kartet viser alle stiene.
    - Servicekontoret lager kartet innen 2028.
    - Ansvarlig er Kultur.
- Rydde rastepassene
    - Driftsavdelingen rydder plassene hver vår.
"""
    )

    assert told == [
        (("Teknisk",), "2027-12-31"),
        (("Kultur",), "2028-12-31"),
        (("Driftsavdelingen",), "fast"),
    ]


def test_descriptions_say_it_where_the_table_has_no_column_of_it() -> None:
    told = _actions(
        """
| Tiltak | Beskrivelse |
|---|---|
| Merke stiene | Teknisk drift merker stiene innen utgangen av 2027. |
| Lage turkart | Kartet viser alle stiene i bygda. |
"""
    )

    assert told == [(("Teknisk drift",), "2027-12-31"), ((), None)]


def test_a_column_left_blank_stays_blank() -> None:
    """What the description says of the deadline does not fill the cell that was to hold it."""
    told = _actions(
        """
| Tiltak | Beskrivelse | Frist |
|---|---|---|
| Merke stiene | Teknisk drift merker stiene innen utgangen av 2027. | |
"""
    )

    assert told == [(("Teknisk drift",), None)]
