"""The commands, as click sees them. Heavy parts are imported by each command when it runs."""

from __future__ import annotations

import click

from game import __version__
from game.cli.codex import codex
from game.cli.debrief import debrief
from game.cli.evidence import evidence
from game.cli.pack import pack
from game.cli.play import pick, play, resume
from game.cli.playtest import playtest
from game.cli.replay import replay
from game.cli.where import where


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="firm-handshake", message="%(prog)s %(version)s")
@click.pass_context
def group(context: click.Context) -> None:
    """Firm Handshake: reach people online, win the offer in person.

    Without a command, pick a scenario or a save and play.
    """
    if context.invoked_subcommand is None:
        pick()


for command in (play, resume, replay, debrief, pack, evidence, codex, where, playtest):
    group.add_command(command)
