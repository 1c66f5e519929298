"""The end of an action that only the rest of the plan explains: a goal's code in brackets, a unit after a dash."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plancheck.extract.drafts import Draft
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.fields.unitnames import is_name, is_unit
from plancheck.extract.fields.whowhen import NOTED, bracket_said, is_deadline
from plancheck.extract.kinds import SERVED, WHO_AND_WHEN
from plancheck.parts import RawField, Ref
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_CODE = r"(?:(?:[A-ZÆØÅ]{1,3}|[A-ZÆØÅ]\.)\d{1,2}(?:\.\d+)*|[A-ZÆØÅ]\b)"
_TAIL = pattern(
    rf"\s*\((?:jf\.?|jfr\.?|se|til)?\s*(?P<codes>{_CODE}(?:(?:\s*[,/]\s*|\s+og\s+){_CODE})*)(?:\)?|\),?\s+(?P<when>[^()]{{3,30}}?)\.?)$"
)
_EACH = pattern(_CODE)
_ONLY = pattern(rf"{_CODE}(?:(?:\s*[,/]\s*|\s+og\s+){_CODE})*")
_TIME_LAST = pattern(r",\s+(?P<when>[^,()]{3,30}?)$", needs=",")
_DASHED = pattern(r"\s[–—-]\s+(?P<name>[^\W\d_][^–—]{1,60}?)\.?$")
_LISTED = pattern(r",\s+(?P<name>[A-ZÆØÅ][^,;:]{1,60}),\s+(?P<when>[^,;:]{3,30}?)\.?$", needs=",")
_NUMBERED = pattern(r"\((?:\d[\d.]*(?:,\s+|\s+og\s+)?)+\)$")
"""The numbers of goals, right before who: "Lage nettside (3), Kommunikasjon, 2026"."""
_AFTER_NUMBERS = pattern(
    r"(?P<own>\S.*?\((?:\d[\d.]*(?:,\s+|\s+og\s+)?)+\)),?\s+(?P<said>[A-ZÆØÅ][^()]{3,60}?)\.?$", needs=")"
)
"""Who and when behind the numbers of goals, with no comma before: "Lage nettside (1.2) Rektor/2027"."""
_BRACKETED = pattern(r"\s*\((?P<name>[^\W\d_]{3,}(?:\s(?:og\s)?[^\W\d_]{2,}){0,3})\)$")
_BOTH = pattern(r"\s*\((?P<name>[^\W\d_][^(),;:\d]{2,40}),\s+(?P<when>[^()]{3,40})\)$")
_SENTENCE = pattern(r"\.\s+(?P<name>[A-ZÆØÅ][^\W\d_]{2,}(?:\s(?:og\s)?[^\W\d_]{2,}){0,3})\.?$", needs=". ")
"""A name in a sentence of its own: "Skifte til elbiler. Innkjøp"."""
_AFTER_GOAL = pattern(
    r"(?P<own>\S.*\([^()]*mål[^()]*\))[.,;:]?\s+(?:(?:[–—→-]|->)\s+)?(?P<name>[^\W\d_][^()\d.,;:]{2,50})\.?$",
    needs="mål",
)
"""A name right behind the bracket of the goal: "Sende prøvevarsel (mål 2). Servicetorget"."""
_DEFINITE = pattern(r"[^\W\d_]{3,}(?:en|et|ene|ane|a)|[A-ZÆØÅ][a-zæøå]{2,} og [a-zæøå]{4,}")
"""A unit's name where others stand beside it: "Heimen", "Barn og familie"."""
_BETWEEN = pattern(
    r"\s[–—-]\s+(?P<name>(?P<lead>[a-zæøå][^–—,;:.()\d]{3,40}?)"
    r"(?:\s+(?:i sam(?:arbeid|råd)|sammen|saman|i lag)\s+med\s+[^–—;:.()]{3,60}?)?)"
    r"(?:\s[–—-]\s+(?P<when>[^–—;:.()]{3,40})|,\s+(?P<last>(?:[^–—,;:.()]|(?<=\d)\.){3,40}))?\.?$"
)
"""Who, in small letters after a dash, with or without the time after another dash or a comma."""
PLACE = pattern(
    r"(?:veg|vei|gat|elv|vatn|vann|skog|sti|plass|park|hall|bygg|hus|bru|kai|strand|strend|løyp|anlegg|marka|områd|torg|fase|"
    r"trinn|del|prosjekt|plan)(?:en|a|et|ene|ane|e|er|ar)?$"
)
"""What one word in its definite form may be as well: where, or which part."""
_RUN_BY = pattern(
    r"\si regi av (?:den |det |dei |de )?(?P<name>[^\W\d][^,.;:()]{2,60}?)"
    r"(?:,? (?:inn[ea]n|i løpet av|fr[aå]|fra og med|hvert?|kvart?|årl[ie]g|i 20\d\d|20\d\d|fram)\b.*)?$",
    re.I,
    needs="i regi av",
)
_HELPS = pattern(
    r"støtt|tilsk|stønad|bidra|bidreg|delta|delte?k|rette for|informer|marknads|markeds|oppmod|oppford|promoter|"
    r"vid(?:er|ar)e",
    re.I,
)
"""An action that only helps on what somebody else runs."""
_YEAR_LAST = pattern(
    r",\s+(?P<part>[^\d,();:][^,();:]{1,24}\s|\d\.\s\w{3,9}\s)?"
    r"(?P<when>20[2-5]\d(?P<to>(?:\s?[-–/]\s?(?:20)?|\sog\s20)[2-5]\d)?)$",
    needs="20",
)
_DOCUMENT = pattern(r"plan|program|strategi|melding", re.I)
_FEWEST_ALIKE = 2
"""So many other items of lists, and half of them, show that who and when stand last."""
_MOST_WORDS = 3
_SHORTEST_NAME = 5
_LONGEST_NAME = 5
_AND = pattern(r"\s*(?:,|/|;|\bog\b|&)\s*", re.I)


