"""The evidence report: what runs, what it says, and that it is the same wherever it runs."""

import json

import pytest

from game.engine.listing import Options
from game.model import ask
from game.pack.check import check
from game.pack.find import bundle
from game.playtest.evidence import running
from game.playtest.evidence.as_data import as_data
from game.playtest.evidence.as_text import as_text
from game.playtest.evidence.bench import LABORATORY, Bench
from game.playtest.evidence.plot import ASCII, UNICODE, row, signs
from game.playtest.evidence.report import Measure, facts, report
from game.playtest.evidence.stats import Figure

RUNS = 300
FACT_KEYS = {
    "key", "title", "target", "band", "value", "interval", "n", "kind", "ok", "why", "by",
    "sources", "also",
}  # fmt: skip
MEASURE_KEYS = {"key", "title", "target", "band", "value", "interval", "n", "ok"}


@pytest.fixture(scope="module")
def small():
    """The report of a small run, on one process."""
    return report(RUNS, running.measure(RUNS, 1))


def in_band():
    """Figures that lie in all bands, without a run."""
    return {
        measure.key: Figure(middle(measure), middle(measure), middle(measure), 1)
        for fact in facts()
        for measure in fact.measures
    }


def middle(measure):
    if measure.low is None:
        return measure.high
    return measure.low if measure.high is None else (measure.low + measure.high) / 2


def test_the_laboratory_is_a_pack_in_order():
    assert [str(one) for one in check(LABORATORY, [bundle()])] == []


def test_twelve_facts_and_their_keys(small):
    data = as_data(small)
    assert set(data) == {"runs", "ok", "note", "facts", "design", "against"}
    assert len(data["facts"]) == 12
    assert len({fact["key"] for fact in data["facts"]}) == 12
    for fact in data["facts"]:
        assert set(fact) == FACT_KEYS
        assert fact["kind"] in ("calibrated", "emergent")
        assert all(set(more) == MEASURE_KEYS for more in fact["also"])
    json.dumps(data, allow_nan=False)


def test_no_finding_is_surely_missed_even_by_a_small_run(small):
    for shown in small.facts:
        for measure, figure in zip(shown.fact.measures, shown.figures, strict=True):
            assert figure.low <= figure.value <= figure.high
            assert measure.high is None or figure.low <= measure.high, measure.key
            assert measure.low is None or figure.high >= measure.low, measure.key


def test_says_what_is_design_and_what_speaks_against_the_thesis(small):
    data = as_data(small)
    assert all(row["why"] and row["unit"] for row in data["design"])
    assert {"zheng2001", "whelpley2023"} <= {row["key"] for row in data["against"]}
    assert "calibration, not validation" in data["note"]
    text = "\n".join(as_text(small, UNICODE))
    assert "calibration" in text and "zheng2001" in text and "size_chat 0.7" in text


def test_every_fact_names_findings_that_are_there():
    from game.model.findings import finding

    for fact in facts():
        assert fact.sources and all(finding(source) for source in fact.sources)


def test_lines_fit_a_terminal_and_ascii_is_ascii(small):
    for drawn in (UNICODE, ASCII):
        lines = list(as_text(small, drawn))
        assert max(map(len, lines)) <= 80
    assert all(line.isascii() for line in lines)


def test_the_same_seeds_give_the_same_figures_with_any_number_of_workers():
    told = []
    alone = running.measure(100, 1)
    shared = running.measure(100, 2, lambda done, whole: told.append((done, whole)))
    assert alone == shared
    assert told and told[-1][0] == told[-1][1] and told == sorted(told)


def test_a_study_is_the_same_in_whatever_pieces_it_is_done():
    study = running.STUDIES["face-to-face"]
    assert study.rows(0, 20) == study.rows(0, 7) + study.rows(7, 20)


def test_the_bench_lists_what_the_whole_listing_lists():
    bench = Bench("silence", 3)
    bench.letter("write", "current-good", "lab-first")
    for option in Options(bench.stage):
        own = bench.option(option.verb, option.subject)
        assert (own.cost, own.reason, own.slots) == (option.cost, option.reason, option.slots)
    with pytest.raises(LookupError):
        bench.option("write", "nobody")


def test_a_figure_outside_its_band_is_a_miss_and_says_so():
    figures = in_band()
    assert report(1, figures).ok
    for wrong in (3.0, float("nan")):
        missed = report(1, {**figures, "favour-strangers": Figure(wrong, wrong, wrong, 1)})
        assert not missed.ok
        assert as_data(missed)["facts"][0]["ok"] is False
        assert any("MISS" in line for line in as_text(missed, ASCII))


def test_a_broken_coefficient_is_found_out(monkeypatch):
    def strangers():
        rows = [running.STUDIES[name].rows(0, 600) for name in ("face-to-face", "at-a-distance")]
        columns = [list(zip(*one, strict=True)) for one in rows]
        return running.asking.figures(*columns)

    assert report(1, in_band() | strangers()).facts[0].ok
    monkeypatch.setattr(ask, "BASE", -1.0)
    assert not report(1, in_band() | strangers()).facts[0].ok


@pytest.mark.parametrize("encoding, drawn", [("utf-8", UNICODE), ("latin-1", ASCII), (None, ASCII)])
def test_plots_are_drawn_with_what_the_stream_carries(encoding, drawn):
    assert signs(encoding) is drawn


def test_a_plot_shows_the_figure_within_or_outside_its_band():
    measure = Measure("x", "x", 2.0, 1.0, 3.0)
    inside = row(measure, Figure(1.5, 1.4, 1.6, 9), ASCII, 40)
    assert len(inside) == 40 and "O" in inside and "|" in inside and ":" in inside
    assert "X" in row(measure, Figure(9.0, 8.0, 10.0, 9), ASCII, 40)
    assert row(measure, Figure(*[float("nan")] * 3, 0), ASCII, 5) == "....."
