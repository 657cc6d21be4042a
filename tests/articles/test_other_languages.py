"""Clutter in German, French, Spanish and Russian goes, sentences that sound like it stay."""

from __future__ import annotations

import pytest

from tests.articles.test_boilerplate import apart

PROSE = {
    "de": "Die Brücke über die Vale ist am Montag nach dem Sturm gesperrt worden.",
    "fr": "Le pont sur la Vale a été fermé lundi après la tempête de la nuit.",
    "es": "El puente sobre el Vale fue cerrado el lunes después de la tormenta.",
    "ru": "Мост через реку закрыли в понедельник после ночной бури, сообщил мэр.",
}
CLUTTER = {
    "de": """\
Anzeige
Zur Startseite
Mehr zum Thema
Lesen Sie auch: Fähre läuft auf Grund
Lesen Sie mehr dazu: Fähre läuft auf Grund
Weiterlesen
12 Kommentare
Kommentare (12)
Artikel teilen
Auf Facebook teilen
Drucken
Anmelden
Jetzt abonnieren
Melden Sie sich für unseren Newsletter an
Wir verwenden Cookies, um unsere Seite zu verbessern.
Diese Website verwendet Cookies.
Mit der Nutzung dieser Seite stimmen Sie der Verwendung von Cookies zu.
Alle akzeptieren
Foto: Bo Ray/dpa
Die Brücke am Mittag. Foto: dpa
Die Brücke am Mittag (Foto: Bo Ray)
© 2024 Vale-Zeitung. Alle Rechte vorbehalten.
Schlagwörter: Brücken, Stürme
Lesezeit: 3 Minuten
Startseite | Politik | Suche
Impressum""",
    "fr": """\
Publicité
Lire aussi : Un ferry s'échoue
À lire aussi
Lire la suite
Sur le même sujet
3 commentaires
Partager
Partager sur Facebook
Partager cet article
Envoyer par e-mail
Imprimer
Se connecter
S’abonner
Inscrivez-vous à notre newsletter
Article réservé aux abonnés
Nous utilisons des cookies pour améliorer notre site.
Ce site utilise des cookies.
En poursuivant votre navigation, vous acceptez l'utilisation de cookies.
Tout accepter
Crédit photo : Bo Ray
Le pont à midi. Crédits : AFP
© Le Courrier. Tous droits réservés
Mots-clés : ponts, tempêtes
Temps de lecture : 3 min
Accueil | Politique | Rechercher""",
    "es": """\
Publicidad
Lea también: Un ferri encalla
Leer más
Te puede interesar
Lo más leído
Noticias relacionadas
3 comentarios
Compartir
Compartir en Facebook
Imprimir
Iniciar sesión
Suscríbete
Suscríbete a nuestro boletín
Utilizamos cookies para mejorar su experiencia.
Este sitio web utiliza cookies.
Al continuar navegando, acepta el uso de cookies.
Aceptar todo
Foto: Bo Ray / EFE
El puente a mediodía. Foto: EFE
Todos los derechos reservados.
Etiquetas: puentes, tormentas
Inicio | Política | Buscar""",
    "ru": """\
Реклама
Читайте также
Читайте также: Паром сел на мель
Читать далее
Материалы по теме
Самое читаемое
3 комментария
Оставить комментарий
Поделиться
Поделиться в Telegram
Войти
Регистрация
Подписаться
Подписывайтесь на наш канал в Telegram
Мы используем файлы cookie.
Продолжая использовать сайт, вы соглашаетесь с обработкой данных.
Фото: Иван Ланин / ТАСС
Мост в полдень. Фото: РИА Новости
© Вести. Все права защищены.
Теги: мосты, бури
Нашли опечатку? Выделите её и нажмите Ctrl+Enter
Главная | Политика | Поиск""",
}
ARTICLE = {
    "de": """\
Werbung für Alkohol wird verboten.
Anzeige gegen den Fahrer erstattet
Die Polizei nahm eine Anzeige auf.
Mehr zum Thema sagte die Ministerin am Montag nicht.
Lesen Sie das, sagte sie, und urteilen Sie.
Teilen will das Land den Gewinn nicht.
Kommentare des Ministers verärgern Vale
Wir verwenden das Geld für die Brücke, sagte der Bürgermeister.
Cookies wurden auf dem Fest verteilt.
Ein Foto der Brücke hing im Rathaus.
Die Suche nach den Vermissten dauert an
Themen der Sitzung waren die Brücke und die Fähre.
Von der Brücke blieb nichts.
Alle Rechte der Familie gingen an den Verlag.""",
    "fr": """\
La publicité pour l'alcool sera interdite.
Partager le pouvoir, voilà le but.
Lire la suite de la lettre lui fut impossible.
Les commentaires du ministre ont irrité Vale
Nous utilisons le ferry, disent les habitants.
Recherche d'un suspect à Vale
La photo du pont a fait le tour du monde
Tous les droits de la famille ont été vendus.
Par ailleurs, le pont sera reconstruit.""",
    "es": """\
La publicidad del alcohol será prohibida.
Compartir el poder no es fácil, dijo la alcaldesa.
Buscar a los desaparecidos llevará días
Los comentarios del ministro irritaron a Vale
Utilizamos el ferri cada día, dicen los vecinos.
La foto del puente dio la vuelta al mundo
Por ahora, el puente seguirá cerrado.
Temas como el puente no se tocaron.""",
    "ru": """\
Реклама алкоголя будет запрещена.
Поделиться властью он не захотел.
Поиск пропавших продолжается
Комментарии министра возмутили жителей
Мы в городе с понедельника, сказал он.
Фото моста обошло весь мир
Подробнее о планах мэр не рассказал.
Вход в метро закрыт
Регистрация кандидатов началась в мае.""",
}


def cases(lines: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, line) for language, told in lines.items() for line in told.splitlines()]


@pytest.mark.parametrize(("language", "line"), cases(CLUTTER))
def test_a_line_of_the_page_is_set_apart(language: str, line: str) -> None:
    prose = PROSE[language]
    assert apart("Vale", prose, prose, line, prose, prose) == [line]


@pytest.mark.parametrize(("language", "line"), cases(ARTICLE))
def test_a_line_of_the_article_stays(language: str, line: str) -> None:
    prose = PROSE[language]
    assert apart("Vale", prose, prose, line, prose, prose) == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [("de", "Lesen Sie auch"), ("fr", "Lire aussi"), ("es", "Lea también"), ("ru", "По теме")],
)
def test_titles_of_other_articles_go(language: str, heading: str) -> None:
    prose = PROSE[language]
    others = [heading, "Vale 1 Storm", "Vale Storm 2"]
    assert apart("Vale", prose, prose, *others) == others
