"""The skeleton of a score: two questions of two answers, two bands, and TODO wherever a source must speak."""

from __future__ import annotations

from typing import Final

FILES: Final = {
    "dialogs/scores/$id.py": '''\
"""TODO: the name, the range, and where it is printed."""

from core.definition.declare_score import points, score
from core.definition.fact import Scope
from core.definition.score import Band
from dialogs.facts.$id import ${id}_first, ${id}_second
from dialogs.sources import $cite

definition = score(
    "$id", edition="$edition", scope=Scope.EPISODE, source=$cited,  # TODO: the scope
    readings=("$reading",),
    questions=(  # TODO: as the source has them; a fact that dialogs/facts has already is asked again, not declared
        points("first", ${id}_first, todo_a=0, todo_b=1),
        points("second", ${id}_second, todo_a=0, todo_b=2),
    ),
    bands=(  # TODO: the classes of the source, each with where it is printed
        Band(0, 1, "todo_low", $cited),
        Band(2, 3, "todo_high", $cited),
    ),
)  # fmt: skip
''',
    "dialogs/facts/$id.py": '''\
"""TODO: facts that are new with the score $id. None is new? Remove this file and the two of its words."""

from core.definition.declare_score import fact
from core.definition.fact import Scope

${id}_first = fact(Scope.EPISODE, "${id}_first", "todo_a", "todo_b")
${id}_second = fact(Scope.EPISODE, "${id}_second", "todo_a", "todo_b")
''',
    "dialogs/texts/fr/$id.ftl": """\
# $id : les mots du score. À quoi sert chaque clé : docs/adding-a-score.md.

$id = TODO
    .measures = TODO
    .scope = TODO
    .command = TODO
    .help = TODO

$id-first = TODO
    .label = TODO
    .why = TODO
$id-first-todo_a = TODO a
    .button = TODO a
    .short = TODO a
    .definition = TODO
$id-first-todo_b = TODO b
    .button = TODO b
    .short = TODO b
    .definition = TODO

$id-second = TODO
    .label = TODO
    .why = TODO
$id-second-todo_a = TODO a
    .button = TODO a
    .short = TODO a
    .definition = TODO
$id-second-todo_b = TODO b
    .button = TODO b
    .short = TODO b
    .definition = TODO

$id-band-todo_low = TODO
    .action = TODO
    .meaning = TODO
    .brief = TODO
$id-band-todo_high = TODO
    .action = TODO
    .meaning = TODO
    .brief = TODO
""",
    "dialogs/texts/fr/${id}_facts.ftl": """\
# Les mots des faits nouveaux du score $id.

${id}_first-todo_a = TODO a
${id}_first-todo_b = TODO b
${id}_second-todo_a = TODO a
${id}_second-todo_b = TODO b
""",
    "tests/scores/cases/$id.yaml": """\
# Cas travaillés, à relire et à signer par un clinicien : chaque valeur attendue vient de la source, à la
# main. Ce que dit chaque clé : tests/scores/cases/tomita.yaml. TODO : les cas de la source.
score: $id
signed_off_by: ~
cases:
  - title: "TODO : premier total de la classe basse"
    answers: {first: todo_a, second: todo_a}
    expect:
      points: [0, 0]
      total: 0
      band: todo_low
      certain: true
      notes: []
      neighbours:
        - {band: todo_high, needed: 2, question: second, choice: todo_b, total: 2}
  - title: "TODO : dernier total de la classe basse"
    answers: {first: todo_b, second: todo_a}
    expect: {points: [1, 0], total: 1, band: todo_low, certain: true, notes: []}
  - title: "TODO : premier total de la classe haute"
    answers: {first: todo_a, second: todo_b}
    expect: {points: [0, 2], total: 2, band: todo_high, certain: true, notes: []}
  - title: "TODO : dernier total de la classe haute"
    answers: {first: todo_b, second: todo_b}
    expect:
      points: [1, 2]
      total: 3
      band: todo_high
      certain: true
      notes: []
      neighbours:
        - {band: todo_low, needed: -2, question: second, choice: todo_a, total: 1}
  - title: "TODO : une question non connue, la classe est sûre"
    answers: {second: todo_b}
    expect:
      points: [~, 2]
      min: 2
      max: 3
      band: todo_high
      certain: true
      notes: []
      unknown: [first]
  - title: "TODO : une question non connue, la classe en dépend"
    answers: {first: todo_a}
    expect:
      points: [0, ~]
      min: 0
      max: 2
      bands: [todo_low, todo_high]
      certain: false
      notes: []
      unknown: [second]
      deciding: [second]
""",
    "tests/scores/sheets/$id.py": '''\
"""TODO: the name, and where it is printed. Typed from the source alone, never from the definition."""

from __future__ import annotations

from functools import cache

from tests.scores.sheet import Outcome, Sheet, outcome

FIRST = {"todo_a": 0, "todo_b": 1}  # TODO: the line or the page
SECOND = {"todo_a": 0, "todo_b": 2}  # TODO: the line or the page


def band(total: int) -> str:
    """TODO: the classes, as they are printed."""
    return "todo_low" if total <= 1 else "todo_high"


@cache
def compute(first: str, second: str) -> Outcome:
    """TODO: what the source leaves open."""
    return outcome(band, $reading={FIRST[first] + SECOND[second]})


SHEET = Sheet(
    compute,
    ("$reading",),
    {"first": tuple(FIRST), "second": tuple(SECOND)},
    {},
    ends=(0, 3),
    counts=(2 * 2, 2 * 2, 3 * 3),
)
''',
}
"""Path -> content; ``$id`` and the other names are filled in. English texts are the French ones."""

LEFT: Final = (
    "the points and bands of dialogs/scores/$id.py, from the source's own table",
    "the words, in dialogs/texts/fr/$id.ftl and dialogs/texts/en/$id.ftl (French typography: docs/adding-a-score.md)",
    "dialogs/facts/$id.py and the words of its facts, or nothing of them where shared facts do",
    "the worked cases in tests/scores/cases/$id.yaml, for a clinician to sign",
    "the second computation in tests/scores/sheets/$id.py, typed from the source and not from the definition",
)
"""What whoever asked for the skeleton has to do, in order."""
