"""What the board of a team looks like: its meetings, agendas, opinions and decisions."""
