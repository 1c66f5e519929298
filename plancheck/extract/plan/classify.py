"""What kind of document this is: a plan, a notice, a paper, a mandate, an article, an action list, or none of ours.

Front matter wins; then what the title says; then how the document is built. A document without a sign of a plan is
`annet`; otherwise a notice is known by its hearing and a plan by its goals.
"""

from __future__ import annotations

import re

from plancheck.document import Document
from plancheck.extract.plan.aboutplan import strip_title
from plancheck.extract.plan.actionsonly import action_tables, headings, is_action_part, only_actions, running_text
from plancheck.extract.plan.asksreplies import asks_for_replies, opens_with_text
from plancheck.extract.plan.front import block, fold
from plancheck.extract.plan.naming import canonical_type, first_form, plan_type
from plancheck.extract.plan.news import adopted_kind
from plancheck.extract.plan.webpage import LONGEST, bare_notice, is_about_plans, page_kind
from plancheck.extract.text.prose import Prose, prose_of
from plancheck.model import DOCUMENT_KINDS
from plancheck.parts import Meta
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise, vocabulary

_KIND_OF_TYPE = {
    "planprogram": "planprogram", "planstrategi": "planstrategi", "handlingsdel": "handlingsdel",
    "oekonomiplan": "handlingsdel", "aarsbudsjett": "handlingsdel",
}  # fmt: skip
_ACTION = frozenset({"tiltak"})
_GOAL_CONCEPTS = frozenset({"hovedmaal", "delmaal", "satsingsomraade", "hovedgrep", "visjon", "strategi", "maal"})
_NUMBERED_GOAL = pattern(
    r"^(?:\d+(?:\.\d+)*\.?\s+)?(?:hovedmål|hovudmål|delmål|satsingsområde|hovedgrep|hovudgrep|innsatsområde|tiltak|"
    r"mål)\b",
    re.I,
)
_VERSION = pattern(r"\b(?:høring|høyring)s(?:utkast|forslag|versjon|framlegg|utgave|utgåve|dokument)\b", re.I)
_PLAN_SPEAKS = pattern(
    r"\b(?:(?:høring|høyring)(?:er|ar|ane|ene|en|a)?|offentl[ie]g ettersyn|oppstart av planarbeid|planvars(?:el|ling)|"
    r"vars(?:el|ling) om (?:plan)?(?:oppstart|revi|rull|endring|utarbeid|arbeid)\w*|"
    r"kunngjøring|kunngjering|"
    r"innspill|innspel|si din mening|"
    r"sei di meining)\b",
    re.I,
    needs="høring høyring ettersyn oppstart vars kunngj innsp mening meining",
)
_ANNOUNCED = pattern(
    r"^(?:ny\s+|offentl[ie]g\s+)?(?:høring|høyring|ettersyn|kunngjøring|kunngjering)\s*(?::|–|-|av\b|om\b)"
    r"|\b(?:på|til)\s+(?:høring|høyring|offentl[ie]g\s+ettersyn)\b|^(?:si\s+din|sei\s+di)\b",
    re.I,
)
"""A title that announces a hearing: the goals such a page shows are those of the plan it is about."""
_HEARD_OPENING = pattern(
    r"\b(?:legges|legger|leggast|legg|lagt|ligger|ligg|sendes|sender|sendast|sendt|send|er|går|skal|blir|vert)\b.{0,60}"
    r"\b(?:på|til)"
    r"\s+(?:ny\s+|begrenset\s+)?"
    r"(?:høring|høyring|offentl[ie]g\s+ettersyn|offentleg\s+gjennomsyn)|\b(?:si|sei)\s+di(?:n)?\s+me[in]|\b(?:gi|gje|"
    r"kom med|send)\s+(?:dine\s+|oss\s+)?innsp|"
    r"(?:høring|høyring)sfrist|frist for (?:innsp|uttale|merknad)|varsl\w* (?:om )?(?:oppstart|planoppstart)",
    re.I | re.S,
)
_ARTICLE_OPENS = pattern(
    r"^(?:om|hva er|kva er|slik|derfor|difor|nå|no|"
    r"arbeid(?:et)? med (?:å|ny|nye|revi\w+|rull\w+|\S*plan\w*|\S+delen)|frå arbeidet|fra arbeidet|hvordan|"
    r"korleis|bli med|takk|"
    r"(?:vi|me|kommunen|her)\s+(?:er|skal|vil|lager|lagar|har|kan|ønsker|ønskjer|treng|trenger|finn|finner))\b",
    re.I,
    begins="om hva kva slik derfor difor nå no arbeid frå fra hvordan korleis bli takk vi me kommunen her",
)
_ARTICLE_TELLS = pattern(r"\b(?:er klar|vedtok|får|seier|sier)\b", re.I, needs="klar vedtok får seier sier")
_LETTER = pattern(
    r"\b(?:høring|høyring)sbrev(?:et)?\b|\b(?:oversend\w*|utsend\w*|følge|følgje|fylgje)(?:brev|skriv)(?:et)?\b|"
    r"\binvitasjon\s+til\s+(?:(?:offentl[ie]g\s+)?(?:høring|høyring|ettersyn|gjennomsyn)|å\s+(?:gi|gje|sende|komme?)\b|"
    r"innsp[ei]l)",
    re.I,
    needs="brev skriv invitasjon",
)
"""A letter that goes with a plan out on its hearing: never the plan itself, however many goals it retells."""
_ANNOUNCES = pattern(
    r"\b(?:kommune|kommunen|herad|heradet|formannskapet|kommunestyret|utval\w*|vi)\s+(?:(?:har\s+)?(?:legger|legg|lagt|"
    r"sender|sendt|vedtok|vedtatt|vedteke)\b)[^.]{0,160}\b(?:høring|høyring|ettersyn|gjennomsyn)\b",
    re.I,
    needs="høring høyring ettersyn gjennomsyn",
)
"""A municipality that tells that it sends a plan out: what a notice begins with, and a plan does not."""
_GATHERING = pattern(
    r"(?:(?:åpent|ope|digitalt)\s+)?(?:folke|informasjons|innbygger|innbyggjar|dialog|orienterings)?møter?\s+om\b",
    needs="møte",
)
"""What the title of an invitation to meet about a plan begins with."""
_SHORT = 9000
"""Longer is no notice, letter or page of a web site."""
_FRONT_LINE = 60
_CHAPTERS = 4
"""More headings than an article on a plan has."""
_PERIOD = pattern(r"\b20\d\d\s*[-–—/]\s*(?:20)?\d\d\b", needs="20")
"""A plan's name with the years it is for claims to be a plan, also where nothing else of a plan is read."""
_MEETING = pattern(r"\b(?:møte|referat|readme|changelog|sprint|prosjekt|retro|notater?)\b", re.I)


