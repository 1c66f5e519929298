"""What running text says of the goals of the plan above: "Målene her bidrar til delmål 1.2 i samfunnsdelen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Span
from plancheck.extract.goals.planrefs import PLAN_WORDS, refs_of_plan
from plancheck.extract.goals.references import coded_refs, contributes, spoken_refs
from plancheck.parts import Ref
from plancheck.pattern import lowered, may_hold, pattern
from plancheck.record import replace

GOALS = "maal"
"""Contributor of a statement that holds for the goals of the chapter."""
HERE = "her"
"""The same, where none are meant if the chapter holds none."""
GOAL_KINDS = frozenset({"hovedmaal", "delmaal", "maal"})
_ABOVE = r"(?:kommuneplan(?:en)?(?:s|\s+sin)?\s+)?(?:samfunnsdel|samfunnsplan|kommuneplan)(?:en)?"
_FROM = rf"(?:\s+(?:i|fra|frå)\s+(?P<plan>{PLAN_WORDS}))?"
_KIND = r"(?P<kind>hov[eu]d|del)mål(?:et)?"
_WORDED = pattern(
    rf"(?P<above>{_ABOVE})(?:s|\s+sitt?)\s+(?P<kind0>hov[eu]d|del)mål\s+«(?P<quoted0>[^»]{{5,200}})»|"
    rf"{_KIND}{_FROM},?\s+(?:om\s+(?:at\s+)?)?(?:«(?P<quoted>[^»]{{5,200}})»|\"(?P<plain>[^\"]{{5,200}})\")"
    rf"(?:\s*,?\s*(?:i|fra|frå)\s+(?P<plan1>{PLAN_WORDS}))?|"
    r"(?P<kind2>hov[eu]d|del)mål(?:et)?\s+(?:om|for)\s+(?P<words>[^.;:,«]{5,120}?)"
    rf"(?:\s+(?:i|fra|frå)\s+(?P<plan2>{PLAN_WORDS})\b|(?=\s*(?:[.;:,«]|$)))|"
    rf"(?P<kind3>hov[eu]d|del)mål(?:et)?\s+(?:i|fra|frå)\s+(?P<plan3>{PLAN_WORDS}),?\s+om\s+(?:at\s+)?(?P<words3>[^.;:«]{{5,150}})",
    re.I,
    needs="hovedmål hovudmål delmål",
)
"""A goal that is named by its words: "delmålet «Folk kan bu her» i samfunnsdelen", "hovedmålet om levende bygder"."""
_BELONGS = pattern(
    rf"(?P<plan>{_ABOVE})(?:s|\s+sin|\s+sitt|\s+sine)\s+(?:hov[eu]d|del)mål",
    re.I,
    needs="samfunnsdel samfunnsplan kommuneplan",
)
_ELSEWHERE = pattern(
    r"\s*,?\s*(?:i|fra|frå|av|til|for)\s+(?:[\wæøå]+\s+){0,2}?(?:«|[\wæøå]*(?:plan|strategi|program|melding|samfunnsdel|avtale))",
    re.I,
)
"""What follows a number of another plan's: "delmål 2 i kulturplanen", "hovedmål 1 i forrige samfunnsdel"."""
_GOES_ON = pattern(r"\s*,?\s+(?:mens|medan|men(?!\s+(?:også|òg)\b))\s", re.I)
_DENIED = pattern(r"\b(?:ikke|ikkje|verken|hverken|korkje|skulle)\b(?!\s+(?:bare|berre|minst))", re.I)
_THEIRS = (
    r"(?:(?:alle|begge|desse|disse|dei|de)\s+(?:(?:to|tre|fire|fem)\s+)?)?(?:del)?mål(?:ene|a)"
    r"(?:\s+(?:her|under|nedenfor|nedanfor|i\s+(?:(?:dette|denne)\s+)?(?:kapit\w+|delen|avsnittet|området|(?:tema)?planen)))?"
)
_OF_GOALS = pattern(
    rf"{_THEIRS}\s+(?:er\s+)?(?P<taken>hent(?:et|a)\s+(?:fra|frå)\s+)?",
    re.I,
    begins="alle begge desse disse dei de mål delmål",
)
_TO_REACH = pattern(
    r"(?:(?:slik|her|derfor|difor)\s+)?(?:(?:vi|me|kommunen)\s+)?(?:skal|vil|må)\s+(?:(?:vi|me)\s+)?"
    r"(?:nå|oppnå|innfri|bidra\s+til|bidrege\s+til|medvirke\s+til|medverke\s+til|følge\s+opp|følgje\s+opp)\s+"
    r"|for\s+å\s+(?:nå|oppnå|innfri)\s+|(?:slik|her)\s+(?:følger|følgjer)\s+(?:vi|me|kommunen|planen)\s+opp\s+"
    r"|(?:dette\s+)?(?:kapittelet|kapitlet|delen|avsnittet)\s+(?:viser|forteller|fortel|beskriver|seier)\s+(?:hvordan|korleis)\s+"
    r"(?:vi|me|kommunen)\s+(?:(?:skal|vil)\s+)?(?:når|nå|(?:følger|følgjer|følge|følgje)\s+opp)\s+",
    re.I,
    begins="slik her derfor difor vi me kommunen skal vil må for dette kapit delen avsnittet",
)
"""What a chapter says it is for: "Vi skal nå delmål 1.1 i samfunnsdelen ved å samle tjenestene"."""
_BY_THEM = pattern(
    r"\s+(?:(?:følges|følgjast|svares|svarast)|(?:blir|vert)\s+(?:fulgt|følgd|følgt))\s+(?:opp|ut|på)\s+"
    r"(?:(?:av|gjennom|med|i)\s+(?:(?:målene|måla)(?:\s+(?:her|under|nedenfor|nedanfor))?|dette\s+kapit\w+)|her)\s*\.?$",
    re.I,
    needs="følg svar fulgt",
)
"""What a sentence ends with that begins with the goal: "Delmål 1.2 i samfunnsdelen følges opp her"."""
_SAYS_ABOVE = pattern(
    rf"(?:hov[eu]d|del)?mål(?:et|a|ene)?\s+(?:(?:\d[\d.]*(?:(?:\s*,\s*|\s+og\s+)\d[\d.]*)*)|«[^»]{{5,200}}»)\s*,?\s*"
    rf"(?:i|fra|frå)\s+{PLAN_WORDS}",
    re.I,
    needs="mål",
)


