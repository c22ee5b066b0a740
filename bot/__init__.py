"""How it is said: the only package that imports Telegram."""
