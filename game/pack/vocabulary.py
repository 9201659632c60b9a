"""What a pack may name: verbs, triggers, quantities, functions, effects, chances, situations.

The pack is checked against these tables without the engine; the engine registers what they do, and
a test holds the two sets equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Scope = Literal["world", "contact", "opening"]
Kind = Literal["bool", "int", "number", "text"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or truth that a guard may read. `scope` says whose it is: the world's, the contact's
    or the opening's in question. `clock` marks those that change with time or place, without a
    write to the record itself."""

    scope: Scope
    kind: Kind
    meaning: str
    low: float = 0.0
    high: float = 1.0
    clock: bool = False


QUANTITIES: Mapping[str, Quantity] = {
    # the world
    "day": Quantity("world", "int", "the day of the play, 1 on the first", 1, 400, True),
    "hour": Quantity(
        "world", "number", "hour of the player's day, 13.5 is half past one", 0, 24, True
    ),
    "weekend": Quantity(
        "world", "bool", "it is Saturday or Sunday where the player is", clock=True
    ),
    "days_left": Quantity("world", "int", "days until time is up", 0, 400, True),
    "money": Quantity("world", "number", "money in hand", -1e4, 1e6),
    "energy": Quantity("world", "number", "points of 100", 0, 100),
    "strain": Quantity("world", "number", "points of 100", 0, 100),
    "efficacy": Quantity("world", "number", "belief in one's own asking", 0, 1),
    "inflation": Quantity(
        "world", "number", "how far the player's own profile promises more", 0, 1
    ),
    "handshakes": Quantity("world", "int", "people greeted in person", 0, 1000),
    "meetings": Quantity("world", "int", "times sat down with somebody", 0, 1000),
    "sent": Quantity("world", "int", "messages written", 0, 10000),
    "replies": Quantity("world", "int", "answers received", 0, 10000),
    "asks": Quantity("world", "int", "asks made", 0, 10000),
    "studies": Quantity("world", "int", "evenings of study", 0, 1000),
    "offers": Quantity("world", "int", "offers received", 0, 100),
    "applications": Quantity("world", "int", "applications sent", 0, 1000),
    "posts": Quantity("world", "int", "posts written", 0, 1000),
    "posted_today": Quantity("world", "bool", "a post was written today"),
    "worked_today": Quantity("world", "bool", "a shift was worked today"),
    # a contact
    "known": Quantity("contact", "bool", "the player knows that they exist"),
    "looked_up": Quantity("contact", "bool", "their profile was read with care"),
    "closeness": Quantity("contact", "number", "0 stranger, 1 as close as it gets", 0, 1),
    "trust": Quantity("contact", "number", "0 none, 1 full", 0, 1),
    "goodwill": Quantity(
        "contact", "int", "patience left: 3 at the start, at 0 the door closes", 0, 5
    ),
    "n": Quantity("contact", "int", "messages exchanged before first sitting down", 0, 1000),
    "unanswered": Quantity("contact", "int", "the player's messages since their last word", 0, 100),
    "comments": Quantity("contact", "int", "comments on what they posted", 0, 100),
    "waiting": Quantity(
        "contact", "bool", "an answer is still likely to come (under a day)", clock=True
    ),
    "asking": Quantity("contact", "bool", "an ask in writing is not answered yet", clock=True),
    "link": Quantity("contact", "bool", "a shared link: a comment answered, somebody in common"),
    "fit_known": Quantity("contact", "bool", "the player has an estimate of the fit"),
    "fit_guess": Quantity("contact", "number", "that estimate, .5 before", 0, 1),
    "greeted": Quantity("contact", "bool", "greeted in person"),
    "greeted_today": Quantity("contact", "bool", "seen in person today", clock=True),
    "sits": Quantity("contact", "int", "times sat down together", 0, 100),
    "calls": Quantity("contact", "int", "voice calls", 0, 100),
    "called_today": Quantity("contact", "bool", "called today already", clock=True),
    "videos": Quantity("contact", "int", "video calls", 0, 100),
    "visits_in_vain": Quantity("contact", "int", "visits to a haunt without progress", 0, 100),
    "follow_up_due": Quantity("contact", "bool", "met, and not yet followed up"),
    "helped": Quantity("contact", "int", "times the player helped", 0, 100),
    "exposed": Quantity("contact", "bool", "a persona was seen through, theirs or the player's"),
    "insight": Quantity("contact", "bool", "the player has their insight into the work"),
    "haunt_known": Quantity("contact", "bool", "the player knows where they can be found"),
    "haunt_now": Quantity(
        "contact", "bool", "a known haunt can be reached in time today", clock=True
    ),
    "awake": Quantity("contact", "bool", "it is within the hours when they look", clock=True),
    "cooling": Quantity("contact", "bool", "said no lately and wants to be left alone", clock=True),
    "silent_days": Quantity(
        "contact", "int", "days since the last word from either side", 0, 40000, True
    ),
    "appointment": Quantity("contact", "bool", "a meeting is agreed"),
    "appointment_today": Quantity(
        "contact", "bool", "that meeting is still to come today", clock=True
    ),
    "refused": Quantity(
        "contact", "bool", "refused a referral, and trust has not grown by .2 since"
    ),
    "refusals": Quantity("contact", "int", "referrals refused", 0, 100),
    "vouched": Quantity("contact", "bool", "has given a referral"),
    "introduced": Quantity("contact", "bool", "somebody has introduced the player"),
    "hears": Quantity(
        "contact", "bool", "knows of an opening at their employer, as of today", clock=True
    ),
    "opening_known": Quantity(
        "contact", "bool", "the player knows of an open opening at their employer"
    ),
    "same_city": Quantity("contact", "bool", "the player is in their city", clock=True),
    "on_message": Quantity("contact", "bool", "can be written a message"),
    "on_voice": Quantity("contact", "bool", "takes calls"),
    "on_video": Quantity("contact", "bool", "takes video calls"),
    # an opening
    "on_board": Quantity("opening", "bool", "publicly posted and not closed", clock=True),
    "closed": Quantity("opening", "bool", "past its deadline", clock=True),
    "referred": Quantity("opening", "bool", "somebody handed the player's name in"),
    "interviewed_there": Quantity("opening", "bool", "the interview on site has been held"),
    "interview_today": Quantity(
        "opening", "bool", "the interview is still to come today", clock=True
    ),
    "shaken": Quantity("opening", "bool", "somebody of that employer was greeted in person"),
    "negotiated": Quantity("opening", "bool", "terms were already talked over"),
    "in_city": Quantity("opening", "bool", "the player is in the employer's city", clock=True),
}


