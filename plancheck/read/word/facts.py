"""A table headed "Planfakta": what front matter says in Markdown, as a Word plan says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import Block, Cell, Listed, Mapped, Row

_FOLD = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "_", " ": "_", "/": "_"})
_HEADED = re.compile(r"plan ?fakta|fakta om planen", re.IGNORECASE)
_BLOCK_WORDS = {
    "plan": "plan", "planen": "plan", "hoering": "hoering", "hoeyring": "hoering", "vedtak": "vedtak",
    "mandat": "mandat", "evaluering": "evaluering",
}  # fmt: skip
_KEYS: Mapping[str, tuple[str, str]] = {
    **{name: ("plan", name) for name in (
        "tittel", "type", "kommune", "status", "planperiode", "overordnet", "erstatter", "bygger_paa", "om", "pbl",
        "areal", "dokument", "maalform")},
    **dict.fromkeys(("id", "plan_id", "planid"), ("plan", "id")),
    **dict.fromkeys(("plannavn", "plannamn", "navn", "namn", "planens_navn", "navn_paa_planen", "plantittel"),
                    ("plan", "tittel")),
    **dict.fromkeys(("plantype", "type_plan", "dokumenttype"), ("plan", "type")),
    **dict.fromkeys(("periode", "planperioden", "gjelder_for", "gjeld_for", "varighet", "varigheit", "gjelder", "gjeld",
                     "gjelder_perioden", "gjeld_perioden", "gjelder_for_perioden", "gjeld_for_perioden", "tidsrom",
                     "tidsperiode", "gyldighet", "gyldig_for", "gyldighetsperiode", "gyldigheitsperiode", "virketid",
                     "verknadstid"), ("plan", "planperiode")),
    **dict.fromkeys(("planstatus", "dokumentstatus"), ("plan", "status")),
    **dict.fromkeys(("overordna", "overordnet_plan", "overordna_plan", "overordnede_planer", "overordna_planar",
                     "overordnede_plan"), ("plan", "overordnet")),
    **dict.fromkeys(("erstattar", "erstatter_plan", "erstattar_plan", "avloeser", "avloeyser", "forrige_plan",
                     "foerre_plan", "tidligere_plan", "tidlegare_plan", "tar_over_for", "tek_over_for"),
                    ("plan", "erstatter")),
    **dict.fromkeys(("byggjer_paa",), ("plan", "bygger_paa")),
    **dict.fromkeys(("hoeringsstart", "hoering_fra", "hoering_start", "hoering_starter", "start_hoering",
                     "hoeyringsstart", "hoeyring_fraa"), ("hoering", "start")),
    **dict.fromkeys(("hoeringsfrist", "hoering_til", "hoering_slutt", "frist_for_innspill", "frist_for_hoering",
                     "hoeringsslutt", "hoeyringsfrist", "hoeyring_til", "frist_for_innspel"), ("hoering", "slutt")),
    **dict.fromkeys(("innspill", "innspel", "innspill_til", "innspill_sendes_til", "innspel_til"),
                    ("hoering", "innspill")),
    **dict.fromkeys(("hoeringsinstanser", "hoeyringsinstansar", "instanser"), ("hoering", "instanser")),
    **dict.fromkeys(("vedtatt_av", "vedteke_av", "vedteken_av", "godkjent_av", "godkjend_av", "vedtatt_i", "vedteke_i",
                     "vedteken_i", "vedtaksorgan", "organ"), ("vedtak", "organ")),
    **dict.fromkeys(("vedtatt", "vedteke", "vedtaksdato", "vedtatt_dato", "dato_for_vedtak"), ("vedtak", "dato")),
    **dict.fromkeys(("sak", "saksnummer", "saksnr", "vedtakssak", "sak_nr"), ("vedtak", "sak")),
    **dict.fromkeys(("evalueres", "evaluerast", "evaluering", "evaluering_av_planen", "neste_evaluering",
                     "tidspunkt_for_evaluering"), ("evaluering", "tidspunkt")),
    **dict.fromkeys(("ansvarlig_for_evaluering", "evaluering_ansvarlig", "ansvarleg_for_evaluering"),
                    ("evaluering", "ansvarlig")),
}  # fmt: skip
"""A label in the table, folded -> block and key of the front matter."""
_SEVERAL = frozenset({"overordnet", "erstatter", "bygger_paa", "instanser", "deler", "filer"})
_TRUTH = frozenset({"pbl", "areal"})
_PERIODS = frozenset({"hoering", "hoeyring", "hoeringsperiode", "hoeyringsperiode", "paa_hoering"})
_DECIDED = re.compile(
    r"(?:(?:endelig|endeleg|sist)_)?(?:vedtak|vedtatt|vedteken?|godkjent|godkjend)(?:_dato|sdato)?(?:_(?:av|i)(?:_[a-z]+)?)?"
)
"""What heads a row on the decision: "Vedtatt", "Vedteken av", "Vedtatt av kommunestyret"."""
_PLANNED = re.compile(r"\b(?:planlag[td]|forvente[ta]?|vente[ta]|skal|vil|blir|vert|ikke|ikkje)\b", re.IGNORECASE)
"""What makes a row on the decision tell of one that lies ahead."""
_UNTIL = re.compile(
    r"\s+(?:[–—-]|(?:til(?: og med)?|t\.o\.m\.?)(?= ))\s*|\s*[–—]\s*|(?:(?<=\.)|(?<=\.\d{4}))-(?=\d{1,2}\.)",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(r"\d{1,2}\.")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\s?\d{1,2}\.")
_LAST_YEAR = re.compile(r"\d{4}\b")
_NONE = re.compile(r"(?:ingen|inga|nei)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:fra|frå|til|inntil)(?: og med)?\s+|[ft]\.o\.m\.?\s+", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[,;\n]\s*")
_NOTHING = frozenset({"", "-", "–", "—"})


_ORGAN = re.compile(r"\b(?:(?:kommune|by|herads)styret?|formannskapet?|[a-zæøå]*utvalg?et)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:\d{1,2}\.\s?(?:\d{1,2}\.|[a-zæøå]{3,9})\s?\d{2,4}|20\d\d-\d\d-\d\d)\b", re.IGNORECASE)
_CASE = re.compile(
    r"\b(?P<named>(?:PS|KST?|FSK?|F)[ -]?(?:sak)?\s*\d{1,4}/\d{2,4})"
    r"|\bsak(?:snummer|snr\.?)?\s*:?\s*(?P<bare>\d{1,4}/\d{2,4})",
    re.IGNORECASE,
)


def take_facts(blocks: Sequence[Block]) -> tuple[Mapped | None, list[Block]]:
    """The front matter a table gives, and the blocks without that table and the line that heads it."""
    kept = list(blocks)
    for at, block in enumerate(kept):
        if block.kind != "table":
            continue
        before = kept[at - 1] if at else None
        headed = before is not None and before.kind in ("heading", "paragraph") and _is_heading(before.text)
        rows = [*block.header, *block.rows]
        inside = bool(rows) and _is_heading(" ".join(dict.fromkeys(c.text for c in rows[0].cells if c.text)))
        if not (headed or inside) or any(len(_cells(row)) > 2 for row in rows):
            continue
        front = _front(rows[1:] if inside else rows, block)
        if not front:
            continue
        del kept[at - 1 if headed else at : at + 1]
        return front, kept
    return None, kept


def _is_heading(text: str) -> bool:
    return _HEADED.fullmatch(text.strip().rstrip(":")) is not None


def _cells(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text and not cell.missing]


def _front(rows: Sequence[Row], block: Block) -> Mapped:
    front = Mapped(block.span)
    within = ""
    for row in rows:
        cells = _cells(row)
        if not cells:
            continue
        folded = cells[0].text.strip().rstrip(":.").lower().translate(_FOLD)
        if len(cells) == 1:
            within = _BLOCK_WORDS.get(folded, within) if cells[0] is row.cells[0] else within
            continue
        for name, key, text in _read(folded, cells[1].text.strip(), within):
            _put(front, name, key, text, cells)
    return front


def _read(folded: str, text: str, within: str) -> Iterator[tuple[str, str, str]]:
    """(block, key, value) for a row; a block of "" is a key that is not ours."""
    if text in _NOTHING:
        return
    if folded in _PERIODS:
        ends = _UNTIL.split(text, maxsplit=1)
        if len(ends) == 2 and ends[0]:
            yield "hoering", "start", _day(*ends)
        yield "hoering", "slutt", _FROM.sub("", ends[-1], count=1)
        return
    parts = tuple(_decision(text, folded)) if _DECIDED.fullmatch(folded) else ()
    if parts and _PLANNED.search(text):
        return
    if any(key != "organ" for _, key, _ in parts) or (parts and folded not in _KEYS):
        yield from parts
        return
    head, _, rest = re.sub(r"[.:]_*", "_", folded).partition("_")
    name = _BLOCK_WORDS.get(head, "")
    if within and folded not in _BLOCK_WORDS and (within != "plan" or folded not in _KEYS):
        yield within, _KEYS.get(folded, ("", folded))[1], text
    elif folded in _KEYS and not _is_other(folded, text):
        yield *_KEYS[folded], text
    elif name and rest:
        yield name, _KEYS.get(f"{name}_{rest}", _KEYS.get(rest, ("", rest)))[1], text
    else:
        yield "", folded, text


def _is_other(folded: str, text: str) -> bool:
    """Whether a value is not of the kind its label may stand for: "Gjelder: alle ansatte", "Forrige plan: ingen"."""
    key = _KEYS[folded][1]
    if key == "erstatter":
        return _NONE.match(text) is not None
    return key == "planperiode" and folded not in ("planperiode", "periode") and _LAST_YEAR.search(text) is None


def _day(first: str, last: str) -> str:
    """The first day of a period, with the month or the year that only the last one has: "2.–20. mars 2026"."""
    first = _FROM.sub("", first, count=1).strip()
    if _DAY_OF_MONTH.fullmatch(first):
        return " ".join([first, *last.split()[1:]])
    year = _LAST_YEAR.search(last) if _DAY_AND_MONTH.fullmatch(first) else None
    return first + year[0] if year else first


def _decision(text: str, folded: str) -> Iterator[tuple[str, str, str]]:
    """What a row tells of the decision in running words: "Kommunestyret 04.12.2025, sak 101/25"; its label may name
    the body."""
    organ = _ORGAN.search(text) or _ORGAN.search(folded.replace("_", " "))
    day, case = _DAY.search(text), _CASE.search(text)
    if organ is not None:
        yield "vedtak", "organ", organ[0].lower()
    if day is not None:
        yield "vedtak", "dato", day[0]
    if case is not None:
        yield "vedtak", "sak", case["named"] or case["bare"]


def _put(front: Mapped, name: str, key: str, text: str, cells: Sequence[Cell]) -> None:
    """Enter a value, with the places of its label and itself."""
    label, held = cells[0].span, cells[1].span
    target = front
    if name:
        if name not in front:
            front[name] = Mapped(label)
            front.keys_at[name], front.values_at[name] = label, held
        target = front[name]
    if key in target:
        return
    target[key] = _value(key, text, cells[1])
    target.keys_at[key], target.values_at[key] = label, held


def _value(key: str, text: str, cell: Cell) -> object:
    if key in _TRUTH and text.lower() in ("ja", "nei"):
        return text.lower() == "ja"
    if key not in _SEVERAL:
        return " ".join(text.split())
    values = Listed(cell.span)
    for part in _SPLIT.split(text):
        if part.strip("-–• "):
            values.append(part.strip("-–• "))
            values.items_at.append(cell.span)
    return values
