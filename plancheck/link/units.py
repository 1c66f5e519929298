"""Who is responsible: a responsibility field split into units, abbreviations expanded, the lead marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname

from plancheck.document import Span
from plancheck.emptyvalues import EMPTY_VALUES, is_empty
from plancheck.graph import Context
from plancheck.link.entries import Entry
from plancheck.link.merge import Merged
from plancheck.link.plans import Plans
from plancheck.link.slug import slug
from plancheck.model import Navn, Plan
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.plansystem import one_folder
from plancheck.record import dataclass, field

_TOGETHER = pattern(
    r"\s*[,;(]?\s*(?:(?:i\s+)?(?:samarbeid|samråd|samspill|samspel|dialog)\s+(?:med|m/)|(?:saman|sammen|i\s+lag)\s+med|"
    r"med\s+(?:bistand|støtte|hjelp)\s+(?:fr[aå]|av)|"
    r"(?:(?<=, )|(?<=\())med(?=\s+(?!ansvar|særl|spesielt|unn?tak|frist|start))|"
    r"bistår:|samarb\.?\s+med|samarb\.?:|(?<!\w)m/)\s*:?\s*",
    re.I,
    needs="samarb samråd saman sammen samsp bistand støtte hjelp dialog bistår m/ lag med",
)
_CO_LABEL = pattern(
    r"\s*[,;.(]?\s*(?:medansvar(?:lig|leg)?(?:e)?|samarbeidspart(?:ner(?:e|ar)?|ar|er)?|samarbeid|øvrige|andre|"
    r"bistand|støtte|delt(?:ar|ek)|(?<!\w)m)\s*:\s*",
    re.I,
    needs=":",
)
_OWN_LABEL = pattern(r"^ansvar(?:lig|leg)?\s*:\s*", re.I, needs="ansvar")
_SPLIT = pattern(r"\s*(?:[;\n]|(?<!\bv)/|(?<!\w-),(?!\d))\s*|\s+\+\s+", re.I)
"""Not after a hyphen, where the word goes on: "Plan-, bygg- og miljøutvalget"."""
_WRAPPED = pattern(r"(?<=[^\W\d_])\n(?=[a-zæøå]\w)")
"""A line break inside a name: "Teknisk⏎drift" is one unit."""
_FIELDS = pattern(r"\b(?:for|innen|innan)\s+[a-zæøå](?:(?!\sog\s)[^;/\n])*(?:\sog\s[^,;/\n]*)?")
"""The fields somebody answers for: "Kommunalsjef for oppvekst, kultur og idrett" is one; they end after "og"."""
_OF_ROLE = pattern(
    r"\b(?i:enhets|einings|avdelings|virksomhets|verksemds|seksjons|tjeneste|teneste|kommunal|fag|etats)?"
    r"(?i:leder|leiar|sjef|direktør)(?:en)?\s+(?P<fields>[a-zæøå]+(?:,\s+[a-zæøå]+)+\s+og\s+[a-zæøåA-ZÆØÅ]+)\s*$"
)
"""A head and the fields right behind the title: "Enhetsleder barnehage, skole og SFO"."""
_NO_FIELD = pattern(
    r"\w*(?:leder|leiar|sjef|direktør|rektor|styrer|styrar|sykepleier|sjukepleiar|lege|rådgiver|rådgjevar|koordinator|"
    r"konsulent|ansvarlig|ansvarleg|lærer|lærar|utval|utvalg|råd|lag|nav|ppt|bup|kommune|politi|\w{3}(?:en|et|a|ene|ane))\b",
    re.I,
)
"""Somebody else than that head: another role, a body, a unit in the definite form."""
_FIELD = (
    r"(?i:plan|areal|bygg|byggesak|miljø|kultur|idrett|fritid|friluftsliv|helse|omsorg|velferd|mestring|meistring|oppvekst|"
    r"næring|landbruk|samfunn|drift|eiendom|eigedom|teknisk|utvikling|vann|vatn|avløp|vei|veg|park|kommunalteknikk|"
    r"integrering|inkludering|oppmåling|geodata|personal|økonomi|beredskap)"
)
_OF_FIELDS = pattern(
    rf"(?<![^\W\d_] )(?P<first>(?=[A-ZÆØÅ]){_FIELD})(?:, (?=[a-zæøå]){_FIELD}){{1,3}}"
    rf" og (?=[a-zæøå]){_FIELD}(?!\w| og\b)"
)
"""A unit named by its fields of work, the first alone with a capital: "Plan, bygg og miljø"."""
_INNER = pattern(r",(?=\s+[a-zæøå])")
_WORDS = pattern(r"\w+")
_KEPT = "\u201a"
"""Stands for a comma that does not part two names."""
_AND = pattern(r"\s+(?:og|&)\s+")
_LEAD = pattern(
    r"\s*[(\[]\s*(?:leder|leiar|lead|hovedansvar(?:lig)?|hovudansvar(?:leg)?|h|l|koordinerer|koordinerande|koordinator)\s*[)\]]\s*"
    r"|^\s*(?:hovedansvar(?:lig)?|hovudansvar(?:leg)?|leder|leiar|h)\s*:\s*",
    re.I,
    needs="( [ :",
)
_AFTER_LEAD = pattern(r"(?<=\w)\)\s+(?:og|&)\s+", needs=")")
_MEMBER = pattern(r"\s*[(\[]\s*(?:medvirker|medverkar|bistår|deltar|deltek|m)\s*[)\]]\s*", re.I, needs="( [")
_PARENS = pattern(r"^(?P<name>[^()]+?)\s*\((?P<inner>[^()]+)\)$", needs="(")


_BODIES = frozenset(
    {"nav", "ppt", "pp-tjenesten", "pp-tenesta", "bup", "dps", "politiet", "statens vegvesen", "husbanken",
     "fylkeskommunen", "fylkeskommuna"}
)  # fmt: skip
"""Bodies that are no part of another unit's name: beside a unit that is known, "og NAV" adds one."""
_NAMING = frozenset({"ansvar", "medansvar", "ansvar_leder"})
Responsibility = tuple[tuple[Navn, ...], tuple[Navn, ...], str | None]