@dataclass(frozen=True, slots=True)
class Function:
    """A function that a guard may call. `takes` are the kinds of id of its arguments."""

    scope: Scope
    kind: Kind
    takes: tuple[str, ...]
    meaning: str


PLACE_KINDS = ("cafe", "office", "street", "hall", "bar", "nowhere")
"""What a scene's place can be; a call is nowhere, an employer's house is an office."""
EVENT_KINDS = ("evening", "meetup", "conference", "fair", "none")
"""What an event can be; `none` in a scene that is at no event."""

FUNCTIONS: Mapping[str, Function] = {
    "knows": Function("contact", "bool", ("fact",), "the player knows this fact of the contact"),
    "knows_greeting": Function(
        "contact", "bool", (), "the player knows which greeting they are at ease with"
    ),
    "tie": Function("world", "text", ("contact",), "the state of the tie with a contact"),
    "trust_of": Function("world", "number", ("contact",), "the trust of a contact"),
    "sat_with": Function("world", "bool", ("contact",), "the player has sat down with a contact"),
    "shook": Function("world", "bool", ("contact",), "the player has greeted a contact in person"),
    "opening": Function("world", "text", ("opening",), "the state of an opening"),
    "done": Function("world", "int", ("verb",), "how often the player did a verb"),
    "attended": Function("world", "bool", ("event",), "the player was at an event"),
    "season": Function("world", "text", (), "the state of the season"),
    "chose": Function("world", "bool", ("option",), "the player chose this before the first day"),
    "place_kind": Function(
        "world", "text", (), "the kind of the scene's place: a word of PLACE_KINDS"
    ),
    "event_kind": Function(
        "world", "text", (), "the kind of the event that the scene is at: a word of EVENT_KINDS"
    ),
}


