"""Pages shown in place of an article are refused; teasers are marked; articles about either are neither."""

from __future__ import annotations

import json

import pytest

from tests.ingest.test_furniture import SAID
from tui.ingest.errors import IngestError
from tui.ingest.pages import read_page
from tui.ingest.paywall import is_notice
from tui.model import Extent

CONSENT = (
    "<h1>Vos données, votre choix</h1><p>Avec nos 856 partenaires, nous utilisons des cookies et des "
    "traceurs pour "
    "stocker des données personnelles à des fins de publicité personnalisée.</p><p>Vous pouvez donner ou "
    "retirer "
    "votre consentement à tout moment, ou paramétrer chaque finalité.</p><p>Tout accepter</p><p>Continuer "
    "sans "
    "accepter</p>"
)
WALLS = {
    "robot": [
        "<title>Just a moment...</title><p>Checking your browser before accessing gazette.example.</p>",
        "<p>Please enable JS and disable any ad blocker</p>",
        "<h1>Êtes-vous un robot ?</h1><p>Cochez la case pour continuer.</p>",
        "<h1>Pardon Our Interruption</h1><p>As you were browsing something made us think you were a bot.</p>",
        "<p>Veuillez vérifier que vous êtes un humain en complétant le captcha.</p>",
    ],
    "holds a warning": [
        "<h1>403 Forbidden</h1><hr><center>nginx</center>",
        "<title>Page introuvable</title><h1>Erreur 404</h1><p>La page que vous cherchez n’existe plus.</p>",
        "<h1>Oups !</h1><p>Une erreur est survenue, veuillez réessayer plus tard.</p>",
        "<p>Access Denied. You don't have permission to access this server.</p>",
        "<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request.</p>",
        "<p>Ce contenu n'est pas disponible dans votre pays.</p>",
    ],
    "consent": [
        CONSENT,
        "<title>Before you continue to Gazette</title><p>We and our partners use cookies and personal "
        "data. Accept "
        "all, reject all or manage options. Read our privacy policy.</p>",
    ],
    "log in": [
        "<h1>Connectez-vous</h1><p>Adresse e-mail</p><p>Mot de passe oublié ?</p><p>Créer un compte</p>",
        "<p>Sign in to continue to The Gazette. Forgot your password?</p>",
    ],
}


def page(body: str, facts: dict[str, object] | None = None, head: str = "") -> bytes:
    script = f'<script type="application/ld+json">{json.dumps(facts)}</script>' if facts else ""
    return f'<html lang="fr"><head>{script}{head}</head><body>{body}</body></html>'.encode()


def article(*more: str, times: int = 1) -> str:
    said = "".join(f"<p>{text}</p>" for text in SAID * times)
    return f"<article><h1>Le budget adopté</h1>{said}{''.join(more)}</article>"


@pytest.mark.parametrize(
    ("word", "body"), [(word, body) for word, bodies in WALLS.items() for body in bodies]
)
@pytest.mark.parametrize("thorough", [True, False])
def test_walls_are_refused_by_what_they_are(word: str, body: str, thorough: bool) -> None:
    with pytest.raises(IngestError) as refused:
        read_page(page(body), address="https://gazette.example/a", thorough=thorough)
    assert word in str(refused.value) and "\n" not in str(refused.value)


def test_a_question_laid_over_an_article_is_not_the_article() -> None:
    with pytest.raises(IngestError, match="consent"):
        read_page(page(CONSENT, {"@type": "NewsArticle", "headline": "Le budget adopté"}))


@pytest.mark.parametrize(
    "text",
    [
        "<p>La Cnil a infligé mardi une amende de 150 millions d’euros à un géant américain, coupable "
        "d’avoir déposé "
        "des cookies sans le consentement des internautes. « Refuser doit être aussi simple qu’accepter », "
        "a rappelé "
        "la présidente de l’autorité. L’entreprise, qui revendique 40 millions d’utilisateurs en France, a "
        "annoncé "
        "qu’elle ferait appel devant le Conseil d’État dans les deux mois qui viennent.</p>",
        "<h1>Êtes-vous un robot ? Enquête sur les captchas</h1>"
        + "".join(f"<p>{text}</p>" for text in SAID * 3),
        "<h1>404 morts sur les routes en mai</h1><p>" + " ".join(SAID) + "</p>",
    ],
)
def test_articles_about_such_things_are_read(text: str) -> None:
    assert read_page(
        page(f"<article>{text}</article>", {"@type": "NewsArticle", "headline": "Titre"})
    ).body.text


