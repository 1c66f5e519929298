"""DOK002: a link to a file, an anchor or a picture that is not there. The net is never asked."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from typing import cast

from plancheck.document import Document, Link
from plancheck.finding import Treff
from plancheck.graph import Context, Facts, Plangraf
from plancheck.hoeringspakke import MESSENGERS
from plancheck.nearest import nearest
from plancheck.numbers import Numbers
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.wholetext import whole_text

_ABROAD = pattern(r"^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|/|\\|#?$|#(?i:top)$|#0$|#[/!?]|.*(?:\{\{|\{%|<))")
"""Another scheme, a place on a server, a page of a web application, a template, or no target at all: not ours to
judge."""
_OF_SITE = frozenset({"navigation", "footer"})
"""What stands round the text of a saved web page: its links lead to the site."""
_OF_FRAME = pattern(
    r"(?:^|[/_-])(?:logo\d*|logotype|ikon|icon|favicon|banner|sprite|kommunevåpen|kommunevapen|toppbilde|header|footer|spacer)"
    r"(?:[_-][^/]*)?\.(?:png|gif|jpe?g|svg|webp|ico)$",
    re.IGNORECASE,
    needs="logo ikon icon banner sprite pen toppbilde header footer spacer",
)
"""A picture of a web page's frame by its name, wherever the page has it: "logo.png" is no figure of the plan."""
_SKIP = pattern(r"(?:hopp|gå|skip|jump)\b.{0,12}\b(?:til|to)\b", re.IGNORECASE, needs="hopp gå skip jump")
"""The hidden link at the top of a web page: "Hopp til hovedinnhold"."""
_WITH_ANCHORS = frozenset({"markdown", "html"})
_ESCAPED = pattern(r"(?:%[0-9A-Fa-f]{2})+", needs="%")
_SLUG = pattern(r"[^0-9a-zæøåäöáčđŋšŧž]+")
_LEADING = pattern(r"^[0-9]+")
_COPY = pattern(r"-\d+$")
_ASCII = str.maketrans({"å": "a", "ø": "o", "æ": "a"})
_DOUBLE = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae"})


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each broken link; a link out of the root is nobody's to judge."""
    by_path = {facts.document.path: facts.document for facts in graf.facts}
    anchors: dict[str, frozenset[str]] = {}
    for facts in graf.facts:
        if facts.kind == "annet":
            continue
        for link in _links(graf, facts.document):
            if _ABROAD.match(link.target) or _SKIP.match(link.text.strip()):
                continue
            if facts.kind in MESSENGERS and link.target.startswith("#"):
                continue  # a notice is a web page: its anchors belong to the site
            treff = _judge(facts, link, graf.context, by_path, anchors)
            if treff is not None:
                yield treff


def _links(graf: Plangraf, document: Document) -> Iterator[Link]:
    """The links of the text: on a web page not those of the site round it."""
    if document.format != "html":
        return iter(whole_text(graf, document).links)
    document = replace(document, blocks=tuple(one for one in document.blocks if one.noise not in _OF_SITE))
    return (link for link in document.walk_links() if not (link.image and _only_decorates(link)))


def _only_decorates(picture: Link) -> bool:
    """Whether a page's picture says nothing: it has no words for those who cannot see it, or belongs to the frame."""
    return not picture.text.strip() or _OF_FRAME.search(picture.target) is not None


def _saved_page(document: Document) -> bool:
    """A page as it was saved from a web site: what lay beside it there did not come along."""
    return document.format == "html" and any(block.noise in _OF_SITE for block in document.blocks)


def _judge(
    facts: Facts, link: Link, context: Context, by_path: dict[str, Document], anchors: dict[str, frozenset[str]]
) -> Treff | None:
    path, _, anchor = link.target.replace("\\", "/").partition("#")
    path = _unquoted(path.partition("?")[0])
    target = facts.document.path
    if path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(facts.document.path), path))
        if target.startswith(".."):
            return None
        if target not in by_path:
            return None if _exists(target, context) else _broken_file(facts, link, path, context)
    document = by_path.get(target)
    if not anchor or document is None or document.format not in _WITH_ANCHORS or anchor in document.anchors:
        return None
    if target not in anchors:
        anchors[target] = _anchors(document)
    known = not anchors[target] or not _forms(_unquoted(anchor)).isdisjoint(anchors[target])
    if known and not (document.format == "markdown" and _slip(_unquoted(anchor), document)):
        return None
    key = "anker_i_fil" if path else "anker"
    return _treff(facts, link, key, {"anker": _unquoted(anchor), "fil": path})


