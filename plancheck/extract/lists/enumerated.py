"""Lines that count themselves ("1.1 Flere …", "a. Bruke …") and that Markdown does not see as a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.labels import split_code, split_number
from plancheck.pattern import pattern
from plancheck.record import replace

_COUNTED = pattern(
    r"\s*(?P<label>\d+(?:\.\d+)+[.):]?|\d{1,2}[.)]|[a-zæøåA-H][.)]|(?P<roman>[IVX]{1,4}[.)]))\s+(?P<text>\S.*)",
    re.S,
)

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
_FIRST_LETTERS = ("a.", "a)", "A)")
_FIELD_LINE = pattern(r"\n\s*(?:ansvar\w*|(?:tids)?frist|når|hvem|kven)\s*:", re.I)

_FIELD_AFTER = pattern(r"[.;,–—]\s+(?:ansvar\w*|(?:tids)?frist)\s*:", re.I)


def enumerated_items(
    blocks: Sequence[Block], position: int, *, told: bool = False, lone: bool = False
) -> tuple[list[Block], int]:
    """(the lines as list items, the position after them); ([], position) where fewer than two lines are counted.

    One is enough where lines below it say who is to do it, or when, and where `told` (a heading or a lead-in says what
    is listed) and its letter is the first, or its own line says who or when; so it is where it may stand alone, `lone`.
    """
    items: list[Block] = []
    end = position
    while end < len(blocks) and blocks[end].kind == "paragraph" and not blocks[end].quote and not blocks[end].level:
        found = _items(blocks[end]) or (_coded(blocks[end]) if told else [])
        chapter = blocks[end].bold and not blocks[position].bold  # "**5. Oppfølging**" after "2. Flere går"
        if not found or chapter:
            break
        items.extend(found)
        end += 1
    alone = len(items) == 1 and (lone or _stands_alone(blocks[position].text, told=told))
    return (_nested(items), end) if len(items) > 1 or alone else ([], position)


_OWN_NUMBER = pattern(r"(?P<front>\d{1,2})\.(?P<own>\d{1,2})[.)]?\s+(?=\S)")


def _nested(items: list[Block]) -> list[Block]:
    """ "1.1 Kurs" below "1. Barn er trygge" where each line counts on from the one above; else the items."""
    fronts = [item.label.rstrip(".)") for item in items]
    if not any(fronts) or all(fronts):
        return items
    found: list[Block] = []
    front, count = "", 0
    for item, own in zip(items, fronts, strict=True):
        mark = _OWN_NUMBER.match(item.text) if not own else None
        front, count = (own, 0) if own else (front, count + 1)
        if not own and (mark is None or (mark["front"], int(mark["own"])) != (front, count)):
            return items
        text = item.text[mark.end() :] if mark is not None else item.text
        label = f"{mark['front']}.{mark['own']}." if mark is not None else item.label
        found.append(replace(item, text=text, label=label, level=item.level + (mark is not None)))
    return found


def _stands_alone(text: str, *, told: bool) -> bool:
    if told and (text[:2] in _FIRST_LETTERS or _FIELD_AFTER.search(text) is not None):
        return True
    return _FIELD_LINE.search(text) is not None


_LETTERED = pattern(r"(?:^|(?<=\n))\s*(?P<letter>[a-zæøå])[.)]\s+(?=\S)")


_COUNTED_ON = pattern(r"\n\s*(?P<letter>(?P<front>\d{1,2})\.(?P<own>\d{1,2}))[.)]?\s+(?=\S)")


def _counted_below(block: Block) -> list[re.Match[str]]:
    """The lines of item 1 that count on from it: "1.1 Undervisning", "1.2 Kurs"; [] where they do not."""
    marks = list(_COUNTED_ON.finditer(block.text))
    own = block.label.rstrip(".)")
    counted = [(mark["front"], int(mark["own"])) for mark in marks]
    return marks if counted == [(own, at) for at in range(1, len(marks) + 1)] else []


def _counts_on(block: Block, above: str, count: int) -> Block | None:
    """The paragraph of item 1 that is its next line, "1.1 Undervisning", as an item; None for others."""
    mark = _OWN_NUMBER.match(block.text) if block.kind == "paragraph" and "." in block.text[:4] else None
    if mark is None or (mark["front"], int(mark["own"])) != (above, count + 1):
        return None
    return replace(block, kind="item", text=block.text[mark.end() :], label=f"{mark['front']}.{mark['own']}.")


def below_label(block: Block, number: str) -> tuple[Block, list[Block]]:
    """A paragraph that is labelled with the number and holds the lines that count on from it below, "Mål 1: Barn er
    trygge⏎1.1 Kurs": (the first line, the lines as items); (the paragraph, []) for others."""
    marks = _counted_below(replace(block, label=number)) if f"\n{number}.1" in block.text.replace(" ", "") else []
    if not marks:
        return block, []
    head, *below = _split(replace(block, kind="item", level=-1), marks)
    span = block.lines[0] if block.lines else block.span
    return replace(head, kind="paragraph", level=0, span=span), below


