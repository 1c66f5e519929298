"""What looks like a date to a careless pattern is none, and offsets point at the words."""

from __future__ import annotations

import pytest

from plancheck.dates import find_dates

TRAPS = [
    "plan- og bygningsloven § 11-14 og § 3-3",
    "lov 27. juni 2008 nr. 71 om planlegging",
    "lov av 17. juni 2005 nr. 62",
    "LOV-2008-06-27-71",
    "FOR-2017-06-21-854",
    "kommuneloven av 2018",
    "Meld. St. 26 (2019–2020)",
    "Prop. 82 L (2024-2025) og Innst. 332 L (2024-2025)",
    "NOU 2018: 2",
    "NS 3454:2013",
    "EN 301 549",
    "PS 10/13",
    "K-sak 9/17 og F-sak 5/12",
    "sak 2021/131, sak 013/26",
    "sak 10/12",
    "14/796-19, 11/715-21, 21/ 1008",
    "2014/7608-1, 2009/946, 2015/15-58",
    "L.nr. 2074/2007",
    "PLAN ID: 2011 008",
    "gnr. 12 bnr. 2026",
    "tlf. 22 33 20 26",
    "ring 20 26 12 12 eller 2026 1234",
    "kr 2026",
    "2026 kr",
    "2 026 000 kroner",
    "2000 innbyggere",
    "ca. 2000 husstander",
    "12.5 % fra 3.2 til 4.1",
    "delmål 1.2 og tiltak 1.2.3",
    "tiltak 1.2.13 og kap. 2.10.12",
    "tabell 2.3. Oversikt",
    "fra kap. 3.1 til 3.2. Neste",
    "1.2.13 Opprette team",
    "kl. 18.00, kl 12:30, kl. 10.12",
    "innen kl. 12.30",
    "11/2 år etter",
    "fra 1/2 stilling til 1/1 stilling",
    "barn 0–5 år, over 67 år, under 18 år",
    "ungdom mellom 13 og 16 år",
    "2030-målene og 1990-tallet",
    "17. mai-feiring",
    "vår plan for vår kommune, og far som leser",
    "de hadde en dag og et år på seg",
    "https://eksempel.no/2026/05/14/plan og post2026@eksempel.no",
    "www.eksempel.no/2026",
    "den daglige ledelsen har det løpende ansvaret på sikt",
    "innan den oppgjevne fristen",
    "i høringsperioden",
    "20..-20..",
    "xx.xx.xxxx",
    "jf. 20261",
    "versjon 2.1.0",
    "192.168.10.12",
    "A2026B",
    "",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_date(text: str) -> None:
    assert [when.text for when in find_dates(text)] == []


@pytest.mark.parametrize(
    "phrase", ["14. april 2026", "2. kvartal 2026", "innen utgangen av 2026", "2025–2036", "seks uker"]
)
@pytest.mark.parametrize(
    "frame",
    ["§ 11-14, {}.", "({})", "**{}**", "«{}»", "PS 10/13: {}", "PS 10/13, {}", "1.2 Tiltak {}; kr 500", "İ {} ẞ"],
)
def test_found_among_traps(phrase: str, frame: str) -> None:
    text = frame.format(phrase)
    [when] = find_dates(text)
    assert when.text == phrase
    assert text[when.offset : when.offset + when.length] == phrase


def test_a_real_notice() -> None:
    text = (
        "Formannskapet vedtok 13.03.13 (PS 10/13) å legge planen ut på høring etter plan- og bygningsloven § 11-14. "
        "Høringsfristen er fredag 9. mai 2014 kl. 15.00. Spørsmål: tlf. 22 33 44 55. Sak 14/796."
    )
    decided, deadline = find_dates(text)
    assert (decided.text, deadline.text, deadline.weekday) == ("13.03.13", "fredag 9. mai 2014", "fredag")
