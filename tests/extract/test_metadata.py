"""What a document says of its plan: type, status, period, municipality, kin, mandate, and front matter's faults."""

from __future__ import annotations

import pytest
from written import written

from plancheck.document import Document
from plancheck.extract.plan.front import is_date
from plancheck.extract.plan.metadata import problems, read_meta
from plancheck.parts import Meta
from plancheck.read.html import read_html


def meta(text: str) -> Meta:
    return read_meta(written(text))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kommuneplanens samfunnsdel 2026–2037", "samfunnsdel"),
        ("Kommuneplanen sin samfunnsdel", "samfunnsdel"),
        ("Kommuneplan 2025–2036 – samfunnsdel og arealdel", "kommuneplan"),
        ("Kommuneplanens arealdel 2025–2036", "arealdel"),
        ("Kommunedelplan for oppvekst med handlingsdel", "kommunedelplan"),
        ("Strategi for oppvekst – kommunedelplan 2025–2036", "kommunedelplan"),
        ("Handlingsdel til kommunedelplan for oppvekst", "handlingsdel"),
        ("Handlings- og økonomiplan 2026–2029", "handlingsdel"),
        ("Handlingsprogram 2026-2029", "handlingsdel"),
        ("Økonomiplan 2026–2029", "oekonomiplan"),
        ("Planprogram for kommunedelplan for klima", "planprogram"),
        ("Kommunal planstrategi 2024–2027", "planstrategi"),
        ("Temaplan under kommuneplanens samfunnsdel", "temaplan"),
        ("Ruspolitisk handlingsplan", "temaplan"),
        ("Kulturminneplan for Fjordvik", "temaplan"),
        ("Boligsosial plan 2026–2029", "temaplan"),
        ("Seniorpolitisk plan", "temaplan"),
        ("Solvik kommunes bustadsosiale plan", "temaplan"),
        ("Oppvekstplanen 2026–2030", "temaplan"),
        ("Vold i nære relasjoner – plan 2026–2029", "temaplan"),
        ("Reguleringsplanen 2026", None),
        ("Individuell plan", None),
        ("Tiltaksplan 2026", "tiltaksplan"),
        ("Virksomhetsplan 2026", "virksomhetsplan"),
        ("Møteplan våren 2026", None),
        ("Detaljregulering for Vika", None),
        ("Storhavn mot 2040", None),
    ],
)
def test_the_title_names_the_type(title: str, kind: str | None) -> None:
    assert meta(f"# {title}\n\nFjordvik kommune\n").type == kind


def test_the_type_may_stand_below_the_title_or_in_the_text() -> None:
    assert meta("# Kultur for alle\nTemaplan for kultur 2026–2031. Utkast januar 2026.\n").type == "temaplan"
    assert (
        meta("# Trafikksikkerhetsplan\n\n## Bakgrunn\n\nPlanen er en kommunedelplan etter loven.\n").type
        == "kommunedelplan"
    )


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("## Samfunnsdel 2026–2038", "samfunnsdel"),
        ("## Samfunnsdelen", "samfunnsdel"),
        ("Samfunnsdel for perioden 2026–2038", "samfunnsdel"),
        ("## Arealdel 2026–2038", "arealdel"),
        ("## Kommuneplanens samfunnsdel", "samfunnsdel"),
        ("## Samfunnsdel 2026–2038\n\nVi vil bli flere.\n\n## Arealdel 2026–2038", "kommuneplan"),
        ("## Samfunnsdelen og arealdelen", "kommuneplan"),
        ("## Samfunnsdelen skal rulleres", "kommuneplan"),
        ("## Innledning\n\nVi blir flere.\n\n## Samfunnsdel", "kommuneplan"),
    ],
)
def test_the_part_of_the_kommuneplan_may_stand_below_its_title(below: str, kind: str) -> None:
    assert meta(f"# Kommuneplan for Fjordvik\n\n{below}\n\nVedtatt 3. juni 2026\n\n## Mål\n").type == kind


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Høringsutkast", "hoeringsutkast"),
        ("Høringsutkast per 5. januar 2026", "hoeringsutkast"),
        ("Fjordvik kommune · Høyringsutkast", "hoeringsutkast"),
        ("Vedtatt av kommunestyret 19.06.2025, sak PS 54/25", "vedtatt"),
        ("Fjordvik kommune, vedteken 8. mai 2025", "vedtatt"),
        ("Status: Vedteken i kommunestyret 20. mars 2024, sak 17/24. Sist rullert 11.12.2025.", "vedtatt"),
        ("Status: på høring", "hoering"),
        ("Status: gjeldende", "vedtatt"),
        ("Kommunedirektørens forslag", "utkast"),
        ("Utkast januar 2026", "utkast"),
        ("2. gangs høring", "ny_hoering"),
        ("Vedtatt av kommunestyret xx.xx.xxxx, sak xx/xx", None),
        ("Vedtatt av kommunestyret:", None),
        ("Planen bygger på temaplan for rus, vedtatt i 2019.", None),
    ],
)
def test_the_title_page_states_the_status(line: str, status: str | None) -> None:
    assert meta(f"# Temaplan for kultur\n\n{line}\n\n## Mål\n\nTekst.\n").status == status