@dataclass(frozen=True, slots=True)
class Effect:
    """A statement that changes the play. `scope` says whose state it changes."""

    scope: Scope
    takes: tuple[str, ...]
    meaning: str


EFFECTS: Mapping[str, Effect] = {
    "learn": Effect("contact", ("fact",), "the player learns a fact of the contact"),
    "learn_of": Effect("world", ("contact", "fact"), "the player learns a fact of somebody else"),
    "learn_greeting": Effect("contact", (), "the player learns the greeting they are at ease with"),
    "learn_haunt": Effect("contact", (), "the player learns where they can be found"),
    "learn_insight": Effect("contact", (), "the player gains their insight into the work"),
    "estimate_fit": Effect("contact", (), "the player gets an estimate of the fit, within .12"),
    "greet": Effect(
        "contact", (), "a greeting in person, as both are comfortable with: the handshake"
    ),
    "score": Effect("world", ("term", "number"), "adds to a term of the meeting's score, in SD"),
    "followed_up": Effect(
        "contact", (), "the word of thanks after this meeting goes out as one parts, or is promised"
    ),
    "warm": Effect(
        "contact", ("channel", "number"), "a fraction of one step of trust on a channel"
    ),
    "time_together": Effect("contact", ("number",), "hours of closeness"),
    "goodwill": Effect("contact", ("number",), "changes their goodwill by whole points"),
    "betray": Effect("contact", ("number",), "they lose that share of their trust"),
    "make_link": Effect("contact", (), "a shared link comes to be"),
    "expose": Effect("contact", (), "a persona is seen through, theirs or the player's"),
    "tell_openings": Effect(
        "contact", (), "they may tell of an opening where they work (EVIDENCE 2.6)"
    ),
    "refer": Effect("contact", (), "they hand the player's name in"),
    "introduce_to": Effect("world", ("contact",), "an introduction to that contact is made"),
    "meet_again": Effect("contact", ("number",), "a meeting is agreed, that many days ahead"),
    "fire": Effect("contact", ("trigger",), "fires a trigger of their machine"),
    "fire_of": Effect(
        "world", ("contact", "trigger"), "fires a trigger of somebody else's machine"
    ),
    "fire_opening": Effect(
        "world", ("opening", "trigger"), "fires a trigger of an opening's machine"
    ),
    "send": Effect(
        "contact", ("situation", "number"), "they write a line of a situation after that many hours"
    ),
    "reveal": Effect("world", ("contact",), "the player comes to know that a contact exists"),
    "money": Effect("world", ("number",), "gains or loses money"),
    "strain": Effect("world", ("number",), "gains or loses strain"),
    "energy": Effect("world", ("number",), "gains or loses energy"),
}

WITH_STRANGERS = ("greet", "score", "tell_openings")
"""Effects that also work on somebody of an employer who is none of the cast."""

CHANCES: Mapping[str, str] = {
    "favour": "a small favour asked in person (EVIDENCE 2.5)",
    "sit_down": "sitting down there and then (EVIDENCE 2.5 and 2.7)",
    "coffee_voice": "a coffee asked by voice (EVIDENCE 2.5)",
    "coffee_video": "a coffee asked by video (EVIDENCE 2.5)",
    "coffee_person": "another meeting asked in person (EVIDENCE 2.5)",
    "introduction": "an introduction asked in person (EVIDENCE 2.5)",
    "referral": "a referral asked in person (EVIDENCE 2.9)",
    "insight": "they say what the work is really like (design)",
    "walk_in": "getting past the front desk to somebody who decides (design)",
}

