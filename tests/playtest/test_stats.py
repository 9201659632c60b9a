"""The content report: what is counted is there, and what repeats is found."""

import copy
import json
from pathlib import Path

import pytest

from game.cli import main
from game.engine.events import TextRef
from game.pack.check import check
from game.pack.find import scenario
from game.pack.load import build, load
from game.playtest.stats.hearing import Ear, listen
from game.playtest.stats.plays import shared
from game.playtest.stats.readability import reading_ease, syllables, words

PACKS = Path(__file__).resolve().parent.parent / "packs"


@pytest.fixture(scope="module")
def tiny():
    return load(PACKS / "good" / "tiny", [PACKS / "good"])


def ear(pack, *told):
    """An ear that has heard these: address, occurrence, variants, which."""
    found = Ear(pack, 1)
    for address, occurrence, variants, text in told:
        found.said(TextRef(address, occurrence), variants, text, text.title())
    return found.heard


def test_what_is_told_once_and_shown_again_counts_once(tiny):
    twice = [("line/ana/reply", 0, ["a", "b"], "a")] * 2
    assert ear(tiny, *twice).lines == {"A": 1}
    again = [("line/ana/reply", turn, ["a", "b"], "a") for turn in range(2)]
    assert ear(tiny, *again).lines == {"A": 2}


def test_an_act_may_come_again_when_all_its_words_were_used(tiny):
    def told(*texts):
        said = enumerate(texts)
        return ear(tiny, *(("act/rest/done", n, ["a", "b", "c"], text) for n, text in said)).early

    assert told("a", "b", "c", "a", "c", "b") == []
    assert told("a", "b", "a") == ["a"]
    assert told("a", "b", "c", "a", "a") == ["a"]


def test_choices_are_not_told(tiny):
    scene = next(iter(tiny.scenes))
    state = tiny.scenes[scene].initial
    assert ear(tiny, (f"scene/{scene}/{state}/some", 0, ["x"], "x")).lines == {}
    assert ear(tiny, (f"scene/{scene}/{state}/say", 0, ["x"], "x")).lines == {"X": 1}
    assert ear(tiny, (f"scene/{scene}/{state}/some/yes", 0, ["x"], "x")).lines == {"X": 1}


def test_a_refrain_may_come_again(tiny):
    data = copy.deepcopy(dict(tiny.data))
    data["contacts"]["ana"] |= {"lines": {"reply": ["a"]}, "refrains": ["reply"]}
    data["actions"]["rest"]["refrain"] = True
    pack = build(data)
    told = [("line/ana/reply", turn, ["a"], "a") for turn in range(3)]
    told += [("act/rest/done", turn, ["a", "b"], "a") for turn in range(3)]
    heard = ear(pack, *told)
    assert not heard.lines and not heard.acts and not heard.early


def test_a_refrain_of_nothing_is_told(write_pack):
    found = check(write_pack, [PACKS / "good"])
    assert [(one.code, one.file) for one in found] == [("FH319", "contacts/ana.yaml")]


@pytest.fixture
def write_pack(tmp_path):
    folder = tmp_path / "odd"
    (folder / "contacts").mkdir(parents=True)
    page = (PACKS / "broken" / "event-too-late" / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(page.replace("event-too-late", "odd"), "utf-8")
    ana = (PACKS / "good" / "tiny" / "contacts" / "ana.yaml").read_text("utf-8")
    (folder / "contacts" / "ana.yaml").write_text(ana + "refrains: [farewell_song]\n", "utf-8")
    return folder


def test_what_two_plays_share():
    assert shared([{"a", "b"}, {"a", "c"}]) == 0.5
    assert shared([{"a"}, {"a"}, {"b"}]) == pytest.approx(1 / 3)
    assert shared([{"a", "b", "c", "d"}, {"a"}]) == pytest.approx(0.4)
    assert shared([set(), set()]) == shared([]) == 0


def test_a_play_read_twice_reads_alike_and_another_seed_otherwise():
    pack, name = scenario("first-week")
    one, again, other = (listen(pack, name, "mentor", seed, {}) for seed in (3, 3, 4))
    assert one == again
    assert one.lines != other.lines and one.words > 1000
    intros = pack.scenarios[name].intro
    assert one.read & set(intros) and other.read & set(intros)


def test_words_and_ease():
    assert words("It's a {first} of nine-day wonders, 12 of them.") == [
        *("It's", "a", "it", "of", "nine", "day", "wonders", "12", "of", "them")
    ]
    known = {"cat": 1, "table": 2, "waited": 2, "lifted": 2, "walked": 1, "make": 1, "idea": 2}
    assert {word: syllables(word) for word in known} == known
    easy = reading_ease(["The cat sat on the mat. It was fat."])
    hard = reading_ease(["Organisational interoperability necessitates considerable deliberation."])
    assert easy > 100
    assert hard < 0
    assert reading_ease([]) == 0


def test_the_command_counts_and_listens(capsys, home):
    assert (
        main(["pack", "stats", "first-week", "--runs", "3", "--workers", "1", "--format", "json"])
        == 0
    )
    found = json.loads(capsys.readouterr().out)
    (one,) = found["scenarios_in"]
    assert found["contacts"] == one["contacts"] == 4 and one["endings"] == found["endings"] == 12
    assert found["words"] > 20000 and found["contact_lines"] > 300 and found["lines"] > 1000
    assert (
        one["plays"] == 3
        and 0 < one["shown"]["least"] <= one["shown"]["mean"] < one["shown_by_all"] < 1
    )
    assert 0 < one["shared"] < 1 and len(one["most_heard"]) == 20
    assert main(["pack", "stats", "first-week", "--runs", "0"]) == 0
    assert "plays of" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["first-weak"], 2),
        (["first-week", "--policy", "nobody"], 2),
        (["first-week", "--scenario", "none"], 2),
        (["first-week", "--set", "background=king"], 2),
        (["core", "--runs", "1"], 0),
    ],
)
def test_what_is_not_there_is_one_clear_line(capsys, home, arguments, status):
    assert main(["pack", "stats", *arguments, "--workers", "1"]) == status
    told = capsys.readouterr().err.splitlines()
    assert len(told) == (1 if status else 0)
