"""Below "Hovedmål og delmål" a heading over a sentence, "Vi vil:" and a list is the hovedmål of the delmål there."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Samfunnsdel 2026–2040\n\n## {}\n\n"
NAMES = ("Trygge kvardagar", "Grøn omstilling")
SAID = ("Solvik er eit samfunn der alle er trygge.", "Solvik har halvert utsleppa.")
WANTED = (("Byggje fleire bustader", "Støtte ungdom"), ("Prioritere sykkel", "Ta vare på matjorda"))


def body(lead: str, mark: str, names: tuple[str, str] = NAMES) -> str:
    text = ""
    for at, (name, said, wanted) in enumerate(zip(names, SAID, WANTED, strict=True)):
        lines = "".join(mark.format(n=f"{at + 1}.{index + 1}", text=goal) for index, goal in enumerate(wanted))
        text += f"### {name}\n\n{said}\n\n{lead}{lines}\n"
    return text


@pytest.mark.parametrize("title", ["Hovudmål og delmål", "Mål og delmål", "Hovedmål og delmål"])
@pytest.mark.parametrize("lead", ["Vi vil:\n\n", "Me vil:\n\n", "Delmål:\n\n", ""])
@pytest.mark.parametrize("mark", ["- {text}\n", "{n} {text}\n"])
def test_each_heading_is_a_hovedmaal(title: str, lead: str, mark: str) -> None:
    found = items(HEAD.format(title) + body(lead, mark))

    assert [(item.kind, item.text) for item in found] == [
        (kind, text)
        for name, wanted in zip(NAMES, WANTED, strict=True)
        for kind, text in (("hovedmaal", name), *(("delmaal", goal) for goal in wanted))
    ]
    assert all(item.serves for item in found if item.kind == "delmaal")


def test_a_theme_of_one_word_has_its_goal_in_the_sentence() -> None:
    found = items(HEAD.format("Mål og delmål") + body("Vi vil:\n\n", "- {text}\n", ("Oppvekst", "Klima")))

    assert [item.text for item in found if item.kind == "hovedmaal"] == [said.rstrip(".") for said in SAID]


@pytest.mark.parametrize(
    "text",
    [
        body("", "- {text}\n").replace(SAID[0], "**Mål:** Alle er trygge").replace(SAID[1], "**Mål:** Naturen er rik"),
        "### Korleis vi arbeidde?\n\nVi møttest.\n\n- Ein\n- To\n\n" + body("", "- {text}\n"),
        body("Dette har vi gjort:\n\n", "- {text}\n"),
    ],
)
def test_other_headings_are_none(text: str) -> None:
    assert not {item.text for item in items(HEAD.format("Mål og delmål") + text)} & set(NAMES)
