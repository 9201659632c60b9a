"""Playing through a pipe: it ends saved whatever happens, and goes on from there."""

import json
import os
import resource
import shutil
import signal
import time

import pytest

BEGIN = ["play", "first-week", "--seed", "7", "--plain", "--defaults"]


def test_end_of_input_saves_and_says_how_to_go_on(command, home):
    ran = command(*BEGIN)
    assert (ran.status, ran.err) == (0, "")
    assert "The seed of this play is 7." in ran.out
    assert ran.out.rstrip().endswith("Go on with: firm-handshake resume first-handshake-1")
    assert [path.name for path in (home / "saves").glob("*.jsonl")] == ["first-handshake-1.jsonl"]


def test_saves_are_numbered(quickly, home):
    for number in (1, 2):
        assert f"resume first-handshake-{number}" in quickly(*BEGIN).out


def test_a_seed_is_drawn_and_said(quickly, home):
    said = [
        quickly("play", "first-week", "--plain", "--defaults").out.split("\n", 1)[0]
        for _ in range(2)
    ]
    assert all(line.startswith("The seed of this play is ") for line in said)
    assert said[0] != said[1]


def test_named_save_and_journal_file(quickly, home, tmp_path):
    assert "resume mine" in quickly(*BEGIN, "--save", "mine").out
    assert (home / "saves" / "mine.jsonl").is_file()
    ran = quickly(*BEGIN, "--journal", "my play.jsonl")
    assert "resume --journal 'my play.jsonl'" in ran.out.replace("\n", " ")


def test_waiting_is_kept_and_gone_on_with(command, home):
    ran = command(*BEGIN, "--save", "mine", text="4\nwait\n")
    assert ran.status == 0, ran.err
    told = json.loads(command("replay", "mine", "--format", "json").out)
    assert told["decisions"] == 1 and told["outcome"] == "unfinished"
    for name in (["mine"], []):
        ran = command("resume", *name, "--plain", text="4\nwait\n")
        assert ran.status == 0, ran.err
    assert json.loads(command("replay", "mine", "--format", "json").out)["decisions"] == 3


def test_wrong_answers_are_one_line_each(command, home):
    ran = command(*BEGIN, text="99\nfoo\n\n-1\n")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("Please type a number from") == 4


def test_every_page_can_be_read_without_time_passing(command, home):
    pages = ["5", "6\n0", "8", "9\n0", "10", "11", "12", "13\n1", "15", "16", "1\n1\ncard\n0"]
    ran = command(*BEGIN, "--save", "mine", text="\n".join(pages) + "\n")
    assert ran.status == 0, ran.err
    assert "Please type" not in ran.out
    assert json.loads(command("replay", "mine", "--format", "json").out)["decisions"] == 0


def test_taking_back(command, home):
    ran = command(*BEGIN, "--save", "mine", text="4\nwait\n14\n")
    assert ran.status == 0, ran.err
    assert "Taken back." in ran.out


def test_quit_is_always_zero(command, home):
    ran = command(*BEGIN, text="0\n")
    assert ran.status == 0 and "Saved." in ran.out


def test_no_answer_that_a_terminal_obeys(command, home):
    ran = command(*BEGIN, text="\x1b[2J\x07\n\udcff\n")
    assert ran.status == 0 and "\x1b" not in ran.out and "\x07" not in ran.out


def test_ascii_terminal(command, home):
    ran = command(*BEGIN, text="4\nwait\né\n", env={"PYTHONIOENCODING": "ascii"})
    assert (ran.status, ran.err) == (0, "") and ran.out.isascii()


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["play", "first-weak", "--plain"], "first-week"),
        (["play", "first-week/last-handshake", "--plain"], "first-week/first-handshake"),
        (["play", "first-handshake", "--pack", "frist-week", "--plain"], "first-week"),
        (["play", "first-week", "--policy", "mentro"], "mentor"),
        (["play", "first-week", "--language", "tlh", "--plain"], "en"),
        (["resume", "min"], "mine"),
        (["pack", "check", "first-weak"], "first-week"),
    ],
)
def test_unknown_names_bring_the_nearest(quickly, home, arguments, near):
    (home / "saves").mkdir()
    (home / "saves" / "mine.jsonl").touch()
    ran = quickly(*arguments)
    assert ran.status == 2 and f"`{near}`" in ran.complaint


