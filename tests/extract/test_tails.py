"""Fields in an item's tail: what leaves the text as responsibility, deadline, cost or reference, and what stays."""

from __future__ import annotations

import pytest
from reading import items

from plancheck.document import Span
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.labels import clean
from plancheck.vocabulary import vocabulary

SPAN = Span("plan.md", 1, 1, 1, 2)


def fields_of(text: str) -> tuple[str, dict[str, str], list[str]]:
    """(own words, fields, references) of one item."""
    tail = read_tail(text, SPAN, vocabulary())
    return clean(tail.text), {key: value.text for key, value in tail.fields.items()}, [ref.text for ref in tail.refs]


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("Ruste opp torget (Teknisk, 2027)", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget (alle, 2027)", "Ruste opp torget", {"ansvar": "alle", "frist": "2027"}),
        ("Ruste opp torget (fleire, innan 2027)", "Ruste opp torget", {"ansvar": "fleire", "frist": "innan 2027"}),
        ("Ruste opp torget (grus, 2027)", "Ruste opp torget (grus, 2027)", {}),
        (
            "Ruste opp torget. Ansvar: Teknisk. Tiltaket gjennomføres løpende.",
            "Ruste opp torget",
            {"ansvar": "Teknisk", "frist": "løpende"},
        ),
        ("Ruste opp torget (2027, Teknisk).", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget [Teknisk; 2027]", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget (Teknisk – 2027)", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget (Teknisk)", "Ruste opp torget", {"ansvar": "Teknisk"}),
        ("Ruste opp torget [ansvar: Helse] [frist: 2026]", "Ruste opp torget", {"ansvar": "Helse", "frist": "2026"}),
        ("Ruste opp torget (ansvar Kultur, frist 2026)", "Ruste opp torget", {"ansvar": "Kultur", "frist": "2026"}),
        ("Ruste opp torget (ansvarleg Kultur, 2026)", "Ruste opp torget", {"ansvar": "Kultur", "frist": "2026"}),
        ("Ruste opp torget (Kultur/2026)", "Ruste opp torget", {"ansvar": "Kultur", "frist": "2026"}),
        ("Ruste opp torget. Ansvar: Kultur (2026)", "Ruste opp torget", {"ansvar": "Kultur", "frist": "2026"}),
        ("Ruste opp torget. Ansvar: Kultur (NAV)", "Ruste opp torget", {"ansvar": "Kultur (NAV)"}),
        ("Halde kurs (Landbrukskontoret og Bondelaget)", "Halde kurs", {"ansvar": "Landbrukskontoret og Bondelaget"}),
        ("Rydde stiar (Nordliane og Sørliane)", "Rydde stiar (Nordliane og Sørliane)", {}),
        ("Ruste opp torget (grus/asfalt)", "Ruste opp torget (grus/asfalt)", {}),
        ("Ruste opp torget (NAV)", "Ruste opp torget", {"ansvar": "NAV"}),
        ("Ruste opp torget (2027)", "Ruste opp torget", {"frist": "2027"}),
        ("Ruste opp torget (innen 2027)", "Ruste opp torget", {"frist": "innen 2027"}),
        ("Ruste opp torget (årlig)", "Ruste opp torget", {"frist": "årlig"}),
        ("Ruste opp torget (2. kvartal 2027)", "Ruste opp torget", {"frist": "2. kvartal 2027"}),
        (
            "Ruste opp torget (Teknisk, 2027, 1,5 mill. kr)",
            "Ruste opp torget",
            {"ansvar": "Teknisk", "frist": "2027", "kostnad": "1,5 mill. kr"},
        ),
        ("Ruste opp torget (500 000 kr)", "Ruste opp torget", {"kostnad": "500 000 kr"}),
        ("Ruste opp torget (pågår)", "Ruste opp torget", {"status": "pågår"}),
        ("Ruste opp torget (gjennomført)", "Ruste opp torget", {"status": "gjennomført"}),
        ("Ruste opp torget (Teknisk) (2027)", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget – Teknisk – 2027", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget – Teknisk – innan 2027", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "innan 2027"}),
        ("Ruste opp torget | Teknisk | 2027", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Ruste opp torget. Ansvar: Teknisk. Frist: 2027", "Ruste opp torget", {"ansvar": "Teknisk", "frist": "2027"}),
        (
            "Ruste opp torget. Ansvarleg: Teknisk. Frist: innan 2027.",
            "Ruste opp torget",
            {"ansvar": "Teknisk", "frist": "innan 2027"},
        ),
        (
            "Ruste opp torget\nAnsvar: Teknisk\nFrist: 2027",
            "Ruste opp torget",
            {"ansvar": "Teknisk", "frist": "2027"},
        ),
        (
            "Ruste opp torget (Ansvar: Teknisk, frist: 2027)",
            "Ruste opp torget",
            {"ansvar": "Teknisk", "frist": "2027"},
        ),
        ("Ruste opp torget. Teknisk drift, 2027", "Ruste opp torget", {"ansvar": "Teknisk drift", "frist": "2027"}),
        ("Ruste opp torget, Ansvar:", "Ruste opp torget", {"ansvar": ""}),
    ],
)
def test_tails_that_are_fields(text: str, words: str, fields: dict[str, str]) -> None:
    """Responsibility, deadline, cost and status leave the text, however they are set off."""
    assert fields_of(text) == (words, fields, [])