def read_code_tails(drafts: Sequence[Draft], words: Vocabulary) -> None:
    """Take the codes at the end of actions as references, if each of them is a goal's in the document.

    Other codes in brackets (a plot, a road, a standard) are the action's own words.
    """
    codes = {draft.id or draft.number for draft in drafts if draft.kind in SERVED}
    codes = {code for code in codes if code[:1].isupper() and (code[-1:].isdecimal() or len(code) == 1)}
    for draft in drafts if codes else ():
        if draft.kind != "tiltak":
            continue
        _read_codes_after(draft, codes)
        tail = _TAIL.search(draft.text) if "(" in draft.text else None
        named = _EACH.findall(tail["codes"]) if tail is not None else []
        if tail is None or not tail.start() or not codes.issuperset(named):
            continue
        if tail["when"] and not is_deadline(tail["when"]):
            continue
        _take_codes(draft, named, draft.text[: tail.start()], tail["when"])
        if draft.text.endswith(")") and not draft.fields:
            draft.apply_tail(read_tail(draft.text, draft.span, words))


def _name(draft: Draft, codes: Sequence[str]) -> None:
    """Give the action the goals of these codes in the place of those it only stands beside."""
    draft.refs[:] = [ref for ref in draft.refs if ref.provenance != "placement"]
    draft.refs.extend(
        Ref(code, draft.span, number=code) if len(code) == 1 else Ref(code, draft.span, id=code) for code in codes
    )


def _take_codes(draft: Draft, named: Sequence[str], text: str, when: str | None) -> None:
    """Give the action the goals of these codes, and the time that stands after or right before them."""
    _name(draft, named)
    before = _TIME_LAST.search(text) if not when else None
    if before is not None and is_deadline(before["when"]):
        text, when = text[: before.start()].rstrip(), before["when"]
    draft.text = text
    if when:
        draft.fields.setdefault("frist", RawField(when, draft.span))


