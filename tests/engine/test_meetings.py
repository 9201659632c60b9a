"""In person: haunts, appointments, meetings and what they do to a tie; introductions, help."""

from itertools import pairwise

import pytest

from game.engine.events import (
    Acted,
    Appointed,
    AppointmentGone,
    Greeted,
    Learned,
    LineReceived,
    Rolled,
    SceneBegan,
    SceneEnded,
    StateChanged,
)
from game.engine.session import Session

from .conftest import WORLD, can, end_days, of_kind, take, through, why_not

HERE = ("ana", "bo", "dee")


def knows_haunt(session, who):
    """Call until they have said where they can be found."""
    for _ in range(8):
        if session.seen.contact(who).haunt_known:
            return True
        if can(session, "voice", who):
            take(session, "voice", who)
            through(session, "where", "bye")
        else:
            end_days(session)
    return session.seen.contact(who).haunt_known


def visits(friends, who="ana", seeds=range(20)):
    """Plays in which the player stands before a visit."""
    for seed in seeds:
        session = friends(seed)
        if not knows_haunt(session, who):
            continue
        for _ in range(5):
            if can(session, "visit", who):
                yield session
                break
            end_days(session)


def agreed(friends, who="ana", seeds=range(60), **args):
    """Plays in which a meeting with somebody was just agreed."""
    for seed in seeds:
        session = friends(seed)
        take(session, "invite", who, **args)
        for _ in range(6):
            if of_kind(end_days(session), Appointed, subject=who):
                yield session
                break


def until_today(session, who):
    """Sleep until the day of the meeting; False if it was moved away meanwhile."""
    while not can(session, "meet", who):
        if session.seen.contact(who).appointment is None or session.over:
            return False
        end_days(session)
    return True


# haunts


def test_a_visit_waits_for_its_hour_and_finds_them(friends):
    found = 0
    for session in visits(friends):
        option = session.actions().find("visit", "ana")
        began = session.seen.minute
        assert option.cost.minutes == 90 + option.cost.wait
        happened = take(session, "visit", "ana")
        begun = of_kind(happened, SceneBegan, kind="hello")
        if not begun:
            continue
        found += 1
        assert begun[0].minute % 1440 == 12 * 60 and begun[0].place == "quay"
        assert begun[0].minute == began + option.cost.wait
        through(session, "name", "thank")
        assert session.seen.minute >= began + option.cost.minutes
        assert session.seen.contact("ana").greeted and session.seen.handshakes == 1
        assert why_not(session, "visit", "ana") in ("seen_today", "too_late", "not_there_now")
    assert found >= 10


def test_now_and_then_nobody_is_there(friends):
    """A way in vain costs what it costs, and is told."""
    away = 0
    for session in visits(friends, seeds=range(80)):
        cost, money = session.actions().find("visit", "ana").cost, session.seen.money
        happened = take(session, "visit", "ana")
        there = of_kind(happened, Rolled, purpose="there")[0].yes
        assert (session.seen.scene is not None) == there
        if not there:
            away += 1
            assert of_kind(happened, Acted, verb="not_there")
            assert session.seen.money == money - cost.money
            assert not session.seen.contact("ana").greeted
            assert session.seen.contact("ana").visits == 1
    assert 1 <= away <= 12


def test_too_late_is_too_late(friends):
    session = next(visits(friends))
    while session.seen.hour < 12.4:
        take(session, "study")
    assert why_not(session, "visit", "ana") == "not_there_now"


def test_of_two_haunts_the_next_is_gone_to(friends):
    """Dee is at the quay at nine and at noon: going there means going for the next of the two."""
    for seed in range(12):
        session = friends(seed)
        c = session.seen.contact("dee")
        for _ in range(3):
            if can(session, "voice", "dee"):
                take(session, "voice", "dee")
                through(session, "where", "bye")
            end_days(session)
            take(session, "study")  # at seven they are still asleep
        if len(c.haunts) < 2:
            continue
        end_days(session)
        while session.seen.now.weekday() not in (0, 2, 4):
            end_days(session)
        option = session.actions().find("visit", "dee")
        assert option.cost.wait == 2 * 60
        for slot in option.slots:
            assert slot.values == ("dawn",)
        begun = of_kind(take(session, "visit", "dee"), SceneBegan)
        assert all(event.minute % 1440 == 9 * 60 for event in begun)
        return
    raise AssertionError("Dee never told both")


