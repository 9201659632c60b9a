"""Timeline, lessons, people and questions point at what happened in this very play."""

import re

import pytest

from game.debrief import goal, questions
from game.debrief.timeline import KINDS, OTHER_KINDS
from game.engine import events
from game.model.findings import findings
from game.view.debriefing import goals, moments
from game.view.debriefing import questions as asked

from .conftest import PLAYS, made, played


def every_moment(made_):
    yield from made_.timeline
    yield from (card.moment for card in made_.lessons)
    yield from (one.moment for one in made_.questions)


def test_a_moment_is_one_of_the_plays_events(play):
    session, made_ = play
    clock = session.program.clock
    for one in every_moment(made_):
        event = session.events[one.event]
        late = one.kind == "no_follow_up"
        assert one.minute == event.minute + (2 * 24 * 60 if late else 0), one
        assert one.day == clock.day(one.minute) + 1
        assert one.kind in (*KINDS, *OTHER_KINDS)
        known = {*session.pack.contacts, *session.program.jobs, *session.program.employers}
        assert one.subject in {"", *known, *session.program.happenings}


def test_the_timeline_is_in_order_and_says_nothing_twice(play):
    _, made_ = play
    order = [one.minute for one in made_.timeline]
    assert order == sorted(order)
    assert len(set(made_.timeline)) == len(made_.timeline)


def test_what_must_stand_in_the_timeline(play):
    """Each table, each greeting's first, the offer, the end: with the day they fell on."""
    session, made_ = play
    kinds = [one.kind for one in made_.timeline]
    tables = [
        e for e in session.events
        if isinstance(e, events.SceneEnded) and e.kind == "meeting" and e.grade
    ]  # fmt: skip
    assert kinds.count("sat") == len(tables)
    greeted = {e.contact or e.employer for e in session.events if isinstance(e, events.Greeted)}
    assert kinds.count("hello") == len(greeted)
    assert kinds.count("offered") == session.seen.offers
    assert kinds[-1] == "ended" and made_.timeline[-1].detail == session.outcome
    assert kinds.count("first_word") <= 1


def test_asks_carry_the_chance_and_the_answer(play):
    session, made_ = play
    for one in (moment for moment in made_.timeline if moment.kind == "asked"):
        die = session.events[one.event]
        assert isinstance(die, events.Rolled) and die.purpose.startswith("ask ")
        assert one.chance == die.chance and one.subject == die.subject
        assert one.detail in {"unanswered", "yes" if die.yes else "no"}


def test_lessons_are_the_scenarios_and_held(play):
    session, made_ = play
    for card in made_.lessons:
        lesson = session.pack.lessons[card.lesson]
        assert card.lesson in session.scenario.lessons and card.source in findings()
        assert lesson.when is None or session.seen.holds(lesson.when)
        assert card.note != "thesis" or lesson.claim == "C14"


def test_the_rule_of_the_game_is_called_its_thesis():
    card = next(c for c in made("mentor", 7).lessons if c.lesson == "handshake")
    assert card.note == "thesis" and card.moment.kind == "hello"


def test_a_lesson_without_a_moment_is_left_out():
    """Nobody is told of handshakes who shook none."""
    assert not {"handshake", "first-minutes", "bridges-decay"} & {
        card.lesson for card in made("online-only", 3).lessons
    }


def test_people_are_those_the_player_knew(play):
    session, made_ = play
    assert {row.contact for row in made_.people} == {c.id for c in session.seen.contacts}
    for row in made_.people:
        contact = session.pack.contacts[row.contact]
        low, high = contact.fit
        assert low - 1e-6 <= row.fit <= high + 1e-6
        assert row.sits == session.seen.contact(row.contact).sits
        assert (row.shown >= 0) == (row.sits > 0)
        known = {fact.id for fact in session.seen.contact(row.contact).facts}
        assert {id for id, _ in row.unfound} | known >= {fact.id for fact in contact.facts}
        assert not known & {id for id, _ in row.unfound}
        begun = {e.scene for e in session.events if isinstance(e, events.SceneBegan)}
        assert not begun & set(row.untold)


def test_the_true_fit_is_the_plays_own(play):
    """It is drawn again from the seed; the truth itself is the engine's secret."""
    session, made_ = play
    for row in made_.people:
        assert row.fit == session._stage.world.contacts[row.contact].fit


def test_two_questions_about_different_things(play):
    _, made_ = play
    first, second = made_.questions
    assert first.kind.partition("_")[0] != second.kind.partition("_")[0]
    assert {first.kind, second.kind} <= set(questions.KINDS)


@pytest.mark.parametrize(
    ("policy", "seed", "kind"),
    [
        ("online-only", 3, "letter_known_place"),
        ("online-only", 3, "place_unused"),
        ("spammer", 2, "door_closed"),
        ("novice", 7, "referral_refused"),
    ],
)
def test_the_questions_are_about_what_went_on(policy, seed, kind):
    found = {one.kind: one for one in made(policy, seed).questions}
    assert kind in found
    if kind == "letter_known_place":
        one, session = found[kind], played(policy, seed)
        before = [
            e for e in session.events[: one.moment.event]
            if isinstance(e, events.MessageSent) and e.contact == one.moment.subject
        ]  # fmt: skip
        assert len(before) == one.values["letters"]


def test_only_who_sat_there_was_refused_there(play):
    """A missed interview is no refusal to think about."""
    session, made_ = play
    sat = {e.subject for e in session.events if isinstance(e, events.SceneBegan)}
    for one in made_.questions:
        assert one.kind != "refused" or one.moment.subject in sat


def test_a_wild_forecast_is_asked_about():
    kinds = {one.kind for seed in (5, 8) for one in made("random", seed, True).questions}
    assert "forecast" in kinds


def test_there_are_words_for_every_kind():
    assert set(asked.QUESTIONS) == set(questions.KINDS)
    assert set(goals.GOALS) == set(goal.KINDS)
    told = {key.partition("/")[0] for key in moments.MOMENTS} | {"sat", "asked"}
    assert told == {*KINDS, *OTHER_KINDS}


def test_the_goal_is_where_it_ran_thin():
    assert made("mentor", 7).goal.kind == "give"
    assert made("online-only", 3).goal.kind == "room"
    assert made("spammer", 2).goal.kind == "detail"


def test_walking_away_at_once_has_a_debrief(walked):
    _, made_ = walked
    assert [one.kind for one in made_.timeline] == ["ended"]
    assert made_.goal.kind == "reach"
    assert [one.kind for one in made_.questions] == ["unwritten"]


def test_each_debrief_is_of_its_own_play():
    seen = [made(*play) for play in PLAYS]
    assert len({one.timeline for one in seen}) == len(PLAYS)
    pairs = {tuple((q.kind, q.moment.subject, q.moment.minute) for q in o.questions) for o in seen}
    assert len(pairs) == len(PLAYS)


def test_a_reading_leaves_no_trace():
    session = played("novice", 3)
    before = session.digest(), len(session.events), session.decisions
    from game.debrief.make import debrief

    assert debrief(session) == made("novice", 3)
    assert (session.digest(), len(session.events), session.decisions) == before
    assert re.fullmatch(r"[0-9a-f]+", before[0])
