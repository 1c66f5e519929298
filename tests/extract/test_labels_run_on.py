"""Goals and actions told one after another in one paragraph, as transcripts and old text files have them."""

from __future__ import annotations

import pytest
from reading import items

HEAD = "# Temaplan for folkehelse 2026–2029\n\n## Mål\n\n"
ACTIONS = (
    "\n\n## Tiltak\n\n- Starte turgruppe ({}). Ansvar: Kultur. Frist: 2027\n"
    "- Åpne treffsted ({}). Ansvar: Helse. Frist: 2028\n"
)
BOTH = ["Flere er aktive", "Færre er ensomme"]


def _read(
    told: str, first: str = "delmål 1", second: str = "delmål 2"
) -> tuple[list[str], list[str], list[tuple[str, ...]]]:
    read = items(f"{HEAD}{told}{ACTIONS.format(first, second)}")
    by_kind = {kind: [one for one in read if one.kind == kind] for kind in ("hovedmaal", "delmaal", "tiltak")}
    return (
        [one.text for one in by_kind["hovedmaal"]],
        [one.text for one in by_kind["delmaal"]],
        [one.serves for one in by_kind["tiltak"]],
    )


@pytest.mark.parametrize(
    "told",
    [
        "Hovedmål: Alle har god helse. Delmål 1: Flere er aktive. Delmål 2: Færre er ensomme.",
        "Hovedmål: Alle har god helse\nDelmål 1: Flere er aktive. Delmål 2: Færre er ensomme.",
        "Hovedmål: Alle har god helse. Delmål: 1. Flere er aktive. 2. Færre er ensomme.",
        "Hovudmål: Alle har god helse.\nDelmål: 1) Flere er aktive, 2) Færre er ensomme",
        "Planen gjelder alle.\nHovedmål: Alle har god helse. Delmål: 1. Flere er aktive. 2. Færre er ensomme.",
    ],
)
def test_goals_after_one_another(told: str) -> None:
    """Each label after a sentence or on a line of its own begins a goal; numbers after it count its goals."""
    main, goals, serves = _read(told)

    assert (main, goals, serves) == (["Alle har god helse"], BOTH, [("D1",), ("D2",)])


def test_the_hovedmaal_in_a_sentence_before() -> None:
    """A sentence that tells the hovedmål may stand before."""
    main, goals, _ = _read("Hovedmålet er at alle har god helse. Delmål: 1. Flere er aktive. 2. Færre er ensomme.")

    assert (main, goals) == (["alle har god helse"], BOTH)


def test_counted_by_letters() -> None:
    """ "Delmål: a) …, b) …" are goals a and b."""
    told = "Hovedmål: Alle har god helse.\nDelmål: a) Flere er aktive, b) Færre er ensomme"

    assert _read(told, "delmål a", "delmål b")[1:] == (BOTH, [("Da",), ("Db",)])


@pytest.mark.parametrize(
    "told",
    [
        "Hovedmål: det vi vil oppnå på lang sikt. Delmål: det vi vil oppnå i planperioden.",
        "Hovedmål: 80 prosent er fornøyde. Delmål: 1.2. Ansvar: Kultur.",
        "Alle mål i samfunnsdelen er viktige, særlig delmål 1.2: Gode nærmiljø.",
    ],
)
def test_what_sets_no_goals(told: str) -> None:
    """What the words mean, numbers and goals of another plan are none."""
    listed = "Hovedmål: Alle har god helse.\n\n1. Flere er aktive\n2. Færre er ensomme\n\n"
    read = items(f"{HEAD}{listed}## Om planen\n\n{told}{ACTIONS.format('delmål 1', 'delmål 2')}")

    assert [one.text for one in read if one.kind == "delmaal"] == BOTH


