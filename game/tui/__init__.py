"""The full-screen front end, the only place that imports Textual."""