def test_a_sentence_on_this_plan_states_it_too() -> None:
    text = (
        "# Frivillighetsstrategi\n\n## Oppfølging\n\nStrategien ble vedtatt av kommunestyret 20. mars 2025 i sak PS "
        "19/25.\n"
    )

    assert meta(text).status == "vedtatt"


@pytest.mark.parametrize(
    "sentence",
    [
        "Samfunnsdelen ble vedtatt av kommunestyret 20. mars 2023.",
        "Forrige plan ble vedtatt av kommunestyret 20. mars 2020.",
        "Arbeidet bygger på planstrategien som kommunestyret vedtok 12. desember 2024.",
        "Kommunestyret vedtok planprogrammet 12. desember 2024.",
    ],
)
def test_a_sentence_on_another_plan_does_not(sentence: str) -> None:
    assert meta(f"# Temaplan for kultur\n\n## Bakgrunn\n\n{sentence}\n").status is None


def test_every_status_keeps_its_place() -> None:
    found = meta("# Forslag til handlingsplan mot vold\n\nVedtatt av kommunestyret 3. mars 2025, sak 4/25\n").statuses

    assert [(status, span.line) for status, span in found] == [("utkast", 1), ("vedtatt", 3)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("# Temaplan 2026–2033\n", ("2026", "2033")),
        ("# Temaplan 2015 2030\n", ("2015", "2030")),
        ("# Plan for rus\nSkoddvik kommune 2025–2028\n", ("2025", "2028")),
        ("# Plan for rus\n\nPlanperiode: 2025-2036\n", ("2025", "2036")),
        ("# Plan for rus\n\n## Om planen\n\nPlanen gjelder for perioden 2026–2037.\n", ("2026", "2037")),
        ("# Storhavn mot 2040\n\nKommuneplanens samfunnsdel\n", (None, "2040")),
        ("# Plan for rus\n\nDen erstatter Pleieplan 2015–2025.\n", None),
        ("# Plan for rus\n\n## Tall\n\nUlykker i perioden 2015–2019 viser en nedgang.\n", None),
    ],
)
def test_the_period(text: str, period: tuple[str | None, str | None] | None) -> None:
    assert meta(text).period == period


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Temaplan for kultur\n\nNordre Vik kommune\n", "Nordre Vik"),
        ("# Trafikksikkerhetsplan for Tindvik kommune 2026-2029\n", "Tindvik"),
        ("# OMSORGSPLAN FOR OSMARKA KOMMUNE 2026-2030\n\nI Osmarka kommune bor mange.\n", "Osmarka"),
        ("# Frivillighetsstrategi for Eikvåg 2025 – 2028\n\nEikvåg har mange lag.\n", "Eikvåg"),
        ("# Næringsplan\n\nKommunestyret i Holmvik vedtok planen 25. september 2025.\n", "Holmvik"),
        ("# Næringsplan\n\nKommunestyret i sak 61/25 og kommunestyret i Sak 4/25.\n", None),
        ("# Saman om oppveksten\n## Oppvekststrategi for Kvitland herad 2025–2029\n\n## Mål\n", "Kvitland"),
        ("# Temaplan for kultur\n\nDenne kommunen er liten. Vår kommune vokser.\n", None),
    ],
)
def test_the_municipality(text: str, name: str | None) -> None:
    assert meta(text).kommune == name


