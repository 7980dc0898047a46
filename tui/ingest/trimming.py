"""The text of a page without what extractors took along: menus before, invitations between, lists behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from tui.ingest.furniture import is_invitation, is_label, leads_elsewhere, leads_on
from tui.ingest.paywall import is_notice
from tui.ingest.titles import with_blocks
from tui.model import Block, BlockKind, Body
from tui.text.fold import fold
from tui.text.measure import word_count

_PROSE = 14
"""Words from which a paragraph is prose, not a line of a list."""
_LINKED = 0.6
"""Share of a block under links from which it is one."""
_NAMED_AT_MOST = 4
"""Blocks at either end in which the author may sign."""
_KEPT_AT_LEAST = 0.5
"""Share of the words that stay whatever is found: an extractor errs less than that."""
_TAIL_SHARE = 0.6
_SENTENCE_END = re.compile(r"[.!?…»”\"][\s)\]]*$")
_CRUMB = re.compile(r"[>›»/|]\s*$")
_MAIL = re.compile(r"\S+@\S+\.\w{2,10}")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A text without furniture, and whether it held a notice that the rest is for subscribers."""

    body: Body
    notice: bool


def trimmed(body: Body, author: str, address: str) -> Trimmed:
    """`body` without furniture; `author` and `address` (of the page) help to know it.

    Where more than half of the words would go, what was taken for furniture is the article: it stays.
    """
    pieces = _pieces(body, urlsplit(address).hostname or "")
    notice = any(is_notice(piece.text) for piece in pieces)
    kept = [piece for piece in pieces if not _is_furniture(piece)]
    kept = _without_signature(_without_menu(kept), author)
    kept = _without_related(kept)
    kept = _without_tail(kept)
    if sum(piece.words for piece in kept) < _KEPT_AT_LEAST * sum(piece.words for piece in pieces):
        kept = [piece for piece in pieces if not is_notice(piece.text)]
    if not kept or len(kept) == len(pieces):
        return Trimmed(body, notice)
    return Trimmed(with_blocks(body, [piece.block for piece in kept]), notice)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, and what tells furniture from text."""

    block: Block
    text: str
    words: int
    linked: float
    """Share of its characters under links."""
    at_home: bool
    """Whether it is one link, to the page's own site."""

    @property
    def is_headline(self) -> bool:
        """Whether it is another article's headline: a sentence with its stop would be one of the text."""
        return (
            self.at_home
            and self.words >= 4
            and self.block.kind is not BlockKind.LIST_ITEM
            and not _SENTENCE_END.search(self.text)
        )

    @property
    def is_prose(self) -> bool:
        return self.words >= _PROSE and self.linked < _LINKED


def _pieces(body: Body, host: str) -> list[_Piece]:
    links = iter(body.links)
    link = next(links, None)
    pieces = []
    for block in body.blocks:
        under, hosts = 0, set()
        while link is not None and link.start < block.end:
            under += link.end - link.start
            hosts.add(urlsplit(link.url).hostname or "")
            link = next(links, None)
        text = body.text[block.start : block.end]
        linked = under / max(1, len(text))
        pieces.append(_Piece(block, text, word_count(text), linked, linked > _LINKED and hosts == {host}))
    return pieces


def _is_furniture(piece: _Piece) -> bool:
    if piece.block.kind in (BlockKind.PREFORMATTED, BlockKind.BLOCKQUOTE):
        return False
    return is_label(piece.text) or is_invitation(piece.text) or is_notice(piece.text)


def _without_menu(pieces: list[_Piece]) -> list[_Piece]:
    """Without the way to the article through the site: short links and crumbs before the first prose."""
    first = next((index for index, piece in enumerate(pieces) if piece.is_prose), 0)
    return [
        piece
        for index, piece in enumerate(pieces)
        if index >= first or not (_CRUMB.search(piece.text) or (piece.linked > _LINKED and piece.words < 6))
    ]


def _without_signature(pieces: list[_Piece], author: str) -> list[_Piece]:
    """Without the line that is just the author's name, which is kept beside the text."""
    names = {_bare(author), *(_bare(name) for name in author.split(","))} - {""}
    last = len(pieces) - _NAMED_AT_MOST
    return [
        piece
        for index, piece in enumerate(pieces)
        if _NAMED_AT_MOST <= index < last
        or _bare(re.sub(r"^(?:par|by|von) ", "", fold(piece.text))) not in names
    ]


def _without_related(pieces: list[_Piece]) -> list[_Piece]:
    """Without lines between paragraphs that only lead to other articles of the site.

    A page that is mostly links is a list, and keeps them.
    """
    prose = sum(piece.words for piece in pieces if piece.is_prose)
    linked = sum(piece.words for piece in pieces if piece.linked > _LINKED)
    few = linked < prose / 2
    kept: list[_Piece] = []
    led = False
    for piece in pieces:
        over = leads_on(piece.text)
        drop = over or (leads_elsewhere(piece.text) and not (piece.is_prose and piece.linked < 0.3))
        drop = drop or (led and piece.linked > _LINKED)
        drop = drop or (few and piece.is_headline)
        led = over or (led and drop)
        if not drop:
            kept.append(piece)
    # What stood over a list of links, and now over nothing, is still a label; a heading in the text is not.
    return kept


def _without_tail(pieces: list[_Piece]) -> list[_Piece]:
    """Without what follows the last paragraph: labels that are left, addresses, links to other articles."""
    last = max((index for index, piece in enumerate(pieces) if _ends_article(piece)), default=-1)
    if last < 0:
        return pieces
    end = _teasers_begin(pieces)
    if end is not None:
        return pieces[:end]
    tail = pieces[last + 1 :]
    while tail and _is_left_over(tail[-1]):
        tail.pop()
    return pieces[: last + 1] + tail


def _teasers_begin(pieces: list[_Piece]) -> int | None:
    """Where what sites set after an article begins: a link for a heading, a sentence or two, a link again."""
    leading = [piece.at_home or leads_on(piece.text) for piece in pieces]
    left = sum(leading)
    before, words = 0, sum(piece.words for piece in pieces)
    for index, (piece, following) in enumerate(pairwise(pieces)):
        before += piece.words
        left -= leading[index]
        rest = len(pieces) - index - 1
        if before >= _TAIL_SHARE * words and following.at_home and rest > 2 and left >= 0.4 * rest:
            return index + 1
    return None


def _ends_article(piece: _Piece) -> bool:
    return piece.is_prose and bool(_SENTENCE_END.search(piece.text))


def _is_left_over(piece: _Piece) -> bool:
    """Whether a line behind the last paragraph is no part of it: a link, a mail address, a heading."""
    return piece.at_home or bool(_MAIL.fullmatch(piece.text.strip())) or piece.block.kind is BlockKind.HEADING


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()
