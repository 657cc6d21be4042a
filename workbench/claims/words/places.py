"""Countries with the names of their people (U.S., America and American are one key); states."""

from __future__ import annotations

_COUNTRIES = """
us america american americans usa
uk britain british briton britons
russia russian russians
china chinese
germany german germans
france french frenchman frenchmen
spain spanish spaniard spaniards
italy italian italians
ukraine ukrainian ukrainians
poland polish poles
israel israeli israelis
palestine palestinian palestinians
iran iranian iranians
iraq iraqi iraqis
syria syrian syrians
turkey turkish turks türkiye
egypt egyptian egyptians
libya libyan libyans
lebanon lebanese
jordan jordanian jordanians
afghanistan afghan afghans
pakistan pakistani pakistanis
india indian indians
bangladesh bangladeshi bangladeshis
japan japanese
vietnam vietnamese
thailand thai thais
indonesia indonesian indonesians
philippines philippine filipino filipinos
malaysia malaysian malaysians
myanmar burma burmese
australia australian australians
canada canadian canadians
mexico mexican mexicans
cuba cuban cubans
venezuela venezuelan venezuelans
colombia colombian colombians
brazil brazilian brazilians
argentina argentine argentinian argentinians argentines
chile chilean chileans
peru peruvian peruvians
nigeria nigerian nigerians
kenya kenyan kenyans
ethiopia ethiopian ethiopians
somalia somali somalis
sudan sudanese
congo congolese
yemen yemeni yemenis
ireland irish
scotland scottish scots
wales welsh
england english
netherlands dutch
belgium belgian belgians
switzerland swiss
austria austrian austrians
sweden swedish swedes
norway norwegian norwegians
denmark danish danes
finland finnish finns
greece greek greeks
cyprus cypriot cypriots
portugal portuguese
hungary hungarian hungarians
romania romanian romanians
bulgaria bulgarian bulgarians
serbia serbian serbs serb
croatia croatian croats croatian
bosnia bosnian bosnians
kosovo kosovar kosovars
albania albanian albanians
georgia georgian georgians
armenia armenian armenians
azerbaijan azerbaijani azerbaijanis
kazakhstan kazakh kazakhs
belarus belarusian belarusians
moldova moldovan moldovans
estonia estonian estonians
latvia latvian latvians
lithuania lithuanian lithuanians
morocco moroccan moroccans
algeria algerian algerians
tunisia tunisian tunisians
qatar qatari qataris
kuwait kuwaiti kuwaitis
nepal nepalese nepali
taiwan taiwanese
mongolia mongolian mongolians
europe european europeans
africa african africans
asia asian asians
"""

COUNTRY_KEYS: dict[str, str] = {
    word: f"{line.split()[0]}#" for line in _COUNTRIES.strip().splitlines() for word in line.split()
} | {"u.s": "us#", "u.s.a": "us#", "u.k": "uk#"}
"""Lower-case word (dots inside kept, none at the end) to country key."""
del COUNTRY_KEYS["us"]  # the pronoun; "US" in capitals is told apart where tokens are made

COUNTRY_PAIRS: dict[tuple[str, str], str] = {
    ("united", "states"): "us#",
    ("united", "kingdom"): "uk#",
    ("great", "britain"): "uk#",
    ("saudi", "arabia"): "saudi#",
    ("north", "korea"): "north-korea#",
    ("north", "korean"): "north-korea#",
    ("south", "korea"): "south-korea#",
    ("south", "korean"): "south-korea#",
    ("south", "africa"): "south-africa#",
    ("south", "african"): "south-africa#",
    ("new", "zealand"): "new-zealand#",
    ("sri", "lanka"): "sri-lanka#",
}
"""Two lower-case words that name one country together."""


def is_country(key: str) -> bool:
    """Tell whether a token's key stands for a country or its people."""
    return key.endswith("#")


STATES = {
    short: state
    for state, shorts in {
        "alabama": "ala al", "alaska": "ak", "arizona": "ariz az", "arkansas": "ark ar",
        "california": "calif ca", "colorado": "colo", "connecticut": "conn ct",
        "delaware": "del de", "florida": "fla fl", "georgia": "ga", "hawaii": "hi", "idaho": "id",
        "illinois": "ill il", "indiana": "ind in", "iowa": "ia", "kansas": "kan ks",
        "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md",
        "massachusetts": "mass ma", "michigan": "mich mi", "minnesota": "minn mn",
        "mississippi": "miss ms", "missouri": "mo", "montana": "mont mt", "nebraska": "neb ne",
        "nevada": "nev nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm",
        "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh",
        "oklahoma": "okla ok", "oregon": "ore or", "pennsylvania": "pa penn", "rhode island": "ri",
        "south carolina": "sc", "south dakota": "sd", "tennessee": "tenn tn", "texas": "tex tx",
        "utah": "ut", "vermont": "vt", "virginia": "va", "washington": "wash wa",
        "west virginia": "wva wv", "wisconsin": "wis wi", "wyoming": "wyo wy",
    }.items()
    for short in (state, *shorts.split())
}  # fmt: skip
"""The states of the U.S. by name and by what stands for it behind a town or a party."""
