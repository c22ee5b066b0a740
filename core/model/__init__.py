"""Who talks, about which dialogue, with which rights, and the record of what was done."""
