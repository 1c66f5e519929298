"""Goals stated as running text: below "Hovedmål", as the plan's vision, in a sentence of a goal chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Span
from plancheck.extract.context import RANK, Lead, Place
from plancheck.extract.drafts import Draft
from plancheck.extract.goals.asides import aside_below, leads_aside
from plancheck.extract.goals.goalsaid import MAIN_WORDS, goal_said
from plancheck.extract.goals.goalsentences import SAYS, SENTENCE
from plancheck.extract.goals.leadson import areas_led_to, leads_on
from plancheck.extract.goals.servedabove import refers_above
from plancheck.extract.goals.themegoals import goal_before_lead, goal_of_theme
from plancheck.extract.goals.toldinorder import goals_in_order
from plancheck.extract.headings.outline import CLOSED_ROLES, GUARDED_ROLES, heading_kinds
from plancheck.extract.headings.tabledthemes import is_area, tables_goals
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import CODES, ITEM_ID, clean, read_label, split_code, split_letter, split_number
from plancheck.parts import Section
from plancheck.pattern import lowered, pattern
from plancheck.record import replace

STATED = 300
"""So many characters a goal may have."""
_QUOTED = pattern(r"[«“\"]([^«»“”\"]{4,160})[»”\"]")
_SAYS_VISION = pattern(
    r"(?:(?:vår|kommunens|planens)\s+)?visjon(?:en|a)?\b[^.:«“\"]{0,50}?(?:\ser\b\s*:?|:)\s*[«“\"]",
    re.I,
    begins="vår kommunens planens visjon",
)
"""A sentence that gives the vision in quotes says so itself, whatever the heading above: "Visjonen vår er «…»"."""
_VISION = pattern(
    r"visjon(?:en|a)?(?:\s+(?:\w+\s+){0,6}?er\s*:?|(?:\s+for\s+(?:\w+[ ,–-]+){0,7}?\w+)?\s*:)\s*(.{4,160}?)\s*$",
    re.I | re.S,
)
_ABOUT_THAT = pattern(r"(?:en|ein|ei)\s+visjon\s+om\s+(?:at\s+)?(?=\S)", re.I, begins="en ein ei")
"""What only says again that it is one: "Nullvisjonen er en visjon om at ingen skal …"."""
_OF_VISION = pattern(
    r"(?:(?:også|òg|dermed|derfor|difor)\s+)?(?:(?:hent(?:a|et)|ta(?:tt|tt\s+inn)|teke(?:n)?|forank\w+|vedt[aeo]\w+|basert|nedfelt|beskreve?[tn]?|skildra|"
    r"omtal[at]\w*|fastsett|fastsatt|gjengitt|gjeve[nt]?|vidareført|videreført|utforma|utformet|utarbeid\w+|laga|laget|formulert)\s+"
    r"(?:\w+\s+)?(?:i|fra|frå|på|av|gjennom|saman|sammen)\s|(?:den\s+)?(?:samme|same|lik|felles)\s+(?:\w+\s+)?(?:som|med|for|i)\s)",
    re.I,
)
"""What is said of a vision that is told elsewhere: "Visjonen for planen er henta frå samfunnsdelen"."""
_OF_ZERO = pattern(
    r".*\bnullvisjon(?:en|a)?\b.*\b(?:til\s+grunn|utgangspunkt\w*|gjeld(?:er)?)\b|"
    r".*\b(?:slutt[ae]r|støtt[ae]r|byggj?er|følgj?er|arbeid[ae]r|jobb[ae]r|forankr\w+|forplikt\w+)\b.*\bnullvisjon(?:en|a)?\b",
    re.I,
    needs="nullvisjon",
)
"""What is said of the nation's vision for road safety: "Nullvisjonen ligg til grunn for arbeidet"."""
_LEADS_TO_GOALS = pattern(
    r"[^.:!?]*\b(?:har|er|gjeld|gjelder|sett|satt|viser|syner|kommer|kjem|følger|følgjer|finnes|finst|skal\s+nå)\b"
    r"[^.:!?]*?\b(?:(?:følgende|følgjande|fylgjande|desse|disse|to|tre|fire|fem|seks|sju|syv|åtte|[2-9])\s+(?:\w+\s+)?(?:hov[eu]d|del)?"
    r"mål(?:a|ene|settinger|setjingar|settingene|setjingane)?\b|(?:hov[eu]d|del)?mål(?:a|ene)\s+(?:under|nedenfor|nedanfor)\b)|"
    r"(?:hov[eu]d|del)?mål(?:a|ene)\s+(?:under|nedenfor|nedanfor|i\s+(?:planen|plana|dette|denne)|er|gjeld|gjelder)\b",
    re.I,
    needs="mål",
)
"""A sentence below "Visjon og mål" that leads to the goals: "Biblioteket har følgende mål i planperioden"."""
_SPEAKS_OF = pattern(
    r"(?:\S+\s+){0,3}\w*(?:målene|måla|tiltakene|tiltaka|strategiene|strategiane|områdene|områda|hovedgrepene|hovudgrepa)\b",
    re.I,
)

