"""What is known of a case: changes, contradictions, ages, what goes on by the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.terms import Days
from core.engine.findings import Finding, Findings
from core.engine.implied import Implied
from core.engine.known_to import answers_for, known_to
from core.engine.steady import steady_until
from dialogs.applies import FOLLOWS
from dialogs.examinations import EXAMINED
from dialogs.facts.ages import AGEING, WORSENS_BY_OTHERS
from dialogs.registry import definition, definitions, facts
from dialogs.wishes import CASE_FACTS

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
TODAY = NOW.date()
FACTS = {**facts(), **CASE_FACTS, **{it.id: it for it in EXAMINED.values()}}


def said(
    fact: str,
    answer: Answer | str,
    *,
    ago: timedelta = timedelta(),
    lesion: int | None = None,
    settles: bool = False,
) -> Finding:
    it, at = FACTS[fact], NOW - ago
    given = Picked(answer) if isinstance(answer, str) else answer
    possible = frozenset({answer}) if isinstance(answer, str) else it.every
    return Finding(it, lesion, given, possible, at, at.date(), 1, settles=settles)


def known(*found: Finding, now: datetime = NOW) -> Findings:
    return Findings(found, AGEING, now, now.date())


def options(found: Findings, fact: str, lesion: int | None = None) -> frozenset[str]:
    return found.known()[fact, lesion].possible


def test_two_values_at_two_dates_are_a_change_and_the_later_one_counts() -> None:
    found = known(
        said("lesion_type", "mixed", ago=timedelta(days=60), lesion=1),
        said("lesion_type", "lytic", lesion=1),
    ).known()["lesion_type", 1]
    assert found.possible == {"lytic"}
    assert found.counts
    assert found.former is not None
    assert found.former.answer == Picked("mixed")


def test_two_values_at_one_date_are_a_contradiction_and_neither_counts() -> None:
    found = known(
        said("visceral_metastases", "none", ago=timedelta(hours=2)),
        said("visceral_metastases", "resectable"),
    )
    what = found.known()["visceral_metastases", None]
    assert {it.answer.term for it in what.sides} == {"none", "resectable"}
    assert what.possible == {"none", "resectable"}
    assert not what.counts
    tomita = definition("tomita")
    assert answers_for(tomita, found.known(), None) == {}
    assert known_to(tomita, found.known(), None, NOW.date()).contradicted == ("visceral",)


def test_who_saw_the_former_value_and_changed_it_settles_it() -> None:
    found = known(
        said("visceral_metastases", "none", ago=timedelta(hours=2)),
        said("visceral_metastases", "resectable", settles=True),
    ).known()["visceral_metastases", None]
    assert found.counts
    assert found.possible == {"resectable"}


def test_a_worsening_within_hours_is_a_change_and_a_recovery_a_contradiction() -> None:
    place, hours = ("cord_signs", None), timedelta(hours=2)
    worse = known(said("cord_signs", "threat", ago=hours), said("cord_signs", "deficit"))
    better = known(said("cord_signs", "deficit", ago=hours), said("cord_signs", "threat"))
    found = worse.known()[place]
    assert found.counts
    assert found.possible == {"deficit"}
    assert found.former is not None
    assert found.former.answer == Picked("threat")
    assert {it.answer.term for it in better.known()[place].sides} == {"deficit", "threat"}


@pytest.mark.parametrize(
    ("earlier", "later", "sides"), [("none", "deficit", 0), ("deficit", "none", 2)]
)
def test_what_follows_from_a_worse_emergency_within_hours_is_a_change_too(
    earlier: str, later: str, sides: int
) -> None:
    hours = timedelta(hours=2)
    told = known(said("cord_signs", earlier, ago=hours), said("emergency_sign", later)).known()
    found = Implied(FOLLOWS, FACTS, definitions(), WORSENS_BY_OTHERS).into(told)["cord_signs", None]
    assert len(found.sides) == sides
    assert "deficit" in found.possible


def test_what_is_said_of_one_lesion_is_not_said_of_another() -> None:
    found = known(said("lesion_type", "lytic", lesion=1), said("region", "spine", lesion=2)).known()
    spine = definition("spine")
    assert answers_for(spine, found, 2) == {"region": Picked("spine")}
    assert answers_for(spine, found, None) == {}


def test_not_known_says_nothing_and_takes_nothing_away() -> None:
    found = known(
        said("karnofsky", "k70", ago=timedelta(days=3)), said("karnofsky", UNKNOWN)
    ).known()["karnofsky", None]
    assert found.possible == {"k70"}
    assert found.finding.on == TODAY - timedelta(days=3)


def test_a_fact_that_is_too_old_is_asked_again_before_it_decides_anything() -> None:
    for fact, lasts in AGEING.lasts.items():
        option = next(iter(FACTS[fact].options), "")
        if not option:
            continue
        place = (fact, None)
        fresh = known(said(fact, option, ago=lasts)).known()[place]
        old = known(said(fact, option, ago=lasts + timedelta(days=1))).known()[place]
        assert fresh.counts, fact
        assert old.aged, fact
        assert not old.counts


def test_what_ages_by_the_hour_is_old_on_the_same_day() -> None:
    evening = NOW + timedelta(hours=13)
    found = known(said("cord_signs", "none"), now=evening).known()["cord_signs", None]
    assert found.finding.on == evening.date()
    assert found.aged


def test_every_age_is_that_of_a_fact_that_is_asked() -> None:
    assert set(AGEING.lasts) <= set(FACTS)
    assert set(AGEING.runs) <= set(FACTS)


def test_a_deficit_gets_older_by_the_clock() -> None:
    morning = said("deficit_age", "under_24")
    assert options(known(morning), "deficit_age") == {"under_24"}
    later = known(morning, now=NOW + timedelta(hours=11))
    assert options(later, "deficit_age") == {"under_24", "exactly_24", "over_24"}


def test_a_span_that_was_picked_goes_on_until_today() -> None:
    then = said("last_radiotherapy", "under_3_months", ago=timedelta(days=100), lesion=1)
    assert options(known(then), "last_radiotherapy", 1) == {"over_3_months"}
    recent = replace(then, on=TODAY - timedelta(days=40))
    assert options(known(recent), "last_radiotherapy", 1) == {
        "under_3_months",
        "exactly_3_months",
        "over_3_months",
    }
    never = said("last_radiotherapy", "never", ago=timedelta(days=400), lesion=1)
    assert options(known(never), "last_radiotherapy", 1) == {"never"}


def test_a_date_is_counted_from_today() -> None:
    day = date(2026, 10, 1)
    then = said("last_radiotherapy", Days(day, day), ago=timedelta(days=50), lesion=1)
    assert options(known(then), "last_radiotherapy", 1) == {"under_3_months"}
    assert options(known(then, now=NOW + timedelta(days=60)), "last_radiotherapy", 1) == {
        "over_3_months"
    }


FOUND: Sequence[Finding] = (
    said("karnofsky", "k70", ago=timedelta(days=9)),
    said("karnofsky", "k50", ago=timedelta(hours=3)),
    said("karnofsky", "k60", ago=timedelta(hours=1)),
    said("visceral_metastases", "none", ago=timedelta(days=2)),
    said("lesion_type", "lytic", lesion=1),
    said("lesion_type", "mixed", ago=timedelta(days=30), lesion=1),
)


@given(st.permutations(range(len(FOUND))))
def test_the_order_of_entry_does_not_matter_that_of_the_dates_does(order: Sequence[int]) -> None:
    assert known(*(FOUND[it] for it in order)).known() == known(*FOUND).known()


@given(st.sets(st.integers(0, len(FOUND) - 1)), st.sampled_from(range(len(FOUND))))
def test_what_is_said_of_one_thing_leaves_the_rest_as_it_is(before: set[int], last: int) -> None:
    more = FOUND[last]
    there = known(*(FOUND[it] for it in before)).known()
    after = known(*(FOUND[it] for it in before), more).known()
    assert {place: it for place, it in after.items() if place != more.place} == {
        place: it for place, it in there.items() if place != more.place
    }


def test_what_is_known_stays_so_until_something_turns_within_the_day() -> None:
    lasting = known(said("karnofsky", "k70"), said("lesion_type", "lytic", lesion=1))
    assert steady_until(lasting) is None
    turning = known(said("cord_signs", "none", ago=timedelta(hours=3)))
    (until,) = [steady_until(turning)]
    assert until == NOW + timedelta(hours=9)
    for now, aged in ((until, False), (until + timedelta(seconds=1), True)):
        assert replace(turning, now=now).known()["cord_signs", None].aged is aged
    assert steady_until(replace(turning, now=until + timedelta(seconds=1))) is None
    running = known(said("deficit_age", "under_24", ago=timedelta(hours=13)))
    assert steady_until(running) == NOW
