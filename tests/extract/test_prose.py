"""What the running text answers with its words known is what a search through all of it answers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.extract.text.prose import Prose
from plancheck.read import read

WORDS = "plan planen høring på ut til «mål» vedtok. i med: (lag lag med år 20-åra og/eller og".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
NEEDLES = "plan| plan|på høring|høring |lag med|t til på|mål|ut til i| i |og|20-|år og|".split("|")


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(NEEDLES))
def test_a_literal_anywhere_is_found_as_a_search_finds_it(texts, needle):
    prose = Prose(read("plan.md", "plan.md", text="\n\n".join(f"Slik: {text}" for text in texts).encode()))
    assert prose.holds(needle) == (needle in prose.lower)
    assert [piece.text for piece in prose.near(f"*{needle}")] == [p.text for p in prose.pieces if needle in p.lower]


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["plan", "høring", "på høring", "ut til på", "lag", "åra"]))
def test_a_literal_that_begins_a_word_is_found_where_a_word_begins_so(text, needle):
    prose = Prose(read("plan.md", "plan.md", text=f"Slik: {text}".encode()))
    if any(word.startswith(needle.split()[0]) for word in prose.words):
        assert prose.has(needle) == (needle in prose.lower)
