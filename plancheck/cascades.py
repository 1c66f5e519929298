"""What follows from a fault that another rule names at its root: told there, once (contract, section 5, "Cascades")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.document import Span
from plancheck.graph import Duplicate, Facts, Plangraf, Unresolved
from plancheck.ladder import Ladder, for_all_goals
from plancheck.listed import in_other_words, renamed_chapters
from plancheck.model import GOAL_KINDS, Maal, Tiltak
from plancheck.nearest import slips

DRAFTS = ("utkast", "hoeringsutkast", "hoering", "ny_hoering")
_SAY_STAGE = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})
_SLIPS = 2
_MEANS_DELMAAL = frozenset({"", "maal", "delmaal"})


def doubled_goals(graf: Plangraf) -> dict[str, Duplicate]:
    """Id of a goal -> the entry that says it shares its number with another: what refers to it may mean either."""
    found: dict[str, Duplicate] = {}
    for entry in graf.duplicates:
        if entry.node in graf.nodes and graf.nodes[entry.node].kind in GOAL_KINDS:
            found.setdefault(entry.node, entry)
            found.setdefault(entry.other, entry)
    return found


def left_by_doubling(graf: Plangraf) -> dict[tuple[str, str], str]:
    """(plan, number) that no goal has -> the goal that bears its neighbour's number, and so has left this one free."""
    found: dict[tuple[str, str], str] = {}
    for entry in graf.duplicates:
        node = graf.nodes.get(entry.node)
        if node is None or node.kind not in GOAL_KINDS:
            continue
        series = entry.label.rpartition(".")[0]
        for lost in graf.unresolved:
            number = lost.ref.number
            if lost.target_plan == node.plan and number and number.rpartition(".")[0] == series:
                found.setdefault((node.plan, number), node.id)
    return found


def left_by_straying(graf: Plangraf) -> frozenset[str]:
    """The delmål whose number is another hovedmål's (SPO011), and the tiltak whose numbers ask for the one it ought to
    have: the slip is told once, at the delmål."""
    found: set[str] = set()
    for entry in graf.conflicts:
        node, placed = graf.nodes.get(entry.node), graf.nodes.get(entry.placed)
        if entry.ref is not None or node is None or placed is None or node.kind != "delmaal" or not placed.number:
            continue
        taken = {maal.number for maal in graf.alle(Maal, plan=node.plan)}
        asked = ((tiltak.id, tiltak.number.rpartition(".")[0]) for tiltak in graf.alle(Tiltak, plan=node.plan))
        lost = {name for name, above in asked if above.startswith(f"{placed.number}.") and above not in taken}
        found |= {node.id, *lost} if lost else set()
    return frozenset(found)


def without_actions(graf: Plangraf) -> dict[str, Maal]:
    """The delmål nobody acts on, in plans that act on their goals."""
    ladder = graf.once(Ladder)
    told = {
        *graf.once(left_by_straying),
        *graf.once(doubled_goals),
        *graf.once(in_other_words),
        *graf.once(renamed_chapters),
    }
    return {
        maal.id: maal for maal in graf.alle(Maal, "delmaal") if maal.id not in told and _is_empty(graf, ladder, maal)
    }


def _is_empty(graf: Plangraf, ladder: Ladder, maal: Maal) -> bool:
    if maal.no_actions or not ladder.acts_for(maal.plan):
        return False
    if any(graf.nodes[node].kind == "tiltak" for node in graf.down.get(maal.id, ())):
        return False
    if any(for_all_goals(graf, target) for target in graf.leads_to["bidrar_til"].get(maal.id, ())):
        return False
    below = (graf.nodes[node] for node in graf.below(maal.id))
    return not any(node.kind == "tiltak" or (isinstance(node, Maal) and node.no_actions) for node in below)


