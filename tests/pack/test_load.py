import json
import os

import pytest

from game.pack.check import check
from game.pack.diagnostics import PackError
from game.pack.load import build, load
from game.pack.versions import in_range, installed

CONTACT = """id: ana
name: Ana One
first: Ana
role: porter
lives: {city: here}
online: {channels: {}}
greeting: [nod]
profile: {profile}
truth: Carries.
needs: a
gives: b
closes_the_door: c
"""


@pytest.fixture
def tiny(good):
    return load(good / "tiny", [good], check=True)


def codes(error):
    return [one.code for one in error.value.diagnostics]


def test_a_pack_holds_its_base(tiny):
    assert tiny.meta.id == "tiny" and tiny.meta.extends == ("stock",)
    assert set(tiny.contacts) == {"ana", "ben"} and set(tiny.scenarios) == {"tiny-one"}
    assert "write" in tiny.actions and "reply" in tiny.lines and "nod" in tiny.greetings
    assert tiny.parts.ask["some"].text == "A ask for {first}."
    assert tiny.machines["tie"].initial == "stranger"
    assert tiny.lessons["hands"].source == "roghanizad2017"
    assert list(tiny.data) == [
        *("pack", "scenarios", "contacts", "machines", "scenes", "actions", "reasons"),
        *("lines", "greetings", "parts", "lessons", "accommodations", "generators"),
    ]


def test_data_goes_through_json(tiny):
    again = build(json.loads(json.dumps(tiny.data)))
    assert again == tiny and again.digest == tiny.digest and hash(again) == hash(tiny)
    assert again.contacts == tiny.contacts and again.scenes == tiny.scenes
    assert list(again.actions) == list(tiny.actions)
    assert tiny != object()


def test_the_digest_is_of_the_content(tiny, good):
    assert len(tiny.digest) == 64
    assert load(good / "tiny", [good]).digest == tiny.digest
    other = json.loads(json.dumps(tiny.data))
    other["reasons"]["over"] = "Over."
    assert build(other).digest != tiny.digest
    other = json.loads(json.dumps(tiny.data))
    other["actions"] = dict(reversed(other["actions"].items()))
    assert build(other).digest != tiny.digest


def test_the_digest_is_the_same_in_another_process(tiny, good, fresh_python):
    status, output = fresh_python(
        "import sys; from pathlib import Path; from game.pack.load import load;"
        "g = Path(sys.argv[1]); print(load(g / 'tiny', [g]).digest)",
        str(good),
    )
    assert (status, output.strip()) == (0, tiny.digest)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data.pop("pack"), "FH301"),
        (lambda data: data.update(more={}), "FH208"),
        (lambda data: data.update(scenes=[]), "FH208"),
        (lambda data: data["contacts"]["ana"].update(id="ben"), "FH203"),
        (lambda data: data["contacts"]["ana"].pop("needs"), "FH202"),
        (lambda data: data["scenarios"].update({"tiny-one": 5}), "FH203"),
        (lambda data: data["parts"].update(more={}), "FH208"),
        (lambda data: data["parts"].update(ask=[]), "FH208"),
        (lambda data: data["reasons"].update(over=5), "FH203"),
        (lambda data: data["reasons"].update({"../over": "Over."}), "FH205"),
    ],
)
def test_data_that_is_no_pack(tiny, change, code):
    data = json.loads(json.dumps(tiny.data))
    change(data)
    with pytest.raises(PackError) as caught:
        build(data)
    assert codes(caught) == [code]
    assert all(one.file == "" and one.line == 0 for one in caught.value.diagnostics)


@pytest.mark.parametrize("data", [{}, {"pack": None}, {"pack": {}}, {"scenarios": None}])
def test_hardly_data(data):
    with pytest.raises(PackError):
        build(data)


