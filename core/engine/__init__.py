"""What the answers come to: scores, knowledge, advice, what would change it, and the state they put a dialogue in."""
