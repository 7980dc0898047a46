"""Whom the search for speakers prefers where several could speak, in sentences as newspapers write them."""

from __future__ import annotations

import pytest

from tui.analysis import analyse

FRENCH = [
    # a subject with its apposition is no sentence before an inverted verb
    (
        "La maire, Anne Pinto, a prévenu les habitants. « Il faudra partir », a-t-elle dit.",
        ["Anne Pinto"],
    ),
    (
        "Le patron du club, Jean Roux, a rappelé Paul Vial. « Reviens », lui a-t-il dit.",
        ["Jean Roux"],
    ),
    (
        "Un cadre, dont elle tait le nom, juge la candidate « un peu chaude ».",
        ["cadre"],
    ),
    ("« Tout est perdu », a prévenu un élu, Jean Roux, avant de partir.", ["Jean Roux"]),
    # the nouns by which an article calls its bodies
    (
        "L'ONG Sentinelle publie un rapport. « Rien ne change », alerte l'organisation. Le collectif "
        "Toits va "
        "plus loin. « Il faut taxer », plaide l'association.",
        ["Sentinelle", "Toits"],
    ),
    (
        "Le syndicat des pilotes SPX appelle à la grève. Air France regrette. « Nous discutons », "
        "souligne la "
        "compagnie. « C'est du mépris », répond le syndicat.",
        ["Air France", "SPX"],
    ),
    (
        "Les habitants ont saisi la Compagnie des eaux, propriétaire du barrage. Le groupe nie. « Nous "
        "avons "
        "tout fait », assure-t-il.",
        ["Compagnie des eaux"],
    ),
    (
        "ABB va mieux. Le conglomérat industriel helvético-suédois a vu ses commandes baisser. Le marché "
        "restera « sous pression », indique-t-il dans un communiqué.",
        ["ABB"],
    ),
    (
        "Le Front du Sud a rejeté l'offre. « C'est inacceptable », a réagi le mouvement islamiste.",
        ["Front du Sud"],
    ),
    # a person's own role, not the complement of another's
    (
        "Paul Cazes, jugé pour vol, se tait. Jean Roux, avocat de l'accusé, plaide l'erreur. « Il a eu "
        "peur », "
        "dit-il. « Je regrette », a murmuré l'accusé.",
        ["Jean Roux", "Paul Cazes"],
    ),
    # by the age the article gives
    (
        "Marie Lemoine, 82 ans, a été agressée. Les gendarmes ont arrêté un suspect, Kévin Dubreuil, 31 "
        "ans. "
        "« J'ai cru mourir », raconte l'octogénaire.",
        ["Marie Lemoine"],
    ),
    (
        "Selon Pierre Castel, président de la Cour des comptes, le temps presse. Interrogé lundi, l'ancien "
        "ministre a insisté. « Il faut agir », a-t-il martelé.",
        ["Pierre Castel", "Pierre Castel"],
    ),
    (
        "Josette Blin tient l'épicerie. Son mari, René, est mort. « Il me manque », souffle-t-elle. Sa "
        "fille veut "
        "qu'elle vende. « Jamais », tranche la veuve.",
        ["Josette Blin", "Josette Blin"],
    ),
    # a surname alone is that of the one the article is about, not of a relative
    (
        "Blandine Okouya, 44 ans, répare des orgues. Son père, Firmin Okouya, soudait des tubes. À "
        "midi, Okouya "
        "redescend. « C'est prêt », dit-elle.",
        ["Blandine Okouya"],
    ),
    (
        "Invité lundi, Bruno Le Maire a défendu sa loi. « Elle est juste », a insisté le ministre. "
        "Interrogé sur "
        "les critiques de Laurent Berger, il a balayé : « Chacun son rôle. »",
        ["Bruno Le Maire", "Bruno Le Maire"],
    ),
    # words that are ascribed without a verb of saying
    ("« Quel gâchis. » La phrase est de Paul Ricard, le président du club.", ["Paul Ricard"]),
    (
        "« On ferme quand ? » La question vient d'une salariée, Sylvie Aubin. Le directeur baisse les "
        "yeux. "
        "« En juin. »",
        ["Sylvie Aubin", "directeur"],
    ),
    ("Ce que réclame Sandrine Rousseau, c'est « un débat ».", ["Sandrine Rousseau"]),
    (
        "« Mes chers amis », a commencé Henri Dumont. Puis ce fut au tour de sa première adjointe, Lise "
        "Carré. "
        "« Je serai brève. »",
        ["Henri Dumont", "Lise Carré"],
    ),
    # a relative is not the one the article is about
    (
        "Clara Luciani a deux disques derrière elle. « J'ai eu honte », confie-t-elle. Son frère Ange "
        "tient un "
        "bar. Sa mère y voyait « un caprice ».",
        ["Clara Luciani", "mère"],
    ),
    # some of those who act are no subject
    (
        "Auditionné mardi, le PDG de Total, Patrick Pouyanné, a défendu son groupe. Les sénateurs, dont "
        "Yannick "
        "Jadot, l'ont pressé de questions. « Je n'ai pas à rougir », a-t-il répondu.",
        ["Patrick Pouyanné"],
    ),
    (
        "Gérard Larcher s'est dit « inquiet ». « La situation est grave », a souligné le président du "
        "Sénat, "
        "qui recevait Michel Barnier.",
        ["Gérard Larcher", "Gérard Larcher"],
    ),
    (
        "« Nous sommes des paysans » : Julien Le Guet n'en démord pas. Le porte-parole du collectif a "
        "dénoncé "
        "« un procès politique ».",
        ["Julien Le Guet", "Julien Le Guet"],
    ),
    (
        "« Un homme discret », selon ses voisins. Marcel Fournier avait pourtant « un passé », d'après "
        "l'enquête.",
        ["voisins", "enquête"],
    ),
    # relatives, from either side
    (
        "Entendu hier, le père, Michel Cazals, a tout nié devant Anthony Cazals. « Je sais », a dit M. "
        "Cazals.\n\n"
        "Dans le box, le fils n'a pas bronché. Il a demandé à s'asseoir. « Je suis fatigué », a-t-il "
        "murmuré.",
        ["Michel Cazals", "Anthony Cazals"],
    ),
    (
        "La factrice Blandine Okouya vit avec son mari, Wojtek Zaremba, venu de Pologne. « Tout est là », "
        "théorise-t-il. « Il ne sait rien », corrige sa femme.",
        ["Wojtek Zaremba", "Blandine Okouya"],
    ),
    # words in a new paragraph that names nobody are those of whom the article is about
    (
        "Louise Attal restaure des violons. « Le bois me parle », dit-elle. Louise Attal a appris avec "
        "un maître "
        "italien, Carlo Bruni. « Elle avait de l'oreille », se souvient-il.\n\nPremiers clients, premières "
        "dettes. « J'ai mangé des pâtes. »",
        ["Louise Attal", "Carlo Bruni", "Louise Attal"],
    ),
    (
        "Plusieurs élus, dont le maire Luc Aubert, ont écrit au préfet. « Nous avons peur », disent-ils.",
        ["élus"],
    ),
    # a line that only says whose words stand above it
    (
        "« Un pas de géant »\n\nAnne Hidalgo, maire de Paris\n\nLes élus ont voté l'accord.",
        ["Anne Hidalgo"],
    ),
    # newspapers
    (
        "Le quotidien Le Monde titre sur « la fin d'un règne ». Son confrère Libération ironise : « Enfin. »",
        ["Le Monde", "Libération"],
    ),
    # what the press calls a body
    (
        "La Banque de France a tranché. « Le taux reste », indique la banque dans un communiqué.",
        ["Banque de France"],
    ),
    (
        "La Cour des comptes épingle EDF. « Les primes sont excessives », écrivent les magistrats de la "
        "rue Cambon.",
        ["Cour des comptes"],
    ),
    (
        "Le Conseil constitutionnel a censuré la loi. Les Sages y ont vu « une atteinte disproportionnée ».",
        ["Conseil constitutionnel"],
    ),
    (
        "Nora Fraisse reste debout. La mère de Marion milite. « On m'a dit de me taire », raconte cette "
        "femme.",
        ["Nora Fraisse"],
    ),
    # whose programme it is that promises
    (
        "Le volet sécurité du programme du candidat Jean Dupont promettait le retour « au cœur du métier ».",
        ["Jean Dupont"],
    ),
]

