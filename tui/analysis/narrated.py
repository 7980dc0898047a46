"""What the reporter adds to an incise before the words said go on: who somebody is, how it was said.

« Qui paiera ? se lamente Adèle Ngo, commerçante à Douala. Pas l'État. »     an apposition
« J'ai voulu bien faire, répète-t-il, les mains sur le pupitre. J'ai cru… »  a bearing
"""

from __future__ import annotations

from tui.analysis.clauses import FUTURE, has_clause, is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.grammar import ADV, AND, AUX, BEFORE, DET, PREP, PRON, REL, SPEAKS, SUB, word_table
from tui.analysis.wordlists import words

STOPS = frozenset(".!?…;")
_APPOSED = {"fr": frozenset("le la l' un une".split()), "en": frozenset(("the", "a", "an"))}
_OF = frozenset("de du des d' of".split())
_RELATIVES = frozenset(("qui", "dont", "who", "whose"))
_CLEFT = frozenset(("c'", "ce", "it", "voilà", "voici"))
_CLEFT_REACH = 12
"""Tokens before an incise in which « c'est » makes a « qui » after it go on with the words said."""
_ROLE_ENDINGS = ("logue", "iste", "eur", "euse", "trice", "ien", "ienne", "ier", "ière", "graphe")
_NO_NOUN = ("ment", "er", "ir", "re", "ant")
_SHORTEST = 5
"""Letters of a noun that no list holds."""
_LONGEST = 40
"""Tokens a bracket or an addition may hold."""
_OPENING = 4
"""Tokens among which an addition names the body, the voice or the place it tells of."""
_NO_LOOK = DET | PREP | REL | SUB | AND | PRON | AUX
_LONE = 3
"""Tokens of an addition that is no more than an adjective: « un brin agacée »."""


def pauses(document: Document, token: int) -> bool:
    """Whether the sentence halts here: a comma, a colon, an opening mark or a stop."""
    word = document.words[token]
    return document.kinds[token] == Kind.SIGN and (word in (",", ":", "«", "“", '"') or word[-1] in STOPS)


def next_pause(document: Document, token: int, limit: int) -> int:
    """The next pause outside brackets, at most `limit`."""
    while token < limit and not pauses(document, token):
        token = _after_bracket(document, token, limit)
    return min(token, limit)


def _after_bracket(document: Document, token: int, limit: int) -> int:
    if document.words[token] != "(":
        return token + 1
    return next(
        (at + 1 for at in range(token, min(limit, token + _LONGEST)) if document.words[at] == ")"), token + 1
    )


def subject_end(document: Document, subject: tuple[int, int], limit: int) -> int:
    """The end of an incise's subject with its appositions: a comma and another comma or stop enclose each."""
    if document.kinds[subject[0]] == Kind.CLITIC:
        return subject[0] + 1
    end = next_pause(document, subject[0] + 1, limit)
    cleft = not _CLEFT.isdisjoint(document.lower[max(0, subject[0] - _CLEFT_REACH) : subject[0]])
    while end < limit and document.words[end] == ",":
        relative = document.lower[end + 1 : end + 2]
        if cleft and not _RELATIVES.isdisjoint(relative):
            break
        after = _apposition_end(document, end + 1, limit)
        if not after:
            break
        end = after
    return end


def _apposition_end(document: Document, first: int, limit: int) -> int:
    """The end of the apposition that begins at `first`, 0 when what stands there is something else."""
    if first >= limit or not (document.is_word(first) or document.kinds[first] == Kind.NUMBER):
        return 0
    end = next_pause(document, first, limit)
    closed = end >= limit or document.words[end] == "," or document.words[end] in STOPS
    if document.lower[first] in _RELATIVES:
        return end if closed else 0
    return end if closed and _apposed(document, first, end) and not has_clause(document, first, end) else 0


def _apposed(document: Document, first: int, end: int) -> bool:
    """Whether a stretch opens as an apposition does: a name, an article, a bare noun, an age."""
    if is_finite(document, first):
        return False
    if document.kinds[first] == Kind.NUMBER:
        return end - first > 1 and document.lower[first + 1] in ("ans", "years")
    if document.capitalised(first) and not document.opens_sentence(first):
        return True
    if document.lower[first] in _APPOSED[document.language]:
        return True
    return (end - first > 1 and document.lower[first + 1] in _OF) or _bare_role(document, first, end)


def _bare_role(document: Document, first: int, end: int) -> bool:
    """« infirmière à Sète », « jeune commerçante à Douala », « infectiologue »: somebody, without article.

    A noun that no list holds counts by its ending, or where a place or a body follows it.
    """
    table = word_table(document.language)
    word = document.lower[first]
    tags = table.get(word, 0)
    following = table.get(document.lower[first + 1], 0) if end - first > 1 else 0
    if tags & SPEAKS or (tags & BEFORE and following & SPEAKS):
        return True
    verb = is_finite(document, first) or word.endswith(FUTURE)
    if document.language != "fr" or tags or len(word) < _SHORTEST or verb:
        return False
    return word.endswith(_ROLE_ENDINGS) or bool(following & PREP and not word.endswith(_NO_NOUN))


def bearing_end(document: Document, first: int, limit: int) -> int:
    """The end of what tells how something was said, from a comma up to a stop within the words said.

    0 when what stands there is something else: a clause, or what may be words said.
    """
    end = first
    while end < min(limit, first + _LONGEST) and document.words[end][-1] not in STOPS:
        end += 1
    if end >= limit or document.words[end] not in (".", "…") or not first < end:
        return 0
    return end if _bears(document, first, end) and not has_clause(document, first, end) else 0


def _bears(document: Document, first: int, end: int) -> bool:
    table = word_table(document.language)
    head = document.lower[first : min(end, first + _OPENING)]
    tags = [table.get(word, 0) for word in head]
    body = words(document.language, "marked", "bearing")
    for word, tag in zip(head, tags, strict=True):
        if word in body:
            return True
        if not tag & (DET | PREP | ADV | BEFORE):
            break
    if head[:2] == ["sur", "place"] or _holds(document, first, end, body):
        return True
    if head[0] in ("en", "tout") and any(word.endswith("ant") for word in head[1:3]):
        return True
    lone = end - first <= _LONE and document.language == "fr"
    return lone and document.lower[end - 1].endswith(("é", "ée", "és", "ées")) and not tags[0] & _NO_LOOK


def _holds(document: Document, first: int, end: int, body: frozenset[str]) -> bool:
    """« une bière à la main », "phone in hand": a thing held, the body named last."""
    if end - first < _OPENING or document.lower[end - 1] not in body:
        return False
    table = word_table(document.language)
    return any(table.get(document.lower[at], 0) & PREP for at in range(end - 3, end - 1))
