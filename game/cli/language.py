"""Which language to speak: the one asked for, the settings', the environment's, else English."""

from __future__ import annotations

import os
from collections.abc import Mapping

from game.cli.complaints import notice
from game.settings import Settings
from game.view.catalogue import SOURCE, UnknownLanguage, Words, words

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def chosen_words(asked: str, settings: Settings) -> Words:
    """The words to use. Raises UnknownLanguage for one asked for on the command line; a wrong
    setting is told on standard error, and an environment without a catalogue gets English."""
    if asked:
        return words(asked)
    if settings.language:
        try:
            return words(settings.language)
        except UnknownLanguage as unknown:
            notice(f"settings: {unknown}")
    return spoken()


def spoken() -> Words:
    """The words of the environment, for whatever is told before a language was chosen."""
    return _first_known(environment_languages(os.environ))


def environment_languages(environ: Mapping[str, str]) -> list[str]:
    """The language tags that the environment wishes for, the dearest first."""
    for variable in _VARIABLES:
        value = environ.get(variable, "")
        if value:
            tags = [tag.split(".")[0].split("@")[0] for tag in value.split(":")]
            return [tag for tag in tags if tag and tag not in ("C", "POSIX")]
    return []


def _first_known(tags: list[str]) -> Words:
    for tag in tags:
        try:
            return words(tag)
        except UnknownLanguage:
            continue
    return words(SOURCE)
