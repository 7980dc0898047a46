"""Roles as the press of many countries puts them: a title with its body, adverbs, other sentences."""

from __future__ import annotations

import pytest

from tui.analysis import analyse


def _role(text: str, name: str, language: str) -> str:
    return next(actor.role for actor in analyse(text, language).actors if actor.name == name)


ENGLISH = [
    (
        "The Special Adviser to the Governor on Health, Dr. Ngozi Okafor, left.",
        "Special Adviser to the Governor on Health",
    ),
    (
        "The Chief Press Secretary to the Governor, Mr. Ngozi Okafor, left.",
        "Chief Press Secretary to the Governor",
    ),
    (
        "The Chairman, House Committee on Health, Hon. Ngozi Okafor, left.",
        "Chairman, House Committee on Health",
    ),
    (
        "The Permanent Secretary, Ministry of Health, Dr. Ngozi Okafor, left.",
        "Permanent Secretary, Ministry of Health",
    ),
    (
        "The Chairman of the Nigerian Bar Association (NBA), Ikeja branch, Ngozi Okafor, left.",
        "Chairman of the Nigerian Bar Association (NBA), Ikeja branch",
    ),
    ("The lawmaker representing Kogi West, Senator Ngozi Okafor, left.", "lawmaker representing Kogi West"),
    ("The lawyer for the defendant, Ngozi Okafor, objected.", "lawyer for the defendant"),
    ("A spokesman for the mayor, Ngozi Okafor, objected.", "mayor"),
    ("A spokesman for President Ngozi Okafor objected.", "President"),
    ("The UN aid chief, Ngozi Okafor, left.", "UN aid chief"),
    ("Ngozi Okafor, the UN envoy to Syria, left.", "UN envoy to Syria"),
    ("Ngozi Okafor, a spokeswoman for the UN refugee agency, left.", "spokeswoman for the UN refugee agency"),
    ("Leeds keeper Ngozi Okafor saved two penalties.", "Leeds keeper"),
    ("Nobel laureate Ngozi Okafor left.", "Nobel laureate"),
    ("Company founder Ngozi Okafor left.", "Company founder"),
    ("Sixth-grader Ngozi Okafor read a poem.", "Sixth-grader"),
    ("Governor-elect Ngozi Okafor left.", "Governor-elect"),
    ("Mother-of-three Ngozi Okafor left.", "Mother-of-three"),
    ("Ngozi Okafor, now a pundit, left.", "pundit"),
    ("Ngozi Okafor, herself a teacher, left.", "teacher"),
    ("Ngozi Okafor, then a junior minister, left.", "junior minister"),
    ("Ngozi Okafor stood there. “No one called us,” the teacher said.", "teacher"),
    ("Ngozi Okafor stood there. The teacher's car was gone.", ""),
    ("The union demanded the Minister's resignation. Ngozi Okafor is absconding.", ""),
    ("Her neighbour, Ngozi Okafor, waits. The minister of health and the mayor are expected.", "neighbour"),
    ("One reader, Ngozi Okafor, wrote in.", "reader"),
]