def lost_their_reference(graf: Plangraf) -> Mapping[str, tuple[Maal, ...]]:
    """Plan -> its delmål without tiltak that broken references may mean, as many of them or more: SPO006 tells."""
    empty: dict[str, list[Maal]] = {}
    for maal in graf.once(without_actions).values():
        empty.setdefault(maal.plan, []).append(maal)
    broken: dict[str, dict[str, Unresolved]] = {}
    for entry in graf.unresolved if empty else ():
        if may_mean_delmaal(graf, entry):
            broken.setdefault(entry.target_plan, {}).setdefault(entry.ref.text, entry)
    return {
        plan: tuple(_meant(graf, empty[plan], entries.values())) for plan, entries in broken.items() if plan in empty
    }


def _meant(graf: Plangraf, empty: Sequence[Maal], broken: Iterable[Unresolved]) -> Iterator[Maal]:
    """Of the delmål that the same references may mean, those that are no more than the references."""
    counts: Counter[tuple[int, ...]] = Counter()
    asked = [[maal.id for maal in empty if may_mean(graf, entry, maal)] for entry in broken]
    means = {maal.id: tuple(at for at, several in enumerate(asked) if maal.id in several) for maal in empty}
    for entries in means.values():
        counts[entries] += 1
    yield from (maal for maal in empty if counts[means[maal.id]] <= len(means[maal.id]))


def may_mean(graf: Plangraf, entry: Unresolved, maal: Maal) -> bool:
    """Whether the broken reference may be a slip for the delmål: "3.4" for another of 3.1–3.3, not for 2.1.

    One without a number, or with the number of a series the plan has not, may be a slip for any.
    """
    series = _series(entry.ref.number)
    if not entry.ref.number or _series(maal.number) == series:
        return True
    return all(_series(other.number) != series for other in graf.alle(Maal, "delmaal", plan=maal.plan))


def _series(number: str) -> str:
    """What a goal's number has in common with those beside it: "3" of "3.4", "B" of "B2", "" of "4"."""
    return number.rstrip("0123456789").rstrip(".")


def may_mean_delmaal(graf: Plangraf, entry: Unresolved) -> bool:
    """Whether the broken reference is a tiltak's to the delmål it serves."""
    node = graf.nodes.get(entry.node)
    acts = node is not None and node.kind == "tiltak" and entry.ref.edge == "bidrar_til"
    return acts and entry.ref.kind in _MEANS_DELMAAL


def draft_and_adopted(facts: Facts) -> tuple[tuple[str, Span], Span] | None:
    """The word for a draft (its status and place) and the place of the word for adopted, where a document has both."""
    statuses = facts.parts.meta.statuses
    draft = next(((status, span) for status, span in statuses if status in DRAFTS), None)
    adopted = next((span for status, span in statuses if status == "vedtatt"), None)
    return (draft, adopted) if draft is not None and adopted is not None else None


def states(graf: Plangraf, plan: str, name: str, key: str) -> bool:
    """Whether a block of the front matter gives the key a value, be it one nobody can read (DOK009)."""
    fronts = (facts.document.front for facts in graf.documents(plan))
    blocks = (block for front in fronts if front is not None for block in _several(front.get(name)))
    return any(block.get(key) not in (None, "") for block in blocks)


def _several(value: object) -> list[dict[str, object]]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]


def in_two_minds(documents: Iterable[Facts]) -> bool:
    """Whether a plan among them calls itself both draft and adopted (PLA011): its stage is not known."""
    return any(facts.kind in _SAY_STAGE and draft_and_adopted(facts) is not None for facts in documents)


def misspelt(graf: Plangraf, plan: str, key: str) -> bool:
    """Whether the front matter has the key with a slip in it: DOK009 says so, and the rule that misses it need not."""
    fronts = (facts.document.front for facts in graf.documents(plan))
    blocks = (block for front in fronts if front is not None for block in front.values() if isinstance(block, dict))
    return any(0 < slips(str(name).lower(), key) <= _SLIPS for block in blocks for name in block)
