"""What the article says a person is: « X, ministre malien de la Défense, », "the group's chief executive, X".

The first mention that states a role gives it. Kin and adherents (« sa cousine », « le socialiste »)
count only where no mention gives more, a rank (« le colonel ») only where there is nothing else at all.
"""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.role_before import Span, role_before
from tui.analysis.actors.role_phrases import AGE, DETERMINERS, STOPS, Reader, role_words
from tui.analysis.actors.same_person import BY_ARTICLE
from tui.analysis.actors.taken_up import Held, definite_words, role_far_away, role_leading_up, role_taken_up
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.actors.unlisted_roles import unlisted_noun
from tui.analysis.document import Document, Kind
from tui.analysis.findings import ActorCluster, ActorMention, Actors, Marks
from tui.model import ActorKind

_BE = word_set("roles be")
_NAMED = word_set("named to")
_AUXILIARIES = frozenset(("a", "avait", "est", "was", "has", "had", "is", "were"))
_WORK = word_set("work as")
_RELATIVES = frozenset(("who", "qui"))
_MOST_NAMES = 8
_VERBS_TOO = word_set("no verbs")
"""Roles that follow a name as verbs: « X | critique la loi »."""
_KINSHIP = word_set("kinship")
_CLOSERS = frozenset((",", ".", ";", ":", "(", ")", "—", "–", "-", "»", "”", '"', "!", "?", "…"))
_GOES_ON = word_set("goes on")
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "ed", "ing")
_OFFICES = word_set("english offices")
_NOUN_WITHIN = {"fr": 4, "en": 6}
"""How many tokens into an apposition its noun may stand."""
_FRENCH_LEAD = word_set("role lead")
_ENGLISH_BAR = word_set("english bar")


def give_roles(document: Document, words: ActorWords, actors: Actors, marks: Marks) -> None:
    """Sets the role of every person to whom the article gives one, and the gender that the role shows."""
    reader = Reader(document, words, actors, marks)
    people = [cluster for cluster in actors.clusters if cluster.kind is ActorKind.PERSON]
    second: list[tuple[ActorCluster, str]] = []
    for cluster in people:
        cluster.role, other = _role(reader, cluster)
        if not cluster.role and _is_office(reader, other):
            cluster.role = other
        if not cluster.role:
            second.append((cluster, other))
    held: Held = {(word, cluster.gender) for cluster in people for word in cluster.role.lower().split()}
    genders = [cluster.gender for cluster in people]
    definite = definite_words(reader) if second else []
    for cluster, other in sorted(second, key=lambda pair: -len(pair[0].mentions)):
        alone = cluster.gender != "" and genders.count(cluster.gender) == 1
        kin = other if _KINSHIP.intersection(other.split()) else ""
        cluster.role = (
            kin
            or role_taken_up(reader, cluster, held)
            or role_far_away(reader, cluster, held, definite, alone)
            or other
            or role_leading_up(reader, cluster, held)
        )
        held.update((word, cluster.gender) for word in cluster.role.lower().split())


def _is_office(reader: Reader, rank: str) -> bool:
    """Whether a title before a name says what its bearer does: "Mayor", not "Colonel"."""
    return rank.lower() in reader.roles and rank.lower() in _OFFICES


def _role(reader: Reader, cluster: ActorCluster) -> tuple[str, str]:
    """The role that stands beside a mention, and what to take where there is none: kin, party, rank."""
    rank, weak = "", ""
    for mention in cluster.mentions:
        before, found_rank = role_before(reader, mention)
        rank = rank or found_rank
        for span in (
            before,
            _after(reader, mention),
            _in_brackets(reader, mention),
            _predicate(reader, mention),
        ):
            if span and any(reader.actor_at(at) is cluster for at in range(*span)):
                continue  # « colistier de Donald Trump » is not Donald Trump
            if span and not _agrees(reader, cluster, span):
                continue
            if span and not cluster.gender:
                cluster.gender = _gender(reader, span)
            if span and not _is_weak(reader, span):
                return role_words(reader.document, span), ""
            weak = weak or (role_words(reader.document, span) if span else "")
        if mention is cluster.mentions[0] and not weak and _is_office(reader, found_rank):
            return found_rank, ""
    return "", weak or rank