def _unquoted(target: str) -> str:
    """The target with `%20` as the blank it stands for. As urllib has it, which takes long to load."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), target)


def _exists(target: str, context: Context) -> bool:
    """Whether the target is there, also as a page made from Markdown or a folder; True where nothing can be asked."""
    if target == "." or target in context.existing:
        return True
    is_file = cast("Callable[[str], bool] | None", context.is_file)
    if is_file is None and not context.existing:
        return True
    stem = posixpath.splitext(target)[0] if target.endswith((".html", ".htm")) else target
    names = (target, f"{stem}.md", f"{stem}/index.md", f"{stem}/README.md")
    if any(name in context.existing or (is_file is not None and is_file(name)) for name in names):
        return True
    folder = f"{target}/"
    return any(name.startswith(folder) for name in context.existing)


def _broken_file(facts: Facts, link: Link, path: str, context: Context) -> Treff | None:
    here = posixpath.dirname(facts.document.path)
    name = posixpath.basename(path)
    suffix = posixpath.splitext(name)[1].casefold()
    alike = sorted(other for other in context.existing if other.casefold().endswith(suffix))
    names = {posixpath.basename(other): other for other in alike}
    near = nearest(name, names)
    if near is None and _saved_page(facts.document):
        return None
    if near is None:
        return _treff(facts, link, "bilde" if link.image else "fil", {"fil": path})
    return _treff(facts, link, "forslag", {"fil": path, "forslag": posixpath.relpath(names[near], here or ".")})


def _treff(facts: Facts, link: Link, key: str, params: dict[str, str]) -> Treff:
    return Treff(
        link.span, key, {"lenke": link.text, **params}, plan=facts.plan, text=link.text, discriminator=link.target
    )


def _anchors(document: Document) -> frozenset[str]:
    """Everything a "#…" link into the document may say, in the forms it is compared in."""
    found: set[str] = set()
    for anchor in document.anchors:
        found |= _forms(anchor)
    for block in document.blocks:
        if block.kind == "heading":
            found |= _forms(block.text)
            if block.label:
                found |= _forms(f"{block.label} {block.text}")
        if block.attrs.get("id"):
            found |= _forms(block.attrs["id"])
        for row in block.rows:
            for cell in row.cells:
                if cell.attrs.get("id"):
                    found |= _forms(cell.attrs["id"])
    return frozenset(found)


def _slip(anchor: str, document: Document) -> bool:
    """Whether the anchor of a heading has another number than it, or no sign where the heading has blanks: no tool
    that makes anchors of headings makes such a one."""
    wanted = {_SLUG.sub("", form) for form in _spelled(anchor)}
    stripped = {_LEADING.sub("", form) for form in wanted}
    others = False
    for block in document.blocks:
        if block.kind != "heading":
            continue
        spelled = _spelled(f"{block.label} {block.text}" if block.label else block.text)
        own = {_SLUG.sub("", form) for form in spelled}
        rest = {_LEADING.sub("", form) for form in own}
        if not own.isdisjoint(wanted) or (stripped == wanted and not rest.isdisjoint(wanted)):
            return anchor.isalpha() and " " in block.text.strip(" .)0123456789")
        if not rest.isdisjoint(stripped):
            if rest == own:
                return False  # an unnumbered heading: some tools number it
            others = True
    return others


def _spelled(anchor: str) -> set[str]:
    """The anchor in lower case, without a copy's number, and its letters as ASCII has them."""
    low = anchor.casefold().strip()
    spelled = {low} if low.isascii() else {low, low.translate(_ASCII), low.translate(_DOUBLE)}
    return spelled | {_COPY.sub("", form) for form in spelled if low[-1:].isdigit() and "-" in low}


def _forms(anchor: str) -> set[str]:
    """The forms in which two anchors are held together: tools make slugs in different ways."""
    plain = {_SLUG.sub("", written) for written in _spelled(anchor)}
    return {*plain, *(_LEADING.sub("", form) for form in plain)} - {""}
