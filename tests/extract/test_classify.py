"""What kind of document it is, and what is none of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta


def kind(text: str) -> str:
    document = written(text)
    return classify(document, read_meta(document))


GOALS = (
    "\n## Hovedmål 1: Flere synger\n\n### Delmål 1.1: Alle har et kor\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|"
    "\n| Starte kor | Kultur | 2027 |\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Temaplan for kultur 2026–2033\n\nFjordvik kommune\n" + GOALS, "plan"),
        ("# Kultur for alle\n\nFjordvik kommune vil ha mer sang.\n" + GOALS, "plan"),
        ("# Temaplan for kultur – høringsutkast\n\nFjordvik kommune\n" + GOALS, "plan"),
        ("# Kommunedelplan for oppvekst\n\nHøringsfrist: 1. mars 2026\n" + GOALS, "plan"),
        ("# Handlingsdel 2026–2029\n\nFjordvik kommune\n" + GOALS, "handlingsdel"),
        ("# Planprogram for kommunedelplan for klima\n\n## Formål\n\nFormålet er klima.\n", "planprogram"),
        ("# Kommunal planstrategi 2024–2027\n\nFjordvik kommune\n", "planstrategi"),
        (
            "# Høring av temaplan for kultur\n\nForslaget legges ut på høring. Høringsfrist er 1. mars 2026.\n",
            "kunngjoering",
        ),
        ("# Kommunedelplan for oppvekst på høring\n\nSend innspill innen 1. mars 2026.\n", "kunngjoering"),
        ("# Sei di meining\n\nTemaplan for kultur er ute på høyring til 1. mars 2026.\n", "kunngjoering"),
        (
            "# Hva er temaplan mestring?\n\nTemaplanen skal på høring i perioden 14. april – 9. mai.\n",
            "kunngjoering",
        ),
        (
            "# Temaplan for bolig\n\n## Saksopplysninger\n\nTekst.\n\n## Vurdering\n\nTekst.\n\n## "
            "Kommunedirektørens forslag til vedtak\n\nPlanen vedtas.\n",
            "saksframlegg",
        ),
        ("# Saksframlegg: Sluttbehandling av temaplan for kultur\n\nTekst.\n", "saksframlegg"),
        ("# Mandat for kommunedelplan for oppvekst\n\nGodkjent 14.05.25.\n", "mandat"),
        ("Fjordvik kommune\n\nPressemelding\n\n# Ny kulturplan\n\nPlanen er lagt fram.\n", "artikkel"),
        (
            "# Tiltaksliste vann\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bytte rør | Teknisk | 2027 |\n",
            "tiltaksliste",
        ),
        (
            "# Vann og avløp\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Bytte rør | Teknisk | 2027 |\n",
            "tiltaksliste",
        ),
        ("# Planmappe\n\nHer ligger filene våre.\n", "annet"),
        (
            "# Referat fra møte 3. mars\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kjøpe kaffe | Per | 4. mars "
            "|\n",
            "annet",
        ),
        ("# Notater\n\nHusk å ringe.\n", "annet"),
        ("# Ukeplan for 3. trinn\n\nMandag er det tur.\n", "annet"),
        ("# My blog\n\nA plan for the weekend.\n", "annet"),
        ("---\nplan: {tittel: X, type: planprogram}\n---\n# X\n", "planprogram"),
        ("---\nplan: {tittel: X, dokument: kunngjøring}\n---\n# X\n", "kunngjoering"),
        ("---\nlayout: post\ntitle: Hei\n---\n# Hei\n\nEn blogg om brød.\n", "annet"),
    ],
)
def test_the_kind(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hoering-kvam-nye/input/kunngjoring.md", "kunngjoering"),
        ("hoering-solstrand/input/sak.md", "saksframlegg"),
        ("kvalnes-mandat/input/mandat-kommunedelplan.md", "mandat"),
        ("kvalnes-pressemelding/input/pressemelding.md", "artikkel"),
        ("lia-planprogram/input/planprogram.md", "planprogram"),
        ("bergheia-handlingsprogram/input/handlingsprogram.md", "handlingsdel"),
        ("fjellvik-nye-tiltak/input/tiltaksplan.md", "plan"),
    ],
)
def test_the_gold_corpus(name: str, expected: str) -> None:
    corpus = Path(__file__).parents[1] / "corpus"

    assert kind((corpus / name).read_text(encoding="utf-8")) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Høyringsbrev: Kommunedelplan for sjøfuglane 2026–2037",
        "Høringsbrev – Temaplan for havnemiljø",
        "Kommunedelplan for sjøfuglane 2026–2037 – høringsbrev",
        "Temaplan for havnemiljø (høyringsbrev)",
        "Invitasjon til høring: Temaplan for havnemiljø",
        "Invitasjon til å gje innspel: Temaplan for hamnemiljø",
        "Oversendelsesbrev: Temaplan for havnemiljø",
        "Følgjebrev – Temaplan for hamnemiljø",
    ],
)
def test_a_letter_is_no_plan_however_many_goals_it_retells(title: str) -> None:
    letter = written(f"# {title}\n\nForslaget er sendt på høring. Planen har disse målene:\n{GOALS}{GOALS}")
    meta = read_meta(letter)

    assert classify(letter, meta) == "kunngjoering"
    assert meta.about is not None
    assert meta.about.startswith(("Kommunedelplan for sjø", "Temaplan for ha"))


def test_a_letter_without_a_hearing_is_none_of_ours() -> None:
    assert kind("# Oversendelsesbrev: Temaplan for havnemiljø\n\nVedlagt følger den vedtatte planen.\n") == "annet"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plan for oppvekst 2026–2037", "plan"),
        ("Plan for oppvekst", "annet"),
        ("Prosjektplan 2026–2028", "annet"),
        ("Møteplan 2026–2027", "annet"),
    ],
)
def test_a_name_with_its_years_claims_to_be_a_plan(title: str, expected: str) -> None:
    assert kind(f"# {title}\n\n## Innledning\n\nHer står det om barn i bygda.\n") == expected


_BODY = (
    "Krokvåg kommune legger forslag til handlingsdel 2026–2029 ut til offentlig ettersyn i perioden 2.–20. februar "
    "2026.\n\nInnspill sendes innen fredag 20. februar til post@krokvaag.example.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        "Handlingsdel 2026–2029 – til offentlig ettersyn",
        "Høring av handlingsdel 2026–2029",
        "Kunngjøring: Handlingsdel 2026–2029",
        "Handlingsprogram 2026–2029 på høring",
        "Handlingsdel 2026–2029 – høringsutkast",
    ],
)
@pytest.mark.parametrize("stamp", ["", "\nPublisert 30.01.2026, sist endret 02.02.2026\n"])
def test_a_notice_of_a_handlingsdel(title: str, stamp: str) -> None:
    document = written(f"# {title}\n\n{_BODY}{stamp}")
    meta = read_meta(document)

    assert (classify(document, meta), (meta.about or "").lower()[:8]) == ("kunngjoering", "handling")


def test_a_handlingsdel_on_hearing_is_no_notice() -> None:
    assert kind(f"# Handlingsdel 2026–2029 – høringsutkast\n\n{_BODY}{GOALS}") == "handlingsdel"


@pytest.mark.parametrize(
    ("more", "expected"),
    [("", "plan"), ("\n\nLes hele planen her.", "artikkel")],
    ids=["whole", "leads to it"],
)
def test_a_plan_with_the_stamps_of_a_page(more: str, expected: str) -> None:
    """Chapters under the plan's name and years are the plan, however the page is stamped; a page on it leads to it."""
    chapters = "".join(f"## {title}\n\nKapitlet sier hva vi gjør.\n\n" for title in ("Om", "Status", "Hjelp", "Tid"))
    stamps = "## Kontakt\n\nPublisert 12.01.2026. Relatert innhold\n"

    assert kind(f"# Temaplan for eldre 2026–2029\n\nSolvik kommune{more}\n\n{chapters}{stamps}") == expected


