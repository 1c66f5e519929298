"""Labels and numbers at the front of a text, and the numbers that are none."""

from __future__ import annotations

import pytest

from plancheck.extract.labels import (
    Label,
    clean,
    named_heading,
    number_of,
    read_label,
    split_code,
    split_letter,
    split_number,
)
from plancheck.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delmål 1.2: Flere får hjelp", ("delmaal", "1.2", "Flere får hjelp")),
        ("Delmål 1.2 – Flere får hjelp", ("delmaal", "1.2", "Flere får hjelp")),
        ("Delmål 1.2 Flere får hjelp", ("delmaal", "1.2", "Flere får hjelp")),
        ("Delmål 1.2. Flere får hjelp.", ("delmaal", "1.2", "Flere får hjelp")),
        ("Delmål nr. 2: Flere får hjelp", ("delmaal", "2", "Flere får hjelp")),
        ("Delmål 1a: Flere får hjelp", ("delmaal", "1a", "Flere får hjelp")),
        ("Delmål A: Flere får hjelp", ("delmaal", "A", "Flere får hjelp")),
        ("Delmål A Flere får hjelp", ("delmaal", "A", "Flere får hjelp")),
        ("Satsingsområde B Trygge bygder", ("satsingsomraade", "B", "Trygge bygder")),
        ("Hovudmål 2: Trygge bygder", ("hovedmaal", "2", "Trygge bygder")),
        ("HOVEDMÅL 1: TRYGGE BYGDER", ("hovedmaal", "1", "TRYGGE BYGDER")),
        ("Overordnet mål: Trygge bygder", ("hovedmaal", "", "Trygge bygder")),
        ("Satsningsområde 3: Klima", ("satsingsomraade", "3", "Klima")),
        ("Hovudgrep 1: Samle tenestene", ("hovedgrep", "1", "Samle tenestene")),
        ("Strategi 2: Bygge tettere", ("strategi", "2", "Bygge tettere")),
        ("Tiltak 4: Bygge gangvei", ("tiltak", "4", "Bygge gangvei")),
        ("Mål: Færre ulykker", ("maal", "", "Færre ulykker")),
        ("Mål 3 – Færre ulykker", ("maal", "3", "Færre ulykker")),
        ("Indikator: Antall ulykker", ("indikator", "", "Antall ulykker")),
        ("Visjon: Sammen om Solvik", ("visjon", "", "Sammen om Solvik")),
        ("3.2 Delmål 4: Flere får hjelp", ("delmaal", "4", "Flere får hjelp")),
        ("Delmål 1.2: «Flere får hjelp»", ("delmaal", "1.2", "Flere får hjelp")),
        ("Delmål 1.2", ("delmaal", "1.2", "")),
        ("Delmål 1.2:", ("delmaal", "1.2", "")),
    ],
)
def test_a_label_in_words_gives_kind_number_and_text(text: str, expected: tuple[str, str, str]) -> None:
    """What a text calls itself, its number and its own words are told apart, whatever sign stands between."""
    assert read_label(text, vocabulary()) == Label(*expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D1.2 Flere får hjelp", ("delmaal", "1.2", "Flere får hjelp")),
        ("D1.2: Flere får hjelp", ("delmaal", "1.2", "Flere får hjelp")),
        ("H1 – Trygge bygder", ("hovedmaal", "1", "Trygge bygder")),
        ("HM2 Trygge bygder", ("hovedmaal", "2", "Trygge bygder")),
        ("T1.2.3. Bygge gangvei", ("tiltak", "1.2.3", "Bygge gangvei")),
        ("HG2: Samle tenestene", ("hovedgrep", "2", "Samle tenestene")),
        ("ST3 Bygge tettere", ("strategi", "3", "Bygge tettere")),
        ("M3: Færre ulykker", ("maal", "3", "Færre ulykker")),
        ("D1.2", ("delmaal", "1.2", "")),
    ],
)
def test_a_code_gives_kind_number_and_text(text: str, expected: tuple[str, str, str]) -> None:
    """D1.2, H1, T1.2.3 and their like are labels too."""
    assert read_label(text, vocabulary()) == Label(*expected, coded=True)


@pytest.mark.parametrize(
    "text",
    [
        "Flere får hjelp",
        "Delmål A handler om hjelp",
        "Delmål A og B",
        "Mål I Solvik er det trygt",
        "Tiltak 2026",
        "Mål 2030: netto null",
        "Tiltak for barn og unge",
        "Målet er nådd",
        "Delmålene følges opp hvert år",
        "Mål 50 prosent kollektivandel",
        "Folkehelse: et felles ansvar",
        "D-vitamin til eldre",
        "T-banen til sentrum",
        "",
    ],
)
def test_texts_that_only_look_labelled(text: str) -> None:
    """Years, amounts and ordinary words make no label."""
    assert read_label(text, vocabulary()) is None


