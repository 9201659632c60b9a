"""The player's settings: one documented record, read from a TOML file without ever failing."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from game.paths import atomic_write, folders

LONGEST_KEY = 40
"""The longest name of a command or a key that is read, in characters."""

Signs = Literal["auto", "unicode", "ascii"]
"""Which characters are drawn with; ``auto`` asks the terminal."""


@dataclass(frozen=True)
class Settings:
    """How the game shows itself. None of it touches chance, rules or saves."""

    language: str = ""
    """A language tag such as ``en`` or ``de-CH``; empty follows the environment."""
    theme: str = ""
    """A theme's name on the full screen; empty takes the game's own."""
    plain: bool = False
    """Play in line mode, also where the terminal could do more."""
    hints: bool = True
    """Show advice while playing."""
    tips: bool = True
    """Explain each screen when it is first seen, until a play was brought to its end."""
    forecasts: bool = True
    """Offer to guess the odds before an ask."""
    confirm: bool = True
    """Ask before leaving and before what can't be undone."""
    motion: bool = True
    """Allow animation."""
    glyphs: Signs = "auto"
    """Draw with all characters, or with ASCII only."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys instead of the usual ones, by command. Whether they can be used the front end checks,
    which knows the commands."""


@dataclass(frozen=True)
class Fault:
    """One thing that a settings file gets wrong; the default stands in for it."""

    file: Path
    key: str
    """The key at fault, or empty when it is the file itself."""
    what: str

    def __str__(self) -> str:
        """Return one line, fit for standard error."""
        key = self.key if self.key.isprintable() else ascii(self.key)
        return f"{self.file}: {key}: {self.what}" if key else f"{self.file}: {self.what}"


def load_settings(file: Path | None = None) -> tuple[Settings, tuple[Fault, ...]]:
    """Read settings from a file, by default the user's own; an absent one means the defaults.

    Never raises for what the file holds: each fault costs its own key and is reported.
    """
    file = folders().settings_file if file is None else file
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (Fault(file, "", f"cannot be read: {error.strerror or error}"),)
    except (ValueError, RecursionError) as error:
        return Settings(), (Fault(file, "", f"is not valid TOML: {error}"),)
    return _from_table(file, table)


def save_settings(settings: Settings, file: Path | None = None) -> None:
    """Write settings as a commented file, replacing it as a whole.

    A file with faults is kept beside it as ``settings.toml.old``.

    Raises:
        OSError: the file cannot be written; what stood there before is untouched.
    """
    file = folders().settings_file if file is None else file
    if load_settings(file)[1] and file.is_file():
        atomic_write(file.with_name(f"{file.name}.old"), file.read_bytes())
    atomic_write(file, render_settings(settings))


def render_settings(settings: Settings) -> str:
    """Return the text of a settings file: every key, with a line of comment on each."""
    lines = ["# Settings of Firm Handshake.\n"]
    for name, key in _KEYS.items():
        value = getattr(settings, name)
        if isinstance(value, Mapping):
            lines.append(f"\n# {key.comment}\n[{name}]\n{_table(value)}")
        else:
            lines.append(f"\n# {key.comment}\n{name} = {_literal(value)}\n")
    return "".join(lines)


def _table(table: Mapping[str, str]) -> str:
    return "".join(f"{_literal(name)} = {_literal(value)}\n" for name, value in table.items())


def _from_table(file: Path, table: Mapping[str, Any]) -> tuple[Settings, tuple[Fault, ...]]:
    good: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, value in table.items():
        if name not in _KEYS:
            faults.append(Fault(file, name, f"is no setting; there are {', '.join(_KEYS)}"))
            continue
        try:
            good[name] = _KEYS[name].read(value)
        except ValueError as error:
            faults.append(Fault(file, name, str(error)))
    return Settings(**good), tuple(faults)


def _literal(value: str | bool) -> str:
    text = isinstance(value, str)
    return json.dumps(value, ensure_ascii=False) if text else str(value).lower()


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _signs(value: object) -> str:
    known = get_args(Signs)
    if value not in known:
        raise ValueError(f"must be one of {', '.join(known)}")
    return str(value)


def _keys(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(map(_short, [*value, *value.values()])):
        raise ValueError('must be a table of commands and their keys, such as wait = "w"')
    return value


def _short(text: object) -> bool:
    return isinstance(text, str) and text.isprintable() and len(text) <= LONGEST_KEY


def _language(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(
        r"([A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*)?", value
    ):
        raise ValueError('must be a language tag such as "en", or empty')
    return value


def _theme(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9_-]{0,40}", value):
        raise ValueError("must be a theme's name, or empty")
    return value


@dataclass(frozen=True)
class _Key:
    read: Callable[[object], Any]
    comment: str


_KEYS: dict[str, _Key] = {
    "language": _Key(_language, 'A language tag such as "en"; empty follows the environment.'),
    "theme": _Key(_theme, "The theme of the full screen; empty takes the game's own."),
    "plain": _Key(_truth, "Play in line mode, also where the terminal could do more."),
    "hints": _Key(_truth, "Show advice while playing."),
    "tips": _Key(_truth, "Explain each screen when first seen, until a play came to its end."),
    "forecasts": _Key(_truth, "Offer to guess the odds before an ask."),
    "confirm": _Key(_truth, "Ask before leaving and before what can't be undone."),
    "motion": _Key(_truth, "Allow animation."),
    "glyphs": _Key(_signs, 'Signs to draw with: "unicode", "ascii"; "auto" asks the terminal.'),
    "keys": _Key(_keys, 'Keys of the full screen by command, such as wait = "w".'),
}
assert tuple(_KEYS) == tuple(field.name for field in fields(Settings))
