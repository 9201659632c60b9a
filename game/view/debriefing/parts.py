"""The debrief's headings, and the sentences of its tables."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import mark, mark_n

TITLE = mark("Debrief")
SECTIONS: Mapping[str, str] = {
    "end": mark("The end"),
    "timeline": mark("What mattered"),
    "funnel": mark("How far, how dear"),
    "forecasts": mark("Your forecasts"),
    "messages": mark("Your messages"),
    "people": mark("The people"),
    "lessons": mark("What it shows"),
    "questions": mark("Two questions"),
    "goal": mark("The week ahead"),
}
UNFINISHED = mark("This play isn't over. What follows is how it stands on day {day} of {days}.")
NOTHING = mark("Nothing happened that would need telling.")
ODDS_MEAN = mark(
    "Numbers in brackets are what the model gave it at that moment. Nobody could see them."
)

STAGES: Mapping[str, str] = {
    "reached": mark("Reached"),
    "replied": mark("Answered you"),
    "talking": mark("In conversation"),
    "invited": mark("Asked to sit down"),
    "greeted": mark("Greeted in person"),
    "met": mark("Sat down with"),
    "referred": mark("Handed your name in"),
    "applied": mark("Applied for"),
    "interviewed": mark("Interviewed for"),
    "offered": mark("Offered"),
}
ROUTES: Mapping[str, str] = {
    "cold": mark("Cold, with nothing shared"),
    "online": mark("Online, with something shared"),
    "rekindled": mark("Rekindled"),
    "introduced": mark("Introduced"),
    "in_person": mark("Walked in, or met in a room"),
}
STAGE = mark("{stage}: {count}. {names}.")
STAGE_NOBODY = mark("{stage}: nobody.")
STAGE_NOTHING = mark("{stage}: nothing.")
STAGE_COST = mark("To get there: {cost}.")
NUMBERS = (
    mark("none"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
    mark("eleven"),
    mark("twelve"),
)
HEADLINE = mark_n(
    "Of {reached} person you reached, you sat down with {met}. Offers: {offered}.",
    "Of {reached} people you reached, you sat down with {met}. Offers: {offered}.",
)
NO_ONE = mark("You reached nobody, and nobody could have known that you were looking.")
BY_ROUTE = mark("By which way")
ROUTE = mark("{route}: reached {reached}, sat down with {met}, offers {offered}. {cost}.")
NO_FURTHER = mark("On people and jobs that then went no further: {cost}.")
OWN = mark("On yourself (study, shifts, rest, posts): {cost}.")
TOTAL = mark("In all: {cost}.")
FREE = mark("nothing")
CHART_PEOPLE = mark("How many got how far")

NO_FORECASTS = mark(
    "You made no forecasts. Before an ask you can say how likely a yes is: try it three times"
    " in writing and three times in a room, for most people miss in opposite directions."
)
FEW_FORECASTS = mark_n(
    "One forecast is none: read it for itself, and make ten.",
    "{count} forecasts are too few to tell skill from luck. Read them one by one.",
)
BRIER = mark(
    "Brier score {score}, where 0 is perfect and 0.25 is what always saying even comes to."
)
SAID = mark("You said {percent} % {count} times: {yes} came true. The model's mean was {chance} %.")
SAID_ONCE = (
    mark("You said {percent} % once, and it was a no. The model had it at {chance} %."),
    mark("You said {percent} % once, and it came true. The model had it at {chance} %."),
)
BY_CHANNEL = mark("By channel")
ON_CHANNEL = mark(
    "{channel}: said {said} % on average, the model {chance} %, and {yes} of {count} came true."
)
ONE_BY_ONE = mark("One by one")
GUESS = mark("{stamp} {first}, {channel}: you said {percent} %, the model {chance} %. {answer}")
USUALLY = mark("What people usually get wrong")
OVER = mark(
    "You rated writing too high here, by {points} points over {count} forecasts. You're in "
    "the best of company."
)
UNDER = mark(
    "You rated the room too low here, by {points} points over {count} forecasts. Most people do."
)
CHART_SAID = mark("Said and come true, in percent")
SAID_BAR = mark("{percent} % said")
TRUE_BAR = mark("came true")

NO_MESSAGES = mark("You wrote no message of your own.")
SENT = mark_n(
    "You wrote one message of your own. Answered: {answered}.",
    "You wrote {count} messages of your own. Answered: {answered}.",
)
TOGETHER = mark("One answer can serve for several.")
MOVED = mark("What moved the chance of an answer, as the model has it")
FEATURE = mark_n(
    "{what}: {points} in 100, in one message",
    "{what}: {points} in 100, in {count} messages",
)
FEATURE_STEADY = mark("Nothing in the words themselves moved it either way.")
BEST = mark("The best of them")
LEAST_BAD = mark("The least bad of them")
WORST = mark("The one with most against it")
LETTER = mark("{stamp} To {first}. An answer stood at {percent} in 100; {came}.")
CAME = mark("it came")
CAME_NOT = mark("none came")
CHART_FEATURES = mark("Points of 100, on average")

PAGE = mark("The page said: {profile}")
TRUE = mark("What was so: {truth}")
SHOWED = mark("It showed on day {day}, at the table.")
NEVER_SHOWED = mark("It never showed: you never sat down together.")
BETTER = mark("Better than {their} page.")
WORSE = mark("Less than {their} page.")
FIT = mark("You have {fit}.")
FIT_GUESSED = mark("You have {fit}; reading the page, you could think it was {guess}.")
INSIDE = mark("They could have handed your name in: {names}. You sat down with {count} of them.")
INSIDER = mark(
    "Worth meeting: {they} could hand your name in. After one good table a yes stood at "
    "{percent} in 100."
)
BRIDGE = mark("Worth meeting for the bridge: {they} could introduce you to somebody inside.")
NEITHER = mark("No door behind {them} led to these jobs. That is not what everybody is for.")
WENT = mark_n(
    "One message of yours went there; {answers} came back.",
    "{count} messages of yours went there; {answers} came back.",
)
SAT = mark_n("You sat down together once.", "You sat down together {count} times.")
UNFOUND_OTHER = mark("Never came up: something of {them} that only {other} could have told.")
UNFOUND_MEETING = mark("Never came up: something of {them} that shows only in person.")
UNFOUND_READ = mark("Never came up: something that stood in what {they} wrote in public.")
UNTOLD = mark_n(
    "There was one more encounter with {them} that you never came to.",
    "There were {count} encounters with {them} that you never came to.",
)

NOTES: Mapping[str, str] = {
    "world": mark(
        "If a door was narrower for you here than for others, that is the world's defect and "
        "not yours."
    ),
    "thesis": mark(
        "That no offer comes without a handshake is this game's thesis, and its rule. The "
        "evidence stops earlier: elsewhere people are hired whom nobody has met."
    ),
    "against": mark(
        "This speaks against what the game teaches, or against a part of it. You should have both."
    ),
}
NO_LESSONS = mark("Too little happened for a lesson. That is one, too, but a short one.")
SOURCE = mark("Source: {source}.")
NO_QUESTIONS = mark(
    "Nothing happened yet that could be asked about. Why not is a question of its own."
)
