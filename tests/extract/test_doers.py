"""Who does an action, and who has it, by the sentences below it."""

import pytest

from plancheck.document import Span
from plancheck.extract.fields.doers import is_doer
from plancheck.extract.fields.facts import read_facts
from plancheck.extract.fields.sentences import read_sentences
from plancheck.vocabulary import vocabulary

_SPAN = Span("plan.md", 1, 1)

_SAID = [
    ("Eiendom bygger gapahuken innen 2028.", "Eiendom", "innen 2028"),
    ("Beredskap står for øvinga, som er klar til sommeren 2027.", "Beredskap", "til sommeren 2027"),
    ("Lesestundene holdes årlig av biblioteket.", "biblioteket", "årlig"),
    ("Helsestasjonen får ansvaret for opplegget fra høsten 2027.", "Helsestasjonen", "fra høsten 2027"),
    ("Oppgaven ligger til Kultur og skal være løst i 2027.", "Kultur", "2027"),
    ("Arbeidet starter i 2027 med rektor som ansvarlig.", "rektor", "2027"),
    ("Skolene følger opp innen utgangen av 2027.", "Skolene", "innen utgangen av 2027"),
    ("NAV Myrdal leder arbeidet, som skal være ferdig i 2028.", "NAV Myrdal", "2028"),
    ("Eininga for kultur har leiinga, og tiltaket skal vere gjennomført innan 2027.", "Eininga for kultur",
     "innan 2027"),
    ("Frisklivssentralen holder kurset fire ganger i året.", "Frisklivssentralen", "fire ganger i året"),
    ("Tiltaket er lagt til Kultur og skal være ferdig i 2027.", "Kultur", "2027"),
    ("Ansvar for tiltaket har Kultur. Tiltaket fullføres i 2027.", "Kultur", "2027"),
    ("Dette er Kulturs ansvar, og skal være på plass i 2027.", "Kultur", "2027"),
    ("I 2027 lager Kultur kalenderen.", "Kultur", "2027"),
    ("Innen utgangen av 2027 skal Kultur ha kalenderen klar.", "Kultur", "Innen utgangen av 2027"),
    ("Oppstart i 2027, og Kultur har ansvaret.", "Kultur", "Oppstart i 2027"),
    ("Arbeidet blir fulgt opp av kommunalsjef helse innen 2028.", "kommunalsjef helse", "innen 2028"),
    ("Folkehelsekoordinatoren tek seg av dette innan hausten 2027.", "Folkehelsekoordinatoren", "innan hausten 2027"),
    ("Kulturskulen held konsertane kvar haust.", "Kulturskulen", "kvar haust"),
    ("Kultur utfører dette sammen med idrettsrådet i 2027.", "Kultur, sammen med idrettsrådet", "2027"),
    ("Arbeidet starter i 2026. Kultur har ansvaret, og alt skal være ferdig i 2028.", "Kultur", "2028"),
    ("Skolene lager planen i 2026. Ansvarlig er Oppvekst.", "Oppvekst", "2026"),
    ("Kommunen ved Eiendom bygger gapahuken i 2027.", "Eiendom", "2027"),
    ("Kommuneoverlegen har fått i oppdrag å lage rutinen innen 1. mars 2027.", "Kommuneoverlegen",
     "innen 1. mars 2027"),
    ("Kulturskulen skal kvart år halde ein konsert på sjukeheimen.", "Kulturskulen", "kvart år"),
    ("Hjemmetjenesten tar i bruk løsningen i 2027.", "Hjemmetjenesten", "2027"),
    ("Brannvesenet øver minst én gang i året.", "Brannvesenet", "én gang i året"),
    ("Tiltaksansvarlig er Kultur. Innføres i 2027.", "Kultur", "2027"),
    ("Leiar for tiltaket er kultursjefen. Skal vere ferdig i 2027.", "kultursjefen", "2027"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "ansvar", "frist"), _SAID)
def test_sentences_below_an_action_say_who_and_when(said: str, ansvar: str, frist: str) -> None:
    """A unit that does the action or has it is its responsible, and the sentence's time its deadline."""
    facts = read_facts(said, _SPAN, vocabulary())

    assert facts is not None
    assert (facts.fields["ansvar"].text, facts.fields["frist"].text.removeprefix("i ")) == (ansvar, frist)


@pytest.mark.parametrize(("said", "ansvar", "frist"), _SAID)
def test_the_same_sentences_after_the_action_itself(said: str, ansvar: str, frist: str) -> None:
    own, fields = read_sentences(f"Rydde tufta. {said}", _SPAN)

    assert own == "Rydde tufta"
    assert (fields["ansvar"].text, fields["frist"].text.removeprefix("i ")) == (ansvar, frist)


@pytest.mark.parametrize(
    "said",
    [
        "Barn og unge får et godt tilbud.",
        "Barn og unge lager utstillingen i 2027.",
        "Eldre bygger nettverk gjennom aktivitet.",
        "Kultur medvirker i arbeidet.",
        "Arbeidet gjøres i samarbeid med Kultur.",
        "Skolene har i dag for få plasser.",
        "Skolene bygger på erfaringene fra 2024.",
        "Planen følger opp samfunnsdelen fra 2023.",
        "Skolen skal være en god arena for alle.",
        "Næringslivet bygger merkevaren i 2027.",
        "Frivilligheten står for mye av tilbudet.",
        "Kulturlivet bygger identitet og tilhørighet.",
        "Kultur gjennomfører ikke dette i 2027.",
        "Helsestasjonen gir allerede slike kurs hvert år.",
        "Kultur får rapport om arbeidet.",
        "Fylkeskommunen har ansvar for videregående opplæring.",
        "Legene har ansvar for egne pasienter.",
        "Helsestasjonen opplever flere henvendelser hvert år.",
        "Biblioteket låner ut flere bøker hvert år.",
        "Skolen skal være mobilfri innen 2027.",
    ],
)
def test_goals_and_those_who_only_take_part_are_not_responsible(said: str) -> None:
    facts = read_facts(said, _SPAN, vocabulary())

    assert facts is None or "ansvar" not in facts.fields


def test_who_may_do_something() -> None:
    units = ("Kultur", "Rektorene", "Sektor for helse og velferd", "NAV Myrdal", "Nes skole", "Plan og byggesak")
    assert all(map(is_doer, units))
    assert not any(map(is_doer, ("Barn og unge", "Næringslivet", "Kalenderen", "Elevene", "Vi", "Dette")))
