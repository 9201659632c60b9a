"""Facts 6 to 8: who tells of jobs, what a silent year leaves, what a dormant tie is worth."""

from __future__ import annotations

from game.engine.events import Learned

from ..bench import Bench, stage_of
from ..stats import NONE, Figure, mean_ratio, measured, ratio, share
from .study import Columns, Row, Study

LADDER = (5, 10, 15, 20, 25, 30, 40, 50, 90)
"""Closeness of the ties that are greeted, in hundredths; the pack has a choice for each."""
BRIDGES = ("bridge-far", "bridge-near")
PAIRS = ("light", "good", "close")
NIGHTS = 4


def leads(seed: int) -> Row:
    """An insider is met at an open door, once for each rung of a ladder of closeness, each time in
    a world of its own. Trust stands above the gate; the greeting is followed by
    `tell_openings()`. Returns, rung by rung, whether the player came to know of the job."""
    return tuple(float(_told(len(LADDER) * seed + n, rung)) for n, rung in enumerate(LADDER))


def _told(seed: int, rung: int) -> bool:
    bench = Bench("leads", seed)
    bench.do("attend", "open-door")
    happened = bench.choose("insider", f"s{rung:02d}")
    return any(isinstance(e, Learned) and e.kind == "opening" for e in happened)


def silent_year(seed: int) -> Row:
    """Two bridges (s = .02 and .05) and a tie of s = .40, each silent for a year before the play:
    the engine draws who outlived it. Returns whether each tie was lost, that is, has lapsed."""
    contacts = stage_of("silence", seed).world.contacts
    return tuple(float(contacts[name].state == "dormant") for name in (*BRIDGES, "middle"))


def rekindled(seed: int) -> Row:
    """Two ties of the same hours, one in touch, one silent for three years: `write` to the first,
    `rekindle` the second, with like letters. Returns what each is worth once it has answered,
    novelty times trust as the engine holds them; nothing where one of the two never answers."""
    pair = PAIRS[seed % len(PAIRS)]
    bench = Bench("silence", seed)
    current, old = (bench.stage.world.contacts[f"{age}-{pair}"] for age in ("current", "old"))
    bench.letter("write", current.id, "lab-first")
    bench.letter("rekindle", old.id, "lab-again")
    if not bench.nights_until(lambda: current.n > 0 and old.n > 0, NIGHTS):
        return NONE, NONE
    return current.novelty * current.trust, old.novelty * old.trust


def figures(told: Columns, silence: Columns, answered: Columns) -> dict[str, Figure]:
    """Facts 6 to 8."""
    bridges = [lost for column in silence[:2] for lost in column]
    current, old = measured(answered)
    return {
        **_peak([share(int(sum(column)), len(column)) for column in told]),
        "lost-bridges": share(int(sum(bridges)), len(bridges)),
        "lost-middle": share(int(sum(silence[2])), len(silence[2])),
        "dormant": mean_ratio(old, current),
    }


def _peak(rungs: list[Figure]) -> dict[str, Figure]:
    """Where most is told, with all rungs that are not surely below it; and how it stands to .9."""
    best = max(rungs, key=lambda one: one.value)
    close = [s / 100 for s, one in zip(LADDER, rungs, strict=True) if one.high >= best.low]
    n = sum(one.n for one in rungs)
    at = LADDER[rungs.index(best)] / 100
    return {
        "lead-peak": Figure(at, min(close), max(close), n),
        "lead-over-strong": ratio(best, rungs[-1]),
    }


STUDIES = (
    Study("leads", 31, leads),
    Study("silence", 32, silent_year),
    Study("rekindled", 33, rekindled, per_run=2),
)
