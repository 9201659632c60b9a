"""Firm Handshake: a text simulation that teaches professional networking."""

__version__ = "0.1.0"