@pytest.mark.parametrize(
    ("sentence", "over", "basis", "replaced"),
    [
        ("Planen er underordnet kommuneplanens samfunnsdel.", ["kommuneplanens samfunnsdel"], [], []),
        (
            "Temaplanen er forankret i kommuneplanens samfunnsdel, vedtatt i 2023.",
            ["kommuneplanens samfunnsdel"],
            [],
            [],
        ),
        (
            "Den bygger på kommunedelplan for helse og omsorg og følger samme oppbygging.",
            ["kommunedelplan for helse og omsorg"],
            [],
            [],
        ),
        ("Planen byggjer på planstrategien.", [], ["planstrategien"], []),
        (
            "Den erstatter Pleie- og omsorgsplan (2008-2025) fra 2008.",
            [],
            [],
            ["Pleie- og omsorgsplan (2008-2025)"],
        ),
        ("Planen avløyser Rusplan 2015–2025.", [], [], ["Rusplan 2015–2025"]),
        ("Overordna plan er kommuneplanen sin samfunnsdel.", ["kommuneplanen sin samfunnsdel"], [], []),
        ("Økonomiplanen bygger på samfunnsdelen.", [], [], []),
        ("Planen bygger på kunnskap om kommunen.", [], [], []),
        ("Planen erstatter ikke samfunnsdelen.", [], [], []),
    ],
)
def test_other_plans_named(sentence: str, over: list[str], basis: list[str], replaced: list[str]) -> None:
    found = meta(f"# Temaplan for kultur\n\n## Bakgrunn\n\n{sentence}\n")

    assert [text for text, _ in found.overordnet] == over
    assert [text for text, _ in found.bygger_paa] == basis
    assert [text for text, _ in found.erstatter] == replaced


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("# Kommunedelplan for kultur\n", True),
        ("# Planprogram for kommuneplanens samfunnsdel\n", True),
        ("# Temaplan for kultur\n", None),
        ("# Temaplan for kultur\n\nTemaplanen behandles etter plan- og bygningsloven § 11-14.\n", True),
        ("# Temaplan for kultur\n\nTemaplanen er ikke en plan etter plan- og bygningsloven.\n", False),
        ("# Temaplan for kultur\n\nSamfunnsdelen vedtas etter plan- og bygningsloven § 11-15.\n", None),
    ],
)
def test_the_legal_base(text: str, bound: bool | None) -> None:
    assert meta(text).pbl is bound


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Høring av temaplan mestring", "temaplan mestring"),
        ("Kommuneplanens samfunnsdel på høring", "Kommuneplanens samfunnsdel"),
        ("Utvida frist: Høyring av kulturplanen", "kulturplanen"),
        ("Saksframlegg: Temaplan for bolig – 2. gangs høring", "Temaplan for bolig"),
        ("Offentlig ettersyn: Kommunedelplan for oppvekst 2025–2036", "Kommunedelplan for oppvekst 2025–2036"),
        ("Hva er temaplan mestring?", "temaplan mestring"),
        ("Mandat for kommunedelplan for oppvekst", "kommunedelplan for oppvekst"),
        ("Temaplan for kultur 2026–2033", None),
    ],
)
def test_what_a_notice_is_about(title: str, about: str | None) -> None:
    assert meta(f"# {title}\n\nTekst.\n").about == about


