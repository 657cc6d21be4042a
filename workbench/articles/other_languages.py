"""What lines that are not the article look like in German, French, Spanish and Russian.

As in `line_patterns`: the words of buttons and labels, and little that a sentence could hold.
"""

from __future__ import annotations

from workbench.articles.bylines import COPYRIGHT, SIGN_IN
from workbench.articles.model import Label
from workbench.articles.patterns import any_of

_BOILER, _META = Label.BOILERPLATE, Label.META
_COUNT = r"(?: ?\(\d+\)|:? ?\d+)?"
_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|xing|pinterest|vk|"
    r"вконтакте|одноклассник\w+|e-?mail|courriel|correo(?: electrónico)?)"
)

WHOLE_LINE_ABROAD = (
    (
        _BOILER,
        "advertisement",
        any_of(
            r"[\W_]*(?:anzeige|werbung|publicité|publicidad|реклама)[\W_]*",
            needs="anzeige werbung publicité publicidad реклама",
        ),
    ),
    (
        _BOILER,
        "navigation",
        any_of(
            r"[\W_]*(?:zur startseite|startseite|zum inhalt(?: springen)?|menü|suchen?|weiterlesen|"
            r"mehr (?:lesen|anzeigen|zum thema)|lesen sie (?:auch|mehr)|auch interessant|"
            rf"kommentare?{_COUNT}|\d+ kommentare?|kommentar (?:schreiben|verfassen)|meistgelesen|"
            r"das könnte sie auch interessieren|bildergalerie|impressum|datenschutz(?:erklärung)?|"
            r"nutzungsbedingungen|agb|merken|nach oben)[\W_]*",
            r"(?:schlagw[oö]rte[r]?|themen)\s*:[^.!?]{0,200}|lesezeit\s*:? ?\d+ ?min\w*\W*",
            r"[\W_]*(?:accueil|aller au contenu|rechercher?|lire (?:aussi|la suite|plus tard)|"
            r"(?:à|a) (?:lire|voir) aussi|voir plus|sur le même sujet|(?:articles )?les plus lus|"
            rf"commentaires?{_COUNT}|\d+ commentaires?|commenter|réagir|mentions légales|"
            r"politique de confidentialité|haut de page)[\W_]*",
            r"(?:mots[- ]clés|thèmes)\s*:[^.!?]{0,200}|temps de lecture\s*:? ?\d+ ?min\w*\W*",
            r"[\W_]*(?:inicio|portada|menú|buscar|ir al contenido|leer más|ver más|le[ea] también|"
            r"(?:también )?(?:te|le) puede interesar|lo más (?:leído|visto)|"
            rf"noticias relacionadas|más noticias|comentarios?{_COUNT}|\d+ comentarios?|comentar|"
            r"aviso legal|política de (?:privacidad|cookies)|volver arriba)[\W_]*",
            r"(?:etiquetas|temas)\s*:[^.!?]{0,200}|tiempo de lectura\s*:? ?\d+ ?min\w*\W*",
            r"[\W_]*(?:главная|меню|поиск|читать (?:далее|полностью|также)|читайте также|подробнее|"
            r"(?:материалы|новости|ещё|еще)? ?по теме|самое читаемое|популярное|оставить "
            r"комментарий|"
            rf"комментари[ийя]{_COUNT}|\d+ комментари[ийяев]+|политика конфиденциальности|"
            r"пользовательское соглашение|наверх)[\W_]*",
            r"теги\s*:[^.!?]{0,200}|время чтения\s*:? ?\d+ ?мин\w*\W*",
            r"нашли (?:опечатку|ошибку)\b.{0,120}",
            needs="startseite inhalt menü suche suchen weiterlesen mehr lesen auch kommentar "
            "kommentare meistgelesen könnte bildergalerie impressum datenschutz "
            "datenschutzerklärung nutzungsbedingungen agb merken oben schlagworte schlagwörter "
            "themen lesezeit accueil contenu recherche rechercher lire aussi voir sujet lus "
            "commentaire commentaires commenter réagir mentions politique page mots thèmes temps "
            "inicio portada menú buscar contenido leer ver lea lee interesar leído visto noticias "
            "comentario comentarios comentar aviso política volver etiquetas temas tiempo главная "
            "меню поиск читать читайте подробнее теме читаемое популярное комментарий "
            "комментарии комментария комментариев политика пользовательское наверх теги время "
            "нашли",
        ),
    ),
    (
        _BOILER,
        "sharing",
        any_of(
            r"[\W_]*(?:(?:diesen |den )?(?:artikel |beitrag )?(?:teilen|drucken|versenden|"
            rf"weiterempfehlen)|(?:auf|bei|per|via) {_NETWORK} (?:teilen|versenden|senden)|"
            rf"twittern|teilen (?:auf|bei|via) {_NETWORK})[\W_]*",
            rf"[\W_]*(?:partager(?: (?:cet article|sur {_NETWORK}|par {_NETWORK}))?|imprimer|"
            rf"envoyer(?: par {_NETWORK}| à un ami)|tweeter)[\W_]*",
            rf"[\W_]*(?:compart(?:ir|e|a)(?: (?:esta noticia|este artículo|en {_NETWORK}|"
            rf"por {_NETWORK}))?|imprimir|enviar por {_NETWORK}|tuitear)[\W_]*",
            rf"[\W_]*(?:поделиться(?: (?:в|во|на) {_NETWORK}| с друзьями)?|распечатать|"
            rf"отправить по почте|мы в (?:соцсетях|социальных сетях|{_NETWORK}))[\W_]*",
            needs="teilen drucken versenden senden weiterempfehlen twittern partager imprimer "
            "envoyer tweeter compartir comparte comparta imprimir enviar tuitear поделиться "
            "распечатать отправить мы",
        ),
    ),
    (
        _BOILER,
        SIGN_IN,
        any_of(
            r"[\W_]*(?:anmelden|abmelden|einloggen|registrieren|(?:jetzt )?abonnieren|zum abo|"
            r"newsletter(?: (?:abonnieren|bestellen))?|(?:se connecter|connexion|s['’]inscrire|"
            r"s['’]abonner|je m['’]abonne)|iniciar? sesión|reg[ií]str(?:ate|arse|ese)|"
            r"suscr[ií](?:bete|base|birse)|войти|вход|регистрация|подписаться)[\W_]*",
            r"(?:melden sie sich|abonnieren sie|(?:jetzt )?bestellen sie|inscrivez-vous|"
            r"abonnez-vous|recevez|suscr[ií](?:bete|base)|recib[ea]|подпи(?:шитесь|сывайтесь)|"
            r"следите за)\b"
            r"[^.!?]{0,100}\b(?:newsletters?|infolettre|lettre d['’]info\w*|bolet[ií]n(?:es)?|"
            r"канал\w*|"
            r"рассылк\w+|нашими новостями|whatsapp|telegram|youtube|kanal|app)\b.{0,80}",
            r"(?:article|contenu) réservé aux abonnés\W*|(?:artículo|contenido) (?:exclusivo|solo) "
            r"para suscriptores\W*|(?:dieser artikel ist )?nur für abonnenten\W*",
            needs="anmelden abmelden einloggen registrieren abonnieren abo newsletter newsletters "
            "connecter connexion inscrire abonner abonne sesión registrate regístrate registrarse "
            "regístrese registrese suscríbete suscribete suscríbase suscribase suscribirse войти "
            "вход регистрация подписаться infolettre lettre boletín boletin boletines канал канале "
            "рассылку рассылки рассылка новостями whatsapp telegram youtube kanal app réservé "
            "suscriptores abonnenten",
        ),
    ),
    (
        _BOILER,
        "cookie notice",
        any_of(
            r"[\W_]*(?:(?:alle|alles) akzeptieren|einstellungen verwalten|tout accepter|continuer "
            r"sans "
            r"accepter|aceptar tod[oa]s?(?: las cookies)?|принять(?: все)?)[\W_]*",
            r"(?:wir|diese (?:web)?(?:site|seite)) (?:verwenden|verwendet|nutzen|"
            r"nutzt)\b[^.!?]{0,40}"
            r"\bcookies\b.{0,200}",
            r"(?:nous utilisons|ce site utilise)\b[^.!?]{0,40}\bcookies\b.{0,200}",
            r"(?:utilizamos|usamos|este sitio(?: web)? (?:utiliza|usa))\b[^.!?]{0,40}\bcookies\b"
            r".{0,200}",
            r"(?:мы используем|(?:наш|этот) сайт использует)\b[^.!?]{0,40}\b(?:cookies?|"
            r"куки)\b.{0,200}",
            r"(?:mit der (?:weiteren )?nutzung|en poursuivant votre navigation|al (?:continuar|"
            r"seguir) "
            r"navegando|продолжая (?:использовать|пользоваться)) ?.{0,80}\b(?:stimmen sie|vous "
            r"acceptez|acept[ae]s?|вы соглашаетесь)\b.{0,160}",
            needs="akzeptieren einstellungen accepter aceptar принять cookies cookie куки stimmen "
            "acceptez acepta aceptas acepte соглашаетесь",
        ),
    ),
    (
        _BOILER,
        COPYRIGHT,
        any_of(
            r".{0,80}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
            r"все права защищены)(?:\W*|\W\s?(?-i:[^\W_a-zа-я]).{0,120})",
            needs="vorbehalten réservés reservados защищены",
        ),
    ),
    (
        _BOILER,
        "related story",
        any_of(
            r"(?:lesen sie (?:auch|mehr(?: dazu)?)|mehr (?:dazu|zum thema)|(?:à |a )?lire "
            r"(?:aussi|également)"
            r"|(?:à|a) voir(?: aussi)?|sur le même sujet|le[ea] (?:también|además|más)|te puede "
            r"interesar|читайте (?:также|ещё|еще|подробнее)|(?:материалы )?по теме)\s*[:|"
            r"»>]\s*\S.{0,160}",
            needs="lesen mehr lire voir sujet lea lee puede читайте теме",
        ),
    ),
    (
        _META,
        "photo credit",
        any_of(
            r"\(?(?:fotos?|bildquelle|bildnachweis|crédits?(?: photos?)?|fotograf[ií]a|imagen|"
            r"crédito|"
            r"фото|источник фото|изображение)\s?:\s*(?:\S+ ?){1,10}",
            r"(?:fotos?|bild) ?: (?:©|\(c\))?\s?(?:dpa|imago|afp|reuters|ap|epa|getty\w*)\b.{0,40}",
            needs="foto fotos bild bildquelle bildnachweis crédit crédits fotografía fotografia "
            "imagen crédito фото изображение",
        ),
    ),
)
"""Labels and reasons of the patterns that must describe a whole line."""