def test_texts(tiny):
    assert tiny.texts("line/ana/reply") == ("Yes.", "No.", "Well.", "Hm.")
    assert tiny.texts("line/ben/reply")[0] == "Words One."
    assert tiny.texts("line//reply") == tiny.texts("line/ben/reply")
    assert tiny.texts("act/write/done")[1] == "Done {first}. Two."
    assert tiny.texts("state/tie/met") == ()
    assert tiny.texts("scene/ana-hello/door/say") == ("{first} looks up. {They} look{s} down.",)
    assert tiny.texts("scene/ana-hello/door/cue") == ("An eyebrow.",)
    assert tiny.texts("scene/ana-hello/table/cue") == ()
    assert tiny.texts("scene/ana-hello/door/hand/say") == ()
    assert tiny.texts("scene/ana-hello/door/ask/yes") == ("Sit.",)
    assert tiny.texts("scene/ana-hello/door/ask/no") == ("No.",)
    intro = tiny.texts("scenario/intro", "tiny-one")
    assert intro == ("You are here, [b]and[/b] nobody knows.",)


@pytest.mark.parametrize(
    "address",
    [
        *("", "line", "line/ana", "line/ana/nothing", "act/fly/done", "state/tie/nowhere"),
        *("scene/ana-hello/door/hand/maybe", "scene/ana-hello/door/nobody/say", "scenario/intro"),
        *("scene/ana-hello/nowhere/say", "scene/nobody/door/say", "contact/ana/name"),
    ],
)
def test_no_such_text(tiny, address):
    with pytest.raises(KeyError):
        tiny.texts(address)


def test_a_later_record_replaces_a_whole_one(write, page):
    first = CONTACT.replace("{profile}", "Old.") + "insight: It is dark.\n"
    write("base", {"pack.yaml": page("base"), "contacts/a.yaml": first,
                   "parts.yaml": "ask:\n  x: {text: X., label: X}\n  y: {text: Y., label: Y}\n",
                   "lines.yaml": "lines: {reply: Old., tired: Old.}\n"})  # fmt: skip
    folder = write("over", {
        "pack.yaml": page("over", ["base"]),
        "contacts/other.yaml": CONTACT.replace("{profile}", "[New., Newer.]"),
        "parts.yaml": "ask:\n  y: {text: New., label: Y}\n",
        "lines.yaml": "lines: {reply: New.}\n",
    })  # fmt: skip
    pack = load(folder, [])
    assert pack.contacts["ana"].profile == ("New.", "Newer.")
    assert pack.contacts["ana"].insight is None
    assert {name: part.text for name, part in pack.parts.ask.items()} == {"x": "X.", "y": "New."}
    assert pack.lines == {"reply": ("New.",), "tired": ("Old.",)}


def test_bases_in_a_diamond_are_taken_once(write, page):
    for name, bases in (("a", []), ("b", ["a"]), ("c", ["a"]), ("d", ["b", "c"])):
        lines = f"reasons: {{{name}: '{name}', last: '{name}'}}\n"
        folder = write(name, {"pack.yaml": page(name, bases), "actions.yaml": lines})
    pack = load(folder, [])
    assert list(pack.reasons) == ["a", "last", "b", "c", "d"]
    assert pack.reasons["last"] == "d"


def test_a_base_is_found_beside_before_elsewhere(write, page, tmp_path):
    write("far/base", {"pack.yaml": page("base"), "actions.yaml": "reasons: {x: far}\n"})
    folder = write("near/own", {"pack.yaml": page("own", ["base"])})
    assert load(folder, [tmp_path / "far"]).reasons["x"] == "far"
    write("near/base", {"pack.yaml": page("base"), "actions.yaml": "reasons: {x: near}\n"})
    assert load(folder, [tmp_path / "far"]).reasons["x"] == "near"


