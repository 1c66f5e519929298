"""One plan published as several web pages: a front page, and a page for each chapter or goal.

Without configuration every plan document is a plan of its own (contract, section 4), and a chapter on a page of its own
is no plan document. Pages are one publication where they say so: their `<title>` ends in the plan's name ("Mål 1 –
Klimaplan 2026–2030 – Bergvik kommune"), their heading names the plan as theirs ("Tiltak i klimaplanen"), or the front
page and two or more chapters link to each other. A page whose heading names a plan is never part of another's.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from glob import escape

from plancheck.document import Document
from plancheck.extract.plan.naming import plan_type
from plancheck.link.plans import id_of_file, setting_for
from plancheck.link.slug import slug
from plancheck.pattern import pattern
from plancheck.plansetting import PlanSetting
from plancheck.plansystem import theme, words
from plancheck.record import NamedTuple, replace

_CHAPTER = pattern(
    r"(?:\d+(?:\.\d+)*\.?\s|(?:kapittel|del)\s+\d|innledning|innleiing|bakgrunn|forord|føreord|om (?:planen|plana)\b|"
    r"formål|føremål|visjon|hov[eu]dmål|delmål|mål\b|tiltak(?:ene|a)?\b|satsn?ings?område|innsatsområde|"
    r"strategi(?:er|ar|ene|ane)\b|sammendrag|samandrag|utfordring|oppfølging|evaluering|medvirkning|medverknad|gjennomføring|organisering|"
    r"kunnskapsgrunnlag|status\b|indikator)",
    re.I,
)
_BARE = pattern(
    r"(?:handlings(?:plan|del|program)|tiltaks(?:plan|del|liste)|strategi(?:del)?|plandel|kunnskapsdel)", re.I
)
"""Chapters of a plan that are called as plans are."""
_OF_SITE = pattern(
    r"(?:(?:ny )?(?:høring|høyring|kunngjøring|kunngjering|nyhet|nytt|aktuelt|møte|referat|kontakt|personvern|om oss|"
    r"om kommun|tilgjengel|saksframlegg|planer\b|planar\b|alle planer|alle planar|temaplaner|temaplanar|forside|søk)|"
    r".{0,60}\b(?:på|til|ute på) (?:høring|høyring))",
    re.I,
)
"""Pages of a web site that are no chapter of a plan."""
_GENERIC = frozenset({"kommuneplan", "samfunnsdel", "arealdel", "planstrategi", "planprogram", "oekonomiplan"})
_YEAR = pattern(r"\b20\d\d\b")


class _Page(NamedTuple):
    path: str
    title: str
    site: tuple[str, ...]
    """What `<title>` says beside the page's own name."""
    links: frozenset[str]
    """Paths of the files of the folder it links to."""

    @property
    def chapter(self) -> bool:
        return _CHAPTER.match(self.title) is not None

    @property
    def front(self) -> bool:
        """Whether it may be the front page of a plan: its heading names one."""
        return plan_type(self.title) is not None and not self.chapter and not _OF_SITE.match(self.title)


def published(documents: Sequence[Document], known: Sequence[PlanSetting]) -> tuple[PlanSetting, ...]:
    """The plans that are several web pages, each as the configuration would say it; those it does say are left out."""
    pages = [_page(one) for one in documents]
    pages = [page for page in pages if setting_for(page.path, known) is None]
    if len(pages) < 2:
        return ()
    fronts = [page for page in pages if page.front]
    members: dict[str, list[_Page]] = {}
    for page in pages:
        front = None if page.front and not _BARE.fullmatch(page.title) else _front_of(page, fronts)
        if front is not None:
            members.setdefault(front.path, []).append(page)
    linked = _linked(pages, fronts, members)
    found = [_setting(front, [*members.get(front.path, ()), *linked.get(front.path, ())]) for front in fronts]
    taken = {page.path for group in (*members.values(), *linked.values()) for page in group}
    found = [one for one in found if len(one.files) > 1]
    found += _without_front(page for page in pages if page.path not in taken)
    return tuple(_apart(found))


def _apart(found: Sequence[PlanSetting]) -> Iterator[PlanSetting]:
    """The plans, those of equal names in different folders with the path as their id."""
    for one in found:
        alike = sum(other.id == one.id for other in found) > 1
        yield replace(one, id=slug(posixpath.splitext(one.files[0])[0]) or one.id) if alike else one