def test_the_third_visit_in_vain_is_one_too_many(friends):
    for session in visits(friends):
        stage, c = session._stage, session.seen.contact("ana")
        vain = 0
        while vain < 3 and not session.over:
            if not can(session, "visit", "ana"):
                end_days(session)
                continue
            before = stage.world.contacts["ana"].goodwill
            take(session, "visit", "ana")
            if session.seen.scene is None:
                continue
            take(session, "leave")
            vain += 1
            lost = before - stage.world.contacts["ana"].goodwill
            assert lost == (1 if vain == 3 else 0)
        assert stage.world.contacts["ana"].visits_in_vain == 3
        end_days(session)
        assert why_not(session, "visit", "ana") == "enough_visits"
        assert not c.greeted, "left before the greeting each time"
        return


def test_a_visit_that_led_to_a_table_was_not_in_vain(friends):
    sat = 0
    for session in visits(friends):
        take(session, "visit", "ana")
        through(session, "name", "sit")
        c = session._stage.world.contacts["ana"]
        if c.sits:
            sat += 1
            assert c.visits_in_vain == 0
    assert sat >= 5


# appointments


def test_an_appointment_is_told_kept_and_held(friends):
    held = 0
    for session in agreed(friends, days=2):
        appointment = session.seen.contact("ana").appointment
        if appointment is None:
            continue
        assert [a.subject for a in session.seen.appointments] == ["ana"]
        assert session.seen.contact("ana").state == "meeting_set"
        assert why_not(session, "invite", "ana") is not None
        if not until_today(session, "ana"):
            continue
        appointment = session.seen.contact("ana").appointment
        happened = take(session, "meet", "ana")
        if session.seen.scene is None:
            continue
        assert of_kind(happened, SceneBegan, kind="meeting")[0].minute == appointment.at
        through(session, "none", "name")
        c = session.seen.contact("ana")
        assert c.sits == 1 and c.greeted and c.follow_up_due
        assert c.appointment is None and c.state == "met"
        assert session.seen.meetings == 1
        assert of_kind(session.events, SceneEnded, kind="meeting")[0].grade
        held += 1
    assert held >= 3


def test_a_meeting_agreed_at_a_meeting_is_kept(friends):
    """Who asks in the room whether they might do this again has a day when they leave it."""
    kept = 0
    for session in agreed(friends):
        if not until_today(session, "ana"):
            continue
        take(session, "meet", "ana")
        happened = through(session, "coffee")
        again = of_kind(happened, Appointed, subject="ana")
        if again:
            kept += 1
            assert session.seen.contact("ana").appointment is not None
            assert session.seen.contact("ana").appointment.at == again[-1].at
            assert session.seen.contact("ana").sits == 1
    assert kept


def test_sitting_down_before_the_day_leaves_the_day_as_it_is(friends):
    """Nothing that was agreed goes away without a word."""
    kept = 0
    for session in agreed(friends, days=4):
        if not knows_haunt(session, "ana"):
            continue
        agreed_for = session.seen.contact("ana").appointment
        while agreed_for and not can(session, "visit", "ana") and not session.over:
            end_days(session)
            agreed_for = session.seen.contact("ana").appointment
        if agreed_for is None or not can(session, "visit", "ana"):
            continue
        happened = [*take(session, "visit", "ana"), *through(session, "name", "sit", "none")]
        if of_kind(happened, SceneEnded, kind="meeting"):
            kept += 1
            gone = of_kind(session.events, AppointmentGone)
            assert session.seen.contact("ana").appointment is agreed_for or gone
    assert kept


def test_they_may_move_it_and_say_so(friends):
    moved = 0
    for session in agreed(friends):
        first = session.seen.contact("ana").appointment
        happened = end_days(session, 5)
        theirs = of_kind(happened, AppointmentGone, subject="ana", why="theirs")
        if theirs and first is not None:
            moved += 1
            said = of_kind(happened, LineReceived, contact="ana", situation="postponed")[0]
            new = of_kind(happened, Appointed, subject="ana")[0]
            assert new.at > first.at and said.text.at == new.at
    assert 1 <= moved <= 20


