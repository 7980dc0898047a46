"""Words said told from titles, names and words held at a distance; direct from partial; incises cut out."""

from __future__ import annotations

import pytest

from tests.analysis.said import kinds, marked
from tui.analysis import analyse
from tui.model import Confidence


@pytest.mark.parametrize(
    "text",
    [
        "Le film « La Patronne » sort mercredi.",
        "L’opération, baptisée « Muvra », a mobilisé 90 militaires.",
        "Le chalutier « Fleur de sel » est rentré au port.",
        "Un vieux du port, Joseph, dit « Tonton Jo », lui a vendu sa part.",
        "Les « gilets jaunes » ont bloqué la route et les « gilets jaunes » sont repartis.",
        "Ils ont porté plainte pour « violences aggravées » samedi.",
        "Les communes en zone dite « tendue » peuvent majorer la taxe.",
        "Le mot « souveraineté » fleurit sur les ronds-points.",
        "On prenait alors le pouvoir pour « sauver la nation ».",
        "L’auteur de « La Fin du pétrole » est passé hier.",
        "La comédienne révélée par « La Vague » joue une sage-femme.",
        "L’actrice, vue dans « Le Chant du loup », joue une avocate.",
        "« L’affaire du siècle », comme l’a baptisée la presse, s’est dégonflée.",
        "Combien de fois avons-nous écrit « sources concordantes » ?",
    ],
)
def test_marks_that_are_nobodys_words(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The film “Silent Harbour” opens on Friday.",
        "The actress, best known for “Silent Harbour”, plays a nurse.",
        "Bob “Skip” Hanrahan has worked there for 31 years.",
        "The ship, the “Queequeg”, lost its rudder.",
        "He was charged with “criminal damage” on Monday.",
        "The device is known as “the Candle” in the village.",
    ],
)
def test_english_marks_that_are_nobodys_words(text: str) -> None:
    assert marked(text, "en") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dénonce une « mascarade ».", "mascarade"),
        ("Il est connu pour être « un dur », dit le maire.", "un dur"),
        ("Le projet est porté par « des gens sérieux », selon le maire.", "des gens sérieux"),
        ("Il est allé jusqu’à qualifier la molécule de « cadeau de Dieu ».", "cadeau de Dieu"),
        ("Il a dénoncé, ce jeudi à Davos en Suisse, le « cancer du siècle ».", "cancer du siècle"),
        ("« Un choc », c’est ainsi qu’il a qualifié la nouvelle.", "Un choc"),
        ("L’adjoint a lâché un « non » sec.", "non"),
        ("Certains joueurs « se croient arrivés », à en croire le coach.", "se croient arrivés"),
        ("Cette « bombe à retardement », selon les mots de l’élu, inquiète.", "bombe à retardement"),
        ("Elle a été qualifiée de « précieuse » par son chef.", "précieuse"),
        ("Un sénateur ose la traiter de « menteuse ».", "menteuse"),
        ("Le maire a promis que l’aide serait « massive ».", "massive"),
        ("Une telle rencontre n’est « pas exclue », a dit le Kremlin.", "pas exclue"),
        ("Ce qu’il appelle les « comptoirs fantômes » prospèrent.", "comptoirs fantômes"),
        ("Ils brandissent une banderole « Non à la fermeture » devant l’usine.", "Non à la fermeture"),
    ],
)
def test_fragments_that_are_somebodys_words(text: str, words: str) -> None:
    assert marked(text) == [words]


def test_a_newspaper_between_marks_is_who_speaks() -> None:
    assert marked("« Trop tard », tranche de son côté la « Gazette du Nord », à Lille.") == ["Trop tard"]
    assert marked("L’usine va fermer, révèle « Le Parisien ».") == []
    assert marked("« On reste », crie la foule, « Liberté ».") == ["On reste", "Liberté"]


def test_a_word_beside_words_said_is_said_too() -> None:
    text = "Le ministre fustige des « factieux » et des « casseurs »."
    assert marked(text) == ["factieux", "casseurs"]


