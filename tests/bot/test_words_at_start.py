from __future__ import annotations

import gc

from bot import app
from bot.vocabulary import vocabulary


def test_the_words_of_sentences_are_read_before_anybody_types_one() -> None:
    asked = vocabulary.cache_info()
    app.read_words()
    read = vocabulary.cache_info()
    assert read.hits + read.misses > asked.hits + asked.misses
    assert read.currsize == 1


def test_what_was_read_at_the_start_is_no_look_for_garbages_business() -> None:
    app.read_words()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 100_000
    words = vocabulary().phrases
    assert not any(it is words for it in gc.get_objects()), "a look for garbage passes the words"
