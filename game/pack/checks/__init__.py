"""What is held against a pack beyond its shape, one module a matter."""
