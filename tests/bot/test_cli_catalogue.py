"""``osteoboard catalogue`` and ``osteoboard score``, as programs use them."""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from dialogs.registry import definitions
from tests.bot.command_line import osteoboard
from tests.scores.sheets import SHEETS

Json = dict[str, Any]
SCORES = definitions()
IDS = tuple(SCORES)
GRADES = tuple(id for id, score in SCORES.items() if score.kind == "grade")
COMBINATIONS = 300
RESULT_KEYS = [
    "applicable",
    "principal",
    "readings",
    "total",
    "min",
    "max",
    "band",
    "points",
    "notes",
]
SINS = {
    "location": "junctional",
    "pain": "mechanical",
    "lesion": "lytic",
    "alignment": "deformity",
    "collapse": "over_half",
    "posterolateral": "bilateral",
}


@cache
def catalogue() -> Mapping[str, Json]:
    """Return the definitions as the command prints them, by id."""
    run = osteoboard("catalogue", "--json")
    assert run.code == 0, run.err
    assert run.err == ""
    printed = json.loads(run.out)
    assert list(printed) == ["definitions"]
    return {definition["id"]: definition for definition in printed["definitions"]}


def scored(definition: str, answers: Mapping[str, str]) -> Json:
    """Return what the command answers."""
    run = osteoboard("score", definition, json.dumps(answers))
    assert run.code == 0, run.err
    assert run.err == ""
    result: Json = json.loads(run.out)
    return result


def is_bilingual(text: Any) -> bool:
    """Tell whether a text has words, in both languages, and nothing left over from the engine."""
    return set(text) == {"fr", "en"} and all(
        isinstance(words, str) and words.strip() and "{" not in words for words in text.values()
    )


# ---- the catalogue -------------------------------------------------------------------------------


def test_the_catalogue_holds_every_definition() -> None:
    assert sorted(catalogue()) == sorted(IDS)


@pytest.mark.parametrize("id", IDS)
def test_a_definition_has_every_key_in_both_languages(id: str) -> None:
    definition = catalogue()[id]
    keys = ("id", "kind", "edition", "digest", "text", "questions", "bands", "readings", "sources")
    assert [key for key in definition if key in keys] == list(keys)
    assert definition["id"] == id
    assert definition["kind"] == ("grade" if id in GRADES else "score")
    assert definition["edition"]
    assert len(definition["digest"]) >= 16
    assert is_bilingual(definition["text"])
    assert definition["sources"]
    assert all(source["id"] for source in definition["sources"])
    assert all(isinstance(reading, str) for reading in definition["readings"])
    assert bool(definition["readings"]) or id in GRADES


@pytest.mark.parametrize("id", IDS)
def test_questions_and_options_have_ids_points_and_words(id: str) -> None:
    definition = catalogue()[id]
    questions = definition["questions"]
    assert questions
    assert len({question["id"] for question in questions}) == len(questions)
    for question in questions:
        assert {"id", "text", "options"} <= set(question)
        assert is_bilingual(question["text"])
        options = [option["id"] for option in question["options"]]
        assert len(set(options)) == len(options) > 1
        for option in question["options"]:
            assert {"id", "points", "text"} <= set(option)
            assert is_bilingual(option["text"])
            assert_points(option["points"], definition["readings"])


def assert_points(points: Any, readings: list[str]) -> None:
    """Assert that points are an integer, one value for each reading, or nothing."""
    if isinstance(points, dict):
        assert list(points) == readings
        assert all(value is None or type(value) is int for value in points.values())
        assert len(set(points.values())) > 1 or None in points.values()
        return
    assert points is None or type(points) is int


@pytest.mark.parametrize("id", IDS)
def test_bands_have_both_ends_and_follow_each_other(id: str) -> None:
    bands = catalogue()[id]["bands"]
    if id in GRADES:
        assert [band["id"] for band in bands] == list(SHEETS[id].core["grade"])
        return
    assert all({"id", "from", "to", "text"} <= set(band) for band in bands)
    assert all(is_bilingual(band["text"]) for band in bands)
    for lower, upper in itertools.pairwise(bands):
        assert upper["from"] == lower["to"] + 1
    assert (bands[0]["from"], bands[-1]["to"]) == SHEETS[id].ends


def test_without_json_it_prints_one_line_for_each_definition() -> None:
    run = osteoboard("catalogue")
    assert run.code == 0
    assert [line.split()[0] for line in run.out.splitlines()] == list(catalogue())


