"""The report in lines, at most 80 columns wide."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from .plot import Signs, row
from .report import NOTE, Measure, Report, Shown
from .stats import Figure

COLUMNS = 80


def as_text(report: Report, signs: Signs) -> Iterator[str]:
    """The lines of the whole report."""
    yield f"What the simulation shows, against what was found ({report.runs:,} draws a fact)"
    span = f"{signs.band} band   {signs.interval} 95 %   {signs.target} as found"
    yield f"{span}   {signs.value} as shown   {signs.astray} outside the band"
    for number, shown in enumerate(report.facts, 1):
        yield ""
        yield from _fact(number, shown, signs)
    yield ""
    yield from _summary(report)
    yield from _design(report)
    yield from _against(report)


def _fact(number: int, shown: Shown, signs: Signs) -> Iterator[str]:
    fact = shown.fact
    yield f"{number:2}. {fact.title}"
    for measure, figure in zip(fact.measures, shown.figures, strict=True):
        verdict = "in band" if measure.holds(figure.value) else "MISS"
        yield f"    {row(measure, figure, signs)}  {number_of(figure.value):>6}  {verdict}"
        yield from _wrapped(_line(measure, figure), "    ")
    by = "" if fact.by == "engine" else "; the model alone"
    yield from _wrapped(f"{fact.kind}{by}. {fact.why} ({', '.join(fact.sources)})", "    ")


def _line(measure: Measure, figure: Figure) -> str:
    found = f"found {number_of(measure.target)}, " if measure.target is not None else ""
    interval = f"95 % {number_of(figure.low)} to {number_of(figure.high)}"
    return f"{measure.label}: {found}band {_band(measure)}, {interval}, N {figure.n:,}"


def _band(measure: Measure) -> str:
    if measure.high is None:
        return f"{number_of(measure.low)} or more"
    if measure.low is None:
        return f"{number_of(measure.high)} or less"
    return f"{number_of(measure.low)} to {number_of(measure.high)}"


def number_of(value: float | None) -> str:
    """A number with three digits that count, or a dash for none."""
    if value is None or not math.isfinite(value):
        return "-"
    places = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{places}f}"


def _summary(report: Report) -> Iterator[str]:
    missed = [shown.fact.key for shown in report.facts if not shown.ok]
    fitted = sum(shown.fact.kind == "calibrated" for shown in report.facts)
    yield f"{len(report.facts) - len(missed)} of {len(report.facts)} facts in band."
    if missed:
        yield from _wrapped(f"Missed: {', '.join(missed)}.", "")
    yield from _wrapped(f"{fitted} of them are calibrated. {NOTE}", "")


def _design(report: Report) -> Iterator[str]:
    yield ""
    count = len(report.design)
    yield f"Design: {count} numbers that no finding gives, and why they are as they are"
    for part, group in groupby(report.design, lambda c: c.key.partition(".")[0]):
        yield f"  {part}"
        for one in group:
            name = one.key.partition(".")[2]
            after = f", after {one.source}" if one.source != "design" else ""
            yield from _wrapped(f"{name} {one.value:g} ({one.unit}{after}): {one.why}", "    ")


def _against(report: Report) -> Iterator[str]:
    yield ""
    yield "Against: evidence that speaks against the thesis of this game, or part of it"
    for one in report.against:
        yield from _wrapped(f"{one.key}: {one.figure}", "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    """Lines of a paragraph, those after the first a little further in."""
    deeper = f"{indent}  " if indent else ""
    return wrap(text, COLUMNS, initial_indent=indent, subsequent_indent=deeper)
