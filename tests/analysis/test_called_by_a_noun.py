"""Who is meant by a noun instead of a name: an office, a body taken up, those of whom one speaks."""

from __future__ import annotations

import pytest

from tui.analysis import analyse

FRENCH = [
    (
        "La présidente Maud Sellier a reçu ses ministres. La cheffe de l'État a promis « la vérité ».",
        "Maud Sellier",
    ),
    (
        "Le Premier ministre Luc Aubin est à Rabat. Le chef du gouvernement y voit « une chance ».",
        "Luc Aubin",
    ),
    (
        "Le préfet Luc Aubin et la sous-préfète Anne Vial sont venus. Le préfet parle d'« un drame ».",
        "Luc Aubin",
    ),
    ("Le premier adjoint, Luc Aubin, a pris la parole. « C'est non », a dit l'adjoint.", "Luc Aubin"),
    ("Pascal Petit a voté contre. « J'ai connu pire », rappelle le Vendéen.", "Pascal Petit"),
    ("Inès Colin a gagné à Nice. « J'ai eu mal », souffle la Guadeloupéenne.", "Inès Colin"),
    ("Chez BNP Paribas, on se montre prudent. « Le pire est passé », écrit la banque.", "BNP Paribas"),
    ("Le titre Danone a reculé. « Nous tiendrons nos objectifs », assure le groupe.", "Danone"),
    (
        "La CGT a quitté la table. Elle a vu Renault. « C'est du mépris », dénonce le syndicat.",
        "CGT",
    ),
    (
        "La Cour des comptes a rendu son rapport. Il vise EDF. « Les écarts sont graves », écrit la Cour.",
        "Cour des comptes",
    ),
    ("Des supporteurs ont envahi la pelouse aux cris de « Démission ! ».", "supporteurs"),
    ("À Tunis, des étudiants ont marché au cri de « Liberté ».", "étudiants"),
    ("Luc Aubin a répondu aux cris du public : « Je reste. »", "Luc Aubin"),
    ("« La chute d'un roi », c'est la une du Soir. Le Soir raconte.", "Le Soir"),
    ("« Il faut tenir », répète Luc Aubin dans Le Figaro, qui en fait sa une.", "Luc Aubin"),
    ("Luc Aubin assure que tout va bien, ses proches le disent « épuisé ».", "proches"),
    ("Luc Aubin assure que, malgré tout, son frère a « bien fait ».", "Luc Aubin"),
    ("Luc Aubin dit que si le maire est là, ses adjoints sont « perdus ».", "Luc Aubin"),
    (
        "Maud Sellier est cinéaste. Le mot est joli, et la cinéaste le balaie. « Je filme, c'est tout. »",
        "Maud Sellier",
    ),
    ("Maud Sellier compte sur ses doigts.\n\n« Deux. La troisième est revenue. »", "Maud Sellier"),
    ("Luc Aubin jure que rien n'est tranché, mais ses alliés le disent « usé ».", "alliés"),
    ("Un syndicat a saisi la Cour des comptes. « C'est illégal », juge le syndicat.", "syndicat"),
    # whose name an apposition gives after a source
    ("Selon son producteur, Michel Nouader, il a « frôlé la mort ».", "Michel Nouader"),
    ("Selon le premier syndicat du pays, la CGT, le montant est « faux ».", "CGT"),
    ("D'après l'avocate de Luc Aubin, Anne Vial, son client est « serein ».", "Anne Vial"),
    ("Selon le maire, la préfète, Anne Vial, a « menti ».", "maire"),
    # the origin told beside a name
    (
        "La Camerounaise Rachida Benali a perdu. Sa rivale éthiopienne, Almaz Tesfaye, l'a consolée. "
        "« Je reviendrai », a promis la Camerounaise.",
        "Rachida Benali",
    ),
    (
        "Inès Duval a perdu. Sa rivale éthiopienne, Almaz Tesfaye, l'a consolée. "
        "« Je reviendrai », a promis la Marocaine.",
        "Inès Duval",
    ),
    ("Ivan Petkov a battu Luc Aubin. « Je suis fier », a dit le Bulgare.", "Ivan Petkov"),
    # the judge of a case and the referee of a match are nobody else spoken of
    ("Luc Aubin a été condamné. Le juge a parlé d'« un gâchis ».", "juge"),
    ("Luc Aubin a marqué. L'arbitre a vu « une main ».", "arbitre"),
    ("La procureure Anne Vial est arrivée. La procureure a parlé d'« un gâchis ».", "Anne Vial"),
    # relatives whom a sentence is about
    ("Julie Fontan est morte lundi. Sa sœur ne comprend pas. « Elle riait », dit-elle.", "sœur"),
    ("Julie Fontan tient bon. Son frère est parti. « Il reviendra », dit-elle.", "Julie Fontan"),
    # a noun goes on meaning whom it meant
    (
        "Maud Sellier sort son quatrième film. La cinéaste ne s'excuse pas : « Je suis lente. »\n\n"
        "Anne Vial, l'actrice, rit longtemps. « Elle est folle », dit-elle.\n\n"
        "Le mot est joli, et la cinéaste le balaie. « C'est du travail. »",
        "Maud Sellier",
    ),
    # words that open an article, before a sentence with a verb no list holds
    (
        "« J'ai cru à un séisme. » Mardi matin, Anne Vial contemple, les mains vides, ce qu'il reste.",
        "Anne Vial",
    ),
    (
        "Un médecin de l'hôpital Carlos Monge a indiqué que tout était « prêt ».",
        "médecin de l'hôpital Carlos Monge",
    ),
    # known by another role
    ("Le maire Luc Aubin a reçu Marc Petit, boulanger. « J'ai tenu bon », dit le boulanger.", "Marc Petit"),
    ("Le maire Luc Aubin est venu. « J'ai tenu bon », dit l'élu.", "Luc Aubin"),
    ("Vivendi a réagi. Le régulateur parle d'« un abus ».", "régulateur"),
    ("Le préfet Paul Rey est venu. Le représentant de l'État a parlé d'« un drame ».", "Paul Rey"),
    (
        "Le maire Luc Aubin est venu. Le représentant de Renault a parlé d'« un drame ».",
        "représentant de Renault",
    ),
    (
        "Eva Duro a 11 ans. Aujourd'hui soliste à Lyon, la violoniste joue partout. « Sauf à l'église. »",
        "Eva Duro",
    ),
    ("La CGT est venue. Le syndicat parle d'« un mépris ».", "CGT"),
    (
        "Danone supprime 200 postes. Le groupe évoque « la crise ». Le syndicat parle d'« un mépris ».",
        "syndicat",
    ),
    # the one named last; the Swiss, who is called as his country is
    ("« Il ment », a dit Anne Vial à propos de Luc Aubin. Ce dernier a répondu : « Jamais. »", "Luc Aubin"),
    ("Luc Aubin a vu Anne Vial. « Jamais », a dit cette dernière.", "Anne Vial"),
    ("Le Français Luc Aubin a battu Urs Frei. « Il vole », a dit le Suisse.", "Urs Frei"),
    ("Luc Aubin a écrit à Berne. « Nous verrons », a répondu la Suisse.", "Suisse"),
]