def test_problems_of_a_base_name_it(write, page):
    write("base", {"pack.yaml": page("base"), "actions.yaml": "reasons: {x: 5}\n"})
    folder = write("own", {"pack.yaml": page("own", ["base"]), "lines.yaml": "lines: {x: 5}\n"})
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert [str(one).split(" ")[0] for one in caught.value.diagnostics] == [
        "base:actions.yaml:1:14:",
        "lines.yaml:1:12:",
    ]


def test_all_files_problems_come_at_once(write, page):
    folder = write("own", {
        "pack.yaml": page("own"),
        "lines.yaml": "lines: {x: 010}\n",
        "parts.yaml": "ask: {x: {label: X}}\n",
        "lessons.yaml": "a: b: c\n",
    })  # fmt: skip
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH104", "FH116", "FH202"]


def test_links_may_not_leave(write, page, tmp_path):
    outside = tmp_path / "secret.yaml"
    outside.write_text("lines: {x: Secret.}\n")
    folder = write("own", {"pack.yaml": page("own"), "inside/lines.yaml": "lines: {x: Fine.}\n"})
    try:
        os.symlink(outside, folder / "lines.yaml")
    except OSError:
        pytest.skip("no links on this platform")
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH118"] and "Secret" not in str(caught.value)
    (folder / "lines.yaml").unlink()
    os.symlink("inside/lines.yaml", folder / "lines.yaml")
    assert load(folder, []).lines == {"x": ("Fine.",)}


def test_a_linked_folder_is_not_walked(write, page, tmp_path):
    write("elsewhere", {"ana.yaml": CONTACT.replace("{profile}", "Hers.")})
    folder = write("own", {"pack.yaml": page("own")})
    try:
        os.symlink(tmp_path / "elsewhere", folder / "contacts", target_is_directory=True)
    except OSError:
        pytest.skip("no links on this platform")
    assert load(folder, []).contacts == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this platform")
def test_a_pipe_is_not_waited_for(write, page):
    folder = write("own", {"pack.yaml": page("own")})
    os.mkfifo(folder / "lines.yaml")
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH119"]


def test_too_large_a_file(write, page):
    folder = write("own", {"pack.yaml": page("own"), "lines.yaml": b"#" * (1 << 20) + b"\nx: y"})
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH114"]


def test_too_many_files(write, page):
    folder = write("own", {"pack.yaml": page("own"), **{f"notes/{n}": "" for n in range(2001)}})
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH115"]


def test_too_large_a_pack(write, page):
    folder = write("own", {"pack.yaml": page("own")})
    with (folder / "picture.png").open("wb") as file:
        file.truncate(21 << 20)
    with pytest.raises(PackError) as caught:
        load(folder, [])
    assert codes(caught) == ["FH115"]


def test_no_folder_at_all(tmp_path):
    with pytest.raises(PackError) as caught:
        load(tmp_path / "nothing")
    assert codes(caught) == ["FH301"]
    assert "FH301" in str(caught.value)


def test_load_without_a_check_reads_what_is_in_shape(write, page):
    files = {"pack.yaml": page("own"), "lines.yaml": "lines: {replly: Hm.}\n"}
    folder = write("own", files)
    assert load(folder, []).lines == {"replly": ("Hm.",)}
    with pytest.raises(PackError):
        load(folder, [], check=True)
    assert [one.code for one in check(folder, [])] == ["FH319", "FH710"]


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (">=0.1", True),
        (">=0.1,<2", True),
        ("<0.1", False),
        ("0.1.0", True),
        ("==0.1", True),
        ("!=0.1.0", False),
        ("~=0.1", True),
        ("~=0.1.0", True),
        ("~=0.2", False),
        (">0.1", False),
        ("<=0.1.0", True),
        ("~0.1", False),
        ("", False),
        (">=", False),
    ],
)
def test_ranges(wanted, holds):
    assert in_range("0.1.0", wanted) is holds
    assert in_range("0.1.0.dev3", wanted) is holds


def test_installed_version_is_a_version():
    assert in_range(installed(), ">=0.1")