@pytest.mark.parametrize(
    ("title", "below", "more", "expected"),
    [
        ("Ungdomsplan for Solvik", "Solvik kommune 2026–2029. Utkast.", "", "plan"),
        ("Ungdomsplan for Solvik", "Gjelder for kommunen 2026–2029", "", "plan"),
        ("Ungdomsplan for Solvik", "Solvik kommune", "", "artikkel"),
        ("Ungdomsplan for Solvik", "Solvik kommune 2026–2029", "Last ned planen her.", "artikkel"),
        ("Slik blir ungdomsplan for Solvik", "Solvik kommune 2026–2029", "", "artikkel"),
    ],
)
def test_a_plan_in_running_text_with_its_years_below_the_title(
    title: str, below: str, more: str, expected: str
) -> None:
    """It tells who wrote it and what young people say, as articles do, but has its years and chapters."""
    chapters = "".join(
        f"## {name}\n\nKapitlet sier hva ungdom sier.\n\n" for name in ("Om", "Hvor", "Hvordan", "Penger")
    )
    text = f"# {title}\n\n{below}\n\n{chapters}Planen er skrevet av ungdomskoordinatoren. {more}\n"

    assert kind(text) == expected


@pytest.mark.parametrize(("first", "second"), [("1. Formål", "2. Plansystemet"), ("Formål", "Plansystemet")])
def test_numbered_chapters_are_no_page_that_explains_what_plans_are(first: str, second: str) -> None:
    """A planstrategi begins by saying what one is, and so does a page on planstrategier."""
    explained = "Planstrategien skal klargjøre hvilke planer kommunen skal lage."
    system = "Kommuneplanen består av samfunnsdel og arealdel."
    text = f"# Kommunal planstrategi for Solvik kommune\n\n## {first}\n\n{explained}\n\n## {second}\n\n{system}\n"

    assert kind(text) == ("planstrategi" if first[0] == "1" else "artikkel")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Planprogram", "planprogram"),
        ("Forslag til planprogram, datert 27.03.2026", "planprogram"),
        ("Høyringsutkast til planprogram", "planprogram"),
        ("Planprogram – høringsforslag", "planprogram"),
        ("Planprogram fastsatt 27.03.2026", "plan"),
        ("Planprogrammet ligger til grunn for planen.", "plan"),
    ],
)
def test_a_line_below_the_plans_name_says_that_this_is_its_planprogram(line: str, expected: str) -> None:
    text = f"# Kommunedelplan for oppvekst 2026–2038\n\n{line}\n\n{_BODY}## Medvirkning\n\nBarn og unge deltar.\n"
    assert kind(text) == expected


@pytest.mark.parametrize(
    "title", ["Planar for helse og omsorg", "Planer i Fjordvik kommune", "Våre planer for oppvekst"]
)
def test_what_lies_in_the_folder_is_no_plan(title: str) -> None:
    """A page that leads to several plans; one of that name with goals of its own is a plan."""
    told = "Her ligg kommunedelplanen og handlingsprogrammet. Spørsmål: ta kontakt med Fjordvik kommune."
    assert kind(f"# {title}\n\n{told}\n") == "artikkel"

    goals = "## Hovedmål 1: Alle er trygge\n\n### Delmål 1.1: Flere bor hjemme\n\n- Lage team (Omsorg, 2027)\n"
    assert kind(f"# {title}\n\nTemaplan for Fjordvik kommune 2026–2029\n\n{goals}") == "plan"
