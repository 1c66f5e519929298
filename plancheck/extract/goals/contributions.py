"""Running-text statements of contribution: "Hovedgrepene skal først og fremst bidra til hovedmål 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancheck.document import Block, Document, Span
from plancheck.extract.goals.goalover import says_goal_over
from plancheck.extract.goals.goalsatonce import goals_at_once
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.references import contributes, goals_said, may_refer
from plancheck.extract.goals.servedabove import (
    GOAL_KINDS,
    GOALS,
    HERE,
    denied,
    named_goals,
    names_goal_above,
    of_goals,
    of_line,
    own_names,
    speaks_of,
)
from plancheck.extract.headings.outline import CLOSED_ROLES
from plancheck.extract.text.prose import prose_of
from plancheck.parts import RawItem, Ref, Section
from plancheck.pattern import pattern

_SAYS = pattern(
    r"bidra[rs]?\b|bidreg|bidrege|med(?:verk|virk)(?:e|er|ar)\b|støtte[rs]?\b|støttar|bygg(?:e|er|jer|je) opp under|"
    r"følg(?:e|er|jer|je) opp|"
    r"svar(?:e|er|ar) (?:på|til)|hent(?:et|a) (?:fra|frå)|konkretiser|utdyper|"
    r"utdjup|oppf[øy]lg\w* av|knytt(?:et|a|e|ede)? til|tjener|tener|gjeld(?:er)? (?:særl\w+ )?(?:del|hov[eu]d)mål",
    re.I,
    needs=(
        "bidr", "støtt", "medverk", "medvirk", " opp", "svare på", "svare til", "svarer", "svarar", "knytt", "tjener",
        "tener", "gjeld", "hentet fra", "hentet frå", "henta fra", "henta frå",
        "konkretiser", "utdyp", "utdjup", "oppfølg", "oppfylg",
    ),
)  # fmt: skip
_STEMS = (
    "*bidr", "*støtt", "*medverk", "*medvirk", "*bygg", "*følg", "*svar", "*knytt", "*tjener", "*tener", "*konkret",
    "*utdyp", "*utdjup", "*gjeld", "*ankr", "*forankr", "*utgangspunkt", "*samfunnsdel",
)  # fmt: skip
"""One of these stands in every paragraph that says so."""
_SUBJECT = pattern(
    r"\b(?P<kind>hov[eu]dgrep|delmål|tiltak|strategi|sats(?:n)?ingsområde?)(?P<ending>ene|enes|a|ane|er|ar|et|en|r)?\b"
    r"(?=[^.]*?(?:bidr|støtt|medv|bygg|følg|svar|knytt|tjen|ten|gjeld))",
    re.I,
)
_THIS = pattern(r"\b(?:dette|det|denne|hovudgrepet|hovedgrepet|delmålet|strategien|målet|satsingsområdet)\b", re.I)
_CHAPTER = pattern(
    r"^(?:(?:denne|dette|vår|vårt)\s+)?(?:delplanen|kapit(?:te)?let|kapittelet|delkapittelet|avsnittet|delen|temaet|"
    r"(?:tema|fokus|innsats)?området|innsatsen|arbeidet|satsingen|satsinga)(?:\s+(?:her|under|nedenfor))?\s+",
    re.I,
)
"""A sentence that begins with the chapter it stands in: "Delplanen følger opp delmål 1"."""
_ALL = pattern(
    r"(?:alle|desse|disse|dei|de)\s+(?:[a-zæøå]+\s+){0,2}?(?:tiltak|delmål|hov[eu]dgrep)\b",
    re.I,
    begins="alle desse disse de",
)
"""Several though the word has no ending: "Alle fysiske tiltak bidrar til delmål 1"."""
_KIND_OF_THEM = pattern(
    r"(?:(?:dei|de|desse|disse)\s+)?(?!(?:mange|flere|fleire|fleste|andre|nokre|enkelte|einskilde|dette)\b)[a-zæøå-]+e"
    r"\s+tiltak\s+"
    r"(?:bidrar|bidreg|medverkar|medvirker|støtter|støttar|svarer|svarar|følger|følgjer|er\s+knytt|gjelder|gjeld|bygger|"
    r"byggjer)",
    re.I,
)
"""The actions of the chapter by what kind they are: "Fysiske tiltak følgjer opp delmål 1 og 3"."""
_ALL_OF_THEM = pattern(
    r"(?:alle|alle\s+(?:sammen|saman))\s+"
    r"(?:bidrar|bidreg|medverkar|medvirker|støtter|støttar|svarer|svarar|følger|følgjer)\b",
    re.I,
    begins="alle",
)
"""Said over a list or a table of actions: "Alle bidrar til delmål 2."."""
_SORT = pattern(
    r"(?!(?:slike|noen|nokre|andre|flere|fleire|mange|enkelte|disse|desse|alle)\s)[^\W\d_]{3,}e\s+tiltak\b",
    re.I,
    needs="tiltak",
)
"""The actions of a chapter by their sort: "Fysiske tiltak følger opp delmål 1 og 3."."""
_ALL_ACTIONS = pattern(
    r"(?:alle|samtlige|samtlege|desse|disse)\s+"
    r"(?:(?:tiltak(?:ene|a|ane)?)\s+(?:i\s+(?:\w+\s+)?\w+\s+|her\s+|nedenfor\s+|under\s+)?)?"
    r"(?:skal\s+|vil\s+)?(?:bidra[rs]?|bidreg|bidrege|medverk(?:e|ar)|medvirker?|støtt(?:e|er|ar))\s+"
    r"(?:opp\s+(?:om|under)\s+)?"
    r"(?:til\s+)?(?:å\s+(?:nå|oppnå|oppfylle)\s+)?(?P<goal>(?:planens\s+|strategiens\s+|det\s+|vårt\s+)?"
    r"(?:hov[eu]dmål(?:et)?|overordn\w+\s+mål(?:et)?))(?=\s*(?:[.,;:]|$|om\b|for\b|i\b|vårt\b))",
    re.I,
    begins="alle samtlige samtlege desse disse",
)
"""What all the actions are said to serve, where the plan has one such goal: "Alle tiltakene bidrar til hovedmålet."."""
_THE_GOAL = pattern(r"(?:dette\s+)?målet(?:\s+her)?\s", re.I, begins="dette målet")
_SUBJECT_FIRST = pattern(r"(?:dette|det|tiltaket)\b", re.I, begins="dette det tiltaket")
_ENDS = pattern(r"\s*(?:$|[,:;–—(«])")
_RESTS = pattern(r"konkretiserer|utdyper|utdjupar|bygg(?:er|jer) på", re.I, needs=("konkret", "utd", "bygg"))
_SELF = pattern(
    r"(?:denne\s+)?(?:(?:tema|kommunedel|fag|sektor|handlings|tiltaks|del)?plan(?:en|a)|handlingsprogrammet|handlingsdelen|"
    r"strategien)\b",
    re.I,
)
_PLAN = pattern(
    r"(?P<between>[^.:;]*?)\b(?:følg(?:er|jer|e|je) opp|bidrar? til|bidrege? til|"
    r"med(?:verkar|virker|verke|virke) til|bygg(?:er|jer|e|je) (?:opp under|på)|konkretisere?r?|utdyper?|"
    r"er (?:en |ei |ein )?(?:oppfølging|oppfølginga|oppfølgingen|konkretisering|konkretiseringa|konkretiseringen) av|"
    r"er (?:for)?ankr(?:et|a) i|(?:tar|tek|har) (?:sitt )?utgangspunkt i|utdjupa?r?|"
    r"støtter?|støttar|svarer? på|svarar på)\b",
    re.I,
    needs=("følg", "bidr", "medv", "bygg", "konkret", "utd", "støtt", "svar", "ankr", "utgangsp", "oppf"),
)
"""What the sentence goes on with that begins with the whole plan, and tells what it follows up."""
_PRONOUN = pattern(r"(?:den|han|ho|denne)\s+(?=\S)", re.I, begins="den han ho denne")
_OTHER = pattern(r"\b(?:som|der|fra\s+20\d\d|frå\s+20\d\d)\s*$", re.I)
"""Who follows it up is another plan: "Planen erstatter kulturplanen, som følger opp hovedmål 2"."""
PLAN = "plan"
"""Contributor of a statement that holds for the plan's own goals."""
CHAPTER = "kapittel"
"""Contributor of a statement that holds for the actions of the chapter."""
_ANY_CODE = pattern(r"[A-ZÆØÅ]-?\d")
_KIND = {
    "hovedgrep": "hovedgrep",
    "hovudgrep": "hovedgrep",
    "delmål": "delmaal",
    "tiltak": "tiltak",
    "strategi": "strategi",
}
_PLURAL = frozenset({"ene", "enes", "a", "ane", "er", "ar", "r"})

