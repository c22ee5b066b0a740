"""Rights by enumeration: every command, button, link and state, by all who have no right to it.

Whatever they send, nothing of a case shows and nothing that is kept changes. What there is to send
is read from the bot's own registries, so that a new command, button or deed is tried without being
listed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select
from telegram import Update
from telegram.ext import CommandHandler

from bot.callback_data import ACTIONS, MenuPress, MenuVerb, encode
from bot.command_names import commands
from bot.demo.chats import Message
from bot.demo.groups import Group
from bot.demo.people import Person
from bot.handlers import all_handlers
from bot.handlers.case_presses import DEEDS
from bot.handlers.case_sharing import DEEDS as SHARING
from bot.handlers.group_binding import DEEDS as GROUP_DEEDS
from bot.handlers.group_presses import OPENERS, PRESSES
from bot.handlers.meetings import BOARD, DECISIONS, ITEMS, MEETINGS
from bot.handlers.presses import RIGHT_OF
from bot.handlers.reminder_presses import DEEDS as REMINDERS
from bot.handlers.team import _DEEDS as TEAM_DEEDS
from core.definition.answer import answer_of
from core.definition.terms import Days
from core.model.board import Motive
from core.model.case import CaseState
from core.model.group import link_payload
from core.model.person import Role
from core.model.press import (
    Action,
    AllAtOnce,
    Answer,
    Back,
    Cancel,
    Choose,
    Done,
    Home,
    Keep,
    OneByOne,
    Open,
    Press,
    ReportWrong,
    Restart,
    Resume,
    SetCheck,
    Show,
)
from core.model.rights import Right
from core.model.view import LIVE_VIEW, Checks, Edit, Page, PageName
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.storage.engine import database_url, migration_engine
from core.storage.tables import metadata
from core.use_cases import sharing
from core.use_cases.membership import code_for
from tests.chat.group_chats import group_of
from tests.chat.letting_in import enter, founded, invitation, member, tap, team_page
from tests.chat.walking import SINS, begin, option, said_by_bot, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.boardroom import on_an_agenda

HANDLERS = all_handlers()
KEEPS_TRACE = {"updates_seen", "strangers", "outbox"}
"""Tables that anybody's message may change: what was seen, who knocked, what is being said."""


@dataclass
class Club:
    """A team with a member who has dialogues in every kind of state, and people without right."""

    at: Bedside
    chief: Person
    victim: Person
    dialogues: list[tuple[str, str, int]]
    cases: list[int]
    reminders: list[int]
    link: str
    board: list[int]
    shared: list[str] = field(default_factory=list)
    intruders: dict[str, Person] = field(default_factory=dict)
    group: Group = field(init=False)


@pytest_asyncio.fixture(scope="module")
async def club(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Club]:
    async with bedside(tmp_path_factory.mktemp("club"), access="invite", room=0) as at:
        chief = await founded(at)
        victim = await member(at, chief)
        dialogues = await _dialogues(at, victim, await member(at, chief))
        cases = [row["id"] for row in (await _kept(at))["cases"]]
        reminders = await _reminders(at, victim)
        board = await on_an_agenda(at, victim.id)
        link = await invitation(chief)
        it = Club(at, chief, victim, dialogues, cases, reminders, link, board)
        group = it.group = await _bound(it)
        it.shared = await _shared(it, group)
        await _intruders(it)
        it.intruders["left the group"] = await _who_left(it, group)
        yield it


async def _dialogues(at: Bedside, victim: Person, other: Person) -> list[tuple[str, str, int]]:
    """Walk two members into a dialogue of each kind of state; return states, tokens, revisions."""
    say = words("fr")
    await begin(other, "/frankel c")  # a result
    await begin(victim, "/new")
    await begin(victim, "/lesion T11")
    await tap(victim, say("button-home"))  # a case of theirs, with a lesion
    await begin(victim, "/mirels 3 2")  # half-way, set aside by the next one
    await begin(victim, "/tomita")
    await victim.send("/cancel")
    await victim.idle()
    await begin(victim, "/sins")
    await tap(victim, option(SINS, "location", "mobile", say))
    rows = (await _kept(at))["dialogues"]
    return [(row["state"], row["token"], row["revision"]) for row in rows]


