"""Actions in a line of their own below the goal of an item: "1. Flere er aktive⏎   Tiltak: Starte turgruppe". They are
read as the bullets "- Tiltak: …" below it are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plancheck.document import Block, Document
from plancheck.extract.goals.goalsentences import SAYS
from plancheck.pattern import pattern
from plancheck.record import replace

_ACTION = pattern(r"Tiltak(?:\s+\d{1,2}(?:\.\d{1,2})*)?:\s+\S+\s+\S")
_GOAL = pattern(r"(?:(?:del|hov[eu]d)?mål(?:\s+\d{1,2}(?:\.\d{1,2})*)?\s*:\s+)?(?P<words>[^:]+)$", re.I)

_LEAD = "Tiltak:"


def with_inner_actions(document: Document) -> Document:
    """The document with such lines as items below; the same one where an item they stand in says no goal."""
    if not any(map(_may_hold, document.blocks)):
        return document
    blocks: list[Block] = []
    for listed, run in groupby(document.blocks, _is_listed):
        own = list(run)
        held = [at for at, block in enumerate(own) if listed and _action_at(own, at)]
        apart = bool(held) and all(_says_goal(own[at], _action_at(own, at)) for at in held)
        blocks.extend(_apart(own) if apart else own)
    return replace(document, blocks=tuple(blocks))


def _is_listed(block: Block) -> bool:
    return block.kind == "item" or (block.kind == "paragraph" and block.level > 0)


def _may_hold(block: Block) -> bool:
    """Whether an item has such a line, or a paragraph in it is one."""
    if "Tiltak" not in block.text or block.quote or block.noise:
        return False
    return "\nTiltak" in block.text if block.kind == "item" else _is_listed(block) and block.text.startswith("Tiltak")


def _action_at(blocks: Sequence[Block], at: int) -> int:
    """The line of the item that is the first of its actions, or "Tiltak:" over them; the one after its last where the
    next paragraph is an action; 0 where it holds none."""
    block = blocks[at]
    if block.kind != "item":
        return 0
    lines = block.text.split("\n")
    if len(block.lines) == len(lines) > 1:
        found = next((line for line, said in enumerate(lines) if line and _ACTION.match(said)), 0)
        if found:
            return found
    after = blocks[at + 1] if at + 1 < len(blocks) and blocks[at + 1].level == block.level + 1 else None
    if after is not None and after.kind == "item" and lines[1:] and lines[-1].strip() == _LEAD:
        return len(lines) - 1
    return len(lines) if after is not None and _is_action(after) else 0


def _is_action(block: Block) -> bool:
    return block.kind == "paragraph" and _ACTION.match(block.text) is not None


def _says_goal(block: Block, action: int) -> bool:
    match = _GOAL.match(" ".join(block.text.split("\n")[:action]))
    return match is not None and SAYS.search(match["words"]) is not None


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        action, lines = _action_at(blocks, at), block.text.split("\n")
        if not action or action == len(lines):
            below = block.level > 0 and _is_action(block)
            yield replace(block, kind="item", label="-") if below else block
            continue
        if lines[action].strip() == _LEAD:
            yield _part(block, 0, action)
            continue
        starts = [0, *[line for line in range(action, len(lines)) if _ACTION.match(lines[line])], len(lines)]
        for begin, end in pairwise(starts):
            yield _part(block, begin, end)


def _part(block: Block, begin: int, end: int) -> Block:
    """The lines of an item from `begin` to before `end`: itself, or an item below it."""
    text = "\n".join(block.text.split("\n")[begin:end]).strip()
    lines = block.lines[begin:end] if end - begin > 1 else ()
    strong = tuple([said for said in block.strong if said in text])
    if not begin:
        return replace(block, text=text, lines=lines, strong=strong)
    return Block("item", block.lines[begin], text, block.level + 1, "-", lines=lines, strong=strong)