def test_the_parts_a_mandate_demands() -> None:
    found = meta(
        "# Mandat for kommunedelplan for helse\n\n1. Kommunedelplanen skal bygges opp med en strategidel, "
        "handlingsplan og tiltaksplan.\n"
    )

    assert found.mandate == ("strategidel", "handlingsplan", "tiltaksplan")
    assert found.mandate_span is not None


FRONT = """---
plan: {id: kultur, tittel: Temaplan kultur, type: fagplan, kommune: Fjordvik, status: høringsutkast,
       planperiode: 2025-2036, overordnet: [samfunnsdel], erstatter: []}
title: Noe annet
tags: [a, b]
lang: nb
---
# Kommunedelplan for noe annet 2020–2024

Vedtatt av kommunestyret 3. mars 2025, sak 4/25
"""


def test_front_matter_wins() -> None:
    found = meta(FRONT)

    assert (found.id, found.title, found.type, found.status) == (
        "kultur",
        "Temaplan kultur",
        "temaplan",
        "hoeringsutkast",
    )
    assert (found.kommune, found.period) == ("Fjordvik", ("2025", "2036"))
    assert [text for text, _ in found.overordnet] == ["samfunnsdel"]
    assert {"id", "title", "type", "status", "kommune", "period", "overordnet"} == found.explicit


def test_foreign_keys_are_left_alone() -> None:
    assert problems(written(FRONT)) == ()


@pytest.mark.parametrize(
    ("front", "key", "nearest"),
    [
        ("plan: {tittel: A, typpe: temaplan}", "typpe", "type"),
        ("plan: {tittel: A, bygger-på: [B]}\nhøring: {slutt: 2026-01-01, inspill: post}", "inspill", "innspill"),
        ("hoerng: {slutt: 2026-01-01}", "hoerng", "hoering"),
        ("vedttak: {dato: 2026-01-01}", "vedttak", "vedtak"),
        ("paln: {tittel: A}", "paln", "plan"),
    ],
)
def test_a_misspelt_key_names_the_nearest(front: str, key: str, nearest: str) -> None:
    (problem,) = problems(written(f"---\n{front}\n---\n# A\n"))

    assert (problem.code, problem.params["key"], problem.params["nearest"]) == ("DOK009", key, nearest)


def test_a_day_that_does_not_exist_is_told() -> None:
    (problem,) = problems(written("---\nhoering: {slutt: 2026-02-30}\n---\n# A\n"))

    assert (problem.key, problem.params["value"]) == ("ugyldig_dato", "2026-02-30")


def test_a_planfakta_table_is_the_authors_own() -> None:
    found = meta(
        "# Kultur for alle\n\n## Planfakta\n\n| Felt | Verdi |\n|---|---|\n| Plantype | Kommunedelplan |\n| "
        "Planperiode | 2026–2037 |\n| Kommune | Fjordvik kommune |\n"
    )

    assert (found.type, found.period, found.kommune) == ("kommunedelplan", ("2026", "2037"), "Fjordvik")
    assert {"type", "period", "kommune"} <= found.explicit


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen følger opp samfunnsdelen. Kunnskapsgrunnlaget er fra 2024.",
        "Planen følgjer opp samfunnsdelen 2022–2034. Kunnskapsgrunnlaget er frå 2024.",
        "Erstatter temaplan for bolig 2015–2024.",
        "Planen byggjer på kommunedelplan for helse 2020–2032. Ho gjeld heile kommunen.",
    ],
)
def test_a_plan_has_neither_type_nor_years_from_the_plan_it_refers_to(sentence: str) -> None:
    read = meta(f"# Bolig\n\n{sentence}\n\n## Mål\n\nAlle bor godt.")
    assert read.type is None
    assert read.period is None


def test_years_after_another_types_name_are_that_plans() -> None:
    read = meta(
        "# Temaplan for oppvekst\n\nKommuneplanens samfunnsdel 2022–2034 er overordnet.\n\n## Mål\n\nTrygge barn."
    )
    assert read.period is None
    own = meta("# Heimsund 2040\n\nKommuneplanens samfunnsdel 2024–2036\n\n## Mål\n\nTrygge barn.")
    assert (own.type, own.period) == ("samfunnsdel", ("2024", "2036"))


