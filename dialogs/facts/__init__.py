"""The shared clinical vocabulary. A fact is defined once and asked once in a case."""
