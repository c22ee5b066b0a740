"""How a person can be reached: numbers of telephones, e-mail addresses."""

from __future__ import annotations

import re
from typing import Final

_NO_DIGIT: Final = r"(?![0-9])"
_START: Final = r"(?<![0-9A-Za-z])(?<![0-9][.,/-])"

_PHONES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_START}0[1-9]([ .\-/]{{0,2}})[0-9]{{2}}(?:\1[0-9]{{2}}){{3}}(?!\1[0-9]){_NO_DIGIT}",
        (
            rf"{_START}0[1-9][0-9]{{2}}[ .\-](?:[0-9]{{3}}[ .\-]?[0-9]{{3,4}}|[0-9]{{2}}"
            rf"[ .\-][0-9]{{2}}[ .\-][0-9]{{2}}){_NO_DIGIT}"
        ),
        (
            rf"{_START}0[1-9](?:[ .\-][0-9]{{3}}[ .\-][0-9]{{3}}[ .\-][0-9]{{2}}|[ .\-][0-9]{{4}}"
            rf"[ .\-][0-9]{{4}}){_NO_DIGIT}"
        ),
        rf"{_START}0[1-9][0-9]{{3}}[ .\-](?:[0-9]{{6}}|[0-9]{{3}}[ .\-][0-9]{{3}}){_NO_DIGIT}",
        rf"{_START}0[1-9][0-9][ .\-][0-9]{{4}}[ .\-][0-9]{{4}}{_NO_DIGIT}",
        rf"{_START}(?!0[67] [01][0-9] (?:19|20))0[67](?: ?[0-9]){{8}}{_NO_DIGIT}",
        rf"{_START}07[0-9]{{9}}{_NO_DIGIT}",
        rf"{_START}0 [67](?: [0-9]){{8}}{_NO_DIGIT}",
        rf"{_START}0[2-9][0-9][ .\-/][0-9]{{3}}[ .\-][0-9]{{2}}[ .\-][0-9]{{2}}{_NO_DIGIT}",
        (
            rf"{_START}(?:\+ ?|00 ?|\(\+)?33\)?[ .\-]{{0,2}}(?:\(0\))?[ .\-]{{0,2}}[1-9]"
            rf"(?:[ .\-/]{{0,2}}[0-9]{{2}}){{4}}{_NO_DIGIT}"
        ),
        (
            rf"(?<![0-9A-Za-z])\+ ?[0-9]{{1,3}}\)?[ .\-]{{0,2}}(?:\([0-9]{{1,4}}\))?"
            rf"(?:[ .\-]{{0,2}}[0-9]){{6,12}}{_NO_DIGIT}"
        ),
        rf"{_START}00[1-9][0-9]{{0,2}}(?:[ .\-]{{0,2}}[0-9]){{7,12}}{_NO_DIGIT}",
        (
            rf"{_START}(?:\([2-9][0-9]{{2}}\) ?|[2-9][0-9]{{2}}(?:[\-.]| (?=[2-9])))"
            rf"[0-9]{{3}}[\-. ][0-9]{{4}}{_NO_DIGIT}"
        ),
        rf"{_START}\(0\) ?[1-9](?:[ .\-]?[0-9]{{2}}){{4}}{_NO_DIGIT}",
        rf"(?<!\w)\(0[1-9][0-9]{{1,3}}\) ?[0-9]{{3,4}}[ \-][0-9]{{3,4}}{_NO_DIGIT}",
        rf"{_START}1[ .\-][2-9][0-9]{{2}}[.\-][0-9]{{3}}[.\-][0-9]{{4}}{_NO_DIGIT}",
        (
            rf"\b(?:t[ée]l|t[ée]l[ée]phone|portable|gsm|phone|cell|fax|tlf|mob|mobile|handy|m[óo]vil"
            rf"|cellulare)\b[^0-9+\n]{{0,12}}(?:[ .\-/]{{0,2}}[0-9]){{8,14}}{_NO_DIGIT}"
        ),
    )
)
_EMAIL: Final = re.compile(
    (
        r"(?<![\w.+\-])[\w.+\-]{1,64}(?: ?@ ?| ?[\[(] ?(?:at|arobase|a) ?[\])] ?| arobase )"
        r"(?=[^\W_])[\w\-]{1,63}"
        r"(?: ?\.[\w\-]{1,63}| ?[\[( ] ?(?:point|dot) ?[\]) ] ?[a-z]{2,6})"
    ),
    re.IGNORECASE,
)
_SPOKEN: Final = re.compile(
    r"(?<![\w.])[\w.+\-]{2,64} (?:at|arobase|chez) [\w\-]{2,63}(?:\.| (?:dot|point) )"
    r"(?:fr|com|org|net|be|ch|ca|lu|uk|eu|edu|info|us|de)\b",
    re.IGNORECASE,
)


def has_phone(text: str) -> bool:
    """Tell whether there is a telephone number: French, British, American or international."""
    return any(pattern.search(text) for pattern in _PHONES)


def has_email(text: str) -> bool:
    """Tell whether there is an e-mail address."""
    return bool(_EMAIL.search(text) or _SPOKEN.search(text))
