"""What the tense of a verb says of its clause: "marcherait" is no fact, "marchait" is the past.

It is read from the ending, so that a verb need not be known; "sera opérée" is to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from core.language.answers import normalise
from core.language.pieces import Cut, Frame
from core.language.said import Stance
from core.language.small_words import PERHAPS
from core.language.vocabulary import Says

TREATMENTS: Final = frozenset(
    {
        *("antiresorptive_drug", "antiresorptive_stage", "antithrombotic", "level_irradiated"),
        *("radionuclide", "motor_function", "creatinine_clearance", "nuclear_imaging"),
        *("treatment_start", "denosumab_duration", "surgery_date", "last_radiotherapy"),
        *("spine_mri", "dental_check", "gcsf_last", "response_exam", "supplement_check"),
        *("creatinine_check", "calcium_check", "vitamin_d_check", "renal_check"),
    }
)
"""Facts that a plan is about: what is to be given, done or lent is not so yet."""
_WOULD: Final = re.compile(r"[a-z]*(?:e|i|d|t|v|au|se|fe|ou)r(?:ait|aient|ions|iez)")
_WAS: Final = re.compile(r"[a-z]{2,}(?:ait|aient)")
_WILL: Final = re.compile(
    r"[a-z]{3,}(?:era|eront|erons)|(?:[a-z]+d|pour|v|de?v|[a-z]+t|[a-z]+i)ront"
    r"|(?:se|au|i|fe|pour|dev|vi?end|prend|reprend|mett|remett|sort|sub|fin|reven|reviend|voud)ra"
)
_NO_VERBS = (
    "fait refait parfait satisfait surfait bienfait lait trait retrait extrait portrait forfait "
    "souhait attrait sait plait parait nait disparait apparait reconnait connait stupefait "
    "abstrait distrait soustrait camera cholera opera imparfait lutathera"
)
_NO_VERB: Final = frozenset(_NO_VERBS.split())
_REPORTS = (
    "montrait retrouvait objectivait revelait mettait visualisait decrivait montraient "
    "retrouvaient revelaient mesurait"
)
_TELLING: Final = frozenset(_REPORTS.split())
"""Verbs of a report: what a scan showed is so still."""
_IMPERFECTS = (
    "operait recuperait esperait preferait tolerait considerait suggerait respirait tirait "
    "entrait rentrait durait pleurait demeurait figurait montrait"
)
_IMPERFECT: Final = frozenset(_IMPERFECTS.split())
_WOULD_EN: Final = frozenset({"would", "could", "might", "should", "may"})
_WILL_EN: Final = frozenset({"will", "shall", "ll"})
_WAS_EN: Final = frozenset({"was", "were", "had"})
_DONE_EN: Final = re.compile(
    r"[a-z]+ed|been|found|seen|given|done|shown|made|taken|put|radiotherapy|surgery|rt|an?"
)
_RELATIVE: Final = frozenset({"que", "qui", "dont", "that", "which", "who"})


def of_a_verb(sentence: Cut, at: int, start: int, end: int) -> Iterator[Frame]:
    """Yield what a verb at a token says of its clause by its tense."""
    tokens = sentence.tokens
    typed = sentence.text[tokens[at].start : tokens[at].end]
    word = typed.lower() if typed.isascii() else normalise(typed)
    behind = tokens[at + 1].word if at + 1 < end else ""
    ahead = tokens[at - 1].word if at > start else ""
    if word in _NO_VERB or word in _TELLING:
        return
    month = word == "may" and (
        ahead in ("in", "since", "on", "of", "early") or behind[:1].isdecimal()
    )
    perhaps = at == start and (word in PERHAPS or (word == "peut" and behind == "etre"))
    would = _WOULD.fullmatch(word) and word not in _IMPERFECT
    if perhaps or would or (word in _WOULD_EN and not month):
        yield Frame(at, end, Stance.DOUBTED)
    elif word in _WILL_EN or _WILL.fullmatch(word) or (word == "to" and behind == "be"):
        yield Frame(at, end, Stance.DOUBTED)
        yield Frame(start, at, Stance.DOUBTED, TREATMENTS)
    elif word in _WAS_EN and not (_DONE_EN.fullmatch(behind) or _is_dosed(sentence, at + 1)):
        yield Frame(at, end, Stance.PAST)
    elif _WAS.fullmatch(word) and behind != "ete":
        yield Frame(_head(sentence, at, start), end, Stance.PAST)


def _is_dosed(sentence: Cut, at: int) -> bool:
    """Tell whether something stands at a token that was given: "had 30 Gy", "had zometa"."""
    owner = sentence.owner(at)
    drug = owner is not None and any(it.fact == "antiresorptive_drug" for it in owner.of(Says))
    return drug or [it.word for it in sentence.tokens[at + 1 : at + 2]] == ["gy"]


def _head(sentence: Cut, at: int, start: int) -> int:
    """Return where what a verb of the past is told of begins: the word that "que" refers to."""
    for place in range(at - 1, max(start, at - 4) - 1, -1):
        elided = sentence.text[sentence.tokens[place - 1].end : sentence.tokens[place].start]
        that = sentence.tokens[place].word in _RELATIVE or "qu" in elided.casefold()
        head = sentence.owner(place - 1) if that and place > start else None
        if head is not None:
            return head.first
    return at
