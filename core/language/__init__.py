"""What a clinician types, read as answers: words, lines, numbers, dates."""