def classify(document: Document, meta: Meta) -> str:
    """The document kind (contract, section 1)."""
    given = _given(document)
    if given is not None:
        return given
    prose, words = prose_of(document), vocabulary()
    title = meta.title or ""
    if opens_with_text(document, prose, meta) and not _goals(prose, words):
        return _body(prose, meta)
    return (
        _by_title(title, prose, words)
        or _action_sheet(document, meta, prose, words)
        or _council_paper(prose, title, words)
        or _about_adopted(prose, meta, title, words)
        or _notice(prose, meta, title, words)
        or _page(prose, meta, title, words)
        or _last(_by_type(document, prose, meta, title, words), prose, title, words)
    )


def _body(prose: Prose, meta: Meta) -> str:
    """The text of a page or letter without its title."""
    if asks_for_replies(prose, "", 0) or (meta.about and _HEARD_OPENING.search(prose.text)):
        return "kunngjoering"
    return adopted_kind(prose, "", 0) or ("artikkel" if meta.about or meta.type else "annet")


def _last(kind: str, prose: Prose, title: str, words: Vocabulary) -> str:
    """What is nothing of ours, yet asks for replies on a plan before a day, is a notice."""
    asks = kind == "annet" and not _meeting(title) and asks_for_replies(prose, title, _goals(prose, words))
    return "kunngjoering" if asks else kind


def kind_of_plan(meta: Meta) -> str:
    """The document kind of a plan, by its type."""
    return _KIND_OF_TYPE.get(meta.type or "", "plan")


def _given(document: Document) -> str | None:
    """What front matter or the YAML file says outright."""
    if document.front is None:
        return None
    facts = block(document, "plan")
    keys = {fold(key) for key in document.front}
    if facts is not None:
        named = fold(facts.text("dokument") or "")
        if named in DOCUMENT_KINDS:
            return named
        if facts.text("om") and facts.text("type") is None:
            return None
        value = facts.text("type")
        found = canonical_type(value) if value else None
        if found is None and (title := facts.text("tittel")) and (read := plan_type(title)):
            found = read.name
        return _KIND_OF_TYPE.get(found or "", "plan")
    if document.format == "yaml" or "hovedmaal" in keys:
        return "plan" if "hovedmaal" in keys else "tiltaksliste" if "tiltak" in keys else "annet"
    return None


