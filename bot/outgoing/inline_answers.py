"""What is offered for an inline query, as the one call that it is."""

from __future__ import annotations

from telegram import (
    Bot,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.screens.inline import InlineReply, Offer


async def answer(bot: Bot, query_id: str, reply: InlineReply) -> None:
    """Answer a query, for its person alone: the server remembers nothing of it for others."""
    opening = reply.opening
    button = (
        InlineQueryResultsButton(opening.label, start_parameter=opening.start) if opening else None
    )
    articles = [_article(place, offer) for place, offer in enumerate(reply.offers)]
    await bot.answer_inline_query(query_id, articles, cache_time=0, is_personal=True, button=button)


def _article(place: int, offer: Offer) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        offer.document.html,
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(str(place), offer.title, content, description=offer.description)
