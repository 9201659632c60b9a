"""`firm-handshake playtest` from the outside."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli.run import run
from game.playtest import fairness
from game.playtest.balance import survey
from game.playtest.fairness import Bound
from game.playtest.lookahead import plays

ROOT = Path(__file__).resolve().parents[2]
QUICK = ["playtest", "first-week", "--workers", "1"]


def told(capfd, *arguments):
    """The status, the output and the errors of the command in this process."""
    status = run([*QUICK, *arguments])
    return status, *capfd.readouterr()


def test_json(capfd):
    asked = ("--policy", "mentor", "--runs", "3", "--seed", "5", "--format", "json")
    status, out, err = told(capfd, *asked)
    data = json.loads(out)
    assert (status, err) == (0, "")
    assert (data["scenario"], data["policy"]) == ("first-handshake", "mentor")
    assert (data["runs"], data["seed"]) == (3, 5)
    assert sum(data["endings"].values()) == 3
    again = json.loads(told(capfd, *asked, "--workers", "2")[1])
    for one in (data, again):
        assert one.pop("decisions_per_second") > 0
    assert again == data


def test_text_of_all_policies(capfd):
    status, out, _ = told(capfd, "--runs", "1")
    assert status == 0
    assert "milker" in out and "fairness: " in out


def test_csv_has_a_row_a_play(capfd):
    status, out, _ = told(capfd, "--policy", "random", "--policy", "mentor", "--runs", "2",
                          "--format", "csv")  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert [(one["policy"], one["seed"]) for one in rows] == [
        ("random", "0"), ("random", "1"), ("mentor", "0"), ("mentor", "1"),
    ]  # fmt: skip
    assert all(int(one["decisions"]) > 0 and one["ending"] for one in rows)


@pytest.mark.parametrize(("low", "high", "status"), [(0.0, 1.0, 0), (1.0, 1.0, 1)])
def test_check(low, high, status, capfd, monkeypatch):
    monkeypatch.setattr(fairness, "BOUNDS", (Bound("random", low, high, "for the test"),))
    asked = ("--policy", "random", "--runs", "3")
    assert told(capfd, *asked, "--check")[0] == status
    assert told(capfd, *asked)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["playtest"], "which scenario"),
        (["playtest", "first-weak"], "first-week"),
        ([*QUICK, "--policy", "mentr"], "mentor"),
        ([*QUICK, "--runs", "0"], "--runs"),
    ],
)
def test_wrong_usage_is_one_line(arguments, says, capfd):
    assert run(arguments) == 2
    out, err = capfd.readouterr()
    assert out == "" and len(err.splitlines()) == 1 and says in err


@pytest.mark.skipif(os.name == "nt", reason="a process can't be sent an interrupt there")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_gives_the_report_until_then(workers, home):
    command = [sys.executable, "-m", "game", "playtest", "first-week", "--runs", "100000",
               "--policy", "mentor", "--format", "csv", "--workers", workers]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    header = process.stdout.readline()
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "")
    rows = list(csv.DictReader(io.StringIO(header + out)))
    assert [int(one["seed"]) for one in rows] == list(range(len(rows)))


def test_rows_go_to_a_file_beside_the_report(capfd, tmp_path):
    file = tmp_path / "rows.csv"
    status, out, _ = told(capfd, "--policy", "random", "--runs", "3", "--rows", str(file))
    assert status == 0 and "3 plays" in out
    rows = list(csv.DictReader(file.read_text().splitlines()))
    assert [one["seed"] for one in rows] == ["0", "1", "2"]


def test_rows_to_where_nothing_can_be_written(capfd, tmp_path):
    file = tmp_path / "nowhere" / "rows.csv"
    status, out, err = told(capfd, "--policy", "random", "--runs", "1", "--rows", str(file))
    assert (status, out) == (1, "") and len(err.splitlines()) == 1 and str(file) in err


def test_regret_is_looked_for_when_asked(capfd, monkeypatch):
    monkeypatch.setattr(plays, "DECISIONS", 2)
    asked = ("--policy", "mentor", "--runs", "1", "--format", "json")
    assert json.loads(told(capfd, *asked)[1])["regret"] is None
    found = json.loads(told(capfd, *asked, "--regret", "1")[1])["regret"]
    assert found["policy"] == "mentor" and found["decisions"] >= 1
    assert -1 <= found["taken"]["low"] <= found["taken"]["value"] <= found["taken"]["high"] <= 1


@pytest.fixture
def two_scenarios(monkeypatch):
    """As if two scenarios were bundled, one of them with a bound that nobody keeps."""
    every = survey.every_scenario()[:2]
    monkeypatch.setattr(survey, "every_scenario", lambda: every)
    bounds = (Bound("random", 0.0, 1.0, "any"), Bound("pavement", 0.0, 1.0, "any"))
    monkeypatch.setattr(fairness, "BOUNDS", bounds)
    return [name for _, name in every]


ALL = ["playtest", "--all", "--runs", "2", "--workers", "1"]


def test_all_scenarios_in_one_table(two_scenarios, capfd):
    assert run(ALL) == 0
    head, *rows, last = capfd.readouterr().out.splitlines()
    assert head.split() == ["policy", *two_scenarios]
    assert [row.split()[0] for row in rows] == ["random", "pavement", "decisions"]
    assert last == "2 of 2 scenarios keep all bounds"


def test_a_breach_is_marked_and_told_and_fails(two_scenarios, capfd, monkeypatch):
    monkeypatch.setattr(fairness, "BOUNDS", (Bound("random", 1.0, 1.0, "a bound for the test"),))
    assert run(ALL) == 1
    out = capfd.readouterr().out
    assert out.splitlines()[1].split()[1:] == ["0.0!", "0.0!"]
    assert out.count("a bound for the test") == 2
    assert run([*ALL, "--format", "json"]) == 1
    data = json.loads(capfd.readouterr().out)
    assert not data["fair"] and not data["partial"]
    assert [one["scenario"] for one in data["scenarios"]] == two_scenarios
    assert all(one["offer_rates"]["random"]["value"] == 0 for one in data["scenarios"])


@pytest.mark.parametrize("more", [["first-week"], ["--format", "csv"]])
def test_all_is_all(more, capfd):
    assert run([*ALL, *more]) == 2
    assert len(capfd.readouterr().err.splitlines()) == 1
