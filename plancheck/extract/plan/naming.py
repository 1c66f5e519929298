"""What a short text says by its words: the plan type of a title, the status of a title-page line.

Word forms come from the vocabulary (`plantype_…`, `planstatus_…`); only how they may stand is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from plancheck.extract.plan.parentwords import TITLE_OF
from plancheck.model import PLAN_TYPES, STATUSES
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import vocabulary

_LETTER = pattern(r"[\w]")
_WITH_PART = pattern(
    r"\b(?:med|inkl\.?|inkludert)\s+(?:tilhørende\s+|tilhøyrande\s+)?(?:handlingsdel|handlingsplan|tiltaksplan|"
    r"tiltaksdel|"
    r"handlingsprogram|handlingsdelen|økonomiplan)\b|\bog\s+(?:handlingsdel|tiltaksplan|tiltaksdel)\b",
    needs="handlings tiltaks økonomiplan",
)
_PARENT_AFTER = pattern(
    r"\b(?:handlingsplan|tiltaksplan|tiltaksdel|handlingsdel|handlingsprogram)\w*\s*(?:20\d\d\W+(?:20)?\d\d\s*)"
    r"?(?:til|for|–|-|:)\s+"
    r"(?:kommunedelplan|kommuneplan|samfunnsdel|samfunnsplan)",
    needs="handlings tiltaks",
)
_GENERIC = pattern(
    r"\b[a-zæøå-]{3,60}(?:plan|strategi)\b|\b(?:plan|strategi) (?:for|mot|om|til)\b|\bstrategi(?:dokument)?\b"
    r"|\b(?:[a-zæøå-]{0,40}(?:sosial|politisk|messig|faglig|fagleg|kulturell)|strategisk|helhetlig|heilskapleg|langsiktig"
    r"|pedagogisk|digital)e? plan\b"
    r"|\b(?!regul|detalj|fr[ae]mdrift|prosjekt|møte)[a-zæøå-]{3,60}(?:planen|strategien)\W+20\d\d\b"
    r"|\bplan \(?20\d\d\W+(?:20)?\d\d\b"
    r"|\b(?:thematic|action|integration|culture|health|climate|housing|youth|education|strategic) (?:plan|strategy)\b"
)
_STRONG_TEMAPLAN = ("temaplan", "fagplan", "sektorplan", "delplan")
_WEAK_ALONE = frozenset(
    [
        "høring",
        "høyring",
        "forslag",
        "framlegg",
        "oppstart",
        "planprogram",
        "endelig",
        "endeleg",
        "gyldig",
        "ugyldig",
        "historisk",
        "utlagt",
        "igangsatt",
        "vedtok",
        "valid",
        "revideres",
        "utgått",
        "arkivert",
        "erstattet",
        "erstatta",
        "avløst",
        "avløyst",
        "opphøre",
        "opphørt",
        "utløpt",
        "kladd",
        "foreløpig",
        "førebels",
        "draft",
    ]
)
_OPEN_LINE = pattern(r"(?:x{2}|_{2}|\.{2,}|…|\bdato\b)", re.I)
_FIGURE = pattern(r"\d")
_FINAL_WORDS = (
    r"(?:plan)?(?:forslag|framlegg|utkast)\w* til (?:politisk )?(?:sluttbehandling|slutte?handsaming|"
    r"endelig (?:behandling|vedtak)|endeleg (?:handsaming|vedtak)|egengodkjenning|"
    r"(?:andre|annen|2\.) ?gangs ?(?:behandling|handsaming))"
)
_TO_FINAL = pattern(rf"(?:revidert |endelig |endeleg |nytt )?{_FINAL_WORDS}")
"""A proposal on its way to the final decision: "Planforslag til sluttbehandling"."""
_PROPOSAL = pattern(
    r"(?:revidert |nytt )?(?:forslag|framlegg|utkast) til (?!vedtak|høring|høyring|tiltak|mål)",
    needs="forslag framlegg utkast",
)


_OF_ROUND = pattern(
    r"(?:(?:plan)?(?:forslag|framlegg)|utkast) til (\d\. ?g[ao]ngs )(?=høring|høyring|offentl|ettersyn)", needs="ngs"
)
"""A proposal for a hearing with its number: "framlegg til 1. gongs høyring"."""
_SENT_OUT = pattern(
    r"(?:utlagt|utlagd|lagt ut|sendt ut|sendt|lagd ut)\b.{0,40}\b(?:høring|høyring|ettersyn|gjennomsyn)"
)
_ROLLED = pattern(r"(?:sist )?rullert (?:i|av) (?:kommunestyre|bystyre|heradsstyre|formannskap)\w* .*\d")
_LIES_OUT = pattern(
    r"^(?:[^.]{3,60}?[,–—-]\s*|"
    r"(?:plan)?(?:forslag|framlegg|utkast)\w*\s+(?:til\s+[\wæøå ]{3,40}?\s+)?)"
    r"(?:er\s+|ligger\s+|ligg\s+)?(?:lagt\s+)?(?:ute?\s+)?"
    r"på\s+(?:høring|høyring)\b",
    needs=("på høring", "på høyring"),
)
"""A line of the title page that ends on it: "Lundvik kommune – på høring, frist 14. november 2025"."""
_LONGEST_LINE = 110
_TYPE_FIRST = pattern(
    r"(?:^(?:(?:kommunedel|tema|handlings|fag|sektor|tiltaks)?plan|handlingsprogram|strategi)(?:en|met)?,?\s+"
    r"|^(?:sist\s+)?(?:revidert|rullert|oppdatert)\s+og\s+)(?=(?:vedtatt|vedteke|vedteken|godkjent|godkjend)\s+(?:(?:av|i|den)\b|\d\d?\.))",
    needs=("vedt", "godkj"),
)
"""Before the adoption, the plan's own type or that it was revised: "Temaplan vedteken av kommunestyret 12. februar
2026", "Revidert og vedtatt av …"."""
_ADOPTED_FIRST = pattern(r"^(?:vedt\w+|vedtek\w+)\s+")
_OUT = ("utlagt", "utlagd", "lagt ut", "lagd ut", "sendt ut")
"""What was decided is that the draft goes out: "Vedtatt utlagt av formannskapet 12. november 2026"."""


