from __future__ import annotations

import pytest

from tests.analysis.naming import actor, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le parquet de Brest enquête.", "parquet de Brest"),
        ("Le tribunal de première instance de Sfax a jugé.", "tribunal de première instance de Sfax"),
        ("L'ambassade de Chine à Niamey a réagi.", "ambassade de Chine"),
        ("Le ministère malien de la Défense dément.", "ministère malien de la Défense"),
        ("Le ministère de l'Eau, des Mines et des Bois paie.", "ministère de l'Eau, des Mines et des Bois"),
        ("Selon l'Office national des forêts, tout va bien.", "Office national des forêts"),
        ("L'Autorité de contrôle et de crédit veille.", "Autorité de contrôle et de crédit"),
        ("La société Brindelac recrute.", "Brindelac"),
        ("Les Amis de l'alambic recrutent.", "Amis de l'alambic"),
        ("L'Office de l'air, de l'eau et du travail dort.", "Office de l'air, de l'eau et du travail"),
        ("L'association Grandir à Vire recrute.", "Grandir à Vire"),
        ("Selon l'ONG Sentinelles du scrutin, tout va bien.", "Sentinelles du scrutin"),
        ("La région Bretagne a réduit sa subvention.", "région Bretagne"),
        ("L'équipementier automobile Brindelac recrute.", "Brindelac"),
        ("L'ONG Terre Vive s'alarme.", "Terre Vive"),
        ("Il dirige le collectif « Les Voisins du port ».", "Les Voisins du port"),
        ("Il travaille chez Brindelac.", "Brindelac"),
        ("Le SDIS 35 est sur place.", "SDIS 35"),
        ("L'ancien patron de la Brindelac a vu le RN.", "RN"),
    ],
)  # fmt: skip
def test_a_french_body_runs_as_far_as_its_name(text: str, name: str) -> None:
    assert (name, "o") in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Justice declined.", "Ministry of Justice"),
        ("She works at the University of St Andrews.", "University of St Andrews"),
        ("The Ohio Fish and Game Commission met.", "Ohio Fish and Game Commission"),
        ("Camden council apologised, and so did Harlow council.", "Harlow council"),
        ("The French foreign ministry regretted it.", "French foreign ministry"),
        ("It was the Women's Defence League again.", "Women's Defence League"),
        ("Acme Holdings shares fell.", "Acme Holdings"),
        ("Brindelac, a Leeds-based maker, hired ten.", "Brindelac"),
        ("The Royal Institute of Tinsmiths said no.", "Royal Institute of Tinsmiths"),
        ("He chairs the Central Board of Ferry Captains.", "Central Board of Ferry Captains"),
        (
            "A Ministry of Fisheries and Rural Development report.",
            "Ministry of Fisheries and Rural Development",
        ),
        ("The Department for Housing, Planning and Water.", "Department for Housing, Planning and Water"),
        ("She leads the Quarry Workers’ Union.", "Quarry Workers’ Union"),
        ("The Geological Survey of Norway had not insisted.", "Geological Survey of Norway"),
        ("He told the Otter Creek Tribune so.", "Otter Creek Tribune"),
        ("“Wait a year,” she told the Sentinel.", "Sentinel"),
        ("A judge at Otterham magistrates court heard it.", "Otterham magistrates court"),
        ("He died in the Queen Maud county hospital.", "Queen Maud county hospital"),
        ("She plays the organ of St Brannoc’s on Sundays.", "St Brannoc’s"),
        ("He told The Otterham Sentinel so.", "The Otterham Sentinel"),
        ("The U.S. Attorney’s Office declined.", "U.S. Attorney’s Office"),
        ("The Labour MP Ann Cole spoke.", "Labour"),
        ("By noon Tarnwick’s, which bakes, had shut.", "Tarnwick’s"),
        ("Tarnwick’s said it was sorry.", "Tarnwick’s"),
        ("Solicitor Ann Cole, of Mitchell Tarn, said so.", "Mitchell Tarn"),
        ("Quarry Workers Union Local 214 met.", "Quarry Workers Union Local 214"),
        ("They hired a van from Tarnwick Coaches.", "Tarnwick Coaches"),
        ("Otterham-based Brindelac hired ten.", "Brindelac"),
        ("The Senate Committee on Fisheries met.", "Senate Committee on Fisheries"),
        (
            "The Federation of Red Cross and Red Crescent Societies met.",
            "Federation of Red Cross and Red Crescent Societies",
        ),
        ("Marsh and Fell council agreed.", "Marsh and Fell council"),
        ("At Holy Trinity Church, Sister Ana Lima sang.", "Holy Trinity Church"),
        ("The former secretary told the Herald so.", "Herald"),
        ("Its biggest grower, KelpTrading, agreed.", "KelpTrading"),
        ("Their owner, White Ridge Capital, agreed.", "White Ridge Capital"),
    ],
)
def test_an_english_body_runs_as_far_as_its_name(text: str, name: str) -> None:
    assert (name, "o") in named(text, "en")


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("La Fédération malienne de natation (Femanat).", "Fédération malienne de natation", "Femanat"),
        ("La direction générale des routes (DGR) dit non.", "direction générale des routes", "DGR"),
        ("Le Front d'action en art urbain (FRAAU) crie.", "Front d'action en art urbain", "FRAAU"),
    ],
)  # fmt: skip
def test_an_acronym_is_tied_to_the_name_before_it(text: str, full: str, short: str) -> None:
    assert short in actor(text, full).variants


