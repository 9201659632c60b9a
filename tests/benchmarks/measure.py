"""Measuring: everything is a ratio of two things that took turns in one run.

Seconds are a process's own, so that other work on the machine weighs less; figures are medians.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time

from transitions import Machine

TRIGGERS = 4_000


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table: what was measured, what came out, what was wanted ("" for nothing)."""

    what: str
    value: str
    wanted: str = ""


class Light:
    """A record with a state and nothing else."""

    __slots__ = ("state",)

    def __init__(self) -> None:
        self.state = "off"


def trigger_seconds() -> float:
    """Seconds a bare trigger takes: of a shared two-state machine without guards."""
    machine = Machine(model=None, states=["off", "on"], initial="off", auto_transitions=False)
    machine.add_transition("flip", "off", "on")
    machine.add_transition("flip", "on", "off")
    event, light = machine.events["flip"], Light()
    begin = process_time()
    for _ in range(TRIGGERS):
        event.trigger(light)
    return (process_time() - begin) / TRIGGERS


def in_triggers(measured: Callable[[int], float], rounds: int) -> tuple[float, float]:
    """What something takes, in bare triggers and in seconds: `measured` is called with the number
    of the round, between two measurements of the trigger."""
    ratios, seconds = [], []
    for turn in range(rounds):
        before = trigger_seconds()
        taken = measured(turn)
        ratios.append(taken / ((before + trigger_seconds()) / 2))
        seconds.append(taken)
    return median(ratios), median(seconds)
