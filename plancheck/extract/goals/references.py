"""References to other items as people write them: "jf. delmål 1.2", "(D9)", "H1 og H2", a goal column's cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancheck.document import Confidence, Span
from plancheck.extract.goals.goalnumbers import spelled
from plancheck.extract.goals.numberlegends import before_legend
from plancheck.extract.goals.planrefs import PLAN_WORDS, refs_of_plan
from plancheck.extract.labels import CODES, clean, is_year, split_number
from plancheck.model import Provenance
from plancheck.parts import Ref
from plancheck.pattern import lowered, pattern

_OWN = r"(?-i:[A-CE-GI-SU-ZÆØÅ]\.?|[DHT]\.)\d{1,2}(?:\.\d+)*(?![\w-])"
"""A letter and a number that a word for a goal stands before ("mål A1"); H, D and T are codes by themselves."""
_SMALL = r"(?-i:[a-h])(?=\s*(?:$|[),:;]|\.(?:\s|$)|og\s+[a-h]\b|[–—-]\s))"
"""A letter of a list ("delmål b"), where no word or abbreviation ("mål f.eks.") goes on from it."""
_ROMANS = r"(?-i:I{2,3}|IV|VI{1,3}|IX|[IV](?=\s*(?:$|[:,)]|og\s+[IV])))(?![\wæøå])"
"""A Roman number; of one letter only where no word goes on from it ("delmål I planen")."""
_NUM = rf"{_OWN}|{_ROMANS}|\d+(?:\.\d+)*(?:\.?[a-z](?![a-zæøå]))?|(?-i:[A-H])(?![\wæøå])|{_SMALL}"
_MANY = rf"(?:{_NUM})(?:(?:\s*,\s*|\s*/\s*|\s+og\s+|\s*&\s*)(?:{_NUM}))*"
_KINDS = {
    "hovedmaal": r"hov[eu]dmål(?:et|a|ene)?|overordne[td]e? mål",
    "delmaal": r"delmål(?:et|a|ene)?",
    "maal": r"mål(?:et|a|ene)?",
    "strategi": r"strategi(?:en|er|ar)?",
    "satsingsomraade": r"sats(?:n)?ingsområde(?:t|r|ne)?",
    "hovedgrep": r"hov[eu]dgrep(?:et)?",
    "tiltak": r"tiltak(?:et|a|ene)?",
}
_WORDS = "|".join(f"(?P<{kind}>{forms})" for kind, forms in _KINDS.items())
_PLAN = rf"(?:\s+i\s+(?P<plan>{PLAN_WORDS}|«[^»]{{3,80}}»))?"
_KIND_WORDS = ("mål", "tiltak", "strategi", "singsområde", "sningsområde", "dgrep")
_SPOKEN = pattern(
    rf"(?<![\wæøå])(?:{_WORDS})\s+(?:nr\.?\s*)?(?P<numbers>{_MANY}){_PLAN}",
    re.I,
    needs=_KIND_WORDS,
)
_CODE = r"(?:HM|DM|SO|HG|ST|[HDT])\d+(?:\.\d+)*[a-z]?"
_LETTERS = "HMDOGT"
"""Each code ends its letters in one of them."""
_CODED = pattern(rf"(?<![\w.#/-])(?:(?P<plan>[a-z][\w-]*)#)?(?P<id>{_CODE})(?![\w-]|\.\d)")
_HASHED = pattern(r"(?<![\w/])(?P<plan>[a-zæøå][\wæøå-]*)#(?P<id>[A-Za-zÆØÅæøå][\wæøå./-]*\w)", needs=("#",))
_UN = pattern(
    r"bærekraftsmål|berekraftsmål|\bFNs?\b|\bFN-|\bSDG\b|agenda 2030",
    re.I,
    needs=("ekraftsmål", "fn", "sdg", "agenda 2030"),
)
_EACH = pattern(rf"(?<![\wæøå])(?:{_NUM})")
_DIGIT = pattern(r"\d")
_LEAD = pattern(
    r"^(?:→|->|=>|jf\.?|jfr\.?|jamfør|se|ref\.?|bidrar til|bidreg til|med(?:verkar|virker) til|støtter|støttar|"
    r"følger opp|følgjer opp|gjelder|gjeld|til|under|mål|knyttet til|knytt til)[:\s]+",
    re.I,
)
_OWN_FIRST = pattern(r"(?:Mål|Se|Under|Til)\s+[a-zæøå]")
"""What leads to a reference, and may be the first of a goal's own words: "Mål om transport", "Under samme tak"."""
_DEPENDS = pattern(
    r"avheng(?:er|ig)\s+av|forutset|føreset|etter at",
    re.I,
    needs=("avhengig", "avhenger", "forutset", "føreset", "etter at"),
)
_OWN_CODE = pattern(r"(?P<value>[A-ZÆØÅ]{1,3}[.-]?\d{1,3}(?:\.\d+)*|[J-UWYZÆØÅ])\.?$")
"""A code of the author's own ("S1", "R3", "K"): a reference only where the cell is a goal column's."""
_ROMAN = pattern(r"(?:(?:[Hh]ov[eu]d|[Dd]el)?[Mm]ål\s+)?(?P<value>I{1,3}|I?V|VI{1,3}|IX)\.?$")
"""A goal's Roman number in such a cell; a lone X is a mark."""
_CONTRIBUTES = pattern(
    r"[\s,;.)\]]*(?:(?:dette|det|tiltaket)\s+)?(?:vil\s+|skal\s+)?(?:bidrar|bidra|bidreg|bidrege|medverkar|medverke|medvirker|medvirke|støtter|støttar|støtte|svarer|"
    r"svarar|følger|følgjer|bygger|byggjer|gjelder|gjeld|jf|jfr|jamfør|knyttet|knytt)\b\.?"
    r"(?:\s+(?:opp|under|om|på|til|særlig|særleg|både|først|fremst|og|direkte)(?=\s))*\s*:?\s+(?=\S)",
    re.I,
    begins="dette det tiltaket vil skal bidr medv støtt svar følg bygg gjeld jf jamfør knyt",
)
"""What a sentence begins with that says which goal the action serves."""
_OWN_CODES = pattern(
    r"(?:(?:del|hov[eu]d)?mål(?:et|a|ene)?\s+)?(?P<codes>(?:[A-ZÆØÅ]{1,3}-?|[A-ZÆØÅ]\.)\d{1,3}(?:\.\d+)*"
    r"(?:(?:\s*,\s*|\s+og\s+)(?:[A-ZÆØÅ]{1,3}-?|[A-ZÆØÅ]\.)\d{1,3}(?:\.\d+)*)*)(?=\s*(?:$|[.,;:(–—]|\sog\s))"
)
_STARTS_KIND = pattern(rf"(?:{'|'.join(f'(?:{forms})' for forms in _KINDS.values())})\s", re.I)
_ALSO = pattern(rf"\s*\(\s*(?:og|også|samt|,)\s+((?:{_NUM}|{_CODE})(?:\s*(?:,|og)\s*(?:{_NUM}|{_CODE}))*)\s*\)")
_SPLIT = pattern(r"\s*[,;\n/]\s*|\s+og\s+|\s*&\s*")
_REF_ATOM = pattern(
    rf"(?:(?:{'|'.join(f'(?:{forms})' for forms in _KINDS.values())})(?:\s+(?:nr\.?\s*)?|(?=\d)))?"
    rf"(?P<value>{_CODE}|\d+(?:\.\d+)*(?:\.?[a-z])?|[A-H]|[a-z][\w-]*#\S+)\.?$",
    re.I,
)


