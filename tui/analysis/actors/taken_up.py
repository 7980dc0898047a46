"""A role that another sentence gives: « X pose son stylo. La ministre des Comptes publics réplique. »"""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.newcomers import is_newcomer, is_only_owner
from tui.analysis.actors.role_phrases import Reader, role_words
from tui.analysis.actors.subject_phrases import is_subject, names_somebody
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind
from tui.analysis.findings import ActorCluster, ActorMention
from tui.analysis.roles import same_roles
from tui.text.fold import fold

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
_PRONOUNS = {"il": "m", "elle": "f", "he": "m", "she": "f"}
_IS = frozenset(("est", "était", "is", "was"))
_ONE = frozenset(("un", "une", "le", "la", "l'", "a", "an", "the"))
_NEAR = 12
_OF_SEVERAL = frozenset(("are", "were", "have", "ont", "sont", "avaient", "étaient"))
_OFFICES = word_set("offices") | {"chef de l'état", "premier ministre", "première ministre", "prime minister"}
"""What a country has but one of."""
_NEAR_ONLY = frozenset(("premier ministre", "première ministre", "prime minister"))
"""Which of the famous holds it changes too often: told only beside the phrase."""
_LAWYERS = frozenset(("lawyer", "attorney", "barrister", "solicitor"))
_MENTIONS = 3
"""Only the first mentions are taken up with what the person is; later ones with what happened."""
_SENTENCES = 5
_GOVERN = frozenset("à de d' avec par pour contre sur chez to of with by for from against".split())
_LONGEST = 80
"""How far into a sentence a phrase is looked for."""
_NOUN_WITHIN = 6


def role_taken_up(reader: Reader, cluster: ActorCluster, held: Held) -> str:
    """The role by which one of the next sentences takes the person up; "" without one.

    A phrase whose noun is `held` by somebody else speaks of that one.
    """
    for mention in cluster.mentions[:_MENTIONS]:
        role = "" if is_only_owner(reader, mention) else _after(reader, cluster, mention)
        if role and not is_held(reader, cluster, role, held):
            return role
    return ""


def definite_words(reader: Reader) -> list[int]:
    """The definite words of the article's own sentences, where a role may take somebody up."""
    if reader.definite is None:
        lower, inside = reader.document.lower, reader.inside
        reader.definite = [at for at, word in enumerate(lower[:-1]) if word in DEFINITE and inside[at] < 0]
    return reader.definite


def role_far_away(reader: Reader, cluster: ActorCluster, held: Held, *, alone: bool, single: bool) -> str:
    """The role that any sentence gives to the only woman or man of an article, or to a head of state.

    A head of state is told by his surname and by an office that a country has but one of. `alone`: nobody
    else has that gender; `single`: nobody else is named at all, so that a phrase may leave the gender open.
    """
    document, words = reader.document, reader.words
    famous = cluster.name.lower().rpartition(" ")[2] in words.famous
    if not famous and not alone:
        return ""
    for at in definite_words(reader):
        role = _role_at(reader, cluster, at, document.sentences[document.sentence_of[at]].last)
        plain = role.lower().replace("’", "'")
        office = (
            famous
            and _is_office(reader, plain)
            and (plain not in _NEAR_ONLY or _is_near(reader, cluster, at))
        )
        only = alone and " " in role and (single or _shows_gender(reader, at))
        if (office or only) and not is_held(reader, cluster, role, held):
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
    """Whether somebody else of that gender holds a role of the same noun, or anybody its short form."""
    genders = (cluster.gender, "") if cluster.gender else ("m", "f", "")
    same = same_roles(reader.document.language)
    nouns = [word for word in role.lower().split() if word in reader.roles]
    if any((noun, gender) in held for noun in nouns for gender in genders):
        return True
    names = ((noun, name) for noun in nouns for name in same.get(fold(noun), ()))
    others = {name for noun, name in names if name[-1] == "." or noun in _LAWYERS}
    return any((name, gender) in held for name in others for gender in ("m", "f", ""))


def _after(reader: Reader, cluster: ActorCluster, mention: ActorMention) -> str:
    """The phrase that takes a mention up, before another person comes who may be meant."""
    document, inside, named = reader.document, reader.inside, reader.actors.at
    number = document.sentence_of[mention.first]
    beside = False
    for offset, sentence in enumerate(document.sentences[number : number + _SENTENCES]):
        first = sentence.first if offset else mention.last
        if offset and (role := _detached(reader, cluster, sentence.first, sentence.last)):
            return role
        if offset and (role := _of_pronoun(reader, cluster, sentence.first, sentence.last)):
            return role
        for at in range(first, min(sentence.last - 1, first + _LONGEST)):
            if named[at] >= 0 and (inside[at] < 0 or inside[at] == inside[mention.first]):
                other = reader.person_at(at)
                meant = other and (offset or not _is_complement(reader, at))
                if other and meant and other is not cluster:
                    if _same_gender(other, cluster):
                        return ""
                    beside = True
            if document.lower[at] in DEFINITE and inside[at] == inside[mention.first]:
                role = _role_at(reader, cluster, at, sentence.last)
                if role:
                    return "" if beside and not _shows_gender(reader, at) else role
    return ""


def _shows_gender(reader: Reader, at: int) -> bool:
    """Whether the phrase that opens at `at` tells a woman from a man: « la ministre », not "the minister"."""
    document = reader.document
    nouns = (reader.roles[word] for word in document.lower[at : at + _NOUN_WITHIN] if word in reader.roles)
    return DEFINITE[document.lower[at]] != "" or next(nouns, "b") != "b"


def _is_complement(reader: Reader, at: int) -> bool:
    """Whether a name is governed by a preposition or an infinitive: « X espère convaincre | Y »."""
    named = reader.actors.mentions[reader.actors.at[at]].first
    before = lower_at(reader.document, named - 1)
    if before in reader.words.addresses:
        before = lower_at(reader.document, named - 2)
    infinitive = reader.document.language == "fr" and before.endswith(("er", "ir", "re"))
    return infinitive or before in _GOVERN


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
    gender = DEFINITE[document.lower[at]] or reader.roles.get(word, "b")
    if cluster.gender and gender in ("m", "f") and gender != cluster.gender:
        return ""
    end = reader.phrase_end(noun, limit)
    if at + 2 == noun + 1 == end and is_newcomer(reader, cluster, noun):
        return ""
    if reader.is_plural(word) or names_somebody(reader, end) or not is_subject(reader, at, end):
        return ""
    joined = lower_at(document, end) in ("et", "and") and lower_at(document, end + 1) in DEFINITE
    several = joined or lower_at(document, end) in _OF_SEVERAL
    return "" if several else role_words(document, (at + 1, end))


def noun_after(reader: Reader, at: int, limit: int) -> int:
    """The role noun of the phrase that opens at `at`, -1 without one that says something."""
    document, words = reader.document, reader.words
    for noun in range(at + 1, min(at + _NOUN_WITHIN, limit)):
        word = document.lower[noun]
        if reader.is_noun(noun):
            title = word in words.addresses or word + "." in words.ranks
            owner = noun + 1 < limit and document.kinds[noun + 1] == Kind.ENDING  # "the minister's car"
            return -1 if title or owner or word in words.weak_roles else noun
        french = document.language == "fr" and word not in words.before_roles
        if french or document.kinds[noun] == Kind.SIGN:
            break
    return -1
