"""Traceability checks on graphs made by hand."""

from __future__ import annotations

import pytest

from plancheck.checks import (
    delmaal_uten_hovedmaal,
    delmaal_uten_tiltak,
    duplikat_id,
    hovedgrep_uten_delmaal,
    hovedmaal_uten_delmaal,
    nummer_strider_med_plassering,
    nummerhopp,
    oppgitt_antall_stemmer_ikke,
    plan_uten_hovedmaal,
    sammendrag_avviker,
    sirkel,
    tiltak_uten_delmaal,
    tiltak_uten_hovedmaal,
    ukjent_referanse,
)
from plancheck.document import Mark, Span
from plancheck.graph import Conflict, Duplicate, Unresolved
from plancheck.ladder import circles
from plancheck.model import Edge, Maal, Mention, Plan, Tiltak
from plancheck.parts import Ref, StatedCount
from tests.checks.builder import document, facts, graf, keys, node, plan, ref, run, span


def maal(kind, text, name="plan", **given):
    return node(Maal, kind, name, text, **given)


def tiltak(text, name="plan", **given):
    return node(Tiltak, "tiltak", name, text, **given)


def serves(lower, upper, kind="bidrar_til"):
    return Edge(lower.id, upper.id, kind, "placement", lower.confidence)


def linked(nodes, edges, plans=None, **given):
    """A graph of one plan, or of `plans`."""
    return graf(plans or [plan()], nodes, edges=edges, **given)


H, D, T = maal("hovedmaal", "Trygt"), maal("delmaal", "Trygg skolevei"), tiltak("Bygge gangvei")
UP = [serves(D, H), serves(T, D)]


def test_a_whole_thread_gives_nothing():
    whole = linked([H, D, T], UP)
    for module in (
        tiltak_uten_delmaal,
        tiltak_uten_hovedmaal,
        delmaal_uten_hovedmaal,
        delmaal_uten_tiltak,
        hovedmaal_uten_delmaal,
        plan_uten_hovedmaal,
        sirkel,
    ):
        assert keys(module.check, whole) == []


@pytest.mark.parametrize(
    ("edges", "said"),
    [
        ([serves(D, H)], ["ingen"]),
        ([serves(D, H), serves(T, H)], ["bare_hovedmaal"]),
        ([serves(D, H), serves(T, D)], []),
    ],
)
def test_tiltak_without_delmaal(edges, said):
    assert keys(tiltak_uten_delmaal.check, linked([H, D, T], edges)) == said


def test_a_strategi_between_is_named():
    strategi = maal("strategi", "Gå mer")
    found = run(tiltak_uten_delmaal.check, linked([H, D, strategi, T], [serves(D, H), serves(T, strategi)]))
    assert [(hit.key, hit.params["maal"]) for hit in found] == [("bare_annet", "Gå mer")]


def test_a_broken_reference_is_told_once():
    broken = Unresolved(T.id, "plan", Ref("delmål 9", span(), number="9"), "plan", "delmål 1")
    graph = linked(
        [H, D, T],
        [serves(D, H)],
    )
    graph.unresolved = (broken,)
    assert keys(tiltak_uten_delmaal.check, graph) == []
    hit = run(ukjent_referanse.check, graph)[0]
    assert (hit.key, hit.node, hit.params["forslag"]) == ("ukjent_forslag", T.id, "delmål 1")


def test_a_suggested_number_has_the_word_the_reference_has():
    graph = linked([H, D, T], [serves(D, H)])
    graph.unresolved = (Unresolved(T.id, "plan", Ref("mål 4", span(), number="4"), "plan", "3"),)
    assert run(ukjent_referanse.check, graph)[0].params["forslag"] == "mål 3"
    graph.unresolved = (Unresolved(T.id, "plan", Ref("1.7", span(), number="1.7"), "plan", "1.2"),)
    assert run(ukjent_referanse.check, graph)[0].params["forslag"] == "1.2"
    graph.unresolved = (Unresolved(T.id, "plan", Ref("7", span(), number="7", kind="strategi"), "plan", "3"),)
    told = run(ukjent_referanse.check, graph)[0].params
    assert (told["referanse"], told["forslag"]) == ("strategi 7", "strategi 3")