TERMS = ("greeting", "attention", "posture", "listening", "story", "ask", "close", "follow_up")
"""The terms of a meeting's score (EVIDENCE 2.8)."""

CHANNELS = ("text", "voice", "video", "person")


@dataclass(frozen=True, slots=True)
class Verb:
    """Something a player can do, and what it is done to."""

    subject: Literal["contact", "opening", "employer", "event", "city", "none", "scene"]
    meaning: str
    scene: str | None = None


VERBS: Mapping[str, Verb] = {
    "look_up": Verb("contact", "read a profile with care"),
    "comment": Verb("contact", "comment on what they posted"),
    "connect": Verb("contact", "ask to connect"),
    "write": Verb("contact", "write a message or an e-mail"),
    "chat": Verb("contact", "chat live while they are awake", "chat"),
    "voice": Verb("contact", "call", "voice"),
    "video": Verb("contact", "call with the camera on", "video"),
    "introduce": Verb("contact", "ask for an introduction to somebody"),
    "help": Verb("contact", "offer help, and give it"),
    "rekindle": Verb("contact", "write after a long silence"),
    "invite": Verb("contact", "ask in writing to meet"),
    "postpone": Verb("contact", "move a meeting, with grace"),
    "cancel": Verb("contact", "call a meeting off, with grace"),
    "visit": Verb("contact", "go where they will be and say hello", "hello"),
    "meet": Verb("contact", "go to a meeting that was agreed", "meeting"),
    "follow_up": Verb("contact", "write after a meeting"),
    "ask_referral": Verb("contact", "ask in writing for a referral"),
    "walk_in": Verb("employer", "walk in unannounced", "walk_in"),
    "attend": Verb("event", "go to an event", "event"),
    "apply": Verb("opening", "send an application"),
    "interview": Verb("opening", "go to the interview on site", "interview"),
    "accept": Verb("opening", "accept the offer"),
    "negotiate": Verb("opening", "talk the terms over"),
    "decline": Verb("opening", "decline: the offer, the invitation, the whole thing"),
    "travel": Verb("city", "go to another city"),
    "post": Verb("none", "post something of your own"),
    "study": Verb("none", "study for the work"),
    "rest": Verb("none", "rest"),
    "work": Verb("none", "work a day's shift"),
    "wait": Verb("none", "until something happens"),
    "end_day": Verb("none", "end the day"),
    "walk_away": Verb("none", "walk away from the search"),
    "choose": Verb("scene", "a choice of the scene"),
    "leave": Verb("scene", "leave the scene"),
}

OUTCOMES: Mapping[str, str] = {
    "not_taken": "a call that nobody took",
    "not_there": "a visit that found nobody",
}
"""What an act may come to instead; told in the words of an action of that name."""

REASONS: Mapping[str, str] = {
    "not_now": "no machine says that it is possible",
    "too_early": "before the action's hours",
    "too_late": "the day is too short for it",
    "closed_today": "it is for working days",
    "no_money": "the purse is too light",
    "no_energy": "the player is too tired",
    "nobody_there": "there is nobody to meet",
    "already_there": "the player is there",
    "nobody_to_introduce": "they know nobody whom the player has not met",
    "been_there": "the event was attended",
    "another_day": "it is for another day",
    "other_city": "it is in another city",
    "scene_live": "a scene is live",
    "over": "the play is over",
}
"""Why something cannot be done that the engine itself says; machines name others."""

