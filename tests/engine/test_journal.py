"""A play on disk: written before it is told, read to the letter, and never believed blindly."""

import json
import os
import subprocess
import sys

import pytest

from game.engine import journal
from game.engine.actions import Action, Refused
from game.engine.journal import JournalError, seal
from game.engine.play import Play, verify
from game.engine.session import Session
from game.engine.stage import PackFault
from game.pack.setup import BadSetup
from game.playtest.policies import policies

from .conftest import WORLD, can


@pytest.fixture
def path(tmp_path):
    return tmp_path / "play.jsonl"


@pytest.fixture(scope="module")
def told(world_pack, tmp_path_factory):
    """A journal of some thirty decisions, and the digest after each."""
    path = tmp_path_factory.mktemp("told") / "play.jsonl"
    play, player = Play.start(path, world_pack, WORLD, 3), policies()["mentor"](3)
    digests = [play.session.digest()]
    for _ in range(30):
        play.act(player.choose(play.session.seen, play.session.actions()))
        digests.append(play.session.digest())
    play.close()
    return path.read_bytes(), digests


@pytest.fixture
def kept(told, path):
    """That journal, in a file of its own."""
    path.write_bytes(told[0])
    return path


def error_of(path, use=verify):
    with pytest.raises(JournalError) as found:
        use(path)
    return found.value


def sealed(bodies):
    """A journal whose lines all have their right check."""
    check, lines = "", []
    for body in bodies:
        check = seal(check, body)
        lines.append(json.dumps({**body, "check": check}).encode() + b"\n")
    return b"".join(lines)


def bodies_of(raw):
    bodies = [json.loads(line) for line in raw.splitlines()]
    for body in bodies:
        del body["check"]
    return bodies


# reading what is whole


def test_a_play_is_read_as_it_was_played(kept, told):
    replay = verify(kept)
    assert replay.decisions == 30 and replay.digest == told[1][-1]
    assert replay.outcome == "unfinished" and replay.ending == "" and replay.notices == ()
    assert (replay.scenario, replay.seed) == (WORLD, 3)
    assert kept.read_bytes() == told[0]


def test_resume_after_every_prefix(told, path):
    """Wherever a play stopped, it goes on from there: same state, same options, same future."""
    raw, digests = told
    lines = raw.splitlines(keepends=True)
    for count in range(0, len(lines) - 1, 3):
        path.write_bytes(b"".join(lines[: 2 + count]))
        play = Play.resume(path)
        assert play.session.digest() == digests[count]
        assert len(play.taken) == play.session.decisions == count
        assert play.notices == []
        for line in lines[2 + count : 4 + count]:
            play.act(Action.from_json(json.loads(line)["action"]))
        play.close()
        assert path.read_bytes() == b"".join(lines[: 4 + count])
        assert verify(path).digest == digests[min(count + 2, 30)]


def test_a_finished_play_can_be_read_and_not_gone_on_with(world_pack, path):
    play = Play.start(path, world_pack, WORLD, 1)
    play.act(Action("walk_away"))
    play.close()
    assert (verify(path).outcome, verify(path).ending) == ("walked_away", "gone")
    play = Play.resume(path)
    with pytest.raises(Refused):
        play.act(Action("end_day"))
    play.close()


def test_typed_words_are_kept_word_for_word(world_pack, path):
    words = 'Is "this" \\ fine?\n\u2028 [red]no[/red] \x00 \U0001f91d \udc80 {first}'
    play = Play.start(path, world_pack, WORLD, 1)
    play.act(play.session.actions().find("write", "ana").action(text=words))
    digest = play.session.digest()
    play.close()
    play = Play.resume(path)
    assert dict(play.taken[0].args)["text"] == words
    assert play.session.digest() == digest
    play.close()


# a torn last line


