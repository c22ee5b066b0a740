"""No garbage is looked for while tests are imported and collected: nothing of that is garbage.

What is there after that stays until the end, so that later collections pass over it. They are
rare: all tests of a worker leave some 1,500,000 objects behind, 300 MB, and looking for these
every 50,000 cost a twentieth of all time.
"""

from __future__ import annotations

import gc

OBJECTS = 1_000_000
"""How many more there are than were let go before the young ones are looked through."""

gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(OBJECTS, 20, 50)
    gc.enable()
