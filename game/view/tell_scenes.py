"""Tells live encounters, greetings and what was agreed."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.events import (
    Appointed,
    AppointmentGone,
    Greeted,
    SceneBegan,
    SceneChosen,
    SceneEnded,
    SceneSaid,
    TextRef,
)

from . import formats
from .cards import Paragraph
from .catalogue import mark
from .context import Context
from .scene import choice_texts, scene_title
from .teller import plain, tells, told


@tells(SceneBegan)
def _began(context: Context, event: SceneBegan) -> list[Paragraph]:
    title = scene_title(context, event)
    where = context.look.where(event.place)
    heading = formats.BETWEEN.join(part for part in (title, where) if part)
    return plain("scene", heading, when=_time(context, event.minute))


@tells(SceneSaid)
def _said(context: Context, event: SceneSaid) -> list[Paragraph]:
    return [*told(context, "scene", event.say), *told(context, "cue", event.cue)]


@tells(SceneChosen)
def _chosen(context: Context, event: SceneChosen) -> list[Paragraph]:
    said, turn = context.record.chosen.get(event, (None, 0))
    [text] = choice_texts(context, event.scene, event.state, [event.choice], said, turn)
    mine = plain("sent", text, speaker=context.words.t("You"))
    return [*mine, *told(context, "scene", event.text)]


@tells(Greeted)
def _greeted(context: Context, event: Greeted) -> list[Paragraph]:
    """The handshake, the moment that the whole play turns on."""
    look, words = context.look, context.words
    if context.record.greeted_again(event):
        return []
    if not event.contact:
        name = look.employer_name(event.employer)
        return plain("greeting", words.t("You greeted somebody at {employer}.", employer=name))
    greeting = context.texts.fill("{greeting}", TextRef("greeting", contact=event.contact))
    name = look.name(event.contact)
    text = words.t("You greeted {name}: {greeting}.", name=name, greeting=greeting)
    return plain("greeting", text)


@tells(SceneEnded)
def _ended(context: Context, event: SceneEnded) -> list[Paragraph]:
    """How a meeting went is felt at once; what an interview came to is not."""
    felt = _GRADES.get(event.grade, "") if event.kind == "meeting" else ""
    return plain("system", context.words.t(felt))


_GRADES: Mapping[str, str] = {
    "poor": mark("You part sooner than you had thought. It did not go well."),
    "fair": mark("You part. It went as such things go."),
    "good": mark("You part. It went well, and you both know it."),
    "great": mark("You part later than either of you had time for."),
}


@tells(Appointed)
def _appointed(context: Context, event: Appointed) -> list[Paragraph]:
    what = appointment(context, event.what, event.subject)
    when = formats.stamp(context.words, context.look.moment(event.at))
    where = context.look.where(event.place)
    if not where:
        return plain("system", context.words.t("Agreed: {what}, {when}.", what=what, when=when))
    text = context.words.t("Agreed: {what}, {when}, {where}.", what=what, when=when, where=where)
    return plain("system", text)


def appointment(context: Context, what: str, subject: str) -> str:
    """What an appointment is, in words: with whom, or for which job."""
    opening = context.look.opening(subject)
    if what == "interview" or opening:
        title = opening.title if opening else ""
        return context.words.t("interview, {title}", title=title)
    return context.words.t("meeting with {name}", name=context.look.name(subject))


@tells(AppointmentGone)
def _gone(context: Context, event: AppointmentGone) -> list[Paragraph]:
    sentence = _GONE.get(event.why, mark("No longer agreed: {what}."))
    what = appointment(context, event.what, event.subject)
    return plain("system", context.words.t(sentence, what=what))


_GONE: Mapping[str, str] = {
    "moved": mark("Moved: {what}."),
    "cancelled": mark("Called off: {what}."),
    "missed": mark("Missed: {what}."),
    "theirs": mark("Called off by them: {what}."),
}


def _time(context: Context, minute: int) -> str:
    return formats.clock(context.words, context.look.moment(minute))
