"""The line-mode front end, for screen readers, pipes and dumb terminals."""
