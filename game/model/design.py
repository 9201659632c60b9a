"""Values of the play that no finding gives: circumstances of meeting, asking and being asked."""

from __future__ import annotations

from game.model.coefficients import coefficient


def _design(key: str, value: float, unit: str, why: str) -> float:
    return coefficient(f"play.{key}", value, unit=unit, source="design", strength="design", why=why)


THERE = _design("there", 0.95, "probability", "a habit is kept nineteen days in twenty")
POSTPONED = _design("postponed", 0.12, "probability", "people move one meeting in eight")
PAST_THE_DESK = _design("past_the_desk", 0.22, "probability", "walking in works now and then (C7)")
FIT_ERROR = _design("fit_error", 0.12, "fit", "a profile read with care tells the fit this closely")
COMMENT_ANSWERED = _design(
    "comment_answered", 0.9, "log-odds", "a comment asks for less than a message does"
)
CONNECTED = _design("connected", 1.6, "log-odds", "a click is easily given")
DECLINED_DAYS = _design("declined_days", 5, "days", "a no wants to be left alone for a week's work")
ANSWER_DAYS = _design("answer_days", 1.0, "days", "an answer is still likely to come that long")
ASK_PATIENCE_DAYS = _design("ask_patience_days", 3.0, "days", "an ask wants three days of peace")
QUIET_DAYS = _design("quiet_days", 6.0, "days", "a thread of a search goes quiet after that")
LAPSED_DAYS = _design("lapsed_days", 21.0, "days", "and counts as dormant after three more weeks")
FOLLOW_UP_DAYS = _design("follow_up_days", 2.0, "days", "thanks are fresh for two days")
NO_FOLLOW_UP = _design("no_follow_up", 0.15, "share of trust", "a meeting nobody came back to")
REFUSED_TRUST = _design("refused_trust", 0.15, "share of trust", "an ask that came too soon")
HASTY_TRUST = _design("hasty_trust", 0.5, "share of trust", "asked before the first cup was empty")
HASTY_ASK = _design("hasty_ask", 0.3, "share of yes", "nobody lends a name over the first cup")
HASTY_COLLEAGUES = _design("hasty_colleagues", 0.4, "share of trust", "and that is told at lunch")
OLD_FRIENDS = _design("old_friends", 0.5, "closeness", "friends may ask for a table at once")
EARLY_WORDS = _design(
    "early_words", 2, "exchanges", "before that a meeting asked in writing is a push"
)
COLLEAGUES_TRUST = _design("colleagues_trust", 0.10, "share of trust", "colleagues talk")
MISSED_TRUST = _design("missed_trust", 0.35, "share of trust", "not coming without a word")
REFERRAL_GROWTH = _design("referral_growth", 0.2, "trust", "what must have grown for a second ask")
LEAD_TRUST = _design("lead_trust", 0.2, "trust", "nobody talks of openings to a stranger")
USUAL_HABIT = _design("usual_habit", 0.85, "probability", "how well people keep up an open thread")
USUAL_NOVELTY = _design("usual_novelty", 0.5, "novelty", "half of what a current tie says is news")
START_TRUST = _design("start_trust", 0.9, "share of closeness", "hours together have built trust")
CHAT_SHARE = _design("chat_share", 1.3, "text steps", "live words build a little more than letters")
GREETING_TICK = _design("greeting_tick", 1 / 3, "in-person step", "hello is a third of a meeting")
GREETING_HOURS = _design("greeting_hours", 0.5, "hours", "a few minutes that are remembered")
MEETING_HOURS = _design("meeting_hours", 2.0, "hours", "a coffee and the walk to the corner")
PATIENT_VISITS = _design(
    "patient_visits", 3, "visits", "the third hello without a reason is one too many"
)
EXPOSED_TRUST = _design("exposed_trust", 0.3, "share of trust", "a polished profile comes home")
NEGOTIATED = _design("negotiated", 0.5, "probability", "a bold wish is met half the time")
FACT_EVERY = _design("fact_every", 2, "replies", "every second answer gives something away")
HAUNT_REPLIES = _design(
    "haunt_replies", 3, "replies", "whoever has written thrice says where they go"
)
FALSE_FROM = _design("false_from", 0.5, "gap", "from here on a profile is another person")
MESSAGE_DELAY = _design(
    "message_delay", 540, "minutes", "half of the answers come within nine hours"
)
MAIL_SLOWER = _design(
    "mail_slower", 20 / 9, "ratio", "mail takes twenty hours where a message takes nine"
)
FIT_NAMED_FROM = _design("fit_named_from", 0.5, "fit", "what is named must be shared")
GATE_FLOOR = _design(
    "gate_floor", 0.35, "share of yes", "sitting down with a stranger out of nowhere"
)
GATE_SLOPE = _design("gate_slope", 1.3, "share of yes per M", "five messages make it natural")
GATE_LEAST = _design(
    "gate_least", 0.2, "share of yes", "after endless letters there is little left"
)


def sit_down_gate(moment: float) -> float:
    """The share of a yes to sitting down that is left, by when one meets (M of EVIDENCE 2.7)."""
    return min(1.0, max(GATE_LEAST, GATE_FLOOR + GATE_SLOPE * moment))


READING_DAYS = (
    _design("reading_soon", 1.0, "days", "an office that reads at once"),
    _design("reading_usual", 1.5, "days", "one that reads on the next day"),
    _design("reading_late", 2.0, "days", "one that reads the day after"),
)
"""Days until applications are read, before a scenario's pace (design, ECONOMY)."""
INTERVIEW_WITHIN = int(
    _design("interview_within", 3, "days", "an interview is one to three days off")
)
DECISION_WITHIN = int(_design("decision_within", 3, "days", "a decision takes one to three days"))
OFFICE_ANSWERS = int(
    _design("office_answers", 11 * 60, "minutes of the day", "offices write before lunch")
)
POST_NOTICED = _design("post_noticed", 0.2, "probability", "a feed forgets four posts of five")
IMAGINED_ANSWERS = _design(
    "imagined_answers", 0.35, "share", "first letters answered, before anything is known"
)
IMAGINED_YES = _design("imagined_yes", 0.3, "share", "asks in writing that come back as a yes")
GROWN_NEW = _design("grown_new", 0.5, "novelty", "above it a tie has slept for years")
