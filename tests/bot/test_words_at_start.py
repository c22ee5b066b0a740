from __future__ import annotations

from bot import app
from bot.vocabulary import vocabulary


def test_the_words_of_sentences_are_read_before_anybody_types_one() -> None:
    asked = vocabulary.cache_info()
    app.read_words()
    read = vocabulary.cache_info()
    assert read.hits + read.misses > asked.hits + asked.misses
    assert read.currsize == 1
