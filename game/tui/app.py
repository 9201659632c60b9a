"""The app: it holds the play, takes what the screens ask for, and says which screen shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.events import Resize

from game.engine.actions import Refused
from game.engine.journal import JournalError
from game.settings import save_settings
from game.view.cards import Paragraph
from game.view.interface import screen as wording
from game.view.interface.shared import SAVED
from game.view.trouble import trouble

from .asides import AsidesApp
from .dressed import Keep
from .library import Library, LibraryError
from .messages import (
    Act,
    NewWanted,
    PlayClosed,
    ResumeWanted,
    SceneLeft,
    StartCalledOff,
    StartWanted,
    TakeBack,
)
from .screens.aside import AsideScreen
from .screens.desk import DeskScreen
from .screens.house import HouseScreen
from .screens.playing import PlayingScreen
from .screens.scene import SceneScreen
from .screens.small import SmallScreen, too_small
from .screens.title import TitleScreen
from .text import one_line

if TYPE_CHECKING:
    from game.engine.play import Play
    from game.settings import Settings
    from game.view.catalogue import Words

    from .look import Look
    from .room import Room


class HandshakeApp(AsidesApp):
    """Firm Handshake on the full screen."""

    CSS_PATH = "house.tcss"
    ENABLE_COMMAND_PALETTE = False
    """Textual's own key for it; the registry has one."""

    def __init__(
        self,
        *,
        library: Library,
        words: Words,
        settings: Settings,
        play: Play | None = None,
        scenario: str = "",
        faults: Sequence[str] = (),
        keep: Keep = save_settings,
    ) -> None:
        """With `play` it opens there, with the id of a `scenario` where that one begins.

        `faults` are lines on what is wrong with the settings; `keep` writes changed ones.
        """
        super().__init__(words, settings, keep)
        self.library = library
        self.faults = faults
        self.room: Room | None = None
        self.failure = ""
        self.farewell = ""
        self._given = play
        self._scenario = scenario

    def on_mount(self) -> None:
        """Dress, and open the title or the play that was given."""
        self.title = self.look.t(wording.TITLE)
        self.dress()
        for fault in self.faults:
            self.say(fault)
        if self._given is not None:
            self._open(self._given)
        else:
            self.push_screen(TitleScreen(self.look, self.library))
            if self._scenario:
                self.post_message(NewWanted(self._scenario))

    # What the screens ask for

    def on_new_wanted(self, message: NewWanted) -> None:
        """Ask what a scenario has to ask, or begin it at once."""
        from .screens.start import StartScreen

        try:
            title, questions = self.library.start(message.scenario)
            if questions:
                self.push_screen(StartScreen(self.look, message.scenario, title, questions))
            else:
                self._open(self.library.new(message.scenario))
        except LibraryError as error:
            self._complain_at_home(error)

    def on_start_wanted(self, message: StartWanted) -> None:
        """Begin a scenario with what was chosen."""
        from .screens.start import StartScreen

        try:
            play = self.library.new(message.scenario, setup=message.setup)
        except LibraryError as error:
            if isinstance(self.screen, StartScreen):
                self.screen.complain(str(error))
        else:
            self.pop_screen()
            self._open(play)

    def on_start_called_off(self, message: StartCalledOff) -> None:
        """Back to the list of plays."""
        self.pop_screen()

    def on_resume_wanted(self, message: ResumeWanted) -> None:
        """Go on with a play."""
        try:
            self._open(self.library.resume(message.name))
        except LibraryError as error:
            self._complain_at_home(error)

    def on_act(self, message: Act) -> None:
        """Take an action; what follows is told on the screen it leads to."""
        assert self.room is not None
        try:
            told = self.room.act(message.action)
        except Refused as refused:
            self._complain(refused)
        except JournalError as error:
            self._fail(error)
        else:
            self._settle(told)

    def on_take_back(self, message: TakeBack) -> None:
        """Take the last act back."""
        assert self.room is not None
        try:
            told = self.room.take_back()
        except Refused as refused:
            self._complain(refused)
        except JournalError as error:
            self._fail(error)
        else:
            self._settle(told)

    def on_scene_left(self, message: SceneLeft) -> None:
        """Go on after an encounter."""
        self._to_desk()
        self._show_end()

    def on_play_closed(self, message: PlayClosed) -> None:
        """Put the play away."""
        self.to_title()

    # Which screen shows

    @cached_property
    def _finished(self) -> bool:
        return any(save.outcome for save in self.library.saves())

    def beginner(self) -> bool:
        """Whether no play was brought to its end before this sitting."""
        return not self._finished

    def speak(self, language: str) -> Words:
        """The words of a language, or the environment's."""
        return self.library.speak(language)

    def change(self, **values: Any) -> None:
        """Change settings, also for the play that is open."""
        super().change(**values)
        if self.room is not None:
            self.room.hints, self.room.forecasts = self.settings.hints, self.settings.forecasts
            self.room.confirm = self.settings.confirm

    def settled(self, look: Look) -> None:
        """The settings were left; with other words, signs or keys all is shown anew."""
        if look == self.look:
            return
        play = self.room.play if self.room is not None else None
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(TitleScreen(self.look, self.library))
        if play is not None:
            self._show(play)

    def _open(self, play: Play) -> None:
        """Put away the play that was open, and show this one."""
        self._close_play()
        while len(self.screen_stack) > 1 and not isinstance(self.screen, TitleScreen):
            self.pop_screen()
        self._show(play)

    def _show(self, play: Play) -> None:
        """Show a play: the desk, and above it the scene or the end it stands at."""
        from .room import Room

        settings = self.settings
        self.room = Room(
            play,
            self.look.words,
            hints=settings.hints,
            forecasts=settings.forecasts,
            confirm=settings.confirm,
        )
        self.push_screen(DeskScreen(self.look, self.room))
        if self.room.view.scene() is not None:
            self.push_screen(SceneScreen(self.look, self.room, []))
        self._show_end()

    def _settle(self, told: list[Paragraph]) -> None:
        """After an act: a scene goes on or begins, or one is back at the desk, or at the end."""
        assert self.room is not None
        self._desk().tell(told)
        if isinstance(self.screen, SceneScreen):
            self.screen.tell(told)
            return
        if isinstance(self.screen, AsideScreen) and self.room.view.scene() is None:
            self.screen.reload()
            return
        self._to_desk()
        if self.room.view.scene() is not None:
            self.push_screen(SceneScreen(self.look, self.room, told))
        else:
            self._show_end()

    def _show_end(self) -> None:
        if self.room is not None and self.room.play.session.over:
            from .screens.debrief import DebriefScreen

            self.push_screen(DebriefScreen(self.look, self.room.debrief()))

    def _desk(self) -> DeskScreen:
        return next(screen for screen in self.screen_stack if isinstance(screen, DeskScreen))

    def _complain_at_home(self, error: LibraryError) -> None:
        if isinstance(self.screen, HouseScreen):
            self.screen.complain(str(error))

    def _to_desk(self) -> None:
        while not isinstance(self.screen, DeskScreen):
            self.pop_screen()

    def to_title(self) -> None:
        """Put the play away and go back to the title."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, TitleScreen):
            self.pop_screen()
        self._close_play()
        if not isinstance(self.screen, TitleScreen):
            self.push_screen(TitleScreen(self.look, self.library))

    def _close_play(self) -> None:
        if self.room is not None:
            self.room.play.close()
            self.room = None

    # What goes wrong

    def _complain(self, refused: Refused) -> None:
        """Show why an act was refused, on the screen where it was tried."""
        assert self.room is not None
        if isinstance(self.screen, PlayingScreen | AsideScreen):
            self.screen.complain(self.room.reason(refused))

    def _fail(self, error: JournalError) -> None:
        """Saving failed: what was not saved was not taken. Leave with one line about it."""
        self.failure = one_line(trouble(self.look.words, error.code, error.values))
        self.exit(return_code=1)

    # The window's size, and leaving

    def on_resize(self, event: Resize) -> None:
        """Wait on a screen of its own while the window is too small."""
        small = too_small(event.size.width, event.size.height)
        waiting = isinstance(self.screen, SmallScreen)
        if small and not waiting:
            self.push_screen(SmallScreen(self.look))
        elif waiting and not small:
            self.pop_screen()

    def on_unmount(self) -> None:
        """Keep what is to be said on the terminal afterwards, and close the journal."""
        if self.room is not None and not self.room.play.session.over:
            command = self.library.command(self.room.play)
            self.farewell = one_line(self.look.t(SAVED, command=command))
        self._close_play()
