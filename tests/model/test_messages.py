"""Features of messages: what is found, in any script, and what stuffing costs."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.analyse import analyse
from game.model.faults import explain, fault_parts, faults, reply_inputs
from game.model.features import Features, combine
from game.model.reply import reply

FACTS = [["sourdough"], ["rowing", "regatta"], ["night trains"], ["chess"], ["编程"], ["ledger"]]
WORDS = ["sourdough", "regatta", "night trains", "chess", "编程", "ledgers"]
TEMPLATE = "Dear {name}, I am looking for a new job and would like to add you to my contacts."
HONEST = (
    "Hello Nadia, I liked what you wrote about sourdough and counting loaves. I keep the books of "
    "a small club and met the same snag. Would you have twenty minutes at the bakery on Tuesday "
    "at 7:50? No worries if not. Thanks, Sam"
)
PLAIN = "Hello Nadia, I read your thread on counting stock by hand. How do you deal with returns?"


def answered(inputs):
    """The chance that a message with these inputs is answered by a stranger."""
    return reply(**BASE, **inputs)


BASE = {"s": 0.0, "link": False, "unanswered": 0, "weekend": False}


def features(text, **more):
    return analyse(text, facts=FACTS, templates=[TEMPLATE], **more)


def chance(f):
    return reply(**BASE, **reply_inputs(f))


def test_an_honest_message():
    f = features(HONEST, subject="Loaves and ledgers")
    assert (f.words, f.characters, f.questions, f.facts_named) == (44, len(HONEST), 1, 1)
    assert f.clear_ask and f.place_and_time and f.courtesy and f.way_out and f.subject
    assert f.short and not f.long and f.personalised and not f.template
    assert (f.pronouns, f.you_share) == (4, 0.5)
    assert f.template_likeness < 0.3
    assert faults(f) == 0


def test_a_template_is_known_whatever_name_it_bears():
    f = features(TEMPLATE.replace("{name}", "Nadia"))
    assert f.template_likeness > 0.9
    assert f.template and not f.personalised
    assert fault_parts(f)["template"] > 0.5


def test_the_same_message_again_is_known():
    assert features(HONEST, earlier=["Hello", HONEST]).repeat_likeness == 1
    assert features(HONEST, earlier=[PLAIN]).repeat_likeness < 0.5


def test_a_fact_is_named_once_by_any_of_its_words_and_only_as_a_word():
    assert features("The REGATTA and the rowing!").fact_mask == 0b10
    assert features("I take night\ntrains.").fact_mask == 0b100
    assert features("我喜欢编程。").fact_mask == 0b10000
    assert features("Two ledgers").fact_mask == 0b100000
    assert features("sourdoughish, a train at night, chessboard").facts_named == 0
    assert analyse("anything", facts=[[], [""], ["!"]]).facts_named == 0


@pytest.mark.parametrize(
    ("text", "questions"),
    [("Why? When?", 2), ("Really???", 1), ("为什么？", 1), ("لماذا؟", 1), ("Γιατί; Πότε;", 2),
     ("No; none.", 0)],
)  # fmt: skip
def test_questions_in_several_scripts(text, questions):
    assert features(text).questions == questions


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one two", 2), ("don’t stop", 2), ("你好世界", 2), ("你好 world", 2),
     ("नमस्ते दुनिया", 2), ("สวัสดีครับ", 2), ("👋🏽 👨‍👩‍👧", 0), ("안녕 세상", 2), ("... !!", 0)],
)  # fmt: skip
def test_words_in_several_scripts(text, words):
    assert features(text).words == words


@pytest.mark.parametrize(
    "text",
    ["Tuesday at the bakery", "at 9 in your office", "tomorrow, the café?", "3 May, town hall",
     "half past nine at Molly's", "Dienstag im Büro", "jeudi à la gare", "noon at MOLLY’S"],
)  # fmt: skip
def test_a_place_and_a_time(text):
    assert analyse(text, places=["Molly's"]).place_and_time


@pytest.mark.parametrize(
    "text",
    ["Could we meet?", "at the bakery some time", "on Tuesday", "a coffee for £4.50 at the bakery",
     "I may come to the library", "up to 10 people at the library"],
)  # fmt: skip
def test_no_place_and_time(text):
    assert not analyse(text).place_and_time


@pytest.mark.parametrize("text", ["Would you meet me?", "May I call?", "Könnten Sie mir helfen?"])
def test_an_ask(text):
    assert features(text).clear_ask
    assert not features("I bake bread and keep books.").clear_ask


def test_shouting_and_controls():
    f = features("READ THIS LETTER NOW at NASA!!!!!\x00\u202e")
    assert f.shouting > 0.5
    assert f.exclamations == 5
    assert f.controls == 2
    assert features("I met Ann of the WTO.").shouting == 0


@pytest.mark.parametrize(
    "text",
    ["", "a" * 100_000, "?" * 100_000, "你好" * 50_000, "👋🏽" * 50_000, "\x00" * 100_000,
     "ﷺ" * 100_000, "\u0323\u0301" * 50_000, "A B " * 25_000, "at 9 " * 20_000, "{" * 100_000,
     "\ud800" * 1000, "ก" * 100_000],
    ids=lambda text: f"{text[:3]!r}{len(text)}",
)  # fmt: skip
def test_hostile_texts_are_measured_in_time(text):
    earlier = [f"{n}{text}" for n in range(100)]
    took = []
    for _ in range(3):
        start = time.perf_counter()
        f = features(text, subject=text, earlier=earlier)
        took.append(time.perf_counter() - start)
    assert f.characters == len(text)
    assert faults(f) > 0
    assert min(took) < 0.2


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300), st.lists(st.text(max_size=60), max_size=4))
def test_any_text_gives_features_in_range(text, others):
    f = analyse(text, subject=text, facts=[others], templates=others, earlier=others, places=others)
    shares = (f.you_share, f.template_likeness, f.repeat_likeness, f.shouting, f.monotony)
    assert all(0 <= share <= 1 for share in shares)
    assert f.facts_named in (0, 1)
    assert 0 <= f.words <= max(1, len(text) * 18)
    assert 0 < chance(f) < 1


sentences = st.sampled_from([
    "Hello Nadia,", "I liked your piece on sourdough.", "Sourdough and CHESS are mine TOO!",
    "Would you meet me on Tuesday?", "I will be at the bakery.", "你喜欢编程吗？", "Thanks, Sam",
    "", "See https://example.org", "No worries if not.",
])  # fmt: skip


EXACT = (
    "questions", "facts_named", "fact_mask", "clear_ask", "place_and_time", "courtesy", "way_out",
    "exclamations", "links", "controls", "pronouns", "letters",
)  # fmt: skip


@given(st.lists(sentences, max_size=8))
def test_parts_combine_to_the_features_of_the_whole(parts):
    whole = features("\n".join(parts))
    made = combine(features(part) for part in parts)
    for name in EXACT:
        assert getattr(made, name) == getattr(whole, name), name
    assert made.characters == whole.characters - max(0, len(parts) - 1)
    assert made.words - whole.words in range(len(parts) + 1)
    assert made.you_share == pytest.approx(whole.you_share)
    assert made.shouting == pytest.approx(whole.shouting)


def test_facts_given_by_hand_add_up_in_a_combination():
    both = combine([Features(facts_named=1), Features(facts_named=2, fact_mask=0b11)])
    assert both.facts_named == 3
    assert combine([]) == Features()


stuffing = st.fixed_dictionaries(
    {
        "facts": st.lists(st.sampled_from(WORDS), min_size=4, max_size=30).filter(
            lambda words: len(set(words)) >= 4
        ),
        "questions": st.integers(0, 12),
        "marks": st.integers(0, 12),
        "capitals": st.booleans(),
        "opening": st.sampled_from(["", PLAIN, HONEST, TEMPLATE]),
        "glue": st.sampled_from([" ", ", ", ". I love ", "? And your "]),
    }
)


def stuffed(given):
    text = given["opening"] + " " + given["glue"].join(given["facts"])
    text += " Why now?" * given["questions"] + "!" * given["marks"]
    return text.upper() if given["capitals"] else text


@settings(deadline=None)
@given(stuffing)
def test_stuffing_scores_below_an_honest_short_message(given):
    assert chance(features(stuffed(given))) < chance(features(HONEST))
    assert chance(features(stuffed(given))) < chance(features(PLAIN))


@pytest.mark.parametrize(
    "trick",
    ["sourdough " * 60, "hi", "", WORDS[0] + " chess", HONEST.upper(), HONEST + "!" * 40,
     HONEST + " Why?" * 9, HONEST + "\x00", TEMPLATE + " sourdough", HONEST * 12,
     HONEST + " https://a.b https://c.d https://e.f"],
)  # fmt: skip
def test_tricks_score_below_an_honest_message(trick):
    assert chance(features(trick)) < chance(features(HONEST))


SOUND = Features(words=40, characters=240)


@pytest.mark.parametrize(
    ("fault", "changed", "loss"),
    [
        ("facts", {"facts_named": 4}, 1.2),
        ("list", {"facts_named": 2, "words": 11}, 0.8),
        ("too_many_questions", {"questions": 5}, 0.5),
        ("shouting", {"shouting": 0.5, "exclamations": 5}, 0.95),
        ("template", {"template_likeness": 0.8}, 0.5),
        ("repeat", {"repeat_likeness": 1.0}, 1.0),
        ("controls", {"controls": 2}, 0.7),
        ("links", {"links": 3}, 0.6),
        ("self", {"pronouns": 6, "you_share": 0.1}, 0.2),
        ("bare", {"words": 4}, 0.6),
        ("monotony", {"monotony": 0.5}, 0.75),
        ("overlong", {"characters": 4500}, 0.5),
    ],
)
def test_the_price_of_a_fault(fault, changed, loss):
    assert faults(SOUND) == 0
    parts = fault_parts(replace(SOUND, **changed))
    assert {name: lost for name, lost in parts.items() if lost} == {fault: pytest.approx(loss)}


@given(
    st.builds(
        Features,
        words=st.integers(0, 999),
        characters=st.integers(0, 99_999),
        questions=st.integers(0, 99),
        facts_named=st.integers(0, 20),
        you_share=st.floats(0, 1),
        template_likeness=st.floats(0, 1),
        repeat_likeness=st.floats(0, 1),
        shouting=st.floats(0, 1),
        exclamations=st.integers(0, 99),
        controls=st.integers(0, 99),
        monotony=st.floats(0, 1),
    )
)
def test_faults_are_bounded_and_explained(f):
    parts = fault_parts(f)
    assert all(0 <= loss <= 2 for loss in parts.values())
    assert faults(f) == pytest.approx(sum(parts.values()))
    told = {
        item.feature: item.points for item in explain(f, lambda inputs: reply(**BASE, **inputs))
    }
    assert all(told[name] < 0 for name in parts if name in told)
    assert all(told[name] > 0 for name in ("short", "fit_named", "questions") if name in told)
    if faults(f) < 8:
        assert {name for name in parts if parts[name] > 1e-6} <= set(told)
    assert [abs(p) for p in told.values()] == sorted(map(abs, told.values()), reverse=True)


def test_explain_gives_points_of_probability():
    f = features(HONEST)
    told = {
        item.feature: item.points for item in explain(f, lambda inputs: reply(**BASE, **inputs))
    }
    without = reply(**BASE, **{**reply_inputs(f), "fit_named": False})
    assert told["fit_named"] == pytest.approx(chance(f) - without)
    assert set(told) == {"fit_named", "questions", "personalised", "short"}
