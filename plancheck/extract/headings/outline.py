"""The document as a tree of sections with number, role and scope. A chapter word gives a role, not a node."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document import Block, Document
from plancheck.extract.goals.asidewords import ASIDE
from plancheck.extract.goals.borrowed import BORROWED, borrow
from plancheck.extract.goals.worldnames import world_chapters
from plancheck.extract.headings.areaheadings import area_headings
from plancheck.extract.headings.askedheadings import asks_what_is_done
from plancheck.extract.headings.boldchapters import bold_chapters, is_bold_heading, over_text
from plancheck.extract.headings.boldgoals import sister_above
from plancheck.extract.headings.flatnumbers import flat_numbers
from plancheck.extract.headings.processgoals import heading_number, states_goals
from plancheck.extract.headings.themes import themed
from plancheck.extract.labels import FOR_PLAN, ITEM_CONCEPTS, kind_of, read_label
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import dataclass
from plancheck.vocabulary import Vocabulary, Word, normalise

GOAL_ROLES = ("visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "maal", "strategi")
CLOSED_ROLES = frozenset(
    {"innhold", "historikk", "risiko", "fnmaal", "prosess", "planoversikt", "navigasjon", BORROWED}
)
"""In these no goal and no action is read."""
GUARDED_ROLES = frozenset(
    {"hoering", "medvirkning", "evaluering", "kunnskapsgrunnlag", "organisering", "vedtak", "mandat", "kontakt",
     "forkortelser", "verdier", "budsjett", "plansystem", "litteratur"}
)  # fmt: skip
"""In these only items that say themselves what they are ("Delmål 1.2: …") are read."""

_PERIOD = pattern(r"\(?\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?\b\)?|\([^)]*\)", needs=("19", "20", "("))
_UNTIL = pattern(r"\s+(?:i|for|innen|innan|(?:fram |frem )?(?:mot|til)|i (?:åra|årene|perioden))$")
"""What is left of a period that a heading ends with: "Dette skal vi gjøre i 2026–2029"."""
_ENDS_PERIOD = (" i", " for", " innen", " innan", " mot", " til", " i åra", " i årene", " i perioden")
"""One of them ends each text, of single blanks, that `_UNTIL` finds."""
_AHEAD = pattern(
    r"^slik ser det ut(?= i 20[3-9]\d\W*$)|^(?:(?:disse|desse|våre|dei|de) )?(?:to|tre|fire|fem|seks) (?:viktige )?"
    r"(?:ting|saker) (?:vi|me) (?:vil|skal|må|ønskj?er å) (?:lykkes med|lukkast med|oppnå|få til|klare|nå)(?=\W*$)",
    re.I,
    begins="slik disse desse våre dei de to tre fire fem seks",
)
"""How things are to be by a year well ahead, and not as they were counted in one; so many things to succeed in."""
_WORD = pattern(r"[^\W\d_][\wæøå-]*")
_MOST_WORDS = 8
"""No heading that speaks of kinds has more."""
_PROPOSED = pattern(
    r"(?:forslag|framlegg)\s+til\s+(?=(?:(?:nye|prioriterte)\s+)?tiltak(?:\s+(?:i|for)\s+(?:plan)?perioden)?\W*(?:\d|$))",
    re.I,
    begins="forslag framlegg",
)
"""What stands before the kind in "Forslag til tiltak i perioden 2026–2029"."""
PLAN_DOES = pattern(
    r"^(?:(?:handlings|tiltaks)(?:planen|plana|programmet|delen)|strategi(?:en|planen|plana|dokumentet))\s+"
    r"(?=(?:skal|vil|er|har|bygg\w*|gjel\w+|omfatt\w*|inneh\w+|bidr\w+|består)\b)",
    re.I,
    begins="handlings tiltaks strategi",
)
"""A heading or a lead-in that tells of the plan, and of no actions or strategies: "Strategien har tre mål"."""
_NAMES_GOAL = pattern(
    r"(?:til|for|under|jf\.?|knyttet til|knytt til)\s+(?:hoved|hovud|del)?mål(?:et)?\s+[\dA-H]\S*$",
    re.I,
    begins="til for under jf knytt",
)
OTHER_PLAN = pattern(r"\b(?:kommuneplan|samfunnsdel|kommunedelplan|stat|nasjonal|regional|fylke)", re.I)
_TITLE_ROLES = frozenset({"hoering", "risiko"})
_NAMES_PLAN = pattern(r"plan|strategi|samfunnsdel|arealdel|handlings(?:del|program)", re.I)
_SORT_OF_ACTION = pattern(
    r"(?:(?<!reduser)(?<!bøt)(?<!eksister)(?<!gjeld)(?<!pågå)[ea]nde|messige|rettede|retta|faglige|faglege)$",
    needs=("ende", "ande", "messige", "rett", "fagl"),
)
"""The kind of actions a chapter holds: "Holdningsskapende tiltak"; what mitigates or exists is none of the plan's."""

