"""Mails passed on in the text of another: the few lines that say from whom, when and about what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.ingest.titles import with_blocks
from tui.model import Body
from tui.text.clean import clean_line
from tui.text.fold import fold

_LOOKED_AT = 40
"""Blocks at the head of a mail in which the lines are looked for."""
_MOST_LINES = 12
_MARK = re.compile(
    r"[->\s]*(?:(?:begin )?forwarded message|(?:debut du )?message (?:transfere|reexpedie|d'origine)"
    r"|original message"
    r"|message original|weitergeleitete nachricht|ursprungliche nachricht|mensaje reenviado"
    r"|messaggio (?:inoltrato|originale))"
    r"\s*:?[-\s]*"
)
_LABELS = {
    **dict.fromkeys(("from", "de", "von", "da", "expediteur"), "from"),
    **dict.fromkeys(
        ("date", "envoye", "envoye le", "sent", "gesendet", "datum", "fecha", "data", "enviado"), "date"
    ),
    **dict.fromkeys(("subject", "objet", "sujet", "betreff", "asunto", "oggetto", "assunto"), "subject"),
    **dict.fromkeys(
        ("to", "a", "an", "para", "cc", "copie", "repondre a", "reply-to", "pour", "destinataire"), "to"
    ),
}
_LINE = re.compile(r"[>*\s]*([A-Za-zÀ-ÿ -]{1,14}?)[ \u00a0\u202f]?\*?:\*?[ \u00a0\u202f]*(\S.*)", re.DOTALL)


def parted(text: str) -> str:
    """A plain text with an empty line around each line that may be a header: they are no paragraph."""
    lines = text.split("\n")
    for index, line in enumerate(lines[: 4 * _LOOKED_AT]):
        match = _LINE.fullmatch(line.strip()) if len(line) < 1000 else None
        if (match and fold(match[1]).strip() in _LABELS) or _MARK.fullmatch(fold(line[:200]).strip()):
            lines[index] = f"\n{line}\n"
    return "\n".join(lines)


def without_headers(body: Body) -> tuple[Body, Mapping[str, str]]:
    """`body` without the header lines of a mail passed on in it, and what they say (from, date, subject).

    What stands before them, a colleague's comment, stays. Without such lines the body is unchanged.
    """
    texts = [body.text[block.start : block.end] for block in body.blocks[:_LOOKED_AT]]
    for start in range(len(texts)):
        marked = bool(_MARK.fullmatch(fold(texts[start])))
        found, end = _headers(texts, start + 1 if marked else start)
        enough = "from" in found and ("date" in found or "subject" in found)
        if enough and (marked or len(found) >= 3 or start == 0):
            kept = [*body.blocks[:start], *body.blocks[end:]]
            return (with_blocks(body, kept), found) if kept else (body, {})
    return body, {}


def _headers(texts: list[str], start: int) -> tuple[dict[str, str], int]:
    """The header lines that begin at a block, and the block after them."""
    found: dict[str, str] = {}
    end = start
    for text in texts[start : start + _MOST_LINES]:
        match = _LINE.fullmatch(text)
        name = _LABELS.get(fold(match[1]).strip()) if match else None
        if match is None or name is None:
            break
        found.setdefault(name, clean_line(match[2][:1000]).strip("*"))
        end += 1
    return found, end
