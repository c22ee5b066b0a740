"""Forged, stale and doubled presses in a pathway change nothing."""

from __future__ import annotations

from tests.chat.advising import (
    Walk,
    is_advice,
    is_emergency,
    kept,
    label,
    tick_label,
)
from tests.chat.clinic import (
    LONG_BONE,
    MIRELS_9,
    POSTOPERATIVE,
    answers,
    at_creatinine,
    edit_lesion,
    mirels_9,
    operated,
    type_answer,
    walk_of,
)
from tests.chat.walking import (
    data_of,
    kept_answers,
    press,
    rows,
    tap,
    typed,
)
from tests.chat.world import Town
from tests.languages import both

# ---- what changes nothing ----------------------------------------------------------------------


@both
async def test_only_the_change_on_screen_can_be_kept(town: Town, language: str) -> None:
    walk = await mirels_9(town, language)
    person, say = walk.person, walk.say
    await edit_lesion(walk, "tap")
    _, _, token, revision, *_ = data_of(person, say("button-keep")).split(".")
    seen = person.screen.text
    for forged in (
        "k lesion_type blastic",
        "k cortex under_third",
        "a lesion_type blastic",
        "k lesion_type bogus",
    ):
        verb, question, term = forged.split(" ")
        alert = await press(person, f"1.{verb}.{token}.{revision}.{question}.{term}")
        assert alert in {say("notice-forged"), say("notice-stale")}, forged
        assert person.screen.text == seen, person.describe()
    assert answers(town, walk) == MIRELS_9


FORGED_AT_A_QUESTION = (
    "a fracture no",
    "a cortex lytic",
    "a cortex bogus",
    "a cortex n1_kg",
    "a long_bone_segment n1_fraction",
    "a fracture compute",
    "a long_bone_segment compute",
    "k long_bone_segment lower_limb",
    "k fracture no",
    "t fracture no",
    "t long_bone_segment lower_limb",
    "t dental_check done",
    "t skin_healed done",
    "t  ",
    "o  bogus",
    "o  sins",
    "o  long_bone",
    "o  overview",
    "o  ",
    "v checks ",
    "v full 0",
    "v pick ",
    "v edit fracture",
    "v confirm ",
    "v whynot ",
    "w  L-RT-8",
)


@both
async def test_a_forged_press_at_a_question_changes_nothing(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    await walk.begin()
    await walk.answer("fracture", "no")
    for forged in FORGED_AT_A_QUESTION:
        await assert_refused(town, walk, forged)
    await walk.answer("long_bone_segment", "lower_limb")


async def assert_refused(town: Town, walk: Walk, forged: str) -> None:
    person, say = walk.person, walk.say
    _, _, token, revision, *_ = data_of(person, say("button-emergency")).split(".")
    before, seen = kept(town, person), person.screen.text
    verb, question, term = forged.split(" ")
    alert = await press(person, f"1.{verb}.{token}.{revision}.{question}.{term}")
    assert alert in {say("notice-forged"), say("notice-stale")}, (forged, alert)
    assert kept(town, person) == before
    assert person.screen.text == seen, person.describe()
    count = "SELECT count(*) FROM dialogues WHERE person_id = ?"
    assert rows(town, count, person.id) == [(1,)]
    assert rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id) == []


FORGED_AT_THE_ADVICE = (
    "a region spine",
    "k region spine",
    "k region bogus",
    "a skin_healed done",
    "k skin_healed done",
    "t skin_healed done",
    "t skin_healed bogus",
    "t skin_healed d20991231",
    "t skin_healed n1_day",
    "t skin_healed compute",
    "t region spine",
    "t bogus done",
    "o  bogus",
    "o  long_bone",
    "o  facts",
    "v edit skin_healed",
    "v edit bogus",
    "v confirm ",
    "v bogus ",
    "v hint ",
    "v definitions ",
    "w  L-RT-13",
    "w  bogus",
    "a surgery_date d20991231",
    "k surgery_date d20260101",
)


@both
async def test_a_forged_press_at_an_advice_changes_nothing(town: Town, language: str) -> None:
    walk = await operated(town, language)
    for forged in FORGED_AT_THE_ADVICE:
        await assert_refused(town, walk, forged)
    await walk.open("why")
    await walk.close()


@both
async def test_a_forged_number_beyond_the_limits_is_not_kept(town: Town, language: str) -> None:
    walk = await at_creatinine(town, language)
    for term in (
        "n99999_umol_l",
        "n1_umol_l",
        "n99999_mg_dl",
        "n80_kg",
        "d20260101",
        "compute",
        "normal",
        "n80_bogus",
        "n4d2_mg_dl",
    ):
        await assert_refused(town, walk, f"a creatinine {term}")


@both
async def test_a_number_that_was_asked_again_and_left_is_not_kept_by_a_late_tap(
    town: Town, language: str
) -> None:
    walk = await at_creatinine(town, language)
    person, say = walk.person, walk.say
    await typed(person, "1500")
    late, place = data_of(person, f"1500\u00a0{say('unit-umol_l')}"), person.screen.id
    await type_answer(walk, "80", "creatinine", "n80_umol_l")
    assert await press(person, late, place) == say("notice-stale")
    assert answers(town, walk) == walk.answers


@both
async def test_old_buttons_and_second_taps_change_nothing(town: Town, language: str) -> None:
    walk = walk_of(town, language, "long_bone")
    person, say = walk.person, walk.say
    await walk.begin()
    yes, no = (data_of(person, label(LONG_BONE, "fracture", it, say)) for it in ("yes", "no"))
    await tap(person, label(LONG_BONE, "fracture", "yes", say))
    assert await press(person, yes) == say("notice-stale")
    assert is_emergency(person, say), person.describe()
    done = data_of(person, say("button-done"))
    await tap(person, say("button-done"))
    seen = person.screen.text
    await press(person, done)
    assert await press(person, no) == say("notice-stale")
    assert person.screen.text == seen
    assert answers(town, walk) == {"fracture": "yes"}


@both
async def test_a_tick_tapped_twice_at_once_counts_once(town: Town, language: str) -> None:
    walk = await operated(town, language)
    person, say = walk.person, walk.say
    await tap(person, say("button-checks"))
    data = data_of(person, tick_label(POSTOPERATIVE, "healed_skin", "☐", say))
    await person.raw_callback(data, person.screen.id)
    assert await press(person, data) == say("notice-stale")
    ticks = [it for it in kept_answers(town, person) if it[0] == "skin_healed"]
    assert ticks == [("skin_healed", None, "done")]
    await walk.close()
    assert await press(person, data) == say("notice-stale")
    assert is_advice(person, say), person.describe()
