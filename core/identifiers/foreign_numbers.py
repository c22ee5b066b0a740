"""Numbers of insurance and health of other countries: Belgium, Switzerland, Britain, North America.

Check digits are those of python-stdnum; where a number has none, its form or its label tells it.
"""

from __future__ import annotations

import re
from typing import Final

from stdnum.ar import cuit
from stdnum.be import nn
from stdnum.br import cpf
from stdnum.ca import sin
from stdnum.ch import ssn as ahv
from stdnum.cl import rut
from stdnum.cz import rc
from stdnum.dk import cpr
from stdnum.es import dni, nie
from stdnum.fi import hetu
from stdnum.gb import nhs
from stdnum.ie import pps
from stdnum.in_ import aadhaar
from stdnum.it import codicefiscale
from stdnum.kr import rrn
from stdnum.nl import bsn
from stdnum.se import personnummer

_START: Final = r"(?<![\w.,/-])"
_END: Final = r"(?![\w/]|[.,-][0-9])"
_GAP: Final = r"[ .\-/]?"
_CHECKED: Final = tuple(
    (re.compile(f"{_START}{form}{_END}"), kind)
    for form, kind in (
        (rf"[0-9]{{2}}(?:{_GAP}[0-9]{{2}}){{2}}[ .\-]{{0,2}}[0-9]{{3}}{_GAP}[0-9]{{2}}", nn),
        (rf"756(?:{_GAP}[0-9]{{4}}){{2}}{_GAP}[0-9]{{2}}", ahv),
        (r"[0-9]{3}(?: [0-9]{3}){2}|[0-9]{3}(?:-[0-9]{3}){2}", sin),
        (r"[0-9]{3}[ \-][0-9]{3}[ \-][0-9]{4}", nhs),
        (r"[0-9]{8}-?[A-Za-z]", dni),
        (r"[0-9]{3}(?:\.[0-9]{3}){2}-[0-9]{2}", cpf),
        (r"[0-9]{1,2}(?:\.[0-9]{3}){2}-[0-9Kk]", rut),
        (r"[0-9]{2}-[0-9]{8}-[0-9]", cuit),
        (r"[0-9]{6}/[0-9]{3,4}", rc),
        (r"[0-9]{6}-[0-9]{4}", cpr),
        (r"(?:[0-9]{2})?[0-9]{6}[+-][0-9]{4}", personnummer),
        (r"[0-9]{6}[+A-Fa-f-][0-9]{3}[0-9A-Ya-y]", hetu),
        (r"[2-9][0-9]{3}(?: [0-9]{4}){2}", aadhaar),
        (r"[0-9]{6}-[0-9]{7}", rrn),
        (r"[0-9]{7}[A-W][ABH]?", pps),
        (r"[XYZxyz]-?[0-9]{7}-?[A-Za-z]", nie),
        (r"[A-Za-z]{6}[0-9]{2}[A-Za-z][0-9]{2}[A-Za-z][0-9]{3}[A-Za-z]", codicefiscale),
    )
)
_FORMS: Final = (
    re.compile(rf"{_START}[A-Z]{{6}}[0-9]{{2}}[A-EHLMPRST][0-9]{{2}}[A-Z][0-9]{{3}}[A-Z]{_END}"),
    re.compile(rf"{_START}(?!000)[0-8][0-9]{{2}}-[0-9]{{2}}-[0-9]{{4}}{_END}"),  # US
    re.compile(rf"{_START}[0-9]{{3}} [0-9]{{2}} [0-9]{{4}}{_END}"),  # US, without its hyphens
    re.compile(rf"{_START}(?!PMID)[A-Z]{{4}} ?[0-9]{{4}} ?[0-9]{{4}}{_END}"),  # Québec
    re.compile(rf"{_START}756\.[0-9]{{4}}\.[0-9]{{4}}\.[0-9]{{2}}{_END}"),
    re.compile(rf"{_START}[0-9]{{2}}\.[0-9]{{2}}\.[0-9]{{2}}-[0-9]{{3}}\.[0-9]{{2}}{_END}"),
    re.compile(rf"{_START}[A-Z]{{2}} ?[0-9]{{2}} ?[0-9]{{2}} ?[0-9]{{2}} ?[A-D]{_END}"),  # NINO
    re.compile(rf"{_START}[0-9][A-Z][A-Z0-9][0-9]-?[A-Z][A-Z0-9][0-9]-?[A-Z]{{2}}[0-9]{{2}}{_END}"),
    re.compile(rf"{_START}[0-9]{{4}}[ \-][0-9]{{3}}[ \-][0-9]{{3}}(?:[ \-]?[A-Z]{{2}})?{_END}"),
    re.compile(rf"{_START}[2-6][0-9]{{3}} [0-9]{{5}} [0-9]{{1,2}}{_END}"),  # Australia
)
_LABELLED: Final = re.compile(
    r"\b(?:ssn|social security|niss|n° ?national|num[ée]ro national|registre national|avs|ahv|ramq|"
    r"nam|ohip|phn|nino|ni (?:number|no)|medicare|health ?card|health number|hcn|bsn|chi|cin|cafat|"
    r"passeport|passport|permis(?: de conduire)?|nif|dni|nie|pesel|tc kimlik|curp|cpf|"
    r"svnr|cpr(?:-nr)?|personnummer|personnr|rodne cislo|aadhaar|hetu|rut|rfc|cuil|cnp|oib|egn|"
    r"amka|emirates id|henkil[öo]tunnus|steuer-?id|krankenversicherung\w{0,8}|tessera sanitaria|"
    r"versichertennummer|fodselsnummer|driver'?s? licen[sc]e|carte d'identit[ée]|"
    r"identity card|national id|assurance maladie|mutuelle)\b[^\w\n]{0,3}(?:n[°o]?|no|number|"
    r"num[ée]ro|:|est|is)?[^\w\n]{0,3}(?P<id>(?:[a-z]{1,4}[ .\-]?)?[0-9](?:[ .\-]?[0-9a-z]){4,20})",
    re.IGNORECASE,
)
_SIN: Final = re.compile(r"\bSIN\b[^0-9\n]{0,6}[0-9]{3}(?:[ \-]?[0-9]{3}){2}\b")
"""Canada's, of which a sample begins with 0; the word is another one in small letters."""
_BSN: Final = re.compile(r"\bbsn\b[^0-9\n]{0,6}([0-9]{9})\b", re.IGNORECASE)


def has_foreign_number(text: str) -> bool:
    """Tell whether there is a number by which another country knows a person."""
    if any(
        kind.is_valid(match[0]) for pattern, kind in _CHECKED for match in pattern.finditer(text)
    ):
        return True
    if any(pattern.search(text) for pattern in _FORMS):
        return True
    if any(bsn.is_valid(match[1]) for match in _BSN.finditer(text)):
        return True
    if _SIN.search(text):
        return True
    return any(sum(map(str.isdigit, match["id"])) >= 5 for match in _LABELLED.finditer(text))
