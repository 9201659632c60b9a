"""`firm-handshake pack`: which packs there are, and whether one is well formed."""

from __future__ import annotations

from typing import Any

import click

from game.cli.complaints import FINE, WRONG
from game.cli.output import format_option, put, put_json
from game.cli.stats import stats


@click.group(no_args_is_help=False)
def pack() -> None:
    """List, check and count packs."""


pack.add_command(stats)


@pack.command("list")
@format_option
def list_packs(form: str) -> None:
    """List the packs there are, with their scenarios.

    JSON keys: packs, each id, title, version, folder, scenarios (each id, title, summary,
    minutes, difficulty) and problems (how many errors keep it from being played).
    """
    from game.cli.shelf import listed

    packs = listed()
    if form == "json":
        put_json({"packs": packs})
        return
    for row in packs:
        put(_pack_line(row))
        for scenario in row["scenarios"]:
            put(_scenario_line(row["id"], scenario), indent="  ")


def _pack_line(row: dict[str, Any]) -> str:
    broken = f"; broken, see: firm-handshake pack check {row['folder']}" if row["problems"] else ""
    return f"{row['id']} {row['version']}: {row['title']}{broken}"


def _scenario_line(pack_id: str, row: dict[str, Any]) -> str:
    return f"{pack_id}/{row['id']}: {row['title']} ({row['minutes']} min, {row['difficulty']})"


@pack.command()
@click.argument("path")
@format_option
def check(path: str, form: str) -> int:
    """Check the pack at PATH, or of that id, and report everything wrong with it at once.

    Exits with 1 if there is an error; warnings alone are fine. JSON keys: ok, diagnostics, each
    file, line, column, code, severity, message, hint.
    """
    from game.cli.shelf import diagnosed

    found = diagnosed(path)
    ok = not any(row.severity == "error" for row in found)
    if form == "json":
        put_json({"ok": ok, "diagnostics": [_as_json(row) for row in found]})
    else:
        for row in found:
            put(str(row))
        put(_summary(len(found), ok))
    return FINE if ok else WRONG


_KEYS = ("file", "line", "column", "code", "severity", "message", "hint")


def _as_json(row: Any) -> dict[str, Any]:
    return {key: getattr(row, key) for key in _KEYS}


def _summary(count: int, ok: bool) -> str:
    if not count:
        return "The pack is well formed."
    return f"{count} remarks, none of them an error." if ok else f"{count} remarks."