def _gender(reader: Reader, span: Span) -> str:
    """The gender that a role phrase shows, by its noun or its article."""
    document = reader.document
    nouns = (reader.roles[word] for word in document.lower[span[0] : span[1]] if word in reader.roles)
    gender = next(nouns, "")
    return BY_ARTICLE.get(lower_at(document, span[0] - 1), "") if gender == "b" else gender


def _agrees(reader: Reader, cluster: ActorCluster, span: Span) -> bool:
    """Whether a role may be a person's by its gender: « la compagne de Luc Roy, coiffeuse » is not his."""
    if reader.document.language != "fr" or not cluster.gender:
        return True
    gender = _gender(reader, span)
    return gender in ("", "b", cluster.gender) or gender == "m"


def _is_weak(reader: Reader, span: Span) -> bool:
    """Whether all the role nouns of a phrase say little, or speak of several people."""
    nouns = [word for word in reader.document.lower[span[0] : span[1]] if word in reader.roles]
    return all(word in reader.words.weak_roles or reader.is_plural(word) for word in nouns)


def _after(reader: Reader, mention: ActorMention) -> Span | None:
    """The role phrase in apposition after a name, or after the list that it opens: « X et Y, députés, »."""
    last = _last_of_list(reader, mention)
    span = _apposed(reader, last)
    if last is mention or span is None:
        return span
    noun = _noun_from(reader, span[0])
    return span if noun >= 0 and reader.is_plural(reader.document.lower[noun]) else None


def _apposed(reader: Reader, mention: ActorMention) -> Span | None:
    document = reader.document
    at = _apposition(reader, mention)
    if at < 0 or at >= len(document) or document.paragraph_of[at] != document.paragraph_of[mention.last - 1]:
        return None
    article = document.lower[at] in DETERMINERS
    if article and lower_at(document, at + 1) != "des":
        at += 1
    noun = _noun_from(reader, at)
    if noun < 0:
        noun = unlisted_noun(reader, at)
    if noun < 0:
        return None
    at = _past_owner(reader, at, noun)
    end = _over_last_word(reader, reader.phrase_end(noun, len(document)))
    one_of = document.lower[at - 1] in ("un", "une") or document.lower[at] in ("un", "une")
    return (at, end) if not article or one_of or _closed(document, end, noun) else None


def _past_owner(reader: Reader, at: int, noun: int) -> int:
    """Past an owner that is a common noun: "the union's | head of policy"."""
    document = reader.document
    for ending in range(noun - 1, at, -1):
        if document.kinds[ending] == Kind.ENDING and document.words[ending - 1].islower():
            return ending + 1
    return at


def _last_of_list(reader: Reader, mention: ActorMention) -> ActorMention:
    """The person whose name ends the list that this one opens: « X et Y, co-présidents du parti »."""
    document = reader.document
    for _ in range(_MOST_NAMES):
        if lower_at(document, mention.last) not in ("et", "and") or not reader.person_at(mention.last + 1):
            break
        mention = reader.actors.mentions[reader.actors.at[mention.last + 1]]
    return mention


def _over_last_word(reader: Reader, end: int) -> int:
    """Past one more adjective that closes an apposition: « autrice | anicinabe, »."""
    document, word = reader.document, lower_at(reader.document, end)
    if document.language != "fr" or lower_at(document, end + 1) not in (",", ".") or not word.isalpha():
        return end
    other = word in STOPS or word in DETERMINERS or word in reader.words.verbs or word in reader.words.common
    plain = document.kinds[end] == Kind.WORD and not other and document.words[end].islower()
    return end + 1 if plain and reader.actors.at[end] < 0 and not word.endswith(("é", "ée", "ment")) else end


def _apposition(reader: Reader, mention: ActorMention) -> int:
    """The token where an apposition to a name may begin, -1 where none can."""
    document, roles = reader.document, reader.roles
    at = _past_brackets(document, mention.last)
    word = lower_at(document, at)
    owner = lower_at(document, mention.first - 2)
    if lower_at(document, mention.first - 1) in ("de", "d'", "of") and owner in _KINSHIP:
        return -1  # « le mari de X, boulanger »
    if word == ",":
        return _past_age(document, at + 1)
    if document.language == "en":
        return -1
    alone = word in roles and word not in _VERBS_TOO
    return at if alone or (word in ("le", "la") and lower_at(document, at + 1) in roles) else -1


