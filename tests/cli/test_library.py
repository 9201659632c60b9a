"""The list of plays: by title, with how they ended and what their luck was drawn from."""

import json
import re

from game.cli.library import Library
from game.view.catalogue import words


def test_a_save_is_told_by_title_seed_and_end(played, home):
    saves = home / "saves"
    saves.mkdir()
    (saves / "done.jsonl").write_bytes(played[0].read_bytes())
    lines = played[0].read_bytes().splitlines(keepends=True)
    (saves / "live.jsonl").write_bytes(b"".join(lines[:8]))
    rows = {row.name: row for row in Library(words("en")).saves()}
    assert {row.title for row in rows.values()} == {"First Handshake"}
    assert rows["done"].outcome == "Hired" and rows["live"].outcome == ""
    assert rows["done"].seed == rows["live"].seed == 7


def test_a_save_of_a_pack_that_is_gone_keeps_its_title(played, home):
    saves = home / "saves"
    saves.mkdir()
    first, second, *_ = played[0].read_text(encoding="utf-8").splitlines()
    head, data = json.loads(first), json.loads(second)
    head["scenario"] = "gone"
    data["data"]["scenarios"] = {"gone": {"title": "A Lost City"}}
    (saves / "gone.jsonl").write_text(f"{json.dumps(head)}\n{json.dumps(data)}\n")
    assert [row.title for row in Library(words("en")).saves()] == ["A Lost City"]


def test_the_seed_is_told_before_the_play_begins(home):
    library = Library(words("en"))
    seed = library.seed()
    assert library.seed() == seed
    with_it = library.new("first-week/first-handshake")
    with_it.close()
    assert with_it.session.seed == seed and library.seed() != seed
    fixed = Library(words("en"), seed=7)
    again = fixed.new("first-week/first-handshake")
    again.close()
    assert (again.session.seed, fixed.seed()) == (7, 7)


def test_the_plain_picker_begins_and_goes_on_by_title(command, home):
    first = command(text="1\n" + "\n" * 8)
    assert first.status == 0, first.err
    assert re.search(r"Play First Handshake \(about \d+ min, gentle\)", first.out)
    number = re.search(r"(\d+)\. Go on with First Handshake, 2", command(text="0\n").out)
    again = command(text=f"{number[1]}\n0\n")
    assert again.out.rstrip().endswith("resume first-handshake-1")
