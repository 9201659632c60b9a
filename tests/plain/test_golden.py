"""Each bundled scenario's golden play reads as it is kept (`python -m tests.golden`)."""

import os

import pytest

from tests import golden

SCENARIOS = golden.scenarios()


@pytest.mark.parametrize("name", SCENARIOS)
def test_reads_as_it_is_kept(name, monkeypatch):
    monkeypatch.setitem(os.environ, "COLUMNS", "80")
    found = golden.difference(name, golden.transcript(SCENARIOS[name], name))
    told = "\n".join(found)
    assert found == [], f"`python -m tests.golden update` keeps it as it reads now:\n{told}"


def test_every_kept_play_is_of_a_scenario():
    assert {file.stem for file in golden.FOLDER.glob("*.txt")} == set(SCENARIOS)
