"""What many plays show of a scenario's words, how often they repeat them, and what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import combinations
from statistics import mean, median
from typing import Any

from ..batches.collect import interrupts
from ..batches.running import Plan, spread
from .hearing import Heard, Listening
from .readability import minutes, words

Data = dict[str, Any]
CHUNK = 5
"""Plays that one process listens to at a time."""
MOST = 20
"""Lines that are told of each kind."""


def listened(plan: Plan) -> list[Heard]:
    """Listen to the plays of a plan's first policy, spread as the plan says; those until an
    interrupt, if one comes."""
    jobs = list(_jobs(plan))
    found: list[Heard] = []
    with interrupts() as stopped, closing(spread(plan, jobs, apart=len(jobs) > 1)) as parts:
        for part in parts:
            found += part
            if stopped:
                break
    return found


def _jobs(plan: Plan) -> Iterator[Listening]:
    for start in range(0, plan.runs, CHUNK):
        count = min(CHUNK, plan.runs - start)
        yield Listening(plan.policies[0], plan.seed + start, count, plan.setup)


def plays(heard: Sequence[Heard], own: Sequence[str]) -> Data:
    """The figures of plays; `own` are the texts that the scenario can show, none for one that is
    written anew for every seed."""
    return {
        "plays": len(heard),
        "words_a_play": round(mean(one.words for one in heard)),
        "minutes_a_play": round(minutes(round(mean(one.words for one in heard))), 1),
        "lines_a_play": round(mean(len(one.lines) for one in heard), 1),
        "shared": round(shared([set(one.lines) for one in heard]), 4),
        "repeated": _repeated([one.lines for one in heard]),
        "acts_too_early": _early(heard),
        "most_heard": _most(heard),
        **(_shown(heard, own) if own else {}),
    }


def _shown(heard: Sequence[Heard], own: Sequence[str]) -> Data:
    """How much of what is written each play shows, and all together."""
    sizes = {text: len(words(text)) for text in own}
    whole = max(1, sum(sizes.values()))
    shown = [sum(sizes.get(text, 0) for text in one.read) / whole for one in heard]
    ever = set().union(*(one.read for one in heard))
    return {
        "shown": _share(shown),
        "shown_by_all": round(sum(sizes.get(text, 0) for text in ever) / whole, 4),
        "never_shown": sum(1 for text in own if text not in ever),
    }


def shared(lines: Sequence[set[str]]) -> float:
    """The share of lines that two plays have in common: the mean over all pairs of what both told,
    by the mean of what each did."""
    found = [
        2 * len(one & other) / (len(one) + len(other))
        for one, other in combinations(lines, 2)
        if one or other
    ]
    return mean(found) if found else 0.0


def _share(values: Sequence[float]) -> Data:
    least, middle, most = min(values), median(values), max(values)
    return {
        "mean": round(mean(values), 4),
        "least": round(least, 4),
        "median": round(middle, 4),
        "most": round(most, 4),
    }


def _repeated(plays: Sequence[Counter[str]]) -> Data:
    """Lines of a contact or a scene that a play told twice or more."""
    twice = Counter(text for one in plays for text, count in one.items() if count > 1)
    return {
        "plays": sum(1 for one in plays if any(count > 1 for count in one.values())),
        "lines": len(twice),
        "worst": [{"text": text, "plays": count} for text, count in _ordered(twice)],
    }


def _early(heard: Sequence[Heard]) -> Data:
    early = Counter(text for one in heard for text in set(one.early))
    return {
        "plays": sum(1 for one in heard if one.early),
        "texts": len(early),
        "worst": [{"text": text, "plays": count} for text, count in _ordered(early)],
    }


def _most(heard: Sequence[Heard]) -> list[Data]:
    """The lines and acts that were told most, over all plays together."""
    every: Counter[str] = Counter()
    for one in heard:
        every.update(one.lines)
        every.update(one.acts)
    return [{"text": text, "times": count} for text, count in _ordered(every)]


def _ordered(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST]
