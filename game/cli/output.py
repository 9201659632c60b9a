"""Answers on standard output, as text or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import click

from game.cli.complaints import printable


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--format text|json`."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help="How the answer is written.",
    )
    return option(command)


def put_json(answer: object) -> None:
    """Write an answer as JSON, in ASCII, so that every terminal and pipe carries it."""
    print(json.dumps(answer, indent=2))


def put(line: str, indent: str = "") -> None:
    """Write a line of an answer."""
    print(indent + printable(line))