def test_the_trade_that_ends_an_english_name_is_part_of_it() -> None:
    assert named("It went to Vella Tamsin Contractors.", "en") == [("Vella Tamsin Contractors", "o")]


def test_what_an_office_is_for_ends_before_another_body() -> None:
    text = "The Department of Justice and Amnesty International agree."
    assert named(text, "en") == [("Department of Justice", "o"), ("Amnesty International", "o")]


def test_a_newspaper_is_known_again_by_its_noun() -> None:
    text = "The Otter Creek Tribune asked. They told the Tribune no."
    assert actor(text, "Otter Creek Tribune", "en").variants == ("Tribune",)


def test_what_somebody_owns_is_not_in_his_name() -> None:
    assert named("Ann Cole’s is best. Tom Hart’s claims fell.", "en") == [
        ("Ann Cole", "p"),
        ("Tom Hart", "p"),
    ]


def test_an_operation_is_nobody() -> None:
    assert named("Officers of Operation Heron met. Operation Elder began.", "en") == []


def test_an_english_acronym_may_follow_or() -> None:
    text = "The Safety and Health Administration, or SHA, fined them. SHA would not comment."
    assert len(actor(text, "Safety and Health Administration", "en").mentions) == 3


def test_an_acronym_without_introduction_is_tied_by_its_letters() -> None:
    text = "The Border Trade Authority fined them. BTA officials declined to comment."
    assert "BTA" in actor(text, "Border Trade Authority", "en").variants


def test_a_body_is_known_by_all_its_names() -> None:
    text = "L'Union européenne hésite. L'UE attend. L'ONU aussi, et les Nations unies."
    assert actor(text, "Union européenne").variants == ("UE",)
    assert actor(text, "Nations unies").variants == ("ONU",)


@pytest.mark.parametrize(
    "text",
    ["Le conseil des ministres a duré.", "La Ligue des champions reprend.", "L'armée malienne avance."],
)
def test_a_common_noun_and_its_adjective_are_no_name(text: str) -> None:
    assert named(text) == []


def test_a_paper_keeps_a_capital_article_and_loses_a_small_one() -> None:
    assert ("Le Monde", "o") in named("Selon Le Monde, il pleut.")
    assert ("Figaro", "o") in named("Les lecteurs du Figaro protestent.")
    assert named("La Coupe du Monde reprend.") == []


def test_a_city_that_plays_is_its_club() -> None:
    text = (
        "Le championnat reprend. L'entraîneur de Rennes a ses joueurs, son attaquant, son gardien. "
        "Rennes affronte Nantes samedi. Le match, au stade, vaut une finale de coupe pour les clubs."
    )
    assert ("Rennes", "o") in named(text)
    assert ("Rennes", "o") not in named("Rennes a voté. Il pleut à Rennes.")


def test_a_national_team_by_its_nickname() -> None:
    text = (
        "Le sélectionneur des Lions du Cameroun a ses joueurs, un gardien, un attaquant. Le match compte. "
        "L'équipe vise la coupe, un but, la finale. Les Lions joueront au stade, devant leurs supporters."
    )
    assert actor(text, "Lions du Cameroun").variants == ("Lions",)


