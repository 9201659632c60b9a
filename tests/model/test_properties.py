"""What must hold of every equation for all inputs."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.model import funnel, lead, meeting, odds, reply, strain, trust
from game.model.ask import CHANNEL, SIZE, ask
from game.model.closeness import closeness, novelty, survival
from game.model.moment import moment
from game.model.referral import referral

unit = st.floats(0, 1)
years = st.floats(0, 60)
sizes = st.sampled_from(sorted(SIZE))
channels = st.sampled_from(sorted(CHANNEL))
messages = st.fixed_dictionaries(
    {
        "s": unit,
        "personalised": st.booleans(),
        "short": st.booleans(),
        "long": st.booleans(),
        "questions": st.booleans(),
        "link": st.booleans(),
        "fit_named": st.booleans(),
        "weekend": st.booleans(),
        "fault": st.floats(0, 30),
    }
)
counts = st.integers(0, 300)
pairs = st.tuples(unit, unit).map(sorted)


def inside(p):
    return 0 < round(p, 6) < 1


@given(messages, counts)
def test_a_reply_is_a_probability_and_no_fault_or_nagging_helps(message, unanswered):
    p = reply.reply(**message, unanswered=unanswered)
    assert inside(p)
    assert reply.reply(**message, unanswered=unanswered + 1) <= p
    assert reply.reply(**message | {"fault": message["fault"] + 1}, unanswered=unanswered) <= p


@given(messages)
def test_a_third_unanswered_message_never_helps(message):
    third, fourth = (reply.reply(**message, unanswered=n) for n in (2, 3))
    assert third <= reply.reply(**message, unanswered=1)
    assert fourth <= third
    assert reply.goodwill_loss(3) > reply.goodwill_loss(2) == 0


@given(st.floats(0, 1), counts, st.booleans(), st.booleans(), st.floats(0, 30))
def test_an_open_thread_never_beats_its_base(base, unanswered, long, template, fault):
    p = reply.keeps_up(base, unanswered=unanswered, long=long, template=template, fault=fault)
    assert inside(p)
    assert p <= odds.inside(base) + 1e-12


@given(st.floats(0.1, 1e5), pairs)
def test_delays_rise_with_the_draw(median, draws):
    low, high = (reply.delay_minutes(median, u) for u in draws)
    assert 1 <= low <= high


@given(pairs, channels, sizes)
def test_closeness_raises_a_yes(two, channel, size):
    low, high = (ask(s, channel, size) for s in two)
    assert inside(low) and inside(high)
    assert low <= high
    assert low < high or two[1] - two[0] < 1e-9


@given(unit, sizes)
def test_the_richer_channel_is_never_worse(s, size):
    text, voice, video, person = (ask(s, c, size) for c in trust.CHANNELS)
    assert text < voice < video < person


@given(st.floats(0, 1), years, st.floats(0.001, 5), pairs)
def test_silence_wears_on_a_tie_and_closeness_holds_it(s, tau, gap, two):
    p = survival(s, tau, gap)
    assert inside(p)
    assert survival(s, tau + 1, gap) <= p
    assert survival(two[0], tau, gap) <= survival(two[1], tau, gap)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_hours_bring_people_closer(hours, more):
    assert 0 <= closeness(hours) <= closeness(hours + more) <= 1


@given(unit, years)
def test_novelty_grows_in_silence(nov, tau):
    assert nov - 1e-12 <= novelty(nov, tau) <= novelty(nov, tau + 1) <= 1


@given(unit, st.sampled_from(trust.CHANNELS), st.floats(0, 20))
def test_trust_stays_within_its_caps(start, channel, fraction):
    after = trust.tick(start, channel, fraction)
    assert start <= after <= max(start, trust.CAPS[channel]) + 1e-12


@given(unit, pairs, unit)
def test_a_betrayal_costs_media_trust_more(start, shares, loss):
    less, more = (trust.betrayed(start, share, loss) for share in shares)
    assert 0 <= more <= less + 1e-12
    assert less <= start + 1e-12


@given(unit)
def test_the_hump_of_lead_value_has_one_peak(digital):
    values = [lead.lead_value(i / 400, digital) for i in range(401)]
    assert all(0 <= value <= 1 for value in values)
    assert turns(values) <= 1


def test_the_digital_hump_turns_inside():
    assert turns([lead.lead_value(i / 400) for i in range(401)]) == 1


@given(unit, st.integers(0, 4))
def test_the_moment_has_one_peak(inflation, videos):
    values = [moment(n / 4, inflation, videos) for n in range(400)]
    assert turns(values) == 1
    assert min(values) > -1.8
    assert max(values) < 1


def turns(values):
    steps = [b - a for a, b in pairwise(values) if abs(b - a) > 1e-12]
    return sum(1 for a, b in pairwise(steps) if a * b < 0)


@given(st.floats(-6, 6), st.floats(0, 3), st.booleans(), st.floats(0, 50), st.floats(0, 500))
def test_a_better_rating_never_hurts_an_offer(rating, more, referred, seats, interviewed):
    p = funnel.offer(rating, referred, seats, interviewed)
    assert inside(p)
    assert p <= funnel.offer(rating + more, referred, seats, interviewed)
    assert funnel.offer(rating, False, seats, interviewed) <= p


@given(st.floats(0, 1e4), st.floats(0, 500), st.floats(0, 1e3))
def test_a_referral_opens_the_door_and_rivals_close_it(applicants, interviewed, more):
    p = funnel.interview(False, applicants, interviewed)
    assert inside(p)
    assert p <= funnel.interview(True, applicants, interviewed)
    assert applicants == 0 or funnel.interview(False, applicants + more, interviewed) <= p


@given(pairs, pairs, st.booleans())
def test_trust_fit_and_a_meeting_raise_a_referral(trusts, fits, exposed):
    low = referral(trusts[0], fits[0], False, exposed)
    assert inside(low)
    assert low <= referral(trusts[1], fits[0], False, exposed)
    assert low <= referral(trusts[0], fits[1], False, exposed)
    assert low < referral(trusts[0], fits[0], True, exposed)
    assert inside(written := referral(trusts[0], fits[0], False, exposed, written=True))
    assert written < low


@given(st.tuples(*[st.floats(1, 500)] * 3).map(sorted), st.floats(0, 60), st.floats(0, 60))
def test_a_field_never_shrinks(sizes, day, later):
    first, last = (funnel.field(tuple(sizes), 20, 30, 10, d) for d in sorted((day, later)))
    assert sizes[0] <= first <= last + 1e-9
    assert last <= sizes[2]


@given(st.floats(0, 100), st.floats(-50, 50), counts)
def test_strain_keeps_its_scale_and_practice_softens_it(start, gain, asks):
    after = strain.strain_after(start, gain, asks)
    assert 0 <= after <= 100
    assert strain.strain_after(start, gain, asks + 1) <= after


@given(unit)
def test_self_efficacy_keeps_its_scale(efficacy):
    assert 0 <= strain.efficacy_after(efficacy, False) <= efficacy
    assert efficacy <= strain.efficacy_after(efficacy, True) <= 1


@given(st.floats(allow_nan=False))
def test_no_log_odds_reach_certainty(value):
    assert inside(odds.chance(value))


@given(st.floats(1e-6, 1 - 1e-6))
def test_log_odds_go_there_and_back(p):
    assert abs(odds.chance(odds.logit(p)) - odds.inside(p)) < 1e-9


@given(pairs, unit)
def test_draws_and_insights_rise(two, start):
    assert meeting.normal(two[0]) <= meeting.normal(two[1])
    assert -6.1 < meeting.normal(start) < 6.1
    assert inside(meeting.insight_chance(start))
