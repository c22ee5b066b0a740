"""The skeleton of a pathway: one question, one rule, and TODO wherever a source must speak."""

from __future__ import annotations

from typing import Final

FILES: Final = {
    "dialogs/pathways/$id.py": '''\
"""TODO: what the pathway answers, and where it is printed."""

from core.definition.declare_pathway import recommend
from core.definition.fact import Scope
from core.definition.pathway import Pathway
from dialogs.facts.$id import ask_${id}_first, ${id}_first
from dialogs.sources import $cite

definition = Pathway(
    "$id", "$edition", Scope.EPISODE, $cited,  # TODO: the scope, and populations= of a source of the documents
    questions=(ask_${id}_first,),  # TODO: shared facts where there are some
    rules=(  # TODO: one rule for each statement of the source
        recommend("todo_rule", when=${id}_first.is_in("todo_a"), source=$cited),
    ),
)  # fmt: skip
''',
    "dialogs/facts/$id.py": '''\
"""TODO: facts that are new with the pathway $id. None is new? Remove this file and the two of its words."""

from core.definition.declare_pathway import ask
from core.definition.declare_score import fact
from core.definition.fact import Scope

${id}_first = fact(Scope.EPISODE, "${id}_first", "todo_a", "todo_b")

ask_${id}_first = ask(${id}_first)
''',
    "dialogs/texts/fr/$id.ftl": """\
# $id : les mots du parcours. À quoi sert chaque clé : docs/adding-a-pathway.md.

$id = TODO
    .button = TODO
    .about = TODO
    .scope = TODO

$id-todo_rule = TODO$label_fr
    .detail = TODO$label_fr
$id-action-todo_rule = TODO
""",
    "dialogs/texts/fr/${id}_facts.ftl": """\
# Les mots des faits nouveaux du parcours $id.

ask-${id}_first = TODO
    .label = TODO
    .why = TODO
${id}_first-todo_a = TODO a
${id}_first-todo_b = TODO b
""",
    "tests/pathways/cases/$id.yaml": """\
# Cas travaillés, à relire et à signer par un clinicien. Ce que dit chaque clé : docs/adding-a-pathway.md.
# TODO : les deux côtés de chaque seuil et chaque branche de la source.
pathway: $id
signed_off_by: ~
cases:
  - title: "TODO : rien encore"
    answers: {}
    expect:
      next: ${id}_first
      open: [todo_rule]
  - title: "TODO : la règle s'applique"
    answers: {${id}_first: todo_a}
    expect:
      next: ~
      holds: [todo_rule]
  - title: "TODO : la règle ne s'applique pas"
    answers: {${id}_first: todo_b}
    expect:
      next: ~
""",
}
"""Path -> content; ``$id`` and the other names are filled in. English texts are the French ones."""

LEFT: Final = (
    "the questions and rules of dialogs/pathways/$id.py, each with its source",
    "the words, in dialogs/texts/fr/$id.ftl and dialogs/texts/en/$id.ftl (lengths and typography: docs/adding-a-pathway.md)",
    "dialogs/facts/$id.py and the words of its facts, or nothing of them where shared facts do",
    "the worked cases in tests/pathways/cases/$id.yaml, for a clinician to sign",
)
"""What whoever asked for the skeleton has to do, in order."""
