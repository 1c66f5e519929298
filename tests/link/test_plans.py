"""Which files make which plan, which plan stands above which, and which papers are judged together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import edges, graph

from plancheck.document import Span
from plancheck.graph import Plangraf
from plancheck.model import Hoering
from plancheck.plansetting import PlanSetting

SAMFUNNSDEL = "# Kommuneplanens samfunnsdel for Solvik 2024–2036\n\n## Hovedmål 1: Trygge lokalsamfunn\n"


@pytest.mark.parametrize(
    "lower",
    [
        pytest.param(
            """
---
plan: {overordnet: samfunnsdel}
---
# Temaplan klima

## Delmål 1: Flere
""",
            id="front matter",
        ),
        pytest.param(
            """
# Temaplan klima

Planen bygger på kommuneplanens samfunnsdel.

## Delmål 1: Flere
""",
            id="running text",
        ),
        pytest.param(
            """
# Temaplan klima

Temaplanen er underordnet kommuneplanens samfunnsdel 2024–2036.

## Delmål 1: Flere
""",
            id="running text with years",
        ),
        pytest.param(
            """
# Handlingsdel 2026–2029 til kommuneplanens samfunnsdel

## Tiltak

- Ruste opp torget (Kultur, 2027)
""",
            id="title",
        ),
        pytest.param(
            """
# Handlingsdel 2026–2029

Se [målene](samfunnsdel.md).

## Tiltak

- Ruste opp torget (Kultur, 2027)
""",
            id="link",
        ),
    ],
)
def test_the_plan_above(lower: str) -> None:
    """The plan above is known from front matter, text, title or link."""
    graf = graph({"samfunnsdel.md": SAMFUNNSDEL, "lavere.md": lower})

    assert graf.plans["lavere"].parents == ("samfunnsdel",)
    assert {(source, target) for source, target, _ in edges(graf, "overordnet")} == {("lavere", "samfunnsdel")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommuneplanens samfunnsdel omtaler også dette temaet.",
        "Planen er ikke forankret i kommuneplanens samfunnsdel.",
        "Nabokommunens plan bygger på kommuneplanens samfunnsdel.",
    ],
)
def test_a_plan_that_is_only_spoken_of_is_not_above(sentence: str) -> None:
    """A plan mentioned, denied or spoken of by others is no plan above."""
    graf = graph(
        {
            "samfunnsdel.md": SAMFUNNSDEL,
            "klima.md": f"""
# Temaplan klima

{sentence}

## Delmål 1: Flere
""",
        }
    )

    assert graf.plans["klima"].parents == ()


def test_the_chain_upwards_is_nearest_first_and_ends_in_circles() -> None:
    """Plans above plans above are a chain; plans that point at each other do not hang the run."""
    front = "---\nplan: {{id: {0}, overordnet: {1}}}\n---\n# Temaplan {0}\n\n## Delmål 1: Flere\n"
    chain = graph({"a.md": front.format("a", "b"), "b.md": front.format("b", "c"), "c.md": front.format("c", "[]")})
    circle = graph({"a.md": front.format("a", "b"), "b.md": front.format("b", "a")})

    assert chain.plans["a"].parents == ("b", "c")
    assert (circle.plans["a"].parents, circle.plans["b"].parents) == (("b",), ("a",))
    assert chain.family("a") == ("a", "b", "c")


def test_configuration_makes_one_plan_of_several_files() -> None:
    """`plans:` may name the files of a plan by pattern, and any of its facts."""
    setting = PlanSetting(
        "samf", ("samfunnsdel/*.md",), {"type": "samfunnsdel", "tittel": "Solvik 2036"}, Span("", 1, 1)
    )
    graf = graph(
        {
            "samfunnsdel/1.md": """
# Mål

## Hovedmål 1: Trygg
""",
            "samfunnsdel/2.md": "# Mål\n\n## Hovedmål 2: Grønn\n",
        },
        plans=[setting],
    )

    assert list(graf.plans) == ["samf"]
    assert (graf.plans["samf"].type, graf.plans["samf"].title) == ("samfunnsdel", "Solvik 2036")
    assert {"samf#H1", "samf#H2"} <= set(graf.nodes)


def test_the_notice_beside_the_plan_is_judged_with_it_and_its_hearing_is_one() -> None:
    """Dates in the notice and in the plan are one hearing of the plan, with a mention."""
    period = "Høringsperioden er 3. mars 2025 – 30. april 2025."
    graf = graph(
        {
            "klima/plan.md": f"# Temaplan klima for Solvik\n\n## Høring\n\n{period}\n\n## Delmål 1: Flere\n",
            "klima/kunngjoering.md": f"""
# Høring av temaplan klima

