"""How much of an article a page shows: all of it, or what is left before the wall for subscribers."""

from __future__ import annotations

import re

from lxml import etree

from tui.ingest.metadata import PageFacts
from tui.model import Body, Extent
from tui.text.fold import fold
from tui.text.measure import word_count

LONGEST_NOTICE = 500
"""Characters of a block that can be a notice of the wall."""

_NOTICE = re.compile(
    r"il (?:vous )?reste \d.{0,12}% (?:de cet? article|a lire)"
    r"|(?:cet article|ce contenu|cette video|la suite(?: de (?:cet|l')? ?article)?"
    r"|l'integralite(?: de .{2,30})?|l'acces a .{2,40}) (?:est|sont)"
    r" (?:exclusivement |uniquement )?reservee?s? (?:exclusivement |uniquement )?(?:aux|a nos"
    r"|a tous nos) (?:abonne|membre|lecteurs|inscrit)"
    r"|(?:pour (?:lire|acceder a|decouvrir|consulter)|lisez|lire|accedez a|debloquez"
    r"|deverrouillez) (?:la suite|l'integralite|l'article en entier|tout l'article|cet article|la totalite)"
    r".{0,120}(?:abonn|inscri|connect|offre|essai|€|euro|gratuit|compte)"
    r"|(?:pour )?(?:continue[rz]|poursuiv(?:re|ez)) (?:la|votre|a) (?:lecture|lire).{0,120}(?:abonn|inscri"
    r"|connect|offre|essai|€|euro|gratuit|compte)"
    r"|(?:subscribe|sign in|log in|register|create an account|become a (?:member"
    r"|subscriber)).{0,40} to (?:continue|read|unlock|access|keep reading|view the (?:full|rest))"
    r"|(?:to (?:continue|keep) reading|continue reading (?:this|the|your) (?:article|story)"
    r"|to read the (?:full|rest of)).{0,120}(?:subscri|sign|log|register|member|account|offer|free)"
    r"|this (?:article|content|story|post) is (?:only |exclusively )?(?:for|reserved for"
    r"|available (?:only )?to|exclusive to) .{0,30}(?:subscriber|member)"
    r"|(?:dieser artikel|der artikel|dieser inhalt) ist .{0,30}abonnent|weiterlesen mit .{2,40}abo"
    r"|(?:contenido|articulo) (?:exclusivo|solo) para suscriptor|(?:articolo"
    r"|contenuto) riservato agli abbonati"
)  # fmt: skip
_LABEL = re.compile(
    r"(?:article|contenu) (?:exclusivement )?reserve (?:aux|a nos) (?:abonne|membre)\w{0,3}\W*$"
    r"|abonnez[- ]vous (?:pour|afin de) (?:lire|acceder|continuer|poursuivre|debloquer)"
)
"""A notice within an article; elsewhere on a page what stands at other articles, or at comments."""
_SUBSCRIBERS = re.compile(
    r"\b(?:abonn(?:e|es|er|ez|ement)|subscrib(?:e|er|ers)|subscription|premium|abonnent)\b"
)
_SENTENCE_END = re.compile(r"[.!?…:;»”\"')\]]\W*$|\d\W*$")
_STATED_SHARE = 0.85
_GATED_WORDS = 40
_LONG = 300
"""Words under which what is left of an article that is not free is taken for its beginning."""
_FEWEST_WORDS = 25
_PROSE = 20
_LOOKED_AT = 400_000
"""Characters of a page's visible text searched for a notice."""
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg")


def is_notice(text: str) -> bool:
    """Whether a block says that the rest is for subscribers."""
    plain = _plain(text) if len(text) <= LONGEST_NOTICE else ""
    return bool(_NOTICE.search(plain) or _LABEL.search(plain))


def extent_of(body: Body, tree: etree._Element, facts: PageFacts, *, notice: bool) -> Extent:
    """What a page shows of its article. `notice`: its text held a notice of the wall.

    WHOLE only where nothing speaks against it; UNKNOWN where an article said not to be free looks whole.
    """
    words = word_count(body.text)
    if notice or _breaks_off(body, tree):
        return Extent.TRUNCATED
    if facts.words and words >= _STATED_SHARE * facts.words:
        return Extent.WHOLE
    if facts.free is False:
        if words < _LONG or _has_notice(tree):
            return Extent.TRUNCATED
        return Extent.WHOLE if _shows_gated(tree, facts.gated, body) else Extent.UNKNOWN
    if facts.free is None and _has_notice(tree):
        return Extent.TRUNCATED
    return Extent.WHOLE if words >= _FEWEST_WORDS else Extent.UNKNOWN


def _breaks_off(body: Body, tree: etree._Element) -> bool:
    """Whether the last paragraph stops in a sentence, on a page that speaks of subscribing."""
    paragraphs = [
        text for block in body.blocks[-3:] if word_count(text := body.text[block.start : block.end]) >= _PROSE
    ]
    if not paragraphs or _SENTENCE_END.search(paragraphs[-1][-6:]):
        return False
    return bool(_SUBSCRIBERS.search(_visible(tree)))


def _shows_gated(tree: etree._Element, gated: tuple[str, ...], body: Body) -> bool:
    """Whether the part the page calls closed is there all the same, as it is for who is logged in."""
    classes = {selector[1:] for selector in gated if re.fullmatch(r"\.[\w-]{1,80}", selector)}
    if not classes:
        return False
    for element in tree.iter("div", "section", "article", "p"):
        if classes & set((element.get("class") or "").split()):
            text = " ".join(" ".join(map(str, element.itertext())).split())
            # A page may call all of the article closed, and show its beginning.
            if word_count(text) >= _GATED_WORDS and word_count(text) < 0.9 * word_count(body.text):
                return text[-60:-10] in " ".join(body.text.split())
    return False


def _has_notice(tree: etree._Element) -> bool:
    for element in tree.iter("p", "div", "span", "h2", "h3", "h4", "strong", "section"):
        text = (element.text or "").strip()
        if 15 < len(text) <= LONGEST_NOTICE and _NOTICE.search(_plain(text)):
            return True
    return False


def _visible(tree: etree._Element) -> str:
    parts: list[str] = []
    length = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
            continue
        text = element.text if event == "start" else element.tail
        if text and not text.isspace() and not (event == "start" and element.tag in _UNSEEN):
            parts.append(text)
            length += len(text)
            if length > _LOOKED_AT:
                break
    return fold(" ".join(parts))


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("\u00a0", " ").replace("\u202f", " ").split())