def spoken_refs(text: str, span: Span, provenance: Provenance = "reference") -> Iterator[Ref]:
    """References in running words; UN goals ("delmål 12.2" near "bærekraftsmål") are not ours."""
    return _spoken(text, span, provenance) if _names_kind(lowered(text)) else iter(())


def _names_kind(low: str) -> bool:
    return any(map(low.__contains__, _KIND_WORDS))


def _may_code(text: str) -> bool:
    """Whether one of the letters stands right before a digit: few texts hold them, and they are soon found."""
    for letter in _LETTERS:
        at = text.find(letter)
        while at >= 0:
            if text[at + 1 : at + 2].isdecimal():
                return True
            at = text.find(letter, at + 1)
    return False


def may_refer(text: str, code: re.Pattern[str] | None = None, low: str | None = None) -> bool:
    """False where the text holds neither a word for a goal or an action nor a code. `low`: it in lower case."""
    if "#" in text or _names_kind(lowered(text) if low is None else low):
        return True
    return _may_code(text) if code is None else code.search(text) is not None


def _spoken(text: str, span: Span, provenance: Provenance) -> Iterator[Ref]:
    end = 0
    for match in _SPOKEN.finditer(text):
        end = end or before_legend(text)
        if match.start() >= end:
            return
        around = text[max(0, match.start() - 80) : match.end() + 40]
        if _UN.search(around):
            continue
        kind = next(name for name in _KINDS if match[name])
        for number in _EACH.findall(match["numbers"]):
            if not is_year(number):
                own = number[0].isalpha() and number[-1].isdigit()
                numbered, code = ("", number) if own else (number, "")
                yield Ref(match[0], span, kind, numbered, code, match["plan"] or "", provenance=provenance)