{period} Innspill sendes til post@solvik.example.
""",
        }
    )
    (hearing,) = graf.alle(Hoering)

    assert (hearing.start, hearing.end, hearing.plan) == ("2025-03-03", "2025-04-30", "plan")
    assert len(hearing.mentions) == 1
    assert {facts.document.path for facts in graf.package("plan")} == {"klima/plan.md", "klima/kunngjoering.md"}


def told(graf: Plangraf) -> tuple[object, ...]:
    """All a reader could compare: plans, nodes, edges, and what was unresolved."""
    return (
        {name: (plan.parents, plan.type, plan.files) for name, plan in graf.plans.items()},
        {name: (node.kind, node.text, node.number) for name, node in graf.nodes.items()},
        {edge[:4] for edge in graf.edges},
        {(one.node, one.ref.text) for one in graf.unresolved},
    )


FILES = {
    "handlingsdel.md": "# Handlingsdel 2026–2029 til kommuneplanens samfunnsdel\n\n## Tiltak\n\n"
    "- Ruste opp torget (jf. delmål 1.1) (Kultur, 2027)\n- Bygge gangvei (D9) (Teknisk, 2028)\n",
    "klima.md": "# Temaplan klima\n\nPlanen bygger på kommuneplanens samfunnsdel.\n\n## Mål 1: Lavere utslipp\n",
    "samfunnsdel.md": SAMFUNNSDEL + "\n### Delmål 1.1: Flere møteplasser\n",
    "a/plan.md": "# Temaplan idrett\n\n## Delmål 1: Flere i bevegelse\n",
    "b/plan.md": "# Temaplan skole\n\n## Delmål 1: Flere fullfører\n",
}


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(FILES)))
def test_the_order_of_files_changes_nothing(order: list[str]) -> None:
    """Plans, items and edges are the same whichever file is read first."""
    assert told(graph({name: FILES[name] for name in order})) == told(graph(FILES))


TEMAPLAN = (
    "# Temaplan for eldre 2026–2030\n\n{said}\n\n## Mål\n\n### Delmål 1: Eldre deltar\n\n"
    "### Delmål 2: Eldre bor trygt\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "Temaplanen følger opp hovedmål 1 i samfunnsdelen.",
        "Temaplanen bygger på kommuneplanens samfunnsdel 2024–2036 og konkretiserer hovedmål 1.",
        "Planen følgjer opp samfunnsdelen, hovudmål 1.",
    ],
)
def test_the_goal_a_whole_plan_follows_up(said: str) -> None:
    """Its delmål serve that goal of the plan above."""
    graf = graph({"samfunnsdel.md": SAMFUNNSDEL, "temaplan.md": TEMAPLAN.format(said=said)})

    assert edges(graf, "bidrar_til") >= {
        ("temaplan#D1", "samfunnsdel#H1", "reference"),
        ("temaplan#D2", "samfunnsdel#H1", "reference"),
    }


@pytest.mark.parametrize(
    "title", ["Handlingsdel 2026–2029 – Temaplan for eldre", "Tiltaksliste – temaplan for eldre 2026–2030"]
)
def test_a_title_that_names_the_plan_after_a_dash(title: str) -> None:
    row = "| Starte kafé | Delmål 1 | Kultur | 2027 |"
    text = f"# {title}\n\n| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n{row}\n"
    graf = graph({"temaplan.md": TEMAPLAN.format(said="Fjordvik kommune"), "liste.md": text})

    assert ("liste", "temaplan", "reference") in edges(graf, "overordnet")
    assert ("liste#starte-kafe", "temaplan#D1", "explicit") in edges(graf, "bidrar_til")


def test_the_municipality_that_the_papers_beside_name() -> None:
    """One name in the folder is every plan's; of two, none is."""
    nameless = "# Temaplan for eldre 2026–2030\n\n## Delmål 1: Eldre deltar\n"
    one = {"a.md": "# Samfunnsdel 2024–2036\n\nFjordvik kommune\n\n## Hovedmål 1: Trygt\n", "b.md": nameless}
    two = {**one, "c.md": "# Kulturplan 2024–2028\n\nSolvik kommune\n\n## Hovedmål 1: Rikt\n"}

    assert graph(one).plans["b"].kommune == "Fjordvik"
    assert graph(two).plans["b"].kommune is None


def test_a_plan_of_another_municipality_is_not_above() -> None:
    """A folder may hold the plans of several."""
    other = SAMFUNNSDEL.replace("for Solvik", "").replace("\n\n", "\n\nFjordvik kommune\n\n", 1)
    mine = "# Temaplan klima\n\nSolvik kommune\n\nPlanen bygger på kommuneplanens samfunnsdel.\n\n## Delmål 1: Flere\n"

    assert edges(graph({"samfunnsdel.md": other, "klima.md": mine}), "overordnet") == set()


