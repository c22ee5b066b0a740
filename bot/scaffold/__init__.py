"""Skeletons of new definitions, for maintainers: ``osteoboard new score ID``."""
