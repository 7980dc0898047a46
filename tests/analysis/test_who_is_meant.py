"""Whom pronouns, nouns and joined names stand for: who says it where no name stands by the verb."""

from __future__ import annotations

import pytest

from tui.analysis import analyse


def _speakers(text: str, language: str) -> list[str | None]:
    return [quote.speaker for quote in analyse(text, language).quotes]


FRENCH = [
    # several speak as one
    ("« Nous n'avons rien signé », assurent Paul Rivard et Anne Vidal.", ["Paul Rivard et Anne Vidal"]),
    ("Les députés Paul Rivard et Anne Vidal dénoncent « une farce ».", ["Paul Rivard et Anne Vidal"]),
    ("La CGT et la FSU dénoncent « une provocation ».", ["CGT et FSU"]),
    ("« Un déni », estiment Mireille et Robert Vasse.", ["Mireille Vasse et Robert Vasse"]),
    ("C'est « un déni », selon Paul Rivard et Anne Vidal.", ["Paul Rivard et Anne Vidal"]),
    ("« Un déni », dit Paul Rivard et Anne Vidal approuve.", ["Paul Rivard"]),
    ("La police et la préfecture ont évoqué « une piste ».", ["police et préfecture"]),
    ("« Non », dit le maire et le préfet approuve.", ["maire"]),
    ("Paul Rivard a croisé Anne Vidal. « Un déni », ont-ils dit.", ["Paul Rivard et Anne Vidal"]),
    ("Paul Rivard a croisé Luc Aubin. Les deux élus parlent d'« un déni ».", ["Paul Rivard et Luc Aubin"]),
    # a newcomer who is the subject, known or not
    (
        "Le préfet Paul Rivard est venu. « Nous aiderons », a-t-il promis. Au bout du quai, Yaovi Kpade "
        "recoud ses filets. « La mer ne donne plus rien », soupire-t-il.",
        ["Paul Rivard", "Yaovi Kpade"],
    ),
    ("Paul Rivard a inauguré la halle. Un vieux pêcheur passe. « Bof », dit-il.", ["vieux pêcheur"]),
    # objects are not subjects
    ("Jean Colas a battu Luc Aubin au second tour. « C'est fait », a-t-il lancé.", ["Jean Colas"]),
    ("Jean Colas, le maire, a reçu le préfet, Luc Aubin. « C'est fait », a-t-il dit.", ["Jean Colas"]),
    ("Jean Colas rejoint Luc Aubin à la mairie. « C'est fait », dit-il.", ["Jean Colas"]),
    ("Jean Colas écrit un message, dans lequel il promet « un effort ».", ["Jean Colas"]),
    # whose lawyer, whose dog
    ("Marc Vial a été entendu. « Il est serein », a dit son avocat.", ["avocat"]),
    ("Le chien de Marc Vial a été retrouvé lundi. « Il a maigri », sourit son maître.", ["Marc Vial"]),
    # a witness shown first and named after
    ("« J'ai tout perdu », témoigne une voisine. Sylvie Bardot, 54 ans, logeait là.", ["Sylvie Bardot"]),
    ("« Ça brûle », dit un vendeur. Un jour plus tard, il pleut. Anne Vial passe.", ["vendeur"]),
    ("« Ça brûle », dit une passante. Anne Vial a été arrêtée lundi.", ["passante"]),
    ("« Ça brûle », dit une passante. Anne Vial, la maire, est venue.", ["passante"]),
    ("« Ça brûle », dit une passante, qui ne donne que son prénom, Odile.", ["Odile"]),
    # named last, subject or not
    ("Anne Vial a joué un air à Marc Petit. Le vieil homme sourit. « Encore », dit-il.", ["Marc Petit"]),
    ("Marc Petit a battu Luc Aubin. Le second en rit. « Encore deuxième », dit-il.", ["Luc Aubin"]),
    ("« Oui », juge Anne Vial. La même, hilare, parle d'« un malentendu ».", ["Anne Vial"] * 2),
    # relative clauses with a subject of their own
    ("Anne Vial publie le journal où elle avoue « un échec » de plus.", ["Anne Vial"]),
    ("En 1979, Marc Petit part. Il l'envoie chez une tante avec un mot : « Parle. »", ["Marc Petit"]),
    ("« Je n'ai rien vu », a juré Marc Petit au micro.", ["Marc Petit"]),
    (
        "Dans les rangs du Parti communiste, force d'opposition, on parle d'« un échec ».",
        ["Parti communiste"],
    ),
    # a body that a sentence is about; somebody else's clause in the same sentence
    (
        "« Tout va bien », a dit Paule Vial.\n\nLa Ligue nationale de rugby est là. Elle craint « un tort ».",
        ["Paule Vial", "Ligue nationale de rugby"],
    ),
    (
        "Paul Rivard demande « un geste », quand Anne Vidal salue « un effort ».",
        ["Paul Rivard", "Anne Vidal"],
    ),
    # what the words stand on
    ("À la sortie, Anne Vial plie sa banderole, « Touche pas à ma classe ».", ["banderole"]),
    ("Sur la carte, quelques mots tracés au feutre : « À notre mamie. »", ["carte"]),
    # the same surname, a rank for a role
    ("Jean Petit et Anne Petit sont venus. Anne Petit en rit. « Encore », dit son mari.", ["Jean Petit"]),
    ("La requête de l'opposition qui dénonçait « une fraude » est rejetée.", ["opposition"]),
    ("Anne Vial est sortie. À 52 ans, celle qui a fondé le parti parle d'« un échec ».", ["Anne Vial"]),
    ("Le Nord, dont les glaneurs avaient jugé le vote « crédible », a voté.", ["glaneurs"]),
    ("Trois ex-employées dénoncent « un gâchis ».", ["ex-employées"]),
    ("Quant à son adjoint, Luc Aubin, il a parlé d'« une farce ».", ["Luc Aubin"]),
    # what is asked is answered by another; what will be said is told by whom one hears
    ("Paul Rivard est là. Une élève lui demande s'il viendra. « Je viens. »", ["Paul Rivard"]),
    ("Paul Rivard a dit que la ville céderait mais qu'elle demanderait « un geste ».", ["Paul Rivard"] * 2),
    # what goes on in the same marks after who said it and how
    (
        "Paul Rivard rit. « J'étais prêt, rigole-t-il, une bière à la main. Et j'ai gagné. »",
        ["Paul Rivard"] * 2,
    ),
    ("Météo-Nord s'est dite « très intéressée ».", ["Météo-Nord"]),
    # the name behind a verb, an object before it
    ("Un avis que ne partage pas Sylvie Matton : « Non. »", ["Sylvie Matton"]),
    ("Ce que conteste la défense : « Mon client dormait. »", ["défense"]),
    ("Berlin salue « un pas », mais Varsovie la qualifiait de « naïve ».", ["Berlin", "Varsovie"]),
    ("L'ONG a jugé le texte « utile », quand Varsovie le qualifie de « naïf ».", ["ONG", "Varsovie"]),
    ("Paul Rivard a « déploré » le retard.", ["Paul Rivard"]),
    ("« Personne ne nous écoute », déplore-t-on du côté des riverains.", ["riverains"]),
    ("Ivan Petkov a ri. « Je joue pour gagner », a martelé le Bulgare.", ["Ivan Petkov"]),
    ("« J'attends », répète le patron de Verax. Henri Dollé, 61 ans, reçoit ici.", ["Henri Dollé"]),
    ("Le texte, « creux » aux yeux de la gauche, a été adopté.", ["gauche"]),
    ("La diplomatie française a réagi. « Nous condamnons », écrit-elle.", ["diplomatie française"]),
    ("Le parquet a ouvert une enquête. Il évoque « un drame ».", ["parquet"]),
    (
        "Le Monde s'interroge : « Qui paiera ? » Même ton dans Les Échos : « Nous. »",
        ["Le Monde", "Les Échos"],
    ),
    # the verb left out, a capital that is no participle's
    ("Les élus demandent « la vérité » et la mairie « du temps ».", ["élus", "mairie"]),
    ("Le Parisien évoque « un fiasco », Les Échos « un raté ».", ["Le Parisien", "Les Échos"]),
    ("Mbappé a dénoncé « une farce ».", ["Mbappé"]),
    ("Le cabinet du maire ne dit mot. « Rien n'est décidé », y assure-t-on.", ["cabinet du maire"]),
    ("Invité à la radio, sur France 3, le préfet dit que c'est « sûr ».", ["préfet"]),
    ("Comme le rappelle Le Monde, Anne Vial avait dit : « Voilà. »", ["Anne Vial"]),
    # namesakes; a verb or a name in a clause of its own
    ("Ugo Cazal et Yves Cazal sont là. Yves parle. « Non », dit M. Cazal.", ["Yves Cazal"]),
    ("La maire espère que la Région, qui avait promis un geste, « ne reniera rien ».", ["maire"]),
    ("Anne Vial ignore si Lise Petit viendra. « Qu'elle vienne », dit-elle.", ["Anne Vial"]),
    (
        "Anne Vial est là. L'institut Sciena s'est dit « prêt ». « Pas moi », dit-elle.",
        ["Sciena", "Anne Vial"],
    ),
    # texts that are read, sources in the middle, who may speak at all
    ("Une lettre anonyme reçue le 6 mai a été lue. « Cherchez », y est-il écrit.", ["lettre anonyme"]),
    ("Une lettre ouverte réunit mille noms. « Assez », y lit-on.", ["lettre ouverte"]),
    ("Une sortie qui, pour Me Saint-Amans, « relève du chantage ».", ["Saint-Amans"]),
    ("Un engagement « écrit à la craie », pour la CGT.", ["CGT"]),
    ("« Jamais », a par avance répliqué Paul Rivard.", ["Paul Rivard"]),
    ("Oslane, qui tient deux bases ici, a appelé les parties à « la retenue ».", ["Oslane"]),
    ("C'est Laura Bénet qui l'a dit. L'ex-compagne de Yann, 29 ans, parle d'« un tort ».", ["Laura Bénet"]),
    (
        "Yann Cazal proteste dans le box. La présidente, Anne Roux, se tait.\n\n— Un outil, à 23 heures ?\n\n"
        "— Une pince. Il la voulait.\n\n— Et cette pince ?\n\n— Je ne sais plus.",
        ["Anne Roux", "Yann Cazal"] * 2,
    ),
    ("« Non », a dit la ministre. Interrogée sur RTL, Claire Fon a promis « un geste ».", ["Claire Fon"] * 2),
    ("Insuffisant pour la FNSEA, qui exige « des actes ».", ["FNSEA"]),
    ("Les petits télégraphistes alertent sur « un gouffre ».", ["petits télégraphistes"]),
    ("Luc Petit parle. On note le départ de Corinne Roux. « Adieu », dit-elle.", ["Corinne Roux"]),
    # a heading between dashes is said by whom the text below quotes
    (
        "Le maire a dit « tout va bien ».\n\n- « Pas une goutte » -\n\nLe canal est à sec. « Ici, pas une "
        "goutte d'eau », dit Nadia Abdyl, éleveuse.",
        ["maire", "Nadia Abdyl", "Nadia Abdyl"],
    ),
    # set adverbs in the verb
    ("« Nous irons au bout », a d'ores et déjà prévenu Lucie Aumont.", ["Lucie Aumont"]),
]


