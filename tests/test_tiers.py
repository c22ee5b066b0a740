"""A soak is dealt out so that every slice of it takes about as long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tiers import slices


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
