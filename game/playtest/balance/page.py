"""The balance report as one page: self-contained, printable, light and dark, without a script."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import charts
from .charts import Chart
from .warn import between, percent

Data = Mapping[str, Any]
TEMPLATE = "page.html.jinja"
FUNNELS = ("mentor", "novice")
"""Of several policies, those whose funnel is drawn; of others the first is."""
SPREADS = (
    ("days", "Days", "Days begun until the end: nine plays in ten, half of them, the middle one."),
    ("money", "Money", "What is left at the end, in whole units."),
    ("handshakes", "Handshakes", "People greeted in person."),
    ("decisions", "Decisions", "How many a play took."),
)
MOST = 15
"""Choices of a kind that are told."""


class NoTemplates(Exception):
    """What fills the page's template is not installed."""

    def __str__(self) -> str:
        return "the page needs the extra `report`: pip install 'firm-handshake[report]'"


def as_html(report: Data) -> str:
    """The page of a report. Raises NoTemplates."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError:
        raise NoTemplates from None
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    policies = _policies(report)
    return environment.get_template(TEMPLATE).render(
        report=report,
        policies=policies,
        plays=sum(one["runs"] for one in policies),
        charts=list(_charts(report, policies)),
        lists=list(_lists(report, policies)),
        box=charts,
        percent=percent,
        between=between,
    )


def _policies(report: Data) -> list[Data]:
    return list(report["policies"]) if "policies" in report else [report]


def _charts(report: Data, policies: list[Data]) -> list[Chart]:
    drawn = [one for one in policies if one["policy"] in FUNNELS] or policies[:1]
    found: list[Chart | None] = [
        charts.offers(policies, report["fairness"]),
        charts.endings(policies),
        *(charts.funnel(one) for one in drawn),
        *(
            charts.ranges(title, says, [(one["policy"], one[measure]) for one in policies])
            for measure, title, says in SPREADS
        ),
        charts.ranges(
            "Time to the first handshake",
            "Hours from the start, of the plays that had one.",
            [(one["policy"], one["first_handshake"]["hours"]) for one in policies],
        ),
        charts.regrets((report["regret"] or {"choices": ()})["choices"][:MOST]),
    ]
    return [chart for chart in found if chart is not None]


def _lists(report: Data, policies: list[Data]) -> list[tuple[str, list[str]]]:
    """What is told in lines: what is never or always done, and what is worse than another."""
    alone = policies[0]
    found = [
        ("Choices that nobody took", list(report["choices_never_taken"])),
        ("Choices that never stood open", list(report["choices_never_offered"])),
        (
            "Choices after which offers are surely rarer than after another there",
            [
                f"{one['choice']}: {round(100 * one['loss'])} points below {one['better']}"
                for one in report["dominated"]
            ],
        ),
    ]
    if len(policies) == 1:
        found += [
            ("Never taken when possible", list(alone["actions_never_taken"])),
            ("Always taken when possible", list(alone["actions_always_taken"])),
        ]
    return [(title, lines) for title, lines in found if lines]
