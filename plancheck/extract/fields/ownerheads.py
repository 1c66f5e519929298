"""Actions that open with who has them: "**Oppvekst:** Innføre felles modell (2026)", "NAV: Tilby kurs"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from plancheck.document import Document
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.latetails import PLACE
from plancheck.extract.fields.ownerleads import NOBODY
from plancheck.extract.fields.unitnames import is_name, is_unit
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_HEAD = pattern(
    r"(?P<name>[A-ZÆØÅ][^:.,;?!«»\d–—()\[\]]{1,48}?)(?::|\s[–—-])\s+(?P<words>[A-ZÆØÅ]\S*\s\S.*)"
    r"|[(\[](?P<closed>[A-ZÆØÅ][^:.,;?!«»\d()\[\]]{1,48})[)\]]\s+(?P<after>[A-ZÆØÅ]\S*\s\S.*)",
    re.S,
)
_TOLD = pattern(
    r"(?:enhet|eining|ansvar|virksomhet|verksemd|avdeling|sektor|hvem som|kven som)[^.]{0,60}"
    r"\b(?:står|skrives|skrive|skriv|er|kommer|kjem|nevnes|nemnt|nevnt|oppført|oppgitt|oppgjeve)\s+(?:\w+\s+){0,2}?"
    r"(?:først|fremst|framst|framfor|foran|framme)\b",
    re.I,
    needs=("først", "fremst", "framst", "framfor", "foran", "framme"),
)
"""Said in a reading guide: "Eininga som har ansvaret, står først"."""
_SURE = pattern(
    r"(?:avdeling|etat|enhet|eining|tjeneste|teneste|seksjon|kontor|virksomhet|verksemd|sjef|leder|leiar|direktør|rektor|"
    r"foretak|føretak|helsestasjon|frivilligsentral|barnevern)\w*$|^teknisk(?: (?:drift|sektor))?$|"
    r"^(?:NAV|PPT|HR|IKT|FAU)$|(?:skol|skul|barnehag)(?:en|a|ane|ene)$|(?:bibliotek|muse|sykehjem|sjukeheim|legevakt|politi)(?:et|en|a|mmet)$",
    re.I,
)

_SIGNS = (": ", " – ", " - ", " — ")
_FEWEST = 2


def read_owner_heads(drafts: Sequence[Draft], document: Document) -> None:
    """Take "Oppvekst:" at the start of an action as its responsible, where the plan shows that it is one.

    It shows so where it says that who has an action stands first, where the same name is responsible for another one,
    where every action of the list opens with the name of a unit, and one of them is plain or opens several, and where
    each opens with a bold name of one that does work.
    """
    unowned = [(index, draft) for index, draft in enumerate(drafts) if "ansvar" not in draft.fields]
    heads = {index: head for index, draft in unowned if (head := _head(draft)) is not None}
    if not heads:
        return
    told = any(_TOLD.search(block.text) for block in document.blocks if block.kind in ("paragraph", "item"))
    owners = {
        field.text.casefold() for draft in drafts if draft.kind == "tiltak" and (field := draft.fields.get("ansvar"))
    }
    shown = heads.keys() if told else [*_shown(drafts, heads, owners), *_bold(drafts, heads, document)]
    for index in dict.fromkeys(shown):
        draft, head = drafts[index], heads[index]
        draft.fields["ansvar"] = RawField(head.name, draft.span)
        draft.text = head.words


class _Head(NamedTuple):
    """The name that an action opens with, and its words."""

    name: str
    words: str


def _head(draft: Draft) -> _Head | None:
    """The name and the words of an action that opens so; None of others."""
    if draft.kind != "tiltak" or not (draft.text[:1] in "([" or any(map(draft.text[:52].__contains__, _SIGNS))):
        return None
    match = _HEAD.match(draft.text)
    head = _Head((match["name"] or match["closed"]).strip(), match["words"] or match["after"]) if match else None
    return head if head is not None and len(head.name.split()) <= 6 else None


def _shown(drafts: Sequence[Draft], heads: dict[int, _Head], owners: set[str]) -> list[int]:
    """The actions whose list or whose name elsewhere shows that they open with a responsible."""
    lists = _lists(drafts)
    counts = Counter(head.name for head in heads.values())
    found = [index for index, head in heads.items() if head.name.casefold() in owners]
    for indexes in lists.values():
        names = [heads[index].name for index in indexes if index in heads]
        if len(names) < len(indexes) or not all(is_unit(name) for name in names):
            continue
        if any(counts[name] > 1 for name in names) or all(_SURE.search(name) for name in names):
            found.extend(indexes)
    return found


def _lists(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    lists = defaultdict(list)
    for index, draft in enumerate(drafts):
        if draft.kind == "tiltak":
            lists[draft.group].append(index)
    return lists


def _bold(drafts: Sequence[Draft], heads: dict[int, _Head], document: Document) -> list[int]:
    """The actions of lists that all open with a bold name, where those of one list are all units, or somebody that
    one word in its definite form names.

    At least half of them are more than a field of work: "**Kultur:**" may be what an action is about.
    """
    opened = {block.span: block.strong[0].strip() for block in document.blocks if block.kind == "item" and block.strong}
    bold = {
        index: head.name
        for index, head in heads.items()
        if opened.get(drafts[index].span, "").rstrip(" :–—-") == head.name
    }
    named = [indexes for indexes in _lists(drafts).values() if all(index in bold for index in indexes)] if bold else []
    if not any(_are_units([bold[index].strip() for index in indexes]) for indexes in named):
        return []
    return [index for indexes in named for index in indexes if not NOBODY.match(bold[index])]


def _are_units(names: Sequence[str]) -> bool:
    sure = sum(_SURE.search(name) is not None or not is_unit(name) for name in names)
    several = len(names) >= _FEWEST and sure * 2 >= len(names) and any(map(is_unit, names))
    return several and all(is_unit(name) or _is_somebody(name) for name in names)


def _is_somebody(name: str) -> bool:
    return " " not in name and is_name(name.lower()) and not (NOBODY.match(name) or PLACE.search(name))
