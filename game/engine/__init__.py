"""The running game: clock, chance, state, knowledge, machines, actions and the journal."""