@pytest.mark.parametrize("cut", [1, 2, 20, 60])
def test_a_torn_last_line_is_set_aside(kept, told, cut):
    raw, digests = told
    kept.write_bytes(raw[:-cut])
    replay = verify(kept)
    assert replay.decisions == 29 and replay.notices == ("torn",)
    assert kept.read_bytes() == raw[:-cut], "looking changes nothing"
    play = Play.resume(kept)
    assert play.notices == ["torn"] and play.session.digest() == digests[29]
    torn = kept.with_name(kept.name + ".torn")
    whole = raw[: raw.rfind(b"\n", 0, -1) + 1]
    assert torn.read_bytes() == raw[len(whole) : -cut]
    assert kept.read_bytes() == whole
    play.act(Action.from_json(json.loads(raw.splitlines()[-1])["action"]))
    play.close()
    assert kept.read_bytes() == raw
    assert verify(kept).notices == ()


# damage in the middle


def change_a_digit(lines):
    lines[9] = lines[9].replace(b'"n":8', b'"n":9')


def change_a_digest(lines):
    at = lines[9].index(b'"digest":"') + 12
    lines[9] = (
        lines[9][:at] + (b"0" if lines[9][at : at + 1] != b"0" else b"1") + lines[9][at + 1 :]
    )


def remove_a_line(lines):
    del lines[9]


def swap_two_lines(lines):
    lines[9], lines[10] = lines[10], lines[9]


def repeat_a_line(lines):
    lines.insert(9, lines[8])


def tear_a_line(lines):
    lines[9] = lines[9][:20] + b"\n"


def empty_a_line(lines):
    lines[9] = b"\n"


def nest_a_line(lines):
    lines[9] = b"[" * 200_000 + b"\n"


def nest_a_record(lines):
    lines[9] = b'{"n":' + b'{"a":' * 900 + b"1" + b"}" * 900 + b',"check":"0"}\n'


def fill_a_line(lines):
    lines[9] = b'{"n":' + b"9" * 1_000_000 + b"}\n"


def make_it_a_list(lines):
    lines[9] = b"[1,2]\n"


def make_it_binary(lines):
    lines[9] = bytes(range(14, 256)) + b"\n"


DAMAGE = [
    change_a_digit, change_a_digest, remove_a_line, swap_two_lines, repeat_a_line, tear_a_line,
    empty_a_line, nest_a_line, nest_a_record, fill_a_line, make_it_a_list, make_it_binary,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_edit_in_the_middle_names_its_line(kept, told, damage):
    lines = told[0].splitlines(keepends=True)
    damage(lines)
    kept.write_bytes(b"".join(lines))
    before = kept.read_bytes()
    for use in (verify, Play.resume):
        error = error_of(kept, use)
        assert (error.code, error.values["line"]) == ("damaged", 10)
    assert kept.read_bytes() == before


@pytest.mark.parametrize("damage", DAMAGE[:2])
def test_a_resume_that_failed_lets_go_of_the_file(kept, told, damage):
    lines = told[0].splitlines(keepends=True)
    damage(lines)
    kept.write_bytes(b"".join(lines))
    error_of(kept, Play.resume)
    kept.write_bytes(told[0])
    Play.resume(kept).close()


# what is no journal, or another's


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"hello\n", b"{}\n", b"null\n", b"[]\n[]\n", bytes(range(256)),
     b"[" * 10**6 + b"\n", b'{"firm_handshake":"1"}\n',
     b'{"firm_handshake":true,"check":""}\n', b"\xff\xfe\n" * 9],
)  # fmt: skip
def test_what_is_no_journal(path, content):
    path.write_bytes(content)
    for use in (verify, Play.resume):
        assert error_of(path, use).code == "not_a_journal"
    assert path.read_bytes() == content


def test_nothing_and_a_folder(path):
    assert error_of(path).code == "missing"
    assert error_of(path, Play.resume).code == "missing"
    path.mkdir()
    assert error_of(path).code == "unreadable"
    assert error_of(path, Play.resume).code == "unreadable"


