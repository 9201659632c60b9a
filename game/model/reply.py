"""Whether a message is answered, and when."""

from __future__ import annotations

import math

from game.model.coefficients import coefficient
from game.model.odds import chance, logit, normal

BASE = coefficient(
    "reply.base",
    -2.38,
    unit="log-odds",
    source="coldmail",
    strength="vendor",
    why="8.5 % of cold messages are answered",
)
CLOSE = coefficient(
    "reply.closeness",
    3.2,
    unit="log-odds per unit of closeness",
    source="design",
    strength="design",
    why="people who know you answer: a casual friend about one time in four",
)
PERSONALISED = coefficient(
    "reply.personalised",
    0.16,
    unit="log-odds",
    source="coldmail",
    strength="vendor",
    why="half of the vendor's +33 %",
)
SHORT = coefficient(
    "reply.short",
    0.13,
    unit="log-odds",
    source="inmail",
    strength="vendor",
    why="half of the vendor's +22 % under 400 characters",
)
LONG = coefficient(
    "reply.long",
    -0.07,
    unit="log-odds",
    source="inmail",
    strength="vendor",
    why="half of the vendor's -11 % over 1,200 characters",
)
QUESTIONS = coefficient(
    "reply.questions",
    0.23,
    unit="log-odds",
    source="boomerang",
    strength="vendor",
    why="half of the vendor's effect of one to three questions",
)
LINK = coefficient(
    "reply.link",
    0.6,
    unit="log-odds",
    source="design",
    strength="design",
    why="a shared person, school, thread or answered comment is a reason to read on",
)
FIT_NAMED = coefficient(
    "reply.fit_named",
    1.0,
    unit="log-odds",
    source="design",
    strength="design",
    why="like-minded people answer each other once they know it (claim C5)",
)
UNANSWERED = coefficient(
    "reply.unanswered",
    -0.5,
    unit="log-odds a message",
    source="coldmail",
    strength="vendor",
    why="one follow-up lifts the share that ever answers by a little over half",
)
WEEKEND = coefficient(
    "reply.weekend",
    -0.1,
    unit="log-odds",
    source="inmail",
    strength="vendor",
    why="half of the vendor's dip on Friday and Saturday",
)
POLISHED = coefficient(
    "reply.polished",
    0.8,
    unit="log-odds at a full inflation",
    source="design",
    strength="design",
    why="a profile that promises more is answered more, until the meeting (claim C16)",
)
TEMPLATE = coefficient(
    "reply.template",
    -0.16,
    unit="log-odds",
    source="coldmail",
    strength="vendor",
    why="in an open thread a template loses what a personal message gains",
)
PATIENCE = int(
    coefficient(
        "reply.patience",
        3,
        unit="messages",
        source="design",
        strength="design",
        why="two tries are persistence, the third unanswered one is pressure",
    )
)
DELAY_SIGMA = coefficient(
    "reply.delay_sigma",
    0.9,
    unit="log-minutes",
    source="design",
    strength="design",
    why="half of all answers within .55 to 1.8 times the median",
)


def reply(
    *,
    s: float,
    personalised: bool,
    short: bool,
    long: bool,
    questions: bool,
    link: bool,
    fit_named: bool,
    unanswered: int,
    weekend: bool,
    fault: float = 0.0,
    inflation: float = 0.0,
) -> float:
    """Chance that an opening message is answered.

    s: closeness 0..1. short: under 400 characters; long: over 1,200. questions: one to three are
    asked. link: something shared. fit_named: a fit known and named. unanswered: messages sent
    before this one without an answer. weekend: Friday or Saturday there. fault: log-odds lost to
    stuffing (`faults.faults`, >= 0). inflation: how far the sender's profile promises more than the
    person, 0..1. Sources: coldmail, inmail, boomerang, design.
    """
    return chance(
        BASE
        + CLOSE * s
        + PERSONALISED * personalised
        + SHORT * short
        + LONG * long
        + QUESTIONS * questions
        + LINK * link
        + FIT_NAMED * fit_named
        + UNANSWERED * unanswered
        + WEEKEND * weekend
        + POLISHED * inflation
        - fault
    )


def keeps_up(
    base: float, *, unanswered: int, long: bool, template: bool, fault: float = 0.0
) -> float:
    """Chance that a contact answers in an open thread.

    base: the contact's own habit, .70 to .97; lowered by messages left unanswered, by length, by
    a template and by `fault` (log-odds, >= 0). Design, with the sources of `reply`.
    """
    return chance(logit(base) + UNANSWERED * unanswered + LONG * long + TEMPLATE * template - fault)


def goodwill_loss(unanswered: int) -> int:
    """Goodwill lost by a message that makes `unanswered` in a row, itself counted: 1 from the
    third on, else 0. Design."""
    return 1 if unanswered >= PATIENCE else 0


def delay_minutes(median_minutes: float, u: float) -> int:
    """Whole minutes, at least 1, until an answer: log-normal about `median_minutes` (> 0).

    u: a draw from 0..1; rising in it. Design.
    """
    return max(1, round(median_minutes * math.exp(DELAY_SIGMA * normal(u))))
