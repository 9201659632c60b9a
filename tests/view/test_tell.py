"""Every event has its teller, and none tells what the player can't know."""

import importlib
import pkgutil

import pytest

from game.engine import events
from game.engine.events import (
    Acted,
    Appointed,
    AppointmentGone,
    DayBegan,
    Ended,
    Event,
    Forecast,
    Greeted,
    Learned,
    LineReceived,
    MessageSent,
    OfferMade,
    Rolled,
    SceneEnded,
    StateChanged,
    TextRef,
)
from game.view.cards import Paragraph
from game.view.tell import TELLERS

from .conftest import walk

KINDS = {"story", "line", "sent", "scene", "cue", "greeting", "system", "day", "end"}


def all_events(base=Event):
    for kind in base.__subclasses__():
        yield kind
        yield from all_events(kind)


def test_each_event_has_a_teller():
    for module in pkgutil.iter_modules(["game/engine"]):
        importlib.import_module(f"game.engine.{module.name}")
    slotted = {kind.__name__ for kind in all_events()}
    assert {kind.__name__ for kind in TELLERS} == slotted | {"Together"}


def told(view, *happened):
    return view.tell(happened)


def one(view, event):
    (paragraph,) = told(view, event)
    return paragraph


def test_the_truth_of_a_die_is_never_told(view):
    assert told(view, Rolled(600, "reply", "mags", 0.25, True)) == []


def test_a_forecast_tells_what_was_said_and_not_what_is(view):
    for yes in (True, False):
        event = Forecast(600, "ask meet", "mags", 30, 0.71, yes)
        assert one(view, event) == Paragraph("system", "You gave it 30 %.")


def test_a_day_has_its_heading(view):
    event = DayBegan(2 * 1440 + 420, 3, 94.6, 206.0)
    text = "Day 3 of 18: Wed 4 March. Energy 95, 206 crowns."
    assert one(view, event) == Paragraph("day", text)


def test_the_handshake_is_marked(view):
    greeted = one(view, Greeted(600, "teodora", "pell", "bench"))
    assert greeted.text.startswith("You greeted Teodora")
    assert greeted.text.count(":") == 1
    assert "Pell & Daughter" in one(view, Greeted(600, "", "pell", "pell")).text


@pytest.mark.parametrize("verb", ["not_taken", "not_there"])
def test_what_was_in_vain_is_told(view, changed, verb):
    event = Acted(600, verb, "mags", TextRef(f"act/{verb}/done"))
    wordless = changed(lambda data: data["actions"].pop(verb))
    assert one(view, event).text and one(wordless, event).text.startswith("Mags ")


def test_a_message_is_told_in_its_words(view, pack):
    opener = pack.parts.opener["name"]
    parts = (("subject", "question"), ("opener", "name"), ("ground", "none"))
    sent = one(view, MessageSent(580, "mags", "write", "email", parts, "", ""))
    assert (sent.kind, sent.speaker, sent.when) == ("sent", "You to Mags", "09:40")
    assert sent.text.splitlines()[0].startswith("Subject: ")
    assert sent.text.splitlines()[1] == opener.text.replace("{first}", "Mags")


def test_typed_words_are_literal(view):
    typed = "[red]{first}[/red] \x1b[2J"
    sent = one(view, MessageSent(580, "mags", "write", "message", (), "", typed))
    assert sent.text == "[red]{first}[/red] [2J"


def test_a_line_has_a_speaker_and_a_time(view):
    ref = TextRef("line/mags/reply", contact="mags")
    line = one(view, LineReceived(725, "mags", "reply", "message", ref))
    assert (line.kind, line.speaker, line.when) == ("line", "Mags", "12:05")
    assert line.text


@pytest.mark.parametrize(
    ("kind", "subject", "item"),
    [
        ("fit", "mags", ""),
        ("greeting", "mags", "nod"),
        ("truth", "mags", ""),
        ("contact", "mags", ""),
        ("opening", "early-desk", "mags"),
    ],
)
def test_what_is_learned_is_one_line(view, kind, subject, item):
    known = one(view, Learned(600, kind, subject, item, "meeting"))
    assert known.kind == "system"
    assert known.text.startswith("You know now") and "\n" not in known.text


