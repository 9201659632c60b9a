"""A Dask cluster plays the same as one process, also when it loses a worker midway."""

import json
import subprocess
import sys
import time

import pytest

from game.cli.run import run
from game.playtest.batches import cluster
from game.playtest.batches.cluster import ClusterFault
from game.playtest.batches.record import row
from game.playtest.batches.running import CHUNK

SCHEDULER = ["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
             "--no-dashboard"]  # fmt: skip
WORKER = ["distributed.cli.dask_worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny",
          "--no-dashboard", "--scheduler-file"]  # fmt: skip


@pytest.fixture(scope="module")
def starts(tmp_path_factory):
    """Starts a module of Dask's as a process, which is ended with the tests."""
    started, folder = [], tmp_path_factory.mktemp("dask")

    def start(*arguments):
        with (folder / f"log-{len(started)}").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *arguments], cwd=folder, stdout=log, stderr=log
            )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def scheduler(starts, tmp_path_factory):
    """A scheduler: the file that says where it is, and its address."""
    file = tmp_path_factory.mktemp("scheduler") / "scheduler.json"
    starts(*SCHEDULER, "--scheduler-file", str(file))
    for _ in range(300):
        if file.is_file() and file.read_text().endswith("}"):
            return file, json.loads(file.read_text())["address"]
        time.sleep(0.1)
    raise AssertionError("the scheduler did not start")


@pytest.fixture
def workers(starts, scheduler):
    """Two worker processes."""
    pair = [starts(*WORKER, str(scheduler[0])) for _ in range(2)]
    yield pair
    for process in pair:
        process.kill()
        process.wait()


@pytest.fixture
def kills_one(workers, scheduler):
    """A progress that kills a worker once a chunk has come in from two that were there."""
    from distributed import Client

    with Client(scheduler[1], set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)

    def progress(done, whole):
        if done == CHUNK:
            workers[0].kill()

    return progress


@pytest.mark.filterwarnings("default")
def test_a_lost_worker_loses_and_doubles_nothing(batch, scheduler, workers, kills_one):
    here, there = [], []
    names, runs = ("cold-applicant", "online-only"), 4 * CHUNK + 3
    alone = batch(*names, runs=runs, seed=3, rows=True, sink=here.extend)
    shared = batch(*names, runs=runs, seed=3, rows=True, sink=there.extend,
                   scheduler=scheduler[1], progress=kills_one)  # fmt: skip
    assert workers[0].wait(timeout=10) != 0
    assert workers[1].poll() is None
    assert not shared.partial
    assert shared.tallies == alone.tallies
    assert [row(one) for one in there] == [row(one) for one in here]


@pytest.mark.filterwarnings("default")
def test_a_worker_of_another_edition_is_told(batch, scheduler, workers, monkeypatch):
    monkeypatch.setattr(cluster, "EDITION", ("0.0.1", 0))
    with pytest.raises(ClusterFault, match=r"has firm-handshake 0\.1.*, here it is 0\.0\.1"):
        batch("random", runs=1, scheduler=scheduler[1])


@pytest.mark.filterwarnings("default")
def test_a_scheduler_without_workers_is_told(batch, scheduler, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(ClusterFault, match="has no workers"):
        batch("random", runs=1, scheduler=scheduler[1])


def command(address):
    return ["playtest", "first-week", "--policy", "random", "--runs", "1",
            "--scheduler", address]  # fmt: skip


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "ftp://127.0.0.1:1"])
def test_an_address_that_does_not_answer(address, capfd, monkeypatch):
    monkeypatch.setattr(cluster, "CONNECTING", 0.5)
    assert run(command(address)) == 1
    out, err = capfd.readouterr()
    assert out == "" and len(err.splitlines()) == 1
    assert "no scheduler answers at" in err and address in err


def test_without_the_extra(capfd, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(command("tcp://127.0.0.1:1")) == 1
    out, err = capfd.readouterr()
    assert out == "" and len(err.splitlines()) == 1 and "firm-handshake[cluster]" in err


def test_dask_is_imported_only_when_asked():
    code = (
        "import sys; from game.cli.run import run; "
        "run(['playtest', 'first-week', '--policy', 'random', '--runs', '1', '--workers', '1']); "
        "sys.exit(bool({'dask', 'distributed'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
