"""Texts are read as the text engine reads them, though most never pass through it."""

from __future__ import annotations

from itertools import chain

import pytest
from fluent.runtime import FluentBundle, FluentResource

from dialogs.registry import definition
from dialogs.wording import LANGUAGES, Wording, messages, plain_texts, reworded, wording


def _by_the_engine(text: str) -> dict[str, str]:
    bundle = FluentBundle(["fr"], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    found = {}
    for id in bundle._messages:
        message = bundle.get_message(id)
        patterns = {f"{id}.{name}": it for name, it in message.attributes.items()}
        for key, pattern in {id: message.value, **patterns}.items():
            if pattern is not None:
                found[key] = str(bundle.format_pattern(pattern, {})[0])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("package", ["dialogs", "bot"])
def test_what_is_words_alone_reads_as_the_engine_reads_it(package: str, language: str) -> None:
    texts = list(messages(package, language).values())
    plain = {text: found for text in texts if (found := plain_texts(text)) is not None}
    assert len(plain) > 0.7 * len(texts)
    assert {key: it[key] for it in plain.values() for key in it} == _by_the_engine("".join(plain))


@pytest.mark.parametrize(
    "message",
    [
        "key = { $count } cases",
        "key = a line\n    and another",
        "key =\n    below",
        "key =\n    .button = only an attribute",
        "key = text\n    .button =\n        below",
        "key = text\n# a comment",
        "key = text\n\n    after a blank line",
        "key = }",
    ],
)
def test_what_is_more_than_that_is_left_to_the_engine(message: str) -> None:
    assert plain_texts(message) is None


@pytest.mark.parametrize("message", ["key = text  ", "key=text", "key  =  text\n  .a =  b \n\n"])
def test_spaces_around_a_text_are_no_part_of_it(message: str) -> None:
    assert plain_texts(message) == _by_the_engine(message)


def test_a_text_has_the_attributes_that_stand_there_and_no_others() -> None:
    say = Wording("fr", (), "key = texte\n    .button = bouton\n")
    assert [say.has(key) for key in ("key", "key.button", "key.short", "other")] == [
        True,
        True,
        False,
        False,
    ]
    assert list(chain(say.words("key"), say.words("key.short"))) == ["texte"]


def test_a_label_of_the_grid_makes_no_answer_another_one_than_it_was_frozen_with() -> None:
    said = wording("fr")
    assert said.has("sins-pain-mechanical.grid")
    assert "sins-pain-mechanical" not in reworded("fr", "sins", definition("sins").edition)
