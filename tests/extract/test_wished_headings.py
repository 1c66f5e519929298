"""Headings and lead-ins in the order of a clause: "Hva vi vil oppnå" says what "Hva vil vi oppnå?" asks."""

from __future__ import annotations

import pytest
from reading import items

GOALS = "- Biblioteket er åpent for alle\n- Kulturlivet vokser\n\n"
ACTIONS = "## Tiltak\n\n- Utvide åpningstida (Kultur, 2027)\n"
FORMS = ["Hva vi vil oppnå", "Kva vi ønskjer å oppnå", "Hva kommunen skal oppnå", "Kva me vil oppnå"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", ["## {}\n\n", "## Kultur for alle\n\n{}:\n\n"])
def test_what_stands_below_are_the_goals(form: str, place: str) -> None:
    """As a heading, or as a line above the list."""
    read = items(f"# Temaplan for kultur 2026–2029\n\n{place.format(form)}{GOALS}{ACTIONS}")

    assert [(one.kind, one.text) for one in read] == [
        ("hovedmaal", "Biblioteket er åpent for alle"), ("hovedmaal", "Kulturlivet vokser"),
        ("tiltak", "Utvide åpningstida"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["Hva vi har oppnådd", "Hva planen skal brukes til", "Kva vi gjer i dag"])
def test_what_is_no_wish(form: str) -> None:
    """What has been done, what the plan is for and what is done already sets no goals."""
    read = items(f"# Temaplan for kultur 2026–2029\n\n## {form}\n\n{GOALS}{ACTIONS}")

    assert [one.kind for one in read] == ["tiltak"]


FUTURES = ["Slik ser det ut i 2038", "Slik ser det ut når vi har lykkes", "Slik er det når me har lukkast"]


@pytest.mark.parametrize("form", FUTURES)
@pytest.mark.parametrize("place", ["## {}\n\n", "## Kultur for alle\n\n{}:\n\n"])
def test_how_it_is_when_all_is_done(form: str, place: str) -> None:
    """What the plan sees ahead are its goals, as below "Slik vil vi ha det"."""
    read = items(f"# Temaplan for kultur 2026–2038\n\n{place.format(form)}{GOALS}{ACTIONS}")

    assert [one.kind for one in read] == ["hovedmaal", "hovedmaal", "tiltak"]


def test_below_a_hovedmaal_they_are_what_it_consists_of() -> None:
    """As below "Slik vil vi ha det"."""
    head = "# Temaplan for kultur 2026–2038\n\n## Hovedmål 1: Alle har et kulturtilbud\n\n"
    read = items(f"{head}Slik ser det ut i 2038:\n\n{GOALS}{ACTIONS}")

    assert [one.kind for one in read] == ["hovedmaal", "delmaal", "delmaal", "tiltak"]


@pytest.mark.parametrize("form", ["Slik ser det ut i 2024", "Slik ser det ut i dag", "Slik ser det ut"])
def test_how_it_is_today(form: str) -> None:
    """What was counted in a year gone, or is so today, sets no goals."""
    for place in ("## {}\n\n", "## Kultur for alle\n\n{}:\n\n"):
        read = items(f"# Temaplan for kultur 2026–2038\n\n{place.format(form)}{GOALS}{ACTIONS}")
        assert [one.kind for one in read] == ["tiltak"]
