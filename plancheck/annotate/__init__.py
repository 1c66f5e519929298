"""The findings as comments in a copy of the Word file they are in, where they belong, beside what people have written.

Everything else in the file stays as it was, byte for byte; the marks of the comments are all the text gains.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import count
from xml.sax.saxutils import escape

from plancheck.annotate.anchors import Anchors
from plancheck.annotate.markup import Markup
from plancheck.annotate.notes import Note, notes
from plancheck.annotate.parts import Parts, declared
from plancheck.annotate.talk import Comment, own_comments, peoples
from plancheck.finding import Finding
from plancheck.read.package import Element
from plancheck.read.word import WordFile, open_word
from plancheck.read.word import names as w
from plancheck.read.word.comments import OWN_AUTHOR
from plancheck.record import dataclass

_W14, _W15, _MC = (name[1:-1] for name in (w.W14, w.W15, w.COMPATIBLE))
_INITIALS = "pc"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PLAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KEY = re.compile(rb"""paraId=["']([0-9A-Fa-f]{8})""")
_LARGEST_KEY = 0x7FFFFFFF
_LARGEST_ID = 10**9


@dataclass(frozen=True, slots=True)
class Annotated:
    """The copy with comments, and what was done in it."""

    data: bytes
    new: int
    kept: int
    resolved: int
    signed: bool
    """The file was signed; the signature does not hold for the copy."""


def annotate(data: bytes, name: str, findings: Sequence[Finding], judged: Collection[str], day: date) -> Annotated:
    """A Word file with the findings as comments.

    `judged` holds the codes of the rules that were asked: plancheck's earlier comments of other rules are left alone.
    Raises Refused where the file cannot be read, with the key "uten_avsnitt" where it has no paragraph.
    """
    word = open_word(data, name)
    parts = Parts(data, word.main)
    text = Markup(parts.raw(word.main))
    anchors = Anchors(word, text)
    wanted = notes(findings, word.document.blocks, anchors)
    part, comments = parts.related("comments")
    extended = parts.related("commentsExtended")[1]
    own = [] if comments is None else list(own_comments(comments, extended))
    standing = anchors.standing()
    now = {(note.paragraph, note.text) for note in wanted}
    held = [one for one in own if any((at, one.text) in now for at in standing.get(one.id, ()))]
    there = {(at, one.text) for one in held for at in standing[one.id]}
    new = [note for note in wanted if (note.paragraph, note.text) not in there]
    gone = [one for one in own if one not in held and one.code in judged and not one.settled]
    keys = _Keys(parts)
    if gone:
        _settle(parts, part, gone, keys)
    if new:
        _add(parts, part, comments, anchors, new, day, keys)
    return Annotated(parts.file() if new or gone else data, len(new), len(held), len(gone), parts.signed)


def comments_of_people(word: WordFile) -> set[tuple[str, str]]:
    """Author and words of the comments in a Word file that are not plancheck's."""
    return peoples(word.package.optional(word.package.related(word.main, "comments")))


class _Keys:
    """Paragraph ids that no paragraph of the file has."""

    def __init__(self, parts: Parts) -> None:
        self._taken = {int(key, 16) for content in parts.texts() for key in _KEY.findall(content)}

    def new(self, seed: str) -> str:
        """The same for the same words, unless it is taken."""
        number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4], "big") % _LARGEST_KEY
        while number == 0 or number in self._taken:
            number = number % _LARGEST_KEY + 1
        self._taken.add(number)
        return f"{number:08X}"


# New comments


