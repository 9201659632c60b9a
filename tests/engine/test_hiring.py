"""Jobs: how one hears of them, referrals, applying, the interview, the offer and the gate."""

from itertools import pairwise

import pytest

from game.engine import bonds
from game.engine.events import (
    Appointed,
    AppointmentGone,
    Ended,
    Greeted,
    Learned,
    LineReceived,
    OfferMade,
    Rolled,
    SceneEnded,
    StateChanged,
)
from game.engine.session import Session
from game.pack.expressions import Scope, compile_effects
from game.playtest.policies import policies

from .conftest import WORLD, can, end_days, of_kind, take, through, why_not


@pytest.fixture(scope="module")
def market(changed):
    """The small world with one thing or another changed about its jobs."""

    def make(cast=(), rules=(), portside=(), people=(), **opening):
        def mutate(data):
            scenario = data["scenarios"][WORLD]
            scenario["rules"].update(rules)
            scenario["openings"][0].update(opening)
            scenario["employers"][0].update(portside)
            scenario["player"]["money"] = 5000
            for member in scenario["cast"]:
                member.update(cast)
            for contact in data["contacts"].values():
                contact.update(people)

        pack = changed(mutate)
        return lambda seed=1: Session(pack, WORLD, seed)

    return make


@pytest.fixture(scope="module")
def sure(market):
    """A job that nobody else wants: who applies is seen, and mostly taken."""
    return market(board=0, applicants=[1, 1, 1], interviewed=10, seats=9)


def do(session, who, source):
    """Let effects happen as a scene's choice would."""
    stage = session._stage
    c = stage.world.contacts[who]
    scope = Scope(contact=True, opening=False, variables={})
    stage.happened = []
    stage.queue(compile_effects(source, scope), c)
    stage.drain()
    session.events += stage.happened
    session._options = None
    return stage.happened


def moved(session, opening="counter"):
    return [e.after for e in of_kind(session.events, StateChanged, of="opening", subject=opening)]


def to_the_interview(session, opening="counter"):
    """Apply, wait, and stand on the morning of the interview; False after a no."""
    if can(session, "apply", opening):
        take(session, "apply", opening)
    while not session.over and not can(session, "interview", opening):
        if session.seen.opening(opening).state in ("rejected", "filled"):
            return False
        end_days(session)
    return not session.over


# hearing of it


def told_early(market):
    """A play in which Ana has told of the job before it is public."""
    make = market(cast={"hours": 400}, board=9)
    for seed in range(40):
        session = make(seed)
        for _ in range(7):
            do(session, "ana", "tell_openings()")
            if session.seen.openings:
                return session
            end_days(session)
    raise AssertionError("nobody ever told")


def test_insiders_hear_before_the_board(market):
    session = market(board=9)()
    assert session.seen.openings == []
    assert session.actions().find("apply", "counter") is None
    with pytest.raises(KeyError):
        session.seen.opening("counter")
    session = told_early(market)
    told = of_kind(session.events, Learned, kind="opening")[0]
    assert (told.subject, told.item, told.source) == ("counter", "ana", "contact")
    assert session.seen.contact("ana").opening_known and session.seen.contact("bo").opening_known
    assert not session.seen.contact("dee").opening_known
    assert why_not(session, "apply", "counter") == "not_public"


def test_nobody_tells_a_stranger(world):
    do(world, "ana", "tell_openings(); tell_openings(); tell_openings()")
    assert world.seen.openings == []


def test_what_somebody_else_lets_slip_of_a_job_is_known(market):
    session = market(board=9)()
    do(session, "dee", "fire_opening('counter', 'told')")
    told = of_kind(session.events, Learned, kind="opening", subject="counter")
    assert [(one.item, one.source) for one in told] == [("dee", "contact")]
    assert session.seen.opening("counter").state == "spotted"
    assert session.seen.contact("ana").opening_known
    assert why_not(session, "apply", "counter") == "not_public"


def test_of_a_job_that_is_gone_nothing_is_told(market):
    session = market(board=None, deadline=2)()
    end_days(session, 3)
    do(session, "dee", "fire_opening('counter', 'told')")
    assert session.seen.openings == []


def test_on_its_day_it_is_on_the_board(market):
    session = market(board=4)()
    happened = end_days(session, 3)
    assert not of_kind(happened, Learned, kind="opening")
    happened = end_days(session, 1)
    assert of_kind(happened, Learned, kind="opening", subject="counter", source="board")
    opening = session.seen.opening("counter")
    assert opening.on_board and opening.state == "spotted" and can(session, "apply", "counter")


def test_what_is_never_public_is_never_on_the_board(world):
    end_days(world, 21)
    assert "weigher" not in {o.id for o in world.seen.openings}


