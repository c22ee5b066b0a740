"""What is written for other programs and for reviewers."""
