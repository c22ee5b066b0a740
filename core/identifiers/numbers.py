"""Numbers and dates that identify a person.

Every pattern is bounded and begins where no other match could: the time grows with the length of
the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.identifiers.months import MONTHS

_NO_DIGIT: Final = r"(?![0-9])"
_START: Final = r"(?<![0-9A-Za-z])(?<![0-9][.,/-])"

# ---- the French social-security number (NIR) -----------------------------------------------------

_GAP: Final = r"[ .\-/]{0,2}"
_INSURANCE: Final = re.compile(
    rf"(?<![0-9A-Za-z])([1-478]){_GAP}([0-9]{{2}}){_GAP}([0-9]{{2}}){_GAP}([0-9]{{2}}|"
    rf"2 ?[ab]){_GAP}([0-9]{{3}}){_GAP}([0-9]{{3}})"
    rf"(?:[ .\-/]{{0,3}}(?:cl[ée] ?:? ?)?\(?([0-9]{{2}})\)?)?{_NO_DIGIT}",
    re.IGNORECASE,
)


def insurance_key(body: str) -> int:
    """Return the key of the 13 characters of a NIR; Corsica counts 2A as 19 and 2B as 18."""
    return 97 - int(body.upper().replace("2A", "19").replace("2B", "18")) % 97


def has_insurance_number(text: str) -> bool:
    """Tell whether there is a NIR: 15 digits with the right key, or 13 with month and place."""
    return any(_is_insurance_number(match) for match in _INSURANCE.finditer(text))


def _is_insurance_number(match: re.Match[str]) -> bool:
    *body, key = match.groups()
    if key is not None:
        return int(key) == insurance_key("".join(body).replace(" ", ""))
    month, place = int(body[2]), body[3].upper().replace(" ", "")
    return (1 <= month <= 12 or month >= 20) and place != "00"


# ---- date of birth -------------------------------------------------------------------------------

_MONTHS: Final = "|".join(word.replace("é", "[ée]").replace("û", "[uû]") for word in MONTHS)
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_DATES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_START}(?P<d>[0-9]{{1,2}})(?P<s> ?[./\-] ?| )(?P<m>[0-9]{{1,2}})(?P=s)(?P<y>{_YEAR}"
            rf"|[0-9]{{2}}){_NO_DIGIT}(?!(?P=s)[0-9])"
        ),
        (
            rf"{_START}(?P<y>{_YEAR})(?P<s>[./ \-])(?P<m>[0-9]{{1,2}})(?P=s)(?P<d>[0-9]{{1,2}}"
            rf"){_NO_DIGIT}"
        ),
        (
            rf"{_START}(?P<d>[0-9]{{1,2}})(?:er|st|nd|rd|th)?[ .\-]{{0,2}}(?:of )?"
            rf"(?P<name>{_MONTHS})\b\.?[ ,\-]{{0,2}}(?P<y>{_YEAR}|'?[0-9]{{2}}(?! ?[:h])"
            rf")?{_NO_DIGIT}"
        ),
        (
            rf"\b(?P<name>{_MONTHS})\b\.? ?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {{1,2}}"
            rf"(?P<y>{_YEAR}){_NO_DIGIT}"
        ),
        rf"{_START}(?P<d>[0-3][0-9])(?P<m>[01][0-9])(?P<y>{_YEAR}){_NO_DIGIT}",
        rf"{_START}(?P<y>{_YEAR})(?P<m>[01][0-9])(?P<d>[0-3][0-9]){_NO_DIGIT}",
    )
)
_LABELLED_ONLY: Final = re.compile(
    rf"{_START}(?:[0-9]{{1,2}} ?[/.\-] ?(?:{_YEAR}|[0-9]{{1,2}})|(?:{_MONTHS}) {_YEAR}|"
    rf"[0-3][0-9][01][0-9][0-9]{{2}}|[0-9]{{1,2}}\.? (?:de )?[^\W\d]{{3,12}}\.? (?:de )?{_YEAR}"
    rf"){_NO_DIGIT}(?! ?[%:])"
)
_BORN: Final = re.compile(
    r"(?:\b(?:n[ée]e|né|né\(e\)|ddn|dob|born|naissance|naiss|birth|birthdate|birthday|anniversaire"
    r"|geb|geboren|nacid[oa]|nascid[oa]|nat[oa] (?:a [a-zà-ù]{2,20} )?(?:il|em|el)"
    r"|født|född|urodzon[ya])"
    r"\b|\bd\.d\.n|\bd\.o\.b|\bné\(e\))[^0-9\n]{0,25}(?:(?:19|20)[0-9]{2}[^0-9\n]{1,5})?$"
    r"|\bne(?:\(e\))? ?(?:le |en |: ?)?$"
)
_EVENT: Final = re.compile(
    r"\b(?:op[ée]r|chirurgi|[a-zéï]{3,12}ectom|curage|diagnos|d[ée]couver|"
    r"trait|irradi|radioth|chimio|depuis|since|surger|operat|treated|relaps|r[ée]cidiv|primiti|"
    r"primary|irm|scann|scinti|pet|scan|"
    r"mri|biopsi|date d|accident|ant[ée]c[ée]d|atcd|history|r[ée]f[ée]rentiel|[ée]dition|guideline|"
    r"publi|essai|trial|stopp|arr[êe]t|"
    r"d[ée]but|start|fin |cancer|resect|r[ée]sec|ct )"
)
_ADULT: Final = 15
_OLDEST: Final = 115
_TO_COME: Final = 10


@dataclass(frozen=True)
class _Found:
    """A date in a text: where it begins, its year with four digits where it has one."""

    start: int
    day: int
    month: int
    year: int | None
    compact: bool


def has_birth_date(text: str, today: date) -> bool:
    """Tell whether there is a date that is said to be a birth, or can hardly be anything else."""
    text = text.lower()
    if any(_is_said_born(text, match.start()) for match in _LABELLED_ONLY.finditer(text)):
        return True
    return any(
        _is_said_born(text, found.start)
        or (
            _is_a_birth(found, today)
            and not _EVENT.search(text[max(0, found.start - 45) : found.start])
        )
        for found in _dates(text, today)
    )


def _dates(text: str, today: date) -> Iterator[_Found]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            found = _found(match, today)
            if found is not None:
                yield found


def _found(match: re.Match[str], today: date) -> _Found | None:
    part = match.groupdict()
    day, month = int(part["d"]), 1 if part.get("name") else int(part["m"])
    if month > 12:  # the American order
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year = _full_year(part["y"], part.get("s"), today)
    return _Found(match.start(), day, month, year, "s" not in part and "name" not in part)


def _full_year(written: str | None, separator: str | None, today: date) -> int | None:
    """Return the year; two digits mean the last century only where this one's is far to come."""
    if written is None or (len(written) < 4 and separator == " "):  # "3 2 54" may be points
        return None
    year = int(written.strip("'"))
    if year > 99:
        return year
    return 1900 + year if year > today.year % 100 + _TO_COME else None


