"""Messages out: sent, erased, and retention."""
