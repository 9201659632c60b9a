"""The shape of a pack's files, as pydantic models."""