TRIGGERS: Mapping[str, Mapping[str, str]] = {
    "contact": {
        "comment_answered": "they answered a comment",
        "connected": "they accepted the connection",
        "replied": "they answered a message",
        "invited_yes": "they agreed to meet",
        "invited_no": "they would rather not meet now",
        "introduced": "somebody introduced the player and they said yes",
        "greeted": "a greeting in person",
        "held": "a meeting was held, sitting down",
        "called_off": "an agreed meeting was called off or missed",
        "recommended": "they gave a referral",
        "refused": "they refused a referral",
        "fell_silent": "nothing was heard for a long while",
        "lapsed": "the tie went dormant",
        "woken": "a dormant tie answered",
        "exposed": "a persona was seen through",
        "worn_out": "their goodwill is used up",
    },
    "opening": {
        "told": "somebody inside told the player of it",
        "posted": "it went on the public board",
        "referral_given": "somebody handed the player's name in",
        "applied": "the application was sent",
        "read": "the reading of applications has begun",
        "shortlisted": "invited to the interview on site",
        "turned_down": "no, after reading",
        "interviewed": "the interview on site was held",
        "offer_made": "the offer came",
        "refused": "no, after the interview",
        "accepted": "the player accepted",
        "declined": "the player declined",
        "closed": "the deadline passed without an application",
        "frozen": "the employer froze the opening",
    },
    "season": {
        "hired": "an offer was accepted",
        "time_up": "the days have run out",
        "broke": "the money has run out",
        "walked": "the player walked away",
    },
}
"""What the engine fires on a machine, by what has the machine. Packs may add their own."""

SITUATIONS: Mapping[str, str] = {
    "first_reply": "the first answer to a stranger's message",
    "reply": "an answer in an open thread",
    "warm_reply": "an answer once the tie is warm",
    "haunt": "says in writing where they can be found",
    "comment_answer": "answers a comment",
    "connect_answer": "accepts the connection",
    "rekindle_answer": "answers after years of silence",
    "invite_yes": "agrees to meet",
    "chat_yes": "agrees to a call",
    "invite_no": "would rather not, for now",
    "postponed": "moves a meeting",
    "postpone_answer": "answers when the player moves a meeting",
    "cancel_answer": "answers when the player calls a meeting off",
    "missed": "after the player did not come",
    "introduction_yes": "will make the introduction",
    "introduction_no": "would rather not introduce",
    "introduction_made": "written by the one the player was introduced to",
    "referral_yes": "will hand the name in",
    "referral_no": "will not, and says so",
    "opening_news": "tells of the opening",
    "follow_up_answer": "answers a follow-up",
    "help_answer": "after being helped",
    "tired": "has had enough messages",
    "farewell": "when the player has the job",
}
"""When a contact's words are shown. Core has words for all of them."""

SELECTORS: Mapping[str, int] = {"gender": 3, "other_gender": 3, "days": 2}
"""What a text may select words by, as in `{gender|cansada|cansado|cansade}`: how many words follow.

`gender` and `other_gender`: feminine, masculine, neither, for the contact (she, he, they) and for
somebody else who is named; `days`: one, and any other number.
"""

PLACEHOLDERS: Mapping[str, str] = {
    "name": "the contact's whole name",
    "first": "the name one calls them",
    "role": "what they do",
    "employer": "where they work",
    "they": "she, he or they",
    "They": "the same at the beginning of a sentence",
    "them": "her, him or them",
    "their": "her, his or their",
    "Their": "the same at the beginning of a sentence",
    "is": "is, or are after they",
    "has": "has, or have after they",
    "s": "the verb's ending after she or he: s",
    "es": "the verb's ending after she or he: es",
    "interest": "something they care about",
    "needs": "what they need from others",
    "gives": "what they can give",
    "insight": "what they say the work is really like",
    "profile": "what their profile says",
    "truth": "what is true of them",
    "greeting": "the greeting they are at ease with, in words",
    "fact": "a fact in a few words",
    "haunt": "where and when they can be found",
    "place": "the place of the scene or meeting",
    "place_text": "one true detail of that place",
    "time": "a time of day",
    "day": "a day in words",
    "city": "the city in question",
    "opening": "the opening's title",
    "pay": "what the opening pays",
    "other": "somebody else's name one calls them",
    "event": "the event's title",
    "site": "the employer's address",
    "player_role": "what the player is",
    "money": "the player's money",
    "days": "a number of days",
}