def lettered_below(blocks: Sequence[Block]) -> list[Block]:
    """A list whose items hold lines counted with letters ("a. Opprette …"): those lines as items one level down.

    Markdown knows no such lists, so the lines are paragraphs of the item or go on in it. They count from a, or on from
    the item's own number ("1.1 Opprette …").
    """
    if all(block.kind == "item" and "\n" not in block.text for block in blocks):
        return [*blocks]
    found: list[Block] = []
    count = 0
    above, counted = "", 0
    for block in blocks:
        if block.kind == "item":
            above, counted = block.label.rstrip(".)"), 0
        elif above.isdecimal() and (own := _counts_on(block, above, counted)):
            counted += 1
            found.append(own)
            continue
        may = "\n" in block.text if block.kind == "item" else "." in block.text or ")" in block.text
        lettered = list(_LETTERED.finditer(block.text)) if may else []
        if block.kind == "item":
            count = 0
            if may and block.label[:1].isdigit() and (below := _counted_below(block)):
                found.extend(_split(block, below))
                continue
            lettered = [mark for mark in lettered if mark.start()]
        letters = "".join(mark["letter"] for mark in lettered)
        expected = "abcdefghijklmnopqrstuvwxyz"[count : count + len(letters)]
        if not letters or letters != expected or (block.kind == "paragraph" and lettered[0].start()):
            found.append(block)
            continue
        count += len(letters)
        found.extend(_split(block, lettered))
    return found


def _split(block: Block, marks: Sequence[re.Match[str]]) -> list[Block]:
    """The item's own words, then one item for each mark; the lines below a mark stay with it as a paragraph."""
    level = block.level + (block.kind == "item")
    lines = block.lines if len(block.lines) == block.text.count("\n") + 1 else ()
    found = []
    if block.kind == "item":
        found.append(replace(block, text=block.text[: marks[0].start()].rstrip(), lines=()))
    ends = [*(mark.start() for mark in marks[1:]), len(block.text)]
    for mark, end in zip(marks, ends, strict=True):
        row = block.text.count("\n", 0, mark.end())
        first, _, rest = block.text[mark.end() : end].strip().partition("\n")
        span = lines[row] if lines else block.span
        label = f"{mark['letter']}."
        found.append(replace(block, kind="item", level=level, span=span, text=first, label=label, lines=(), attrs={}))
        if rest:
            below = lines[row + 1] if lines else block.span
            found.append(replace(block, kind="paragraph", level=level + 1, span=below, text=rest, label="", lines=()))
    return found


_RUN_ON = pattern(r"(?P<lead>[^.:]{3,300}:)\s*(?P<list>1[.)]\s+\S.*?\s2[.)]\s+\S.*)", re.S)
_LETTERED_ON = pattern(
    r"(?P<lead>[^.:]{0,200}mål(?:a|ene)?(?:\s+er)?\s*:)\s*(?P<list>a\)\s+\S.*?\sb\)\s+\S.*)", re.I | re.S, needs="mål"
)
_NEXT_LETTER = pattern(r"(?:^|(?<=\s))(?P<letter>[a-h])\)\s+(?=\S)")
_TOLD_LINE = pattern(r"[A-ZÆØÅ].*\S\s*\([^()]{3,80}\)\.?$")
_NEXT = pattern(r"(?:^|(?<=\s))(?P<number>\d{1,2})[.)]\s+(?=\S)")
_FEWEST, _MOST = 2, 100
_BULLET, _BREAK = "•", "\n"
_STOP = pattern(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ\d])")


def run_on_items(block: Block) -> tuple[str, list[Block]]:
    """A list inside a running paragraph ("Følgende hovedmål …: 1. Sikre … 2. Være …"): (the lead-in, the items)."""
    if block.text.count(_BULLET) > 1:
        return _bulleted(block)
    if "\n" in block.text and (below := _coded_below(block)):
        return f"{block.text.partition(_BREAK)[0].rstrip(' :')}:", below
    if "b)" in block.text and (lettered := _LETTERED_ON.search(block.text)) is not None:
        return lettered["lead"], _counted_parts(lettered["list"], _NEXT_LETTER, "abcdefgh", block)
    match = _RUN_ON.search(block.text) if "2." in block.text or "2)" in block.text else None
    if match is None:
        return "", []
    return match["lead"], _counted_parts(match["list"], _NEXT, [str(at) for at in range(1, _MOST)], block)


