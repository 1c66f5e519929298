"""Goals of the plan above that a plan tells of before its own: "Føringer fra samfunnsdelen", "Samfunnsdelen har …:".

Where the plan sets goals of its own and takes none of those up again, they are no nodes of this plan (contract,
section 5): nothing in it stands under them, and nothing is missing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block
from plancheck.extract.goals.countedplans import names_other_plan
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.headings.themes import lists_actions
from plancheck.extract.labels import read_label
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary, normalise

BORROWED = "foeringer"
"""The role of such a chapter: no goal and no action is read in it."""
_PLAN = (
    r"(?:(?:kommuneplan(?:en)?(?:s|\s+sin)?\s+)?(?:samfunnsdel|samfunnsplan)(?:en)?|kommuneplan(?:en)?|moderplan(?:en)?"
    r"|(?:den\s+)?(?:overordn\w+|regionale?)\s+plan(?:en|er|ar)?|fylkesplan(?:en)?|folkehelsemelding(?:a|en)?)"
)
_YEARS = r"(?:\s+\(?20\d\d\s*[-–/]\s*(?:20)?\d\d\)?)?"
_ABOVE = ("samfunns", "kommuneplan", "moderplan", "overordn", "regional", "fylkesplan", "melding")
_OUTSIDE = ("nasjonal", "statl", "regional", "fylkeskommunal")
_GUIDES = (
    r"(?:(?:viktige|sentrale|aktuelle|relevante)\s+)?(?:inter)?(?:nasjonale|statlige|statlege|regionale|fylkeskommunale)"
    r"(?:(?:\s*,\s*|\s+og\s+)(?:nasjonale|statlige|statlege|regionale|fylkeskommunale|lokale|kommunale))*\s+"
    r"(?:(?:mål|rammer|planer|planar)\s+og\s+)?(?:føringer|føringar|forventninger|forventningar|retningslinjer|rammer)"
)
"""What guides the plan from outside: "Nasjonale og regionale føringer"."""
_TITLE = pattern(
    r"^(?:(?:overordn\w+|viktige|sentrale)\s+)?(?:(?:mål|hov[eu]dmål)\s+og\s+)?(?:føring(?:er|ar)|mål(?:ene|a)?|hov[eu]dmål(?:ene|a)?"
    r"|satsings?\w+|prioritering(?:er|ar)|forankring|tilknytning|kobling|kopling|sam(?:men|an)heng(?:en)?|forhold(?:et)?|tilhøve(?:t)?)"
    rf"(?:\s+og\s+\w+)?\s+(?:(?:henta?|hentet)\s+)?(?:fra|frå|i|til|med|mot)\s+{_PLAN}\b.*$"
    rf"|^(?:om\s+)?{_PLAN}{_YEARS}(?:(?:s|\s+sine?)\s+(?:over\w+\s+)?(?:hov[eu]d)?mål)?$"
    rf"|^(?:hva|kva)\s+(?:sier|seier)\s+{_PLAN}\W*$"
    rf"|^{_GUIDES}\b(?!.*\b(?:tiltak|våre|kommunens?|lokal\w*)\b).*$",
    re.I,
    needs=(*_ABOVE, *_OUTSIDE),
)
_SAYS = (
    r"(?:har|er\s+det|set(?:t|ter)?|innehold(?:er)?|inneheld|peiker|peker|peikar|slår\s+fast|løfter|løftar|beskriver|definerer|"
    r"definerar|trekker|trekkjer|prioriterer|gir|gjev|sier|seier|vedtok|omfatter|omfattar)"
)
_LEAD = pattern(
    rf"^(?:i\s+)?{_PLAN}{_YEARS}(?:\s+for\s+\w+(?:\s+kommune)?)?\s+{_SAYS}\b.*:$"
    rf"|(?:hov[eu]d|del)?mål(?:ene|a|et)?\s+(?:i|fra|frå)\s+{_PLAN}{_YEARS}(?:\s+(?:er|som)\b.*)?:$"
    rf"|\b{_PLAN}{_YEARS},?\s+(?:som\s+)?{_SAYS}\b[^,]*\b(?:mål|hov[eu]dmål|satsings?områd\w+)(?:ene|a)?:$"
    rf"|\b{_PLAN}\b[^.:]*\.\s+(?:den|han|ho|her)\s+{_SAYS}\b.*:$",
    re.I,
    needs=_ABOVE,
)
_OTHERS = pattern(
    r"^(?:i\s+)?(?:(?:den\s+)?(?:forrige|førre|tidligere|tidlegare|gjeldende|gjeldande)\s+(?:\w+)?plan(?:en|a)?|fylke(?:t|skommunen)"
    r"|staten|stortinget|regjering(?:en|a)|norge|noreg|eu|fn|(?:d(?:en|et|ei)\s+)?(?:nasjonale?|statleg?e?|statlige?|regionale?)\s+"
    r"\w*(?:plan|strategi|reform|program|melding|satsing)\w*(?:\s+[^.:]{0,60}?)?)"
    r"\s+(?:har|hadde|vedtok|sette|satte|set(?:t|ter)?|peiker|peikar|peker|inneh\w+)\b.*:$",
    re.I,
    begins="i d forrige førre tidligere tidlegare gjeld fylke stat stort regj norge noreg eu fn nasjonal regional",
)
"""Who else has set the goals that a line leads to, before the plan's own."""
_OF_A_YEAR = pattern(
    rf"[A-ZÆØÅ][\wæøå-]*(?:plan|strategi|program|reform|melding)\w*(?:\s+for\s+[^.:\d]{{3,40}})?\s+\(?(?P<year>20\d\d)\)?"
    rf"\s+{_SAYS}\b",
    needs=("plan", "strategi", "program", "reform", "melding"),
)
_OF_GOALS = pattern(
    r"mål(?:ene|a|settinger|setjingar)?\b|(?:satsings?|innsats|fokus)områd", re.I, needs=("mål", "gområd", "sområd")
)
_TO_FOLLOW = pattern(r"^(?:for\s+å|ut\s+(?:fra|frå)|med\s+utgangspunkt|på\s+(?:grunnlag|bakgrunn)|basert\s+på)\b", re.I)
_SERVES_IT = pattern(
    r"handlings(?:del|program|plan)|økonomiplan|tiltaks(?:plan|del)|virksomhetsplan|verksemdsplan", re.I
)
"""A plan whose actions serve the goals of the plan above: those it quotes are the goals it has."""
_MAY_SET_OWN = pattern(r"(?:handlings|tiltaks)plan", re.I)
"""One of these that may be a plan of its own theme, with goals of its own: "Boligsosial handlingsplan"."""
_GOALS = pattern(
    r"(?:(?:våre?|vårt|planens|strategiens|kommunens|felles|langsiktige?)\s+)*(?:overordn\w+\s+)?(?:hov[eu]d)?mål(?:et|a|ene|setting\w*)?\b",
    re.I,
)
"""A chapter of the plan's own goals, which are not only delmål."""
_NUMBERED = pattern(r"hov[eu]dmål\s+\d", re.I, needs=("mål",))


