"""The commonest faults in YAML, and the line each is said to stand on."""

from __future__ import annotations

import pytest
import yaml

from plancheck.read.yaml import load_yaml
from plancheck.read.yamlfault import fault_of
from plancheck.rulebook import load_rulebook

FAULTS = [
    ('a: 1\nb: "x\nc: 2\n', "yaml_hermetegn", "2"),
    ("a: 'x\nb: 2\n", "yaml_hermetegn", "1"),
    ("a: [1, 2\nb: 3\n", "yaml_klamme", "1"),
    ("a: {x: 1\nb: 2\n", "yaml_klamme", "1"),
    ("a:\n\tb: 1\n", "yaml_tab", "2"),
    ("a:\n  b: 1\n c: 2\n", "yaml_innrykk", "3"),
    ("a: 1\n  b: 2\n", "yaml_innrykk", "2"),
    ("- a\nb: 1\n", "yaml_innrykk", "2"),
    ("plan:\n  tittel:Plan\n  type: x\n", "yaml_mellomrom", "2"),
    ("plan:\n  tittel: Plan: del 2\n", "yaml_kolon", "2"),
    ("plan\ntype: x\n", "yaml_noekkel", "1"),
    ("a: @x\n", "yaml_tegn", "1"),
    ("a: `x`\n", "yaml_tegn", "1"),
    ("a: *x\n", "yaml", "1"),
]


@pytest.mark.parametrize(("text", "key", "line"), FAULTS)
def test_a_common_fault_is_named_with_its_line(text: str, key: str, line: str) -> None:
    value, problems = load_yaml(text, "plan.yaml")
    assert value is None
    assert [(one.key, one.params["linje"], str(one.span.line)) for one in problems] == [(key, line, line)]


@pytest.mark.parametrize("code", ["DOK007", "DOK009"])
@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_fault_has_its_message(code: str, lang: str) -> None:
    texts = load_rulebook().find(code).texts[lang]
    for _, key, line in FAULTS:
        said = texts["message"][key].format(linje=line, tegn="[")
        assert line in said
        assert "feil" not in said


def test_nesting_that_libyaml_itself_refuses() -> None:
    """From libyaml 0.2.6 on; earlier ones leave the counting to us."""
    mark = yaml.Mark("plan.yaml", 1006, 2, 6, None, None)
    error = yaml.scanner.ScannerError("while increasing flow level", mark, "exceeded maximum nesting depth", mark)

    assert fault_of(error, "a: 1\nb: 2\nplan: [[[[") == ("yaml_dypt", 2, 6, "")
