"""Score matching in other languages than English: `python -m tests.evaluation.languages`.

Two invented articles on one invented event in each language, written for this test, with the
pairs of sentences that say the same or overlap. Optional pairs count neither way.
"""

from __future__ import annotations

import sys

from workbench.articles.model import Article, Kind, Statement
from workbench.claims.comparing import compare

PAIRS = frozenset({(0, 0), (1, 1), (2, 3), (3, 2), (4, 4), (5, 5), (6, 6)})
OPTIONAL = frozenset({(0, 1), (1, 0), (0, 3), (0, 2), (3, 0), (2, 0), (7, 8), (1, 2), (6, 1)})

TEXTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "de": (
        (
            "Brand auf Fähre in Nordhaven: zwei Verletzte",
            "Auf der Fähre „Aurora“ ist am Dienstagabend im Hafen von Nordhaven ein Brand"
            " ausgebrochen.",
            "Zwei Besatzungsmitglieder wurden verletzt und ins Krankenhaus gebracht, teilte die"
            " Polizei mit.",
            "Alle 148 Passagiere konnten das Schiff unverletzt verlassen.",
            "„Wir hörten einen lauten Knall, dann war überall Rauch“, sagte die Passagierin"
            " Karin Lund.",
            "Die Ursache des Feuers ist noch unklar; die Staatsanwaltschaft hat Ermittlungen"
            " eingeleitet.",
            "Der Hafen bleibt bis Donnerstag gesperrt, kündigte die Hafenbehörde an.",
            "Die Reederei Baltline betreibt sechs Fähren in der Region.",
        ),
        (
            "Fähre „Aurora“ brennt im Hafen – Passagiere in Sicherheit",
            "Die Fähre „Aurora“ fing am Dienstagabend kurz nach der Einfahrt in den Hafen von"
            " Nordhaven Feuer.",
            "Nach Angaben der Feuerwehr waren 148 Passagiere an Bord; alle wurden in Sicherheit"
            " gebracht.",
            "Drei Mitglieder der Besatzung seien verletzt worden, sagte eine Sprecherin der"
            " Polizei.",
            "„Erst gab es einen Knall, dann sah ich nur noch Rauch“, berichtete Karin Lund, die"
            " an Bord war.",
            "Die Staatsanwaltschaft ermittelt; wie das Feuer entstand, ist noch nicht bekannt.",
            "Am Donnerstag soll der Hafen wieder geöffnet werden.",
            "Bürgermeister Erik Dahl dankte den Rettern für ihren schnellen Einsatz.",
            "Im Sommer davor war ein anderes Schiff der Reederei Baltline ausgefallen.",
        ),
    ),
    "fr": (
        (
            "Incendie sur un ferry à Nordhaven : deux blessés",
            "Un incendie s’est déclaré mardi soir à bord du ferry « Aurora » dans le port de"
            " Nordhaven.",
            "Deux membres de l’équipage ont été blessés et transportés à l’hôpital, a annoncé la"
            " police.",
            "Les 148 passagers ont tous pu quitter le navire sains et saufs.",
            "« Nous avons entendu une forte détonation, puis il y avait de la fumée partout », a"
            " raconté une passagère, Karin Lund.",
            "La cause du feu reste inconnue ; le parquet a ouvert une enquête.",
            "Le port restera fermé jusqu’à jeudi, a indiqué l’autorité portuaire.",
            "La compagnie Baltline exploite six ferries dans la région.",
        ),
        (
            "Le ferry « Aurora » en feu dans le port, les passagers évacués",
            "Le ferry « Aurora » a pris feu mardi soir peu après son entrée dans le port de"
            " Nordhaven.",
            "Selon les pompiers, 148 passagers se trouvaient à bord ; tous ont été évacués.",
            "Trois membres d’équipage ont été blessés, a déclaré une porte-parole de la police.",
            "« D’abord une détonation, puis je n’ai vu que de la fumée », a dit Karin Lund, qui"
            " était à bord.",
            "Le parquet enquête ; on ignore encore l’origine de l’incendie et sa cause.",
            "La réouverture du port est prévue jeudi.",
            "Le maire Erik Dahl a remercié les sauveteurs pour leur intervention rapide.",
            "L’été précédent, un autre navire de la compagnie Baltline était tombé en panne.",
        ),
    ),
    "es": (
        (
            "Incendio en un ferry en Nordhaven: dos heridos",
            "Un incendio se declaró el martes por la noche a bordo del ferry «Aurora» en el"
            " puerto de Nordhaven.",
            "Dos tripulantes resultaron heridos y fueron trasladados al hospital, informó la"
            " policía.",
            "Los 148 pasajeros pudieron abandonar el barco sanos y salvos.",
            "«Oímos una fuerte explosión y luego había humo por todas partes», dijo la pasajera"
            " Karin Lund.",
            "La causa del fuego aún se desconoce; la fiscalía ha abierto una investigación.",
            "El puerto permanecerá cerrado hasta el jueves, anunció la autoridad portuaria.",
            "La naviera Baltline opera seis ferris en la región.",
        ),
        (
            "Arde el ferry «Aurora» en el puerto; los pasajeros, a salvo",
            "El ferry «Aurora» se incendió el martes por la noche poco después de entrar en el"
            " puerto de Nordhaven.",
            "Según los bomberos, había 148 pasajeros a bordo; todos fueron puestos a salvo.",
            "Tres tripulantes resultaron heridos, dijo una portavoz de la policía.",
            "«Primero hubo una explosión y después solo vi humo», contó Karin Lund, que viajaba a"
            " bordo.",
            "La fiscalía investiga; todavía no se conoce el origen del fuego.",
            "Está previsto que el puerto vuelva a abrir el jueves.",
            "El alcalde Erik Dahl agradeció a los rescatistas su rápida actuación.",
            "El verano anterior, otro barco de la naviera Baltline había sufrido una avería.",
        ),
    ),
    "ru": (
        (
            "Пожар на пароме в Нордхавене: двое пострадавших",
            "Во вторник вечером на пароме «Аврора» в порту Нордхавена начался пожар.",
            "Двое членов экипажа пострадали и доставлены в больницу, сообщила полиция.",
            "Все 148 пассажиров смогли благополучно покинуть судно.",
            "«Мы услышали громкий хлопок, потом везде был дым», — сказала пассажирка Карин Лунд.",
            "Причина пожара пока неизвестна; прокуратура начала расследование.",
            "Порт останется закрытым до четверга, сообщила администрация порта.",
            "Компания «Балтлайн» владеет шестью паромами в регионе.",
        ),
        (
            "Паром «Аврора» горит в порту, пассажиры в безопасности",
            "Паром «Аврора» загорелся во вторник вечером вскоре после входа в порт Нордхавена.",
            "По данным пожарных, на борту было 148 пассажиров; все доставлены в безопасное место.",
            "Трое членов экипажа пострадали, заявила представительница полиции.",
            "«Сначала был хлопок, потом я видела только дым», — рассказала Карин Лунд, которая"
            " была на борту.",
            "Прокуратура ведёт расследование; почему возник пожар, пока не известно.",
            "Порт планируют открыть в четверг.",
            "Мэр Эрик Даль поблагодарил спасателей за быструю работу.",
            "Прошлым летом сломалось другое судно компании «Балтлайн».",
        ),
    ),
    "zh": (
        (
            "诺德港渡轮起火，两人受伤",
            "星期二晚上，“极光”号渡轮在诺德港港口发生火灾。",
            "警方表示，两名船员受伤，已被送往医院。",
            "船上148名乘客全部安全离船。",
            "乘客卡琳·隆德说：“我们听到一声巨响，然后到处都是浓烟。”",
            "起火原因目前尚不清楚，检察院已展开调查。",
            "港务局宣布，港口将关闭至星期四。",
            "波罗航运公司在该地区经营六艘渡轮。",
        ),
        (
            "“极光”号渡轮在港口燃烧，乘客脱险",
            "“极光”号渡轮星期二晚上驶入诺德港后不久起火。",
            "据消防部门称，船上有148名乘客，全部已转移到安全地点。",
            "警方发言人说，三名船员受伤。",
            "当时在船上的卡琳·隆德说：“先是一声巨响，然后我只看到浓烟。”",
            "检察院正在调查，火灾原因还不知道。",
            "港口预计星期四重新开放。",
            "市长埃里克·达尔感谢救援人员迅速行动。",
            "去年夏天，波罗航运公司的另一艘船曾出现故障。",
        ),
    ),
}


