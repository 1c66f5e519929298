"""The grammar of hearing statements: what announces a deadline or a period, and what only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
GATE = (
    "høring", "høyring", "ettersyn", "gjennomsyn", "*sfrist", "frist for inn", "frist for utt", "frist for merk",
    "frist for å", "fristen for", "si din", "sei di", "innspill", "innspel", "fråsegn", "frist:", "fristen er",
    "ute til", "ute fr", "ute i", "open for", "consultation", "tilbakemelding", "kommentarer", "kommentarar",
)  # fmt: skip
"""Without one of these, a document tells of no hearing."""
PROMISING = (
    "høring", "høyring", "ettersyn", "gjennomsyn", "*frist", "innspill", "innspel", "fråsegn", "*merknad", "*uttale",
    "si din", "sei di", "mening", "meining", "perioden", "ute til", "ute fr", "ute i ", "skriv til", "open for",
    "consultation", "tilbakemelding", "kommentarer", "kommentarar", "*lagt ut", "*lagd ut", "*sendt ut", "*legges ut",
    "*leggast ut",
)  # fmt: skip
"""What a piece that tells of a hearing, or of its first day, holds."""
HEARD = (
    r"(?:(?:hoved|hovud|tilleggs)?h(?:øring(?:en|a)?|øyring(?:en|a)?)|"
    r"(?:offentl[ie]ge?|allment|alminnelig)\s+(?:ettersyn|gjennomsyn))\b"
)
REPLY = (
    r"(?:innspill\w*|innspel\w*|(?:forhånds|førehands)?(?:merknad|uttale)\w*|uttaler|uttalar|fråsegn\w*|kommentar\w*|synspunkt\w*|"
    r"tilbakemelding\w*|"
    r"(?:høring|høyring)s(?:svar|uttal\w*|innsp\w*|fråsegn\w*)|svar\b)"
)
DEADLINE = pattern(
    rf"\b(?:(?:ny|utvidet|utvida|forlenget|forlenga|forlengd|siste)\s+)?(?:(?:høring|høyring|merknad|uttale|uttalelse|"
    rf"innspill?|innspel|tilbakemelding)s?|svar)frist(?:en|ar|er)?\b"
    rf"|\bfrist(?:en)?\s+(?:for|til)\s+(?:(?:offentl[ie]g|skriftl[ie]ge?|alle|eventuelle|evt\.?|ev\.?)\s+)*(?:å\s+(?:gi|gje|avgi|avgje|sende|koma|kome|"
    rf"komme|levere|uttale|uttala|merke|melde)\s*(?:inn\s+|med\s+|seg\b|oss\s+|dine\s+|skriftl[ie]ge?\s+)*)?"
    rf"(?:inn(?:sending|levering)\s+av\s+(?:evt\.?\s+|ev\.?\s+|eventuelle\s+|skriftl[ie]ge?\s+)*)?"
    rf"(?:{REPLY}|{HEARD}|seg\b)",
    re.I,
    needs="frist",
)
"""A deadline for replies, by name."""
_LYING_OUT = ("ut i ", "ut fr", "ut til", "ute i ", "ute fr", "ute til", "open for", "consultation")
_HEARING_WORDS = ("høring", "høyr", "høres", "ettersyn", "gjennomsyn", "utlegging")
_REPLIES = (
    "innsp", "merknad", "uttal", "fråsegn", "kommentar", "synspunkt", "tilbakemelding", "svar", "si din",
    "si hva du", "si gjerne", "di meining", "kva du meiner", "mene noe", "meine noko", "skriv til",
    "skriv gjerne til",
)  # fmt: skip
_ANNOUNCING = ("frist", *_HEARING_WORDS, *_REPLIES, *_LYING_OUT, "perioden")
PLAIN_DEADLINE = pattern(
    r"\b(?:ny\s+|siste\s+|utvidet\s+|utvida\s+)?frist(?:en)?\b(?!\s+for\s+å\s+(?:søke|søkje|melde|betale|klage))",
    re.I,
    needs="frist",
)
"""A bare "Frist: …", which counts only where the surroundings are a hearing's."""
PERIOD = pattern(
    r"\b(?:h(?:ør|øyr)ings(?:periode|tid|runde|frist)|(?:ettersyn|utlegging)speriode|"
    r"(?P<announced>(?:perioden?\s+for|(?:på|til|under|etter|i|(?<!vedtak )om)(?:\s+(?:ny|første|fyrste|andre|"
    r"annen|begrenset|avgrensa|utvidet|offentl[ie]g|\d\.\s*g[ao]ngs?|(?:andre|tredje)\s+g[ao]ngs))*)\s+|"
    rf"^(?:første|fyrste|andre|ny|[12]\.)?\s*)?{HEARD}(?(announced)|\s*(?::|fr[aå]\b|(?:er|gikk|gjekk|går|varte|"
    r"vara)\s+(?:fr[aå]|i|sett)\b|i\s+perioden|var[ea]r|av\s|og\s))|"
    r"h(?:øres|øyrast|øyres)\s+(?:i|fr[aå])\b|(?<!vedtak om )offentl[ie]g\s+(?:etter|gjennom)syn|"
    r"på\s+(?:to|tre|fire|flere|fleire|\d)\s+(?:høringer|høringar|høyringar|høringsrunder|høyringsrundar)\b)",
    re.I,
    needs="høring høyr høres ettersyn gjennomsyn utlegging",
)
"""Words that make the dates of a sentence those of a hearing: what is heard, with words before or after that say so."""
INVITES = pattern(
    rf"\b(?:{REPLY}|si\s+(?:gjerne\s+)?(?:din|hva\s+du)\s*(?:mening|mener)?|sei\s+(?:gjerne\s+)?(?:di\s+meining|"
    rf"kva\s+du\s+meiner)|mene\s+noe|meine\s+noko)|\bskriv\s+(?:gjerne\s+)?til\s+\S+@\S+",
    re.I,
    needs=_REPLIES,
)
"""An invitation to reply; with "innen" and a date it is a deadline."""
GAVE = pattern(
    r"\b(?:ga|gav|(?:har|hadde)\s+(?:gitt|gjeve|gitt\s+oss)|fikk|fekk|mottok|(?<=\w\s)kom\s+(?:det\s+|med\s+|inn\s+)*)\s*(?:\w+\s+){0,2}"
    r"(?:innspill|innspel|uttal\w*|merknad\w*|svar|tilbakemelding\w*)",
    re.I,
    needs=("ga", "gitt", "gjeve", "fikk", "fekk", "mottok", "kom"),
)
"""Told of replies that came: no invitation."""
ASKED = pattern(
    r"^(?!.*\b(?:hvert|kvart|hver|kvar|årlig|årleg|budsjett\w*|økonomiplan\w*|planprogram\w*|svar[ea]r)\b)"
    r"(?:\W*(?:send|gi|gje|kom|sei|si|skriv|lever|meld)\b|.*?\b(?:må|ønsk\w+|ynskj\w+|ber\s+om|inviter\w*|t(?:ar|ek)\s+i\s?mot|"
    r"(?:kan|skal)\s+(?:(?:du|de|dere)\s+)?(?:send\w+|gi|gje|komme?|melde|uttal\w+)|sendes|sendast|sendt\s+\S*@|vil\s+ha)\b)",
    re.I | re.S,
)
"""Words that ask the reader of a plan on hearing for replies, wherever they stand in it."""
_SENDING = ("send ", "gje ", "gi ", "lever ", "de skal", "dei skal", "de må", "dei må", "de kan", "dei kan", "disse",
            "desse", "dem kan", "det kan", "du kan", "dere kan", "dokker kan", "alle kan")  # fmt: skip