FRENCH = [
    (
        "Ana Ruiz a gagné. « On court, a prévenu Ana Ruiz à table. Tous. »\n\nL’entraîneuse lensoise a ri.",
        "entraîneuse lensoise",
    ),
    ("Mardi, Ana Ruiz contemple la vitrine. « J’ai tout vu, souffle la boulangère. Tout. »", "boulangère"),
    ("Ana Ruiz la repère. « Elle montait bien, s’émerveille encore la productrice. Oui. »", "productrice"),
    ("En 2021, Ana Ruiz échoue. « Je laboure », disait alors la maire de Pau.", "maire de Pau"),
    ("Ana Ruiz se tait. « C’est dur », a lâché la cheffe du service.", "cheffe du service"),
    ("Ana Ruiz, autrice du but de la victoire, sort. L’attaquante guinéenne boite.", "attaquante guinéenne"),
    ("Ana Ruiz, autrice d’un essai sur Rome, sort.", "autrice d’un essai sur Rome"),
    ("Son ministre de l’Intérieur reste. Le ministre Luc Ruiz, lui, se tait. Ana Ruiz rit.", ""),
    ("Ana Ruiz, aujourd’hui productrice, hésite.", "productrice"),
    ("Ana Ruiz, désormais ministre d’État, hésite.", "ministre d’État"),
    ("Ana Ruiz, par ailleurs maire de Sète, hésite.", "maire de Sète"),
    ("Ana Ruiz, elle-même ancienne ouvrière, hésite.", "ancienne ouvrière"),
    ("Ana Ruiz, alors en vacances, hésite.", ""),
    ("Ana Ruiz cadre ses comédiens au plus près.", ""),
    ("Ana Ruiz, 47 ans, cadre même quand elle dort.", ""),
    ("Ana Ruiz, cadre à la banque, hésite.", "cadre à la banque"),
    ("Ana Ruiz, guide de montagne, hésite.", "guide de montagne"),
    ("Ana Ruiz hoche la tête. La tête, dit-elle, va bien.", ""),
    ("La tête de liste du parti, Ana Ruiz, hésite.", "tête de liste du parti"),
    (
        "La rédactrice en chef de l’Est Républicain, Ana Ruiz, hésite.",
        "rédactrice en chef de l’Est Républicain",
    ),
    ("Ana Ruiz, joueuse mythique de l’AS Saint-Étienne, hésite.", "joueuse mythique de l’AS Saint-Étienne"),
    ("Le Prix Nobel de la paix Ana Ruiz hésite.", "Prix Nobel de la paix"),
    ("Sa veuve, Ana Ruiz, remercie.", "veuve"),
    ("Il succède à Ana Ruiz, nommée préfète de l’Aude.", "préfète de l’Aude"),
    ("Ana Ruiz, nommée en juin, hésite.", ""),
    ("Ana Ruiz, élue maire en 2020, hésite.", "maire"),
    ("Ana Ruiz, critique cinéma pour un site, hésite.", "critique cinéma pour un site"),
    ("Hier, Ana Ruiz espérait convaincre Léa Morel. « Je laboure », disait la maire de Pau.", "maire de Pau"),
    ("Hier, Ana Ruiz a croisé Léa Morel. « Je laboure », disait la maire de Pau.", ""),
    (
        "Ana Ruiz la repère. « Elle montait comme Léa Morel, sourit la productrice. Oui. »",
        "productrice",
    ),
    (
        "Ana Ruiz rit. Il pleut. Il est six heures. Personne n’est blessé. La boulangère range.",
        "boulangère",
    ),
    ("Ana Ruiz parle. Le président et la ministre du Budget ont approuvé.", ""),
    ("Ana Ruiz, la toute nouvelle patronne du port, hésite.", "toute nouvelle patronne du port"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: str) -> None:
    assert _role(text, "Ngozi Okafor", "en") == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: str) -> None:
    assert _role(text, "Ana Ruiz", "fr") == expected


def test_an_office_is_given_in_full_once() -> None:
    text = (
        "Le ministre Ruiz part. La présidente avait prié son ministre de l’Intérieur de partir. Luc Ruiz rit."
    )
    assert _role(text, "Luc Ruiz", "fr") == "ministre de l’Intérieur"
    twice = "Le ministre Ruiz part, le ministre du Budget reste, le ministre de l’Eau rit. Luc Ruiz dort."
    assert _role(twice, "Luc Ruiz", "fr") == "ministre"


@pytest.mark.parametrize(
    "text",
    [
        "Luc Ruiz a porté plainte. Le policier nie.",
        "Luc Ruiz attend. Le juge tranchera.",
        "Luc Ruiz a écrit au banquier. Le banquier n’a pas répondu.",
        "Le père de Luc Ruiz est mort. Le retraité avait 80 ans.",
        "Luc Ruiz demande une baisse. Le propriétaire refuse.",
    ],
)
def test_who_comes_in_is_another(text: str) -> None:
    assert _role(text, "Luc Ruiz", "fr") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Me Luc Ruiz s’est levé. L’avocat a plaidé une heure.", "avocat"),
        ("Luc Ruiz a tiré deux fois. Le tireur a fui.", "tireur"),
        ("Ici, Luc Ruiz a tout vu. Selon le boulanger, il pleuvait.", "boulanger"),
        ("Luc Ruiz et Ana Ruiz se disputent. La maire veut un débat ; le député de Sète non.", ""),
    ],
)
def test_who_was_named_is_taken_up(text: str, expected: str) -> None:
    assert _role(text, "Luc Ruiz", "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mark Petty was operated on. The surgeon is confident.", ""),
        ("Mark Petty's father died at sea. The fisherman never came home.", ""),
        ("Dr Mark Petty shrugged. The surgeon is confident.", "surgeon"),
        ("Mark Petty and Clara Roy disagree. The Green co-leader wants a debate.", ""),
        ("Mark Petty sat in the dock. The former priest, 71, denies it.", "former priest"),
    ],
)
def test_an_english_noun_takes_up_or_brings_in(text: str, expected: str) -> None:
    assert _role(text, "Mark Petty", "en") == expected