@pytest.mark.parametrize(
    "notice",
    [
        "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.",
        "Cet article est réservé aux abonnés.",
        "La suite de cet article est réservée à nos abonnés. Déjà abonné ? Connectez-vous.",
        "Pour lire la suite, abonnez-vous à partir de 1 € par mois.",
        "Poursuivez votre lecture en créant un compte gratuit.",
        "Subscribe to continue reading",
        "To continue reading this article, sign in or register for free.",
        "This article is for subscribers only.",
    ],
)
def test_notices(notice: str) -> None:
    assert is_notice(notice)
    draft = read_page(page(article(f"<p>{notice}</p>")))
    assert draft.extent is Extent.TRUNCATED and notice not in draft.body.text
    beside = read_page(page(article() + f"<div class='wall'><p>{notice}</p></div>"))
    assert beside.extent is Extent.TRUNCATED


@pytest.mark.parametrize(
    "text",
    [
        "Cet espace est réservé aux membres du Parlement.",
        "Il reste 40 % de l’enveloppe à dépenser.",
        "L’accès au stade sera réservé aux habitants.",
        "Le journal compte 12 000 abonnés.",
    ],
)
def test_no_notices(text: str) -> None:
    assert not is_notice(text)


FREE = {"@type": "NewsArticle", "headline": "Le budget adopté", "isAccessibleForFree": True}
CLOSED = {
    **FREE,
    "isAccessibleForFree": "False",
    "hasPart": {"isAccessibleForFree": False, "cssSelector": ".paid"},
}


def test_what_a_page_says_of_itself() -> None:
    assert read_page(page(article(), FREE)).extent is Extent.WHOLE
    assert read_page(page(article(), CLOSED)).extent is Extent.TRUNCATED
    paid = "".join(f"<p>{text.replace('mardi', 'jeudi')}</p>" for text in SAID)
    rest = f"<div class='paid'>{paid}</div>"
    assert read_page(page(article(rest, times=6), CLOSED)).extent is Extent.WHOLE
    # Sites give the closed part's name to what they show of it, too.
    assert read_page(page(article(rest), CLOSED)).extent is Extent.TRUNCATED
    assert read_page(page(article(), {**CLOSED, "wordCount": 900})).extent is Extent.TRUNCATED
    assert read_page(page(article(times=9), {**CLOSED, "hasPart": None})).extent is Extent.UNKNOWN
    assert read_page(page(article())).extent is Extent.WHOLE


def test_a_text_that_breaks_off_before_the_subscribers_part() -> None:
    half = SAID[0] + " " + SAID[1][:-20]
    assert read_page(page(article(f"<p>{half}</p>") + "<p>S’abonner</p>")).extent is Extent.TRUNCATED
    assert read_page(page(article(f"<p>{half}</p>"))).extent is Extent.WHOLE


def test_the_label_of_another_article_says_nothing_of_this_one() -> None:
    label = "<aside><a href='/x'><span>Article réservé à nos abonnés</span> Un autre</a></aside>"
    assert read_page(page(article()).replace(b"</body>", f"{label}</body>".encode())).extent is Extent.WHOLE


def test_the_hidden_notice_of_a_free_article_is_none() -> None:
    hidden = "<div style='display:none'><p>Cet article est réservé aux abonnés.</p></div>"
    assert read_page(page(article() + hidden, FREE)).extent is Extent.WHOLE


def test_hostile_facts_of_access_do_not_raise() -> None:
    for part in (
        7,
        [None, {"isAccessibleForFree": "false", "cssSelector": [3, None, ".x y", "a" * 9000]}],
        {"a": 1},
    ):
        facts = {**CLOSED, "hasPart": part, "wordCount": "9" * 400, "isAccessibleForFree": [False]}
        assert read_page(page(article(), facts)).body.text
