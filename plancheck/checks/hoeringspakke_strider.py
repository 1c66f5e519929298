"""HOR016: the plan and the notice, letter or case paper beside it name the plan, or the address for comments, unlike.

Dates that disagree are HOR004, links that lead nowhere DOK002.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.document import Span
from plancheck.finding import Related, Treff
from plancheck.graph import Facts, Plangraf
from plancheck.hoeringspakke import MESSENGERS, Sak, saker
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.plansystem import same_plan, theme, type_named, words

_EMAIL = pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_YEARS = pattern(r"\b(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)\b")
_FILE = pattern(r"(?<![\w/.-])[\w()-][\w ()-]{0,80}?\.(?:pdf|docx?|xlsx?|odt|ods|md)\b", re.IGNORECASE)
_OLD = pattern(r"ruller|revi[ds]|revisjon|evalu|status|rapport|erstatt|avløys|opphev|forleng", re.IGNORECASE)
"""The plan before this one may be what the line speaks of."""
_MORE = pattern(r"(?:\s+og\s+|,\s+)(?!andre\b|dei\b|de\b|den\b|det\b|er\b|skal\b|har\b|blir\b)[a-zæøå]{4,}")
"""A further theme after the plan's own name."""
_STREET = pattern(r"\b([A-ZÆØÅ][\wæøå]+(?:\s[a-zæøå]+)?)\s(\d{1,3}\s?[A-Z]?)(?=,\s*\d{4}\s[A-ZÆØÅ])")
_BOX = pattern(r"\b(postboks)\s(\d{1,4})\b", re.IGNORECASE, needs=("postboks",))
_BETWEEN = pattern(r",\s+|\s+(?:og|samt)\s+|\n|;")
_LEAD = pattern(r"\W*vedlegg\w*\W*?(?::|$|\n)\W*", re.IGNORECASE, begins="vedlegg")
_TOP, _SHORTEST, _LONGEST = 6, 8, 140
_LISTS_FILES = "vedlegg"


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each thing a notice, letter or case paper says unlike the plan it is about."""
    names: dict[str, str] = {path.rpartition("/")[2].casefold(): path for path in graf.context.existing}
    for sak in saker(graf):
        plans = [facts for facts in sak.documents if facts.kind not in MESSENGERS]
        messengers = [facts for facts in sak.documents if facts.kind in MESSENGERS]
        for facts in messengers if plans else ():
            yield from _title(sak, facts)
            yield from _address(sak, plans, facts)
        for facts in messengers:
            yield from _files(sak, facts, names)


def _title(sak: Sak, facts: Facts) -> Iterator[Treff]:
    """The plan's name in the other document: another period, or the same kind of plan with other words."""
    top = None if facts.parts.meta.about else _heads(sak, facts)
    about = facts.parts.meta.about or (top[0] if top else "")
    if not about or not sak.title:
        return
    here, there = _period(about), _period(sak.title)
    slip = bool(here and there and here != there) and _share(about, sak.title)
    shortened = set(words(about)) <= set(words(sak.title))
    if not shortened and not same_plan(about, sak.title) and _share(about, sak.title):
        slip = slip or nearest(about, [sak.title]) is not None or theme(about) == theme(sak.title)
    slip = slip or _other_theme(sak, facts, about)
    if slip:
        related = (Related(sak.span, "tittel", sak.plan, {"der": sak.title}),)
        start = top[1] if top else facts.parts.meta.title_span or facts.document.start
        yield _treff(sak, start, "tittel", {"her": about, "der": sak.title}, related)


def _other_theme(sak: Sak, facts: Facts, about: str) -> bool:
    """Whether the same kind of plan is named with more themes ("oppvekst og utdanning" for "oppvekst"), or with others
    in a notice of the very same hearing."""
    if type_named(about) is None or type_named(about) != type_named(sak.title):
        return False
    name = _YEARS.sub("", sak.title).strip(" ,–-").casefold()
    rest = about.casefold().partition(name)[2] if name and name in about.casefold() else ""
    if _MORE.match(rest):
        return True
    ends = {hearing.end for hearing in sak.hearings if hearing.end}
    same = any(hearing.end in ends for hearing in facts.parts.hearings if hearing.end)
    return same and bool(theme(about)) and bool(theme(sak.title)) and theme(about).isdisjoint(theme(sak.title))