def _read_codes_after(draft: Draft, codes: set[str]) -> None:
    """Take the codes that end who or when: "Frist: 2026. (M1)", and those that stand where who does: "(M1, 2026)"."""
    said = draft.fields.get("ansvar")
    only = _EACH.findall(said.text) if said is not None and _ONLY.fullmatch(said.text) else []
    if only and codes.issuperset(only):
        del draft.fields["ansvar"]
        _name(draft, only)
    for field in ("ansvar", "frist"):
        said = draft.fields.get(field)
        tail = _TAIL.search(said.text) if said is not None and "(" in said.text else None
        named = _EACH.findall(tail["codes"]) if tail is not None else []
        if said is not None and tail is not None and tail.start() and codes.issuperset(named):
            draft.fields[field] = RawField(said.text[: tail.start()].rstrip(" .,;"), said.span)
            _name(draft, named)


def read_last_years(drafts: Sequence[Draft]) -> None:
    """Take a year after the last comma as the deadline of a list's action without one: "Bransjekurs i renhold, 2026",
    also with the part of it that is meant: "…, skuleåret 2025/2026".

    A year may be the name's: "Gjennomføre Ungdata, 2027", "Følge opp plan for idrett, 2026–2029".
    """
    for draft in drafts:
        if "frist" in draft.fields or draft.kind != "tiltak" or not draft.series.startswith("l"):
            continue
        last = _YEAR_LAST.search(draft.text)
        if last is None:
            continue
        before, when = draft.text[: last.start()], f"{last['part'] or ''}{last['when']}"
        if last["part"] and not is_deadline(when):
            continue
        if last["part"] or not (NOTED.search(before) or (last["to"] and _DOCUMENT.search(before))):
            draft.text = before
            draft.fields["frist"] = RawField(when, draft.span)


def read_owner_tails(drafts: Sequence[Draft], words: Vocabulary) -> None:
    """Take "– Landbruk" at the end of an action as its responsible, where the plan says that Landbruk is one.

    It says so where another action names it as responsible, or where every action of the list ends in a unit's name.
    """
    unowned = [draft for draft in drafts if "ansvar" not in draft.fields and draft.kind == "tiltak"]
    if not unowned:
        return
    actions = [draft for draft in drafts if draft.kind == "tiltak"]
    said = {value.text for draft in actions if (value := draft.fields.get("ansvar"))}
    owners = {name for text in said for name in _split(text)}
    _read_listed(unowned, owners)
    _read_after_goal(unowned, words)
    _read_between(unowned, actions)
    _read_run_by(unowned)
    _read_bracketed(unowned, actions, owners)
    ends = {id(draft): (draft, end["name"]) for draft in unowned for end in _ends(draft)}
    if not ends:
        return
    lists = defaultdict(list)
    for draft in actions:
        lists[draft.group].append(id(draft) in ends and is_unit(ends[id(draft)][1]))
    whole = _all_ended(actions, ends)
    for draft, name in ends.values():
        beside = lists[draft.group]
        if owners.issuperset(_split(name)) or (len(beside) > 1 and all(beside)) or draft.group in whole:
            draft.text = draft.text[: len(draft.text.rstrip(".")) - len(name)].rstrip(" –—-")
            draft.fields["ansvar"] = RawField(name, draft.span)
            if "frist" not in draft.fields:
                draft.apply_tail(read_tail(draft.text, draft.span, words))


def _all_ended(actions: Sequence[Draft], ends: Mapping[int, tuple[Draft, str]]) -> set[str]:
    """The lists whose actions all end in a name after a dash, where most of these names in the plan are units."""
    open_ones = {draft.group for draft in actions if id(draft) not in ends}
    names: dict[str, list[str]] = defaultdict(list)
    for draft, name in ends.values():
        names[draft.group].append(name)
    whole = {group: some for group, some in names.items() if group not in open_ones and group.startswith("l")}
    told = [name for some in whole.values() for name in some]
    sure = sum(map(is_unit, told))
    plain = all(len(name.split()) <= _LONGEST_NAME and not PLACE.search(name) for name in told)
    return set(whole) if plain and sure >= _FEWEST_ALIKE and sure * 2 >= len(told) else set()


