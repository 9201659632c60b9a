"""The codex: every finding in plain words, its source, and how well it is supported."""

import pytest

from game.model.coefficients import coefficients
from game.model.findings import findings
from game.view.catalogue import words
from game.view.codex import _STRENGTHS


def test_every_finding_has_its_entry(view):
    rows = view.codex()
    assert [row.key for row in rows] == list(findings())
    strengths = {_STRENGTHS[found.strength] for found in findings().values()}
    for row in rows:
        assert row.title and row.plain.count(". ") >= 1 and row.source
        assert row.strength in strengths
        assert view.codex_entry(row.key) == row


def test_a_doi_becomes_a_link(view):
    assert view.codex_entry("bos2002").link == "https://doi.org/10.1145/503376.503401"
    assert view.codex_entry("inmail").link == ""


def test_what_speaks_against_the_thesis_is_marked(view):
    marked = {row.key for row in view.codex() if row.against}
    assert marked == {key for key, found in findings().items() if found.against}
    assert {"zheng2001", "guillory2012"} <= marked


def test_a_number_of_the_model_leads_to_its_finding_or_its_reason(view):
    assert view.codex_entry("reply.questions").key == "boomerang"
    own = view.codex_entry("reply.fit_named")
    assert own.key == "reply.fit_named" and "ike-minded" in own.plain
    assert own.strength == words("en").t(_STRENGTHS["design"])
    for number in coefficients():
        assert view.codex_entry(number.key).plain


def test_an_unknown_key(view):
    with pytest.raises(KeyError, match="bos2002"):
        view.codex_entry("bos2020")


def test_lessons_of_the_bundle_lead_to_findings(view, pack):
    for lesson in pack.lessons.values():
        assert view.codex_entry(lesson.source).plain
