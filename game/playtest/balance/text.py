"""The balance report in words and columns, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .warn import between, percent

Data = Mapping[str, Any]
WIDTH = 100
MOST = 12
"""Choices of a kind that are told; the rest is in the JSON."""


def as_text(report: Data) -> Iterator[str]:
    """The report's lines."""
    several = "policies" in report
    policies: list[Data] = list(report["policies"]) if several else [report]
    yield from _head(report, policies)
    yield ""
    yield from _table(policies)
    for part in (
        _endings(policies),
        _funnel(policies),
        _play(policies),
        _actions(policies),
        _choices(report),
        _regret(report),
        _gaps(report),
        _fairness(report),
        _warnings(report),
    ):
        lines = list(part)
        if lines:
            yield ""
            yield from lines


def _head(report: Data, policies: list[Data]) -> Iterator[str]:
    plays = sum(one["runs"] for one in policies)
    last = report["seed"] + max(0, max(one["runs"] for one in policies) - 1)
    part = ", interrupted" if report["partial"] else ""
    yield (
        f"{report['pack']}/{report['scenario']}: {plays:,} plays{part}, seeds {report['seed']} to"
        f" {last}, {report['decisions_per_second']:,.0f} decisions a second"
    )
    hard = report["difficulty"]
    if hard:
        by = f"({hard['low']:.1f} to {hard['high']:.1f}, by {hard['policy']})"
        yield f"difficulty {hard['value']:.1f} of 10 {by}"


def _table(policies: list[Data]) -> Iterator[str]:
    head = ("policy", "offers", "95 %", "decisions", "minutes", "hands", "sat", "days", "first")
    rows = [head, *(_row(one) for one in policies)]
    yield from columns(rows)
    for one in policies:
        if one["upper_bound"]:
            yield f"{one['policy']} sees the truth: an upper bound, and no player"


def _row(one: Data) -> tuple[str, ...]:
    rate, first = one["offer_rate"], one["first_handshake"]["hours"]
    return (
        one["policy"],
        percent(rate["value"]),
        between(rate["low"], rate["high"]),
        str(one["decisions"].get("p50", "-")),
        f"{one['expected_minutes']:.0f}",
        _mean(one["handshakes"]),
        _mean(one["meetings"]),
        str(one["days"].get("p50", "-")),
        f"day {first['p50'] // 24 + 1}" if first else "-",
    )


def _mean(histogram: Data) -> str:
    return f"{histogram['mean']:.1f}" if histogram else "-"


def columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows as columns: the first to the left, the others to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()


def _endings(policies: list[Data]) -> Iterator[str]:
    yield "endings"
    for one in policies:
        rates = one["ending_rates"].items()
        told = (
            f"{ending} {percent(rate['value'])} ({between(rate['low'], rate['high'])})"
            for ending, rate in rates
        )
        yield from _wrapped(f"  {one['policy']}: ", told)


def _funnel(policies: list[Data]) -> Iterator[str]:
    """How far plays got: in how many of them the stage was reached; of one policy's, with how many
    people or jobs, too."""
    stages = policies[0]["funnel"]
    if len(policies) > 1:
        yield "funnel: percent of plays that got there"
        rows: list[tuple[str, ...]] = [("", *(row["stage"] for row in stages))]
        for one in policies:
            shares = (f"{100 * row['plays']['value']:.0f}" for row in one["funnel"])
            rows.append((f"  {one['policy']}", *shares))
    else:
        yield "funnel: plays that got there, and with how many people or jobs on the mean"
        rows = [
            (f"  {row['stage']}", percent(row["plays"]["value"]), f"{row['mean']:.1f}")
            for row in stages
        ]
    yield from columns(rows)


def _play(policies: list[Data]) -> Iterator[str]:
    """The spread of what a single policy's plays came to."""
    if len(policies) > 1:
        return
    points = ("p5", "p25", "p50", "p75", "p95")
    rows: list[tuple[str, ...]] = [("", *points)]
    for measure in ("decisions", "days", "money", "handshakes", "meetings", "messages"):
        spread = policies[0][measure]
        if spread:
            rows.append((measure, *(str(spread[point]) for point in points)))
    yield from columns(rows)


def _actions(policies: list[Data]) -> Iterator[str]:
    """What a single policy never or always does; of several, what none of them ever does."""
    if len(policies) == 1:
        for which in ("never", "always"):
            verbs = policies[0][f"actions_{which}_taken"]
            if verbs:
                yield from _wrapped(f"{which} taken when possible: ", verbs)
        return
    possible = {verb for one in policies for verb in one["actions"]}
    taken = {verb for one in policies for verb, n in one["actions"].items() if n["taken"]}
    if possible - taken:
        yield from _wrapped("taken by nobody: ", sorted(possible - taken))


def _choices(report: Data) -> Iterator[str]:
    for key, title in (
        ("choices_never_taken", "choices that nobody took"),
        ("choices_never_offered", "choices that never stood open"),
    ):
        found = report[key]
        if found:
            yield f"{title}: {len(found)}"
            yield from (f"  {choice}" for choice in found[:MOST])
    worse = report["dominated"]
    if worse:
        yield f"choices after which offers are surely rarer than after another there: {len(worse)}"
        for one in worse[:MOST]:
            points = round(100 * one["loss"])
            yield f"  {one['choice']}: {points} points below {one['better']}"


def _regret(report: Data) -> Iterator[str]:
    """What the first policy's decisions cost, and the choices that cost most."""
    found = report["regret"]
    if not found:
        return
    own = found["taken"]
    points = f"{100 * own['value']:.1f} points of offers ({between(own['low'], own['high'])})"
    what = f"costs {points}" if own["value"] > 0 else "costs nothing that shows"
    yield f"regret: a decision of {found['policy']} {what}, of {found['decisions']} looked at"
    for one in [row for row in found["choices"] if row["low"] > 0][:MOST]:
        points = f"{round(100 * one['value'])} points ({between(one['low'], one['high'])})"
        yield f"  {one['moment']}/{one['choice']}: {points} below {one['better']}"


def _gaps(report: Data) -> Iterator[str]:
    gaps = report.get("gaps", ())
    if gaps:
        yield f"points below {gaps[0]['below']}"
        told = (
            f"{one['policy']} {round(100 * one['value'])} ({between(one['low'], one['high'])})"
            for one in gaps
        )
        yield from _wrapped("  ", told)


def _fairness(report: Data) -> Iterator[str]:
    held = report["fairness"]
    broken = [one["what"] for one in held if not one["kept"]]
    if held:
        which = f", not {', '.join(broken)}" if broken else ""
        yield f"fairness: {len(held) - len(broken)} of {len(held)} bounds are kept{which}"


def _warnings(report: Data) -> Iterator[str]:
    for line in report["warnings"]:
        yield from textwrap.wrap(f"warning: {line}", WIDTH, subsequent_indent="  ")


def _wrapped(lead: str, items: Iterable[str]) -> Iterator[str]:
    """Items after a lead, going on below its end where a line is full."""
    line, gap = lead, " " * len(lead)
    for item in items:
        if len(line) > len(gap) and len(line) + len(item) > WIDTH:
            yield line.rstrip()
            line = gap
        line += f"{item}, "
    yield line.rstrip().removesuffix(",")
