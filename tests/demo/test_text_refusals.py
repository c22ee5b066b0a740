"""What Telegram refuses in texts, with its words."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest

from .conftest import Setting

HTML_ERRORS = {
    "WBC <5 g": 'Unsupported start tag "5" at byte offset 4',
    "é<5>": 'Unsupported start tag "5" at byte offset 2',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "<b>x</i>": 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
    "x</b>": "Unexpected end tag at byte offset 1",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "x <b": "Unclosed start tag at byte offset 2",
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "<a href=x/>y</a>": "Unexpected end of name token at byte offset 8",
    "<a =x>y</a>": 'Empty attribute name in the tag "a" at byte offset 0',
    "<p>x</p>": 'Unsupported start tag "p" at byte offset 0',
    "<b hidden>x</b>": 'Expected equal sign in declaration of an attribute of the tag "b" '
    "at byte offset 0",
    '<tg-emoji emoji-id="x">y</tg-emoji>': "Invalid custom emoji identifier specified",
    "x &#xD83D; y": "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units",
}
HTML_SHOWN = {
    "<b>a</b> &lt;5 &amp; &quot;b&quot;": ('a <5 & "b"', ["bold"]),
    "&nbsp;&ge;&#233;&#x1F600;": ("&nbsp;&ge;é😀", []),
    "&lt 5 &amp": ("< 5 &", []),
    "<STRONG>a</Strong><ins>b</ins><del>c</del>": ("abc", ["bold", "underline", "strikethrough"]),
    "<pre><code class='language-r'>x</code></pre>": ("x", ["pre"]),
    "<blockquote expandable>q</blockquote>": ("q", ["expandable_blockquote"]),
    "<b>one <code>two</code> three</b>": ("one two three", ["bold", "code", "bold"]),
    "<b><code>x</code></b>": ("x", ["code"]),
    "<b>a<b>b</b></b>": ("ab", ["bold"]),
    "<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>": ("ab", ["spoiler"] * 2),
    "<a href='https://a.org/x'>a</a><a href='nowhere'>b</a>": ("ab", ["text_link"]),
    "\n  <b>a</b>  \n": ("a", ["bold"]),
    "try /sins or https://a.org/b": ("try /sins or https://a.org/b", ["bot_command", "url"]),
}


@pytest.fixture(autouse=True)
async def started(setting: Setting) -> None:
    await setting.server.person(1001).send("/start")


async def refused(setting: Setting, text: str, parse_mode: str | None = None) -> str:
    with pytest.raises(BadRequest):
        await setting.bot.send_message(1001, text, parse_mode=parse_mode)
    return setting.server.requests[-1].description


@pytest.mark.parametrize(("source", "error"), HTML_ERRORS.items())
async def test_broken_html_is_refused_as_tdlib_does(
    setting: Setting, source: str, error: str
) -> None:
    expected = f"Bad Request: can't parse entities: {error}"
    assert await refused(setting, source, "HTML") == expected


@pytest.mark.parametrize(("source", "shown"), HTML_SHOWN.items())
async def test_html_is_shown_as_tdlib_does(
    setting: Setting, source: str, shown: tuple[str, list[str]]
) -> None:
    message = await setting.bot.send_message(1001, source, parse_mode="HTML")
    assert (message.text, [str(entity.type) for entity in message.entities]) == shown


async def test_offsets_count_utf16_units(setting: Setting) -> None:
    message = await setting.bot.send_message(1001, "😀 <b>é</b>", parse_mode="HTML")
    assert (message.entities[0].offset, message.entities[0].length) == (3, 1)
    assert setting.server.person(1001).screen.html == "😀 <b>é</b>"


async def test_without_a_parse_mode_a_text_is_taken_as_it_is(setting: Setting) -> None:
    message = await setting.bot.send_message(1001, "WBC <5 & <b>")
    assert message.text == "WBC <5 & <b>"


@pytest.mark.parametrize("source", ["", "   \n", "<b> </b>"])
async def test_a_text_that_shows_nothing_is_refused(setting: Setting, source: str) -> None:
    assert await refused(setting, source, "HTML") == "Bad Request: message text is empty"


async def test_a_text_longer_than_4096_utf16_units_is_refused(setting: Setting) -> None:
    await setting.bot.send_message(1001, "😀" * 2048)
    assert await refused(setting, "😀" * 2048 + "a") == "Bad Request: message is too long"
    await setting.bot.send_message(1001, f"<b>{'a' * 4096}</b>", parse_mode="HTML")


async def test_a_text_of_more_than_32768_bytes_before_parsing_is_refused(setting: Setting) -> None:
    source = "<b></b>" * 4700 + "a"
    assert await refused(setting, source, "HTML") == "Bad Request: text is too long"


async def test_of_more_than_100_entities_the_rest_is_cut_silently(setting: Setting) -> None:
    source = " ".join(f"<b>{number}</b>" for number in range(120))
    message = await setting.bot.send_message(1001, source, parse_mode="HTML")
    assert len(message.entities) == 100


async def test_a_caption_longer_than_1024_units_is_refused(setting: Setting) -> None:
    await setting.bot.send_document(1001, b"x", caption="a" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await setting.bot.send_document(1001, b"x", caption="a" * 1025)