def test_the_player_may_move_it_with_grace(friends):
    session = next(agreed(friends))
    c = session._stage.world.contacts["ana"]
    first, trust, goodwill = c.appointment_at, c.trust, c.goodwill
    happened = take(session, "postpone", "ana", days=2)
    assert of_kind(happened, AppointmentGone, why="moved")
    new = of_kind(happened, Appointed, subject="ana")[0]
    assert new.at >= first.at + 1440 and c.appointment_at.at == new.at
    assert (c.trust, c.goodwill) == (trust, goodwill)
    assert of_kind(end_days(session), LineReceived, situation="postpone_answer")
    assert session.seen.contact("ana").state == "meeting_set"


def test_the_player_may_call_it_off_with_grace(friends):
    session = next(agreed(friends))
    c = session._stage.world.contacts["ana"]
    trust, goodwill = c.trust, c.goodwill
    happened = take(session, "cancel", "ana")
    assert of_kind(happened, AppointmentGone, why="cancelled")
    assert session.seen.contact("ana").appointment is None and session.seen.appointments == []
    assert session.seen.contact("ana").state in ("talking", "warm")
    assert why_not(session, "cancel", "ana") == "none_agreed"
    assert of_kind(end_days(session, 7), LineReceived, situation="cancel_answer")
    assert (c.trust, c.goodwill) == (trust, goodwill)
    assert not of_kind(session.events, AppointmentGone, why="missed")


def test_who_does_not_come_pays_for_it(friends):
    missed = 0
    for session in agreed(friends, seeds=range(20)):
        c = session._stage.world.contacts["ana"]
        trust, goodwill = c.trust, c.goodwill
        happened = end_days(session, 8)
        gone = of_kind(happened, AppointmentGone, subject="ana", why="missed")
        assert len(gone) == 1
        missed += 1
        assert c.goodwill == goodwill - 1 and c.trust < 0.8 * trust
        assert of_kind(happened, LineReceived, contact="ana", situation="missed")
        assert session.seen.contact("ana").appointment is None
        assert session.seen.contact("ana").state != "meeting_set"
    assert missed >= 3


def test_a_meeting_left_before_the_greeting_is_none(friends):
    for session in agreed(friends):
        if not until_today(session, "ana"):
            continue
        c = session._stage.world.contacts["ana"]
        goodwill = c.goodwill
        take(session, "meet", "ana")
        take(session, "leave")
        assert c.goodwill == goodwill - 1
        assert (c.sits, c.greeted, c.appointment_at) == (0, False, None)
        assert session.seen.handshakes == session.seen.meetings == 0
        assert session.seen.contact("ana").state != "meeting_set"
        return
    raise AssertionError("no meeting ever came to its day")


def test_in_another_city_it_cannot_be_kept(friends):
    for session in agreed(friends, "cy"):
        if session.seen.contact("cy").appointment is None:
            continue
        while session.seen.appointments and not of_kind(
            session.events, AppointmentGone, subject="cy"
        ):
            assert why_not(session, "meet", "cy") in ("another_day", "other_city")
            end_days(session)
        assert of_kind(session.events, AppointmentGone, subject="cy")
        return
    raise AssertionError("nothing was ever agreed")


def test_two_meetings_are_never_agreed_for_one_hour(friends):
    pairs = 0
    for seed in range(25):
        session = friends(seed)
        for who in HERE:
            take(session, "invite", who, days=2)
        end_days(session, 2)
        times = sorted(a.at for a in session.seen.appointments)
        pairs += max(0, len(times) - 1)
        assert all(b - a >= 150 for a, b in pairwise(times))
    assert pairs >= 3


# what a meeting does


def meetings(friends, *wanted, seeds=range(60), setup=None):
    """Plays right after the first meeting with Ana, its choices the wanted ones."""

    def begin(seed):
        return friends(seed, setup)

    for session in agreed(begin, seeds=seeds):
        if until_today(session, "ana"):
            take(session, "meet", "ana")
            if session.seen.scene is not None:
                through(session, *wanted)
                yield session


