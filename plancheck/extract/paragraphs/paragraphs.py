"""Paragraphs: labelled goals and actions, lead-ins, field lines, a goal stated as running text, contributions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block, Span
from plancheck.extract.context import LOOSE_KINDS, RANK, Lead, Place, is_loose, is_way
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.facts import read_facts
from plancheck.extract.fields.saidofall import names_responsible
from plancheck.extract.fields.sectionfacts import give_below
from plancheck.extract.fields.tails import read_tail
from plancheck.extract.goals.borrowed import borrows, leads_to_guides
from plancheck.extract.goals.glossaries import explains
from plancheck.extract.goals.goalsentences import SENTENCE
from plancheck.extract.goals.leadson import LISTS_DELMAAL, TO_REACH, WAY_TO, areas_led_to, others_goals
from plancheck.extract.goals.namedkind import named_kind
from plancheck.extract.goals.references import contributes, tail_refs
from plancheck.extract.goals.runninggoals import STATED, leads_from_goal, read_running
from plancheck.extract.headings.namedareas import read_named_areas
from plancheck.extract.headings.outline import OTHER_PLAN, PLAN_DOES, heading_kinds
from plancheck.extract.headings.setaside import hopes, is_set_aside, is_today, tells_how_it_is
from plancheck.extract.headings.themedgoals import number_of_theme
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import (
    ITEM_CONCEPTS,
    Label,
    clean,
    counted_on,
    kind_of,
    read_label,
    split_letter,
    split_number,
)
from plancheck.extract.paragraphs.actionlines import action_said, tells_who
from plancheck.extract.paragraphs.leads import as_headed, goals_named, labelled_lead
from plancheck.extract.paragraphs.leaving import leave_actions, leave_lower_goal
from plancheck.extract.paragraphs.toldwhat import tells_what, title_above
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise

_STRUCTURED = pattern(r"^\s*(?:\d+(?:\.\d+)*[.):]?\s|[a-zæøå][):]\s|[A-H][):.]\s|[-–•*]\s|[^\W\d][^:\n]{1,40}:)", re.I)
_GENERIC = frozenset(
    {"vi vil", "vi skal", "kommunen skal", "kommunen vil", "bydelen skal", "vil vi", "skal vi", "me vil", "me skal"}
)
_PAST = pattern(
    r"(?:er|ble|blei|vart|allerede|har)\s+(?:(?!planlagt|tenkt)\w+\s+)?(?:gjennomført|utført|avsluttet|avslutta|ferdig)|"
    r"i forrige|i førre",
    re.I,
)
_NOT_OURS = pattern(
    r"(?:(?:gjennomførte|gjennomførde|utførte|avsluttede|avslutta|ferdigstilte|tidligere|tidlegare|forrige|førre|dagens|statlige|"
    r"statlege|statens|nasjonale|internasjonale|globale|fylkeskommunale|fylkeskommunens|fylkets|fns?)\s+)"
    r"(?:(?:og|viktige|viktigste|prioriterte|politiske)\s+)*(?:\w+\s+og\s+)?(?:mål\w*|delmål\w*|hov[eu]dmål\w*|tiltak\w*|strategi\w*|"
    r"satsing\w*|aktivitet\w*)\b(?!.*vider)",
    re.I,
    begins="gjennomfør utfør avslutt ferdigstil tidl forrige førre dagens stat nasjonal internasjonal global fylke fn",
)
"""A lead-in to what is done already, or what others are to do."""
_ROLES = pattern(
    r"\bhar\s+(?:(?:også|òg|mange|flere|fleire|ulike|forskjellige|en\s+rekke|ei\s+rekk?j?e|lovpål\w+)\s+)+(?:\w+\s+og\s+)?"
    r"(?:roller|oppgaver|oppgåver)\b"
    r"|^(?!kommunens|planens|årets|periodens)\w+(?:s|\s+sine?)\s+(?:\w+\s+og\s+)?(?:oppgaver|oppgåver)$"
    r"|^ansvar\w*\s+og\s+(?:oppgaver|oppgåver)$",
    needs=("roller", "oppgaver", "oppgåver"),
)
"""A lead-in to what somebody always does: "Kommunen har flere roller og oppgaver, som:", "Rektors oppgaver:"."""
_ABOUT = pattern(
    r"(?i:hov[eu]dmål|delmål|mål|tiltak|satsingsområde|satsningsområde|strategi)\s+[A-Z]?\d+(?:\.\d+)*"
    r"(?:\s*[–-]\s*\d+(?:\.\d+)*)?,?\s+[a-zæøå][^:]*[.!?]$",
    re.S,
    begins="hovedmål hovudmål delmål mål tiltak satsingsområde satsningsområde strategi",
)
"""No colon and no dash after the number, a small letter, and a full stop."""
_LABEL_LINE = 60
_THAT_IS = pattern(r"(?:det|de|dei|disse|desse|dette)\s+er\s*:", re.I)
_THEY = pattern(r"(?:den|det|ho|hun|han|de|dei|denne|dette|disse|desse)\s+(?!er\b)[^\W\d_]+\s", re.I)
"""What goes on about somebody or something told in the sentence before: "Ho har fire innsatsområde:"."""
_PURPOSE = pattern(r"\b(?:formål|føremål|hensikt)", needs=("formål", "føremål", "hensikt"))
_TOKEN = pattern(r"[^\W\d_][\wæøå-]*")


def sentence(text: str, limit: int) -> str:
    """The text, or its first sentence where it is longer than `limit` characters."""
    return text if len(text) <= limit else SENTENCE.split(text, maxsplit=1)[0]


def read_paragraph(block: Block, place: Place, mode: str) -> None:
    """Read one paragraph; `mode` says whether items may be told by place ("open") or only by label ("guarded")."""
    if not block.text:
        return
    if mode == "closed":
        place.lead = None
        return
    read_named_areas(block, place)
    lines = _lines(block, place.words)
    names_responsible(block.text, place)
    lead = place.lead
    place.lead = None
    for text, span in lines:
        if _line(text, span, block, place, mode):
            continue
        if len(lines) == 1 and mode == "open":
            read_running(text, span, block, place, lead)


def _lines(block: Block, words: Vocabulary) -> list[tuple[str, Span]]:
    """The paragraph's lines where they are structured, else the paragraph as one text."""
    if "\n" not in block.text:
        return [(_bold_start(block, words), block.span)]
    parts = block.text.split("\n")
    spans = block.lines if len(block.lines) == len(parts) else (block.span,) * len(parts)
    opens = [bool(_STRUCTURED.match(part)) or tells_who(part) or read_label(part, words) is not None for part in parts]
    if not any(opens[1:]) and (labelled := _label_above(parts, words)):
        return [(labelled, block.span)]
    if sum(opens) < max(1, len(parts) // 2):
        return [(" ".join(_bold_start(block, words).split()), block.span)]
    merged: list[tuple[str, Span]] = []
    title = block.strong[0].strip() if block.strong else ""
    for part, span, starts in zip(parts, spans, opens, strict=True):
        if merged and not starts and (merged[-1][0] != title or part.strip()[:1].islower()):
            merged[-1] = (f"{merged[-1][0]} {part.strip()}", merged[-1][1])
        else:
            merged.append((part.strip(), span))
    return merged


def _label_above(parts: Sequence[str], words: Vocabulary) -> str:
    """ "Overordna mål" alone on the first line: the label of the one sentence below; "" for other paragraphs."""
    first, rest = parts[0].rstrip(" :"), " ".join(" ".join(parts[1:]).split())
    label = read_label(f"{first}:", words) if len(first) < _LABEL_LINE else None
    if label is None or label.text or ((label.kind not in RANK or label.kind == "tiltak") and not label.number):
        return ""
    return f"{first}: {rest}" if len(SENTENCE.split(rest)) == 1 and len(rest) <= STATED else ""


def _bold_start(block: Block, words: Vocabulary) -> str:
    """ "**A: Skolebyggene er gamle.** Fire av sju …": the bold start is the item, the rest tells of it."""
    head = block.strong[0] if block.strong else ""
    rest = block.text[len(head) :].strip()
    if len(head) < 8 or not rest or not block.text.startswith(head) or head.rstrip().endswith(":") or rest[:1] in ":–-":
        return block.text
    if head.rstrip().endswith("?"):
        asked = f"{head.rstrip(' ?')}: {rest}"
        return asked if (label := read_label(asked, words)) is not None and label.kind in GOALS else block.text
    named = read_label(head, words)
    if named is not None and rest[0] == "(" and tail_refs(rest.rstrip(".").strip("()"), block.span):
        return block.text
    return head if (named is not None and named.text) or split_letter(head)[0] or split_number(head)[0] else block.text


def _told_above(text: str, span: Span, label: Label | None, place: Place) -> bool:
    """Whether a line tells of the item above, which then has what it says."""
    if label is None:
        return _facts(text, span, place)
    return tells_what(label, text, span, title_above(place.last, place), place)


def _line(text: str, span: Span, block: Block, place: Place, mode: str) -> bool:
    if give_below(text, span, block, place):
        return True
    if _tells_of(text, block):
        return True
    label = None if contributes(text) else read_label(text, place.words)
    goal_code = label is not None and label.coded and label.kind in GOALS  # "D1." may be an action below goal D
    action = action_said(text, span, place) if (label is None or goal_code) and mode == "open" else None
    if action is not None:
        add_labelled(action, text, span, block, place)
        return True
    if _told_above(text, span, label, place):
        return True
    if label is not None and (label.number or mode == "open") and not _too_long(label):
        if label.text and (_describes(label, text, place) or explains(label, place)):
            return True
        if label.text:
            add_labelled(label, text, span, block, place)
        else:
            place.lead = labelled_lead(label, text, span, place.words)
        return True
    if block.attrs.get("id") and (kind := named_kind(block.attrs)):
        add_labelled(Label(kind, "", clean(text)), text, span, block, place)
        return True
    if mode == "open" and leads_from_goal(text.strip(), span, block, place):
        place.lead = Lead(("historikk",), span)
        return True
    if mode == "open" and borrows(text, block, place.sections, place.document.blocks, place.words):
        place.lead = Lead(("historikk",), span, others=True)
        return True
    lead = read_lead(text, span, place.words)
    if lead is not None and (mode == "open" or lead.others):
        place.lead = as_headed(lead, text, place)
        return True
    return False


def _tells_of(text: str, block: Block) -> bool:
    """A sentence about a goal or an action: "Delmål 1.1 handler om …", "Delmål 1.1–1.3 gjelder voksne."."""
    bold = block.strong[0] if block.strong else ""
    return _ABOUT.match(text) is not None and not (bold and text.startswith(bold))


def _facts(text: str, span: Span, place: Place) -> bool:
    """Take what a paragraph right below an action's heading or bold title says of it; False where it says nothing."""
    last = place.last
    if last is None or place.drafts.items[last].kind != "tiltak" or not _heads(last, place):
        return False
    facts = read_facts(text, span, place.words)
    if facts is None:
        return False
    draft = place.drafts.items[last]
    draft.give(facts.fields)
    draft.refs.extend(ref for ref in facts.refs if ref not in draft.refs)
    return True


def _heads(index: int, place: Place) -> bool:
    """Whether the action is the heading above, or a labelled paragraph of the section."""
    draft = place.drafts.items[index]
    return place.head.item == index or (draft.series.startswith("p") and draft.section == place.section.index)


def _describes(label: Label, text: str, place: Place) -> bool:
    """ "Slik vil vi ha det: …" right under a goal that is itself called a goal only describes it."""
    goal = place.goal()
    if label.kind != "maal" or label.number or goal is None or place.head.item != goal:
        return False
    above = place.drafts.items[goal]
    return above.kind == "maal" or (above.kind == "delmaal" and bool(above.text) and _no_goal(text))


def _no_goal(text: str) -> bool:
    """Whether a label does not call what follows a goal: "Slik vil vi ha det: …", "Ønsket situasjon: …"."""
    return "mål" not in text.partition(":")[0].lower()


def _too_long(label: Label) -> bool:
    return len(label.text) > 400 and not label.number


def read_lead(text: str, span: Span, words: Vocabulary) -> Lead | None:
    """The lead-in a line is ("Delmål vi vil:", "Følgende tiltak skal gjennomføres:"), or None."""
    stripped = text.rstrip()
    if not stripped.endswith((":", " at")) and len(stripped) > 60:
        return None
    told = SENTENCE.split(stripped)
    last = told[-2].partition(" som ")[0] if len(told) > 1 and _THAT_IS.fullmatch(told[-1]) else told[-1]
    folded = normalise(last)
    if _PAST.search(folded) and not folded.startswith(("når", "etter")):
        return Lead(("historikk",), span)
    if _NOT_OURS.match(folded) or _ROLES.search(folded) or hopes(folded):
        return Lead(("historikk",), span)
    if stripped.endswith(":") and (is_today(folded) or is_set_aside(folded) or tells_how_it_is(folded)):
        return Lead(("historikk",), span, loose=True)
    whole = normalise(f"{told[-2]} {last}") if len(told) > 1 and _THEY.match(last) else folded
    if stripped.endswith(":") and (listed := areas_led_to(whole)):
        return Lead((listed,), span)
    if stripped.endswith(":") and (others_goals(folded) or leads_to_guides(folded)):
        return Lead(("historikk",), span, others=True)
    if folded.endswith("delmål") and stripped.endswith(":") and LISTS_DELMAAL.match(TO_REACH.sub("", folded)):
        return Lead(("delmaal",), span)
    word = words.leadin(last) or (words.match_normalised("label", folded) if stripped.endswith(":") else None)
    if stripped.endswith(":") and (word is None or word.concept not in ITEM_CONCEPTS) and _to_sources(folded, words):
        return Lead(("historikk",), span)
    if word is not None and (stripped.endswith(":") or words.match_normalised("leadin", folded)):
        if word.concept not in ITEM_CONCEPTS:
            return None
        generic = folded in _GENERIC or any(folded.endswith(f" {phrase}") for phrase in _GENERIC)
        kind = kind_of(word.concept)
        return Lead(
            (kind,), span, goals_named(last, span, kind), generic and "mål" not in folded,
            kind in LOOSE_KINDS and is_loose(folded), way=kind == "tiltak" and is_way(folded),
        )  # fmt: skip
    if not stripped.endswith(":"):
        return None
    return _spoken_lead(last, folded, span, words)


def _to_sources(folded: str, words: Vocabulary) -> bool:
    word = words.match_normalised("heading", folded)
    return word is not None and word.concept in ("litteratur", "vedlegg", "kontakt", "innhold")


def _spoken_lead(last: str, folded: str, span: Span, words: Vocabulary) -> Lead | None:
    """A sentence before a list that names a kind somewhere: tiltak where it speaks of them, else the last goal kind."""
    kinds = []
    asked = PLAN_DOES.sub("planen ", TO_REACH.sub("", folded))
    before = ""
    for token in _TOKEN.findall(asked):
        word = words.match_normalised("heading", token)
        if word is not None and word.concept in ITEM_CONCEPTS and not token.endswith("området"):
            kind = kind_of(word.concept)  # "Satsingsområdet omfatter:" leads to no areas
            over_all = kind == "maal" and before.startswith("overordn") and not OTHER_PLAN.search(folded)
            kinds.append("hovedmaal" if over_all else kind)
        before = token
    if kinds and _PURPOSE.search(folded):
        return Lead(("historikk",), span)
    if kinds and len(folded) <= 200:
        first = [kind for kind in heading_kinds(asked, words) if kind in kinds]
        kind = first[0] if first else ("tiltak" if "tiltak" in kinds else kinds[-1])
        if "mål" in folded and kind in GOALS and WAY_TO.search(folded):
            return Lead(("strategi",), span, goals_named(last, span, "strategi"), loose=True)
        return Lead((kind,), span, goals_named(last, span, kind), loose=kind in LOOSE_KINDS and is_loose(folded))
    if TO_REACH.match(folded):
        return Lead(("strategi",), span, goals_named(last, span, "strategi"), loose=True)
    if any(folded.endswith(phrase) or folded.startswith(phrase) for phrase in _GENERIC):
        return Lead(("delmaal",), span, generic=True, loose=True)
    return None


def add_labelled(label: Label, text: str, span: Span, block: Block, place: Place) -> int:
    """A goal or an action written as a labelled paragraph: "Mål: Færre ulykker"."""
    kind = label.kind
    leave_actions(label, place)
    leave_lower_goal(label, place)
    held = place.head.labelled
    while held and RANK.get(place.drafts.items[held[-1]].kind, 9) >= RANK.get(kind, 0):
        held.pop()
    parent = place.drafts.ancestor(place.goal(), kind)
    number = label.number or (counted_on(text, place.drafts.items[parent].number) if parent is not None else "")
    number = number or number_of_theme(kind, place)
    draft = Draft(kind, label.text, number, span, parent, place.section.index, place.role)
    draft.labelled, draft.series, draft.theme = True, f"p{place.head.section}:{kind}", label.theme
    if label.coded:
        draft.id = text.split(maxsplit=1)[0].rstrip(".:)")
    draft.apply_tail(read_tail(label.text, span, place.words))
    draft.refs.extend(ref for ref in place.refs() if ref not in draft.refs and kind == "tiltak")
    draft.text = clean(draft.text)
    if kind == "tiltak":
        draft.group = f"p{place.head.section}"
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    if kind in RANK and RANK[kind] < RANK["tiltak"] and kind != "visjon":
        held.append(index)
    return index
