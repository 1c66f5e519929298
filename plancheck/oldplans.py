"""Plans that no longer are in force, and where running text refers to one of them by its name as if it were.

A name alone is no reference: "Kulturplan 2012–2020 er evaluert" tells of the past. It is one after words that refer
("jf.", "i henhold til", "støtter opp om") or before words that let it rule ("… ligger til grunn").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Document, Span
from plancheck.graph import Plangraf
from plancheck.model import Plan
from plancheck.pattern import pattern
from plancheck.plansystem import REPEALED, row_of, theme, years_named
from plancheck.record import NamedTuple

_REFERS = pattern(
    r"\b(?:jf|jfr|jamfør|jevnfør|se(?:\s+også)?|sjå(?:\s+(?:òg|også))?|(?:viser|syner)\s+(?:her\s+|også\s+|òg\s+)?til|"
    r"i\s+(?:henhold\s+til|tråd\s+med|samsvar\s+med|medhold\s+av)|(?:følger|følgjer)\s+(?:(?:også|òg)\s+)?(?:av|opp)|"
    r"(?:framgår|fremgår|går\s+fram)\s+av|(?:bygger|byggjer)\s+(?:videre\s+|vidare\s+|også\s+|òg\s+)?på|støtte\w*\s+opp\s+(?:om|under)|"
    r"(?:for)?ankr(?:et|a)\s+i|(?:heimla|heimlet|hjemlet|hjemla)\s+i|hent(?:et|a)\s+(?:fra|frå)|konkretiserer|utdyper|"
    r"operasjonaliserer|bidr\w+\s+til|svar(?:er|ar)\s+på|(?:følge|følgje)\s+opp|(?:sam(?:ordnet|ordna|kjørt|køyrt)|avstemt)\s+med|"
    r"(?:leses|lesast|lest|ses|sees|sjåast|gjelder|gjeld|brukes|brukast)\s+(?:(?:i\s+lag|sammen|saman)\s+med|i\s+lys\s+av)|"
    r"supplerer|supplerar|utfyller|fyller\s+ut|(?:kommer|kjem|gjelder|gjeld)\s+i\s+tillegg\s+til|"
    r"(?:beskrevet|skildra|beskriven|omtalt|omtala|gjort\s+greie\s+for)\s+i|i\s+sam(?:men|an)heng\s+med|"
    r"(?:handlings(?:del|program|plan)|tiltaks(?:del|plan)|temaplan)\w*\s+(?:til|under))[.:]?\s+"
    r"(?:(?:også|òg|vår|den|gjeldende|gjeldande|vedtatte|vedtekne|kommunens|måla?(?:ene)?\s+i|mål\s+\S+\s+i|"
    r"delmål\s+\S+\s+i|tiltak\s+\S+\s+i|kap(?:\.|ittel)?\s*\S+\s+i)\s+)*[«”\"]?$",
    re.I,
)
_RULES = pattern(
    r"^[»”\"]?\s+(?:gjelder|gjeld|(?:ligger|ligg)\s+til\s+grunn|er\s+(?:overordnet|overordna|styrende|styrande|førende|førande|retningsgivende|retningsgjevande)|"
    r"legger\s+føringer|legg\s+føringar|slår\s+fast|slår\s+føre|(?:sier|seier)\s+at|skal\s+følge[ls]?\w*)\b",
    re.I,
)
_PAST = pattern(
    r"\b(?:tidligere|tidlegare|forrige|førre|gamle|evaluer\w*|erfaring\w*|historikk|avløs\w*|avløys\w*|utgår|utløp\w*|"
    r"gikk\s+ut|gjekk\s+ut|ble|vart|blei|var|hadde|ny\s+plan|revider\w*|revisjon|rullering)\b",
    re.I,
)
_CLOSED = frozenset({"innhold", "historikk", "planoversikt", "litteratur"})
_GOES_ON = pattern(r"[»”\"]?[\s,(]*(?:for\s+)?(?:perioden\s+)?(?:19|20)\d\d|[\wæøå]|-\w", re.I)
"""After a name: years or letters that make it another one."""
_STOP = pattern(r"[.!?](?=\s+[A-ZÆØÅ]|\s*$)|\n")


class Gone(NamedTuple):
    """A plan that no longer is in force: its name, what came after it ("" where that is unknown), and its place."""

    name: str
    successor: str
    span: Span


class Mention(NamedTuple):
    """Where a plan in force refers to one that is not."""

    plan: Plan
    gone: Gone
    text: str
    span: Span


def successor(graf: Plangraf, plan: Plan) -> str:
    """The name of the adopted plan that replaces this one, "" where there is none."""
    for other in graf.plans.values():
        if other.status == "vedtatt" and other.id != plan.id and any(ref.id == plan.id for ref in other.erstatter):
            return other.title or other.id
    return ""


def gone_plans(graf: Plangraf) -> list[tuple[str, Gone]]:
    """Every plan of the folder or the planoversikt that is repealed or replaced, with its id ("" for a row alone)."""
    found: list[tuple[str, Gone]] = []
    rows = set()
    for plan in graf.plans.values():
        row = row_of(graf, plan)
        after = successor(graf, plan)
        if row is not None:
            rows.add(row.id)
        if plan.status == "opphevet" or after:
            found.append((plan.id, Gone(plan.title or plan.id, after, plan.span)))
    for row in graf.context.planoversikt:
        if row.id not in rows and row.title and (row.replaced_by or REPEALED.search(row.status)):
            known = graf.plans.get(row.replaced_by)
            found.append(("", Gone(row.title, known.title if known else row.replaced_by, row.span)))
    return found


def mentions(graf: Plangraf) -> Iterator[Mention]:
    """Every plan and plan gone that its text refers to, once, at the first place."""
    gone = [(key, one) for key, one in gone_plans(graf) if _telling(one.name)]
    if not gone:
        return
    seen: set[tuple[str, str]] = set()
    for facts in graf.facts:
        plan = graf.plans.get(facts.plan)
        if plan is None or plan.status == "opphevet" or facts.kind not in ("plan", "handlingsdel", "planprogram"):
            continue
        closed = {i for part in facts.parts.sections if part.role in _CLOSED for i in range(part.first, part.last)}
        names = [one for key, one in gone if _may_mean(graf, plan, key) and (plan.id, one.name) not in seen]
        for one in names:
            place = _place(facts.document, one.name, closed) if names else None
            if place is not None:
                seen.add((plan.id, one.name))
                yield Mention(plan, one, *place)


def _may_mean(graf: Plangraf, plan: Plan, gone: str) -> bool:
    """Whether the plan can mean that one: not itself, not its own forerunner, not another municipality's."""
    if gone == plan.id or any(ref.id == gone for ref in plan.erstatter if gone):
        return False
    return gone not in graf.plans or not plan.elsewhere(graf.plans[gone])


