"""A page that announces a hearing and then shows the whole plan is a notice and a plan in one (contract, section 1).

A page that only tells what the plan is about stays a notice, also where it lists the plan's goals and first actions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Document
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import SERVED
from plancheck.extract.plan.aboutplan import strip_title
from plancheck.extract.plan.front import block
from plancheck.extract.plan.naming import plan_type
from plancheck.extract.text.prose import prose_of
from plancheck.model import AT_HEARING
from plancheck.parts import Meta, Section
from plancheck.pattern import pattern
from plancheck.record import replace

_FOLLOWED = frozenset({"evaluering", "organisering", "kunnskapsgrunnlag", "utfordring", "visjon"})
"""Chapters a plan has, and a page about it hardly."""
_HERE = pattern(
    r"\b(?:under|nedenfor|nedanfor|her|på denne sid[ae]n?)\s+(?:kan\s+(?:du|de|dere)\s+lese|finn(?:er|ar)?\s+(?:du|de)|"
    r"er|følg(?:er|jer)|står|ligg(?:er)?)\s+(?:heile\s+|hele\s+)?(?:plan|forslaget|framlegget|utkastet)\w*"
    r"|\bplan\w*\s+i\s+(?:si(?:n)?\s+)?heil?(?:het|skap)\b",
    re.I,
    needs="plan forslag framlegg utkast",
)
"""A sentence that says that the plan itself stands here."""
_ELSEWHERE = pattern(
    r"\b(?:les|sjå|se|last\s+ned|åpne|opne)\s+(?:heile\s+|hele\s+|også\s+)?(?:plan|forslag|framlegg|utkast|strategi)\w*|"
    r"\.pdf\b|\(pdf\b|\.docx?\b",
    re.I,
    needs="les sjå se last åpne opne pdf doc",
)
"""Words that send the reader to the plan."""


_HEARD = pattern(
    r"^(?:ny\s+|offentl[ie]g\s+)?(?:høring|høyring|ettersyn)\b"
    r"|(?:\bpå|\btil|\s[–—-])\s(?:offentl[ie]g\s+)?(?:høring|høyring|ettersyn|gjennomsyn)\b",
    re.I,
    needs="høring høyring ettersyn gjennomsyn",
)
"""A title that announces a hearing."""


def may_carry(document: Document, kind: str) -> bool:
    """Whether it is worth reading a notice as a plan: nobody wrote what it is, and it speaks of actions."""
    return kind == "kunngjoering" and block(document, "plan") is None and prose_of(document).has("*tiltak", "*mål")


def carries_plan(document: Document, items: Sequence[Draft], sections: Sequence[Section]) -> bool:
    """Whether the items read as a plan's are a plan's: goals, and actions with who does them, or both in full."""
    goals = [item for item in items if item.kind in SERVED and item.text and not item.repeated]
    actions = [item for item in items if item.kind == "tiltak" and item.text]
    if not goals or len(actions) < 2:
        return False
    assigned = [item for item in actions if _told(item, "ansvar")]
    if len(assigned) > 1 and len(assigned) * 3 >= len(actions):
        return True
    text = prose_of(document).text
    below = {item.parent for item in actions if item.parent is not None}
    whole = len(below) > 1 and len(actions) > 3
    if _HERE.search(text):
        return whole or sum(_told(item, "frist") for item in actions) > 1
    told = {section.own_role for section in sections} & _FOLLOWED
    return whole and len(told) > 1 and _ELSEWHERE.search(text) is None


def _told(item: Draft, name: str) -> bool:
    value = item.fields.get(name)
    return value is not None and bool(value.text.strip(" -–?"))


def announces(meta: Meta, kind: str) -> str:
    """ "kunngjoering" for a plan below a title that is a notice's, "Høring: Temaplan for kultur"; else ""."""
    found = _HEARD.search(meta.title or "") if kind in ("plan", "handlingsdel") else None
    return "kunngjoering" if found and found.start() == 0 else ""


def plan_begins(items: Sequence[Draft], sections: Sequence[Section]) -> int:
    """The block the plan's first goal or action stands below: what stands before it is the notice's."""
    return min((sections[item.section].first for item in items if item.section), default=0)


def heard_plan(meta: Meta) -> Meta:
    """The facts of the plan on a page that announces it: its own name, and that it is heard."""
    if "title" in meta.explicit or _HEARD.search(meta.title or "") is None:
        return meta
    name = strip_title(meta.title or "")
    title = name[0].upper() + name[1:] if name and plan_type(name) is not None else meta.title
    status = meta.status if meta.status in AT_HEARING or "status" in meta.explicit else "hoering"
    return replace(meta, title=title, status=status)
