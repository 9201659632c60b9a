"""The odds of Firm Handshake: pure functions over floats, each coefficient with its source.

Nothing here reads a clock, draws luck or imports another part of the game. Callers import modules:
`from game.model import ask, reply`. The numbers come from published findings, which stand in
`findings.yaml`; a number of our own choosing is registered as a *design value* with its reason.
"""
