"""Words out and words back: delays, silence, goodwill, asks in writing, personas, forecasts."""

import pytest

from game.engine import bonds
from game.engine.actions import FORECASTS, Action
from game.engine.events import (
    Appointed,
    AppointmentGone,
    Forecast,
    Learned,
    LineReceived,
    MessageSent,
    Rolled,
    StateChanged,
)
from game.engine.session import Session

from .conftest import WORLD, can, end_days, of_kind, take, through, why_not

DAY = 24 * 60


def answers(session, who):
    return of_kind(session.events, LineReceived, contact=who)


def test_an_answer_comes_later_and_within_their_hours(friends):
    """Ana looks from eight to eight; what she has to say at night she says in the morning."""
    waits = []
    for seed in range(30):
        session = friends(seed)
        for _ in range(seed % 4):
            take(session, "rest")
        sent = session.seen.minute
        take(session, "write", "ana")
        end_days(session, 4)
        came = [e.minute for e in answers(session, "ana")][:1]
        assert all(8 * 60 <= minute % DAY < 20 * 60 for minute in came)
        waits += [minute - sent for minute in came]
    assert len(waits) > 20
    assert min(waits) >= 1 and len(set(waits)) > 10


def test_somebody_far_away_answers_in_their_own_day(friends):
    """Fay sits in Sydney: at home her answers come in the night and the early morning."""
    hours = set()
    for seed in range(20):
        session = friends(seed)
        take(session, "write", "fay")
        end_days(session, 4)
        for event in answers(session, "fay")[:1]:
            hours.add(event.minute % DAY // 60)
            assert 8 <= session.seen.when(event.minute, "reef").hour < 20
    assert hours and hours <= {21, 22, 23, *range(9)}


def test_the_pace_of_a_scenario_makes_answers_quicker(changed):
    def first_answers(pace):
        def mutate(data):
            data["scenarios"][WORLD]["rules"]["pace"] = pace
            for member in data["scenarios"][WORLD]["cast"]:
                member["hours"] = 200
            for contact in data["contacts"].values():
                contact["online"].update(hours=["00:00-23:59"])

        pack, waits = changed(mutate), {}
        for seed in range(20):
            session = Session(pack, WORLD, seed)
            take(session, "write", "ana")
            sent = session.seen.minute
            end_days(session, 5)
            for event in answers(session, "ana")[:1]:
                waits[seed] = event.minute - sent
        return waits

    usual, quick = first_answers(1.0), first_answers(0.2)
    both = set(usual) & set(quick)
    assert len(both) > 10
    assert sum(quick[s] for s in both) < sum(usual[s] for s in both) / 3


def test_mail_is_slower_than_a_message(friends):
    def mean(channel):
        waits = []
        for seed in range(25):
            session = friends(seed)
            take(session, "write", "fay", channel=channel)
            end_days(session, 8)
            waits += [e.minute for e in answers(session, "fay")[:1]]
        assert len(waits) > 12
        return sum(waits) / len(waits)

    assert mean("email") > mean("message") + 120


def test_the_answer_clears_what_was_unanswered(friends):
    for seed in range(10):
        session = friends(seed)
        take(session, "write", "ana")
        c = session.seen.contact("ana")
        assert (c.unanswered, c.waiting, c.n) == (1, True, 0)
        assert why_not(session, "write", "ana") == "give_time"
        end_days(session, 5)
        if answers(session, "ana"):
            assert (c.unanswered, c.waiting, c.n) == (0, False, 1)
            return
    raise AssertionError("nobody ever answered")


def test_a_thread_goes_quiet_and_then_to_sleep(friends):
    session = friends(1)
    take(session, "chat", "ana")
    through(session)
    trust = session._stage.world.call_trust_of("ana")
    end_days(session, 5)
    assert session.seen.contact("ana").state == "warm"
    end_days(session, 2)
    assert session.seen.contact("ana").state == "quiet"
    assert not can(session, "chat", "ana") and can(session, "rekindle", "ana")
    end_days(session, 21)
    assert session.seen.contact("ana").state == "dormant"
    assert 0 < session._stage.world.call_trust_of("ana") <= trust
    triggers = [e.trigger for e in of_kind(session.events, StateChanged, subject="ana")]
    assert triggers == ["fell_silent", "lapsed"]


def test_a_word_in_between_keeps_a_thread_awake(friends):
    session = friends(1)
    for _ in range(5):
        if not can(session, "chat", "ana"):  # in the morning they still sleep
            take(session, "study")
        take(session, "chat", "ana")
        through(session)
        end_days(session, 4)
    assert session.seen.contact("ana").state == "warm"
    assert not of_kind(session.events, StateChanged, subject="ana")


def unanswered(session, who):
    """Write to somebody again and again who never answers."""
    for _ in range(3):
        while not can(session, "write", who):
            if why_not(session, "write", who) != "give_time":
                return
            end_days(session)
        take(session, "write", who)


def silent(changed):
    def mutate(data):
        data["scenarios"][WORLD]["player"]["money"] = 9000
        for contact in data["contacts"].values():
            contact["online"]["channels"] = {"message": 0.0}

    return Session(changed(mutate), WORLD, 1)


def test_the_third_unanswered_message_costs_goodwill(changed):
    session = silent(changed)
    c = session._stage.world.contacts["ana"]
    take(session, "write", "ana")
    end_days(session, 2)
    take(session, "write", "ana")
    assert c.goodwill == 3
    end_days(session, 2)
    take(session, "write", "ana")
    assert (c.goodwill, session.seen.contact("ana").unanswered) == (2, 3)
    end_days(session, 2)
    assert why_not(session, "write", "ana") == "enough_words"
    assert not answers(session, "ana")


def test_with_no_goodwill_left_the_door_closes(friends):
    """Hello after hello that ends badly: in the end they have had enough, and it shows."""
    session = friends(1)
    stage = session._stage
    c = stage.world.contacts["ana"]
    for expected in (2, 1, 0):
        stage.queue(effects_of("goodwill(-1)"), c)
        stage.drain()
        assert c.goodwill == expected
    assert session.seen.contact("ana").state == "burned"
    for verb in ("write", "comment", "invite", "visit", "voice", "chat", "help", "rekindle"):
        assert not can(session, verb, "ana"), verb
    stage.queue(effects_of("goodwill(5)"), c)
    stage.drain()
    assert session.seen.contact("ana").state == "burned"


def effects_of(source):
    from game.pack.expressions import Scope, compile_effects

    return compile_effects(source, Scope(contact=True, opening=False, variables={}))


def test_a_closed_door_answers_nothing_that_is_still_on_its_way(friends):
    for seed in range(10):
        session = friends(seed)
        take(session, "write", "ana")
        stage = session._stage
        stage.queue(effects_of("goodwill(-5)"), stage.world.contacts["ana"])
        stage.drain()
        end_days(session, 5)
        assert not answers(session, "ana")


def test_the_third_answer_says_where_they_are(friends):
    """Who has written thrice says where they go; every second one tells of somebody else."""
    session = friends(4)
    while not session.seen.contact("bo").haunt_known:
        if can(session, "write", "bo"):
            take(session, "write", "bo")
        end_days(session)
    learned = [(e.kind, e.subject) for e in of_kind(session.events, Learned)]
    assert session.seen.contact("bo").n >= 3
    assert ("haunt", "bo") in learned
    assert ("fact", "ana") in learned, "Bo knows about the door"
    assert of_kind(session.events, LineReceived, contact="bo", situation="haunt")


def test_an_ask_in_words_is_answered_with_a_day_or_a_no(friends):
    yes = no = 0
    for seed in range(40):
        session = friends(seed)
        take(session, "invite", "ana", days=3)
        happened = end_days(session, 7)
        said = {e.situation for e in of_kind(happened, LineReceived, contact="ana")}
        agreed = of_kind(happened, Appointed, what="meeting", subject="ana")
        assert ("invite_yes" in said) == bool(agreed)
        yes += bool(agreed)
        if "invite_no" in said:
            no += 1
            assert session.seen.contact("ana").state == "declined"
            assert not agreed
    assert yes and no


def test_a_no_wants_to_be_left_alone(friends):
    for seed in range(40):
        session = friends(seed)
        take(session, "invite", "ana")
        for _ in range(6):
            if of_kind(end_days(session), LineReceived, situation="invite_no"):
                assert session.seen.contact("ana").cooling
                assert not can(session, "invite", "ana")
                end_days(session, 6)
                assert not session.seen.contact("ana").cooling
                return
    raise AssertionError("nobody ever said no")


def test_asking_again_is_no_new_draw(friends):
    """A yes or a no hangs on the person, not on how often they are asked."""
    for seed in range(25):
        session = friends(seed)
        for _ in range(3):
            while not can(session, "write", "cy"):
                end_days(session)
            take(session, "write", "cy", ask="chat")
            end_days(session)
        rolls = of_kind(session.events, Rolled, purpose="ask chat", subject="cy")
        assert len(rolls) == 3
        chances = [roll.chance for roll in rolls]
        assert chances == sorted(chances), "a closer tie is never less inclined"
        first_yes = [roll.yes for roll in rolls]
        assert first_yes == sorted(first_yes), "a yes stays a yes"


def test_a_meeting_that_is_agreed_stays_where_it_is_when_asked_for_again(friends):
    """A second ask for what is agreed does not move it without a word."""
    tried = 0
    for seed in range(60):
        session = friends(seed)
        take(session, "write", "ana", ask="meet")
        end_days(session, 1)
        agreed = session.seen.contact("ana").appointment
        if agreed is None or not can(session, "write", "ana"):
            continue
        happened = list(take(session, "write", "ana", ask="meet"))
        while not session.over and session.seen.contact("ana").appointment is not None:
            now = session.seen.contact("ana").appointment
            if of_kind(session.events, AppointmentGone):
                break
            assert now is agreed
            happened += end_days(session)
        tried += 1
    assert tried >= 3


def test_a_chat_asked_for_is_taken(friends):
    """Who has agreed to talk picks up."""
    for seed in range(30):
        session = friends(seed)
        take(session, "write", "bo", ask="chat")
        if of_kind(end_days(session, 1), LineReceived, contact="bo", situation="chat_yes"):
            while not can(session, "voice", "bo"):
                take(session, "study")
            take(session, "voice", "bo")
            assert session.seen.scene is not None and session.seen.scene.kind == "voice"
            return
    raise AssertionError("nobody ever agreed to talk")


def test_a_call_that_nobody_takes_costs_little(changed):
    def mutate(data):
        data["scenarios"][WORLD]["cast"][0]["hours"] = 200
        data["contacts"]["ana"]["online"]["channels"] = {"message": 0.9, "voice": 0.01}

    session = Session(changed(mutate), WORLD, 1)
    energy, minute = session.seen.energy, session.seen.minute
    shown = session.actions().find("voice", "ana").cost
    take(session, "voice", "ana")
    assert session.seen.scene is None
    assert session.seen.minute - minute == 5 < shown.minutes
    assert session.seen.energy == energy - 1 > energy - shown.energy
    assert session.seen.contact("ana").calls == 0


def test_the_same_words_wear_out(world_of):
    """Stock words lose with each time they go out, to whomever."""
    session = world_of(1)
    chances = []
    for who in ("bo", "cy", "fay"):
        take(session, "write", who)
        chances += [e.chance for e in of_kind(session.events, Rolled, purpose="reply", subject=who)]
    assert chances[0] > chances[1] >= chances[2]


def test_a_fact_of_theirs_helps(world_of):
    def odds(**args):
        session = world_of(1)
        take(session, "look_up", "bo")
        take(session, "write", "bo", **args)
        return of_kind(session.events, Rolled, purpose="reply")[0].chance

    stock = odds(opener="hope", ground="passion", value="skills", ask="job", close="forward")
    own = odds(opener="read", fact="kite", ask="what", close="easy")
    assert own > 2 * stock


def test_typed_words_are_measured_too(world_of):
    def odds(text):
        session = world_of(1)
        take(session, "look_up", "bo")
        take(session, "write", "bo", text=text)
        assert of_kind(session.events, MessageSent)[0].typed == text
        return of_kind(session.events, Rolled, purpose="reply")[0].chance

    good = odds("Bo, your kite: where did you learn to fly it? One line would do. Thank you.")
    bad = odds("I hope this message finds you well. " * 60)
    assert good > bad


# personas


def test_a_polished_profile_is_answered_more(world_pack):
    chances = []
    for inflation in (0.0, 0.5, 1.0):
        session = Session(world_pack, WORLD, 1, {"inflation": inflation})
        assert session.seen.inflation == inflation
        take(session, "write", "bo")
        chances.append(of_kind(session.events, Rolled, purpose="reply")[0].chance)
    assert chances[0] < chances[1] < chances[2]


# forecasts


@pytest.mark.parametrize("percent", FORECASTS[1:])
def test_a_forecast_touches_nothing_but_its_record(friends, percent):
    digests, told = [], []
    for said in ("", percent):
        session = friends(6)
        take(session, "invite", "ana", forecast=said)
        take(session, "write", "bo", ask="meet", forecast=said)
        take(session, "introduce", "dee", other="cy", forecast=said)
        end_days(session, 3)
        digests.append(session.digest())
        told.append([e for e in session.events if not isinstance(e, Forecast)])
        forecasts = of_kind(session.events, Forecast)
        assert len(forecasts) == (3 if said else 0)
        for event in forecasts:
            assert event.percent == int(percent) and 0 <= event.chance <= 1
            roll = of_kind(session.events, Rolled, purpose=event.purpose, subject=event.subject)[0]
            assert (roll.yes, roll.chance) == (event.yes, event.chance)
    assert digests[0] == digests[1]
    assert told[0] == told[1]


def test_a_forecast_where_nothing_is_asked_is_none(friends):
    session = friends(1)
    take(session, "write", "ana", ask="none", forecast="70")
    assert not of_kind(session.events, Forecast)


# who is noticed


def test_a_post_is_noticed_by_those_who_share_the_topic(changed):
    def mutate(data):
        for name in ("bo", "fay"):
            data["contacts"][name]["interests"] = ["maps"]

    pack, noticed = changed(mutate), set()
    for seed in range(40):
        session = Session(pack, WORLD, seed)
        happened = take(session, "post", topic="kites")
        noticed |= {e.subject for e in of_kind(happened, Learned, kind="link")}
        for name in {e.subject for e in of_kind(happened, Learned, kind="link")}:
            assert session.seen.contact(name).link
        assert why_not(session, "post") == "once_a_day"
    assert noticed == {"cy", "dee"}, "Ana is linked already, Eli is not known"


def test_somebody_who_answers_nothing_can_still_be_looked_up(changed):
    session = silent(changed)
    take(session, "look_up", "ana")
    c = session.seen.contact("ana")
    assert c.fit_known and {f.id for f in c.facts} == {"bell", "kite"}
    assert {f.source for f in c.facts} == {"profile", "thread"}
    assert why_not(session, "look_up", "ana") == "already_read"
    assert abs(c.fit_guess - session._stage.world.contacts["ana"].fit) <= 0.12


def test_comments_and_connections_are_no_exchange(friends):
    session = friends(2)
    take(session, "comment", "ana")
    end_days(session, 4)
    assert of_kind(session.events, LineReceived, contact="ana", situation="comment_answer")
    c = session.seen.contact("ana")
    assert (c.n, c.unanswered, c.link) == (0, 0, True)


def test_an_answer_to_anything_settles_what_was_written(friends):
    """Once they have said a word, nothing written before it counts as unanswered."""
    settled = 0
    for seed in range(12):
        session = friends(seed)
        take(session, "write", "ana")
        for event in [*session.act(Action("end_day")), *end_days(session, 6)]:
            if isinstance(event, LineReceived) and event.contact == "ana":
                settled += 1
                assert session.seen.contact("ana").unanswered == 0
                break
    assert settled


def test_somebody_met_in_person_owes_no_answer(friends):
    """Having talked face to face, nobody is told to give a letter of the day before its time."""
    session = friends(1)
    take(session, "write", "ana")
    assert session.seen.contact("ana").unanswered == 1
    stage = session._stage
    bonds.greet(stage, stage.world.contacts["ana"], "portside", "quay")
    assert session.seen.contact("ana").unanswered == 0
    assert not session.seen.contact("ana").waiting


def test_years_of_silence_are_counted(world_pack):
    session = Session(world_pack, WORLD, 1)
    stage = session._stage
    days = stage.world.clock_silent_days
    assert days(stage.world.contacts["dee"]) >= 2 * 365
    assert days(stage.world.contacts["ana"]) == 0, "never a word: no silence either"
    bonds.word(stage, stage.world.contacts["dee"])
    assert days(stage.world.contacts["dee"]) == 0
    end_days(session, 3)
    assert days(stage.world.contacts["dee"]) == 2
