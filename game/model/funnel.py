"""From application to interview to offer, and how a field grows."""

from __future__ import annotations

import math

from game.model.coefficients import coefficient
from game.model.odds import chance

APPLICANTS = coefficient(
    "funnel.applicants", 185.0, unit="applicants", source="brown2016", strength="good"
)
INTERVIEWED = coefficient(
    "funnel.interviewed", 6.7, unit="interviews", source="brown2016", strength="good"
)
SEATS = coefficient(
    "funnel.seats",
    1.0,
    unit="seats",
    source="brown2016",
    strength="good",
    why="the market is stated for one job",
)
INTERVIEW_BASE = coefficient(
    "funnel.interview_base",
    -3.46,
    unit="log-odds",
    source="brown2016",
    strength="good",
    why="6.7 interviews for 185 applicants, a few of them referred",
)
INTERVIEW_REFERRED = coefficient(
    "funnel.interview_referred",
    1.53,
    unit="log-odds",
    source="brown2016",
    strength="good",
    why="a referred applicant is interviewed about 4.2 times as often",
)
OFFER_BASE = coefficient(
    "funnel.offer_base",
    -2.24,
    unit="log-odds",
    source="brown2016",
    strength="good",
    why="one offer in 6.7 interviews, over the spread of ratings",
)
OFFER_RATING = coefficient(
    "funnel.offer_rating",
    2.0,
    unit="log-odds per score",
    source="barrick2010",
    strength="good",
    why="calibrated: the first impression goes with the offer at r = .22",
)
OFFER_REFERRED = coefficient(
    "funnel.offer_referred",
    0.52,
    unit="log-odds",
    source="burks2015",
    strength="good",
    why="of those interviewed the referred are likelier to be hired; the size is calibrated",
)
FULLEST = coefficient(
    "funnel.fullest",
    0.99,
    unit="share",
    source="design",
    strength="design",
    why="where all are interviewed or hired the odds stay finite",
)
_LEAST = 1e-4


def _share_logit(part: float, whole: float) -> float:
    share = part / whole if whole > 0.0 else FULLEST
    share = min(FULLEST, max(_LEAST, share))
    return math.log(share / (1.0 - share))


_INTERVIEW_MARKET = INTERVIEW_BASE - _share_logit(INTERVIEWED, APPLICANTS)
_OFFER_MARKET = OFFER_BASE - _share_logit(SEATS, INTERVIEWED)


def interview(
    referred: bool, applicants: float = APPLICANTS, interviewed: float = INTERVIEWED
) -> float:
    """Chance that an applicant is interviewed: `interviewed` of `applicants` are.

    Higher when referred; rising in `interviewed`, falling in `applicants`. Shares count as
    .0001 to .99. Source: brown2016.
    """
    return chance(
        _INTERVIEW_MARKET + INTERVIEW_REFERRED * referred + _share_logit(interviewed, applicants)
    )


def offer(
    rating: float, referred: bool, seats: float = SEATS, interviewed: float = INTERVIEWED
) -> float:
    """Chance of an offer after an interview rated `rating` (a `meeting.score`); rising in it.

    seats: jobs to fill; interviewed: people seen for them. That no offer is made before a
    handshake is the engine's rule, not an odd. Sources: brown2016, barrick2010, burks2015.
    """
    return chance(
        _OFFER_MARKET
        + OFFER_RATING * rating
        + OFFER_REFERRED * referred
        + _share_logit(seats, interviewed)
    )


def field(
    applicants: tuple[float, float, float],
    board_day: float | None,
    deadline_day: float | None,
    insiders_day: float,
    day: float,
) -> float:
    """Applicants on `day`: straight lines through the day insiders hear, the board, the deadline.

    Constant before the first and after the last; a job never posted (a day is None) keeps the
    first value. Days that coincide or run backwards make a step. Design.
    """
    first, second, third = applicants
    if board_day is None or deadline_day is None or day < insiders_day:
        return first
    if day < board_day:
        return _between(first, second, insiders_day, board_day, day)
    if day < deadline_day:
        return _between(second, third, board_day, deadline_day, day)
    return third


def _between(low: float, high: float, start: float, end: float, day: float) -> float:
    return low + (high - low) * (day - start) / (end - start)
