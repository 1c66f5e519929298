"""Cards of one action: the heading is the action, "**Kva:** …" below it only tells what is done."""

from __future__ import annotations

import pytest
from reading import Item, items

HEAD = "# Kulturplan for Solvik 2026–2035\n\n### Mål 1: Alle barn får oppleve kultur\n\n"
ACTION = "#### Tiltak 1.1 Kulturskuletimen i alle barnehagar\n\n"
READ = Item("tiltak", "Kulturskuletimen i alle barnehagar", "1.1", ("H1",), ("Kulturskulen",), "2026-08-31")
OWNER, TIME = "Kulturskulen", "August 2026"


@pytest.mark.parametrize("what", ["Kva", "Hva", "Kva skal gjerast", "Hva skal gjøres", "Hva gjør vi", "Kva gjer vi"])
@pytest.mark.parametrize(
    "card",
    [
        "- **{what}:** Ein time i veka\n- **Ansvarleg:** {who}\n- **Frist:** {when}\n",
        "- {what}: Ein time i veka\n- Ansvarleg: {who}\n- Frist: {when}\n",
        "- **Ansvarleg:** {who}\n- **Frist:** {when}\n- **{what}:** Ein time i veka\n",
        "- **{what}:** Ein time i veka. Ansvarleg: {who}. Frist: {when}\n",
        "**{what}:** Ein time i veka\n\n**Ansvarleg:** {who}\n\n**Frist:** {when}\n",
        "**{what}:** Ein time i veka  \n**Ansvarleg:** {who}  \n**Frist:** {when}\n",
        "- **{what}?** Ein time i veka\n- **Ansvarleg?** {who}\n- **Frist?** {when}\n",
    ],
)
def test_what_is_done_tells_of_the_heading_s_action(what: str, card: str) -> None:
    text = HEAD + ACTION + card.format(what=what, who=OWNER, when=TIME)

    assert items(text, "tiltak") == [READ]


@pytest.mark.parametrize("title", ["**Tiltak 1.1: {name}**\n\n", "Tiltak 1.1: {name}\n\n"])
def test_a_numbered_line_is_such_a_title_too(title: str) -> None:
    name = "Kulturskuletimen i alle barnehagar"
    text = f"{HEAD}{title.format(name=name)}- **Kva:** Song\n- **Ansvarleg:** {OWNER}\n- **Frist:** {TIME}\n"

    assert items(text, "tiltak") == [READ]


def test_a_bullet_below_an_action_tells_of_it() -> None:
    text = f"{HEAD}- Tiltak 1.1: Kor\n  - **Kva:** Song\n  - **Ansvarleg:** {OWNER}\n  - **Frist:** {TIME}\n"

    assert [(item.text, item.ansvar) for item in items(text, "tiltak")] == [("Kor", (OWNER,))]


CARDS = "- **Kva:** Kor\n- **Ansvarleg:** Kultur\n- **Frist:** 2026\n\n- **Kva:** Dans\n- **Ansvarleg:** Skule\n"


@pytest.mark.parametrize("title", ["#### Tiltak\n\n", "#### Tiltak i barnehagane\n\n", "#### Tiltak 2 Kultur\n\n"])
def test_several_such_lines_are_actions(title: str) -> None:
    found = [(item.text, item.ansvar) for item in items(HEAD + title + CARDS, "tiltak")]

    assert found[-2:] == [("Kor", ("Kultur",)), ("Dans", ("Skule",))]


def test_lines_that_no_action_stands_over_are_actions() -> None:
    text = f"{HEAD}Kva: Kor\n\nAnsvarleg: Kultur\n\nKva: Dans\n\nAnsvarleg: Skule\n"

    assert [(item.text, item.ansvar) for item in items(text, "tiltak")] == [("Kor", ("Kultur",)), ("Dans", ("Skule",))]
