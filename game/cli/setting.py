"""What a player chose on the command line before the first morning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from game.cli.complaints import USAGE, Complaint
from game.cli.language import spoken
from game.pack.setup import ACCOMMODATION, BadSetup
from game.view.interface import command as say

set_option = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="ROW=ANSWER",
    help="Choose before the play begins, such as accommodation=notes; may be said again.",
)


def chosen_setup(settings: Sequence[str], polish: int | None = None) -> dict[str, Any]:
    """The setup that was said in words; raises Complaint for one that is no `ROW=ANSWER`."""
    setup: dict[str, Any] = {} if polish is None else {"inflation": polish / 100}
    for setting in settings:
        row, sign, answer = (part.strip() for part in setting.partition("="))
        if not (row and sign and answer):
            raise Complaint(spoken().t(say.NO_SETTING, setting=setting[:60]), status=USAGE)
        if row == ACCOMMODATION:
            setup.setdefault(row, []).append(answer)
        elif setup.setdefault(row, answer) != answer:
            raise Complaint(spoken().t(say.SET_TWICE, row=row[:60]), status=USAGE)
    return setup


def setup_complaint(error: BadSetup) -> Complaint:
    """The line for a setup that a scenario does not offer."""
    values: Mapping[str, str] = {"row": error.key, "answer": error.value, "hint": error.hint}
    return Complaint(spoken().t(say.BAD_SETUP[error.code], **values).strip(), status=USAGE)
