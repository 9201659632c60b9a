"""Generators: from a pack, a setup and a seed to an ordinary pack, to be checked and played."""
