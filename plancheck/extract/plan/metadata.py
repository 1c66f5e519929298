"""`read_meta`: what a document says of the plan it belongs to: front matter first, then title page, then text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.document import Document, Span
from plancheck.extract.plan.aboutplan import about, mandate
from plancheck.extract.plan.colophon import told_in_pieces
from plancheck.extract.plan.factstatus import boxed_status, with_told_facts
from plancheck.extract.plan.front import Facts, block
from plancheck.extract.plan.front import problems as front_problems
from plancheck.extract.plan.kinship import Kin, kin
from plancheck.extract.plan.legalbase import legal_base
from plancheck.extract.plan.municipality import municipality
from plancheck.extract.plan.naming import PlanType, canonical_status, canonical_type, plan_type
from plancheck.extract.plan.onlypart import part_of_kommuneplan
from plancheck.extract.plan.pagestatus import called_draft, statuses
from plancheck.extract.plan.parentwords import above_in_title
from plancheck.extract.plan.planperiod import plan_period
from plancheck.extract.plan.subject import NOT_THIS, speaks_of
from plancheck.extract.plan.titlepage import Line, TitlePage, title_page
from plancheck.extract.process.adoptiontold import tells_of_adoption
from plancheck.extract.text.prose import Prose, place, prose_of
from plancheck.model import AT_HEARING
from plancheck.parts import Meta
from plancheck.pattern import pattern

problems = front_problems
"""Unknown and misspelt keys of the front matter (DOK009)."""

_EXPLICIT = (
    "id",
    "title",
    "type",
    "status",
    "kommune",
    "period",
    "overordnet",
    "erstatter",
    "bygger_paa",
    "pbl",
    "areal",
)
_DECLARED = pattern(
    r"(?:^|[.!?\n]\s*)(?:den|foreliggende dokument|føreliggjande dokument|dokumentet|(?:denne |dette |den )"
    r"?[\wæøå-]*(?:planen|plana|strategien|programmet|meldinga|meldingen|dokumentet|planforslaget|dette)|"
    r"[\wæøå -]{3,50}plan)\s+"
    r"(?:er|blir|vert)\s+(?:utarbeidet som |utarbeidd som |laget som |lagt opp som |å regne som )?(?:kommunens |"
    r"kommunen sin |vår )?"
    r"(?:en |ein |ei )?(?:tematisk |felles |interkommunal )?(?P<type>kommuneplanens samfunnsdel|kommuneplanen sin "
    r"samfunnsdel|kommuneplanens arealdel|kommunedelplan|temaplan|fagplan|sektorplan|handlingsplan|"
    r"samfunnsdel|handlingsdel|tiltaksplan|planprogram|planstrategi)(?:en|met)?\b",
    re.I,
)
_ON_HEARING = pattern(
    r"\b(?:[\w-]*planen|plana|planforslaget|planframlegget|strategien|samfunnsdelen|planprogrammet|forslaget|"
    r"framlegget|(?:høringsut|ut)kastet)\s+(?:er|ligger|ligg)\s+(?:nå |no )?(?:lagt )?(?:ut |ute )?(?:på|til)"
    r"\s+(?:høring|høyring|offentl[ie]g ettersyn)",
    re.I,
)
_QUOTED = pattern(
    r"(?:[Pp]lan\w*|[Ss]trategi\w*)\s+[«”\"]([^«»”\"]{3,60})[»”\"]|[«”\"]([^«»”\"]{3,60}[Pp]lan[^«»”\"]{0,40}|"
    r"[Pp]lan[^«»”\"]{3,60})[»”\"]"
)


_TABLE_LABELS = {
    "title": "tittel", "type": "plantype", "kommune": "kommune", "status": "planstatus", "period": "planperiode",
    "overordnet": "overordnet_plan", "erstatter": "erstatter_plan", "bygger_paa": "bygger_paa_plan",
}  # fmt: skip
_MUNICIPALITY_WORD = pattern(r"\s+kommune$")
_VERB = pattern(
    r"\b(?:er|skal|har|blir|vert|viser|syner|bygger|byggjer|følger|følgjer|beskriver|gjelder|gjeld|erstatter|"
    r"erstattar|avløser|avløyser|konkretiserer|utdyper|rulleres|rullerast|ble|vart|legger|legg|tar|tek)\b|"
    r"^(?:overordnet|overordna|del av|oppfølging av|jf\.?|etter|i tråd med|forankret|forankra|erstatning)\b",
    re.I,
)
"""A line with one of these tells of the plan, often of another one: it is no subtitle."""


_PROGRAMME = pattern(
    r"\W*(?:(?:forslag|framlegg|utkast|(?:høring|høyring)s(?:utkast|forslag|framlegg|versjon))(?:\s+til)?\s+)?planprogram"
    r"(?:\s*[,–—-]\s*(?:datert|høring|høyring|forslag|framlegg|utkast|revidert|versjon|pr\.?\s*\d|\d)[^.:]*(?:\d[^:]*)?)?\W*",
    re.I,
    needs="planprogram",
)
"""A line below the title that says the document is the planprogram of the plan it names: "Forslag til planprogram"."""
_PROGRAMMED = frozenset({"kommuneplan", "samfunnsdel", "kommunedelplan", "temaplan"})
_UNDER = 3


def read_meta(document: Document) -> Meta:
    """The plan's facts as this document gives them; None where it says nothing."""
    prose = prose_of(document)
    page = with_told_facts(document, prose, title_page(document, prose))
    facts = block(document, "plan")
    kind = _type(facts, page, prose)
    name = kind.name if kind else None
    title = (facts.text("tittel") if facts else None) or page.title
    if title is None and document.front is not None:
        title = next(
            (str(v) for k, v in document.front.items() if str(k).lower() in ("title", "tittel") and isinstance(v, str)),
            None,
        )
    found, called = statuses(page) or boxed_status(document, prose), [*called_draft(prose)]
    parts, mandate_span = mandate(document, prose)
    period, period_span = plan_period(facts, page, prose, name)
    relatives = _kin(facts, page, kin(document, prose, name, title), name)
    pbl = facts.text("pbl") if facts else None
    return Meta(
        id=facts.text("id") if facts else None,
        title=title,
        title_span=page.title_span or (facts.place("tittel") if facts and facts.text("tittel") else None),
        type=name,
        status=_status(facts, found, prose, title),
        statuses=tuple(
            ([(s, facts.place("status"))] if facts and (s := _front_status(facts)) else []) + found + called
        ),
        kommune=(facts.text("kommune") if facts else None) or _labelled(page, "kommune") or municipality(page, prose),
        period=period,
        period_span=period_span,
        overordnet=relatives.overordnet,
        erstatter=relatives.erstatter,
        bygger_paa=relatives.bygger_paa,
        pbl=pbl.lower() in ("true", "ja", "yes") if pbl else _bound(page, prose, name, title),
        areal=_areal(facts, title),
        about=about(document, prose, title, page_names_plan=kind is not None and kind.strong),
        mandate=parts,
        mandate_span=mandate_span,
        names=tuple(_names(document, prose, page, facts)),
        explicit=_explicit(facts, page),
    )


