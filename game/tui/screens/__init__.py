"""The screens: what the player is looking at, one file each."""
