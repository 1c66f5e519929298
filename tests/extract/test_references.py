"""References to goals as people write them, and the numbers that are none."""

from __future__ import annotations

import pytest

from plancheck.document import Span
from plancheck.extract.goals.references import cell_refs, coded_refs, id_refs, refs_in, spoken_refs, tail_refs
from plancheck.parts import Ref

SPAN = Span("plan.md", 1, 1, 1, 2)


def named(refs: list[Ref]) -> list[tuple[str, str, str]]:
    """(kind, number or id, plan) of each."""
    return [(ref.kind, ref.number or ref.id, ref.plan) for ref in refs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jf. delmål 1.2", [("delmaal", "1.2", "")]),
        ("Støtter delmål 1.2, 1.3 og 2.1", [("delmaal", "1.2", ""), ("delmaal", "1.3", ""), ("delmaal", "2.1", "")]),
        ("Bidreg til hovudmål 2", [("hovedmaal", "2", "")]),
        ("Hovedmålene 1 og 3 ligger til grunn", [("hovedmaal", "1", ""), ("hovedmaal", "3", "")]),
        ("Se strategi 4", [("strategi", "4", "")]),
        ("satsningsområde 2", [("satsingsomraade", "2", "")]),
        ("hovudgrep 3", [("hovedgrep", "3", "")]),
        ("Mål 4 i samfunnsdelen", [("maal", "4", "samfunnsdelen")]),
        ("delmål 1.2 i kommuneplanens samfunnsdel", [("delmaal", "1.2", "kommuneplanens samfunnsdel")]),
        ("delmål 1.2 i «Temaplan klima»", [("delmaal", "1.2", "«Temaplan klima»")]),
        ("bærekraftsmål 11.3", []),
        ("FNs mål 3 om god helse", []),
        ("berekraftsmåla, særleg mål 13", []),
        ("delmål 2026", []),
        ("målet for 2030", []),
        ("formål 1", []),
        ("tre delmål", []),
    ],
)
def test_references_in_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A goal named by kind and number is a reference; UN goals and years are not."""
    assert named(list(spoken_refs(text, SPAN))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(D1.2)", [("delmaal", "D1.2", "")]),
        ("H1 og H2", [("hovedmaal", "H1", ""), ("hovedmaal", "H2", "")]),
        ("samfunnsdel#D1.2", [("", "D1.2", "samfunnsdel")]),
        ("klimaplan#rent-vann", [("", "rent-vann", "klimaplan")]),
        ("se HG3", [("hovedgrep", "HG3", "")]),
        ("vitamin D3-tilskudd", []),
        ("fil.D1.2", []),
        ("vei E39", []),
    ],
)
def test_references_by_id(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Codes and `plan#id` are references where they stand alone."""
    assert named(list(coded_refs(text, SPAN))) == expected


@pytest.mark.parametrize(
    ("cell", "refs", "number", "words"),
    [
        ("1.2", [("delmaal", "1.2", "")], "", ""),
        ("1.2.", [("delmaal", "1.2", "")], "", ""),
        ("Delmål 1.2", [("delmaal", "1.2", "")], "", ""),
        ("1.2, 1.3", [("delmaal", "1.2", ""), ("delmaal", "1.3", "")], "", ""),
        ("1.2 (og 1.3)", [("delmaal", "1.2", ""), ("delmaal", "1.3", "")], "", ""),
        ("D1.2 og D1.3", [("delmaal", "D1.2", ""), ("delmaal", "D1.3", "")], "", ""),
        ("Hovedmål 1", [("hovedmaal", "1", "")], "", ""),
        ("Bidrar til delmål 1.2", [("delmaal", "1.2", "")], "", ""),
        ("samfunnsdel#D1.2", [("delmaal", "D1.2", "samfunnsdel")], "", ""),
        ("Samfunnsdelen, mål 1.2", [("delmaal", "1.2", "Samfunnsdelen")], "", ""),
        ("R3", [("delmaal", "R3", "")], "", ""),
        ("1.2 Flere får hjelp", [], "1.2", "Flere får hjelp"),
        ("Flere får hjelp", [], "", "Flere får hjelp"),
        ("", [], "", ""),
    ],
)
def test_goal_cells(cell: str, refs: list[tuple[str, str, str]], number: str, words: str) -> None:
    """A goal column may hold a number, several, a code, a number with words, or words alone."""
    found, own, rest = cell_refs(cell, SPAN, "delmaal")

    assert (named(found), own, rest) == (refs, number, words)
    assert {ref.provenance for ref in found} <= {"explicit"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("D9", [("delmaal", "D9", "")]),
        ("jf. delmål 1.2 og 1.3", [("delmaal", "1.2", ""), ("", "1.3", "")]),
        ("1.2", [("", "1.2", "")]),
        ("hovedmål 1", [("hovedmaal", "1", "")]),
        ("2", []),
        ("fase 2", []),
        ("bærekraftsmål 11", []),
        ("Teknisk, 2027", []),
    ],
)
def test_bracketed_references(content: str, expected: list[tuple[str, str, str]]) -> None:
    """A bracket that is nothing but a reference is one; a bare whole number is too little to go by."""
    assert named(tail_refs(content, SPAN)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Starter etter at tiltak 1.1 er ferdig", [("tiltak", "1.1", "avhenger_av")]),
        ("Avhengig av T1.1", [("tiltak", "T1.1", "avhenger_av")]),
        ("Sees sammen med tiltak 1.1", []),
        ("Følger opp delmål 1.2", [("delmaal", "1.2", "bidrar_til")]),
    ],
)
def test_actions_that_depend_on_actions(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Another action is only an edge where the text says that this one depends on it."""
    assert [(ref.kind, ref.number or ref.id, ref.edge) for ref in refs_in(text, SPAN)] == expected


def test_attributes_are_certain() -> None:
    """What an author writes as an attribute is explicit and certain, several with commas."""
    found = id_refs("H1, samfunnsdel#D1.2,", SPAN)

    assert named(found) == [("", "H1", ""), ("", "D1.2", "samfunnsdel")]
    assert {(ref.provenance, str(ref.confidence)) for ref in found} == {("explicit", "certain")}


@pytest.mark.parametrize("text", ["Tiltaka", "Måla", "Delmåla", "Hovudmåla"])
def test_a_kind_in_the_plural_names_no_item(text: str) -> None:
    """The "a" of nynorsk is an ending, no letter that counts."""
    assert named(cell_refs(text, SPAN, "")[0]) == []