def coded_refs(text: str, span: Span, provenance: Provenance = "reference") -> Iterator[Ref]:
    """References by id: "D1.2", "samfunnsdel#D1.2"."""
    return _by_id(text, span, provenance) if "#" in text or _may_code(text) else iter(())


def _by_id(text: str, span: Span, provenance: Provenance) -> Iterator[Ref]:
    seen: set[str] = set()
    for match in _HASHED.finditer(text):
        seen.add(match["id"])
        yield Ref(
            match[0], span, id=match["id"], plan=match["plan"], provenance=provenance, confidence=Confidence.CERTAIN
        )
    for match in _CODED.finditer(text) if _may_code(text) else ():
        if match["id"] not in seen:
            yield Ref(
                match[0], span, _code_kind(match["id"]), id=match["id"], plan=match["plan"] or "", provenance=provenance
            )


def _code_kind(code: str) -> str:
    return CODES.get(code.rstrip("0123456789.abcdefghijklmnopqrstuvwxyz"), "")


def refs_in(text: str, span: Span) -> list[Ref]:
    """Every reference to a goal in an item's own words; references to other tiltak only where it depends on them."""
    if not _DIGIT.search(text) and "#" not in text and "mål" not in text:
        return []
    refs = [*spoken_refs(text, span)]
    refs += coded_refs(text, span)
    if not refs:
        return []
    depends = _DEPENDS.search(text)
    found = []
    for ref in refs:
        if ref.kind != "tiltak":
            found.append(ref)
        elif depends:
            found.append(Ref(ref.text, span, "tiltak", ref.number, ref.id, ref.plan, edge="avhenger_av"))
    return found


def id_refs(value: str, span: Span, edge: str = "bidrar_til") -> list[Ref]:
    """References written as an attribute or a YAML list: ids separated by commas; always explicit and certain."""
    refs = []
    for part in value.split(","):
        name = part.strip()
        if name:
            plan, _, local = name.rpartition("#")
            refs.append(
                Ref(name, span, id=local, plan=plan, provenance="explicit", edge=edge, confidence=Confidence.CERTAIN)
            )
    return refs


def cell_refs(text: str, span: Span, kind: str) -> tuple[list[Ref], str, str]:
    """A goal column's cell: (references, number, words).

    "1.2", "Delmål 1.2, 1.3", "D1.2" are references; "1.2 Flere mestrer …" is a number with words; words alone name a
    goal by its text.
    """
    stripped = _LEAD.sub("", text.strip()).strip()
    if not stripped:
        return [], "", ""
    if stripped.endswith(")") and "(" not in stripped:
        stripped = stripped[:-1].rstrip()
    stripped = spelled(_ALSO.sub(r" og \1", stripped))
    if stripped[-2:-1] == " " and "a" <= stripped[-1] <= "h" and stripped[:-2].replace(".", "").isdecimal():
        stripped = stripped[:-2] + stripped[-1]  # "2 b" is 2b, "2.1 b" 2.1b
    parts = [part for part in _SPLIT.split(stripped) if part]
    atoms = [_REF_ATOM.match(part) for part in parts]
    if any(match and is_year(match["value"]) for match in atoms):
        return [], "", ""
    if atoms and all(atoms):
        return [_atom(match, span, kind) for match in atoms if match], "", ""
    own = [_REF_ATOM.match(part) or _OWN_CODE.match(part) or _ROMAN.match(part) for part in parts]
    if own and all(own):
        return [_atom(match, span, kind) for match in own if match], "", ""
    elsewhere = refs_of_plan(stripped, span, kind)
    if elsewhere:
        return [*elsewhere], "", ""
    spoken = [*spoken_refs(stripped, span, "explicit"), *coded_refs(stripped, span, "explicit")]
    if spoken and len(stripped) - sum(len(ref.text) for ref in spoken) <= 4 * len(spoken) + 12:
        return spoken, "", ""
    number, words = split_number(stripped)
    if words[:1].islower() and not number and _OWN_FIRST.match(text.lstrip()):
        words = text
    return [], number, clean(words)