@pytest.mark.parametrize(
    "line",
    [
        "Planforslag til sluttbehandling",
        "Framlegg til slutthandsaming",
        "Endelig forslag til sluttbehandling mars 2026",
    ],
)
def test_a_proposal_for_the_final_decision_is_past_its_draft(line: str) -> None:
    assert meta(f"# Temaplan for oppvekst 2025–2028\n\n{line}\n\n## Mål\n\nTrygge barn.").status == "sluttbehandling"


@pytest.mark.parametrize(
    ("title", "sentence", "named"),
    [
        ("Temaplan for kultur", "Planen er en del av oppfølgingen av samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Planen er ei oppfølging av samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Kommuneplanens samfunnsdel er overordnet.", "Kommuneplanens samfunnsdel"),
        ("Temaplan for kultur", "Kommuneplanen legg føringar for arbeidet.", "Kommuneplanen"),
        ("Temaplan for kultur", "Planen gjeld fram til 2030. Han bygger på samfunnsdelen.", "samfunnsdelen"),
        ("Handlingsprogram 2026–2029", "Handlingsprogrammet er samfunnsdelen sin handlingsdel.", "samfunnsdelen"),
        ("Handlingsprogram 2026–2029", "Dette er kommuneplanens handlingsdel.", "kommuneplanen"),
        ("Integration plan", "This plan follows up the municipal master plan.", "municipal master plan"),
        ("Temaplan for kultur", "Folkehelseoversikten, ungdata og samfunnsdelen ligger til grunn.", "samfunnsdelen"),
        ("Temaplan for kultur", "Kulturløftet og samfunnsdelen 2024–2036 ligg til grunn.", "samfunnsdelen 2024–2036"),
        ("Temaplan for kultur", "Til grunn ligger kommuneplanen og folkehelseoversikten.", "kommuneplanen"),
        ("Temaplan for kultur", "Til grunn for planen ligg ei evaluering og samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Planen er i samsvar med samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Planen følger også opp samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Planen byggjer òg på samfunnsdelen.", "samfunnsdelen"),
        ("Temaplan for kultur", "Ungdata og kommuneplanen ligger til grunn.", "kommuneplanen"),
        ("Plan for rus", "Ungdata og kommunedelplan for bad og rus ligger til grunn.", "kommunedelplan for bad og rus"),
        ("Temaplan for kultur", "Planen er laga i tråd med nasjonale mål og samfunnsdelen.", "samfunnsdelen"),
    ],
)
def test_the_plan_above_in_running_text(title: str, sentence: str, named: str) -> None:
    assert [text for text, _ in meta(f"# {title}\n\n## Om planen\n\n{sentence}").overordnet] == [named]


@pytest.mark.parametrize(
    "sentence",
    [
        "Handlingsdelen til kommunedelplan for helse 2025–2036.",
        "Handlingsprogrammet til kommunedelplan for helse",
        "Programmet er handlingsdelen til kommunedelplan for helse.",
        "Programmet følgjer opp kommunedelplan for helse.",
    ],
)
def test_an_action_part_says_whose_it_is(sentence: str) -> None:
    """In the plan that has the part the same words tell of the part."""
    named = meta(f"# Handlingsprogram 2027–2030\n\nTangvik kommune. {sentence}\n\n## Tiltak\n").overordnet
    assert [text.startswith("kommunedelplan for helse") for text, _ in named] == [True]
    assert not meta(f"# Kommunedelplan for helse 2025–2036\n\n## Om planen\n\n{sentence}\n").overordnet


@pytest.mark.parametrize(
    "sentence",
    [
        "Handlingsplanen er overordnet.",
        "Kunnskapsgrunnlaget er grunnlag for planen.",
        "Kommunens økonomi er grunnlag for prioriteringene.",
        "Samfunnsdelen er ikke grunnlaget for denne planen.",
        "Verken kulturløftet eller samfunnsdelen ligger til grunn.",
        "Til grunn for budsjettet ligger samfunnsdelen.",
        "Ungdata, innspill til samfunnsdelen og statistikk ligger til grunn.",
        "Tiltakene er ikke i samsvar med samfunnsdelen.",
    ],
)
def test_no_plan_above(sentence: str) -> None:
    assert not meta(f"# Temaplan for kultur\n\n## Om planen\n\n{sentence}").overordnet


