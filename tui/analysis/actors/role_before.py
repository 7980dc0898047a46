"""The role before a name: « le ministre de la Défense, M. X », "Mayor X", "the group's lawyer, X"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_extent import DETERMINERS, STOPS
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.actors.unlisted_roles import unlisted_noun
from tui.analysis.document import Kind
from tui.analysis.findings import ActorMention

Span = tuple[int, int]
_BEFORE = 18
"""How many tokens before a name its role may begin."""
_HAVE = word_set("have")
_OUTER = word_set("outer")
"""Words before a phrase that make it the complement of another: « le porte-parole | du ministre »."""
_NOUNS_IN_E = word_set("nouns in é")
_ENDS = frozenset((";", ".", ":", "—", "–"))
_MOST_NAMES = 8
_LISTING = frozenset(("et", "and", ","))
_NAMES = frozenset(("name", "prénom", "nom", "surname"))
_NAME_WITHIN = 5
_CALLED = word_set("called")
_NUMBERS = frozenset(("deux", "trois", "quatre", "cinq", "six", "two", "three", "four"))
_MAY_PRECEDE = (
    DETERMINERS
    | STOPS
    | _OUTER
    | word_set("of")
    | {"comme", "entre", "deux", "trois", "quatre", "cinq", "dont"}
)
_LOOSE = word_set("loose")
"""What opens the words between a role and the comma before its name: « un voisin | joint hier, X »."""
_PARTICIPLE_ENDINGS = ("é", "ée", "ant")
_LONGEST_LOOSE = 12


def role_before(reader: Reader, mention: ActorMention) -> tuple[Span | None, str]:
    """The role phrase that ends before a name, and the rank or title that stands right before it."""
    other = _first_of_list(reader, mention)
    if other:
        span, _ = _before(reader, other)
        if span and _has_plural(reader, span):
            return span, ""
        if lower_at(reader.document, mention.first - 1) != ",":
            return None, ""
    return _before(reader, mention)


def _before(reader: Reader, mention: ActorMention) -> tuple[Span | None, str]:
    document, words = reader.document, reader.words
    end, rank = _over_titles(reader, mention)
    first = document.sentences[document.sentence_of[end - 1 if end else 0]].first
    if rank:
        span = _phrase_to(reader, mention.first, first, False)
        opener = document.lower[span[0]] if span else ""
        if span and span[1] - span[0] > 1 and (opener in words.before_roles or opener not in words.ranks):
            both = end > span[0] + 1 and document.lower[end - 1] in words.roles and rank.lower() != rank
            return (_phrase_to(reader, end, first, False) or span if both else span), rank
        if end > first and document.lower[end - 1] in ("le", "la", "the", "l'"):
            end -= 1
        if end <= first or document.words[end - 1] != ",":
            return None, rank
    if (relative := _gave_name(reader, end, first)) >= 0:
        return _phrase_to(reader, relative - 1, first, True), rank
    if end > first and document.lower[end - 1] in _CALLED:
        end -= 1
    comma = end > first and document.words[end - 1] == ","
    if not comma:
        return _phrase_to(reader, end, first, False), rank
    span = _phrase_to(reader, end - 1, first, True) or _loose(reader, end - 1, first)
    return span or _unlisted(reader, end - 1, first), rank


def _gave_name(reader: Reader, end: int, first: int) -> int:
    """Where the relative clause begins that ends on a name: « un vendeur, | qui dit son prénom, X »."""
    document = reader.document
    near = document.lower[max(end - _NAME_WITHIN, first) : end]
    if not _NAMES.intersection(near) or document.lower[end - 1] not in (",", "as", "only", "to"):
        return -1
    for at in range(end - 1, max(end - _BEFORE, first), -1):
        if document.lower[at] in ("qui", "who"):
            return at if document.words[at - 1] == "," else -1
    return -1


def _over_titles(reader: Reader, mention: ActorMention) -> tuple[int, str]:
    """The token where titles before a name begin, and the ranks among them: « le général », "Lt. Col."."""
    document, words = reader.document, reader.words
    first = document.paragraphs[document.paragraph_of[mention.first]].first
    end, rank, stop = mention.first, "", mention.first
    while end > first:
        size = 2 if document.words[end - 1] == "." and end - 1 > first else 1
        word = document.lower[end - size]
        if word in words.ranks or word + "." in words.ranks:
            rank = document.between(end - size, stop)
        elif word not in words.addresses and word + "." not in words.addresses:
            break
        elif not rank:
            stop = end - size
        end -= size
    return end, rank


def _first_of_list(reader: Reader, mention: ActorMention) -> ActorMention | None:
    """The person whose name opens the list that this one goes on: « les juges X, Y et Z »."""
    found = None
    for _ in range(_MOST_NAMES):
        before = mention.first - 2
        if lower_at(reader.document, before + 1) not in _LISTING or not reader.person_at(before):
            break
        mention = found = reader.actors.mentions[reader.actors.at[before]]
    return found


def _has_plural(reader: Reader, span: Span) -> bool:
    """Whether the first role noun of a phrase is a plural: « les eurodéputés X et Y »."""
    nouns = [word for word in reader.document.lower[span[0] : span[1]] if word in reader.roles]
    return bool(nouns) and reader.is_plural(nouns[0])


def _phrase_to(reader: Reader, end: int, first: int, comma: bool) -> Span | None:
    """The role phrase that ends right before `end`; the outer one of two."""
    document = reader.document
    found = None
    for noun in range(end - 1, max(end - 1 - _BEFORE, first - 1), -1):
        if document.words[noun] in _ENDS:
            break
        if _is_role(reader, noun) and reader.phrase_end(noun, end, comma) == end:
            start = reader.phrase_start(noun)
            if not _may_open(reader, start, first, comma):
                continue
            found = (start, end)
            owner = lower_at(document, found[0] - 1)
            one = not comma and owner == "du" and not reader.is_plural(document.lower[noun])
            if (
                owner not in _OUTER and not _is_owned(reader, found[0])
            ) or one:  # « un proche du président X »
                break
    return found


def _is_owned(reader: Reader, start: int) -> bool:
    """Whether a phrase only completes another role: « adjointe au | maire », « mère de deux | enfants »."""
    document = reader.document
    owner = lower_at(document, start - 1)
    return owner in _NUMBERS or (owner in ("au", "aux", "à") and reader.is_noun(start - 2))


def _may_open(reader: Reader, start: int, first: int, comma: bool) -> bool:
    """Whether a role phrase may begin at `start`: in French after a determiner, a preposition or a sign.

    « du district | tadjik voisin, X » goes on from another noun, « — , juge X » is a verb.
    """
    document = reader.document
    if document.language != "fr" or start <= first or document.words[start][0].isupper():
        return True
    before = start - 1
    if document.kinds[before] == Kind.SIGN:
        return comma or document.words[before] != ","
    return document.kinds[before] != Kind.WORD or document.lower[before] in _MAY_PRECEDE


def _loose(reader: Reader, end: int, first: int) -> Span | None:
    """The role that a comma and more words part from its name: « Monteur | depuis vingt ans, X »."""
    document = reader.document
    for noun in range(end - 1, max(end - 1 - _BEFORE, first - 1), -1):
        if document.words[noun] in _ENDS or document.words[noun] == ",":
            break
        if not _is_role(reader, noun):
            continue
        start, stop = reader.phrase_start(noun), reader.phrase_end(noun, end)
        opened = _opens_phrase(reader, start, first)
        if (
            opened
            and stop < end
            and _is_loose(reader, stop, end)
            and not reader.is_plural(document.lower[noun])
        ):
            return start, stop
    return None


def _unlisted(reader: Reader, end: int, first: int) -> Span | None:
    """The role between the article that opens a sentence and the comma before a name."""
    document = reader.document
    for at in range(end - 1, max(end - 1 - _BEFORE, first - 1), -1):
        if document.words[at] in _ENDS or document.words[at] == ",":
            break
        if at == first and (noun := unlisted_noun(reader, at)) > at and reader.phrase_end(noun, end) == end:
            return at, end  # « Ancien international du club, X »
        if document.lower[at] not in DETERMINERS:
            continue
        noun = unlisted_noun(reader, at + 1)
        if noun >= 0 and reader.phrase_end(noun, end, True) == end:
            return at + 1, end
    return None


def _opens_phrase(reader: Reader, start: int, first: int) -> bool:
    document = reader.document
    if start > first and document.lower[start - 1] in DETERMINERS:
        return True
    return all(document.kinds[at] == Kind.SIGN for at in range(first, start))


def _is_loose(reader: Reader, first: int, end: int) -> bool:
    """Whether some words only describe the noun before them, and no verb is among them."""
    document = reader.document
    word = document.lower[first]
    if (word not in _LOOSE and not word.endswith(_PARTICIPLE_ENDINGS)) or end - first > _LONGEST_LOOSE:
        return False
    return not any(
        document.lower[at] in reader.words.verbs or reader.person_at(at) for at in range(first, end)
    )


def _is_role(reader: Reader, noun: int) -> bool:
    """Whether a token is a role's noun: no part of a body's name, no participle (« a condamné X »)."""
    if not reader.is_noun(noun) or reader.actors.at[noun] >= 0:
        return False
    document, words, word = reader.document, reader.words, reader.document.lower[noun]
    before = lower_at(document, noun - 1)
    if word in words.addresses and before not in words.before_roles:
        return False
    participle = word.endswith("é") and word not in _NOUNS_IN_E
    if document.language == "en":
        return True
    return before not in _HAVE and (not participle or before in DETERMINERS)
