"""Hearings of what is called almost as this plan is, or of another municipality's plan, are none of this plan's."""

from __future__ import annotations

import pytest
from reading import graph

TEXT = """# {title}

Status: høringsutkast. Høringsfrist 15. januar 2027.

{told}
"""


def deadlines(title: str, told: str) -> list[str | None]:
    nodes = graph(TEXT.format(title=title, told=told)).nodes.values()
    return [node.end for node in nodes if node.kind == "hoering"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Temaplan for kultur 2026–2029", "Kulturminneplanen sendes på høring til 1. mars 2027."),
        ("Temaplan for kultur 2026–2029", "Lomnes kommune har sin kulturplan på høring til 1. mars 2027."),
        ("Temaplan for oppvekst 2026–2029", "Oppvekstmiljøplanen ligger ute på høring til 1. mars 2027."),
        ("Handlingsdel 2027–2030", "Budsjettforslaget ligger ute til alminnelig ettersyn til 2. desember 2026."),
    ],
)
def test_what_others_hear(title: str, told: str) -> None:
    assert deadlines(title, told) == ["2027-01-15"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Temaplan for kultur 2026–2029", "Kulturplanen sendes på høring til 1. mars 2027."),
        ("Kulturminneplan 2026–2029", "Kulturminneplanen sendes på høring til 1. mars 2027."),
        ("Temaplan for barnevern 2026–2029", "Barnevernsplanen sendes på høring til 1. mars 2027."),
    ],
)
def test_what_the_plan_itself_is_called(title: str, told: str) -> None:
    assert "2027-03-01" in deadlines(title, told)
