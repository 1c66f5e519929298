"""The words of the date grammar: months, weekdays, seasons, numbers, prepositions, recurrences.

Bokmål, nynorsk, English and the Northern Sami month names that municipalities in Troms and Finnmark print beside
the Norwegian ones. All keys are lower case; the scanner lowers its text first.
"""

from __future__ import annotations

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


_MONTH_ROWS: Final = (
    "januar january jan",
    "februar february feb febr",
    "mars march mar",
    "april apr",
    "mai may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "desember december des dec",
)
_SAMI: Final = ("ođđajagi", "guovva", "njukča", "cuoŋo", "miesse", "geasse", "suoidne", "borge", "čakča", "golggot")
_SAMI_LAST: Final = ("skábma", "juovla")

MONTHS: Final[dict[str, int]] = {w: n for n, row in enumerate(_MONTH_ROWS, 1) for w in row.split()}
MONTHS.update(
    {stem + tail: n for n, stem in enumerate((*_SAMI, *_SAMI_LAST), 1) for tail in ("mánnu", "mánu", "mánus")}
)
MONTHS["ođđajagemánnu"] = MONTHS["ođđajagemánu"] = 1

ABBREVIATED: Final = word_set("jan feb febr mar apr jun jul aug sep sept okt oct nov des dec may")
"""Month forms that are also words or names, or too short to stand without a day or a year beside them."""

WEEKDAYS: Final[dict[str, int]] = {
    word: n
    for n, row in enumerate(
        (
            "mandag måndag monday man",
            "tirsdag tysdag tuesday tirs tys",
            "onsdag wednesday ons",
            "torsdag thursday tors",
            "fredag friday fre",
            "lørdag laurdag saturday lør lau",
            "søndag sundag sunday søn",
        )
    )
    for word in row.split()
}

# season: (first day, last day); the last days are the contract's, winter's is unknown
_SPRING, _SUMMER, _AUTUMN = ((1, 1), (6, 30)), ((6, 1), (8, 31)), ((8, 1), (12, 31))
SEASONS: Final[dict[str, tuple[tuple[int, int] | None, tuple[int, int] | None]]] = {
    **dict.fromkeys(word_set("vår våren vårhalvåret spring"), _SPRING),
    **dict.fromkeys(word_set("sommer sommeren sommar sommaren sommerferien sommarferien summer"), _SUMMER),
    **dict.fromkeys(word_set("høst høsten haust hausten høsthalvåret hausthalvåret autumn"), _AUTUMN),
    **dict.fromkeys(word_set("vinter vinteren winter nyåret"), (None, None)),
    **dict.fromkeys(word_set("jul jula julen juleferien"), ((12, 24), (12, 24))),
    **dict.fromkeys(word_set("årsskiftet årsskifte nyttår"), ((12, 31), (12, 31))),
}
BEFORE_SEASON: Final[dict[tuple[int, int] | None, tuple[int, int] | None]] = {
    (1, 1): (2, 28),
    (6, 1): (6, 30),
    (8, 1): (8, 31),
    (12, 24): (12, 23),
    (12, 31): (12, 31),
    None: None,
}
"""A season's first day to the last day before it: "før sommeren" is 30 June (contract section 5)."""
AMBIGUOUS_SEASONS: Final = word_set("vår spring jul")

UNITS: Final[dict[str, int]] = {
    **dict.fromkeys(word_set("kvartal kvartalet kvartals kv quarter"), 4),
    **dict.fromkeys(word_set("tertial tertialet tertials"), 3),
    **dict.fromkeys(word_set("halvår halvåret halvdel halvdelen"), 2),
}
"""Parts of a year and how many there are of each."""

SCHOOL_YEARS: Final = word_set("skoleåret skoleår skuleåret skuleår barnehageåret barnehageår")
WEEK_WORDS: Final = word_set("uke uka uken veke veka week")

NUMBERS: Final[dict[str, int]] = {
    **dict.fromkeys(word_set("en et ett ei ein eit én éin éi éitt one"), 1),
    **dict.fromkeys(word_set("to two begge"), 2),
    **dict.fromkeys(word_set("tre three"), 3),
    **dict.fromkeys(word_set("fire four"), 4),
    **dict.fromkeys(word_set("fem five"), 5),
    **dict.fromkeys(word_set("seks six guhtta"), 6),
    **dict.fromkeys(word_set("sju syv seven"), 7),
    **dict.fromkeys(word_set("åtte eight"), 8),
    **dict.fromkeys(word_set("ni nine"), 9),
    **dict.fromkeys(word_set("ti ten"), 10),
    **dict.fromkeys(word_set("elleve eleven"), 11),
    **dict.fromkeys(word_set("tolv twelve"), 12),
    "fjorten": 14,
    "femten": 15,
    "seksten": 16,
    "tjue": 20,
    "tretti": 30,
    "førti": 40,
}
ONE_WORDS: Final = word_set("en et ett ei ein eit én éin éi éitt one")
ORDINALS: Final[dict[str, int]] = {
    **dict.fromkeys(word_set("første fyrste first"), 1),
    **dict.fromkeys(word_set("andre annet annen annan anna second"), 2),
    **dict.fromkeys(word_set("tredje third"), 3),
    **dict.fromkeys(word_set("fjerde fourth"), 4),
    **dict.fromkeys(word_set("femte"), 5),
    "siste": 0,
    "last": 0,
}

