"""Pictures that stand alone in a page: their links are kept, though they say nothing."""

from __future__ import annotations

from pathlib import Path

from plancheck.document import Document
from plancheck.read import read

PAGE = """<html><body><h1>Kulturplan 2026–2029</h1>
<img src="graf.png" alt="Graf">
<p><img src="kart.png"></p>
<figure><img src="skisse.png"><figcaption>Skisse</figcaption></figure>
<ul><li><img src="ikon.png">Delmål 1: Alle er med</li></ul>
<nav><img src="meny.png"></nav>
</body></html>
"""


def test_pictures_between_blocks() -> None:
    document = read(Path("plan.html"), "plan.html", text=PAGE.encode())
    assert isinstance(document, Document)

    found = [(link.target, link.span.line) for link in document.walk_links() if link.image]
    assert found == [("graf.png", 2), ("kart.png", 3), ("skisse.png", 4), ("ikon.png", 5)]
    assert [block.text for block in document.blocks if block.text] == [
        "Kulturplan 2026–2029",
        "Skisse",
        "Delmål 1: Alle er med",
    ]
