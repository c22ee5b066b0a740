"""The scores held against the source tables, by hand, by enumeration and by invariants."""
