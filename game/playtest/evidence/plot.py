"""A row of characters for a figure: its band, its interval, what was found, and where it lies."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass

from .report import Measure
from .stats import Figure

WIDTH = 46


@dataclass(frozen=True, slots=True)
class Signs:
    """What the plots are drawn with."""

    outside: str
    band: str
    interval: str
    target: str
    value: str
    astray: str


UNICODE = Signs("·", "░", "━", "┃", "●", "○")
ASCII = Signs(".", ":", "=", "|", "O", "X")


def signs(encoding: str | None) -> Signs:
    """The best signs that an encoding carries."""
    try:
        "".join(astuple(UNICODE)).encode(encoding or "ascii")
    except (UnicodeError, LookupError):
        return ASCII
    return UNICODE


def row(measure: Measure, figure: Figure, drawn: Signs, width: int = WIDTH) -> str:
    """The plot: dots, the band shaded, the interval as a bar, what was found as a stroke, and the
    figure as a disc, or as a hollow one outside the band."""
    if not math.isfinite(figure.value):
        return drawn.outside * width
    low, high = _ends(measure, figure)
    line = [drawn.outside] * width

    def place(value: float) -> int:
        share = (value - low) / (high - low)
        return min(width - 1, max(0, round(share * (width - 1))))

    def fill(start: float, stop: float, sign: str) -> None:
        for at in range(place(start), place(stop) + 1):
            line[at] = sign

    fill(measure.low if measure.low is not None else low,
         measure.high if measure.high is not None else high, drawn.band)  # fmt: skip
    fill(figure.low, figure.high, drawn.interval)
    if measure.target is not None:
        line[place(measure.target)] = drawn.target
    line[place(figure.value)] = drawn.value if measure.holds(figure.value) else drawn.astray
    return "".join(line)


def _ends(measure: Measure, figure: Figure) -> tuple[float, float]:
    """The span of the plot: all that there is to show, and some room on either side."""
    wanted = (measure.low, measure.high, measure.target, figure.value, figure.low, figure.high)
    shown = [value for value in wanted if value is not None and math.isfinite(value)]
    low, high = min(shown), max(shown)
    room = 0.15 * (high - low) or 1.0
    return low - room, high + room
