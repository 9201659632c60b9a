"""What a pack's words come to: how many there are, how they read, and what plays show of them."""
