"""A pathway over HTTP: walked by taps to its advice, and every page laid over that.

All the others are walked in tests/inside, without the wire.
"""

from __future__ import annotations

from tests.chat.advice_pages import (
    assert_kept,
    assert_said,
    look_at_every_edit_page,
    open_the_reading_pages,
    tick_every_prerequisite,
)
from tests.chat.advising import PATHWAYS, Walk, failures, first
from tests.chat.walking import words
from tests.chat.world import World


async def test_a_pathway_is_walked_by_taps_to_its_advice_and_every_page_opens(town: World) -> None:
    walk = Walk(town.person("fr"), PATHWAYS["cord_compression"], words("fr"))
    await walk.begin()
    await walk.to_the_end(first)
    assert_said(walk)
    assert_kept(town, walk)
    await open_the_reading_pages(walk)
    await tick_every_prerequisite(walk)
    await look_at_every_edit_page(walk)
    assert_kept(town, walk)
    assert not failures(walk.person, walk.say), walk.person.describe()