@pytest.mark.parametrize(
    "text",
    [
        "Ruste opp torget (Storgata)",
        "Ruste opp torget (inkludert benker og lys)",
        "Ruste opp torget – et løft for sentrum",
        "Ta i bruk ny plattform (Min side)",
        "Bruke metoden BTI (Bedre tverrfaglig innsats)",
        "Rehabilitere skolen som ble bygget i 1974",
        "Ruste opp torget. Det har vært et ønske siden 2019",
        "Halvere utslippene sammenlignet med nivået fra 2009",
        "Flere enn 2027 deltakere",
        "Følge opp plan- og bygningsloven § 3-1",
    ],
)
def test_tails_that_are_the_items_own_words(text: str) -> None:
    """Places, explanations and years in the past are what the item says, and no fields."""
    assert fields_of(text) == (text, {}, [])


@pytest.mark.parametrize(
    ("text", "frist"),
    [
        ("Ruste opp torget innen 2027", "innen 2027"),
        ("Ruste opp torget innan utgangen av 2027", "innan utgangen av 2027"),
        ("Ruste opp torget i løpet av 2027", "i løpet av 2027"),
        ("Rapportere årlig om rekruttering", None),
        ("Ruste opp torget innen to år", None),
        ("Kartlegge hus bygget før 1945", None),
    ],
)
def test_a_deadline_in_the_actions_own_words_stays_there(text: str, frist: str | None) -> None:
    """ "… innen 2027" is a deadline and part of the sentence."""
    words, fields, _ = fields_of(text)

    assert words == text
    assert fields.get("frist") == frist


@pytest.mark.parametrize(
    ("text", "words", "refs"),
    [
        ("Ruste opp torget (D1.2)", "Ruste opp torget", ["D1.2"]),
        ("Ruste opp torget (delmål 1.2)", "Ruste opp torget", ["delmål 1.2"]),
        ("Ruste opp torget (jf. delmål 1.2 og 1.3)", "Ruste opp torget", ["delmål 1.2", "1.3"]),
        ("Ruste opp torget (1.2)", "Ruste opp torget", ["1.2"]),
        ("Ruste opp torget (bidrar til hovedmål 1)", "Ruste opp torget", ["hovedmål 1"]),
        ("Ruste opp torget, jf. delmål 1.2", "Ruste opp torget, jf. delmål 1.2", ["delmål 1.2"]),
        ("Ruste opp torget (fase 2)", "Ruste opp torget (fase 2)", []),
        ("Følge bærekraftsmål 11.3 i all planlegging", "Følge bærekraftsmål 11.3 i all planlegging", []),
    ],
)
def test_references_in_tails(text: str, words: str, refs: list[str]) -> None:
    """A bracket that only names a goal leaves the text; a reference inside a sentence stays in it."""
    found = fields_of(text)

    assert (found[0], found[2]) == (words, refs)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ansvar: Teknisk", {"ansvar": "Teknisk"}),
        ("Ansvar: Teknisk. Frist: 2027", {"ansvar": "Teknisk", "frist": "2027"}),
        ("Frist: 1.6.2027", {"frist": "1.6.2027"}),
        ("Ansvar: ", {"ansvar": ""}),
        ("Samarbeidspartnere: Frivilligsentralen", {"medansvar": "Frivilligsentralen"}),
        ("Kostnad: 1,5 mill. kr", {"kostnad": "1,5 mill. kr"}),
        ("Status: Påbegynt", {"status": "Påbegynt"}),
        ("Ruste opp torget. Ansvar: Teknisk", None),
        ("Mål: Færre ulykker", None),
        ("Merk: dette er viktig", None),
        ("Indikatorer:", None),
    ],
)
def test_lines_of_nothing_but_fields(line: str, expected: dict[str, str] | None) -> None:
    """A line that only gives fields is told apart from an item that ends in some."""
    found = labelled_fields(line, SPAN, vocabulary())

    assert (None if found is None else {key: value.text for key, value in found.items()}) == expected


