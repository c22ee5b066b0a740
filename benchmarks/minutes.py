"""What minutes cost: the words and the file of one case, of ten lesions, and of thirty cases.

Run from the checkout: ``python benchmarks/minutes.py``. The typesetter's import stands apart: a bot
pays it with its first file.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.exports.minutes import case_minutes, meeting_minutes
from bot.exports.minutes_pdf import made, sheet
from tests.bot.meetings import NOW, case, meeting, page

CASES = 30


def took(what: Callable[[], object]) -> float:
    """Return how many milliseconds something takes, the second time."""
    what()
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def memory() -> int:
    """Return the most memory that the process had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    before, began = memory(), time.perf_counter()
    import typst  # noqa: F401 - what is measured

    print(f"the typesetter's import: {(time.perf_counter() - began) * 1000:.0f} ms")
    for name, lesions in (("one lesion", 1), ("ten lesions", 10)):
        it = case(page("MIRA-42", lesions=lesions))
        whole = meeting([it])
        text = case_minutes(it, whole)
        words = took(lambda it=it, whole=whole: case_minutes(it, whole))  # type: ignore[misc]
        file = took(lambda text=text, whole=whole: made(sheet(text, whole, "MIRA-42", NOW)))  # type: ignore[misc]
        print(f"{name}: words {words:.0f} ms, file {file:.0f} ms")
    every = [case(page(f"MIRA-{number}", lesions=1 + number % 3)) for number in range(10, 40)]
    whole = meeting(every[:CASES])
    began = time.perf_counter()
    text = meeting_minutes(whole)
    words = (time.perf_counter() - began) * 1000
    began = time.perf_counter()
    content = made(sheet(text, whole, "RCP os", NOW))
    file = (time.perf_counter() - began) * 1000
    print(f"{CASES} cases: words {words:.0f} ms, file {file:.0f} ms, {len(content) // 1024} KiB")
    print(f"memory: {before} MiB before, {memory()} MiB after")


if __name__ == "__main__":
    main()
