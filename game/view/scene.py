"""The live encounter as a card, and the words of its choices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.engine.events import SceneBegan, SceneSaid

from . import refs
from .cards import SceneCard
from .context import Context
from .portraits import Place, Portrait, face
from .variants import pick

if TYPE_CHECKING:
    from game.engine.known import SeenScene


def scene_title(context: Context, began: SceneBegan) -> str:
    """A scene's title, filled."""
    found = context.look.pack.scenes.get(began.scene)
    ref = refs.of_scene(context.look, began, f"scene/{began.scene}")
    return context.texts.fill(found.title, ref) if found else ""


def choice_texts(
    context: Context,
    scene: str,
    state: str,
    choices: Iterable[str],
    said: SceneSaid | None,
    turn: int,
) -> list[str]:
    """What choices say the `turn`-th time (0 first) that their state is entered, after `said`; ""
    for one there is not."""
    try:
        plain = context.look.pack.labels(scene, state)
    except KeyError:
        return ["" for _ in choices]

    def filled(choice: str) -> str:
        found = context.look.pack.choices(scene, state).get(choice)
        if found is None:
            return ""
        address = f"scene/{scene}/{state}/{choice}"
        text = pick(context.session.seed, address, found.text, turn)
        return context.texts.fill(text, refs.of_said(said, address, turn))

    return [plain[one] if one in plain else filled(one) for one in choices]


def scene_card(context: Context, seen: SeenScene) -> SceneCard:
    """The card of the scene that is live, without its choices."""
    began = context.record.began.get(seen.id)
    here = context.record.said_in(seen.id, seen.state)
    return SceneCard(
        title=scene_title(context, began) if began else "",
        place=context.look.where(seen.place),
        who=who(context, seen.contact, seen.subject),
        say=context.texts.say(here.say) if here else "",
        cue=context.texts.say(here.cue) if here else "",
        mood=here.mood if here else "",
        choices=(),
        portrait=portrait(context, seen, here.mood if here else ""),
    )


def portrait(context: Context, seen: SeenScene, mood: str) -> Portrait | None:
    """Whom one sees; None on the telephone, in a chat, and of somebody whom one does not know."""
    contact = context.look.contact(seen.contact)
    if contact is None or not mood or seen.kind in ("voice", "chat"):
        return None
    return Portrait(face(contact.id, contact.pronoun), mood, _where(context, seen))


def _where(context: Context, seen: SeenScene) -> Place:
    """Meetings and interviews are held at a table, but for those on a bench or in a hall."""
    if seen.kind == "video":
        return "screen"
    place = context.look.place(seen.place)
    indoors = place is None or place.kind in ("cafe", "bar", "office")
    return "table" if indoors and seen.kind in ("meeting", "interview") else "standing"


def who(context: Context, contact: str, subject: str) -> str:
    """Whom or what a scene is with: a person's name, or an employer's, an opening's, an event's."""
    look = context.look
    opening, event = look.opening(subject), look.event(subject)
    title = opening.title if opening else event.title if event else ""
    return look.name(contact) or title or look.employer_name(subject)