@pytest.mark.parametrize("name", ["../up", "a/b", ".hidden", "con", "x" * 65, ""])
@pytest.mark.parametrize("use", [[*BEGIN, "--save"], ["resume"]])
def test_save_names_play_no_tricks(quickly, home, name, use):
    if name:
        ran = quickly(*use, name)
        assert ran.status == 2 and ran.complaint
    assert not home.joinpath("saves").exists()


def test_nothing_to_resume(quickly, home):
    ran = quickly("resume")
    assert ran.status == 2 and "no save" in ran.complaint


def wait_for(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def waiting(start, home, *arguments):
    """A play that waits for an answer."""
    process = start(*arguments, stdin=-1, stdout=-1, stderr=-1)
    shown = b""
    while b"0. Save and quit\n> " not in shown:
        more = os.read(process.stdout.fileno(), 65536)
        assert more, process.stderr.read()
        shown += more
    return process


def test_one_save_two_players(start, command, home):
    first = waiting(start, home, *BEGIN, "--save", "mine")
    for use in (["resume", "mine", "--plain"], [*BEGIN, "--save", "mine"]):
        ran = command(*use, text="4\nwait\n")
        assert ran.status == 1 and ran.complaint
    _out, err = first.communicate(b"4\nwait\n", timeout=30)
    assert (first.returncode, err) == (0, b"")
    assert command("resume", "mine", "--plain").status == 0


def test_interrupted_is_saved(start, home):
    process = waiting(start, home, *BEGIN, "--save", "mine")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")
    assert b"Saved. Go on with: firm-handshake resume mine" in out


def test_a_reader_who_leaves(start, home):
    process = start(*BEGIN, "--policy", "mentor", stdin=-1, stdout=-1, stderr=-1)
    process.stdout.read(100)
    process.stdout.close()
    err = process.stderr.read()
    assert (process.wait(30), err) == (0, b"")


def test_a_full_disk_under_the_save(command, journal):
    """The limit lets the pack through and stops the play some decisions later."""
    lines = journal.read_bytes().splitlines(keepends=True)
    room = sum(map(len, lines[:8])) + 10
    journal.write_bytes(b"".join(lines[:4]))

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    again = [*BEGIN, "--policy", "mentor", "--journal", journal]
    ran = command(*again, preexec_fn=limit)
    assert ran.status == 1 and "File too large" in ran.complaint
    assert command(*again).status == 0
    assert journal.read_bytes().count(b"\n") >= len(lines)


def test_a_folder_that_takes_no_files(quickly, home, tmp_path):
    (tmp_path / "file").touch()
    (home / "saves").touch()
    ran = quickly(*BEGIN)
    assert ran.status == 1 and "it can't be written" in ran.complaint
    ran = quickly(*BEGIN, "--journal", tmp_path / "file" / "play.jsonl")
    assert ran.status == 1 and ran.complaint


def test_plain_mode_loads_no_full_screen(fresh_python):
    status, output = fresh_python(
        "import sys; from game.cli import main; main('play first-week --plain'.split());"
        "print('loaded', [name for name in ('textual', 'rich') if name in sys.modules])"
    )
    assert status == 0 and output.endswith("loaded []\n")


def test_picker(command, home):
    ran = command(text="1\n0\n")
    assert ran.status == 0 and "The seed of this play is" in ran.out
    ran = command("--", text="")
    assert (ran.status, ran.err) == (0, "")
    assert "Go on with First Handshake, " in ran.out


def test_faulty_settings_are_told_and_borne(quickly, home):
    (home / "settings").mkdir()
    (home / "settings" / "settings.toml").write_text('language = "tlh"\nplian = true\n')
    ran = quickly(*BEGIN)
    assert ran.status == 0 and len(ran.err.splitlines()) == 2
    assert "plian" in ran.err and "tlh" in ran.err


def test_what_nobody_expected_leaves_a_log(fresh_python, home):
    status, output = fresh_python(
        "import sys, game.cli.where as w; w.folders = lambda: 1 / 0;"
        "from game.cli import main; sys.exit(main(['where']))"
    )
    assert status == 1 and "Traceback" not in output and len(output.splitlines()) == 1
    (log,) = (home / "logs").iterdir()
    assert str(log) in output and "ZeroDivisionError" in log.read_text()


def test_many_begin_at_once(start, home):
    """Each gets a save of its own."""
    plays = [start(*BEGIN, stdin=-3, stdout=-1, stderr=-1) for _ in range(4)]
    ended = [play.communicate(timeout=60) for play in plays]
    assert [(play.returncode, err) for play, (_, err) in zip(plays, ended, strict=True)] == [
        (0, b"")
    ] * 4
    assert len(list((home / "saves").glob("*.jsonl"))) == 4


def test_a_later_edition_of_the_pack_breaks_no_save(quickly, root, tmp_path):
    pack = shutil.copytree(root / "scenarios" / "first-week", tmp_path / "first-week")
    again = ["play", "--pack", pack, "--seed", "7", "--plain", "--journal", "kept.jsonl"]
    assert quickly(*again).status == 0
    file = next((pack / "contacts").glob("*.yaml"))
    file.write_text(file.read_text().replace("name: ", "name: Doctor ", 1))
    ran = quickly(*again)
    assert (ran.status, ran.err) == (0, "")
    shutil.rmtree(pack)
    assert quickly("resume", "--journal", "kept.jsonl", "--plain").status == 0
    assert quickly("replay", "kept.jsonl").status == 0


def setup_in(journal):
    """What the player chose at the start, as the journal's first line keeps it."""
    return json.loads(journal.read_text(encoding="utf-8").split("\n", 1)[0])["setup"]


def test_a_polished_profile_is_kept_with_the_play(quickly, tmp_path):
    assert quickly(*BEGIN, "--polish", "60", "--journal", "polished.jsonl").status == 0
    assert setup_in(tmp_path / "polished.jsonl") == {"inflation": 0.6}
    assert quickly(*BEGIN, "--journal", "plain.jsonl").status == 0
    assert setup_in(tmp_path / "plain.jsonl") == {}


def test_a_polish_beyond_all_bounds_is_refused(quickly):
    assert quickly(*BEGIN, "--polish", "101").status == 2


def test_a_policy_brings_its_own_persona(quickly, tmp_path):
    ran = quickly(*BEGIN, "--policy", "inflated", "--journal", "inflated.jsonl")
    assert ran.status == 0
    assert setup_in(tmp_path / "inflated.jsonl")["inflation"] > 0.5


def test_seed_seven_is_won_with_a_handshake_before_the_offer(quickly, tmp_path):
    """The README's own example: hired, after a greeting in person at that employer."""
    from game.engine.events import Greeted, OfferMade
    from game.engine.play import Play

    assert quickly(*BEGIN, "--policy", "mentor", "--journal", "seven.jsonl").status == 0
    play = Play.resume(tmp_path / "seven.jsonl")
    events, jobs = play.session.events, play.session.program.jobs
    play.close()
    assert play.session.outcome == "hired"
    offer = next(place for place, event in enumerate(events) if isinstance(event, OfferMade))
    employer = jobs[events[offer].opening].opening.employer
    assert any(isinstance(e, Greeted) and e.employer == employer for e in events[:offer])