async def _reminders(at: Bedside, victim: Person) -> list[int]:
    """Let a case of the victim's have reminders, one of them overdue; return their ids."""

    async def work(uow: UnitOfWork) -> None:
        (case,) = await uow.cases.listed(victim.id, (CaseState.OPEN,), 1)
        what = Happening(
            "antiresorptive_start", Days(date(2026, 1, 5), date(2026, 1, 5)), "denosumab"
        )
        await uow.cases.log(case, None, what, victim.id)

    await at.store.write(work)
    await at.remind()
    return [row["id"] for row in (await _kept(at))["reminders"]]


async def _intruders(it: Club) -> None:
    say = words("fr")
    used = await invitation(it.chief)
    it.intruders["stranger"] = it.at.newcomer("fr", "Étranger")
    it.intruders["reader"] = await member(it.at, it.chief, Role.READER)
    gone = it.intruders["removed"] = await member(it.at, it.chief)
    await team_page(it.chief)
    for label in (str(gone.user["first_name"]), say("button-remove"), say("button-remove")):
        await tap(it.chief, label)
    invited = it.at.newcomer("fr", "Invité")
    for name, person in (("", invited), ("forwarded", it.at.newcomer("fr", "Autre"))):
        await person.send(f"/start {used}")
        await person.idle()
        if name:
            it.intruders[name] = person
    await it.chief.wait(lambda chat: chat.button(say("button-let-in")))
    await tap(it.chief, say("button-let-in"))
    late = it.intruders["used"] = it.at.newcomer("fr", "Retardataire")
    await late.send(f"/start {used}")
    await late.idle()
    it.intruders["other team"] = await _head_of_another_team(it)


async def _bound(it: Club) -> Group:
    """Bind a group in which the victim is."""
    group = group_of(it.at)
    group.add(it.chief, owner=True)
    group.add(it.victim)
    await it.chief.send("/groupe")
    await it.chief.idle()
    await it.chief.choose_chat(words("fr")("group-choose"), group)
    await it.chief.idle()
    return group


async def _shared(it: Club, chat: Group) -> list[str]:
    """Show the victim's case in the group; return what links from its card can ask for."""

    async def work(uow: UnitOfWork) -> list[str]:
        (case,) = await uow.cases.listed(it.victim.id, (CaseState.OPEN,), 1)
        person, group = await uow.person(it.victim.id), await uow.groups.of_chat(chat.id)
        assert group is not None
        await sharing.ask(uow, person, case, Motive.TREATMENT, "Opérer ?")
        card = await sharing.share(uow, person, case, group)
        assert card is not None
        return [link_payload(group, f"{opener}-{card.token}") for opener in OPENERS]

    payloads = await it.at.store.write(work)
    it.at.sender.wake(chat.id)
    await it.at.sender.emptied()
    assert any("▤" in said.text for said in chat.messages), chat.describe()
    return payloads


async def _who_left(it: Club, group: Group) -> Person:
    person = await member(it.at, it.chief)
    group.add(person)
    await person.idle()
    group.leave(person)
    await person.idle()
    return person


async def _head_of_another_team(it: Club) -> Person:
    async def work(uow: UnitOfWork) -> str:
        return await code_for(uow, await uow.roster.new_team("Ailleurs"))

    code = await it.at.store.write(work)
    head = it.at.newcomer("fr", "Cheffe")
    await head.send(f"/start {code}")
    await enter(head)
    return head


async def _kept(at: Bedside, *, whole: bool = False) -> dict[str, list[Any]]:
    """Return every row that is kept, apart from what anybody's message may change, or all."""
    engine = migration_engine(database_url(at.database_url))
    try:
        async with engine.connect() as connection:
            found = {}
            for name, table in metadata.tables.items():
                rows = await connection.execute(select(table).order_by(*table.primary_key))
                passed = name in KEEPS_TRACE and not whole
                found[name] = [] if passed else [dict(it._mapping) for it in rows]
            return found
    finally:
        await engine.dispose()


