"""The map of the network: nobody stands on anybody, everybody where they belong."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.view.ground import EDGES, Ground, box, cells, shortened
from game.view.network import at, beyond, layout
from game.view.ties import RINGS, Tie, ties

from .conftest import walk

NAMES = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Zs")), min_size=1, max_size=24)
TIE = st.builds(
    Tie,
    id=st.uuids().map(str),
    name=NAMES,
    city=st.sampled_from(["Ulm", "Faro", "Riga"]),
    employer=st.sampled_from(["", "The Tower", "Pell", "Halo", "漢字"]),
    ring=st.integers(0, RINGS - 1),
    bridge=st.booleans(),
)
CASTS = st.lists(TIE, max_size=80, unique_by=lambda tie: tie.id)
BY = st.sampled_from(["city", "employer"])


def taken(drawn):
    """Every cell that a person or a title takes, and by whom."""
    for node in drawn.nodes:
        yield from (((node.x + n, node.y), node.id) for n in range(node.width))
    for title in (*drawn.titles, *drawn.names):
        yield from (((title.x + n, title.y), title.text) for n in range(cells(title.text)))


@given(CASTS, BY, st.integers(0, 130), st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_nothing_stands_on_anything_nor_outside(cast, by, width, height):
    drawn = layout(cast, by, width, height, ["near", "further", "far", "away"])
    found = list(taken(drawn))
    assert len({cell for cell, _ in found}) == len(found)
    assert all(0 <= x < width and 0 <= y < height for (x, y), _ in found)
    assert {node.id for node in drawn.nodes} | set(drawn.hidden) == {tie.id for tie in cast}
    assert drawn == layout(cast, by, width, height, ["near", "further", "far", "away"])


@given(CASTS, BY)
@settings(max_examples=40, deadline=None)
def test_eighty_people_all_find_room(cast, by):
    assert not layout(cast, by, 78, 13).hidden
    assert all(node.label for node in layout(cast[:20], by, 78, 13).nodes)


@given(st.lists(TIE, min_size=1, max_size=8, unique_by=lambda tie: tie.id), BY)
@settings(max_examples=60, deadline=None)
def test_the_nearer_stand_nearer(cast, by):
    """The middle of each box lies in its ring, where there is room for all."""
    drawn, ground = layout(cast, by, 90, 34), Ground(90, 34)
    rings = {tie.id: tie.ring for tie in cast}
    for node in drawn.nodes:
        low, high = (0.0, *EDGES)[rings[node.id]], EDGES[rings[node.id]]
        assert low <= ground.far(node.x + node.width // 2, node.y) <= high


@given(CASTS, BY)
@settings(max_examples=30, deadline=None)
def test_arrows_and_clicks_find_people(cast, by):
    drawn = layout(cast, by, 90, 30)
    for node in drawn.nodes:
        assert at(drawn, node.x, node.y) == node.id
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            other = next(n for n in drawn.nodes if n.id == beyond(drawn, node.id, dx, dy))
            ahead = (other.x - node.x) * dx + (other.y - node.y) * dy
            further = [n for n in drawn.nodes if (n.x - node.x) * dx + (n.y - node.y) * dy > 0]
            assert ahead > 0 if further else other == node


@given(NAMES, st.integers(0, 20), st.booleans())
def test_names_are_made_to_fit(name, letters, bridge):
    label = shortened(name, letters)
    assert cells(label) <= letters
    assert box(Tie("a", name, "", "", 0, bridge=bridge), label) <= letters + 4


def test_short_forms_of_a_name():
    forms = ["Osvaldo Brandt", "Osvaldo B", "Osvaldo", "Osval", ""]
    assert [shortened("Osvaldo Brandt", n) for n in (14, 9, 8, 5, 0)] == forms


def test_what_is_not_known_does_not_stand_there(view):
    known = {seen.id for seen in view.session.seen.contacts}
    for _ in walk(view.session, 40):
        known |= {seen.id for seen in view.session.seen.contacts}
    found = ties(view._context)
    offered = {other for tie in found for other, _ in tie.leads}
    assert known <= {tie.id for tie in found} <= known | offered
    assert all(tie.known == (tie.id in known) for tie in found)


def test_the_tutorials_dormant_ties_are_asleep_until_they_answer(view):
    first = {tie.id: tie for tie in view.network()}
    asleep = [id for id, tie in first.items() if tie.dormant]
    assert asleep and all("dormant" in first[id].words for id in asleep)
    state = view.session._stage.world.contacts[asleep[0]]
    state.state = "met"
    state.last_word, state.greeted, state.closeness = 600, True, 0.9
    tie = next(tie for tie in view.network() if tie.id == asleep[0])
    assert not tie.dormant and tie.met and tie.ring == 0 and "greeted in person" in tie.words


def test_a_way_that_only_one_can_open_makes_a_bridge(view):
    for _ in walk(view.session, 60, 3):
        leads = {tie.id: tie for tie in view.network()}
        ways = [other for tie in leads.values() for other, _ in tie.leads]
        for tie in leads.values():
            alone = [o for o, _ in tie.leads if ways.count(o) == 1 and not leads[o].met]
            assert tie.bridge or not alone
            assert tie.bridge == ("bridge to" in tie.words)