ENGLISH = [
    (
        "“We lost everything,” said Fatima Noor, standing beside her husband, Yusuf. “The water came at "
        "night.”",
        ["Fatima Noor", "Fatima Noor"],
    ),
    (
        "At the market, opinion was divided. “Who should I impeach?” posed Grace Nyambura, a potato trader.",
        ["Grace Nyambura"],
    ),
    (
        "The landlord, Gary Pym, is angry. “They come, they take a picture of the sign, they go,” he says.",
        ["Gary Pym"],
    ),
    (
        "Russia's foreign ministry said it viewed the move as “another measure”.",
        ["Russia's foreign ministry"],
    ),
    (
        "It was bought by Anna Reeve, who runs a company called Stay & Steeple. It offers “heritage "
        "silence” to "
        "couples.",
        ["Stay & Steeple"],
    ),
    ("Paula Gomez held a sign that read “Pay us”.", ["sign"]),
    (
        "Teacher Paula Gomez, 45, joined the march. “We are tired,” the 45-year-old said.",
        ["Paula Gomez"],
    ),
    (
        "The minister was told to resign. He wrote that he had “made mistakes”. On Friday, Prime "
        "Minister Anna "
        "Holt thanked him.",
        ["minister"],
    ),
    (
        "Sitting next to Amy Cho, the accused stared at the floor. “Guilty,” he said.",
        [None],
    ),
    (
        "Google said it would appeal. “We disagree,” the tech giant said in a blog post.",
        ["Google", "Google"],
    ),
    (
        "Residents sued Crestwell Group Ltd over the river. The company denies negligence. It argued "
        "that the "
        "sources were “multiple”.",
        ["Crestwell Group Ltd"],
    ),
]


def _speakers(text: str, language: str) -> list[str | None]:
    return [quote.speaker for quote in analyse(text, language).quotes]


@pytest.mark.parametrize(("text", "speakers"), FRENCH)
def test_french_speaker(text: str, speakers: list[str]) -> None:
    assert _speakers(text, "fr") == speakers


@pytest.mark.parametrize(("text", "speakers"), ENGLISH)
def test_english_speaker(text: str, speakers: list[str]) -> None:
    assert _speakers(text, "en") == speakers
