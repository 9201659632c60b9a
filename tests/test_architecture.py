"""The house keeps its shape: imports, import time, top level, and no luck but the keyed one."""

import ast
import json
import subprocess

import pytest

TOP = {
    "game",
    "scenarios",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "uv.lock",
}

LOAD_ALL_BUT_THE_SCREENS = """
import importlib, json, pkgutil, sys

def load(name):
    module = importlib.import_module(name)
    for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
        child = f"{name}.{found.name}"
        if child not in ("game.tui", "game.classroom", "game.__main__"):
            load(child)

load("game")
print(json.dumps(sorted(sys.modules)))
"""


def test_import_contracts(fresh_python):
    status, output = fresh_python(
        "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"
    )
    assert status == 0, output


def test_headless_part_loads_no_screen_library(fresh_python):
    status, output = fresh_python(LOAD_ALL_BUT_THE_SCREENS)
    assert status == 0, output
    loaded = set(json.loads(output))
    assert {f"game.{name}" for name in ("model", "pack", "engine", "view", "playtest")} <= loaded
    assert not loaded & {"textual", "rich", "aiohttp"}


def test_top_level(root):
    assert {entry for entry in _top_entries(root) if not entry.startswith(".")} <= TOP


def _top_entries(root):
    """Return the first parts of all tracked paths; without git, what lies there."""
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode == 0 and done.stdout:
        return {path.split("/")[0] for path in done.stdout.split("\0") if path}
    made = ("build", "dist", "__pycache__")
    return {entry.name for entry in root.iterdir() if entry.name not in made}


UNREPEATABLE_MODULES = {"random", "secrets", "uuid"}
UNREPEATABLE_CALLS = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "os.urandom",
    "time.gmtime",
    "time.localtime",
    "time.time",
    "time.time_ns",
}


@pytest.mark.parametrize("package", ["model", "pack", "engine"])
def test_no_luck_and_no_wall_clock(root, package):
    found = [
        f"{file.relative_to(root)}:{line}: {what}"
        for file in sorted((root / "game" / package).rglob("*.py"))
        for line, what in _unrepeatable(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "import random",
        "from random import choice",
        "import numpy.random as r, secrets as s",
        "import time\ntime.time()",
        "from time import time as t\nkey = t",
        "import datetime as d\nd.datetime.now(z)",
        "from datetime import datetime\ndatetime.now()",
        "from datetime import date\ndate.today()",
    ],
)
def test_luck_and_wall_clock_are_noticed(text):
    assert list(_unrepeatable(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        "from game.engine.clock import now\nnow()",
        "from datetime import datetime\ndatetime(2026, 5, 4)",
        "def f(clock):\n    return clock.now(), clock.today",
        "import time\ntime.perf_counter()",
    ],
)
def test_own_clock_is_allowed(text):
    assert not list(_unrepeatable(ast.parse(text)))


def _unrepeatable(tree):
    """Yield line and full name of each use of a module or call that differs between runs."""
    names = {}
    for node in ast.walk(tree):
        for local, full in _imported(node):
            names[local] = full
            if UNREPEATABLE_MODULES & set(full.split(".")[:2]):
                yield node.lineno, full
    for node in ast.walk(tree):
        full = _full_name(node, names)
        if full in UNREPEATABLE_CALLS:
            yield node.lineno, full


def _imported(node):
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield (
                (alias.asname or alias.name.split(".")[0]),
                (alias.name if alias.asname else alias.name.split(".")[0]),
            )
    elif isinstance(node, ast.ImportFrom) and not node.level:
        for alias in node.names:
            yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _full_name(node, names):
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        base = _full_name(node.value, names)
        return base and f"{base}.{node.attr}"
    return None


TITLE_ONLY = """
import json, sys
import game.cli.library, game.tui.app, game.tui.screens.title
print(json.dumps(sorted(sys.modules)))
"""


def test_the_title_loads_no_engine_and_no_pack(fresh_python):
    status, output = fresh_python(TITLE_ONLY)
    assert status == 0, output
    loaded = set(json.loads(output))
    assert "textual.app" in loaded
    assert not loaded & {"pydantic", "transitions", "yaml", "game.engine.session", "game.pack"}