def test_a_reference_into_another_plan_names_it():
    graph = linked([T], [], [plan(), plan("samfunnsdel", "samfunnsdel", title="Samfunnsdel")])
    graph.unresolved = (Unresolved(T.id, "plan", Ref("delmål 9", span()), "samfunnsdel"),)
    hit = run(ukjent_referanse.check, graph)[0]
    assert (hit.key, hit.params["plan"]) == ("i_plan", "Samfunnsdel")


def test_delmaal_in_the_parent_plan_are_asked_for():
    above = maal("delmaal", "Trygg skolevei", "samfunnsdel")
    plans = [plan(parents=("samfunnsdel",)), plan("samfunnsdel", "samfunnsdel")]
    assert keys(tiltak_uten_delmaal.check, linked([above, T], [], plans)) == ["ingen"]
    assert keys(tiltak_uten_delmaal.check, linked([above, T], [serves(T, above)], plans)) == []
    assert keys(tiltak_uten_delmaal.check, linked([above, T], [], [plan(), plans[1]])) == []


def test_tiltak_without_hovedmaal_only_where_there_are_no_delmaal():
    assert keys(tiltak_uten_hovedmaal.check, linked([H, T], [])) == ["ingen"]
    assert keys(tiltak_uten_hovedmaal.check, linked([H, T], [serves(T, H)])) == []
    assert keys(tiltak_uten_hovedmaal.check, linked([H, D, T], [])) == []
    assert keys(tiltak_uten_hovedmaal.check, linked([T], [])) == []
    omraade = maal("satsingsomraade", "Klima")
    other = maal("hovedmaal", "Et rent miljø")
    assert keys(tiltak_uten_hovedmaal.check, linked([H, other, omraade, T], [serves(T, omraade)])) == ["bare_annet"]
    assert keys(tiltak_uten_hovedmaal.check, linked([H, omraade, T], [serves(T, omraade)])) == []


def test_delmaal_without_hovedmaal_carries_its_tiltak():
    found = run(delmaal_uten_hovedmaal.check, linked([H, D, T], [serves(T, D)]))
    assert [(hit.key, hit.params["antall"], hit.node) for hit in found] == [("med_tiltak", 1, D.id)]
    assert [place.node for place in found[0].related] == [T.id]
    assert keys(delmaal_uten_hovedmaal.check, linked([H, D], [])) == ["uten_tiltak"]


def test_a_satsingsomraade_that_breaks_for_several_is_one():
    other, omraade = maal("hovedmaal", "Grønt"), maal("satsingsomraade", "Klima")
    two = [maal("delmaal", "En"), maal("delmaal", "To")]
    edges = [serves(lower, omraade) for lower in two]
    found = run(delmaal_uten_hovedmaal.check, linked([H, other, omraade, *two], edges))
    assert [(hit.key, hit.node, hit.covers) for hit in found] == [("gjennom", omraade.id, (two[0].id, two[1].id))]
    assert keys(delmaal_uten_hovedmaal.check, linked([H, omraade, *two], edges)) == []


def test_without_any_hovedmaal_it_is_the_plan_that_lacks_it():
    bare = linked([D, T], [serves(T, D)])
    assert keys(delmaal_uten_hovedmaal.check, bare) == []
    assert keys(plan_uten_hovedmaal.check, bare) == ["maal"]
    assert keys(plan_uten_hovedmaal.check, linked([T], [])) == ["tiltak"]
    assert keys(plan_uten_hovedmaal.check, linked([], [])) == []
    assert keys(plan_uten_hovedmaal.check, linked([D], [], [plan(kind="planprogram")])) == []


def test_an_action_list_whose_parent_is_not_here_is_believed():
    away = plan(kind="handlingsdel", overordnet=(ref("Samfunnsdelen"),))
    assert keys(plan_uten_hovedmaal.check, linked([T], [], [away])) == []
    here = plan(kind="handlingsdel", overordnet=(ref("Samfunnsdelen", "samfunnsdel"),))
    assert keys(plan_uten_hovedmaal.check, linked([T], [], [here])) == ["tiltak"]