def _page(document: Document) -> _Page:
    marks = {mark.kind: mark.text for mark in document.marks}
    heading = next((block.text for block in document.blocks if block.kind == "heading" and not block.noise), "")
    folder = posixpath.dirname(document.path)
    targets = (link.target.split("#")[0].split("?")[0] for block in document.blocks for link in block.links)
    links = {posixpath.normpath(posixpath.join(folder, one)) for one in targets if one and ":" not in one}
    site = tuple(part for part in marks.get("nettsted", "").split(" – ") if part)
    return _Page(document.path, " ".join(marks.get("tittel", heading).split()), site, frozenset(links))


def _front_of(page: _Page, fronts: Sequence[_Page]) -> _Page | None:
    """The one front page that the page says it belongs to."""
    named = [front for front in fronts if front is not page and _near(page, front) and _names(page, front)]
    return named[0] if len(named) == 1 else None


def _names(page: _Page, front: _Page) -> bool:
    if _OF_SITE.match(page.title):
        return False
    if any(_same(part, front.title) for part in page.site):
        return True
    name = _YEAR.split(front.title)[0].strip(" –-,(").lower()
    return len(name) > 7 and page.chapter and name in page.title.lower() and front.path != page.path


def _same(part: str, title: str) -> bool:
    """Whether a part of `<title>` is a plan's name: the same telling words, and no other years."""
    years = _YEAR.findall(part), _YEAR.findall(title)
    alike = bool(words(part)) and words(part) == words(title) and plan_type(part) is not None
    return alike and (years[0] == years[1] or not all(years))


def _near(page: _Page, front: _Page) -> bool:
    """Whether a page lies in the front page's folder or below it."""
    folder = posixpath.dirname(front.path)
    return not folder or page.path.startswith(f"{folder}/")


def _linked(
    pages: Sequence[_Page], fronts: Sequence[_Page], members: Mapping[str, Sequence[_Page]]
) -> dict[str, list[_Page]]:
    """The pages no words tie to a front page, but links to and fro do: with one front page only, and two or more."""
    found: dict[str, list[_Page]] = {}
    taken = {page.path for group in members.values() for page in group}
    for page in pages:
        if page.front or page.path in taken or _OF_SITE.match(page.title) or not page.title:
            continue
        near = [
            front for front in fronts if page.path in front.links and front.path in page.links and _near(page, front)
        ]
        if len(near) == 1:
            found.setdefault(near[0].path, []).append(page)
    return {
        path: group
        for path, group in found.items()
        if members.get(path) or (len(group) > 1 and any(page.chapter for page in group) and _tied(group))
    }


def _tied(group: Sequence[_Page]) -> bool:
    """Whether most pages of a group link to another of it too: they share a menu of chapters, or name the next one."""
    paths = {page.path for page in group}
    return sum(not page.links.isdisjoint(paths - {page.path}) for page in group) * 2 > len(group)


def _setting(front: _Page, pages: Sequence[_Page]) -> PlanSetting:
    paths = (front.path, *sorted(page.path for page in pages))
    return PlanSetting(id_of_file(front.path), tuple(map(escape, paths)))


def _without_front(pages: Iterator[_Page]) -> Iterator[PlanSetting]:
    """Chapters whose front page is not in the folder: two or more with one plan's name in `<title>`."""
    groups: dict[tuple[str, str], list[_Page]] = {}
    for page in pages:
        if (page.front and not _BARE.fullmatch(page.title)) or _OF_SITE.match(page.title):
            continue
        name = next((part for part in page.site if _is_plan(part)), "")
        if name:
            groups.setdefault((posixpath.dirname(page.path), name), []).append(page)
    for (_, name), group in groups.items():
        if len(group) > 1 and any(page.chapter for page in group):
            yield PlanSetting(slug(name), tuple(escape(page.path) for page in group), {"tittel": name})


def _is_plan(part: str) -> bool:
    """Whether a part of `<title>` names one certain plan: with a theme or years, and no list of plans."""
    found = plan_type(part)
    certain = found is not None and (bool(theme(part)) or _YEAR.search(part) is not None)
    return (
        certain
        and not _OF_SITE.match(part)
        and (found is None or found.name not in _GENERIC or bool(_YEAR.search(part)))
    )
