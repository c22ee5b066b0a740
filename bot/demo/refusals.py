"""The refusals of the Bot API, worded as Telegram words them."""

from __future__ import annotations

from typing import Any, NoReturn

Json = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class Refusal(Exception):
    """A call that Telegram answers with `ok: false`."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        """Keep what the answer will say; `parameters` holds retry_after or migrate_to_chat_id."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """Return the JSON object of the answer."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class Page(Exception):
    """A call that something on the way answers in Telegram's place: a gateway, a portal."""

    def __init__(self, status: int, text: str) -> None:
        """Keep the page, which may be JSON of somebody else too."""
        super().__init__(f"page {status}")
        self.status = status
        self.text = text


def bad_request(text: str) -> NoReturn:
    """Raise a 400."""
    raise Refusal(400, f"Bad Request: {text}")


def forbidden(text: str) -> NoReturn:
    """Raise a 403."""
    raise Refusal(403, f"Forbidden: {text}")


def too_many_requests(seconds: int) -> NoReturn:
    """Raise a 429 that asks to wait `seconds`."""
    text = f"Too Many Requests: retry after {seconds}"
    raise Refusal(429, text, {"retry_after": seconds})
