"""What is wrong with the settings is told at the start, a line each."""

from game.settings import Settings, load_settings


def test_a_faulty_file_costs_its_key_only(quickly, home):
    file = home / "settings" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('hints = false\n[keys]\nwait = "e"\nlgo = "x"\n')
    assert load_settings()[0] == Settings(hints=False, keys={"wait": "e", "lgo": "x"})
    ran = quickly("play", "first-week", "--plain")
    told = [line for line in ran.err.splitlines() if "settings.toml" in line]
    assert len(told) == 2 and "keys.wait" in told[1] and "keys.lgo" in told[0]
