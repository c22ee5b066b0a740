"""What a person can do, each within one open transaction."""