def test_a_newer_format(kept, told):
    header, *rest = bodies_of(told[0])
    header["firm_handshake"] = journal.FORMAT + 1
    kept.write_bytes(sealed([header, *rest]))
    error = error_of(kept)
    assert error.code == "newer" and error.values["version"] == journal.FORMAT + 1


def test_newer_rules(kept, told):
    header, *rest = bodies_of(told[0])
    header["rules"] += 1
    kept.write_bytes(sealed([header, *rest]))
    assert error_of(kept).code == "newer"


def test_another_packs_data(kept, told, tutorial):
    header, _, *rest = bodies_of(told[0])
    kept.write_bytes(sealed([header, {"data": dict(tutorial[0].data)}, *rest]))
    assert error_of(kept).code == "other_pack"


def test_data_that_is_no_pack(kept, told):
    header, _, *rest = bodies_of(told[0])
    for data in ({}, {"pack": 1}, {"scenarios": []}):
        kept.write_bytes(sealed([header, {"data": data}, *rest]))
        error = error_of(kept)
        assert (error.code, error.values["line"]) == ("damaged", 2)


def test_a_scenario_that_the_pack_does_not_have(kept, told):
    header, *rest = bodies_of(told[0])
    kept.write_bytes(sealed([{**header, "scenario": "four-cities"}, *rest]))
    assert error_of(kept).code == "other_pack"


@pytest.mark.parametrize(
    "change",
    [
        {"seed": float("inf")},
        {"seed": "many"},
        {"seed": None},
        {"setup": {"inflation": "very"}},
        {"setup": {"inflation": []}},
        {"setup": 3},
        {"rules": {}},
    ],
)
def test_a_header_with_nonsense_in_it(kept, told, change):
    """Whoever seals a header of their own gets an answer, not a crash."""
    header, data, *_ = bodies_of(told[0])
    kept.write_bytes(sealed([{**header, **change}, data]))
    assert error_of(kept).code in ("not_a_journal", "damaged")
    assert error_of(kept, Play.resume).code in ("not_a_journal", "damaged")


@pytest.mark.parametrize("inflation", [float("nan"), 1e308, -5, float("-inf")])
def test_a_persona_beyond_all_bounds_is_refused(world_pack, inflation):
    with pytest.raises(BadSetup) as caught:
        Session(world_pack, WORLD, 1, {"inflation": inflation})
    assert (caught.value.code, caught.value.key) == ("share", "inflation")


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"action": {}},
        {"action": None},
        {"action": {"verb": "fly"}},
        {"action": {"verb": "write", "subject": "ana", "args": {"opener": "no such"}}},
        {"action": {"verb": "write", "subject": "ana", "args": {"text": 10**40}}},
        {"action": {"verb": "choose", "subject": "x"}},
        {"action": ["write"]},
    ],
)
def test_a_decision_that_cannot_have_been_taken(kept, told, line):
    head = bodies_of(told[0])[:5]
    kept.write_bytes(sealed([*head, {"n": 4, "digest": "", **line}]))
    error = error_of(kept)
    assert (error.code, error.values["line"]) == ("impossible", 6)


def test_a_decision_that_came_to_something_else(kept, told):
    head = bodies_of(told[0])[:5]
    kept.write_bytes(sealed([*head, {"n": 4, "action": {"verb": "rest"}, "digest": "0" * 64}]))
    error = error_of(kept)
    assert (error.code, error.values["line"]) == ("other_digest", 6)


def test_a_play_is_never_begun_over_another(kept, told, world_pack):
    with pytest.raises(JournalError) as found:
        Play.start(kept, world_pack, WORLD, 1)
    assert found.value.code == "exists"
    assert kept.read_bytes() == told[0]
    Play.resume(kept).close()


# two at once


HOLD = """
import sys
from game.engine.play import Play
play = Play.resume(sys.argv[1])
print("held", flush=True)
sys.stdin.readline()
play.close()
"""


