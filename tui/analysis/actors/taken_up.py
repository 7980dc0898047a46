"""A role that another sentence gives: « X pose son stylo. La ministre des Comptes publics réplique. »"""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_phrases import Reader, role_words
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind
from tui.analysis.findings import ActorCluster, ActorMention

Held = set[tuple[str, str]]
"""The words of the roles of people, each with its holder's gender."""
DEFINITE = {
    "le": "m",
    "la": "f",
    "l'": "",
    "cet": "m",
    "ce": "m",
    "cette": "f",
    "the": "",
    "ma": "f",
    "mon": "m",
}
"""The words that open such a phrase -> the gender they show."""
_THIS = frozenset(("cet", "ce", "cette"))
_PRONOUNS = {"il": "m", "elle": "f", "he": "m", "she": "f"}
_IS = frozenset(("est", "était", "is", "was"))
_ONE = frozenset(("un", "une", "le", "la", "l'", "a", "an", "the"))
_NEAR = 12
_CLAUSE = word_set("clause")
_BEFORE_VERB = word_set("before verb")
_AFTER_VERB = frozenset((".", ",", "»", ":", ";", ""))
_OFFICES = word_set("offices") | {"chef de l'état", "premier ministre", "première ministre", "prime minister"}
"""What a country has but one of."""
_CLAUSE_AFTER = frozenset(("“", '"', "would", "had", "was", "will", "has", "is"))
"""What follows the subject of a clause without "that": "said the minister | would resign"."""
_NEAR_ONLY = frozenset(("premier ministre", "première ministre", "prime minister"))
"""Which of the famous holds it changes too often: told only beside the phrase."""
_MENTIONS = 3
"""Only the first mentions are taken up with what the person is; later ones with what happened."""
_SENTENCES = 3
_LONGEST = 80
"""How far into a sentence a phrase is looked for."""
_NOUN_WITHIN = 6


def role_taken_up(reader: Reader, cluster: ActorCluster, held: Held) -> str:
    """The role by which one of the next sentences takes the person up; "" without one.

    A phrase whose noun is `held` by somebody else speaks of that one.
    """
    for mention in cluster.mentions[:_MENTIONS]:
        role = _after(reader, cluster, mention)
        if role and not is_held(reader, cluster, role, held):
            return role
    return ""


def definite_words(reader: Reader) -> list[int]:
    """The definite words of the article's own sentences, where a role may take somebody up."""
    inside = reader.marks.inside
    return [at for at, word in enumerate(reader.document.lower[:-1]) if word in DEFINITE and inside[at] < 0]


def role_far_away(reader: Reader, cluster: ActorCluster, held: Held, definite: list[int], alone: bool) -> str:
    """The role that any sentence gives to the only woman or man of an article, or to a head of state.

    A head of state is told by his surname and by an office that a country has but one of.
    """
    document, words = reader.document, reader.words
    famous = cluster.name.lower().rpartition(" ")[2] in words.famous
    if not famous and not alone:
        return ""
    for at in definite:
        role = _role_at(reader, cluster, at, document.sentences[document.sentence_of[at]].last)
        plain = role.lower().replace("’", "'")
        office = (
            famous
            and _is_office(reader, plain)
            and (plain not in _NEAR_ONLY or _is_near(reader, cluster, at))
        )
        if (office or (alone and " " in role)) and not is_held(reader, cluster, role, held):
            return role
    return ""


def _is_office(reader: Reader, role: str) -> bool:
    """Whether a role is that of a state: « président français », no « roi des forains »."""
    noun, _, rest = role.partition(" ")
    of_state = rest in reader.words.demonyms or rest.startswith("de la république")
    return role in _OFFICES or (noun in _OFFICES and of_state)


def _is_near(reader: Reader, cluster: ActorCluster, at: int) -> bool:
    number = reader.document.sentence_of
    return any(abs(number[at] - number[m.first]) <= _SENTENCES for m in cluster.mentions)


def is_held(reader: Reader, cluster: ActorCluster, role: str, held: Held) -> bool:
    """Whether somebody else of that gender holds a role of the same noun."""
    genders = (cluster.gender, "") if cluster.gender else ("m", "f", "")
    nouns = [word for word in role.lower().split() if word in reader.roles]
    return any((noun, gender) in held for noun in nouns for gender in genders)


def _after(reader: Reader, cluster: ActorCluster, mention: ActorMention) -> str:
    """The phrase that takes a mention up, before another person comes who may be meant."""
    document, inside, named = reader.document, reader.marks.inside, reader.actors.at
    number = document.sentence_of[mention.first]
    for offset, sentence in enumerate(document.sentences[number : number + _SENTENCES]):
        first = sentence.first if offset else mention.last
        if offset and (role := _detached(reader, cluster, sentence.first, sentence.last)):
            return role
        if offset and (role := _of_pronoun(reader, cluster, sentence.first, sentence.last)):
            return role
        for at in range(first, min(sentence.last - 1, first + _LONGEST)):
            if named[at] >= 0:
                other = reader.person_at(at)
                if other and other is not cluster and _same_gender(other, cluster):
                    return ""
            if document.lower[at] in DEFINITE and inside[at] == inside[mention.first]:
                role = _role_at(reader, cluster, at, sentence.last)
                if role:
                    return role
    return ""