ENGLISH = [
    ("“We signed nothing,” said Paul Rivers and Anne Vale.", ["Paul Rivers and Anne Vale"]),
    ("Paul Rivers, a baker, and Anne Vale called it “a sham”.", ["Paul Rivers and Anne Vale"]),
    ("“We signed nothing,” said Paul Rivers and Anne Vale agreed.", ["Paul Rivers"]),
    ("Paul Rivers met Luke Barnes. Both men called it “a sham”.", ["Paul Rivers and Luke Barnes"]),
    (
        "President Joe Harlan left early. On Friday, shopkeeper Temirlan Sadykov swept glass from his door. "
        "“They came at night,” he said.",
        ["Temirlan Sadykov"],
    ),
    ("Mayor David Cole came by. A local baker watched from afar. “Dust,” he grumbled.", ["local baker"]),
    ("John Coles beat Luke Barnes in June. “The voters have decided,” he said.", ["John Coles"]),
    ("Paul Lind was questioned on Monday. His lawyer said he was “calm”.", ["lawyer"]),
    ("“It burned,” said a woman in a blanket. Donna Kucera, 71, had fled by night.", ["Donna Kucera"]),
    ("“It burned,” said a woman who gave her name only as Donna.", ["Donna"]),
    ("Nebraska Gov. Ann Lind met Jo Vance. “Not today,” the governor said.", ["Ann Lind"]),
    ("A letter from the Agency, which Jo Vance passed around, called it “obsolete”.", ["Agency"]),
    ("“Never again,” said Nicola Farrant.\n\nShe called it “a shame”.", ["Nicola Farrant"] * 2),
    ("It is part of a programme described at the time by ministers as “the end”.", ["ministers"]),
    ("Paul Rivers described the deal by the union as “a sham”.", ["Paul Rivers"]),
    ("“It burned,” said a tea plucker in a sling. Shanthi Murugan, 38, had fled.", ["Shanthi Murugan"]),
    ("A nurse, who asked not to be named, said beds were “gone”.", ["nurse"]),
    ("A volunteer, who gave her name only as Blessing, said beds were “gone”.", ["Blessing"]),
    ("In New Delhi, sources in the Ministry called it “urgent”.", ["sources in the Ministry"]),
    ("He spoke of a meeting when Ann Lind told officials to “deliver”.", ["Ann Lind"]),
    ("Joe Cole left out Luke Barnes. “I chose,” he said.", ["Joe Cole"]),
    ("Supporters, including Senator Mark Dale, call it “common sense”.", ["Supporters"]),
    ("Jonty Vale sat. Len Poole rang.\n\nIt is a price Jonty can pay. “Fine,” he said.", ["Jonty Vale"]),
    ("Beijing’s envoy called it “illegal”.", ["envoy"]),
    ("Rui Silva, 27, scored. “I love it here,” the Brazilian said.", ["Rui Silva"]),
    ("The film, which critics have called “a mess”, opens on Friday.", ["critics"]),
    ("Ann Lind has called the plan “a gift to Moscow”.", ["Ann Lind"]),
    ("Tyler Beck would not say whether Mike Amos had signed. “Ask me,” he said.", ["Tyler Beck"]),
    ("Joe Cole spoke.\n\nNotes kept by a retired postman, Ken Lee, helped. “Ask me,” he said.", ["Ken Lee"]),
    ("Asked by a lawyer, Tom Lee, he paused. Joe Cole waited. “No,” he said.", ["Joe Cole"]),
    ("John Lopez misses the factory. “The noise, mostly.” He started at 16.", ["John Lopez"]),
    ("The plan, dismissed as “cosmetic” by the opposition, goes to a vote.", ["opposition"]),
    ("Israel's army said the strike was “precise”.", ["Israel's army"]),
]


@pytest.mark.parametrize(("text", "speakers"), FRENCH)
def test_french(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "fr") == speakers


@pytest.mark.parametrize(("text", "speakers"), ENGLISH)
def test_english(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "en") == speakers
