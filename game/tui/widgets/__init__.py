"""The parts of a screen. They are given records to show, and tell by messages what is picked."""
