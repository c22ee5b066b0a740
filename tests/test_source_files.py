"""The shape of the source itself, where no linter looks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PRODUCT = ("bot", "core", "dialogs")
FILE = 300
FUNCTION = 40
FILE_OF_TESTS = 500


def sources(*folders: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every Python file below some folders."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield str(file.relative_to(ROOT)), file.read_text("utf-8")


def test_only_tables_of_definitions_are_left_out_of_the_formatting() -> None:
    mark = "# fmt" + ":"
    found = sources("bot", "core", "migrations", "tests", "benchmarks")
    marked = [path for path, text in found if mark in text]
    assert not marked, f"let the formatter have {marked}: only tables in dialogs/ are kept from it"


def test_a_file_of_the_product_is_one_concept_and_has_at_most_300_lines() -> None:
    """Longer? It holds a second concept: cut it there."""
    lines = {path: len(text.splitlines()) for path, text in sources(*PRODUCT)}
    long = {path: n for path, n in lines.items() if n > FILE}
    assert not long, f"cut where its second concept begins: {long}"


def test_a_function_of_the_product_has_at_most_40_lines() -> None:
    long = {
        f"{path}: {node.name}": lines
        for path, text in sources(*PRODUCT)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION
    }
    assert not long, f"cut what is one step of these: {long}"


def test_a_file_of_tests_has_at_most_500_lines() -> None:
    lines = {path: len(text.splitlines()) for path, text in sources("tests")}
    long = {path: n for path, n in lines.items() if n > FILE_OF_TESTS}
    assert not long, f"cut by what its tests show: {long}"


def test_no_test_leans_on_the_module_of_another_test() -> None:
    """What two of them share is a helper, in a module of its own."""
    lends = re.compile(
        r"^(?:from [.\w]*\btest_\w+ import|from [.\w]+ import .*\btest_)", re.MULTILINE
    )
    assert [path for path, text in sources("tests") if lends.search(text)] == []
