"""What the keys of the full screen do: for each a short label, and a sentence for the help."""

from __future__ import annotations

from ..catalogue import mark

MOVE = mark("move"), mark("Up and down move within a list, Tab and left and right between lists.")
ENTER = mark("do it"), mark("Enter opens or does what is marked.")
NUMBER = mark("pick"), mark("A number picks what it stands before.")
PAGES = mark("scroll"), mark("PgUp and PgDn scroll what happened.")
WAIT = mark("wait"), mark("Let time pass until something happens.")
END_DAY = mark("end day"), mark("Go to bed; tomorrow begins at seven.")
THREAD = mark("talk"), mark("Open the page of the marked person, with all messages.")
LOG = mark("log"), mark("Read all that has happened so far.")
CODEX = mark("research"), mark("Read what the research says, and how well it is supported.")
UNDO = mark("take back"), mark("Take the last act back, where the scenario allows it.")
BACK = mark("back"), mark("Go back to where you were.")
HELP = mark("keys"), mark("Show what every key does here.")
LEAVE = mark("quit"), mark("Leave; everything is saved.")
PALETTE = mark("commands"), mark("Search all commands; change the theme.")
