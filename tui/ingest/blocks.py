"""HTML to blocks of text: our own sanitiser, in time linear to the input.

Nothing of the markup survives but what blocks and links say: text, its kind, http and https addresses. Reads
HTML and the small vocabulary trafilatura hands back (`head`, `item`, `quote`, `ref`, `row`, `cell`, `lb`).
"""

from __future__ import annotations

from lxml import etree

from tui.ingest.links import web_address
from tui.ingest.markup import parse_html
from tui.model import BlockKind, Body
from tui.text.bodies import body_from_blocks

_SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "iframe", "object", "embed", "applet")
) | frozenset(
    (
        "svg",
        "math",
        "title",
        "select",
        "textarea",
        "button",
        "input",
        "audio",
        "video",
        "canvas",
        "map",
        "dialog",
    )
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), BlockKind.HEADING),
    **dict.fromkeys(("li", "item"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("blockquote", "quote"), BlockKind.BLOCKQUOTE),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("pre", "listing", "xmp"), BlockKind.PREFORMATTED),
}
_BLOCKS = (
    frozenset(
        ("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "hgroup")
    )
    | frozenset(
        ("ul", "ol", "dl", "dt", "dd", "list", "table", "thead", "tbody", "tfoot", "tr", "row", "figure")
    )
    | frozenset(("hr", "center", "form", "fieldset", "details", "summary", "body", "html"))
    | frozenset(_KINDS)
)
_CELLS = frozenset(("td", "th", "cell"))
_BREAKS = frozenset(("br", "lb"))
_LISTS = frozenset(("ul", "ol", "list", "dl"))
_UNREMARKABLE = _BLOCKS - frozenset(_KINDS) - _LISTS - {"table"} | frozenset(
    ("span", "strong", "em", "b", "i", "u", "small", "img")
)
"""Elements that at most begin and end a block."""
_ONE_LINE = frozenset((BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CAPTION))


def body_from_html(markup: str, base: str = "") -> Body:
    """The body of an HTML text; relative links are made absolute with `base`."""
    if "<" not in markup and "&" not in markup:
        return body_from_blocks([(BlockKind.PARAGRAPH, part) for part in markup.split("\n\n")])
    tree = parse_html(markup)
    return Body("", ()) if tree is None else body_from_tree(tree, base)


def body_from_tree(tree: etree._Element, base: str = "") -> Body:
    """The body of an element and all it holds."""
    writer = _Writer(base)
    skipped: etree._Element | None = None
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if _left_out(tag, element):
                skipped = element
                walk.skip_subtree()
            else:
                writer.open(tag, element)
        else:
            if tag and element is not skipped:
                writer.close(tag)
            if element is not tree and (tail := element.tail):
                writer.text(tail)
    return writer.body()


def _left_out(tag: str, element: etree._Element) -> bool:
    """Whether an element and all in it are not text: a program, a form, a page's head, what is hidden."""
    if tag in _SKIPPED or element.get("hidden") is not None:
        return True
    if tag == "head":  # a heading, in what trafilatura hands back
        parent = element.getparent()
        return parent is not None and parent.tag == "html"
    style = element.get("style")
    return style is not None and "display:none" in style[:500].replace(" ", "").lower()


def _first_number(ordered_list: etree._Element) -> int:
    start = ordered_list.get("start") or "1"
    return int(start) if start.isdecimal() and 0 < len(start) < 4 else 1


class _Writer:
    """Collects runs of text into blocks while a tree is walked."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._blocks: list[tuple[BlockKind, str]] = []
        self._links: list[tuple[int, int, int, str]] = []
        self._runs: list[str] = []
        self._pending: list[tuple[int, int, str]] = []
        self._length = 0
        self._kinds: list[BlockKind] = []
        self._lists: list[int] = []
        self._layouts: list[bool] = []
        self._mark = ""
        self._open_link: tuple[int, str] | None = None
        self._anchors: list[bool] = []

    def open(self, tag: str, element: etree._Element) -> None:
        if tag not in _UNREMARKABLE:
            self._begin(tag, element)
        elif tag in _BLOCKS:
            self._flush()
        if text := element.text:
            self.text(text)

    def _begin(self, tag: str, element: etree._Element) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag in _KINDS:
            self._kinds.append(_KINDS[tag])
        if tag in _LISTS:
            ordered = tag == "ol" or element.get("rend") == "ol"
            self._lists.append(_first_number(element) - 1 if ordered else -1)
        elif tag in ("li", "item"):
            self._mark = self._next_mark()
        elif tag == "table":
            self._layouts.append(element.get("role") in ("presentation", "none"))
        elif tag in _CELLS and self._has_text():
            if self._layouts and self._layouts[-1]:
                self._flush()  # the columns of a layout are no table
            else:
                self._add(" | ")
        elif tag in _BREAKS:
            self._break()
        elif tag == "q":
            self._add("“")
        elif tag in ("a", "ref"):
            self._start_link(element.get("href") or element.get("target") or "")

    def close(self, tag: str) -> None:
        if tag in _UNREMARKABLE:
            if tag in _BLOCKS:
                self._flush()
        elif tag in ("a", "ref"):
            if self._anchors and self._anchors.pop():
                self._end_link()
        elif tag == "q":
            self._add("”")
        else:
            self._end(tag)

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag in _KINDS and self._kinds:
            self._kinds.pop()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        if tag == "table" and self._layouts:
            self._layouts.pop()

    def text(self, text: str) -> None:
        self._add(text)

    def body(self) -> Body:
        self._flush()
        return body_from_blocks(self._blocks, self._links)

    def _kind(self) -> BlockKind:
        return self._kinds[-1] if self._kinds else BlockKind.PARAGRAPH

    def _add(self, text: str) -> None:
        self._runs.append(text)
        self._length += len(text)

    def _has_text(self) -> bool:
        return any(not run.isspace() for run in self._runs)

    def _next_mark(self) -> str:
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            return f"{self._lists[-1]}. "
        return "• "

    def _break(self) -> None:
        if self._kind() is BlockKind.PREFORMATTED:
            self._add("\n")
        elif self._kind() in _ONE_LINE:
            self._add(" ")
        else:
            self._flush()

    def _start_link(self, address: str) -> None:
        url = web_address(address, self._base)
        opened = bool(url) and self._open_link is None
        self._anchors.append(opened)
        if opened:
            self._open_link = (self._length, url)

    def _end_link(self) -> None:
        if self._open_link is not None:
            start, url = self._open_link
            if start < self._length:
                self._pending.append((start, self._length, url))
            self._open_link = None

    def _flush(self) -> None:
        """End the block under way; a link that runs over it goes on in the next."""
        if not self._runs:
            return
        carried = self._open_link
        self._end_link()
        text = "".join(self._runs)
        if text and not text.isspace():
            kind = self._kind()
            mark = ""
            if kind is BlockKind.LIST_ITEM:
                # Only the first paragraph of an item has its mark.
                mark, self._mark = self._mark, ""
                kind = kind if mark else BlockKind.PARAGRAPH
            shift = len(mark) - (len(text) - len(text.lstrip()) if mark else 0)
            index = len(self._blocks)
            self._blocks.append((kind, mark + text.lstrip() if mark else text))
            if self._pending:
                self._links.extend(
                    (index, max(0, start + shift), end + shift, url) for start, end, url in self._pending
                )
        self._runs, self._pending, self._length = [], [], 0
        self._open_link = (0, carried[1]) if carried else None