def every_command() -> list[str]:
    """Return each command of the bot, bare and with something behind it."""
    names = [
        name
        for it in HANDLERS
        if isinstance(it.handler, CommandHandler)
        for name in sorted(it.handler.commands)
    ]
    assert set(commands()) <= set(names)
    return [
        f"/{name} T7 lytique" if number % 2 else f"/{name}" for number, name in enumerate(names)
    ]


def every_link(it: Club) -> list[str]:
    """Return each link that there is, but the open invitation: that one anybody may hand in."""
    tokens = [token for _, token, _ in it.dialogues]
    cards = [f"g1_{it}-{about}" for it in (*OPENERS, *PRESSES, "zz") for about in ("1", "2")]
    payloads = (*commands(), *tokens, *cards, *it.shared, it.link[:-1], f"{it.link}x")
    return [f"/start {payload}" for payload in payloads]


def every_button(it: Club) -> Iterator[str]:
    """Return each button of the victim's dialogues, and of each menu about their cases and team."""
    for _, token, revision in it.dialogues:
        for action in EVERYTHING:
            yield encode(Press(token, revision, action))
    assert set(MENUS) == set(MenuVerb), "a menu's buttons are tried by nobody"
    for menu, arguments in MENUS.items():
        for argument in arguments(it):
            yield encode(MenuPress(menu, argument))


def _of_the_team(it: Club) -> list[str]:
    ids = [it.victim.id, it.chief.id, *range(3, 6)]
    return [f"{deed}-{id}{rest}" for deed in TEAM_DEEDS for id in ids for rest in ("", "-reader")]


def _of_cases(it: Club) -> list[str]:
    """Return what the buttons of cases say, but that which begins one of one's own."""
    rest = ("", "-1", "-0", "-1-sins", "-0-frankel", "-spine", "-spine-t11-none", "-closed")
    return [
        "f-open-0",
        "jo",
        *(f"jo-{dialogue}-{id}" for id in it.cases for dialogue in range(1, 4)),
        *(
            f"{deed}-{id}{more}"
            for number, deed in enumerate(DEEDS)
            for id in it.cases
            for more in rest[number % 2 :: 2]  # whose case it is, is looked at before what it says
        ),
        *(
            f"sh-{id}-{deed}{more}"
            for id in it.cases
            for deed in SHARING
            for more in ("", "-1", "-treatment", "-1-0123456789")
        ),
    ]


def _of_reminders(it: Club) -> list[str]:
    """Return what the buttons of reminders say; the agenda itself is everybody's own."""
    rest = ("", "-0", "-20261130", "-e", "-t", "-declined", "-20261130-declined")
    return [f"{deed}-{id}{more}" for deed in REMINDERS for id in it.reminders[:1] for more in rest]


def _of_the_board(it: Club) -> list[str]:
    """Return what the buttons of the board say of the victim's meeting and case."""
    rest = ("", "-0", "-0-discussed", "-0-other", "-0-1")
    return [
        *(
            f"{deed}-{id}{more}"
            for deed in (*MEETINGS, *ITEMS, *DECISIONS)
            for id in it.board
            for more in rest
        ),
        *(f"{deed}-1-20261212{more}" for deed in BOARD for more in ("", "-1730")),
    ]


EVERYTHING: tuple[Action, ...] = (
    Answer("location", answer_of("junctional")),
    Keep("location", answer_of("junctional")),
    Choose("location", answer_of("junctional")),
    SetCheck("location", answer_of("junctional")),
    AllAtOnce(),
    OneByOne(),
    Done(),
    Show(LIVE_VIEW),
    Show(Page(PageName.WHY)),
    Show(Page(PageName.REPORT)),
    Show(Edit("location")),
    Show(Checks()),
    ReportWrong("S1"),
    Open("mirels"),
    Back(),
    Cancel(),
    Resume(),
    Restart(),
    Home(),
)