SEND_THEM = pattern(
    r"(?:send|gje|gi|lever)\s+(?:de|dei|dem|det|dette|inn|oss)\b|(?:de|dei|dem|det|disse|desse)\s+(?:skal|må|kan|bes)\s+"
    r"(?:(?:du|de|dere|dokker)\s+)?\w*(?:send|lever)|(?:du|de|dere|dokker|alle)\s+kan\s+(?:send|lever|gi\b|gje\b)\w*\s+(?:inn\s+)?"
    r"(?:dem|dei|det|disse|desse)\b",
    re.I,
    begins="send gje gi lever de dei dem det disse desse du dere dokker alle",
)
"""After a sentence that asks for replies: "Har du innspill? Send dem innen 13. februar 2026"."""
AND_DAYS = pattern(r"\s+og\s+\w+\s+dag(?:er|ar)?\b", re.I)
"""After "ti uker": the length is longer than that."""
GATHERED = pattern(
    r"\b(?:\w*verkst[ea]d\w*|\w*workshop\w*|gjestebud\w*|\w*samling(?:er|ar|ene|ane|a|en)?|arbeidsmøte\w*|"
    r"dialogmøte\w*|inns?p[ei]l+smøte\w*|samlet|samla)\b|"
    r"\b(?:for|fra|frå|blant|hos)\s+(?:alle\s+)?(?:de\s+|dei\s+)?(?:ansatte|tilsette|medarbeid\w*|elev\w*)\b|"
    r"^\W*(?:ansatte|tilsette|medarbeid\w*|elev\w*)\s+(?:og\s+\w+\s+)?(?:kunne|fekk|fikk)\b",
    re.I,
    needs="verkst workshop gjestebud samling møte samla samlet ansatt tilsett medarbeid elev",
)
"""Replies gathered where people meet, or from the municipality's own: participation before the hearing."""
LIES_OUT = pattern(
    r"\b(?:[\wæøå-]*plan\w*|\w*strategi\w*|(?:(?:høring|høyring)s)?(?:forslag|framlegg|fremlegg|utkast|dokument|versjon|"
    r"utgave|utgåve)\w*|\w*program\w*|den|han|ho)\b"
    r"[^!?;\n]{0,70}?\b(?:er|ligger|ligg|legges|leggast|blir|vert|låg|lå)\s+(?:nå\s+|no\s+)?(?:lagt\s+|lagd\s+)?(?:ute?)\s+"
    r"(?:i\s+(?:perioden|tidsrommet|tida|tiden|\w+\s+(?:uker|veker))|fra|frå|til|fram\s+til|frem\s+til)\b|"
    r"(?:plan(?:en|a)?|delen|del|strategi(?:en)?)\b[^.!?;\n]{0,70}?\b(?:ligger|ligg|låg|lå)\s+(?:(?:nå|no|også|og|òg)\s+)?ute\s+(?:på|ved|hos|i)"
    r"\s[^.!?;\n]{0,90}?\bi\s+(?:perioden|tidsrommet)\s|"
    r"\b(?:(?:høring|høyring|plan)s?)?(?:forslag|framlegg|fremlegg|dokument|utkast|versjon)\w*\b[^.!?;\n]{0,70}?"
    r"\b(?:ligger|ligg|låg|lå|(?:er|blir|vert|var)\s+(?:tilgjengel\w+|å\s+finn[ea]))\s+(?:på|ved|hos|i)\s[^.!?;\n]{0,90}?"
    r"\b(?:i\s+(?:perioden|tidsrommet)\s|fr[aå]\s+(?:og\s+med\s+)?\d)|"
    r"\bopen\s+for\s+(?:public\s+)?(?:comments?|consultation)\b|\b(?:on|out\s+for)\s+public\s+consultation\b",
    re.I,
    needs=(*_LYING_OUT, "i perioden", "i tidsrommet", "fra ", "frå "),
)
"""A proposal that lies out for a while is on a hearing, whatever the word."""
_HEARING = r"(?:(?:hoved|hovud|tilleggs)?(?:høring|høyring)(?:en|a|sperioden|srunden|stiden|stida)?|ettersynet)"
RUNS = pattern(
    rf"\b{_HEARING}\s+(?:er\s+|vert\s+|blir\s+|ble\s+|vart\s+)?(?:start\w*|åpn\w*|opn\w*|åpen\b|open\b|begyn\w*|byrj\w*|"
    rf"t(?:ok|ek|ar)\s+til|var(?:er|ar|te|a)|(?:av\s+[\wæøå-]+\s+)?(?:var|er)\s+fr[ae]m\s+til|avslutt\w*|slutt\w*|går\s+ut|gjekk\s+ut|gikk\s+ut|løper|pågår)\b|"
    rf"\b(?:startar|starter|startet|starta|åpner|opnar|begynner|byrjar)\s+{_HEARING}\b",
    re.I,
    needs="høring høyring ettersynet",
)
"""A hearing that begins, lasts or ends."""
STARTS = pattern(
    r"\b(?:start(?:er|ar|et|a|es|ast)?|åpn(?:er|et|es)|opn(?:ar|a|ast)|begyn(?:ner|te)|byrja[r]?|t(?:ok|ek|ar)\s+til|"
    r"offentl[ei]*gg?j(?:ort|ord)\w*|(?:lagt|legges|leggast|lagd)\s+ut)\W*(?:(?:høringen|høyringa)\W+)?(?:(?:den|i)\s+)?$",
    re.I,
)
"""What stands before the first day."""
TOOK = pattern(r"\bt(?:ok|ek|ar)\s*$", re.I)
"""What stands before "til 19. januar" where that is the first day: "Høyringa tok til 19. januar"."""
STOPS = pattern(
    r"\b(?:avslutt(?:es|et|ast|a|er|ar)|slutt(?:er|ar|et|a)|(?:går|gikk|gjekk)\s+ut|skriv\s+til\s+\S+|"
    r"(?:mottatt|motteke|i\s+hende)|fristens?\s+utløp|utløpet\s+av\s+fristen|\bfrist(?:en)?(?:\s+(?:er|var))?)\W*(?:den\s+)?$",
    re.I,
)
"""What stands before the last day."""
FRIST_LINE = pattern(r"\W*frist(?:en)?\s*(?:\*|:|er\b)", re.I, begins="frist")
ABOUT = pattern(r"^(?:rundt|omkring|kring|omtrent|om\s+lag|cirka|ca\.?)\s", re.I)
"""A time no hearing ends at: "sendes på høring rundt årsskiftet"."""
UNTIL = pattern(r"^(?:innen|innan|senest|seinast|før|til|til og med|t\.o\.m\.?|fram til|frem til|inntil)\b", re.I)
FROM = pattern(r"^(?:fra|frå|f\.o\.m\.?|fra og med|frå og med)\b", re.I)
SENT = pattern(
    rf"\b(?<!vedtatt )(?<!vedteke )(?<!vedteken )(?:sendt|send|sende|sendes|sendast|lagt|lagd|legges|leggast|legg|la|"
    rf"gikk|gjekk|ble|blir|vart|vert)\b(?!\s+(?:vedt|beslutt|bestem))[^.]{{0,80}}(?:{HEARD})\s*"
    rf"(?:\s(?:og\s+(?:til\s+)?{HEARD}|av\s+[\wæøå-]+(?:\s+for\s+[\wæøå-]+)?|i\s+[\wæøå-]+møtet?))*\s*(?:den|frå|fra)?\s*$",
    re.I | re.S,
)
"""What stands before the day a plan was sent out, with who sent it: "lagt ut på høring av formannskapet 3. mars"."""
SUBJECTLESS = pattern(r"\W*(?:lagt|lagd|sendt)\s+ut\s+(?:den\s+)?$", re.I, begins="lagt lagd sendt")
"""The same in a line that says nothing more; it belongs to the hearing spoken of right before it."""
COMPANION = pattern(
    r"\b(?:sammen|saman|samtidig|samtidige?|samstundes|parallelt|i\s+takt|i\s+sammenheng|i\s+samanheng|samordn\w+|samkøyr\w+)\s+"
    r"(?:med|som)\s+(?:(?:kommunens|kommunen\s+sin|kommuneplanens|ny|den\s+nye|forslag(?:et)?\s+til|framlegg(?:et)?\s+til)\s+)*"
    r"[\wæøå-]+(?:\s+(?:og|samt)\s+[\wæøå-]+(?:planen|plana|strategien|programmet|delen|budsjettet)\b)*",
    re.I,
    needs="sammen saman samtidig samstundes parallelt takt samordn samkøyr",
)
"""What goes on a hearing beside this plan: "sammen med økonomiplanen"."""
LAYING_OUT = ("lagt", "lagd", "send", "legges", "leggast")
"""Without one of these, a sentence tells of no such day."""
LAID_OUT = pattern(
    r"^\W*(?:[\wæøå-]*(?:plan|plana|planen|strategien|programmet|delen)|planforslag\w*|(?:høring|høyring)s\w+|forslag\w*|"
    r"framlegg\w*|utkast\w*|den|han|ho|det)\b[^.!?;:\n]{0,70}?\b(?:(?:ble|blir|vart|vert|er)\s+(?:lagt|lagd|sendt|send)|"
    r"legges|leggast|sendes|sendast)\s+ut\s+(?:den\s+)?$",
    re.I,
    needs=LAYING_OUT,
)
"""What stands before the day a plan was laid out, where the hearing itself is told in another sentence."""
LAW = pattern(
    r"\b(?:minst|minimum|minimums\w*|normalt|vanligvis|vanlegvis|som\s+hovedregel|som\s+hovudregel|lovens\s+krav|"
    r"lova\s+krev|loven\s+krever|krever|krev|krav\s+(?:om|til)|"
    r"ikke\s+kortere|ikkje\s+kortare|lovpålagt|lovbestemt|lovpålagde|kan\s+være|kan\s+vere|skal\s+være\s+på|"
    r"skal\s+vere\s+på)\b",
    re.I,
)
"""A duration after these is what the law or custom asks, not this hearing's."""
NOT_A_HEARING = pattern(
    r"\b(?:publisert|sist\s+(?:oppdatert|endret|endra|revidert)|oppdatert|høringsmøte\w*|høyringsmøte\w*|"
    r"høringskonferanse\w*|høyringskonferanse\w*|folkemøte\w*|"
    r"åpent\s+møte|ope\s+møte|stillingen|stillinga|søknad\w*|klage\w*|påmelding\w*|fylkeskommunens\s+høring|"
    r"i\s+løpet\s+av\s+(?:høring|høyring)sperioden|(?:legges|leggj?ast|lagt|lagd)\s+fr[ae]m\s+for\s+(?!offent|høring|høyring|ettersyn))\b",
    re.I,
    needs="publisert oppdatert sist møte konferanse stilling søknad klage påmelding fylkeskommunens fram frem løpet",
)
"""Dates after these belong to something else."""
BUDGET = pattern(r"økonomiplan|budsjett|innstilling|møtet|planstrategi", re.I)
EARLIER = pattern(
    r"\b(?:forrige|førre|tidligere\s+plan|tidlegare\s+plan|gjeldende\s+plan|gjeldande\s+plan|den\s+gamle)\b",
    re.I,
    needs=("forrige", "førre", "tidligere", "tidlegare", "gjeldende", "gjeldande", "gamle"),
)
AFTERWARDS = pattern(
    r"^(?!.*(?:\d\.?(?:\s\w+)?\s*[–-]\s*\d|\b(?:fra|frå)\b.*\btil\b))\W*(?:etter|når)\s+(?:(?:endt|avslutta|avsluttet)\s+)?"
    r"(?:høring|høyring|offentl[ie]g\s+ettersyn)\w*\s.*\b(?:revider|juster|"
    r"bearbeid|arbeid|oppdater|vurder|behandl|handsam|endr|gjennomgå|gjennomgått|sluttfør|ferdigstil|vedta|vedtek|fram|frem)",
    re.I,
    needs=("etter", "når"),
)
"""What is done with the plan when the hearing is over: its day is no day of the hearing."""
REVISED = pattern(
    r"(?:[^.;:!?]{0,60}?\better\s+(?:\w+\s+)?(?:høring|høyring|ettersyn|gjennomsyn)(?:en|a|srunden|et)?"
    r"|(?:(?:plan)?(?:forslag|framlegg|utkast)(?:et)?\s+(?:til|for)\s+(?:\w+\s+)?(?:høring|høyring|ettersyn|gjennomsyn)"
    r"|(?:høringsut|høyringsut|ut)kast|(?:høring|høyring)s(?:versjon|utgave|utgåve|forslag|framlegg))(?:en|a|et)?\W"
    r"|(?:(?:plan)?(?:forslag|framlegg|utkast)(?:et)?\s+|sendt?\s+|lagt\s+ut\s+)?(?:(?:til|for|på)\s+)?(?:offentl\w+\s+)?"
    r"(?:høring|høyring)(?:\s+og\s+offentl\w+\s+ettersyn)?(?=[ ,–(-]))"
    r"\W*(?:i\s+|per\s+|pr\.?\s+)?"
    rf"(?:{_MONTHS})\s+(?:19|20)\d\d\W*$",
    re.I,
    needs=("høring", "høyring", "ettersyn", "gjennomsyn", "utkast"),
)
"""A month alone after "etter høring", or after what the draft is called, is that of the version: "Revidert etter
høring, november 2025", "Framlegg til høyring, januar 2026", "Til høring, januar 2026"."""
MOVED = pattern(
    r"\b(?:utsatt|utsett|utset(?:tes|jast)|utvid(?:et|a|es|ast)|forleng(?:et|a|d|es|ast)|forskjøvet|forskyves|"
    r"flytt(?:et|a|es|ast)|endr(?:et|a|es|ast))\b\s*(?:fra|frå)?",
    re.I,
    needs="utsatt utsett utset utvid forleng forskjøvet forskyves flytt endre endra",
)
NEW_DEADLINE = pattern(
    r"\b(?:ny\s+(?:høring|høyring|merknad|svar|uttale|innspill|innspel)?s?frist|utvidet|utvida|forlenget|forlenga|"
    r"forlengd|forlenges|forlengast|utsatt|utsett|fristen\s+(?:er|blir|vert)\s+(?:nå|no)\b)",
    re.I,
    needs="ny utvid forleng utsatt utsett fristen",
)
WAS_DEADLINE = pattern(r"frist(?:en)?\s+(?:for\s+\w+\s+)?(?:var|vart\s+sett|ble\s+satt)\b", re.I, needs="frist")
IS_PAST = pattern(r"\b(?:var|vart|ble|blei|har\s+vært|har\s+vore|låg|lå|gikk|gjekk)\b", re.I)
"""A hearing that is over: a deadline that "var" beside it is the same one, not an older."""
OLD_DEADLINE = pattern(
    r"\b(?:opprinnelig|opphavleg|tidligere|tidlegare|gammel|gamal|den\s+første|første)\s+(?:høring|høyring|merknad|"
    r"svar)?s?frist",
    re.I,
    needs="frist",
)
ROUND = pattern(
    r"\b(?P<third>3\.\s?(?:gangs?|gongs?)|tredje\s+(?:gangs?|gongs?|høring|høyring|runde))|"
    r"(?P<second>\b2\.\s?(?:gangs?|gongs?)\s+(?:offentl|høring|høyring)|"
    r"\b(?:andre|annen)\s+(?:gangs?|gongs?)\s+(?:offentl|høring|høyring)|\bandregangs?\s+høring|\bny(?:e|tt)"
    r"?\s+(?:runde\s+med\s+)?(?:høring|høyring|offentl[ie]g)\b|\bandre\s+(?:høring|høyring)s?(?:runde)?\b|"
    r"\btilleggsh(?:ør|øyr)ing|\bbegrenset\s+høring|\bavgrensa\s+høyring|\b(?:høring|høyring)srunde\s+(?:2|to)\b|"
    r"\bpå\s+nytt\b[^.]{0,20}\b(?:høring|høyring)|\b2\.\s?(?:høring|høyring))|"
    r"(?P<first>\b1\.\s?(?:gangs?|gongs?)|\bførste\s+(?:gangs?|gongs?|høring|høyring)|\bfyrste\s+(?:gongs?|høyring)|"
    r"\bførstegangs)",
    re.I,
    needs="gang gong tredje 2. tilleggsh ny andre første fyrste begrenset avgrensa srunde",
)
PROGRAM = pattern(r"\bplanprogram\w*", re.I, needs="planprogram")
PROPOSAL = pattern(
    r"\b(?:planforslag\w*|planframlegg\w*|forslag(?:et)?\s+til\s+(?:ny\s+)?(?:kommunedelplan|kommuneplan|temaplan|"
    r"plan\b|samfunnsdel|arealdel)|framlegg\s+til\s+(?:kommunedelplan|kommuneplan|temaplan|plan\b)|"
    r"utkast\s+til\s+(?:kommunedelplan|temaplan|plan\b)|planen|plana|selve\s+planen|kommunedelplanen|temaplanen|"
    r"samfunnsdelen|planutkast\w*|høringsutkast\w*|høyringsutkast\w*)\b",
    re.I,
)
STUDIES = pattern(
    r"\b(?:tilleggsutredning\w*|tilleggsutgreiing\w*|supplerende\s+utredning\w*)", re.I, needs="utredning utgreiing"
)
MINOR = pattern(r"\bmindre\s+(?:vesentl[ie]ge?\s+)?endring\w*", re.I, needs="mindre")
_DIGIT = pattern(r"\d")
_TIME_WORD = pattern(
    rf"\b(?:uker|ukers|veker|vekers|{_MONTHS}|våren|hausten|høsten|sommeren|sommaren)\b",
    re.I,
    needs=("uker", "veker", "januar", "februar", "mars", "april", "mai", "jun", "jul", "august", "september", "oktober",
           "november", "desember", "våren", "hausten", "høsten", "somm"),
)  # fmt: skip