@pytest.mark.parametrize(
    ("text", "unit", "deadline"),
    [
        ("Teknisk", True, False),
        ("Helse og velferd", True, False),
        ("NAV", True, False),
        ("kommunedirektøren", True, False),
        ("Oppvekstsjefen", True, False),
        ("Skulane", True, False),
        ("Storgata", False, False),
        ("2027", False, True),
        ("innan utgangen av 2027", False, True),
        ("løpende", False, True),
        ("høsten 2027", False, True),
        ("2026–2029", False, True),
        ("fase 2", False, False),
    ],
)
def test_what_is_a_unit_and_what_is_a_deadline(text: str, unit: bool, deadline: bool) -> None:
    """Names of units and roles, and times, are known on their own."""
    assert (is_unit(text), is_deadline(text)) == (unit, deadline)


def test_tails_in_a_plan_become_fields_of_the_action() -> None:
    """The graph shows tail fields as fields and the text without them."""
    text = """
# Temaplan for Solvik

## Delmål 1: Flere møteplasser

Tiltak:

- Ruste opp torget (Teknisk, 2027)
- Bygge gangvei – Teknisk – innen utgangen av 2028
- Holde åpen hall. Ansvar: Kultur. Frist: årlig
- Vurdere nytt bibliotek. Ansvar: Kultur. Frist: på sikt
"""
    assert [(item.text, item.ansvar, item.frist) for item in items(text, "tiltak")] == [
        ("Ruste opp torget", ("Teknisk",), "2027-12-31"),
        ("Bygge gangvei", ("Teknisk",), "2028-12-31"),
        ("Holde åpen hall", ("Kultur",), "fast"),
        ("Vurdere nytt bibliotek", ("Kultur",), "uviss"),
    ]


@pytest.mark.parametrize(
    ("text", "rest", "ansvar", "frist"),
    [
        ("Kurs (ungdomskontakten, løpende)", "Kurs", "ungdomskontakten", "løpende"),
        ("Kurs (rektor og styrer, 2026)", "Kurs", "rektor og styrer", "2026"),
        ("Kurs (rektorane, skuleåret 2026/27)", "Kurs", "rektorane", "skuleåret 2026/27"),
        ("Kurs (helsesykepleier, høsten 2026)", "Kurs", "helsesykepleier", "høsten 2026"),
        ("Besøksvenn: Røde Kors og Helse, 2026", "Besøksvenn", "Røde Kors og Helse", "2026"),
        (
            "Kurs (helsestasjonen, i samarbeid med familiesenteret, årlig)",
            "Kurs",
            "helsestasjonen, i samarbeid med familiesenteret",
            "årlig",
        ),
    ],
)
def test_a_role_in_small_letters_beside_a_date(text: str, rest: str, ansvar: str, frist: str) -> None:
    """Beside a date a role or a unit in its definite form is a name, and "i samarbeid med …" goes with it."""
    tail = read_tail(text, SPAN, vocabulary())

    assert (tail.text, tail.fields["ansvar"].text, tail.fields["frist"].text) == (rest, ansvar, frist)