MENUS: Mapping[MenuVerb, Callable[[Club], list[str]]] = {
    MenuVerb.START: lambda _: sorted(set(commands().values())),
    MenuVerb.PAGE: lambda _: ["pathways", "scores", "stars", "start-0", "start-1"],
    MenuVerb.EXERCISE: lambda _: ["m", "a-sins-1-a", "c-sins-1-aaaaaa", "n-spine-0", "o-0"],
    MenuVerb.FAVOURITE: lambda _: ["on-sins-stars", "off-sins-start"],
    MenuVerb.LANGUAGE: lambda _: ["en", "fr"],
    MenuVerb.ACCEPT: lambda _: ["", "sins"],
    MenuVerb.TEAM: _of_the_team,
    MenuVerb.CASE: _of_cases,
    MenuVerb.AGENDA: _of_reminders,
    MenuVerb.SENTENCE: lambda _: [
        "z",
        *(f"{deed}-{mark}-1-1" for deed in "aiscn" for mark in ("", "0a1b2c")),
        "b-0a1b2c-sins",
    ],
    MenuVerb.MEETING: _of_the_board,
    MenuVerb.GROUP: lambda it: [
        f"{deed}{about}"
        for deed in GROUP_DEEDS
        for about in ("", "-1", f"-{it.chief.id}", f"-{it.victim.id}")
    ],
    MenuVerb.ERASE: lambda it: [f"{verb}-{id}" for verb in ("ask", "do") for id in it.cases],
}
"""What the buttons of each menu can say about somebody else."""
OWN = {
    *("people", "messages", "menus", "erasures", "audit"),
    *("specialties", "awaited_words", "favourites", "shown_pages", "practice"),
}
"""Tables in which somebody's own language, terms, file of data, menus and refusals may stand."""


INTRUDERS = (
    *("stranger", "removed", "reader", "other team", "forwarded", "used"),
    "left the group",
)
OF_A_TEAM = ("other team", "left the group")
"""Those who may do what is their own: what they begin is theirs."""
SHARE = 20
"""For a commit each intruder sends one in so many, the next one others; in a soak each sends all.

Whether somebody may do what a handler is listed with is pure: tests/core/test_access.py has each
right and each standing, whole.
"""


@pytest.mark.parametrize("one_in", [SHARE, pytest.param(1, marks=pytest.mark.soak(seconds=10))])
@pytest.mark.parametrize("who", INTRUDERS)
async def test_whoever_has_no_right_sees_nothing_of_a_case_and_changes_nothing(
    club: Club, who: str, one_in: int
) -> None:
    person, before = club.intruders[who], await _kept(club.at)
    assert {state for state, _, _ in club.dialogues} == {"result", "set_aside", "cancelled", "pain"}
    known = {message.id for message in person.messages}
    for update in what_to_send(club, who)[INTRUDERS.index(who) % one_in :: one_in]:
        if update.startswith("1."):
            await person.raw_callback(update, club.victim.screen.id)
        else:
            await person.send(update)
    await person.send_photo("T7")
    await _press_in_the_group(club, person, list(every_button(club))[:: 3 * SHARE])
    await person.idle(timeout=90, quiet=1)
    after = await _kept(club.at)
    for table in before:
        assert _apart_from(table, after, person) == _apart_from(table, before, person), table
    new = [message for message in said_by_bot(person) if message.id not in known]
    _nothing_of_the_case_shows(club, new)
    if who not in ("reader", *OF_A_TEAM):
        assert len(new) <= 1, [message.text for message in new]