CAPTION_CREDIT_ABROAD = any_of(
    r"[(.…\s](?:fotos?|bild|bildquelle|crédits?(?: photos?)?|фото)\s?: ?(?:©\s?)?"
    r"(?:dpa|imago|(?-i:[^\W_a-zа-я]))[^.:]{0,50}[)\]]*$",
    r"\((?:foto|photo) (?:dpa|afp|reuters|ap|efe|epa)\b[^()]{0,40}\)$",
    r"©\s?(?:dpa|afp|reuters|ap|efe|epa|imago|тасс|риа новости)\b[^.]{0,50}$",
    needs="foto fotos bild bildquelle crédit crédits фото photo ©",
)

OTHER_STORIES_ABROAD = any_of(
    r"lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren|"
    r"meistgelesen",
    r"(?:à |a )?lire aussi|sur le même sujet|(?:articles )?les plus lus|(?:à|a) voir aussi",
    r"le[ea] también|(?:también )?(?:te|le) puede interesar|noticias relacionadas|lo más (?:leído|"
    r"visto)",
    r"читайте также|(?:материалы|новости|ещё|еще)? ?по теме|самое читаемое|популярное",
    needs="auch mehr meistgelesen aussi sujet lus también interesar relacionadas leído visto также "
    "теме читаемое популярное",
)
