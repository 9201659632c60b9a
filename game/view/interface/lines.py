"""The words of line mode: menus, questions, and what it says of itself."""

from __future__ import annotations

from ..catalogue import mark, mark_n

NUMBER_PLEASE = mark("Please type a number from {low} to {high}.")
NUMBER_OR_ENTER = mark("Number, or Enter for {default}")
NUMBERS_OR_ENTER = mark("Numbers with commas between them, or Enter for none")
YES_DO_IT = mark("Do it so")
AS_THEY_STAND = mark("Leave it and the rest as they stand")
CHANGE = mark("Change {name}: {value}")

PEOPLE = mark("People")
OPENINGS = mark("Openings")
PLACES = mark("Places and events")
DAY = mark("The day ({time}, energy {energy}, {money}): wait, rest, end it")
SEARCH = mark("Look for words in all of it")
SEARCH_FOR = mark("Which words?")
WEEK = mark("The week, day by day")
WEEK_BEFORE = mark("The week before")
WEEK_AFTER = mark("The week after")
NETWORK = mark("Your network, and who leads to whom")
BOARD = mark("How the jobs stand ({count})")
STAGE = mark("{stage} ({count})")
NOTHING_POSSIBLE = mark("{line} (nothing possible now)")
NOTHING_KNOWN = mark("Nothing is known there yet.")

INBOX = mark("Inbox ({count} new)")
FEED = mark("Feed ({count} new)")
NO_FEED = mark("Nothing has come up yet.")
CARDS = mark("Somebody's card")
AGENDA = mark("Agenda ({count})")
WHY_NOT = mark("What is not possible, and why")
TAKE_BACK = mark("Take the last decision back")
HELP = mark("Help")
STATUS = mark("The day and what you have")
CARD_AND_MESSAGES = mark("Card and messages")
SAVE_AND_QUIT = mark("Save and quit")
BACK_TO_SCENE = mark("Back to the scene")
SOMETHING_ELSE = mark("Something else: inbox, take back, save and quit")
SOURCE_OF = mark("Source of: {title}")

ROLE_AT = mark("{role} at {employer}")
THERE = mark("{time} there")
AWAY = mark("away now")
NEW_MESSAGE = mark("new message")
NEW = mark("new")
STANDING = mark("Where you stand: {rung}")
METER = mark("{name}: {word}")
LAST_WORD = mark("last word {when}")
HERE = mark("{rung} (here)")
LADDER = mark("The ladder: {rungs}")
NO_MAIL = mark("Nothing has come yet.")
OLDER = mark("Older messages")
NOTHING_APPOINTED = mark("Nothing is appointed.")
ALL_POSSIBLE = mark("Everything is possible.")
HOW_TO_ANSWER = mark(
    "Type the number of a line, or the beginning of it, and press Enter. 0 leads back. "
    "The game is saved after every decision: at any question the end of input (Ctrl+D) "
    "or Ctrl+C leaves it, and it can be resumed. What an act takes stands in brackets."
)

ENERGY = mark("energy {energy}")
STRAIN = mark("strain: {strain}")
HANDSHAKES = mark_n("{count} handshake", "{count} handshakes")
MEETINGS = mark_n("{count} meeting", "{count} meetings")
LOOK_BACK = mark("What it was, and why: {command}")

PLAY = mark("Play {scenario}")
GO_ON_WITH = mark("Go on with {save}")
QUIT = mark("Quit")