Statement = tuple[str, int, Ref]


def statements(
    document: Document, sections: Sequence[Section], owner: Sequence[int], items: Sequence[RawItem]
) -> tuple[Statement, ...]:
    """(kind that contributes, section index, goal) for each statement.

    Kind "" means the goal the section is about, "kapittel" the actions in the section that name no goal themselves,
    "plan" the plan's own goals.
    """
    found: list[Statement] = []
    blocks = document.blocks
    told = prose_of(document).near(*_STEMS, tabled=False)
    said_so = [one.block for one in told if one.kind == "paragraph" and _may_state(blocks[one.block])]
    claimed = {item.span for item in items} if said_so else set[Span]()
    names = own_names(sections[1].title if said_so and len(sections) > 1 else "")
    for position in said_so:
        block = blocks[position]
        if block.span in claimed or (
            says_goal_over(block, blocks[position + 1] if position + 1 < len(blocks) else None)
            and _ALL_ACTIONS.match(block.text) is None
        ):
            continue
        section = sections[owner[position]]
        if section.role in CLOSED_ROLES:
            continue
        opens = bool(section.parent) and _opens(blocks[section.first : position], claimed)
        found.extend(_of_block(block, section, opens, names, sections, items))
    return tuple(found)


def _of_block(
    block: Block,
    section: Section,
    opens: bool,
    names: Sequence[str],
    sections: Sequence[Section],
    items: Sequence[RawItem],
) -> Iterator[Statement]:
    """What one paragraph states. `opens`: it opens its section; `names`: what the plan is called in sentences."""
    said = SENTENCE.split(" ".join(block.text.split()))
    line = of_line(said[0], block.span) if len(said) == 1 else []
    headed = bool(line) and any(item.span == section.span for item in items)
    if line:
        yield from (("" if headed else HERE, section.index, ref) for ref in line if headed or opens)
        return
    if opens:
        for ref in _of_chapter(said[0], block.span):
            yield CHAPTER, section.index, ref
            yield from ((HERE, section.index, ref),) if ref.plan else ()
    own = section.index <= 1
    for sentence in said:
        own = _of_itself(sentence, names, own)
        yield from ((CHAPTER, section.index, ref) for ref in goals_at_once(sentence, block.span, items))
        if not may_refer(sentence):
            continue
        yield from ((PLAN, section.index, ref) for ref in (_of_plan(sentence, block.span) if own else ()))
        for kind, index, ref in _statements(sentence, block.span, section.index):
            yield kind or _lone(sentence, section, sections, items), index, ref


