"""The one catalogue of the game's own words, by gettext.

The msgids are English and stand in `game/view` only. A translation is a compiled catalogue at
`game/view/locales/LANGUAGE/LC_MESSAGES/firm-handshake.mo`; it is found there without touching code.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DOMAIN = "firm-handshake"
SOURCE = "en"
"""The language of the msgids, which needs no catalogue."""

LOCALES = Path(__file__).parent / "locales"
NAME = re.compile(r"\{([A-Za-z_]+)\}(\.(?!\.))?")
"""A name to be filled in, and the full stop after it, if one stands there."""


class UnknownLanguage(Exception):
    """There is no catalogue of that language. `known` are those there are."""

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(f"unknown language {language!r}; known: {', '.join(known)}")
        self.language = language
        self.known = known


class Words:
    """The words of one language."""

    def __init__(self, language: str, folder: Path = LOCALES) -> None:
        self.language = language
        self._messages = _messages(language, folder)

    def t(self, msgid: str, /, **values: object) -> str:
        """The text of a msgid, its `{names}` filled in; a name without a value stays as it is."""
        return fill(self._messages.gettext(msgid), values) if msgid else ""

    def p(self, context: str, msgid: str, /, **values: object) -> str:
        """The same for a short word that only its context tells from another like it."""
        return fill(self._messages.pgettext(context, msgid), values) if msgid else ""

    def n(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The text for that many; `{count}` is filled in too."""
        return fill(self._messages.ngettext(one, many, count), {"count": count, **values})


def words(language: str, folder: Path = LOCALES) -> Words:
    """The words of a language ("de", or "de_AT", which falls back to "de").

    Raises UnknownLanguage, with the known ones.
    """
    known = languages(folder)
    for name in (language.replace("-", "_"), language.replace("-", "_").split("_")[0]):
        if name in known:
            return Words(name, folder)
    raise UnknownLanguage(language, known)


def languages(folder: Path = LOCALES) -> tuple[str, ...]:
    """The languages there are words for, sorted."""
    found = {path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return tuple(sorted(found | {SOURCE}))


@cache
def _messages(language: str, folder: Path) -> gettext.NullTranslations:
    if language not in languages(folder):
        raise UnknownLanguage(language, languages(folder))
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values in place of `{names}`, by name and in one pass; nothing else is looked at."""

    def value(match: re.Match[str]) -> str:
        return stopped(str(values[match[1]]), match[2]) if match[1] in values else match[0]

    return NAME.sub(value, text)


def stopped(value: str, stop: str | None) -> str:
    """A value and the full stop after it, which an initial at its end (M. C.) already brings."""
    return value if value.endswith(".") else value + (stop or "")


def mark(msgid: str) -> str:
    """Mark a msgid that stands in a table and is translated where it is shown."""
    return msgid


def mark_in(context: str, msgid: str) -> str:
    """Mark a short word that stands in a table and is translated, by its context, where it is
    shown."""
    return msgid


def mark_n(one: str, many: str) -> tuple[str, str]:
    """Mark the two forms of a text that is translated by number where it is shown."""
    return one, many
