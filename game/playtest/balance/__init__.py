"""What a batch of plays says of a scenario: figures, warnings, fairness."""
