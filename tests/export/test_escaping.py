"""Any text stands in Markdown word for word, wherever a report puts it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.export.rendering import PARSER, rendered, shown
from workbench.export.escaping import NOTHING, evidence, inline, item, link, web_address
from workbench.text import display

MARKUP = st.text(st.sampled_from(list("\\`*_[]<>|~&#+-=:;!(){}.0129ax@/\n\t \"'$^%")), max_size=30)
HOSTILE = st.one_of(st.text(max_size=40), MARKUP)
SAMPLES = (
    "# no heading",
    "1. no item",
    "123456789) no item",
    "- no item",
    "+ no item",
    "* no item",
    "---",
    "===",
    ":---|---:",
    "    no code",
    "```",
    "~~~",
    "> no quotation",
    "<b>no html</b> <!-- none -->",
    "[text](https://x.example) ![picture](y) [sic] [1]: z",
    "&amp; &#x41; &copy;",
    "http://x.example www.x.example me@x.example <https://x.example>",
    "`code` *stress* __more__ ~~less~~ \\| \\\\| a|b|",
    "ends in a backslash\\",
    "first\n\nsecond\r\nthird\u2028fourth\u2029fifth\x85sixth",
    "\x1b]52;c;x\x07 \u202eright to left \x00",
)


def as_shown(text: str) -> str:
    return display(text).strip() or NOTHING


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(
    ("frame", "structure"),
    [
        ("so: {}", "paragraph_open inline paragraph_close"),
        ("# {}", "heading_open inline heading_close"),
        (
            "- so: {}",
            "bullet_list_open list_item_open paragraph_open inline paragraph_close "
            "list_item_close bullet_list_close",
        ),
    ],
)
def test_text_is_shown_and_not_read_as_markup(sample: str, frame: str, structure: str) -> None:
    tokens = PARSER.parse(frame.format(inline(sample)))
    assert " ".join(token.type for token in tokens) == structure
    inlines = [token for token in tokens if token.type == "inline"]
    assert shown(inlines[0]).removeprefix("so: ") == as_shown(sample)


@settings(max_examples=300)
@given(HOSTILE)
@example("\\|")
@example("0.")
def test_any_text_is_shown_as_it_is(text: str) -> None:
    result = rendered(f"before\n\nso: {inline(text)}\n\nafter")
    assert result.structure == rendered("before\n\nplain\n\nafter").structure
    assert result.markup == {"text"}
    assert result.texts == ("before", f"so: {as_shown(text)}", "after")


@settings(max_examples=300)
@given(HOSTILE, HOSTILE)
@example("a | b", "--- | ---")
@example("\\|", ":-:|:-:")
def test_any_text_fits_a_list(first: str, second: str) -> None:
    result = rendered(f"- so: {item(first)}\n- so: {item(second)}\n  - so: {item(first)}")
    assert result.structure == rendered("- so: x\n- so: y\n  - so: z").structure
    assert result.markup == {"text"}
    words = (first, second, first)
    assert result.texts == tuple(f"so: {as_shown(text)}" for text in words)


@settings(max_examples=300)
@given(HOSTILE, HOSTILE)
@example("\\", "\\")
@example("---", ":--")
def test_any_text_fits_a_table_cell(left: str, right: str) -> None:
    result = rendered(f"| a | b |\n| --- | --- |\n| {inline(left)} | {inline(right)} |\n\nafter")
    plain = rendered("| a | b |\n| --- | --- |\n| x | y |\n\nafter")
    assert result.structure == plain.structure
    assert result.markup == {"text"}
    assert result.texts == ("a", "b", as_shown(left), as_shown(right), "after")


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,x", "file:///x", "x y"])
def test_only_web_addresses_become_links(text: str) -> None:
    assert web_address(text) is None
    assert rendered(link("title", text)).markup == {"text"}
    assert rendered(evidence(text)).texts == (text,)


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://x.example/a_b?c=1&d=2", "https://x.example/a_b?c=1&d=2"),
        ("https://x.example/?a=1&copy;=2", "https://x.example/?a=1&copy;=2"),
        ("https://x.example/(a)|<b>", "https://x.example/%28a%29%7C%3Cb%3E"),
    ],
)
def test_an_address_keeps_its_meaning(address: str, href: str) -> None:
    for markdown in (link("title", address), evidence(address)):
        token = PARSER.parse(markdown)[1]
        assert token.children is not None
        assert token.children[0].attrGet("href") == href


@settings(max_examples=200)
@given(HOSTILE, HOSTILE.map(lambda text: f"https://x{text}"))
def test_a_link_shows_its_text_whatever_the_address(text: str, address: str) -> None:
    result = rendered(f"| a |\n| --- |\n| {link(text, address)} |\n\n- at: {evidence(address)}")
    plain = rendered("| a |\n| --- |\n| x |\n\n- at: y")
    assert result.structure == plain.structure
    assert result.markup <= {"text", "link_open", "link_close"}
    assert result.texts[1] == as_shown(text)