@pytest.mark.parametrize(
    "text",
    [
        "Se på behovet (basert på tall, 2024)",
        "Kurs (frivillige lag og foreninger)",
        "Nytt bygg (forslag)",
        "Rapport (revidert utgave, 2026)",
        "Tiltak mot støy: bygge skjerm, måle trafikk, 2026",
        "Kartlegge (i tråd med plan, 2027)",
    ],
)
def test_a_bracket_of_other_words_stays(text: str) -> None:
    """What is no name is no owner, also beside a date."""
    assert "ansvar" not in read_tail(text, SPAN, vocabulary()).fields


@pytest.mark.parametrize(
    ("text", "words", "ansvar", "frist"),
    [
        ("Opprette team – Helse og velferd, 2026", "Opprette team", "Helse og velferd", "2026"),
        ("Halde kurs for unge — NAV, innan 1.10.2026", "Halde kurs for unge", "NAV", "innan 1.10.2026"),
        ("Ruste opp torget - Teknisk, løpende", "Ruste opp torget", "Teknisk", "løpende"),
        ("Holde kurs – ansvar Kultur, frist 2027", "Holde kurs", "Kultur", "2027"),
        ("Skrive bygdebok, band 3 – Bygdeboknemnda, 2028", "Skrive bygdebok, band 3", "Bygdeboknemnda", "2028"),
        ("Kjøpe to instrument – Kulturskulen, 2025 – 2028", "Kjøpe to instrument", "Kulturskulen", "2025 – 2028"),
        ("Turvei Moen – Sentrum – Teknisk, 2027", "Turvei Moen – Sentrum", "Teknisk", "2027"),
        ("Holde kurs – Helse, Oppvekst, 2027", "Holde kurs", "Helse, Oppvekst", "2027"),
    ],
)
def test_who_and_when_after_the_last_dash(text: str, words: str, ansvar: str, frist: str) -> None:
    own, fields, _ = fields_of(text)
    assert (own, fields) == (words, {"ansvar": ansvar, "frist": frist})


@pytest.mark.parametrize(
    "text",
    [
        "Barn – unge",
        "Trygg skulevei – fase 2",
        "Trygg skulevei – Fase 2, 2027",
        "Ny bru – Fase to, 2027",
        "Møteplass – barn, unge og eldre",
        "Sykkelveg Moen – Nes, 2027",
        "Revidere planer – Kommunedelplan, 2027",
    ],
)
def test_a_dash_inside_the_actions_own_words_stays(text: str) -> None:
    own, fields, _ = fields_of(text)
    assert (own, "ansvar" in fields) == (text, False)


@pytest.mark.parametrize("unit", ["eigedom", "næring", "samferdsel", "barnevern", "innkjøp", "kommunalteknikk"])
def test_a_service_in_small_letters_is_a_unit(unit):
    assert is_unit(unit)


@pytest.mark.parametrize(
    ("text", "words", "ansvar"),
    [
        ("Invitere alle som fyller 75. Servicetorget, hvert år", "Invitere alle som fyller 75", "Servicetorget"),
        ("Flytte middagen til klokken 16. Sykehjemmet, 2027", "Flytte middagen til klokken 16", "Sykehjemmet"),
        ("Samle alle på 10. trinn, 2027", "Samle alle på 10. trinn, 2027", None),
        ("Feire 17. Mai på torget, 2027", "Feire 17. Mai på torget, 2027", None),
        ("Samle alle på 10. Trinn, 2027", "Samle alle på 10. Trinn, 2027", None),
        ("Kartlegge uønsket deltid (HR, hovedtillitsvalgt)", "Kartlegge uønsket deltid", "HR, hovedtillitsvalgt"),
        ("Holde kurs (Kultur, idrettsrådet)", "Holde kurs", "Kultur, idrettsrådet"),
        ("Holde kurs (Kultur, idrett og fritid)", "Holde kurs", "Kultur, idrett og fritid"),
        ("Holde kurs (Kultur, idrett og fritid, 2027)", "Holde kurs", "Kultur, idrett og fritid"),
        ("Holde kurs (Kultur, veier og stier)", "Holde kurs (Kultur, veier og stier)", None),
        ("Holde kurs (nett, idrettsrådet)", "Holde kurs (nett, idrettsrådet)", None),
        ("Holde kurs (Kultur, nett og samtaler)", "Holde kurs (Kultur, nett og samtaler)", None),
    ],
)
def test_who_after_a_number_and_two_in_a_bracket(text: str, words: str, ansvar: str | None) -> None:
    """A number may end a sentence where a unit and a time follow; a role may follow a unit in a bracket."""
    own, fields, _ = fields_of(text)
    assert (own, fields.get("ansvar")) == (words, ansvar)


