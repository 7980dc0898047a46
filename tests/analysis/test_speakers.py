"""Who says it: sentences as newspapers write them, and the speaker each names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import analyse
from tui.model import Confidence


def _speakers(text: str, language: str = "fr") -> list[str | None]:
    return [quote.speaker for quote in analyse(text, language).quotes]


INTRODUCED = "Le maire de Plouvan, Bernard Quillec, a reçu lundi la sénatrice Nadia Ferrand. "

FRENCH = [
    # the verb after the words
    ("« Nous partons demain », a déclaré Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons demain », a déclaré mardi à l'AFP Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons demain », a confié à Nadia Ferrand le préfet Luc Aubin.", ["Luc Aubin"]),
    ("« Nous partons demain », s'étrangle le préfet, Luc Aubin.", ["Luc Aubin"]),
    ("« Nous partons demain », philosophe un élu local.", ["élu local"]),
    ("« Nous partons », a indiqué dans un communiqué publié jeudi Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons », explique Nadia Ferrand, « et vite ».", ["Nadia Ferrand", "Nadia Ferrand"]),
    ("« Nous partons », a d'abord estimé Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons », a par ailleurs ajouté Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons », a dès lundi prévenu Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons », a-t-on appris auprès de la sénatrice, Nadia Ferrand.", ["Nadia Ferrand"]),
    ("« Nous partons » : c'est ainsi que Nadia Ferrand résume la crise.", ["Nadia Ferrand"]),
    ("Un délit « inefficace » selon le préfet, et « dangereux » selon la CGT.", ["préfet", "CGT"]),
    (
        "Luc Aubin a parlé. « C'est fini » et la ministre a promis : « Nous serons prêts. »",
        ["Luc Aubin", "ministre"],
    ),
    # the verb before them
    ("Une centaine de médecins dénoncent « une mascarade ».", ["médecins"]),
    ("Plus de 200 médecins dénoncent « une mascarade ».", ["médecins"]),
    ("La plupart des élus dénoncent « une mascarade ».", ["élus"]),
    ("L'avocat de Nadia Ferrand a dénoncé « une mascarade ».", ["avocat de Nadia Ferrand"]),
    ("Nadia Ferrand a prévenu : « Nous partons demain. »", ["Nadia Ferrand"]),
    ("Le préfet, Luc Aubin, a dénoncé « une mascarade ».", ["Luc Aubin"]),
    ("Nadia Ferrand, qui dirige le groupe, a dénoncé « une mascarade ».", ["Nadia Ferrand"]),
    ("Dans un tweet Nadia Ferrand a dénoncé « une mascarade ».", ["Nadia Ferrand"]),
    ("De son côté, Nadia Ferrand a dénoncé « une mascarade ».", ["Nadia Ferrand"]),
    ("Interrogée par Luc Aubin, Nadia Ferrand a parlé d'« une mascarade ».", ["Nadia Ferrand"]),
    ("Le projet a été qualifié de « mascarade » par Nadia Ferrand.", ["Nadia Ferrand"]),
    ("Nadia Ferrand a parlé de « mascarade » et promis que « justice sera faite ».", ["Nadia Ferrand"] * 2),
    # sources
    ("Selon Nadia Ferrand, l'accord est « mort-né ».", ["Nadia Ferrand"]),
    ("Pour Nadia Ferrand, l'accord est « mort-né ».", ["Nadia Ferrand"]),
    ("À en croire Nadia Ferrand, l'accord est « mort-né ».", ["Nadia Ferrand"]),
    ("L'accord est « mort-né », selon un diplomate européen requérant l'anonymat.", ["diplomate européen"]),
    ("L'accord est « mort-né », selon deux sources locales.", ["sources locales"]),
    ("L'accord est « mort-né », selon un communiqué officiel publié jeudi.", ["communiqué officiel"]),
    # pronouns, roles, surnames
    (INTRODUCED + "« Le pont tiendra », a-t-il assuré.", ["Bernard Quillec"]),
    (INTRODUCED + "« Le pont cédera », a-t-elle répliqué.", ["Nadia Ferrand"]),
    (INTRODUCED + "« Le pont cédera », a répliqué la sénatrice.", ["Nadia Ferrand"]),
    (INTRODUCED + "« Le pont tiendra », a répété le maire.", ["Bernard Quillec"]),
    (INTRODUCED + "« Le pont tiendra », a répété M. Quillec.", ["Bernard Quillec"]),
    (INTRODUCED + "Selon elle, le pont est « une ruine ».", ["Nadia Ferrand"]),
    # a role taken up by another noun of its kind, or with the company it belongs to as a common noun
    (INTRODUCED + "« Le pont tiendra », a répété l'édile.", ["Bernard Quillec"]),
    (
        "La présidente de Vialis, Nadia Ferrand, a reçu le maire. « Nous partons », a dit la dirigeante. "
        "Le préfet, Luc Aubin, a souri. « C'est fini », a répété la présidente de la firme.",
        ["Nadia Ferrand"] * 2,
    ),
    # a role before its name; a noun that opens a sentence; whom a noun or pronoun goes back to
    (
        "Le porte-parole du gouvernement a promis « un geste ». « Nous partons », a insisté Luc Aubin, "
        "attendu lundi à Brest.",
        ["Luc Aubin", "Luc Aubin"],
    ),
    (
        "Le ministre a promis « un geste ». « Nous partons », a répondu Luc Aubin, éleveur à Brest.",
        ["ministre", "Luc Aubin"],
    ),
    (
        "Le berger Luc Aubin vit seul. « Il a raison », dit le maire, Bernard Quillec. "
        "Le berger remonte vers son parc. « Nous partons », souffle-t-il.",
        ["Bernard Quillec", "Luc Aubin"],
    ),
    (
        "Luc Aubin a été soutenu par Bernard Quillec. Il en garde un souvenir ému. "
        "« Nous partons », a-t-il écrit.",
        ["Luc Aubin"],
    ),
    (
        "« Il nous a sauvés », a dit Bernard Quillec, entraîneur de Luc Aubin. "
        "L'intéressé sourit. « Nous partons », dit-il.",
        ["Bernard Quillec", "Luc Aubin"],
    ),
    (INTRODUCED + "Et d'ajouter : « Le pont tiendra. »", [None]),
    (
        INTRODUCED + "« Le pont tiendra », a-t-il dit. Et de préciser, pour la presse : « Oui. »",
        ["Bernard Quillec"] * 2,
    ),
    ("La sénatrice a reçu Luc Aubin. Selon les Insoumis, c'est « une mascarade ».", ["Insoumis"]),
    (
        "« Venez ! », a lancé Luc Aubin. Le ministre de l'Agriculture a parlé d'« un malentendu ».",
        ["Luc Aubin", "ministre de l'Agriculture"],
    ),
    ("« Nous partons demain. » Il le dit sans joie. Luc Aubin quitte la ville.", ["Luc Aubin"]),
    # courts
    (
        "Luc Aubin, 44 ans, est jugé depuis lundi. « C'est faux », a dit l'accusé. Son avocat, Me Bernard "
        "Quillec, a plaidé le doute.\n\nInvité à conclure, le prévenu s'est levé. « Je demande pardon. »",
        ["Luc Aubin"] * 2,
    ),
    # round-ups, texts, addressees
    (
        "Le Relais de Brest consacre sa Une au pont. « Fini », titre en pleine page le quotidien. "
        "« Rien ne va », lit-on dans ses colonnes.",
        ["Le Relais de Brest"] * 2,
    ),
    ("Cent citoyens brandissaient des affiches où l'on pouvait lire « Moins de ponts ».", ["affiches"]),
    ("Une pancarte brandie devant la mairie résumait : « Moins de ponts. »", ["pancarte"]),
    ("« Il est mort chez lui », a révélé son avocate à l'AFP.", ["avocate"]),
    ("L'accord est mort. Ce qui fait dire à Nadia Ferrand que « rien ne changera ».", ["Nadia Ferrand"]),
    # bodies
    ("L'opposition dénonce « une mascarade ».", ["opposition"]),
    ("Pékin dénonce « une provocation ».", ["Pékin"]),
    ("L'ONG Amnesty International dénonce « une provocation ».", ["Amnesty International"]),
    ("À Matignon, on parle d'« un malentendu ».", ["Matignon"]),
    ("« Un pari », titre Le Figaro.", ["Le Figaro"]),
    # going on
    ("« Nous partons », a dit Nadia Ferrand. « Et nous ne reviendrons pas. »", ["Nadia Ferrand"] * 2),
    ("« Nous partons. »\n\n« Et nous ne reviendrons pas », a dit Nadia Ferrand.", ["Nadia Ferrand"] * 2),
    ("« Nous partons demain.\n\n« Et nous ne reviendrons pas », a dit Nadia Ferrand.", ["Nadia Ferrand"] * 2),
    (
        "« Nous partons », a dit Nadia Ferrand. Un policier l'arrête. « Vos papiers ! »",
        ["Nadia Ferrand", "policier"],
    ),
    # nobody
    ("Quelqu'un avait écrit sur le mur : « Partez d'ici ! »", [None]),
    ("« Où allez-vous ? » — Marco", ["Marco"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), FRENCH)
def test_french(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers


ENGLISH = [
    ("“We are leaving,” said Nadia Ferrand, a senator.", ["Nadia Ferrand"]),
    ("“We are leaving,” Nadia Ferrand told Luke Aubin.", ["Nadia Ferrand"]),
    ("“We are leaving,” the group’s leader, Nadia Ferrand, told reporters.", ["Nadia Ferrand"]),
    ("Nadia Ferrand, who leads the group, called it “a farce.”", ["Nadia Ferrand"]),
    ("“We are leaving,” Nadia Ferrand said. “We will not be back.”", ["Nadia Ferrand"] * 2),
    ("Nadia Ferrand met Luke Aubin on Monday. “We are leaving,” she said.", ["Nadia Ferrand"]),
    ("According to Nadia Ferrand, the deal is “dead on arrival”.", ["Nadia Ferrand"]),
    ("“We are leaving,” an army spokesman said.", ["army spokesman"]),
    ("“We are leaving,” a spokesperson for Nadia Ferrand said.", ["spokesperson for Nadia Ferrand"]),
    ("Among them was Nadia Ferrand, who paints. “We are leaving,” she said.", ["Nadia Ferrand"]),
    (
        "Attorney Nadia Ferrand came. Then Luke Aubin left. “We are leaving,” the lawyer said.",
        ["Nadia Ferrand"],
    ),
    (
        "New Zealand offered help, with its foreign ministry saying it stood “ready to assist”.",
        ["foreign ministry"],
    ),
    ("The Port League met. The league said it would “turn the page”.", ["Port League"]),
    ("Someone had written on the wall: “Get out of here!”", [None]),
]


@pytest.mark.parametrize(("text", "speakers"), ENGLISH)
def test_english(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "en") == speakers


def test_indirect_speech_has_its_source() -> None:
    assert _speakers("Nadia Ferrand a indiqué que le pont de la ville serait fermé lundi.") == [
        "Nadia Ferrand"
    ]


def test_an_interview_has_two_voices() -> None:
    text = (
        "La chercheuse Nadia Ferrand publie un livre sur les ponts.\n\n"
        "Pourquoi ce livre ?\n\n— Parce que je les aime, et que personne n'en parlait.\n\n"
        "Et le prochain ?\n\n— Je ne sais pas encore, je verrai bien."
    )
    assert _speakers(text) == ["Nadia Ferrand"] * 2


def test_a_section_head_stops_what_goes_on() -> None:
    text = (
        "« Nous partons », a dit Nadia Ferrand.\n\nUn pont trop loin\n\n"
        "Il pleuvait ce jour-là sur la ville et sur le fleuve. « Personne ne passera »."
    )
    assert _speakers(text)[-1] is None


def test_a_pronoun_that_may_be_two_persons_is_doubtful() -> None:
    two = "Luc Aubin a reçu Bernard Quillec. « Nous partons », a-t-il dit."
    one = "Luc Aubin a reçu Nadia Ferrand. « Nous partons », a-t-il dit."
    assert [q.confidence for q in analyse(two, "fr").quotes] == [Confidence.DOUBTFUL]
    assert [q.confidence for q in analyse(one, "fr").quotes] == [Confidence.LIKELY]


def test_certainty_follows_the_evidence() -> None:
    sure, doubtful = analyse("« Nous partons », a dit Nadia Ferrand. Il pleut. « Et vite. »", "fr").quotes
    assert sure.confidence is Confidence.SURE
    assert doubtful.confidence is Confidence.DOUBTFUL
    assert "incise" in sure.rule
    assert sure.cue == "a dit"


_PIECES = st.sampled_from(
    (
        "« Nous partons », ", "“We leave,” ", '"Oui", ', "« Non. »", "a dit ", "said ", "Nadia Ferrand",
        "le maire", "elle", "a-t-il répété", ", ", ". ", " : ", "\n\n", "— ", "Selon ", "qui ", "(", ")",
        "« ", " »", "M. Vial",
        "l'un des élus", "on", "ils", "un communiqué du ministère", "son rapport", "’s ", "dont ",
    )
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=50).map("".join), st.sampled_from(("fr", "en")))
def test_any_text_is_attributed_without_error(text: str, language: str) -> None:
    for quote in analyse(text, language).quotes:
        assert quote.speaker is None or quote.speaker.strip()


def test_a_long_text_names_every_speaker() -> None:
    paragraph = (
        "« Nous partons », a dit Nadia Ferrand, la sénatrice. Il a plu. « Et vite », a-t-elle ajouté.\n\n"
    )
    assert _speakers(paragraph * 300) == ["Nadia Ferrand"] * 600