def test_a_list_that_serves_goals_of_another_plan_has_them():
    far = maal("hovedmaal", "Trygt", "samfunnsdel")
    plans = [plan(), plan("samfunnsdel", "samfunnsdel")]
    assert keys(plan_uten_hovedmaal.check, linked([far, T], [serves(T, far)], plans)) == []


def test_delmaal_without_tiltak():
    empty = maal("delmaal", "Ingen er ensomme")
    assert [hit.node for hit in run(delmaal_uten_tiltak.check, linked([H, D, empty, T], UP))] == [empty.id]
    assert keys(delmaal_uten_tiltak.check, linked([H, D, empty], [serves(D, H)])) == []
    answered = maal("delmaal", "Ingen er ensomme", no_actions=True)
    assert keys(delmaal_uten_tiltak.check, linked([H, D, answered, T], UP)) == []


def _below(kind: str) -> Plan:
    """A plan that points at "plan"."""
    return plan("handlingsdel", kind, parents=("plan",), overordnet=(ref("plan", "plan"),))


def test_the_actions_of_a_plan_further_down_are_that_plans():
    """A handlingsdel answers for the plan it points at, not for those above that one."""
    plans = [plan(kind="samfunnsdel"), plan("handlingsdel", "handlingsdel", parents=("temaplan", "plan"))]
    below = tiltak("Bygge gangvei", "handlingsdel")
    assert keys(delmaal_uten_tiltak.check, linked([H, D, below], [serves(D, H)], plans)) == []


def test_delmaal_are_served_from_a_handlingsdel_below():
    below = tiltak("Bygge gangvei", "handlingsdel")
    plans = [plan(kind="samfunnsdel"), _below("handlingsdel")]
    assert keys(delmaal_uten_tiltak.check, linked([H, D, below], [serves(D, H)], plans)) == ["ingen"]
    assert keys(delmaal_uten_tiltak.check, linked([H, D, below], [serves(D, H), serves(below, D)], plans)) == []
    plans[1] = _below("temaplan")
    assert keys(delmaal_uten_tiltak.check, linked([H, D, below], [serves(D, H)], plans)) == []


def test_a_restated_delmaal_is_reported_where_it_comes_from():
    copy, below = maal("delmaal", "Trygg skolevei", "handlingsdel"), tiltak("Annet", "handlingsdel")
    plans = [plan(kind="samfunnsdel"), _below("handlingsdel")]
    edges = [serves(D, H), serves(copy, D, "gjengir")]
    found = run(delmaal_uten_tiltak.check, linked([H, D, copy, below], edges, plans))
    assert [hit.node for hit in found] == [D.id]
    assert keys(delmaal_uten_tiltak.check, linked([H, D, copy, below], [*edges, serves(below, copy)], plans)) == []


def test_hovedmaal_with_nothing_below():
    other = maal("hovedmaal", "Grønt")
    assert [hit.node for hit in run(hovedmaal_uten_delmaal.check, linked([H, other, D, T], UP))] == [other.id]
    assert keys(hovedmaal_uten_delmaal.check, linked([H, other, T], [serves(T, H)])) == ["tiltak"]


def test_delmaal_that_say_no_hovedmaal_are_the_one_fault():
    loose = [maal("delmaal", "Trygg skolevei"), maal("delmaal", "Flere møteplasser")]
    other = maal("hovedmaal", "Grønt")
    assert keys(hovedmaal_uten_delmaal.check, linked([H, other, *loose], [])) == []
    assert len(keys(delmaal_uten_hovedmaal.check, linked([H, other, *loose], []))) == 2


def test_a_plan_of_nothing_but_hovedmaal_is_one_finding():
    other = maal("hovedmaal", "Grønt")
    found = run(hovedmaal_uten_delmaal.check, linked([H, other], []))
    assert [(hit.key, hit.covers) for hit in found] == [("alle", (H.id, other.id))]


def test_a_circle_is_written_out_once():
    goals = [maal("delmaal", name) for name in "ABC"]
    edges = [serves(goals[0], goals[1]), serves(goals[1], goals[2]), serves(goals[2], goals[0])]
    graph = linked([H, *goals], edges)
    found = run(sirkel.check, graph)
    assert [(hit.key, hit.params["sirkel"]) for hit in found] == [("sirkel", "A → B → C → A")]
    assert keys(delmaal_uten_hovedmaal.check, graph) == []


