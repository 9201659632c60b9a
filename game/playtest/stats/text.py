"""The content report in words, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Data = Mapping[str, Any]
WIDTH = 100
TOLD = 8
"""Lines of each kind that are told; the rest is in the JSON."""


def as_text(report: Data) -> Iterator[str]:
    """The report's lines."""
    yield f"{report['pack']}: {report['scenarios']} scenarios"
    yield from _content(report)
    for scenario in report["scenarios_in"]:
        yield ""
        yield f"{report['pack']}/{scenario['scenario']}"
        yield from _content(scenario)
        if "plays" in scenario:
            yield from _plays(scenario, report["policy"])


def _content(data: Data) -> Iterator[str]:
    yield (
        f"  {data['words']:,} words in {data['lines']:,} texts, "
        f"{data['reading_minutes']:.0f} minutes to read, reading ease {data['reading_ease']:.0f}"
    )
    yield (
        f"  {data['contacts']} contacts with {data['contact_lines']} lines, {data['scenes']} "
        f"scenes with {data['choices']} choices, {data['endings']} endings"
    )


def _plays(data: Data, policy: str) -> Iterator[str]:
    repeated, early = data["repeated"], data["acts_too_early"]
    yield f"  {data['plays']} plays of {policy}"
    yield (
        f"    a play tells {data['words_a_play']:,} words ({data['minutes_a_play']:.0f} minutes), "
        f"{data['lines_a_play']:.0f} lines of contacts and scenes"
    )
    yield from _shown(data)
    yield f"    two plays have {_percent(data['shared'])} of their lines in common"
    yield f"    a line came twice in {repeated['plays']} plays ({repeated['lines']} lines)"
    yield from _worst(repeated["worst"], "plays")
    yield (
        f"    an action's words came again too early in {early['plays']} plays "
        f"({early['texts']} texts)"
    )
    yield from _worst(early["worst"], "plays")
    yield "    heard most"
    yield from _worst(data["most_heard"], "times")


def _shown(data: Data) -> Iterator[str]:
    if "shown" in data:
        shown = data["shown"]
        yield (
            f"    a play shows {_percent(shown['mean'])} of the scenario's words "
            f"({_percent(shown['least'])} to {_percent(shown['most'])}), all plays together "
            f"{_percent(data['shown_by_all'])}"
        )


def _worst(rows: Sequence[Data], count: str) -> Iterator[str]:
    for row in rows[:TOLD]:
        text = textwrap.shorten(row["text"], WIDTH - 14, placeholder=" ...")
        yield f"    {row[count]:>6}  {text}"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
