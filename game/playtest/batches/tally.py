"""Counts of many plays, which add up in any order and stay small however many there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .record import Deeds, Record

MEASURES = ("decisions", "days", "money", "handshakes", "meetings", "messages")
"""What is kept as a histogram of whole numbers, so that every quantile is exact."""

Choice = tuple[str, str, str]
"""A scene, one of its states, and a choice there."""


def _histograms() -> dict[str, Counter[int]]:
    return {name: Counter() for name in MEASURES}


@dataclass(slots=True)
class Tally:
    """All that is kept of a policy's plays."""

    runs: int = 0
    offers: int = 0
    """Plays that brought an offer or more."""
    outcomes: Counter[str] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    histograms: dict[str, Counter[int]] = field(default_factory=_histograms)
    first_handshake: Counter[int] = field(default_factory=Counter)
    """Hours from the start, in the plays that had one."""
    stage_plays: Counter[str] = field(default_factory=Counter)
    stage_sums: Counter[str] = field(default_factory=Counter)
    deeds: Deeds = field(default_factory=Deeds)
    choice_plays: Counter[Choice] = field(default_factory=Counter)
    """Plays in which a choice was taken at least once, and those of them with an offer."""
    choice_offers: Counter[Choice] = field(default_factory=Counter)

    def take(self, record: Record, deeds: Deeds) -> None:
        """Count a play."""
        self.runs += 1
        self.offers += record.offers > 0
        self.outcomes[record.outcome] += 1
        self.endings[record.ending] += 1
        for name in MEASURES:
            self.histograms[name][getattr(record, name)] += 1
        if record.first_handshake >= 0:
            self.first_handshake[record.first_handshake] += 1
        self.stage_sums.update(record.funnel)
        self.stage_plays.update(stage for stage, count in record.funnel.items() if count)
        _add_deeds(self.deeds, deeds)
        self.choice_plays.update(dict.fromkeys(deeds.chosen, 1))
        if record.offers:
            self.choice_offers.update(dict.fromkeys(deeds.chosen, 1))

    def add(self, other: Tally) -> None:
        """Count another tally's plays too."""
        self.runs += other.runs
        self.offers += other.offers
        for name in ("outcomes", "endings", "first_handshake", "stage_plays", "stage_sums"):
            getattr(self, name).update(getattr(other, name))
        for name in MEASURES:
            self.histograms[name].update(other.histograms[name])
        _add_deeds(self.deeds, other.deeds)
        self.choice_plays.update(other.choice_plays)
        self.choice_offers.update(other.choice_offers)


def _add_deeds(into: Deeds, other: Deeds) -> None:
    into.possible.update(other.possible)
    into.taken.update(other.taken)
    into.offered.update(other.offered)
    into.chosen.update(other.chosen)