def _heads(sak: Sak, facts: Facts) -> tuple[str, Span] | None:
    """A line at the top that begins with the name of the plan and gives a period: "Temaplan for kultur 2025–2028"."""
    name = _YEARS.sub("", sak.title).strip(" ,–-").casefold()
    for block in facts.document.blocks[:_TOP] if len(name) >= _SHORTEST else ():
        line = " ".join(block.text.split())
        if len(line) <= _LONGEST and line.casefold().startswith(name) and _period(line) and not _OLD.search(line):
            return line, block.span
    return None


def _period(name: str) -> tuple[str, str] | None:
    match = _YEARS.search(name)
    return (match[1], match[2][-2:]) if match else None


def _share(one: str, other: str) -> bool:
    return bool(set(words(one)) & set(words(other)))


def _address(sak: Sak, plans: list[Facts], facts: Facts) -> Iterator[Treff]:
    """Addresses for comments: only where the plan gives some, the other document gives others, and none is shared."""
    ours: dict[str, Span] = {}
    for plan in plans:
        ours |= _addresses(plan)
    theirs = _addresses(facts)
    if ours and theirs and not any(address in _said(facts) for address in ours):
        here, there = next(iter(theirs)), next(iter(ours))
        related = (Related(ours[there], "adresse", "", {"der": there}),)
        yield _treff(sak, theirs[here], "adresse", {"her": here, "der": there}, related)
    for plan in plans:
        yield from _posted(sak, plan, facts)


def _posted(sak: Sak, plan: Facts, facts: Facts) -> Iterator[Treff]:
    """One street, or the post box, with another number in the other document."""
    ours, theirs = _post(plan), _post(facts)
    for name in ours.keys() & theirs.keys():
        if set(ours[name]).isdisjoint(theirs[name]):
            here, there = next(iter(theirs[name].items())), next(iter(ours[name].items()))
            related = (Related(there[1], "adresse", "", {"der": there[0]}),)
            yield _treff(sak, here[1], "adresse", {"her": here[0], "der": there[0]}, related)


def _post(facts: Facts) -> dict[str, dict[str, Span]]:
    """Street or post box -> the addresses there as written, each with its place."""
    found: dict[str, dict[str, Span]] = {}
    for text, span in facts.document.walk_text():
        for match in (*_STREET.finditer(text), *_BOX.finditer(text)):
            found.setdefault(match[1].casefold(), {}).setdefault(f"{match[1]} {match[2]}", span)
    return found


def _said(facts: Facts) -> str:
    return "\n".join(text for text, _ in facts.document.walk_text()).casefold()


def _addresses(facts: Facts) -> dict[str, Span]:
    """The e-mail addresses the document asks comments to be sent to, with their places."""
    found: dict[str, Span] = {}
    for hearing in facts.parts.hearings:
        found |= {match[0].casefold(): hearing.span for match in _EMAIL.finditer(hearing.innspill or "")}
    for sign in facts.parts.signs:
        if sign.concept == "innspillskanal":
            found |= {match[0].casefold().rstrip("."): sign.span for match in _EMAIL.finditer(sign.text)}
    return found


def _files(sak: Sak, facts: Facts, names: Mapping[str, str]) -> Iterator[Treff]:
    """Attachments named by their file, in a list of attachments, that are not in the folder."""
    linked = {link.text for link in facts.document.walk_links()}
    for text, span in _attachments(facts) if names else ():
        for part in _BETWEEN.split(text):
            for match in _FILE.finditer(part):
                if match[0].casefold().strip() not in names and not any(match[0] in told for told in linked):
                    yield _treff(sak, span, "vedlegg", {"her": match[0].strip()})


def _attachments(facts: Facts) -> Iterator[tuple[str, Span]]:
    """What stands in a chapter of attachments, in a list below "Vedlegg:", or after it on the line."""
    blocks = facts.document.blocks
    inside = [
        (section.first, section.last)
        for section in facts.parts.sections
        if section.index and section.title.strip().lower().startswith(_LISTS_FILES)
    ]
    below = False
    for index, block in enumerate(blocks):
        if any(first <= index < last for first, last in inside):
            yield block.text, block.span
            continue
        below = block.kind == "item" and below
        if below:
            yield block.text, block.span
        elif block.kind == "paragraph" and (lead := _LEAD.match(block.text)):
            below = True
            yield block.text[lead.end() :], block.span


def _treff(sak: Sak, span: Span, key: str, params: Mapping[str, str], related: tuple[Related, ...] = ()) -> Treff:
    return Treff(
        span,
        key,
        {"plan": sak.title, **params},
        plan=sak.plan,
        text=params["her"],
        related=related,
        discriminator=f"{key} {span.file} {params['her']}",
    )
