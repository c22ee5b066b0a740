"""A local Telegram: the Bot API over HTTP for one bot, and a chat page to talk to it."""