def test_thanks_are_due_and_their_lack_costs_trust(friends):
    thanked = missing = 0
    for index, session in enumerate(meetings(friends, "none", "name")):
        c = session._stage.world.contacts["ana"]
        if c.appointment_at is not None:
            continue
        assert why_not(session, "introduce", "ana") == "thank_first"
        trust = c.trust
        if index % 2:
            take(session, "follow_up", "ana")
            assert why_not(session, "follow_up", "ana") == "nothing_to_follow"
            thanked += 1
        happened = end_days(session, 3)
        assert not c.follow_up_due
        if index % 2 == 0:
            missing += 1
            assert c.trust <= trust * 0.85 + 1e-6
        else:
            assert c.trust >= trust
            assert of_kind(happened, LineReceived) or session.seen.contact("ana").unanswered
    assert thanked and missing


def thank_at_once(scene):
    """Let every choice of a meeting send the word of thanks there and then."""
    choices = [one for state in scene["states"].values() for one in state.get("choices", ())]
    for choice in choices if scene["kind"] == "meeting" else ():
        if "roll" not in choice:
            choice["do"] = "; ".join([*filter(None, [choice.get("do")]), "followed_up()"])


def test_thanks_at_parting_are_thanks(changed):
    """A choice that sends the word of thanks there and then leaves none due."""

    def mutate(data):
        for member in data["scenarios"][WORLD]["cast"]:
            member.update(hours=200, known=True, link=True)
            for name in ("state", "silent_years"):
                member.pop(name, None)
        for contact in data["contacts"].values():
            contact["online"]["channels"] = {"message": 0.97}
        for scene in data["scenes"].values():
            thank_at_once(scene)

    pack, answered = changed(mutate), 0
    for session in meetings(lambda seed, setup: Session(pack, WORLD, seed), "none", "name"):
        c = session._stage.world.contacts["ana"]
        assert not c.follow_up_due
        assert why_not(session, "follow_up", "ana") == "nothing_to_follow"
        trust, agreed_more = c.trust, c.appointment_at is not None
        happened = end_days(session, 3)
        assert agreed_more or c.trust >= trust
        answered += len(of_kind(happened, LineReceived, situation="follow_up_answer"))
    assert answered


def test_a_persona_of_ones_own_is_seen_through_at_the_first_meeting(friends):
    exposed = 0
    for session in meetings(friends, "none", "name", setup={"inflation": 1.0}):
        c = session.seen.contact("ana")
        if c.sits != 1:
            continue
        assert c.exposed and c.state == "exposed"
        exposed += 1
    assert exposed >= 3


def test_an_honest_player_is_never_exposed(friends):
    honest = [s.seen.contact("ana").exposed for s in meetings(friends, "none", "name")]
    assert honest and not any(honest)


def test_a_false_profile_is_seen_at_the_first_meeting(changed):
    """Ana's page is another person's: sitting down shows it, and the words before did not."""

    def mutate(data):
        for member in data["scenarios"][WORLD]["cast"]:
            member.update(hours=200, silent_years=0)
            member.pop("state", None)
        data["contacts"]["ana"].update(gap=0.8, gap_kind="worse")

    pack, exposed = changed(mutate), 0
    for session in meetings(lambda seed, setup: Session(pack, WORLD, seed, setup), "none", "name"):
        c = session.seen.contact("ana")
        moved = [e.trigger for e in of_kind(session.events, StateChanged, subject="ana")]
        if c.sits:
            exposed += 1
            assert c.exposed and c.state == "exposed" and moved[-1] in ("exposed", "held")
            assert of_kind(session.events, Learned, kind="truth", subject="ana")
    assert exposed >= 3


def test_leaving_anywhere_leaves_no_scene_behind(friends):
    """Whichever encounter is left, and wherever in it, the desk is there again."""
    for session in meetings(friends, "none", seeds=range(8)):
        for verb in ("chat", "voice", "video"):
            for steps in range(4):
                if not can(session, verb, "bo"):
                    end_days(session)
                if session.over or not can(session, verb, "bo"):
                    continue
                take(session, verb, "bo")
                for _ in range(steps):
                    if session.seen.scene is not None:
                        session.act(session.actions().possible()[0].action())
                if session.seen.scene is not None:
                    take(session, "leave")
                assert session.seen.scene is None
        return


# help and introductions


def test_help_is_taken_twice(friends):
    session = friends(3)
    c = session._stage.world.contacts["ana"]
    for count in (1, 2):
        trust, goodwill = c.trust, c.goodwill
        take(session, "help", "ana")
        assert c.helped == count
        assert c.trust >= trust and c.goodwill == min(5, goodwill + 1)
        end_days(session)
        assert of_kind(session.events, LineReceived, contact="ana", situation="help_answer")
    assert why_not(session, "help", "ana") == "enough_help"


