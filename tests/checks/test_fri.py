"""Deadline checks on graphs made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from plancheck.checks import (
    frist_passert,
    frist_utenfor_planperioden,
    tiltak_etter_maalfrist,
    tiltak_uten_frist,
    ugyldig_dato,
    ulik_frist_i_planene,
    vag_frist,
)
from plancheck.dates import read_frist
from plancheck.model import Edge, Frist, Maal, Tiltak
from plancheck.parts import Group
from plancheck.periods import day_words
from tests.checks.builder import document, facts, graf, keys, node, plan, run, span


def frist(text):
    when = read_frist(text)
    if when is None:
        return None
    return Frist(
        text,
        span(),
        start=when.start and when.start.isoformat(),
        end=when.end and when.end.isoformat(),
        precision=when.precision.value,
        recurring=when.recurring,
        vague=when.vague,
        impossible=when.impossible,
        weekday_wrong=(when.weekday or "") if when.weekday_wrong else "",
        reversed=when.reversed,
    )


def grouped(plans, rows, groups):
    graph = graf(plans, rows)
    graph.groups = groups
    return graph


def tiltak(written="", text="Bygge gangvei til skolen", name="plan", **given):
    return node(Tiltak, "tiltak", name, text, frist=frist(written), frist_text=written, **given)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", ["tom"]),
        ("-", ["tegn"]),
        ("?", ["tegn"]),
        ("2027", []),
        ("årlig", []),
        ("på sikt", []),
        ("31. juni 2026", []),
        ("se vedlegg", []),
    ],
)
def test_without_a_deadline(written, said):
    assert keys(tiltak_uten_frist.check, graf([plan()], [tiltak(written)])) == said


def test_done_dropped_and_lost_need_none():
    rows = [tiltak(status_kode=code) for code in ("ferdig", "utgaar")] + [tiltak(unknown=("frist",))]
    assert keys(tiltak_uten_frist.check, graf([plan()], rows)) == []


def test_a_list_without_deadlines_is_one_finding():
    rows = [node(Tiltak, "tiltak", "plan", text, group="l1") for text in ("En", "To")]
    groups = {"l1": Group("l1", span(), ("tiltak", "ansvar"), "list", "Tiltak")}
    found = run(tiltak_uten_frist.check, grouped([plan(kind="handlingsdel")], rows, groups))
    assert [(hit.key, hit.covers) for hit in found] == [("liste", (rows[0].id, rows[1].id))]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2031", ["etter"]),
        ("01.01.2030", ["etter"]),
        ("2024", ["foer"]),
        ("2029", []),
        ("31.12.2029", []),
        ("2026", []),
        ("løpende", []),
        ("på sikt", []),
    ],
)
def test_outside_the_period(written, said):
    assert keys(frist_utenfor_planperioden.check, graf([plan()], [tiltak(written)])) == said


def test_the_narrowest_period_counts_and_what_is_done_does_not():
    narrow = tiltak("2028", period=("2026-01-01", "2027-12-31"))
    assert keys(frist_utenfor_planperioden.check, graf([plan()], [narrow])) == ["etter"]
    assert keys(frist_utenfor_planperioden.check, graf([plan()], [tiltak("2031", status_kode="ferdig")])) == []
    assert keys(frist_utenfor_planperioden.check, graf([plan(period=None)], [tiltak("2031")])) == []
    assert keys(frist_utenfor_planperioden.check, graf([plan(period=("2026", None))], [tiltak("2031")])) == []


def test_days_as_people_write_them():
    assert [day_words(day) for day in ("2029-12-31", "2026-01-01", "2026-06-30", "")] == [
        "2029",
        "2026",
        "30.06.2026",
        "",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("31. juni 2026", ["umulig"]),
        ("29.02.2027", ["umulig"]),
        ("mandag 1. mai 2026", ["ukedag"]),
        ("fredag 1. mai 2026", []),
        ("29.02.2028", []),
        ("2028–2026", ["baklengs"]),
    ],
)
def test_dates_that_cannot_be(written, said):
    assert keys(ugyldig_dato.check, graf([plan()], [tiltak(written)])) == said


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Planen er på høring fra 19. januar til 30. februar 2026.", "30. februar 2026"),
        ("Arbeidet går 31. juni–5. juli 2026.", "31. juni"),
        ("Fristen er 31. april 2026.", "31. april 2026"),
    ],
)
def test_only_the_day_that_does_not_exist_is_named(line, shown):
    (hit,) = run(ugyldig_dato.check, graf([plan()], [], [facts(doc=document(lines=line))]))
    assert hit.params["dato"] == shown


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Møtet er mandag 1. mai 2026.", "2026-05-01"),
        ("Høring fra tirsdag 2. mars til torsdag 12. mars 2026.", "2026-03-02"),
        ("Høring frå måndag 2. mars til fredag 12. mars 2026.", "2026-03-12"),
    ],
)
def test_the_day_with_the_wrong_weekday_is_named_with_the_right_one(line, day):
    (hit,) = run(ugyldig_dato.check, graf([plan()], [], [facts(doc=document(lines=line))]))
    assert (hit.params["dag"], hit.params["ukedag"]) == (day, f"{day}#")


def test_both_ends_of_a_deadline_that_runs_backwards_are_named():
    (hit,) = run(ugyldig_dato.check, graf([plan()], [tiltak("2028–2026")]))
    assert (hit.params["start"], hit.params["slutt"]) == ("2028", "2026")
    (hit,) = run(ugyldig_dato.check, graf([plan()], [tiltak("30. juni 2027 til 1. mars 2026")]))
    assert (hit.params["start"], hit.params["slutt"]) == ("2027-06-30", "2026-03-01")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Møtet er mandag 1. mai 2026.", ["ukedag"]),
        ("Fristen er 31. april 2026.", ["umulig"]),
        ("Fristen er 30.13.2026.", ["umulig"]),
        ("Møtet er fredag 1. mai 2026.", []),
        ("Se pbl. § 11-14, sak 31/26 og kapittel 31.4.2.", []),
        ("Vi fikk 31 innspill i 2026.", []),
    ],
)
def test_dates_anywhere_in_the_text(line, said):
    assert keys(ugyldig_dato.check, graf([plan()], [], [facts(doc=document(lines=line))])) == said


def test_a_date_is_told_once_and_belongs_to_its_item():
    row = tiltak("31. juni 2026", span=span("plan.md", 1))
    object.__setattr__(row, "frist", row.frist._replace(span=span("plan.md", 1)))
    told = [facts(doc=document(lines="Bygge gangvei, 31. juni 2026\nMøte 31. april 2026"))]
    found = run(ugyldig_dato.check, graf([plan()], [row], told))
    assert [(hit.span.line, hit.node) for hit in found] == [(1, row.id), (2, "")]


def passed(written, today=date(2026, 7, 1), the_plan=None, **given):
    return keys(frist_passert.check, graf([the_plan or plan()], [tiltak(written, **given)], today=today))


def test_a_deadline_that_has_passed():
    assert passed("30.06.2026") == ["uten_status"]
    assert passed("30.06.2026", status="I gang", status_kode="i_gang") == ["med_status"]
    assert passed("30.06.2026", status="Ferdig", status_kode="ferdig") == []
    assert passed("30.06.2026", status="2026-06-20") == []
    assert passed("30.06.2026", status="Bestilt 2026") == ["med_status"]
    assert passed("01.07.2026") == []
    assert passed("2026") == []
    assert passed("årlig") == []
    assert passed("30.06.2026", the_plan=plan(status="opphevet")) == []
    assert passed("2024") == []


@pytest.mark.parametrize(
    ("written", "said"), [("snarest", 1), ("ved behov", 1), ("på sikt", 1), ("årlig", 0), ("løpende", 0), ("2027", 0)]
)
def test_vague(written, said):
    assert len(keys(vag_frist.check, graf([plan()], [tiltak(written)]))) == said


def test_after_the_goals_own_deadline():
    goal = node(Maal, "delmaal", "plan", "Halverte utslipp", frist=frist("2028"))
    late, early, outside = tiltak("2029"), tiltak("2027"), tiltak("2030")  # after the period: FRI002 says so
    edges = [Edge(row.id, goal.id, "bidrar_til", "placement", row.confidence) for row in (late, early, outside)]
    found = run(tiltak_etter_maalfrist.check, graf([plan()], [goal, late, early, outside], edges=edges))
    assert [(hit.node, hit.related[0].node) for hit in found] == [(late.id, goal.id)]


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        ("2027", "2028", 1),
        ("2027", "2027", 0),
        ("2027", "juni 2027", 0),
        ("juni 2027", "2. kvartal 2027", 0),
        ("juli 2027", "2. kvartal 2027", 1),
        ("årlig", "løpende", 0),
        ("årlig", "2027", 1),
        ("2027", "på sikt", 0),
        ("2027", "", 0),
        ("uke 20 2027", "18.05.2027", 0),
    ],
)
def test_two_plans(here, there, said):
    plans = [plan("gammel", period=("2020", "2030")), plan("ny", period=("2026", "2029"))]
    graph = graf(plans, [tiltak(there, name="gammel"), tiltak(here, name="ny")])
    assert len(keys(ulik_frist_i_planene.check, graph)) == said