def test_an_article_shows_the_gender_and_number_of_a_body() -> None:
    assert actor("La CGT refuse.", "CGT").gender == "f"
    assert actor("Les Nations unies refusent.", "Nations unies").number == "p"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "La Fédération vaudoise des pêcheurs artisans dit non.",
            "Fédération vaudoise des pêcheurs artisans",
        ),
        ("L'Institut alpin de recherche sur l'eau paie.", "Institut alpin de recherche sur l'eau"),
        ("Le Mouvement pour la réforme sociale crie.", "Mouvement pour la réforme sociale"),
        ("L'Office des chemins de fer ferme.", "Office des chemins de fer"),
        ("Il a lu le Parti communiste vietnamien.", "Parti communiste vietnamien"),
        ("La Région wallonne se tait.", "Région wallonne"),
        ("Elle dirige le collège Notre-Dame-des-Bois depuis un an.", "collège Notre-Dame-des-Bois"),
        ("Selon Le Relais, tout va bien.", "Le Relais"),
        ("Selon La Voix du Cap, tout va bien.", "La Voix du Cap"),
        ("L'Indépendant du Fleuve préfère rire.", "L'Indépendant du Fleuve"),
        ("Il écrit dans le quotidien Le Matin libre.", "Le Matin libre"),
        ("Environnement Québec enquête.", "Environnement Québec"),
        ("Le film est distribué par Brinde.", "Brinde"),
        ("Le suisse Brindel recrute.", "Brindel"),
        ("La Brindel, gendarme des marchés, veille.", "Brindel"),
    ],
)
def test_a_french_body_takes_the_words_that_belong_to_it(text: str, name: str) -> None:
    assert (name, "o") in named(text)


@pytest.mark.parametrize("verb", ["critique", "explique", "indique", "rappelle", "examine", "applique"])
def test_a_verb_does_not_belong_to_the_body_before_it(verb: str) -> None:
    assert ("Agence de l'eau", "o") in named(f"L'Agence de l'eau {verb} ce plan.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was in the Peace River Advocate again.", "Peace River Advocate"),
        ("Alder Pulp and Paper closed.", "Alder Pulp and Paper"),
        ("Teachers' Federation members met.", "Teachers' Federation"),
        ("They met at St. Brendan's Lutheran Church in May.", "St. Brendan's Lutheran Church"),
        ("The Council of Governors said no.", "Council of Governors"),
        ("Rivals Marlin Semiconductor and Acme Holdings slid.", "Marlin Semiconductor"),
        ("National Public Radio broadcast it.", "National Public Radio"),
        ("The All Progressives League lost.", "All Progressives League"),
        ("Ecomin, a mining company, holds a lease.", "Ecomin"),
        ("Tata Agrotech, which buys wheat, closed.", "Tata Agrotech"),
        ("He told Radio Ramogi so.", "Radio Ramogi"),
    ],
)
def test_an_english_body_takes_the_words_that_belong_to_it(text: str, name: str) -> None:
    assert (name, "o") in named(text, "en")


def test_a_word_of_its_own_stands_for_a_body() -> None:
    text = "Redfern University closed. Later Redfern sold it, and Ashby Rovers won. Then Rovers left."
    assert actor(text, "Redfern University", "en").variants == ("Redfern",)
    assert actor(text, "Ashby Rovers", "en").variants == ("Rovers",)


def test_a_surname_is_the_person_before_it_is_the_firm() -> None:
    text = 'Victim Eleanor Fitch wept. "He prayed," Fitch said.'
    assert named(text, "en") == [("Eleanor Fitch", "p"), ("Fitch", "p")]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Alder Knoll Elementary School shuts. Parents at Alder Knoll wept.", "Alder Knoll"),
        ("They will close Tolley Elementary. Ten children attended Tolley.", "Tolley"),
        ("She was taken to Corrib General Hospital. Staff at Corrib General knew.", "Corrib General"),
    ],
)
def test_a_school_or_a_hospital_is_known_by_the_beginning_of_its_name(text: str, short: str) -> None:
    assert (short, "o") in named(text, "en")


