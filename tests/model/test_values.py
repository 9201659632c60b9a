"""The figures that the evidence base states for its equations."""

import pytest

from game.model import closeness, funnel, lead, meeting, reply, strain, trust
from game.model.ask import NAIVE_FORECAST, ask
from game.model.moment import moment
from game.model.odds import logit
from game.model.referral import referral

COLD = {
    "s": 0.0, "personalised": False, "short": False, "long": False, "questions": False,
    "link": False, "fit_named": False, "unanswered": 0, "weekend": False,
}  # fmt: skip


def near(value, places=2):
    return pytest.approx(value, abs=0.5 * 10**-places + 1e-9)


@pytest.mark.parametrize(("hours", "s"), [(0, 0), (50, 0.39), (90, 0.59), (200, 0.865)])
def test_closeness_after_hours(hours, s):
    assert closeness.closeness(hours) == near(s)


@pytest.mark.parametrize(("s", "kept"), [(0.02, 0.115), (0.4, 0.50), (0.86, 0.84)])
def test_survival_of_a_silent_year(s, kept):
    assert closeness.survival(s, 1.0) == near(kept)


def test_the_hazard_doubles_after_eight_usual_gaps():
    weekly = closeness.survival(0.4, 1.0, usual_gap_years=1 / 52)
    assert weekly == pytest.approx(closeness.survival(0.4, 1.0 + (1.0 - 8 / 52), 1.0))
    assert weekly < closeness.survival(0.4, 1.0)


def test_hours_that_an_act_adds():
    assert dict(closeness.HOURS) == {"text": 0.25, "voice": 0.5, "video": 0.75, "person": 2.0}
    assert pytest.approx(1 / 8) == closeness.USUAL_GAP_YEARS


def test_a_dormant_tie_keeps_trust_and_gains_novelty():
    assert closeness.dormant_trust(0.5) == pytest.approx(0.4)
    assert closeness.novelty(0.5, 3.0) == near(0.816)
    assert closeness.novelty(0.5, 0.0) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("channel", "stranger", "friend"),
    [("text", 0.02, 0.45), ("voice", 0.07, 0.56), ("video", 0.08, 0.57), ("person", 0.70, 0.80)],
)
def test_a_small_favour(channel, stranger, friend):
    assert ask(0.0, channel, "favour") == near(stranger)
    assert ask(0.8, channel, "favour") == near(friend)


def test_the_facts_about_asking():
    strangers = ask(0, "person", "favour") / ask(0, "text", "favour")
    friends = ask(0.8, "person", "favour") / ask(0.8, "video", "favour")
    assert strangers == pytest.approx(35, abs=1)
    assert friends == pytest.approx(1.4, abs=0.05)
    assert NAIVE_FORECAST - ask(0, "text", "favour") >= 0.30
    assert NAIVE_FORECAST - ask(0, "person", "favour") <= -0.10


def test_sizes_of_an_ask():
    favour, sit, chat, intro = (
        ask(0, "text", size) for size in ("favour", "sit_down", "chat", "introduction")
    )
    assert favour > sit == chat > intro
    assert chat == near(0.0101, 4)
    assert intro == near(0.0045, 4)


@pytest.mark.parametrize("wrong", [("pigeon", "favour"), ("text", "marriage")])
def test_an_unknown_channel_or_size_is_an_error(wrong):
    with pytest.raises(KeyError):
        ask(0.1, *wrong)


def test_lead_value_is_an_inverted_u():
    values = [lead.lead_value(i / 1000) for i in range(1001)]
    peak = max(range(1001), key=values.__getitem__)
    assert peak / 1000 == near(0.24)
    assert values[peak] / values[900] == pytest.approx(2.2, abs=0.05)


def test_in_less_digital_work_strong_ties_help_more():
    assert lead.lead_value(0.9, 0.0) > lead.lead_value(0.24, 0.0)
    assert lead.lead_value(0.9, 1.0) < lead.lead_value(0.24, 1.0)
    assert lead.lead_value(0.9, 0.0) == near(0.514, 3)