def _by_title(title: str, prose: Prose, words: Vocabulary) -> str | None:
    """Kinds a title decides alone: letter, mandate, paper, press release, and what is neither plan nor about one."""
    low = title.lower().strip()
    opening = "\n".join(piece.text for piece in prose.first(4) if len(piece.text) < 80).lower()
    named = plan_type(title)
    if _LETTER.search(title):
        return "kunngjoering" if _PLAN_SPEAKS.search(prose.text) or _HEARD_OPENING.search(prose.text) else "annet"
    if _GATHERING.match(low) and named is not None and len(prose.text) < LONGEST:
        return "kunngjoering" if _PLAN_SPEAKS.search(prose.text) or asks_for_replies(prose, "", 0) else "artikkel"
    if _starts(low, words.forms("dokument_mandat", "title")) and not low.startswith("prosjektplan"):
        return "mandat"
    if _starts(low, words.forms("dokument_saksframlegg", "title")) and _paper(low, prose):
        return "saksframlegg"
    if any(
        _starts(line, ("pressemelding", "press release", "nyhetssak", "kronikk", "leserinnlegg", "lesarinnlegg"))
        for line in opening.split("\n")
    ):
        return "artikkel"
    if named is None and _starts(
        strip_title(title).lower(), (*words.forms("dokument_annet", "title"), *words.forms("annet", "dokument"))
    ):
        return "annet"
    if _starts(low, words.forms("dokument_tiltaksliste", "title")) and not _goals(prose, words, _GOAL_CONCEPTS):
        return "tiltaksliste"
    return None


def _action_sheet(document: Document, meta: Meta, prose: Prose, words: Vocabulary) -> str | None:
    """A spreadsheet of action tables without running text is an action list, unless it is a handlingsdel as such."""
    if document.format != "spreadsheet" or meta.type in _KIND_OF_TYPE or running_text(prose):
        return None
    return "tiltaksliste" if action_tables(document, words) else None


def _paper(low: str, prose: Prose) -> bool:
    """Minutes and summons are council papers only where they carry a case on a plan."""
    if low.startswith(("møteprotokoll", "møteinnkalling")):
        return prose.has("forslag til vedtak", "innstilling", "tilråding")
    return True


def _starts(low: str, forms: tuple[str, ...]) -> bool:
    found = first_form(low[:60], forms)
    return found is not None and found[0] == 0


def _council_paper(prose: Prose, title: str, words: Vocabulary) -> str | None:
    """Two headings or more of a council paper (Saksopplysninger, Vurdering …), one of them found nowhere else."""
    if plan_type(title) is not None and len(prose.text) > 12000:
        return None
    if not prose.has(
        "saksopplysning", "saksutgreiing", "saksutredning", "forslag til vedtak", "framlegg til vedtak", "innstilling",
        "tilråding",
    ):  # fmt: skip
        return None
    forms = frozenset(words.forms("saksdel", "dokument"))
    lines = (one.text for one in prose.document.blocks if one.kind in ("heading", "paragraph") and len(one.text) < 60)
    names = {name for line in lines if (name := normalise(line)) in forms}
    own = [
        name
        for name in names
        if "saksopp" in name or "saksut" in name or "vedtak" in name or "innstilling" in name or "tilråding" in name
    ]
    if _goals(prose, words) > 2 and plan_type(title) is not None:
        return None
    return "saksframlegg" if len(names) > 1 and own else None


def _goals(prose: Prose, words: Vocabulary, concepts: frozenset[str] = _GOAL_CONCEPTS | _ACTION) -> int:
    """How many goal (or action) headings, labelled goals and tables there are: what plans are built of."""
    count = 0
    if not prose.has("*mål", "*tiltak", "*satsing", "*grep", "visjon", "*strategi", "vi vil", "vil vi"):
        return 0
    for piece in prose.pieces:
        if piece.kind == "heading" or (len(piece.text) < 70 and piece.kind == "paragraph"):
            word = words.match("heading", piece.text) if len(piece.text) < 70 else None
            word = word or (words.leadin(piece.text) if piece.text.endswith((":", "?")) else None)
            if _NUMBERED_GOAL.match(piece.text) or (word is not None and word.concept in concepts):
                count += 1
        elif piece.kind == "header":
            word = words.match("column", piece.text)
            count += word is not None and word.concept in concepts
        elif piece.kind == "item" and _NUMBERED_GOAL.match(piece.text):
            count += 1
        if count > 4:
            break
    return count


def _about_adopted(prose: Prose, meta: Meta, title: str, words: Vocabulary) -> str | None:
    """The announcement, or the news, that a plan is adopted."""
    if meta.type is None and not meta.about:
        return None
    return adopted_kind(prose, title, _goals(prose, words))