def _telling(name: str) -> bool:
    """Whether a name is that of one plan: it has words of its own, or years."""
    return len(name.split()) > 1 and (bool(theme(name)) or bool(years_named(name)))


def _place(document: Document, name: str, closed: set[int]) -> tuple[str, Span] | None:
    """The first sentence that refers to the name as to a plan in force, with its place."""
    wanted = name.casefold()
    for index, block in enumerate(document.blocks):
        if index in closed or block.noise or block.kind not in ("paragraph", "item"):
            continue
        at = block.text.casefold().find(wanted)
        while at >= 0:
            end = at + len(wanted)
            sentence = _sentence(block.text, at, end)
            if _in_force(sentence, block.text, at, end):
                return " ".join(sentence.split()), document.place_of(block.text[at:end], block.span)
            at = block.text.casefold().find(wanted, end)
    return None


def _sentence(text: str, start: int, end: int) -> str:
    stops = [stop.end() for stop in _STOP.finditer(text)]
    begins = (stop for stop in stops if stop <= start and not text[:stop].lower().endswith(("jf.", "jfr.")))
    first = max(begins, default=0)
    return text[first : min((stop for stop in stops if stop >= end), default=len(text))]


def _in_force(sentence: str, text: str, start: int, end: int) -> bool:
    if REPEALED.search(sentence) or _PAST.search(sentence) or _GOES_ON.match(text, end):
        return False
    return _REFERS.search(text[max(0, start - 60) : start]) is not None or _RULES.match(text[end:]) is not None
