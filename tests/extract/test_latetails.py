"""Ends of actions that only the rest of the plan explains."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Temaplan for Solvik\n\n## Delmål 1: Flere drifter gård\n\nTiltak:\n\n"


def read(text: str) -> list[tuple[str, list[str]]]:
    """(own words, responsible) of each action."""
    return [(item.text, list(item.ansvar)) for item in items(TOP + text, "tiltak")]


def test_a_unit_that_another_action_names() -> None:
    """ "– Landbruk" is the responsible where the plan has it as one, whatever the others of the list end in."""
    text = "1. Holde kurs i gårdsdrift – Landbruk\n2. Kartlegge ledige bruk – Landbruk, 2028\n3. Rydde beiter\n"

    assert read(text) == [
        ("Holde kurs i gårdsdrift", ["Landbruk"]),
        ("Kartlegge ledige bruk", ["Landbruk"]),
        ("Rydde beiter", []),
    ]


def test_a_list_in_which_every_action_ends_in_a_unit() -> None:
    text = "- Holde kurs i gårdsdrift – Landbruk\n- Lage kurs om matlaging – Folkehelse og kultur\n"

    assert [owners for _, owners in read(text)] == [["Landbruk"], ["Folkehelse og kultur"]]


def test_a_single_name_after_a_dash_stays_in_the_words() -> None:
    """One such end among others is as likely a place or a subject."""
    text = "- Holde kurs i gårdsdrift – Landbruk\n- Rydde beiter\n"

    assert read(text)[0] == ("Holde kurs i gårdsdrift – Landbruk", [])


def test_a_unit_and_a_time_after_commas() -> None:
    """Both must be there, and the unit must read as one; places stay in the words, and the year is a time."""
    text = "- Kurs i førstehjelp, Frivilligsentralen, 2027\n- Merke stier i Vik, Nes, Sund\n- Rydde i Vik, Nes, 2027\n"

    assert read(text) == [
        ("Kurs i førstehjelp", ["Frivilligsentralen"]),
        ("Merke stier i Vik, Nes, Sund", []),
        ("Rydde i Vik, Nes", []),
    ]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Seniorkafé, Frivilligsentralen, fra 2026", "Frivilligsentralen"),
        ("Rådgivning, Hjelpemiddelsentralen og ergoterapeut, løpende", "Hjelpemiddelsentralen og ergoterapeut"),
    ],
)
def test_commas_with_a_start_or_two_names(line: str, owner: str) -> None:
    assert read(f"- {line}\n") == [(line.split(",")[0], [owner])]


SISTERS = "- Bygge bru – teknisk – 2027\n- Holde symjekurs – oppvekst – kvart år\n"


@pytest.mark.parametrize(
    ("line", "words", "owner"),
    [
        ("Merkje åtte nærturar – turlaget – 2026–2028", "Merkje åtte nærturar", "turlaget"),
        ("Gapahuk ved Tjønna – grendelaget – i løpet av perioden", "Gapahuk ved Tjønna", "grendelaget"),
        ("Leige ut kajakkar – ungdomsklubben – sommarhalvåret, årleg", "Leige ut kajakkar", "ungdomsklubben"),
        ("Oversette skjema – kommunikasjon, 1. kvartal 2027", "Oversette skjema", "kommunikasjon"),
        ("Oversette nett – kommunikasjon, 2027", "Oversette nett", "kommunikasjon"),
        ("Øke tilskuddet – kultur, budsjett 2028", "Øke tilskuddet", "kultur"),
        ("Turkart – kulturkontoret i samarbeid med turlaget – innan 1. mai 2027", "Turkart", "kulturkontoret"),
    ],
)
def test_who_between_dashes_in_small_letters(line: str, words: str, owner: str) -> None:
    """The sister items show that who and when stand last, so one who is no unit of the municipality may too."""
    assert read(f"{SISTERS}- {line}\n")[2] == (words, [owner])


@pytest.mark.parametrize(
    "line", ["Rydde sti – skogsvegen – 2027", "Ruste opp hallen – byggetrinnet – 2027", "Sette opp benker – 2027"]
)
def test_a_place_between_dashes_is_nobody(line: str) -> None:
    """Where it is done, and which part of it, are the action's own words."""
    assert read(f"{SISTERS}- {line}\n")[2][1] == []


def test_without_sisters_the_words_stay() -> None:
    """One item alone does not show what stands between its dashes."""
    assert read("- Merkje nærturar – turlaget – 2027\n- Rydde beiter\n- Slå enger\n")[0][1] == []


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Arrangere turer i regi av Frivilligsentralen (2027)", ("Frivilligsentralen",)),
        ("Kurs i regi av Kultur, 2026", ("Kultur",)),
        ("Sommerskole i regi av kulturskolen innen 2028", ("kulturskolen",)),
        ("Sommerskole (i regi av Kulturskolen, 2028)", ("Kulturskolen",)),
        ("Gi tilskudd til leir i regi av Ungdomslaget", ()),
        ("Lage turer i regi av seg selv", ()),
    ],
)
def test_who_runs_it_has_it(said: str, owners: tuple[str, ...]) -> None:
    [found] = items(f"# Plan for Solvik\n\n## Tiltak\n\n- {said}\n", "tiltak")

    assert found.ansvar == owners


