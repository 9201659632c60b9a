"""What a tie gains and loses: time, trust, goodwill, knowledge, openings told, names handed in."""

from __future__ import annotations

from collections.abc import Iterable

from game.model import closeness, design, lead, trust
from game.model import strain as strains
from game.model.odds import unit

from . import events
from .clock import DAY
from .stage import Stage
from .state import ContactState, OpeningState

SOURCE_OF_SCENE = {"voice": "call", "video": "call", "chat": "message"}


def warm(stage: Stage, c: ContactState, channel: str, fraction: float) -> None:
    """Trust moves a fraction of one step of a channel (EVIDENCE 2.2)."""
    c.set_trust(trust.tick(c.trust, channel, fraction), media=channel != "person")


def betray(stage: Stage, c: ContactState, loss: float) -> None:
    """Trust loses a share, what was built over media twice as much (EVIDENCE 2.2)."""
    share = c.media_trust / c.trust if c.trust else 0.0
    c.set_trust(trust.betrayed(c.trust, share, loss))


def add_goodwill(stage: Stage, c: ContactState, points: int) -> None:
    """Patience grows or wears out; with none left the door closes."""
    c.goodwill = min(5, max(0, c.goodwill + points))
    if c.goodwill > 0:
        return
    stage.fire_tie(c, "worn_out")
    if c.appointment_at is not None:  # nobody keeps a table with a door closed
        c.appointment_at = None
        stage.emit(events.AppointmentGone(stage.world.minute, "meeting", c.id, "theirs"))


def word(stage: Stage, c: ContactState) -> None:
    """A word went between the two: silence starts anew, and nothing is left unanswered."""
    c.last_word = stage.world.minute
    c.unanswered, c.asked_at = 0, -1
    c.version += 1
    quiet = stage.world.minute + int(design.QUIET_DAYS * DAY)
    stage.later(quiet, "silence", c.id, version=c.version)


def exchange(stage: Stage, c: ContactState, verb: str) -> None:
    """An answered act brings its hours and its step of trust."""
    exchange_light(stage, c, verb)
    if c.sits == 0:
        c.n += 1


def exchange_light(stage: Stage, c: ContactState, verb: str) -> None:
    """An answered comment or connection brings its hours and its step, but is no exchange."""
    act = stage.program.acts[verb].definition
    c.spend_time(act.hours)
    if act.channel is not None:
        warm(stage, c, act.channel, act.tick)


def learn_fact(stage: Stage, c: ContactState, fact: str, source: str) -> bool:
    """The player learns a fact; False if it was known."""
    if fact in c.facts:
        return False
    c.facts[fact] = (source, stage.world.minute)
    stage.learn(c, "fact", fact, source)
    return True


def learn_haunts(stage: Stage, c: ContactState, source: str) -> None:
    """The player learns the first haunt that was not known."""
    for haunt in stage.program.people[c.id].contact.haunts:
        if haunt.id not in c.haunts:
            c.haunts = (*c.haunts, haunt.id)
            stage.learn(c, "haunt", haunt.id, source)
            return


def learn_greeting(stage: Stage, c: ContactState, source: str) -> None:
    """The player learns which greeting they are at ease with."""
    if not c.greeting_known:
        c.greeting_known = True
        stage.learn(c, "greeting", stage.program.people[c.id].contact.greeting[0], source)


def estimate_fit(stage: Stage, c: ContactState, source: str) -> None:
    """The player gets an estimate of the fit; a second look finds no more than the first."""
    if not c.fit_known:
        error = stage.chance.between(-design.FIT_ERROR, design.FIT_ERROR, "fit guess", c.id)
        c.fit_known, c.fit_guess = True, round(min(1.0, max(0.0, c.fit + error)), 6)
        stage.learn(c, "fit", "", source)


def reveal(stage: Stage, c: ContactState, source: str) -> None:
    """The player comes to know that somebody exists."""
    if not c.known:
        c.known = True
        stage.learn(c, "contact", "", source)


def heard_openings(stage: Stage, c: ContactState | None, employer: str) -> list[OpeningState]:
    """The openings that people at an employer know of by now."""
    return [o for o in stage.openings_at(employer) if stage.world.insiders_know(o)]


def tell_of(stage: Stage, o: OpeningState, c: ContactState | None) -> None:
    """The player is told of an opening, by somebody or on the board."""
    if o.known:
        return
    o.known, o.heard_from = True, c.id if c is not None else ""
    source = "contact" if c is not None else "board"
    stage.emit(events.Learned(stage.world.minute, "opening", o.id, o.heard_from, source))
    stage.fire_opening(o, "told" if c is not None else "posted")


