"""The words of the full screen's own chrome, each marked for the catalogue and used by name.

Whatever belongs to a play comes from the view; here are panes, keys and questions only.
"""

from __future__ import annotations

from ..catalogue import mark

TITLE = mark("Firm Handshake")
TAGLINE = mark("Reach people online. Win the offer in person.")

PEOPLE = mark("People")
OPENINGS = mark("Openings")
PLACES = mark("Places and events")
DAY = mark("Your day")
INBOX = mark("Inbox")
STORY = mark("What happened")
FEED = mark("Feed")
YOU = mark("you")
IN_WORDS = mark("The same in words")
SIGN_MET = mark("met")
SIGN_KNOWN = mark("not met")
SIGN_DORMANT = mark("dormant")
SIGN_UNKNOWN = mark("unknown")
SIGN_BRIDGE = mark("bridge")
SIGN_MADE = mark("introduced")
SIGN_OFFERED = mark("could")
CAME_OF_IT = mark("What came of it")
NOT_FOUND = mark("Nothing of that stands in the journal.")
UNDO_LAST = mark("{key} takes back: {what}")
TODAY = mark("today")
FREE_WEEK = mark("Nothing is in the calendar for this week.")
NO_FURTHER = mark("The play does not reach further.")
CARD = mark("What is marked")
FIND = mark("Find: {typed}")
NOBODY = mark("Nobody and nothing by that name.")
IN_ORDER = mark("{title} {dot} {order}")
NEWS = mark("{title}: {count} new")
OPTIONS = mark("What you can do")
CHOICES = mark("What do you do?")
THREAD = mark("Messages")
ABOUT = mark("About them")
COMPOSE = mark("Your message")
COMMON = mark("What you share")
MANNER = mark("How they answer")
BETWEEN_YOU = mark("Between you")
PROFILE = mark("Their profile")
LAST = mark("last word {when}")
KNOWN = mark("What you know, and from where")

START = mark("Before you begin")
START_NOW = mark("Begin the play")
START_HELP = mark("Enter chooses what is marked; b begins. All of it may stay as it is.")
CONTINUE = mark("Continue"), mark("Go on where you left off.")
NEW_PLAY = mark("New play"), mark("Choose a scenario and begin it.")
SAVES = mark("Saves"), mark("All your plays: go on, see how they ended, delete.")
SETTINGS = mark("Settings"), mark("Colours, motion, signs, hints, language, keys.")
RESEARCH = (
    mark("Research"),
    mark("What the odds in this game stand on, and what speaks against."),
)
KEYS = mark("Keys"), mark("See every key, and change it.")
QUIT = mark("Quit"), mark("Leave the game.")
NO_SAVES = mark("No play is kept yet.")
SEE_END = mark("Enter: see how it ended")
GO_ON_PLAYING = mark("Enter: go on")
DELETE_SURE = mark("Delete {title} ({name}) for good?")
KEPT = mark("Go on")
ENDED = mark("Finished")
SEED = mark("seed {seed}")
NO_MAIL = mark("Nothing yet.")
NO_THREAD = mark("No messages yet.")
NO_APPOINTMENTS = mark("Nothing is arranged.")
NOTHING_HERE = mark("Nothing to do here now.")
UNREAD = mark("new")
ASLEEP = mark("away")
NEXT = mark("Next:")
NOT_NOW = mark("Not now:")
HINT = mark("Hint:")
TIP = mark("First steps:")
ENERGY = mark("energy {energy}")
STRAIN = mark("strain {strain}")
HANDSHAKES = mark("handshakes {handshakes}")
MEETINGS = mark("meetings {meetings}")
GO_ON = mark("Go on.")
OWN_WORDS = mark("In your own words (key t)")
SMALL = mark("Make the window larger, please: at least {width} by {height}. Nothing is lost.")

LEAVE_TITLE = mark("Leave the game?")
LEAVE_TEXT = mark("Everything up to now is saved.")
LEAVE_QUIT = mark("Leave the game")
LEAVE_TITLE_SCREEN = mark("Back to the title")
LEAVE_STAY = mark("Stay")
SEARCH = mark("Search for a command")
COPIED = mark("Copied: {beginning}...")
NOTHING_TO_COPY = mark("There is no text here to copy.")
SURE_YES = mark("Yes")
SURE_NO = mark("No")

KEYS_TITLE = mark("Keys")
TYPE_TITLE = mark("Your own words")
TYPE_KEYS = mark("Enter takes them"), mark("Ctrl+J starts a line"), mark("Esc leaves them so")
FORECAST_TITLE = mark("How likely is a yes?")
FORECAST_TEXT = mark(
    "What you say changes nothing. At the end of the play you see how well you judged."
)
FORECAST_KEYS = mark("1, 3, 5, 7, 9, 0: say so"), mark("Esc: don't ask")
FORECAST_NONE = mark("I'd rather not say")
FORM_KEYS = (
    mark("Enter: do it"),
    mark("Esc: not now"),
    mark("up and down: which"),
    mark("left and right: change"),
)
MESSAGE_KEYS = (
    mark("Enter: send"),
    mark("t: type"),
    mark("c: why"),
    mark("up/down: part"),
    mark("left/right: change"),
)
MORE = mark("PgDn: more")
NOTHING_TO_PLAY = mark("There is no scenario here that can be played.")
