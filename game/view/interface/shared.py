"""Words that more than one front end shows."""

from __future__ import annotations

from ..catalogue import mark

BACK = mark("Back")
NETWORK = mark("Your network {dot} {grouping}")
GROUPINGS = {"city": mark("by city"), "employer": mark("by employer")}
NO_HOUSE = mark("no house")
NOBODY_KNOWN = mark("You know nobody yet.")
JOURNAL = mark("Journal")
ELSEWHERE = mark("Elsewhere")
OPENINGS_NONE = mark("You know of no job yet. Ask people, listen, read the board.")
BEHIND = mark("Who stands behind it")
NOBODY_BEHIND = mark("You know nobody there yet.")
TAKEN_BACK = mark("Taken back.")
SAVED = mark("Saved. Go on with: {command}")
SURE_TITLE = mark("Are you sure?")
HINT = mark("Hint: {hint}")
ODDS = mark("chance: {odds}")
CHANCE = mark("An answer is {chance}.")
CHANCE_MOVED = mark("An answer is {chance}. Of 100:")
READING = mark("How it reads")
CODEX = mark("What the research says")
CODE = mark("The code of this city: {code}")
SEED = mark("The seed of this play is {seed}.")
ABOUT_MINUTES = mark("about {minutes} min")
DIFFICULTY = {"gentle": mark("gentle"), "fair": mark("fair"), "hard": mark("hard")}
