"""No garbage is looked for while tests are imported and collected: nothing of that is garbage.

What is there after that stays until the end, so that later collections pass over it.
"""

from __future__ import annotations

import gc

gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()