@pytest.mark.parametrize("command", [["catalogue", "--json"], ["score", "sins", json.dumps(SINS)]])
def test_neither_command_imports_telegram_nor_a_web_server(command: list[str]) -> None:
    program = (
        "import sys\n"
        "from bot.cli import main\n"
        f"code = main({command!r})\n"
        "heavy = ('telegram', 'httpx', 'aiohttp', 'sqlalchemy', 'bot.demo', 'bot.app')\n"
        "print(code, sorted(set(heavy) & set(sys.modules)), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.stderr.splitlines()[-1] == "0 []", run.stderr


# ---- one score -----------------------------------------------------------------------------------


def test_a_score_has_every_key_and_the_flat_values_are_the_principal_readings() -> None:
    result = scored("sins", SINS)
    assert [key for key in result if key in RESULT_KEYS] == RESULT_KEYS
    assert result["applicable"] is True
    principal = {reading["id"]: reading for reading in result["readings"]}[result["principal"]]
    assert list(principal) == ["id", "total", "min", "max", "band"]
    for key in ("total", "min", "max", "band"):
        assert result[key] == principal[key]
    assert (result["total"], result["band"]) == (16, "unstable")
    assert result["points"] == dict(zip(SINS, (3, 3, 2, 2, 3, 3), strict=True))
    assert result["principal"] == "framework"


def test_readings_that_differ_are_both_given() -> None:
    result = scored("sins", SINS | {"alignment": "retropulsion_normal"})
    assert {reading["id"]: reading["total"] for reading in result["readings"]} == {
        "framework": 18,
        "published": 14,
    }
    assert result["total"] == 18


@pytest.mark.parametrize("id", IDS)
def test_without_any_answer_all_that_can_be_reached_is_given(id: str) -> None:
    result = scored(id, {})
    assert result["total"] is None
    assert result["band"] is None
    if id not in GRADES:
        bands = catalogue()[id]["bands"]
        assert (result["min"], result["max"]) == (bands[0]["from"], bands[-1]["to"])


def test_an_answer_left_out_and_one_not_known_are_the_same_and_never_a_zero() -> None:
    part = {key: SINS[key] for key in ("location", "pain", "lesion")}
    result = scored("sins", part)
    assert (result["total"], result["min"], result["max"]) == (None, 8, 18)
    assert result["band"] is None
    assert scored("sins", {**dict.fromkeys(SINS, "unknown"), **part}) == result
    assert [result["points"][question] for question in ("alignment", "collapse")] == [None, None]


def test_a_band_that_is_certain_despite_an_unknown_is_given() -> None:
    result = scored("sins", {key: SINS[key] for key in SINS if key != "lesion"})
    assert (result["total"], result["min"], result["max"]) == (None, 14, 16)
    assert result["band"] == "unstable"


def test_where_the_score_does_not_apply_there_is_no_total() -> None:
    result = scored("sins", SINS | {"location": "coccyx"})
    assert result["applicable"] is False
    assert result["total"] is result["min"] is result["max"] is result["band"] is None


@pytest.mark.parametrize(
    ("definition", "answers"),
    [
        ("nonsense", "{}"),
        ("sins", '{"nonsense": "junctional"}'),
        ("sins", '{"location": "nonsense"}'),
        ("sins", '{"location": 3}'),
        ("sins", '{"location": null}'),
        ("sins", '["location"]'),
        ("sins", "location=junctional"),
        ("sins", ""),
        ("sins", '{"location": "junctional"'),
        ("../sins", "{}"),
    ],
)
def test_what_is_not_in_the_catalogue_is_one_line_and_exit_2(definition: str, answers: str) -> None:
    run = osteoboard("score", definition, answers)
    assert run.code == 2
    assert run.out == ""
    assert len(run.err.splitlines()) == 1, run.err
    assert "Traceback" not in run.err


def test_a_question_that_is_given_twice_is_not_silently_one_of_both() -> None:
    run = osteoboard("score", "sins", '{"location": "junctional", "location": "rigid"}')
    assert run.code == 2
    assert "location" in run.err


# ---- many scores ---------------------------------------------------------------------------------


def lines(definition: str, given: str) -> tuple[int, list[Json]]:
    """Return the exit code and the answers to JSON lines."""
    run = osteoboard("score", definition, "-", given=given)
    assert "Traceback" not in run.err
    return run.code, [json.loads(line) for line in run.out.splitlines()]


def test_json_lines_are_answered_in_order_and_all_good_ends_with_0() -> None:
    code, found = lines(
        "sins", "\n".join(json.dumps(SINS | {"pain": p}) for p in ("none", "occasional"))
    )
    assert code == 0
    assert [result["total"] for result in found] == [13, 14]


def test_a_bad_line_is_an_error_in_its_place_and_the_others_are_answered() -> None:
    good = json.dumps(SINS)
    bad = ["{", '{"location": "nonsense"}', "[]", '{"pain": 1}', '"location"', "\ud7ff", "null"]
    code, found = lines("sins", "\n".join([good, *bad, good]))
    assert code == 2
    assert [result.get("total") for result in found] == [16, *[None] * len(bad), 16]
    errors = found[1:-1]
    assert all(list(error) == ["error"] and error["error"] for error in errors)
    assert all("\n" not in error["error"] for error in errors)


def test_a_bad_line_does_not_wait_for_the_end_of_the_input() -> None:
    """A process of its own: what is shown is when it writes into a pipe."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "score", "sins", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("nonsense\n")
        process.stdin.flush()
        assert "error" in json.loads(process.stdout.readline())
        process.stdin.write(json.dumps(SINS) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["total"] == 16
        process.stdin.close()
        assert process.wait(10) == 2


def test_bytes_that_are_no_text_are_an_error_in_their_place() -> None:
    """A process of its own: its standard input is not what a test can put in its place."""
    good = json.dumps(SINS).encode()
    run = subprocess.run(
        [sys.executable, "-m", "bot.cli", "score", "sins", "-"],
        input=b"\n".join([good, b"\xff\xfe", good]),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 2, run.stderr
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [result.get("total") for result in found] == [16, None, 16]
    assert b"Traceback" not in run.stderr


def test_an_empty_input_is_no_error() -> None:
    assert lines("sins", "") == (0, [])


def test_an_unknown_definition_with_json_lines_ends_with_2() -> None:
    run = osteoboard("score", "nonsense", "-", given="{}\n")
    assert run.code == 2
    assert "Traceback" not in run.err


# ---- the catalogue's own points give the command's totals ----------------------------------------


def points_of(option: Json, reading: str) -> int | None:
    """Return an option's points in a reading, as the catalogue prints them."""
    points = option["points"]
    value: int | None = points[reading] if isinstance(points, dict) else points
    return value


def expected(definition: Json, chosen: list[Json], reading: str) -> tuple[int | None, str | None]:
    """Return total and band in a reading; None where an option has no points in it."""
    values = [points_of(option, reading) for option in chosen]
    if any(value is None for value in values):
        return None, None
    total = sum(value for value in values if value is not None)
    band = next(b["id"] for b in definition["bands"] if b["from"] <= total <= b["to"])
    return total, band


@pytest.mark.parametrize("id", [id for id in IDS if id not in GRADES])
def test_totals_are_the_sums_of_the_catalogues_points(id: str) -> None:
    definition, dice = catalogue()[id], random.Random(300)
    questions = definition["questions"]
    draws = [[dice.choice(q["options"]) for q in questions] for _ in range(COMBINATIONS)]
    given = "\n".join(
        json.dumps({q["id"]: o["id"] for q, o in zip(questions, draw, strict=True)})
        for draw in draws
    )
    code, found = lines(id, given)
    assert code == 0
    assert len(found) == COMBINATIONS
    for draw, result in zip(draws, found, strict=True):
        if any(option["points"] is None for option in draw):
            assert result["applicable"] is False
            continue
        assert result["applicable"] is True
        for reading in result["readings"]:
            total, band = expected(definition, draw, reading["id"])
            assert reading["total"] == total, (draw, result)
            if total is not None:
                assert (reading["band"], reading["min"], reading["max"]) == (band, total, total)
        principal = result["principal"]
        assert list(result["points"].values()) == [points_of(option, principal) for option in draw]
        assert result["total"] == expected(definition, draw, principal)[0]


def test_a_grade_is_its_own_band_and_has_no_total() -> None:
    options = [option["id"] for option in catalogue()["frankel"]["questions"][0]["options"]]
    question = catalogue()["frankel"]["questions"][0]["id"]
    code, found = lines("frankel", "\n".join(json.dumps({question: option}) for option in options))
    assert code == 0
    assert [result["band"] for result in found] == options
    assert {result["total"] for result in found} == {None}
    assert len(options) == 5