def test_at_its_deadline_it_is_gone(market):
    session = market(board=2, deadline=5)()
    end_days(session, 4)
    assert can(session, "apply", "counter")
    end_days(session)
    assert session.seen.opening("counter").state == "filled"
    assert not can(session, "apply", "counter") and not session.seen.opening("counter").on_board


def test_who_has_applied_does_not_mind_the_deadline(market):
    session = market(board=0, deadline=1)()
    take(session, "apply", "counter")
    end_days(session, 2)
    assert session.seen.opening("counter").state in ("applied", "screening")


# referrals


def test_a_referral_before_the_reading_counts_and_after_it_does_not(market):
    make = market(cast={"hours": 200}, board=0)
    early, late = make(2), make(2)
    do(early, "ana", "fire('greeted'); refer()")
    assert early.seen.opening("counter").referred
    assert early.seen.opening("counter").referred_by == "ana"
    assert early.seen.opening("counter").state == "referred"
    assert early.seen.contact("ana").vouched and early.seen.contact("ana").state == "advocate"
    take(late, "apply", "counter")
    while late.seen.opening("counter").state == "applied":
        take(late, "study" if can(late, "study") else "end_day")
    assert late.seen.opening("counter").state == "screening"
    do(late, "ana", "refer()")
    assert not late.seen.opening("counter").referred
    assert late.seen.opening("counter").state == "screening"


def test_a_referral_after_applying_still_counts(market):
    session = market(cast={"hours": 200}, board=0)(2)
    take(session, "apply", "counter")
    do(session, "ana", "refer()")
    assert session.seen.opening("counter").referred


def test_a_referral_opens_the_door_before_the_board(market):
    session = told_early(market)
    assert why_not(session, "apply", "counter") == "not_public"
    do(session, "ana", "refer()")
    assert can(session, "apply", "counter")


def test_a_referral_is_for_ones_own_employer(market):
    session = market(cast={"hours": 200}, board=0)()
    do(session, "cy", "refer()")
    assert not session.seen.opening("counter").referred


def ready_to_ask(market, seed):
    """Ana, sat down with, her employer's job on the board."""
    session = market(seed)
    c = session._stage.world.contacts["ana"]
    do(session, "ana", "fire('greeted'); fire('held')")
    c.sits, c.greeted = 1, True
    return session, c


def test_a_refused_referral_is_heard_of_and_stays_refused_until_trust_has_grown(market):
    make = market(cast={"hours": 40}, board=0, people={"fit": [0.5, 0.5]})
    for seed in range(40):
        session, c = ready_to_ask(make, seed)
        other = session._stage.world.contacts["bo"]
        trust, theirs, goodwill = c.trust, other.trust, c.goodwill
        outsider = session._stage.world.contacts["dee"].trust
        take(session, "ask_referral", "ana")
        happened = end_days(session, 4)
        if not of_kind(happened, LineReceived, contact="ana", situation="referral_no"):
            continue
        assert session.seen.contact("ana").refused and c.refusals == 1
        assert c.trust < trust and c.goodwill == goodwill - 1
        assert other.trust == pytest.approx(theirs * 0.9)
        assert session._stage.world.contacts["dee"].trust == outsider
        assert why_not(session, "ask_referral", "ana") == "asked_before"
        c.set_trust(trust + 0.19)
        session._options = None
        assert why_not(session, "ask_referral", "ana") == "asked_before"
        c.set_trust(trust + 0.21)
        session._options = None
        assert why_not(session, "ask_referral", "ana") is None
        return
    raise AssertionError("nobody ever refused")


def test_a_referral_asked_for_in_writing(market):
    make = market(cast={"hours": 400}, board=0, people={"fit": [0.9, 0.9]})
    given = 0
    for seed in range(30):
        session, c = ready_to_ask(make, seed)
        take(session, "ask_referral", "ana", forecast="70")
        happened = end_days(session, 4)
        if of_kind(happened, LineReceived, contact="ana", situation="referral_yes"):
            given += 1
            assert session.seen.opening("counter").referred and c.vouched
            assert why_not(session, "ask_referral", "ana") in ("already_vouched", "sit_first")
    assert given


def test_a_referral_wants_a_table_first(market):
    session = market(cast={"hours": 400}, board=0)()
    assert why_not(session, "ask_referral", "ana") == "sit_first"


# applying


def test_the_later_the_larger_the_field(market):
    make, odds = market(board=2, deadline=14, applicants=[4, 60, 300]), []
    for days in (2, 5, 10, 13):
        session = make(3)
        end_days(session, days)
        take(session, "apply", "counter")
        end_days(session, 8)
        odds += [e.chance for e in of_kind(session.events, Rolled, purpose="interview")]
    assert len(odds) == 4
    assert odds == sorted(odds, reverse=True) and odds[0] > 2 * odds[-1]


