"""Actions told in running text, a sentence each: "Teknisk sjef skal anskaffe to anlegg innen 2031."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.fields.doers import task
from plancheck.extract.fields.sentences import split_sentences
from plancheck.extract.fields.spokentimes import time_told
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.lists.listkinds import list_kinds
from plancheck.extract.lists.typedlists import Typed
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_MODALS = (" skal", " må")
_LONGEST = 400
_FEWEST = 2
"""One such sentence in a document may tell of anything."""
_OF_PLAN = pattern(
    r"\b(?:(?:denne\s+)?plan(?:en|a)|\w*plan(?:program|forslag|prosess|arbeid|strategi)\w*|temaplan(?:en|a)|"
    r"(?:handlings|tiltaks|økonomi)(?:del|plan|program)\w*|evaluer\w*|ruller\w*|\w*rapport\w*|årsmelding\w*|tiltak(?:a|ene)|"
    r"måloppn\w+|høring\w*|høyring\w*|\w*budsjett\w*|saksframlegg\w*|kommunestyret|formannskapet|behandling\w*|handsaming\w*)\b",
    re.I,
)
"""What is told of how the plan is made, decided and followed up."""
_OTHERS = pattern(
    r"(?:\w*fylkes?kommun\w*|fylket|staten\w*|statens\b|statsforvalt\w*|nve\b|\w*departement\w*|\w*direktorat\w*|regjering\w*|"
    r"stortinget|bane\s+nor|nye\s+veier|\w+[^s]kommune\b)",
    re.I,
)
"""Those whose work no plan of a municipality sets."""


def task_lines(position: int, place: Place) -> Typed | None:
    """The paragraphs from the position on that each set a unit or a role to do something by some time, as the items of
    a list; None where there are none, or where such a list would be none of actions.

    Two of them or more are in the document: a goal above, or a chapter of actions, says the rest.
    """
    blocks = place.document.blocks
    items = list(_tasks(blocks[position], place.words))
    if not items:
        return None
    end = position + 1
    while end < len(blocks) and (more := _tasks(blocks[end], place.words)):
        items = [*items, *more]
        end += 1
    if list_kinds(items, place) != ("tiltak",):
        return None
    several = len(items) >= _FEWEST or sum(len(_tasks(block, place.words)) for block in blocks) >= _FEWEST
    return Typed(None, items, end) if several else None


def tells_tasks(block: Block, words: Vocabulary) -> bool:
    """Whether a paragraph tells actions so."""
    return bool(_tasks(block, words))


def _tasks(block: Block, words: Vocabulary) -> Sequence[Block]:
    """The actions that a paragraph tells, one a sentence, or one with what the sentences after it say of it."""
    text = block.text
    if block.kind != "paragraph" or len(text) > _LONGEST or not any(map(text.__contains__, _MODALS)):
        return ()
    if block.quote or block.noise or block.level or block.bold or text.rstrip()[-1:] in ":?":
        return ()
    whole = " ".join(text.split())
    sentences = split_sentences(whole)
    if not sentences or not _is_task(sentences[0]):
        return ()
    item = replace(block, kind="item", text=whole, label="-", lines=())
    if len(sentences) == 1:
        return (item,) if time_told(whole) else ()
    if all(_is_task(said) and time_told(said) for said in sentences):
        return [replace(item, text=said) for said in sentences]
    tail = read_tail(whole, block.span, words)
    alone = len(split_sentences(tail.text)) == 1 and ("frist" in tail.fields or time_told(sentences[0]))
    return (item,) if alone else ()


def _is_task(said: str) -> bool:
    """Whether a sentence sets a unit or a role of the municipality to do something, other than with the plan."""
    if _OTHERS.match(said) or _OF_PLAN.search(said):
        return False
    found = task(said)
    return found is not None and found.plain
