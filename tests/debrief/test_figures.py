"""Every number of a debrief adds up with the events it was made from."""

from dataclasses import astuple, replace

import pytest

from game.debrief.calibration import brier
from game.debrief.cards import Price
from game.engine import events
from game.model.faults import explain
from game.model.features import Features
from game.model.odds import chance, logit
from game.playtest.batches.funnel import STAGES, reached

from .conftest import PLAYS, made, played


def of_type(session, kind):
    return [event for event in session.events if isinstance(event, kind)]


def total(prices):
    return sum(prices, Price())


def test_the_funnel_is_the_batches(play):
    """A play counts the same in its own debrief and among a thousand."""
    session, made_ = play
    start = type(session)(session.pack, session.scenario.id, session.seed, session.setup)
    ranks = {c.id: c.rank for c in start.seen.contacts}
    counts = {row.stage: len(row.names) for row in made_.funnel.stages}
    assert counts == reached(session, ranks)
    assert tuple(counts) == STAGES


def test_the_funnel_counts_what_happened(play):
    session, made_ = play
    names = {row.stage: set(row.names) for row in made_.funnel.stages}
    assert names["greeted"] == {e.contact or e.employer for e in of_type(session, events.Greeted)}
    tables = [e for e in of_type(session, events.SceneEnded) if e.kind == "meeting" and e.grade]
    assert names["met"] == {e.contact for e in tables}
    assert len(tables) == session.seen.meetings
    assert names["offered"] == {e.opening for e in of_type(session, events.OfferMade)}
    assert {e.contact for e in of_type(session, events.MessageSent)} <= names["reached"]


def test_every_price_stands_in_the_funnel_once(play):
    _, made_ = play
    funnel = made_.funnel
    parts = [*(row.cost for row in funnel.stages), funnel.no_further, funnel.own]
    assert total(parts) == funnel.total
    ways = total(row.cost for row in funnel.routes)
    assert total([ways, funnel.own]) == funnel.total


def test_the_purse_agrees(play):
    """What was spent and what living cost is what is missing from the purse."""
    session, made_ = play
    player = session.scenario.player
    nights = len({e.day for e in of_type(session, events.DayBegan)}) + (
        session.outcome[:4] == "out_"
    )
    gone = made_.funnel.total.money + player.living * nights
    assert session.seen.money == pytest.approx(player.money - gone)


def test_routes_split_every_stage(play):
    _, made_ = play
    for row in made_.funnel.stages:
        assert sum(row.by_route.values()) == len(row.names)
    assert sum(row.met for row in made_.funnel.routes) == len(made_.funnel.stages[5].names)


def test_messages_are_those_that_were_sent(play):
    session, made_ = play
    sent = of_type(session, events.MessageSent)
    assert made_.messages.sent == len(made_.messages.letters) == len(sent)
    for letter, event in zip(made_.messages.letters, sent, strict=True):
        assert session.events[letter.event] is event
        die = next(e for e in session.events[letter.event :] if isinstance(e, events.Rolled))
        assert (die.purpose, die.subject, die.chance) == ("reply", letter.contact, letter.chance)
        assert die.yes or not letter.answered
    assert made_.messages.answered == sum(letter.answered for letter in made_.messages.letters)
    told = sum(row.letters for row in made_.messages.features)
    assert told == sum(len(letter.moved) for letter in made_.messages.letters)


@pytest.mark.parametrize("play", [("novice", 3), ("random", 5), ("spammer", 2)])
def test_what_moved_a_letter_is_what_the_composer_said(play):
    """The debrief works from the events alone; played again, a reading before each letter agrees on
    what helps and what hurts."""
    session, made_ = played(*play), made(*play)
    again = type(session)(session.pack, session.scenario.id, session.seed, session.setup)
    letters = {letter.event: letter for letter in made_.messages.letters}
    from game.playtest.policies import policies

    player, checked = policies()[play[0]](play[1]), 0
    while not again.over:
        action = player.choose(again.seen, again.actions())
        wrote = action.verb in ("write", "rekindle", "follow_up")
        reading = again.seen.reading(action) if wrote else None
        before = len(again.events)
        again.act(action)
        place = next(
            (n for n in range(before, len(again.events))
             if isinstance(again.events[n], events.MessageSent)), None,
        )  # fmt: skip
        if reading is not None and place is not None:
            says = {one.feature: one.points > 0 for one in reading.moved}
            assert all(says[name] == (points > 0) for name, points in letters[place].moved)
            checked += 1
    assert checked == len(letters)


def test_points_follow_from_the_true_chance():
    """Leaving a feature out of a letter shifts the log-odds that the die had, and nothing else."""
    letter = made("novice", 3).messages.letters[0]
    features = Features(characters=200, words=40, questions=1)
    moved = explain(features, lambda i: chance(logit(letter.chance) - 0.3 * (not i["questions"])))
    questions = next(one for one in moved if one.feature == "questions")
    assert questions.points == pytest.approx(letter.chance - chance(logit(letter.chance) - 0.3))


def test_forecasts_are_those_that_were_made(forecast):
    session, made_ = forecast
    said = of_type(session, events.Forecast)
    guesses = made_.calibration.guesses
    assert said and len(guesses) == len(said)
    for guess, event in zip(guesses, said, strict=True):
        assert (guess.percent, guess.chance, guess.yes) == (event.percent, event.chance, event.yes)
        assert (guess.minute, guess.subject) == (event.minute, event.subject)
    for table in (made_.calibration.by_percent, made_.calibration.by_channel):
        assert sum(one.count for one in table) == len(said)
        assert sum(one.yes for one in table) == sum(event.yes for event in said)
    errors = [(event.percent / 100 - event.yes) ** 2 for event in said]
    assert made_.calibration.brier == pytest.approx(sum(errors) / len(errors), abs=1e-6)
    assert made_.calibration.enough == (len(said) >= 10)


def test_the_brier_score_of_nothing_and_of_everything():
    guess = made("mentor", 7, True).calibration.guesses[0]
    sure = [replace(guess, percent=90, yes=True), replace(guess, percent=10, yes=False)]
    assert brier([]) == -1.0
    assert brier(sure) == pytest.approx(0.01)
    assert brier([replace(guess, percent=50, yes=True)]) == 0.25


def test_channels_of_forecasts(forecast):
    """In a room it is in person; what was asked in a letter is in writing."""
    session, made_ = forecast
    rooms = {e.minute for e in of_type(session, events.Greeted)}
    assert {guess.channel for guess in made_.calibration.guesses} <= {
        "text", "voice", "video", "person",
    }  # fmt: skip
    letters = {e.minute for e in of_type(session, events.MessageSent)}
    for guess in made_.calibration.guesses:
        if guess.minute in letters - rooms:
            assert guess.channel == "text", guess


def test_no_forecasts_is_no_score():
    calibration = made("mentor", 7).calibration
    assert calibration.brier == -1.0 and not calibration.guesses and not calibration.enough


def test_nothing_done_is_all_noughts(walked):
    _, made_ = walked
    assert made_.funnel.total == Price() and not made_.messages.letters
    assert all(not row.names for row in made_.funnel.stages)
    assert astuple(made_.funnel.no_further) == (0, 0.0, 0.0)


def test_the_plays_are_of_many_kinds():
    """The properties above would hold for empty plays, too: these are none."""
    outcomes = {made(*play).outcome for play in PLAYS}
    assert {"hired", "out_of_time"} <= outcomes
    assert any(
        row.route == "in_person" and row.reached for p in PLAYS for row in made(*p).funnel.routes
    )