ENGLISH = [
    ("President Tom Reed flew home. The head of state called it “a triumph”.", "Tom Reed"),
    (
        "The chancellor, Ann Lind, sat. Bob Hale, the shadow chancellor, rose. The chancellor saw “a stunt”.",
        "Ann Lind",
    ),
    (
        "The deputy mayor, Ann Lind, laughed. Bob Hale, the mayor, did not. “Enough,” the mayor said.",
        "Bob Hale",
    ),
    ("Shares in Barclays fell. “We are sound,” the bank said.", "Barclays"),
    ("The mayor’s office said the plan was “dead”.", "mayor’s office"),
    ("Paul Hill, a lawyer, left. The king’s lawyer called it “absurd”.", "king’s lawyer"),
    ("Tom Reed, an envoy, left. Beijing’s envoy called it “absurd”.", "envoy"),
    ("Neighbours of the couple were shocked. “They were quiet,” said one.", "Neighbours of the couple"),
    ("Tom Reed met two nurses. “You are tired,” he told one.", "Tom Reed"),
    ("Protesters marched on the ministry to cries of “Resign!”", "Protesters"),
    ("“Eleven days, no ideas,” is the splash in the Daily Herald.", "Daily Herald"),
    ("Ann Lind shrugs and looks at the sea.\n\n“Nobody ever asked me.”", "Ann Lind"),
    ("According to the mayor, Paul Rivers, it was “a lie”.", "Paul Rivers"),
    (
        "Ghana's trade minister, Kofi Mensah, met Karin Egli of Chad. “It was frank,” the Ghanaian said.",
        "Kofi Mensah",
    ),
    ("James Okafor was jailed for six years. The judge called him “a coward”.", "judge"),
    ("Justice Ann Lind jailed Tom Reed. “You are a coward,” the judge said.", "Ann Lind"),
    ("Tom Reed was booked. The referee called it “clear”.", "referee"),
    ("When doctors ask, they may call it “odd”, Tom Reed added.", "Tom Reed"),
    ("Doctors call it “odd”.", "Doctors"),
    ("North Korea is silent. Its state media warned of “consequences”.", "state media"),
    (
        "A Treasury source shrugged. The Local Government Association called it “grim”.",
        "Local Government Association",
    ),
    (
        "Luis Ortega hit two home runs on Sunday. “I saw it,” said Ortega. Manager Bob Ames moved him up. "
        "“He trusts me,” the outfielder said.",
        "Luis Ortega",
    ),
    ("Thames Rivers is in debt. The regulator called its plan “thin”.", "regulator"),
    ("Danone is in debt. The company called it “normal”.", "Danone"),
    ("Danone will cut jobs. The company blamed “demand”. The union accused it of “greed”.", "union"),
    ("Danone will cut jobs. The company blamed “demand”. The group added it was “sad”.", "Danone"),
]


@pytest.mark.parametrize(("text", "speaker"), FRENCH)
def test_french(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in analyse(text, "fr").quotes][-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), ENGLISH)
def test_english(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in analyse(text, "en").quotes][-1] == speaker


def test_a_heading_is_said_by_whom_it_rewords() -> None:
    """A heading between marks sums up words of the section below, not of the one above."""
    text = (
        "« Le texte viendra », a assuré Luc Aubin.\n\n« Les éleveurs veulent des actes »\n\n"
        "Les syndicats attendent. « Les éleveurs ne veulent plus parler, mais des actes », dit Anne Vial."
    )
    assert [quote.speaker for quote in analyse(text, "fr").quotes] == ["Luc Aubin", "Anne Vial", "Anne Vial"]


def test_what_goes_on_alone_in_its_paragraph_is_no_heading() -> None:
    """Words that no other quotation takes up go on with who spoke."""
    text = (
        "« Le texte viendra », a assuré Luc Aubin.\n\n« Les éleveurs le savent, et ils ont raison. »\n\n"
        "Les syndicats attendent. « Nous voulons des actes », dit Anne Vial."
    )
    assert [quote.speaker for quote in analyse(text, "fr").quotes] == ["Luc Aubin", "Luc Aubin", "Anne Vial"]