_GOES_ON = pattern(
    r"^(?!.*\b(?:ikk?j?e|evaluering|erfaring\w*|resultat\w*)\b)(?=.*\bvid(?:er|ar)e(?:\b|før)).*\btiltak",
    re.I,
    needs="tiltak",
)
"""Actions of an earlier plan that go on in this one: "Tiltak fra forrige plan som videreføres"."""
_TO_BE_DONE = pattern(
    r"^tiltak\s+som\s+er\s+(?!(?:ikk?j?e|alt|allerede|gjennomf|utfør|ferdig|avslutt|fullfør|sluttfør|gjort|oppnådd|nådd|"
    r"lagt|realiser|forkast|tatt|teke|utgått|ute)\w*)",
    re.I,
    needs="tiltak",
)
"""Actions that are something else than done: "Tiltak som er nye"."""

_FIRST_WORDS = (
    ("innhold", pattern(
        r"^(?:innhold|innhaldsliste|innhald|innholdsfortegnelse|table of contents)", re.I, begins="innh table")),
    ("historikk", pattern(
        r"(?:tidligere|tidlegare|gjennomførte|gjennomførde|avsluttede|avslutta|ferdigstilte|forrige|førre|utførte)\s.*"
        r"(?:tiltak|plan|mål|handling)|(?:status|evaluering|resultat\w*|erfaring\w*)\s+(?:for|av|fra|frå|i|på)\s+"
        r"(?:forrige|førre|gjeldende|gjeldande|tidligere|tidlegare)|tiltak\s+(?:som (?:er|går ut|utgår|"
        r"blir tatt ut|er tatt ut|ikke videreføres|ikkje blir vidareført|(?:ikke|ikkje)\s+"
        r"(?:(?:er|bl\w+|vart|vert)\s+)?(?:prioriter|tatt|teke|med\b|vedt|valgt|vald))|i forrige|i førre|"
        r"gjennomf\w+\s+i\s+(?:forrige|førre|20))|(?:ikke|ikkje)[- ]prioriterte\s+tiltak|"
        r"(?:hva|kva)\s+(?:er|har)\s+(?:vi\s+)?(?:gjort|oppnådd)|"
        r"(?:hva|kva|dette|det|slik)\s+(?:gjorde\s+(?:vi|me|kommunen)|(?:fikk|fekk)\s+(?:vi|me|kommunen)\s+til)\b",
        re.I, needs=(
            "tidligere", "tidlegare", "gjennomf", "avslutt", "ferdigstilt", "forrige", "førre", "utført", "gjeldende",
            "gjeldande", "som", "prioriterte tiltak", "gjort", "oppnådd", "gjorde", "fikk", "fekk"))),
    ("historikk", pattern(
        r"tiltak\s+vi har|tiltak\s+(?:fra|frå)\s+(?:forrige|førre)"
        r"|(?:pågående|pågåande|igangværende)\s+(?:prosjekt|arbeid|prosess|sak)",
        re.I,
        needs=("tiltak", "pågå", "igangv"))),
    ("fnmaal", pattern(
        r"bærekraftsmål|berekraftsmål|fns?\s+mål|fn-mål|sustainable development"
        r"|^(?:inter)?nasjonale\s+(?:og\s+regionale\s+)?(?:\w+\s+)?mål(?!\w*.*\b(?:lokal|kommun|tiltak|våre))", re.I,
        needs=("ekraftsmål", "fn", "sustainable", "nasjonale"))),
    ("risiko", pattern(
        r"^(?!(?:vi|me|alle|kommunen)\s|(?:oppfølging|oppfylging)\s+av\b|.*(?:oppfølgings|handlings|tiltaks)(?:plan|del|program|list))"
        r".*(?:risiko|sårbarhe|\bros\b|\bros-)", re.I,
        needs=("risiko", "sårbarhe", "ros"))),
    ("prosess", pattern(
        r"mål\s+(?:for|med)\s+(?:plan(?:arbeid|prosess|programm?)|prosjekt|arbeidet|rulleringa?|medv|innbygg|høring)|"
        r"planprosess|prosessmål|"
        r"^(?!(?:\d[\d.]*\s+)?(?:tiltak|handlings(?:plan|del|program)|aktivitet)\w*(?:,|\s+(?:og|med)\s)(?!.*plan(?:arbeid|prosess)))"
        r".*?(?:fram|frem)drift(?!\w*\s+(?:for|av|på|i)\s+(?:\w+\s+)?(?:tiltak|gjennomføring))|"
        r"milep[æe]l|mål og rammer|møteplan|"
        r"formål(?:et)? med plan|føremål(?:et)? med plan|mandat|"
        r"^slik\s+(?:er|ble|blei|vart|har)\s+(?:(?:vi|me)\s+)?(?:(?:jobbet|jobba|arbeidet|arbeidd|laget|laga)\s+(?:med\s+)?)?"
        r"plan(?:en|a)(?:\s+(?:er\s+)?(?:laget|laga|til|blitt\s+til|vorten?\s+til|utarbeid\w*))?\W*$", re.I, needs=(
            "planarbeid", "prosess", "planprogram", "prosjekt", "arbeidet", "rullering", "medv", "innbygg", "høring",
            "drift", "milep", "mål og rammer", "møteplan", "formål", "føremål", "mandat", "slik"))),
    ("sammendrag", pattern(
        r"^(?:sammendrag|samandrag|oppsummering|kortversjon|summary)|hovedtrekk i planen", re.I,
        needs=("sammendrag", "samandrag", "oppsummering", "kortversjon", "summary", "hovedtrekk"))),
    ("hoering", pattern(
        r"^(?:høring|høyring|offentlig ettersyn|offentleg ettersyn|innspill|innspel)", re.I,
        begins="høring høyring offentl innsp")),
    ("medvirkning", pattern(
        r"medvirkning|medverknad|involvering$", re.I, needs=("medvirkning", "medverknad", "involvering"))),
    ("planoversikt", pattern(
        r"planoversikt|oversikt over (?:andre |kommunale )?plan|andre planer|andre planar", re.I,
        needs=("oversikt", "andre plan"))),
    ("verdier", ASIDE),
    ("plansystem", pattern(
        r"^(?:(?:aktuel(?:le|t)|relevante?|sentral[et]|viktige?|gjeld[ea]nde|nasjonale?|statlige|statlege|faglige|faglege)\s+)*"
        r"(?:lov(?:er|ar|ene|ane|verk(?:et)?|grunnlag(?:et)?|heim(?:el|lar)|hjem(?:mel|ler)|(?=\s+og\s))|veiledere|rettleiarar|"
        r"(?:forskrifter|retningslinj[ae]r|føring[ea]r)(?=\b.*\blov))"
        r"(?:(?:,\s+|\s+og\s+)(?:\w+e\s+)?(?:lov(?:er|ar|verk)|forskrift|veiled|rettlei|retningslinj|føring|avtalever|"
        r"konvensjon|regel|regl|standard|plan[ae]r)\w*)*$",
        re.I, needs=("lov", "veiledere", "rettleiarar"))),
)  # fmt: skip