def test_a_second_process_is_kept_out(kept, root):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(kept)],
        cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdout.readline() == "held\n"
        assert error_of(kept, Play.resume).code == "locked"
        assert verify(kept).decisions == 30, "reading is always allowed"
        holder.communicate("\n", timeout=30)
    Play.resume(kept).close()


def test_a_second_play_in_the_same_process_is_kept_out(kept):
    play = Play.resume(kept)
    assert error_of(kept, Play.resume).code == "locked"
    play.close()
    play.close()
    Play.resume(kept).close()


# a disk that fails


def failing(times):
    """An fsync that fails so many times, then works."""
    left = [times]
    sync = os.fsync

    def fsync(handle):
        if left[0] > 0:
            left[0] -= 1
            raise OSError(28, "No space left on device")
        sync(handle)

    return fsync


def test_a_write_that_fails_leaves_all_where_it_was(kept, told, monkeypatch):
    play = Play.resume(kept)
    before = play.session.digest()
    monkeypatch.setattr(os, "fsync", failing(2))
    for _ in range(2):
        with pytest.raises(JournalError) as found:
            play.act(Action("study"))
        assert found.value.code == "unwritable" and "space" in found.value.values["why"]
        assert kept.read_bytes() == told[0]
        assert play.session.digest() == before
        assert play.session.decisions == len(play.taken) == 30
    assert play.act(Action("study"))
    after = play.session.digest()
    play.close()
    assert verify(kept).digest == after != before
    assert verify(kept).decisions == 31


def test_an_undo_that_cannot_be_written_is_none(kept, told, monkeypatch):
    play = Play.resume(kept)
    before = play.session.digest()
    monkeypatch.setattr(os, "fsync", failing(1))
    with pytest.raises(JournalError):
        play.undo()
    assert play.session.digest() == before and len(play.taken) == 30
    assert kept.read_bytes() == told[0]
    play.undo()
    play.close()
    assert verify(kept).digest == told[1][29]


def test_a_play_that_cannot_be_begun_leaves_no_file(path, world_pack, monkeypatch):
    monkeypatch.setattr(os, "fsync", failing(1))
    with pytest.raises(JournalError) as found:
        Play.start(path, world_pack, WORLD, 1)
    assert found.value.code == "unwritable"
    assert not path.exists()
    Play.start(path, world_pack, WORLD, 1).close()