def _add(
    parts: Parts, part: str, comments: Element | None, anchors: Anchors, new: Sequence[Note], day: date, keys: _Keys
) -> None:
    space = anchors.markup.spaces[0]
    if comments is None:
        kind = (_STRICT if "purl.oclc.org" in space else _PLAIN) + "/comments"
        root = f'<w:comments xmlns:w="{space}" xmlns:w14="{_W14}" xmlns:mc="{_MC}" mc:Ignorable="w14"></w:comments>'
        part = parts.make("comments", kind, f"{_OFFICE}comments+xml", root)
    numbers = _free({*map(w.number, anchors.ids()), *map(w.number, _ids(comments))})
    markup = Markup(parts.raw(part))
    prefixes, edits = declared(markup, {"w14": _W14}, _MC)
    main, declaring = markup.prefixes[0], ""
    if not main:
        main, declaring = "w", f' xmlns:w="{space}"'
    at: dict[int, list[int]] = defaultdict(list)
    written = ""
    for number, note in zip(numbers, new, strict=False):
        at[note.paragraph].append(number)
        key = keys.new(f"{number} {note.text}")
        written += _comment(note, number, day, key, (main, declaring, prefixes["w14"]))
    parts.change(part, markup.edited([*edits, *markup.append(0, written.encode())]))
    marks = [edit for paragraph, ids in at.items() for edit in anchors.marks(paragraph, ids)]
    parts.change(parts.main, anchors.markup.edited(marks))


def _free(taken: Collection[int]) -> Iterator[int]:
    """Numbers no comment has, after the last one where there is room."""
    last = max(taken, default=-1)
    return (number for number in count(last + 1 if last < _LARGEST_ID else 0) if number not in taken)


def _ids(comments: Element | None) -> Iterator[str]:
    return (comment.get(w.ID, "") for comment in (() if comments is None else comments))


def _comment(note: Note, number: int, day: date, key: str, names: tuple[str, str, str]) -> str:
    """A comment; its last paragraph has the id that answers and "resolved" hang on."""
    main, declaring, extended = names
    made = ""
    for at, line in enumerate(note.lines):
        bold = f"<{main}:rPr><{main}:b/></{main}:rPr>" if at == 0 else ""
        known = f' {extended}:paraId="{key}"' if at == len(note.lines) - 1 else ""
        made += (
            f"<{main}:p{known}><{main}:r>{bold}"
            f'<{main}:t xml:space="preserve">{escape(line)}</{main}:t></{main}:r></{main}:p>'
        )
    about = f'{main}:author="{OWN_AUTHOR}" {main}:date="{day.isoformat()}T00:00:00Z" {main}:initials="{_INITIALS}"'
    return f'<{main}:comment{declaring} {main}:id="{number}" {about}>{made}</{main}:comment>'


# Earlier comments that no longer hold


def _settle(parts: Parts, part: str, gone: Sequence[Comment], keys: _Keys) -> None:
    """Mark them resolved, in the part that says so; their words stay."""
    known = _with_keys(parts, part, gone, keys)
    name, extended = parts.related("commentsExtended")
    if extended is None:
        root = f'<w15:commentsEx xmlns:w15="{_W15}" xmlns:mc="{_MC}" mc:Ignorable="w15"></w15:commentsEx>'
        name = parts.make("commentsExtended", _EXTENDED, f"{_OFFICE}commentsExtended+xml", root)
    markup = Markup(parts.raw(name))
    prefixes, edits = declared(markup, {"w15": _W15}, _MC)
    prefix = prefixes["w15"]
    entries = {
        (markup.value(at, f"{markup.prefixes[at]}:paraId") or "").upper(): at
        for at in range(len(markup))
        if markup.names[at] == "commentEx"
    }
    added = ""
    for key in known:
        if key in entries:
            at = entries[key]
            edits.append(markup.with_attribute(at, f"{markup.prefixes[at]}:done", "1"))
        else:
            added += f'<{prefix}:commentEx {prefix}:paraId="{key}" {prefix}:done="1"/>'
    parts.change(name, markup.edited([*edits, *(markup.append(0, added.encode()) if added else ())]))


def _with_keys(parts: Parts, part: str, gone: Sequence[Comment], keys: _Keys) -> list[str]:
    """The paragraph ids of the comments, given to those that have none."""
    lacking = [one for one in gone if not one.key and one.last >= 0]
    known = [one.key for one in gone if one.key]
    if lacking:
        markup = Markup(parts.raw(part))
        prefixes, edits = declared(markup, {"w14": _W14}, _MC)
        for one in lacking:
            key = keys.new(f"{one.id} {one.text}")
            known.append(key)
            edits.append(markup.with_attribute(one.last, f"{prefixes['w14']}:paraId", key))
        parts.change(part, markup.edited(edits))
    return known