def test_direct_holds_a_clause_or_stands_alone_partial_is_a_fragment() -> None:
    assert kinds("« Nous viendrons », a-t-il dit.") == ["direct"]
    assert kinds("Il a dit : « Misère ! »") == ["direct"]
    assert kinds("« Solide », commente une analyste.") == ["direct"]
    assert kinds("Il dénonce une « mascarade ».") == ["partial"]
    assert kinds("L’un d’eux « garde le silence », a indiqué le procureur.") == ["partial"]
    assert kinds("“Nine,” said Rotich.", "en") == ["direct"]
    assert kinds("Qatar said it remained “in close contact with all parties”.", "en") == ["partial"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("« Nous viendrons, a-t-il dit, et nous gagnerons. »", ["Nous viendrons", "et nous gagnerons."]),
        ("« Nous viendrons », a-t-il dit, « et vite ».", ["Nous viendrons", "et vite"]),
        ("« Nous viendrons, a promis M. Diop. Nous gagnerons. »", ["Nous viendrons", "Nous gagnerons."]),
        ("« Pourquoi attendre ? s’agace la maire. On y va. »", ["Pourquoi attendre ?", "On y va."]),
        ("« La terre ne ment pas, a-t-il averti, par la voix de son interprète.", ["La terre ne ment pas"]),
    ],
)
def test_an_incise_is_the_reporters(text: str, pieces: list[str]) -> None:
    assert marked(text) == pieces


def test_an_incise_of_the_one_who_speaks_is_his_own() -> None:
    text = "« La hausse, m’a confié une femme, fait qu’elle hésite », a raconté le candidat."
    assert marked(text) == ["La hausse, m’a confié une femme, fait qu’elle hésite"]


def test_a_turn_of_dialogue_ends_at_its_incise() -> None:
    assert marked("Elle rit.\n\n– Trois fois, corrige-t-elle, hilare, depuis la passerelle.\n\n– Une fois.")[
        0
    ] == ("Trois fois")


def test_each_finding_says_its_rule_and_how_sure_it_is() -> None:
    sure, doubtful = analyse(
        "« Nous viendrons », a-t-il dit. Un « rapprochement avec les services » suit.", "fr"
    ).quotes
    assert sure.rule and doubtful.rule
    assert sure.confidence in (Confidence.SURE, Confidence.LIKELY)
    assert doubtful.confidence == Confidence.DOUBTFUL


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "« J’ai perdu mon étal, se lamente Adèle Ngo, commerçante à Douala. Qui va me payer ? »",
            ["J’ai perdu mon étal", "Qui va me payer ?"],
        ),
        (
            "« On savait, tranche le docteur Issa Traoré, infectiologue, 41 ans. On n’a rien fait. »",
            ["On savait", "On n’a rien fait."],
        ),
        (
            "« J’ai voulu bien faire, répète-t-il, les mains sur le pupitre. Je le jure. »",
            ["J’ai voulu bien faire", "Je le jure."],
        ),
        (
            "« Ils nous écoutent, dit-elle, agacée. Ils ne font rien. »",
            ["Ils nous écoutent", "Ils ne font rien."],
        ),
        (
            "« Je ne dors plus, confie Maxime, 26 ans, qui enseigne au lycée. J’ai mal au ventre. »",
            ["Je ne dors plus", "J’ai mal au ventre."],
        ),
        (
            "« On y a cru, a réagi Moussa Koné, auteur d’un doublé, au micro de l’ORTM. Il faut confirmer. »",
            ["On y a cru", "Il faut confirmer."],
        ),
        (
            "« C’est ma mère, dit Paul, qui a payé. Elle seule. »",
            ["C’est ma mère", "qui a payé. Elle seule."],
        ),
        ("« Nous viendrons, dit Paul Durand, demain. Et vite. »", ["Nous viendrons", "demain. Et vite."]),
        ("« Nous viendrons, dit-il, et vite. Restez là. »", ["Nous viendrons", "et vite. Restez là."]),
    ],
)
def test_what_the_reporter_adds_to_an_incise_is_not_said(text: str, pieces: list[str]) -> None:
    assert marked(text) == pieces


