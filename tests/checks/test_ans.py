"""Responsibility checks on graphs made by hand."""

from __future__ import annotations

import pytest

from plancheck.checks import (
    delt_ansvar_uten_leder,
    tiltak_uten_ansvar,
    ukjent_enhet,
    ulikt_ansvar_i_planene,
    uspesifikt_ansvar,
)
from plancheck.model import Edge, Navn, Tiltak
from plancheck.parts import Group
from tests.checks.builder import graf, keys, node, plan, ref, run, span, vedtak


def names(*texts, lead=False):
    return tuple(Navn(text, span(), lead) for text in texts)


def grouped(plans, rows, groups):
    graph = graf(plans, rows)
    graph.groups = groups
    return graph


def tiltak(text="Bygge gangvei til skolen", name="plan", **given):
    if given.get("ansvar") and isinstance(given["ansvar"][0], str):
        given["ansvar"] = names(*given["ansvar"])
    return node(Tiltak, "tiltak", name, text, **given)


def table(*columns, key="t1", kind="table"):
    return {key: Group(key, span(), columns, kind, "Tiltak")}


def test_an_empty_cell_is_the_items_own_fault():
    rows = [tiltak(ansvar=("Teknisk",), group="t1"), tiltak("Sette opp benker", ansvar_text="-", group="t1")]
    found = run(tiltak_uten_ansvar.check, grouped([plan()], rows, table("tiltak", "ansvar")))
    assert [(hit.key, hit.node) for hit in found] == [("tegn", rows[1].id)]


def test_a_sign_that_is_no_answer_is_told_as_it_stands():
    rows = [tiltak(ansvar=("Teknisk",), group="t1"), tiltak("Sette opp benker", ansvar_text="?", group="t1")]
    found = run(tiltak_uten_ansvar.check, grouped([plan()], rows, table("tiltak", "ansvar")))
    assert [(hit.key, hit.params) for hit in found] == [("tegn", {"verdi": "?"})]


def test_a_table_without_the_column_is_one_finding_that_covers_its_rows():
    rows = [tiltak(group="t1"), tiltak("Sette opp benker", group="t1")]
    found = run(tiltak_uten_ansvar.check, grouped([plan(kind="handlingsdel")], rows, table("tiltak")))
    assert [(hit.key, hit.node, hit.covers) for hit in found] == [("tabell", "", (rows[0].id, rows[1].id))]


@pytest.mark.parametrize(("kind", "key"), [("temaplan", "tabell_ingen"), ("tiltaksplan", "tabell")])
def test_a_plan_without_any_responsibility_is_told_mildly(kind, key):
    assert keys(tiltak_uten_ansvar.check, grouped([plan(kind=kind)], [tiltak(group="t1")], table("tiltak"))) == [key]


def test_another_table_with_the_column_makes_it_a_gap():
    rows = [tiltak(group="t1"), tiltak("Sette opp benker", ansvar=("Teknisk",), group="t2")]
    groups = {**table("tiltak"), **table("tiltak", "ansvar", key="t2")}
    assert keys(tiltak_uten_ansvar.check, grouped([plan()], rows, groups)) == ["tabell"]


def test_in_a_list_where_others_have_it_the_item_is_named():
    rows = [tiltak(ansvar=("Teknisk",), group="l1"), tiltak("Sette opp benker", group="l1")]
    groups = table("tiltak", key="l1", kind="list")
    found = run(tiltak_uten_ansvar.check, grouped([plan()], rows, groups))
    assert [(hit.key, hit.node) for hit in found] == [("mangler", rows[1].id)]
    alone = run(tiltak_uten_ansvar.check, grouped([plan()], rows[1:], groups))
    assert [(hit.key, hit.node) for hit in alone] == [("mangler_ingen", rows[1].id)]


def test_what_was_lost_or_dropped_is_not_missing():
    lost = tiltak(ansvar_text="", unknown=("ansvar",))
    dropped = tiltak("Sette opp benker", ansvar_text="", status_kode="utgaar")
    assert keys(tiltak_uten_ansvar.check, graf([plan()], [lost, dropped])) == []


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (("Kommunen",), 1),
        (("Alle",), 1),
        (("Alle virksomhetsledere",), 1),
        (("Samtlige kommunalsjefer",), 1),
        (("Alle einingsleiarar",), 1),
        (("Lederne",), 1),
        (("Kommunalsjefene",), 0),
        (("Virksomhetslederne",), 0),
        (("Einingsleiarane",), 0),
        (("Styrerne",), 0),
        (("Skolelederne",), 0),
        (("Rektorene",), 0),
        (("Leder teknisk",), 0),
        (("Granvik kommune",), 1),
        (("Teknisk",), 0),
        (("Kommunen", "Teknisk"), 0),
        (("Kommunedirektøren",), 0),
        (("Nabovik kommune",), 0),
    ],
)
def test_unspecific(named, said):
    graph = graf([plan(kommune="Granvik")], [tiltak(ansvar=named)])
    assert len(keys(uspesifikt_ansvar.check, graph)) == said