_LINE = 200
_LEADS = pattern(
    r"(?:(?:knytt(?:et|a)?|kopla|kobla|koblet|kobling|kopling|tilknytning)(?:\s+til|\s*:)|(?:følger|følgjer)\s+opp|forankr(?:et|a|ing)(?:\s+i)?|hent(?:et|a)\s+(?:fra|frå)|"
    r"jfr?\.?|jamfør|se|sjå|fra|frå)\s*:?\s+",
    re.I,
    begins="knytt kopl kobl tilknytning følg forank hent jf jamfør se sjå fra frå",
)
_LABELLED = pattern(
    rf"(?:(?P<kind>hov[eu]d|del)?mål(?:et)?\s+(?:i|fra|frå)\s+(?P<plan>{_ABOVE})|"
    rf"(?P<above>{_ABOVE})(?:(?:s|\s+sitt?)\s+(?P<kind0>hov[eu]d|del)?mål)?)\s*:\s+(?P<words>(?!.*\d\.\d)\D.{{7,180}})",
    re.I,
    needs="samfunnsdel samfunnsplan kommuneplan",
)
"""A line that gives the words of a goal of the plan above: "Mål i samfunnsdelen: Folk kan bu her"."""


_PLAN_FIRST = pattern(
    rf"\b{_ABOVE}(?:s|\s+sin|\s+sitt|\s+sine)?[,:]?\s+(?:hov[eu]d|del)?mål\s+\d|mål(?:et)?\s+(?:i|fra|frå)\s+{_ABOVE}\s*:\s+\d",
    re.I,
    needs="samfunnsdel samfunnsplan kommuneplan",
)
_NUMBERED = pattern(
    rf"(?:(?P<kind>hov[eu]d|del)?mål(?:et)?\s+(?:i|fra|frå)\s+)?(?P<above>{_ABOVE})\s*:\s+(?:(?P<own>hov[eu]d|del)?mål\s+)?"
    r"(?P<numbers>\d[\d.]*\d|\d)\.?",
    re.I,
    needs="samfunnsdel samfunnsplan kommuneplan",
)
"""A line that gives the number of one: "Mål i samfunnsdelen: 1.2", "Samfunnsdelen: delmål 1.2"."""


def names_goal_above(text: str) -> bool:
    """Whether a text names a goal together with the plan it stands in: "delmål 1.2 i samfunnsdelen"."""
    return _SAYS_ABOVE.search(text) is not None or _PLAN_FIRST.search(text) is not None or labels_goal_above(text)


def labels_goal_above(text: str) -> bool:
    """Whether a line gives the words of such a goal: "Delmål i samfunnsdelen: Folk kan bu her"."""
    return len(text) <= _LINE and _LABELLED.match(text) is not None


def refers_above(text: str) -> bool:
    """Whether a sentence says that such a goal is to be reached: it refers to it, and is no goal itself."""
    return _TO_REACH.match(text) is not None and names_goal_above(text)