@pytest.mark.parametrize(("n", "m"), [(0, 0), (1, 0.21), (5, 0.50), (20, 0.19)])
def test_moment(n, m):
    assert moment(n) == near(m)


def test_moment_three_to_eight_beats_one_and_twenty():
    assert min(moment(n) for n in range(3, 9)) - max(moment(1), moment(20)) >= 0.15


def test_inflation_lowers_and_a_video_call_repairs_the_moment():
    assert moment(10, inflation=1.0) < moment(10) < moment(10, videos=1)
    assert moment(10, inflation=1.0) == near(-0.374, 3)
    assert moment(10, videos=1) == near(0.697, 3)


def test_a_cold_message_and_one_follow_up():
    first = reply.reply(**COLD)
    second = reply.reply(**COLD | {"unanswered": 1})
    assert first == near(0.085, 3)
    assert (1 - first) * second / first == near(0.57)


@pytest.mark.parametrize(
    ("feature", "value", "moved"),
    [
        ("s", 0.5, 1.6), ("personalised", True, 0.16), ("short", True, 0.13),
        ("long", True, -0.07), ("questions", True, 0.23), ("link", True, 0.6),
        ("fit_named", True, 1.0), ("unanswered", 2, -1.0), ("weekend", True, -0.1),
        ("fault", 0.4, -0.4),
    ],
)  # fmt: skip
def test_what_moves_a_reply(feature, value, moved):
    told = reply.reply(**COLD | {feature: value})
    assert logit(told) - logit(reply.reply(**COLD)) == pytest.approx(moved)


def test_an_open_thread_keeps_its_own_base():
    plain = {"unanswered": 0, "long": False, "template": False}
    assert reply.keeps_up(0.9, **plain) == pytest.approx(0.9)
    for fault in ({"unanswered": 1}, {"long": True}, {"template": True}, {"fault": 0.3}):
        assert reply.keeps_up(0.9, **plain | fault) < 0.9
    template = reply.keeps_up(0.9, **plain | {"template": True})
    assert logit(template) - logit(0.9) == pytest.approx(-0.16)


def test_goodwill_falls_from_the_third_unanswered_message():
    assert [reply.goodwill_loss(n) for n in range(6)] == [0, 0, 0, 1, 1, 1]


def test_delays_are_log_normal_about_the_median():
    assert reply.delay_minutes(540, 0.5) == 540
    assert reply.delay_minutes(540, 0.8413447) == pytest.approx(540 * 2.4596, abs=1)
    assert reply.delay_minutes(1, 0.0) == 1
    assert reply.delay_minutes(540, 1.0) > 540


def test_trust_ticks_to_the_cap_and_never_down():
    assert trust.tick(0.0, "text") == pytest.approx(0.06)
    assert trust.tick(0.0, "person", 0.6) == pytest.approx(0.21)
    assert trust.tick(0.0, "person", 9.0) == 1.0
    assert trust.tick(0.8, "text") == 0.8


def test_trust_through_media_breaks_twice_as_much():
    assert trust.betrayed(0.5, 0.0, 0.3) == pytest.approx(0.35)
    assert trust.betrayed(0.5, 1.0, 0.3) == pytest.approx(0.20)
    assert trust.betrayed(0.5, 1.0, 0.7) == 0.0


@pytest.mark.parametrize(
    ("value", "said"),
    [(-0.01, "poor"), (0, "fair"), (0.69, "fair"), (0.7, "good"), (1.39, "good"), (1.4, "great")],
)
def test_grades(value, said):
    assert meeting.grade(value) == said


def test_what_a_grade_does_to_trust():
    after = [meeting.grade_trust(0.4, grade) for grade in meeting.GRADES]
    assert after == pytest.approx([0.34, 0.526, 0.61, 0.694])
    assert meeting.grade_trust(0.4, "good", "text") == pytest.approx(0.42)
    assert meeting.GOODWILL["poor"] == -1