class PlanType(NamedTuple):
    """A plan type, and whether the words name it outright."""

    name: str
    strong: bool
    """False where only a common ending ("…plan", "strategi for …") speaks for a temaplan."""


def bounded(text: str, form: str, start: int = 0) -> int:
    """Where `form` stands in `text` as a whole word (both in lower case), -1 where it does not."""
    at = text.find(form, start)
    while at >= 0:
        end = at + len(form)
        left = at == 0 or not (_LETTER.match(text[at - 1]) and _LETTER.match(form[0]))
        if left and (end == len(text) or not (_LETTER.match(text[end]) and _LETTER.match(form[-1]))):
            return at
        at = text.find(form, at + 1)
    return -1


def first_form(text: str, forms: Iterable[str]) -> tuple[int, str] | None:
    """The earliest (then longest) of the forms that stands in `text` as a whole word."""
    found = [(at, -len(form), form) for form in forms if form in text and (at := bounded(text, form)) >= 0]
    if not found:
        return None
    at, _, form = min(found)
    return at, form


@lru_cache(maxsize=1)
def _type_forms() -> tuple[tuple[str, tuple[str, ...]], ...]:
    words = vocabulary()
    return tuple((name, words.forms(f"plantype_{name}", "title")) for name in PLAN_TYPES)


@lru_cache(maxsize=512)
def plan_type(text: str) -> PlanType | None:
    """The plan type a title, a subtitle or a front-matter value names; None where it names none."""
    low = _WITH_PART.sub(" ", text.lower())
    if first_form(low, vocabulary().forms("ikke_plan", "title")):
        return None
    if _PARENT_AFTER.search(low) or TITLE_OF.match(low):
        return PlanType("handlingsdel", True)
    strong: list[tuple[int, int, str]] = []
    weak = False
    for name, forms in _type_forms():
        for form in forms:
            if form in low and (at := bounded(low, form)) >= 0:
                if name == "temaplan" and not form.startswith(_STRONG_TEMAPLAN):
                    weak = True
                else:
                    strong.append((at, -len(form), name))
    names = {name for _, _, name in strong}
    if {"samfunnsdel", "arealdel"} <= names and min(strong)[2] in ("samfunnsdel", "arealdel", "kommuneplan"):
        return PlanType("kommuneplan", True)
    if strong:
        first = min(strong)[2]
        if first == "kommuneplan" and names & {"samfunnsdel", "arealdel"}:
            first = "samfunnsdel" if "samfunnsdel" in names else "arealdel"
        return PlanType(first, True)
    return PlanType("temaplan", False) if weak or _GENERIC.search(low) else None


def canonical_type(value: str) -> str | None:
    """A plan type as written in front matter ("Kommunedelplan", "fagplan", "økonomiplan") in the contract's word."""
    folded = value.strip().lower().replace("ø", "oe").replace("å", "aa").replace("æ", "ae").replace("-", "_")
    if folded in PLAN_TYPES:
        return folded
    found = plan_type(value)
    return found.name if found else None


@lru_cache(maxsize=1)
def _status_index() -> dict[str, list[tuple[str, str]]]:
    """First word -> (form, status), longest form first."""
    words = vocabulary()
    index: dict[str, list[tuple[str, str]]] = {}
    for status in STATUSES:
        for form in words.forms(f"planstatus_{status}", "title"):
            index.setdefault(form.split()[0].rstrip(",.:;"), []).append((form, status))
    for forms in index.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return index


def canonical_status(value: str) -> str | None:
    """A status as written after "Status:" or in front matter ("på høring", "gjeldende") in the contract's word."""
    folded = (
        value.strip()
        .lower()
        .replace("ø", "oe")
        .replace("å", "aa")
        .replace("æ", "ae")
        .replace("-", "_")
        .replace(" ", "_")
    )
    if folded in STATUSES:
        return folded
    word = vocabulary().match("value", value)
    if word is not None and word.concept.startswith("planstatus_") and word.concept[11:] in STATUSES:
        return word.concept[11:]
    return line_status(value, label=True)