def _closed(document: Document, end: int, noun: int) -> bool:
    """Whether an apposition with an article ends where one ends, and is not the subject of a verb."""
    if end >= document.sentences[document.sentence_of[noun]].last:
        return True
    after = document.lower[end]
    return after in _CLOSERS or after in _GOES_ON or after.endswith(_PARTICIPLE_ENDINGS)


def _past_brackets(document: Document, at: int) -> int:
    """Past « (PS) »."""
    if lower_at(document, at) == "(":
        for close in range(at + 1, min(at + 6, len(document))):
            if document.words[close] == ")":
                return close + 1
    return at


def _past_age(document: Document, at: int) -> int:
    """Past « 38 ans, »."""
    if at < len(document) and document.kinds[at] == Kind.NUMBER:
        at += 2 if lower_at(document, at + 1) in AGE else 1
        if lower_at(document, at) == ",":
            at += 1
    return at


def _noun_from(reader: Reader, at: int) -> int:
    """The role noun of a phrase that begins at `at`, -1 without one."""
    document, words = reader.document, reader.words
    french = document.language != "en"
    for noun in range(at, min(at + _NOUN_WITHIN[document.language], len(document))):
        word = document.lower[noun]
        if reader.is_noun(noun) and (french or lower_at(document, noun + 1) not in reader.roles):
            return noun
        sign = document.kinds[noun] == Kind.SIGN and word not in ("-", "'")
        if word == "and" and _between_capitals(document, noun):
            continue  # "the Health and Human Services secretary"
        if sign or not (_french_lead(words, word) if french else _english_lead(word)):
            break
    return -1


def _between_capitals(document: Document, at: int) -> bool:
    return is_capital(document, at - 1) and is_capital(document, at + 1)


def _french_lead(words: ActorWords, word: str) -> bool:
    return word in words.before_roles or word in words.qualifiers or word in _FRENCH_LEAD


def _english_lead(word: str) -> bool:
    return word not in _ENGLISH_BAR and word not in DETERMINERS


def _in_brackets(reader: Reader, mention: ActorMention) -> Span | None:
    """« X (correspondant) »."""
    document, at = reader.document, mention.last
    if lower_at(document, at) != "(":
        return None
    noun = _noun_from(reader, at + 1)
    if noun < 0:
        noun = unlisted_noun(reader, at + 1)
    if noun < 0:
        return None
    end = reader.phrase_end(noun, len(document))
    return (at + 1, end) if lower_at(document, end) in (")", ",", ";") else None


def _predicate(reader: Reader, mention: ActorMention) -> Span | None:
    """« X est maire de Y », "X is a professor of law"."""
    document = reader.document
    at = _past_age(document, _past_brackets(document, mention.last))
    if lower_at(document, at) == ",":
        at += 1
    at += 1 if lower_at(document, at) in _RELATIVES else 0
    start = _after_be(document, at)
    return _phrase_from(reader, start) if start >= 0 else None


def _after_be(document: Document, at: int) -> int:
    """The token where a predicate may begin, -1 without one: after « est », "has been named", "works as"."""
    word = lower_at(document, at)
    if word in _BE:
        return at + 2 if lower_at(document, at + 1) in _NAMED else at + 1
    if word in _AUXILIARIES:
        for named in range(at + 1, at + 4):
            if lower_at(document, named) in _NAMED:
                return named + 1
    if word.endswith(("s", "ed")) or word in _WORK:
        for link in range(at + 1, min(at + 4, len(document))):
            if document.kinds[link] != Kind.WORD:
                break
            if document.lower[link] == "as" or (word in _WORK and document.lower[link] == "comme"):
                return link + 1
    return -1


def _phrase_from(reader: Reader, at: int) -> Span | None:
    """The role phrase that begins at a token, or after its article there."""
    at += 1 if lower_at(reader.document, at) in DETERMINERS else 0
    noun = _noun_from(reader, at)
    return (at, reader.phrase_end(noun, len(reader.document))) if noun >= 0 else None
