"""What a plan sets aside, and how it is followed up, is no action of the plan's; what has a place in it still is."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

HEAD = """# {title}

## 2 Tiltak

### Hovedmål 1: Folk er aktive

#### Delmål 1.1: Flere går til jobben

- Bygge fortau. Ansvar: Teknisk. Frist: 2027.

"""
RULES = {"ANS001", "FRI001", "SPO001", "SPO002", "DOK008"}


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "plan.md").write_text(HEAD.format(title="Temaplan idrett 2025–2028") + text, encoding="utf-8")
    return sorted({(one.code, one.text) for one in plancheck.check(folder).findings if one.code in RULES})


@pytest.mark.parametrize(
    "heading",
    [
        "Tiltak som ikke er prioritert", "Tiltak som ikkje er prioriterte", "Ikke prioriterte tiltak",
        "Dette gjør vi allerede", "Dette gjer vi allereie", "Det vi allerede gjør", "Løpende drift", "Løpande drift",
        "Ideer til senere tiltak", "Idear til seinare tiltak", "Andres ansvar", "Tiltak vi har valgt bort",
        "Pågående tiltak", "Igangsatte tiltak", "Pågående/igangsatte tiltak", "Uprioriterte tiltak",
        "Tiltak som ikke er med i planen", "Tiltak på fylkesveg (innspill til fylkeskommunen)",
        "Langtidsplan for anlegg etter 2029", "Tiltak etter planperioden", "Tiltak som må vente til neste rullering",
        "Tiltak som er vurdert, men ikke prioritert", "Tiltak som er vurderte, men ikkje tekne med",
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", ["- Bygge badeland\n- Innføre gratis buss\n", "table"])
def test_what_is_set_aside_is_no_action(tmp_path: Path, heading: str, body: str) -> None:
    table = "| Tiltak | Merknad |\n|---|---|\n| Bygge badeland | For dyrt |\n| Innføre gratis buss | Fylket |\n"
    assert found(tmp_path, f"### {heading}\n\n{table if body == 'table' else body}") == []
    assert found(tmp_path, f"## {heading}\n\n{table if body == 'table' else body}") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Desse tiltaka er fylkeskommunen sitt ansvar og er ikkje ein del av handlingsplanen:",
        "Disse er spilt inn, men ikke prioritert i perioden:", "Tiltakene under er statens ansvar:",
        "Følgende tiltak er ikke tatt med i planen:",
    ],
)  # fmt: skip
def test_what_a_lead_in_sets_aside_is_no_action(tmp_path: Path, lead: str) -> None:
    assert found(tmp_path, f"### Tiltak på veg\n\n{lead}\n\n1. Undergang ved krysset\n2. Ny bru over elva\n") == []


@pytest.mark.parametrize("heading", ["Dette skal vi gjøre", "Tiltak i drift", "Nye tiltak", "Pågående og nye tiltak"])
def test_other_chapters_hold_actions(tmp_path: Path, heading: str) -> None:
    text = f"## {heading}\n\n| Tiltak | Merknad |\n|---|---|\n| Bygge badeland | Stort |\n| Male hus | Fint |\n"
    assert {code for code, _ in found(tmp_path, text)} == {"ANS001", "FRI001", "SPO001"}


def test_what_is_done_already_with_who_and_when_is_an_action(tmp_path: Path) -> None:
    text = "## Løpende drift\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Brøyte stier |  | Årlig |\n"
    assert found(tmp_path, text) == [("ANS001", "Brøyte stier"), ("SPO001", "Brøyte stier")]


@pytest.mark.parametrize(
    "columns",
    ["Hva | Når | Hvem", "Aktivitet | Tidspunkt | Ansvarlig", "Oppgave | Frist | Ansvarlig", "Tiltak | Frist | Ansvar"],
)
@pytest.mark.parametrize(
    "heading", ["Årshjul", "Oppfølging av planen", "Gjennomføring og oppfølging", "Årshjul for planen"]
)
def test_reporting_on_the_plan_is_no_action(tmp_path: Path, heading: str, columns: str) -> None:
    rows = ("Rapportering i årsberetningen | Mars | Rådmannen", "Evaluering av planen | 2028 | Rådmannen",
            "Rullering av planen | 2028 | Kommunestyret")  # fmt: skip
    body = "\n".join(f"| {row} |" for row in (columns, "---|---|---", *rows))
    assert found(tmp_path, f"## {heading}\n\n{body}\n") == []


@pytest.mark.parametrize("heading", ["4 Oppfølging", "Implementering og evaluering", "Oppfølging av planen", "Årshjul"])
@pytest.mark.parametrize("name", ["Hva", "Tiltak"])
def test_the_routine_of_a_year_in_a_chapter_on_follow_up(tmp_path: Path, heading: str, name: str) -> None:
    rows = "| Brukerundersøkelse | Fagleder | Mars hvert år |\n| Kursplan | Fagleder | 1. mai |\n"
    last = "| Evaluering av planen | Kommunalsjef | 2028 |\n"
    text = f"## {heading}\n\n| {name} | Hvem | Når |\n|---|---|---|\n{rows}"
    judged = {("SPO001", "Brukerundersøkelse")}
    assert set(found(tmp_path, text + last)) & judged == (judged if name == "Tiltak" else set())
    assert set(found(tmp_path, text)) & judged == judged  # nothing in it is of the plan itself


def test_nynorsk_follow_up(tmp_path: Path) -> None:
    body = (
        "| Kva | Når | Kven |\n|---|---|---|\n| Rapportering | Årleg | Rådmannen |\n| Evaluering | 2028 | Rådmannen |\n"
    )
    assert found(tmp_path, f"## Oppfølging av planen\n\n{body}") == []


def test_actions_in_a_chapter_on_follow_up_are_judged(tmp_path: Path) -> None:
    body = "| Tiltak | Frist | Ansvar |\n|---|---|---|\n"
    body += "| Bygge gangveg | 2027 | Teknisk |\n| Evaluere bussen | 2026 |  |\n"
    assert found(tmp_path, f"## Gjennomføring\n\n{body}") == [
        ("ANS001", "Evaluere bussen"),
        ("SPO001", "Bygge gangveg"),
    ]


def test_an_evaluation_among_the_actions_of_a_goal_is_judged(tmp_path: Path) -> None:
    body = "| Tiltak | Frist | Ansvar |\n|---|---|---|\n"
    body += "| Evaluere bussen | 2026 |  |\n| Rullere sykkelplanen | 2027 | Teknisk |\n"
    assert ("ANS001", "Evaluere bussen") in found(tmp_path, body)


TODAY = [
    "Dagens tilbud", "Dette gjør vi i dag", "Dette gjer vi i dag", "Kva gjer vi i dag", "Eksisterende tiltak",
    "I dag har vi disse tilbudene", "Kommunen har allerede", "Eksisterande tilbod", "Etablerte tiltak", "Tiltak i dag",
    "Slik jobber vi i dag", "Dette har vi på plass",
]  # fmt: skip


@pytest.mark.parametrize("line", [form for title in TODAY for form in (f"##### {title}", f"**{title}**", f"{title}:")])
@pytest.mark.parametrize("body", ["- Turgruppe hver uke\n- Utlån av ski (Kultur)\n", "table"])
def test_what_there_is_today_is_no_action(tmp_path: Path, line: str, body: str) -> None:
    table = "| Tiltak | Beskrivelse |\n|---|---|\n| Turgruppe | Hver uke |\n| Utlån av ski | På biblioteket |\n"
    text = f"{line}\n\n{table if body == 'table' else body}"
    after = "\n##### Nye tiltak\n\n- Turløype (Kultur, 2026)\n"
    (tmp_path / "plan.md").write_text(HEAD.format(title="Temaplan idrett 2025–2028") + text + after, encoding="utf-8")

    graph = plancheck.build_graph(tmp_path)

    actions = [node.text for node in graph.nodes.values() if node.kind == "tiltak"]
    assert actions == ["Bygge fortau", "Turløype"]
    assert {one.code for one in plancheck.check(tmp_path).findings}.isdisjoint(RULES)


@pytest.mark.parametrize("line", ["##### Eksisterende tiltak", "Eksisterende tiltak:", "##### Dette gjør vi i dag"])
def test_what_there_is_with_who_and_when_stays_in_the_plan(tmp_path: Path, line: str) -> None:
    text = f"{line}\n\n- Turgruppe (Kultur, 2026)\n- Utlån av ski (Kultur, 2027)\n"
    (tmp_path / "plan.md").write_text(HEAD.format(title="Temaplan idrett 2025–2028") + text, encoding="utf-8")

    graph = plancheck.build_graph(tmp_path)

    actions = [node.text for node in graph.nodes.values() if node.kind == "tiltak"]
    assert actions == ["Bygge fortau", "Turgruppe", "Utlån av ski"]


@pytest.mark.parametrize(
    "heads",
    ["Dette gjør vi i dag | Dette skal vi gjøre", "Kva gjer vi i dag? | Kva skal vi gjere?", "Dagens tilbud | Tiltak",
     "Eksisterende tiltak | Nye tiltak"],
)  # fmt: skip
def test_a_column_of_what_there_is_today_holds_no_actions(tmp_path: Path, heads: str) -> None:
    text = f"| {heads} | Ansvar | Frist |\n|---|---|---|---|\n| Turgruppe | Turløype | Kultur | 2027 |\n"
    (tmp_path / "plan.md").write_text(HEAD.format(title="Temaplan idrett 2025–2028") + text, encoding="utf-8")

    graph = plancheck.build_graph(tmp_path)

    assert [node.text for node in graph.nodes.values() if node.kind == "tiltak"] == ["Bygge fortau", "Turløype"]


@pytest.mark.parametrize("goal", ["Byggene er tilpasset framtidige behov", "Kommunen har langsiktige prosjekter"])
def test_a_goal_in_such_words_sets_nothing_aside(tmp_path: Path, goal: str) -> None:
    text = f"### Delmål 1.2: {goal}\n\nTiltak:\n\n- Bygge badeland\n"
    assert found(tmp_path, text) == [("ANS001", "Bygge badeland"), ("FRI001", "Bygge badeland")]


@pytest.mark.parametrize("title", ["Gjennomført 2025–2026", "Ferdig", "Utgåtte tiltak", "Avslutta prosjekt", "Arkiv"])
def test_what_is_done_or_dropped_is_set_aside(tmp_path: Path, title: str) -> None:
    table = "| Tiltak | Ansvar | Resultat |\n|---|---|---|\n| Gratis SFO | Oppvekst | 142 barn |\n"
    assert found(tmp_path, f"## {title}\n\n{table}") == []


def test_what_is_done_with_who_and_when_stays_in_the_plan(tmp_path: Path) -> None:
    table = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Gratis SFO | Oppvekst | 2025 |\n"
    (tmp_path / "plan.md").write_text(
        HEAD.format(title="Temaplan idrett 2025–2028") + f"## Ferdig\n\n{table}", encoding="utf-8"
    )
    assert [node.text for node in plancheck.build_graph(tmp_path).nodes.values() if node.kind == "tiltak"] == [
        "Bygge fortau",
        "Gratis SFO",
    ]
