"""The list of items under construction: drafts know their placement parent by index and are frozen at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plancheck.document import EMPTY, Confidence, Row, Span
from plancheck.extract.fields.fieldlabels import GOAL_FIELDS
from plancheck.extract.fields.labelledtails import Tail, labelled_fields
from plancheck.extract.goals.namedkind import named_kind
from plancheck.extract.goals.references import cell_refs, id_refs
from plancheck.extract.kinds import SERVED
from plancheck.parts import Group, RawField, RawItem, Ref
from plancheck.record import NamedTuple, dataclass, field
from plancheck.vocabulary import Vocabulary, normalise

ATTR_FIELDS = ("ansvar", "medansvar", "frist", "kostnad", "finansiering", "status", "trinn", "prioritet")
ATTR_REFS = {"bidrar_til": "bidrar_til", "avhenger_av": "avhenger_av", "svarer_paa": "svarer_paa", "maal": "bidrar_til"}

PARENT_KINDS: Mapping[str, frozenset[str]] = {
    "satsingsomraade": frozenset({"hovedmaal"}),
    "hovedmaal": frozenset({"satsingsomraade"}),
    "hovedgrep": frozenset({"hovedmaal", "satsingsomraade"}),
    "maal": frozenset({"hovedmaal", "satsingsomraade", "hovedgrep"}),
    "delmaal": frozenset({"hovedmaal", "satsingsomraade", "hovedgrep", "maal"}),
    "strategi": frozenset({"delmaal", "maal", "hovedmaal", "satsingsomraade", "hovedgrep"}),
    "tiltak": frozenset({"strategi", "delmaal", "maal", "hovedmaal", "satsingsomraade", "hovedgrep"}),
    "indikator": frozenset({"delmaal", "maal", "hovedmaal", "satsingsomraade", "hovedgrep", "strategi", "tiltak"}),
    "utfordring": frozenset(),
    "visjon": frozenset(),
    "innsatstrinn": frozenset(),
}
"""Which kinds an item may stand under."""
_MEASURES = frozenset({"indikator", "maaltall", "grunnlinje", "kilde"})


@dataclass(slots=True)
class Draft:
    """An item while it is being read; what stands below it may still add to it."""

    kind: str
    text: str
    number: str
    span: Span
    parent: int | None
    section: int
    role: str = ""
    id: str = ""
    refs: list[Ref] = field(default_factory=list)
    fields: dict[str, RawField] = field(default_factory=dict)
    attrs: Mapping[str, str] = EMPTY
    series: str = ""
    group: str = ""
    lead: tuple[str, ...] = ()
    confidence: Confidence = Confidence.PROBABLE
    repeated: bool = False
    labelled: bool = False
    theme: str = ""
    """What a goal is for, where its label says it: "Hovedmål vann"."""

    def apply_attrs(self, attrs: Mapping[str, str]) -> None:
        """`{#id bidrar-til=H1 ansvar="A, B"}`: what the author wrote out wins over what was recognised."""
        self.attrs = attrs
        if not attrs:
            return
        self.id = attrs.get("id", self.id)
        self.kind = named_kind(attrs) or self.kind
        if attrs.get("id"):
            self.confidence = Confidence.CERTAIN
        for key in ATTR_FIELDS:
            if key in attrs:
                self.fields[key] = RawField(attrs[key], self.span)
        if attrs.get("avkrysset") == "x":
            self.fields.setdefault("status", RawField("utført", self.span))
        for key, edge in ATTR_REFS.items():
            if key in attrs:
                self.refs.extend(id_refs(attrs[key], self.span, edge))

    def apply_tail(self, tail: Tail) -> None:
        """The text without its tail, and the fields and references the tail gave; the words of a vision are all its."""
        if self.kind == "visjon":
            return
        self.text = tail.text
        if self.fields or not GOAL_FIELDS.isdisjoint(tail.fields):
            self.give(tail.fields)
        else:
            self.fields = tail.fields
        self.refs.extend(tail.refs)

    def give(self, fields: Mapping[str, RawField]) -> None:
        """Fields that stand at the item; those that name a goal are explicit references."""
        for key, value in fields.items():
            if key in GOAL_FIELDS:
                self.refs.extend(cell_refs(value.text, value.span, key)[0])
            elif key == "frist" and self._how_often():
                self.fields[key] = value
            else:
                self.fields.setdefault(key, value)

    def _how_often(self) -> bool:
        """Whether the deadline so far only stands in the own words ("Fornye 2 % årlig"): a line of its own counts."""
        said = self.fields.get("frist")
        return said is not None and bool(said.text) and said.text in self.text and "20" not in said.text

    def mark_lead(self, strong: Sequence[str]) -> None:
        """Of several responsible the bold ones are the lead: "**Kultur**, Skole"."""
        said = self.fields.get("ansvar")
        if said is not None:
            names = (one.strip(" ,;:/()") for one in strong)
            self.lead += tuple([name for name in names if name and name in said.text and name != said.text])

    def take_line(self, text: str, span: Span, words: Vocabulary, strong: Sequence[str] = ()) -> bool:
        """Take the fields of a line that holds nothing else; False for other lines. `strong`: what is bold in it.

        "Indikator: …" below a goal is no field but an indicator of its own.
        """
        fields = labelled_fields(text, span, words)
        if fields is None or (self.kind not in ("tiltak", "indikator") and tells_of_indicator(fields)):
            return False
        self._restore_abbreviation(fields)
        self.give(fields)
        if strong:
            self.mark_lead(strong)
        return True

    def _restore_abbreviation(self, fields: Mapping[str, RawField]) -> None:
        """ "Individuell jobbstøtte (IPS)" over "Ansvar: NAV": the bracket was no unit but the action's own words."""
        if "ansvar" in fields:
            self.restore_letters()

    def restore_letters(self) -> bool:
        """Put the letters of a bracket that were taken for who is to do it back into the text; False for others."""
        said = self.fields.get("ansvar")
        if said is None or said.span != self.span or not (said.text.isalpha() and said.text.isupper()):
            return False
        del self.fields["ansvar"]
        self.text = f"{self.text} ({said.text})"
        return True

    def freeze(self) -> RawItem:
        """The item as the rest of the program knows it."""
        refs = tuple(dict.fromkeys(self.refs)) if self.refs else ()
        return RawItem(
            self.kind, self.text, self.number, self.span, self.parent, self.section, self.role, self.id,
            refs, self.fields, self.attrs, self.series, self.group, None, self.lead, self.confidence, self.repeated,
            self.labelled,
        )  # fmt: skip


