"""The hearing rules on graphs made by hand: what each says, and the traps where it must be silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plancheck.checks import (
    hoering_mangler,
    hoering_slutter_foer_start,
    hoering_uten_aarstall,
    hoering_utloept,
    hoeringsdatoer_strider,
    hoeringsfrist_for_kort,
    hoeringsfrist_paa_fridag,
    innspillskanal_mangler,
    planprogram_uten_hoering,
    vedtak_foer_hoeringsfrist,
)
from plancheck.document import Confidence

from .builder import facts, graf, hoering, keys, plan, run, span, vedtak

LIMITS = {"lov_dager": 42, "praksis_dager": 21}


class TestHoeringMangler:
    check = staticmethod(hoering_mangler.check)

    def test_plan_on_hearing_without_a_deadline(self):
        assert keys(self.check, graf([plan(status="hoering")])) == ["mangler_praksis"]

    def test_law_is_cited_for_pbl_plans_only(self):
        (found,) = run(self.check, graf([plan(kind="kommunedelplan", status="hoering")]))
        assert (found.key, found.law) == ("mangler_lov", True)

    def test_weeks_without_a_date_are_no_deadline(self):
        graph = graf([plan(status="hoering")], [hoering(days=42, text="i seks uker", precision="duration")])
        assert keys(self.check, graph) == ["uten_dato_praksis"]

    def test_a_month_is_no_deadline_but_its_end_is(self):
        month = hoering("2026-11-01", "2026-11-30", precision="month", text="på høring i november 2026")
        ends = hoering(None, "2026-11-30", precision="month", text="frist innen utgangen av november 2026")
        assert keys(self.check, graf([plan(status="hoering")], [month])) == ["uten_dato_praksis"]
        assert keys(self.check, graf([plan(status="hoering")], [ends])) == []

    @pytest.mark.parametrize("told", [{"end": "2026-04-20"}, {"month_day": (4, 20), "days": 25}])
    def test_a_deadline_alone_is_enough(self, told):
        assert keys(self.check, graf([plan(status="hoering")], [hoering(**told)])) == []

    def test_the_deadline_may_stand_in_the_notice(self):
        notice = facts("", "hoering.md", "kunngjoering", "p", hearings=(hoering(None, "2026-04-20", ""),))
        graph = graf([plan(status="hoering")], [], [facts(package="p"), notice])
        assert keys(self.check, graph) == []

    def test_the_hearing_of_the_planprogram_is_not_the_plans(self):
        told = [hoering("2025-02-01", "2025-03-20", gjelder="planprogram")]
        assert keys(self.check, graf([plan(status="hoering")], told)) == ["mangler_praksis"]

    @pytest.mark.parametrize("status", [None, "utkast"])
    def test_a_draft_counts_at_the_gate_only(self, status):
        assert keys(self.check, graf([plan(status=status)])) == []
        assert keys(self.check, graf([plan(status=status)], gate="hoering")) == ["mangler_praksis"]

    @pytest.mark.parametrize("kind", ["handlingsdel", "planstrategi", "oekonomiplan"])
    def test_plans_no_law_sends_on_hearing_are_not_asked_at_the_gate(self, kind):
        assert keys(self.check, graf([plan(kind=kind)], gate="hoering")) == []

    def test_a_handlingsdel_is_heard_with_its_plan(self):
        top = plan("topp", "samfunnsdel", status="hoering")
        part = plan("del", "handlingsdel", status="hoering", parents=("topp",))
        assert keys(self.check, graf([top, part], [hoering(None, "2026-05-01", "topp")])) == []

    def test_an_adopted_plan_is_not_asked(self):
        assert keys(self.check, graf([plan(status="vedtatt")], gate="hoering")) == []


class TestHoeringsfristForKort:
    check = staticmethod(hoeringsfrist_for_kort.check)

    def found(self, kind, days_told, **given):
        told = hoering(days=days_told, end="2026-05-01", **given)
        return keys(self.check, graf([plan(kind=kind)], [told]), **LIMITS)

    def test_forty_two_days_are_six_weeks(self):
        assert self.found("samfunnsdel", 41) == ["lov"]
        assert self.found("samfunnsdel", 42) == []

    def test_a_kommunedelplan_has_the_law_through_another_paragraph(self):
        assert self.found("kommunedelplan", 30) == ["lov_kdp"]

    def test_other_plans_follow_practice(self):
        assert self.found("temaplan", 20) == ["praksis"]
        assert self.found("temaplan", 25) == []

    def test_unknown_type_is_judged_mildly(self):
        assert self.found(None, 25) == []

    @pytest.mark.parametrize("kind", ["planprogram", "planstrategi", "handlingsdel", "oekonomiplan"])
    def test_types_with_rules_of_their_own(self, kind):
        assert self.found(kind, 14) == []

    @pytest.mark.parametrize("about", ["tilleggsutredning", "mindre_endring", "planprogram"])
    def test_other_hearings_than_the_plans(self, about):
        assert self.found("samfunnsdel", 14, gjelder=about) == []

    @pytest.mark.parametrize("given", [{"superseded": True}, {"reversed": True}, {"precision": "month"}])
    def test_what_is_no_length(self, given):
        assert self.found("samfunnsdel", 14, **given) == []

    def test_a_plan_that_declares_the_act(self):
        graph = graf([plan(pbl=True)], [hoering(days=25)])
        assert keys(self.check, graph, **LIMITS) == ["lov"]

    def test_a_notice_alone_is_judged(self):
        notice = facts("", "x.md", "kunngjoering", "x", said={"type": "samfunnsdel"})
        graph = graf([], [hoering("2026-03-01", "2026-03-20", "", file="x.md")], [notice])
        assert keys(self.check, graph, **LIMITS) == ["lov"]


class TestDates:
    def test_backwards(self):
        graph = graf([plan()], [hoering("2026-04-14", "2026-03-09")])
        assert keys(hoering_slutter_foer_start.check, graph) == ["datoer"]
        assert keys(hoering_slutter_foer_start.check, graf([plan()], [hoering(reversed=True)])) == ["tekst"]

    def test_without_a_year(self):
        told = [hoering(month_day=(5, 9), days=25, year_stated=False)]
        assert keys(hoering_uten_aarstall.check, graf([plan()], told)) == ["ukjent"]
        told.append(hoering(None, "2026-05-09"))
        assert keys(hoering_uten_aarstall.check, graf([plan()], told)) == []

    def test_the_year_in_another_document_does_not_help_the_reader_of_this_one(self):
        told = [hoering(month_day=(5, 9)), hoering(None, "2026-05-09", file="kunngjoering.md")]
        assert keys(hoering_uten_aarstall.check, graf([plan()], told)) == ["ukjent"]

    @pytest.mark.parametrize(
        ("end", "key"), [("2024-05-20", "helligdag"), ("2019-02-10", "soendag"), ("2026-05-09", "loerdag")]
    )
    def test_day_off(self, end, key):
        assert keys(hoeringsfrist_paa_fridag.check, graf([plan(status="hoering")], [hoering(None, end)])) == [key]

    def test_no_day_off_for_a_month_or_an_adopted_plan(self):
        month = hoering(None, "2026-05-31", precision="month")
        assert keys(hoeringsfrist_paa_fridag.check, graf([plan()], [month])) == []
        assert keys(hoeringsfrist_paa_fridag.check, graf([plan(status="vedtatt")], [hoering(None, "2026-05-09")])) == []

    def test_over(self):
        graph = graf([plan(status="hoering")], [hoering(None, "2026-05-09")], today=date(2026, 5, 10))
        assert keys(hoering_utloept.check, graph) == ["over"]
        graph.context = replace(graph.context, today=date(2026, 5, 9))
        assert keys(hoering_utloept.check, graph) == []

    def test_a_month_beside_a_deadline_keeps_nothing_open(self):
        told = [hoering(None, "2026-02-09"), hoering("2026-03-01", "2026-03-31", precision="month")]
        assert keys(hoering_utloept.check, graf([plan(status="hoering")], told)) == ["over"]

    def test_a_new_round_is_still_open(self):
        told = [hoering(None, "2025-05-09"), hoering(None, "2026-05-09", runde=2)]
        assert keys(hoering_utloept.check, graf([plan(status="ny_hoering")], told)) == []


class TestHoeringsdatoerStrider:
    check = staticmethod(hoeringsdatoer_strider.check)

    def found(self, *told):
        return keys(self.check, graf([plan()], told))

    def test_two_deadlines(self):
        assert self.found(hoering(None, "2026-05-09"), hoering(None, "2026-05-19")) == ["slutt"]

    def test_one_day_of_two_years(self):
        assert self.found(hoering(None, "2026-05-09"), hoering(None, "2025-05-09")) == ["slutt"]

    def test_two_starts(self):
        one, other = hoering("2026-04-14", "2026-05-09"), hoering("2026-04-01", "2026-05-09")
        assert self.found(one, other) == ["start"]

    def test_the_minority_is_reported(self):
        told = [hoering(None, "2026-05-19"), hoering(None, "2026-05-09"), hoering(None, "2026-05-09", file="b.md")]
        (found,) = run(self.check, graf([plan()], told))
        assert found.node == told[0].id

    def test_a_date_without_year(self):
        assert self.found(hoering(None, "2026-05-09"), hoering(month_day=(5, 9))) == []
        assert self.found(hoering(None, "2026-05-09"), hoering(month_day=(5, 19))) == ["slutt"]

    def test_a_coarser_statement_agrees(self):
        november = hoering("2026-11-01", "2026-11-30", precision="month")
        assert self.found(november, hoering("2026-11-03", "2026-11-24")) == []
        assert self.found(november, hoering("2026-11-03", "2026-12-15")) == []
        assert self.found(november, hoering(None, "2026-12-15")) == []
        assert self.found(november, hoering("2027-01-03", "2027-01-24")) == ["slutt"]

    def test_the_month_of_the_draft_is_no_hearing(self):
        draft = hoering("2026-01-01", "2026-01-31", precision="month", text="Høringsutkast, januar 2026")
        two = hoering(None, "2026-03-02"), hoering(None, "2026-03-09")
        assert self.found(draft, *two) == ["slutt"]
        assert self.found(draft, hoering("2025-11-03", "2025-12-19")) == []

    def test_deadline_alone_and_period(self):
        assert self.found(hoering(None, "2026-05-09"), hoering("2026-04-14", "2026-05-09")) == []

    @pytest.mark.parametrize("given", [{"runde": 2}, {"superseded": True}, {"gjelder": "planprogram"}])
    def test_told_apart(self, given):
        assert self.found(hoering(None, "2026-05-09"), hoering(None, "2026-05-19", **given)) == []

    def test_rounds_nobody_numbered(self):
        assert self.found(hoering("2025-03-01", "2025-04-15"), hoering("2025-09-01", "2025-10-15")) == []
        assert self.found(hoering(None, "2025-03-01"), hoering(None, "2026-02-20")) == []

    def test_a_stated_duration_is_no_date(self):
        assert self.found(hoering(days=42), hoering("2026-04-14", "2026-05-09")) == []


class TestInnspillskanal:
    check = staticmethod(innspillskanal_mangler.check)

    def test_nowhere_to_answer(self):
        assert keys(self.check, graf([plan(status="hoering")], [hoering(None, "2026-05-09")])) == ["mangler"]

    def test_no_hearing_is_another_fault(self):
        assert keys(self.check, graf([plan(status="hoering")])) == []

    def test_a_channel_in_the_hearing_or_in_the_package(self):
        told = hoering(None, "2026-05-09", innspill="post@kommunen.example")
        assert keys(self.check, graf([plan(status="hoering")], [told])) == []
        letter = facts("", "brev.md", "saksframlegg", "p", signs=("innspillskanal",))
        graph = graf([plan(status="hoering")], [hoering(None, "2026-05-09")], [facts(package="p"), letter])
        assert keys(self.check, graph) == []

    def test_a_hearing_that_is_history(self):
        assert keys(self.check, graf([plan(status="vedtatt")], [hoering(None, "2025-05-09")])) == []
        assert keys(self.check, graf([plan(status=None)], [hoering(None, "2025-05-09")])) == []

    def test_a_draft_that_lies_out_today(self):
        assert keys(self.check, graf([plan(status="utkast")], [hoering("2026-02-01", "2026-05-09")])) == ["bare_frist"]
        assert keys(self.check, graf([plan(status="utkast")], [hoering("2026-08-01", "2026-10-09")])) == []

    def test_a_plan_that_is_draft_and_adopted_has_another_fault(self):
        both = facts(said={"statuses": (("hoering", span()), ("vedtatt", span()))})
        assert keys(self.check, graf([plan(status="hoering")], [hoering(None, "2026-05-09")], [both])) == []


class TestVedtakFoerHoeringsfrist:
    check = staticmethod(vedtak_foer_hoeringsfrist.check)

    def found(self, dato, status="vedtatt", kind="temaplan", **given):
        told = [hoering("2026-04-14", "2026-05-09"), vedtak(dato, **given)]
        return keys(self.check, graf([plan(kind=kind, status=status)], told))

    def test_before_on_and_after_the_last_day(self):
        assert self.found("2026-05-07") == ["praksis"]
        assert self.found("2026-05-09") == ["praksis"]
        assert self.found("2026-05-10") == []
        assert self.found("2026-05-07", status="hoering") == ["praksis_vedtas"]

    def test_a_decision_known_by_its_month(self):
        assert self.found("2026-04") == ["praksis"]
        assert self.found("2026-05") == []

    def test_law_for_pbl_plans(self):
        assert self.found("2026-05-07", kind="samfunnsdel") == ["lov"]

    @pytest.mark.parametrize("slag", ["utlegging", "oppstart", "fastsetting"])
    def test_other_decisions(self, slag):
        assert self.found("2026-05-07", slag=slag) == []

    def test_final_treatment_counts(self):
        assert self.found("2026-05-07", slag="sluttbehandling") == ["praksis_kommer"]
        told = [hoering("2025-10-14", "2025-12-09"), vedtak("2025-12-04", slag="sluttbehandling")]
        assert keys(self.check, graf([plan(status="vedtatt")], told)) == ["praksis"]

    def test_a_treatment_before_the_first_day_sends_it_out(self):
        assert (
            self.found("2026-04-07", slag="sluttbehandling", text="Saken behandles i kommunestyret 7. april 2026") == []
        )
        assert self.found("2026-04-07", slag="sluttbehandling", text="Saken sluttbehandles 7. april 2026") == [
            "praksis_kommer"
        ]

    def test_the_version_before(self):
        assert self.found("2022-05-07") == []
        assert self.found("2025-12-12", status="hoering") == []
        assert self.found("2025-12-12", status="hoering", confidence=Confidence.CERTAIN) == ["praksis"]

    def test_a_planprogram_has_its_own_hearing(self):
        program = plan(kind="planprogram", pbl=True, kinds=("planprogram",))
        own = hoering("2026-01-10", "2026-02-25", gjelder="planprogram")
        coming = hoering("2026-09-01", "2026-10-20")
        early, late = vedtak("2026-02-20", slag="fastsetting"), vedtak("2026-03-20", slag="fastsetting")
        assert keys(self.check, graf([program], [own, coming, late])) == []
        assert keys(self.check, graf([program], [own, coming, early])) == ["fastsatt"]


class TestPlanprogram:
    check = staticmethod(planprogram_uten_hoering.check)

    def found(self, *told, pbl=True, status=None):
        program = plan(kind="planprogram", pbl=pbl, kinds=("planprogram",), status=status)
        return keys(self.check, graf([program], told), lov_dager=42)

    def test_missing_or_short(self):
        assert self.found() == ["mangler"]
        assert self.found(hoering("2026-03-02", "2026-03-30", gjelder="planprogram")) == ["kort"]
        assert self.found(hoering("2026-03-02", "2026-04-13", gjelder="planprogram")) == []
        assert self.found(hoering(None, "2026-04-13", gjelder="planprogram")) == []

    def test_the_hearing_of_the_coming_plan_is_another(self):
        assert self.found(hoering("2026-11-01", "2026-11-30")) == ["mangler"]

    def test_silent_once_fixed_or_outside_the_act(self):
        assert self.found(vedtak("2026-02-12", slag="fastsetting")) == []
        assert self.found(vedtak("2026-06-12", slag="fastsetting")) == ["mangler"]
        assert self.found(status="vedtatt") == []
        assert self.found(pbl=False) == []
