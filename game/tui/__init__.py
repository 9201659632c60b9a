"""The full-screen front end, the only place that imports Textual. It begins at `run.run_app`."""
