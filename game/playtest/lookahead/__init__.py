"""What a decision would have come to, had another option been taken: plays that are played on."""