def test_a_heading_under_a_slogan_says_what_the_plan_is() -> None:
    found = meta("# Saman om oppveksten\n## Oppvekststrategi for Kvitland herad 2025–2029\n\n## Mål\n\nTekst.\n")
    assert (found.title, found.type, found.period) == ("Saman om oppveksten", "temaplan", ("2025", "2029"))


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Boligsosial plan 2026–2029", "Boligsosial plan 2026–2029"),
        ("Hele livet, hele laget 2026–2029", "Hele livet, hele laget 2026–2029"),
        ("1 Innledning", "SOLVIK KOMMUNE"),
    ],
)
def test_the_municipality_alone_is_no_title(below: str, title: str) -> None:
    read = meta(f"# SOLVIK KOMMUNE\n\n## {below}\n\nHøringsutkast\n\n### Mål\n\n- Flere bor trygt\n")

    assert (read.title, read.kommune) == (title, "Solvik")


def test_a_chapter_under_a_slogan_says_nothing_of_the_plan() -> None:
    found = meta("# Saman om oppveksten\n\n## Oppvekstplanar i kommunen\n\nTekst.\n\n## Mål\n\nTekst.\n")
    assert (found.type, found.period) == (None, None)


@pytest.mark.parametrize(
    ("title", "foot", "name"),
    [
        ("Næringsplan – Holmvik kommune", "", "Holmvik"),
        ("Næringsplan", "Holmvik kommune, Strandgata 1", "Holmvik"),
        ("Næringsplan – Holmvik kommune", "Samarbeid med Nordskog kommune", None),
        ("Næringsplan", "Ansvarlig redaktør", None),
    ],
)
def test_the_web_site_names_the_municipality(title: str, foot: str, name: str | None) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><main><h1>Næringsplan 2025–2030</h1>"
        f"<p>Vi vil vokse.</p></main><footer><p>{foot}</p></footer></body></html>"
    )
    document = read_html(page.encode(), "plan.html")
    assert isinstance(document, Document)
    assert read_meta(document).kommune == name


def test_the_adoption_may_end_the_story_of_the_plan() -> None:
    """The hearing before it is over."""
    said = "Planen var på høyring frå 5. mai til 20. juni 2025 og vart vedteken av kommunestyret 25. september 2025."

    assert (
        meta(f"# Oppvekstplan for Brekke kommune 2026–2032\n\n## Slik har vi arbeidd\n\n{said}\n").status == "vedtatt"
    )


def test_a_distinction_is_no_municipality() -> None:
    text = "# Trafikkplan 2026–2029\n\nHovdeland kommune\n\n- Bli Trafikksikker kommune\n"

    assert meta(text).kommune == "Hovdeland"


@pytest.mark.parametrize(
    "line",
    [
        "Lundvik kommune – på høring",
        "Framlegg på høyring",
        "Fjelldal kommune – på høyring, frist 14. november 2025",
        "Forslag til planprogram, på høring 3. november – 19. desember 2025",
    ],
)
def test_a_line_of_the_title_page_that_ends_on_the_hearing(line: str) -> None:
    assert meta(f"# Temaplan for kultur 2026–2033\n\n{line}\n\n## Mål\n\nTekst.\n").status == "hoering"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Temaplan vedteken av kommunestyret 12. februar 2026, sak 15/26", "vedtatt"),
        ("Handlingsplan, vedtatt av kommunestyret 12. februar 2026", "vedtatt"),
        ("Temaplan vedtatt av kommunestyret xx.xx.xxxx", None),
        ("Temaplan for Solvik", None),
    ],
)
def test_the_type_may_stand_before_the_adoption(line: str, status: str | None) -> None:
    assert meta(f"# Reiselivsplan for Solvik 2026–2029\n\n{line}\n\n## Mål\n\nFlere gjester.\n").status == status


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("13.37.2025", False),
        ("2025-13-37", False),
        ("når det passer", False),
        ("13.03.2025", True),
        ("mars 2025", True),
        ("14. april", True),
        ("2025", True),
    ],
)
def test_a_value_that_is_a_date(value: str, good: bool) -> None:
    assert is_date(value) is good


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Plan for oppfølging av samfunnssikkerhet og beredskap 2025–2028", ("2025", "2028")),
        ("Plan for oppfølging av kommuneplanen 2020–2032", None),
    ],
)
def test_a_plan_whose_subject_is_to_follow_up_holds_for_the_years_of_its_title(title: str, period: object) -> None:
    assert meta(f"# {title}\n\nSolvik kommune\n").period == period


