"""The command palette: everything a key does, by name, made from the key table."""

from __future__ import annotations

from collections.abc import Iterator

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from workbench.tui.keys import actions_in, shown
from workbench.tui.screens.reviewing import ReviewingScreen


class Commands(Provider):
    """Offers the actions of the screen that is on show."""

    def _commands(self) -> Iterator[tuple[str, str, str]]:
        """Yield the words, the keys and the call of every action."""
        screen = self.screen
        if not isinstance(screen, ReviewingScreen):
            return
        for action in actions_in(screen.SCOPE):
            if action.id != "palette":
                keys = " ".join(shown(key) for key in screen.keymap.keys(action))
                yield action.help, keys, action.call

    async def discover(self) -> Hits:
        """Offer everything before a word is typed."""
        for words, keys, call in self._commands():
            text = f"{words}  {keys}"
            yield DiscoveryHit(Content(text), lambda call=call: self._run(call), text=text)

    async def search(self, query: str) -> Hits:
        """Offer what fits the words typed."""
        matcher = self.matcher(query)
        for words, keys, call in self._commands():
            score, offsets = matcher.fuzzy_search.match(query, words)
            if score > 0:
                text = Content(f"{words}  {keys}")
                for offset in offsets:
                    text = text.stylize("underline", offset, offset + 1)
                yield Hit(score, text, lambda call=call: self._run(call), text=text.plain)

    async def _run(self, call: str) -> None:
        await self.screen.run_action(call)
