"""What a statement says is on a hearing: the plan, its planprogram, additional studies or a minor change."""

from __future__ import annotations

import re

from plancheck.extract.hearing import hearingwords as w
from plancheck.pattern import pattern

_ITSELF = pattern(r"\b(?:planen|plana|(?:høring|høyring)sutkast\w*)(?!\w)", re.I, needs="plan utkast")
"""What a planprogram may call itself too."""
_IS_OUT = pattern(
    r"\b(?:planen|plana|\w*utkastet)\s+(?:er|ligger|ligg)\s+(?:(?:nå|no|lagt|lagd|sendt|ut|ute)\s+)*(?:på|til)\s+"
    r"(?:høring|høyring|offentl[ie]g\s+(?:ettersyn|gjennomsyn))",
    re.I,
    needs="plan utkast",
)


def subject_of(text: str, heading: str, *, of_program: bool, is_program: bool) -> str:
    """plan | planprogram | tilleggsutredning | mindre_endring: what the statement below the heading is of.

    `of_program`: the document is on the hearing of a planprogram; `is_program`: it is one itself.
    """
    if w.STUDIES.search(text):
        return "tilleggsutredning"
    if w.MINOR.search(text):
        return "mindre_endring"
    if w.PROGRAM.search(text) or (of_program and not w.PROPOSAL.search(text)):
        return "planprogram"
    return "planprogram" if is_program and _means_itself(text, heading) else "plan"


def _means_itself(text: str, heading: str) -> bool:
    """Whether "Planen er på høring til 18. desember" in a planprogram is of the programme.

    The heading above says so, or the words that it is out now, when the plan has no proposal yet.
    """
    if w.PROPOSAL.search(_ITSELF.sub("", text)):
        return False
    headed = w.PROGRAM.search(heading) is not None and w.PROPOSAL.search(heading) is None
    return headed or _IS_OUT.search(text) is not None
