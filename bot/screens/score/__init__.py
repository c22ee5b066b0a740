"""The screens of a score."""
