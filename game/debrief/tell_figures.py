"""Tells the funnel and the forecasts, and draws up their charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.findings import finding
from game.view.codex import citation
from game.view.debriefing import moments, parts

from .cards import Bucket, Calibration, Debrief, Funnel, Price, StageRow
from .sections import Chart, Line
from .voice import Voice

OF_PEOPLE = ("reached", "replied", "talking", "invited", "greeted", "met", "referred")
"""The stages that count people; the others count jobs."""
OFF = 10
"""A mean that is off by more points of a hundred than this is told."""
SOME = 3
"""Of fewer forecasts on a channel, nothing is said of a leaning."""


def funnel(debrief: Debrief, voice: Voice) -> tuple[Iterator[Line], Chart | None]:
    """How far it went, by which way, at what price."""
    rows = debrief.funnel.stages
    labels = tuple(voice.t(parts.STAGES[row.stage]) for row in rows)
    counts = tuple(float(len(row.names)) for row in rows)
    chart = Chart(voice.t(parts.CHART_PEOPLE), labels, counts) if any(counts) else None
    return _funnel(debrief.funnel, voice), chart


def _funnel(funnel: Funnel, voice: Voice) -> Iterator[Line]:
    reached = sum(row.reached for row in funnel.routes)
    met, offered = (sum(getattr(row, name) for row in funnel.routes) for name in ("met", "offered"))
    given = {"reached": reached, "met": met, "offered": offered}
    told = {name: voice.number(count) for name, count in given.items()}
    headline = voice.n(parts.HEADLINE, reached, **told)
    yield Line("text", headline if reached else voice.t(parts.NO_ONE))
    for row in funnel.stages:
        yield Line("item", _stage(row, voice))
    yield Line("head", voice.t(parts.BY_ROUTE))
    for way in funnel.routes:
        if way.reached or way.cost != Price():
            yield Line(
                "item",
                voice.t(
                    parts.ROUTE, route=voice.t(parts.ROUTES[way.route]), reached=way.reached,
                    met=way.met, offered=way.offered, cost=_cost(way.cost, voice),
                ),
            )  # fmt: skip
    sums = (
        (parts.NO_FURTHER, funnel.no_further),
        (parts.OWN, funnel.own),
        (parts.TOTAL, funnel.total),
    )
    for msgid, cost in sums:
        yield Line("text", voice.t(msgid, cost=_cost(cost, voice)))


def _cost(price: Price, voice: Voice) -> str:
    return voice.price(price) or voice.t(parts.FREE)


def _stage(row: StageRow, voice: Voice) -> str:
    stage = voice.t(parts.STAGES[row.stage])
    if not row.names:
        nobody = parts.STAGE_NOBODY if row.stage in OF_PEOPLE else parts.STAGE_NOTHING
        return voice.t(nobody, stage=stage)
    names = voice.names(row.names)
    text = voice.t(parts.STAGE, stage=stage, count=len(row.names), names=names)
    cost = voice.price(row.cost)
    return f"{text} {voice.t(parts.STAGE_COST, cost=cost)}" if cost else text


def forecasts(debrief: Debrief, voice: Voice) -> tuple[Iterator[Line], Chart | None]:
    """What was said of chances, and how it came out."""
    found = debrief.calibration
    return _forecasts(found, voice), _said_and_true(found.by_percent, voice)


def _said_and_true(buckets: Sequence[Bucket], voice: Voice) -> Chart | None:
    if not buckets:
        return None
    labels = [
        voice.t(which, percent=one.name)
        for one in buckets
        for which in (parts.SAID_BAR, parts.TRUE_BAR)
    ]
    values = [round(100 * value, 1) for one in buckets for value in (one.said, one.yes / one.count)]
    return Chart(voice.t(parts.CHART_SAID), tuple(labels), tuple(values))


def _forecasts(found: Calibration, voice: Voice) -> Iterator[Line]:
    count = len(found.guesses)
    if not count:
        yield Line("text", voice.t(parts.NO_FORECASTS))
    else:
        if not found.enough:
            yield Line("text", voice.n(parts.FEW_FORECASTS, count))
        yield Line("text", voice.t(parts.BRIER, score=f"{found.brier:.2f}"))
        yield from _buckets(found, voice)
    yield Line("head", voice.t(parts.USUALLY))
    yield from _own_bias(found.by_channel, voice)
    for key in ("roghanizad2017", "flynn2008"):
        yield Line("text", voice.t(finding(key).plain))
        cited = citation(voice.context.words, key)
        yield Line("source", voice.t(parts.SOURCE, source=cited), key)


def _buckets(found: Calibration, voice: Voice) -> Iterator[Line]:
    for one in found.by_percent:
        msgid = parts.SAID if one.count > 1 else parts.SAID_ONCE[one.yes]
        chance = round(100 * one.chance)
        text = voice.t(msgid, percent=one.name, count=one.count, yes=one.yes, chance=chance)
        yield Line("item", text)
    yield Line("head", voice.t(parts.BY_CHANNEL))
    for one in found.by_channel:
        text = voice.t(
            parts.ON_CHANNEL, channel=_channel(one.name, voice), said=round(100 * one.said),
            chance=round(100 * one.chance), yes=one.yes, count=one.count,
        )  # fmt: skip
        yield Line("item", text[:1].upper() + text[1:])
    if not found.enough:
        yield Line("head", voice.t(parts.ONE_BY_ONE))
        for guess in found.guesses:
            answer = voice.t(moments.ANSWERED["yes" if guess.yes else "no"])
            text = voice.t(
                parts.GUESS, stamp=voice.stamp(guess.minute), first=voice.first(guess.subject),
                channel=_channel(guess.channel, voice), percent=guess.percent,
                chance=round(100 * guess.chance), answer=answer,
            )  # fmt: skip
            yield Line("item", text)


def _channel(name: str, voice: Voice) -> str:
    return voice.t(moments.CHANNELS[name])


def _own_bias(buckets: Sequence[Bucket], voice: Voice) -> Iterator[Line]:
    """Whether this player missed as most people do; of one or two forecasts it can't be told."""
    for name, sign, msgid in (("text", 1, parts.OVER), ("person", -1, parts.UNDER)):
        for one in buckets:
            points = round(100 * sign * (one.said - one.chance))
            if one.name == name and one.count >= SOME and points > OFF:
                count = voice.number(one.count)
                yield Line("text", voice.t(msgid, points=points, count=count))