def tells_of_indicator(fields: Mapping[str, RawField]) -> bool:
    """Whether a line names an indicator, and tells of nothing but that."""
    return "indikator" in fields and fields.keys() <= _MEASURES


class TableAbove(NamedTuple):
    """The last action table, for one without a header that goes on from it."""

    header: Row
    concepts: tuple[str, ...]
    section: int
    key: str
    rows: tuple[Row, ...]

    def said(self, concept: str) -> set[str]:
        """What its rows say in the columns of a concept."""
        columns = [index for index, found in enumerate(self.concepts) if found == concept]
        return {row.cells[index].text.strip() for row in self.rows for index in columns if index < len(row.cells)}


@dataclass(slots=True)
class Drafts:
    """All drafts of a document, and the action tables and lists they stand in."""

    items: list[Draft] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    unclaimed: list[tuple[Span, str]] = field(default_factory=list)
    above: TableAbove | None = None
    measured: list[tuple[Draft, int]] = field(default_factory=list)
    """Indicators whose target stands in a column of a year, and the year."""
    _goals: dict[str, int] = field(default_factory=dict)
    _indexed: int = 0

    def add(self, draft: Draft) -> int:
        """Keep a draft; gives its index, which children name as their parent."""
        self.items.append(draft)
        return len(self.items) - 1

    def goal_named(self, text: str) -> Draft | None:
        """The first goal drafted so far whose words are the text's."""
        for index in range(self._indexed, len(self.items)):
            if self.items[index].kind in SERVED:
                self._goals.setdefault(normalise(self.items[index].text), index)
        self._indexed = len(self.items)
        found = self._goals.get(normalise(text))
        return None if found is None else self.items[found]

    def goal_codes(self) -> set[str]:
        """The numbers and ids of the goals drafted so far."""
        goals = [draft for draft in self.items if draft.kind in SERVED]
        return {draft.number for draft in goals} | {draft.id for draft in goals}

    def ancestor(self, index: int | None, kind: str) -> int | None:
        """The item itself or the nearest one above it that an item of `kind` may stand under."""
        allowed = PARENT_KINDS.get(kind, frozenset())
        while index is not None and self.items[index].kind not in allowed:
            index = self.items[index].parent
        return index
