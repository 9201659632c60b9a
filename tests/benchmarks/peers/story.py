"""One story for all engines: twelve people, six rungs each, 57 encounters with nine ways to go.

It is told here once, as plain rows, and written out as a pack of this game and as ink source: the
same texts, the same guards, the same moves on the same ladders.
"""

from __future__ import annotations

import json
from typing import Any

from game.pack.book import Pack
from game.pack.find import find, scenario
from game.pack.load import build, load

NAMES = ("Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kim", "Lou")
RUNGS = ("stranger", "noticed", "talking", "warm", "met", "advocate")
ENCOUNTERS = 57
NAME = "peer-story"

ALWAYS = (
    ("ask", "Ask {who} what the week was like.", "{who} tells you, and it takes a coffee.", "up"),
    ("offer", "Offer {who} a hand with the move.", "{who} looks up. Somebody meant it.", "up"),
    ("listen", "Say nothing, and listen to {who}.", "{who} goes on for a while.", ""),
    ("wave", "Wave to {who} and walk on.", "{who} waves back, from the other side.", ""),
    ("boast", "Tell {who} of your successes.", "{who} studies the lid of the cup.", "down"),
    ("pitch", "Hand {who} your papers.", "{who} puts them where papers go.", "down"),
)
"""Ways that are open on every rung: id, words, what follows, and the move on the ladder."""
BY_RUNGS = (
    (("stranger", "noticed"), (
        ("nod", "Nod, as one does to {who}.", "{who} nods. It's a beginning.", "up"),
        ("weather", "Remark on the rain to {who}.", "{who} agrees that it's wet.", ""),
        ("rush", "Ask {who} for a job.", "{who} has a train to catch.", "down"),
    )),
    (("talking", "warm"), (
        ("lunch", "Ask {who} to lunch.", "{who} knows a place with five tables.", "up"),
        ("news", "Bring {who} the news.", "{who} had it already, and is polite.", ""),
        ("press", "Remind {who} of last time.", "{who} remembers, and wishes otherwise.", "down"),
    )),
    (("met", "advocate"), (
        ("thank", "Thank {who} for the word put in.", "{who} says it was a short word.", "up"),
        ("story", "Tell {who} the long story.", "{who} laughs where one laughs.", ""),
        ("lean", "Ask {who} for one more thing.", "{who} sighs, but not aloud.", "down"),
    )),
)  # fmt: skip
"""Ways that are open on two rungs only: three at any time."""
OPENING = "It's round {number}, and {who} stands before you with a paper cup."


def moves(rungs: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The ladder: trigger, from, to; at its ends one stays."""
    up = [("up", low, high) for low, high in zip(rungs, (*rungs[1:], rungs[-1]), strict=True)]
    return up + [("down", high, low) for low, high in zip((rungs[0], *rungs), rungs, strict=False)]


def as_ink() -> str:
    """The story as ink."""
    lines = [f"VAR {who.lower()} = 0" for who in NAMES]
    lines += ["-> e0", "=== function up(ref rung) ===", "{ rung < 5:", "    ~ rung = rung + 1", "}"]
    lines += ["=== function down(ref rung) ===", "{ rung > 0:", "    ~ rung = rung - 1", "}"]
    for number in range(ENCOUNTERS):
        who = NAMES[number % len(NAMES)]
        lines += [f"=== e{number} ===", OPENING.format(number=number + 1, who=who)]
        for rungs, ways in (((), ALWAYS), *BY_RUNGS):
            for way in ways:
                lines += _ink_choice(number, who, rungs, way)
    return "\n".join([*lines, f"=== e{ENCOUNTERS} ===", "That was the evening.", "-> END", ""])


def _ink_choice(
    number: int, who: str, rungs: tuple[str, ...], way: tuple[str, str, str, str]
) -> list[str]:
    _, words, told, move = way
    held = who.lower()
    first = RUNGS.index(rungs[0]) if rungs else 0
    guard = f"{{{held} >= {first} && {held} <= {first + 1}}} " if rungs else ""
    lines = [f"+ {guard}[{words.format(who=who)}]", f"    {told.format(who=who)}"]
    return [*lines, *([f"    ~ {move}({held})"] if move else []), f"    -> e{number + 1}"]


def as_pack() -> Pack:
    """The story as a pack: a machine of six states for each contact, and one long scene."""
    data = json.loads(json.dumps(load(find("core")).data))
    play, name = scenario("first-week")
    model = next(iter(play.data["contacts"].values()))
    data["machines"]["rungs"] = _machine()
    ties = data["machines"]["tie"]
    data["machines"]["rungs"]["verbs"] = {"look_up": ties["verbs"]["look_up"]}
    bare = {"machine": "rungs", "facts": [], "circle": {}, "haunts": [], "lines": {}, "vars": {}}
    for who in NAMES:
        own = {"id": who.lower(), "name": who, "first": who, "employer": None}
        data["contacts"][who.lower()] = {**model, **bare, **own}
    data["scenes"]["evening"] = _scene()
    data["scenarios"] = {NAME: _scenario(dict(play.data["scenarios"][name]))}
    return build(data)


def _machine() -> dict[str, Any]:
    return {
        "id": "rungs",
        "of": "contact",
        "initial": RUNGS[0],
        "states": {name: {"name": name, "rank": rank} for rank, name in enumerate(RUNGS)},
        "transitions": [{"trigger": t, "source": [a], "to": b} for t, a, b in moves(RUNGS)],
    }


def _scene() -> dict[str, Any]:
    states: dict[str, Any] = {f"e{n}": _encounter(n) for n in range(ENCOUNTERS)}
    states[f"e{ENCOUNTERS}"] = {"say": "That was the evening."}
    about = {"id": "evening", "kind": "event", "of": "evening", "title": "An evening"}
    return {**about, "initial": "e0", "states": states}


def _encounter(number: int) -> dict[str, Any]:
    who = NAMES[number % len(NAMES)]
    rows = (((), ALWAYS), *BY_RUNGS)
    choices = [_choice(number, who, rungs, way) for rungs, ways in rows for way in ways]
    return {"say": OPENING.format(number=number + 1, who=who), "choices": choices}


def _choice(
    number: int, who: str, rungs: tuple[str, ...], way: tuple[str, str, str, str]
) -> dict[str, Any]:
    name, words, told, move = way
    made = {"id": name, "text": words.format(who=who), "say": told.format(who=who)}
    if rungs:
        made["when"] = f"tie('{who.lower()}') in {rungs!r}"
    if move:
        made["do"] = f"fire_of('{who.lower()}', '{move}')"
    return {**made, "to": f"e{number + 1}"}


def _scenario(model: dict[str, Any]) -> dict[str, Any]:
    place = next(iter(model["places"]))
    evening = {"id": "evening", "title": "the evening", "about": "Paper cups.", "day": 0}
    own = {
        "id": NAME,
        "cast": [{"contact": who.lower()} for who in NAMES],
        "calendar": [{**evening, "at": "10:00", "place": place, "who": []}],
        "employers": [{**model["employers"][0], "interviewer": None}],
        "openings": [],
        "vars": {},
        "hints": [],
        "lessons": [],
        "options": [],
        "endings": [{"id": "gone", "season": "walked_away", "title": "Gone", "text": "You went."}],
    }
    return {**model, **own}