def _notice(prose: Prose, meta: Meta, title: str, words: Vocabulary) -> str | None:
    """A page or letter that announces a hearing, or the start, of a plan it is not itself."""
    if not prose.has(
        "høring", "høyring", "ettersyn", "gjennomsyn", "*oppstart", "innspill", "innspel", "mening", "meining"
    ):
        return None
    if not prose.has("*plan", "*strategi", "samfunnsdel", "arealdel", "handlingsprogram", "*handlingsdel"):
        return "kunngjoering" if bare_notice(prose, title) else None
    said = _PLAN_SPEAKS.search(title) is not None and not _VERSION.search(title)
    named = plan_type(title)
    short = len(prose.text) < _SHORT
    if said and (named is None or short) and _goals(prose, words) < 3:
        return "kunngjoering"
    if said and short and _ANNOUNCED.search(title) and _HEARD_OPENING.search(prose.text):
        return "kunngjoering"
    if meta.about and len(prose.text) < LONGEST and not _goals(prose, words) and _ANNOUNCES.search(prose.text):
        return "kunngjoering"
    if (named is not None and named.strong and not _article_title(title)) or not short or _goals(prose, words):
        return None
    opening = " ".join(piece.text for piece in prose.first(14) if piece.kind in ("paragraph", "heading"))
    whole = opening if len(prose.text) > 4000 else prose.text
    if _HEARD_OPENING.search(whole) and (named is None or _article_title(title)) and meta.about:
        return "artikkel" if first_form(prose.lower[:400], ("pressemelding",)) else "kunngjoering"
    return None


def _page(prose: Prose, meta: Meta, title: str, words: Vocabulary) -> str | None:
    """A short page that leads to a plan it is not itself, or tells what such plans are."""
    if (meta.type is None and not meta.about) or len(prose.text) > _SHORT:
        return None
    if is_about_plans(title) and (title.rstrip().endswith("?") or _goals(prose, words) < 2):
        return "artikkel"
    return None if len(prose.text) > LONGEST else page_kind(prose, _goals(prose, words))


def _by_type(document: Document, prose: Prose, meta: Meta, title: str, words: Vocabulary) -> str:
    """A plan by its type and its goals; an article about one; an action list; or nothing of ours."""
    named = plan_type(title)
    if meta.type is not None and prose.has(
        "foreliggende dokument er", "føreliggjande dokument er", "dette dokumentet er"
    ):
        return _KIND_OF_TYPE.get(meta.type, "plan")
    if bool(meta.mandate) and _goals(prose, words) < 3:
        return "mandat"
    if meta.type is not None and (meta.type in _KIND_OF_TYPE or (named is not None and named.strong)):
        if _article(prose, title, words) and _goals(prose, words) < 2 and not _is_itself(prose, title):
            return "artikkel"
        return _KIND_OF_TYPE.get(meta.type, "plan") if _local(prose, named is not None and named.strong) else "annet"
    goals = _goals(prose, words)
    part = is_action_part(title)
    if meta.type == "tiltaksplan" or ((named is None or part) and only_actions(document, prose, words, part=part)):
        return "tiltaksliste" if not running_text(prose) and (part or goals < 4) else "plan"
    if goals < 2 and _article(prose, title, words) and not (named is not None and _is_itself(prose, title)):
        return "artikkel" if meta.about or meta.type else "annet"
    if meta.type is not None:
        dated = named is not None and _PERIOD.search(title) is not None and not _meeting(title)
        return "plan" if goals or dated or prose.has("kommun", "herad", "municipal") else "annet"
    return (
        "plan"
        if goals > 1 and prose.has("kommun", "herad", "hovedmål", "hovudmål", "delmål") and not _meeting(title)
        else "annet"
    )


def _local(prose: Prose, strong: bool) -> bool:
    return strong or prose.has("kommun", "herad", "*mål", "*tiltak")


def _meeting(title: str) -> bool:
    return bool(_MEETING.search(title))


def _article(prose: Prose, title: str, words: Vocabulary) -> bool:
    """Signs of a web page or a newspaper piece: stamps, quotes, "les mer", a question or a sentence as title."""
    stamps = sum(map(prose.holds, words.forms("artikkelspor", "dokument")))
    stamps += any(block.noise not in ("", "note") for block in prose.document.blocks) and bool(
        prose.has("publisert", "sist endr", "sist oppdat")
    )
    return stamps + 2 * _article_title(title) > 1


def _is_itself(prose: Prose, title: str) -> bool:
    """Whether a page called after a plan, with its years in the title or right below, holds the plan: it has chapters,
    and leads to no file of it."""
    lines = (title, *(piece.text[:_FRONT_LINE] for piece in prose.first(3) if piece.kind == "paragraph"))
    dated = any(map(_PERIOD.search, lines)) and not _article_title(title)
    return dated and headings(prose) > _CHAPTERS and not prose.has("les hele", "les heile", "last ned", "pdf")


def _article_title(title: str) -> bool:
    """A question, or a title that reads as a sentence of news."""
    asked = title.endswith("?")
    return asked or _ARTICLE_OPENS.search(title) is not None or _ARTICLE_TELLS.search(title) is not None