def test_a_name_handed_in_beats_a_place_in_the_pile(market):
    make, odds = market(cast={"hours": 200}, board=0, applicants=[40, 40, 40]), []
    for referred in (False, True):
        session = make(3)
        if referred:
            do(session, "ana", "refer()")
        take(session, "apply", "counter")
        end_days(session, 8)
        odds += [e.chance for e in of_kind(session.events, Rolled, purpose="interview")]
    assert odds[1] > 2 * odds[0]


def test_nobody_applies_twice(sure):
    session = sure()
    take(session, "apply", "counter")
    assert why_not(session, "apply", "counter") == "not_open"


# the interview


def test_the_interview_is_on_a_working_day_and_leads_to_a_decision(sure):
    made = 0
    for seed in range(12):
        session = sure(seed)
        if not to_the_interview(session):
            continue
        at = session.seen.opening("counter").interview
        agreed = of_kind(session.events, Appointed, what="interview")[-1]
        assert agreed.at == at and session.seen.when(at).weekday() < 5
        assert [a.what for a in session.seen.appointments] == ["interview"]
        happened = [*take(session, "interview", "counter"), *through(session)]
        assert of_kind(happened, Greeted, employer="portside")
        assert of_kind(happened, SceneEnded, kind="interview")[0].grade
        opening = session.seen.opening("counter")
        assert opening.interviewed and opening.interview == -1 and session.seen.appointments == []
        assert not can(session, "interview", "counter")
        decided = end_days(session, 6)
        offered = of_kind(decided, OfferMade)
        made += len(offered)
        assert session.seen.opening("counter").state == ("offered" if offered else "rejected")
        assert session.seen.offers == len(offered)
    assert made >= 3


def test_an_interview_left_before_the_greeting_never_leads_to_an_offer(sure):
    """The gate, for the one who has shaken nobody's hand there."""
    left = 0
    for seed in range(40):
        session = sure(seed)
        if not to_the_interview(session):
            continue
        take(session, "interview", "counter")
        take(session, "leave")
        left += 1
        happened = end_days(session, 8)
        assert of_kind(happened, Rolled, purpose="offer")
        assert not of_kind(session.events, Greeted)
        assert not of_kind(happened, OfferMade) and session.seen.offers == 0
        assert session.seen.opening("counter").state == "rejected"
    assert left >= 20


def test_who_left_early_but_knows_somebody_there_may_still_be_taken(market):
    """The gate asks for one hand of that employer, wherever it was shaken; not for another's."""
    make = market(cast={"hours": 200}, board=0, applicants=[1, 1, 1], interviewed=10, seats=9)
    offers = {"ana": 0, "cy": 0}
    for who in offers:
        for seed in range(40):
            session = make(seed)
            stage = session._stage
            c = stage.world.contacts[who]
            bonds.greet(stage, c, bonds.employer_of(stage, c), "quay")
            if to_the_interview(session):
                take(session, "interview", "counter")
                take(session, "leave")
                offers[who] += len(of_kind(end_days(session, 8), OfferMade))
    assert offers["ana"] > 0 and offers["cy"] == 0


def test_an_interview_missed_is_lost_and_off_the_calendar(sure):
    missed = 0
    for seed in range(12):
        session = sure(seed)
        if not to_the_interview(session):
            continue
        missed += 1
        happened = end_days(session)
        assert of_kind(happened, AppointmentGone, what="interview", why="missed")
        opening = session.seen.opening("counter")
        assert (opening.state, opening.interview) == ("rejected", -1)
        assert session.seen.appointments == []
    assert missed


def test_a_frozen_job_takes_its_interview_along(market):
    """Nobody is blamed for not coming to what was called off."""
    make = market(rules={"frozen_openings": 2}, board=0, applicants=[1, 1, 1], interviewed=10)
    frozen = called_off = 0
    for seed in range(60):
        session = make(seed)
        if not can(session, "apply", "counter"):  # frozen on the first morning
            continue
        take(session, "apply", "counter")
        happened = end_days(session, 16)
        if session.seen.opening("counter").state != "filled":
            continue
        frozen += 1
        assert session.seen.appointments == []
        gone = of_kind(happened, AppointmentGone, what="interview")
        states = moved(session)
        assert states[-1] == "filled"
        if states[-2] == "on_site" and gone:
            called_off += gone[0].why == "theirs"
        assert not [e for e in gone if e.why == "missed"] or "rejected" in states
    assert frozen >= 5 and called_off >= 1