@pytest.mark.parametrize(
    ("beside", "group", "named", "said"),
    [
        ("Granvik IL", "t1", "Granvik kommune", 0),
        ("Velforeningen", "t1", "Granvik kommune", 0),
        ("Fylkeskommunen", "t1", "Granvik kommune", 0),
        ("Granvik IL", "t2", "Granvik kommune", 1),
        ("Granvik IL", "t1", "Kommunen", 1),
        ("Teknisk", "t1", "Granvik kommune", 1),
    ],
)
def test_beside_clubs_the_municipality_is_a_party_of_its_own(beside, group, named, said):
    rows = [tiltak(ansvar=(named,), group="t1"), tiltak("Bygge klubbhus", ansvar=(beside,), group=group)]
    assert len(keys(uspesifikt_ansvar.check, graf([plan(kommune="Granvik")], rows))) == said


def register(*rows):
    known = {"teknisk drift": "Teknisk drift", "tek": "Teknisk drift", "kultur": "Kultur"}
    return graf([plan()], rows, enheter=known, has_enheter=True)


def test_a_unit_the_register_does_not_have():
    rows = [tiltak(ansvar=(name,)) for name in ("Tekniks drift", "TEK", "Kultur", "Tekniks drift", "Kommunen")]
    found = run(ukjent_enhet.check, register(*rows))
    assert [(hit.key, hit.params["forslag"]) for hit in found] == [("ukjent_forslag", "Teknisk drift")]
    assert [place.node for place in found[0].related] == [rows[3].id]
    assert keys(ukjent_enhet.check, register(tiltak(ansvar=("NAV",)))) == ["ukjent"]
    assert keys(ukjent_enhet.check, graf([plan()], rows)) == []


def test_shared_without_a_lead():
    shared, led = tiltak(ansvar=("A", "B")), tiltak(ansvar=(*names("A", lead=True), *names("B")))
    found = run(delt_ansvar_uten_leder.check, graf([plan()], [shared, led, tiltak(ansvar=("A",))]))
    assert [hit.node for hit in found] == [shared.id]


def pair(first, second, plans=None, edges=(), **given):
    plans = plans or [plan("gammel", period=("2020", "2030")), plan("ny", "handlingsdel", period=("2026", "2029"))]
    return graf(plans, [first, second], edges=edges, **given)


def test_different_in_two_plans_says_which_is_newer():
    old, new = tiltak(name="gammel", ansvar=("Teknisk",)), tiltak(name="ny", ansvar=("Kultur",))
    hit = run(ulikt_ansvar_i_planene.check, pair(old, new))[0]
    assert (hit.key, hit.node, hit.related[0].node, hit.params["denne"]) == ("nyere", new.id, old.id, "Ny")
    same = [plan("gammel", period=None), plan("ny", period=None)]
    assert keys(ulikt_ansvar_i_planene.check, pair(old, new, same)) == ["ulikt"]


def test_the_day_of_adoption_beats_the_period():
    old, new = tiltak(name="gammel", ansvar=("Teknisk",)), tiltak(name="ny", ansvar=("Kultur",))
    plans = [plan("gammel"), plan("ny")]
    adopted = [vedtak("2026-02-01", "gammel", slag="vedtak"), vedtak("2025-01-01", "ny", slag="vedtak")]
    hit = run(ulikt_ansvar_i_planene.check, graf(plans, [old, new, *adopted]))[0]
    assert (hit.key, hit.node) == ("nyere", old.id)


@pytest.mark.parametrize(
    "plans",
    [
        [plan("gammel", status="opphevet"), plan("ny")],
        [plan("gammel"), plan("ny", erstatter=(ref("Gammel", "gammel"),))],
    ],
)
def test_plans_not_in_force_are_left_out(plans):
    old, new = tiltak(name="gammel", ansvar=("Teknisk",)), tiltak(name="ny", ansvar=("Kultur",))
    assert keys(ulikt_ansvar_i_planene.check, pair(old, new, plans)) == []


@pytest.mark.parametrize(
    ("here", "there", "helped", "said"),
    [
        (("A",), ("A",), (), 0),
        (("A",), ("B",), (), 1),
        (("A", "B"), ("A",), (), 1),
        (("A", "B"), ("A",), ("B",), 0),
        (("A",), (), (), 0),
    ],
)
def test_when_two_plans_agree(here, there, helped, said):
    old = tiltak(name="gammel", ansvar=there, medansvar=names(*helped))
    assert len(keys(ulikt_ansvar_i_planene.check, pair(old, tiltak(name="ny", ansvar=here)))) == said


def test_short_words_are_the_same_only_when_the_text_says_so():
    old, new = tiltak("Kurs", "gammel", ansvar=("A",)), tiltak("Kurs", "ny", ansvar=("B",))
    assert keys(ulikt_ansvar_i_planene.check, pair(old, new)) == []
    edge = Edge(new.id, old.id, "gjengir", "explicit", new.confidence)
    assert keys(ulikt_ansvar_i_planene.check, pair(old, new, edges=[edge])) == ["nyere"]
