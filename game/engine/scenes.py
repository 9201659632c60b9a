"""Live encounters: beginning a scene, choosing in it, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.model import design, meeting, referral
from game.model.moment import moment
from game.pack.schema.scene import Scene

from . import bonds, events, hiring, introductions
from .clock import DAY
from .script import Script, Turn
from .stage import PackFault, Stage, arrival
from .state import ContactState, SceneState
from .writing import forecast, inclined, leave_alone, sitting_odds

IN_PERSON = ("hello", "meeting", "walk_in", "event", "interview")


def begin(stage: Stage, kind: str, c: ContactState | None, subject: str, place: str) -> None:
    """Begin the scene of a kind with somebody (or at an employer's, at an event)."""
    scene = _find(stage, kind, c, subject)
    name = c.id if c is not None else ""
    stage.world.scene = SceneState(
        scene.id, kind, scene.initial, name, subject, place, stage.world.minute,
        vars={key: variable.start for key, variable in scene.vars.items()},
        back=stage.world.scene,
    )  # fmt: skip
    stage.world.player.done[f"scene/{scene.id}"] = 1
    minute = stage.world.minute
    stage.emit(events.SceneBegan(minute, scene.id, kind, name, subject, place))
    _enter(stage)


def _find(stage: Stage, kind: str, c: ContactState | None, subject: str) -> Scene:
    """Their own scene whose guard holds, else anybody's; of several, one by key."""
    owners = [subject, c.id] if c is not None and c.id != subject else [subject]
    owners += [stage.world.openings[subject].employer] if subject in stage.world.openings else []
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
    """Whom the live scene is with."""
    scene = stage.world.scene
    return stage.world.contacts.get(scene.contact) if scene is not None else None


def turns(stage: Stage) -> list[Turn]:
    """The choices whose guards hold now."""
    scene = stage.world.scene
    assert scene is not None
    c = partner(stage)
    own = script(stage).turns[scene.state].values()
    return [t for t in own if t.when is None or t.when(stage.world, c, None)]


def _enter(stage: Stage) -> None:
    """Tell the state that was entered; a state without choices ends the scene."""
    scene = stage.world.scene
    assert scene is not None
    definition = script(stage).scene.states[scene.state]
    base = f"scene/{scene.id}/{scene.state}"
    ids = _ids(stage)
    say = stage.ref(f"{base}/say", **ids) if definition.say else None
    cue = stage.ref(f"{base}/cue", **ids) if definition.cue else None
    mood = definition.cue.mood if definition.cue else ""
    minute = stage.world.minute
    stage.emit(events.SceneSaid(minute, scene.id, scene.state, say, cue, mood))
    if not definition.choices:
        _over(stage)


def _ids(stage: Stage) -> dict[str, str]:
    scene = stage.world.scene
    assert scene is not None
    world = stage.world
    c = partner(stage)
    employer = bonds.employer_of(stage, c) if c is not None else ""
    if scene.subject in stage.program.employers:
        employer = scene.subject
    opening = scene.subject if scene.subject in world.openings else ""
    if opening:
        employer = world.openings[opening].employer
    known = [o.id for o in world.openings.values() if o.employer == employer and o.known]
    return {
        "contact": scene.contact,
        "employer": employer,
        "opening": opening or (known[0] if known else ""),
        "place": scene.place,
        "event": scene.subject if scene.subject in stage.program.happenings else "",
        "haunt": c.haunts[-1] if c is not None and c.haunts else "",
        "fact": next(iter(c.facts), "") if c is not None else "",
    }


def choose(stage: Stage, choice: str, args: Mapping[str, Any]) -> None:
    """Take a choice of the live scene: pay, throw its die, run its effects, move on."""
    scene = stage.world.scene
    assert scene is not None
    turn = script(stage).turns[scene.state][choice]
    before, c = scene.state, partner(stage)
    cost = turn.cost
    stage.pay(energy=cost.energy, money=cost.money, strain=cost.strain)
    stage.run_until(stage.world.minute + cost.minutes)
    if stage.world.scene is not scene:  # time ran out in the middle of it
        return
    side = _side(stage, turn, c, args)
    _tell_choice(stage, turn, before, side)
    stage.queue(turn.effects[""], c)
    if side:
        stage.queue(turn.effects[side], c)
    stage.drain()
    script(stage).fire(scene, choice, side)
    _enter(stage)


def _tell_choice(stage: Stage, turn: Turn, before: str, side: str) -> None:
    scene = stage.world.scene
    assert scene is not None
    branch = {"yes": turn.choice.yes, "no": turn.choice.no}.get(side)
    said = branch.say if branch is not None else turn.choice.say
    base = f"scene/{scene.id}/{before}/{turn.choice.id}"
    address = f"{base}/{side}" if side else f"{base}/say"
    text = stage.ref(address, **_ids(stage)) if said else None
    minute = stage.world.minute
    stage.emit(events.SceneChosen(minute, scene.id, before, turn.choice.id, text))


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


def _meet(channel: str) -> Any:
    def roll(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
        return inclined(stage, c, "meet", channel, "sit_down", args)

    return roll


def _sit_down(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
    odds = sitting_odds(stage, c)
    yes = stage.rolls("ask meet", c.id, odds)
    forecast(stage, "ask meet", c.id, odds, yes, args)
    return yes


def _favour(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
    return inclined(stage, c, "favour", "person", "favour", args)


def _introduction(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
    return inclined(stage, c, "introduction", "person", "introduction", args)


def referral_odds(c: ContactState, *, written: bool) -> float:
    """The chance that they hand the player's name in (EVIDENCE 2.9)."""
    odds = referral.referral(c.trust, c.fit, c.sits > 0, c.exposed, written)
    return odds if c.sits else odds * design.HASTY_ASK


def _referral(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
    odds = referral_odds(c, written=False)
    yes = stage.rolls("ask referral", c.id, odds)
    forecast(stage, "ask referral", c.id, odds, yes, args)
    return yes


def _insight(stage: Stage, c: ContactState, args: Mapping[str, Any]) -> bool:
    return stage.rolls("insight", c.id, meeting.insight_chance(c.trust))


def _walk_in(stage: Stage, c: ContactState | None, args: Mapping[str, Any]) -> bool:
    scene = stage.world.scene
    assert scene is not None
    count = stage.world.player.done.get("walk_in", 0)
    return stage.rolls("walk in", scene.subject, design.PAST_THE_DESK, count)


CHANCES: dict[str, Any] = {
    "favour": _favour,
    "sit_down": _sit_down,
    "coffee_voice": _meet("voice"),
    "coffee_video": _meet("video"),
    "coffee_person": _meet("person"),
    "introduction": _introduction,
    "referral": _referral,
    "insight": _insight,
    "walk_in": _walk_in,
}
"""How each chance of the vocabulary is thrown."""


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
    begin(stage, state.then, stage.world.contacts.get(name), name or scene.subject, scene.place)


def _return(stage: Stage, scene: SceneState) -> None:
    """Back to the scene from which this one was begun, if any."""
    stage.world.scene = scene.back
    stage.run_until(stage.world.minute + scene.minutes)
    if scene.back is not None:
        _enter(stage)


def _finish(stage: Stage, scene: SceneState) -> None:
    c = stage.world.contacts.get(scene.contact)
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


def _met(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A meeting, sitting down, is rated (EVIDENCE 2.8) and moves trust by its grade. What is
    agreed for another day, in this meeting or before it, stands."""
    c.open_verbs = None
    if not scene.greeted:
        bonds.add_goodwill(stage, c, -1)
        if c.appointment_at is None:
            stage.fire_tie(c, "called_off")
        return 0.0, ""
    first = c.sits == 0
    shift = moment(c.n, stage.world.player.inflation, c.videos) if first else 0.0
    luck = meeting.normal(stage.chance.draw("meeting", c.id, c.sits))
    result = meeting.score(scene.terms, luck, shift)
    grade = meeting.grade(result)
    c.set_trust(meeting.grade_trust(c.trust, grade))
    c.spend_time(design.MEETING_HOURS)
    if meeting.GOODWILL[grade]:
        bonds.add_goodwill(stage, c, meeting.GOODWILL[grade])
    c.sits += 1
    stage.world.player.meetings += 1
    if first:
        _compare_profiles(stage, c)
    c.follow_up_due = True
    due = stage.world.minute + int(design.FOLLOW_UP_DAYS * DAY)
    stage.later(due, "follow_up_due", c.id, c.sits)
    stage.fire_tie(c, "held")
    return result, grade


def _compare_profiles(stage: Stage, c: ContactState) -> None:
    """At the first sitting down, who they are is seen, and who the player is (C16)."""
    contact = stage.program.people[c.id].contact
    bonds.estimate_fit(stage, c, "meeting")
    stage.learn(c, "truth", "", "meeting")
    inflated = stage.world.player.inflation
    false = contact.gap_kind == "worse" and contact.gap >= design.FALSE_FROM
    if false or (inflated > 0 and stage.rolls("seen through", c.id, inflated)):
        bonds.expose(stage, c)


def _greeted(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A hello is a third of a meeting; the third one without a reason is one too many."""
    if scene.greeted:
        bonds.warm(stage, c, "person", design.GREETING_TICK)
        c.spend_time(design.GREETING_HOURS)
    c.visits += 1
    c.visits_in_vain = 0 if scene.progress else c.visits_in_vain + 1
    if c.visits_in_vain >= design.PATIENT_VISITS:
        bonds.add_goodwill(stage, c, -1)
    return 0.0, ""


def _called(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A call moves trust by how it went, on its channel."""
    video = scene.kind == "video"
    luck = meeting.normal(stage.chance.draw("call", c.id, c.calls + c.videos))
    result = meeting.score(scene.terms, luck, 0.0, video)
    grade = meeting.grade(result)
    fraction = meeting.TICKS[grade]
    act = stage.program.acts[scene.kind].definition
    if fraction > 0:
        bonds.warm(stage, c, scene.kind, min(1.0, act.tick * fraction))
    c.spend_time(act.hours)
    c.call_day = stage.world.today
    c.videos += video
    c.calls += not video
    c.call_agreed = False
    if c.sits == 0:
        c.n += 1
    bonds.word(stage, c)
    stage.fire_tie(c, "replied")
    return result, grade


def _chatted(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """Live words are an exchange, and a little more."""
    bonds.exchange(stage, c, "chat")
    bonds.warm(stage, c, "text", max(0.0, design.CHAT_SHARE - 1.0))
    bonds.word(stage, c)
    stage.fire_tie(c, "replied")
    return 0.0, ""


FINISHES = {
    "meeting": _met,
    "hello": _greeted,
    "voice": _called,
    "video": _called,
    "chat": _chatted,
}
"""What each kind of encounter with somebody comes to."""


@arrival("follow_up_due")
def _not_followed(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    if c.follow_up_due and c.sits == data[0]:
        c.follow_up_due = False
        c.set_trust(c.trust * (1 - design.NO_FOLLOW_UP))