def test_nobody_says_hearsay() -> None:
    assert kinds("Les mots ont un sens, paraît-il.") == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("L’OMS a remercié les autorités « pour leur sang-froid ».", "fr", "pour leur sang-froid"),
        ("Le FMI conditionne son prêt à une réforme « crédible et rapide ».", "fr", "crédible et rapide"),
        ("La présidente s’est défendue « mollement » mardi.", "fr", "mollement"),
        ("Whitlock demanded a “full, public, statutory” inquiry.", "en", "full, public, statutory"),
        ("The watchdog rated the unit “inadequate” last autumn.", "en", "inadequate"),
        ("À l’Otan, on parle d’un vol « remarquable ».", "fr", "remarquable"),
    ],
)
def test_a_fragment_that_judges_is_somebodys(text: str, language: str, words: str) -> None:
    assert marked(text, language) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Au village voisin comme ailleurs, personne ne sait rien et on parle de « petit miracle ».",
        "Chaque soir, on « consulte », on « met en débat », et l’on décide ailleurs.",
        "On se souvient de sa « Phèdre » de 2021.",
        "Le match dit « de la mort » aura lieu samedi.",
        "Selon l’acte d’accusation, que « Sud Ouest » a pu consulter, trois femmes ont été entendues.",
        "Il existe quatre sérotypes, dits « DENV-1 » à « DENV-4 ».",
        "Le tribunal a condamné mardi X à trois ans de prison, dont un ferme, pour « abus de confiance »"
        " et « faux en écriture publique ».",
    ],
)
def test_what_goes_round_and_what_is_named_is_nobodys(text: str) -> None:
    assert marked(text) == []


def test_the_reporter_goes_on_after_a_lone_dash() -> None:
    text = (
        "— On ne lâchera rien, promet Karim Aït-Saïd, délégué CGT. On se bat.\n\n"
        "La direction, dans un courrier que nous avons pu consulter, évoque un « plan d’avenir »."
    )
    assert marked(text) == ["On ne lâchera rien", "On se bat.", "plan d’avenir"]


def test_people_counted_and_headings_are_nobodys() -> None:
    assert marked("Environ mille « gilets verts » ont défilé à Lille, selon la préfecture.") == []
    assert marked("L’association indique que la section « divorce » de son site a été lue.") == []


def test_a_post_that_stands_twice_is_no_dialogue() -> None:
    post = "Paris - L’acte 6 démarre à Montmartre avec l’hymne national."
    assert marked(f"Des tirs ont retenti.\n\n{post}\n\nLa suite est venue plus tard.\n\n{post}") == []


def test_what_somebody_in_particular_calls_it_is_said() -> None:
    text = "The federation acted over a scandal that its president called “a stain on the flag”."
    assert marked(text, "en") == ["a stain on the flag"]
    assert marked("The whales repeat sequences called “codas”.", "en") == []


def test_a_verdict_that_only_judges_charges_nobody() -> None:
    text = (
        "Nora Diaz a jugé que l’accord ouvrait une page et s’est félicitée de « la confiance d’un voisin »."
    )
    assert "la confiance d’un voisin" in marked(text)


def test_one_who_quotes_within_his_words_is_not_cut_off() -> None:
    text = "“He was on one knee, she could not hear him, she said ‘Who?’ twice. They left,” Jo Hart said."
    assert marked(text, "en") == [text[1 : text.index(",” Jo")]]


def test_the_listener_ends_where_the_moment_begins() -> None:
    text = "“Slow, slow, slow,” Tamsin Vell told Radio Six as she left the pool."
    assert marked(text, "en") == ["Slow, slow, slow"]


def test_words_that_stand_on_a_thing_are_said() -> None:
    assert marked("The wall was daubed overnight with the words “9 lives”.", "en") == ["9 lives"]


def test_a_short_answer_is_cut_at_its_incise() -> None:
    assert marked("« Sept, rectifie Anne Roux. Le septième, on l’a perdu. »") == [
        "Sept",
        "Le septième, on l’a perdu.",
    ]


def test_what_several_call_the_thing_is_its_name() -> None:
    assert marked("Les pêcheurs du coin l’appellent « la Faucheuse » ou « la vieille ».") == []
    assert marked("Le maire appelle à « la prudence ».") == ["la prudence"]


def test_a_circumstance_may_stand_between_blame_and_its_object() -> None:
    assert marked("Le ministre a fustigé sur son compte Twitter des « procédés minables ».") == [
        "procédés minables"
    ]


def test_a_programme_named_by_a_number_is_nobodys() -> None:
    assert marked("Ils débattront avec Alain Roux dans l’émission « 20 heures Zoé Vidal ».") == []