_Read = tuple[str, bool, str]
"""A name as read from a field, whether it is marked as lead, and the unit's id."""


@dataclass(slots=True)
class Units:
    """The units known in the root: from the register, from legends, and from cells that hold one name only."""

    register: Mapping[str, str]
    legends: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Plan id -> abbreviation (casefolded) -> expansion."""
    lead_signs: Mapping[str, str] = field(default_factory=dict)
    """Plan id -> how it says that it marks the lead: "first" or "*"."""
    alone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Household -> names (casefolded) that fill a cell alone in one of its plans or in one beside it."""
    joined: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The same of names with "og" in them ("kultur og fritid"), which are one only beside others."""
    households: Mapping[str, str] = field(default_factory=dict)
    """Plan id -> the municipality whose units it speaks of, or the folder of a plan that names none."""
    cache: dict[str, dict[str, tuple[list[_Read], list[_Read]]]] = field(default_factory=dict)
    """The plan where it has a legend, else its household -> the field as written -> the responsible and the
    co-responsible."""
    of_plan: dict[str, dict[str, tuple[list[_Read], list[_Read]]]] = field(default_factory=dict)
    """Plan id -> what the cache holds for it."""
    single: dict[tuple[str, str], _Read] = field(default_factory=dict)
    """(plan id, a field as written) -> the one responsible it names, and nobody beside."""
    first: dict[str, Navn] = field(default_factory=dict)
    """Unit id -> the name that a tiltak first called it by."""

    @classmethod
    def of(cls, merged: Merged, plans: Plans, context: Context) -> Units:
        """The units of the register, of each plan's legend, and of cells with a single name."""
        legends: dict[str, dict[str, str]] = {}
        for assigned in plans.assigned:
            for short, full in assigned.parts.legend.items():
                legends.setdefault(assigned.plan, {})[short.casefold()] = full
        signs = {assigned.plan: sign for assigned in plans.assigned if (sign := assigned.parts.lead_sign)}
        homes = {name: plan.kommune or f"{dirname(plan.files[0])}/" for name, plan in plans.plans.items()}
        alone, joined = _alone(merged, plans.plans, homes)
        return cls(context.enheter, legends, signs, alone, joined, homes)

    def names(
        self, value: RawField | None, plan: str, lead: tuple[str, ...] = ()
    ) -> tuple[tuple[Navn, ...], tuple[Navn, ...]]:
        """(responsible, co-responsible) of a responsibility field."""
        if value is None:
            return (), ()
        cache = self.of_plan.get(plan)
        if cache is None:
            own_signs = plan in self.legends or plan in self.lead_signs
            key = f"#{plan}" if own_signs else self.households.get(plan, "")
            cache = self.of_plan[plan] = self.cache.setdefault(key, {})
        known = cache.get(value.text)
        if known is None:
            read = list(self._read(value.text, plan))
            known = cache[value.text] = [one[:3] for one in read if not one[3]], [one[:3] for one in read if one[3]]
        own, others = known
        if len(own) == 1 and not others:
            self.single[plan, value.text] = own[0]
        return _names(own, value.span, lead), _names(others, value.span, lead) if others else ()

    def _read(self, text: str, plan: str) -> Iterator[tuple[str, bool, str, bool]]:
        if is_empty(text):
            return
        own, co = text, ""
        for others in (_CO_LABEL, _TOGETHER):
            match = others.search(own)
            if match and match.start() > 0:
                co = f"{own[match.end() :].rstrip(' )')}, {co}" if co else own[match.end() :].rstrip(" )")
                own = own[: match.start()]
            elif match:
                own, co = "", own[match.end() :]
        seen: set[str] = set()
        for part, is_co in ((own, False), (co, True)):
            for name, lead in self._split(_OWN_LABEL.sub("", part.strip()), plan):
                if name.casefold() not in seen:
                    seen.add(name.casefold())
                    yield name, lead, f"enhet#{slug(name)}", is_co

    def _split(self, text: str, plan: str) -> Iterator[tuple[str, bool]]:
        if not text.strip():
            return
        starred = "*" in text and self.lead_signs.get(plan) == "*"
        if self._known(text, plan) and not starred:
            yield self._expand(text.strip(), plan), False
            return
        for piece in _SPLIT.split(_AFTER_LEAD.sub(") , ", self._of_fields(_joined(text), plan))):
            piece = piece.replace(_KEPT, ",")
            lead = bool(_LEAD.search(piece)) or (starred and "*" in piece)
            bare = " ".join(_MEMBER.sub(" ", _LEAD.sub(" ", piece)).split())
            bare = bare.strip(" .,:;-–•*" if starred else " .,:;-–•")
            parts = self._parts(bare, plan)
            apart = all(self._known(part, plan) or " og " in part for part in parts)
            if len(parts) > 1 and not self._known(bare, plan) and apart:
                for part in parts:
                    yield self._expand(part, plan), lead
            elif bare and bare not in EMPTY_VALUES:
                yield self._expand(bare, plan), lead

    def _of_fields(self, text: str, plan: str) -> str:
        """The field with "Plan, bygg og miljø" in one piece, where nothing else in the plan calls a unit "Plan"."""
        named = _OF_FIELDS.search(text) if "," in text else None
        if named is None or self._known(named["first"], plan):
            return text
        return text[: named.start()] + named[0].replace(",", _KEPT) + text[named.end() :]

    def _parts(self, bare: str, plan: str) -> list[str]:
        """The pieces between "og"; of "Eiendom og Kultur og fritid" the two units, where one fills a cell elsewhere."""
        parts = [part.strip() for part in _AND.split(bare)]
        whole = self.joined.get(self.households.get(plan, ""), ()) if len(parts) > 2 else ()
        for cut in range(1, len(parts)) if whole else ():
            sides = [" og ".join(parts[:cut]), " og ".join(parts[cut:])]
            if all(side[:1].isupper() and (side.casefold() in whole or self._known(side, plan)) for side in sides):
                return sides
        return parts

    def _known(self, name: str, plan: str) -> bool:
        folded = name.strip().casefold()
        if folded in self.register or folded in _BODIES or folded in self.legends.get(plan, {}):
            return True
        return folded in self.alone.get(self.households.get(plan, ""), ())

    def _expand(self, name: str, plan: str) -> str:
        folded = name.casefold()
        full = self.legends.get(plan, {}).get(folded) or self.register.get(folded)
        if full is not None:
            return full
        match = _PARENS.match(name)
        if match and match["inner"].casefold() in (*self.legends.get(plan, {}), *self.register):
            return match["name"].strip()
        return name


