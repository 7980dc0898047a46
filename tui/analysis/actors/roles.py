"""What the article says a person is: « X, ministre malien de la Défense, », "the group's chief executive, X".

The first mention that states a role gives it; a rank («le colonel X») counts only where no mention gives more.
"""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.role_phrases import DETERMINERS, phrase_end, phrase_start
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorCluster, ActorMention, Actors
from tui.model import ActorKind

_BEFORE = 16
"""How many tokens before a name its role may begin."""
_BE = frozenset("est était devient devenait reste redevient fut is was became becomes remains".split())
_CLOSERS = frozenset((",", ".", ";", ":", "(", ")", "—", "–", "-", "»", "”", '"', "!", "?", "…"))
_RELATIVES = frozenset(("qui", "dont", "où", "who", "whose", "which"))
_AGE = frozenset(("ans", "an", "years", "year"))
Span = tuple[int, int]


def give_roles(document: Document, words: ActorWords, actors: Actors) -> None:
    """Sets the role of every person to whom the article gives one."""
    for cluster in actors.clusters:
        if cluster.kind is ActorKind.PERSON:
            cluster.role = _role(document, words, cluster)
    _from_the_next_sentence(document, words, actors)


def _role(document: Document, words: ActorWords, cluster: ActorCluster) -> str:
    rank = ""
    for mention in cluster.mentions:
        before, found_rank = _before(document, words, mention)
        span = _after(document, words, mention)
        if span and before and document.lower[before[0]] in _KIN_OR_VAGUE:
            before = None
        span = span or before or _predicate(document, words, mention)
        if span:
            return _words_of(document, span)
        rank = rank or found_rank
    return rank


_KIN_OR_VAGUE: frozenset[str] = frozenset()


def _words_of(document: Document, span: Span) -> str:
    return " ".join(document.between(*span).split())


def _before(document: Document, words: ActorWords, mention: ActorMention) -> tuple[Span | None, str]:
    """The role phrase that ends before a name, and the rank that stands there alone."""
    first = document.sentences[document.sentence_of[mention.first]].first
    end = mention.first
    rank = ""
    while end > first and (document.lower[end - 1] in words.addresses or document.lower[end - 1] in words.ranks):
        if document.lower[end - 1] in words.ranks and not rank:
            rank = document.words[end - 1]
        end -= 1
    if rank and end > first and document.lower[end - 1] in ("le", "la", "the", "l'"):
        outer = end - 1
        if outer > first and document.words[outer - 1] == ",":
            span = _phrase_to(document, words, outer - 1, first)
            if span:
                return span, rank
    whole = _phrase_to(document, words, mention.first, first) if rank else None
    if whole and whole[1] - whole[0] > 1:
        return whole, rank
    if end > first and document.words[end - 1] == ",":
        end -= 1
    span = _phrase_to(document, words, end, first) if not rank or end < mention.first - 1 else None
    return span, rank


def _phrase_to(document: Document, words: ActorWords, end: int, first: int) -> Span | None:
    """The longest role phrase that ends right before `end`."""
    found = None
    for noun in range(end - 1, max(end - 1 - _BEFORE, first - 1), -1):
        word = document.lower[noun]
        if document.words[noun] in (",", ";", ".", ":", "(", ")", "—", "–"):
            break
        if word in words.roles and word not in words.addresses and phrase_end(document, words, noun, end) == end:
            start = phrase_start(document, words, noun)
            found = (start, end)
            if lower_at(document, start - 1) not in ("de", "d'", "du", "des", "of", "for", "la", "l'", "et", "and"):
                break
    return found


def _after(document: Document, words: ActorWords, mention: ActorMention) -> Span | None:
    """The role phrase in apposition after a name."""
    at = _past_brackets(document, mention.last)
    comma = lower_at(document, at) == ","
    if comma:
        at = _past_age(document, at + 1)
    elif document.language == "en" or lower_at(document, at) not in words.roles or at >= len(document):
        return None
    if at >= len(document) or document.paragraph_of[at] != document.paragraph_of[mention.last - 1]:
        return None
    article = document.lower[at] in DETERMINERS
    if article:
        at += 1
    noun = _noun_from(document, words, at)
    if noun < 0:
        return None
    end = phrase_end(document, words, noun, len(document))
    if article and lower_at(document, end) not in _CLOSERS and lower_at(document, end) not in _RELATIVES and not _participle(document, end):
        if end < document.sentences[document.sentence_of[noun]].last and lower_at(document, end) not in ("et", "and", "in", "on", "dans"):
            return None
    return at, end