_COUNTS = pattern(
    r"\b(?:ett?|en|éin|ein|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|\d\d?)\s+(?:\w+\s+)?"
    r"(?:(?:hov[eu]d|del)?mål|strategi\w*|satsings\w+|innsats\w+|hov[eu]dgrep|tiltak|tema\w*|(?:hov[eu]d)?utfordring\w+)\b",
    re.I,
)
"""A sentence that counts goals is none: "Planen har ett hovedmål og tre delmål"."""

_OF_PLAN = pattern(
    r"(?:kommuneplan(?:en)?s?(?:\s+sin)?(?:\s+samfunnsdel(?:en)?)?|samfunnsdel(?:en)?|planstrategien|kommunedelplanen)\s+"
    r"(?:trekk\w*|gir|gjev|viser|syner|inneh\w+|beskriv\w*|legg\w*|set(?:ter)?|peik\w*|peker|har|omfatt\w*|angir|fastset\w*)\b"
    r"|[^.!?:]*(?:plan|strategi|program|budsjett)(?:\s+for\s[^.!?:]*)?\s+\(?20\d\d\s*[-–—/]\s*(?:20)?\d\d\)?$",
    re.I,
    needs="plan samfunnsdel strategi program budsjett",
)
"""What another plan does, or a plan with its years: "Samfunnsdelen trekker opp mål", "Klimaplan 2026–2030"."""
_BUILDS_ON = pattern(
    r"(?:(?:denne|dette)\s+)?(?:\w*(?:planen|plana|strategien|programmet|meldinga|meldingen)|måla|målene|arbeidet|dokumentet)"
    r"(?:\s+for\s+[\w ]{2,40}?)?\s+"
    r"(?:(?:skal\s+)?(?:følger?|følgjer?|fylgjer)\s+opp\s+(?:\w+\s+){0,2}\w*(?:plan|samfunnsdel|strategi|mål)"
    r"|(?:bygger|byggjer)\s+(?:videre\s+|vidare\s+)?på|er\s+(?:(?:ei|en|ein|eit|et)\s+(?:oppfølging|oppfylging|del)\s+av|forank\w+"
    r"|basert\s+på|bygd\s+på|vedt\w+)|ta?e?[rk]\s+utgangspunkt\s+i|gjelder?\s+(?:for|fra|frå|i|til)\s|erstatt[ea]r"
    r"|(?:ble|blei|vart|blir|vert)\s+(?:vedt|rull|revid|evalu)\w*)"
    r"|[^.!?]*\bligg(?:er)?\s+til\s+grunn\s+for\s",
    re.I,
    needs="plan strategi program melding mål arbeid dokument grunn",
)
"""What the plan follows or builds on, and for how long it holds: no goal, also where it stands below "Mål"."""
_ABOUT = pattern(
    r"\b(?:kapit(?:tel|let|telet)|nedenfor|nedanfor|følgende|følgjande|tabell\w*|målene|måla|delmål\w*|"
    r"strategi(?:ene|ane|ar|er)?|tiltak\w*|planen (?:er|har|skal|inneholder|inneheld|bygger|byggjer))\b|"
    r"\d (?:prosent|%|innbygg|person)|\d ?%",
    re.I,
)
"""What a sentence that introduces the plan or tells how things are speaks of."""
_AIMS = pattern(r"\b(?:skal|innan|innen)\b", re.I, needs="skal innan innen")
"""With a share, what is to be: "Utslippene skal ned 55 prosent"."""
_MAIN = ("hovedmaal", "maal")
_BELOW_MAIN = (("delmaal",), ("satsingsomraade",))
_MOST_SAID = 2
_FEWEST = 2
_TELLS_OF_GOAL = pattern(
    r"(?:(?:dette|det|dei|de|disse|desse|målet|hov[eu]dmålet|målsettinga|målsettingen|planen|plana|strategien|her|slik|derfor|difor|"
    r"derved|arbeidet|for å|med dette|i dette|vi har|me har|kommunen har)\b)",
    re.I,
)
"""How a sentence begins that tells of a goal, or of the plan, and is none."""
_SEVERAL = pattern(
    r"\b(?:disse|desse|følg\w+|fylg\w+|hver(?:t|enkelt\w*)?|kvart|under|nedenfor|nedanfor|mål(?:a|ene)?|område\w*|"
    r"planen|plana|kommuneplan\w*)\b",
    re.I,
)
"""What a sentence speaks of that leads to goals below it, or tells of the plan: "Vi satser på disse områdene"."""
_NO_GOALS = CLOSED_ROLES | GUARDED_ROLES


