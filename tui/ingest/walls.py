"""Pages a site shows in place of its article: errors, checks for robots, consent, log-ins.

To take one for an article would put «We value your privacy» into a press review.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.ingest.errors import IngestError
from tui.locale import N_, _
from tui.model import Body
from tui.text.fold import fold
from tui.text.measure import word_count

FEW_WORDS = 120
"""Words up to which one telling sentence is enough."""
MORE_WORDS = 450
"""Words up to which a page that does not call itself an article is looked at."""
_TITLE_WORDS = 12

_ROBOT = re.compile(
    r"just a moment|checking (?:your browser|if the site connection)|are you (?:a robot|human)"
    r"|etes[- ]vous un (?:robot|humain)|captcha"
    r"|(?:verif(?:y|ying|iez|ier)|prouve[rz]|confirm(?:ez)?) (?:that )?(?:que )?(?:you are|vous etes"
    r"|you're) (?:a |un )?(?:human|humain|not a)"
    r"|unusual (?:traffic|activity)|trafic inhabituel|pardon our interruption"
    r"|access to this page has been denied"
    r"|(?:enable|activer?|activez) (?:js|javascript)|javascript (?:is|est) (?:disabled|required|desactive"
    r"|requis|necessaire)|need to enable javascript"
    r"|disable (?:any|your) ad ?blocker|desactive[rz] votre bloqueur|ddos protection|attention required"
    r"|security check|controle de securite"
)  # fmt: skip
_ERROR = re.compile(
    r"^(?:erreur |error )?[45]\d\d\b(?! [a-z]+ )|\b(?:forbidden|bad gateway|service unavailable"
    r"|gateway time-?out|internal server error|not found)\b"
    r"|access denied|acces (?:refuse|interdit)|page (?:introuvable|not found|inexistante|non trouvee"
    r"|cannot be found|indisponible)"
    r"|(?:page|article|contenu|adresse) .{0,40}(?:n'existe (?:pas|plus)|n'est plus disponible"
    r"|est introuvable|no longer (?:exists|available)|could not be found|(?:a ete|est) supprime)"
    r"|site (?:en maintenance|under maintenance|is down)|en cours de maintenance|une erreur (?:est survenue"
    r"|s'est produite)|something went wrong|oups|oops"
    r"|not available in your (?:country|region)|n'est pas disponible dans votre (?:pays|region)"
    r"|unavailable (?:for legal reasons|in your)"
)  # fmt: skip
_LOGIN = re.compile(
    r"(?:connecte[rz]|identifie[rz])[- ]vous|se connecter|mot de passe (?:oublie|perdu)"
    r"|adresse e-?mail et (?:votre )?mot de passe"
    r"|(?:log|sign) ?in to (?:continue|your|access|read)|forgot(?:ten)? (?:your )?password|create (?:an"
    r"|your) account|creez? (?:un|votre) compte"
)
_CONSENT = re.compile(
    r"cookies?|traceurs?|nos? partenaires?|our (?:\d+ )?(?:partners|vendors)|consent(?:ement|ir)?"
    r"|vie privee|privacy|donnees personnelles|personal data"
    r"|(?:tout )?accepter|accept all|continuer sans accepter|reject all|tout refuser|finalites?|parametrer"
    r"|manage (?:options|choices|preferences)|publicites? personnalisees?|personali[sz]ed (?:ads"
    r"|advertising)"
)  # fmt: skip
_CONSENT_TITLE = re.compile(
    r"before you continue|avant de (?:continuer|poursuivre)|(?:your|votre) (?:privacy|vie privee"
    r"|consentement|consent)|cookies?|consent(?:ement)?|nous respectons|we value"
)
_DENSE = 1 / 22
"""Terms of consent a word: in articles about cookies they are half as dense."""
_KINDS = 4
"""Different terms of consent that a page about nothing else has at least."""

_LINES: Mapping[str, str] = {
    "robot": N_(
        "the site refused: it shows a check for robots, not the article; open it in a browser and save it,"
        " or "
        "paste its text"
    ),
    "error": N_("the site refused: the page holds a warning, not the article"),
    "login": N_(
        "the site refused: it wants you to log in; give the source a cookies.txt, or paste the article’s text"
    ),
    "consent": N_(
        "the site refused: it asks for consent to cookies, not showing the article; open it in a browser and "
        "save it, or paste its text"
    ),
}


class WallError(IngestError):
    """A page holds no article but what a site shows in its place."""


def refuse_walls(title: str, body: Body, *, is_article: bool) -> None:
    """Raise WallError for a page shown in place of an article; `is_article`: the page calls itself one."""
    kind = _kind(fold(title), fold(body.text[: 20 * MORE_WORDS]), is_article)
    if kind:
        raise WallError(_(_LINES[kind]))


def _kind(title: str, text: str, is_article: bool) -> str:
    """What a page is, by its folded title and text: a key of `_LINES`, "" for an article."""
    words = word_count(text)
    if words > (FEW_WORDS if is_article else MORE_WORDS):
        return ""
    if is_article and words > 2 * _TITLE_WORDS:
        # Some sites lay the question over the article; what it holds of an article's facts is true.
        return "consent" if _asks_for_consent(text, words, kinds=_KINDS + 1, dense=2 * _DENSE) else ""
    named = title if word_count(title) <= _TITLE_WORDS else ""
    head = f"{named}\n{text}" if words <= FEW_WORDS else named
    signs = {
        "robot": _ROBOT.search(head),
        "error": _ERROR.search(named) or (words <= FEW_WORDS / 2 and _ERROR.search(head)),
        "consent": _asks_for_consent(text, words, kinds=_KINDS, dense=_DENSE)
        or (
            words <= FEW_WORDS
            and _CONSENT_TITLE.search(named)
            and _asks_for_consent(text, words, kinds=_KINDS - 1, dense=0)
        ),
        "login": words <= FEW_WORDS / 2 and _LOGIN.search(head),
    }
    return next((kind for kind, sign in signs.items() if sign), "")


def _asks_for_consent(text: str, words: int, *, kinds: int, dense: float) -> bool:
    """Whether at least so many different terms of consent are there, and so many a word."""
    found = _CONSENT.findall(text)
    return len(set(found)) >= kinds and len(found) >= dense * words
