"""The report: the twelve facts with their verdicts, what is design, what speaks against it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from game.model.coefficients import DESIGN, Coefficient, coefficients
from game.model.findings import Finding, findings

from .stats import Figure

NOTE = (
    "Where a row says calibrated, numbers of the model were fitted to that finding: to fit a "
    "number and then to show it is calibration, not validation. It says that the parts of the "
    "simulation still work together, and nothing about the world. Only a row that says emergent "
    "was not fitted."
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure to be shown. `target`: as found, if a number was. `low`, `high`: its band, either
    end of which may be open."""

    key: str
    label: str
    target: float | None = None
    low: float | None = None
    high: float | None = None

    def holds(self, value: float) -> bool:
        """Whether a value lies in the band; what could not be measured does not."""
        if not math.isfinite(value):
            return False
        above = self.low is None or value >= self.low
        return above and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class Fact:
    """A finding that the simulation must show, by one measure or two."""

    key: str
    title: str
    sources: tuple[str, ...]
    kind: str
    why: str
    by: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact and what was measured of it, in the order of its measures."""

    fact: Fact
    figures: tuple[Figure, ...]

    @property
    def ok(self) -> bool:
        """Whether every figure lies in its band."""
        return all(
            measure.holds(figure.value)
            for measure, figure in zip(self.fact.measures, self.figures, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All that the report says. `runs`: draws a fact, at the least."""

    runs: int
    facts: tuple[Shown, ...]
    design: tuple[Coefficient, ...]
    against: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no miss."""
        return all(one.ok for one in self.facts)


@cache
def facts() -> tuple[Fact, ...]:
    """The twelve facts, in their order."""
    text = files(__package__).joinpath("facts.yaml").read_text(encoding="utf-8")
    return tuple(_fact(row) for row in yaml.safe_load(text))


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(
        key=row["key"],
        title=row["title"],
        sources=tuple(row["sources"]),
        kind=row["kind"],
        why=row["why"],
        by=row.get("by", "engine"),
        measures=tuple(Measure(**measure) for measure in row["measures"]),
    )


def report(runs: int, figures: Mapping[str, Figure]) -> Report:
    """The report on measured figures, which go by the keys of their measures."""
    return Report(
        runs,
        tuple(Shown(one, tuple(figures[m.key] for m in one.measures)) for one in facts()),
        tuple(one for one in coefficients() if DESIGN in (one.source, one.strength)),
        tuple(one for one in findings().values() if one.against),
    )