def read_running(text: str, span: Span, block: Block, place: Place, lead: Lead | None) -> None:
    """A goal stated as running text below "Hovedmål", a vision, a numbered goal in a goal chapter."""
    kinds = place.head.kinds
    if goal_of_theme(text, span, block, place):
        return
    main = main_goal(text, span, block, place)
    if goals_in_order(text, span, place) or main:
        return
    if kinds[:1] == ("visjon",) or (not kinds and "visjon" in text[:120].lower()) or _SAYS_VISION.match(text):
        _vision(text, span, block, place)
    elif len(kinds) == 1 or lead is not None:
        _stated(text, span, block, place, lead.kinds[0] if lead else kinds[0], led=lead is not None)
    elif _tops_chapter(text, block, place):
        _stated(text, span, block, place, kinds[0], led=False, alone=True)
        place.lead = Lead(kinds[1:], span) if place.blocks_of(place.section)[1].kind == "item" else None


def leads_from_goal(text: str, span: Span, block: Block, place: Place) -> bool:
    """Whether a line, after the goal it may tell first, leads from a goal to a list that holds none."""
    if not text.endswith(":"):
        return False
    if not goal_before_lead(text, span, place):
        _goal_before_lead(text, span, block, place)
    return aside_below(text, block, place)


def _goal_before_lead(text: str, span: Span, block: Block, place: Place) -> None:
    """The goal told in the same paragraph as the line that leads on from it: "Alle er med. Vi har to prinsipper:"."""
    told = SENTENCE.split(text)
    if len(told) < 2 or main_goal(text, span, block, place) or place.head.kinds != ("hovedmaal",) or place.head.made:
        return
    goal, siblings = " ".join(told[:-1]), list(place.blocks_of(place.section))
    if siblings[:1] == [block] and not _tells_about(goal):
        after = [replace(block, text=told[-1]), *siblings[1:]]
        if leads_on(after, place.head.kinds, place.words):
            _stated(goal, span, block, place, "hovedmaal", led=False, alone=True)


def _vision(text: str, span: Span, block: Block, place: Place) -> None:
    if any(place.drafts.items[index].kind == "visjon" for index in place.head.made):
        return
    said = _VISION.search(text) if len(text) < 300 else None
    quoted = _QUOTED.search(text)
    told = _ABOUT_THAT.sub("", SENTENCE.split(said[1], maxsplit=1)[0]) if said else ""
    if not quoted and (_OF_VISION.match(told) if said else _LEADS_TO_GOALS.match(text) or _OF_ZERO.match(text)):
        return
    words = quoted[1] if quoted else told if said else text if place.head.kinds and len(text) <= 160 else ""
    if words and (place.head.kinds or said or (quoted and "visjon" in text[: quoted.start()].lower())):
        index = place.drafts.add(Draft("visjon", clean(words), "", span, None, place.section.index, place.role))
        place.drafts.items[index].apply_attrs(block.attrs)
        place.add_made(index)


