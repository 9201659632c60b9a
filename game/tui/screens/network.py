"""The player's network: a map of it, and a list that says the same in words."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import OptionList

from game.view.interface import screen as say
from game.view.interface.shared import GROUPINGS

from ..actions import bindings
from ..messages import PersonWanted, SubjectChosen, SubjectEntered
from ..widgets.foot import FootBar, HelpLine
from ..widgets.network import NetworkMap, TieList, signs
from .aside import AsideScreen


class NetworkScreen(AsideScreen):
    """The map and the list move together. Enter opens a person's page."""

    NAME = "network"
    BINDINGS = [*bindings("network")]

    def compose(self) -> ComposeResult:
        """The list beside the map where there is room for it, else below."""
        with Container(id="net"):
            yield NetworkMap(self.look)
            yield TieList(self.look)
        yield HelpLine()
        yield FootBar(self.look, "network")

    def on_mount(self) -> None:
        """Look at the map."""
        self.by = next(iter(GROUPINGS))
        self.query_one("#about", HelpLine).say(self._legend())
        self.reload()
        self.query_one("#map").focus()

    def reload(self) -> None:
        """Show the ties as they stand now."""
        ties = self.room.view.network()
        self.ties = {tie.id: tie for tie in ties}
        self.query_one("#map", NetworkMap).show(ties, self.by)
        self.query_one("#ties", TieList).show(ties, self.by)
        self._agree(self.query_one("#map", NetworkMap).marked)

    def _legend(self) -> str:
        of, t = signs(self.look), self.look.t
        parts = (
            (of.met, say.SIGN_MET),
            (of.known, say.SIGN_KNOWN),
            (of.dormant, say.SIGN_DORMANT),
            (of.unknown, say.SIGN_UNKNOWN),
            (of.bridge, say.SIGN_BRIDGE),
            (of.ways[0] * 3, say.SIGN_MADE),
            (f"{of.ways[0]} {of.ways[0]}", say.SIGN_OFFERED),
        )
        return ", ".join(f"{mark} {t(word)}" for mark, word in parts)

    def _agree(self, id: str) -> None:
        """Mark the same person on the map and in the list."""
        self.query_one("#map", NetworkMap).mark(id)
        listed = self.query_one("#ties", TieList)
        with self.prevent(OptionList.OptionHighlighted):
            listed.highlight_id(id)

    def on_subject_chosen(self, message: SubjectChosen) -> None:
        """Somebody else is marked, on the map or in the list."""
        self._agree(message.group)

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Open a page: of whoever could introduce one, for somebody not known yet."""
        message.stop()
        tie = self.ties.get(message.group)
        if tie is not None and not tie.known:
            tie = next(
                one for one in self.ties.values() if tie.id in [other for other, _ in one.leads]
            )
        if tie is not None:
            self.post_message(PersonWanted(tie.id))

    def action_group(self) -> None:
        """Divide the map by the other thing."""
        names = list(GROUPINGS)
        self.by = names[(names.index(self.by) + 1) % len(names)]
        self.reload()
