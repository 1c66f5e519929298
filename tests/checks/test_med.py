"""The participation rules on graphs made by hand."""

from __future__ import annotations

import pytest

from plancheck.checks import barn_og_unge_mangler, medvirkning_etter_vedtak, medvirkning_mangler
from plancheck.document import Confidence

from .builder import document, facts, graf, keys, medvirkning, plan, ref, run, section, vedtak


class TestMedvirkningMangler:
    check = staticmethod(medvirkning_mangler.check)

    @pytest.mark.parametrize(
        ("kind", "pbl", "key"),
        [("temaplan", False, "praksis"), ("samfunnsdel", True, "lov"), ("planprogram", True, "planprogram"),
         ("planprogram", False, "praksis")],
    )  # fmt: skip
    def test_words_and_law_follow_the_type(self, kind, pbl, key):
        kinds = ("planprogram",) if kind == "planprogram" else ("plan",)
        (found,) = run(self.check, graf([plan(kind=kind, pbl=pbl, kinds=kinds)]))
        assert (found.key, found.law) == (key, pbl)

    @pytest.mark.parametrize("kind", [None, "handlingsdel", "tiltaksplan", "oekonomiplan", "planstrategi"])
    def test_not_asked(self, kind):
        assert keys(self.check, graf([plan(kind=kind)])) == []

    def test_a_chapter_an_activity_or_a_trace_is_an_account(self):
        chapter = facts(sections=(section("Medvirkning", role="medvirkning"),))
        assert keys(self.check, graf([plan()], [], [chapter])) == []
        assert keys(self.check, graf([plan()], [medvirkning("2025-03-15")])) == []
        empty = facts(sections=(section("Medvirkning", role="medvirkning", filled=False),))
        assert keys(self.check, graf([plan()], [], [empty])) == ["praksis"]
        assert keys(self.check, graf([plan()], [], [facts(signs=("ungdomsraad",))])) == []

    def test_the_case_paper_may_tell_it(self):
        paper = facts("", "sak.md", "saksframlegg", "p", signs=("medvirkning",))
        assert keys(self.check, graf([plan()], [], [facts(package="p"), paper])) == []

    def test_a_pdf_guess_stays_a_guess(self):
        told = facts(doc=document(ceiling=Confidence.GUESS))
        (found,) = run(self.check, graf([plan()], [], [told]))
        assert found.confidence is Confidence.GUESS


class TestBarnOgUnge:
    check = staticmethod(barn_og_unge_mangler.check)

    def test_pbl_plan_with_participation_and_no_children(self):
        assert keys(self.check, graf([plan(kind="samfunnsdel")], [medvirkning("2025-03-15")])) == ["mangler"]

    def test_no_participation_at_all_is_med001_alone(self):
        assert keys(self.check, graf([plan(kind="samfunnsdel")])) == []

    def test_other_plans_are_not_asked(self):
        assert keys(self.check, graf([plan()], [medvirkning("2025-03-15")])) == []

    def test_traces(self):
        top = plan(kind="samfunnsdel")
        assert keys(self.check, graf([top], [medvirkning("2025-03-15", grupper=("elevråd",))])) == []
        assert keys(self.check, graf([top], [medvirkning("2025-03-15", text="Barnetråkk på skolene")])) == []
        assert keys(self.check, graf([top], [medvirkning()], [facts(signs=("barn_og_unge",))])) == []


class TestMedvirkningEtterVedtak:
    check = staticmethod(medvirkning_etter_vedtak.check)

    def found(self, dato, words=None, decided="2026-06-18", **given):
        told = [medvirkning(dato, date_text=words), vedtak(decided, **given)]
        return keys(self.check, graf([plan(status="vedtatt")], told))

    def test_after_and_before(self):
        assert self.found("2026-09-03", "3. september 2026") == ["etter"]
        assert self.found("2026-03-03", "3. mars 2026") == []

    def test_coarse_dates_need_to_be_clearly_after(self):
        assert self.found("2026-06-30", "juni 2026") == []
        assert self.found("2026-08-31", "august 2026") == ["etter"]
        assert self.found("2026", "høsten 2026") == ["etter"]
        assert self.found("2026", "høsten 2026", decided="2026-09-17") == []
        assert self.found("2026", "våren 2026") == []
        assert self.found("2026", "4. kvartal 2026") == ["etter"]
        assert self.found("2026-08", "august 2026") == ["etter"]
        assert self.found("2026-06", "juni 2026") == []

    def test_a_decision_known_by_its_month(self):
        assert self.found("2026-10", "oktober 2026", decided="2026-06", slag="sluttbehandling") == ["etter_kommer"]
        assert self.found("2026-06-20", "20. juni 2026", decided="2026-06", slag="sluttbehandling") == []

    def test_a_season_is_known_by_its_year(self):
        assert self.found("2027-06-30", "våren 2027") == ["etter"]

    def test_much_later_is_follow_up(self):
        assert self.found("2028-03-03", "3. mars 2028") == []

    @pytest.mark.parametrize("slag", ["utlegging", "oppstart", "fastsetting"])
    def test_other_decisions_do_not_count(self, slag):
        assert self.found("2026-09-03", "3. september 2026", slag=slag) == []

    def test_what_a_planprogram_announces_is_measured_by_the_plans_decision(self):
        program = plan("program", "planprogram", kinds=("planprogram",))
        coming = plan("kdp", "kommunedelplan", bygger_paa=(ref("program", "program"),))
        fixed = vedtak("2026-02-12", "program", slag="fastsetting")
        meeting = medvirkning("2026-06-14", "program", date_text="14. juni 2026")
        assert keys(self.check, graf([program, coming], [fixed, meeting])) == []
        early = vedtak("2026-05-20", "kdp")
        assert keys(self.check, graf([program, coming], [fixed, meeting, early])) == ["etter"]

    def test_participation_on_the_planprogram_itself(self):
        program = plan("program", "planprogram", kinds=("planprogram",))
        fixed = vedtak("2026-02-12", "program", slag="fastsetting")
        late = medvirkning("2026-03-14", "program", gjelder="planprogram", date_text="14. mars 2026")
        assert keys(self.check, graf([program], [fixed, late])) == ["etter"]