def _is_said_born(text: str, start: int) -> bool:
    return _BORN.search(text[max(0, start - 40) : start]) is not None


def _is_a_birth(found: _Found, today: date) -> bool:
    if found.year is None or today.year - found.year > _OLDEST:
        return False
    return (found.year + _ADULT, found.month, found.day) <= (today.year, today.month, today.day)


# ---- hospital numbers ----------------------------------------------------------------------------

_RECORD: Final = re.compile(
    r"(?:\b(?:i\.p\.p\.|n\.i\.p\.|i\.e\.p\.|n\.d\.a\.|m\.r\.n\.)|\b(?:ipp|nip|nipp|nda|iep|ins|mrn|nhs|urn|pid|ehr|dpi|ndos|adeli|dossier|s[ée]jour|venue|identifiant|id|patiente?|"
    r"pt|hospital|hosp|record|chart|admission|visit|case|"
    r"unit|account|file)\b)[^\w\n]{0,4}(?:(?:n|n°|no|nr|num|number|num[ée]ro|est|is|id|ipp|patient|"
    r"de|du|le|record|m[ée]dical|clinique|hospitalier)(?![a-z])[^\w\n]{0,3}){0,3}"
    r"(?P<id>[a-z]{0,3}[ \-]?[0-9](?:[ .\-]?[0-9]){3,14})(?![0-9]|[.,/][0-9]| ?(?:mg|g|ans|years|%)"
    r")"
)
_NUMBERED: Final = re.compile(
    r"(?<!lot )(?<!s[ée]rie )(?<!r[ée]f )(?:\bn ?[°º]|\bno\.?|\bnum[ée]ro|#) ?:? ?"
    r"[a-z]{0,2}[0-9]{5,15}(?![0-9]|[.,/][0-9])"
    r"|\b(?:ipp|nip|iep|nda|mrn|urn|pid|chi)[0-9]{4,15}\b"
    r"|\bn ?[°º] ?d'(?:examen|accession|s[ée]jour|admission) ?:? ?[0-9][0-9\-]{4,18}"
    r"|\b(?:case|file|chart)\b[^0-9\n]{0,4}\b(?:no|number)\b[^0-9\n]{0,3}[0-9]{2,4}/[0-9]{3,8}\b"
    r"|\bdossier[^0-9\n]{0,12}(?:n ?[°º]|num[ée]ro|:) ?(?!(?:0?[1-9]|1[0-2])/(?:19|20))"
    r"[0-9]{2,4}/[0-9]{3,8}\b"
    r"|\bnum[ée]ro de dossier ?:? ?[0-9]{2,4}/[0-9]{3,8}\b"
)
_LONG: Final = re.compile(r"(?<![\w.,])(?:[a-z]{1,2}[0-9]{6,}|[0-9]{7,})(?![\w]|[.,][0-9])")
_NHS: Final = re.compile(rf"{_START}([0-9]{{3}})[ \-]([0-9]{{3}})[ \-]([0-9]{{4}}){_NO_DIGIT}")
_MEASURED: Final = re.compile(
    r"(?:psa|plaquettes?|plq|platelets?|leucocytes?|gb|wbc|ferritine?|ace|cea|ca ?[0-9]{2,3}"
    r"(?:[.\-][0-9])?|hcg|afp|ldh|pal|alp|ggt|nse|"
    r"copies|virale?|load|bnp|cpk|ck|crp|pmid|doi|nct|chromogranine|thyroglobuline|lot|batch|r[ée]f|s[ée]rie|serial|sn|udi|510k|gtin)[^\w\n]{0,3}(?:n[^\w\n]{1,3})?(?:"
    r"(?:a|à|at|of|de|is|est|total|libre)[^\w\n]{1,2})?$"
)
_UNIT: Final = re.compile(
    r" ?(?:/|u\b|ui\b|iu\b|ng|µg|μg|mcg|mg|g\b|ml|copies|unit|k\b|mm3|l\b|€|euro)"
)


