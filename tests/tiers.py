"""Two tiers of tests: what every commit must hold, and what soaks for longer with fresh seeds.

A test without a marker belongs to ``make test``. ``--soak`` takes those that are marked ``soak``,
and every property again with more examples, drawn anew; ``--slice 3/7`` takes a seventh of these,
as long as any other seventh.
Where a space is large, :func:`part` marks all of it but a share, drawn by name: each time the same.
"""

from __future__ import annotations

import os
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any
from zlib import crc32

import hypothesis
import pytest
from hypothesis.internal.conjecture import providers

SECONDS = 5.0
"""What a test of the first tier takes at most on a quiet machine."""
SMALL = 1000
"""Combinations up to which all of them are tried for every commit."""
ONE_IN = 11
"""Else one in so many is, in their order: no question has a number of choices that it divides."""
USUAL = 2.0
"""Seconds of a soaking test that does not say them: ``@pytest.mark.soak(seconds=60)`` does."""
MORE = 10
"""How many times more examples of a property a soak draws than the property asks for."""
USUALLY = 50
"""Examples of a property for every commit: half of what it asks for, which is 100 unless said."""
_QUICK_FIRST = (
    "core",
    "dialogs",
    "identities",
    "scores",
    "pathways",
    "bot",
    "nursery",
    "storage",
    "inside",
    "demo",
    "chat",
    "hostile",
    "browser",
)
_soaking = False
_seed = 0
_slow: dict[str, float] = {}


def soaking() -> bool:
    """Tell whether this is a soak."""
    return _soaking


def many(examples: int) -> hypothesis.settings:
    """Return the settings of a property that needs another number of examples than usual.

    A commit tries half of them, a soak ten times as many.
    """
    return hypothesis.settings(max_examples=examples * MORE if _soaking else examples // 2)


def few(examples: int) -> hypothesis.settings:
    """Return the settings of a property that costs much: few examples for every commit."""
    return hypothesis.settings() if _soaking else hypothesis.settings(max_examples=examples)


def sizes(small: int, large: int, seconds: float = USUAL) -> list[Any]:
    """Return how much as parameters: little for every commit, much (``seconds``) for a soak."""
    return [small, pytest.param(large, marks=pytest.mark.soak(seconds=seconds))]


def seed(fixed: int) -> int:
    """Return what to draw from: always the same for a commit, the soak's own otherwise."""
    return fixed + _seed


def in_part(spaces: Mapping[str, int]) -> pytest.MarkDecorator:
    """Give a test the ``name`` of each space, whose size is known, and how much of it to try.

    That is ``one_in`` so many: all where they are few, and in a soak.
    """
    whole = [
        pytest.param(name, 1, marks=() if size <= SMALL else pytest.mark.soak)
        for name, size in spaces.items()
    ]
    parts = [(name, ONE_IN) for name, size in spaces.items() if size > SMALL]
    return pytest.mark.parametrize(("name", "one_in"), [*whole, *parts])


def part(items: Iterable[tuple[Any, ...]], one_in: int) -> list[Any]:
    """Return all items as parameters: one in so many for every commit, the others for a soak."""
    return [_parameter(item, one_in) for item in items]


def _parameter(item: tuple[Any, ...], one_in: int) -> Any:
    name = "-".join(map(str, item))
    marks = () if drawn(name, one_in) else (pytest.mark.soak,)
    return pytest.param(*item, marks=marks, id=name)


def drawn(name: str, one_in: int) -> bool:
    """Tell whether a name is the one in so many, each time the same, that a commit takes."""
    return crc32(name.encode()) % one_in == 0


def slices(seconds: Sequence[float], of: int) -> list[list[int]]:
    """Deal out what takes so many seconds, the longest first, each to the slice with the least.

    Returns the places of each slice. What takes the same is dealt in its order: the cases of one
    test, which are alike and stand side by side, go to different slices.
    """
    taken: list[list[int]] = [[] for _ in range(of)]
    least = [(0.0, number) for number in range(of)]
    for place in sorted(range(len(seconds)), key=lambda it: -seconds[it]):
        load, number = heappop(least)
        taken[number].append(place)
        heappush(least, (load + seconds[place], number))
    return [sorted(places) for places in taken]


# ---- what pytest calls ---------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("tiers")
    group.addoption("--soak", action="store_true", help="what takes long, with fresh seeds")
    group.addoption("--slice", default="0/1", help="K/N: one N-th of the soak")
    group.addoption("--seed", type=int, default=0, help="draw again what a soak has drawn")


def pytest_configure(config: pytest.Config) -> None:
    global _soaking, _seed  # noqa: PLW0603 - read when tests are imported, which have no config
    _soaking = config.getoption("soak")
    if _soaking:
        config.option.markexpr = ""
        said = getattr(config, "workerinput", {}).get("seed", config.option.seed)
        _seed = said or secrets.randbelow(2**32)
    always = hypothesis.settings(
        deadline=None,
        print_blob=True,
        database=None,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],  # the machine is busy
    )
    hypothesis.settings.register_profile("test", always, derandomize=True, max_examples=USUALLY)
    hypothesis.settings.register_profile("soak", always, max_examples=2 * USUALLY * MORE)
    hypothesis.settings.load_profile("soak" if _soaking else "test")
    if not _soaking:
        _draw_alike_whatever_is_imported()


def _draw_alike_whatever_is_imported() -> None:
    """Let properties draw no constants of the modules that this process has imported by now.

    With them an example that fails comes and goes with each word that anybody writes anywhere, and
    with what ran before; and each worker takes a second to read them all. A soak has them.
    """
    providers._get_local_constants = lambda: providers._local_constants


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Let a worker draw from the seed that is told at the end, not from one of its own."""
    node.workerinput["seed"] = _seed


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Four workers on two cores: tests wait for bots and disks more than they compute."""
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return min(8, 2 * cores)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("soak"):
        number, of = map(int, config.getoption("slice").split("/"))
        soaking = [it for it in items if _soaks(it)]
        places = slices([_seconds(it) for it in soaking], of)[number % of]
        taken = [soaking[place] for place in places]
        config.hook.pytest_deselected(items=[it for it in items if it not in set(taken)])
        items[:] = taken
    items[:] = _quick_first(items, getattr(config, "workerinput", {}).get("workercount", 1))


def _soaks(item: pytest.Item) -> bool:
    function = getattr(item, "function", None)
    return bool(item.get_closest_marker("soak") or hypothesis.is_hypothesis_test(function))


def _seconds(item: pytest.Item) -> float:
    said = [it.kwargs["seconds"] for it in item.iter_markers("soak") if "seconds" in it.kwargs]
    return float(said[0]) if said else USUAL


def _quick_first(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """Deal the modules to the workers, to each the kinds that are quick before the others."""
    modules: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        modules[item.nodeid.partition("::")[0]].append(item)
    order = sorted(modules, key=_kind)
    hands = [order[number::workers] for number in range(workers)]
    return [item for hand in hands for module in hand for item in modules[module]]


def _kind(module: str) -> int:
    _, folder, *_ = module.split("/")
    return _QUICK_FIRST.index(folder) if folder in _QUICK_FIRST else -1


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" and report.duration > SECONDS:
        _slow[report.nodeid] = report.duration


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if _soaking:
        terminalreporter.line(f"what the soak drew is drawn again by --seed {_seed}")
    if _slow and not config.getoption("soak"):
        terminalreporter.section(f"slower than the {SECONDS:.0f} s that a test may take")
        for name, seconds in sorted(_slow.items(), key=lambda it: -it[1]):
            terminalreporter.line(f"{seconds:6.1f} s  {name}")