_STRATEGY_PART = pattern(r"del\s+(?:[IVX]+|\d|[A-D])\b\W*strategi(?:sk\s+del|del|delen)?\W*$", re.I, begins="del")
"""A part of the plan, with chapters of any kind: "Del I Strategi"."""


@lru_cache(maxsize=1024)
def heading_kinds(title: str, words: Vocabulary) -> tuple[str, ...]:
    """The item kinds a heading speaks of, in order: "Mål og tiltak" -> (maal, tiltak); () for a chapter of its own."""
    if (done := asks_what_is_done(title)) or _NAMES_GOAL.match(title) or _STRATEGY_PART.match(title):
        return ("tiltak",) if done else ()
    written = _AHEAD.sub("slik vil vi ha det", _PROPOSED.sub("", title))
    folded, word = _as_written(PLAN_DOES.sub("planen ", written), words)
    if word is not None and " og " not in folded and "," not in folded:
        return (kind_of(word.concept),) if word.concept in ITEM_CONCEPTS else ()
    asked = _asked_both(folded, words) if word is None else ()
    if asked:
        return asked
    if sum(map(str.isalpha, folded.split())) > _MOST_WORDS or len(tokens := _WORD.findall(folded)) > _MOST_WORDS:
        return ()
    found: list[str] = []
    for before, token in zip(("", *tokens), tokens, strict=False):
        part = words.match_normalised("heading", token)
        if part is None or part.concept not in ITEM_CONCEPTS:
            continue
        kind = kind_of(part.concept)
        if kind == "maal" and before.startswith("overordn") and not OTHER_PLAN.search(folded):
            kind = "hovedmaal"
        if kind not in found:
            found.append(kind)
    if not found and word is not None and word.concept in ITEM_CONCEPTS:
        return (kind_of(word.concept),)
    if len(tokens) == 2 and tokens[1] == "tiltak" and _SORT_OF_ACTION.search(tokens[0]):
        return ("tiltak",)
    if found and _speaks_of_kinds(tokens, words) and not _names_theme(tokens, found):
        return tuple(found)
    return ()