def has_record_number(text: str, today: date) -> bool:
    """Tell whether there is the number of a patient, stay or file, or digits that are no value."""
    text = text.lower()
    if any(_identifies(match["id"], today) for match in _RECORD.finditer(text)):
        return True
    if _NUMBERED.search(text) or _INSURANCE.search(text):
        return True
    if any(_is_nhs("".join(match.groups())) for match in _NHS.finditer(text)):
        return True
    recent = {found.start for found in _dates(text, today) if found.compact}
    return any(
        _is_no_value(text, match) and match.start() not in recent for match in _LONG.finditer(text)
    )


def _identifies(number: str, today: date) -> bool:
    """Tell whether what stands behind a label ("dossier") is a number, not a year nor a date."""
    digits = re.sub(r"[^0-9]", "", number)
    if len(digits) == 4:
        bare = re.sub(r"^[a-z]{1,3}[ \-]?", "", number.strip())
        return digits == bare and digits[:2] not in ("19", "20")
    if len(digits) < 6 and re.search(r"[0-9][ .\-][0-9]", number):
        return False
    matches = (pattern.fullmatch(number) for pattern in _DATES)
    return not any(match and _found(match, today) for match in matches)


def _is_nhs(digits: str) -> bool:
    """Tell whether the last of ten digits is the check digit of a British NHS number."""
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check % 11 == int(digits[9]) and check != 10


def _is_no_value(text: str, match: re.Match[str]) -> bool:
    """Tell whether long digits are no measurement: no analyte before them and no unit behind."""
    before = text[max(0, match.start() - 40) : match.start()]
    return _MEASURED.search(before) is None and _UNIT.match(text, match.end()) is None
