"""What stands around an article on its page and is no part of it: buttons, invitations, menus, credits.

Extractors leave some of it, for it looks like text. The wording is that of the press in French and English,
with the commonest of its neighbours; only whole blocks are taken away, short ones but for invitations.
"""

from __future__ import annotations

import re

from tui.text.fold import fold

LONGEST_LABEL = 90
"""Characters of a block that can be a label."""
LONGEST_INVITATION = 400
"""Characters of a block that can be an invitation to subscribe, follow or write."""

_EDGES = " \t\u00a0\u202f\"'.:;,!?…-–—|·•>›»<‹«→←↓↑▶►+*()[]#"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_LABEL = _any(
    # What one can do with the article.
    r"(?:re)?partage[rz]?(?: (?:cet |l'|votre )?(?:article|page|contenu))?(?: (?:sur|par|via|avec) .{2,40})?",
    r"share(?: (?:this|on|via|the) .{2,40})?|tweet(?:er|ez)?|retweeter|imprimer(?: l'article)?"
    r"|print(?: this .{2,20})?",
    r"envoyer(?: (?:par|a) .{2,30})?|copier le lien|copy link|(?:sauvegarder|enregistrer|offrir"
    r"|ecouter)(?: (?:cet |l'|un )article)?",
    r"ajouter a (?:vos|mes) (?:favoris|selections?|articles)|classer|signaler(?: .{2,30})?"
    r"|report(?: an? .{2,20})?",
    r"(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|messenger|bluesky|instagram|telegram|pinterest"
    r"|flipboard)"
    r"(?:,? (?:et |and )?(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|messenger|bluesky|instagram"
    r"|telegram))*",
    # Comments.
    r"(?:\d+ )?(?:commentaires?|comments?|reactions?|contributions?|kommentare?)(?: ?\(?\d*\)?)?",
    r"commenter|reagir|discussion|rejoindre la conversation|join the (?:conversation|discussion)",
    r"(?:voir|lire|afficher|poster|laisser|ajouter|ecrire|view|leave|show|post|add|submit)"
    r"(?: (?:les?|tous les|un|vos|all|a|your|\d+))? (?:commentaires?|contributions?|reactions?|comments?"
    r"|reply)(?: .{1,40})?",
    r"(?:les )?commentaires sont (?:fermes|clos)|comments are closed",
    # Accounts and offers.
    r"(?:se connecter|connexion|s'identifier|s'inscrire|creer un compte|mon compte|sign (?:in|up)|log ?in"
    r"|register)",
    r"(?:s'abonner|je m'abonne|abonne-toi|subscribe|become a (?:member|subscriber))(?: .{1,50})?",
    r"(?:abonnez[- ]vous|inscrivez[- ]vous)(?: .{1,70})?",
    r"deja (?:abonnee?|inscrite?|un compte|membre)(?:\W.{0,50})?|already (?:a|have) .{2,40}",
    r"(?:nouveau ?: ?)?(?:je )?(?:decouvr(?:e|ez|ir)|voir|profite[rz]? de) (?:toutes )?(?:les|nos|l'|de nos"
    r"|cette) ?offres?(?: .{1,40})?",
    r"(?:article |contenu |edition )?(?:reservee? (?:aux|a nos) abonnes|abonnes?|premium)",
    # Advertisements.
    r"publicite|annonces?|advertis(?:e)?ment|sponsored(?: (?:content|by .{1,30}))?|contenu (?:sponsorise"
    r"|partenaire)|werbung|anzeige",
    r"(?:la suite|l'article continue|(?:the )?(?:article|story) continues) (?:apres|below|after).{0,40}",
    # Ways through the site.
    r"accueil|home|menu|navigation|fil d'ariane|vous etes ici|you are here|rubriques?|sections?|tags?"
    r"|mots[- ]cles?|themes?|sujets?|topics?",
    r"(?:retour|revenir) (?:en haut|au debut|a l'accueil|au sommaire|aux? .{2,30})|haut de page"
    r"|back to (?:top|home).{0,20}",
    r"(?:acceder|aller|passer|skip|jump) (?:directement )?(?:au|aux|a la|to(?: the)?) (?:contenu|raccourcis"
    r"|menu|navigation|recherche|main|content|comments).{0,40}",
    r"(?:page |article )?(?:precedente?|suivante?|previous|next)(?: (?:article|page|story|post))?",
    r"voir (?:plus|tout|moins)|afficher (?:plus|la suite)|lire la suite|en savoir plus|(?:read|learn|see"
    r"|show|load|view) (?:more|all|less)",
    # How long it takes.
    r"(?:temps|duree|durée) de lecture.{0,25}|lecture ?:? ?(?:de )?\d+ ?min(?:utes?)?"
    r"|\d+ ?min(?:utes?)?(?:[ -](?:read|de lecture|lesen))?",
    # Photographs.
    r"(?:credits?|copyright|photos?|images?|illustrations?)(?:[ -](?:photos?|images?"
    r"|photographiques?))? ?(?::|©|by|par) ?.{1,80}|© ?.{1,80}|droits reserves.{0,30}",
    r"getty(?: images)?|(?:photo )?d'illustration|photo non contractuelle",
    r"our standards: ?the thomson reuters trust principles",
)  # fmt: skip

