"""The codex on the command line, as text and as JSON."""

import json

import pytest


def test_all_findings(quickly):
    ran = quickly("codex")
    assert ran.status == 0 and "https://doi.org/10.1126/science.abl4476" in ran.out
    assert "This speaks against what the game teaches" in ran.out


@pytest.mark.parametrize("key", ["boomerang", "reply.questions"])
def test_one_finding_by_its_key_or_by_a_number_of_the_model(quickly, key):
    ran = quickly("codex", key, "--format", "json")
    (entry,) = json.loads(ran.out)["entries"]
    assert entry["key"] == "boomerang" and entry["plain"] and entry["strength"]
    assert set(entry) == {"key", "title", "plain", "source", "strength", "link", "against"}


def test_an_unknown_key_brings_the_nearest(quickly):
    ran = quickly("codex", "bos2003")
    assert ran.status == 2 and "`bos2002`" in ran.complaint