def _participle(document: Document, at: int) -> bool:
    return lower_at(document, at).endswith(("é", "ée", "és", "ées", "ed", "ing"))


def _past_brackets(document: Document, at: int) -> int:
    """Past « (PS) »."""
    if lower_at(document, at) == "(":
        for close in range(at + 1, min(at + 6, len(document))):
            if document.words[close] == ")":
                return close + 1
    return at


def _past_age(document: Document, at: int) -> int:
    """Past « 38 ans, »."""
    if at < len(document) and document.kinds[at] is Kind.NUMBER:
        after = at + 1
        if lower_at(document, after) in _AGE:
            after += 1
        if lower_at(document, after) == ",":
            return after + 1
        return after
    return at


def _noun_from(document: Document, words: ActorWords, at: int) -> int:
    """The role noun that an apposition beginning at `at` reaches, -1 without one."""
    limit = min(at + (6 if document.language == "en" else 4), len(document))
    if lower_at(document, at) == "des" or lower_at(document, at + 1) == "des":
        limit = min(at + 4, len(document))
    for noun in range(at, limit):
        word = document.lower[noun]
        if word in words.roles and (document.language != "en" or lower_at(document, noun + 1) not in words.roles):
            return noun
        if document.kinds[noun] is Kind.SIGN and document.words[noun] not in ("-", "'", "’"):
            return -1
        if document.language == "fr" and not (word in words.before_roles or word in words.qualifiers or word in ("des", "de", "l'un", "les", "deux", "plus")):
            return -1
        if document.language == "en" and word in ("who", "which", "said", "and", "but", "is", "was", "told", "of", "in", "for", "to", "that", "as"):
            return -1
    return -1


def _predicate(document: Document, words: ActorWords, mention: ActorMention) -> Span | None:
    """« X est maire de Y », "X is a professor of law"."""
    at = mention.last
    if lower_at(document, at) not in _BE:
        return None
    at += 1
    if lower_at(document, at) in DETERMINERS:
        at += 1
    noun = _noun_from(document, words, at)
    if noun < 0:
        return None
    return at, phrase_end(document, words, noun, len(document))


def _from_the_next_sentence(document: Document, words: ActorWords, actors: Actors) -> None:
    """« X pose son stylo. La ministre des Comptes publics vient d'entendre… » gives X her role."""
    for cluster in actors.clusters:
        if cluster.kind is not ActorKind.PERSON or cluster.role:
            continue
        for mention in cluster.mentions[:3]:
            role = _taken_up(document, words, actors, cluster, mention)
            if role:
                cluster.role = role
                break


def _taken_up(
    document: Document, words: ActorWords, actors: Actors, cluster: ActorCluster, mention: ActorMention
) -> str:
    number = document.sentence_of[mention.first] + 1
    for sentence in document.sentences[number : number + 2]:
        at = sentence.first
        while at < sentence.last and document.kinds[at] is Kind.SIGN:
            at += 1
        if at + 1 >= sentence.last or document.lower[at] not in ("le", "la", "l'", "the", "cet", "cette", "ce"):
            if any(actors.at[i] >= 0 and _other_person(actors, i, cluster) for i in range(sentence.first, sentence.last)):
                return ""
            continue
        noun = _noun_from(document, words, at + 1)
        if noun < 0:
            continue
        end = phrase_end(document, words, noun, sentence.last)
        gender = words.roles[document.lower[noun]]
        if document.lower[at] == "la":
            gender = "f"
        elif document.lower[at] == "le" and gender == "b":
            gender = "m"
        follows = lower_at(document, end) == "," or (end < len(document) and actors.at[end] >= 0)
        if follows or (cluster.gender and gender in "mf" and gender != cluster.gender):
            continue
        return _words_of(document, (at + 1, end))
    return ""


def _other_person(actors: Actors, token: int, cluster: ActorCluster) -> bool:
    other = actors.clusters[actors.mentions[actors.at[token]].actor]
    return other is not cluster and other.kind is ActorKind.PERSON
