"""The Markdown of notes, shown lightly: what a person types in a note, not the whole language.

Bold, italics, code, links (their address is shown beside them), headings, lists, quotations. Line breaks stay
as they were typed. In time linear in the note. No Textual: runs are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rich.cells import cell_len

from tui.app.reading.wrap import wrap


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    link: bool = False
    faint: bool = False


_BLOCK = re.compile(
    r"(?P<heading>#{1,6}) +(?P<title>.*)"
    r"|(?P<indent> *)(?P<item>[-*+]|\d{1,4}[.)]) +(?P<text>.*)"
    r"|> ?(?P<quote>.*)"
)
_FENCE = re.compile(r" {0,3}(?:```[^`]*$|~~~)")
# What stands between two signs never holds the sign, so that no sign is looked at twice.
_INLINE = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`]+)`"
    r"|\*\*\*(?P<both>(?=\S)[^*]+(?<=\S))\*\*\*"
    r"|\*\*(?P<bold>(?=\S)[^*]+(?<=\S))\*\*"
    r"|\*(?P<italic>(?=\S)[^*]+(?<=\S))\*"
    r"|(?<!\w)__(?P<bold_too>(?=\S)[^_]+(?<=\S))__(?!\w)"
    r"|(?<!\w)_(?P<italic_too>(?=\S)[^_]+(?<=\S))_(?!\w)"
    r"|\[(?P<words>[^\[\]]+)\]\(<?(?P<address>[^\s<>()\[\]]+)>?\)"
    r"|<(?P<bare>https?://[^\s<>]+)>"
)


def rendered(note: str, width: int) -> Iterator[tuple[Run, ...]]:
    """The lines of a clean note on `width` cells (1 or more); an empty one between paragraphs."""
    verbatim = False
    gap = False
    any_line = False
    for line in note.expandtabs(4).split("\n"):
        if _FENCE.match(line):
            verbatim = not verbatim
        elif not line.strip():
            gap = any_line
        else:
            if gap:
                yield ()
            gap, any_line = False, True
            yield from _wrapped(*(((), (Run(line),)) if verbatim else _block(line)), width)


def first_line(note: str) -> str:
    """The first line of a note that holds anything, without the signs of Markdown."""
    line = next((line for line in note.split("\n") if line.strip() and not _FENCE.match(line)), "")
    _before, runs = _block(line)
    return "".join(run.text for run in runs).strip()


def _block(line: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """What stands before a line, which its further lines are indented by, and the line."""
    found = _BLOCK.match(line)
    if found is None:
        return (), tuple(_inline(line, Run("")))
    if found["heading"]:
        return (), tuple(_inline(found["title"].rstrip("# "), Run("", bold=True)))
    if found["item"]:
        sign = found["item"] if found["item"][0].isdigit() else "•"
        return (Run(f"{found['indent'][:8]}{sign} "),), tuple(_inline(found["text"], Run("")))
    return (Run("│ ", faint=True),), tuple(_inline(found["quote"], Run("")))


def _inline(text: str, style: Run) -> Iterator[Run]:
    position = 0
    for found in _INLINE.finditer(text):
        yield replace(style, text=text[position : found.start()])
        position = found.end()
        yield from _styled(found, style)
    yield replace(style, text=text[position:])


def _styled(found: re.Match[str], style: Run) -> Iterator[Run]:
    kind = found.lastgroup or ""
    inner = found[kind]
    if kind in ("literal", "code"):
        yield replace(style, text=inner)
    elif kind == "address":
        yield from _inline(found["words"], replace(style, link=True))
        if found["words"] != inner:
            yield replace(style, text=f" ({inner})", faint=True)
    elif kind == "bare":
        yield replace(style, text=inner, link=True)
    else:
        bold = style.bold or kind.startswith("bo")
        yield from _inline(
            inner, replace(style, bold=bold, italic=style.italic or not kind.startswith("bold"))
        )


def _wrapped(before: tuple[Run, ...], runs: tuple[Run, ...], width: int) -> Iterator[tuple[Run, ...]]:
    text = "".join(run.text for run in runs)
    indent = sum(cell_len(run.text) for run in before)
    if indent > width // 2:
        before, indent = (), 0
    again = before if before and before[0].faint else (Run(" " * indent),) if indent else ()
    for number, (start, end) in enumerate(wrap(text, width - indent)):
        yield (*(again if number else before), *_between(runs, start, end))


def _between(runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        piece = run.text[max(0, start - at) : max(0, end - at)]
        if piece:
            yield replace(run, text=piece)
        at += len(run.text)