def _alone(
    merged: Merged, plans: Mapping[str, Plan], homes: Mapping[str, str]
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """For each household the names that stand alone in a cell there, those with "og" in them apart: another
    municipality's units are none of its."""
    written: dict[str, set[str]] = {}
    for plan, entries in merged.of_plan.items():
        if plan in homes:
            rows = [entry.raw.fields for entry in entries if entry.kind == "tiltak"]
            named = [fields[key].text for key in _NAMING for fields in rows if key in fields]
            written.setdefault(homes[plan], set()).update(named)
    single = {home: {text for text in texts if text and not _SPLIT.search(text)} for home, texts in written.items()}
    folders: dict[str, set[str]] = {}
    for name, home in homes.items():
        folders.setdefault(home, set()).add(dirname(plans[name].files[0]))
    known = {
        home: {text for other, texts in single.items() if _one_house(home, other, folders) for text in texts}
        for home in folders
    }
    plain = {home: {text for text in texts if not _AND.search(text)} for home, texts in known.items()}
    return _folded(plain), _folded({home: texts - plain[home] for home, texts in known.items()})


def _folded(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {home: frozenset([text.strip().casefold() for text in texts]) for home, texts in names.items()}


def _one_house(home: str, other: str, folders: Mapping[str, set[str]]) -> bool:
    """Whether two households are one: the same, or one of them is a folder in or above the other's."""
    if home == other:
        return True
    if not (home.endswith("/") or other.endswith("/")):
        return False
    return any(one_folder(one, two) for one in folders[home] for two in folders[other])


def _names(read: Sequence[_Read], span: Span, lead: tuple[str, ...]) -> tuple[Navn, ...]:
    made = Navn._make
    return tuple([made((text, span, marked or text in lead, unit)) for text, marked, unit in read])


def _joined(text: str) -> str:
    """The field with what is one name in one piece: a wrapped line, the fields of one head."""
    if "\n" in text and text.lstrip()[:1].isupper():
        text = _WRAPPED.sub(" ", text)
    if "," not in text:
        return text
    of_role = _OF_ROLE.search(text)
    if of_role is not None and not any(_NO_FIELD.fullmatch(word) for word in _WORDS.findall(of_role["fields"])):
        return text[: of_role.start()] + of_role[0].replace(",", _KEPT)
    if (fields := _FIELDS.search(text)) is not None:
        text = text[: fields.start()] + _INNER.sub(_KEPT, fields[0]) + text[fields.end() :]
    return text


def responsibility(entry: Entry, units: Units) -> Responsibility:
    """(ansvar, medansvar, the field as written or None where there is none) of a tiltak."""
    raw = entry.raw
    fields = raw.fields
    own = fields.get("ansvar")
    if own is None or raw.lead or "medansvar" in fields or "ansvar_leder" in fields:
        return _responsibility(entry, units)
    read = units.single.get((entry.plan, own.text))
    if read is None:
        return _responsibility(entry, units)
    return (Navn._make((read[0], own.span, read[1], read[2])),), (), own.text


def _responsibility(entry: Entry, units: Units) -> Responsibility:
    fields = entry.raw.fields
    own = fields.get("ansvar")
    leads = fields.get("ansvar_leder")
    if leads is not None and not is_empty(leads.text):
        own = leads if own is None or is_empty(own.text) else RawField(f"{leads.text} (leder), {own.text}", own.span)
    if own is None:
        own = _group_responsible(entry)
    ansvar, co = units.names(own, entry.plan, entry.raw.lead)
    if len(ansvar) > 1 and units.lead_signs.get(entry.plan) == "first" and not any(name.lead for name in ansvar):
        ansvar = (ansvar[0]._replace(lead=True), *ansvar[1:])
    extra = fields.get("medansvar")
    if extra is not None and not is_empty(extra.text):
        first, second = units.names(extra, entry.plan)
        co = (*co, *(name for name in (*first, *second) if name.text not in {known.text for known in co}))
    for several in (ansvar, co):
        for name in several:
            units.first.setdefault(name.enhet, name)
    return ansvar, co, None if own is None else own.text


def _group_responsible(entry: Entry) -> RawField | None:
    for group in entry.assigned.parts.groups:
        if group.key == entry.raw.group and group.responsible and "ansvar" not in group.columns:
            return RawField(group.responsible, Span(*group.span))
    return None