def _read_bracketed(unowned: Sequence[Draft], actions: Sequence[Draft], owners: set[str]) -> None:
    """Take "(Heimen)" at the end of a list's action as its responsible, where the plan names Heimen so elsewhere, or
    every action of the list says in brackets who is to do it and at least as many others are units by their names."""
    lists: dict[str, list[Draft]] = {draft.group: [] for draft in unowned}
    for draft in actions:
        if draft.group in lists and draft.series.startswith("l"):
            lists[draft.group].append(draft)
    for some in lists.values():
        if sum(draft.fields.keys() >= WHO_AND_WHEN for draft in some) >= max(_FEWEST_ALIKE, len(some) / 2):
            _read_both(some)
        owned = sum(["ansvar" in draft.fields for draft in some])
        if owned == len(some):
            continue
        ends = [(draft, end) for draft in some if (end := _bracketed(draft)) is not None]
        alike = owned >= _FEWEST_ALIKE and owned >= len(ends) and owned + len(ends) == len(some)
        for draft in some if _FEWEST_ALIKE <= owned < len(some) else ():
            _read_sentence(draft, owners)
        for draft, end in ends:
            if (alike and _may_own(end["name"])) or owners.issuperset(_split(end["name"])):
                draft.text = draft.text[: end.start()].rstrip(" .,;–—-")
                draft.fields["ansvar"] = RawField(end["name"], draft.span)


def _may_own(name: str) -> bool:
    """Whether a name may be somebody's among those of a list: "Heimen", and in small letters "bondelaga"."""
    return _DEFINITE.fullmatch(name) is not None and (name[0].isupper() or _is_owner(name))


def _read_sentence(draft: Draft, owners: set[str]) -> None:
    """Take a unit's name in a last sentence of its own as who does it, beside actions of the list that have one."""
    end = _SENTENCE.search(draft.text) if "ansvar" not in draft.fields and ". " in draft.text else None
    if end is not None and (is_unit(end["name"]) or owners.issuperset(_split(end["name"]))):
        draft.text = draft.text[: end.start()]
        draft.fields["ansvar"] = RawField(end["name"], draft.span)


def _read_both(drafts: Sequence[Draft]) -> None:
    """Take "(kommunikasjon, hver høst)" as who and when, in a list where most items end so with known names."""
    for draft in drafts:
        end = _BOTH.search(draft.text) if draft.text.endswith(")") and not WHO_AND_WHEN & draft.fields.keys() else None
        if end is not None and end.start() and is_deadline(end["when"]) and len(end["name"].split()) <= _MOST_WORDS:
            draft.text = draft.text[: end.start()]
            draft.fields["ansvar"] = RawField(end["name"], draft.span)
            draft.fields["frist"] = RawField(end["when"], draft.span)


def _bracketed(draft: Draft) -> re.Match[str] | None:
    """The brackets at the end of an action without a responsible, where a name that is no place stands in them."""
    end = _BRACKETED.search(draft.text) if draft.text.endswith(")") and "ansvar" not in draft.fields else None
    if end is None or not end.start() or PLACE.search(end["name"]) or len(end["name"].split()) > _MOST_WORDS:
        return None
    return end


def _read_listed(drafts: Sequence[Draft], owners: set[str]) -> None:
    """Take "…, Frivilligsentralen, 2027" at the end of an action as who and when, unless another time is said of it."""
    for draft in drafts:
        if ")" in draft.text and _read_after_numbers(draft):
            continue
        end = _LISTED.search(draft.text)
        said = draft.fields.get("frist")
        if end is None or (said is not None and said.text not in end["when"]):
            continue
        named = any(map(is_unit, end["name"].split(" og "))) or owners.issuperset(_split(end["name"]))
        before = draft.text[: end.start()]
        named = named or (before.endswith(")") and bool(_NUMBERED.search(before)) and is_name(end["name"]))
        if named and is_deadline(end["when"]):
            draft.text = before
            draft.fields["ansvar"] = RawField(end["name"], draft.span)
            draft.fields["frist"] = RawField(end["when"], draft.span)