def _atom(match: re.Match[str], span: Span, kind: str) -> Ref:
    value, text = match["value"], match[0]
    spoken = next((name for name, forms in _KINDS.items() if re.match(forms, text, re.I)), "")
    if "#" in value:
        plan, _, local = value.partition("#")
        return Ref(
            text, span, spoken or kind, id=local, plan=plan, provenance="explicit", confidence=Confidence.CERTAIN
        )
    if value[0].isalpha() and len(value) > 1 and not _ROMAN.match(value):
        return Ref(text, span, _code_kind(value) or kind, id=value, provenance="explicit")
    return Ref(text, span, spoken or kind, number=value, provenance="explicit")


def tail_refs(content: str, span: Span) -> list[Ref]:
    """References that are the whole of a bracketed tail: "(D9)", "(jf. delmål 1.2 og 1.3)", "(1.2)"; [] else."""
    stripped = content.strip()
    if not _STARTS_KIND.match(stripped):
        stripped = _LEAD.sub("", stripped).strip()
    parts = [part for part in _SPLIT.split(stripped) if part]
    atoms = [_REF_ATOM.match(part) for part in parts]
    bare = [
        match
        for match in atoms
        if match and match["value"] == match[0] and not re.search(r"[.#A-ZÆØÅ]", match["value"])
    ]
    if atoms and all(atoms) and not bare and not _UN.search(content):
        return [_tail(match, span) for match in atoms if match]
    spoken = [*spoken_refs(stripped, span), *coded_refs(stripped, span)]
    if spoken and len(stripped) - sum(len(ref.text) for ref in spoken) <= 12:
        return spoken
    return []


_CONTRIBUTING = (
    "bidr", "medverk", "medvirk", "støtt", "svarer", "svarar", "følger", "følgjer", "bygger", "byggjer", "gjeld", "jf",
    "jamfør", "knytt",
)  # fmt: skip


def may_contribute(low: str) -> bool:
    """False where no part of a text, given in lower case, can be a sentence that `contributes`."""
    return any(map(low.__contains__, _CONTRIBUTING))


def contributes(said: str) -> bool:
    """Whether the sentence begins with what it contributes to: "Bidrar til mål M1", "Tiltaket støtter delmål 2"."""
    return _CONTRIBUTES.match(said) is not None


def goals_said(said: str, span: Span) -> list[Ref]:
    """The goals that such a sentence names by number or code; [] where it names none so."""
    said = said.strip().rstrip(" .)")
    lead = _CONTRIBUTES.match(said)
    rest = said[lead.end() :] if lead is not None else said
    numbered = [ref for ref in refs_in(rest, span) if ref.kind != "tiltak"]
    if numbered:
        return numbered
    coded = _OWN_CODES.match(rest)
    refs = cell_refs(coded["codes"], span, "maal")[0] if coded is not None and not _UN.search(rest) else []
    return [Ref(ref.text, span, ref.kind, ref.number, ref.id, ref.plan) for ref in refs]


def _tail(match: re.Match[str], span: Span) -> Ref:
    ref = _atom(match, span, "")
    return Ref(
        ref.text, span, ref.kind, ref.number, ref.id, ref.plan, provenance="reference", confidence=ref.confidence
    )
