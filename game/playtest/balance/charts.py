"""The page's charts as geometry: bars, ranges and stacks, in the units of their own picture.

They are drawn by the page's template as inline SVG in the page's colours, light or dark; each
stands above a table of its numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]
WIDTH, LEFT, RIGHT, ROW, AXIS = 720, 150, 70, 24, 26
"""Of a picture: its width, the room for labels and for figures, a row's height, the axis's."""
INNER = WIDTH - LEFT - RIGHT
TICKS = 4
"""Steps of an axis."""
HUES = 10
"""Colours that the page has for the parts of a stack."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a row from `x` on, so wide; `hue` is the number of its colour."""

    x: float
    width: float
    hue: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a picture: its label and figure, what is wanted of it (a band), its parts, a mark
    for its value, and the ends of its interval."""

    y: int
    label: str
    figure: str
    parts: tuple[Part, ...] = ()
    band: Part | None = None
    mark: float | None = None
    ends: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, what it says in a line, and its numbers as a table."""

    title: str
    says: str
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    head: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    legend: tuple[tuple[int, str], ...] = ()

    @property
    def height(self) -> int:
        """Of the picture."""
        return len(self.rows) * ROW + AXIS


def offers(policies: Sequence[Data], fairness: Iterable[Data]) -> Chart:
    """How often each policy wins, its interval, and what is wanted of it."""
    wanted = {one["what"]: (one["low"], one["high"]) for one in fairness}
    rows, table = [], []
    for i, one in enumerate(policies):
        name, rate = one["policy"], one["offer_rate"]
        band = wanted.get(name)
        rows.append(
            Row(
                i * ROW,
                name,
                _percent(rate["value"]),
                (Part(LEFT, _x(rate["value"]) - LEFT),),
                Part(_x(band[0]), max(3.0, _x(band[1]) - _x(band[0]))) if band else None,
                ends=(_x(rate["low"]), _x(rate["high"])),
            )
        )
        asked = f"{_percent(band[0])} to {_percent(band[1])}" if band else "-"
        numbers = (_percent(rate[key]) for key in ("value", "low", "high"))
        table.append((name, str(one["runs"]), *numbers, asked))
    says = "Plays that brought an offer, with 95 % intervals; the pale band is what is fair."
    head = ("policy", "plays", "offers", "from", "to", "fair")
    return Chart("Offers by policy", says, tuple(rows), _parts_of_one(), head, tuple(table))


def endings(policies: Sequence[Data]) -> Chart:
    """How plays end, each policy's as a stack."""
    counts: Counter[str] = sum((Counter(one["endings"]) for one in policies), Counter())
    names = [name for name, _ in counts.most_common()]
    rows, table = [], []
    for i, one in enumerate(policies):
        parts, at = [], 0.0
        for hue, name in enumerate(names):
            rate = one["ending_rates"].get(name, {"value": 0.0})["value"]
            if rate:
                what = f"{name}: {_percent(rate)}"
                parts.append(Part(_x(at), _x(at + rate) - _x(at), hue % HUES, what))
            at += rate
        rows.append(Row(i * ROW, one["policy"], "", tuple(parts)))
        table.append((one["policy"], *(_ending(one, name) for name in names)))
    legend = tuple((hue % HUES, name) for hue, name in enumerate(names))
    says = "The share of each ending. In the table, each with its 95 % interval in percent."
    head = ("policy", *names)
    return Chart("Endings", says, tuple(rows), _parts_of_one(), head, tuple(table), legend)


def _ending(one: Data, name: str) -> str:
    rate = one["ending_rates"].get(name)
    if rate is None:
        return "-"
    return f"{_percent(rate['value'])} ({100 * rate['low']:.0f} to {100 * rate['high']:.0f})"


def funnel(one: Data) -> Chart:
    """How far one policy's plays got."""
    rows = tuple(
        Row(i * ROW, stage["stage"], _percent(stage["plays"]["value"]),
            (Part(LEFT, _x(stage["plays"]["value"]) - LEFT),),
            ends=(_x(stage["plays"]["low"]), _x(stage["plays"]["high"])))
        for i, stage in enumerate(one["funnel"])
    )  # fmt: skip
    table = tuple(
        (s["stage"], _percent(s["plays"]["value"]), f"{s['mean']:.1f}") for s in one["funnel"]
    )
    says = "Plays that got there; the table also says with how many people or jobs on the mean."
    head = ("stage", "plays", "mean")
    return Chart(f"Funnel of {one['policy']}", says, rows, _parts_of_one(), head, table)


def ranges(title: str, says: str, spreads: Sequence[tuple[str, Data]]) -> Chart | None:
    """The spread of a measure by policy: nine in ten plays, half of them, and the middle one."""
    spreads = [(name, spread) for name, spread in spreads if spread]
    if not spreads:
        return None
    low = min(0, *(spread["p5"] for _, spread in spreads))
    high = max(low + 1, *(spread["p95"] for _, spread in spreads))

    def x(value: float) -> float:
        return _x((value - low) / (high - low))

    rows = tuple(
        Row(i * ROW, name, f"{s['p50']:,}",
            (Part(x(s["p25"]), max(2.0, x(s["p75"]) - x(s["p25"]))),),
            mark=x(s["p50"]), ends=(x(s["p5"]), x(s["p95"])))
        for i, (name, s) in enumerate(spreads)
    )  # fmt: skip
    points = ("mean", "p5", "p25", "p50", "p75", "p95")
    table = tuple((name, *(f"{s[point]:,}" for point in points)) for name, s in spreads)
    values = [low + (high - low) * i / TICKS for i in range(TICKS + 1)]
    ticks = tuple((x(value), f"{value:,.0f}") for value in values)
    return Chart(title, says, rows, ticks, ("policy", *points), table)


def regrets(found: Sequence[Data]) -> Chart | None:
    """By how much offers are rarer after a choice than after the best there."""
    if not found:
        return None
    rows = tuple(
        Row(i * ROW, f"{one['choice']}", f"{100 * one['value']:.0f}",
            (Part(LEFT, max(0.0, _x(max(0.0, one["value"])) - LEFT)),),
            ends=(_x(max(0.0, one["low"])), _x(max(0.0, one["high"]))))
        for i, one in enumerate(found)
    )  # fmt: skip
    table = tuple(
        (one["moment"], one["choice"], one["better"], str(one["looks"]), str(one["taken"]),
         *(f"{100 * one[key]:.0f}" for key in ("value", "low", "high")))
        for one in found
    )  # fmt: skip
    head = ("moment", "choice", "better", "looks", "taken", "points", "from", "to")
    says = "Points of offers lost by a choice, played on by the same lucks, with 95 % intervals."
    return Chart("Regret", says, rows, _parts_of_one(), head, table)


def _x(part: float) -> float:
    """Where a share 0..1 stands."""
    return round(LEFT + INNER * min(1.0, max(0.0, part)), 1)


def _parts_of_one() -> tuple[tuple[float, str], ...]:
    return tuple((_x(i / TICKS), f"{100 * i // TICKS} %") for i in range(TICKS + 1))


def _percent(part: float) -> str:
    return f"{100 * part:.0f} %"
