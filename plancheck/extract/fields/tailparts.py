"""Who and when at the end of an action in looser forms: "; Kultur; 2026", "→ Kultur, 2026", "– Kultur. Frist: 2026"."""

from __future__ import annotations

import re

from plancheck.extract.fields.unitnames import is_unit, looks_named, names_role
from plancheck.extract.fields.whowhen import after_dash, is_deadline, parts_said
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.pattern import pattern

SIGNS = (
    ";", "→", "->", "=>", "prio", "pri.", "pri ", ", ansv", " har ansv", " har hovedansv", " har hovudansv", " er ansv",
)  # fmt: skip
"""One of them stands in each text with such an end, but for the last form."""
_PARTED = pattern(r"\s*(?:;|→|->|=>)\s+|\s*\n\s*|,\s+(?=ansv)")
_EACH = pattern(r"\s*(?:[;,]|→|->|=>)\s+")
_LABEL = pattern(r"(?:ansvar(?:l[ie]g)?|ansv\.|frist)\s+(?=\S)", re.I)
_GOES_ON = pattern(r"(?:\b(?:og|i|på|med|av|for|til|hos|ved|fra|frå|om|mellom|eller)|[,–—-])$")
"""The end of a line that the next one goes on with."""
_PRIORITY = pattern(
    r"\s*[–—,;-]\s*(?:(?:prioritet|prioritering|pri)\.?\s*:?\s*(?P<after>[A-D]|[1-5]|høy|høg|middels|lav|låg)"
    r"|(?P<before>høy|høg|middels|lav|låg|første|andre)\s+prioritet)\.?$",
    re.I,
    needs="pri",
)
_OTHER = pattern(r"(?:del|fase|trinn|steg|etappe|pilot|runde|versjon)\b|\d", re.I)
_HAS_IT = pattern(
    r",\s+(?:og\s+|der\s+)?(?P<name>[^,;:.()\d]{2,60}?)\s+(?:har\s+(?:hov[eu]d)?ansvar(?:et)?|er\s+(?:hov[eu]d)?ansvarl[ie]g)\.?$",
    re.I,
    needs="ansvar",
)
_LONGEST, _MOST_WORDS = 110, 3
MONEY_ENDS = (
    "kr", "kr.", "roner", "roner.", "ronar", "ronar.", "mill", "mill.", "ioner", "ionar", ",-", "000", "00.", "50",
)  # fmt: skip
"""One of them ends each text that `split_cost` can split."""
_AMOUNT = r"\d+(?:[ .]\d{3})*(?:,\d+)?"
_KRONER = r"(?:kr\.?|kron(?:er|ar))"
_COST = pattern(
    r"\s*(?:[.;,]|(?<=[)\]])|\s[–—-])\s+(?:(?:kostnad(?:er|ar)?|pris|budsjett|ramm[ea]|anslått|estimert)\s*:?\s+)?"
    r"(?P<sum>(?:ca\.?|om lag|cirka|inntil|rundt)?\s*"
    rf"(?:kr\.?\s*{_AMOUNT}(?:,-)?|(?:kr\.?\s*)?{_AMOUNT}\s*"
    rf"(?:,-|{_KRONER}|(?:mill(?:\.|ion(?:er|ar))?|mrd\.?)(?:\s*{_KRONER})?)))\s*\.?$",
    re.I,
)


def loose_tail(text: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """(the action's own words, who and when) where both end it behind semicolons or arrows or in a line of their own;
    None for other texts."""
    for match in list(_PARTED.finditer(text))[-2:]:
        last = text[match.end() :].rstrip(" .")
        parts = [_LABEL.sub("", part, count=1) if _LABEL.match(part) else part for part in _EACH.split(last) if part]
        if not match.start() or not 1 < len(parts) <= 4 or len(last) > _LONGEST:
            continue
        if text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue  # all of it stands in one bracket
        broken = "\n" in match[0]
        if broken and (last[:1] in "([" or _GOES_ON.search(text, 0, match.start())):
            continue
        named = is_unit if broken else is_owner
        said = parts_said(parts) if all(is_deadline(part) or named(part) for part in parts) else None
        if said is not None and {key for key, _ in said.fields} >= WHO_AND_WHEN:
            return text[: match.start()].rstrip(), said.fields
    return None


def owner_clause(text: str) -> tuple[str, str] | None:
    """(the action's own words, who) of "Sykkelprøve på 5. trinn, skolene har ansvaret"; None for other texts."""
    match = _HAS_IT.search(text)
    if match is None or not match.start() or not names_role(match["name"]):
        return None
    return text[: match.start()], match["name"]


def split_priority(text: str) -> tuple[str, str]:
    """("Venekurs (Skolene, 2026)", "A") of "Venekurs (Skolene, 2026) – prioritet A"; (text, "") for other texts."""
    match = _PRIORITY.search(text)
    return (text[: match.start()], match["after"] or match["before"]) if match is not None else (text, "")


def split_cost(text: str) -> tuple[str, str]:
    """("Ny sti (Teknisk, 2027)", "kr 200 000") of "Ny sti (Teknisk, 2027), kr 200 000"; (text, "") for other texts."""
    match = _COST.search(text)
    return (text[: match.start()], match["sum"].strip()) if match is not None and match.start() else (text, "")


def owner_before(text: str, when: str) -> tuple[str, str] | None:
    """(the action's own words, who) of "Ny oppslagstavle – Kommunikasjon", which a labelled deadline follows."""
    found = after_dash(f"{text.rstrip(' .')}, {when}") if is_deadline(when) else None
    who = dict(found[1])["ansvar"] if found is not None else ""
    return (found[0], who) if found is not None and is_owner(who) else None


def is_owner(name: str) -> bool:
    """Whether a name beside a deadline is somebody's: a unit's, or a short one that begins with no infinitive."""
    if is_unit(name):
        return True
    words = name.split()
    if not looks_named(name) or len(words) > _MOST_WORDS or _OTHER.match(name):
        return False
    return len(words) == 1 or not words[0].endswith("e")
