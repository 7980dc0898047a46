"""The role before a name: « le ministre de la Défense, M. X », "Mayor X", "the group's lawyer, X"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.phrase_before import BEFORE, ENDS, Span, is_role, phrase_to, with_body
from tui.analysis.actors.role_extent import DETERMINERS
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.actors.unlisted_roles import unlisted_noun
from tui.analysis.document import Kind
from tui.analysis.findings import ActorMention

_NUMBERS = frozenset(("deux", "trois", "quatre", "cinq", "six", "two", "three", "four"))
_MOST_NAMES = 8
_LISTING = frozenset(("et", "and", ","))
_NAMES = frozenset(("name", "prénom", "nom", "surname"))
_NAME_WITHIN = 5
_CALLED = word_set("called")
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
        span = phrase_to(reader, mention.first, first, False)
        opener = document.lower[span[0]] if span else ""
        if span and span[1] - span[0] > 1 and (opener in words.before_roles or opener not in words.ranks):
            both = end > span[0] + 1 and document.lower[end - 1] in words.roles and rank.lower() != rank
            return (phrase_to(reader, end, first, False) or span if both else span), rank
        if end > first and document.lower[end - 1] in ("le", "la", "the", "l'"):
            end -= 1
        if end <= first or document.words[end - 1] != ",":
            return None, rank
    if (relative := _gave_name(reader, end, first)) >= 0:
        return phrase_to(reader, relative - 1, first, True), rank
    if end > first and document.lower[end - 1] in _CALLED:
        end -= 1
    comma = end > first and document.words[end - 1] == ","
    if not comma:
        return phrase_to(reader, end, first, False), rank
    span = (
        with_body(reader, end - 1, first)
        or phrase_to(reader, end - 1, first, True)
        or _loose(reader, end - 1, first)
    )
    return span or _unlisted(reader, end - 1, first), rank


def _gave_name(reader: Reader, end: int, first: int) -> int:
    """Where the relative clause begins that ends on a name: « un vendeur, | qui dit son prénom, X »."""
    document = reader.document
    near = document.lower[max(end - _NAME_WITHIN, first) : end]
    if not _NAMES.intersection(near) or document.lower[end - 1] not in (",", "as", "only", "to"):
        return -1
    for at in range(end - 1, max(end - BEFORE, first), -1):
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


def _loose(reader: Reader, end: int, first: int) -> Span | None:
    """The role that a comma and more words part from its name: « Monteur | depuis vingt ans, X »."""
    document = reader.document
    for noun in range(end - 1, max(end - 1 - BEFORE, first - 1), -1):
        if document.words[noun] in ENDS or document.words[noun] == ",":
            break
        if not is_role(reader, noun):
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
    for at in range(end - 1, max(end - 1 - BEFORE, first - 1), -1):
        if document.words[at] in ENDS or document.words[at] == ",":
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
    if start > first and (document.lower[start - 1] in DETERMINERS or document.lower[start - 1] in _NUMBERS):
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
