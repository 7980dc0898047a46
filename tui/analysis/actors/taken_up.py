"""A role that another sentence gives: « X pose son stylo. La ministre des Comptes publics réplique. »"""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Kind
from tui.analysis.findings import ActorCluster, ActorMention
from tui.model import ActorKind

_DEFINITE = {
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
Held = set[tuple[str, str]]
_THIS = frozenset(("cet", "ce", "cette"))
_CLAUSE = word_set("clause")
_BEFORE_VERB = word_set("before verb")
_MENTIONS = 3
"""Only the first mentions are taken up with what the person is; later ones with what happened."""
_SENTENCES = 3


def role_taken_up(reader: Reader, cluster: ActorCluster, held: Held) -> str:
    """The role by which one of the next sentences takes the person up; "" without one.

    `held`: the words of other people's roles with their holder's gender; a phrase with such a noun speaks of those.
    """
    for mention in cluster.mentions[:_MENTIONS]:
        role = _after(reader, cluster, mention)
        if role and not _is_held(reader, cluster, role, held):
            return role
    return ""


def role_far_away(reader: Reader, cluster: ActorCluster, held: Held, alone: bool) -> str:
    """The role that any sentence gives to the only woman or the only man of an article (`alone`), or to a head of state.

    A head of state is told by his surname and by an office that a country has but one of.
    """
    document, words = reader.document, reader.words
    famous = cluster.name.lower().split(" ")[-1] in words.famous
    if not famous and not (alone and cluster.gender):
        return ""
    for at, word in enumerate(document.lower[:-1]):
        if word in _DEFINITE and reader.marks.inside[at] < 0:
            role = _role_at(reader, cluster, at, document.sentences[document.sentence_of[at]].last)
            plain = role.lower().replace("’", "'")
            office = famous and (plain in _OFFICES or plain.split(" ")[0] in _OFFICES)
            if role and (office or (alone and " " in role)) and not _is_held(reader, cluster, role, held):
                return role
    return ""


def _is_held(reader: Reader, cluster: ActorCluster, role: str, held: Held) -> bool:
    genders = (cluster.gender, "") if cluster.gender else ("m", "f", "")
    nouns = [word for word in role.lower().split() if word in reader.words.roles]
    return any((noun, gender) in held for noun in nouns for gender in genders)


_OFFICES = frozenset(
    ("président", "présidente", "chef de l'état", "premier ministre", "première ministre", "chancelier", "chancelière", "pape", "roi",
     "reine", "president", "prime minister", "chancellor", "king", "queen", "pope")
)  # fmt: skip


def _after(reader: Reader, cluster: ActorCluster, mention: ActorMention) -> str:
    document = reader.document
    number = document.sentence_of[mention.first]
    for offset, sentence in enumerate(document.sentences[number : number + _SENTENCES]):
        first = sentence.first if offset else mention.last
        if offset and (role := _detached(reader, cluster, sentence.first, sentence.last)):
            return role
        for at in range(first, sentence.last - 1):
            if _other_person(reader, at, cluster) and _may_be_meant(reader, at, cluster):
                return ""
            if (
                document.lower[at] in _DEFINITE
                and reader.marks.inside[at] == reader.marks.inside[mention.first]
            ):
                role = _role_at(reader, cluster, at, sentence.last)
                if role:
                    return role
    return ""


def _detached(reader: Reader, cluster: ActorCluster, first: int, limit: int) -> str:
    """« Chercheur à l'université d'Ottawa, il estime »."""
    document, words = reader.document, reader.words
    noun = first + 1 if document.lower[first] in words.before_roles else first
    if lower_at(document, noun) not in words.roles:
        return ""
    end = reader.phrase_end(noun, limit)
    pronoun = {"il": "m", "elle": "f", "he": "m", "she": "f"}.get(lower_at(document, end + 1), "")
    if lower_at(document, end) != "," or not pronoun or cluster.gender not in ("", pronoun):
        return ""
    return " ".join(document.between(first, end).split())


def _is_subject(reader: Reader, at: int, end: int) -> bool:
    """Whether the phrase from `at` to `end` is a subject: it opens its sentence, or a verb stands beside it."""
    document, words = reader.document, reader.words
    if document.lower[at] in _THIS:
        return True
    first = document.sentences[document.sentence_of[at]].first
    if all(document.kinds[i] is Kind.SIGN for i in range(first, at)):
        return True
    before = lower_at(document, at - 1)
    if before in words.verbs and document.sentence_of[at - 1] == document.sentence_of[at]:
        return lower_at(document, end) in (".", ",", "»", ":", ";", "")
    clause = before in _CLAUSE or document.words[at - 1] == ","
    return clause and (lower_at(document, end) in words.verbs or lower_at(document, end) in _BEFORE_VERB)


def _role_at(reader: Reader, cluster: ActorCluster, at: int, limit: int) -> str:
    document, words = reader.document, reader.words
    noun = at + 1
    while noun < min(at + 6, limit) and document.lower[noun] not in words.roles:
        if document.language == "fr" and document.lower[noun] not in words.before_roles:
            return ""
        if document.kinds[noun] is Kind.SIGN:
            return ""
        noun += 1
    if noun >= limit or document.lower[noun] not in words.roles or document.lower[noun] in words.weak_roles:
        return ""
    if document.lower[noun] in words.addresses or document.lower[noun] + "." in words.ranks:
        return ""
    end = reader.phrase_end(noun, limit)
    gender = _DEFINITE[document.lower[at]] or words.roles[document.lower[noun]]
    if cluster.gender and gender in ("m", "f") and gender != cluster.gender:
        return ""
    plural = document.lower[noun].endswith("s") and document.lower[noun][:-1] in words.roles
    if _names_somebody(reader, end) or plural or not _is_subject(reader, at, end):
        return ""
    return " ".join(document.between(at + 1, end).split())


def _names_somebody(reader: Reader, end: int) -> bool:
    """Whether the phrase belongs to a name after it: « la présidente, Mme X »."""
    document = reader.document
    at = end + 1 if lower_at(document, end) == "," else end
    while lower_at(document, at) in reader.words.addresses:
        at += 1
    named = at < len(document) and reader.actors.at[at] >= 0
    return (
        named
        and reader.actors.clusters[reader.actors.mentions[reader.actors.at[at]].actor].kind
        is ActorKind.PERSON
    )


def _may_be_meant(reader: Reader, token: int, cluster: ActorCluster) -> bool:
    """Whether the person named at `token` has the gender of `cluster`, as far as is known."""
    other = reader.actors.clusters[reader.actors.mentions[reader.actors.at[token]].actor]
    return "" in (other.gender, cluster.gender) or other.gender == cluster.gender


def _other_person(reader: Reader, token: int, cluster: ActorCluster) -> bool:
    if reader.actors.at[token] < 0:
        return False
    other = reader.actors.clusters[reader.actors.mentions[reader.actors.at[token]].actor]
    return other is not cluster and other.kind is ActorKind.PERSON
