"""A municipality's few words about a hearing: the notice is known for one, and its deadline is read, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from written import outline, written

from plancheck.api import build_graph, check
from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.decision import decisions
from plancheck.model import Hoering

_BODY = (
    "Formålet med planarbeidet er å dokumentere omfanget og verdien av beitinga i Fjordvik, og sikre at næringa har "
    "tilgang på areal også i framtida."
)


def kind_of(text: str) -> str:
    document = written(text)
    return classify(document, read_meta(document))


def read(text: str) -> tuple[Hoering, ...]:
    document = written(text)
    meta = read_meta(document)
    return hearings(document, outline(document), meta, classify(document, meta))


def ends(text: str) -> list[str | None]:
    return [one.end for one in read(text) if not one.superseded]


@pytest.mark.parametrize(
    "told",
    [
        f"{_BODY}\n\nInnspill til beitebruksplanen sendes landbrukskontoret i Fjordvik\nFrist: 10.01.2027",
        "Statens vegvesen har nå lagt detaljregulering for fv. 12 Solvik ut til høring og offentlig ettersyn. "
        "Høringsperioden er 30.11.2026–10.01.2027",
        "I medhold av plan- og bygningsloven § 12-8 varsles oppstart av detaljregulering for Solvik næringspark.\n\n"
        "Frist for merknader settes til 10.01.2027.",
        "Planforslaget er utlagt til offentlig ettersyn i perioden 28.11.26 – 10.01.27 og kan lastes ned fra "
        "kommunens nettsted.",
        "Planstrategien utarbeides med sterk politisk forankring, og forslaget er drøftet i formannskapet.\n\n"
        "Innspill til planstrategien kan sendes skriftlig til Fjordvik kommune innen 10. januar 2027.",
        "Formannskapets innstilling til økonomiplan legges ut til alminnelig ettersyn.\n\nFrist for å avgi uttalelser "
        "til økonomiplanen er søndag 10. januar 2027.",
    ],
)
def test_a_text_that_asks_for_replies_on_a_plan_is_a_notice(told: str) -> None:
    assert kind_of(told) == "kunngjoering"
    assert ends(told) == ["2027-01-10"]


@pytest.mark.parametrize(
    "told",
    [
        "Forskrift om renovasjon er lagt ut på høring. Høringsfristen er 1. mars 2027.",
        "Lokal forskrift om gebyr for tilsyn, planlagt fra 2028. Merknader sendes innen 1. mars 2027.",
        "Referat fra planmøtet\n\nVi ble enige om at innspill til planen sendes innen fredag 4. mars 2027.",
        "Vi planlegger sommerfest. Kom med innspill innen 1. mars 2027.",
    ],
)
def test_a_text_that_asks_for_replies_on_something_else_is_none(told: str) -> None:
    assert kind_of(told) == "annet"


def test_the_body_of_a_page_is_no_plan_called_by_a_heading_further_down(tmp_path: Path) -> None:
    told = (
        "Kommunestyret i Fjordvik fastsatte 16.06.2026 planprogrammet for kommunedelplan for idrett og friluftsliv "
        "2027–2038. Planprogrammet gjør rede for innholdet i planen og for medvirkningen.\n\n# Vedlegg\n\n"
        "# Planprogram kommunedelplan idrett og friluftsliv 2027–2038\n"
    )
    (tmp_path / "side.md").write_text(told, encoding="utf-8")
    assert kind_of(told) != "planprogram"
    assert not [one for one in check([str(tmp_path)]).findings if one.severity == "error"]


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("Eventuelle merknader må være kommunen i hende senest 12. mars 2027.", "2027-03-12"),
        ("Frist for innsending av eventuelle merknader er 12. mars 2027, og de sendes til rådhuset.", "2027-03-12"),
        ("Merknader skal vere skriftlege. Dei skal sendast til Vegen 3, Fjordvik, innan 12. mars 2027.", "2027-03-12"),
        ("Uttalelser sendes Fjordvik kommune innen fristens utløp den 12.3.2027.", "2027-03-12"),
        ("Høyringsperiode\n\n1. februar – 12. mars 2027", "2027-03-12"),
        ("Frist for innspel:\n\n12. mars 2027", "2027-03-12"),
        ("Innspill til planen sendes til:\n\npost@fjordvik.example innen 12.03.27, merket «plan»", "2027-03-12"),
        (
            "Uttale til planen kan sendast til Fjordvik kommune, Vegen 3\n\neller på\n\ne-post til "
            "post@fjordvik.example innan 12. mars 2027",
            "2027-03-12",
        ),
        ("Det skjer i perioden 1. februar – 12. mars 2027.", "2027-03-12"),
        ("Opprinnelig merknadsfrist 26.02.2027 forlenges til 12.03.2027.", "2027-03-12"),
        ("Merknadsfristen 26.02.2027 vert utvida til 12.03.2027.", "2027-03-12"),
    ],
)
def test_the_deadline_of_a_notice(told: str, end: str) -> None:
    lead = "Planforslaget er lagt ut på høring. " if told.startswith("Det skjer") else "Planforslaget er lagt ut.\n\n"
    assert ends(f"# Høring av temaplan for kultur 2027–2030\n\n{lead}{told}\n")[-1:] == [end]


@pytest.mark.parametrize(
    "told",
    [
        "## Klage på vedtaket\n\nEventuelle merknader sendes innen 12. mars 2027.",
        "I løpet av høyringsperioden (veke 9–11) vert det halde opne møte.",
        "Planforslag vil truleg bli lagt ut til høyring og offentleg ettersyn ein gong på hausten 2027.",
        "Juli/august – politisk behandling og vedtak om offentlig ettersyn",
        "Forslaget vil bli lagt ut på høring til sommeren 2027.",
        "Formannskapet fatta derfor vedtak 23.04.26 om utsatt frist for innspel til planen.",
        "Våre medlemmer kan sende oss synspunkter innen 12. mars 2027.",
    ],
)
def test_what_only_looks_like_a_deadline(told: str) -> None:
    assert not read(f"# Høring av temaplan for kultur 2027–2030\n\nPlanen er under arbeid i Fjordvik.\n\n{told}\n")


@pytest.mark.parametrize(
    "told",
    [
        "Innspill må sendes innen 15. september 2026.\n\nPlanprogrammet lå ute på høring til 17. juni.",
        "Utkastet låg på høyring fram til 23. oktober 2026.\n\nFrist for å kome med innspel gjekk ut 15. september.",
    ],
)
def test_a_day_without_its_year_told_of_as_over_contradicts_nothing(told: str, tmp_path: Path) -> None:
    (tmp_path / "side.md").write_text(f"# Høring av temaplan for kultur 2027–2030\n\n{told}\n", encoding="utf-8")
    assert "HOR004" not in {one.code for one in check([str(tmp_path)]).findings}


def test_an_extended_deadline_takes_the_place_of_one_without_its_year() -> None:
    told = (
        "# Utvida frist for høyringsinnspel til temaplan for omsorg\n\nPlanen har vore ute på høyring i tida "
        "13.08–14.09.\n\nKomiteen tek imot innspel til planen t.o.m. 26.10.2026.\n"
    )
    assert ends(told) == ["2026-10-26"]


@pytest.mark.parametrize(
    ("told", "slag", "day"),
    [
        (
            "I medhald av plan- og bygningslova § 11-15 har Fjordvik kommunestyre i møte den 13.02.2026, sak 3/26, "
            "vedteke kommunedelplan for sjøområda.",
            "vedtak",
            "2026-02-13",
        ),
        (
            "Med hjemmel i plan- og bygningsloven § 11-14 vedtok planutvalget, den 08.09.26, å legge kommunedelplan "
            "for kulturminner ut til høring.",
            "utlegging",
            "2026-09-08",
        ),
        (
            "Utvalget vedtok i møte 02.11.2026 sak 128/26, å sende kommunedelplan for Solvik, med planbeskrivelse "
            "datert 19.09.26, plankart datert 19.09.26 og planbestemmelser datert 19.09.26, alle revidert etter "
            "drøftingen i utvalgets forrige møte, ut på høring i seks uker.",
            "utlegging",
            "2026-11-02",
        ),
        ("Planen ble vedtatt av kommunestyret 29. mars 2026.", "vedtak", "2026-03-29"),
    ],
)
def test_who_decided_and_when_in_a_notice(told: str, slag: str, day: str) -> None:
    document = written(f"# Kunngjøring av kommunedelplan\n\n{told}\n\nVedtaket kan ikke påklages.\n")
    found = decisions(document, outline(document), read_meta(document), "kunngjoering")
    assert [(one.slag, one.dato) for one in found] == [(slag, day)]


def test_a_moved_deadline_is_no_adoption() -> None:
    document = written("# Ny frist\n\nFormannskapet fatta derfor vedtak 23.04.26 om utsatt frist for innspel.\n")
    assert not decisions(document, outline(document), read_meta(document), "kunngjoering")


def test_the_notice_of_a_zoning_plan_is_about_no_plan_beside_it(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(
        "# Kommunedelplan for kultur 2027–2038\n\nFjordvik kommune\n\nHøringsfrist er 15. januar 2027.\n\n"
        "## Hovedmål 1: Alle er med\n\nTiltak: Åpne biblioteket. Ansvar: Kultursjef. Frist: 2027.\n",
        encoding="utf-8",
    )
    (tmp_path / "side.txt").write_text(
        "Offentlig ettersyn av forslag til detaljregulering for Kulturtorget\n\nFormannskapet har lagt planforslaget "
        "ut til offentlig ettersyn.\n\nMerknader sendes post@fjordvik.example innen 20. januar 2027.\n",
        encoding="utf-8",
    )
    graf = build_graph([str(tmp_path)])
    assert {one.plan for one in graf.nodes.values() if one.kind == "hoering"} == {"", "plan"}
    assert "HOR004" not in {one.code for one in check([str(tmp_path)]).findings}


def test_a_heading_over_the_contents_is_no_title() -> None:
    told = (
        "Varsel om oppstart av kommunedelplan for idrett\n\n# Innhold\n\nForslag til planprogram har vært på høring "
        "i perioden fra 26. mars – 25. mai 2026, og innspillene kan leses under.\n"
    )
    assert read_meta(written(told)).title != "Innhold"
    assert ends(told) == ["2026-05-25"]


def test_an_invitation_to_meet_about_a_plan_is_not_the_plan() -> None:
    told = (
        "# Folkemøte om kommuneplanen sin arealdel\n\nMerknader til planforslaget må sendast til Fjordvik innan "
        "10. september 2027.\n\nMork skule, tysdag 27. august kl. 18.00\n"
    )
    assert kind_of(told) == "kunngjoering"
    assert ends(told) == ["2027-09-10"]


_HEARD = "Fjordvik kommune sender trafikksikkerhetsplanen på høring og legger den ut til offentlig ettersyn."


def test_a_day_about_right_is_none_where_the_day_itself_is_told() -> None:
    told = (
        f"Trafikksikkerhetsplan på høring\n\n{_HEARD}\n\nHøringsfristen settes til ca. 20. august.\n\n"
        "Innspill sendes til Fjordvik kommune innen 27. august 2026.\n"
    )
    assert ends(told) == ["2026-08-27"]
    alone = f"Trafikksikkerhetsplan på høring\n\n{_HEARD}\n\nHøringsfristen settes til ca. 20. august 2026.\n"
    assert ends(alone) == ["2026-08-20"]


@pytest.mark.parametrize(
    "told",
    [
        "Planprogrammet forventes å komme på høring i slutten av mars 2027, med seks ukers høringsfrist.",
        "Planprogrammet blir sendt på høring i mars 2027, med 6 ukers frist for innspill.",
        "Kommunedirektøren legger fram planen i november 2027, og den skal deretter ut på høring.",
    ],
)
def test_the_month_before_the_hearing_is_no_deadline(told: str) -> None:
    assert not any(ends(f"Varsel om oppstart – kommunedelplan for oppvekst i Fjordvik\n\n{told}\n"))


def test_a_month_that_is_the_hearings_still_tells_its_end() -> None:
    assert ends(f"Kommunedelplan for oppvekst på høring\n\n{_HEARD}\n\nPlanen er på høring i mars 2027.\n") == [
        "2027-03-31"
    ]


def test_notices_that_ask_in_rarer_words() -> None:
    feedback = (
        "Vi ønsker tilbakemeldinger\n\nVi legger ut et høringsutkast til folkehelseplanen for Fjordvik.\n\n"
        "Frist for tilbakemelding er onsdag 18. mars 2026.\n"
    )
    early = (
        "Detaljregulering for Bryggeveien\n\nPlanutvalget i Fjordvik satte i gang arbeidet.\n\n"
        "Eventuelle forhåndsmerknader sendes kommunen innen 5. april 2026.\n"
    )
    assert kind_of(feedback) == kind_of(early) == "kunngjoering"
    assert (ends(feedback), ends(early)) == (["2026-03-18"], ["2026-04-05"])
    course = "Kurs for ledere\n\nPlanen for kurset følger. Frist for tilbakemelding er 18. mars 2026.\n"
    assert kind_of(course) != "kunngjoering"


def test_a_notice_of_a_revision_and_a_page_on_the_work_are_no_plans() -> None:
    revision = (
        "Varsel om revidering av kommunedelplan for oppvekst\n\nHovedutvalget ber om at planen blir revidert.\n\n"
        "Planen skal ut på høring før kommunestyret behandler den.\n"
    )
    work = (
        "Arbeid med ny arealdel\n\nInnspel til ny arealdel\n\nI perioden 09.01.2026 – 31.03.2026 kunne alle komme med "
        "innspel til planen. Første gongs høyring er planlagd våren 2027.\n"
    )
    assert kind_of(revision) == "kunngjoering"
    assert kind_of(work) in ("artikkel", "kunngjoering")


def test_a_plan_that_also_lies_out_in_a_period_tells_its_first_day() -> None:
    told = (
        "Ny høyring av samfunnsdelen\n\nFormannskapet la planen ut til ny høyring med frist 14. oktober 2026.\n\n"
        "Kommuneplanen sin samfunnsdel ligg òg ute på biblioteket i perioden 30.08.2026 til 14.10.2026\n"
    )
    assert {one.start for one in read(told) if one.start} == {"2026-08-30"}
