"""What on a web page is not its text: hidden parts, navigation, footers, cookie questions, page stamps."""

from __future__ import annotations

import re

from plancheck.read.htmltree import Element
from plancheck.read.htmlword import is_contents

_WORD = re.compile(r"[a-zæøå]+")
_NAVIGATION = frozenset(
    ["nav", "navbar", "navigation", "navigasjon", "menu", "meny", "breadcrumb", "breadcrumbs", "brodsmule",
     "brodsmuler", "brødsmule", "brødsmuler", "crumbs", "sidebar", "sidemenu", "sidemeny", "share", "deling", "social",
     "sosial", "search", "sok", "søk", "skip", "skiplink", "skiplinks", "toolbar", "pager", "pagination", "related",
     "relatert"]
)  # fmt: skip
_COOKIES = frozenset(["cookie", "cookies", "cookiebar", "consent", "samtykke", "gdpr", "informasjonskapsler"])
_CONSENT = re.compile(r"informasjonskaps|\bcookies?\b|\bsamtykke til\b|personvernet ditt", re.IGNORECASE)
_FOOT = frozenset(["footer", "bunntekst", "bunn", "colophon"])
_CONTENTS = frozenset(["toc", "innholdsfortegnelse", "tableofcontents"])
_ROLES = {
    "navigation": "navigation",
    "banner": "navigation",
    "search": "navigation",
    "tablist": "navigation",
    "toolbar": "navigation",
    "menubar": "navigation",
    "menu": "navigation",
    "contentinfo": "footer",
    "doc-toc": "contents",
    "doc-footnote": "",
}
_UNFOLDS = re.compile(r"accord|trekkspill|collaps|panel|tab|toggle|expand|fold|details|drawer", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOR_READERS = frozenset(
    ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "d-none", "material-icons",
     "material-icons-outlined", "material-symbols-outlined", "material-symbols-rounded", "material-symbols-sharp"]
)  # fmt: skip
_DROPPED = frozenset(
    ["head", "title", "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "select",
     "textarea", "video", "audio", "math", "dialog", "datalist", "#comment"]
)  # fmt: skip
_WHOLE = frozenset(["#root", "html", "body", "main", "article", "table", "tbody", "tr", "td", "th", "p"])
_STAMP = re.compile(
    r"(?:(?:først |sist )?(?:publisert|oppdatert|endret|endra|redigert)\b.{0,60}\d{4}"
    r"|(?:til toppen|til topps|skriv ut|del (?:denne )?(?:siden|saken|sida|saka|på)|tips en venn|lytt(?: til)?|les opp"
    r"|(?:gå|hopp) (?:rett )?til (?:hoved)?innhold|var denne (?:siden|sida) nyttig|fant du det du lette etter"
    r"|last ned som pdf|forrige|neste)\b.{0,40})",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:vedt|godkj|fasts)|\b(?:høring|høyring)s", re.IGNORECASE)
"""What a stamp does not say: a paragraph that begins with one and goes on so is the page's own."""


class Noise:
    """Judges the elements of one page."""

    def __init__(self, root: Element) -> None:
        self._size = root.size
        self._opened = {
            target.lstrip("#")
            for element in root.walk()
            for name in ("aria-controls", "data-target", "data-bs-target", "data-bs-content", "href")
            for target in element.get(name).split()
            if target.strip("#") and (name != "href" or target.startswith("#"))
        }
        main = next((element for element in root.walk() if is_main(element)), None)
        self._has_main_heading = main is not None and main.has("h1")
        real = main is not None and (main.tag == "main" or main.get("role") == "main")
        self.main_is_whole = main is not None and real and main.size * 2 >= root.size

    def hidden(self, element: Element) -> bool:
        """Not shown to anybody. What a tab or an accordion folds away is shown when asked for."""
        if element.tag in _DROPPED:
            return True
        attrs = element.attrs
        if not attrs:
            return False
        classes = attrs.get("class", "").lower().split()
        if not _FOR_READERS.isdisjoint(classes):
            return True
        if not is_set_aside(element):
            return False
        if attrs.get("hidden") == "until-found" or attrs.get("role") == "tabpanel":
            return False
        return not (attrs.get("id", "") in self._opened or _UNFOLDS.search(attrs.get("class", "")))

    def kind(self, element: Element, inside_main: bool) -> str:
        """ "navigation", "footer", "contents" or "" for ordinary content."""
        tag = element.tag
        if tag == "p" and is_contents(element):
            return "contents"
        if tag == "td":
            return "navigation" if element.size <= self._size // 2 and _holds_links_only(element) else ""
        if tag in _WHOLE:
            return ""
        if tag == "nav":
            return "contents" if self._names(element) & _CONTENTS else "navigation"
        if tag == "footer":
            return "" if inside_main and element.size > 400 else "footer"
        if tag == "header":
            return "" if inside_main or (element.has("h1") and not self._has_main_heading) else "navigation"
        role = element.get("role")
        if role in _ROLES:
            return _ROLES[role]
        return self._by_name(element) if element.attrs else ""

    def _by_name(self, element: Element) -> str:
        names = self._names(element)
        if not names:
            return "navigation" if element.tag == "aside" and _mostly_links(element) else ""
        if names & _COOKIES and element.size < max(4000, self._size // 2):
            return "navigation"
        if element.size > self._size // 2 or element.has("main", "article", "h1", "table"):
            return ""
        if names & _FOOT:
            return "footer"
        if names & _CONTENTS and _mostly_links(element):
            return "contents"
        if (names & _NAVIGATION or element.tag == "aside") and _mostly_links(element):
            return "navigation"
        return ""

    @staticmethod
    def _names(element: Element) -> set[str]:
        named = f"{element.get('class')} {element.get('id')}".lower()
        return set(_WORD.findall(named))


def is_set_aside(element: Element) -> bool:
    """Whether the page itself hides an element, be it for good or until it is asked for."""
    attrs = element.attrs
    style = attrs.get("style", "")
    return "hidden" in attrs or attrs.get("aria-hidden") == "true" or bool(style and _INVISIBLE.search(style))


def is_stamp(text: str) -> bool:
    """A line the publishing system puts on every page: "Publisert 09.04.2014", "Skriv ut", "Til toppen"."""
    return len(text) < 100 and _STAMP.match(text) is not None and _DECIDED.search(text) is None


def asks_consent(heading: str) -> bool:
    """A heading over the question about cookies."""
    return _CONSENT.search(heading) is not None


def is_main(element: Element) -> bool:
    return element.tag in ("main", "article") or element.get("role") == "main"


def _holds_links_only(element: Element) -> bool:
    """Two links or more, and between them no more than signs."""
    links = sum(one.tag == "a" for one in element.walk()) if element.linked else 0
    return links > 1 and element.size - element.linked <= links + 1


def _mostly_links(element: Element) -> bool:
    return element.linked * 2 >= element.size
