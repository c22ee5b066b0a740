"""What the use cases need of the world; ``core.storage`` provides it."""