@pytest.mark.parametrize(
    "line",
    [
        "Framlegg til offentleg ettersyn, Nordvåg formannskap 20. januar 2026, sak FSK 6/26",
        "Vedteken i Nordvåg kommunestyre, sak 12/26",
    ],
)
def test_a_body_with_its_municipality_s_name_names_the_municipality(line: str) -> None:
    assert meta(f"# Kommunedelplan for kultur 2026–2037\n\n{line}\n").kommune == "Nordvåg"


@pytest.mark.parametrize(
    "line", ["Versjon 2 – under arbeid, pr. 5.1.2026", "Utgave 3 – utkast", "Under arbeid per januar 2026"]
)
def test_a_line_of_the_version_says_how_far_the_plan_has_come(line: str) -> None:
    assert meta(f"# Oppvekstplan 2026–2030\n\nSørli kommune\n\n{line}\n").status == "utkast"


def test_the_adoption_after_the_treatment_is_the_status() -> None:
    said = "Handsama i formannskapet 2. desember 2025 (sak 131/25) og vedteken i kommunestyret 16. desember 2025."
    assert meta(f"# Bustadplan 2026–2031\n\nTemaplan, Indreli kommune. {said}\n").status == "vedtatt"


@pytest.mark.parametrize("chapter", ["1 MÅL", "1 HANDLINGSDEL", "2 FORHOLDET TIL KOMMUNEPLANEN", "1. Handlingsdel"])
@pytest.mark.parametrize("title", ["TEMAPLAN FOR KULTUR 2027–2030", "Temaplan for kultur 2027–2030"])
def test_a_numbered_chapter_is_no_title_where_a_line_above_names_the_plan(title: str, chapter: str) -> None:
    read = meta(f"# SOLVIK KOMMUNE\n\n{title}\nUtkast, november 2026\n\n## {chapter}\n\nKulturen skal vare.\n")
    assert (read.title, read.type) == (title, "temaplan")


def test_a_sentence_that_names_the_plan_over_several_lines_is_no_title() -> None:
    read = meta("# SOLVIK KOMMUNE\n\nKommunedelplan for kultur skal vise\nhva vi vil.\n\n## Kulturplan 2027–2030\n")
    assert read.title == "Kulturplan 2027–2030"


@pytest.mark.parametrize(
    "front",
    [
        "title: Kulturplan for Sandvær kommune 2026–2030",
        "tittel: Kulturplan for Sandvær kommune",
        "plan: {tittel: Kulturplan for Sandvær kommune 2026–2030}",
    ],
)
@pytest.mark.parametrize("heading", ["", "# Kulturplan 2026–2030\n\n", "# Innledning\n\n"])
def test_the_title_in_front_matter_names_the_municipality(front: str, heading: str) -> None:
    assert meta(f"---\n{front}\n---\n{heading}## Hovedmål 1: Flere synger\n").kommune == "Sandvær"


def test_a_title_in_front_matter_about_a_municipality_names_none() -> None:
    assert meta("---\ntitle: Plan for ein attraktiv kommune\n---\n# Kulturplan\n").kommune is None