def _stated(text: str, span: Span, block: Block, place: Place, kind: str, *, led: bool, alone: bool = False) -> None:
    """A goal by itself: numbered, opening its section, or the plan's hovedmål right after "Hovedmålet er:".

    `alone`: it is known that nothing else in the section holds the goal.
    """
    number, rest = split_number(text)
    if not number:
        number, rest = split_letter(text)
    code, rest = split_code(rest) if not number else ("", rest)
    first = led and kind in _MAIN and all(draft.kind not in _MAIN for draft in place.drafts.items)
    first = first or (led and kind in _MAIN and not place.head.made and _led_so_elsewhere(block, place))
    only = (
        (first or (not place.head.made and (alone or _alone(place, block))))
        and not _SPEAKS_OF.match(rest)
        and not (_COUNTS.search(rest) or _OF_PLAN.match(rest) or _BUILDS_ON.match(rest) or refers_above(rest))
    )
    if kind not in RANK or kind in ("tiltak", "indikator", "innsatstrinn") or not (number or code or only):
        return
    if kind == "strategi" and not led and not number and _is_plan(place.section):
        return
    if kind == "maal" and not led and not number and not code and _describes_goal(place):
        return
    if not number and not code:
        rest = _own_words(rest, kind)
    if not rest or len(rest) > STATED or rest.rstrip().endswith((":", "?")):
        return
    draft = Draft(
        kind, clean(rest), number, span, place.drafts.ancestor(place.goal(), kind), place.section.index, place.role
    )
    draft.series, draft.id = f"p{place.head.section}:{kind}", code
    if kind == "maal" and (written := ITEM_ID.match(block.attrs.get("id", ""))) is not None:
        draft.kind = CODES.get(written[1], kind)
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    if kind not in ("visjon", "utfordring"):
        place.head.labelled.append(index)


def _led_so_elsewhere(block: Block, place: Place) -> bool:
    """Whether the line that leads to the block opens another section too: "I 2038 er dette målet nådd:" in each."""
    own = place.blocks_of(place.section)
    at = own.index(block) if block in own else 0
    if not at:
        return False
    lead = own[at - 1].text
    return sum(lead == one.text for one in place.document.blocks) > 1


def _describes_goal(place: Place) -> bool:
    """Whether the section says how it will be ("Slik vil vi ha det"), right below a goal's own heading: the sentence in
    it describes that goal."""
    above = place.heads[-2].item if len(place.heads) > 1 and not place.heads[-2].adopted else None
    own = above is not None and place.drafts.items[above].kind in GOALS and bool(place.drafts.items[above].text)
    return own and "mål" not in place.section.title.lower()


def _tells_about(text: str) -> bool:
    """Whether a sentence introduces the plan or tells how things are."""
    about = _ABOUT.search(text)
    return about is not None and not (about[0][0].isdigit() and _AIMS.search(text))


def _own_words(text: str, kind: str) -> str:
    """A goal's words: one sentence; of a hovedmål two, or the first where the second only tells of it; else ""."""
    told = SENTENCE.split(text)
    if len(told) == 1:
        return text
    if kind != "hovedmaal" or len(told) > _MOST_SAID or _tells_about(text) or _TELLS_OF_GOAL.match(told[0]):
        return ""
    return told[0] if _TELLS_OF_GOAL.match(told[1]) else text


def _is_plan(section: Section) -> bool:
    """Whether the first heading is a plan's name ("Strategi for folkehelse"): what stands below it is no strategy."""
    return section.index == 1 and len(section.title.split()) > 1


def main_goal(text: str, span: Span, block: Block, place: Place) -> bool:
    """ "Hovedmålet for planen er at …": the goal is what follows."""
    in_chapter = place.head.kinds[:1] in (("maal",), ("hovedmaal",)) and not place.head.made
    if not in_chapter and not any(map(lowered(text).__contains__, MAIN_WORDS)):
        return False
    title = place.sections[1].title if len(place.sections) > 1 else ""
    said = (goal_said(one, title, in_chapter=in_chapter) for one in SENTENCE.split(" ".join(text.split())))
    goal = next(filter(None, said), "")
    if not goal or any(draft.kind == "hovedmaal" for draft in place.drafts.items):
        return False
    draft = Draft("hovedmaal", clean(goal), "", span, None, place.section.index, place.role)
    draft.series = f"p{place.head.section}:hovedmaal"
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    place.head.labelled.append(index)
    return True


