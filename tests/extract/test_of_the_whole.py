"""The municipality in the title of a plan that is for all of it, and the status of a proposal for a hearing."""

from __future__ import annotations

import pytest
from written import written

from plancheck.extract.plan.metadata import read_meta
from plancheck.parts import Meta

BELOW = "\n\n## Mål\n\n1. Flere trives i bygda\n2. Færre flytter\n"


def meta(text: str) -> Meta:
    return read_meta(written(text))


@pytest.mark.parametrize(
    ("title", "kommune"),
    [
        ("Kommuneplan for Solvik – samfunnsdel 2024–2036", "Solvik"),
        ("Kommuneplan for Nordre Solvik: samfunnsdel", "Nordre Solvik"),
        ("Kommuneplan for Solvik 2024–2036", "Solvik"),
        ("Samfunnsdel for Solvik 2024–2036", "Solvik"),
        ("Kommuneplan for perioden 2024–2036", None),
        ("Kommuneplan for Helse 2024–2036", None),
        ("Temaplan for Vann 2024–2036", None),
    ],
)
def test_whose_plan_the_title_says_it_is(title: str, kommune: str | None) -> None:
    assert meta(f"# {title}{BELOW}").kommune == kommune


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Solvik kommune – framlegg til 1. gongs høyring", "hoeringsutkast"),
        ("Forslag til 2. gangs høring", "hoeringsutkast"),
        ("Solvik kommune – forslag til 2. gangs behandling", "sluttbehandling"),
        ("Solvik kommune – forslag til temaplan", "utkast"),
    ],
)
def test_a_proposal_for_a_hearing_with_its_number(line: str, status: str) -> None:
    assert meta(f"# Temaplan for idrett 2026–2037\n\n{line}{BELOW}").status == status


def test_a_proposal_that_lies_out_is_at_its_hearing() -> None:
    said = "Framlegget ligg ute til høyring i perioden 8. desember 2025 – 26. januar 2026."
    assert meta(f"# Kommunedelplan for idrett 2026–2037{BELOW}\n{said}\n").status == "hoering"
