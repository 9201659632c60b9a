"""The parts of a portrait in two sets of signs, and what each mood does with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a mood shows in a body.

    turn: cells by which the features move within the face. aside: cells by which the head moves
    over the shoulders. lean: `forward`, `upright` or `back`.
    """

    brow: str
    eyes: str
    mouth: str
    hands: str
    lean: str
    turn: int = 0
    aside: int = 0


BEARINGS: Mapping[str, Bearing] = {
    "at_ease": Bearing("level", "open", "smile", "resting", "upright"),
    "curious": Bearing("raised", "wide", "parted", "offered", "forward"),
    "distracted": Bearing("level", "open", "flat", "busy", "upright", turn=1, aside=1),
    "guarded": Bearing("lowered", "narrow", "flat", "folded", "back"),
    "pressed": Bearing("drawn", "open", "tight", "at_bag", "upright", turn=-1, aside=-1),
}
"""The five moods of a cue."""


@dataclass(frozen=True, slots=True)
class Parts:
    """One set of signs. `H` stands for hair, `B` for beard, `NNN` for what is worn at the neck.

    table: the sign of a table's edge, which is left out where nobody sits at one.
    """

    edge: str
    table: str
    shades: tuple[str, str, str]
    crowns: Mapping[str, tuple[str, str]]
    sides: Mapping[str, int]
    brows: Mapping[str, tuple[str, str]]
    eyes: Mapping[str, str]
    glasses: tuple[str, str, str]
    noses: tuple[str, str]
    mouths: Mapping[str, str]
    beards: Mapping[str, str]
    chins: tuple[str, str]
    necks: Mapping[str, str]
    shoulders: Mapping[str, tuple[str, ...]]
    hands: Mapping[str, tuple[str, ...]]


SIDES = {
    "short": 1,
    "parted": 1,
    "long": 5,
    "bob": 3,
    "curls": 2,
    "bun": 1,
    "cap": 0,
    "bald": 0,
    "wrapped": 4,
}
"""Rows that each hair hangs down beside the face."""

UNICODE = Parts(
    edge="│",
    table="━",
    shades=("░", "▒", "▓"),
    crowns={
        "short": ("", " ╭HHHHHHH╮ "),
        "parted": ("", " ╭HH╱HHHH╮ "),
        "long": ("", "╭HHHHHHHHH╮"),
        "bob": ("", "╭HHHHHHHHH╮"),
        "curls": ("  oOoOoOo  ", " oHHHHHHHo "),
        "bun": ("    (H)    ", " ╭HHHHHHH╮ "),
        "cap": ("  ╭─────╮  ", " ═╧═════╧═ "),
        "bald": ("", " ╭───────╮ "),
        "wrapped": ("  ╭─────╮  ", " ╱HHHHHHH╲ "),
    },
    sides=SIDES,
    brows={
        "level": ("─", "─"),
        "raised": ("‾", "‾"),
        "lowered": ("_", "_"),
        "drawn": ("╱", "╲"),
    },
    eyes={"open": "•", "wide": "o", "narrow": "-"},
    glasses=("(", ")", "─"),
    noses=("   ╵   ", "  ≈╵≈  "),
    mouths={"smile": "╰─╯", "parted": "╰─ ", "flat": "───", "tight": "╶~╴"},
    beards={"none": "", "stubble": "··", "full": "BB", "moustache": ""},
    chins=("╰───────╯", "╰BBBBBBB╯"),
    necks={"open": "   ", "collar": "╲ ╱", "scarf": "≋≋≋", "high": "═══"},
    shoulders={
        "forward": (" ╭────╯NNN╰────╮ ",),
        "upright": ("  ╭───╯NNN╰───╮  ", "  │           │  "),
        "back": ("   ╭──╯NNN╰──╮   ",),
    },
    hands={
        "resting": ("━━╰──╼━━━━━╾──╯━━",),
        "offered": ("━╰──╼╯━━━━━╰╾──╯━",),
        "busy": ("━━╰───▭╾──────╯━━",),
        "folded": ("   ╰─╼╳╳╳╳╳╾─╯   ", "━━━━━━━━━━━━━━━━━"),
        "at_bag": ("━━╰──╮▐▀▀▌╾───╯━━",),
    },
)

ASCII = Parts(
    edge="|",
    table="_",
    shades=(":", "%", "#"),
    crowns={
        "short": ("", " .HHHHHHH. "),
        "parted": ("", " .HH/HHHH. "),
        "long": ("", ".HHHHHHHHH."),
        "bob": ("", ".HHHHHHHHH."),
        "curls": ("  oOoOoOo  ", " oHHHHHHHo "),
        "bun": ("    (H)    ", " .HHHHHHH. "),
        "cap": ("  .-----.  ", " ========= "),
        "bald": ("", " .-------. "),
        "wrapped": ("  .-----.  ", " /HHHHHHH\\ "),
    },
    sides=SIDES,
    brows={
        "level": ("-", "-"),
        "raised": ("^", "^"),
        "lowered": ("_", "_"),
        "drawn": ("/", "\\"),
    },
    eyes={"open": "o", "wide": "O", "narrow": "-"},
    glasses=("(", ")", "-"),
    noses=("   '   ", "  ~'~  "),
    mouths={"smile": "\\_/", "parted": "\\_ ", "flat": "---", "tight": " ~ "},
    beards={"none": "", "stubble": "..", "full": "BB", "moustache": ""},
    chins=("'-------'", "'BBBBBBB'"),
    necks={"open": "   ", "collar": "\\ /", "scarf": "~~~", "high": "==="},
    shoulders={
        "forward": (" .----'NNN'----. ",),
        "upright": ("  .---'NNN'---.  ", "  |           |  "),
        "back": ("   .--'NNN'--.   ",),
    },
    hands={
        "resting": ("__'--=_____=--'__",),
        "offered": ("_'--='_____'=--'_",),
        "busy": ("__'---[]------'__",),
        "folded": ("   '-=XXXXX=-'   ", "_________________"),
        "at_bag": ("__'--.[##]----'__",),
    },
)
