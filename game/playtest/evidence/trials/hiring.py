"""Facts 10 and 12: a name behind an application, and a first impression before an offer."""

from __future__ import annotations

from game.model.meeting import first_impression

from ..bench import Bench
from ..stats import NONE, Figure, correlated, measured, ratio, share
from .study import Columns, Row, Study

NIGHTS = 20


def screened(seed: int) -> Row:
    """An application among 1,850, of whom 67 are interviewed for ten seats: the default market
    tenfold, so that its shares come out in whole numbers. An insider hands the name in before it,
    or is only thanked. Returns whether each was invited to an interview."""
    return float(_invited(2 * seed, "name")), float(_invited(2 * seed + 1, "thanks"))


def _invited(seed: int, word: str) -> bool:
    bench = Bench("pile", seed)
    bench.do("chat", "insider")
    bench.choose(word)
    bench.do("apply", "pile-job")
    job = bench.stage.world.openings["pile-job"]
    bench.nights_until(lambda: job.state not in ("applied", "screening"), NIGHTS)
    return job.state == "on_site"


def offered(seed: int) -> Row:
    """An interview on site by a reader of varied skill, for a job for which nearly all who apply
    are interviewed, and as many of them are taken as on the default market.

    Returns the first impression, by the terms that the engine holds of the interview, and whether
    an offer came; nothing where no interview did.
    """
    bench = Bench("shortlist", seed)
    bench.do("look_up", "insider")  # the board is read when the first minutes have passed
    bench.do("apply", "short-job")
    job = bench.stage.world.openings["short-job"]
    invited = bench.nights_until(
        lambda: bench.option("interview", "short-job").reason is None, NIGHTS
    )
    if not invited:
        return NONE, NONE
    bench.do("interview", "short-job")
    scene = bench.stage.world.scene
    assert scene is not None
    bench.read_through("interview")
    bench.nights_until(lambda: job.state != "on_site", NIGHTS)
    return first_impression(scene.terms), float(job.state == "offered")


def figures(invited: Columns, taken: Columns) -> dict[str, Figure]:
    """Facts 10 and 12."""
    named, unnamed = (share(int(sum(column)), len(column)) for column in invited)
    return {
        "referred": ratio(named, unnamed),
        "first-impression": correlated(*measured(taken)),
    }


STUDIES = (
    Study("screened", 51, screened, per_run=2),
    Study("offered", 52, offered),
)
