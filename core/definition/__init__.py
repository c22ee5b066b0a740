"""What a definition is: facts, questions, scores, pathways, and what contradicts itself does not construct."""
