"""Plays on a Dask cluster: the same chunks in the same order, done by whatever workers it has.

A chunk is a task under a key of its own. When a worker is lost, the scheduler gives its chunks to
another; a chunk's result is taken once, by its key, so that nothing is lost or counted twice.
A scheduler and its workers run what they are sent: connect to one that you trust.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic

from game import __version__
from game.engine.session import RULES_VERSION
from game.pack.book import Pack
from game.pack.load import build

from .record import PolicyFault
from .running import AHEAD, Plan, R, Work, in_turn

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECTING = 10.0
"""Seconds in which a scheduler must answer."""
BEAT, PATIENCE = 5.0, 30.0
"""Seconds between two looks at a cluster that does not deliver, and those that one without any
worker is waited for."""
EDITION = (__version__, RULES_VERSION)
"""What a worker's game must agree in."""


class ClusterFault(Exception):
    """A cluster can't be used, or was lost; the message says which and why."""


class OtherEdition(Exception):
    """A worker has another edition of the game, which might play otherwise."""


def on_cluster(plan: Plan, jobs: Iterable[Work[R]]) -> Generator[R, None, None]:
    """The jobs done by a cluster's workers. Raises PolicyFault and ClusterFault. Closing it takes
    back what was not begun."""
    with _connected(plan.scheduler) as client:
        ahead = AHEAD * _lanes(client, plan.scheduler)
        pack = client.submit(_sent, plan.pack.data, key=f"pack-{plan.pack.digest}")

        def submit(job: Work[R]) -> _Result[R]:
            key = f"plays-{plan.pack.digest}-{plan.scenario}-{EDITION}-{job}"
            args = (pack, plan.pack.digest, plan.scenario, job, EDITION)
            return _Result(client.submit(_do_there, *args, key=key), client, plan.scheduler)

        yield from in_turn(jobs, submit, ahead)


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    try:
        from distributed import Client
        from distributed.comm.core import connect
    except ImportError:
        what = "a cluster needs the extra `cluster`: pip install 'firm-handshake[cluster]'"
        raise ClusterFault(what) from None

    async def knock() -> None:
        comm = await connect(address, timeout=CONNECTING)
        await comm.close()

    try:
        asyncio.run(knock())  # a client that gets no answer would complain when it is dropped
        client = Client(address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterFault(f"no scheduler answers at {address}: {error}") from None
    try:
        yield client
    finally:
        client.close()


def _lanes(client: Client, address: str) -> int:
    """How many chunks the workers do at a time."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise ClusterFault(f"the scheduler at {address} has no workers") from None
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


class _Result(Generic[R]):
    """A chunk's result, however often it must be begun anew."""

    def __init__(self, future: Future[R], client: Client, address: str) -> None:
        self._future, self._client, self._address = future, client, address

    def result(self) -> R:
        """Wait for it, as long as there is anybody to do it."""
        idle = 0.0
        while idle < PATIENCE:
            try:
                return self._future.result(timeout=BEAT)
            except TimeoutError:
                idle = 0.0 if self._alive() else idle + BEAT
            except PolicyFault:
                raise
            except Exception as error:
                raise ClusterFault(self._why(error)) from None
        raise ClusterFault(f"the scheduler at {self._address} has lost all its workers")

    def _alive(self) -> bool:
        try:
            return bool(self._client.nthreads())
        except OSError:
            return False

    def _why(self, error: Exception) -> str:
        if isinstance(error, OtherEdition):
            return f"a worker of {self._address} {error}"
        return f"the cluster at {self._address} failed: {type(error).__name__}: {error}"


# what runs on a worker

_BUILT: dict[str, Pack] = {}
"""The packs that this process was sent, by digest."""


def _sent(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """A task that holds the pack: when its worker is lost, it is done again by another."""
    return data


def _do_there(
    data: Mapping[str, Any], digest: str, scenario: str, job: Work[R], edition: tuple[str, int]
) -> R:
    if edition != EDITION:
        there, here = (f"{version} (rules {rules})" for version, rules in (EDITION, edition))
        raise OtherEdition(f"has firm-handshake {there}, here it is {here}")
    if digest not in _BUILT:
        _BUILT[digest] = build(data)
    return job.on(_BUILT[digest], scenario)
