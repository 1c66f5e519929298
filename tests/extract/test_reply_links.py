"""A link that asks for replies is where to send them."""

from __future__ import annotations

import pytest
from reading import parts

TEXT = "# Folkehelseplan 2026–2029\n\nPlanen er på høring til 2. mars 2026.\n\n{link}\n\n## Mål\n\n1. Alle går\n"


def channels(link: str) -> list[str]:
    return [sign.text for sign in parts(TEXT.format(link=link)).signs if sign.concept == "innspillskanal"]


@pytest.mark.parametrize("words", ["Send innspill", "Gi ditt høringssvar", "Kom med innspel", "Send inn merknad"])
def test_a_link_that_asks_for_replies(words: str) -> None:
    assert channels(f"[{words}](/innspill)") != []


@pytest.mark.parametrize("link", ["Send innspill", "[Les innspillene](/innspill)", "[Se planen](/plan)"])
def test_other_links_and_words_without_one(link: str) -> None:
    assert channels(link) == []