def of_line(text: str, span: Span) -> list[Ref]:
    """The goals of the plan above that are all a line names: "(Delmål 1.2 i samfunnsdelen)", "Delmål i
    samfunnsdelen: Folk kan bu her"; [] for other lines."""
    said = text.strip(" ()*")
    lead = _LEADS.match(said)
    said = said[lead.end() :] if lead is not None else said
    if len(said) > _LINE or not may_hold(_LABELLED, lowered(said)):
        return []
    labelled = _LABELLED.fullmatch(said)
    if labelled is not None:
        kind = labelled["kind"] or labelled["kind0"] or ""
        named = next(
            (name for front, name in (("hov", "hovedmaal"), ("del", "delmaal")) if kind.lower() == front), "maal"
        )
        return [
            Ref(text, span, named, plan=labelled["plan"] or labelled["above"], words=labelled["words"].strip(" «»."))
        ]
    numbered = _NUMBERED.fullmatch(said)
    if numbered is not None:
        said = f"{numbered['own'] or numbered['kind'] or ''}mål {numbered['numbers']} i {numbered['above']}"
    owner = _BELONGS.match(said)
    head, _, words = said.partition(":")
    refs = refs_of_plan(head.strip(" ."), span) or (spoken_refs(head, span) if owner is not None else ())
    goals = [ref for ref in refs if ref.kind in GOAL_KINDS or (not ref.kind and not words)]
    return [replace(ref, provenance="reference", plan=ref.plan or (owner["plan"] if owner else "")) for ref in goals]


def denied(said: str, end: int) -> bool:
    """Whether the sentence says, before the place, that something is not so, or was to be."""
    return _DENIED.search(said, 0, end) is not None


def named_goals(text: str, span: Span) -> list[Ref]:
    """The goals that part of a sentence names by number, code or words; not those of a plan that is named otherwise
    than the plan above is."""
    after = _GOES_ON.search(text)
    said = text[: after.start()] if after is not None else text
    refs = [ref for ref in (*spoken_refs(said, span), *coded_refs(said, span)) if not _is_elsewhere(ref, said)]
    if not refs:
        return _worded(said, span)
    owner = _BELONGS.search(said)
    plans = {ref.plan for ref in refs} - {""}
    plan = owner["plan"] if owner is not None else plans.pop() if len(plans) == 1 else ""
    return [replace(ref, plan=ref.plan or plan) for ref in refs] if plan else refs


def _is_elsewhere(ref: Ref, text: str) -> bool:
    """Whether a plan that is not called by its kind follows the number."""
    at = text.find(ref.text) if not ref.plan else -1
    return at >= 0 and _ELSEWHERE.match(text, at + len(ref.text)) is not None


def _worded(text: str, span: Span) -> list[Ref]:
    refs = []
    for match in _WORDED.finditer(text):
        kind = match["kind"] or match["kind0"] or match["kind2"] or match["kind3"]
        words = match["quoted"] or match["quoted0"] or match["plain"] or match["words"] or match["words3"]
        plan = match["above"] or match["plan"] or match["plan1"] or match["plan2"] or match["plan3"] or ""
        if plan or not _ELSEWHERE.match(text, match.end()):
            named = "delmaal" if kind.lower() == "del" else "hovedmaal"
            refs.append(Ref(match[0], span, named, plan=plan, words=words.strip()))
    return refs


def of_goals(said: str, span: Span) -> tuple[str, list[Ref]]:
    """What a sentence about the goals of its chapter says they serve: (GOALS, or HERE for those in it alone; what)."""
    subject = _OF_GOALS.match(said)
    if subject is not None and (subject["taken"] or contributes(said[subject.end() :])):
        refs = [] if denied(said, len(said)) else named_goals(said[subject.end() :], span)
        return GOALS, [ref for ref in refs if ref.kind != "tiltak"]
    reach = _TO_REACH.match(said)
    if reach is None and (passive := _BY_THEM.search(said)) is not None and not denied(said, len(said)):
        refs = named_goals(said[: passive.start()], span)
    else:
        refs = named_goals(said[reach.end() :], span) if reach is not None else []
    return HERE, [ref for ref in refs if ref.plan and ref.kind in GOAL_KINDS]


_THEME = pattern(r"\S*plan\s+(?:for\s+)?(?P<name>[^\W\d_]+)", begins="temaplan kommunedelplan fagplan sektorplan plan")


def own_names(title: str) -> tuple[str, ...]:
    """What a sentence about the plan may begin with, in lower case: its title without the years, and that with the
    definite ending ("Oppvekstplanen")."""
    name = title.lower().split(" 20")[0].strip(" –—-:")
    first = name.split(" ", 1)[0]
    ends = (("plan", "en"), ("strategi", "en"), ("program", "met"))
    names = [first + ending for word, ending in ends if first.endswith(word)]
    theme = _THEME.fullmatch(name)
    names += [theme["name"] + linked for linked in ("planen", "splanen", "plana")] if theme is not None else []
    return (name, *names) if " " in name and names else tuple(names)


def speaks_of(said: str, names: Sequence[str]) -> bool:
    """Whether the sentence begins with one of the names."""
    low = said.lower()
    return any(low.startswith(name) and not low[len(name) : len(name) + 1].isalpha() for name in names)