_DRAFT_TOLD = pattern(
    r"(?!.*\b(?:lagt|sendt|lagde)\s+(?:ut\s+)?(?:på|til)\s)\W*(?:(?:høring|høyring)s?(?:utkast|forslag|framlegg)\w*|utkast\w*|planforslaget|forslag\w*|framlegg\w*)\b"
    r"[^.,;:]{0,40}?\s(?:ble|blei|vart|var|lå|låg|har\s+vært|har\s+vore|har\s+ligget|har\s+lege|er\s+blitt)\s",
    re.I,
)


def tells_of_draft(text: str) -> bool:
    """Whether a line tells what was done with the draft ("Utkastet var på høring …"), and not that this is one."""
    return _DRAFT_TOLD.match(text) is not None


_TO_HEARING = (
    r"(?:plan)?(?:forslag|framlegg|utkast)(?:et)?\s+(?:til|for)\s+(?:offentl\w+\s+)?"
    r"(?:høring|høyring|ettersyn|gjennomsyn)\b"
)
_FOR_HEARING = pattern(
    rf"{_TO_HEARING}(?!.*\b(?:ble|blei|vart|var|skal|vil|legges|leggast|kommer|kjem)\b)",
    begins="plan forslag framlegg utkast",
)
"""A draft made for the hearing: "Planforslag til høring, 19. januar 2026", "Framlegg til offentleg ettersyn"."""


def line_status(text: str, *, label: bool = False) -> str | None:
    """The status a title-page line states by how it begins: "Høringsutkast per 5. januar 2026", "Vedtatt i
    kommunestyret 27.02.2025". An open line ("Vedtatt av kommunestyret xx.xx.xxxx") states none; `label` is for a
    value after "Status:"."""
    low = _TYPE_FIRST.sub("", " ".join(text.lower().split()).strip("*()[]•·–- .:;,"))
    if not low:
        return None
    if (of_round := _OF_ROUND.match(low)) is not None:
        low = low[: of_round.start(1)] + low[of_round.end(1) :]
    if _TO_FINAL.match(low):
        return "sluttbehandling"
    if _LIES_OUT.search(low) and len(low) < _LONGEST_LINE:
        return "hoering"
    if _FOR_HEARING.match(low):
        return "hoeringsutkast"
    if _PROPOSAL.match(low):
        return "utkast" if not label or len(low) < 60 else None
    decided = _ADOPTED_FIRST.sub("", low)
    if _SENT_OUT.match(decided) or (decided != low and decided.startswith(_OUT)):
        return "hoering"
    first = low.split()[0].rstrip(",.:;")
    if _ROLLED.match(low):
        return "vedtatt"
    for form, status in _status_index().get(first, ()):
        if low.startswith(form) and bounded(low, form) == 0:
            rest = low[len(form) :].strip(" ,.:;–-)")
            return status if _holds(form, status, rest, label) else None
    return None


def _holds(form: str, status: str, rest: str, label: bool) -> bool:
    if not rest:
        return not form.endswith((" av", " i")) or label
    if not label and (form in _WEAK_ALONE or len(rest) > 90):
        return False
    if status == "vedtatt" and _SENT_OUT.match(rest):
        return False
    if status == "vedtatt":
        return not _OPEN_LINE.search(rest) and bool(_FIGURE.search(rest))
    if status in ("hoering", "oppstart", "opphevet", "under_rullering", "sluttbehandling"):
        return label or len(rest) < 40
    return True


_TITLE_STATUS = pattern(
    rf"\b(?P<sluttbehandling>{_FINAL_WORDS})"
    rf"|\b(?P<hoeringsutkast>(?:høring|høyring)s(?:utkast|forslag|versjon|framlegg|utgave|utgåve|dokument)|{_TO_HEARING})\b"
    r"|\b(?P<utkast>utkast|planutkast|planforslag|planframlegg)\b"
    r"|[(–\-,:]\s*(?P<vedtatt>vedtatt|vedteken|vedteke|godkjent|godkjend)\b"
    r"(?!\s+(?:å\s+)?(?:utlag[td]|lag[td]|leggje|legge|send[et]?|til\s+(?:høring|høyring|utlegg|offent)))[^)]{0,60}\d"
    r"|[(–\-,:]\s*(?:ute )?(?P<hoering>på (?:høring|høyring))\s*\)?$",
    re.I,
    needs="forslag framlegg utkast høring høyring vedtatt vedteke godkjen",
)


def title_status(title: str) -> list[str]:
    """The statuses a title carries: "Kommunedelplan for oppvekst – høringsutkast", "Forslag til temaplan"."""
    found = [str(match.lastgroup) for match in _TITLE_STATUS.finditer(title)]
    if not found and _PROPOSAL.match(title.lower()):
        found.append("utkast")
    return found
