"""What it means: pure and typed, no Telegram, no clock, no I/O outside storage."""