def _explicit(facts: Facts | None, page: TitlePage) -> frozenset[str]:
    keys = {"title": "tittel", "period": "planperiode"}
    named = {
        name for name in _EXPLICIT if facts is not None and facts.value(keys.get(name, name)) not in (None, "", [])
    }
    if page.declared:
        named |= {name for name, label in _TABLE_LABELS.items() if label in page.facts}
    return frozenset(named)


def _labelled(page: TitlePage, concept: str) -> str | None:
    found = page.facts.get(concept)
    text = found[0].text.strip(" .") if found else None
    return _MUNICIPALITY_WORD.sub("", text) if text and concept == "kommune" else text


def _type(facts: Facts | None, page: TitlePage, prose: Prose) -> PlanType | None:
    """Front matter, a label, the title's own word, a subtitle, a declaration in the text, and last a title's ending."""
    if facts is not None and (value := facts.text("type")):
        name = canonical_type(value)
        return PlanType(name, True) if name else None
    label = _labelled(page, "plantype")
    if label and (name := canonical_type(label)):
        return PlanType(name, True)
    own = plan_type(page.title) if page.title else None
    if own is not None and own.strong:
        programme = own.name in _PROGRAMMED and any(_PROGRAMME.fullmatch(line.text) for line in page.lines[:_UNDER])
        if programme:
            return PlanType("planprogram", True)
        under = [line.text for line in page.lines[:_UNDER]] if own.name == "kommuneplan" else []
        only = part_of_kommuneplan(under, prose.document.blocks)
        return PlanType(only, True) if only else own
    for line in page.lines:
        part = _PART_PERIOD.match(line.text) or _is_shorter_part(line.text, page)
        found = plan_type(line.text) if len(line.text) < 110 and not part else None
        if found is not None and found.strong and _opens_with_type(line.text):
            return found
    return (
        _declared_type(prose)
        or own
        or next((t for line in page.lines[:4] if len(line.text) < 80 and (t := _subtitle(line))), None)
    )