def test_an_introduction_in_writing(friends):
    """Somebody of their circle: asked for by name, made or not, and then known and linked."""
    made = refused = 0
    for seed in range(50):
        session = friends(seed)
        slot = next(
            s for s in session.actions().find("introduce", "dee").slots if s.name == "other"
        )
        assert slot.values == ("cy",)
        take(session, "introduce", "dee", other="cy")
        happened = end_days(session, 6)
        yes = of_kind(happened, LineReceived, contact="dee", situation="introduction_yes")
        no = of_kind(happened, LineReceived, contact="dee", situation="introduction_no")
        refused += bool(no)
        if yes:
            made += 1
            assert yes[0].text.other == "cy"
            assert session.seen.contact("cy").link
            assert why_not(session, "introduce", "dee") == "nobody_to_introduce"
            met = of_kind(happened, Appointed, subject="cy")
            said = of_kind(happened, LineReceived, contact="cy", situation="introduction_made")
            assert bool(met) == bool(said)
    assert made and refused


def test_an_introduction_makes_somebody_known(changed):
    def mutate(data):
        cast = {m["contact"]: m for m in data["scenarios"][WORLD]["cast"]}
        cast["dee"].update(hours=400, silent_years=0)
        cast["dee"].pop("state")
        data["contacts"]["dee"]["circle"] = {"eli": 200}
        data["contacts"]["dee"]["online"]["channels"] = {"message": 0.97}

    pack = changed(mutate)
    for seed in range(40):
        session = Session(pack, WORLD, seed)
        assert "eli" not in {c.id for c in session.seen.contacts}
        with pytest.raises(KeyError):
            session.seen.contact("eli")
        take(session, "introduce", "dee")
        end_days(session, 6)
        if "eli" in {c.id for c in session.seen.contacts}:
            assert session.seen.contact("eli").link
            assert of_kind(session.events, Learned, kind="contact", subject="eli")
            return
    raise AssertionError("Dee never introduced anybody")


def test_an_introduction_in_the_room(friends):
    made = 0
    for session in meetings(friends, "name", seeds=range(80)):
        asked = of_kind(session.events, Rolled, purpose="ask introduction", subject="ana")
        if asked and asked[-1].yes:
            made += 1
            assert session._stage.world.contacts["bo"].introduced
    assert made


# events


def test_an_event_is_attended_once_in_its_hour_at_its_price(friends):
    session = friends(2)
    assert why_not(session, "attend", "regatta") == "another_day"
    assert [h.id for h in session.seen.happenings] == ["regatta"]
    end_days(session, 3)
    option = session.actions().find("attend", "regatta")
    money, began = session.seen.money, session.seen.minute
    assert option.reason is None
    assert option.cost.money == 5 + session.pack.actions["attend"].price.money
    happened = take(session, "attend", "regatta")
    assert of_kind(happened, SceneBegan, kind="event")[0].minute % 1440 == 18 * 60
    assert session.seen.money == money - option.cost.money
    for who in ("ana", "bo"):
        take(session, "choose", who)
        assert session.seen.scene.kind == "hello" and session.seen.scene.contact == who
        greeted = []
        while session.seen.scene is not None and session.seen.scene.kind != "event":
            greeted += session.act(session.actions().possible()[0].action())
        assert of_kind(greeted, Greeted, contact=who)
        assert session.seen.scene is not None, "one comes back to the others"
    through(session, "home")
    assert session.seen.attended == ("regatta",)
    assert session.seen.minute >= began + option.cost.minutes
    assert not can(session, "attend", "regatta")
    end_days(session)
    assert session.actions().find("attend", "regatta") is None


def test_an_event_missed_does_not_come_again(friends):
    session = friends(2)
    end_days(session, 4)
    assert session.seen.happenings == []
    assert session.actions().find("attend", "regatta") is None


def test_an_event_can_be_left_at_the_door(friends):
    session = friends(2)
    end_days(session, 3)
    take(session, "attend", "regatta")
    take(session, "leave")
    assert session.seen.scene is None and session.seen.attended == ("regatta",)
    assert session.seen.handshakes == 0


