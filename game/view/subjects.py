"""What is publicly known of a job, an employer or an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.events import TextRef
from game.pack.schema.world import Happening

from . import desk, formats
from .cards import SubjectCard
from .context import Context


def subject(context: Context, kind: str, id: str) -> SubjectCard | None:
    """The card of an `opening`, `employer` or `event`; None for any other kind or id."""
    make = _KINDS.get(kind)
    return make(context, id) if make else None


def _opening(context: Context, id: str) -> SubjectCard | None:
    found = context.look.opening(id)
    row = next((row for row in desk.openings(context) if row.id == id), None)
    if found is None or row is None:
        return None
    ref = TextRef(f"opening/{id}/about", opening=id)
    lines = (row.employer, formats.BETWEEN.join((row.state, row.deadline)), row.notes)
    about = context.texts.choose(ref.address, found.about, ref)
    return SubjectCard(row.title, tuple(line for line in lines if line), about)


def _employer(context: Context, id: str) -> SubjectCard | None:
    found = context.look.employer(id)
    if found is None:
        return None
    ref = TextRef(f"employer/{id}/about", employer=id)
    where = ", ".join(part for part in (found.site, context.look.city_name(found.city)) if part)
    return SubjectCard(found.name, (where,), context.texts.choose(ref.address, found.about, ref))


def _event(context: Context, id: str) -> SubjectCard | None:
    found = context.look.event(id)
    if found is None:
        return None
    ref = TextRef(f"event/{id}/about", event=id)
    line = formats.BETWEEN.join((_when(context, found), context.look.where(found.place)))
    price = formats.money(context.words, found.money) if found.money else ""
    entrance = context.words.t("entrance {price}", price=price or context.words.t("free"))
    about = context.texts.choose(ref.address, found.about, ref)
    return SubjectCard(found.title, (line, entrance), about)


def _when(context: Context, event: Happening) -> str:
    return formats.stamp(context.words, context.look.moment(context.look.event_minute(event)))


_KINDS: Mapping[str, Callable[[Context, str], SubjectCard | None]] = {
    "opening": _opening,
    "employer": _employer,
    "event": _event,
}
