"""The status of an action as people write it."""

from __future__ import annotations

import pytest

from plancheck.extract.fields.statuscodes import status_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ferdig", "ferdig"),
        ("✅ ferdig", "ferdig"),
        ("✔ Gjennomført, 2025", "ferdig"),
        ("Ferdig 2025", "ferdig"),
        ("Gjennomført i 2025", "ferdig"),
        ("Gjennomført våren 2025", "ferdig"),
        ("Gjennomført i mai 2025", "ferdig"),
        ("Delvis gjennomført hausten 2025", "i_gang"),
        ("Startet høsten 2025", "i_gang"),
        ("Fullført 2. tertial 2025", "ferdig"),
        ("Ikke startet ennå", "ikke_startet"),
        ("Ikkje starta enno", "ikke_startet"),
        ("Ikkje påbegynt", "ikke_startet"),
        ("Ikke startet opp", "ikke_startet"),
        ("Ikkje starta opp", "ikke_startet"),
        ("Ferdigstilles 2027", None),
        ("Ferdigstilles våren 2027", None),
        ("✓", "ferdig"),
        ("☑", "ferdig"),
        ("🟡 I gang", "i_gang"),
        ("• Ikke startet", "ikke_startet"),
        ("100 %", "ferdig"),
        ("☐", None),
        ("🔴", None),
        ("Se årsmeldingen", None),
    ],
)
def test_status(text: str, code: str | None) -> None:
    """A sign before the words is no part of them; of signs alone only a tick says something."""
    assert status_code(text) == code