def tell_openings(stage: Stage, c: ContactState, *, sat_down: bool) -> None:
    """They may tell of an opening: surely once trusted and sat down, else as EVIDENCE 2.6 says."""
    unheard = [o for o in heard_openings(stage, c, employer_of(stage, c)) if not o.known]
    if not unheard or c.exposed or c.trust < design.LEAD_TRUST:
        return
    digital = stage.program.employers[employer_of(stage, c)].digital
    # Whoever has been elsewhere for years knows what the player's circle doesn't (levin2011).
    value = unit(lead.lead_value(c.closeness, digital) * c.novelty / design.USUAL_NOVELTY)
    if sat_down or stage.rolls("lead", c.id, value, stage.world.today):
        tell_of(stage, unheard[0], c)


def employer_of(stage: Stage, c: ContactState) -> str:
    """Where a contact works ("" for nowhere)."""
    return stage.program.people[c.id].employer


def refer(stage: Stage, c: ContactState) -> None:
    """They hand the player's name in for every opening the player knows of at their place."""
    c.vouched = True
    stage.fire_tie(c, "recommended")
    employer = employer_of(stage, c)
    for o in stage.openings_at(employer):
        wanted = o.known and o.live and not o.referred
        # Once applications are read it comes too late: the machine says until when.
        if wanted and stage.fire_opening(o, "referral_given"):
            o.referred, o.referred_by = True, c.id


def refuse_referral(stage: Stage, c: ContactState) -> None:
    """They will not; trust and goodwill fall, and colleagues hear of it: the more so when it was
    asked before the two had ever sat down together."""
    hasty = c.sits == 0
    c.refusals += 1
    c.refused_trust = c.trust
    c.set_trust(c.trust * (1 - (design.HASTY_TRUST if hasty else design.REFUSED_TRUST)))
    add_goodwill(stage, c, -2 if hasty else -1)
    told = design.HASTY_COLLEAGUES if hasty else design.COLLEAGUES_TRUST
    for name in stage.program.colleagues(employer_of(stage, c)):
        other = stage.world.contacts[name]
        if other is not c:
            other.set_trust(other.trust * (1 - told))
            if hasty:
                add_goodwill(stage, other, -1)
    stage.fire_tie(c, "refused")
    stage.pay(strain=strains.REFUSED_REFERRAL_STRAIN)


def expose(stage: Stage, c: ContactState) -> None:
    """A persona is seen through, theirs or the player's."""
    if not c.exposed:
        c.exposed = True
        betray(stage, c, design.EXPOSED_TRUST)
        stage.fire_tie(c, "exposed")


def greet(stage: Stage, c: ContactState | None, employer: str, place: str) -> None:
    """The handshake: a greeting in person, as both are comfortable with. The gate counts it."""
    world = stage.world
    name = c.id if c is not None else ""
    stage.emit(events.Greeted(world.minute, name, employer, place))
    for o in stage.openings_at(employer):
        o.shaken = True
    if c is None:
        world.player.handshakes += 1
        return
    reveal(stage, c, "meeting")
    learn_greeting(stage, c, "meeting")
    c.seen_day = world.today
    if not c.greeted:
        c.greeted, c.greeted_at = True, world.minute
        world.player.handshakes += 1
    stage.fire_tie(c, "greeted")
    word(stage, c)


def asked(stage: Stage, yes: bool, *, live: bool) -> None:
    """What asking does to the player: practice, strain, belief (EVIDENCE 2.12)."""
    player = stage.world.player
    gain = (strains.ASK_STRAIN if live else 0.0) + (
        strains.YES_STRAIN if yes else strains.NO_STRAIN
    )
    stage.pay(strain=gain)
    player.asks += 1
    player.efficacy = round(strains.efficacy_after(player.efficacy, yes), 6)


def start_bond(c: ContactState, hours: float, silent_years: float, *, lapsed: bool) -> None:
    """How a tie stands at the start, from the hours spent together and the years of silence: one
    that lapsed keeps most of its trust and has become new again (EVIDENCE 2.3)."""
    c.spend_time(hours)
    c.set_trust(design.START_TRUST * c.closeness)
    if lapsed:
        c.novelty = round(closeness.novelty(c.novelty, silent_years), 6)
        c.set_trust(closeness.dormant_trust(c.best_trust))


def known_facts(stage: Stage, c: ContactState, sources: Iterable[str]) -> list[str]:
    """The facts of somebody that come from one of these kinds of source and are not yet known."""
    wanted = tuple(sources)
    facts = stage.program.people[c.id].contact.facts
    return [f.id for f in facts if f.source.split("/")[0] in wanted and f.id not in c.facts]


def notices(stage: Stage, c: ContactState) -> None:
    """Somebody may notice a post on something they care about: a shared link."""
    posts = stage.world.player.posts
    if stage.rolls("post noticed", c.id, design.POST_NOTICED, posts):
        c.link = True
        stage.learn(c, "link", "", "thread")