def test_facts_and_haunts_are_learned_in_words(view, pack):
    for contact in pack.contacts.values():
        for fact in contact.facts:
            text = one(view, Learned(600, "fact", contact.id, fact.id, "profile")).text
            assert text == f"You know now of {contact.first}: {fact.text}."
        for haunt in contact.haunts:
            text = one(view, Learned(600, "haunt", contact.id, haunt.id, "message")).text
            assert text == f"You know now where to find {contact.first}: {haunt.text}."


def test_states_are_told_by_name(view):
    event = StateChanged(600, "contact", "mags", "stranger", "talking", "replied")
    assert one(view, event).text == "Mags: talking."
    event = StateChanged(600, "opening", "early-desk", "spotted", "applied", "applied")
    assert one(view, event).text == "Planner on the early desk: applied."
    event = StateChanged(600, "season", "", "searching", "hired", "hired")
    assert told(view, event) == []


def test_states_that_were_passed_through_are_left_out(view):
    first = StateChanged(600, "contact", "mags", "connected", "talking", "replied")
    then = StateChanged(600, "contact", "mags", "talking", "declined", "invited_no")
    other = StateChanged(600, "contact", "kit", "dormant", "warm", "woken")
    texts = [paragraph.text for paragraph in told(view, first, other, then)]
    assert texts == ["Kit: warm.", "Mags: said not now."]


def test_a_greeting_is_not_told_twice(view):
    greeted = Greeted(600, "kit", "", "arch")
    learned = Learned(600, "greeting", "kit", "fist_bump", "meeting")
    assert len(told(view, greeted, learned)) == 1
    assert len(told(view, learned)) == 1


def test_one_handshake_a_day_is_told(view):
    def greeting(minute):
        return Greeted(minute, "kit", "", "arch")

    first, again, next_day = greeting(600), greeting(600), greeting(2100)
    view.session.events += [first, again, DayBegan(1860, 2, 90.0, 200.0), next_day]
    assert [len(told(view, event)) for event in (first, again, next_day)] == [1, 0, 1]


def test_a_job_that_was_never_seen_closes_in_silence(view):
    for state, trigger in (("filled", "closed"), ("filled", "frozen"), ("spotted", "posted")):
        event = StateChanged(600, "opening", "early-desk", "unseen", state, trigger)
        assert told(view, event) == []


def test_appointments(view):
    at = 2 * 1440 + 600
    meeting = one(view, Appointed(600, "meeting", "mags", at, "baths"))
    assert meeting.text.startswith("Agreed: meeting with Marguerite")
    assert "Wed 4 March, 10:00, the café at the baths." in meeting.text
    interview = one(view, Appointed(600, "interview", "early-desk", at, "pell"))
    assert "interview, planner on the early desk" in interview.text
    assert "4 Pulley Lane" in interview.text
    for why in ("moved", "cancelled", "missed", "theirs"):
        assert one(view, AppointmentGone(600, "meeting", "mags", why)).text.count("Marguerite") == 1


def test_the_interview_keeps_its_grade_to_itself(view):
    assert told(view, SceneEnded(600, "x", "interview", "", 1.2, "great")) == []
    good, poor = (
        one(view, SceneEnded(600, "x", "meeting", "mags", 0.0, grade)) for grade in ("good", "poor")
    )
    assert good.text != poor.text


def test_offer_and_end(view):
    offer = one(view, OfferMade(600, "early-desk")).text
    assert offer.startswith("An offer: planner on the early desk at Pell & Daughter, 2,240")
    title, text = told(view, Ended(600, "hired", "by-word"))
    assert (title.kind, title.text, text.kind) == ("end", "The early desk", "end")
    assert [p.text for p in told(view, Ended(600, "walked_away", "none-such"))] == ["Walked away"]


def test_events_of_unknown_things_tell_nothing_wrong(view):
    for event in (
        OfferMade(1, "x"),
        Learned(1, "fact", "x", "y", "z"),
        Learned(1, "unheard-of", "x", "y", "z"),
        LineReceived(1, "x", "y", "message", TextRef("line/x/nothing")),
        StateChanged(1, "contact", "x", "a", "b", "c"),
    ):
        assert told(view, event) == []


@pytest.mark.parametrize("key", range(4))
def test_a_whole_play_is_told_in_plain_paragraphs(view, key):
    told = [p for happened in walk(view.session, 120, key) for p in view.tell(happened)]
    assert len(told) > 60
    assert {paragraph.kind for paragraph in told} <= KINDS
    assert all(p.text.strip() and "{" not in p.text for p in told)
    assert events.__name__
