"""Word lists of news English, from general knowledge: who speaks, titles, names, little words."""

from __future__ import annotations

from importlib.resources import files

from workbench.text import word_set as word_set


def _by_sex(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the first names of men and of women from the text of `forenames.txt`."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    men, women = lines.split("men:\n", 1)[1].split("women:\n")
    return word_set(men), word_set(women)


HEADS = word_set(
    """broker brokers dealer dealers sailor sailors circles
    summary blog log minutes page project head heads centre center foundation trust
    shareholder chairs pensioner neighbour neighbor aide aides official officials spokesman
    spokeswoman spokesperson spokesmen spokespeople minister ministry president police
    authorities authority source sources statement report readout document documents letter
    company agency government department office court judge prosecutors prosecutor lawyer
    lawyers attorney attorneys witness witnesses officer officers chief director chairman
    chairwoman chair mayor governor senator senators secretary adviser advisers advisor
    advisors analyst analysts expert experts researchers researcher scientists scientist
    doctors doctor firefighters firefighter military army union campaign committee commission
    council representative representatives reps rep embassy leader leaders critics critic
    supporters supporter residents resident study poll survey sides party group groups people
    person congressman congresswoman ministers owner owners neighbours neighbors parents
    activists activist investigators investigator organisers organizers lawmakers lawmaker
    republicans democrats conservatives liberals colleagues colleague friend friends relatives
    opponents opponent rivals candidates candidate executives executive administration network
    newspaper magazine website outlet outlets media reporters reporter journalist journalists
    economists economist historian historians professor professors author authors scholars
    ministries agencies departments governments companies councils committees commissions courts
    hospitals universities airlines newspapers federation federations
    diplomat diplomats ambassador envoy general commander troops soldiers rebels militants
    airline operator firm bank unions association organisation organization coalition charity
    church bishop priest pope king queen prince princess judges jury ruling order complaint
    filing lawsuit indictment affidavit petition memo records record transcript papers paper
    article book press team manager coach player captain founder co-founder ceo counsel deputy
    sheriff superintendent detective detectives agents agent hospital school university
    institute think-tank regulators regulator watchdog shareholders investors chancellor
    premier speaker delegate delegates members member insiders pundits commentator commentators host
    hosts anchor users user fans villagers locals survivor survivors victim victims mother father
    son daughter wife husband brother sister family widow others many most some fire-fighters
    paramedics medics driver passenger passengers pilot eyewitness eyewitnesses bystander
    bystanders chairperson principal teacher teachers engineer engineers strategist consultant
    biographer publicist secretary-general mogul billionaire actor actress comedian singer
    star staffer staffers bureau nation country state panel board legislature parliament
    congress senate house cabinet regime kremlin pentagon service defendant plaintiff
    plaintiffs suspect gunman protesters protester demonstrators students student voters voter
    taxpayers workers employees employee employer geologist geochemist glaciologist botanist
    man woman men women girl boy site tabloid someone somebody anyone nominee boss bosses
    chairmen mayors governors ministers directors managers captains coaches bishops priests mothers
    fathers sons daughters wives husbands brothers sisters sheriffs chiefs presidents ambassadors
    generals commanders founders nurses nurse farmers farmer shoppers shopper tourists tourist
    travelers travellers customers customer developers engineer engineers astronomers
    astrophysicists
    physicists chemists biologists defendants reports statements letters studies polls surveys
    rulings articles services leaker leakers fan organizer organiser attendees attendee onlookers
    onlooker lawmen rescuers rescuer neighbour tenants tenant donors donor traders trader bankers
    banker cops cop inspector inspectors archaeologist astronomer physicist chemist biologist
    palaeontologist paleontologist goalkeeper keeper striker defender midfielder winger skipper
    quarterback pitcher batsman bowler
    indictments filings affidavits judgment judgement verdict television radio broadcaster
    broadcasters defence defense prosecution inquiry
    coastguard navy brigade ambulance utility orchestra zoo choir club league federation museum
    gallery theatre theater prison jail clinic parish cathedral diocese station college academy
    festival library insurer retailer lender carrier supplier manufacturer brewery port airport
    railway shipyard factory plant mine studio publisher broadcaster ombudsman forecaster
    businessman businesswoman billionaire tycoon entrepreneur pollster pollsters republican democrat
    supermarket chain hotel union brewer startup developer tribunal inquest"""
)
"""Nouns that speak without a name."""
DOCUMENTS = word_set(
    """summary blog log minutes page statement report readout document documents letter study
    poll survey complaint filing lawsuit indictment affidavit petition memo records record
    transcript papers paper article book ruling order release announcement note email post
    tweet message dispatch communique communiqué warrant census data figures bulletin tweets
    indictments filings affidavits reports statements letters studies polls surveys rulings
    articles judgment judgement verdict"""
)
"""Of these, what is written; it speaks for its author."""
BODIES = word_set(
    """project centre center foundation trust company agency government department office court
    ministry police union campaign committee commission council embassy party group
    administration network newspaper magazine website tabloid site outlet airline operator
    firm bank association organisation organization coalition charity church hospital school
    university institute regulator watchdog bureau nation country state panel board
    legislature parliament congress senate house cabinet regime team service military army
    chipmaker carmaker automaker maker retailer lender insurer giant television radio broadcaster
    defence defense prosecution inquiry
    coastguard navy brigade ambulance utility orchestra zoo choir club league federation museum
    gallery theatre theater prison jail clinic parish cathedral diocese station college academy
    festival library insurer retailer lender carrier supplier manufacturer brewery port airport
    railway shipyard factory plant mine studio publisher broadcaster ombudsman forecaster
    authority supermarket chain hotel union brewer startup developer tribunal inquest"""
)
"""Of these, what is a body: "it" may mean it."""
FIRMS = word_set(
    """company firm bank airline chipmaker carmaker automaker maker retailer lender insurer giant
    operator manufacturer group"""
)
"""Of these, what is a firm."""
PRONOUNS = word_set("he she they it")
BEING = word_set("be been being is are was were")
"""Forms of *be* behind which stands what somebody suffers, or in what state a thing is."""
HAVING = word_set("has have had")
HELPING = BEING | HAVING
"""Forms of *be* and *have*, which help a verb or stand by themselves."""
MODALS = word_set("will would can could may might must shall should")
SUPPOSING = word_set("if whether unless")
"""Behind these something is only supposed or asked."""
SAYING = word_set("say says said tell tells told add adds added announce announces announced")
CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec morning afternoon evening night today yesterday week weekend month year"""
)
GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III"})
"""What stands behind a name, and is no part of it."""
TITLES = word_set(
    """mr mrs ms miss dr sir lord dame lady prof rev president vice vice-president prime minister
    chancellor senator sen senators sens representative rep reps congressman congresswoman gov
    governor mayor chief secretary justice judge general gen col colonel lt lieutenant maj
    major capt captain sgt sergeant adm admiral king queen prince princess pope cardinal
    bishop archbishop father director executive officer chairman chairwoman chair ceo cfo coo
    attorney commissioner ambassador speaker leader deputy assistant inspector sheriff
    superintendent detective professor spokesman spokeswoman spokesperson counsel
    undersecretary premier aide adviser advisor press former ex-president republican democrat
    democratic gop majority minority first special agent state district acting interim host
    author comedian actor actress singer reporter correspondent writer editor analyst
    strategist candidate nominee lawmaker lawmakers councilman councilwoman alderman trooper
    staff whip treasurer managing founder co-founder economist delegate homeland-security lawyer
    solicitor barrister engineer historian anchor pastor imam rabbi sheikh"""
)
"""Words that may stand before a name and aren't part of it."""
ADDRESSES = word_set("mr mrs ms miss dr sir lord dame prof rev")
"""Of these, how a person is addressed: before a family's name they don't say what he is."""
BODY_NAMES = word_set(
    """hill valley beach mountain tower plaza hotel building bridge gate park stadium square lane
    road avenue river lake island committee department house office party service agency
    bureau court university post times inc corp ltd llc llp co group council commission
    association institute center centre school college news press network journal herald
    tribune foundation fund bank union society club ministry parliament senate congress
    assembly administration board authority police army guard force forces company league
    federation organization organisation church cabinet hospital airport museum coalition
    alliance caucus front movement guild trust airlines airways motors industries holdings
    partners technologies electronics pharmaceuticals foods energy brands stores studios
    technology international street district county city state states kingdom
    republic nations treasury pentagon kremlin insights capital securities semiconductors
    lines ferries shipping logistics
    systems media radio television tv magazine gazette observer chronicle globe mail telegraph
    guardian today week america nato fbi cia"""
)
POSSESSIVES = word_set("my our your his her its their")
DETERMINERS = word_set(
    """the a an this that these those his her its their our my your some any several many most
    two three four five six seven eight nine ten another other both one no few all each every"""
)
PREPOSITIONS = word_set(
    """of for in at to with from on near inside outside under against about by across over around
    between among during after before behind despite without within through via since upon
    amid along like above below beneath beyond atop throughout into onto off out up down regarding
    concerning following per until"""
)
AUXILIARIES = word_set(
    """has have had having do does did will would could can may might must shall should is are
    was were be been being am gets got"""
)
_MEN, _WOMEN = _by_sex(files("workbench.claims.words").joinpath("forenames.txt").read_text("utf-8"))
MALE = _MEN | word_set(
    """mr sir lord king prince pope father son husband brother spokesman chairman congressman
    councilman businessman actor man cardinal bishop imam rabbi"""
)
FEMALE = _WOMEN | word_set(
    """mrs ms miss dame lady queen princess mother daughter wife sister spokeswoman chairwoman
    congresswoman councilwoman actress businesswoman woman"""
)
FORENAMES = MALE | FEMALE
"""First names, and words that stand before a name like one."""