NO_SPACE = """
import os, resource, signal, sys
from game.engine.actions import Action
from game.engine.journal import JournalError
from game.engine.play import Play
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = sys.argv[1]
play = Play.resume(path)
size = os.path.getsize(path)
before = play.session.digest()
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 30, resource.RLIM_INFINITY))
try:
    play.act(Action("study"))
except JournalError as error:
    assert error.code == "unwritable", error.code
else:
    raise AssertionError("no room, and it was written")
assert os.path.getsize(path) == size and play.session.digest() == before
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
play.act(Action("study"))
print(play.session.digest())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
def test_a_disk_that_fills_up_in_the_middle_of_a_line(kept, fresh_python):
    status, told = fresh_python(NO_SPACE, str(kept))
    assert status == 0, told
    assert verify(kept).digest == told.strip()


def test_a_folder_that_cannot_be_written(tmp_path, world_pack):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(JournalError) as found:
        Play.start(blocked / "play.jsonl", world_pack, WORLD, 1)
    assert found.value.code == "unwritable"


# taking back


@pytest.fixture
def ruled(changed):
    """The small world with a rule of undo."""
    return lambda rule: changed(lambda data: data["scenarios"][WORLD]["rules"].update(undo=rule))


def reason_of(play):
    with pytest.raises(Refused) as refused:
        play.undo()
    return refused.value.reason


def forecasts_in(play):
    return [event.percent for event in play.session.events if type(event).__name__ == "Forecast"]


def ask_with(play, percent):
    """Write to the old friend with an ask to meet, and say how likely a yes is."""
    option = play.session.actions().find("rekindle", "dee")
    play.act(option.action(ask="meet", forecast=percent))


def test_a_forecast_keeps_its_first_answer_when_it_is_taken_back(ruled, path):
    play = Play.start(path, ruled("free"), WORLD, 1)
    ask_with(play, "90")
    play.undo()
    ask_with(play, "10")
    assert forecasts_in(play) == [90]
    play.undo()
    play.close()
    again = Play.resume(path)
    ask_with(again, "30")
    assert forecasts_in(again) == [90]
    again.close()


def test_no_undo_where_there_is_none(ruled, path):
    play = Play.start(path, ruled("none"), WORLD, 1)
    play.act(Action("study"))
    before = path.read_bytes()
    assert reason_of(play) == "no_undo"
    assert path.read_bytes() == before
    play.close()


def test_a_day_that_is_over_stays_over(ruled, path):
    play = Play.start(path, ruled("day"), WORLD, 1)
    assert reason_of(play) == "nothing_to_undo"
    play.act(Action("study"))
    play.act(Action("end_day"))
    morning = play.session.digest()
    assert reason_of(play) == "undo_day"
    play.act(Action("study"))
    play.undo()
    assert play.session.digest() == morning
    assert reason_of(play) == "undo_day"
    play.close()


def test_free_undo_goes_back_to_the_beginning(ruled, path):
    pack = ruled("free")
    play = Play.start(path, pack, WORLD, 1)
    actions = [Action("study"), Action("end_day"), Action("comment", "ana"), Action("rest")]
    digests = [play.session.digest()]
    for action in actions:
        play.act(action)
        digests.append(play.session.digest())
    size = path.stat().st_size
    for wanted in reversed(digests[:-1]):
        play.undo()
        assert play.session.digest() == wanted
        assert path.stat().st_size > size, "an undo is a line, never a truncation"
        size = path.stat().st_size
    assert reason_of(play) == "nothing_to_undo"
    play.act(Action("end_day"))
    last = play.session.digest()
    play.close()
    replay = verify(path)
    assert (replay.digest, replay.decisions) == (last, 1)
    play = Play.resume(path)
    assert play.taken == (Action("end_day"),) and play.session.digest() == last
    play.close()


def test_what_is_done_again_comes_to_the_same(ruled, path):
    """Taking back is no new draw: the same act has the same luck."""
    play = Play.start(path, ruled("free"), WORLD, 1)
    action = Action("rekindle", "dee")
    play.act(action)
    once = play.session.digest()
    play.undo()
    play.act(action)
    assert play.session.digest() == once
    play.close()


def test_a_refused_act_leaves_no_line(kept, told):
    play = Play.resume(kept)
    with pytest.raises(Refused):
        play.act(Action("fly"))
    assert kept.read_bytes() == told[0]
    assert can(play.session, "end_day") or play.session.seen.scene is not None
    play.close()


def test_a_pack_that_faults_leaves_all_where_it_was(changed, path):
    """A pack whose machines set each other off without end stops one act, not the play."""

    def mutate(data):
        for row in data["machines"]["tie"]["transitions"]:
            if row["trigger"] == "comment_answered":
                row["do"] = "fire('comment_answered')"
        data["scenarios"][WORLD]["cast"][0]["hours"] = 200

    play = Play.start(path, changed(mutate), WORLD, 1)
    play.act(Action("comment", "ana"))
    before = play.session.digest(), path.read_bytes()
    with pytest.raises(PackFault):
        for _ in range(3):
            play.act(Action("end_day"))
            before = play.session.digest(), path.read_bytes()
    assert (play.session.digest(), path.read_bytes()) == before
    assert play.act(Action("study"))
    play.close()


def test_sessions_of_unknown_scenarios(world_pack):
    with pytest.raises(KeyError):
        Session(world_pack, "four-cities", 1)
