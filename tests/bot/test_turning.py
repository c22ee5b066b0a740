"""The row that turns the page of a list."""

from __future__ import annotations

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.turning import page_turn, pages_of

from .meetings import talk


def test_a_page_leads_to_those_before_and_after_it_and_one_alone_nowhere() -> None:
    def turned(number: int, count: int) -> list[str]:
        rows = page_turn(number, count, lambda to: MenuPress(MenuVerb.PAGE, str(to)), talk("fr"))
        return [str(it.data).rpartition(".")[2] for row in rows for it in row]

    assert [turned(number, 3) for number in range(3)] == [["1"], ["0", "2"], ["1"]]
    assert turned(0, 1) == turned(0, 0) == []
    assert [pages_of(things, 6) for things in (0, 1, 6, 7)] == [0, 1, 1, 2]