@pytest.mark.parametrize(
    "text", ["Delmål 1: Tiltak", "Hovedmål 1 med delmål og tiltak", "Delmål 2 - strategier", "Hovedmål 1: Vi vil"]
)
def test_a_label_followed_only_by_kind_words_has_no_text_of_its_own(text: str) -> None:
    """ "Hovedmål 1 med delmål og tiltak" is a heading over a goal told elsewhere, not a goal called that."""
    label = read_label(text, vocabulary())

    assert label is not None
    assert label.text == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.2 Flere får hjelp", ("1.2", "Flere får hjelp")),
        ("1.2. Flere får hjelp", ("1.2", "Flere får hjelp")),
        ("3 Trygge bygder", ("3", "Trygge bygder")),
        ("3) Trygge bygder", ("3", "Trygge bygder")),
        ("10.Trygge bygder", ("10", "Trygge bygder")),
        ("10.klasse får reise", ("", "10.klasse får reise")),
        ("1.2.3 – Bygge gangvei", ("1.2.3", "Bygge gangvei")),
        ("2026 blir et godt år", ("", "2026 blir et godt år")),
        ("10 prosent færre ulykker", ("", "10 prosent færre ulykker")),
        ("10 % færre ulykker", ("", "10 % færre ulykker")),
        ("2. Personer med demens får hjelp", ("2", "Personer med demens får hjelp")),
        ("2. personer med demens", ("", "2. personer med demens")),
        ("200 Personer", ("", "200 Personer")),
        ("3 nye barnehager", ("", "3 nye barnehager")),
        ("1,5 mill. til vei", ("", "1,5 mill. til vei")),
        ("Bygge 3 barnehager", ("", "Bygge 3 barnehager")),
        ("1:", ("1", "")),
    ],
)
def test_numbers_in_front(text: str, expected: tuple[str, str]) -> None:
    """A leading number is the item's; a year, an amount or a count of things is part of the words."""
    assert split_number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a) Bygge gangvei", ("a", "Bygge gangvei")),
        ("A: Bygge gangvei", ("A", "Bygge gangvei")),
        ("b. Bygge gangvei", ("b", "Bygge gangvei")),
        ("Bygge gangvei", ("", "Bygge gangvei")),
        ("I dag er det få", ("", "I dag er det få")),
    ],
)
def test_letters_in_front(text: str, expected: tuple[str, str]) -> None:
    """A letter with a bracket, colon or full stop counts like a number."""
    assert split_letter(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E1 Sykkelveg", ("E1", "Sykkelveg")),
        ("KL-3: Ladepunkt", ("KL-3", "Ladepunkt")),
        ("Sykkelveg", ("", "Sykkelveg")),
    ],
)
def test_codes_of_the_authors_own(text: str, expected: tuple[str, str]) -> None:
    """A municipality's own codes in front of an item are its id, not its words."""
    assert split_code(text) == expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [("1.", "1"), ("12)", "12"), ("a)", "a"), ("-", ""), ("•", ""), ("Delmål 1a)", "1a"), ("2026.", "")],
)
def test_numbers_in_list_markers(marker: str, expected: str) -> None:
    """A numbered list gives its items their numbers; a bullet gives none, and a year is none."""
    assert number_of(marker) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Flere  får\nhjelp. ", "Flere får hjelp"),
        ("«Sammen om Solvik»", "Sammen om Solvik"),
        ("«Ung i Solvik» og «Eldre i Solvik»", "«Ung i Solvik» og «Eldre i Solvik»"),
        ("Flere får hjelp;", "Flere får hjelp"),
        ("Bruke «Aktiv på dagtid»", "Bruke «Aktiv på dagtid»"),
    ],
)
def test_own_words(text: str, expected: str) -> None:
    """An item's words are given without line breaks, closing punctuation, or quotes round the whole."""
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satsingsområde Levende bygder", ("satsingsomraade", "", "Levende bygder")),
        ("Hovedmål Trygge bygder", ("hovedmaal", "", "Trygge bygder")),
        ("Hovedmål og tiltak", None),
        ("Tiltak Nord", None),
    ],
)
def test_headings_of_kind_and_name(text: str, expected: tuple[str, str, str] | None) -> None:
    """A goal's kind and its name may stand side by side in a heading."""
    assert named_heading(text, vocabulary()) == (None if expected is None else Label(*expected))


@pytest.mark.parametrize(
    "text", ["Tiltak 1.2.2 og 2.2.1 krever bevilgning", "Delmål 2 er nådd", "Tiltak 3 har ikke frist"]
)
def test_a_sentence_about_an_item_is_no_label(text: str) -> None:
    assert read_label(text, vocabulary()) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Overordna mål for planen: Folk får hjelp", "hovedmaal"),
        ("Hovedmål for perioden: Folk får hjelp", "hovedmaal"),
        ("Hovedmål for klimaplanen: Folk får hjelp", "hovedmaal"),
        ("Hovedmål i kommuneplanen: Folk får hjelp", None),
        ("Mål for arbeidet: Folk får hjelp", None),
    ],
)
def test_a_label_that_says_whose_the_goal_is(text: str, kind: str | None) -> None:
    label = read_label(text, vocabulary())
    assert (label.kind if label else None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Delmål 1.1 handler om hverdagsaktivitet, mens delmål 1.2 gjelder eldre.",
        "Delmål 2.2 skal også sees i sammenheng med skolenes arbeid.",
        "Delmål 1.1 heng saman med delmål 2.1.",
        "Hovedmål 1 og hovedmål 2 henger sammen.",
        "Tiltak 1.2 bør prioriteres først.",
    ],
)
def test_a_sentence_about_a_goal_is_no_goal(text: str) -> None:
    assert read_label(text, vocabulary()) is None
