"""Goals lettered with small letters ("Delmål a) …"), and chapters on what was done in the period before."""

from __future__ import annotations

import pytest
from reading import items

PLAN = """
# Plan for eit aldersvennleg Hamre 2026–2029

## Mål

**Hovudmål: Hamre er ein god stad å bli gammal**

Delmål:

a) Eldre kan bu i eigen bustad

b) Eldre er ein ressurs

## Tiltak

{one}

1. Bustadrådgjevar – Teknisk – frist 1.6.2026
2. Tilskot til tilpassing – Teknisk – kvart år

{two}

3. Seniorkraft i SFO – Oppvekst – frist 2027
"""


@pytest.mark.parametrize("form", ["**Delmål {0} {1}**", "### Delmål {0} {1}", "Delmål {0} {1}", "**Mål {0} {1}**"])
@pytest.mark.parametrize("sign", [")", ".", ":"])
def test_actions_below_a_lettered_goal_serve_it(form: str, sign: str) -> None:
    """The numbered actions are actions, under the goal that the line repeats."""
    one = form.format(f"a{sign}", "Eldre kan bu i eigen bustad")
    two = form.format(f"b{sign}", "Eldre er ein ressurs")
    found = items(PLAN.format(one=one, two=two))

    assert [item.text for item in found if item.kind == "delmaal"] == [
        "Eldre kan bu i eigen bustad",
        "Eldre er ein ressurs",
    ]
    assert [(item.kind, item.serves) for item in found if item.ansvar] == [
        ("tiltak", ("Da",)),
        ("tiltak", ("Da",)),
        ("tiltak", ("Db",)),
    ]


def test_a_small_word_after_a_kind_is_no_letter() -> None:
    """ "Tiltak i perioden:" opens a list, and "Mål e kjende" is a sentence."""
    text = "# Temaplan\n\n## Delmål 1: Flere går\n\nTiltak i perioden:\n\n- Merke stier (Kultur, 2027)\n"

    assert [(item.text, item.serves) for item in items(text, "tiltak")] == [("Merke stier", ("D1",))]


@pytest.mark.parametrize(
    "title",
    [
        "Kva gjorde vi i førre periode?",
        "2 Hva gjorde vi i forrige planperiode?",
        "Dette gjorde vi i 2021–2025",
        "Hva fikk vi til?",
        "Kva fekk me til i førre periode?",
    ],
)
def test_what_was_done_before_is_no_action(title: str) -> None:
    """A chapter on the period before tells of actions that are not this plan's."""
    table = "| Tiltak | Status |\n|---|---|\n| Heis | Gjennomført |\n| Kafé | Gjennomført |\n"

    assert items(f"# Temaplan for eldre\n\n## {title}\n\n{table}", "tiltak") == []


@pytest.mark.parametrize("title", ["Hva gjør vi?", "Dette gjer vi i 2026–2029", "Hva skal vi få til?"])
def test_what_is_to_be_done_is(title: str) -> None:
    """The same words in the present tell what is to be done."""
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Heis | Teknisk | 2027 |\n"

    assert len(items(f"# Temaplan for eldre\n\n## {title}\n\n{table}", "tiltak")) == 1


BELOW = """
# Klimaplan for Hamre 2026–2029

## Hovudmål 1: Utsleppa er halverte

Delmål a: Mindre bilkøyring

Delmål b: Lågare forbruk

## Hovudmål 2: Naturen er rik

Delmål a: Meir myr

Delmål b: Fleire pollinatorar

## Handlingsdel

{rows}
"""


@pytest.mark.parametrize(
    "rows",
    [
        "| Tiltak | Mål | Ansvar |\n|---|---|---|\n| Byggje sti | 1b | Drift |\n| Så blomar | 2 b | Drift |",
        "| Mål | Tiltak | Ansvar |\n|---|---|---|\n| 1b | Byggje sti | Drift |\n| 2 b | Så blomar | Drift |",
    ],
)
def test_a_letter_after_the_number_of_the_goal_above(rows: str) -> None:
    """Delmål b of hovudmål 1 is "1b", whatever other goals the letter stands for."""
    assert [item.serves for item in items(BELOW.format(rows=rows), "tiltak")] == [("D1.b",), ("D2.b",)]


@pytest.mark.parametrize("colon", [True, False])
@pytest.mark.parametrize("numbers", [("I", "II", "III"), ("a", "b", "c"), ("A", "B", "C"), ("1", "2", "3")])
def test_headings_name_the_goal_by_its_number_in_any_form(numbers: tuple[str, ...], colon: bool) -> None:
    goals = ("Eldre bur heime", "Eldre er ein ressurs", "Eldre er aktive")
    text = "# Plan for eldre 2026–2029\n\n## Mål\n\nHovudmål: Hamre er ein god stad\n\nDelmål:\n\n"
    text += "".join(
        f"{number}{'.' if number[0] in 'I123' else ')'} {goal}\n\n" for number, goal in zip(numbers, goals, strict=True)
    )
    for number, goal in zip(numbers, goals, strict=True):
        text += f"## Tiltak til delmål {number}{f': {goal}' if colon else ''}\n\n"
        text += f"| Tiltak | Ansvar |\n|---|---|\n| Lage noko for {number} | Helse |\n\n"

    assert [item.serves for item in items(text, "tiltak")] == [(f"D{number}",) for number in numbers]


@pytest.mark.parametrize("sign", ["", ":", "."])
@pytest.mark.parametrize("together", [True, False])
def test_bold_lettered_goals_with_or_without_a_sign(sign: str, together: bool) -> None:
    """ "**Delmål A** Kommunen …" is a goal as "**Delmål A:** Kommunen …" is."""
    lines = [f"**Delmål A{sign}** Kommunen kjenner risikoen", f"**Delmål B{sign}** Kommunen er øvd"]
    text = "# Beredskapsplan 2026–2029\n\n## Mål\n\nOverordna mål: Alle er trygge.\n\n"
    text += ("\n" if together else "\n\n").join(lines) + "\n\n## Tiltak\n\n"
    for letter in "AB":
        text += (
            f"### Tiltak til delmål {letter}\n\n| Tiltak | Ansvar |\n|---|---|\n| Lage noko for {letter} | Plan |\n\n"
        )

    assert [item.text for item in items(text, "delmaal")] == ["Kommunen kjenner risikoen", "Kommunen er øvd"]
    assert [item.serves for item in items(text, "tiltak")] == [("DA",), ("DB",)]


def test_a_small_letter_alone_in_a_heading_names_the_goal() -> None:
    """ "Delmål a" over a list is the goal told as "Delmål a)", and the list holds its actions."""
    goals = "## Mål\n\nDelmål a) Tjenestene virker\n\nDelmål b) Folk er trygge\n\n"
    listed = "### Delmål a\n\n- Kjøpe båt (Teknisk, 2027)\n\n### Delmål b\n\n- Kjøpe bil (Teknisk, 2028)\n"
    found = items(f"# Temaplan for Solvik\n\n{goals}## Handlingsdel\n\n{listed}")

    assert [(item.kind, item.serves) for item in found[2:]] == [("tiltak", ("Da",)), ("tiltak", ("Db",))]