_LISTED = pattern(rf"^{_GUIDES}(?:\s+(?:for|på|innen|innan)\b.*|\s+(?:er|seier|sier)\b.*)?$", re.I, needs=_OUTSIDE)


def leads_to_guides(folded: str) -> bool:
    """Whether a line leads to what guides the plan from outside: "Nasjonale føringer:"."""
    return _LISTED.match(folded) is not None


def borrow(sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> tuple[Section, ...]:
    """The sections; a chapter of what a plan above says, and those below it, are closed for goals of this plan."""
    found = [
        one
        for one in sections[2:]
        if one.title and _TITLE.match(one.title) and not _of_itself(one.title, sections, blocks, words)
    ]
    closed = [one for one in found if _is_borrowed(blocks[one.first : one.last], found, sections, blocks, words)]
    if not closed:
        return tuple(sections)
    inside = {at for one in closed for at in range(one.first - 1, one.last)}
    return tuple(
        replace(one, role=BORROWED, own_role=one.own_role if one.own_role != "maal" else BORROWED)
        if one.index and one.first - 1 in inside
        else one
        for one in sections
    )


def borrows(text: str, block: Block, sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether the text of a block leads to a list of goals of the plan above, of which this plan only tells."""
    said = " ".join(text.split()) if text.rstrip().endswith(":") else ""
    if not said or _OF_GOALS.search(said) is None or _TO_FOLLOW.match(said):
        return False
    title = sections[1].title if len(sections) > 1 else ""
    last = SENTENCE.split(said)[-1]
    above = _LEAD.search(said) is not None and not _of_itself(said, sections, blocks, words)
    named = title and (names_other_plan(said, title) or _of_other_year(last, title))
    named = named and not _acts_for_it(title, blocks, words)
    if not above and _OTHERS.match(last) is None and not named:
        return False
    at = next((at for at, other in enumerate(blocks) if other is block), len(blocks))
    listed: list[Block] = []
    for other in blocks[at + 1 :]:
        if other.kind != "item":
            break
        listed.append(other)
    return bool(listed) and _is_borrowed(listed, (), sections, blocks, words)


def _of_other_year(said: str, title: str) -> bool:
    """Whether the plan the words name has the year of another in its name: "Demensplan 2025 har disse målene"."""
    match = _OF_A_YEAR.match(said)
    return match is not None and match["year"] not in title


def _of_itself(text: str, sections: Sequence[Section], blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether the plan the words name is this one, by its title, or one whose goals are those this plan acts for."""
    title = sections[1].title.lower() if len(sections) > 1 else ""
    if any(word in title and word in text.lower() for word in _ABOVE):
        return True
    return _acts_for_it(title, blocks, words)


def _acts_for_it(title: str, blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether its actions serve the goals it quotes; where a theme's plan sets both levels itself, they serve those."""
    own = _MAY_SET_OWN.search(title) is not None and _sets_both_levels(blocks, words)
    return _SERVES_IT.search(title) is not None and not own


def _sets_both_levels(blocks: Sequence[Block], words: Vocabulary) -> bool:
    """Whether headings and lines of the plan say that they are its hovedmål and its delmål."""
    told = (block.text for block in blocks if block.kind != "item" and "mål" in block.text[:60].lower())
    labels = (read_label(text, words) for text in told)
    return {label.kind for label in labels if label is not None and label.text} >= {"hovedmaal", "delmaal"}


def _is_borrowed(
    told: Sequence[Block],
    chapters: Sequence[Section],
    sections: Sequence[Section],
    blocks: Sequence[Block],
    words: Vocabulary,
) -> bool:
    """Whether what is told holds no actions, and the plan has goals of its own outside and takes none of it up."""
    if lists_actions(told, words):
        return False
    skip = {id(block) for block in told}
    skip.update(id(block) for one in chapters for block in blocks[one.first - 1 : one.last])
    rest = [block for block in blocks if id(block) not in skip]
    said = {normalise(_bare(text, words)) for block in told for text in _texts(block)} - {""}
    names = {name for name in said if words.match_normalised("heading", name) is None}
    taken_up = any(normalise(_bare(text, words)) in names for block in rest for text in _texts(block))
    if taken_up or not _has_goals(rest, sections, skip, blocks, words):
        return False
    counted = any(_NUMBERED.match(text) for block in told for text in _texts(block))
    return not counted or not any(_NUMBERED.search(text) for block in rest for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    if block.text:
        yield block.text
    for row in block.rows:
        yield from (cell.text for cell in row.cells if cell.text)


def _bare(text: str, words: Vocabulary) -> str:
    label = read_label(text, words)
    return label.text if label is not None and label.text else text


def _has_goals(
    rest: Sequence[Block], sections: Sequence[Section], skip: set[int], blocks: Sequence[Block], words: Vocabulary
) -> bool:
    """Whether the plan sets goals of its own: a chapter of goals, or a labelled hovedmål."""
    for one in sections[1:]:
        own = one.own_role == "maal" and _GOALS.match(one.title) and not _TITLE.match(one.title)
        if own and not any(id(block) in skip for block in blocks[one.first - 1 : one.last]):
            return True
    labels = (read_label(text, words) for block in rest for text in _texts(block) if "mål" in text[:60].lower())
    return any(label is not None and label.kind == "hovedmaal" and bool(label.text) for label in labels)
