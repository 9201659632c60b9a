"""The expression language of guards and effects: reading, checking, and making code of it."""