def _as_written(title: str, words: Vocabulary) -> tuple[str, Word | None]:
    """A heading's words without years, and what they are in the list of words; without "for planen" if need be."""
    whole = normalise(_PERIOD.sub(" ", title))
    folded = whole
    if whole.endswith(_ENDS_PERIOD) and words.match_normalised("heading", whole) is None:
        folded = _UNTIL.sub("", whole)
    word = words.match_normalised("heading", folded) or words.match_normalised("leadin", folded)
    if word is None and (bare := FOR_PLAN.sub("", folded)) != folded:
        word = words.match_normalised("heading", bare)
    return folded, word


def _asked_both(folded: str, words: Vocabulary) -> tuple[str, ...]:
    """The kinds of "hva vil vi oppnå, og hva gjør vi", two questions that each speak of one; () for other titles."""
    if " og " not in folded:
        return ()
    said = [words.match_normalised("heading", part.strip(" ,?")) for part in folded.split(" og ")]
    kinds = dict.fromkeys(kind_of(word.concept) for word in said if word is not None and word.concept in ITEM_CONCEPTS)
    return tuple(kinds) if None not in said and len(kinds) == len(said) else ()


_FOR_WHEN = frozenset("i for per pr perioden planperioden planen den og frist ansvar tid tidsplan".split())
_FILLERS = frozenset(
    (
        "og for i på av med til våre vår vårt kommunens planens planen kommunen de det den vi skal nye prioriterte "
        "overordnede overordna langsiktige viktige konkrete perioden planperioden område områder områda "
        "delplan del sine dei per pr fram frem mot innen innenfor innan oversikt samlet samla liste tabell "
        "alle felles hver enkelt ett éin ein to tre fire fem seks sju syv åtte ni ti tolv følgende følgjande "
        "fylgjande disse desse "
    ).split()
)


def _names_theme(tokens: list[str], found: list[str]) -> bool:
    """Whether a heading is a theme that only begins as a kind is called: "Aktivitet og fellesskap"."""
    return tokens[0] in ("aktivitet", "innsats") and len(found) == 1 and not _FOR_WHEN.issuperset(tokens[1:])


def _speaks_of_kinds(tokens: list[str], words: Vocabulary) -> bool:
    """Kind words lead the heading ("Tiltak innen kultur", "Mål og tiltak for skole"), or stand beside fillers only."""
    first = next((token for token in tokens if token not in _FILLERS), "")
    part = words.match_normalised("heading", first)
    return part is not None and part.concept in ITEM_CONCEPTS


@lru_cache(maxsize=1024)
def section_role(title: str, words: Vocabulary) -> str:
    """The role a heading gives the chapter below it; "" for an ordinary chapter."""
    labelled = _is_labelled(title, words)
    told = "" if labelled else next((role for role, phrase in _FIRST_WORDS if phrase.search(title)), "")
    if told == "historikk" and (_GOES_ON.search(title) or _TO_BE_DONE.search(title)):
        return "tiltak"
    if told:
        return told
    kinds = heading_kinds(title, words)
    if not kinds and title.lower().startswith("tiltaks"):
        return "tiltak"
    if kinds:
        return kinds[0] if kinds[0] in ("tiltak", "utfordring", "indikator") else "maal"
    word = words.match("heading", _PERIOD.sub(" ", title))
    return word.concept if word is not None else ""


