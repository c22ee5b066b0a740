"""Dialogues and menus as screens. Pure: no Telegram, no clock, no database."""
