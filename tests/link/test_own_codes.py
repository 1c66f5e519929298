"""Goals with codes of the author's own ("Mål A1", "Strategi S2"): the code is the id, and what actions refer to."""

from __future__ import annotations

import pytest
from reading import graph, ids, items, rows

TITLE = "# Klimaplan 2026–2029\n\n## Mål\n\n"


def _actions(column: str, first: str, second: str) -> str:
    header = f"\n\n## Tiltak\n\n| Tiltak | {column} | Ansvar | Frist |\n|---|---|---|---|\n"
    return f"{header}| Varmepumper | {first} | Teknisk | 2027 |\n| Ladere | {second} | Teknisk | 2027 |\n"


@pytest.mark.parametrize(
    "goals",
    [
        "Mål A1: Byggene er gode\nMål A2: Bilene går på strøm",
        "**Mål A1:** Byggene er gode\n\n**Mål A2:** Bilene går på strøm",
        "- Mål A1: Byggene er gode\n- Mål A2: Bilene går på strøm",
        "### Mål A1: Byggene er gode\n\n### Mål A2: Bilene går på strøm",
        "| Mål | Beskrivelse |\n|---|---|\n| Mål A1: Byggene er gode | x |\n| Mål A2: Bilene går på strøm | y |",
        "Hovudmål A: Utsleppa minkar\n\n- Delmål A1: Bygga er gode\n- Delmål A2: Bilane går på straum",
    ],
    ids=["lines", "bold", "list", "headings", "table", "under a main goal"],
)
@pytest.mark.parametrize("second", ["A2", "mål A2", "jf. A2"])
def test_the_code_is_the_id_and_resolves(goals: str, second: str) -> None:
    """However the goal is set, "A1" in a goal column names it."""
    text = f"{TITLE}{goals}{_actions('Mål', 'A1', second)}"

    assert [item.serves for item in items(text, "tiltak")] == [("A1",), ("A2",)]
    assert not graph(text).unresolved


@pytest.mark.parametrize(
    "goals",
    [
        "Mål A.1: Byggene er gode\nMål A.2: Bilene går på strøm",
        "### Mål A.1: Byggene er gode\n\n### Mål A.2: Bilene går på strøm",
        "Hovudmål A: Utsleppa minkar\n\n- A.1 Bygga er gode\n- A.2 Bilane går på straum",
        "Hovudmål A: Utsleppa minkar\n\n- Delmål A.1: Bygga er gode\n- Delmål A.2: Bilane går på straum",
    ],
)
@pytest.mark.parametrize("second", ["A.2", "mål A.2"])
def test_a_code_may_have_a_point(goals: str, second: str) -> None:
    """The code "A.1" is no part of the goal's words, and is what a column or a bracket names."""
    text = f"{TITLE}{goals}{_actions('Mål', 'A.1', second)}\n- Lage klimaregnskap (A.2) (Teknisk, 2028)\n"

    assert [item.serves for item in items(text, "tiltak")] == [("A.1",), ("A.2",), ("A.2",)]
    assert not [item.text for item in items(text) if "A." in item.text]


def test_a_code_that_begins_as_the_kind_is_not_said_twice() -> None:
    """Delmål D1 under Hovedmål H1 is D1, not DH1.D1; Strategi S1 is S1."""
    goals = "Hovedmål H1: Utslippene minker\n\n- Delmål D1: Byggene er gode\n- Delmål D2: Bilene går på strøm"
    text = f"{TITLE}{goals}{_actions('Delmål', 'D1', 'D2')}"

    assert ids(text, "delmaal") == ["D1", "D2"]
    assert [item.serves for item in items(text, "tiltak")] == [("D1",), ("D2",)]


def test_the_columns_kind_tells_two_goals_of_one_code_apart() -> None:
    """Delmål A1 and Strategi A1: neither is called A1, and a column "Strategi" means the strategi."""
    goals = "### Satsingsområde A: Klima\n\n**Delmål A1:** Byggene er gode\n\n**Strategi A1:** Vi bytter vinduer"
    text = f"{TITLE}{goals}{_actions('Strategi', 'A1', 'A1')}"

    assert ids(text, "strategi") == ["STA1"]
    assert {item.serves for item in items(text, "tiltak")} == {("STA1",)}


def test_a_code_no_goal_has_is_told_and_never_guessed() -> None:
    """A3 is not A2."""
    text = f"{TITLE}- Mål A1: Byggene er gode\n- Mål A2: Bilene går på strøm{_actions('Mål', 'A1', 'A3')}"

    assert [one.ref.text for one in graph(text).unresolved] == ["A3"]


def test_a_code_in_brackets_after_the_action() -> None:
    """ "(mål A2)" is a reference and leaves the text."""
    text = f"{TITLE}- Mål A1: Byggene er gode\n- Mål A2: Bilene går på strøm\n\n## Tiltak\n\n"
    found = items(f"{text}- Kurs i kjøring (mål A2) (ansvar: Teknisk, frist: 2027)\n", "tiltak")

    assert [(item.text, item.serves) for item in found] == [("Kurs i kjøring", ("A2",))]


