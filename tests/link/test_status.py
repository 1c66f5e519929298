"""The status of an action as people write it."""

from __future__ import annotations

import pytest

from plancheck.link.nodes import status_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ferdig", "ferdig"),
        ("✅ ferdig", "ferdig"),
        ("✔ Gjennomført, 2025", "ferdig"),
        ("Ferdig 2025", "ferdig"),
        ("Gjennomført i 2025", "ferdig"),
        ("Ferdigstilles 2027", None),
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
