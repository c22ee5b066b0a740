"""A text with its entities, put in order as Telegram does before it stores a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.demo.html_markup import MarkupError, parse_html
from bot.demo.refusals import Json, bad_request
from bot.demo.utf16 import cut, units

MOST_ENTITIES = 100
_CODE = ("pre", "code")
_SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
_QUOTES = ("blockquote", "expandable_blockquote")
_FOUND_BY_TELEGRAM = (
    (
        "url",
        re.compile(
            r"(?<![\w@])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)]"
            r"|(?:[\w-]+\.)+(?:com|org|net|fr|eu|me|io|gov|edu)\b(?:/[^\s<>\"]*)?)"
        ),
    ),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{1,32})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}")),
    ("hashtag", re.compile(r"(?<![\w#&])#(?=\w*[^\W\d])\w+")),
)


def formatted(text: str, parse_mode: str, given: list[Json]) -> tuple[str, list[Json]]:
    """Return the text as it is shown and its entities.

    Raises Refusal for a text that cannot be parsed and for an unknown parse mode.
    """
    cleaned = _cleaned(text)
    if not parse_mode:
        return _settled(cleaned, [dict(entity) for entity in given])
    if parse_mode.lower() != "html":
        # Markdown is left out on purpose: a bot that starts to use it must notice here.
        bad_request("unsupported parse_mode")
    try:
        shown, entities = parse_html(cleaned)
    except MarkupError as error:
        bad_request(f"can't parse entities: {error}")
    return _settled(shown, entities)


def _cleaned(text: str) -> str:
    return "".join(" " if c < " " and c != "\n" else c for c in text.replace("\r", ""))


def _settled(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text, entities = _trimmed(text, entities)
    kept = _without_crossings(text, _with_checked_links(entities))
    kept += list(_detected(text, kept))
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, kept[:MOST_ENTITIES]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text = text.rstrip()
    first = min((entity["offset"] for entity in entities), default=len(text))
    lead = len(text[:first]) - len(text[:first].lstrip(" \n"))
    text = text[lead:]
    size = units(text)
    for entity in entities:
        entity["offset"] -= lead
        entity["length"] = min(entity["length"], size - entity["offset"])
    return text, [entity for entity in entities if entity["length"] > 0]


def _with_checked_links(entities: list[Json]) -> Iterator[Json]:
    for entity in entities:
        if entity["type"] == "text_link":
            url = checked_link(str(entity.get("url", "")))
            if not url:
                continue  # Telegram drops a link that leads nowhere and keeps its text
            entity["url"] = url
        if entity["type"] == "code":
            entity.pop("language", None)
        yield entity


def checked_link(url: str) -> str:
    """Return `url` with a protocol, or an empty string when Telegram would not accept it."""
    url = url.strip()
    parts = urlsplit(url if ":" in url.split("/")[0] else f"http://{url}")
    if parts.scheme in ("tg", "ton", "mailto", "tel"):
        return url
    if parts.scheme not in ("http", "https") or "." not in (parts.hostname or ""):
        return ""
    return parts.geturl() if parts.path or parts.query or parts.fragment else f"{parts.geturl()}/"


def start_parameter(url: str, username: str) -> str | None:
    """Return what a link to the bot hands over; empty without a value, None for other links."""
    pattern = rf"(?:https?://)?t\.me/{username}/?(?:\?start=([\w-]*))?"
    found = re.fullmatch(pattern, url, re.IGNORECASE)
    return None if found is None else found.group(1) or ""


def _without_crossings(text: str, entities: Iterator[Json]) -> list[Json]:
    """Nothing else may lie on code, and no quote within another quote."""
    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    code = [entity for entity in ordered if entity["type"] in _CODE]
    code = [entity for i, entity in enumerate(code) if not _crosses_any(entity, code[:i])]
    kept: list[Json] = list(code)
    for entity in ordered:
        if entity["type"] in _SPLITTABLE:
            kept += [part for part in _split(entity, code) if _visible(text, part)]
        elif entity["type"] not in _CODE:
            rivals = _rivals(entity, kept, code)
            kept += [] if _crosses_any(entity, rivals) else [entity]
    return _without_doubles(kept)


def _rivals(entity: Json, kept: list[Json], code: list[Json]) -> list[Json]:
    if entity["type"] in _QUOTES:
        return [other for other in kept if other["type"] in _QUOTES]
    return code


def _crosses_any(entity: Json, others: list[Json]) -> bool:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    return any(
        other["offset"] < end and begin < other["offset"] + other["length"] for other in others
    )


def _split(entity: Json, code: list[Json]) -> Iterator[Json]:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    for block in code:
        block_end = block["offset"] + block["length"]
        if block_end <= begin or block["offset"] >= end:
            continue
        if block["offset"] > begin:
            yield {**entity, "offset": begin, "length": block["offset"] - begin}
        begin = block_end
    if begin < end:
        yield {**entity, "offset": begin, "length": end - begin}


def _visible(text: str, entity: Json) -> bool:
    return bool(cut(text, entity["offset"], entity["length"]).strip())


def _without_doubles(entities: list[Json]) -> list[Json]:
    """Bold within bold is one bold."""
    kept: list[Json] = []
    for entity in entities:
        inside = any(
            other["type"] == entity["type"]
            and other["offset"] <= entity["offset"]
            and entity["offset"] + entity["length"] <= other["offset"] + other["length"]
            for other in kept
        )
        kept += [] if inside else [entity]
    return kept


def _detected(text: str, kept: list[Json]) -> Iterator[Json]:
    """Find what Telegram makes clickable by itself, in what the bot sends too."""
    taken = [entity for entity in kept if entity["type"] not in _SPLITTABLE + _QUOTES]
    for kind, pattern in _FOUND_BY_TELEGRAM:
        for match in pattern.finditer(text):
            entity: Json = {
                "type": kind,
                "offset": units(text[: match.start()]),
                "length": units(match.group()),
            }
            if not _crosses_any(entity, taken):
                taken.append(entity)
                yield entity