def _counted_parts(text: str, following: re.Pattern[str], marks: Sequence[str], block: Block) -> list[Block]:
    """The parts of a running text that are counted by the marks, as items; [] for fewer than two."""
    counted: list[re.Match[str]] = []
    for mark in following.finditer(text):
        if len(counted) < len(marks) and mark[1] == marks[len(counted)]:
            counted.append(mark)
    if len(counted) < _FEWEST:
        return []
    ends = [*(mark.start() for mark in counted[1:]), len(text)]
    items = []
    for mark, end in zip(counted, ends, strict=True):
        words = _STOP.split(text[mark.end() : end].strip(), maxsplit=1)[0]
        close = ")" if mark[1].isalpha() else "."
        items.append(Block("item", block.span, words.rstrip(" ,;").removesuffix(" og"), label=f"{mark[1]}{close}"))
    return items


def _coded_below(block: Block) -> list[Block]:
    """The lines with codes or numbers below "Delmål:": "A1. Barn leser⏎A2. Unge møtes"; [] for others."""
    lead, *rest = block.text.split("\n")
    named = lead.rstrip().endswith(":") or lead.strip().isalpha()
    if not named or len(rest) < 2 or split_code(lead.strip())[0]:
        return []
    lines = block.lines[1:] if len(block.lines) == len(rest) + 1 else ()
    below = replace(block, text="\n".join(rest), lines=lines, strong=())
    items = _coded(below) or _items(below) or _told(below)
    return items if len(items) > 1 else []


def _told(block: Block) -> list[Block]:
    """Lines that each end with who and when in brackets: "Starte turgruppe (Kultur, 2027)"; [] for others."""
    lines = block.text.split("\n")
    if not all(_TOLD_LINE.match(line.strip()) for line in lines):
        return []
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    return [Block("item", span, line.strip(), label="-") for line, span in zip(lines, spans, strict=True)]


def _bulleted(block: Block) -> tuple[str, list[Block]]:
    """The same with bullets: "Delmål: • Alle barn … • Alle voksne …"."""
    lead, *parts = (" ".join(part.split()) for part in block.text.split(_BULLET))
    if not lead.endswith(":") or not all(parts):
        return "", []
    return lead, [Block("item", block.span, part.rstrip(" ,;").removesuffix(" og"), label=_BULLET) for part in parts]


def _coded(block: Block) -> list[Block]:
    """Lines that carry the author's codes one after another: "A1 Barn vet hva vold er⏎A2 Ansatte snakker med barn".

    A bold name with its code is no line of a list: words on it may follow. A code alone may be bold. Plain numbers do
    where they count from 1: "1 Barn vet hva vold er⏎2 Ansatte snakker med barn".
    """
    lines = block.text.split("\n")
    codes = [split_code(line.strip())[0] for line in lines]
    if not any(codes) and len(lines) > 1:
        codes = [split_number(line.strip())[0] for line in lines]
        codes = codes if codes[0] == "1" else []
    named = any(split_code(words)[0] for words in block.strong[:1])
    if named or not _in_series(codes):
        return []
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    return [Block("item", span, line.strip()) for line, span in zip(lines, spans, strict=True)]


def _in_series(codes: Sequence[str]) -> bool:
    """Whether codes count on from one another: "A1", "A2", and where the letters change from one again: "V2", "A1"."""
    counts = [code.rpartition(".")[2].lstrip(_LETTERS).lstrip("-") for code in codes]
    if not counts or not all(counts):
        return False
    fronts = [code.removesuffix(count) for code, count in zip(codes, counts, strict=True)]
    expected = int(counts[0])
    for at, (front, count) in enumerate(zip(fronts, counts, strict=True)):
        expected = 1 if at and front != fronts[at - 1] else expected
        if int(count) != expected or (at and front != fronts[at - 1] and front in fronts[:at]):
            return False
        expected += 1
    return True


_BARE = pattern(r"\s*(?P<label>\d{1,2})\s+(?P<roman>(?!))?(?P<text>[A-ZÆØÅ«]\S.*)", re.S)


def _bare(lines: Sequence[str]) -> re.Match[str] | None:
    """ "1 Barn er trygge" where the next line counts on from it: "1.1 Kurs"."""
    match = _BARE.match(lines[0]) if len(lines) > 1 else None
    return match if match is not None and lines[1].lstrip().startswith(f"{match['label']}.1") else None


def _items(block: Block) -> list[Block]:
    if block.text[:1].isalpha() and block.text[1:2].islower():
        return []  # a word: neither a number nor a letter leads
    lines = block.text.split("\n")
    spans = block.lines if len(block.lines) == len(lines) else (block.span,) * len(lines)
    found: list[Block] = []
    for position, (line, span) in enumerate(zip(lines, spans, strict=True)):
        match = _COUNTED.match(line) or _bare(lines[position : position + 2])
        if match:
            own = len(lines) == 1
            label, text = match["label"], match["text"]
            if match["roman"] or "." in label.rstrip(".):"):
                label, text = "", f"{label} {text}"
            found.append(Block("item", span, text.strip(), label=label, attrs=block.attrs if own else {}))
        elif found:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.strip()}")
        else:
            return []
    return found
