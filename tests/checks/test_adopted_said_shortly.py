"""Adoptions told with hardly a word, and what PLA013 finds missing in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck

from .whole import TODAY, findings, temaplan


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("Temaplanen er vedtatt. Planperioden er 2026–2029.", "hvem som vedtok den, når eller i hvilken sak"),
        ("Planen er vedtatt av kommunestyret.", "verken dato eller saksnummer"),
        ("Kommunestyret har vedtatt planen.", "verken dato eller saksnummer"),
        ("Temaplan vedtatt 6. november 2025, sak PS 88/25.", "hvem som vedtok den"),
    ],
)
def test_what_is_missing(head: str, missing: str, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(temaplan("Planen gjelder kultur.", head=head), encoding="utf-8")
    (message,) = (one.message for one in plancheck.check(tmp_path, today=TODAY).findings if one.code == "PLA013")
    assert missing in message


@pytest.mark.parametrize(
    "head",
    [
        "Kommunestyrets vedtak 27. mars 2025, sak 18/25",
        "Vedtatt KS 12.05.2025 (sak 12/25)",
        "Godkjent av kommunedirektøren 2. oktober 2025",
        "Når planen er vedtatt, følges den opp hvert år.",
        "Samfunnsdelen er vedtatt.",
        "Planen skal være vedtatt før sommeren.",
    ],
)
def test_nothing_is_missing_or_nothing_is_adopted(head: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("Planen gjelder kultur.", head=head), "PLA013") == []


@pytest.mark.parametrize(
    "words", ["er utarbeidet med grunnlag i", "hører til under", "operasjonaliserer", "er tuftet på"]
)
def test_a_kommunedelplan_that_the_plan_says_it_rests_on(words: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(f"Temaplanen {words} kommunedelplan for helse 2022–2033."), "PLA003") == []


@pytest.mark.parametrize("words", ["erstatter", "er samordnet med", "står ikke under"])
def test_a_kommunedelplan_beside_the_plan(words: str, tmp_path: Path) -> None:
    found = findings(tmp_path, temaplan(f"Temaplanen {words} kommunedelplan for helse 2022–2033."), "PLA003")
    assert found == ["PLA003"]
