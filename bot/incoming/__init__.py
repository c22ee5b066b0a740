"""Updates in: polled, told apart, let in or refused."""