def _of_itself(said: str, names: Sequence[str], before: bool) -> bool:
    """Whether a sentence is about this plan by its name, or goes on about it: `before` tells of the one before it."""
    return _SELF.match(said) is not None or speaks_of(said, names) or (before and _PRONOUN.match(said) is not None)


def _lone(said: str, section: Section, sections: Sequence[Section], items: Sequence[RawItem]) -> str:
    """The kind of what "Hovedgrepet skal bidra til …" speaks of, where it stands below a chapter that is none itself:
    the only one there is in the chapter; "" else."""
    subject = _SUBJECT.match(said)
    kind = _KIND.get(subject["kind"].lower(), "") if subject is not None else GOALS if _THE_GOAL.match(said) else ""
    if not kind or any(item.span == section.span for item in items):
        return ""
    kinds = GOAL_KINDS if kind == GOALS else {kind}
    below = [item for item in items if item.kind in kinds and _is_in(item.section, section.index, sections)]
    return kind if len(below) == 1 else ""


def _is_in(inner: int, outer: int, sections: Sequence[Section]) -> bool:
    at: int | None = inner
    while at is not None and at != outer:
        at = sections[at].parent
    return at == outer


def _may_state(block: Block) -> bool:
    """False where the paragraph names no goal, or says nothing of it."""
    text = block.text
    if block.quote or block.noise:
        return False
    if may_refer(text, _ANY_CODE) and (_SAYS.search(text) or _RESTS.search(text)) is not None:
        return True
    return names_goal_above(text)


