"""Whether a text names a person."""
