"""What stuffing a message costs, and what each feature did to the chance of a reply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.model.coefficients import coefficient
from game.model.features import TEMPLATE_FROM, Features, ReplyInputs


def _fault(name: str, value: float, unit: str, why: str) -> float:
    return coefficient(
        f"faults.{name}", value, unit=unit, source="design", strength="design", why=why
    )


FACT = _fault("fact", 0.6, "log-odds a fact past two", "reciting a profile reads as a dossier")
LIST = _fault("list", 0.8, "log-odds", "two facts in fewer than six words each is a list")
QUESTION = _fault("question", 0.25, "log-odds a question past three", "a questionnaire")
SHOUT = _fault("shout", 1.5, "log-odds at full capitals", "capitals shout")
EXCLAIM = _fault("exclaim", 0.1, "log-odds a mark past three", "so do exclamation marks")
LIKENESS = _fault("likeness", 1.0, "log-odds at a full likeness", "sent to anybody, or again")
CONTROL = _fault("control", 0.1, "log-odds a character, and five at once", "looks like an attack")
LINKS = _fault("links", 0.3, "log-odds a link past one", "looks like advertising")
SELF = _fault("self", 0.2, "log-odds", "six words of I and me, and hardly a you")
BARE = _fault("bare", 0.6, "log-odds", "under five words nothing is said")
REPEAT = _fault("repeat", 3.0, "log-odds per share past a quarter", "one word over and over")
OVERLONG = _fault("overlong", 0.2, "log-odds a thousand characters past two", "nobody reads it")
MOST = _fault("most", 2.0, "log-odds", "what any one fault can cost at most")


def fault_parts(f: Features) -> dict[str, float]:
    """Log-odds lost, by fault, each 0 to MOST; all faults in a fixed order. Design."""
    parts = {
        "facts": FACT * max(0, f.facts_named - 2),
        "list": LIST * (f.facts_named >= 2 and f.words < 6 * f.facts_named),
        "too_many_questions": QUESTION * max(0, f.questions - 3),
        "shouting": SHOUT * f.shouting + EXCLAIM * max(0, f.exclamations - 3),
        "template": _likeness(f.template_likeness),
        "repeat": _likeness(f.repeat_likeness),
        "controls": CONTROL * (f.controls + 5 * (f.controls > 0)),
        "links": LINKS * max(0, f.links - 1),
        "self": SELF * (f.pronouns >= 6 and f.you_share < 0.2),
        "bare": BARE * (f.words < 5),
        "monotony": REPEAT * max(0.0, f.monotony - 0.25) * (f.words >= 12),
        "overlong": OVERLONG * max(0.0, f.characters / 1000.0 - 2.0),
    }
    return {name: min(MOST, loss) for name, loss in parts.items()}


def _likeness(likeness: float) -> float:
    return LIKENESS * max(0.0, likeness - TEMPLATE_FROM) / (1.0 - TEMPLATE_FROM)


def faults(f: Features) -> float:
    """Log-odds, 0 or more, that a message loses to stuffing; the `fault` of `reply`. Design."""
    return sum(fault_parts(f).values())


def reply_inputs(f: Features) -> ReplyInputs:
    """The arguments of `reply.reply` that the message decides.

    `fit_named` says that a known fact is named; the caller passes as facts only what is a fit.
    """
    return {
        "personalised": f.personalised,
        "short": f.short,
        "long": f.long,
        "questions": f.few_questions,
        "fit_named": f.facts_named > 0,
        "fault": faults(f),
    }


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature did: `points` of probability (.05 is five in a hundred), signed."""

    feature: str
    points: float


def explain(f: Features, odds: Callable[[ReplyInputs], float]) -> list[Contribution]:
    """Which feature moved the chance of a reply by how much, the largest first.

    odds: the chance that a message with these inputs is answered. Each feature is left out in turn
    and the chance compared, so the points need not add up. Features that moved nothing are left
    out. Helpful names are those of `reply`, faults of `fault_parts`.
    """
    inputs = reply_inputs(f)
    full = odds(inputs)
    moved = [(name, full - odds(less)) for name, less in _without(f, inputs)]
    told = [Contribution(name, points) for name, points in moved if points != 0.0]
    return sorted(told, key=lambda told_of: (-abs(told_of.points), told_of.feature))


def _without(f: Features, inputs: ReplyInputs) -> list[tuple[str, ReplyInputs]]:
    variants: list[tuple[str, ReplyInputs]] = [
        ("personalised", {**inputs, "personalised": False}),
        ("short", {**inputs, "short": False}),
        ("long", {**inputs, "long": False}),
        ("questions", {**inputs, "questions": False}),
        ("fit_named", {**inputs, "fit_named": False}),
    ]
    for name, loss in fault_parts(f).items():
        variants.append((name, {**inputs, "fault": inputs["fault"] - loss}))
    return variants
