"""What may be wrong with a journal, and how it is told: one line, a status, no loss."""

import json

import pytest

PLAY = ["play", "first-week", "--seed", "7", "--plain", "--policy", "mentor"]


def answer(ran):
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


def test_replay_tells_the_play(command, journal):
    told = answer(command("replay", journal, "--format", "json"))
    assert set(told) == {"outcome", "ending", "digest", "decisions", "handshakes", "offers"}
    assert told["outcome"] == "hired" and told["handshakes"] >= 1 and told["offers"] >= 1
    assert told["decisions"] > 10
    lines = command("replay", journal).out.splitlines()
    assert lines == [f"{key}: {value}" for key, value in told.items()]


def test_every_process_agrees(command, journal):
    told = [
        answer(command("replay", journal, "--format", "json", env={"PYTHONHASHSEED": seed}))
        for seed in ("0", "1", "2", "77", "4294967295")
    ]
    assert all(one == told[0] for one in told)


def test_a_torn_last_line_is_set_aside(command, journal, play_again):
    whole = answer(command("replay", journal, "--format", "json"))
    content = journal.read_bytes()
    journal.write_bytes(content[:-20])
    ran = command("replay", journal, "--format", "json")
    assert answer(ran)["decisions"] == whole["decisions"] - 1
    assert len(ran.err.splitlines()) == 1
    ran = command(*play_again, "--journal", journal)
    assert ran.status == 0 and len(ran.err.splitlines()) == 1
    assert answer(command("replay", journal, "--format", "json")) == whole


def spoil_a_decision(lines):
    entry = json.loads(lines[-3])
    entry["action"] = {"verb": "walk_away"}
    lines[-3] = json.dumps(entry).encode() + b"\n"


def spoil_a_digest(lines):
    lines[-3] = lines[-3].replace(b'"digest":"', b'"digest":"0')
    assert b'"digest":"0' in lines[-3] or b'"digest": "' in lines[-3]


def lose_a_line(lines):
    del lines[-3]


def tear_in_the_middle(lines):
    lines[-3] = lines[-3][:20] + b"\n"


def grow_newer(lines):
    header = json.loads(lines[0])
    header["format"] = 999
    lines[0] = json.dumps(header).encode() + b"\n"


def change_the_pack(lines):
    lines[1] = lines[1].replace(b"Ottoline", b"Oddoline").replace(b"the ", b"teh ")


SPOILERS = [
    spoil_a_decision,
    lose_a_line,
    tear_in_the_middle,
    grow_newer,
    change_the_pack,
]


@pytest.mark.parametrize("spoil", SPOILERS)
@pytest.mark.parametrize("use", [["replay"], ["resume", "--plain", "--journal"]])
def test_an_edited_journal_is_refused(quickly, journal, spoil, use):
    lines = journal.read_bytes().splitlines(keepends=True)
    spoil(lines)
    journal.write_bytes(b"".join(lines))
    before = journal.read_bytes()
    ran = quickly(*use, journal)
    assert ran.status == 1 and ran.complaint
    assert journal.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"hello\n",
        b"[]\n",
        b"{}\n",
        b"\xff\xfe\x00",
        b"null\n",
        b'{"format": "x"}\n',
        b"\n\n",
        b"[" * 100000 + b"\n",
        b'{"format": ' + b"9" * 5000 + b"}\n",
    ],
)
@pytest.mark.parametrize("use", [["replay"], ["resume", "--plain", "--journal"]])
def test_what_is_no_journal(quickly, tmp_path, content, use):
    path = tmp_path / "notes.jsonl"
    path.write_bytes(content)
    ran = quickly(*use, path)
    assert ran.status == 1 and "notes.jsonl" in ran.complaint
    assert path.read_bytes() == content


@pytest.mark.parametrize("use", [["replay"], ["resume", "--plain", "--journal"]])
def test_an_empty_file_a_folder_and_nothing(quickly, tmp_path, use):
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "folder.jsonl").mkdir()
    for name in ("empty.jsonl", "folder.jsonl", "nothing.jsonl"):
        ran = quickly(*use, tmp_path / name)
        assert ran.status == 1 and name in ran.complaint


def test_playing_on_what_is_no_journal_leaves_it_alone(quickly, tmp_path, play_again):
    path = tmp_path / "thesis.txt"
    path.write_text("chapter one\n")
    ran = quickly(*play_again, "--journal", path)
    assert ran.status == 1 and ran.complaint
    assert path.read_text() == "chapter one\n"


def untitled(told):
    """What a watched play tells, without the command for its own journal at the end."""
    return told[: told.rindex("What it was, and why:")]


def test_an_empty_file_is_begun_on(command, tmp_path, played, play_again):
    path = tmp_path / "made-by-mktemp"
    path.touch()
    ran = command(*play_again, "--journal", path)
    assert (ran.status, untitled(ran.out)) == (0, untitled(played[1]))


def test_another_play_in_the_file(quickly, journal):
    before = journal.read_bytes()
    ran = quickly("play", "first-week", "--seed", "8", "--plain", "--journal", journal)
    assert ran.status == 1 and "another play" in ran.complaint
    assert journal.read_bytes() == before


def test_a_finished_play_shows_its_end_again(command, journal, played, play_again):
    before = journal.read_bytes()
    ran = command(*play_again, "--journal", journal)
    title = next(line for line in ran.out.splitlines() if line.strip())
    assert ran.status == 0 and title in untitled(played[1])
    assert journal.read_bytes() == before
