"""A person in text art, put together from parts: the same face always, another bearing each mood.

Faces are drawn by key from a contact's id, so that somebody looks the same in every play. Who has
a beard or a scarf is chance; nothing about a face means anything. The bearing does: brow, eyes,
mouth, hands and lean show the mood that the cue's words show, and never more than they.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from .portrait_parts import ASCII, BEARINGS, UNICODE, Bearing, Parts

WIDTH, HEIGHT = 17, 10
"""Cells of a portrait; every row of it is that wide."""
Place = Literal["table", "standing", "screen"]


@dataclass(frozen=True, slots=True)
class Face:
    """What of a person never changes: names of parts, each known to both sets."""

    hair: str
    shade: int
    beard: str
    glasses: bool
    neck: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """Whom to draw and how they hold themselves. `place` is `table`, `standing`, or `screen` for a
    video call, which shows no hands."""

    face: Face
    mood: str
    place: Place = "table"


HAIR: tuple[str, ...] = ("short", "parted", "long", "bob", "curls", "bun", "cap", "bald", "wrapped")
BEARDS = ("none", "none", "none", "stubble", "full", "moustache")
NECKS = ("open", "collar", "scarf", "high")


def face(key: str, pronoun: str = "they") -> Face:
    """The face of a key. Women get no beard and no bare head by chance: it would be read as a
    joke, or as a story that nobody told."""
    hair = tuple(one for one in HAIR if one != "bald") if pronoun == "she" else HAIR
    return Face(
        hair=hair[_pick(key, "hair", len(hair))],
        shade=_pick(key, "shade", 3),
        beard="none" if pronoun == "she" else BEARDS[_pick(key, "beard", len(BEARDS))],
        glasses=_pick(key, "glasses", 3) == 0,
        neck=NECKS[_pick(key, "neck", len(NECKS))],
    )


def _pick(key: str, part: str, count: int) -> int:
    drawn = hashlib.blake2b(f"{part}/{key}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") % count


def draw(portrait: Portrait, *, ascii_only: bool) -> tuple[str, ...]:
    """The rows of a portrait, each WIDTH cells wide; none for a mood there is no bearing for."""
    bearing = BEARINGS.get(portrait.mood)
    if bearing is None:
        return ()
    parts = ASCII if ascii_only else UNICODE
    head = _head(portrait.face, bearing, parts)
    body = _body(portrait, bearing, parts)
    rows = _stacked(head, body, bearing)
    return tuple(row[:WIDTH].ljust(WIDTH) for row in rows)


def _stacked(head: list[str], body: list[str], bearing: Bearing) -> list[str]:
    """The head over the body: moved aside, and lower by what it leans forward."""
    margin = " " * (3 + bearing.aside)
    rows = [margin + row for row in head] + body
    empty = HEIGHT - len(rows)
    return [" " * WIDTH] * empty + rows


def _head(face: Face, bearing: Bearing, parts: Parts) -> list[str]:
    """Seven rows of eleven cells: crown, brow, eyes, nose, mouth, chin, with hair at the sides."""
    shade = parts.shades[face.shade]
    top, crown = (row.replace("H", shade) for row in parts.crowns[face.hair])
    beard = parts.beards[face.beard].replace("B", shade)
    features = [
        _turned(_pair(parts.brows[bearing.brow]), bearing.turn),
        _turned(_eyes(parts.eyes[bearing.eyes], face, parts), bearing.turn),
        _turned(parts.noses[face.beard == "moustache"], bearing.turn),
        _turned(_mouth(parts.mouths[bearing.mouth], beard), bearing.turn),
    ]
    chin = parts.chins[face.beard in ("full", "stubble")].replace("B", beard[:1] or " ")
    sides = parts.sides[face.hair]
    rows = [f"{parts.edge}{row}{parts.edge}" for row in features]
    hung = [
        f"{side}{row}{side}" for side, row in zip(_hung(sides, shade), [*rows, chin], strict=True)
    ]
    return ([top] if top.strip() else []) + [crown, *hung]


def _hung(rows: int, shade: str) -> list[str]:
    """The hair beside a face, so many rows down."""
    return [shade if place < rows else " " for place in range(5)]


def _pair(one: tuple[str, str]) -> str:
    left, right = one
    return f" {left}   {right} "


def _eyes(eye: str, face: Face, parts: Parts) -> str:
    if not face.glasses:
        return f" {eye}   {eye} "
    left, right, bridge = parts.glasses
    return f"{left}{eye}{right}{bridge}{left}{eye}{right}"


def _mouth(mouth: str, beard: str) -> str:
    return f"{beard}{mouth}{beard}" if beard else f"  {mouth}  "


def _turned(row: str, turn: int) -> str:
    """The features moved within the face: one that is turned shows less of its far side."""
    if turn > 0:
        return " " * turn + row[:-turn]
    return row[-turn:] + " " * -turn


def _body(portrait: Portrait, bearing: Bearing, parts: Parts) -> list[str]:
    """Neck and shoulders, then the hands over the table's edge."""
    neck = parts.necks[portrait.face.neck]
    shoulders = [row.replace("NNN", neck) for row in parts.shoulders[bearing.lean]]
    if portrait.place == "screen":
        return shoulders
    hands = parts.hands[bearing.hands]
    if portrait.place == "table":
        return [*shoulders, *hands]
    return [*shoulders, *(row.replace(parts.table, " ") for row in hands)]
