"""Players of one idea: the beginner, the model's pupil, and whoever tries an exploit."""

from .channel import SameChannel
from .cold import ColdApplicant
from .favourite import Haunter, OneFavourite
from .greedy import Greedy
from .hasty import EarlyBird, TooEarly
from .milker import Milker
from .nagger import Nagger
from .novice import Novice
from .online import EternalPenPal, OnlineOnly
from .oracle import Oracle
from .pavement import Pavement
from .persona import Inflated
from .searcher import Searcher
from .spammer import Spammer
from .whim import Random
from .without import (
    FairSkipper,
    Forgetful,
    Latecomer,
    LettersOnly,
    Phoneless,
    Speechless,
    StayAtHome,
    Thankless,
    Unscreened,
)

__all__ = [
    "ColdApplicant",
    "EarlyBird",
    "EternalPenPal",
    "FairSkipper",
    "Forgetful",
    "Greedy",
    "Haunter",
    "Inflated",
    "Latecomer",
    "LettersOnly",
    "Milker",
    "Nagger",
    "Novice",
    "OneFavourite",
    "OnlineOnly",
    "Oracle",
    "Pavement",
    "Phoneless",
    "Random",
    "SameChannel",
    "Searcher",
    "Spammer",
    "Speechless",
    "StayAtHome",
    "Thankless",
    "TooEarly",
    "Unscreened",
]
