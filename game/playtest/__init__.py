"""Policies that play by themselves, batches of plays, balance and proofs."""