def _read_after_numbers(draft: Draft) -> bool:
    """Take who and when right behind the numbers of goals; False for other actions."""
    end = _AFTER_NUMBERS.match(draft.text)
    told = bracket_said([part.strip() for part in end["said"].split(",")]) if end is not None else None
    fields = dict(told.fields) if told is not None else {}
    said = draft.fields.get("frist")
    if end is None or not fields.keys() >= WHO_AND_WHEN or (said is not None and said.text not in fields["frist"]):
        return False
    draft.text = end["own"]
    draft.fields |= {key: RawField(value, draft.span) for key, value in fields.items()}
    return True


def _read_after_goal(drafts: Sequence[Draft], words: Vocabulary) -> None:
    """Take a name that is all that stands behind the bracket of the goal as who has the action."""
    for draft in drafts:
        end = _AFTER_GOAL.fullmatch(draft.text) if "ansvar" not in draft.fields and ")" in draft.text else None
        if end is not None and is_name(end["name"]) and not is_deadline(end["name"]):
            draft.text = end["own"]
            draft.fields["ansvar"] = RawField(end["name"], draft.span)
            draft.apply_tail(read_tail(draft.text, draft.span, words))


def _read_between(unowned: Sequence[Draft], actions: Sequence[Draft]) -> None:
    """Take "– turlaget" as the responsible of an action with a deadline, where other lists have who and when so."""
    asked = [draft for draft in unowned if draft.series.startswith("l") and "ansvar" not in draft.fields]
    if not asked:
        return
    listed = [draft for draft in actions if draft.series.startswith("l")]
    both = sum([draft.fields.keys() >= WHO_AND_WHEN for draft in listed])
    if both < _FEWEST_ALIKE or both * 2 < len(listed):
        return
    for draft in asked:
        match = _BETWEEN.search(draft.text)
        if match is None or not match.start() or not (_is_owner(match["lead"]) or _is_bare_name(match["lead"])):
            continue
        when, said = match["when"] or match["last"], draft.fields.get("frist")
        if (when is None or said.text in when) if said is not None else (when is not None and is_deadline(when)):
            draft.text = draft.text[: match.start()]
            draft.fields["ansvar"] = RawField(match["name"].strip(), draft.span)
            draft.fields.setdefault("frist", RawField(when or "", draft.span))


def _read_run_by(drafts: Sequence[Draft]) -> None:
    """Take who an action ends by saying that it is run by: "Sommerskole i regi av kulturskolen"; the words stay."""
    for draft in drafts:
        run = _RUN_BY.search(draft.text) if "ansvar" not in draft.fields else None
        if run is None or _HELPS.search(draft.text, 0, run.start()):
            continue
        if run["name"][0].isupper() or is_name(run["name"]):
            draft.fields["ansvar"] = RawField(run["name"], draft.span)


def _is_owner(name: str) -> bool:
    return is_unit(name) or (is_name(name) and not PLACE.search(name) and not is_deadline(name))


def _is_bare_name(name: str) -> bool:
    """Whether a word may be a unit's in a list where most actions end in who and when: "kommunikasjon"."""
    alone = name.isalpha() and len(name) >= _SHORTEST_NAME and not name.endswith("t")
    return alone and not PLACE.search(name) and not NOTED.match(name) and not is_deadline(name)


def _ends(draft: Draft) -> Iterator[re.Match[str]]:
    """The dash and the name at the end of an action that has got no responsible yet."""
    end = _DASHED.search(draft.text) if "ansvar" not in draft.fields else None
    if end is not None and (end["name"][0].isupper() or _is_owner(end["name"])):
        yield end


def _split(names: str) -> list[str]:
    return [name for name in _AND.split(names.lower().strip(" .")) if name]
