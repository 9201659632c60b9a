"""The debrief: what a play was, from its events: timeline, funnel, forecasts, people, lessons."""
