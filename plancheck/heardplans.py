"""Which plan a statement in a notice tells of: the notice's own, or another one that it announces or mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Row
from plancheck.graph import Facts
from plancheck.hoeringspakke import MESSENGERS, Sak, plan_in_heading
from plancheck.model import Hoering
from plancheck.pattern import pattern
from plancheck.plansystem import same_plan, theme, type_named

_THEMES = r"[\wæøå-]{2,}(?:(?:,\s|\s(?:og|samt)\s)(?!er\b|skal\b|har\b|ligg|som\b|men\b|der\b|med\b)[\wæøå-]{3,}){0,4}"
_NAME = pattern(
    rf"\b(?:planprogram(?:met)?\s+(?:for|til)\s+)?(?:(?:kommunedel|tema|fag|sektor|område|handlings|del)?(?:plan|strategi)(?:en|a)?\s+"
    rf"(?:for|mot|om)\s+{_THEMES}|kommuneplanens?\s+(?:samfunns|areal)del|(?:samfunns|areal)delen|"
    rf"(?:område|detalj)?regulering(?:splan)?(?:en|a)?\s+(?:(?:for|av|på)\s+)?[A-ZÆØÅ][\wæøåÆØÅ]+|"
    rf"(?!forslag|framlegg|høring|høyring|hovud|hoved|tiltak|handling|tids|møte|fram|frem|prosess|medv|arbeid|prosjekt|økonomi|"
    rf"kommunedel|kommune|tema|fag|sektor|område|del|gjeld)[\wæøåÆØÅ-]{{3,}}(?:planen|plana|strategien))\b|"
    rf"\bplanprogram(?:met)?\s+for\s+{_THEMES}",
    re.I,
    needs="plan strategi samfunnsdel arealdel regulering",
)
_PARTS = frozenset({"samfunnsdel", "arealdel"})
_STEM = 5
"""So many letters of a theme stand in every form of it: "naturmangfold", "naturmangfoldplanen"."""


def plan_told(sak: Sak, hearing: Hoering) -> str:
    """The name of the plan whose hearing is told, where it is not the plan the notice is about; "" elsewhere.

    The plan is named in the heading above, in the sentence or list item itself, or in the row of the table.
    """
    facts = next((one for one in sak.documents if one.document.path == hearing.span.file), None)
    if facts is None or facts.kind not in MESSENGERS:
        return ""
    own = [name for name in (sak.title, facts.parts.meta.title, facts.parts.meta.about) if name and _is_name(name)]
    if sak.plan and sak.title:
        own.append(sak.title)
    headed = plan_in_heading(sak, hearing)
    if headed:
        return "" if any(_is_own(headed, name) for name in own) else headed
    names = _names(facts, hearing)
    if any(_is_own(name, mine) for name in names for mine in own):
        return ""
    return names[0] if names else ""


def plan_key(name: str) -> str:
    """What is one for "kommunedelplan for vann" and "Kommunedelplanen for vann"."""
    return " ".join(sorted(theme(name))) or name.casefold()


def type_told(sak: Sak, hearing: Hoering) -> str | None:
    """The type of the plan whose hearing is told, where the statement names it."""
    facts = next((one for one in sak.documents if one.document.path == hearing.span.file), None)
    names = [plan_in_heading(sak, hearing), *(_names(facts, hearing) if facts is not None else ())]
    return next((_type(name) for name in names if name and _type(name)), None)


def _type(name: str) -> str | None:
    return "planprogram" if "planprogram" in name.casefold() else type_named(name)


def _is_name(title: str) -> bool:
    """Whether a title says which plan it is about."""
    return type_named(title) is not None or _NAME.search(title) is not None


def _names(facts: Facts, hearing: Hoering) -> list[str]:
    return [match.group() for text in _said(facts, hearing) for match in _NAME.finditer(text)]


def _said(facts: Facts, hearing: Hoering) -> Iterator[str]:
    """The words of the statement, and of the table row it stands in."""
    yield hearing.text
    row = next((row for row in _rows(facts) if any(cell.span == hearing.span for cell in row.cells)), None)
    yield from (cell.text for cell in row.cells) if row is not None else ()


def _rows(facts: Facts) -> Iterator[Row]:
    for block in facts.document.blocks:
        if block.kind == "table":
            yield from (*block.header, *block.rows)


def _is_own(name: str, own: str) -> bool:
    """Whether two names can mean one plan: the same words, one theme, or the type alone."""
    if same_plan(name, own):
        return True
    low, kind, kin = name.casefold(), type_named(name), type_named(own)
    themes = [word for word in theme(own) if word != "planprogram"]
    told = [word for word in theme(name) if word not in ("planprogram", "planprogrammet")]
    if not told:
        return kind is None or kin is None or kind == kin
    if themes:
        return any(word[:_STEM] in low for word in themes) or any(word[:_STEM] in own.casefold() for word in told)
    return (kind is not None and kind == kin) or (kin in _PARTS and kin is not None and kin[:_STEM] in low)