_RELATED = _any(
    r"(?:a )?(?:lire|voir|ecouter|relire|revoir|decouvrir|read|see|also|watch|listen)(?: (?:aussi|egalement"
    r"|also|more|next|too|on|ensuite))"
    r"(?: ?:| sur .{2,40}| dans .{2,40}| in .{2,30}| ?\(.{1,20}\))?",
    r"a (?:re)?(?:lire|voir|decouvrir|ecouter)(?: .{2,20})?|a ne pas (?:manquer|rater)"
    r"|(?:pour )?aller plus loin|pour en savoir plus",
    r"(?:sur|autour du|dans) (?:le |du )?meme (?:sujet|theme|dossier)|dans la meme (?:rubrique|categorie"
    r"|section)|dans ce dossier",
    r"(?:(?:nos|vos|les|autres|ces|derniers|articles?) )+(?:articles?|contenus?|sujets?"
    r"|videos?)?(?: ?(?:associes?|lies|similaires|connexes|correspondants|recommandes?|recents?"
    r"|precedents?))",
    r"(?:(?:nos|les|articles?|l'actualite|sujets?|l'info|infos?) )*(?:les )?plus (?:lus?|lues|commentes?"
    r"|partages?|consultes?|populaires?|vus?)(?: .{2,30})?",
    r"(?:a|egalement a) la une(?: (?:de|sur|du) .{2,40})?|notre selection|(?:la redaction"
    r"|nous) vous (?:recommande|propose|conseille)s?.{0,20}|(?:cela|ca) (?:pourrait"
    r"|peut) (?:aussi )?vous interesser|vous aimerez aussi|recommande pour vous",
    r"(?:related|recommended|popular|most|more|latest|trending|further|similar|other"
    r"|you may)(?: (?:also )?(?:articles?|stories|story|topics?|content|news|posts?|reading|read|viewed"
    r"|popular|like|coverage|videos?|now|for you|from .{2,40}|on .{2,40}|in .{2,40}|about .{2,40}))*",
    r"(?:mehr|lesen sie auch|auch interessant|meistgelesen|leggi anche|lea tambien|te puede interesar"
    r"|mas informacion)(?: .{2,30})?",
)  # fmt: skip

_LEADING = re.compile(
    r"(?:>{1,2}|→|►|▶|»|\(|\[)?\s?(?:a )?(?:lire|voir|ecouter|relire|revoir|decouvrir|read|see"
    r"|watch)(?:[- ](?:aussi|egalement|also|more|next)) ?(?P<mark>[:|>–—-])?\s"
    r"|(?:>{1,2}|→|►|▶)\s?(?:a )?(?:lire|voir|ecouter|relire|read)\b"
    r"|(?:a (?:re)?lire|read more|learn more|related|lire notre (?:article|enquete|dossier)"
    r"|notre (?:article|enquete|dossier))\s?:",
)  # fmt: skip
"""How a line begins that only leads to another article."""

_INVITATION = _any(
    r"(?:(?:recevez|inscrivez|abonnez|suivez|rejoignez|retrouvez|telecharge[zr]|activez|subscribe|sign up"
    r"|get|receive|follow|join|download)\b)"
    r".{0,250}(?:newsletters?|lettres? d'information|infolettres?|boite (?:mail|de reception|aux lettres)"
    r"|inbox|e-?mails?|whatsapp|telegram|facebook|twitter"
    r"|instagram|linkedin|bluesky|google (?:news|actualites)|notifications?|alertes?|app(?:lication)?\b"
    r"|podcasts?|chaine).{0,120}",
    r"en (?:vous inscrivant|cliquant sur|remplissant ce formulaire|renseignant).{0,380}",
    r"(?:by (?:signing up|subscribing|clicking)|you can unsubscribe).{0,380}",
    r"(?:vous (?:souhaitez|voulez|avez) .{0,60})?(?:nous signaler|signalez[- ](?:nous|la)"
    r"|contacte[zr] (?:la|notre) redaction|ecrivez[- ]nous).{0,160}",
    r"si vous (?:souhaitez|voulez) (?:reagir|nous ecrire|temoigner).{0,250}"
    r"|submit comments on this post.{0,120}",
    r"(?:soutenez|faites un don|je fais un don|aidez[- ]nous)(?: .{0,160})?",
    r"tous droits reserves.{0,120}|(?:all rights reserved|reproduction (?:interdite|autorisee)).{0,160}",
)  # fmt: skip


def is_label(text: str) -> bool:
    """Whether a block is a button, a menu entry, a credit or the like."""
    return len(text) <= LONGEST_LABEL and bool(_LABEL.fullmatch(_plain(text)))


def leads_on(text: str) -> bool:
    """Whether a block only stands over links to other articles."""
    return len(text) <= LONGEST_LABEL and bool(_RELATED.fullmatch(_plain(text)))


def leads_elsewhere(text: str) -> bool:
    """Whether a line only sends the reader to another article ("Lire aussi : …")."""
    match = _LEADING.match(fold(text)) if len(text) <= 3 * LONGEST_LABEL else None
    if match is None:
        return False
    # "Lire aussi vite que possible" goes on in small letters.
    first = text[match.end() :].lstrip()[:1]
    return bool(match["mark"]) or first.isupper() or first in '«“"'


def is_invitation(text: str) -> bool:
    """Whether a block invites to subscribe, to follow, to write, or states the conditions of that."""
    return len(text) <= LONGEST_INVITATION and bool(_INVITATION.fullmatch(_plain(text)))


def _plain(text: str) -> str:
    return fold(text).replace("\u00a0", " ").replace("\u202f", " ").strip(_EDGES)