def articles_in(language: str) -> tuple[Article, Article]:
    """Build the two articles of a language; the language isn't told, but has to be guessed."""
    one, other = (
        _article(number, sentences) for number, sentences in enumerate(TEXTS[language], 1)
    )
    return one, other


def _article(number: int, sentences: tuple[str, ...]) -> Article:
    statements = []
    position = 0
    for index, sentence in enumerate(sentences):
        end = position + len(sentence)
        kind = Kind.BODY if index else Kind.HEADING
        statements.append(Statement(f"a{number}.{index}", sentence, position, end, index, kind))
        position = end + 1
    text = "\n".join(sentences)
    return Article(f"a{number}", f"{number}.txt", "", text, sentences[0], tuple(statements))


def found_in(language: str) -> set[tuple[int, int]]:
    """Return the matched pairs of sentence numbers in a language."""
    matches = compare(articles_in(language)).matches
    return {(int(m.a.partition(".")[2]), int(m.b.partition(".")[2])) for m in matches}


def figures(language: str) -> tuple[float, float]:
    """Return precision and recall in a language."""
    found = found_in(language) - OPTIONAL
    right = len(found & PAIRS)
    return right / max(1, len(found)), right / len(PAIRS)


if __name__ == "__main__":
    for code in TEXTS:
        precision, recall = figures(code)
        missed = sorted(PAIRS - found_in(code))
        extra = sorted(found_in(code) - PAIRS - OPTIONAL)
        sys.stdout.write(f"{code} P {precision:.2f} R {recall:.2f} missed {missed} extra {extra}\n")
