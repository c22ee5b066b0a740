"""A case over months, with a clock that is moved: what ages is asked again, what changed shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest_asyncio

from bot.library import DialogsLibrary
from bot.screens.case.scores import score_words
from core.definition.answer import Picked, answer_of
from core.definition.rule import Kind
from core.definition.terms import Days
from core.engine.deadline import State
from core.engine.evaluation import ScoreEvaluation
from core.engine.known_to import answers_for
from core.model.case import Case, Lesion, Side
from core.model.dialogue import Dialogue
from core.model.person import Person
from core.model.press import Press, Resume
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases.cases import CaseView, look_at, new_case
from core.use_cases.dialogues import UseCases
from core.use_cases.keeping import record
from core.use_cases.reminding import deadlines_of
from core.use_cases.steps import answer
from core.use_cases.whole import whole_of
from dialogs.registry import definition, definitions
from dialogs.wording import wording

from .conftest import Clock
from .deeds import CHAT, CLINICIAN

SINS = definitions()["sins"]
FIRST = {
    "pain": "occasional",
    "lesion": "lytic",
    "alignment": "normal",
    "collapse": "under_half",
    "posterolateral": "none",
}


class Clinic:
    """A clinician, a case with one lesion, and a clock."""

    def __init__(self, store: SqlStore, clock: Clock) -> None:
        self.store, self.clock = store, clock
        self.use_cases = UseCases(DialogsLibrary(), self.today)
        self.person = Person(CLINICIAN, accepted=True)
        self.case: Case
        self.lesion: Lesion

    def today(self) -> date:
        return self.clock.now.astimezone().date()

    async def open(self) -> None:
        async def work(uow: UnitOfWork) -> None:
            await uow.save_person(self.person)
            self.case = await new_case(uow, self.use_cases.library, self.person)
            site = {"region": "spine", "vertebral_level": "t11"}
            self.lesion = await uow.cases.add_lesion(self.case, site, Side.NONE, CLINICIAN)

        await self.store.write(work)

    async def score(self, id: str, given: Mapping[str, str]) -> Dialogue:
        """Begin a score about the lesion, as it then stands, and answer what is given."""

        async def work(uow: UnitOfWork) -> Dialogue:
            await uow.cases.open_for(CLINICIAN, self.case.id)
            person = await uow.person(CLINICIAN)
            about = self.lesion.id if id == "sins" else None
            it = await self.use_cases.start(uow, person, CHAT, id, lesion=about)
            for question, term in given.items():
                said = answer_of(term)
                step = answer(it, definition(id), question, said, self.today())
                await record(uow, it, step)
            await uow.save(it)
            return it

        return await self.store.write(work)

    async def add(self, **site: str) -> Lesion:
        """Add another lesion to the case."""
        return await self.store.write(
            lambda uow: uow.cases.add_lesion(self.case, site, Side.LEFT, CLINICIAN)
        )

    async def say(self, lesion: Lesion | None, **facts: str) -> None:
        """Say facts of a lesion or of the patient, as they are today."""

        async def work(uow: UnitOfWork) -> None:
            for fact, option in facts.items():
                about = lesion.id if lesion else None
                await uow.cases.say(self.case, about, fact, Picked(option), CLINICIAN)

        await self.store.write(work)

    async def look(self) -> CaseView:
        async def work(uow: UnitOfWork) -> CaseView:
            case = await uow.cases.find(self.case.id)
            assert case is not None
            return await look_at(uow, self.use_cases, self.person, case)

        return await self.store.write(work)

    async def words(self) -> str:
        """Return what the scores of the lesion come to, in French."""
        view = await self.look()
        answers = answers_for(SINS, view.known, self.lesion.id)
        found = [ScoreEvaluation(SINS, answers, self.today())]
        return score_words(found, view, self.lesion.id, wording("fr", "dialogs", "bot"))


@pytest_asyncio.fixture
async def clinic(store: SqlStore, clock: Clock) -> Clinic:
    it = Clinic(store, clock)
    await it.open()
    return it


async def test_what_is_known_is_taken_over_and_what_has_aged_is_asked_again(
    clinic: Clinic,
) -> None:
    day = clinic.today()
    first = await clinic.score("sins", FIRST)
    assert first.finished
    assert set(first.days) <= {"location"}
    clinic.clock.advance(days=10)
    again = await clinic.score("sins", {})
    assert again.finished
    assert again.carried == set(FIRST) | {"location"}
    assert set(again.days.values()) == {day}, "since when it is known"
    clinic.clock.advance(days=10)
    later = await clinic.score("sins", {})
    assert later.state == "pain"
    assert later.carried == {"location", "lesion", "alignment", "collapse", "posterolateral"}
    assert later.former == {"pain": (Picked("occasional"), day)}, "said beside its question"
    clinic.clock.advance(days=100)
    last = await clinic.score("sins", {})
    assert last.carried == {"location"}
    assert last.former["pain"] == (Picked("occasional"), day)


async def test_what_has_aged_is_said_beside_its_question_until_it_is_answered_anew(
    clinic: Clinic,
) -> None:
    day = clinic.today()
    await clinic.score("sins", FIRST)
    clinic.clock.advance(days=20)
    begun = await clinic.score("sins", {})

    async def reread(uow: UnitOfWork) -> Dialogue:
        found = await uow.dialogue(begun.token)
        assert found is not None
        return found

    assert (await clinic.store.write(reread)).former == {"pain": (Picked("occasional"), day)}

    async def confirm(uow: UnitOfWork) -> None:
        it = await reread(uow)
        answer_, _ = it.former["pain"]
        await record(uow, it, answer(it, SINS, "pain", answer_, clinic.today()))
        await uow.save(it)

    await clinic.store.write(confirm)
    assert (await clinic.store.write(reread)).former == {}
    (pain,) = [
        it
        for (fact, _), it in (await clinic.look()).known.items()
        if fact == SINS.question("pain").fact.id
    ]
    assert (pain.finding.on, pain.counts) == (clinic.today(), True)


async def test_the_same_lesion_at_two_dates_shows_what_it_came_to_before(clinic: Clinic) -> None:
    await clinic.score("sins", FIRST)
    assert await clinic.words() == "SINS 8/18, potentiellement instable"
    clinic.clock.advance(days=30)
    await clinic.score("sins", {"pain": "mechanical", "alignment": "deformity"})
    assert (await clinic.words()).startswith("SINS 12/18 ↑ (8 le 21/11)")


async def test_what_is_taken_over_is_said_once_where_it_was_said(clinic: Clinic) -> None:
    await clinic.score("sins", FIRST)
    clinic.clock.advance(days=1)
    await clinic.score("sins", {})
    view = await clinic.look()
    said = [it for it in view.findings.said if it.fact.id == "lesion_type"]
    assert len(said) == 1
    assert said[0].on == clinic.today().replace(day=clinic.today().day - 1)


async def test_an_old_answer_that_is_true_still_is_confirmed_without_being_asked(
    clinic: Clinic,
) -> None:
    await clinic.score("frankel", {"grade": "c"})
    clinic.clock.advance(days=3)
    place = ("frankel", None)
    old = (await clinic.look()).known[place]
    assert old.aged

    async def confirm(uow: UnitOfWork) -> None:
        await uow.cases.say(clinic.case, None, "frankel", old.finding.answer, CLINICIAN)

    await clinic.store.write(confirm)
    now = (await clinic.look()).known[place]
    assert now.counts
    assert now.finding.on == clinic.today()
    assert (await clinic.score("frankel", {})).finished


async def test_a_case_that_nobody_touched_for_twelve_hours_is_open_no_more(clinic: Clinic) -> None:
    clinic.clock.advance(hours=13)

    async def work(uow: UnitOfWork) -> Dialogue:
        person = await uow.person(CLINICIAN)
        return await clinic.use_cases.start(uow, person, CHAT, "frankel")

    assert (await clinic.store.write(work)).case_name is None


async def test_the_newest_event_of_a_kind_says_since_when(clinic: Clinic) -> None:
    today = clinic.today()

    async def operated(days_ago: int, *, planned: bool = False) -> int:
        on = today - timedelta(days=days_ago)
        what = Happening("surgery", Days(on, on), "fixation", planned)
        case, about = clinic.case, clinic.lesion.id
        kept = await clinic.store.write(lambda uow: uow.cases.log(case, about, what, CLINICIAN))
        return kept.id

    async def since() -> set[str] | None:
        known = (await clinic.look()).known.get(("surgery_date", clinic.lesion.id))
        return set(known.possible) if known else None

    await operated(0, planned=True)
    assert await since() is None
    last = await operated(10)
    await operated(30)
    assert await since() == {"before_day_15"}
    clinic.clock.advance(days=7)
    assert await since() == {"days_15_to_20"}
    await clinic.store.write(lambda uow: uow.cases.end_event(clinic.case, last))
    assert await since() == {"after_day_21"}


async def test_a_dialogue_left_half_way_asks_again_what_became_too_old(clinic: Clinic) -> None:
    half = await clinic.score("sins", {"pain": "mechanical", "lesion": "lytic"})

    async def aside_and_back(days: int) -> Dialogue:
        async def aside(uow: UnitOfWork) -> None:
            await clinic.use_cases.step_aside(uow, CLINICIAN)

        async def back(uow: UnitOfWork) -> Dialogue:
            person = await uow.person(CLINICIAN)
            await clinic.use_cases.press(uow, person, CHAT, 1, Press(half.token, 0, Resume()))
            it = await uow.dialogue(half.token)
            assert it is not None
            return it

        await clinic.store.write(aside)
        clinic.clock.advance(days=days)
        return await clinic.store.write(back)

    soon = await aside_and_back(1)
    assert soon.state == "alignment"
    later = await aside_and_back(20)
    assert later.state == "pain"
    assert "lesion" in later.answers


async def test_three_lesions_over_months_each_keep_what_was_said_of_them(clinic: Clinic) -> None:
    """Months 0, 4 and 8: what ages is old, what is dated goes on, one lesion resolves."""
    spine, library = clinic.lesion, DialogsLibrary()
    neck = await clinic.add(region="long_bone", long_bone_segment="femoral_neck")
    iliac = await clinic.add(region="pelvis")

    async def advised(lesion: Lesion) -> set[str]:
        view = await clinic.look()
        whole = whole_of(view, library, clinic.today())
        items = (it for part in whole.of(lesion.id) for it in part.items(Kind.RECOMMENDATION))
        return {str(it.rule.action) for it in items}

    async def due(of: Lesion) -> dict[str, State]:
        found = deadlines_of(await clinic.look(), library, clinic.today())
        return {it.kind.id: it.state for it in found if it.lesion == of.id}

    await clinic.score("sins", {**FIRST, "pain": "mechanical", "alignment": "deformity"})
    await clinic.say(neck, lesion_type="lytic", cortex="over_two_thirds", limb_pain="functional")
    await clinic.say(neck, fracture="no")
    day = clinic.today()
    gray = Happening("radiotherapy", Days(day, day), "gy8_in_1")
    await clinic.store.write(lambda uow: uow.cases.log(clinic.case, iliac.id, gray, CLINICIAN))
    assert "surgical_opinion" in await advised(spine)
    assert "surgical_opinion" not in await advised(iliac)
    assert (await due(iliac))["stereotactic"] is State.WAITING
    assert "stereotactic" not in await due(neck)

    clinic.clock.advance(days=122)
    view = await clinic.look()
    assert view.known["spinal_pain", spine.id].aged
    assert view.known["lesion_type", neck.id].aged
    assert view.known["last_radiotherapy", iliac.id].possible == {"over_3_months"}
    assert "surgical_opinion" not in await advised(spine)
    assert (await due(iliac))["stereotactic"] is State.LIFTED

    await clinic.score("sins", {**FIRST, "pain": "none"})
    assert "(12 le " in await clinic.words() or "↓" in await clinic.words()
    clinic.clock.advance(days=122)
    await clinic.store.write(lambda uow: uow.cases.resolve(iliac.id, resolved=True))
    view = await clinic.look()
    assert [it.id for it in view.case.standing] == [spine.id, neck.id]
    assert ("region", iliac.id) in view.known  # resolved is not forgotten
    told = [(it.on, it.answer.term) for it in view.findings.said if it.fact.id == "spinal_pain"]
    assert [term for _, term in sorted(told)] == ["mechanical", "none"]
