"""What the team and its board see of a case."""