def _subtitle(line: Line) -> PlanType | None:
    if line.text.endswith(".") or _PART_PERIOD.match(line.text):
        return None
    return plan_type(line.text) if not _VERB.search(line.text) else None


_PART_PERIOD = pattern(
    r"[\s*]*(?:handlings|tiltaks|økonomi)(?:del(?:en)?|plan(?:en)?|program(?:met)?)\W*:\W*(?:19|20)\d\d\W*(?:20)?\d\d\W*$",
    re.I,
    needs=("handlings", "tiltaks", "økonomi"),
)
"""When a part of the plan holds, beside the period of the whole: "Handlingsdel: 2026–2029"."""
_DATED_PART = pattern(
    r"[\s*]*(?:handlings|tiltaks)del(?:en)?\s+\(?(?P<first>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)\)?\W*$",
    re.I,
    needs=("handlings", "tiltaks"),
)
_YEARS = pattern(r"(?P<first>20\d\d)\s*[-–/]\s*(?P<last>20\d\d)")


def _is_shorter_part(text: str, page: TitlePage) -> bool:
    """Whether a line dates a part of the plan whose title, or the line of another part, gives a longer period:
    "Tiltaksdel 2026–2029" below "Plan for friluftsliv 2026–2037"."""
    part = _DATED_PART.match(text)
    if part is None:
        return False
    others = (_YEARS.search(other) for other in (page.title or "", *(line.text for line in page.lines)))
    return any(
        years is not None and years["last"] > part["last"] and years["first"] <= part["first"] for years in others
    )


_OPENS = pattern(
    r"^(?:[-–—*\s]*)(?:forslag til |framlegg til |utkast til |høringsutkast til |høyringsutkast til |høringsutkast,? "
    r"|revidert |ny |tematisk |interkommunal )*"
    r"(?:kommune(?:del)?plan|kommuneplanen|samfunns|areal|temaplan|fagplan|sektorplan|delplan|planprogram|"
    r"planstrategi|kommunal planstrategi|handlings|"
    r"økonomi|budsjett|årsbudsjett|tiltaks|virksomhetsplan|verksemdsplan)",
    re.I,
)


def _opens_with_type(text: str) -> bool:
    return bool(_OPENS.match(text)) and not _VERB.search(text)


def _declared_type(prose: Prose) -> PlanType | None:
    for piece in prose.near(
        "er en ",
        "er ein ",
        "er kommunens ",
        "dokument er ",
        "dokumentet er ",
        "som en ",
        "som ein ",
        "som kommunedelplan",
        "som temaplan",
    ):
        if piece.kind == "paragraph" and (match := _DECLARED.search(piece.text)) and not NOT_THIS.search(match.group()):
            return plan_type(match["type"])
    return None