DAYS_PER: Final[dict[str, int]] = {
    **dict.fromkeys(word_set("dag dager dagar dagers dagars døgn day days"), 1),
    **dict.fromkeys(word_set("uke uker ukers ukene veke veker vekers vekene week weeks vahkku vahku vahkus"), 7),
    **dict.fromkeys(word_set("måned måneder måneders mnd månad månader månaders month months"), 30),
    **dict.fromkeys(word_set("år års årene åra year years budsjettår budsjettårene budsjettåra"), 365),
}
FOLLOWING: Final = word_set("påfølgende påfølgjande kommende komande neste første fyrste siste hele heile")
"""Adjectives between a number and its unit: "de fire påfølgende år"."""

DASHES: Final = frozenset("-–—−‐‑‒→")
ORDINAL_SUFFIXES: Final = word_set("st nd rd th")

PREFIXES: Final = word_set(
    "innen innan før etter fra frå til senest seinast seinest utgangen slutten midten medio primo ultimo starten "
    "begynnelsen byrjinga løpet fram frem mot mellom siden sidan tidligst tidlegast inntil oppunder rundt omkring "
    "before by from until within end beginning middle after since between late early tidlig tidleg sent seint "
    "fom tom utover ut oppstart start"
)
"""Words that belong to the date they stand before and are part of its text."""
FILLERS: Final = word_set("av i og med den dei de of the in nn på ved for dag dato år året")
"""Words that may stand between a prefix and its date ("i løpet av", "til og med den")."""
FROM_WORDS: Final = word_set("fra frå siden sidan tidligst tidlegast from since fom oppstart start")
BEFORE_WORDS: Final = frozenset(("før", "before"))
AFTER_WORDS: Final = frozenset(("etter", "after"))
END_EDGE: Final = word_set("utgangen slutten ultimo end")
MIDDLE_EDGE: Final = word_set("midten medio middle")
START_EDGE: Final = word_set("starten begynnelsen byrjinga primo beginning")
EDGES: Final = END_EDGE | MIDDLE_EDGE | START_EDGE

DATE_WORDS: Final = word_set(
    "fra frå til innen innan senest seinast seinest den dato datert dat er var blir vart ble settes satt sett "
    "tirsdag onsdag torsdag fredag lørdag søndag mandag måndag tysdag laurdag sundag vedtatt vedteke vedtatt "
    "perioden tidsrommet tida tiden pr per frist"
)
"""A number like `30.5.` or `1.6.26` after one of these is a date and no chapter number."""
SLASH_WORDS: Final = word_set("innen innan senest seinast seinest den frist")
MONTH_WORDS: Final = PREFIXES | word_set("i in av")
SEASON_WORDS: Final = word_set("til før innen innan utover utpå løpet av før slutten rundt ved på by before")

NOT_YEAR_BEFORE: Final = word_set(
    "§ sak saka saksnr saknr saksnummer arkivsak arkivsaksnr arkivsaknr journalpost jpid nr no kap kapittel kr nok tlf "
    "telefon mobil gnr bnr planid postboks boks side nou iso ns saksmappe ref jnr løpenr kl rundskriv # $ €"
)
NOT_YEAR_AFTER: Final = word_set(
    "kr kroner nok mill millioner millionar mrd tonn m m2 m² kvm kvadratmeter meter km personer innbyggere "
    "husstander husstandar husstand barn elever elevar boliger bustader stk timer timar plasser plassar ansatte "
    "tilsette årsverk daa dekar mål kwh mwh gwh prosent % stemmer røyster besøkende deltakere eksemplar "
    "svar innbyggjarar poeng unge eldre brukere brukarar ganger gonger deltakarar"
)
AFTER_YEAR_FUNCTION: Final = word_set(
    "og til skal er var ble vart vil har hadde blir i på av for med fra frå som ved om etter før eller at der da då "
    "vedtok ferdig fram frem innen innan to and"
)
"""Words that may follow a round year (2000, 2100), which otherwise is more often a count."""

RECURRING_WORDS: Final = word_set(
    "årlig årleg årvisst halvårlig halvårleg kvartalsvis månedlig månadleg månedsvis månadsvis ukentlig vekentleg "
    "ukentleg tertialvis annethvert annankvart annakvart yearly annually monthly quarterly"
)
EVERY_WORDS: Final = word_set("hver hvert kvar kvart kvartannet annenhver annankvar annakvar every")
EVERY_WHAT: Final = word_set(
    "år året måned månad månaden uke veke dag høst haust vår sommer sommar vinter kvartal halvår tertial "
    "valgperiode valperiode kommunestyreperiode planperiode rullering periode skoleår skuleår semester year month week "
    "januar februar mars april mai juni juli august september oktober november desember "
    "mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag arbeidsdag virkedag verkedag "
    "skoledag skuledag termin sesong"
)
WEEKDAY_WORDS: Final = word_set("mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag")
PARTS_OF_DAY: Final = word_set("morgen morgon formiddag føremiddag ettermiddag kveld kveldstid natt dagtid")
"""What may follow the weekday of a recurrence: "hver tirsdag ettermiddag"."""
PARTS_OF_DAYS: Final = word_set(
    "kvelder kveldar dager dagar formiddager formiddagar ettermiddager ettermiddagar morgener"
)
"""So often: "tre kvelder i måneden"."""
TIMES_WORDS: Final = word_set("gang ganger gong gonger gongar times")
TIMES_PER: Final = word_set("i per pr hvert kvart årlig årleg")
TIMES_WHAT: Final = word_set(
    "året år halvåret halvår måneden månaden måned månad mnd uka veka uken kvartal kvartalet valgperioden valperioden "
    "perioden planperioden semesteret semester"
)

MONTH_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "nb": tuple(row.split()[0] for row in _MONTH_ROWS),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
