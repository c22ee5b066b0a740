"""A text with entities, written out as HTML: for reading in tests and in logs."""

from __future__ import annotations

from html import escape

from bot.demo.refusals import Json

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def as_html(text: str, entities: list[Json]) -> str:
    """Return the text with the tags that the bot could have sent."""
    inserts: list[tuple[int, int, int, str]] = []
    for rank, entity in enumerate(entities):
        begin, length = entity["offset"], entity["length"]
        opening, closing = _tags(entity)
        # at one place: first the closings, the youngest first; then the openings, longest first
        inserts.append((begin, 1, rank - length * 1000, opening))
        inserts.append((begin + length, 0, length * 1000 - rank, closing))
    raw = text.encode("utf-16-le", "surrogatepass")
    parts, at = [], 0
    for place, _, _, tag in sorted(inserts):
        parts += [_plain(raw[at * 2 : place * 2]), tag]
        at = place
    return "".join([*parts, _plain(raw[at * 2 :])])


def _plain(raw: bytes) -> str:
    return escape(raw.decode("utf-16-le", "replace"), quote=False)


def _tags(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    if kind == "date_time":
        return f'<tg-time unix="{entity["unix_time"]}">', "</tg-time>"
    tag = _TAGS.get(kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")