def _front_status(facts: Facts) -> str | None:
    value = facts.text("status")
    return canonical_status(value) if value else None


def _status(facts: Facts | None, found: Iterable[tuple[str, Span]], prose: Prose, title: str | None) -> str | None:
    if facts is not None and (status := _front_status(facts)):
        return status
    stated = [status for status, _ in found]
    hearing = [status for status in stated if status in AT_HEARING]
    if stated:
        return "vedtatt" if "vedtatt" in stated and not hearing else hearing[0] if hearing else stated[0]
    for piece in prose.told("vedtatt", "vedteke", "vedteken", "vedtok", "godkjent", "godkjend", "godkjente"):
        if piece.kind == "paragraph" and tells_of_adoption(piece, title):
            return "vedtatt"
    told = prose.has("vedt", "godkj")
    if told and any(told_in_pieces(prose.document, prose.title_end, adopted=False, chapters=False)):
        return "vedtatt"
    for piece in prose.told("på høring", "på høyring", "til høring", "til høyring", "til offentl"):
        match = _ON_HEARING.search(piece.text)
        if (
            match
            and speaks_of(match.group(), title)
            and not NOT_THIS.search(piece.text[max(0, match.start() - 30) : match.end()])
        ):
            return "hoering"
    return "vedtatt" if told and any(told_in_pieces(prose.document, prose.title_end, adopted=False)) else None


def _kin(facts: Facts | None, page: TitlePage, told: Kin, kind: str | None) -> Kin:
    """What front matter, else labels and then the text, say of other plans; last what an action part's title says."""
    lists = []
    above = above_in_title(page.title or "") if kind in ("handlingsdel", "tiltaksplan") else None
    if above is not None and page.title_span is not None and not told.overordnet:
        told = told._replace(overordnet=((above, page.title_span),))
    for key, label, words in (
        ("overordnet", "overordnet_plan", told.overordnet),
        ("bygger_paa", "bygger_paa_plan", told.bygger_paa),
        ("erstatter", "erstatter_plan", told.erstatter),
    ):
        given = facts.texts(key) if facts is not None else ()
        lines = tuple(
            (line.text.strip(" ."), line.span) for line in page.facts.get(label, ()) if line.text.strip(" .-–")
        )
        lists.append(given or lines or words)
    return Kin(*lists)


def _bound(page: TitlePage, prose: Prose, kind: str | None, title: str | None) -> bool | None:
    law = (_labelled(page, "lovgrunnlag") or "").lower()
    if "bygningslov" in law or "pbl" in law.split():
        return True
    return legal_base(prose, kind, title, tuple(line.text for line in page.lines))


def _areal(facts: Facts | None, title: str | None) -> bool | None:
    if facts is not None and facts.text("areal"):
        return (facts.text("areal") or "").lower() in ("true", "ja", "yes")
    low = (title or "").lower()
    return (
        True if any(word in low for word in ("arealdel", "arealplan", "kommunedelplan for areal", "areal og")) else None
    )


def _names(document: Document, prose: Prose, page: TitlePage, facts: Facts | None) -> Iterable[tuple[str, Span]]:
    """The names the document gives its plan: front matter, title, and names in quotation marks after a plan word."""
    seen: set[str] = set()
    if facts is not None and (name := facts.text("tittel")):
        seen.add(name.lower())
        yield name, facts.place("tittel")
    if page.title and page.title_span and page.title.lower() not in seen and plan_type(page.title):
        seen.add(page.title.lower())
        yield page.title, page.title_span
    if not prose.has("«", "”"):
        return
    for piece in prose.near(
        "*plan «", "*planen «", "*strategien «", "*plan ”", "*planen ”", "*planen for ”", "«plan", "”plan"
    ):
        for match in _QUOTED.finditer(piece.text):
            name = (match[1] or match[2]).strip()
            if name.lower() not in seen and plan_type(match.group()) is not None:
                seen.add(name.lower())
                yield name, place(document, piece, match.start(), match.end())
