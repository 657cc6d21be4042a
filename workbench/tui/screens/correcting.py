"""Correcting what the machine made of the articles; the suggestions follow at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import combinations

from textual.content import Content

from workbench.articles.model import SetApart, article_of
from workbench.claims.model import Match
from workbench.review.drafting import what_is_wrong
from workbench.text import display
from workbench.tui.screens.deciding import DecidingScreen
from workbench.tui.sources import name_of

LONGEST = 100
"""How many characters of a line are shown where one of several is chosen."""
SHORT = 40
"""How many of a statement that a message names."""


class CorrectingScreen(DecidingScreen):
    """A screen on which statements are linked, cut, and put right."""

    def action_link(self) -> None:
        """Link two statements: the first time here, the second time there."""
        here, place = self.statement, self.place
        if here is None or not self.may_write():
            return
        if len(self.case.articles) < 2:
            self.say("there is only one article")
            return
        if place.link_from is None:
            place.link_from = here
            self.draw_place()
            key = self.keymap.shown("link")
            self.say(f"go to the statement in the other article, then {key}; Esc gives up")
            return
        there, place.link_from = place.link_from, None
        if article_of(there) == article_of(here):
            self.draw_place()
            self.say("both stand in one article; only different articles are linked")
        elif self.correct(
            partial(self.case.link, there, here), f"linked by hand: {self._named(there)}"
        ):
            place.choose_counterpart(there)
            self.stay()
        self.draw_place()

    def _pair(self) -> Match | None:
        if self.place.chosen is None:
            self.say("no pair is shown here")
        return self.place.chosen

    def action_unlink(self) -> None:
        """Take the pair apart."""
        if (match := self._pair()) is not None:
            here = self.statement
            words = f"unlinked: {self._named(self._other(match))}"
            if self.correct(partial(self.case.unlink, match.a, match.b), words):
                self._back_to(here)

    def action_reject(self) -> None:
        """Say that the pair is none."""
        if (match := self._pair()) is not None:
            here = self.statement
            words = f"rejected: {self._named(self._other(match))}; it won't be suggested again"
            if self.correct(partial(self.case.reject, match), words):
                self._back_to(here)

    def _other(self, match: Match) -> str:
        return match.other(self.statement) if self.statement else match.b

    def _named(self, statement_id: str) -> str:
        """Return a statement with its article, as a message names it."""
        article = self.case.article(statement_id)
        number = self.case.articles.index(article) + 1
        return f"{number} {_short(self.case.statement(statement_id).text, SHORT)}"

    def _back_to(self, statement_id: str | None) -> None:
        if statement_id is not None:
            self.go(statement_id)

    def action_split(self) -> None:
        """Cut the statement into fragments that get verdicts of their own."""
        here = self.statement
        if here is None or not self.may_write():
            return
        starts = self.case.word_starts(here)
        if not starts:
            self.say("one word can't be split")
            return
        from workbench.tui.dialogs.split import SplitScreen

        def cut(offsets: tuple[int, ...] | None) -> None:
            if offsets:
                words = f"split into {len(offsets) + 1} fragments"
                self.correct(lambda: self.case.split(here, offsets), words)

        self.app.push_screen(SplitScreen(self.case.statement(here).text, starts, self.keymap), cut)

    def action_merge(self) -> None:
        """Join the statement with the next."""
        if (here := self.statement) is not None:
            self.correct(lambda: self.case.merge(here), "merged with the next statement")

    def action_set_apart(self) -> None:
        """Set the statement apart, or restore one of the lines that were."""
        here = self.statement
        if not self.may_write():
            return
        from workbench.tui.dialogs.choice import ChoiceScreen

        article = self.case.article(here) if here else self.case.articles[0]
        options: list[Content] = []
        if here is not None:
            start = self.case.statement(here).start
            options.append(Content(f"set apart: {_short(self.case.statement(here).text)}"))
        else:
            start = 0
        # The nearest line first: it's the one that was just read.
        lines = sorted(article.set_apart, key=lambda line: abs(line.start - start))
        options += [Content(f"restore: {_short(line.text)}  ({line.reason})") for line in lines]

        def take(place: int | None) -> None:
            if place is None:
                return
            if here is not None and place == 0:
                self.correct(lambda: self.case.set_apart(here), "set apart")
            else:
                self._restore(article.id, lines[place - (here is not None)])

        title = f"Not part of the article: {name_of(article)}"
        self.app.push_screen(ChoiceScreen(title, options, self.keymap), take)

    def _restore(self, article_id: str, line: SetApart) -> None:
        self.correct(lambda: self.case.restore(article_id, line), "restored")

    def action_details(self) -> None:
        """Edit what is known about the article."""
        if self.statement is None or not self.may_write():
            return
        from workbench.tui.dialogs.form import Field, FormScreen

        article = self.case.article(self.statement)
        fields = (
            Field("title", "Title", article.title, wrong=partial(what_is_wrong, "title")),
            Field("outlet", "Outlet", article.outlet or ""),
            Field("author", "Author", article.author or ""),
            Field("published", "Date, such as 2018-04-02", article.published or "",
                  wrong=partial(what_is_wrong, "published")),
            Field("url", "Link", article.url or "", wrong=partial(what_is_wrong, "url")),
            Field("wire", "Agencies it credits, with commas between", ", ".join(article.wire)),
        )  # fmt: skip

        def write(filled: Mapping[str, str] | None) -> None:
            if filled is None:
                return
            wire = tuple(part.strip() for part in filled["wire"].split(",") if part.strip())
            self.correct(
                lambda: self.case.edit_details(
                    article.id,
                    title=filled["title"],
                    outlet=filled["outlet"] or None,
                    author=filled["author"] or None,
                    published=filled["published"] or None,
                    url=filled["url"] or None,
                    wire=wire,
                ),
                "details saved",
            )

        self.app.push_screen(FormScreen("The article", article.path, fields, self.keymap), write)

    def action_dependent(self) -> None:
        """Say which articles share one source, so that they count as one origin."""
        if not self.may_write():
            return
        pairs = list(combinations(self.case.articles, 2))
        if not pairs:
            self.say("there is only one article")
            return
        from workbench.tui.dialogs.choice import ChoiceScreen

        declared = {frozenset(pair) for pair in self.case.corrections().dependent}
        depends = [frozenset({a.id, b.id}) in declared for a, b in pairs]
        options = [
            Content(f"{'✓' if shared else ' '} {name_of(a)} and {name_of(b)}")
            for (a, b), shared in zip(pairs, depends, strict=True)
        ]

        def take(place: int | None) -> None:
            if place is None:
                return
            a, b = pairs[place]
            shared = not depends[place]
            words = "count as one origin now" if shared else "count as independent now"
            self.correct(
                lambda: self.case.declare_dependent(a.id, b.id, shared),
                f"{name_of(a)} and {name_of(b)} {words}",
            )

        self.app.push_screen(ChoiceScreen("Articles that share one source", options, self.keymap),
                             take)  # fmt: skip


def _short(text: str, longest: int = LONGEST) -> str:
    text = display(" ".join(text[: longest * 2].split()))
    return text if len(text) <= longest else text[:longest] + "…"