class Signs(NamedTuple):
    """What a paragraph holds of what makes the dates of a sentence a hearing's: its sentences are asked for that."""

    words: tuple[str, ...]
    sends: bool
    laid: bool

    def date(self, text: str, low: str) -> bool:
        """Whether a sentence has a time and a word of a hearing's; `low`: the same in lower case."""
        announced = any(map(_folded(low).__contains__, self.words))
        return (announced or (self.sends and SEND_THEM.match(text) is not None)) and tells_time(text)


NO_SIGNS = Signs((), False, False)


def signs_among(texts: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What stands somewhere in texts in lower case of what announces a hearing, and of what sends replies."""
    told = "\n".join(map(_folded, texts))
    return tuple(filter(told.__contains__, _ANNOUNCING)), tuple(filter(told.__contains__, _SENDING))


def signs_in(text: str, among: tuple[Sequence[str], Sequence[str]]) -> Signs:
    """What a text in lower case holds of them. `among`: those that stand in any of the texts to be asked."""
    folded = _folded(text)
    announcing, sending = among
    words = tuple(filter(folded.__contains__, announcing))
    return Signs(words, any(map(folded.__contains__, sending)), lays_out(text))


def _folded(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text


def lays_out(text: str) -> bool:
    """Whether a sentence in lower case may tell of the day a plan was laid out."""
    return any(map(text.__contains__, LAYING_OUT))


def starts_program(title: str | None, text: str) -> bool:
    """A notice that work on a plan begins, with its planprogram: there is no proposal for the plan yet to be heard."""
    return "oppstart" in (title or "").lower() and PROGRAM.search(text) is not None


def tells_time(text: str) -> bool:
    """Whether a number, a month, a season or a count of weeks stands in the text."""
    return _DIGIT.search(text) is not None or _TIME_WORD.search(text) is not None


MONTH_FIRST = pattern(rf"(?:{_MONTHS})\b", re.I)
EMAIL = pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", needs="@")
FORM = pattern(
    r"\b(?:(?:høring|høyring)sportal\w*|innsp[ei]l+s?portal\w*|(?:elektronisk|digitalt|eget|eige|eit|et|vårt|vårt)"
    r"?\s*(?:(?:høring|høyring|innspill|innspel)s?)?skjema\w*(?:\s+på\s+[^.,;]{3,50})?|nettskjema\w*|"
    r"[Pp]ostboks\s+\d+[^.;]{0,40})",
    re.I,
    needs="skjema portal postboks",
)