def test_a_meeting_score_is_the_weighted_sum():
    assert meeting.score({}, 1.0, 0.5) == pytest.approx(1.12)
    assert sum(meeting.WEIGHTS.values()) == pytest.approx(1.5)
    assert meeting.score({"follow_up": 1.0}, 0.0) == pytest.approx(0.06)
    assert meeting.score({"story": 2.0, "close": 1.0}, 0.0) == pytest.approx(1.0)
    assert meeting.first_impression({"greeting": 1.0, "story": 9.0}) == pytest.approx(0.13)
    with pytest.raises(KeyError):
        meeting.score({"grip": 1.0}, 0.0)


def test_video_costs_41_hundredths_of_a_standard_deviation():
    lost = meeting.score({}, 0.0) - meeting.score({}, 0.0, video=True)
    assert lost == pytest.approx(0.41 * 0.8767, abs=1e-3)


def test_story_insight_and_reading():
    assert meeting.story_score(0, False) == pytest.approx(-0.3)
    assert meeting.story_score(5, True) == pytest.approx(1.4)
    assert meeting.insight_chance(0.4) == pytest.approx(0.61)
    assert meeting.reading_loss(50, 80) == pytest.approx(0.3)
    assert meeting.reading_loss(50, 35) == pytest.approx(0.3)
    assert meeting.reading_loss(50, 34.9) == pytest.approx(0.45)


def test_a_referral():
    assert referral(0.5, 0.8, True, False) == near(0.5)
    assert referral(0.5, 0.8, True, True) == near(0.12)
    assert referral(0.5, 0.8, True, False, written=True) == near(0.35)


def test_the_default_market():
    cold, referred = funnel.interview(False), funnel.interview(True)
    assert cold == near(0.0305, 4)
    assert referred / cold == near(4.16)
    assert 0.94 * cold + 0.06 * referred == pytest.approx(6.7 / 185, abs=0.001)
    assert funnel.offer(0.0, False) == near(0.096, 3)
    assert funnel.offer(0.0, True) == near(0.152, 3)
    assert funnel.offer(1.0, False) == near(0.440, 3)
    assert (funnel.APPLICANTS, funnel.INTERVIEWED, funnel.SEATS) == (185, 6.7, 1)


def test_a_smaller_field_is_kinder():
    assert funnel.interview(False, 16, 8) > funnel.interview(False, 90, 8) > funnel.interview(False)
    assert funnel.offer(0, False, 2, 3) > funnel.offer(0, False, 1, 8)
    assert 0.9 < funnel.interview(True, 3, 5) < 1


@pytest.mark.parametrize(
    ("day", "size"),
    [(0, 16), (7, 16), (11, 53), (15, 90), (17.5, 137.5), (20, 185), (99, 185)],
)
def test_a_field_grows(day, size):
    assert funnel.field((16, 90, 185), 15, 20, 7, day) == pytest.approx(size)


def test_a_job_never_posted_keeps_its_field():
    assert funnel.field((8, 90, 185), None, 28, 11, 27) == 8
    assert funnel.field((8, 90, 185), 12, None, 11, 27) == 8
    assert funnel.field((4, 30, 40), 0, 0, 0, 0) == 40


def test_strain_and_energy():
    assert (strain.START_STRAIN, strain.NIGHT_STRAIN, strain.YES_STRAIN) == (15, -4, -3)
    assert (strain.ASK_STRAIN, strain.NO_STRAIN, strain.REFUSED_REFERRAL_STRAIN) == (5, 4, 5)
    assert strain.strain_after(15, 5, 0) == pytest.approx(20)
    assert strain.strain_after(15, 5, 12) == pytest.approx(15 + 5 * 0.62073, abs=1e-4)
    assert strain.strain_after(15, strain.NIGHT_STRAIN, 12) == pytest.approx(11)
    assert strain.strain_after(2, -9, 3) == 0
    assert strain.strain_after(99, 9, 0) == 100
    assert strain.morning_energy(40) == pytest.approx(86)


def test_success_raises_self_efficacy_more_than_a_no_lowers_it():
    up, down = strain.efficacy_after(0.5, True), strain.efficacy_after(0.5, False)
    assert up - 0.5 > 0.5 - down > 0
