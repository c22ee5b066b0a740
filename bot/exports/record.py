"""The fields of the French record of a case, as JSON: nine sections, each field with its code.

Nothing is guessed: what is not known is null and marked so, and what only the hospital can fill
stands under one key. No name is in it: a pseudonym, and what people answer for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bot.exports import record_codes as codes
from bot.exports.minutes_case import frameworks
from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.exports.minutes_words import accord_words, option_words
from bot.exports.record_codes import Code
from bot.screens.case.facts import finding_words
from bot.screens.case.page import primary_words
from bot.screens.case.scores import inputs, score_words
from bot.screens.meeting.decision import who_words
from bot.screens.meeting.words import specialty_words
from core.model.board import Specialty, Stand, Triage
from core.model.decision import Accord, Decision
from dialogs.wishes import REFUSALS

FORMAT: Final = "ANS CANCER-FRCP 2022.01"
_COVERED: Final = {it.fact.id: it.covers for it in REFUSALS}
_TREATMENTS: Final[Sequence[tuple[frozenset[str], Code]]] = (
    (_COVERED["refused_surgery"], codes.SURGERY),
    (_COVERED["refused_radiotherapy"], codes.RADIOTHERAPY),
    (_COVERED["refused_percutaneous"], codes.INTERVENTIONAL),
    (frozenset({"supportive_care"}), codes.SUPPORTIVE),
)
"""Which actions are coded as which treatment. An opinion or an examination is none of them."""

Json = dict[str, Any]


def record_json(case: CaseMinutes, whole: MeetingMinutes) -> str:
    """Return the record of a case as JSON, the same for the same case."""
    return json.dumps(record(case, whole), ensure_ascii=False, indent=1)


def record(case: CaseMinutes, whole: MeetingMinutes) -> Json:
    """Return the record of a case. ``whole.say`` is to be French, as the record is."""
    parts = {
        "reason": (codes.REASON, _reason(case)),
        "events": (codes.EVENTS, {"screening": _unknown()}),
        "diagnosis": (codes.DIAGNOSIS, _diagnosis(case)),
        "progress_note": (codes.PROGRESS_NOTE, _progress()),
        "history": (codes.HISTORY, _history(case)),
        "file_status": (codes.FILE_STATUS, _file_status(case, whole)),
        "plan": (codes.PLAN, _plan(case)),
        "frame": (codes.FRAME, _frame(case)),
        "document_status": (codes.DOCUMENT_STATUS, _document_status(whole)),
    }
    return {
        "format": FORMAT,
        "case": case.page.view.case.name,
        "meeting": _meeting(whole),
        "sections": {name: {**_told(code), "fields": of} for name, (code, of) in parts.items()},
        "for_the_hospital": dict(codes.FOR_THE_HOSPITAL),
    }


# ---- fields -------------------------------------------------------------------------------------


def _told(code: Code) -> Json:
    return {"code": code.code, "display": code.display, "system": code.system}


def _field(code: Code, value: Any) -> Json:
    return {**_told(code), "value": _told(value) if isinstance(value, Code) else value}


def _unknown(code: Code | None = None) -> Json:
    return {**(_told(code) if code else {}), "value": None, "known": False}


def _words(text: str) -> Json:
    return {"value": text} if text else _unknown()


# ---- the meeting and the nine sections ----------------------------------------------------------


def _meeting(whole: MeetingMinutes) -> Json:
    return {
        "word": whole.word,
        "on": whole.on.isoformat(),
        "taking_part": {
            how: {specialty_words(it, whole.say): count for it, count in of.items()}
            for how, of in whole.taking_part().items()
        },
    }


def _reason(case: CaseMinutes) -> Json:
    asked = case.question
    motives = {
        motive: _field(code, asked.motive is motive) if asked else _unknown(code)
        for motive, code in codes.MOTIVES.items()
    }
    status = _case_status(case)
    return {
        "nature": _unknown(codes.NATURE),
        "care": _field(codes.CARE, [_told(it) for it in _care(case)]),
        "motive": {**_told(codes.MOTIVE), "value": motives},
        "case_status": _field(codes.CASE_STATUS, status) if status else _unknown(codes.CASE_STATUS),
    }


def _care(case: CaseMinutes) -> Iterator[Code]:
    """Yield what the care of a supportive meeting would be: the hospital says whether it is one."""
    yield codes.BONE_METASTASES
    if codes.INTERVENTIONAL in [code for code, _ in _treatments(case.decision)]:
        yield codes.INTERVENTIONAL
    if case.question and Specialty.PAIN_MEDICINE in case.question.each:
        yield codes.PAIN


def _case_status(case: CaseMinutes) -> Code | None:
    """Return whether it was discussed: as the chair chose, or since it was presented."""
    if case.item.triage is Triage.REGISTERED:
        return codes.REGISTERED
    discussed = case.item.triage is Triage.DISCUSSED or case.item.seconds
    return codes.DISCUSSED if discussed else None


def _diagnosis(case: CaseMinutes) -> Json:
    page = case.page
    return {
        "primary_tumour": _words(primary_words(page)),
        "bone_lesions": {"value": [page.where(it) for it in page.view.case.standing]},
    }


def _progress() -> Json:
    """Return the phase and progression with what each can be: the bot asks neither."""
    return {
        "phase": {
            **_unknown(codes.PHASE),
            "of": [_unknown(it) for it in (codes.INITIAL, codes.RELAPSE)],
        },
        "progression": {
            **_unknown(codes.PROGRESSION),
            "of": [_unknown(it) for it in codes.PROGRESSIONS],
        },
    }


def _history(case: CaseMinutes) -> Json:
    page, say = case.page, case.page.say
    karnofsky = page.view.known.get(("karnofsky", None))
    return {
        "question": _words(case.question.text if case.question else ""),
        "scores": {"value": list(_scores(case))},
        "performance": _unknown(codes.PERFORMANCE),
        "karnofsky": _words(finding_words(karnofsky.finding, say) if karnofsky else ""),
    }


def _scores(case: CaseMinutes) -> Iterator[Json]:
    page, say = case.page, case.page.say
    for lesion in (None, *page.view.case.standing):
        id = lesion.id if lesion else None
        found = page.whole.scores.get(id, ())
        words = score_words(found, page.view, id, say)
        if words:
            yield {
                "where": page.where(lesion) if lesion else None,
                "result": words,
                "inputs": [it.plain for it in inputs(found, say)],
            }


def _file_status(case: CaseMinutes, whole: MeetingMinutes) -> Json:
    decision = case.decision
    quorum = decision.quorum if decision else whole.meeting.quorum
    return {
        "complete": _field(codes.COMPLETE, case.file.complete),
        "quorum": _field(codes.QUORUM, codes.QUORUMS[quorum]),
    }


def _plan(case: CaseMinutes) -> Json:
    decision, page = case.decision, case.page
    asked = [it.text for it in case.opinions if it.stand is Stand.MORE_NEEDED and it.text]
    left = {
        "recourse": _unknown(codes.RECOURSE),
        "surveillance": {"of": [_unknown(it) for it in codes.SURVEILLANCE]},
        "palliative": _unknown(codes.PALLIATIVE),
        "examinations": _field(codes.EXAMINATION, asked),
    }
    if decision is None:
        return {**left, "treatments": _unknown()}
    return {
        **left,
        "treatments": {
            "value": [
                {"words": option_words(option, page), **(_told(code) if code else {"code": None})}
                for code, option in _treatments(decision)
            ]
        },
        "text": _words(decision.text),
        "conditions": {"value": [{"if": it.when, "then": it.then} for it in decision.conditions]},
        "by_whom": _words(who_words(decision.who, page.say)),
        "due": _words(decision.due.isoformat() if decision.due else ""),
    }


def _treatments(decision: Decision | None) -> Iterator[tuple[Code | None, str]]:
    """Yield the options that were decided, each with its code, None where none is its."""
    for option in decision.options if decision else ():
        action = option.split(".")[1] if "." in option else option
        yield next((code for of, code in _TREATMENTS if action in of), None), option


def _frame(case: CaseMinutes) -> Json:
    decision, say = case.decision, case.page.say
    if decision is None:
        return {"framework": _unknown(codes.FRAMEWORK), "trial": _unknown(codes.TRIAL)}
    return {
        "framework": {
            **_field(codes.FRAMEWORK, frameworks(case)),
            "follows": decision.accord is not Accord.DEVIATING,
            "accord": accord_words(decision, say),
            "editions": dict(sorted(decision.editions.items())),
        },
        "trial": {**_field(codes.TRIAL, bool(decision.trial)), "words": decision.trial},
    }


def _document_status(whole: MeetingMinutes) -> Json:
    validated = whole.validated
    value = codes.APPROVED if validated else codes.IN_PROGRESS
    at: Mapping[str, Any] = {}
    if validated:
        on = whole.local(validated.at).date().isoformat()
        at = {"number": validated.number, "on": on}
    return {"status": {**_field(codes.STATUS, value), **at}}