@pytest.mark.parametrize("who", [*INTRUDERS, "victim"])
async def test_behind_the_name_of_the_bot_nobody_finds_a_case(club: Club, who: str) -> None:
    person, before = club.intruders.get(who, club.victim), await _kept(club.at, whole=True)
    named = [str(row["name"]) for row in before["cases"] if row["name"]]
    assert named
    tokens = [token for _, token, _ in club.dialogues]
    texts = ["", "T11", "dossier", *named, *tokens, *(it[1:] for it in every_command())]
    for text in texts:
        await person.inline(text)
        await person.wait(lambda it: it.offered)
        offers = person.offered.offers
        if who not in ("victim", *OF_A_TEAM):
            assert not offers
            assert person.offered.button
        shown = repr([(it.title, it.description, it.content) for it in offers])
        assert not any(it in shown for it in (*named, *tokens))
    assert await _kept(club.at, whole=True) == before, "a query leaves no trace"


async def _press_in_the_group(it: Club, person: Person, buttons: Sequence[str]) -> None:
    """Press in the group of the team what a card in it could bear, and what nothing there bears."""
    card = it.group.screen.id if any(message.buttons for message in it.group.messages) else 1
    for data in (*buttons, *(f"{deed}-{it}" for deed in PRESSES for it in (1, 2))):
        await person.raw_callback(data, card, chat=it.group)


def what_to_send(it: Club, who: str) -> list[str]:
    """Return what somebody sends: the head of another team, who may begin, begins none."""
    buttons, links = list(every_button(it)), every_link(it)
    if who not in OF_A_TEAM:
        return [*every_command(), *links, *buttons, "T7", "1"]
    begins = {encode(MenuPress(MenuVerb.START, id)) for id in commands().values()}
    begins.add(encode(MenuPress(MenuVerb.ACCEPT, "sins")))
    links = [link for link in links if link.partition(" ")[2] not in commands()]
    return [*links, *(data for data in buttons if data not in begins), "T7", "1"]


def _nothing_of_the_case_shows(it: Club, new: Sequence[Message]) -> None:
    tokens = [token for _, token, _ in it.dialogues]
    theirs = {message.text for message in said_by_bot(it.victim) if message.buttons}
    theirs = {text for text in theirs if not text.startswith("OsteoBoard\n")}  # everybody's menu
    names = [str(person.user["first_name"]) for person in (it.victim, it.chief)]
    for message in new:
        data = [button.data or "" for button in message.all_buttons()]
        assert not any(token in each for token in tokens for each in data), message.text
        assert message.text not in theirs, message.text
        assert not any(name in message.text for name in names), message.text


def _apart_from(table: str, kept: dict[str, list[Any]], person: Person) -> list[Any]:
    """Leave out what somebody did with what is their own."""
    own = ("person_id", "id", "actor_id", "chat_id")
    rows = kept[table]
    if table in ("team_words", "board_rules"):  # a head of another team sets its own
        return [row for row in rows if row["team_id"] == 1]
    if table not in OWN:
        return rows
    return [row for row in rows if not any(row.get(name) == person.id for name in own)]


def test_each_button_names_its_right_and_none_is_public() -> None:
    for asked in (*ACTIONS.values(), *MenuVerb):
        assert RIGHT_OF[asked] is not Right.PUBLIC, asked
    assert len(RIGHT_OF) == len(ACTIONS) + len(MenuVerb)
    assert {type(it) for it in EVERYTHING} == set(ACTIONS.values()), "a button is tried by nobody"


def test_strangers_reach_only_the_link_of_a_group_and_an_invitation_handed_in(club: Club) -> None:
    reached = [text for text in [*every_command(), "T7"] if _right_of(club, text) is Right.PUBLIC]
    assert reached == []
    assert _right_of(club, "/start i_abc") is Right.PUBLIC


def _right_of(it: Club, text: str) -> Right:
    """Return the right of the handler that takes a private message."""
    end = len(text.partition(" ")[0])
    entities = [{"type": "bot_command", "offset": 0, "length": end}] if text.startswith("/") else []
    message = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 7, "type": "private"},
        "from": {"id": 7, "is_bot": False, "first_name": "Ada"},
        "text": text,
        "entities": entities,
    }
    update = Update.de_json({"update_id": 1, "message": message}, it.at.bot)
    taken = (it for it in HANDLERS if it.handler.check_update(update) not in (None, False))
    return next(taken).right(update)
