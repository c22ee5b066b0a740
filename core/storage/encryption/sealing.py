"""What is sealed in the data, and what each value is bound to: its table, its column and its row.

An answer is bound to dialogue, revision and question, a view and a drawing to their dialogue's
token, an effect to its kind and its row's own random name, a label to the person.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row

from core.model.begun_with import Line
from core.model.dialogue import Change, Dialogue
from core.model.effects import Effect, FormerCall
from core.model.view import View, view_of
from core.storage.effects import arguments_of, effect_of, kind_of
from core.storage.encryption.cipher import Cipher
from core.storage.tables import NEW

_ANSWER_BLOCK: Final = (
    64  # the longest option ids are shorter: all answers are sealed to one length
)
_CHANGED: Final = ("old", "new")
_VIEW_BLOCK: Final = 128
_PAYLOAD_BLOCK: Final = 256


def sealed_change(cipher: Cipher, dialogue: Dialogue, change: Change) -> dict[str, bytes]:
    """Return the sealed columns of a line of the record of answers; none is sealed as well."""
    old, new = (None if it is None else it.term for it in (change.old, change.new))
    told = {"old": old, "new": new}
    dated = "old" if new is None else "new"  # what lapsed is kept with its day
    sealed = {
        it: _on_its_day(term, change.on) if term is not None and it == dated else term
        for it, term in told.items()
    }
    return {
        column: cipher.seal_json(
            value,
            _of_answer(column, dialogue.id, change.revision, change.question),
            _ANSWER_BLOCK,
        )
        for column, value in sealed.items()
    }


def opened_answer(cipher: Cipher, row: Any) -> tuple[str | None, date | None]:
    """Return what an answer became, and the day that it was true on if that was told.

    Raises :class:`SealBroken`.
    """
    place = _of_answer("new", row.dialogue_id, row.revision, row.question)
    return _and_its_day(cipher.open_json(row.new, place))


def opened_change(cipher: Cipher, row: Any) -> dict[str, str | None]:
    """Return what an answer was and became, on which day if that was told. Raises SealBroken."""
    new, on = opened_answer(cipher, row)
    old, then = opened_former(cipher, row)
    found, day = {"old": old, "new": new}, on or then
    return found if day is None else {**found, "on": day.isoformat()}


def opened_former(cipher: Cipher, row: Any) -> tuple[str | None, date | None]:
    """Return what an answer was, and since when if it lapsed. Raises :class:`SealBroken`."""
    place = _of_answer("old", row.dialogue_id, row.revision, row.question)
    return _and_its_day(cipher.open_json(row.old, place))


def resealed_change(old: Cipher, new: Cipher, row: Any) -> dict[str, bytes]:
    """Return the sealed columns of a line of the record for another key. Raises SealBroken."""
    places = {it: _of_answer(it, row.dialogue_id, row.revision, row.question) for it in _CHANGED}
    return {
        column: new.seal_json(old.open_json(getattr(row, column), place), place, _ANSWER_BLOCK)
        for column, place in places.items()
    }


def sealed_view(cipher: Cipher, token: str, view: View) -> bytes:
    """Return a sealed view."""
    return cipher.seal_json(str(view), f"dialogues.view.{token}", _VIEW_BLOCK)


def opened_view(cipher: Cipher, row: Row[Any]) -> View:
    """Return what is laid over a question. Raises :class:`SealBroken`."""
    return view_of(cipher.open_json(row.view, f"dialogues.view.{row.token}"))


def sealed_shown(cipher: Cipher, token: str, shown: str) -> bytes:
    """Return a sealed digest of a drawing: in the clear, drawing every result would find it."""
    return cipher.seal_json(shown, f"dialogues.shown.{token}", _ANSWER_BLOCK)


def opened_shown(cipher: Cipher, row: Row[Any]) -> str | None:
    """Return the digest of what a card shows, None if not known. Raises :class:`SealBroken`."""
    if row.shown is None:
        return None
    return str(cipher.open_json(row.shown, f"dialogues.shown.{row.token}"))


def sealed_line(cipher: Cipher, token: str, line: Line | None) -> bytes | None:
    """Return the sealed line that began a dialogue, by its digest and date; None for none."""
    if line is None:
        return None
    said = [line.digest, line.at.isoformat(), line.message_id]
    return cipher.seal_json(said, f"dialogues.begun_with.{token}", _VIEW_BLOCK)


def opened_line(cipher: Cipher, row: Row[Any]) -> Line | None:
    """Return the line that began a dialogue, None for none. Raises :class:`SealBroken`."""
    if row.begun_with is None:
        return None
    digest, at, message_id = cipher.open_json(row.begun_with, f"dialogues.begun_with.{row.token}")
    return Line(digest, datetime.fromisoformat(at), message_id)


def sealed_place(cipher: Cipher, uid: str, site: Mapping[str, str], side: str, label: str) -> bytes:
    """Return where a lesion is and what it is called, sealed."""
    return cipher.seal_json([dict(site), side, label], f"lesions.place.{uid}", _VIEW_BLOCK)


def opened_place(cipher: Cipher, uid: str, sealed: bytes) -> tuple[dict[str, str], str, str]:
    """Return where a lesion is: its site, its side, and what it is called, "" for nothing.

    Raises :class:`SealBroken`.
    """
    site, side, *label = cipher.open_json(sealed, f"lesions.place.{uid}")
    return dict(site), str(side), str(label[0]) if label else ""  # none before it could have one


def sealed_finding(cipher: Cipher, uid: str, fact: str, term: str, on: date | None = None) -> bytes:
    """Return a fact and what was said of it, sealed, with the day that it was true on if told."""
    told = [fact, _on_its_day(term, on)]
    return cipher.seal_json(told, f"findings.answer.{uid}", _VIEW_BLOCK)


def opened_finding(cipher: Cipher, row: Any) -> tuple[str, str, date | None]:
    """Return a fact, what was said of it, and on which day that was true. Raises SealBroken.

    Former versions kept which fact it is beside what is sealed.
    """
    if row.fact:
        fact, told = row.fact, cipher.open_json(row.answer, f"findings.answer.{row.uid}.{row.fact}")
    else:
        fact, told = cipher.open_json(row.answer, f"findings.answer.{row.uid}")
    term, on = _and_its_day(told)
    return str(fact), str(term), on


def sealed_event(cipher: Cipher, uid: str, what: Mapping[str, Any]) -> bytes:
    """Return what happened or is planned, sealed."""
    return cipher.seal_json(dict(what), f"case_events.what.{uid}", _VIEW_BLOCK)


def opened_event(cipher: Cipher, row: Any) -> dict[str, Any]:
    """Return what happened or is planned. Raises :class:`SealBroken`."""
    return dict(cipher.open_json(row.what, f"case_events.what.{row.uid}"))


def sealed_reminder(cipher: Cipher, uid: str, what: Mapping[str, Any]) -> bytes:
    """Return what a reminder is about, sealed."""
    return cipher.seal_json(dict(what), f"reminders.what.{uid}", _PAYLOAD_BLOCK)


def opened_reminder(cipher: Cipher, row: Any) -> dict[str, Any]:
    """Return what a reminder is about. Raises :class:`SealBroken`."""
    return dict(cipher.open_json(row.what, f"reminders.what.{row.uid}"))


def sealed_awaited(cipher: Cipher, uid: str, asked: str) -> bytes:
    """Return what a typed text is waited for, sealed."""
    return cipher.seal_json(asked, f"awaited_texts.asked.{uid}", _ANSWER_BLOCK)


def opened_awaited(cipher: Cipher, row: Any) -> str:
    """Return what a typed text is waited for. Raises :class:`SealBroken`."""
    return str(cipher.open_json(row.asked, f"awaited_texts.asked.{row.uid}"))


def sealed_board(cipher: Cipher, table: str, uid: str, what: Any) -> bytes:
    """Return what somebody thinks, decides or writes at the board, sealed."""
    return cipher.seal_json(what, f"{table}.{uid}", _PAYLOAD_BLOCK)


def opened_board(cipher: Cipher, table: str, uid: str, sealed: bytes) -> Any:
    """Return what somebody thinks, decides or writes at the board. Raises :class:`SealBroken`."""
    return cipher.open_json(sealed, f"{table}.{uid}")


def sealed_card(cipher: Cipher, token: str, shown: str) -> bytes:
    """Return a sealed digest of what the card of a case shows."""
    return cipher.seal_json(shown, f"shared_cards.shown.{token}", _ANSWER_BLOCK)


def opened_card(cipher: Cipher, row: Any) -> str | None:
    """Return the digest of what a card shows, None if not known. Raises :class:`SealBroken`."""
    if row.shown is None:
        return None
    return str(cipher.open_json(row.shown, f"shared_cards.shown.{row.token}"))


def outbox_row(system: Cipher, chat_id: int, effect: Effect, now: datetime) -> dict[str, Any]:
    """Return the row of an effect in the outbox, its arguments sealed."""
    kind, uid = kind_of(effect), secrets.token_hex(16)
    place = f"outbox.payload.{kind}.{uid}"
    return {
        "chat_id": chat_id,
        "kind": kind,
        "uid": uid,
        "payload": system.seal_json(arguments_of(effect), place, _PAYLOAD_BLOCK),
        "state": NEW,
        "created_at": now,
    }


def opened_effect(system: Cipher, row: Row[Any]) -> Effect:
    """Return an effect of the outbox.

    Raises :class:`SealBroken`; and ``KeyError``, ``TypeError`` or ``ValueError`` for what is no
    effect.
    """
    sealed_as = row.former_method or row.kind
    payload: Mapping[str, Any] = system.open_json(
        row.payload, f"outbox.payload.{sealed_as}.{row.uid}"
    )
    return FormerCall(sealed_as, payload) if row.former_method else effect_of(row.kind, payload)


def sealed_name(system: Cipher, name: str, *place: object) -> bytes:
    """Return the sealed name of a team or label of a person, bound to where it stands."""
    return system.seal_json(name, ".".join(map(str, place)), _VIEW_BLOCK)


def opened_name(system: Cipher, sealed: bytes, *place: object) -> str:
    """Return a name. Raises :class:`SealBroken`."""
    return str(system.open_json(sealed, ".".join(map(str, place))))


def sealed_sentence(system: Cipher, report: int | None, sentence: str) -> bytes:
    """Return what was written with a report, sealed."""
    return system.seal_json(sentence, f"reports.sentence.{report}", _PAYLOAD_BLOCK)


def opened_sentence(system: Cipher, row: Any) -> str | None:
    """Return what was written with a report, None for nothing. Raises :class:`SealBroken`."""
    if row.sentence is None:
        return None
    return str(system.open_json(row.sentence, f"reports.sentence.{row.id}"))


def _of_answer(column: str, dialogue_id: int, revision: int, question: str) -> str:
    return f"answers.{column}.{dialogue_id}.{revision}.{question}"


def _on_its_day(term: str, on: date | None) -> str | list[str]:
    return term if on is None else [term, on.isoformat()]


def _and_its_day(told: str | list[str] | None) -> tuple[str | None, date | None]:
    return (told[0], date.fromisoformat(told[1])) if isinstance(told, list) else (told, None)
