"""A soak is dealt out so that every slice of it takes about as long; what is measured exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers

from tests.tiers import seed, slices, soaking


@given(st.lists(st.floats(0.5, 120)), st.integers(1, 20))
def test_every_slice_takes_about_as_long_and_together_they_take_all(
    seconds: list[float], of: int
) -> None:
    dealt = slices(seconds, of)
    assert sorted(place for places in dealt for place in places) == list(range(len(seconds)))
    loads = [sum(seconds[place] for place in places) for places in dealt]
    assert max(loads) - min(loads) <= max(seconds, default=0) + 1e-6


def test_what_is_alike_and_what_is_long_go_to_different_slices() -> None:
    dealt = slices([2.0] * 20 + [60.0] * 20, 20)
    assert all(sum(place < 20 for place in places) == 1 for places in dealt)


def test_every_worker_draws_from_the_seed_that_is_told(pytestconfig: pytest.Config) -> None:
    told = getattr(pytestconfig, "workerinput", {"seed": seed(0)})["seed"]
    assert seed(0) == told


@pytest.mark.skipif(soaking(), reason="a soak draws from what there is")
def test_what_a_property_draws_for_every_commit_depends_on_no_module_that_is_imported() -> None:
    assert len(providers._get_local_constants()) == 0


def test_coverage_is_measured_in_tests_that_there_are() -> None:
    root = Path(__file__).parents[1]
    names = Path(__file__).with_name("measured.txt").read_text("utf-8").split()
    found = (name.split("::") for name in names)
    gone = [
        f"{file}::{test}"
        for file, test in found
        if f"def {test}(" not in (root / file).read_text("utf-8")
    ]
    assert gone == [], "strike them out of tests/measured.txt, or write the name that they have now"
