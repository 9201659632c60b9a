"""The words of a debrief, and its data."""

import json
import re

import pytest

from game.debrief.as_data import as_data
from game.debrief.cards import Debrief, Moment
from game.debrief.make import debrief
from game.debrief.sections import sections
from game.debrief.voice import Voice
from game.engine.actions import Action
from game.engine.session import Session
from game.model.findings import findings
from game.view.catalogue import words
from game.view.context import context
from game.view.debriefing import parts

from .conftest import made, played

KEYS = {
    "scenario", "seed", "setup", "finished", "outcome", "ending", "days", "decisions", "timeline",
    "funnel", "calibration", "messages", "people", "lessons", "questions", "goal", "sections",
}  # fmt: skip


def told(session, made_):
    return sections(made_, session, words("en"))


def lines(session, made_, section):
    found = next(one for one in told(session, made_) if one.id == section)
    return [line.text for line in found.lines]


def test_every_section_has_words(play):
    found = told(*play)
    assert [one.id for one in found] == list(parts.SECTIONS)
    for section in found:
        assert section.title and section.lines
        for line in section.lines:
            assert line.text.strip() == line.text and line.text
            assert not re.search(r"\{\w+\}|  |\( ?\)|^[,.:]| [,.;]", line.text), line.text
            assert line.finding == "" or line.kind in ("source", "item")


def test_sentences_begin_with_a_capital(play):
    for section in told(*play):
        for line in section.lines:
            if line.kind in ("text", "head") and section.id not in ("people", "lessons"):
                first = line.text.lstrip("“\"'")[0]
                assert not first.isalpha() or first.isupper(), line.text


def test_charts_say_what_the_lines_say(play):
    session, made_ = play
    funnel = next(one for one in told(session, made_) if one.id == "funnel")
    if funnel.chart is not None:
        counts = [len(row.names) for row in made_.funnel.stages]
        assert list(funnel.chart.values) == counts
        for label, count in zip(funnel.chart.labels, counts, strict=True):
            assert any(
                text.startswith(f"{label}: {count or 'no'}") for text in lines(*play, "funnel")
            )


def test_forecasts_in_words_and_bars(forecast):
    session, made_ = forecast
    section = next(one for one in told(session, made_) if one.id == "forecasts")
    assert section.chart is not None
    assert len(section.chart.labels) == 2 * len(made_.calibration.by_percent)
    text = "\n".join(line.text for line in section.lines)
    assert f"Brier score {made_.calibration.brier:.2f}" in text
    few = "too few to tell skill from luck" in text or "One forecast is none" in text
    assert few == (not made_.calibration.enough)
    assert {"roghanizad2017", "flynn2008"} <= {line.finding for line in section.lines}


def test_each_lesson_stands_on_a_moment_and_a_source(play):
    session, made_ = play
    section = next(one for one in told(session, made_) if one.id == "lessons")
    kinds = [line.kind for line in section.lines]
    assert kinds.count("quote") == kinds.count("source") == len(made_.lessons)
    for line in section.lines:
        if line.kind == "quote":
            assert re.match(r"Day \d+, \d\d:\d\d\. [A-Z]", line.text)
        if line.kind == "source":
            assert line.finding in findings()


def test_the_end_tells_the_ending(play):
    session, made_ = play
    ending = next(e for e in session.scenario.endings if e.id == session.ending)
    assert lines(session, made_, "end")[0] == ending.title


def test_an_unfinished_play_says_so():
    session, made_ = played("novice", 3, False, 20), made("novice", 3, False, 20)
    assert not made_.finished and made_.outcome == ""
    assert lines(session, made_, "end")[0].startswith("This play isn't over.")


def test_nothing_done_is_told_kindly(walked):
    session, made_ = walked
    assert lines(session, made_, "funnel")[0] == parts.NO_ONE
    assert len(lines(session, made_, "questions")) == 2
    assert lines(session, made_, "lessons") == [parts.NO_LESSONS]


def test_keys_of_the_data_are_stable(play):
    session, made_ = play
    data = as_data(made_, told(session, made_))
    assert set(data) == KEYS
    assert json.loads(json.dumps(data))["seed"] == session.seed
    assert set(data["funnel"]) == {"stages", "routes", "no_further", "own", "total"}
    for stage in data["funnel"]["stages"]:
        assert set(stage) == {"stage", "names", "by_route", "cost"}
        assert set(stage["cost"]) == {"minutes", "energy", "money"}
    for one in data["timeline"]:
        assert set(one) == set(Moment.__slots__)


def test_it_is_a_function_of_the_play():
    session = played("novice", 7)
    again = Session(session.pack, session.scenario.id, session.seed, session.setup)
    from game.playtest.policies import policies

    player = policies()["novice"](7)
    while not again.over:
        again.act(player.choose(again.seen, again.actions()))
    assert debrief(again) == made("novice", 7)
    assert told(again, debrief(again)) == told(session, made("novice", 7))


@pytest.mark.parametrize("section", ["questions", "goal", "timeline", "people"])
def test_plays_read_differently(section):
    plays = [("mentor", 7), ("novice", 3), ("online-only", 3), ("spammer", 2), ("pavement", 4)]
    texts = {"\n".join(lines(played(*p), made(*p), section)) for p in plays}
    assert len(texts) >= (3 if section == "goal" else len(plays))


def test_names_that_look_like_markup_stay(changed_name):
    session = changed_name
    session.act(session.actions().find("look_up", "mags").action())
    session.act(session.actions().find("write", "mags").action())
    session.act(Action("walk_away"))
    text = "\n".join(lines(session, debrief(session), "timeline"))
    assert "[bold]Mags[/bold]" in text


@pytest.fixture
def changed_name():
    import copy

    from game.pack.load import build

    base = played("mentor", 7)
    data = copy.deepcopy(dict(base.pack.data))
    data["contacts"]["mags"]["first"] = "[bold]Mags[/bold]"
    return Session(build(data), base.scenario.id, 7)


def test_numbers_stand_in_words_up_to_twelve():
    voice = Voice(context(played("mentor", 7), words("en")))
    assert [voice.number(n) for n in (0, 1, 12, 13)] == ["none", "one", "twelve", "13"]


def test_the_debrief_is_frozen_and_complete():
    made_ = made("mentor", 7)
    assert isinstance(made_, Debrief) and hash(made_.timeline)
    with pytest.raises(AttributeError):
        made_.outcome = "hired"
