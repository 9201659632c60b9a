"""Many plays by policies: played on processes, counted as they come in, never kept."""
