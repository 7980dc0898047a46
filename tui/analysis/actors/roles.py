"""What the article says a person is: « X, ministre malien de la Défense, », "the group's chief executive, X".

The first mention that states a role gives it. Kin and adherents (« sa cousine », « le socialiste ») count only where no
mention gives more, a rank (« le colonel ») only where there is nothing else at all.
"""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.role_phrases import DETERMINERS, Reader
from tui.analysis.actors.taken_up import role_far_away, role_taken_up
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorCluster, ActorMention, Actors, Marks
from tui.model import ActorKind

_BEFORE = 18
"""How many tokens before a name its role may begin."""
_BE = word_set("roles be")
_HAVE = word_set("have")
_CLOSERS = frozenset((",", ".", ";", ":", "(", ")", "—", "–", "-", "»", "”", '"', "!", "?", "…"))
_GOES_ON = word_set("goes on")
_AGE = frozenset(("ans", "an", "years", "year"))
_NOUN_WITHIN = {"fr": 4, "en": 6}
"""How many tokens into an apposition its noun may stand."""
_FRENCH_LEAD = frozenset(("des", "de", "d'", "l'un", "l'une", "un", "une", "les", "deux", "plus"))
_ENGLISH_BAR = word_set("english bar")
Span = tuple[int, int]


def give_roles(document: Document, words: ActorWords, actors: Actors, marks: Marks) -> None:
    """Sets the role of every person to whom the article gives one."""
    reader = Reader(document, words, actors, marks)
    people = [cluster for cluster in actors.clusters if cluster.kind is ActorKind.PERSON]
    second = {}
    for cluster in people:
        cluster.role, second[id(cluster)] = _role(reader, cluster)
    held = {(word, cluster.gender) for cluster in people for word in cluster.role.lower().split()}
    for cluster in people:
        if not cluster.role:
            alone = all(other is cluster or other.gender != cluster.gender for other in people)
            cluster.role = role_taken_up(reader, cluster, held) or role_far_away(reader, cluster, held, alone)
            cluster.role = cluster.role or second[id(cluster)]
            held.update((word, cluster.gender) for word in cluster.role.lower().split())


def _role(reader: Reader, cluster: ActorCluster) -> tuple[str, str]:
    """The role that stands beside a mention, and what to take where there is none: kin, party, rank."""
    rank, weak = "", ""
    for mention in cluster.mentions:
        before, found_rank = _before(reader, mention)
        rank = rank or found_rank
        for span in (
            before,
            _after(reader, mention),
            _in_brackets(reader, mention),
            _predicate(reader, mention),
        ):
            if span is None:
                continue
            if not _is_weak(reader, span):
                return _words_of(reader.document, span), ""
            weak = weak or _words_of(reader.document, span)
    return "", weak or rank


def _is_weak(reader: Reader, span: Span) -> bool:
    """Whether all the role nouns of a phrase say little, or speak of several people."""
    nouns = [word for word in reader.document.lower[span[0] : span[1]] if word in reader.words.roles]
    return all(
        word in reader.words.weak_roles or (word.endswith("s") and word[:-1] in reader.words.roles)
        for word in nouns
    )


def _words_of(document: Document, span: Span) -> str:
    first, last = span
    if last - first > 3 and document.lower[last - 1] in _AGE:  # « ex-boxeur de 37 ans »
        last -= 3
    if last - first > 3 and document.lower[first + 2] == "year-old":
        first += 3
    return " ".join(document.between(first, last).split())


def _before(reader: Reader, mention: ActorMention) -> tuple[Span | None, str]:
    """The role phrase that ends before a name, and the rank that stands there alone."""
    document, words = reader.document, reader.words
    first = document.sentences[document.sentence_of[mention.first]].first
    other = _coordinated(reader, mention)
    if other:
        span, _ = _before(reader, other)
        return (span if span and _is_plural(reader, span) else None), ""
    end, rank = mention.first, ""
    while end > first:
        stop = document.words[end - 1] == "." and end - 1 > first
        word = document.lower[end - 2 if stop else end - 1]
        if word in words.ranks or word + "." in words.ranks:
            rank = document.between(end - 2 if stop else end - 1, mention.first)
        elif word not in words.addresses and word + "." not in words.addresses:
            break
        end -= 2 if stop else 1
    if rank:
        span = _phrase_to(reader, mention.first, first, False)
        if span and span[1] - span[0] > 1 and document.lower[span[0]] not in words.ranks:
            return span, rank
        if end > first and document.lower[end - 1] in ("le", "la", "the", "l'"):
            end -= 1
        if end <= first or document.words[end - 1] != ",":
            return None, rank
    comma = end > first and document.words[end - 1] == ","
    return _phrase_to(reader, end - 1 if comma else end, first, comma), rank


