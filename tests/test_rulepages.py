"""Every example on every rule page is a test: the whole pipeline, with that rule alone."""

from __future__ import annotations

import pytest

from plancheck.pagecache import rules_folder
from plancheck.pagetest import faults_of
from plancheck.rulebook import load_rulebook
from plancheck.rulepage import read_page

RULES = load_rulebook().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_the_page_hold(rule):
    assert list(faults_of(rule, read_page(rules_folder() / rule.page))) == []
