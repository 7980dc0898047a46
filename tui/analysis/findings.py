"""What the stages of the analysis hand to each other. See `tui.analysis.pipeline` for their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from tui.model import ActorKind, Confidence, QuoteKind


class CueClass:
    """What a reporting word does with the words said.

    These names are plain strings, as a member of an enumeration takes five times as long to look up.
    """

    SAY: Final = "say"
    """Takes words said and a que-clause: dire, ajouter, estimer, say, argue."""
    MANNER: Final = "manner"
    """Takes words between marks, as an incise above all, no que-clause: sourire, fulminer, poursuivre, laugh,
    go on.
    """
    CALL: Final = "call"
    """Takes a fragment between marks that is somebody's word: qualifier de, parler de, dénoncer, saluer,
    call, denounce.
    """
    NAME: Final = "name"
    """Takes a name or a title, which nobody says: surnommer, baptiser, intituler, dubbed, titled."""


class CueForm:
    """How the cue stands in its sentence."""

    FINITE: Final = "finite"
    """A conjugated verb after its subject: « le ministre a indiqué que »."""
    INCISE: Final = "incise"
    """A verb before its subject or cut off by a comma or a mark: « , a-t-il dit », ", said Smith", ", she
    added".
    """
    INFINITIVE: Final = "infinitive"
    """« Et d'ajouter », « avant de conclure »."""
    PARTICIPLE: Final = "participle"
    """« ajoutant que », « interrogé par », "saying"."""
    NOUN: Final = "noun"
    """A noun that announces words: « dans une déclaration », « ses mots »."""
    SOURCE: Final = "source"
    """« selon », « d'après », « pour X, », "according to"."""


@dataclass(slots=True, eq=False)
class Cue:
    """A reporting expression: tokens `first` up to `last` (not included), `text[start:end]`.

    The whole verb group belongs to it: « n'a pas voulu dire », « a fait savoir », "has repeatedly said".
    """

    first: int
    last: int
    start: int
    end: int
    lemma: str
    cls: str
    """A `CueClass`."""
    form: str
    """A `CueForm`."""
    negated: bool = False
    """The saying is denied, wished, asked for or only possible: « n'a pas dit que », « il faut dire que »."""
    subject: tuple[int, int] | None = None
    """Tokens of the subject, half-open, where the stage sees it: a noun phrase, a pronoun or a clitic."""
    addressee: tuple[int, int] | None = None
    """Tokens of the one it is said to (« a-t-il dit à X »): never the speaker."""


@dataclass(slots=True, eq=False)
class MarkedSpan:
    """A stretch between quotation marks or after a dialogue dash.

    `start`, `end`: the words inside, without marks and outer white space. `outer_start`, `outer_end`: with
    the marks. `first`, `last`: the tokens inside, half-open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    first: int
    last: int
    mark: str
    """The opening mark as it stands: « “ " „ ‘ ' ‹ << or a dash — – -; "" when a paragraph goes on with no
    mark of its own.
    """
    level: int
    """0 outermost; a span of level 1 lies inside one of level 0."""
    closed: bool = True
    """False when no closing mark was found and the span ends with its paragraph."""
    continues: bool = False
    """Goes on with the utterance of the paragraph before."""


@dataclass(slots=True, eq=False, repr=False)
class Marks:
    """The marked spans of a document, in the order of the text."""

    spans: list[MarkedSpan]
    inside: list[int]
    """For each token the index of the outermost span that holds it (the marks included), or -1."""


@dataclass(slots=True, eq=False)
class Utterance:
    """Words found to be said, as the stages fill it in.

    `first`, `last`: tokens of `text[start:end]`, half-open. `group`: pieces cut by an incise or by
    paragraphs, and only those, share a number. `span`: the marked span it comes from, None for indirect
    speech.
    """

    start: int
    end: int
    first: int
    last: int
    kind: QuoteKind
    rule: str
    confidence: Confidence
    group: int
    span: MarkedSpan | None = None
    cue: Cue | None = None
    """For indirect speech the cue that introduces it, given by its stage; for marked words `attribute` sets
    it.
    """
    speaker: str | None = None
    """Canonical name or the article's words; set by `attribute`."""


class ActorMention(NamedTuple):
    """Where an actor is named: tokens `first` to `last`, half-open, `text[start:end]`; `actor` indexes
    `Actors.clusters`.
    """

    start: int
    end: int
    first: int
    last: int
    actor: int


@dataclass(slots=True, eq=False)
class ActorCluster:
    """All mentions of one actor. `gender` is "f", "m" or ""; `number` "s", "p" or ""."""

    name: str
    kind: ActorKind
    role: str = ""
    gender: str = ""
    number: str = ""
    variants: tuple[str, ...] = ()
    mentions: list[ActorMention] = field(default_factory=list)
    confidence: Confidence = Confidence.SURE
    rule: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Actors:
    """The actors of a document. `at[token]` is the index in `mentions` of the mention that covers a token, or
    -1.
    """

    clusters: list[ActorCluster]
    mentions: list[ActorMention]
    at: list[int]