def _is_labelled(title: str, words: Vocabulary) -> bool:
    """Whether a heading says itself what it is: "Delmål 1: Kommunen har oversikt over risiko" is a goal, no chapter."""
    label = read_label(title, words)
    return label is not None and bool(label.text) and (bool(label.number) or label.kind in GOAL_ROLES)


@dataclass(slots=True)
class _Open:
    index: int
    level: int
    role: str


def outline(document: Document, words: Vocabulary) -> tuple[tuple[Section, ...], tuple[int, ...]]:
    """The sections of a document, and for each block the index of the section it stands in.

    A heading block belongs to the section it opens. Section 0 is the document.
    """
    sections: list[Section] = [Section(0, None, 0, "", "", "", "", document.start, 0, len(document.blocks))]
    owner: list[int] = []
    stack = [_Open(0, 0, "")]
    real_level = 0
    blocks = document.blocks
    bold = [at for at, block in enumerate(blocks) if block.bold and is_bold_heading(block, _next(document, at))]
    bold = over_text(blocks, bold) if bold else bold
    chapters = bold_chapters(blocks, bold) if bold else {}
    low = frozenset(bold) - chapters.keys()
    lower = flat_numbers(blocks, chapters, low)
    for position, block in enumerate(blocks):
        if (block.kind == "heading" and block.text) or (block.bold and (position in low or position in chapters)):
            if position not in low:
                real_level = chapters.get(position, block.level) + lower.get(position, 0)
            level = real_level + 6 + lower.get(position, 0) if position in low else real_level
            above = sister_above(block.text, sections, words) if position in low else None
            beside = above is not None and any(one.index == above for one in stack)
            while stack[-1].level >= level or (beside and stack[-1].index != above):
                stack.pop()
            sections.append(_section(len(sections), stack[-1], level, blocks, position, words))
            stack.append(_Open(len(sections) - 1, level, sections[-1].role))
        elif stack[-1].role == "innhold" and _told_after_list(blocks, position):
            stack.pop()
        owner.append(stack[-1].index)
    made = area_headings(themed(_closed(sections, owner), owner, blocks, words), blocks, words)
    return world_chapters(borrow(made, blocks, words), blocks, words), tuple(owner)


def _told_after_list(blocks: Sequence[Block], position: int) -> bool:
    """Whether a paragraph right after the contents list is text of the document: it ends as sentences do."""
    block, before = blocks[position], blocks[position - 1]
    told = block.kind == "paragraph" and before.kind == "item" and not block.level and not block.noise
    return told and block.text.endswith(".") and not block.text.endswith("..") and " " in block.text


def _next(document: Document, position: int) -> Block | None:
    """The block after a position."""
    return document.blocks[position + 1] if position + 1 < len(document.blocks) else None


def _section(
    index: int, parent: _Open, level: int, blocks: Sequence[Block], position: int, words: Vocabulary
) -> Section:
    block = blocks[position]
    number, title = heading_number(block.text)
    own = section_role(title, words)
    if own == "prosess" and "mål" in title.lower() and states_goals(blocks, position):
        own = "maal"
    if own in _TITLE_ROLES and index == 1 and _NAMES_PLAN.search(title):
        own = ""  # "Høring: Temaplan for kultur" is the document's title, and what it holds no chapter on its hearing
    inherited = parent.role
    role = own or inherited
    if inherited in CLOSED_ROLES and own not in ("tiltak", "maal"):
        role = inherited
    if inherited == "sammendrag":
        role = "sammendrag"
    if inherited in ("maal", "tiltak") and own in ("satsingsomraade",):
        role = inherited
    return Section(index, parent.index, level, number, title, role, own, block.span, position + 1, position + 1)


def _closed(sections: list[Section], owner: list[int]) -> list[Section]:
    last = {index: position for position, index in enumerate(owner, 1)}
    for section in reversed(sections[1:]):
        above = section.parent or 0
        last[above] = max(last.get(above, 0), last[section.index])
    last[0] = len(owner)
    return [
        Section(s.index, s.parent, s.level, s.number, s.title, s.role, s.own_role, s.span, s.first, last[s.index])
        for s in sections
    ]