def test_a_job_at_risk_is_frozen_in_the_second_half_of_its_days(market):
    """Half of them here; and none of those that nobody put at risk."""
    days = {"insiders": 2, "board": 4, "deadline": 10}
    for risk, fewest, most in ((0.5, 18, 42), (0.0, 0, 0)):
        make = market(frozen=risk, **days)
        plays = [make(seed) for seed in range(60)]
        shut = [end_days(session, 12) for session in plays]
        frozen = [of_kind(happened, StateChanged, trigger="frozen") for happened in shut]
        when = [gone[0].minute / (24 * 60) for gone in frozen if gone]
        assert fewest <= len(when) <= most
        assert all(6 <= day <= 10 for day in when)


def test_the_interview_can_be_declined(sure):
    session = next(s for s in map(sure, range(12)) if to_the_interview(s))
    happened = take(session, "decline", "counter")
    assert of_kind(happened, AppointmentGone, what="interview", why="cancelled")
    assert session.seen.opening("counter").state == "declined"
    assert session.seen.appointments == []
    assert not of_kind(end_days(session, 6), OfferMade)


def test_study_and_insight_tell_at_the_interview(sure):
    def result(prepare):
        for seed in range(12):
            session = sure(seed)
            if prepare == "study":
                for _ in range(2):
                    take(session, "study")
            if prepare == "insight":
                do(session, "ana", "learn_insight()")
            if to_the_interview(session):
                take(session, "interview", "counter")
                through(session)
                return of_kind(session.events, SceneEnded, kind="interview")[0].score
        raise AssertionError("never invited")

    assert result("study") > result("nothing")
    assert result("insight") > result("nothing")


# the offer


def offered(sure):
    for seed in range(60):
        session = sure(seed)
        if to_the_interview(session):
            take(session, "interview", "counter")
            through(session)
            end_days(session, 6)
            if session.seen.opening("counter").state == "offered":
                yield session


def test_accepting_ends_the_search(sure):
    session = next(offered(sure))
    happened = take(session, "accept", "counter")
    assert session.over and session.outcome == "hired" and session.ending == "hired"
    ended = of_kind(happened, Ended)
    assert len(ended) == 1 and (ended[0].outcome, ended[0].ending) == ("hired", "hired")


def test_declining_does_not(sure):
    session = next(offered(sure))
    take(session, "decline", "counter")
    assert not session.over and session.seen.opening("counter").state == "declined"
    assert not can(session, "accept", "counter") and not can(session, "decline", "counter")


def test_terms_are_talked_over_once(sure):
    met = set()
    for session in offered(sure):
        before = session.seen.minute, session.seen.energy
        cost = session.actions().find("negotiate", "counter").cost
        take(session, "negotiate", "counter", terms="bold")
        assert session.seen.minute - before[0] == cost.minutes
        assert session.seen.energy == before[1] - cost.energy
        met.add(session.seen.opening("counter").terms)
        assert why_not(session, "negotiate", "counter") == "already_negotiated"
        assert can(session, "accept", "counter"), "an offer is not lost by asking"
        if len(met) == 2:
            break
    assert met == {"bold", "as offered"}
    session = next(offered(sure))
    take(session, "negotiate", "counter", terms="modest")
    assert session.seen.opening("counter").terms == "modest"


# the gate, over many plays


@pytest.mark.parametrize("policy", ["mentor", "random", "online-only"])
def test_no_offer_without_a_handshake(market, policy):
    make = market(cast={"hours": 200}, board=0, applicants=[1, 1, 1], interviewed=10, seats=9)
    for seed in range(8):
        session, player = make(seed), policies()[policy](seed)
        greeted = set()
        while not session.over:
            for event in session.act(player.choose(session.seen, session.actions())):
                if isinstance(event, Greeted):
                    greeted.add(event.employer)
                if isinstance(event, OfferMade):
                    assert session.seen.opening(event.opening).employer in greeted


def test_an_interview_is_never_appointed_into_a_meeting(market):
    """They ask for an hour at which the player is free, on a working day."""
    make = market(cast={"hours": 200}, board=0, applicants=[1, 1, 1], interviewed=10)
    together = 0
    for seed in range(40):
        session = make(seed)
        take(session, "apply", "counter")
        for who in ("ana", "bo", "cy"):
            take(session, "invite", who, days=4)
        for _ in range(8):
            end_days(session)
            times = sorted(a.at for a in session.seen.appointments)
            assert all(later - at >= 180 for at, later in pairwise(times))
            at = session.seen.opening("counter").interview
            assert at < 0 or session.seen.when(at).weekday() < 5
            together += at >= 0 and len(times) > 1
    assert together
