"""What is kept stays kept, on both databases."""
