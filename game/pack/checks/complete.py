"""What a pack with scenarios needs before it can be played: endings, words, parts, scenes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from ..marks import Path
from ..schema.contact import Greeting
from ..schema.scene import SceneKind
from ..schema.world import Scenario
from ..sections import ROWS
from ..vocabulary import OUTCOMES, REASONS, SITUATIONS, VERBS
from .desk import Desk

SEASONS = ("hired", "out_of_time", "out_of_money", "walked_away")
_PACK: Path = ("pack",)


def check(desk: Desk) -> None:
    """Check that nothing is missing. A library, without scenarios, may miss anything."""
    for name, scenario in desk.pack.scenarios.items():
        _endings(desk, ("scenarios", name, "endings"), scenario)
    _sources(desk)
    if desk.playable:
        acts = (*VERBS, *OUTCOMES)
        _missing(desk, "FH350", "words and a price for the action", acts, desk.ids("actions"))
        _missing(desk, "FH351", "a line for the situation", SITUATIONS, desk.ids("lines"))
        greetings = get_args(Greeting)
        _missing(desk, "FH352", "words for the greeting", greetings, desk.ids("greetings"))
        _missing(desk, "FH353", "a sentence for the reason", REASONS, desk.ids("reasons"))
        _parts(desk)
        _scenes(desk)
    for greeting in desk.pack.greetings:
        known = get_args(Greeting)
        desk.unknown(("greetings", greeting), "FH328", "greeting", greeting, known)
    for verb in desk.pack.actions:
        desk.unknown(("actions", verb), "FH320", "verb", verb, {*VERBS, *OUTCOMES})


def _missing(desk: Desk, code: str, what: str, wanted: Iterable[str], known: set[str]) -> None:
    for name in wanted:
        if name not in known:
            hint = "`extends: [core]` brings it." if not desk.pack.meta.extends else ""
            desk.error(_PACK, code, f"{what} `{name}` is missing", hint)


def _parts(desk: Desk) -> None:
    broken = {key[1] for key in desk.whole.broken if key[0] == "parts"}
    for row in ROWS:
        if not getattr(desk.pack.parts, row) and row not in broken:
            desk.error(_PACK, "FH354", f"the row `{row}` of a message has no part")


def _scenes(desk: Desk) -> None:
    if any(key[0] == "scenes" for key in desk.whole.broken):
        return
    generic = {scene.kind for scene in desk.pack.scenes.values() if scene.of is None}
    for kind in get_args(SceneKind):
        if kind not in generic and kind != "event":
            desk.error(_PACK, "FH355", f"a scene of the kind `{kind}` for anybody is missing")
    own = {scene.of for scene in desk.pack.scenes.values() if scene.kind == "event"}
    for name, scenario in desk.pack.scenarios.items():
        for place, event in enumerate(scenario.calendar):
            here = ("scenarios", name, "calendar", place)
            if event.id in own:
                continue
            if "event" not in generic:
                desk.error((*here, "id"), "FH355", f"the event `{event.id}` has no scene")
            elif not event.who:
                message = f"nobody is at the event `{event.id}`, which has no scene of its own"
                desk.error((*here, "who"), "FH355", message)


def _endings(desk: Desk, path: Path, scenario: Scenario) -> None:
    for season in SEASONS:
        own = [(n, one) for n, one in enumerate(scenario.endings) if one.season == season]
        if not own:
            desk.error(path, "FH630", f"no ending is for `{season}`", at_key=True)
        elif own[-1][1].when is not None:
            message = f"the last ending for `{season}` has a guard, so that there may be none"
            hint = "End with one that has no `when`."
            desk.error((*path, own[-1][0], "when"), "FH631", message, hint, at_key=True)
        for place, ending in own[:-1]:
            if ending.when is None:
                message = f"after `{ending.id}` no other ending for `{season}` can be shown"
                desk.error((*path, place), "FH632", message, "Give it a guard, or put it last.")


def _sources(desk: Desk) -> None:
    """Hold the lessons to the findings that the odds rest on."""
    from game.model.findings import findings

    known = findings()
    for name, lesson in desk.pack.lessons.items():
        desk.unknown(("lessons", name, "source"), "FH316", "finding", lesson.source, known)
