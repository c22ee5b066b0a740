"""What answers come to: scores, knowledge, advice, what would change it, a dialogue's state."""