def test_actions_on_lines_below_their_label() -> None:
    """Lines that each end with who and when are actions, where "Tiltak:" stands over them without a blank line."""
    lines = "Tiltak:\nStarte turgruppe (Kultur, 2027)\nÅpne treffsted (Helse, 2028)\n"
    read = items(f"{HEAD}Hovedmål: Alle har god helse.\n\n{lines}", "tiltak")

    assert [(one.text, one.ansvar, one.frist) for one in read] == [
        ("Starte turgruppe", ("Kultur",), "2027-12-31"), ("Åpne treffsted", ("Helse",), "2028-12-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "Delmål 1: Flere er aktive. Tiltak: Starte turgruppe (Kultur, 2027).\n\n"
        "Delmål 2: Færre er ensomme. Tiltak: Åpne treffsted (Helse, 2028).",
        "- Delmål 1: Flere er aktive\n  Tiltak: Starte turgruppe (Kultur, 2027)\n"
        "- Delmål 2: Færre er ensomme\n  Tiltak: Åpne treffsted (Helse, 2028)",
    ],
)
def test_a_goal_and_its_action(told: str) -> None:
    """ "Tiltak:" with who and when after a goal, in its paragraph or its item, is the action of that goal."""
    read = items(f"{HEAD}Hovedmål: Alle har god helse.\n\n{told}\n")

    assert [one.text for one in read if one.kind == "delmaal"] == BOTH
    assert [(one.text, one.serves) for one in read if one.kind == "tiltak"] == [
        ("Starte turgruppe", ("D1",)), ("Åpne treffsted", ("D2",)),
    ]  # fmt: skip


def test_a_word_on_the_actions_is_none() -> None:
    """ "Tiltak: se kapittel 4" says where they stand."""
    told = "Delmål 1: Flere er aktive. Tiltak: se kapittel 4.\n"

    assert items(f"{HEAD}Hovedmål: Alle har god helse.\n\n{told}", "tiltak") == []


APART = [
    "Flere er aktive. Færre er aleine.",
    "Flere er aktive.\nIngen er aleine.\nAlle har en venn.",
    "Økt trygghet. Bedre samarbeid.",
]


@pytest.mark.parametrize("told", APART)
@pytest.mark.parametrize("label", ["Delmål", "**Delmål**", "Delmålene"])
def test_delmaal_in_one_line_are_each_a_goal(label: str, told: str) -> None:
    """The actions below serve them all, as they do below a list."""
    head = "# Temaplan for helse 2026–2029\n\n## Helse\n\nHovedmål: Innbyggerne har god helse.\n\n"
    read = items(f"{head}{label}: {told}\n\nTiltak:\n\n- Starte turgruppe. Ansvar: Kultur. Frist: 2027\n")

    goals = [one.text for one in read if one.kind == "delmaal"]
    assert goals == [one.strip(" .\n") for one in told.split(".") if one.strip()]
    assert len(read[-1].serves) == 1 + len(goals)


@pytest.mark.parametrize(
    "told",
    [
        "Flere er aktive. Det gjelder særlig de unge.",
        "Flere er aktive. Mange er stille i hverdagen.",
        "Alle har en venn i kl. 7.",
        "Turstien er åpen. Flere går tur.",
    ],
)
def test_a_sentence_that_explains_is_no_delmaal(told: str) -> None:
    read = items(
        f"# Temaplan for helse 2026–2029\n\n## Mål\n\nHovedmål: Innbyggerne har god helse.\n\nDelmål: {told}\n"
    )

    assert [one.kind for one in read].count("delmaal") == 1


def test_a_card_that_names_goals_told_elsewhere_tells_none() -> None:
    goals = "# Temaplan for helse 2026–2029\n\n## Delmål\n\n- Flere er aktive\n- Færre er aleine\n\n"
    card = "## Tiltak\n\n### Starte turgruppe\n\nDelmål: Flere er aktive. Færre er aleine.\n\nAnsvar: Kultur\n"

    assert [one.kind for one in items(goals + card)].count("delmaal") == len(["Flere", "Færre"])
