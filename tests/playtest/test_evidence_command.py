"""`firm-handshake evidence` from the outside: formats, statuses, a number that was broken."""

import json

import pytest

from game.cli.run import run
from game.model import ask
from game.playtest.evidence import running
from game.playtest.evidence.report import facts
from game.playtest.evidence.stats import Figure


def in_band(runs, workers, progress=None):
    """What a run would measure in which nothing is wrong."""
    found = {}
    for measure in (measure for fact in facts() for measure in fact.measures):
        ends = [end for end in (measure.low, measure.high) if end is not None]
        value = sum(ends) / len(ends)
        found[measure.key] = Figure(value, value, value, runs)
    return found


def asked_for_real(runs, workers, progress=None):
    """The same, but the favours are really asked."""
    rows = [running.STUDIES[name].rows(0, runs) for name in ("face-to-face", "at-a-distance")]
    columns = [list(zip(*one, strict=True)) for one in rows]
    return in_band(runs, workers) | running.asking.figures(*columns)


def test_json_of_a_real_run(capfd):
    status = run(["evidence", "--runs", "20", "--workers", "1", "--format", "json"])
    out, err = capfd.readouterr()
    data = json.loads(out)
    assert status == (0 if data["ok"] else 1)
    assert data["runs"] == 20 and len(data["facts"]) == 12
    assert err == ""  # no progress where nobody looks
    run(["evidence", "--runs", "20", "--workers", "1", "--format", "json"])
    assert capfd.readouterr().out == out


def test_text(capfd, monkeypatch):
    monkeypatch.setattr(running, "measure", in_band)
    assert run(["evidence"]) == 0
    out = capfd.readouterr().out
    assert "12 of 12 facts in band." in out and "Against:" in out and "Design:" in out


def test_a_broken_coefficient_is_a_miss(capfd, monkeypatch):
    monkeypatch.setattr(running, "measure", asked_for_real)
    assert run(["evidence", "--runs", "600"]) == 0
    monkeypatch.setattr(ask, "BASE", -1.0)
    assert run(["evidence", "--runs", "600"]) == 1
    assert "Missed: favour-strangers" in capfd.readouterr().out


@pytest.mark.parametrize("runs", ["0", "-5", "many"])
def test_wrong_usage(runs, capfd):
    assert run(["evidence", "--runs", runs]) == 2
    assert "--runs" in capfd.readouterr().err


def test_progress_is_for_a_terminal(capfd, monkeypatch):
    from game.cli import evidence

    monkeypatch.setattr(evidence.sys.stderr, "isatty", lambda: True, raising=False)
    show = evidence._progress()
    assert show is not None
    show(1, 2)
    assert "1 of 2 trials" in capfd.readouterr().err
