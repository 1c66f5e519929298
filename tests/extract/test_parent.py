"""The plan above: words used of other plans too, and the title of an action part; the first page's own facts."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions
from plancheck.parts import Meta


def meta(title: str, rest: str = "") -> Meta:
    return read_meta(written(f"# {title}\n\n{rest}\n\n## Hovedmål 1: Trygge barn\n\nTekst.\n"))


def above(title: str, rest: str = "") -> list[str]:
    return [text for text, _ in meta(title, rest).overordnet]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen hører til kommuneplanens samfunnsdel 2024–2036.",
        "Planen skal nå målene i kommuneplanens samfunnsdel 2024–2036.",
        "Her står tiltakene for å nå målene i kommuneplanens samfunnsdel 2024–2036.",
        "Planen gjennomfører kommuneplanens samfunnsdel 2024–2036.",
        "Planen er en del av kommuneplanens samfunnsdel 2024–2036.",
        "Planen svarer på kommuneplanens samfunnsdel 2024–2036.",
        "Planen må ses i sammenheng med kommuneplanens samfunnsdel 2024–2036 og økonomiplanen.",
        "Planen må sjåast i samanheng med kommuneplanens samfunnsdel 2024–2036.",
        "Overordna føringar: Kommuneplanens samfunnsdel 2024–2036",
        "Overordnede føringer: Kommuneplanens samfunnsdel 2024–2036, nasjonale forventninger",
        "Temaplanen følgjer opp delmål 1.2 i kommuneplanens samfunnsdel 2024–2036.",
        "Planen fylgjer opp hovudmål 1, 2 og 3 i kommuneplanens samfunnsdel 2024–2036.",
        "Planen konkretiserer delmål 1.2 «Eldre deltar» i kommuneplanens samfunnsdel 2024–2036.",
        "Planen er en oppfølging av satsingsområdene i kommuneplanens samfunnsdel 2024–2036.",
        "Planen følger opp flere av målene i kommuneplanens samfunnsdel 2024–2036.",
    ],
)
def test_words_that_name_the_plan_above(sentence: str) -> None:
    assert [one.lower() for one in above("Temaplan for kultur 2026–2033", f"## Om planen\n\n{sentence}")] == [
        "kommuneplanens samfunnsdel 2024–2036"
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Temaplan under kommunedelplan for helse og omsorg. Vedteken 4. mai 2025.",
            ["kommunedelplan for helse og omsorg"],
        ),
        ("*Fagplan til kommunedelplan for helse*", ["kommunedelplan for helse"]),
        ("Temaplan under arbeid. Kommunedelplan for helse kommer i 2027.", []),
        ("- Temaplan under kommunedelplan for helse", []),
        ("Kommunen har en handlingsplan til kommunedelplan for helse.", []),
    ],
)
def test_a_line_that_opens_with_what_the_plan_is(line: str, names: list[str]) -> None:
    assert above("Demensplan 2026–2030", line) == names


def test_an_action_programme_of_a_kommunedelplan() -> None:
    said = "## Om\n\nHandlingsprogrammet høyrer til kommunedelplan for klima 2024–2035."

    assert above("Handlingsprogram 2026–2029", said) == ["kommunedelplan for klima 2024–2035"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen er en del av planverket i kommunen.",
        "Planen er ein del av det nasjonale folkehelsearbeidet.",
        "Planen må ses i sammenheng med bibliotekplanen og økonomiplanen.",
        "Planen må sjåast i samanheng med kommunedelplan for idrett.",
        "Skolene hører til oppvekstplanen.",
        "Tiltaket gjennomfører kommuneplanens samfunnsdel.",
        "Biblioteket er en del av kommunedelplan for kultur.",
        "Overordna føringar: Nasjonale forventningar og FNs berekraftsmål",
        "Planen svarer på innspillene.",
    ],
)
def test_words_that_name_no_plan_above(sentence: str) -> None:
    assert above("Temaplan for kultur 2026–2033", f"## Om planen\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("title", "years", "parent"),
    [
        (
            "Kommunedelplan for idrett 2024–2035 – Prioritert handlingsprogram 2026–2029",
            ("2026", "2029"),
            "Kommunedelplan for idrett 2024–2035",
        ),
        (
            "Kommuneplanens samfunnsdel 2024–2036: Handlingsdel 2026–2029",
            ("2026", "2029"),
            "Kommuneplanens samfunnsdel 2024–2036",
        ),
        ("Handlingsprogram 2026–2029 til kommunedelplan for idrett", ("2026", "2029"), "kommunedelplan for idrett"),
        ("Handlingsdel til samfunnsdelen 2026–2029", ("2026", "2029"), "samfunnsdelen"),
    ],
)
def test_the_title_of_an_action_part(title: str, years: tuple[str, str], parent: str) -> None:
    read = meta(title)

    assert (read.type, read.period, [text for text, _ in read.overordnet]) == ("handlingsdel", years, [parent])


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kommunedelplan for idrett 2024–2035 med handlingsprogram", "kommunedelplan"),
        ("Kommunedelplan for idrett 2024–2035 med handlingsdel 2024–2027", "kommunedelplan"),
        ("Kommunedelplan for idrett 2024–2035 – høringsutkast", "kommunedelplan"),
    ],
)
def test_a_plan_with_its_action_part_is_the_plan(title: str, kind: str) -> None:
    read = meta(title)

    assert (read.type, read.period, read.overordnet) == (kind, ("2024", "2035"), ())


@pytest.mark.parametrize(
    "title", ["Oppfølgingsplan for beredskap 2026–2029", "Helhetlig ROS – oppfølgingsplan 2026–2029"]
)
def test_the_years_of_an_oppfoelgingsplan(title: str) -> None:
    assert meta(title).period == ("2026", "2029")


@pytest.mark.parametrize(
    ("value", "status"),
    [("Vedteken", "vedtatt"), ("Gjeldande", "vedtatt"), ("Høringsutkast", "hoeringsutkast"), ("Kommer snart", None)],
)
def test_planfakta_tells_the_status(value: str, status: str | None) -> None:
    facts = f"| Planfakta | |\n|---|---|\n| Type | Temaplan |\n| Status | {value} |"

    assert meta("Ruspolitisk handlingsplan", facts).status == status


@pytest.mark.parametrize(
    ("title", "line", "status"),
    [
        ("Kulturplan 2026–2030", "Vedtatt av kommunestyret", "vedtatt"),
        ("Kulturplan 2026–2030", "Vedteken av Lauvfjord kommunestyre", "vedtatt"),
        ("Kulturplan 2026–2030", "Vedtatt av kommunestyret:", None),
        ("Kulturplan 2026–2030", "Vedtatt av kommunestyret xx.xx.2026", None),
        ("Kulturplan 2026–2030 – høringsutkast", "Vedtatt av kommunestyret", "hoeringsutkast"),
    ],
)
def test_an_adoption_without_day(title: str, line: str, status: str | None) -> None:
    read = meta(title, f"Lauvfjord kommune\n\n{line}")

    assert read.status == status
    assert len({one for one, _ in read.statuses}) <= 1


def test_a_subtitle_hides_no_decision() -> None:
    text = (
        "# Oppvekstplan 2026–2030\n\n## «Hele laget»\n\nLauvfjord kommune\n\nVedtatt i kommunestyret den 13. november "
        "2025 (KS-sak 87/25).\n\n### Om planen\n\nDen erstatter Plan for oppvekst 2020–2024.\n"
    )
    document = written(text)
    read = read_meta(document)
    (found,) = decisions(document, outline(document), read, classify(document, read))

    assert (read.status, found.dato, found.sak) == ("vedtatt", "2025-11-13", "KS-sak 87/25")


def test_a_chapter_right_under_the_title_is_none() -> None:
    said = "## Om arbeidet\n\nLauvfjord kommune har laget planen.\n\nVedtatt av kommunestyret"

    assert meta("Oppvekstplan 2026–2030", said).status is None


@pytest.mark.parametrize("name", ["Oppvekstplan 2020–2024", "Plan for oppvekst 2020–2024"])
def test_the_version_before_was_adopted(name: str) -> None:
    said = f"## Innledning\n\n{name} ble vedtatt i kommunestyret 13. november 2019, sak 87/19."
    document = written(f"# Oppvekstplan 2026–2030\n\nLauvfjord kommune\n\n{said}\n\n## Delmål 1: Trygge barn\n")
    read = read_meta(document)

    assert read.status is None
    assert decisions(document, outline(document), read, classify(document, read)) == ()


@pytest.mark.parametrize("what", ["erfaringane frå", "ei evaluering av", "resultata frå"])
def test_what_an_older_plan_taught_is_no_ground(what: str) -> None:
    found = meta("Kommunedelplan for klima", f"Planen byggjer på {what} Energi- og klimaplan 2016–2025.")
    assert [*found.overordnet, *found.bygger_paa] == []


@pytest.mark.parametrize(
    "title", ["Digitaliseringsstrategi Vassbygd kommune 2026–2029", "Kulturminneplan Vassbygd kommune"]
)
def test_the_municipality_after_the_plans_own_name(title: str) -> None:
    assert meta(title).kommune == "Vassbygd"


@pytest.mark.parametrize(
    ("label", "said", "status"),
    [
        ("Vedtatt", "Kommunestyret 13.11.2025, sak 83/25", "vedtatt"),
        ("Vedteken", "Kommunestyret 13. november 2025, PS 83/25", "vedtatt"),
        ("Vedtak", "Kommunestyret, juni 2026", None),
        ("Vedtatt", "[dato]", None),
    ],
)
def test_adopted_in_a_table_of_facts(label: str, said: str, status: str | None) -> None:
    assert meta("Strategi for lesing", f"| Eier | Skole |\n|---|---|\n| {label} | {said} |").status == status