def _of_pronoun(reader: Reader, cluster: ActorCluster, first: int, limit: int) -> str:
    """« Il est pilier », "She is a nurse", « il a vingt ans, il est pilier »."""
    document = reader.document
    for at in range(first, min(limit - 2, first + _NEAR)):
        gender = _PRONOUNS.get(document.lower[at], "")
        if not gender or cluster.gender not in ("", gender) or document.lower[at + 1] not in _IS:
            continue
        start = at + 3 if document.lower[at + 2] in _ONE else at + 2
        noun = noun_after(reader, start - 1, limit)
        if noun < 0 or (document.language == "en" and start == at + 2):
            return ""
        return role_words(document, (start, reader.phrase_end(noun, limit)))
    return ""


def _same_gender(one: ActorCluster, other: ActorCluster) -> bool:
    return "" in (one.gender, other.gender) or one.gender == other.gender


def _detached(reader: Reader, cluster: ActorCluster, first: int, limit: int) -> str:
    """« Chercheur à l'université d'Ottawa, il estime »."""
    document, words = reader.document, reader.words
    noun = first + 1 if document.lower[first] in words.before_roles else first
    if lower_at(document, noun) not in reader.roles:
        return ""
    end = reader.phrase_end(noun, limit)
    comma = end
    while comma < min(limit, end + _NEAR) and document.words[comma] != ",":
        if document.lower[comma] in words.verbs:
            return ""
        comma += 1
    gender = _PRONOUNS.get(lower_at(document, comma + 1), "")
    if not gender or cluster.gender not in ("", gender):
        return ""
    return role_words(document, (first, end))


def _role_at(reader: Reader, cluster: ActorCluster, at: int, limit: int) -> str:
    """The role phrase after the definite word at `at`, where it may speak of the person; "" elsewhere."""
    document = reader.document
    noun = noun_after(reader, at, limit)
    if (
        noun < 0
        and lower_at(document, at + 1) in reader.words.weak_roles
        and lower_at(document, at + 2) == ","
    ):
        at += 2  # « l'octogénaire, | résidente de la maison, »
        noun = noun_after(reader, at, limit)
        end = reader.phrase_end(noun, limit) if noun >= 0 else at
        closed = lower_at(document, end) == "," and not names_somebody(reader, end)
        return role_words(document, (at + 1, end)) if closed else ""
    if noun < 0 or reader.actors.at[noun] >= 0:
        return ""
    word = document.lower[noun]
    gender = DEFINITE[document.lower[at]] or reader.roles[word]
    if cluster.gender and gender in ("m", "f") and gender != cluster.gender:
        return ""
    end = reader.phrase_end(noun, limit)
    if reader.is_plural(word) or names_somebody(reader, end) or not _is_subject(reader, at, end):
        return ""
    return role_words(document, (at + 1, end))


def noun_after(reader: Reader, at: int, limit: int) -> int:
    """The role noun of the phrase that opens at `at`, -1 without one that says something."""
    document, words = reader.document, reader.words
    for noun in range(at + 1, min(at + _NOUN_WITHIN, limit)):
        word = document.lower[noun]
        if word in reader.roles:
            title = word in words.addresses or word + "." in words.ranks
            return -1 if title or word in words.weak_roles else noun
        french = document.language == "fr" and word not in words.before_roles
        if french or document.kinds[noun] == Kind.SIGN:
            break
    return -1


def _is_subject(reader: Reader, at: int, end: int) -> bool:
    """Whether the phrase from `at` to `end` is a subject: it opens its sentence, or stands by a verb."""
    document, words = reader.document, reader.words
    first = document.sentences[document.sentence_of[at]].first
    if document.lower[at] in _THIS or all(document.kinds[i] == Kind.SIGN for i in range(first, at)):
        return True
    before, after = lower_at(document, at - 1), lower_at(document, end)
    if before in _IS:
        return False  # « c'est le maire de Vire »
    if before in words.verbs and document.sentence_of[at - 1] == document.sentence_of[at]:
        return after in _AFTER_VERB or (document.language == "en" and after in _CLAUSE_AFTER)
    return (before in _CLAUSE or before == ",") and (after in words.verbs or after in _BEFORE_VERB)


def names_somebody(reader: Reader, end: int) -> bool:
    """Whether the phrase belongs to a name after it: « la présidente, Mme X »."""
    document = reader.document
    at = end + 1 if lower_at(document, end) == "," else end
    while lower_at(document, at) in reader.words.addresses:
        at += 1
    return reader.person_at(at) is not None
