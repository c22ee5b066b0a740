"""What a definition is: facts, questions, scores, pathways; no contradiction constructs."""
