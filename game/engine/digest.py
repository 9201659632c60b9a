"""The fingerprint of a play's whole state, the same on every platform and in every process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any

from .world import World


def digest(world: World) -> str:
    """SHA-256 of the state, as 64 hexadecimal digits."""
    state = {
        "minute": world.minute,
        "player": _plain(world.player),
        "season": world.season_state.state,
        "contacts": _plain(world.contacts),
        "openings": _plain(world.openings),
        "scene": _plain(world.scene),
        "vars": world.vars,
        "said": world.said,
    }
    text = json.dumps(state, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """The JSON form of a record; numbers rounded to six places."""
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return round(value, 6) if isinstance(value, float) else value
