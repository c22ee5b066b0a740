"""The screens of a pathway."""