def _alone(place: Place, block: Block) -> bool:
    """Whether the paragraph opens its section, and no list, table or subsection there could hold the goals."""
    siblings = _without_asides(place)
    if siblings and siblings[0] is block and leads_on(siblings[1:], place.head.kinds, place.words):
        return not _tells_about(block.text)
    if not siblings or siblings[0] is not block or any(other.kind in ("item", "table") for other in siblings):
        return False
    children = [section for section in place.sections if section.parent == place.section.index]
    if any(_is_main(text, place) for text in (*(one.text for one in siblings[1:]), *(one.title for one in children))):
        return False
    told = bool(children) and place.head.kinds == ("hovedmaal",) and _tells(block.text)
    return all(
        child.role in _NO_GOALS
        or _names_kind(child, place)
        or ((block.bold or tables_goals(child, place)) and is_theme(child, place))
        or (told and is_area(child, place))
        for child in children
    )


def _is_main(text: str, place: Place) -> bool:
    """Whether a line or a heading is a hovedmål that says so, or heads it: "Hovedmål: Ingen blir skadd", "Hovedmål"."""
    told = text.lstrip("0123456789. ")
    if told[:1] not in "HhOo":
        return False
    label = read_label(told, place.words)
    return label.kind == "hovedmaal" if label is not None else heading_kinds(told, place.words) == ("hovedmaal",)


def _tells(text: str) -> bool:
    """Whether a sentence says something of somebody, as goals do, and nothing of the plan or of several goals."""
    says = SAYS.search(text) is not None and len(SENTENCE.split(text)) == 1
    return says and not (_tells_about(text) or _TELLS_OF_GOAL.match(text) or _SEVERAL.search(text))


def _without_asides(place: Place) -> Sequence[Block]:
    """The blocks of the section, without a list of principles or the like that it opens with."""
    blocks = place.blocks_of(place.section)
    if len(blocks) < _FEWEST or place.head.kinds != ("hovedmaal",) or blocks[1].kind != "item":
        return blocks
    if not leads_aside(blocks[0].text.strip(), (), place.words, told=False):
        return blocks
    after = next((at for at, block in enumerate(blocks[1:], 1) if block.kind != "item"), len(blocks))
    return blocks[after:]


def _tops_chapter(text: str, block: Block, place: Place) -> bool:
    """Whether a sentence opens a chapter on hovedmål and what serves them, and a list of that follows at once, or a
    line that leads to it: "Hovedmål og delmål"."""
    kinds = place.head.kinds
    blocks = place.blocks_of(place.section)
    if len(kinds) < _FEWEST or kinds[0] not in _MAIN or len(blocks) < _FEWEST or blocks[0] is not block:
        return False
    if place.head.made or _TELLS_OF_GOAL.match(text) or _tells_about(text):
        return False
    if kinds[0] == "maal":
        return leads_on(blocks[1:2], ("maal",), place.words) and areas_led_to(blocks[1].text.rstrip(" :")) != ""
    listed = kinds[1:] in _BELOW_MAIN and blocks[1].kind == "item"
    return listed or leads_on(blocks[1:], kinds[:1], place.words)


def _names_kind(section: Section, place: Place) -> bool:
    """Whether a heading speaks of goals or actions, or is one: "Delmål 1: Flere går og sykler"."""
    label = read_label(section.title, place.words)
    return bool(heading_kinds(section.title, place.words)) or (label is not None and label.kind in RANK)


def is_theme(section: Section, place: Place) -> bool:
    """Whether a section opens with a delmål labelled as such, or has its goals in a table: under a goal that is set
    already it is that goal's."""
    if tables_goals(section, place):
        return True
    below = place.blocks_of(section)[:1]
    label = read_label(below[0].text, place.words) if below and below[0].kind == "paragraph" else None
    return label is not None and label.kind == "delmaal" and bool(label.text)