def test_a_goal_that_serves_itself():
    found = run(sirkel.check, linked([H, D], [serves(D, H), serves(D, D)]))
    assert [hit.key for hit in found] == ["seg_selv"]


def test_two_circles_that_share_nothing_are_two():
    goals = [maal("delmaal", name) for name in "ABCD"]
    edges = [serves(goals[0], goals[1]), serves(goals[1], goals[0]), serves(goals[2], goals[3])]
    edges.append(serves(goals[3], goals[2]))
    assert len(circles(linked(goals, edges))) == 2


def test_duplicates_and_conflicts_point_at_both_places():
    graph = linked([H, D, T], UP)
    graph.duplicates = (Duplicate(T.id, D.id, "T1"),)
    hit = run(duplikat_id.check, graph)[0]
    assert (hit.key, hit.node, hit.related[0].node) == ("id", T.id, D.id)
    other = maal("hovedmaal", "Grønt")
    graph = linked([H, other, D], UP[:1])
    graph.conflicts = (Conflict(D.id, H.id, other.id), Conflict(D.id, H.id, other.id, Ref("hovedmål 1", span())))
    found = run(nummer_strider_med_plassering.check, graph)
    assert [hit.key for hit in found] == ["nummer", "referanse"]
    assert found[0].params["plassert"] == "Grønt"


def summary(text):
    return (Mention(span(), text, "sammendrag"),)


def test_the_summary_in_other_words():
    goals = [
        maal("hovedmaal", "Trygt", mentions=summary("TRYGT.")),
        maal("hovedmaal", "Grønt", mentions=summary("Gult")),
    ]
    found = run(sammendrag_avviker.check, linked(goals, []))
    assert [(hit.key, hit.node) for hit in found] == [("ulik_ordlyd", goals[1].id)]


def test_a_goal_on_one_side_only():
    shared = maal("hovedmaal", "Trygt", mentions=summary("Trygt"))
    below, above = maal("hovedmaal", "Grønt"), maal("hovedmaal", "Rikt", role="sammendrag")
    assert keys(sammendrag_avviker.check, linked([shared, below], [])) == ["ikke_i_sammendraget"]
    assert keys(sammendrag_avviker.check, linked([shared, above], [])) == ["ikke_i_kapitlene"]
    assert keys(sammendrag_avviker.check, linked([shared, above, below], [])) == ["ulik_ordlyd"]
    assert keys(sammendrag_avviker.check, linked([below, maal("hovedmaal", "Blått")], [])) == []


def test_hovedgrep_without_goals_beside_sisters_that_have_some():
    one, two = maal("hovedgrep", "Tidlig innsats"), maal("hovedgrep", "Gode overganger")
    found = run(hovedgrep_uten_delmaal.check, linked([one, two, D], [serves(D, one)]))
    assert [hit.node for hit in found] == [two.id]
    assert keys(hovedgrep_uten_delmaal.check, linked([one, two, T], [serves(T, one)])) == []


def series(*numbers, kind="delmaal"):
    made = []
    for number in numbers:
        item = maal(kind, f"Mål {number}", series="s1")
        object.__setattr__(item, "number", number)
        made.append(item)
    return linked(made, [])


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("1", "2", "3"), []),
        (("1.1", "1.2", "2.1", "2.2"), []),
        (("A1", "A2", "B1"), []),
        (("a", "b", "d"), ["hull"]),
        (("1.1", "1.2", "1.4"), ["hull"]),
        (("1", "2", "3", "6"), ["hull_flere"]),
        (("1", "3", "2", "4"), ["rekkefoelge"]),
        (("7", "2", "9", "4", "1"), []),
        (("1", "2", "2", "3"), []),
        (("4", "5", "6"), []),
        (("1", "2", "2024"), []),
    ],
)
def test_number_series(numbers, said):
    assert keys(nummerhopp.check, series(*numbers)) == said


@pytest.mark.parametrize("kind", ["duplicates", "conflicts"])
def test_a_gap_beside_a_number_used_twice_or_out_of_place_is_the_same_slip(kind):
    linked = series("1.1", "1.2", "1.2", "1.4")
    first, second = list(linked.nodes)[1:3]
    assert keys(nummerhopp.check, linked) == ["hull"]
    said = Duplicate(second, first, "1.2") if kind == "duplicates" else Conflict(second, first, first)
    setattr(linked, kind, [said])
    assert keys(nummerhopp.check, linked) == []


