"""What the keys of the full screen do: for each a short label, and a sentence for the help."""

from __future__ import annotations

from ..catalogue import mark

MOVE = mark("move"), mark("Up and down move within a list, Tab and left and right between lists.")
ENTER = mark("do it"), mark("Enter opens or does what is marked.")
TURN = mark("change"), mark("Left and right change what is marked.")
NUMBER = mark("pick"), mark("A number picks what it stands before.")
PAGES = mark("scroll"), mark("PgUp and PgDn scroll what happened.")
NEW = mark("new play"), mark("Choose a scenario and begin it.")
SAVES = mark("saves"), mark("All your plays: go on, see how they ended, delete.")
BEGIN = mark("begin"), mark("Begin the play with what is chosen.")
WAIT = mark("wait"), mark("Let time pass until something happens.")
END_DAY = mark("end day"), mark("Go to bed; tomorrow begins at seven.")
THREAD = mark("talk"), mark("Open the page of the marked person, with all messages.")
INBOX = mark("inbox"), mark("Go to the messages that came in.")
FEED = mark("feed"), mark("Read what is public or came to your ears; again: what happened.")
FIND = mark("find"), mark("Type to find people, jobs, places; Esc shows all again.")
OPENINGS = mark("openings"), mark("See the jobs by how far each has come, and who stands behind.")
SORT = mark("sort"), mark("Sort people: by rung, last word, city, or who is awake.")
TYPE = mark("type"), mark("Write the words of a message yourself.")
LOG = mark("log"), mark("Read all that has happened so far.")
CODEX = mark("research"), mark("Read what the research says, and how well it is supported.")
UNDO = mark("take back"), mark("Take the last act back, where the scenario allows it.")
DELETE = mark("delete"), mark("Delete the marked play.")
RESET = mark("reset"), mark("Give the marked command its own key again.")
COPY = mark("copy"), mark("Copy the text at hand to the clipboard.")
SETTINGS = mark("settings"), mark("Colours, motion, signs, hints, language, keys.")
BACK = mark("back"), mark("Go back to where you were.")
HELP = mark("keys"), mark("Show what every key does here.")
LEAVE = mark("quit"), mark("Leave; everything is saved.")
PALETTE = mark("commands"), mark("Search all commands.")

NO_SUCH_ID = mark("is no command; there are {hint}")
KEY_TAKEN = mark("{key} is needed by lists, fields or the terminal")
KEY_UNKNOWN = mark("no key is called {key}; a letter, a sign, ctrl+letter, f1 to f12 are")
KEY_CLASH = mark("{key} is taken already by: {other}; the key stays as it was")
