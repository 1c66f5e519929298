"""Reports made by hand: every kind of finding, file and trouble in a few lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plancheck.document import Confidence, Span
from plancheck.finding import Basis, FileStatus, Finding, RelatedPlace, Report, Severity, Skipped

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FLAWED = sorted(EXAMPLES.glob("*/feil"))
LINES = (
    "# Handlingsdel 2026–2029",
    "",
    "| Tiltak | Ansvar | Frist |",
    "|---|---|---|",
    "| Åpne møteplass på Øya | | 2027 |",
    "| Utvide dagtilbudet | | 2028 |",
    "| Ny gangvei | | 2028 |",
)


def finding(text: str = "Åpne møteplass på Øya", line: int | None = 5, **changes: object) -> Finding:
    """An action with nobody responsible, on the line of LINES."""
    end = 3 + len(text)
    span = Span(
        "handlingsdel.md", line, line and 3, line, line and end, f"Handlingsdel › Tabell 1 › rad {(line or 5) - 4}"
    )
    made = Finding(
        code="ANS001",
        name="tiltak-uten-ansvar",
        severity=Severity.ERROR,
        confidence=Confidence.PROBABLE,
        title="Tiltak uten ansvarlig",
        message=f"Tiltaket «{text}» har ingen ansvarlig: feltet er tomt.",
        help="Skriv hvilken enhet eller rolle som har ansvaret.",
        lang="nb",
        span=span,
        node="handlingsdel#T1",
        text=text,
        plan="handlingsdel",
        basis=(Basis("practice", "Bærum samfunnsdel"),),
        fingerprint=f"0123456789ab{len(text):02}",
        rule_page="rules/tiltak-uten-ansvar.md",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the names of Finding's own fields


def warning(**changes: object) -> Finding:
    """A doubtful date, with another place beside it."""
    other = RelatedPlace(Span("samfunnsdel.md", 8, 1, 8, 9, "Høring"), "Her står 1. mai 2026", "samfunnsdel#HOER")
    known: dict[str, object] = {
        "code": "HOR004",
        "name": "hoeringsdatoer-strider",
        "severity": Severity.WARNING,
        "title": "Høringsdatoene strider",
        "message": "Fristen er 2. mai 2026 her.",
        "help": "Finn ut hvilken dato som gjelder.",
        "text": "",
        "node": "",
        "related": (other,),
        "fingerprint": "fedcba987654",
    }
    return finding(line=1, **{**known, **changes})


def info(**changes: object) -> Finding:
    """A gap in the numbering, in a document without lines."""
    span = Span("vedlegg/plan nr 1.docx", place="3 Tiltak › Tabell 2 › rad 4", page=7)
    known: dict[str, object] = {
        "code": "SPO013",
        "name": "nummerhopp",
        "severity": Severity.INFO,
        "title": "Hull i nummereringen",
        "message": "Etter 1.1 kommer 1.3.",
        "span": span,
        "fingerprint": "00112233",
        "confidence": Confidence.GUESS,
    }
    return finding(**{**known, **changes})


def report(*findings: Finding, **changes: object) -> Report:
    """The answer of a run over two files, one of them of a kind that is no plan."""
    known: dict[str, object] = {
        "version": "0.1.0",
        "today": "2026-01-15",
        "gate": None,
        "lang": "nb",
        "findings": findings,
        "files": (
            FileStatus("handlingsdel.md", "checked", "handlingsdel", "handlingsdel"),
            FileStatus("notat.txt", "skipped", "annet"),
        ),
        "plans": 1,
        "nodes": {"delmaal": 2, "tiltak": 3},
        "sources": {"handlingsdel.md": LINES},
        "rules": (
            {
                "code": "ANS001",
                "name": "tiltak-uten-ansvar",
                "title": "Tiltak uten ansvarlig",
                "summary": "Ingen er oppgitt som ansvarlig for tiltaket.",
                "help": {"default": "Skriv hvilken enhet som har ansvaret.", "liste": "Se «{foerste}»."},
                "severity": "error",
                "page": "rules/tiltak-uten-ansvar.md",
            },
        ),
    }
    return Report(**{**known, **changes})  # type: ignore[arg-type]  # the names of Report's own fields


FULL = report(
    finding(),
    warning(),
    info(),
    exempted=2,
    baselined=1,
    guess=1,
    skipped=(Skipped("ANS003", "registeret «enheter» er ikke satt opp"),),
    files=(
        FileStatus("handlingsdel.md", "checked", "handlingsdel", "handlingsdel"),
        FileStatus("skadet.docx", "unreadable"),
    ),
)
"""One of everything."""