def _coordinated(reader: Reader, mention: ActorMention) -> ActorMention | None:
    """The person named before *et* or *and* right before this one."""
    actors = reader.actors
    if lower_at(reader.document, mention.first - 1) not in ("et", "and") or actors.at[mention.first - 2] < 0:
        return None
    other = actors.mentions[actors.at[mention.first - 2]]
    return (
        other
        if actors.clusters[other.actor].kind is ActorKind.PERSON and other.last == mention.first - 1
        else None
    )


def _is_plural(reader: Reader, span: Span) -> bool:
    nouns = [word for word in reader.document.lower[span[0] : span[1]] if word in reader.words.roles]
    return bool(nouns) and nouns[0].endswith("s") and nouns[0][:-1] in reader.words.roles


def _phrase_to(reader: Reader, end: int, first: int, comma: bool) -> Span | None:
    """The role phrase that ends right before `end`; the outer one of two."""
    document, words = reader.document, reader.words
    found = None
    for noun in range(end - 1, max(end - 1 - _BEFORE, first - 1), -1):
        word = document.lower[noun]
        if document.words[noun] in (";", ".", ":", "—", "–"):
            break
        if word not in words.roles or word in words.addresses or reader.actors.at[noun] >= 0:
            continue
        if lower_at(document, noun - 1) in _HAVE or (
            word.endswith("é") and lower_at(document, noun - 1) not in DETERMINERS
        ):
            continue  # « a condamné X », « a prévenu X »
        if reader.phrase_end(noun, end, comma) == end:
            start = reader.phrase_start(noun)
            found = (start, end)
            if lower_at(document, start - 1) not in (
                "de",
                "d'",
                "du",
                "des",
                "of",
                "for",
                "la",
                "l'",
                "et",
                "and",
                "le",
            ):
                break
    return found


def _after(reader: Reader, mention: ActorMention) -> Span | None:
    """The role phrase in apposition after a name."""
    document, words = reader.document, reader.words
    at = _past_brackets(document, mention.last)
    if lower_at(document, at) == ",":
        at = _past_age(document, at + 1)
    elif document.language == "en" or (
        lower_at(document, at) not in words.roles
        and not (lower_at(document, at) in ("le", "la") and lower_at(document, at + 1) in words.roles)
    ):
        return None
    if at >= len(document) or document.paragraph_of[at] != document.paragraph_of[mention.last - 1]:
        return None
    article = document.lower[at] in DETERMINERS
    if article and lower_at(document, at + 1) != "des":
        at += 1
    noun = _noun_from(reader, at)
    if noun < 0:
        return None
    end = reader.phrase_end(noun, len(document))
    one_of = document.lower[at - 1] in ("un", "une") or lower_at(document, at) in ("un", "une")
    return (at, end) if not article or one_of or _closed(document, end, noun) else None


def _closed(document: Document, end: int, noun: int) -> bool:
    """Whether an apposition with an article ends where one ends, and is not the subject of a verb."""
    if end >= document.sentences[document.sentence_of[noun]].last:
        return True
    after = document.lower[end]
    return after in _CLOSERS or after in _GOES_ON or after.endswith(("é", "ée", "és", "ées", "ed", "ing"))


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
        at += 2 if lower_at(document, at + 1) in _AGE else 1
        if lower_at(document, at) == ",":
            at += 1
    return at


def _noun_from(reader: Reader, at: int) -> int:
    """The role noun of a phrase that begins at `at`, -1 without one."""
    document, words = reader.document, reader.words
    french = document.language != "en"
    for noun in range(at, min(at + _NOUN_WITHIN[document.language], len(document))):
        word = document.lower[noun]
        if word in words.roles and (french or lower_at(document, noun + 1) not in words.roles):
            return noun
        if document.kinds[noun] is Kind.SIGN and document.words[noun] not in ("-", "'", "’"):
            return -1
        if french:
            if word not in words.before_roles and word not in words.qualifiers and word not in _FRENCH_LEAD:
                return -1
        elif word in _ENGLISH_BAR or word in DETERMINERS:
            return -1
    return -1


def _in_brackets(reader: Reader, mention: ActorMention) -> Span | None:
    """« X (correspondant) »."""
    document, at = reader.document, mention.last
    alone = lower_at(document, at) == "(" and lower_at(document, at + 2) == ")"
    return (at + 1, at + 2) if alone and document.lower[at + 1] in reader.words.roles else None


def _predicate(reader: Reader, mention: ActorMention) -> Span | None:
    """« X est maire de Y », "X is a professor of law"."""
    document, at = reader.document, mention.last
    if lower_at(document, at) not in _BE:
        return None
    at += 2 if lower_at(document, at + 1) in DETERMINERS else 1
    noun = _noun_from(reader, at)
    return (at, reader.phrase_end(noun, len(document))) if noun >= 0 else None