@pytest.mark.parametrize(
    ("end", "owners"),
    [("Innkjøp", ["Innkjøp"]), ("Kultur og oppvekst", ["Kultur og oppvekst"]), ("Gratis", []), ("Lokalt", [])],
)
def test_a_unit_in_a_last_sentence_beside_others_with_who_and_when(end: str, owners: list[str]) -> None:
    text = f"- Bytte ovner. *Teknisk, 2027*\n- Kjøpe elbiler. *{end}*\n- Bygge bod. *Teknisk, 2028*\n"
    own = "Kjøpe elbiler" if owners else f"Kjøpe elbiler. {end}"

    assert read(text)[1] == (own, owners)
    assert read(f"- Kjøpe elbiler. *{end}*\n- Bygge bod i parken\n")[0] == (f"Kjøpe elbiler. {end}", [])


@pytest.mark.parametrize("tail", ["Rektor/2027", "Rektor, 2027", "Rektor 2027"])
def test_who_and_when_right_behind_the_number_of_a_goal(tail: str) -> None:
    """The bracket is the goal's; no comma need part it from who does it."""
    top = "# Temaplan for Solvik\n\n## Hovedmål 1: Alle leser\n\n### Delmål 1.2: Flere låner\n\nTiltak:\n\n"
    (one,) = items(f"{top}- Kjøpe inn bøker (1.2) {tail}\n", "tiltak")

    assert (one.text, one.ansvar, one.frist) == ("Kjøpe inn bøker", ("Rektor",), "2027-12-31")


def test_a_bracket_that_no_unit_follows_is_left() -> None:
    assert read("- Lage plan (2) Bedre hverdag 2027\n")[0][1] == []


DASHED = [
    ("ha rusfri fest to ganger i året", "Ungdomsklubben", "fast"),
    ("ha møte om rus hver høst", "Rektor ungdomsskolen", "fast"),
    ("ansette konsulent i 2026", "Folkehelsekoordinator", "2026-12-31"),
    ("holde kurs innen 1. juni 2027", "Psykisk helse og rus", "2027-06-01"),
]


def test_who_after_a_dash_in_a_list_that_ends_so() -> None:
    """Half of the names are units by their form; the time stands in the action's own words."""
    lines = "\n".join(f"- {text} – {name}" for text, name, _ in DASHED)
    found = items(f"# Plan for Nes 2026–2030\n\n## Delmål 1: Færre drikker\n\nTiltak:\n\n{lines}\n", "tiltak")

    assert [(item.text, item.ansvar, item.frist) for item in found] == [
        (text, (who,), when) for text, who, when in DASHED
    ]


def test_names_after_a_dash_that_are_places() -> None:
    lines = "- Gang- og sykkelvei Moen – Nes\n- Fortau Vik – Kirken\n- Lys Bakken – Skolen\n"
    found = items(f"# Plan for Nes 2026–2030\n\n## Delmål 1: Flere går\n\nTiltak:\n\n{lines}\n", "tiltak")

    assert [item.ansvar for item in found] == [(), (), ()]


WISHES = "A. Alle barn låner bøker.\n\nB. Biblioteket er bygdas møteplass.\n\n"
GOALS = f"# Bibliotekplan for Nes 2026–2030\n\n## {{heading}}\n\n{WISHES}"


@pytest.mark.parametrize("heading", ["Mål", "Det vi vil", "Det vi ønsker", "Hit skal vi"])
@pytest.mark.parametrize("over", ["Tiltak", "Det vi skal gjøre", "Gjøremål"])
def test_the_letter_of_a_goal_before_who_in_small_letters(heading: str, over: str) -> None:
    lines = "- Dele ut lånekort (A) – barnebibliotekaren\n- Bytte tunge reoler (B) – vaktmestertjenesten\n"
    found = items(f"{GOALS.format(heading=heading)}## {over}\n\n{lines}", "tiltak")

    assert [(item.text, item.ansvar, item.serves) for item in found] == [
        ("Dele ut lånekort", ("barnebibliotekaren",), ("HA",)),
        ("Bytte tunge reoler", ("vaktmestertjenesten",), ("HB",)),
    ]


@pytest.mark.parametrize("end", [". Servicetorget", " Servicetorget", " – Servicetorget."])
def test_who_right_behind_the_bracket_of_the_goal(end: str) -> None:
    text = f"# Plan for Nes 2026–2030\n\n**Mål 1.** Alle får varsel.\n\n## Tiltak\n\n- Sende prøvevarsel (mål 1){end}\n"
    found = items(text, "tiltak")

    assert [(item.text, item.ansvar) for item in found] == [("Sende prøvevarsel", ("Servicetorget",))]
