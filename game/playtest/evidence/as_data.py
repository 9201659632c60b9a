"""The report as plain data, for JSON. The keys are documented and stay.

- `runs`, `ok`, `note`
- `facts`: each `key, title, target, band, value, interval, n, kind, ok, why, by, sources`, and
  `also`: further measures of the same fact, each with the keys from `key` to `n`, and `ok`
- `design`: each `key, value, unit, source, why`
- `against`: each `key, figure, plain, strength, doi`

`band` and `interval` are pairs. Null stands for an open end, for a figure that could not be
measured, and for a target where the finding gives no number. `ok` of a fact holds for all its
measures.
"""

from __future__ import annotations

import math
from typing import Any

from .report import NOTE, Measure, Report, Shown
from .stats import Figure

PLACES = 6


def as_data(report: Report) -> dict[str, Any]:
    """The whole report."""
    return {
        "runs": report.runs,
        "ok": report.ok,
        "note": NOTE,
        "facts": [_fact(one) for one in report.facts],
        "design": [
            {name: getattr(one, name) for name in ("key", "value", "unit", "source", "why")}
            for one in report.design
        ],
        "against": [
            {name: getattr(one, name) for name in ("key", "figure", "plain", "strength", "doi")}
            for one in report.against
        ],
    }


def _fact(shown: Shown) -> dict[str, Any]:
    fact = shown.fact
    first, *also = (
        _measure(measure, figure)
        for measure, figure in zip(fact.measures, shown.figures, strict=True)
    )
    return {
        **first,
        "key": fact.key,
        "title": fact.title,
        "kind": fact.kind,
        "ok": shown.ok,
        "why": fact.why,
        "by": fact.by,
        "sources": list(fact.sources),
        "also": also,
    }


def _measure(measure: Measure, figure: Figure) -> dict[str, Any]:
    return {
        "key": measure.key,
        "title": measure.label,
        "target": measure.target,
        "band": [measure.low, measure.high],
        "value": _number(figure.value),
        "interval": [_number(figure.low), _number(figure.high)],
        "n": figure.n,
        "ok": measure.holds(figure.value),
    }


def _number(value: float) -> float | None:
    return round(value, PLACES) if math.isfinite(value) else None