def test_whoever_is_greeted_is_known(changed):
    """Somebody who comes down to the desk is somebody one knows from then on."""

    def mutate(data):
        scenario = data["scenarios"][WORLD]
        scenario["home"] = "mill"
        scenario["cast"] = [m for m in scenario["cast"] if m["contact"] != "cy"]
        for contact in data["contacts"].values():
            contact["circle"].pop("cy", None)

    pack, met = changed(mutate), 0
    for seed in range(30):
        session = Session(pack, WORLD, seed)
        if session.seen.hour < 9:
            take(session, "study")
        happened = [*take(session, "walk_in", "uphill"), *through(session, "help", "who", "part")]
        for event in of_kind(happened, Greeted):
            met += 1
            assert event.contact == "eli" and event.employer == "uphill"
            assert session.seen.contact("eli").greeted
            assert session.seen.handshakes == 1
    assert met


def test_a_stranger_at_the_desk_is_not_known_before_they_come_down(changed):
    """Whom a scene is with is no news of somebody the player does not know of."""

    def mutate(data):
        scenario = data["scenarios"][WORLD]
        scenario["home"], scenario["start"] = "mill", "2026-03-02 09:30"
        next(m for m in scenario["cast"] if m["contact"] == "cy").update(known=False)

    session = Session(changed(mutate), WORLD, 1)
    take(session, "walk_in", "uphill")
    assert session.seen.scene is not None and session.seen.scene.contact == ""
    take(session, "leave")
    assert not {"cy", "eli"} & {c.id for c in session.seen.contacts}


def test_a_call_that_nobody_took_may_be_taken_on_another_day(world_of):
    """Each ring is luck of its own, one a day; nobody is written to by it."""
    for seed in range(12):
        session = world_of(seed)
        fates = []
        for _ in range(6):
            option = session.actions().find("voice", "dee")
            if option.reason is None:
                session.act(option.action())
                fates.append(session.seen.scene is not None)
                if fates[-1]:
                    break
                assert session.actions().find("voice", "dee").reason == "called_today"
                assert session.seen.contact("dee").unanswered == 0
            session.act(session.actions().find("end_day").action())
            session.act(session.actions().find("rest").action())  # until they are awake
        if fates[:1] == [False] and fates[-1]:
            return
    raise AssertionError("nobody ever picked up at a later ring")


@pytest.mark.parametrize("kind", ["evening", "fair"])
def test_the_kind_of_an_event_picks_its_scene(changed, kind):
    def mutate(data):
        data["scenarios"][WORLD]["calendar"][0]["kind"] = kind
        data["scenes"] = {name: one for name, one in data["scenes"].items()
                          if one["kind"] != "event" or one["id"] == "event-room"}  # fmt: skip
        for place in ("cafe", "bar"):
            data["scenes"][f"fair-{place}"] = {
                "id": f"fair-{place}", "kind": "event", "title": "A fair", "initial": "over",
                "when": f"event_kind() == 'fair' and place_kind() == '{place}'",
                "states": {"over": {"say": ["Stalls."]}},
            }  # fmt: skip

    session = Session(changed(mutate), WORLD, 1)
    end_days(session, 3)
    began = of_kind(take(session, "attend", "regatta"), SceneBegan)
    assert (began[0].scene == "fair-cafe") == (kind == "fair")
    assert began[0].scene != "fair-bar"


@pytest.mark.parametrize("name", ["state", "trigger", "to", "is-over", "events"])
def test_a_choice_may_have_any_name(changed, name):
    """Also one that a record or a machine has for itself."""

    def mutate(data):
        for scene in data["scenes"].values():
            if scene["kind"] == "event":
                for state in scene["states"].values():
                    for choice in state.get("choices", ())[:1]:
                        choice["id"] = name

    session = Session(changed(mutate), WORLD, 1)
    end_days(session, 3)
    take(session, "attend", "regatta")
    assert name in {o.subject for o in session.actions().possible()}
    take(session, "choose", name)


def test_a_trigger_may_be_named_as_what_a_record_has(changed):
    def mutate(data):
        data["machines"]["tie"]["transitions"].append(
            {"trigger": "state", "source": ["stranger"], "to": "noticed"}
        )

    session = Session(changed(mutate), WORLD, 1)
    assert session.actions().possible()
