"""From YAML to a checked Pack: loading, schema, vocabulary, expressions and texts."""
