"""YAML: Norwegian data as written, places, and every fault as a finding."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document import Document, Listed, Mapped, Unreadable
from plancheck.read.yaml import load_yaml, plain, read_yaml


def load(text: str):
    value, problems = load_yaml(text, "f.yaml")
    return value, [(problem.code, problem.key, problem.span.line) for problem in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0301", "0301"),
        ("no", "no"),
        ("on", "on"),
        ("ja", "ja"),
        ("12:30", "12:30"),
        ("2026-06-19", "2026-06-19"),
        ("2026-13-45", "2026-13-45"),
        ("2026-2029", "2026-2029"),
        ("1.10", "1.10"),
        ("1.2", 1.2),
        ("1.2.3", "1.2.3"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("+1", "+1"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("-3", -3),
        ("2026", 2026),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_scalars(text, value):
    assert load(f"a: {text}") == ({"a": value}, [])
    assert load(f"a: '{text}'") == ({"a": text}, [])


@given(st.from_regex(r"-?[0-9]{1,5}(\.[0-9]{1,4})?", fullmatch=True))
def test_numbers_can_be_written_back(text):
    assert str(plain(text)) == text


def test_places():
    value, problems = load_yaml("# intro\nplan:\n  tittel: Å bo\ntiltak:\n  - {id: T1}\n  - tekst\n", "f.yaml", 10)
    assert not problems
    assert isinstance(value, Mapped)
    assert value["plan"].keys_at["tittel"][1:6] == (13, 3, 13, 9, "plan › tittel")
    assert value["plan"].values_at["tittel"][1:6] == (13, 11, 13, 15, "plan › tittel")
    tiltak = value["tiltak"]
    assert isinstance(tiltak, Listed)
    assert [span[1:3] for span in tiltak.items_at] == [(15, 5), (16, 5)]
    assert tiltak[0].values_at["id"].place == "tiltak nr. 1 › id"


def test_keys_are_words():
    assert load("2026: 100\non: ja\n") == ({"2026": 100, "on": "ja"}, [])


def test_repeated_key():
    value, problems = load_yaml("a: 1\nb: 2\na: 3\n", "f.yaml")
    assert value == {"a": 3, "b": 2}
    (problem,) = problems
    assert (problem.key, dict(problem.params)) == (
        "dobbel_noekkel",
        {"noekkel": "a", "linje": "3", "foerste_linje": "1"},
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [", ("yaml_klamme", 1)),
        ("a: b: c", ("yaml_kolon", 1)),
        ("a: 1\n\tb: 2", ("yaml_tab", 2)),
        ("a: 'x", ("yaml_hermetegn", 1)),
        ("x: *ukjent", ("yaml", 1)),
        ("a: 1\n---\nb: 2", ("yaml", 2)),
        ("a: \x01", ("yaml", 1)),
        ("? [a]\n: b", ("yaml_ordnoekkel", 1)),
        ("%YAML 9.9\n---\na", ("yaml", 1)),
        ("a: &x\n  b: *x", ("yaml_dypt", 1)),
        ("[" * 100_000, ("yaml_dypt", 1)),
        ("{a: " * 100_000, ("yaml_dypt", 1)),
        ("- " * 50_000 + "a", ("yaml_dypt", 1)),
        ("a:\n" + "".join(" " * depth + "- \n" for depth in range(2_000)), ("yaml_dypt", 61)),
        ("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
         + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)), ("alias", 3)),
    ],
    ids=lambda value: repr(value)[:20],
)  # fmt: skip
def test_faults_have_a_place(text, problem):
    value, problems = load(text)
    assert value is None
    key, line = problem
    assert len(problems) == 1
    assert problems[0][:2] == ("DOK009", key)
    assert key == "alias" or problems[0][2] == line


def test_tags_make_no_objects():
    assert load("a: !!python/object/apply:os.system [ls]\nb: !egen x") == ({"a": ["ls"], "b": "x"}, [])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(alphabet="ab:-[]{}&*!|>'\"#%@,? \n\t1", max_size=60)))
def test_any_text_is_a_value_or_a_finding(text):
    value, problems = load_yaml(text, "f.yaml")
    assert value is None or not [problem for problem in problems if problem.key == "yaml"]
    assert all(problem.span.line >= 1 and problem.span.column >= 1 for problem in problems)


class TestFiles:
    def test_plan(self):
        document = read_yaml("\ufeffplan:\r\n  tittel: Å\r\n".encode(), "p.yaml")
        assert isinstance(document, Document)
        assert document.front == {"plan": {"tittel": "Å"}}
        assert (document.format, document.start.line) == ("yaml", 2)

    @pytest.mark.parametrize("text", ["enheter:\n- navn: A\n", "- a\n", "on: {push: }\n", "on: [\n", "bare tekst"])
    def test_other_files_are_not_ours(self, text):
        document = read_yaml(text.encode(), "f.yml")
        assert (document.front, document.blocks, document.problems) == (None, (), ())

    def test_broken_plan(self):
        unread = read_yaml(b"plan:\n  a: [\n", "p.yaml")
        assert isinstance(unread, Unreadable)
        assert (unread.key, unread.params["linje"]) == ("yaml_klamme", "2")

    def test_windows_1252(self):
        assert (
            read_yaml("tiltak:\n- tekst: Økt innsats\n".encode("cp1252"), "t.yml").front["tiltak"][0]["tekst"]
            == "Økt innsats"
        )