@pytest.mark.parametrize(
    ("written", "text", "serves"),
    [
        ("Varmepumper (A1)", "Varmepumper", ("A1",)),
        ("Varmepumper (A1 og A2)", "Varmepumper", ("A1", "A2")),
        ("Varmepumper (jf. A2)", "Varmepumper", ("A2",)),
        ("Ny vei i felt (B7)", "Ny vei i felt (B7)", ()),
    ],
)
def test_a_bare_code_in_brackets_is_a_reference_only_where_a_goal_has_it(
    written: str, text: str, serves: tuple[str, ...]
) -> None:
    """B7 is a plot of land: it stays in the text, and no goal is said to be missing."""
    plan = f"{TITLE}- Mål A1: Byggene er gode\n- Mål A2: Bilene går på strøm\n\n## Tiltak\n\n"
    plan += f"- {written} (ansvar: Teknisk, frist: 2027)\n"

    assert [(item.text, item.serves) for item in items(plan, "tiltak")] == [(text, serves)]
    assert not graph(plan).unresolved


def test_the_letter_of_a_code_names_the_goal() -> None:
    goals = "### Delmål A: Anleggene er åpne\n\n### Delmål B: Barn er med\n\n"
    table = "| Nr | Tiltak | Ansvar |\n|---|---|---|\n| A1 | Ruste opp hallen | Eiendom |\n| B1 | Lage park | Drift |\n"
    top = "# Idrettsplan for Solvik\n\n## Hovedmål\n\nAlle er aktive.\n\n"
    text = f"{top}{goals}## Tiltak\n\n{table}\n- C1 Bygge bru (Teknisk, 2027)\n"
    assert [item.serves for item in items(text, "tiltak")] == [("DA",), ("DB",), ()]


@pytest.mark.parametrize(
    "goals",
    ["| Kode | Mål |\n|---|---|\n| V1 | Nok vann |\n| A1 | Rent avløp |\n", "**V1** Nok vann\n\n**A1** Rent avløp\n"],
)
def test_codes_of_actions_that_go_on_from_the_goals(goals: str) -> None:
    """ "V1.2" serves "V1"; "B1.1" serves none, as no goal is called B1."""
    rows = "".join(f"| {code} | Gjøre {code} | Teknisk |\n" for code in ("V1.1", "V1.2", "A1.1", "B1.1"))
    text = f"# Vannplan for Solvik\n\n## Mål\n\n{goals}\n## Tiltak\n\n| Nr. | Tiltak | Ansvar |\n|---|---|---|\n{rows}"

    assert [one.serves for one in items(text, "tiltak")] == [("V1",), ("V1",), ("A1",), ()]


@pytest.mark.parametrize("sign", [".{}", "-{}"])
def test_the_sign_before_the_last_number(sign: str) -> None:
    rows = "".join(f"| {code}{sign.format(1)} | Gjøre {code} | Teknisk |\n" for code in ("V1", "A1"))
    goals = "| Kode | Mål |\n|---|---|\n| V1 | Nok vann |\n| A1 | Rent avløp |\n"
    text = f"# Vannplan for Solvik\n\n## Mål\n\n{goals}\n## Tiltak\n\n| Nr. | Tiltak | Ansvar |\n|---|---|---|\n{rows}"

    assert [one.serves for one in items(text, "tiltak")] == [("V1",), ("A1",)]


@pytest.mark.parametrize(
    "goals",
    [
        "- V1 Nok vann\n- A1 Rent avløp\n",
        "- **V1** – Nok vann\n- **A1** – Rent avløp\n",
        "### V1 Nok vann\n\n### A1 Rent avløp\n",
    ],
    ids=["list", "bold", "headings"],
)
@pytest.mark.parametrize(
    "action",
    ["- {code}.1 Gjøre {code} (Teknisk, 2027)\n", "**{code}.1 Gjøre {code}**\n\nAnsvar: Teknisk. Frist: 2027\n\n",
     "**{code}.1 Gjøre {code}.** Noe mer. Ansvar: Teknisk. Frist: 2027.\n\n",
     "### {code}.1 Gjøre {code}\n\nAnsvar: Teknisk\nFrist: 2027\n\n"],
    ids=["list", "bold card", "bold paragraph", "headings"],
)  # fmt: skip
def test_codes_of_actions_in_lists_cards_and_headings(goals: str, action: str) -> None:
    made = "".join(action.format(code=code) for code in ("V1", "A1"))
    text = f"# Vannplan for Solvik\n\n## Hovedmål\n\nVannet er trygt.\n\n## Delmål\n\n{goals}\n## Tiltak\n\n{made}"

    assert [(one.text, one.serves) for one in items(text, "tiltak")] == [
        ("Gjøre V1", ("V1",)),
        ("Gjøre A1", ("A1",)),
    ]


@pytest.mark.parametrize("bold", ["**", ""])
def test_a_code_before_the_word_for_what_it_names(bold: str) -> None:
    """ "A1 Mål: …" and "A1 Strategi: …": the code is the number of both, and a column of goals names the goal."""
    said = [("A1 Mål:", "Alle barn mestrer"), ("A1 Strategi:", "Vi hjelper tidlig"), ("B1 Mål:", "Flere får arbeid")]
    lines = "\n\n".join(f"{bold}{label}{bold} {words}" for label, words in said)
    head = "| Mål | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n"
    table = head + "| A1 | Utvide PPT | Skole | 2027 |\n| B1 | Lage næringspark | Plan | 2028 |\n"
    top = "# Samfunnsdel for Solvik\n\n## Overordnet mål\n\nFolk blir boende."
    text = f"{top}\n\n## Mål\n\n{lines}\n\n## Tiltak\n\n{table}"
    graf = graph(text)

    assert not graf.unresolved
    words = {node.local: node.text for node in graf.nodes.values() if hasattr(node, "local")}
    assert [words[one.serves[0]] for one in rows(graf, "tiltak")] == ["Alle barn mestrer", "Flere får arbeid"]
    assert [one.text for one in rows(graf, "strategi")] == ["Vi hjelper tidlig"]