@pytest.mark.parametrize(
    ("said", "owners", "due"),
    [
        ("Kultur, 2026", "Kultur", "2026"),
        ("Kultur, idrett og fritid, 2026", "Kultur, idrett og fritid", "2026"),
        ("Kultur, årlig", "Kultur", "årlig"),
        ("Kultur, innen 1. mars 2026", "Kultur", "innen 1. mars 2026"),
        ("Kultur, i samarbeid med Solbakken barnehage, 2026", "Kultur, i samarbeid med Solbakken barnehage", "2026"),
        ("Kultur, Helse og mestring", "Kultur, Helse og mestring", None),
    ],
)
def test_a_time_after_a_comma_behind_who_is_the_deadline(said: str, owners: str, due: str | None) -> None:
    text, fields, _ = fields_of(f"Åpne kafeen (Ansvar: {said})")
    assert (text, fields.get("ansvar"), fields.get("frist")) == ("Åpne kafeen", owners, due)


@pytest.mark.parametrize(("said", "owner"), [("plan og bygg", "plan og bygg"), ("kurs og drift", None)])
def test_a_unit_of_two_words_in_small_letters(said: str, owner: str | None) -> None:
    assert fields_of(f"Regulere Mosletta ({said}, 2026)")[1].get("ansvar") == owner


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Opprette utstyrsbank i hallen i 2027", "i 2027"),
        ("Starte opplæring hausten 2027", "hausten 2027"),
        ("Levere plan til 1. mai 2027", "til 1. mai 2027"),
        ("Halde kurs to gonger i året", "to gonger i året"),
        ("Arrangere sykkeldag hver høst", "hver høst"),
        ("Telje trafikken kvart tredje år", "kvart tredje år"),
        ("Møte lagene minst én gang i halvåret", "minst én gang i halvåret"),
        ("Årlig kurs for ansatte", "Årlig"),
        ("Månadleg tilsyn", "Månadleg"),
        ("Lage en plan for hver skole", None),
        ("Lage rutine for årlige kurs", None),
        ("Rive huset som ble bygd i 2021", None),
        ("Følge opp saken fra møtet i 2024 om lek", None),
    ],
)
def test_a_time_that_ends_the_actions_own_words(text: str, due: str | None) -> None:
    words, fields, _ = fields_of(text)
    assert (words, fields.get("frist")) == (text, due)


def test_a_time_that_ends_the_actions_own_words_before_who_has_it() -> None:
    words, fields, _ = fields_of("Halde kunstveke kvar vår. Ansvar: Biblioteket")

    assert (words, fields) == ("Halde kunstveke kvar vår", {"ansvar": "Biblioteket", "frist": "kvar vår"})


@pytest.mark.parametrize("sign", [" - ", " / ", " · ", " – ", " | "])
def test_the_sign_between_labelled_fields_belongs_to_none_of_them(sign: str) -> None:
    told = sign.join(["Starte kor", "Ansvar: Plan- og byggkontoret", "Frist: 2027", "Kostnad: 10 000 kr"])
    fields = {"ansvar": "Plan- og byggkontoret", "frist": "2027", "kostnad": "10 000 kr"}
    assert fields_of(told) == ("Starte kor", fields, [])


def test_the_period_of_an_action_is_its_deadline() -> None:
    text = "# Idrettsplan for Solvik\n\n## Tiltak\n\n1. Turkart. Ansvar: Plan. Periode: 2026–2027. (delmål c)\n"
    [found] = items(text, "tiltak")

    assert (found.text, found.ansvar, found.frist) == ("Turkart", ("Plan",), "2027-12-31")