def _opens(before: Sequence[Block], claimed: set[Span]) -> bool:
    """Whether only running text stands before the statement in its section."""
    return all(block.kind == "paragraph" and block.span not in claimed for block in before)


def _of_chapter(said: str, span: Span) -> list[Ref]:
    """The goals that a sentence about its chapter names, or one without a subject: "Følger opp mål 1."."""
    subject = _CHAPTER.match(said)
    if subject is None and _SUBJECT_FIRST.match(said):
        return []
    rest = said[subject.end() :] if subject is not None else said
    if not contributes(rest) or denied(rest, len(rest)):
        return []
    if above := [ref for ref in named_goals(rest, span) if ref.plan]:
        return above
    refs = [ref for ref in goals_said(rest, span) if ref.kind != "tiltak"]
    last = refs[-1] if refs else None
    at = rest.rfind(last.text) if last is not None else -1
    whole = last is not None and at >= 0 and _ENDS.match(rest.rstrip(" ."), at + len(last.text)) is not None
    return refs if whole else []


def _of_plan(said: str, span: Span) -> list[Ref]:
    """The one goal of the plan above that a sentence about the plan says it follows up: "Temaplanen konkretiserer
    hovedmål 1"."""
    about = _PLAN.match(said)
    if about is None or _OTHER.search(about["between"]) or denied(said, about.end()):
        return []
    refs = named_goals(said[about.end() :], span)
    return refs if len(refs) == 1 and (refs[0].kind == "hovedmaal" or refs[0].plan) else []


def _statements(said: str, span: Span, section: int) -> Iterator[Statement]:
    where, goals = of_goals(said, span)
    if goals:
        yield from ((where, section, ref) for ref in goals)
        return
    says = _SAYS.search(said)
    if says is None or _CHAPTER.match(said):
        return
    refs = [ref for ref in named_goals(said[says.start() :], span) if ref.kind != "tiltak"]
    if not refs:
        if (all_of_them := _ALL_ACTIONS.match(said)) is not None:
            yield "tiltak", section, Ref(all_of_them["goal"], span, "hovedmaal")
        return
    if denied(said, len(said)):
        return
    subject = _SUBJECT.search(said[: says.start() + 6])
    if subject is not None and ((subject["ending"] or "") in _PLURAL or _several(said)):
        kind = _KIND.get(subject["kind"].lower(), "satsingsomraade")
    elif subject is None and _ALL_OF_THEM.match(said):
        kind = "tiltak"
    elif subject is not None and _SORT.match(said):
        kind = CHAPTER
    elif _THIS.search(said[: says.start()]) or (subject is not None and subject["ending"]):
        kind = ""
    else:
        return
    for ref in refs:
        if ref.kind != kind:
            yield kind, section, ref


def _several(said: str) -> bool:
    """Whether a sentence without a plural ending speaks of several: "Alle tiltak …", "Fysiske tiltak følger opp …"."""
    return _ALL.match(said) is not None or _KIND_OF_THEM.match(said) is not None