@pytest.mark.parametrize(("cells", "said"), [(("A2", "A4"), []), (("A2", "A3"), ["hull"])])
def test_a_number_in_a_hidden_row_is_not_missing(cells, said):
    places = [Span("a.xlsx", place="Tiltak", sheet="Tiltak", cell=cell) for cell in ("A1", *cells)]
    made = [maal("delmaal", "Mål", series="s1", span=place) for place in places]
    for item, number in zip(made, ("04", "05", "07"), strict=True):
        object.__setattr__(item, "number", number)
    hidden = Mark("skjulte_rader", "3", places[0], 1)
    graph = linked(made, [])
    graph.facts.append(facts(doc=document("a.xlsx", marks=(hidden,))))
    assert keys(nummerhopp.check, graph) == said


def test_the_missing_number_is_named():
    hit = run(nummerhopp.check, series("1.1", "1.2", "1.4"))[0]
    assert (hit.params["foran"], hit.params["mangler"], hit.params["nummer"]) == ("1.2", "1.3", "1.4")


@pytest.mark.parametrize(("stated", "found", "said"), [(4, 3, ["faerre"]), (2, 3, ["flere"]), (3, 3, []), (4, 0, [])])
def test_stated_counts(stated, found, said):
    counted = StatedCount("hovedmaal", stated, found, span(), "følgende hovedmål:")
    told = [facts(counts=(counted,))]
    assert keys(oppgitt_antall_stemmer_ikke.check, graf([plan()], [], told)) == said


def test_a_count_says_what_was_counted_and_keeps_still_where_a_number_is_doubled():
    counted = StatedCount("hovedmaal", 3, 2, span(), "Planen har tre hovedmål", "tre hovedmål")
    one, other = maal("hovedmaal", "En"), maal("hovedmaal", "To")
    told = [facts(counts=(counted,))]
    assert run(oppgitt_antall_stemmer_ikke.check, graf([plan()], [one, other], told))[0].params["oppgitt"] == (
        "tre hovedmål"
    )
    doubled = graf([plan()], [one, other], told)
    doubled.duplicates = [Duplicate(other.id, one.id, "1")]
    assert run(oppgitt_antall_stemmer_ikke.check, doubled) == []


def test_a_parent_outside_the_folder_is_named():
    told = plan(overordnet=(ref("kommuneplanens samfunnsdel"),))
    found = run(plan_uten_hovedmaal.check, graf([told], [maal("delmaal", "Alle kan svømme")]))
    assert [(hit.key, hit.params) for hit in found] == [("utenfor", {"overordnet": "kommuneplanens samfunnsdel"})]


def test_a_goal_of_the_summary_alone_is_told_once():
    said = maal("hovedmaal", "Grønn kommune", role="sammendrag")
    other = maal("hovedmaal", "Trygt lokalsamfunn", mentions=(Mention(span(), "Trygt lokalsamfunn", "sammendrag"),))
    below = maal("delmaal", "Trygg skolevei")
    whole = linked([other, below, said], [serves(below, other)])
    assert keys(sammendrag_avviker.check, whole) == ["ikke_i_kapitlene"]
    assert keys(hovedmaal_uten_delmaal.check, whole) == []


def test_actions_set_out_for_an_area_as_a_whole():
    """Where no goal of the area has actions of its own, its actions are for all of them; else one is loose."""
    area = maal("satsingsomraade", "Oppvekst")
    one, other, action, own = maal("delmaal", "Trygt"), maal("delmaal", "Godt"), tiltak("Kafé"), tiltak("Kor")
    nodes = [area, one, other, action, own]
    whole = [serves(one, area), serves(other, area), serves(action, area)]
    assert keys(tiltak_uten_delmaal.check, linked(nodes[:4], whole)) == []
    assert keys(delmaal_uten_tiltak.check, linked(nodes[:4], whole)) == []
    assert keys(tiltak_uten_delmaal.check, linked(nodes, [*whole, serves(own, one)])) == ["bare_annet"]
