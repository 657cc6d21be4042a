"""Words that a full stop may follow without ending the sentence, and words that begin one."""

from __future__ import annotations

from workbench.text import word_set

BEFORE_NAMES = word_set(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Gov Govs Sen Sens Rep Reps Gen Gens Col Cols Lt Sgt Capt Cpt
    Rev Revs Hon St Ste Mt Ft Fr Br Pres Supt Adm Cmdr Maj Cpl Pvt Messrs Mme Mlle Mmes Sr Sra
    Srta Dir Atty Asst Amb Insp Det Ald Sec Treas Cllr Ofc Spc Msgr Frau Hr Herr Dipl Ing Mag
    Sir Dame Brig Cdr Comdr Det.Sgt med jur phil
    """
)
"""Titles: a name follows."""

NEVER_LAST = word_set(
    """
    e.g i.e cf vs v viz approx ca z.B d.h u.a bzw Bzw Nr Abs Art bspw usw.a vgl Vgl EE им ул пр тыс
    т.е т.н т.к напр см стр
    """
)
"""Never the last word of a sentence."""

BEFORE_NUMBERS = word_set(
    """
    No no Nos nos p pp vol Vol vols Vols fig Fig figs Figs ch Ch sec Sec art Art para Para Jan
    Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec n° № ст п рис гл
    """
)
"""Abbreviations only where a number follows."""

ENDS_OFTEN = word_set(
    """
    Inc Corp Co Cos Ltd Bros Jr Esq Dept Univ Assn Ave Blvd Rd Hwy Bldg etc al est Jan Feb Mar
    Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark
    Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb
    Nebr Nev Okla Ore Penn Pa Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Alta Man Ph.D Ph ed eds
    Ed trans rev min max dept assoc dist intl natl govt mfg mph г гг в вв руб коп млн млрд трлн
    т.д т.п др проч
    """
)
"""Abbreviations that may well end a sentence; what follows decides."""

STARTERS = word_set(
    """
    The A An This That These Those It It's It’s He He's He’s She She's She’s They They're
    They’re We We're We’re You I I'm I’m I've I’ve But And Or Nor So In On At As If When
    Whenever While After Before Since For From With Without Within By To Of Out Up Into Upon
    His Her Hers Its Their Theirs Our My Your There There's There’s Here What What's What’s Who
    Whose Why How Where Which Not No Yes Now Then Thus Also However Still Yet Although Though
    Because Until Unless Once Under Over Some Many Most Much Several Both Each Every Either
    Neither All Any Another Other Others Few One Two Three Four Five Six Seven Eight Nine Ten
    Asked Meanwhile Earlier Later Last Next Just Even Only Instead Despite During Through
    Throughout Between Among Amid Against Along Across Around Such Like Unlike Rather Perhaps
    Maybe Today Yesterday Tomorrow Nobody Nothing Everyone Everybody Someone Does Do Did Is Are
    Was Were Has Have Had Can Could Will Would Should May Might Must Let Let's According Given
    Moreover Furthermore Nevertheless Nonetheless Otherwise Therefore Hence Additionally
    Finally First Second Third Critics Officials Police Authorities Supporters Opponents People
    Der Die Das Den Dem Des Ein Eine Er Sie Es Wir Ich Und Aber Im Am Auf Bei Nach Mit Von Zu
    Als Wenn Doch Auch Dies Diese Dieser Dieses Le La Les Un Une Il Elle Ils Elles Mais Et En
    Dans Pour Ce Cette Ces El Los Las Una Pero Y Por Con Según Este Esta В Во На Но И А Он Она
    Они Оно Мы Вы Я Это Этот Эта Эти По С Со К Ко У О Об От До За Из При Для Как Что Когда Если
    Так Также Его Её Ее Их Однако После Между Ранее Кроме Тогда
    """
)
"""Words that seldom stand capitalised within a sentence."""

TIME_FOLLOWERS = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat
    Sun January February March April May June July August September October November December
    Jan Feb Mar Apr Aug Sept Oct Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC
    BST CET CEST MSK Eastern Central Mountain Pacific Greenwich Moscow London Local
    """
)
"""Words that belong to a time of day before them: `5 p.m. Friday`, `5 p.m. EST`."""

NAMES_WITH_MARK = word_set("Yahoo Jeopardy Wham Panic E")
"""Names that end in an exclamation mark, whatever follows: `Yahoo! Japan`."""

BEHIND_COMPANIES = word_set("Inc Corp Corporation Ltd LLC plc Co GmbH AG SA")
"""Words that belong to the name before them: `Yahoo! Inc.`"""

BEFORE_ORDINALS = word_set(
    """
    der die das den dem des am im zum zur beim vom ins ans ein eine einen einem einer jeder jede
    jedes jeden jedem sein seine seinen seinem ihr ihre ihren ihrem dieser diese diesem
    """
)
"""German words, in small letters, behind which a number with a full stop counts: `die 5. Armee`."""

MONTHS_AFTER_DAY = word_set(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Jahrhunderts
    """
)
"""Words that follow an ordinal number written with a full stop: `3. Oktober`."""
