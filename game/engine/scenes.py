"""Live encounters: beginning a scene, choosing in it, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.pack.schema.scene import Scene

from . import bonds, events, hiring, introductions
from .answers import leave_alone
from .dice import CHANCES
from .events import TextRef
from .outcomes import FINISHES
from .script import Offer, Script, Turn
from .stage import PackFault, Stage
from .state import ContactState, SceneState

NOBODY = TextRef("")
IN_PERSON = ("hello", "meeting", "walk_in", "event", "interview")


def begin(stage: Stage, kind: str, c: ContactState | None, subject: str, place: str) -> None:
    """Begin the scene of a kind with somebody (or at an employer's, at an event)."""
    name = c.id if c is not None else ""
    live = SceneState("", kind, "", name, subject, place, stage.world.minute,
                      back=stage.world.scene)  # fmt: skip
    stage.world.scene = live  # where and with whom it is may decide which scene it is
    scene = _find(stage, kind, c, subject)
    live.id, live.state = scene.id, scene.initial
    live.vars = {key: variable.start for key, variable in scene.vars.items()}
    stage.world.player.done[f"scene/{scene.id}"] = 1
    minute = stage.world.minute
    stage.emit(events.SceneBegan(minute, scene.id, kind, name, subject, place))
    _enter(stage)


def _find(stage: Stage, kind: str, c: ContactState | None, subject: str) -> Scene:
    """Their own scene whose guard holds, else anybody's; of several, one by key."""
    owners = [subject, c.id] if c is not None and c.id != subject else [subject]
    o = stage.world.openings.get(subject)
    owners += [o.employer] if o is not None else []
    for owner in (*owners, ""):
        fitting = [s for s in stage.program.scenes_by_kind.get((kind, owner), ())
                   if _fits(stage, s, c)]  # fmt: skip
        if fitting:
            guarded = [s for s in fitting if s.when] or fitting
            count = c.sits if c is not None else 0
            return guarded[stage.chance.pick(len(guarded), f"scene {kind}", subject, count)]
    raise PackFault(f"no scene of the kind {kind} fits {subject}")


def _fits(stage: Stage, scene: Scene, c: ContactState | None) -> bool:
    if scene.once and f"scene/{scene.id}" in stage.world.player.done:
        return False
    guard = stage.program.script(scene.id, c.id if c is not None else "").when
    if guard is None:
        return True
    if c is None and "contact" in guard.reads:
        return False
    return bool(guard.test(stage.world, c, None))


def script(stage: Stage) -> Script:
    """The compiled scene that is live."""
    scene = stage.world.scene
    assert scene is not None
    return stage.program.script(scene.id, scene.contact)


def partner(stage: Stage) -> ContactState | None:
    """Whom the live scene is with, to be written to."""
    scene = stage.world.scene
    return stage.world.contacts.taken(scene.contact) if scene is not None else None


def offer(stage: Stage) -> Offer:
    """The choices whose guards hold now."""
    scene = stage.world.scene
    assert scene is not None
    c = stage.world.contacts.get(scene.contact)
    return script(stage).moments[scene.state].offer(stage.world, c)


def _enter(stage: Stage) -> None:
    """Tell the state that was entered; a state without choices ends the scene."""
    scene = stage.world.scene
    assert scene is not None
    moment = script(stage).moments[scene.state]
    about = _about(stage, scene) if moment.say or moment.cue else NOBODY
    say = stage.ref_like(about, moment.say) if moment.say else None
    cue = stage.ref_like(about, moment.cue) if moment.cue else None
    minute = stage.world.minute
    stage.emit(events.SceneSaid(minute, scene.id, scene.state, say, cue, moment.mood))
    if not moment.turns:
        _over(stage)


def _about(stage: Stage, scene: SceneState) -> TextRef:
    """What fills the placeholders of all that is said now."""
    world, program, subject = stage.world, stage.program, scene.subject
    c = world.contacts.get(scene.contact)
    employer = bonds.employer_of(stage, c) if c is not None else ""
    if subject in program.employers:
        employer = subject
    opening = subject if subject in world.openings else ""
    if opening:
        employer = world.openings.peek(opening).employer
    else:
        known = (o for o in program.openings_at(employer) if world.openings.peek(o).known)
        opening = next(known, "")
    return TextRef(
        "",
        contact=scene.contact,
        employer=employer,
        opening=opening,
        place=scene.place,
        event=subject if subject in program.happenings else "",
        haunt=c.haunts[-1] if c is not None and c.haunts else "",
        fact=next(iter(c.facts), "") if c is not None else "",
    )


def choose(stage: Stage, choice: str, args: Mapping[str, Any]) -> None:
    """Take a choice of the live scene: pay, throw its die, run its effects, move on."""
    scene = stage.world.scene
    assert scene is not None
    own = script(stage)
    turn = own.moments[scene.state].turns[choice]
    c, cost = partner(stage), turn.cost
    stage.pay(energy=cost.energy, money=cost.money, strain=cost.strain)
    stage.run_until(stage.world.minute + cost.minutes)
    if stage.world.scene is not scene:  # time ran out in the middle of it
        return
    side = _side(stage, turn, c, args)
    _tell_choice(stage, scene, turn, side)
    stage.queue(turn.effects[""], c)
    if side:
        stage.queue(turn.effects[side], c)
    stage.drain()
    (own.move if stage.table else own.fire)(scene, choice, side)
    _enter(stage)


def _tell_choice(stage: Stage, scene: SceneState, turn: Turn, side: str) -> None:
    address = turn.told[side]
    text = stage.ref_like(_about(stage, scene), address) if address else None
    minute = stage.world.minute
    stage.emit(events.SceneChosen(minute, scene.id, scene.state, turn.choice.id, text))


def _side(stage: Stage, turn: Turn, c: ContactState | None, args: Mapping[str, Any]) -> str:
    """On which side a choice's die fell ("" for a choice without one)."""
    roll = turn.choice.roll
    if roll is None:
        return ""
    yes = CHANCES[roll](stage, c, args)
    if roll not in ("insight", "walk_in"):
        bonds.asked(stage, yes, live=True)
        if not yes and c is not None:
            _refused(stage, c, roll)
    if yes and roll == "introduction" and c is not None:
        for other in introductions.possible(stage, c.id)[:1]:
            introductions.make(stage, c, other)
    return "yes" if yes else "no"


def _refused(stage: Stage, c: ContactState, roll: str) -> None:
    if roll == "referral":
        bonds.refuse_referral(stage, c)
    elif roll != "sit_down":
        leave_alone(stage, c)


def leave(stage: Stage) -> None:
    """Leave the live scene: it ends with what it came to so far."""
    scene = stage.world.scene
    assert scene is not None
    _finish(stage, scene)
    _return(stage, scene)


def _over(stage: Stage) -> None:
    """A scene came to its end: what it came to, and what follows at once."""
    scene = stage.world.scene
    assert scene is not None
    state = script(stage).scene.states[scene.state]
    if state.then is None:
        _finish(stage, scene)
        _return(stage, scene)
        return
    name = state.who or scene.contact
    if state.back is not None:
        scene.state = state.back
        stage.world.scene = scene
    else:
        scene.progress = True
        _finish(stage, scene)
        stage.run_until(stage.world.minute + scene.minutes)
        stage.world.scene = scene.back
    begin(stage, state.then, stage.world.contacts.taken(name), name or scene.subject, scene.place)


def _return(stage: Stage, scene: SceneState) -> None:
    """Back to the scene from which this one was begun, if any."""
    stage.world.scene = scene.back
    stage.run_until(stage.world.minute + scene.minutes)
    if scene.back is not None:
        _enter(stage)


def _finish(stage: Stage, scene: SceneState) -> None:
    c = stage.world.contacts.taken(scene.contact)
    result, grade = 0.0, ""
    if scene.kind == "interview":
        result, grade = hiring.interviewed(stage, scene)
    elif c is not None and scene.kind in FINISHES:
        result, grade = FINISHES[scene.kind](stage, c, scene)
    elif scene.kind == "event":
        stage.world.player.attended.append(scene.subject)
    minute = stage.world.minute
    stage.emit(
        events.SceneEnded(minute, scene.id, scene.kind, scene.contact, round(result, 6), grade)
    )