@pytest.mark.parametrize(("beside", "plans"), [("# Temaplan for kultur 2026–2029\n", 1), ("# Klimaplan\n", 2)])
def test_a_hearing_page_that_shows_the_plan_is_its_notice_where_the_plan_stands_beside(beside: str, plans: int) -> None:
    page = "\n\nSolvik kommune.\n\n## Mål 1: Flere synger\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
    rows = "| Starte kor | Kultur | 2027 |\n| Åpne øvingsrom | Eiendom | 2028 |\n"
    heard = f"# Høring: Temaplan for kultur 2026–2029\n\nPlanen sendes på høring til 1. mars 2026.{page}{rows}"
    own = f"{beside}{page}{rows}"
    found = graph({"hoering.md": heard, "plan.md": own})
    assert len(found.plans) == plans
    assert sum(node.kind == "tiltak" for node in found.nodes.values()) == 2 * plans


def _strategy(kommune: str) -> str:
    return f"# Næringsstrategi 2026–2030\n\n{kommune}\n\nDen bygger på samfunnsdelen.\n\n## Mål 1: Flere jobber\n"


def test_plans_of_other_municipalities_are_not_meant() -> None:
    above = "# Kommuneplanens samfunnsdel 2024–2036\n\nFjellvang kommune\n\n## Hovedmål 1: Gode liv\n"
    files = {"solvik/naering.md": _strategy("Solvik kommune"), "fjellvang/samfunnsdelen.md": above}
    assert graph(files).plans["naering"].parents == ()
    files["fjellvang/naering.md"] = _strategy("Fjellvang kommune")
    parents = {plan.files[0]: plan.parents for plan in graph(files).plans.values()}
    assert parents["fjellvang/naering.md"] == ("samfunnsdelen",)
    assert parents["solvik/naering.md"] == ()


def test_among_plans_of_several_one_without_a_name_means_its_own_folder() -> None:
    above = "# Kommuneplanens samfunnsdel 2024–2036\n\nFjellvang kommune\n\n## Hovedmål 1: Gode liv\n"
    files = {"a/plan.md": _strategy(""), "b/sam.md": above}
    assert next(plan for plan in graph(files).plans.values() if plan.files == ("a/plan.md",)).parents == ("sam",)
    files["c/kultur.md"] = "# Temaplan for kultur\n\nSolvik kommune\n\n## Mål 1: Flere synger\n"
    assert next(plan for plan in graph(files).plans.values() if plan.files == ("a/plan.md",)).parents == ()


def test_files_deep_in_one_folder_are_plans_of_their_own() -> None:
    deep = "virksomhet/samfunn-og-utvikling/planer-under-arbeid"
    text = "# Temaplan for {} 2026–2030\n\n## Mål 1: Flere synger nummer {}\n"
    files = {f"{deep}/{name}/plan.md": text.format(name, name) for name in ("kultur", "idrett")}
    assert len(graph(files).plans) == 2


def test_a_notice_without_years_means_the_plan_and_not_the_actions_for_it() -> None:
    """ "Temaplan for levekår" is the plan's name but for its years; the list of actions only holds that name."""
    read = graph(
        {
            "temaplan.md": "# Temaplan for levekår 2026–2030\n\nHøringsutkast\n\n## Delmål 1: Flere er med\n",
            "tiltak.md": (
                "# Handlingsplan til temaplan for levekår 2026–2030\n\n"
                "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Åpne klubb | 1 | Kultur | 2027 |\n"
            ),
            "kunngjoering.md": (
                "# Temaplan for levekår på høring\n\nUtvalg for velferd vedtok 13. januar 2026 å legge temaplan for "
                "levekår 2026–2030 ut på høring. Høringsfristen er 27. februar 2026.\n"
            ),
        }
    )

    assert {hearing.plan for hearing in read.alle(Hoering)} == {"temaplan"}


@pytest.mark.parametrize("column", ["Delmål | Tiltak", "Tiltak | Delmål"])
@pytest.mark.parametrize("goals", [("Alle har bolig", "Alle har jobb"), ("1 Alle har bolig", "2 Alle har jobb")])
def test_a_list_of_actions_for_the_goals_of_the_plan_beside_carries_it_out(column: str, goals: tuple[str, str]) -> None:
    """Its goals are that plan's, and the plan's actions are there."""
    rows = zip(goals, ("Bygge hus", "Lage kurs"), strict=True)
    cells = [(goal, action) if column.startswith("Delmål") else (action, goal) for goal, action in rows]
    table = "".join(f"| {first} | {second} | NAV |\n" for first, second in cells)
    files = {
        "temaplan.md": (
            "# Temaplan for levekår 2026–2030\n\n## Mål\n\nHovedmål: Alle lever godt\n\nDelmål:\n\n"
            "1. Alle har bolig\n2. Alle har jobb\n"
        ),
        "tiltak.md": f"# Handlingsplan 2026–2029\n\n| {column} | Ansvar |\n|---|---|---|\n{table}",
    }
    read = graph(files)

    assert read.plans["tiltak"].parents == ("temaplan",)
    assert graph({**files, "annen.md": files["temaplan.md"]}).plans["tiltak"].parents == ()
    assert graph({**files, "tiltak.md": files["tiltak.md"].replace("jobb", "råd")}).plans["tiltak"].parents == ()
