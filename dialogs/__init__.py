"""What is asked: declarations only."""