def test_a_town_is_not_the_council_or_the_paper_named_after_it() -> None:
    text = (
        "The Otter Creek Tribune and the Vellby Police Department are there. Few left Otter Creek or Vellby."
    )
    assert [name for name, _ in named(text, "en")] == ["Otter Creek Tribune", "Vellby Police Department"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shares of Tarnwick fell.", "Tarnwick"),
        ("L'action de Tarnwick recule.", "Tarnwick"),
        ("Tarnwick, which makes boilers, fell.", "Tarnwick"),
        ("Tarnwick, qui exploite deux mines, recule.", "Tarnwick"),
    ],
)
def test_a_company_shows_by_what_it_does_and_by_who_holds_it(text: str, name: str) -> None:
    assert (name, "o") in named(text, "fr" if "qui" in text or "action" in text else "en")


def test_a_thing_or_an_animal_with_a_name_is_nobody() -> None:
    assert named("She rang a bell named Tolland.", "en") == []
    assert named("On a revu une ourse nommée Brunelle.") == []


def test_a_surname_that_only_speaks_is_the_person_named_in_full_before() -> None:
    text = "Ann Zollerberg, 40, agreed. Zollerberg said no. " + "Zollerberg said it again. " * 9
    assert {kind for _, kind in named(text, "en")} == {"p"}


def test_in_sport_a_town_that_no_list_holds_is_its_team() -> None:
    sport = "The coach and the players of the league met fans after the match, a penalty and a goal. "
    text = sport + "Vellby 2, Garnock 1. It was a loss to Garnock. Vellby captain Jo Hart left Vellby Town."
    found = [name for name, kind in named(text, "en") if kind == "o"]
    assert found == ["Vellby", "Garnock", "Garnock", "Vellby", "Vellby Town"]


def test_the_party_of_a_member_is_nobody() -> None:
    assert named("Rep. Ann Cole (R-TX) spoke. So did Sen. Jo Hart, D-Salt Creek.", "en") == [
        ("Ann Cole", "p"),
        ("Jo Hart", "p"),
    ]


def test_a_court_or_a_party_of_the_country_is_not_named_with_it() -> None:
    assert named("The US supreme court heard Britain's Conservative Party.", "en") == [
        ("US", "s"),
        ("Britain", "s"),
        ("Conservative Party", "o"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Deep Landing System (DLS) is late. The DLS costs more.", "en"),
        ("Le plan local de sobriété (PLS) est prêt. Le PLS plaît.", "fr"),
    ],
)
def test_an_acronym_of_a_thing_is_nobody(text: str, language: str) -> None:
    assert named(text, language) == []


def test_the_party_in_brackets_is_no_short_form_of_its_member() -> None:
    text = "Leader of the Opposition in the council Ann Cole (Labour) spoke. Ms Cole left."
    assert ("Ann Cole", "p") in named(text, "en")
    unknown = "The head of the Opposition in the council Vashant Meeran (Congress) spoke."
    assert ("Congress", "o") in named(unknown, "en")
    assert len(actor(text, "Ann Cole", "en").mentions) == 2


def test_a_person_whom_a_body_employs_is_a_person() -> None:
    assert named("“No,” says Tavish Orde, the society’s head of policy.", "en") == [("Tavish Orde", "p")]


@pytest.mark.parametrize(
    "text",
    ["A P-8 Orion aircraft flew over.", "Cyclone Odile hit.", "The ship, HMAS Torrens, is near."],
)
def test_aircraft_storms_and_ships_are_nobody(text: str) -> None:
    assert named(text, "en") == []


def test_the_constituency_of_a_member_is_no_body() -> None:
    assert [name for name, _ in named("Bukora East MP Ruth Otieno spoke.", "en")] == ["Ruth Otieno"]


def test_a_nation_is_no_paper_of_that_name() -> None:
    assert named("The Australian Glass Exchange fell, an Australian said.", "en") == [
        ("Australian Glass Exchange", "o")
    ]


def test_in_french_sport_a_town_is_its_club() -> None:
    sport = "L'entraîneur et les joueurs du championnat ont fêté la victoire du match et trois essais. "
    text = (
        sport + "Le SU Brancy a gagné. Brancy recevra Tolvic. Le capitaine de Tolvic boite. Il vit à Brancy."
    )
    found = [name for name, kind in named(text) if kind == "o"]
    assert found == ["SU Brancy", "Brancy", "Tolvic", "Tolvic"]
    assert actor(text, "SU Brancy").variants == ("Brancy",)


def test_in_sport_the_people_of_a_place_are_no_team() -> None:
    sport = "L'entraîneur et les joueurs du championnat ont fêté la victoire du match et trois essais. "
    assert named(sport + "Menés à la pause, les Brancéens ont battu les Tolvicois.") == []
